# Generated from spec/ivr/*.yaml by `python -m generator`. Edit the spec, not this file.
"""IvrResource: a class of tests for each endpoint. The checks are in properties.py, with a docstring each."""

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
    check_exclusive,
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
    common_errors,
    fault_lists,
    timeouts,
)
from strategies import fields, params
from strategies.fields import Field
from target import APIError, errors

HANGUP = Endpoint(
    "ivr/end/hangup",
    lambda client: client.ivr.hangup,
    limit=(60, 60.0),
    params={
        "session": Param(params.texts(min_length=1, max_length=128), required=True),
        "force": Param(params.enums(["enabled"]), excludes=("msg",)),
        "msg": Param(params.texts(max_length=1000, multiline=True), excludes=("force",)),
        "tag": Param(params.texts(max_length=256)),
        "notify_url": Param(params.texts(max_length=4000, pattern="https?://\\S+")),
    },
    examples={
        "accepted": Example({"session": "S4643", "msg": "Goodbye"}, '{"status":"success_ok"}'),
    },
)


class TestHangup:
    """ivr/end/hangup, from spec/ivr/end/hangup.yaml"""

    @given(data=st.data())
    def test_request(self, data: st.DataObject) -> None:
        check_request(HANGUP, data)

    @pytest.mark.parametrize("value", HANGUP.invalid("session"))
    def test_rejects_session(self, value: object) -> None:
        check_rejected(HANGUP, session=value)

    @given(texts=HANGUP.near_limits("session"))
    @settings(max_examples=10)
    def test_limits_of_session(self, texts: list[str]) -> None:
        check_limits(HANGUP, "session", texts)

    @pytest.mark.parametrize("value", HANGUP.invalid("force"))
    def test_rejects_force(self, value: object) -> None:
        check_rejected(HANGUP, force=value)

    @pytest.mark.parametrize("value", HANGUP.invalid("msg"))
    def test_rejects_msg(self, value: object) -> None:
        check_rejected(HANGUP, msg=value)

    @given(texts=HANGUP.near_limits("msg"))
    @settings(max_examples=10)
    def test_limits_of_msg(self, texts: list[str]) -> None:
        check_limits(HANGUP, "msg", texts)

    @pytest.mark.parametrize("value", HANGUP.invalid("tag"))
    def test_rejects_tag(self, value: object) -> None:
        check_rejected(HANGUP, tag=value)

    @given(texts=HANGUP.near_limits("tag"))
    @settings(max_examples=10)
    def test_limits_of_tag(self, texts: list[str]) -> None:
        check_limits(HANGUP, "tag", texts)

    @pytest.mark.parametrize("value", HANGUP.invalid("notify_url"))
    def test_rejects_notify_url(self, value: object) -> None:
        check_rejected(HANGUP, notify_url=value)

    @given(texts=HANGUP.near_limits("notify_url"))
    @settings(max_examples=10)
    def test_limits_of_notify_url(self, texts: list[str]) -> None:
        check_limits(HANGUP, "notify_url", texts)

    @pytest.mark.parametrize("param", ["session"])
    def test_required(self, param: str) -> None:
        check_required(HANGUP, param)

    @pytest.mark.parametrize("param", ["tag", "notify_url"])
    def test_optional(self, param: str) -> None:
        check_optional(HANGUP, param)

    @pytest.mark.parametrize(("param", "other"), [("force", "msg"), ("msg", "force")])
    @given(data=st.data())
    def test_exclusive(self, param: str, other: str, data: st.DataObject) -> None:
        check_exclusive(HANGUP, param, other, data)

    @given(reply=fields.objects(HANGUP.fields))
    def test_response(self, reply: dict[str, object]) -> None:
        check_response(HANGUP, reply)

    @given(data=st.data())
    def test_json(self, data: st.DataObject) -> None:
        check_json(HANGUP, data)

    def test_duplicates(self) -> None:
        check_duplicates(HANGUP)

    @pytest.mark.parametrize(
        ("code", "error"),
        [
            *common_errors,
            ("error_invalid_session", errors.InvalidSessionError),
            ("error_session_access_denied", errors.PermissionDeniedError),
            ("error_session_ended", errors.SessionEndedError),
            ("error_session_not_ready", errors.NotReadyError),
            ("error_msg_invalid_length", errors.InvalidParameterError),
            ("error_msg_cannot_convert_text", errors.InvalidParameterError),
            ("error_msg_invalid_language", errors.InvalidParameterError),
            ("error_msg_invalid_gender", errors.InvalidParameterError),
            ("error_msg_invalid_xml", errors.InvalidParameterError),
            ("error_msg_invalid_url", errors.InvalidParameterError),
            ("error_msg_download_failed", errors.InvalidParameterError),
            ("error_msg_invalid_file_format", errors.InvalidParameterError),
            ("error_msg_invalid_file_size", errors.InvalidParameterError),
            ("error_tag_invalid_length", errors.InvalidParameterError),
            ("error_invalid_notify_url", errors.InvalidParameterError),
            ("error_unable_to_resolve_notify_url", errors.InvalidParameterError),
        ],
    )
    def test_error(self, code: str, error: type[APIError]) -> None:
        check_error(HANGUP, code, error)

    @given(faults=fault_lists, timeout=timeouts)
    def test_retries(self, faults: list[str], timeout: float) -> None:
        check_retries(HANGUP, faults, timeout)

    def test_limit(self) -> None:
        check_limit(HANGUP)

    @pytest.mark.parametrize("example", ["accepted"])
    def test_example(self, example: str) -> None:
        check_example(HANGUP, example)

    def test_sandbox(self) -> None:
        check_sandbox(HANGUP, "accepted", own_answer=True)


