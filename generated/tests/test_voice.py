# Generated from spec/voice/*.yaml by `python -m generator`. Edit the spec, not this file.
"""VoiceResource: a class of tests for each endpoint. The checks are in properties.py, with a docstring each."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from endpoint import Endpoint, Example, Param
from properties import (
    check_any_value,
    check_damaged_entry,
    check_different,
    check_duplicates,
    check_edge_value,
    check_error,
    check_example,
    check_invalid_value,
    check_json,
    check_known_value,
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
    check_sandbox_life,
    check_variant,
    check_wait,
    check_wait_timeout,
    common_errors,
    fault_lists,
    timeouts,
)
from strategies import fields, params
from strategies.fields import Field, Fields
from target import APIError, errors

CALLENTRY_FIELDS: Fields = {
    "txn_ref": Field(fields.texts()),
    "tag": Field(fields.texts()),
    "date": Field(fields.datetimes("+08:00")),
    "dest1": Field(fields.texts()),
    "dest2": Field(fields.texts()),
    "number": Field(fields.texts()),
    "call_status_dest1": Field(fields.enums(["answered", "unanswered", "failed", "busy", "ongoing"])),
    "call_status_dest2": Field(fields.enums(["answered", "unanswered", "failed", "busy", "ongoing"])),
    "duration": Field(fields.durations("minutes")),
    "currency": Field(fields.texts()),
    "rate": Field(fields.decimals()),
    "debit": Field(fields.decimals()),
}

CALL = Endpoint(
    "voice/call",
    lambda client: client.voice.call,
    limit=(60, 60.0),
    params={
        "dest2": Param(params.texts(pattern="\\+[1-9][0-9]{1,14}"), required=True, differs_from=("dest1",)),
        "dest1": Param(params.texts(pattern="\\+[1-9][0-9]{1,14}"), differs_from=("dest2",)),
        "caller_id": Param(params.texts(pattern="\\+[1-9][0-9]{1,14}|private")),
        "max_duration": Param(params.durations("seconds")),
        "tag": Param(params.texts(max_length=256)),
        "notify_url": Param(params.texts(max_length=4000, pattern="https?://\\S+")),
    },
    fields={
        "txn_ref": Field(fields.texts(), required=True),
    },
    examples={
        "started": Example(
            {"dest1": "+6511111111", "dest2": "+6522222222", "tag": "id_1"},
            '{"txn_ref":"AA-S-141147","status":"success_ok"}',
        ),
    },
)


class TestCall:
    """voice/call, from spec/voice/call.yaml"""

    @given(data=st.data())
    def test_request(self, data: st.DataObject) -> None:
        check_request(CALL, data)

    @pytest.mark.parametrize("value", CALL.invalid("dest2"))
    def test_rejects_dest2(self, value: object) -> None:
        check_rejected(CALL, dest2=value)

    @given(texts=CALL.near_limits("dest2"))
    @settings(max_examples=10)
    def test_limits_of_dest2(self, texts: list[str]) -> None:
        check_limits(CALL, "dest2", texts)

    @pytest.mark.parametrize("value", CALL.invalid("dest1"))
    def test_rejects_dest1(self, value: object) -> None:
        check_rejected(CALL, dest1=value)

    @given(texts=CALL.near_limits("dest1"))
    @settings(max_examples=10)
    def test_limits_of_dest1(self, texts: list[str]) -> None:
        check_limits(CALL, "dest1", texts)

    @pytest.mark.parametrize("value", CALL.invalid("caller_id"))
    def test_rejects_caller_id(self, value: object) -> None:
        check_rejected(CALL, caller_id=value)

    @given(texts=CALL.near_limits("caller_id"))
    @settings(max_examples=10)
    def test_limits_of_caller_id(self, texts: list[str]) -> None:
        check_limits(CALL, "caller_id", texts)

    @pytest.mark.parametrize("value", CALL.invalid("max_duration"))
    def test_rejects_max_duration(self, value: object) -> None:
        check_rejected(CALL, max_duration=value)

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

    @pytest.mark.parametrize("param", ["dest2"])
    def test_required(self, param: str) -> None:
        check_required(CALL, param)

    @pytest.mark.parametrize("param", ["dest1", "caller_id", "max_duration", "tag", "notify_url"])
    def test_optional(self, param: str) -> None:
        check_optional(CALL, param)

    @pytest.mark.parametrize(("param", "other"), [("dest2", "dest1"), ("dest1", "dest2")])
    @given(data=st.data())
    def test_different(self, param: str, other: str, data: st.DataObject) -> None:
        check_different(CALL, param, other, data)

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

    @pytest.mark.parametrize("field", ["txn_ref"])
    @pytest.mark.parametrize("is_null", [False, True], ids=["missing", "null"])
    def test_missing_field(self, field: str, is_null: bool) -> None:
        check_missing(CALL, field, is_null)

    @pytest.mark.parametrize(
        ("code", "error"),
        [
            *common_errors,
            ("error_dest1_invalid", errors.InvalidParameterError),
            ("error_dest2_invalid", errors.InvalidParameterError),
            ("error_dest1_not_supported", errors.UnavailableError),
            ("error_dest2_not_supported", errors.UnavailableError),
            ("error_dest1_invalid_number_id", errors.InvalidParameterError),
            ("error_dest2_invalid_number_id", errors.InvalidParameterError),
            ("error_same_dest1_dest2", errors.InvalidParameterError),
            ("error_caller_id_invalid", errors.InvalidParameterError),
            ("error_max_duration_invalid", errors.InvalidParameterError),
            ("error_tag_invalid_length", errors.InvalidParameterError),
            ("error_invalid_notify_url", errors.InvalidParameterError),
            ("error_unable_to_resolve_notify_url", errors.InvalidParameterError),
            ("error_insufficient_credit", errors.InsufficientCreditError),
            ("error_concurrent_call_limit_reached", errors.ConcurrentCallLimitError),
            ("error_not_allowed_for_trial", errors.TrialRestrictionError),
            ("error_call_service_not_available", errors.UnavailableError),
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


CONFERENCE = Endpoint(
    "voice/conference",
    lambda client: client.voice.conference,
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
        "room": Field(fields.texts()),
    },
    examples={
        "started": Example(
            {"dest": "+6511111111,+6522222222", "room": "my.123.abc_room"},
            '{"status":"success_ok","txn_refs":"AA-C-141147,AA-C-141148","room":"my.123.abc_room"}',
        ),
    },
)


class TestConference:
    """voice/conference, from spec/voice/conference.yaml"""

    @given(data=st.data())
    def test_request(self, data: st.DataObject) -> None:
        check_request(CONFERENCE, data)

    @pytest.mark.parametrize("value", CONFERENCE.invalid("dest"))
    def test_rejects_dest(self, value: object) -> None:
        check_rejected(CONFERENCE, dest=value)

    @given(texts=CONFERENCE.near_limits("dest"))
    @settings(max_examples=10)
    def test_limits_of_dest(self, texts: list[str]) -> None:
        check_limits(CONFERENCE, "dest", texts)

    @pytest.mark.parametrize("value", CONFERENCE.invalid("room"))
    def test_rejects_room(self, value: object) -> None:
        check_rejected(CONFERENCE, room=value)

    @given(texts=CONFERENCE.near_limits("room"))
    @settings(max_examples=10)
    def test_limits_of_room(self, texts: list[str]) -> None:
        check_limits(CONFERENCE, "room", texts)

    @pytest.mark.parametrize("value", CONFERENCE.invalid("caller_id"))
    def test_rejects_caller_id(self, value: object) -> None:
        check_rejected(CONFERENCE, caller_id=value)

    @given(texts=CONFERENCE.near_limits("caller_id"))
    @settings(max_examples=10)
    def test_limits_of_caller_id(self, texts: list[str]) -> None:
        check_limits(CONFERENCE, "caller_id", texts)

    @pytest.mark.parametrize("value", CONFERENCE.invalid("tag"))
    def test_rejects_tag(self, value: object) -> None:
        check_rejected(CONFERENCE, tag=value)

    @given(texts=CONFERENCE.near_limits("tag"))
    @settings(max_examples=10)
    def test_limits_of_tag(self, texts: list[str]) -> None:
        check_limits(CONFERENCE, "tag", texts)

    @pytest.mark.parametrize("value", CONFERENCE.invalid("notify_url"))
    def test_rejects_notify_url(self, value: object) -> None:
        check_rejected(CONFERENCE, notify_url=value)

    @given(texts=CONFERENCE.near_limits("notify_url"))
    @settings(max_examples=10)
    def test_limits_of_notify_url(self, texts: list[str]) -> None:
        check_limits(CONFERENCE, "notify_url", texts)

    @pytest.mark.parametrize("param", ["dest"])
    def test_required(self, param: str) -> None:
        check_required(CONFERENCE, param)

    @pytest.mark.parametrize("param", ["room", "caller_id", "tag", "notify_url"])
    def test_optional(self, param: str) -> None:
        check_optional(CONFERENCE, param)

    @given(reply=fields.objects(CONFERENCE.fields))
    def test_response(self, reply: dict[str, object]) -> None:
        check_response(CONFERENCE, reply)

    @given(data=st.data())
    def test_json(self, data: st.DataObject) -> None:
        check_json(CONFERENCE, data)

    def test_duplicates(self) -> None:
        check_duplicates(CONFERENCE)

    @given(reply=fields.objects(CONFERENCE.fields), data=st.data())
    def test_one_change(self, reply: dict[str, object], data: st.DataObject) -> None:
        check_one_change(CONFERENCE, reply, data)

    @pytest.mark.parametrize(("field", "value"), fields.edges(CONFERENCE.fields))
    def test_edge_value(self, field: str, value: object) -> None:
        check_edge_value(CONFERENCE, field, value)

    @pytest.mark.parametrize(("field", "value"), fields.wrong_types(CONFERENCE.fields))
    def test_wrong_type(self, field: str, value: object, caplog: pytest.LogCaptureFixture) -> None:
        check_invalid_value(CONFERENCE, field, value, caplog)

    @pytest.mark.parametrize(("field", "value"), fields.invalid(CONFERENCE.fields))
    def test_invalid_value(self, field: str, value: object, caplog: pytest.LogCaptureFixture) -> None:
        check_invalid_value(CONFERENCE, field, value, caplog)

    @pytest.mark.parametrize("field", ["txn_refs"])
    @pytest.mark.parametrize("is_null", [False, True], ids=["missing", "null"])
    def test_missing_field(self, field: str, is_null: bool) -> None:
        check_missing(CONFERENCE, field, is_null)

    @pytest.mark.parametrize("field", ["room"])
    def test_null(self, field: str) -> None:
        check_null(CONFERENCE, field)

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
        check_error(CONFERENCE, code, error)

    @given(faults=fault_lists, timeout=timeouts)
    def test_retries(self, faults: list[str], timeout: float) -> None:
        check_retries(CONFERENCE, faults, timeout)

    def test_limit(self) -> None:
        check_limit(CONFERENCE)

    @pytest.mark.parametrize("example", ["started"])
    def test_example(self, example: str) -> None:
        check_example(CONFERENCE, example)

    def test_sandbox(self) -> None:
        check_sandbox(CONFERENCE, "started", own_answer=True)


GET_HISTORY = Endpoint(
    "voice/get_history",
    lambda client: client.voice.get_history,
    safe=True,
    limit=(60, 60.0),
    page="page",
    params={
        "from": Param(params.datetimes("+08:00"), argument="from_"),
        "to": Param(params.datetimes("+08:00")),
        "page": Param(params.integers(minimum=1)),
    },
    fields={
        "total_entries_count": Field(fields.integers(numbers=True)),
        "entries_count": Field(fields.integers(numbers=True)),
        "entries": Field(fields.object_lists(CALLENTRY_FIELDS)),
    },
    examples={
        "two": Example(
            {},
            (
                '{"status":"success_ok","entries_count":"2","entries":[\n'
                ' {"date":"2010-01-01 10:10:00","duration":"7","dest1":"+6511111111","dest2":"+6522222222",\n'
                '  "currency":"SGD","rate":"0.020","debit":"0.140"},\n'
                ' {"date":"2010-01-01 16:10:00","duration":"1","dest1":"+6511111111","dest2":"+6533333333",\n'
                '  "currency":"SGD","rate":"0.020","debit":"0.040"}]}\n'
            ),
        ),
        "one": Example(
            {"from": "2010-01-01 00:00:00", "to": "2010-02-01 00:00:00", "page": "1"},
            (
                '{"status":"success_ok","total_entries_count":"1","entries_count":"1","entries":[\n'
                ' {"txn_ref":"AA-C-141147","tag":null,"date":"2010-01-01 10:10:00","dest1":"+6511111111","dest2":"+6522222222",\n'
                '  "call_status_dest1":"ongoing","call_status_dest2":"ongoing","currency":"SGD","rate":"0.020"}]}\n'
            ),
        ),
    },
    personal=("+6511111111", "+6522222222", "+6533333333"),
)


class TestGetHistory:
    """voice/get_history, from spec/voice/get_history.yaml"""

    @given(data=st.data())
    def test_request(self, data: st.DataObject) -> None:
        check_request(GET_HISTORY, data)

    @pytest.mark.parametrize("value", GET_HISTORY.invalid("from"))
    def test_rejects_from_(self, value: object) -> None:
        check_rejected(GET_HISTORY, from_=value)

    @pytest.mark.parametrize("value", GET_HISTORY.invalid("to"))
    def test_rejects_to(self, value: object) -> None:
        check_rejected(GET_HISTORY, to=value)

    @pytest.mark.parametrize("value", GET_HISTORY.invalid("page"))
    def test_rejects_page(self, value: object) -> None:
        check_rejected(GET_HISTORY, page=value)

    @pytest.mark.parametrize("param", ["from", "to", "page"])
    def test_optional(self, param: str) -> None:
        check_optional(GET_HISTORY, param)

    @given(reply=fields.objects(GET_HISTORY.fields))
    def test_response(self, reply: dict[str, object]) -> None:
        check_response(GET_HISTORY, reply)

    @given(data=st.data())
    def test_json(self, data: st.DataObject) -> None:
        check_json(GET_HISTORY, data)

    def test_duplicates(self) -> None:
        check_duplicates(GET_HISTORY)

    @given(reply=fields.objects(GET_HISTORY.fields), data=st.data())
    def test_one_change(self, reply: dict[str, object], data: st.DataObject) -> None:
        check_one_change(GET_HISTORY, reply, data)

    @pytest.mark.parametrize(("field", "value"), fields.edges(GET_HISTORY.fields))
    def test_edge_value(self, field: str, value: object) -> None:
        check_edge_value(GET_HISTORY, field, value)

    @pytest.mark.parametrize(("field", "value"), fields.wrong_types(GET_HISTORY.fields))
    def test_wrong_type(self, field: str, value: object, caplog: pytest.LogCaptureFixture) -> None:
        check_invalid_value(GET_HISTORY, field, value, caplog)

    @pytest.mark.parametrize(("field", "value"), fields.invalid(GET_HISTORY.fields))
    def test_invalid_value(self, field: str, value: object, caplog: pytest.LogCaptureFixture) -> None:
        check_invalid_value(GET_HISTORY, field, value, caplog)

    @pytest.mark.parametrize(("field", "case"), fields.damaged(GET_HISTORY.fields))
    def test_damaged_entry(self, field: str, case: fields.Damaged, caplog: pytest.LogCaptureFixture) -> None:
        check_damaged_entry(GET_HISTORY, field, case, caplog)

    @pytest.mark.parametrize("field", ["total_entries_count", "entries_count", "entries"])
    def test_null(self, field: str) -> None:
        check_null(GET_HISTORY, field)

    @pytest.mark.parametrize(
        ("code", "error"),
        [
            *common_errors,
            ("error_from_invalid", errors.InvalidParameterError),
            ("error_to_invalid", errors.InvalidParameterError),
            ("error_to_before_from", errors.InvalidParameterError),
            ("error_page_invalid", errors.InvalidParameterError),
        ],
    )
    def test_error(self, code: str, error: type[APIError]) -> None:
        check_error(GET_HISTORY, code, error)

    @given(faults=fault_lists, timeout=timeouts)
    def test_retries(self, faults: list[str], timeout: float) -> None:
        check_retries(GET_HISTORY, faults, timeout)

    def test_limit(self) -> None:
        check_limit(GET_HISTORY)

    @pytest.mark.parametrize("example", ["two", "one"])
    def test_example(self, example: str) -> None:
        check_example(GET_HISTORY, example)

    def test_sandbox(self) -> None:
        check_sandbox(GET_HISTORY, "two", own_answer=True)


GET_RATE = Endpoint(
    "voice/get_rate",
    lambda client: client.voice.get_rate,
    safe=True,
    limit=(60, 60.0),
    params={
        "dest1": Param(params.texts(pattern="\\+[1-9][0-9]{1,14}"), required=True, differs_from=("dest2",)),
        "dest2": Param(params.texts(pattern="\\+[1-9][0-9]{1,14}"), required=True, differs_from=("dest1",)),
    },
    fields={
        "currency": Field(fields.texts()),
        "rate": Field(fields.decimals(numbers=True)),
        "talktime": Field(fields.durations("minutes", numbers=True)),
    },
    examples={
        "rate": Example(
            {"dest1": "+6511111111", "dest2": "+6522222222"},
            '{"status":"success_ok","currency":"SGD","rate":"0.036","talktime":"2352"}',
        ),
    },
)


class TestGetRate:
    """voice/get_rate, from spec/voice/get_rate.yaml"""

    @given(data=st.data())
    def test_request(self, data: st.DataObject) -> None:
        check_request(GET_RATE, data)

    @pytest.mark.parametrize("value", GET_RATE.invalid("dest1"))
    def test_rejects_dest1(self, value: object) -> None:
        check_rejected(GET_RATE, dest1=value)

    @given(texts=GET_RATE.near_limits("dest1"))
    @settings(max_examples=10)
    def test_limits_of_dest1(self, texts: list[str]) -> None:
        check_limits(GET_RATE, "dest1", texts)

    @pytest.mark.parametrize("value", GET_RATE.invalid("dest2"))
    def test_rejects_dest2(self, value: object) -> None:
        check_rejected(GET_RATE, dest2=value)

    @given(texts=GET_RATE.near_limits("dest2"))
    @settings(max_examples=10)
    def test_limits_of_dest2(self, texts: list[str]) -> None:
        check_limits(GET_RATE, "dest2", texts)

    @pytest.mark.parametrize("param", ["dest1", "dest2"])
    def test_required(self, param: str) -> None:
        check_required(GET_RATE, param)

    @pytest.mark.parametrize(("param", "other"), [("dest1", "dest2"), ("dest2", "dest1")])
    @given(data=st.data())
    def test_different(self, param: str, other: str, data: st.DataObject) -> None:
        check_different(GET_RATE, param, other, data)

    @given(reply=fields.objects(GET_RATE.fields))
    def test_response(self, reply: dict[str, object]) -> None:
        check_response(GET_RATE, reply)

    @given(data=st.data())
    def test_json(self, data: st.DataObject) -> None:
        check_json(GET_RATE, data)

    def test_duplicates(self) -> None:
        check_duplicates(GET_RATE)

    @given(reply=fields.objects(GET_RATE.fields), data=st.data())
    def test_one_change(self, reply: dict[str, object], data: st.DataObject) -> None:
        check_one_change(GET_RATE, reply, data)

    @pytest.mark.parametrize(("field", "value"), fields.edges(GET_RATE.fields))
    def test_edge_value(self, field: str, value: object) -> None:
        check_edge_value(GET_RATE, field, value)

    @pytest.mark.parametrize(("field", "value"), fields.wrong_types(GET_RATE.fields))
    def test_wrong_type(self, field: str, value: object, caplog: pytest.LogCaptureFixture) -> None:
        check_invalid_value(GET_RATE, field, value, caplog)

    @pytest.mark.parametrize(("field", "value"), fields.invalid(GET_RATE.fields))
    def test_invalid_value(self, field: str, value: object, caplog: pytest.LogCaptureFixture) -> None:
        check_invalid_value(GET_RATE, field, value, caplog)

    @pytest.mark.parametrize("field", ["currency", "rate", "talktime"])
    def test_null(self, field: str) -> None:
        check_null(GET_RATE, field)

    @pytest.mark.parametrize(
        ("code", "error"),
        [
            *common_errors,
            ("error_dest1_invalid", errors.InvalidParameterError),
            ("error_dest2_invalid", errors.InvalidParameterError),
            ("error_dest1_not_supported", errors.UnavailableError),
            ("error_dest2_not_supported", errors.UnavailableError),
            ("error_same_dest1_dest2", errors.InvalidParameterError),
        ],
    )
    def test_error(self, code: str, error: type[APIError]) -> None:
        check_error(GET_RATE, code, error)

    @given(faults=fault_lists, timeout=timeouts)
    def test_retries(self, faults: list[str], timeout: float) -> None:
        check_retries(GET_RATE, faults, timeout)

    def test_limit(self) -> None:
        check_limit(GET_RATE)

    @pytest.mark.parametrize("example", ["rate"])
    def test_example(self, example: str) -> None:
        check_example(GET_RATE, example)

    def test_sandbox(self) -> None:
        check_sandbox(GET_RATE, "rate", own_answer=False)


HANGUP = Endpoint(
    "voice/hangup",
    lambda client: client.voice.hangup,
    limit=(60, 60.0),
    params={
        "txn_ref": Param(params.texts(min_length=1, max_length=128), required=True),
    },
    examples={
        "ended": Example({"txn_ref": "AA-S-141147"}, '{"status":"success_ok"}'),
    },
)


class TestHangup:
    """voice/hangup, from spec/voice/hangup.yaml"""

    @given(data=st.data())
    def test_request(self, data: st.DataObject) -> None:
        check_request(HANGUP, data)

    @pytest.mark.parametrize("value", HANGUP.invalid("txn_ref"))
    def test_rejects_txn_ref(self, value: object) -> None:
        check_rejected(HANGUP, txn_ref=value)

    @given(texts=HANGUP.near_limits("txn_ref"))
    @settings(max_examples=10)
    def test_limits_of_txn_ref(self, texts: list[str]) -> None:
        check_limits(HANGUP, "txn_ref", texts)

    @pytest.mark.parametrize("param", ["txn_ref"])
    def test_required(self, param: str) -> None:
        check_required(HANGUP, param)

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
            ("error_invalid_txn_ref", errors.InvalidTxnRefError),
            ("error_txn_ref_invalid", errors.InvalidTxnRefError),
            ("error_txn_ref_access_denied", errors.PermissionDeniedError),
        ],
    )
    def test_error(self, code: str, error: type[APIError]) -> None:
        check_error(HANGUP, code, error)

    @given(faults=fault_lists, timeout=timeouts)
    def test_retries(self, faults: list[str], timeout: float) -> None:
        check_retries(HANGUP, faults, timeout)

    def test_limit(self) -> None:
        check_limit(HANGUP)

    @pytest.mark.parametrize("example", ["ended"])
    def test_example(self, example: str) -> None:
        check_example(HANGUP, example)

    def test_sandbox(self) -> None:
        check_sandbox(HANGUP, "ended", own_answer=True)


QUERY_STATUS = Endpoint(
    "voice/query_status",
    lambda client: client.voice.query_status,
    safe=True,
    limit=(60, 60.0),
    params={
        "txn_ref": Param(params.texts(min_length=1, max_length=128), required=True),
    },
    fields={
        "txn_ref": Field(fields.texts(), required=True),
        "tag": Field(fields.texts()),
        "dest1": Field(fields.texts(), required=True),
        "dest2": Field(fields.texts()),
        "number": Field(fields.texts()),
        "call_status_dest1": Field(
            fields.enums(["answered", "unanswered", "failed", "busy", "ongoing"]), required=True
        ),
        "call_status_dest2": Field(fields.enums(["answered", "unanswered", "failed", "busy", "ongoing"])),
        "date": Field(fields.datetimes("+08:00"), required=True),
        "duration": Field(fields.durations("minutes")),
        "currency": Field(fields.texts(), required=True),
        "rate": Field(fields.decimals(), required=True),
        "debit": Field(fields.decimals()),
    },
    examples={
        "answered": Example(
            {"txn_ref": "AA-S-141147"},
            (
                "{\n"
                '    "status":"success_ok",\n'
                '    "txn_ref":"AA-S-141147",\n'
                '    "tag":"id_1",\n'
                '    "dest1":"+6511111111",\n'
                '    "dest2":"+6522222222",\n'
                '    "call_status_dest1":"answered",\n'
                '    "call_status_dest2":"answered",\n'
                '    "date":"2010-01-01 10:10:00",\n'
                '    "duration":"7",\n'
                '    "currency":"SGD",\n'
                '    "rate":"0.020",\n'
                '    "debit":"0.140"\n'
                "}\n"
            ),
        ),
        "ongoing": Example(
            {"txn_ref": "AA-S-141147"},
            (
                "{\n"
                '    "status":"success_ok",\n'
                '    "txn_ref":"AA-S-141147",\n'
                '    "tag":"id_1",\n'
                '    "dest1":"+6511111111",\n'
                '    "dest2":"+6522222222",\n'
                '    "call_status_dest1":"ongoing",\n'
                '    "call_status_dest2":"ongoing",\n'
                '    "date":"2010-01-01 10:10:00",\n'
                '    "currency":"SGD",\n'
                '    "rate":"0.020"\n'
                "}\n"
            ),
        ),
    },
    personal=("+6511111111", "+6522222222"),
)


class TestQueryStatus:
    """voice/query_status, from spec/voice/query_status.yaml"""

    @given(data=st.data())
    def test_request(self, data: st.DataObject) -> None:
        check_request(QUERY_STATUS, data)

    @pytest.mark.parametrize("value", QUERY_STATUS.invalid("txn_ref"))
    def test_rejects_txn_ref(self, value: object) -> None:
        check_rejected(QUERY_STATUS, txn_ref=value)

    @given(texts=QUERY_STATUS.near_limits("txn_ref"))
    @settings(max_examples=10)
    def test_limits_of_txn_ref(self, texts: list[str]) -> None:
        check_limits(QUERY_STATUS, "txn_ref", texts)

    @pytest.mark.parametrize("param", ["txn_ref"])
    def test_required(self, param: str) -> None:
        check_required(QUERY_STATUS, param)

    @given(reply=fields.objects(QUERY_STATUS.fields))
    def test_response(self, reply: dict[str, object]) -> None:
        check_response(QUERY_STATUS, reply)

    @given(data=st.data())
    def test_json(self, data: st.DataObject) -> None:
        check_json(QUERY_STATUS, data)

    def test_duplicates(self) -> None:
        check_duplicates(QUERY_STATUS)

    @given(reply=fields.objects(QUERY_STATUS.fields), data=st.data())
    def test_one_change(self, reply: dict[str, object], data: st.DataObject) -> None:
        check_one_change(QUERY_STATUS, reply, data)

    @pytest.mark.parametrize(("field", "value"), fields.edges(QUERY_STATUS.fields))
    def test_edge_value(self, field: str, value: object) -> None:
        check_edge_value(QUERY_STATUS, field, value)

    @pytest.mark.parametrize(("field", "value"), fields.wrong_types(QUERY_STATUS.fields))
    def test_wrong_type(self, field: str, value: object, caplog: pytest.LogCaptureFixture) -> None:
        check_invalid_value(QUERY_STATUS, field, value, caplog)

    @pytest.mark.parametrize(("field", "value"), fields.invalid(QUERY_STATUS.fields))
    def test_invalid_value(self, field: str, value: object, caplog: pytest.LogCaptureFixture) -> None:
        check_invalid_value(QUERY_STATUS, field, value, caplog)

    @pytest.mark.parametrize("field", ["txn_ref", "dest1", "call_status_dest1", "date", "currency", "rate"])
    @pytest.mark.parametrize("is_null", [False, True], ids=["missing", "null"])
    def test_missing_field(self, field: str, is_null: bool) -> None:
        check_missing(QUERY_STATUS, field, is_null)

    @pytest.mark.parametrize("field", ["tag", "dest2", "number", "call_status_dest2", "duration", "debit"])
    def test_null(self, field: str) -> None:
        check_null(QUERY_STATUS, field)

    @pytest.mark.parametrize(
        ("present", "absent"),
        [
            pytest.param(("dest1", "dest2"), ("number",), id="voice/call"),
            pytest.param(("dest1",), ("dest2", "number"), id="voice/conference"),
            pytest.param(("dest1", "dest2"), ("number",), id="ivr/start/dial"),
            pytest.param(("dest1", "dest2", "number"), (), id="ivr/start/answer"),
        ],
    )
    def test_variant(self, present: tuple[str, ...], absent: tuple[str, ...]) -> None:
        check_variant(QUERY_STATUS, present, absent)

    @pytest.mark.parametrize("value", ["answered", "unanswered", "failed", "busy", "ongoing"])
    def test_value_of_call_status_dest1(self, value: str) -> None:
        check_known_value(QUERY_STATUS, "call_status_dest1", value)

    @given(value=fields.WORDS)
    def test_any_value_of_call_status_dest1(self, value: str) -> None:
        check_any_value(
            QUERY_STATUS, "call_status_dest1", value, known=["answered", "unanswered", "failed", "busy", "ongoing"]
        )

    @pytest.mark.parametrize("value", ["answered", "unanswered", "failed", "busy", "ongoing"])
    def test_value_of_call_status_dest2(self, value: str) -> None:
        check_known_value(QUERY_STATUS, "call_status_dest2", value)

    @given(value=fields.WORDS)
    def test_any_value_of_call_status_dest2(self, value: str) -> None:
        check_any_value(
            QUERY_STATUS, "call_status_dest2", value, known=["answered", "unanswered", "failed", "busy", "ongoing"]
        )

    @pytest.mark.parametrize(
        ("code", "error"),
        [
            *common_errors,
            ("error_invalid_txn_ref", errors.InvalidTxnRefError),
        ],
    )
    def test_error(self, code: str, error: type[APIError]) -> None:
        check_error(QUERY_STATUS, code, error)

    @given(faults=fault_lists, timeout=timeouts)
    def test_retries(self, faults: list[str], timeout: float) -> None:
        check_retries(QUERY_STATUS, faults, timeout)

    @given(data=st.data())
    def test_wait(self, data: st.DataObject) -> None:
        check_wait(
            QUERY_STATUS,
            ("debit",),
            {
                "call_status_dest1": ("unanswered", "failed", "busy"),
                "call_status_dest2": ("unanswered", "failed", "busy"),
            },
            data,
        )

    @pytest.mark.parametrize("timeout", [0.5, 30.0, 3600.0])
    def test_wait_timeout(self, timeout: float) -> None:
        check_wait_timeout(
            QUERY_STATUS,
            ("debit",),
            {
                "call_status_dest1": ("unanswered", "failed", "busy"),
                "call_status_dest2": ("unanswered", "failed", "busy"),
            },
            timeout,
        )

    def test_limit(self) -> None:
        check_limit(QUERY_STATUS)

    @pytest.mark.parametrize("example", ["answered", "ongoing"])
    def test_example(self, example: str) -> None:
        check_example(QUERY_STATUS, example)

    def test_sandbox(self) -> None:
        check_sandbox(QUERY_STATUS, "answered", own_answer=True)

    @pytest.mark.parametrize(("example", "seconds"), [("ongoing", 3600), ("answered", 1e-9)])
    def test_sandbox_life(self, example: str, seconds: float) -> None:
        check_sandbox_life(QUERY_STATUS, example, seconds)
