# Generated from spec/conference/*.yaml by `python -m generator`. Edit the spec, not this file.
"""ConferenceResource: a class of tests for each endpoint. The checks are in properties.py, with a docstring each."""

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

CALL = Endpoint(
    "conference/call",
    lambda client: client.conference.call,
    limit=(60, 60.0),
    params={
        "dest": Param(params.lists(params.texts(pattern="\\+[1-9][0-9]{1,14}"), max_items=8), required=True),
        "room": Param(params.texts(pattern="[A-Za-z0-9._]{1,32}")),
        "caller_id": Param(params.texts(pattern="\\+[1-9][0-9]{1,14}|private")),
        "tag": Param(params.texts(max_length=256)),
        "notify_url": Param(params.texts(max_length=4000, pattern="https?://\\S+")),
    },
    fields={
        "txn_refs": Field(fields.lists(fields.texts(), "either"), required=True),
        "room": Field(fields.texts(), required=True),
    },
    examples={
        "started": Example(
            {"dest": "+6511111111,+6522222222,+6533333333"},
            '{"txn_refs":["AA-C-141147","AA-C-141148","AA-C-141149"],"room":"R123","status":"success_ok"}',
        ),
    },
)


class TestCall:
    """conference/call, from spec/conference/call.yaml"""

    @given(data=st.data())
    def test_request(self, data: st.DataObject) -> None:
        check_request(CALL, data)

    @pytest.mark.parametrize("value", CALL.invalid("dest"))
    def test_rejects_dest(self, value: object) -> None:
        check_rejected(CALL, dest=value)

    @given(texts=CALL.near_limits("dest"))
    @settings(max_examples=10)
    def test_limits_of_dest(self, texts: list[str]) -> None:
        check_limits(CALL, "dest", texts)

    @pytest.mark.parametrize("value", CALL.invalid("room"))
    def test_rejects_room(self, value: object) -> None:
        check_rejected(CALL, room=value)

    @given(texts=CALL.near_limits("room"))
    @settings(max_examples=10)
    def test_limits_of_room(self, texts: list[str]) -> None:
        check_limits(CALL, "room", texts)

    @pytest.mark.parametrize("value", CALL.invalid("caller_id"))
    def test_rejects_caller_id(self, value: object) -> None:
        check_rejected(CALL, caller_id=value)

    @given(texts=CALL.near_limits("caller_id"))
    @settings(max_examples=10)
    def test_limits_of_caller_id(self, texts: list[str]) -> None:
        check_limits(CALL, "caller_id", texts)

    @pytest.mark.parametrize("value", CALL.invalid("tag"))
    def test_rejects_tag(self, value: object) -> None:
        check_rejected(CALL, tag=value)

    @given(texts=CALL.near_limits("tag"))
    @settings(max_examples=10)
    def test_limits_of_tag(self, texts: list[str]) -> None:
        check_limits(CALL, "tag", texts)

    @pytest.mark.parametrize("value", CALL.invalid("notify_url"))
    def test_rejects_notify_url(self, value: object) -> None:
        check_rejected(CALL, notify_url=value)

    @given(texts=CALL.near_limits("notify_url"))
    @settings(max_examples=10)
    def test_limits_of_notify_url(self, texts: list[str]) -> None:
        check_limits(CALL, "notify_url", texts)

    @pytest.mark.parametrize("param", ["dest"])
    def test_required(self, param: str) -> None:
        check_required(CALL, param)

    @pytest.mark.parametrize("param", ["room", "caller_id", "tag", "notify_url"])
    def test_optional(self, param: str) -> None:
        check_optional(CALL, param)

    @given(reply=fields.objects(CALL.fields))
    def test_response(self, reply: dict[str, object]) -> None:
        check_response(CALL, reply)

    @given(data=st.data())
    def test_json(self, data: st.DataObject) -> None:
        check_json(CALL, data)

    def test_duplicates(self) -> None:
        check_duplicates(CALL)

    @given(reply=fields.objects(CALL.fields), data=st.data())
    def test_one_change(self, reply: dict[str, object], data: st.DataObject) -> None:
        check_one_change(CALL, reply, data)

    @pytest.mark.parametrize(("field", "value"), fields.edges(CALL.fields))
    def test_edge_value(self, field: str, value: object) -> None:
        check_edge_value(CALL, field, value)

    @pytest.mark.parametrize(("field", "value"), fields.wrong_types(CALL.fields))
    def test_wrong_type(self, field: str, value: object, caplog: pytest.LogCaptureFixture) -> None:
        check_invalid_value(CALL, field, value, caplog)

    @pytest.mark.parametrize(("field", "value"), fields.invalid(CALL.fields))
    def test_invalid_value(self, field: str, value: object, caplog: pytest.LogCaptureFixture) -> None:
        check_invalid_value(CALL, field, value, caplog)

    @pytest.mark.parametrize("field", ["txn_refs", "room"])
    @pytest.mark.parametrize("is_null", [False, True], ids=["missing", "null"])
    def test_missing_field(self, field: str, is_null: bool) -> None:
        check_missing(CALL, field, is_null)

    @pytest.mark.parametrize(
        ("code", "error"),
        [
            *common_errors,
            ("error_dest_invalid", errors.InvalidParameterError),
            ("error_dest_not_supported", errors.UnavailableError),
            ("error_dest_too_many", errors.InvalidParameterError),
            ("error_dest_invalid_number_id", errors.InvalidParameterError),
            ("error_invalid_room", errors.InvalidParameterError),
            ("error_caller_id_invalid", errors.InvalidParameterError),
            ("error_tag_invalid_length", errors.InvalidParameterError),
            ("error_invalid_notify_url", errors.InvalidParameterError),
            ("error_unable_to_resolve_notify_url", errors.InvalidParameterError),
            ("error_insufficient_credit", errors.InsufficientCreditError),
            ("error_concurrent_call_limit_reached", errors.ConcurrentCallLimitError),
            ("error_not_allowed_for_trial", errors.TrialRestrictionError),
        ],
    )
    def test_error(self, code: str, error: type[APIError]) -> None:
        check_error(CALL, code, error)

    @given(faults=fault_lists, timeout=timeouts)
    def test_retries(self, faults: list[str], timeout: float) -> None:
        check_retries(CALL, faults, timeout)

    def test_limit(self) -> None:
        check_limit(CALL)

    @pytest.mark.parametrize("example", ["started"])
    def test_example(self, example: str) -> None:
        check_example(CALL, example)

    def test_sandbox(self) -> None:
        check_sandbox(CALL, "started", own_answer=True)