TRANSFER = Endpoint(
    "ivr/end/transfer",
    lambda client: client.ivr.transfer,
    limit=(60, 60.0),
    params={
        "session": Param(params.texts(min_length=1, max_length=128), required=True),
        "dest": Param(params.texts(pattern="\\+[1-9][0-9]{1,14}|room:[A-Za-z0-9._]{0,32}"), required=True),
        "msg": Param(params.texts(max_length=1000, multiline=True)),
        "caller_id": Param(params.texts(pattern="\\+[1-9][0-9]{1,14}|private")),
        "on_failure": Param(params.enums(["hangup", "continue"])),
        "tag": Param(params.texts(max_length=256)),
        "notify_url": Param(params.texts(max_length=4000, pattern="https?://\\S+")),
    },
    fields={
        "room": Field(fields.texts()),
    },
    examples={
        "room": Example(
            {"session": "S4643", "dest": "room:R1234", "on_failure": "continue"},
            '{"status":"success_ok","room":"R1234"}',
        ),
    },
)


class TestTransfer:
    """ivr/end/transfer, from spec/ivr/end/transfer.yaml"""

    @given(data=st.data())
    def test_request(self, data: st.DataObject) -> None:
        check_request(TRANSFER, data)

    @pytest.mark.parametrize("value", TRANSFER.invalid("session"))
    def test_rejects_session(self, value: object) -> None:
        check_rejected(TRANSFER, session=value)

    @given(texts=TRANSFER.near_limits("session"))
    @settings(max_examples=10)
    def test_limits_of_session(self, texts: list[str]) -> None:
        check_limits(TRANSFER, "session", texts)

    @pytest.mark.parametrize("value", TRANSFER.invalid("dest"))
    def test_rejects_dest(self, value: object) -> None:
        check_rejected(TRANSFER, dest=value)

    @given(texts=TRANSFER.near_limits("dest"))
    @settings(max_examples=10)
    def test_limits_of_dest(self, texts: list[str]) -> None:
        check_limits(TRANSFER, "dest", texts)

    @pytest.mark.parametrize("value", TRANSFER.invalid("msg"))
    def test_rejects_msg(self, value: object) -> None:
        check_rejected(TRANSFER, msg=value)

    @given(texts=TRANSFER.near_limits("msg"))
    @settings(max_examples=10)
    def test_limits_of_msg(self, texts: list[str]) -> None:
        check_limits(TRANSFER, "msg", texts)

    @pytest.mark.parametrize("value", TRANSFER.invalid("caller_id"))
    def test_rejects_caller_id(self, value: object) -> None:
        check_rejected(TRANSFER, caller_id=value)

    @given(texts=TRANSFER.near_limits("caller_id"))
    @settings(max_examples=10)
    def test_limits_of_caller_id(self, texts: list[str]) -> None:
        check_limits(TRANSFER, "caller_id", texts)

    @pytest.mark.parametrize("value", TRANSFER.invalid("on_failure"))
    def test_rejects_on_failure(self, value: object) -> None:
        check_rejected(TRANSFER, on_failure=value)

    @pytest.mark.parametrize("value", TRANSFER.invalid("tag"))
    def test_rejects_tag(self, value: object) -> None:
        check_rejected(TRANSFER, tag=value)

    @given(texts=TRANSFER.near_limits("tag"))
    @settings(max_examples=10)
    def test_limits_of_tag(self, texts: list[str]) -> None:
        check_limits(TRANSFER, "tag", texts)

    @pytest.mark.parametrize("value", TRANSFER.invalid("notify_url"))
    def test_rejects_notify_url(self, value: object) -> None:
        check_rejected(TRANSFER, notify_url=value)

    @given(texts=TRANSFER.near_limits("notify_url"))
    @settings(max_examples=10)
    def test_limits_of_notify_url(self, texts: list[str]) -> None:
        check_limits(TRANSFER, "notify_url", texts)

    @pytest.mark.parametrize("param", ["session", "dest"])
    def test_required(self, param: str) -> None:
        check_required(TRANSFER, param)

    @pytest.mark.parametrize("param", ["msg", "caller_id", "on_failure", "tag", "notify_url"])
    def test_optional(self, param: str) -> None:
        check_optional(TRANSFER, param)

    @given(reply=fields.objects(TRANSFER.fields))
    def test_response(self, reply: dict[str, object]) -> None:
        check_response(TRANSFER, reply)

    @given(data=st.data())
    def test_json(self, data: st.DataObject) -> None:
        check_json(TRANSFER, data)

    def test_duplicates(self) -> None:
        check_duplicates(TRANSFER)

    @given(reply=fields.objects(TRANSFER.fields), data=st.data())
    def test_one_change(self, reply: dict[str, object], data: st.DataObject) -> None:
        check_one_change(TRANSFER, reply, data)

    @pytest.mark.parametrize(("field", "value"), fields.edges(TRANSFER.fields))
    def test_edge_value(self, field: str, value: object) -> None:
        check_edge_value(TRANSFER, field, value)

    @pytest.mark.parametrize(("field", "value"), fields.wrong_types(TRANSFER.fields))
    def test_wrong_type(self, field: str, value: object, caplog: pytest.LogCaptureFixture) -> None:
        check_invalid_value(TRANSFER, field, value, caplog)

    @pytest.mark.parametrize("field", ["room"])
    def test_null(self, field: str) -> None:
        check_null(TRANSFER, field)

    @pytest.mark.parametrize(
        ("code", "error"),
        [
            *common_errors,
            ("error_invalid_session", errors.InvalidSessionError),
            ("error_session_access_denied", errors.PermissionDeniedError),
            ("error_session_ended", errors.SessionEndedError),
            ("error_session_not_ready", errors.NotReadyError),
            ("error_dest_invalid", errors.InvalidParameterError),
            ("error_caller_id_invalid", errors.InvalidParameterError),
            ("error_on_failure_invalid", errors.InvalidParameterError),
            ("error_msg_invalid_length", errors.InvalidParameterError),
            ("error_msg_cannot_convert_text", errors.InvalidParameterError),
            ("error_msg_invalid_language", errors.InvalidParameterError),
            ("error_msg_invalid_gender", errors.InvalidParameterError),
            ("error_msg_invalid_xml", errors.InvalidParameterError),
            ("error_msg_invalid_url", errors.InvalidParameterError),
            ("error_msg_download_failed", errors.InvalidParameterError),
            ("error_msg_invalid_file_format", errors.InvalidParameterError),
            ("error_msg_invalid_file_size", errors.InvalidParameterError),
            ("error_tag_invalid_length", errors.InvalidParameterError),
            ("error_invalid_notify_url", errors.InvalidParameterError),
            ("error_unable_to_resolve_notify_url", errors.InvalidParameterError),
        ],
    )
    def test_error(self, code: str, error: type[APIError]) -> None:
        check_error(TRANSFER, code, error)

    @given(faults=fault_lists, timeout=timeouts)
    def test_retries(self, faults: list[str], timeout: float) -> None:
        check_retries(TRANSFER, faults, timeout)

    def test_limit(self) -> None:
        check_limit(TRANSFER)

    @pytest.mark.parametrize("example", ["room"])
    def test_example(self, example: str) -> None:
        check_example(TRANSFER, example)

    def test_sandbox(self) -> None:
        check_sandbox(TRANSFER, "room", own_answer=True)


