# Generated from spec/time/*.yaml by `python -m generator`. Edit the spec, not this file.
"""TimeResource: a class of tests for each endpoint. The checks are in properties.py, with a docstring each."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from endpoint import Endpoint, Example, Param
from properties import (
    check_duplicates,
    check_edge_value,
    check_error,
    check_example,
    check_invalid_value,
    check_json,
    check_null,
    check_one_change,
    check_optional,
    check_rejected,
    check_request,
    check_response,
    check_retries,
    check_sandbox,
    common_errors,
    fault_lists,
    timeouts,
)
from strategies import fields, params
from strategies.fields import Field
from target import APIError

SET = Endpoint(
    "time/set",
    lambda client: client.time.set,
    params={
        "note": Param(params.texts()),
    },
    fields={
        "note": Field(fields.texts()),
    },
    examples={
        "set": Example({"note": "late"}, '{"said": "ok", "note": "late"}'),
    },
)


class TestSet:
    """time/set, from spec/time/set.yaml"""

    @given(data=st.data())
    def test_request(self, data: st.DataObject) -> None:
        check_request(SET, data)

    @pytest.mark.parametrize("value", SET.invalid("note"))
    def test_rejects_note(self, value: object) -> None:
        check_rejected(SET, note=value)

    @pytest.mark.parametrize("param", ["note"])
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

    @given(reply=fields.objects(SET.fields), data=st.data())
    def test_one_change(self, reply: dict[str, object], data: st.DataObject) -> None:
        check_one_change(SET, reply, data)

    @pytest.mark.parametrize(("field", "value"), fields.edges(SET.fields))
    def test_edge_value(self, field: str, value: object) -> None:
        check_edge_value(SET, field, value)

    @pytest.mark.parametrize(("field", "value"), fields.wrong_types(SET.fields))
    def test_wrong_type(self, field: str, value: object, caplog: pytest.LogCaptureFixture) -> None:
        check_invalid_value(SET, field, value, caplog)

    @pytest.mark.parametrize("field", ["note"])
    def test_null(self, field: str) -> None:
        check_null(SET, field)

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

    @pytest.mark.parametrize("example", ["set"])
    def test_example(self, example: str) -> None:
        check_example(SET, example)

    def test_sandbox(self) -> None:
        check_sandbox(SET, "set", own_answer=False)


ZONE_LIST = Endpoint(
    "time/zone/list",
    lambda client: client.time.zone_list,
    safe=True,
    examples={
        "asked": Example({}, '{"said": "ok"}'),
    },
)


class TestZoneList:
    """time/zone/list, from spec/time/zone/list.yaml"""

    @given(reply=fields.objects(ZONE_LIST.fields))
    def test_response(self, reply: dict[str, object]) -> None:
        check_response(ZONE_LIST, reply)

    @given(data=st.data())
    def test_json(self, data: st.DataObject) -> None:
        check_json(ZONE_LIST, data)

    def test_duplicates(self) -> None:
        check_duplicates(ZONE_LIST)

    @pytest.mark.parametrize(
        ("code", "error"),
        [
            *common_errors,
        ],
    )
    def test_error(self, code: str, error: type[APIError]) -> None:
        check_error(ZONE_LIST, code, error)

    @given(faults=fault_lists, timeout=timeouts)
    def test_retries(self, faults: list[str], timeout: float) -> None:
        check_retries(ZONE_LIST, faults, timeout)

    @pytest.mark.parametrize("example", ["asked"])
    def test_example(self, example: str) -> None:
        check_example(ZONE_LIST, example)

    def test_sandbox(self) -> None:
        check_sandbox(ZONE_LIST, "asked", own_answer=False)