MODERATE = Endpoint(
    "conference/moderate",
    lambda client: client.conference.moderate,
    limit=(60, 60.0),
    params={
        "txn_ref": Param(params.texts(min_length=1, max_length=128), required=True),
        "action": Param(params.enums(["kick", "mute", "unmute"]), required=True),
    },
    examples={
        "muted": Example({"txn_ref": "AA-C-141147", "action": "mute"}, '{"status":"success_ok"}'),
    },
)


class TestModerate:
    """conference/moderate, from spec/conference/moderate.yaml"""

    @given(data=st.data())
    def test_request(self, data: st.DataObject) -> None:
        check_request(MODERATE, data)

    @pytest.mark.parametrize("value", MODERATE.invalid("txn_ref"))
    def test_rejects_txn_ref(self, value: object) -> None:
        check_rejected(MODERATE, txn_ref=value)

    @given(texts=MODERATE.near_limits("txn_ref"))
    @settings(max_examples=10)
    def test_limits_of_txn_ref(self, texts: list[str]) -> None:
        check_limits(MODERATE, "txn_ref", texts)

    @pytest.mark.parametrize("value", MODERATE.invalid("action"))
    def test_rejects_action(self, value: object) -> None:
        check_rejected(MODERATE, action=value)

    @pytest.mark.parametrize("param", ["txn_ref", "action"])
    def test_required(self, param: str) -> None:
        check_required(MODERATE, param)

    @given(reply=fields.objects(MODERATE.fields))
    def test_response(self, reply: dict[str, object]) -> None:
        check_response(MODERATE, reply)

    @given(data=st.data())
    def test_json(self, data: st.DataObject) -> None:
        check_json(MODERATE, data)

    def test_duplicates(self) -> None:
        check_duplicates(MODERATE)

    @pytest.mark.parametrize(
        ("code", "error"),
        [
            *common_errors,
            ("error_invalid_txn_ref", errors.InvalidTxnRefError),
            ("error_txn_ref_invalid", errors.InvalidTxnRefError),
            ("error_txn_ref_access_denied", errors.PermissionDeniedError),
        ],
    )
    def test_error(self, code: str, error: type[APIError]) -> None:
        check_error(MODERATE, code, error)

    @given(faults=fault_lists, timeout=timeouts)
    def test_retries(self, faults: list[str], timeout: float) -> None:
        check_retries(MODERATE, faults, timeout)

    def test_limit(self) -> None:
        check_limit(MODERATE)

    @pytest.mark.parametrize("example", ["muted"])
    def test_example(self, example: str) -> None:
        check_example(MODERATE, example)

    def test_sandbox(self) -> None:
        check_sandbox(MODERATE, "muted", own_answer=True)