GATHER = Endpoint(
    "ivr/middle/gather",
    lambda client: client.ivr.gather,
    limit=(60, 60.0),
    params={
        "session": Param(params.texts(min_length=1, max_length=128), required=True),
        "notify_url": Param(params.texts(max_length=4000, pattern="https?://\\S+"), required=True),
        "msg": Param(params.texts(max_length=1000, multiline=True)),
        "max_digits": Param(params.integers(maximum=255)),
        "timeout": Param(params.durations("seconds"), argument="timeout_"),
        "attempts": Param(params.integers()),
        "tag": Param(params.texts(max_length=256)),
    },
    examples={
        "accepted": Example(
            {"session": "S4643", "msg": "Press 1 or 2", "max_digits": "1", "notify_url": "https://example.com/notify"},
            '{"status":"success_ok"}',
        ),
    },
)


class TestGather:
    """ivr/middle/gather, from spec/ivr/middle/gather.yaml"""

    @given(data=st.data())
    def test_request(self, data: st.DataObject) -> None:
        check_request(GATHER, data)

    @pytest.mark.parametrize("value", GATHER.invalid("session"))
    def test_rejects_session(self, value: object) -> None:
        check_rejected(GATHER, session=value)

    @given(texts=GATHER.near_limits("session"))
    @settings(max_examples=10)
    def test_limits_of_session(self, texts: list[str]) -> None:
        check_limits(GATHER, "session", texts)

    @pytest.mark.parametrize("value", GATHER.invalid("notify_url"))
    def test_rejects_notify_url(self, value: object) -> None:
        check_rejected(GATHER, notify_url=value)

    @given(texts=GATHER.near_limits("notify_url"))
    @settings(max_examples=10)
    def test_limits_of_notify_url(self, texts: list[str]) -> None:
        check_limits(GATHER, "notify_url", texts)

    @pytest.mark.parametrize("value", GATHER.invalid("msg"))
    def test_rejects_msg(self, value: object) -> None:
        check_rejected(GATHER, msg=value)

    @given(texts=GATHER.near_limits("msg"))
    @settings(max_examples=10)
    def test_limits_of_msg(self, texts: list[str]) -> None:
        check_limits(GATHER, "msg", texts)

    @pytest.mark.parametrize("value", GATHER.invalid("max_digits"))
    def test_rejects_max_digits(self, value: object) -> None:
        check_rejected(GATHER, max_digits=value)

    @pytest.mark.parametrize("value", GATHER.invalid("timeout"))
    def test_rejects_timeout_(self, value: object) -> None:
        check_rejected(GATHER, timeout_=value)

    @pytest.mark.parametrize("value", GATHER.invalid("attempts"))
    def test_rejects_attempts(self, value: object) -> None:
        check_rejected(GATHER, attempts=value)

    @pytest.mark.parametrize("value", GATHER.invalid("tag"))
    def test_rejects_tag(self, value: object) -> None:
        check_rejected(GATHER, tag=value)

    @given(texts=GATHER.near_limits("tag"))
    @settings(max_examples=10)
    def test_limits_of_tag(self, texts: list[str]) -> None:
        check_limits(GATHER, "tag", texts)

    @pytest.mark.parametrize("param", ["session", "notify_url"])
    def test_required(self, param: str) -> None:
        check_required(GATHER, param)

    @pytest.mark.parametrize("param", ["msg", "max_digits", "timeout", "attempts", "tag"])
    def test_optional(self, param: str) -> None:
        check_optional(GATHER, param)

    @given(reply=fields.objects(GATHER.fields))
    def test_response(self, reply: dict[str, object]) -> None:
        check_response(GATHER, reply)

    @given(data=st.data())
    def test_json(self, data: st.DataObject) -> None:
        check_json(GATHER, data)

    def test_duplicates(self) -> None:
        check_duplicates(GATHER)

    @pytest.mark.parametrize(
        ("code", "error"),
        [
            *common_errors,
            ("error_invalid_session", errors.InvalidSessionError),
            ("error_session_access_denied", errors.PermissionDeniedError),
            ("error_session_ended", errors.SessionEndedError),
            ("error_session_not_ready", errors.NotReadyError),
            ("error_invalid_max_digits", errors.InvalidParameterError),
            ("error_invalid_timeout", errors.InvalidParameterError),
            ("error_invalid_attempts", errors.InvalidParameterError),
            ("error_msg_invalid_length", errors.InvalidParameterError),
            ("error_msg_cannot_convert_text", errors.InvalidParameterError),
            ("error_msg_invalid_language", errors.InvalidParameterError),
            ("error_msg_invalid_gender", errors.InvalidParameterError),
            ("error_msg_invalid_xml", errors.InvalidParameterError),
            ("error_msg_invalid_url", errors.InvalidParameterError),
            ("error_msg_download_failed", errors.InvalidParameterError),
            ("error_msg_invalid_file_format", errors.InvalidParameterError),
            ("error_msg_invalid_file_size", errors.InvalidParameterError),
            ("error_tag_invalid_length", errors.InvalidParameterError),
            ("error_invalid_notify_url", errors.InvalidParameterError),
            ("error_unable_to_resolve_notify_url", errors.InvalidParameterError),
        ],
    )
    def test_error(self, code: str, error: type[APIError]) -> None:
        check_error(GATHER, code, error)

    @given(faults=fault_lists, timeout=timeouts)
    def test_retries(self, faults: list[str], timeout: float) -> None:
        check_retries(GATHER, faults, timeout)

    def test_limit(self) -> None:
        check_limit(GATHER)

    @pytest.mark.parametrize("example", ["accepted"])
    def test_example(self, example: str) -> None:
        check_example(GATHER, example)

    def test_sandbox(self) -> None:
        check_sandbox(GATHER, "accepted", own_answer=True)


