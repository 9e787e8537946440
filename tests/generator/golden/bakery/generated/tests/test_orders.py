# Generated from spec/orders/*.yaml by `python -m generator`. Edit the spec, not this file.
"""OrdersResource: a class of tests for each endpoint. The checks are in properties.py, with a docstring each."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from endpoint import Endpoint, Example, Param
from properties import (
    check_damaged_entry,
    check_duplicates,
    check_edge_value,
    check_error,
    check_example,
    check_invalid_value,
    check_json,
    check_limit,
    check_limits,
    check_missing,
    check_null,
    check_one_change,
    check_optional,
    check_rejected,
    check_request,
    check_required,
    check_response,
    check_retries,
    check_sandbox,
    check_wait,
    check_wait_timeout,
    common_errors,
    fault_lists,
    timeouts,
)
from strategies import fields, params
from strategies.fields import Field, Fields
from target import APIError, errors

ORDER_FIELDS: Fields = {
    "order": Field(fields.texts(), required=True),
    "kind": Field(fields.texts()),
    "price": Field(fields.decimals()),
    "at": Field(fields.datetimes("+01:00")),
}

CANCEL = Endpoint(
    "orders/cancel",
    lambda client: client.orders.cancel,
    limit=(100, 10.0),
    params={
        "order": Param(params.texts(min_length=1, max_length=20), required=True),
    },
    examples={
        "done": Example({"order": "O-99"}, '{"status": "yes"}'),
    },
)


class TestCancel:
    """orders/cancel, from spec/orders/cancel.yaml"""

    @given(data=st.data())
    def test_request(self, data: st.DataObject) -> None:
        check_request(CANCEL, data)

    @pytest.mark.parametrize("value", CANCEL.invalid("order"))
    def test_rejects_order(self, value: object) -> None:
        check_rejected(CANCEL, order=value)

    @given(texts=CANCEL.near_limits("order"))
    @settings(max_examples=10)
    def test_limits_of_order(self, texts: list[str]) -> None:
        check_limits(CANCEL, "order", texts)

    @pytest.mark.parametrize("param", ["order"])
    def test_required(self, param: str) -> None:
        check_required(CANCEL, param)

    @given(reply=fields.objects(CANCEL.fields))
    def test_response(self, reply: dict[str, object]) -> None:
        check_response(CANCEL, reply)

    @given(data=st.data())
    def test_json(self, data: st.DataObject) -> None:
        check_json(CANCEL, data)

    def test_duplicates(self) -> None:
        check_duplicates(CANCEL)

    @pytest.mark.parametrize(
        ("code", "error"),
        [
            *common_errors,
            ("no-such-order", errors.UnknownOrderError),
        ],
    )
    def test_error(self, code: str, error: type[APIError]) -> None:
        check_error(CANCEL, code, error)

    @given(faults=fault_lists, timeout=timeouts)
    def test_retries(self, faults: list[str], timeout: float) -> None:
        check_retries(CANCEL, faults, timeout)

    def test_limit(self) -> None:
        check_limit(CANCEL)

    @pytest.mark.parametrize("example", ["done"])
    def test_example(self, example: str) -> None:
        check_example(CANCEL, example)

    def test_sandbox(self) -> None:
        check_sandbox(CANCEL, "done", own_answer=True)


LIST = Endpoint(
    "orders/list",
    lambda client: client.orders.list,
    safe=True,
    limit=(100, 10.0),
    page="page",
    params={
        "page": Param(params.integers(minimum=1)),
        "kind": Param(params.texts(min_length=1, max_length=20)),
    },
    fields={
        "orders": Field(fields.object_lists(ORDER_FIELDS), required=True),
        "all": Field(fields.integers()),
    },
    examples={
        "one": Example(
            {},
            '{"status": "yes", "all": "1", "orders": [{"order": "O-99", "kind": "rye", "price": "4.00", "at": "2020-01-01 06:00:00"}]}',
        ),
    },
)


class TestList:
    """orders/list, from spec/orders/list.yaml"""

    @given(data=st.data())
    def test_request(self, data: st.DataObject) -> None:
        check_request(LIST, data)

    @pytest.mark.parametrize("value", LIST.invalid("page"))
    def test_rejects_page(self, value: object) -> None:
        check_rejected(LIST, page=value)

    @pytest.mark.parametrize("value", LIST.invalid("kind"))
    def test_rejects_kind(self, value: object) -> None:
        check_rejected(LIST, kind=value)

    @given(texts=LIST.near_limits("kind"))
    @settings(max_examples=10)
    def test_limits_of_kind(self, texts: list[str]) -> None:
        check_limits(LIST, "kind", texts)

    @pytest.mark.parametrize("param", ["page", "kind"])
    def test_optional(self, param: str) -> None:
        check_optional(LIST, param)

    @given(reply=fields.objects(LIST.fields))
    def test_response(self, reply: dict[str, object]) -> None:
        check_response(LIST, reply)

    @given(data=st.data())
    def test_json(self, data: st.DataObject) -> None:
        check_json(LIST, data)

    def test_duplicates(self) -> None:
        check_duplicates(LIST)

    @given(reply=fields.objects(LIST.fields), data=st.data())
    def test_one_change(self, reply: dict[str, object], data: st.DataObject) -> None:
        check_one_change(LIST, reply, data)

    @pytest.mark.parametrize(("field", "value"), fields.edges(LIST.fields))
    def test_edge_value(self, field: str, value: object) -> None:
        check_edge_value(LIST, field, value)

    @pytest.mark.parametrize(("field", "value"), fields.wrong_types(LIST.fields))
    def test_wrong_type(self, field: str, value: object, caplog: pytest.LogCaptureFixture) -> None:
        check_invalid_value(LIST, field, value, caplog)

    @pytest.mark.parametrize(("field", "value"), fields.invalid(LIST.fields))
    def test_invalid_value(self, field: str, value: object, caplog: pytest.LogCaptureFixture) -> None:
        check_invalid_value(LIST, field, value, caplog)

    @pytest.mark.parametrize(("field", "case"), fields.damaged(LIST.fields))
    def test_damaged_entry(self, field: str, case: fields.Damaged, caplog: pytest.LogCaptureFixture) -> None:
        check_damaged_entry(LIST, field, case, caplog)

    @pytest.mark.parametrize("field", ["orders"])
    @pytest.mark.parametrize("is_null", [False, True], ids=["missing", "null"])
    def test_missing_field(self, field: str, is_null: bool) -> None:
        check_missing(LIST, field, is_null)

    @pytest.mark.parametrize("field", ["all"])
    def test_null(self, field: str) -> None:
        check_null(LIST, field)

    @pytest.mark.parametrize(
        ("code", "error"),
        [
            *common_errors,
        ],
    )
    def test_error(self, code: str, error: type[APIError]) -> None:
        check_error(LIST, code, error)

    @given(faults=fault_lists, timeout=timeouts)
    def test_retries(self, faults: list[str], timeout: float) -> None:
        check_retries(LIST, faults, timeout)

    def test_limit(self) -> None:
        check_limit(LIST)

    @pytest.mark.parametrize("example", ["one"])
    def test_example(self, example: str) -> None:
        check_example(LIST, example)

    def test_sandbox(self) -> None:
        check_sandbox(LIST, "one", own_answer=True)


PLACE = Endpoint(
    "orders/place",
    lambda client: client.orders.place,
    limit=(100, 10.0),
    params={
        "kinds": Param(params.lists(params.texts(min_length=1, max_length=20), max_items=3), required=True),
        "address": Param(params.texts(pattern="https?://.*")),
        "bread-note": Param(params.texts(min_length=1, max_length=20), argument="bread_note"),
    },
    fields={
        "basket": Field(fields.texts(), required=True),
        "orders": Field(fields.lists(fields.texts(), "comma"), required=True),
    },
    examples={
        "two": Example(
            {"kinds": "rye,bun", "bread-note": "no salt"}, '{"status": "yes", "basket": "B-1", "orders": "O-2,O-3"}'
        ),
    },
)


class TestPlace:
    """orders/place, from spec/orders/place.yaml"""

    @given(data=st.data())
    def test_request(self, data: st.DataObject) -> None:
        check_request(PLACE, data)

    @pytest.mark.parametrize("value", PLACE.invalid("kinds"))
    def test_rejects_kinds(self, value: object) -> None:
        check_rejected(PLACE, kinds=value)

    @given(texts=PLACE.near_limits("kinds"))
    @settings(max_examples=10)
    def test_limits_of_kinds(self, texts: list[str]) -> None:
        check_limits(PLACE, "kinds", texts)

    @pytest.mark.parametrize("value", PLACE.invalid("address"))
    def test_rejects_address(self, value: object) -> None:
        check_rejected(PLACE, address=value)

    @given(texts=PLACE.near_limits("address"))
    @settings(max_examples=10)
    def test_limits_of_address(self, texts: list[str]) -> None:
        check_limits(PLACE, "address", texts)

    @pytest.mark.parametrize("value", PLACE.invalid("bread-note"))
    def test_rejects_bread_note(self, value: object) -> None:
        check_rejected(PLACE, bread_note=value)

    @given(texts=PLACE.near_limits("bread-note"))
    @settings(max_examples=10)
    def test_limits_of_bread_note(self, texts: list[str]) -> None:
        check_limits(PLACE, "bread-note", texts)

    @pytest.mark.parametrize("param", ["kinds"])
    def test_required(self, param: str) -> None:
        check_required(PLACE, param)

    @pytest.mark.parametrize("param", ["address", "bread-note"])
    def test_optional(self, param: str) -> None:
        check_optional(PLACE, param)

    @given(reply=fields.objects(PLACE.fields))
    def test_response(self, reply: dict[str, object]) -> None:
        check_response(PLACE, reply)

    @given(data=st.data())
    def test_json(self, data: st.DataObject) -> None:
        check_json(PLACE, data)

    def test_duplicates(self) -> None:
        check_duplicates(PLACE)

    @given(reply=fields.objects(PLACE.fields), data=st.data())
    def test_one_change(self, reply: dict[str, object], data: st.DataObject) -> None:
        check_one_change(PLACE, reply, data)

    @pytest.mark.parametrize(("field", "value"), fields.edges(PLACE.fields))
    def test_edge_value(self, field: str, value: object) -> None:
        check_edge_value(PLACE, field, value)

    @pytest.mark.parametrize(("field", "value"), fields.wrong_types(PLACE.fields))
    def test_wrong_type(self, field: str, value: object, caplog: pytest.LogCaptureFixture) -> None:
        check_invalid_value(PLACE, field, value, caplog)

    @pytest.mark.parametrize(("field", "value"), fields.invalid(PLACE.fields))
    def test_invalid_value(self, field: str, value: object, caplog: pytest.LogCaptureFixture) -> None:
        check_invalid_value(PLACE, field, value, caplog)

    @pytest.mark.parametrize("field", ["basket", "orders"])
    @pytest.mark.parametrize("is_null", [False, True], ids=["missing", "null"])
    def test_missing_field(self, field: str, is_null: bool) -> None:
        check_missing(PLACE, field, is_null)

    @pytest.mark.parametrize(
        ("code", "error"),
        [
            *common_errors,
            ("no-money", errors.APIError),
            ("too-many", errors.APIError),
            ("bad-kinds", errors.APIError),
            ("oven-full", errors.APIError),
        ],
    )
    def test_error(self, code: str, error: type[APIError]) -> None:
        check_error(PLACE, code, error)

    @given(faults=fault_lists, timeout=timeouts)
    def test_retries(self, faults: list[str], timeout: float) -> None:
        check_retries(PLACE, faults, timeout)

    def test_limit(self) -> None:
        check_limit(PLACE)

    @pytest.mark.parametrize("example", ["two"])
    def test_example(self, example: str) -> None:
        check_example(PLACE, example)

    def test_sandbox(self) -> None:
        check_sandbox(PLACE, "two", own_answer=True)


PURSE = Endpoint(
    "orders/purse",
    lambda client: client.orders.purse,
    safe=True,
    limit=(100, 10.0),
    fields={
        "purse": Field(fields.decimals(), required=True),
    },
    examples={
        "ten": Example({}, '{"status": "yes", "purse": "10.00"}'),
    },
)


class TestPurse:
    """orders/purse, from spec/orders/purse.yaml"""

    @given(reply=fields.objects(PURSE.fields))
    def test_response(self, reply: dict[str, object]) -> None:
        check_response(PURSE, reply)

    @given(data=st.data())
    def test_json(self, data: st.DataObject) -> None:
        check_json(PURSE, data)

    def test_duplicates(self) -> None:
        check_duplicates(PURSE)

    @given(reply=fields.objects(PURSE.fields), data=st.data())
    def test_one_change(self, reply: dict[str, object], data: st.DataObject) -> None:
        check_one_change(PURSE, reply, data)

    @pytest.mark.parametrize(("field", "value"), fields.edges(PURSE.fields))
    def test_edge_value(self, field: str, value: object) -> None:
        check_edge_value(PURSE, field, value)

    @pytest.mark.parametrize(("field", "value"), fields.wrong_types(PURSE.fields))
    def test_wrong_type(self, field: str, value: object, caplog: pytest.LogCaptureFixture) -> None:
        check_invalid_value(PURSE, field, value, caplog)

    @pytest.mark.parametrize(("field", "value"), fields.invalid(PURSE.fields))
    def test_invalid_value(self, field: str, value: object, caplog: pytest.LogCaptureFixture) -> None:
        check_invalid_value(PURSE, field, value, caplog)

    @pytest.mark.parametrize("field", ["purse"])
    @pytest.mark.parametrize("is_null", [False, True], ids=["missing", "null"])
    def test_missing_field(self, field: str, is_null: bool) -> None:
        check_missing(PURSE, field, is_null)

    @pytest.mark.parametrize(
        ("code", "error"),
        [
            *common_errors,
        ],
    )
    def test_error(self, code: str, error: type[APIError]) -> None:
        check_error(PURSE, code, error)

    @given(faults=fault_lists, timeout=timeouts)
    def test_retries(self, faults: list[str], timeout: float) -> None:
        check_retries(PURSE, faults, timeout)

    def test_limit(self) -> None:
        check_limit(PURSE)

    @pytest.mark.parametrize("example", ["ten"])
    def test_example(self, example: str) -> None:
        check_example(PURSE, example)

    def test_sandbox(self) -> None:
        check_sandbox(PURSE, "ten", own_answer=True)


SHOW = Endpoint(
    "orders/show",
    lambda client: client.orders.show,
    safe=True,
    limit=(100, 10.0),
    params={
        "order": Param(params.texts(min_length=1, max_length=20), required=True),
    },
    fields={
        "order": Field(fields.texts(), required=True),
        "kind": Field(fields.texts(), required=True),
        "state": Field(fields.texts(), required=True),
        "price": Field(fields.decimals(), required=True),
        "labelText": Field(fields.texts(), attribute="label_text"),
        "bread-note": Field(fields.texts(), attribute="bread_note"),
    },
    examples={
        "baked": Example(
            {"order": "O-99"}, '{"status": "yes", "order": "O-99", "kind": "rye", "state": "baked", "price": "4.00"}'
        ),
    },
)


class TestShow:
    """orders/show, from spec/orders/show.yaml"""

    @given(data=st.data())
    def test_request(self, data: st.DataObject) -> None:
        check_request(SHOW, data)

    @pytest.mark.parametrize("value", SHOW.invalid("order"))
    def test_rejects_order(self, value: object) -> None:
        check_rejected(SHOW, order=value)

    @given(texts=SHOW.near_limits("order"))
    @settings(max_examples=10)
    def test_limits_of_order(self, texts: list[str]) -> None:
        check_limits(SHOW, "order", texts)

    @pytest.mark.parametrize("param", ["order"])
    def test_required(self, param: str) -> None:
        check_required(SHOW, param)

    @given(reply=fields.objects(SHOW.fields))
    def test_response(self, reply: dict[str, object]) -> None:
        check_response(SHOW, reply)

    @given(data=st.data())
    def test_json(self, data: st.DataObject) -> None:
        check_json(SHOW, data)

    def test_duplicates(self) -> None:
        check_duplicates(SHOW)

    @given(reply=fields.objects(SHOW.fields), data=st.data())
    def test_one_change(self, reply: dict[str, object], data: st.DataObject) -> None:
        check_one_change(SHOW, reply, data)

    @pytest.mark.parametrize(("field", "value"), fields.edges(SHOW.fields))
    def test_edge_value(self, field: str, value: object) -> None:
        check_edge_value(SHOW, field, value)

    @pytest.mark.parametrize(("field", "value"), fields.wrong_types(SHOW.fields))
    def test_wrong_type(self, field: str, value: object, caplog: pytest.LogCaptureFixture) -> None:
        check_invalid_value(SHOW, field, value, caplog)

    @pytest.mark.parametrize(("field", "value"), fields.invalid(SHOW.fields))
    def test_invalid_value(self, field: str, value: object, caplog: pytest.LogCaptureFixture) -> None:
        check_invalid_value(SHOW, field, value, caplog)

    @pytest.mark.parametrize("field", ["order", "kind", "state", "price"])
    @pytest.mark.parametrize("is_null", [False, True], ids=["missing", "null"])
    def test_missing_field(self, field: str, is_null: bool) -> None:
        check_missing(SHOW, field, is_null)

    @pytest.mark.parametrize("field", ["labelText", "bread-note"])
    def test_null(self, field: str) -> None:
        check_null(SHOW, field)

    @pytest.mark.parametrize(
        ("code", "error"),
        [
            *common_errors,
            ("no-such-order", errors.UnknownOrderError),
        ],
    )
    def test_error(self, code: str, error: type[APIError]) -> None:
        check_error(SHOW, code, error)

    @given(faults=fault_lists, timeout=timeouts)
    def test_retries(self, faults: list[str], timeout: float) -> None:
        check_retries(SHOW, faults, timeout)

    @given(data=st.data())
    def test_wait(self, data: st.DataObject) -> None:
        check_wait(SHOW, ("labelText",), {}, data)

    @pytest.mark.parametrize("timeout", [0.5, 30.0, 3600.0])
    def test_wait_timeout(self, timeout: float) -> None:
        check_wait_timeout(SHOW, ("labelText",), {}, timeout)

    def test_limit(self) -> None:
        check_limit(SHOW)

    @pytest.mark.parametrize("example", ["baked"])
    def test_example(self, example: str) -> None:
        check_example(SHOW, example)

    def test_sandbox(self) -> None:
        check_sandbox(SHOW, "baked", own_answer=True)
