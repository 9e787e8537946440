# Generated from spec/shelves/*.yaml by `python -m generator`. Edit the spec, not this file.
"""ShelvesResource: a class of tests for each endpoint. The checks are in properties.py, with a docstring each."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from endpoint import Endpoint, Example, Param
from properties import (
    check_duplicates,
    check_edge_value,
    check_error,
    check_example,
    check_invalid_value,
    check_json,
    check_limit,
    check_limits,
    check_null,
    check_one_change,
    check_optional,
    check_rejected,
    check_request,
    check_required,
    check_response,
    check_retries,
    check_sandbox,
    common_errors,
    fault_lists,
    timeouts,
)
from strategies import fields, params
from strategies.fields import Field
from target import APIError, errors

RENT = Endpoint(
    "shelves/rent",
    lambda client: client.shelves.rent,
    limit=(100, 10.0),
    params={
        "shelf": Param(params.texts(min_length=1, max_length=20), required=True),
    },
    fields={
        "rent": Field(fields.decimals()),
    },
    examples={
        "month": Example({"shelf": "left"}, '{"status": "yes", "rent": "1.00"}'),
    },
)


class TestRent:
    """shelves/rent, from spec/shelves/rent.yaml"""

    @given(data=st.data())
    def test_request(self, data: st.DataObject) -> None:
        check_request(RENT, data)

    @pytest.mark.parametrize("value", RENT.invalid("shelf"))
    def test_rejects_shelf(self, value: object) -> None:
        check_rejected(RENT, shelf=value)

    @given(texts=RENT.near_limits("shelf"))
    @settings(max_examples=10)
    def test_limits_of_shelf(self, texts: list[str]) -> None:
        check_limits(RENT, "shelf", texts)

    @pytest.mark.parametrize("param", ["shelf"])
    def test_required(self, param: str) -> None:
        check_required(RENT, param)

    @given(reply=fields.objects(RENT.fields))
    def test_response(self, reply: dict[str, object]) -> None:
        check_response(RENT, reply)

    @given(data=st.data())
    def test_json(self, data: st.DataObject) -> None:
        check_json(RENT, data)

    def test_duplicates(self) -> None:
        check_duplicates(RENT)

    @given(reply=fields.objects(RENT.fields), data=st.data())
    def test_one_change(self, reply: dict[str, object], data: st.DataObject) -> None:
        check_one_change(RENT, reply, data)

    @pytest.mark.parametrize(("field", "value"), fields.edges(RENT.fields))
    def test_edge_value(self, field: str, value: object) -> None:
        check_edge_value(RENT, field, value)

    @pytest.mark.parametrize(("field", "value"), fields.wrong_types(RENT.fields))
    def test_wrong_type(self, field: str, value: object, caplog: pytest.LogCaptureFixture) -> None:
        check_invalid_value(RENT, field, value, caplog)

    @pytest.mark.parametrize(("field", "value"), fields.invalid(RENT.fields))
    def test_invalid_value(self, field: str, value: object, caplog: pytest.LogCaptureFixture) -> None:
        check_invalid_value(RENT, field, value, caplog)

    @pytest.mark.parametrize("field", ["rent"])
    def test_null(self, field: str) -> None:
        check_null(RENT, field)

    @pytest.mark.parametrize(
        ("code", "error"),
        [
            *common_errors,
            ("no-money", errors.APIError),
            ("shelf-taken", errors.APIError),
        ],
    )
    def test_error(self, code: str, error: type[APIError]) -> None:
        check_error(RENT, code, error)

    @given(faults=fault_lists, timeout=timeouts)
    def test_retries(self, faults: list[str], timeout: float) -> None:
        check_retries(RENT, faults, timeout)

    def test_limit(self) -> None:
        check_limit(RENT)

    @pytest.mark.parametrize("example", ["month"])
    def test_example(self, example: str) -> None:
        check_example(RENT, example)

    def test_sandbox(self) -> None:
        check_sandbox(RENT, "month", own_answer=True)


SET = Endpoint(
    "shelves/set",
    lambda client: client.shelves.set,
    limit=(100, 10.0),
    params={
        "shelf": Param(params.texts(min_length=1, max_length=20), required=True),
        "address": Param(params.texts(pattern="https?://.*")),
    },
    examples={
        "done": Example({"shelf": "left"}, '{"status": "yes"}'),
    },
)


class TestSet:
    """shelves/set, from spec/shelves/set.yaml"""

    @given(data=st.data())
    def test_request(self, data: st.DataObject) -> None:
        check_request(SET, data)

    @pytest.mark.parametrize("value", SET.invalid("shelf"))
    def test_rejects_shelf(self, value: object) -> None:
        check_rejected(SET, shelf=value)

    @given(texts=SET.near_limits("shelf"))
    @settings(max_examples=10)
    def test_limits_of_shelf(self, texts: list[str]) -> None:
        check_limits(SET, "shelf", texts)

    @pytest.mark.parametrize("value", SET.invalid("address"))
    def test_rejects_address(self, value: object) -> None:
        check_rejected(SET, address=value)

    @given(texts=SET.near_limits("address"))
    @settings(max_examples=10)
    def test_limits_of_address(self, texts: list[str]) -> None:
        check_limits(SET, "address", texts)

    @pytest.mark.parametrize("param", ["shelf"])
    def test_required(self, param: str) -> None:
        check_required(SET, param)

    @pytest.mark.parametrize("param", ["address"])
    def test_optional(self, param: str) -> None:
        check_optional(SET, param)

    @given(reply=fields.objects(SET.fields))
    def test_response(self, reply: dict[str, object]) -> None:
        check_response(SET, reply)

    @given(data=st.data())
    def test_json(self, data: st.DataObject) -> None:
        check_json(SET, data)

    def test_duplicates(self) -> None:
        check_duplicates(SET)

    @pytest.mark.parametrize(
        ("code", "error"),
        [
            *common_errors,
        ],
    )
    def test_error(self, code: str, error: type[APIError]) -> None:
        check_error(SET, code, error)

    @given(faults=fault_lists, timeout=timeouts)
    def test_retries(self, faults: list[str], timeout: float) -> None:
        check_retries(SET, faults, timeout)

    def test_limit(self) -> None:
        check_limit(SET)

    @pytest.mark.parametrize("example", ["done"])
    def test_example(self, example: str) -> None:
        check_example(SET, example)

    def test_sandbox(self) -> None:
        check_sandbox(SET, "done", own_answer=True)