HOLD = Endpoint(
    "ivr/middle/hold",
    lambda client: client.ivr.hold,
    limit=(60, 60.0),
    params={
        "session": Param(params.texts(min_length=1, max_length=128), required=True),
        "msg": Param(params.texts(max_length=1000, multiline=True)),
    },
    examples={
        "accepted": Example({"session": "S4643"}, '{"status":"success_ok"}'),
    },
)


class TestHold:
    """ivr/middle/hold, from spec/ivr/middle/hold.yaml"""

    @given(data=st.data())
    def test_request(self, data: st.DataObject) -> None:
        check_request(HOLD, data)

    @pytest.mark.parametrize("value", HOLD.invalid("session"))
    def test_rejects_session(self, value: object) -> None:
        check_rejected(HOLD, session=value)

    @given(texts=HOLD.near_limits("session"))
    @settings(max_examples=10)
    def test_limits_of_session(self, texts: list[str]) -> None:
        check_limits(HOLD, "session", texts)

    @pytest.mark.parametrize("value", HOLD.invalid("msg"))
    def test_rejects_msg(self, value: object) -> None:
        check_rejected(HOLD, msg=value)

    @given(texts=HOLD.near_limits("msg"))
    @settings(max_examples=10)
    def test_limits_of_msg(self, texts: list[str]) -> None:
        check_limits(HOLD, "msg", texts)

    @pytest.mark.parametrize("param", ["session"])
    def test_required(self, param: str) -> None:
        check_required(HOLD, param)

    @pytest.mark.parametrize("param", ["msg"])
    def test_optional(self, param: str) -> None:
        check_optional(HOLD, param)

    @given(reply=fields.objects(HOLD.fields))
    def test_response(self, reply: dict[str, object]) -> None:
        check_response(HOLD, reply)

    @given(data=st.data())
    def test_json(self, data: st.DataObject) -> None:
        check_json(HOLD, data)

    def test_duplicates(self) -> None:
        check_duplicates(HOLD)

    @pytest.mark.parametrize(
        ("code", "error"),
        [
            *common_errors,
            ("error_session_not_ready", errors.NotReadyError),
            ("error_invalid_session", errors.InvalidSessionError),
            ("error_session_access_denied", errors.PermissionDeniedError),
            ("error_session_ended", errors.SessionEndedError),
            ("error_msg_invalid_length", errors.InvalidParameterError),
            ("error_msg_cannot_convert_text", errors.InvalidParameterError),
            ("error_msg_invalid_language", errors.InvalidParameterError),
            ("error_msg_invalid_gender", errors.InvalidParameterError),
            ("error_msg_invalid_xml", errors.InvalidParameterError),
            ("error_msg_invalid_url", errors.InvalidParameterError),
            ("error_msg_download_failed", errors.InvalidParameterError),
            ("error_msg_invalid_file_format", errors.InvalidParameterError),
            ("error_msg_invalid_file_size", errors.InvalidParameterError),
        ],
    )
    def test_error(self, code: str, error: type[APIError]) -> None:
        check_error(HOLD, code, error)

    @given(faults=fault_lists, timeout=timeouts)
    def test_retries(self, faults: list[str], timeout: float) -> None:
        check_retries(HOLD, faults, timeout)

    def test_limit(self) -> None:
        check_limit(HOLD)

    @pytest.mark.parametrize("example", ["accepted"])
    def test_example(self, example: str) -> None:
        check_example(HOLD, example)

    def test_sandbox(self) -> None:
        check_sandbox(HOLD, "accepted", own_answer=True)


MONITOR = Endpoint(
    "ivr/middle/monitor",
    lambda client: client.ivr.monitor,
    limit=(60, 60.0),
    params={
        "session": Param(params.texts(min_length=1, max_length=128), required=True),
        "notify_url": Param(params.texts(max_length=4000, pattern="https?://\\S+"), required=True),
        "msg": Param(params.texts(max_length=1000, multiline=True)),
        "tag": Param(params.texts(max_length=256)),
        "monitor_notify_url": Param(params.texts(max_length=4000, pattern="https?://\\S+")),
    },
    examples={
        "accepted": Example(
            {"session": "S4643", "notify_url": "https://example.com/notify"}, '{"status":"success_ok"}'
        ),
    },
)


