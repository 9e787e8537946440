# Generated from spec/sms/*.yaml by `python -m generator`. Edit the spec, not this file.
"""SmsResource: a class of tests for each endpoint. The checks are in properties.py, with a docstring each."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import target
from endpoint import Endpoint, Example, Param
from properties import (
    check_alias,
    check_any_value,
    check_damaged_entry,
    check_duplicates,
    check_edge_value,
    check_error,
    check_example,
    check_exclusive,
    check_filled,
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
    check_wait,
    check_wait_timeout,
    common_errors,
    fault_lists,
    timeouts,
)
from strategies import fields, params
from strategies.fields import Field, Fields
from target import APIError, errors

SMSENTRY_FIELDS: Fields = {
    "txn_ref": Field(fields.texts()),
    "tag": Field(fields.texts()),
    "sms_status": Field(fields.enums(["queued", "delivered", "failed", "error", "received"])),
    "src": Field(fields.texts()),
    "dest": Field(fields.texts()),
    "date": Field(fields.datetimes("+08:00")),
    "split_count": Field(fields.integers(numbers=True)),
    "currency": Field(fields.texts()),
    "rate": Field(fields.decimals(numbers=True)),
    "debit": Field(fields.decimals(numbers=True)),
}

BULK_SEND = Endpoint(
    "sms/bulk_send",
    lambda client: client.sms.bulk_send,
    params={
        "msg": Param(params.texts(min_length=1, multiline=True), required=True),
        "dest": Param(
            params.lists(params.texts(pattern="\\+[1-9][0-9]{1,14}"), max_items=1000), excludes=("recipients",)
        ),
        "recipients": Param(
            params.object_lists({"dest": params.texts(pattern="\\+[1-9][0-9]{1,14}")}, max_items=1000),
            excludes=("dest",),
            fills="msg",
        ),
        "sender_name": Param(params.texts(min_length=3, max_length=11)),
        "tag": Param(params.texts(max_length=256)),
        "notify_url": Param(params.texts(max_length=4000, pattern="https?://\\S+")),
    },
    fields={
        "bulk_txn_ref": Field(fields.texts(), required=True, aliases=("txn_ref",)),
    },
    examples={
        "sent": Example(
            {
                "recipients": '[{"dest":"+6511111111","name":"Nick","age":"22"},{"dest":"+6522222222","name":"Dave","age":"18"}]',
                "msg": "Hello {{name}}, you are {{age}} years old!",
            },
            '{"bulk_txn_ref":"AA-B-147","status":"success_ok"}',
        ),
    },
)


class TestBulkSend:
    """sms/bulk_send, from spec/sms/bulk_send.yaml"""

    @given(data=st.data())
    def test_request(self, data: st.DataObject) -> None:
        check_request(BULK_SEND, data)

    @pytest.mark.parametrize("value", BULK_SEND.invalid("msg"))
    def test_rejects_msg(self, value: object) -> None:
        check_rejected(BULK_SEND, msg=value)

    @pytest.mark.parametrize("value", BULK_SEND.invalid("dest"))
    def test_rejects_dest(self, value: object) -> None:
        check_rejected(BULK_SEND, dest=value)

    @given(texts=BULK_SEND.near_limits("dest"))
    @settings(max_examples=10)
    def test_limits_of_dest(self, texts: list[str]) -> None:
        check_limits(BULK_SEND, "dest", texts)

    @pytest.mark.parametrize("value", BULK_SEND.invalid("recipients"))
    def test_rejects_recipients(self, value: object) -> None:
        check_rejected(BULK_SEND, recipients=value)

    @pytest.mark.parametrize("value", BULK_SEND.invalid("sender_name"))
    def test_rejects_sender_name(self, value: object) -> None:
        check_rejected(BULK_SEND, sender_name=value)

    @given(texts=BULK_SEND.near_limits("sender_name"))
    @settings(max_examples=10)
    def test_limits_of_sender_name(self, texts: list[str]) -> None:
        check_limits(BULK_SEND, "sender_name", texts)

    @pytest.mark.parametrize("value", BULK_SEND.invalid("tag"))
    def test_rejects_tag(self, value: object) -> None:
        check_rejected(BULK_SEND, tag=value)

    @given(texts=BULK_SEND.near_limits("tag"))
    @settings(max_examples=10)
    def test_limits_of_tag(self, texts: list[str]) -> None:
        check_limits(BULK_SEND, "tag", texts)

    @pytest.mark.parametrize("value", BULK_SEND.invalid("notify_url"))
    def test_rejects_notify_url(self, value: object) -> None:
        check_rejected(BULK_SEND, notify_url=value)

    @given(texts=BULK_SEND.near_limits("notify_url"))
    @settings(max_examples=10)
    def test_limits_of_notify_url(self, texts: list[str]) -> None:
        check_limits(BULK_SEND, "notify_url", texts)

    @pytest.mark.parametrize("param", ["msg"])
    def test_required(self, param: str) -> None:
        check_required(BULK_SEND, param)

    @pytest.mark.parametrize("param", ["sender_name", "tag", "notify_url"])
    def test_optional(self, param: str) -> None:
        check_optional(BULK_SEND, param)

    @pytest.mark.parametrize(("param", "other"), [("dest", "recipients"), ("recipients", "dest")])
    @given(data=st.data())
    def test_exclusive(self, param: str, other: str, data: st.DataObject) -> None:
        check_exclusive(BULK_SEND, param, other, data)

    @pytest.mark.parametrize(("template", "objects"), [("msg", "recipients")])
    @given(data=st.data())
    def test_filled(self, template: str, objects: str, data: st.DataObject) -> None:
        check_filled(BULK_SEND, template, objects, data)

    @given(reply=fields.objects(BULK_SEND.fields))
    def test_response(self, reply: dict[str, object]) -> None:
        check_response(BULK_SEND, reply)

    @given(data=st.data())
    def test_json(self, data: st.DataObject) -> None:
        check_json(BULK_SEND, data)

    def test_duplicates(self) -> None:
        check_duplicates(BULK_SEND)

    @given(reply=fields.objects(BULK_SEND.fields), data=st.data())
    def test_one_change(self, reply: dict[str, object], data: st.DataObject) -> None:
        check_one_change(BULK_SEND, reply, data)

    @pytest.mark.parametrize(("field", "value"), fields.edges(BULK_SEND.fields))
    def test_edge_value(self, field: str, value: object) -> None:
        check_edge_value(BULK_SEND, field, value)

    @pytest.mark.parametrize(("field", "value"), fields.wrong_types(BULK_SEND.fields))
    def test_wrong_type(self, field: str, value: object, caplog: pytest.LogCaptureFixture) -> None:
        check_invalid_value(BULK_SEND, field, value, caplog)

    @pytest.mark.parametrize("field", ["bulk_txn_ref"])
    @pytest.mark.parametrize("is_null", [False, True], ids=["missing", "null"])
    def test_missing_field(self, field: str, is_null: bool) -> None:
        check_missing(BULK_SEND, field, is_null)

    @pytest.mark.parametrize(("field", "alias"), [("bulk_txn_ref", "txn_ref")])
    def test_alias(self, field: str, alias: str) -> None:
        check_alias(BULK_SEND, field, alias)

    @pytest.mark.parametrize(
        ("code", "error"),
        [
            *common_errors,
            ("error_dest_invalid", errors.InvalidParameterError),
            ("error_dest_not_supported", errors.UnavailableError),
            ("error_dest_too_many", errors.InvalidParameterError),
            ("error_msg_empty", errors.InvalidParameterError),
            ("error_msg_too_big", errors.InvalidParameterError),
            ("error_invalid_sender_name", errors.InvalidParameterError),
            ("error_sms_rebrand_not_enabled", errors.AccountError),
            ("error_tag_invalid_length", errors.InvalidParameterError),
            ("error_invalid_notify_url", errors.InvalidParameterError),
            ("error_unable_to_resolve_notify_url", errors.InvalidParameterError),
            ("error_insufficient_credit", errors.InsufficientCreditError),
            ("error_not_allowed_for_trial", errors.TrialRestrictionError),
            ("error_sms_service_not_available", errors.UnavailableError),
        ],
    )
    def test_error(self, code: str, error: type[APIError]) -> None:
        check_error(BULK_SEND, code, error)

    @given(faults=fault_lists, timeout=timeouts)
    def test_retries(self, faults: list[str], timeout: float) -> None:
        check_retries(BULK_SEND, faults, timeout)

    @pytest.mark.parametrize("example", ["sent"])
    def test_example(self, example: str) -> None:
        check_example(BULK_SEND, example)

    def test_sandbox(self) -> None:
        check_sandbox(BULK_SEND, "sent", own_answer=True)


GET_HISTORY = Endpoint(
    "sms/get_history",
    lambda client: client.sms.get_history,
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
        "entries": Field(fields.object_lists(SMSENTRY_FIELDS)),
    },
    examples={
        "two": Example(
            {"from": "2012-06-01 00:00:00", "to": "2012-07-01 00:00:00", "page": "1"},
            (
                '{"status":"success_ok","total_entries_count":"2","entries_count":"2","entries":[\n'
                ' {"txn_ref":"AA-S-469855","sms_status":"delivered","tag":null,"src":null,"dest":"+6511111111",\n'
                '  "date":"2012-06-01 10:10:00.0","split_count":"1","currency":"SGD","rate":"0.032","debit":"0.032"},\n'
                ' {"txn_ref":"AA-S-471949","sms_status":"queued","tag":"id_2","src":"+6522222222","dest":"+6511111111",\n'
                '  "date":"2012-06-01 10:20:00.0","split_count":"1","currency":"SGD","rate":"0.032","debit":"0.032"}]}\n'
            ),
        ),
    },
    personal=("+6511111111", "+6522222222"),
)


class TestGetHistory:
    """sms/get_history, from spec/sms/get_history.yaml"""

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

    @pytest.mark.parametrize("example", ["two"])
    def test_example(self, example: str) -> None:
        check_example(GET_HISTORY, example)

    def test_sandbox(self) -> None:
        check_sandbox(GET_HISTORY, "two", own_answer=True)


GET_RATE = Endpoint(
    "sms/get_rate",
    lambda client: client.sms.get_rate,
    safe=True,
    limit=(60, 60.0),
    params={
        "dest": Param(params.texts(pattern="\\+[1-9][0-9]{1,14}"), excludes=("incoming",)),
        "incoming": Param(params.texts(pattern="\\+[1-9][0-9]{1,14}"), excludes=("dest",)),
        "msg": Param(params.texts(min_length=1, multiline=True, parts=target.PARTS["sms_parts"])),
    },
    fields={
        "currency": Field(fields.texts()),
        "rate": Field(fields.decimals(numbers=True)),
        "split_count": Field(fields.integers(numbers=True)),
        "total_cost": Field(fields.decimals(numbers=True)),
        "is_unicode": Field(fields.booleans()),
    },
    examples={
        "sent": Example(
            {"dest": "+6511111111", "msg": "hello world"},
            (
                '{"status":"success_ok","currency":"SGD","rate":"0.032","split_count":"1","total_cost":"0.032",\n'
                ' "is_unicode":false}\n'
            ),
        ),
        "received": Example(
            {"incoming": "+6511111111"},
            (
                '{"status":"success_ok","currency":"USD","rate":"0.012","split_count":"1","total_cost":"0.012",\n'
                ' "is_unicode":false}\n'
            ),
        ),
    },
)


class TestGetRate:
    """sms/get_rate, from spec/sms/get_rate.yaml"""

    @given(data=st.data())
    def test_request(self, data: st.DataObject) -> None:
        check_request(GET_RATE, data)

    @pytest.mark.parametrize("value", GET_RATE.invalid("dest"))
    def test_rejects_dest(self, value: object) -> None:
        check_rejected(GET_RATE, dest=value)

    @given(texts=GET_RATE.near_limits("dest"))
    @settings(max_examples=10)
    def test_limits_of_dest(self, texts: list[str]) -> None:
        check_limits(GET_RATE, "dest", texts)

    @pytest.mark.parametrize("value", GET_RATE.invalid("incoming"))
    def test_rejects_incoming(self, value: object) -> None:
        check_rejected(GET_RATE, incoming=value)

    @given(texts=GET_RATE.near_limits("incoming"))
    @settings(max_examples=10)
    def test_limits_of_incoming(self, texts: list[str]) -> None:
        check_limits(GET_RATE, "incoming", texts)

    @pytest.mark.parametrize("value", GET_RATE.invalid("msg"))
    def test_rejects_msg(self, value: object) -> None:
        check_rejected(GET_RATE, msg=value)

    @pytest.mark.parametrize("param", ["msg"])
    def test_optional(self, param: str) -> None:
        check_optional(GET_RATE, param)

    @pytest.mark.parametrize(("param", "other"), [("dest", "incoming"), ("incoming", "dest")])
    @given(data=st.data())
    def test_exclusive(self, param: str, other: str, data: st.DataObject) -> None:
        check_exclusive(GET_RATE, param, other, data)

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

    @pytest.mark.parametrize("field", ["currency", "rate", "split_count", "total_cost", "is_unicode"])
    def test_null(self, field: str) -> None:
        check_null(GET_RATE, field)

    @pytest.mark.parametrize(
        ("code", "error"),
        [
            *common_errors,
            ("error_dest_invalid", errors.InvalidParameterError),
            ("error_dest_incoming_both_missing", errors.InvalidParameterError),
            ("error_dest_incoming_both_present", errors.InvalidParameterError),
            ("error_incoming_sms_not_supported", errors.UnavailableError),
        ],
    )
    def test_error(self, code: str, error: type[APIError]) -> None:
        check_error(GET_RATE, code, error)

    @given(faults=fault_lists, timeout=timeouts)
    def test_retries(self, faults: list[str], timeout: float) -> None:
        check_retries(GET_RATE, faults, timeout)

    def test_limit(self) -> None:
        check_limit(GET_RATE)

    @pytest.mark.parametrize("example", ["sent", "received"])
    def test_example(self, example: str) -> None:
        check_example(GET_RATE, example)

    def test_sandbox(self) -> None:
        check_sandbox(GET_RATE, "sent", own_answer=False)


QUERY_STATUS = Endpoint(
    "sms/query_status",
    lambda client: client.sms.query_status,
    safe=True,
    limit=(60, 60.0),
    params={
        "txn_ref": Param(params.texts(min_length=1, max_length=128), required=True),
    },
    fields={
        "txn_ref": Field(fields.texts(), required=True),
        "tag": Field(fields.texts()),
        "sms_status": Field(fields.enums(["queued", "delivered", "failed", "error", "received"]), required=True),
        "src": Field(fields.texts()),
        "dest": Field(fields.texts(), required=True),
        "date": Field(fields.datetimes("+08:00"), required=True),
        "split_count": Field(fields.integers(numbers=True)),
        "msg": Field(fields.texts()),
        "currency": Field(fields.texts(), required=True),
        "rate": Field(fields.decimals()),
        "debit": Field(fields.decimals()),
    },
    examples={
        "delivered": Example(
            {"txn_ref": "AA-S-141147"},
            (
                '{"status":"success_ok","txn_ref":"AA-S-141147","tag":"id_1","sms_status":"delivered","date":"2010-01-01 10:10:00",\n'
                ' "dest":"+6511111111","split_count":"2","currency":"SGD","rate":"0.038","debit":"0.076"}\n'
            ),
        ),
        "queued": Example(
            {"txn_ref": "AA-S-141147"},
            (
                '{"status":"success_ok","txn_ref":"AA-S-141147","tag":"id_1","sms_status":"queued","date":"2010-01-01 10:10:00",\n'
                ' "dest":"+6511111111","split_count":"2","currency":"SGD","rate":"0.038","debit":"0.076"}\n'
            ),
        ),
    },
    personal=("+6511111111",),
)


class TestQueryStatus:
    """sms/query_status, from spec/sms/query_status.yaml"""

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

    @pytest.mark.parametrize("field", ["txn_ref", "sms_status", "dest", "date", "currency"])
    @pytest.mark.parametrize("is_null", [False, True], ids=["missing", "null"])
    def test_missing_field(self, field: str, is_null: bool) -> None:
        check_missing(QUERY_STATUS, field, is_null)

    @pytest.mark.parametrize("field", ["tag", "src", "split_count", "msg", "rate", "debit"])
    def test_null(self, field: str) -> None:
        check_null(QUERY_STATUS, field)

    @pytest.mark.parametrize("value", ["queued", "delivered", "failed", "error", "received"])
    def test_value_of_sms_status(self, value: str) -> None:
        check_known_value(QUERY_STATUS, "sms_status", value)

    @given(value=fields.WORDS)
    def test_any_value_of_sms_status(self, value: str) -> None:
        check_any_value(QUERY_STATUS, "sms_status", value, known=["queued", "delivered", "failed", "error", "received"])

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
        check_wait(QUERY_STATUS, (), {"sms_status": ("delivered", "failed", "error", "received")}, data)

    @pytest.mark.parametrize("timeout", [0.5, 30.0, 3600.0])
    def test_wait_timeout(self, timeout: float) -> None:
        check_wait_timeout(QUERY_STATUS, (), {"sms_status": ("delivered", "failed", "error", "received")}, timeout)

    def test_limit(self) -> None:
        check_limit(QUERY_STATUS)

    @pytest.mark.parametrize("example", ["delivered", "queued"])
    def test_example(self, example: str) -> None:
        check_example(QUERY_STATUS, example)

    def test_sandbox(self) -> None:
        check_sandbox(QUERY_STATUS, "delivered", own_answer=True)

    @pytest.mark.parametrize(("example", "seconds"), [("queued", 3600), ("delivered", 1e-9)])
    def test_sandbox_life(self, example: str, seconds: float) -> None:
        check_sandbox_life(QUERY_STATUS, example, seconds)


SEND = Endpoint(
    "sms/send",
    lambda client: client.sms.send,
    params={
        "dest": Param(params.texts(pattern="\\+[1-9][0-9]{1,14}"), required=True),
        "msg": Param(params.texts(min_length=1, multiline=True, parts=target.PARTS["sms_parts"]), required=True),
        "sender_name": Param(params.texts(min_length=3, max_length=11)),
        "tag": Param(params.texts(max_length=256)),
        "notify_url": Param(params.texts(max_length=4000, pattern="https?://\\S+")),
    },
    fields={
        "txn_ref": Field(fields.texts(), required=True),
    },
    examples={
        "sent": Example(
            {"dest": "+6511111111", "msg": "hello world"}, '{"txn_ref":"AA-S-141147","status":"success_ok"}'
        ),
    },
)


class TestSend:
    """sms/send, from spec/sms/send.yaml"""

    @given(data=st.data())
    def test_request(self, data: st.DataObject) -> None:
        check_request(SEND, data)

    @pytest.mark.parametrize("value", SEND.invalid("dest"))
    def test_rejects_dest(self, value: object) -> None:
        check_rejected(SEND, dest=value)

    @given(texts=SEND.near_limits("dest"))
    @settings(max_examples=10)
    def test_limits_of_dest(self, texts: list[str]) -> None:
        check_limits(SEND, "dest", texts)

    @pytest.mark.parametrize("value", SEND.invalid("msg"))
    def test_rejects_msg(self, value: object) -> None:
        check_rejected(SEND, msg=value)

    @pytest.mark.parametrize("value", SEND.invalid("sender_name"))
    def test_rejects_sender_name(self, value: object) -> None:
        check_rejected(SEND, sender_name=value)

    @given(texts=SEND.near_limits("sender_name"))
    @settings(max_examples=10)
    def test_limits_of_sender_name(self, texts: list[str]) -> None:
        check_limits(SEND, "sender_name", texts)

    @pytest.mark.parametrize("value", SEND.invalid("tag"))
    def test_rejects_tag(self, value: object) -> None:
        check_rejected(SEND, tag=value)

    @given(texts=SEND.near_limits("tag"))
    @settings(max_examples=10)
    def test_limits_of_tag(self, texts: list[str]) -> None:
        check_limits(SEND, "tag", texts)

    @pytest.mark.parametrize("value", SEND.invalid("notify_url"))
    def test_rejects_notify_url(self, value: object) -> None:
        check_rejected(SEND, notify_url=value)

    @given(texts=SEND.near_limits("notify_url"))
    @settings(max_examples=10)
    def test_limits_of_notify_url(self, texts: list[str]) -> None:
        check_limits(SEND, "notify_url", texts)

    @pytest.mark.parametrize("param", ["dest", "msg"])
    def test_required(self, param: str) -> None:
        check_required(SEND, param)

    @pytest.mark.parametrize("param", ["sender_name", "tag", "notify_url"])
    def test_optional(self, param: str) -> None:
        check_optional(SEND, param)

    @given(reply=fields.objects(SEND.fields))
    def test_response(self, reply: dict[str, object]) -> None:
        check_response(SEND, reply)

    @given(data=st.data())
    def test_json(self, data: st.DataObject) -> None:
        check_json(SEND, data)

    def test_duplicates(self) -> None:
        check_duplicates(SEND)

    @given(reply=fields.objects(SEND.fields), data=st.data())
    def test_one_change(self, reply: dict[str, object], data: st.DataObject) -> None:
        check_one_change(SEND, reply, data)

    @pytest.mark.parametrize(("field", "value"), fields.edges(SEND.fields))
    def test_edge_value(self, field: str, value: object) -> None:
        check_edge_value(SEND, field, value)

    @pytest.mark.parametrize(("field", "value"), fields.wrong_types(SEND.fields))
    def test_wrong_type(self, field: str, value: object, caplog: pytest.LogCaptureFixture) -> None:
        check_invalid_value(SEND, field, value, caplog)

    @pytest.mark.parametrize("field", ["txn_ref"])
    @pytest.mark.parametrize("is_null", [False, True], ids=["missing", "null"])
    def test_missing_field(self, field: str, is_null: bool) -> None:
        check_missing(SEND, field, is_null)

    @pytest.mark.parametrize(
        ("code", "error"),
        [
            *common_errors,
            ("error_dest_invalid", errors.InvalidParameterError),
            ("error_dest_not_supported", errors.UnavailableError),
            ("error_msg_empty", errors.InvalidParameterError),
            ("error_msg_too_big", errors.InvalidParameterError),
            ("error_invalid_sender_name", errors.InvalidParameterError),
            ("error_sms_rebrand_not_enabled", errors.AccountError),
            ("error_tag_invalid_length", errors.InvalidParameterError),
            ("error_invalid_notify_url", errors.InvalidParameterError),
            ("error_unable_to_resolve_notify_url", errors.InvalidParameterError),
            ("error_insufficient_credit", errors.InsufficientCreditError),
            ("error_not_allowed_for_trial", errors.TrialRestrictionError),
            ("error_sms_service_not_available", errors.UnavailableError),
        ],
    )
    def test_error(self, code: str, error: type[APIError]) -> None:
        check_error(SEND, code, error)

    @given(faults=fault_lists, timeout=timeouts)
    def test_retries(self, faults: list[str], timeout: float) -> None:
        check_retries(SEND, faults, timeout)

    @pytest.mark.parametrize("example", ["sent"])
    def test_example(self, example: str) -> None:
        check_example(SEND, example)

    def test_sandbox(self) -> None:
        check_sandbox(SEND, "sent", own_answer=True)
