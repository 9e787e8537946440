# Generated from spec/user/*.yaml by `python -m generator`. Edit the spec, not this file.
"""UserResource: a class of tests for each endpoint. The checks are in properties.py, with a docstring each."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from endpoint import Endpoint, Example
from properties import (
    check_any_value,
    check_duplicates,
    check_edge_value,
    check_error,
    check_example,
    check_invalid_value,
    check_json,
    check_known_value,
    check_limit,
    check_missing,
    check_null,
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

GET_BALANCE = Endpoint(
    "user/get_balance",
    lambda client: client.user.get_balance,
    safe=True,
    limit=(60, 60.0),
    fields={
        "currency": Field(fields.texts(), required=True),
        "balance": Field(fields.decimals(), required=True),
        "points": Field(fields.decimals(), required=True),
        "bonus": Field(fields.decimals(), required=True),
    },
    examples={
        "balance": Example(
            {}, '{"status":"success_ok","currency":"SGD","balance":"54.650","points":"50.000","bonus":"4.650"}'
        ),
    },
)


class TestGetBalance:
    """user/get_balance, from spec/user/get_balance.yaml"""

    @given(reply=fields.objects(GET_BALANCE.fields))
    def test_response(self, reply: dict[str, object]) -> None:
        check_response(GET_BALANCE, reply)

    @given(data=st.data())
    def test_json(self, data: st.DataObject) -> None:
        check_json(GET_BALANCE, data)

    def test_duplicates(self) -> None:
        check_duplicates(GET_BALANCE)

    @given(reply=fields.objects(GET_BALANCE.fields), data=st.data())
    def test_one_change(self, reply: dict[str, object], data: st.DataObject) -> None:
        check_one_change(GET_BALANCE, reply, data)

    @pytest.mark.parametrize(("field", "value"), fields.edges(GET_BALANCE.fields))
    def test_edge_value(self, field: str, value: object) -> None:
        check_edge_value(GET_BALANCE, field, value)

    @pytest.mark.parametrize(("field", "value"), fields.wrong_types(GET_BALANCE.fields))
    def test_wrong_type(self, field: str, value: object, caplog: pytest.LogCaptureFixture) -> None:
        check_invalid_value(GET_BALANCE, field, value, caplog)

    @pytest.mark.parametrize(("field", "value"), fields.invalid(GET_BALANCE.fields))
    def test_invalid_value(self, field: str, value: object, caplog: pytest.LogCaptureFixture) -> None:
        check_invalid_value(GET_BALANCE, field, value, caplog)

    @pytest.mark.parametrize("field", ["currency", "balance", "points", "bonus"])
    @pytest.mark.parametrize("is_null", [False, True], ids=["missing", "null"])
    def test_missing_field(self, field: str, is_null: bool) -> None:
        check_missing(GET_BALANCE, field, is_null)

    @pytest.mark.parametrize(
        ("code", "error"),
        [
            *common_errors,
        ],
    )
    def test_error(self, code: str, error: type[APIError]) -> None:
        check_error(GET_BALANCE, code, error)

    @given(faults=fault_lists, timeout=timeouts)
    def test_retries(self, faults: list[str], timeout: float) -> None:
        check_retries(GET_BALANCE, faults, timeout)

    def test_limit(self) -> None:
        check_limit(GET_BALANCE)

    @pytest.mark.parametrize("example", ["balance"])
    def test_example(self, example: str) -> None:
        check_example(GET_BALANCE, example)

    def test_sandbox(self) -> None:
        check_sandbox(GET_BALANCE, "balance", own_answer=True)


GET_INFO = Endpoint(
    "user/get_info",
    lambda client: client.user.get_info,
    safe=True,
    limit=(60, 60.0),
    fields={
        "uid": Field(fields.texts()),
        "name": Field(fields.texts(), required=True),
        "mobile_number": Field(fields.texts(), required=True),
        "caller_ids": Field(fields.lists(fields.texts(), "array"), required=True),
        "email": Field(fields.texts()),
        "country": Field(fields.texts(), required=True),
        "prefix": Field(fields.texts(), required=True),
        "currency": Field(fields.texts(), required=True),
        "time_zone": Field(fields.texts()),
        "user_status": Field(fields.enums(["trial", "active"])),
        "sms_rebrand_status": Field(fields.enums(["enabled", "disabled"])),
        "call_rebrand_status": Field(fields.enums(["enabled", "disabled"])),
    },
    examples={
        "info": Example(
            {},
            (
                '{"status":"success_ok","name":"John Doe","mobile_number":"+6511111111","caller_ids":["+6511111111","p"],\n'
                ' "email":"myemail@example.com","country":"SG","prefix":"+65","currency":"SGD"}\n'
            ),
        ),
    },
    personal=("John Doe", "+6511111111", "myemail@example.com"),
)


class TestGetInfo:
    """user/get_info, from spec/user/get_info.yaml"""

    @given(reply=fields.objects(GET_INFO.fields))
    def test_response(self, reply: dict[str, object]) -> None:
        check_response(GET_INFO, reply)

    @given(data=st.data())
    def test_json(self, data: st.DataObject) -> None:
        check_json(GET_INFO, data)

    def test_duplicates(self) -> None:
        check_duplicates(GET_INFO)

    @given(reply=fields.objects(GET_INFO.fields), data=st.data())
    def test_one_change(self, reply: dict[str, object], data: st.DataObject) -> None:
        check_one_change(GET_INFO, reply, data)

    @pytest.mark.parametrize(("field", "value"), fields.edges(GET_INFO.fields))
    def test_edge_value(self, field: str, value: object) -> None:
        check_edge_value(GET_INFO, field, value)

    @pytest.mark.parametrize(("field", "value"), fields.wrong_types(GET_INFO.fields))
    def test_wrong_type(self, field: str, value: object, caplog: pytest.LogCaptureFixture) -> None:
        check_invalid_value(GET_INFO, field, value, caplog)

    @pytest.mark.parametrize(("field", "value"), fields.invalid(GET_INFO.fields))
    def test_invalid_value(self, field: str, value: object, caplog: pytest.LogCaptureFixture) -> None:
        check_invalid_value(GET_INFO, field, value, caplog)

    @pytest.mark.parametrize("field", ["name", "mobile_number", "caller_ids", "country", "prefix", "currency"])
    @pytest.mark.parametrize("is_null", [False, True], ids=["missing", "null"])
    def test_missing_field(self, field: str, is_null: bool) -> None:
        check_missing(GET_INFO, field, is_null)

    @pytest.mark.parametrize(
        "field", ["uid", "email", "time_zone", "user_status", "sms_rebrand_status", "call_rebrand_status"]
    )
    def test_null(self, field: str) -> None:
        check_null(GET_INFO, field)

    @pytest.mark.parametrize("value", ["trial", "active"])
    def test_value_of_user_status(self, value: str) -> None:
        check_known_value(GET_INFO, "user_status", value)

    @given(value=fields.WORDS)
    def test_any_value_of_user_status(self, value: str) -> None:
        check_any_value(GET_INFO, "user_status", value, known=["trial", "active"])

    @pytest.mark.parametrize("value", ["enabled", "disabled"])
    def test_value_of_sms_rebrand_status(self, value: str) -> None:
        check_known_value(GET_INFO, "sms_rebrand_status", value)

    @given(value=fields.WORDS)
    def test_any_value_of_sms_rebrand_status(self, value: str) -> None:
        check_any_value(GET_INFO, "sms_rebrand_status", value, known=["enabled", "disabled"])

    @pytest.mark.parametrize("value", ["enabled", "disabled"])
    def test_value_of_call_rebrand_status(self, value: str) -> None:
        check_known_value(GET_INFO, "call_rebrand_status", value)

    @given(value=fields.WORDS)
    def test_any_value_of_call_rebrand_status(self, value: str) -> None:
        check_any_value(GET_INFO, "call_rebrand_status", value, known=["enabled", "disabled"])

    @pytest.mark.parametrize(
        ("code", "error"),
        [
            *common_errors,
        ],
    )
    def test_error(self, code: str, error: type[APIError]) -> None:
        check_error(GET_INFO, code, error)

    @given(faults=fault_lists, timeout=timeouts)
    def test_retries(self, faults: list[str], timeout: float) -> None:
        check_retries(GET_INFO, faults, timeout)

    def test_limit(self) -> None:
        check_limit(GET_INFO)

    @pytest.mark.parametrize("example", ["info"])
    def test_example(self, example: str) -> None:
        check_example(GET_INFO, example)

    def test_sandbox(self) -> None:
        check_sandbox(GET_INFO, "info", own_answer=True)