class TestMonitor:
    """ivr/middle/monitor, from spec/ivr/middle/monitor.yaml"""

    @given(data=st.data())
    def test_request(self, data: st.DataObject) -> None:
        check_request(MONITOR, data)

    @pytest.mark.parametrize("value", MONITOR.invalid("session"))
    def test_rejects_session(self, value: object) -> None:
        check_rejected(MONITOR, session=value)

    @given(texts=MONITOR.near_limits("session"))
    @settings(max_examples=10)
    def test_limits_of_session(self, texts: list[str]) -> None:
        check_limits(MONITOR, "session", texts)

    @pytest.mark.parametrize("value", MONITOR.invalid("notify_url"))
    def test_rejects_notify_url(self, value: object) -> None:
        check_rejected(MONITOR, notify_url=value)

    @given(texts=MONITOR.near_limits("notify_url"))
    @settings(max_examples=10)
    def test_limits_of_notify_url(self, texts: list[str]) -> None:
        check_limits(MONITOR, "notify_url", texts)

    @pytest.mark.parametrize("value", MONITOR.invalid("msg"))
    def test_rejects_msg(self, value: object) -> None:
        check_rejected(MONITOR, msg=value)

    @given(texts=MONITOR.near_limits("msg"))
    @settings(max_examples=10)
    def test_limits_of_msg(self, texts: list[str]) -> None:
        check_limits(MONITOR, "msg", texts)

    @pytest.mark.parametrize("value", MONITOR.invalid("tag"))
    def test_rejects_tag(self, value: object) -> None:
        check_rejected(MONITOR, tag=value)

    @given(texts=MONITOR.near_limits("tag"))
    @settings(max_examples=10)
    def test_limits_of_tag(self, texts: list[str]) -> None:
        check_limits(MONITOR, "tag", texts)

    @pytest.mark.parametrize("value", MONITOR.invalid("monitor_notify_url"))
    def test_rejects_monitor_notify_url(self, value: object) -> None:
        check_rejected(MONITOR, monitor_notify_url=value)

    @given(texts=MONITOR.near_limits("monitor_notify_url"))
    @settings(max_examples=10)
    def test_limits_of_monitor_notify_url(self, texts: list[str]) -> None:
        check_limits(MONITOR, "monitor_notify_url", texts)

    @pytest.mark.parametrize("param", ["session", "notify_url"])
    def test_required(self, param: str) -> None:
        check_required(MONITOR, param)

    @pytest.mark.parametrize("param", ["msg", "tag", "monitor_notify_url"])
    def test_optional(self, param: str) -> None:
        check_optional(MONITOR, param)

    @given(reply=fields.objects(MONITOR.fields))
    def test_response(self, reply: dict[str, object]) -> None:
        check_response(MONITOR, reply)

    @given(data=st.data())
    def test_json(self, data: st.DataObject) -> None:
        check_json(MONITOR, data)

    def test_duplicates(self) -> None:
        check_duplicates(MONITOR)

    @pytest.mark.parametrize(
        ("code", "error"),
        [
            *common_errors,
            ("error_invalid_session", errors.InvalidSessionError),
            ("error_session_access_denied", errors.PermissionDeniedError),
            ("error_session_ended", errors.SessionEndedError),
            ("error_session_not_ready", errors.NotReadyError),
            ("error_monitor_in_progress", errors.APIError),
            ("error_msg_invalid_length", errors.InvalidParameterError),
            ("error_msg_cannot_convert_text", errors.InvalidParameterError),
            ("error_msg_invalid_language", errors.InvalidParameterError),
            ("error_msg_invalid_gender", errors.InvalidParameterError),
            ("error_msg_invalid_xml", errors.InvalidParameterError),
            ("error_msg_invalid_url", errors.InvalidParameterError),
            ("error_msg_download_failed", errors.InvalidParameterError),
            ("error_msg_invalid_file_format", errors.InvalidParameterError),
            ("error_msg_invalid_file_size", errors.InvalidParameterError),
            ("error_tag_invalid_length", errors.InvalidParameterError),
            ("error_invalid_notify_url", errors.InvalidParameterError),
            ("error_unable_to_resolve_notify_url", errors.InvalidParameterError),
        ],
    )
    def test_error(self, code: str, error: type[APIError]) -> None:
        check_error(MONITOR, code, error)

    @given(faults=fault_lists, timeout=timeouts)
    def test_retries(self, faults: list[str], timeout: float) -> None:
        check_retries(MONITOR, faults, timeout)

    def test_limit(self) -> None:
        check_limit(MONITOR)

    @pytest.mark.parametrize("example", ["accepted"])
    def test_example(self, example: str) -> None:
        check_example(MONITOR, example)

    def test_sandbox(self) -> None:
        check_sandbox(MONITOR, "accepted", own_answer=True)


PLAY = Endpoint(
    "ivr/middle/play",
    lambda client: client.ivr.play,
    limit=(60, 60.0),
    params={
        "session": Param(params.texts(min_length=1, max_length=128), required=True),
        "msg": Param(params.texts(max_length=1000, multiline=True)),
        "tag": Param(params.texts(max_length=256)),
        "notify_url": Param(params.texts(max_length=4000, pattern="https?://\\S+")),
    },
    examples={
        "accepted": Example(
            {"session": "S4643", "msg": "hello world", "notify_url": "https://example.com/notify"},
            '{"status":"success_ok"}',
        ),
    },
)


