# Generated from spec/desk/*.yaml by `python -m generator`. Edit the spec, not this file.
"""DeskResource: a class of tests for each endpoint. The checks are in properties.py, with a docstring each."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from endpoint import Endpoint, Example
from properties import (
    check_duplicates,
    check_edge_value,
    check_error,
    check_example,
    check_invalid_value,
    check_json,
    check_missing,
    check_one_change,
    check_response,
    check_retries,
    check_sandbox,
    common_errors,
    fault_lists,
    timeouts,
)
from strategies import fields
from strategies.fields import Field
from target import APIError

pytestmark = pytest.mark.filterwarnings("ignore:.* is deprecated since :DeprecationWarning")

CLOSE_NOW = Endpoint(
    "desk/close_now",
    lambda client: client.desk.close_now,
    fields={
        "at": Field(fields.datetimes("-05:30"), required=True),
    },
    examples={
        "closed": Example({}, '{"outcome": "fine", "at": "2021-01-01 00:00:00.5"}'),
    },
)


class TestCloseNow:
    """desk/close_now, from spec/desk/close_now.yaml"""

    @given(reply=fields.objects(CLOSE_NOW.fields))
    def test_response(self, reply: dict[str, object]) -> None:
        check_response(CLOSE_NOW, reply)

    @given(data=st.data())
    def test_json(self, data: st.DataObject) -> None:
        check_json(CLOSE_NOW, data)

    def test_duplicates(self) -> None:
        check_duplicates(CLOSE_NOW)

    @given(reply=fields.objects(CLOSE_NOW.fields), data=st.data())
    def test_one_change(self, reply: dict[str, object], data: st.DataObject) -> None:
        check_one_change(CLOSE_NOW, reply, data)

    @pytest.mark.parametrize(("field", "value"), fields.edges(CLOSE_NOW.fields))
    def test_edge_value(self, field: str, value: object) -> None:
        check_edge_value(CLOSE_NOW, field, value)

    @pytest.mark.parametrize(("field", "value"), fields.wrong_types(CLOSE_NOW.fields))
    def test_wrong_type(self, field: str, value: object, caplog: pytest.LogCaptureFixture) -> None:
        check_invalid_value(CLOSE_NOW, field, value, caplog)

    @pytest.mark.parametrize(("field", "value"), fields.invalid(CLOSE_NOW.fields))
    def test_invalid_value(self, field: str, value: object, caplog: pytest.LogCaptureFixture) -> None:
        check_invalid_value(CLOSE_NOW, field, value, caplog)

    @pytest.mark.parametrize("field", ["at"])
    @pytest.mark.parametrize("is_null", [False, True], ids=["missing", "null"])
    def test_missing_field(self, field: str, is_null: bool) -> None:
        check_missing(CLOSE_NOW, field, is_null)

    @pytest.mark.parametrize(
        ("code", "error"),
        [
            *common_errors,
        ],
    )
    def test_error(self, code: str, error: type[APIError]) -> None:
        check_error(CLOSE_NOW, code, error)

    @given(faults=fault_lists, timeout=timeouts)
    def test_retries(self, faults: list[str], timeout: float) -> None:
        check_retries(CLOSE_NOW, faults, timeout)

    @pytest.mark.parametrize("example", ["closed"])
    def test_example(self, example: str) -> None:
        check_example(CLOSE_NOW, example)

    def test_sandbox(self) -> None:
        check_sandbox(CLOSE_NOW, "closed", own_answer=False)
