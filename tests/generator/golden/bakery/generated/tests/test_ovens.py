# Generated from spec/ovens/*.yaml by `python -m generator`. Edit the spec, not this file.
"""OvensResource: a class of tests for each endpoint. The checks are in properties.py, with a docstring each."""

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
    check_missing,
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

BAKE = Endpoint(
    "ovens/bake",
    lambda client: client.ovens.bake,
    limit=(100, 10.0),
    params={
        "oven": Param(params.texts(min_length=1, max_length=20), required=True),
        "kind": Param(params.texts(min_length=1, max_length=20)),
        "now": Param(params.texts(min_length=1, max_length=20)),
    },
    examples={
        "done": Example({"oven": "V99"}, '{"status": "yes"}'),
    },
)


class TestBake:
    """ovens/bake, from spec/ovens/bake.yaml"""

    @given(data=st.data())
    def test_request(self, data: st.DataObject) -> None:
        check_request(BAKE, data)

    @pytest.mark.parametrize("value", BAKE.invalid("oven"))
    def test_rejects_oven(self, value: object) -> None:
        check_rejected(BAKE, oven=value)

    @given(texts=BAKE.near_limits("oven"))
    @settings(max_examples=10)
    def test_limits_of_oven(self, texts: list[str]) -> None:
        check_limits(BAKE, "oven", texts)

    @pytest.mark.parametrize("value", BAKE.invalid("kind"))
    def test_rejects_kind(self, value: object) -> None:
        check_rejected(BAKE, kind=value)

    @given(texts=BAKE.near_limits("kind"))
    @settings(max_examples=10)
    def test_limits_of_kind(self, texts: list[str]) -> None:
        check_limits(BAKE, "kind", texts)

    @pytest.mark.parametrize("value", BAKE.invalid("now"))
    def test_rejects_now(self, value: object) -> None:
        check_rejected(BAKE, now=value)

    @given(texts=BAKE.near_limits("now"))
    @settings(max_examples=10)
    def test_limits_of_now(self, texts: list[str]) -> None:
        check_limits(BAKE, "now", texts)

    @pytest.mark.parametrize("param", ["oven"])
    def test_required(self, param: str) -> None:
        check_required(BAKE, param)

    @pytest.mark.parametrize("param", ["kind", "now"])
    def test_optional(self, param: str) -> None:
        check_optional(BAKE, param)

    @given(reply=fields.objects(BAKE.fields))
    def test_response(self, reply: dict[str, object]) -> None:
        check_response(BAKE, reply)

    @given(data=st.data())
    def test_json(self, data: st.DataObject) -> None:
        check_json(BAKE, data)

    def test_duplicates(self) -> None:
        check_duplicates(BAKE)

    @pytest.mark.parametrize(
        ("code", "error"),
        [
            *common_errors,
            ("no-such-oven", errors.APIError),
            ("not-your-oven", errors.APIError),
            ("oven-is-cold", errors.APIError),
            ("oven-is-full", errors.APIError),
        ],
    )
    def test_error(self, code: str, error: type[APIError]) -> None:
        check_error(BAKE, code, error)

    @given(faults=fault_lists, timeout=timeouts)
    def test_retries(self, faults: list[str], timeout: float) -> None:
        check_retries(BAKE, faults, timeout)

    def test_limit(self) -> None:
        check_limit(BAKE)

    @pytest.mark.parametrize("example", ["done"])
    def test_example(self, example: str) -> None:
        check_example(BAKE, example)

    def test_sandbox(self) -> None:
        check_sandbox(BAKE, "done", own_answer=True)


LIGHT = Endpoint(
    "ovens/light",
    lambda client: client.ovens.light,
    limit=(100, 10.0),
    params={
        "address": Param(params.texts(pattern="https?://.*")),
    },
    fields={
        "oven": Field(fields.texts(), required=True),
    },
    examples={
        "lit": Example({}, '{"status": "yes", "oven": "V1"}'),
    },
)


class TestLight:
    """ovens/light, from spec/ovens/light.yaml"""

    @given(data=st.data())
    def test_request(self, data: st.DataObject) -> None:
        check_request(LIGHT, data)

    @pytest.mark.parametrize("value", LIGHT.invalid("address"))
    def test_rejects_address(self, value: object) -> None:
        check_rejected(LIGHT, address=value)

    @given(texts=LIGHT.near_limits("address"))
    @settings(max_examples=10)
    def test_limits_of_address(self, texts: list[str]) -> None:
        check_limits(LIGHT, "address", texts)

    @pytest.mark.parametrize("param", ["address"])
    def test_optional(self, param: str) -> None:
        check_optional(LIGHT, param)

    @given(reply=fields.objects(LIGHT.fields))
    def test_response(self, reply: dict[str, object]) -> None:
        check_response(LIGHT, reply)

    @given(data=st.data())
    def test_json(self, data: st.DataObject) -> None:
        check_json(LIGHT, data)

    def test_duplicates(self) -> None:
        check_duplicates(LIGHT)

    @given(reply=fields.objects(LIGHT.fields), data=st.data())
    def test_one_change(self, reply: dict[str, object], data: st.DataObject) -> None:
        check_one_change(LIGHT, reply, data)

    @pytest.mark.parametrize(("field", "value"), fields.edges(LIGHT.fields))
    def test_edge_value(self, field: str, value: object) -> None:
        check_edge_value(LIGHT, field, value)

    @pytest.mark.parametrize(("field", "value"), fields.wrong_types(LIGHT.fields))
    def test_wrong_type(self, field: str, value: object, caplog: pytest.LogCaptureFixture) -> None:
        check_invalid_value(LIGHT, field, value, caplog)

    @pytest.mark.parametrize("field", ["oven"])
    @pytest.mark.parametrize("is_null", [False, True], ids=["missing", "null"])
    def test_missing_field(self, field: str, is_null: bool) -> None:
        check_missing(LIGHT, field, is_null)

    @pytest.mark.parametrize(
        ("code", "error"),
        [
            *common_errors,
        ],
    )
    def test_error(self, code: str, error: type[APIError]) -> None:
        check_error(LIGHT, code, error)

    @given(faults=fault_lists, timeout=timeouts)
    def test_retries(self, faults: list[str], timeout: float) -> None:
        check_retries(LIGHT, faults, timeout)

    def test_limit(self) -> None:
        check_limit(LIGHT)

    @pytest.mark.parametrize("example", ["lit"])
    def test_example(self, example: str) -> None:
        check_example(LIGHT, example)

    def test_sandbox(self) -> None:
        check_sandbox(LIGHT, "lit", own_answer=True)