class TestPlay:
    """ivr/middle/play, from spec/ivr/middle/play.yaml"""

    @given(data=st.data())
    def test_request(self, data: st.DataObject) -> None:
        check_request(PLAY, data)

    @pytest.mark.parametrize("value", PLAY.invalid("session"))
    def test_rejects_session(self, value: object) -> None:
        check_rejected(PLAY, session=value)

    @given(texts=PLAY.near_limits("session"))
    @settings(max_examples=10)
    def test_limits_of_session(self, texts: list[str]) -> None:
        check_limits(PLAY, "session", texts)

    @pytest.mark.parametrize("value", PLAY.invalid("msg"))
    def test_rejects_msg(self, value: object) -> None:
        check_rejected(PLAY, msg=value)

    @given(texts=PLAY.near_limits("msg"))
    @settings(max_examples=10)
    def test_limits_of_msg(self, texts: list[str]) -> None:
        check_limits(PLAY, "msg", texts)

    @pytest.mark.parametrize("value", PLAY.invalid("tag"))
    def test_rejects_tag(self, value: object) -> None:
        check_rejected(PLAY, tag=value)

    @given(texts=PLAY.near_limits("tag"))
    @settings(max_examples=10)
    def test_limits_of_tag(self, texts: list[str]) -> None:
        check_limits(PLAY, "tag", texts)

    @pytest.mark.parametrize("value", PLAY.invalid("notify_url"))
    def test_rejects_notify_url(self, value: object) -> None:
        check_rejected(PLAY, notify_url=value)

    @given(texts=PLAY.near_limits("notify_url"))
    @settings(max_examples=10)
    def test_limits_of_notify_url(self, texts: list[str]) -> None:
        check_limits(PLAY, "notify_url", texts)

    @pytest.mark.parametrize("param", ["session"])
    def test_required(self, param: str) -> None:
        check_required(PLAY, param)

    @pytest.mark.parametrize("param", ["msg", "tag", "notify_url"])
    def test_optional(self, param: str) -> None:
        check_optional(PLAY, param)

    @given(reply=fields.objects(PLAY.fields))
    def test_response(self, reply: dict[str, object]) -> None:
        check_response(PLAY, reply)

    @given(data=st.data())
    def test_json(self, data: st.DataObject) -> None:
        check_json(PLAY, data)

    def test_duplicates(self) -> None:
        check_duplicates(PLAY)

    @pytest.mark.parametrize(
        ("code", "error"),
        [
            *common_errors,
            ("error_invalid_session", errors.InvalidSessionError),
            ("error_session_access_denied", errors.PermissionDeniedError),
            ("error_session_ended", errors.SessionEndedError),
            ("error_session_not_ready", errors.NotReadyError),
            ("error_msg_invalid_length", errors.InvalidParameterError),
            ("error_msg_cannot_convert_text", errors.InvalidParameterError),
            ("error_msg_invalid_language", errors.InvalidParameterError),
            ("error_msg_invalid_gender", errors.InvalidParameterError),
            ("error_msg_invalid_xml", errors.InvalidParameterError),
            ("error_msg_invalid_url", errors.InvalidParameterError),
            ("error_msg_download_failed", errors.InvalidParameterError),
            ("error_msg_invalid_file_format", errors.InvalidParameterError),
            ("error_msg_invalid_file_size", errors.InvalidParameterError),
            ("error_tag_invalid_length", errors.InvalidParameterError),
            ("error_invalid_notify_url", errors.InvalidParameterError),
            ("error_unable_to_resolve_notify_url", errors.InvalidParameterError),
        ],
    )
    def test_error(self, code: str, error: type[APIError]) -> None:
        check_error(PLAY, code, error)

    @given(faults=fault_lists, timeout=timeouts)
    def test_retries(self, faults: list[str], timeout: float) -> None:
        check_retries(PLAY, faults, timeout)

    def test_limit(self) -> None:
        check_limit(PLAY)

    @pytest.mark.parametrize("example", ["accepted"])
    def test_example(self, example: str) -> None:
        check_example(PLAY, example)

    def test_sandbox(self) -> None:
        check_sandbox(PLAY, "accepted", own_answer=True)


RECORD = Endpoint(
    "ivr/middle/record",
    lambda client: client.ivr.record,
    limit=(60, 60.0),
    params={
        "session": Param(params.texts(min_length=1, max_length=128), required=True),
        "notify_url": Param(params.texts(max_length=4000, pattern="https?://\\S+"), required=True),
        "msg": Param(params.texts(max_length=1000, multiline=True)),
        "max_duration": Param(params.durations("seconds")),
        "tag": Param(params.texts(max_length=256)),
    },
    examples={
        "accepted": Example(
            {
                "session": "S4643",
                "msg": "Please speak",
                "max_duration": "120",
                "notify_url": "https://example.com/notify",
            },
            '{"status":"success_ok"}',
        ),
    },
)


class TestRecord:
    """ivr/middle/record, from spec/ivr/middle/record.yaml"""

    @given(data=st.data())
    def test_request(self, data: st.DataObject) -> None:
        check_request(RECORD, data)

    @pytest.mark.parametrize("value", RECORD.invalid("session"))
    def test_rejects_session(self, value: object) -> None:
        check_rejected(RECORD, session=value)

    @given(texts=RECORD.near_limits("session"))
    @settings(max_examples=10)
    def test_limits_of_session(self, texts: list[str]) -> None:
        check_limits(RECORD, "session", texts)

    @pytest.mark.parametrize("value", RECORD.invalid("notify_url"))
    def test_rejects_notify_url(self, value: object) -> None:
        check_rejected(RECORD, notify_url=value)

    @given(texts=RECORD.near_limits("notify_url"))
    @settings(max_examples=10)
    def test_limits_of_notify_url(self, texts: list[str]) -> None:
        check_limits(RECORD, "notify_url", texts)

    @pytest.mark.parametrize("value", RECORD.invalid("msg"))
    def test_rejects_msg(self, value: object) -> None:
        check_rejected(RECORD, msg=value)

    @given(texts=RECORD.near_limits("msg"))
    @settings(max_examples=10)
    def test_limits_of_msg(self, texts: list[str]) -> None:
        check_limits(RECORD, "msg", texts)

    @pytest.mark.parametrize("value", RECORD.invalid("max_duration"))
    def test_rejects_max_duration(self, value: object) -> None:
        check_rejected(RECORD, max_duration=value)

    @pytest.mark.parametrize("value", RECORD.invalid("tag"))
    def test_rejects_tag(self, value: object) -> None:
        check_rejected(RECORD, tag=value)

    @given(texts=RECORD.near_limits("tag"))
    @settings(max_examples=10)
    def test_limits_of_tag(self, texts: list[str]) -> None:
        check_limits(RECORD, "tag", texts)

    @pytest.mark.parametrize("param", ["session", "notify_url"])
    def test_required(self, param: str) -> None:
        check_required(RECORD, param)

    @pytest.mark.parametrize("param", ["msg", "max_duration", "tag"])
    def test_optional(self, param: str) -> None:
        check_optional(RECORD, param)

    @given(reply=fields.objects(RECORD.fields))
    def test_response(self, reply: dict[str, object]) -> None:
        check_response(RECORD, reply)

    @given(data=st.data())
    def test_json(self, data: st.DataObject) -> None:
        check_json(RECORD, data)

    def test_duplicates(self) -> None:
        check_duplicates(RECORD)

    @pytest.mark.parametrize(
        ("code", "error"),
        [
            *common_errors,
            ("error_invalid_session", errors.InvalidSessionError),
            ("error_session_access_denied", errors.PermissionDeniedError),
            ("error_session_ended", errors.SessionEndedError),
            ("error_session_not_ready", errors.NotReadyError),
            ("error_invalid_max_duration", errors.InvalidParameterError),
            ("error_msg_invalid_length", errors.InvalidParameterError),
            ("error_msg_cannot_convert_text", errors.InvalidParameterError),
            ("error_msg_invalid_language", errors.InvalidParameterError),
            ("error_msg_invalid_gender", errors.InvalidParameterError),
            ("error_msg_invalid_xml", errors.InvalidParameterError),
            ("error_msg_invalid_url", errors.InvalidParameterError),
            ("error_msg_download_failed", errors.InvalidParameterError),
            ("error_msg_invalid_file_format", errors.InvalidParameterError),
            ("error_msg_invalid_file_size", errors.InvalidParameterError),
            ("error_tag_invalid_length", errors.InvalidParameterError),
            ("error_invalid_notify_url", errors.InvalidParameterError),
            ("error_unable_to_resolve_notify_url", errors.InvalidParameterError),
        ],
    )
    def test_error(self, code: str, error: type[APIError]) -> None:
        check_error(RECORD, code, error)

    @given(faults=fault_lists, timeout=timeouts)
    def test_retries(self, faults: list[str], timeout: float) -> None:
        check_retries(RECORD, faults, timeout)

    def test_limit(self) -> None:
        check_limit(RECORD)

    @pytest.mark.parametrize("example", ["accepted"])
    def test_example(self, example: str) -> None:
        check_example(RECORD, example)

    def test_sandbox(self) -> None:
        check_sandbox(RECORD, "accepted", own_answer=True)


UNHOLD = Endpoint(
    "ivr/middle/unhold",
    lambda client: client.ivr.unhold,
    limit=(60, 60.0),
    params={
        "session": Param(params.texts(min_length=1, max_length=128), required=True),
        "tag": Param(params.texts(max_length=256)),
        "notify_url": Param(params.texts(max_length=4000, pattern="https?://\\S+")),
    },
    examples={
        "accepted": Example(
            {"session": "S4643", "notify_url": "https://example.com/notify"}, '{"status":"success_ok"}'
        ),
    },
)


class TestUnhold:
    """ivr/middle/unhold, from spec/ivr/middle/unhold.yaml"""

    @given(data=st.data())
    def test_request(self, data: st.DataObject) -> None:
        check_request(UNHOLD, data)

    @pytest.mark.parametrize("value", UNHOLD.invalid("session"))
    def test_rejects_session(self, value: object) -> None:
        check_rejected(UNHOLD, session=value)

    @given(texts=UNHOLD.near_limits("session"))
    @settings(max_examples=10)
    def test_limits_of_session(self, texts: list[str]) -> None:
        check_limits(UNHOLD, "session", texts)

    @pytest.mark.parametrize("value", UNHOLD.invalid("tag"))
    def test_rejects_tag(self, value: object) -> None:
        check_rejected(UNHOLD, tag=value)

    @given(texts=UNHOLD.near_limits("tag"))
    @settings(max_examples=10)
    def test_limits_of_tag(self, texts: list[str]) -> None:
        check_limits(UNHOLD, "tag", texts)

    @pytest.mark.parametrize("value", UNHOLD.invalid("notify_url"))
    def test_rejects_notify_url(self, value: object) -> None:
        check_rejected(UNHOLD, notify_url=value)

    @given(texts=UNHOLD.near_limits("notify_url"))
    @settings(max_examples=10)
    def test_limits_of_notify_url(self, texts: list[str]) -> None:
        check_limits(UNHOLD, "notify_url", texts)

    @pytest.mark.parametrize("param", ["session"])
    def test_required(self, param: str) -> None:
        check_required(UNHOLD, param)

    @pytest.mark.parametrize("param", ["tag", "notify_url"])
    def test_optional(self, param: str) -> None:
        check_optional(UNHOLD, param)

    @given(reply=fields.objects(UNHOLD.fields))
    def test_response(self, reply: dict[str, object]) -> None:
        check_response(UNHOLD, reply)

    @given(data=st.data())
    def test_json(self, data: st.DataObject) -> None:
        check_json(UNHOLD, data)

    def test_duplicates(self) -> None:
        check_duplicates(UNHOLD)

    @pytest.mark.parametrize(
        ("code", "error"),
        [
            *common_errors,
            ("error_invalid_session", errors.InvalidSessionError),
            ("error_session_access_denied", errors.PermissionDeniedError),
            ("error_session_ended", errors.SessionEndedError),
            ("error_session_not_on_hold", errors.APIError),
        ],
    )
    def test_error(self, code: str, error: type[APIError]) -> None:
        check_error(UNHOLD, code, error)

    @given(faults=fault_lists, timeout=timeouts)
    def test_retries(self, faults: list[str], timeout: float) -> None:
        check_retries(UNHOLD, faults, timeout)

    def test_limit(self) -> None:
        check_limit(UNHOLD)

    @pytest.mark.parametrize("example", ["accepted"])
    def test_example(self, example: str) -> None:
        check_example(UNHOLD, example)

    def test_sandbox(self) -> None:
        check_sandbox(UNHOLD, "accepted", own_answer=True)


DIAL = Endpoint(
    "ivr/start/dial",
    lambda client: client.ivr.dial,
    limit=(60, 60.0),
    params={
        "dest": Param(params.texts(pattern="\\+[1-9][0-9]{1,14}"), required=True),
        "msg": Param(params.texts(max_length=1000, multiline=True)),
        "caller_id": Param(params.texts(pattern="\\+[1-9][0-9]{1,14}|private")),
        "max_duration": Param(params.durations("seconds")),
        "tag": Param(params.texts(max_length=256)),
        "notify_url": Param(params.texts(max_length=4000, pattern="https?://\\S+")),
    },
    fields={
        "txn_ref": Field(fields.texts()),
        "session": Field(fields.texts(), required=True),
    },
    examples={
        "started": Example(
            {"dest": "+6511111111", "msg": "hello world", "notify_url": "https://example.com/notify"},
            '{"status":"success_ok","txn_ref":"AA-C-141147","session":"S4643"}',
        ),
    },
)


class TestDial:
    """ivr/start/dial, from spec/ivr/start/dial.yaml"""

    @given(data=st.data())
    def test_request(self, data: st.DataObject) -> None:
        check_request(DIAL, data)

    @pytest.mark.parametrize("value", DIAL.invalid("dest"))
    def test_rejects_dest(self, value: object) -> None:
        check_rejected(DIAL, dest=value)

    @given(texts=DIAL.near_limits("dest"))
    @settings(max_examples=10)
    def test_limits_of_dest(self, texts: list[str]) -> None:
        check_limits(DIAL, "dest", texts)

    @pytest.mark.parametrize("value", DIAL.invalid("msg"))
    def test_rejects_msg(self, value: object) -> None:
        check_rejected(DIAL, msg=value)

    @given(texts=DIAL.near_limits("msg"))
    @settings(max_examples=10)
    def test_limits_of_msg(self, texts: list[str]) -> None:
        check_limits(DIAL, "msg", texts)

    @pytest.mark.parametrize("value", DIAL.invalid("caller_id"))
    def test_rejects_caller_id(self, value: object) -> None:
        check_rejected(DIAL, caller_id=value)

    @given(texts=DIAL.near_limits("caller_id"))
    @settings(max_examples=10)
    def test_limits_of_caller_id(self, texts: list[str]) -> None:
        check_limits(DIAL, "caller_id", texts)

    @pytest.mark.parametrize("value", DIAL.invalid("max_duration"))
    def test_rejects_max_duration(self, value: object) -> None:
        check_rejected(DIAL, max_duration=value)

    @pytest.mark.parametrize("value", DIAL.invalid("tag"))
    def test_rejects_tag(self, value: object) -> None:
        check_rejected(DIAL, tag=value)

    @given(texts=DIAL.near_limits("tag"))
    @settings(max_examples=10)
    def test_limits_of_tag(self, texts: list[str]) -> None:
        check_limits(DIAL, "tag", texts)

    @pytest.mark.parametrize("value", DIAL.invalid("notify_url"))
    def test_rejects_notify_url(self, value: object) -> None:
        check_rejected(DIAL, notify_url=value)

    @given(texts=DIAL.near_limits("notify_url"))
    @settings(max_examples=10)
    def test_limits_of_notify_url(self, texts: list[str]) -> None:
        check_limits(DIAL, "notify_url", texts)

    @pytest.mark.parametrize("param", ["dest"])
    def test_required(self, param: str) -> None:
        check_required(DIAL, param)

    @pytest.mark.parametrize("param", ["msg", "caller_id", "max_duration", "tag", "notify_url"])
    def test_optional(self, param: str) -> None:
        check_optional(DIAL, param)

    @given(reply=fields.objects(DIAL.fields))
    def test_response(self, reply: dict[str, object]) -> None:
        check_response(DIAL, reply)

    @given(data=st.data())
    def test_json(self, data: st.DataObject) -> None:
        check_json(DIAL, data)

    def test_duplicates(self) -> None:
        check_duplicates(DIAL)

    @given(reply=fields.objects(DIAL.fields), data=st.data())
    def test_one_change(self, reply: dict[str, object], data: st.DataObject) -> None:
        check_one_change(DIAL, reply, data)

    @pytest.mark.parametrize(("field", "value"), fields.edges(DIAL.fields))
    def test_edge_value(self, field: str, value: object) -> None:
        check_edge_value(DIAL, field, value)

    @pytest.mark.parametrize(("field", "value"), fields.wrong_types(DIAL.fields))
    def test_wrong_type(self, field: str, value: object, caplog: pytest.LogCaptureFixture) -> None:
        check_invalid_value(DIAL, field, value, caplog)

    @pytest.mark.parametrize("field", ["session"])
    @pytest.mark.parametrize("is_null", [False, True], ids=["missing", "null"])
    def test_missing_field(self, field: str, is_null: bool) -> None:
        check_missing(DIAL, field, is_null)

    @pytest.mark.parametrize("field", ["txn_ref"])
    def test_null(self, field: str) -> None:
        check_null(DIAL, field)

    @pytest.mark.parametrize(
        ("code", "error"),
        [
            *common_errors,
            ("error_dest_invalid", errors.InvalidParameterError),
            ("error_dest_not_supported", errors.UnavailableError),
            ("error_caller_id_invalid", errors.InvalidParameterError),
            ("error_max_duration_invalid", errors.InvalidParameterError),
            ("error_msg_invalid_length", errors.InvalidParameterError),
            ("error_msg_cannot_convert_text", errors.InvalidParameterError),
            ("error_msg_invalid_language", errors.InvalidParameterError),
            ("error_msg_invalid_gender", errors.InvalidParameterError),
            ("error_msg_invalid_xml", errors.InvalidParameterError),
            ("error_msg_invalid_url", errors.InvalidParameterError),
            ("error_msg_download_failed", errors.InvalidParameterError),
            ("error_msg_invalid_file_format", errors.InvalidParameterError),
            ("error_msg_invalid_file_size", errors.InvalidParameterError),
            ("error_tag_invalid_length", errors.InvalidParameterError),
            ("error_invalid_notify_url", errors.InvalidParameterError),
            ("error_unable_to_resolve_notify_url", errors.InvalidParameterError),
            ("error_insufficient_credit", errors.InsufficientCreditError),
            ("error_concurrent_call_limit_reached", errors.ConcurrentCallLimitError),
            ("error_not_allowed_for_trial", errors.TrialRestrictionError),
        ],
    )
    def test_error(self, code: str, error: type[APIError]) -> None:
        check_error(DIAL, code, error)

    @given(faults=fault_lists, timeout=timeouts)
    def test_retries(self, faults: list[str], timeout: float) -> None:
        check_retries(DIAL, faults, timeout)

    def test_limit(self) -> None:
        check_limit(DIAL)

    @pytest.mark.parametrize("example", ["started"])
    def test_example(self, example: str) -> None:
        check_example(DIAL, example)

    def test_sandbox(self) -> None:
        check_sandbox(DIAL, "started", own_answer=True)
