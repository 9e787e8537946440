# Generated from spec/fax/*.yaml by `python -m generator`. Edit the spec, not this file.
"""FaxResource: a class of tests for each endpoint. The checks are in properties.py, with a docstring each."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from endpoint import Endpoint, Example, Param
from properties import (
    check_any_value,
    check_damaged_entry,
    check_duplicates,
    check_edge_value,
    check_error,
    check_example,
    check_exclusive,
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

FAXENTRY_FIELDS: Fields = {
    "txn_ref": Field(fields.texts()),
    "tag": Field(fields.texts()),
    "src": Field(fields.texts()),
    "dest": Field(fields.texts()),
    "fax_status": Field(fields.enums(["answered", "failed", "unanswered", "busy", "ongoing"])),
    "fax_pages": Field(fields.integers(numbers=True)),
    "fax_url": Field(fields.texts()),
    "fax_error_code": Field(fields.texts()),
    "date": Field(fields.datetimes("+08:00")),
    "currency": Field(fields.texts()),
    "rate": Field(fields.decimals(numbers=True)),
    "debit": Field(fields.decimals(numbers=True)),
}

GET_HISTORY = Endpoint(
    "fax/get_history",
    lambda client: client.fax.get_history,
    safe=True,
    limit=(60, 60.0),
    page="page",
    params={
        "from": Param(params.datetimes("+08:00"), argument="from_"),
        "to": Param(params.datetimes("+08:00")),
        "page": Param(params.integers(minimum=1)),
        "type": Param(params.enums(["incoming", "outgoing", "all"])),
    },
    fields={
        "total_entries_count": Field(fields.integers(numbers=True)),
        "entries_count": Field(fields.integers(numbers=True)),
        "entries": Field(fields.object_lists(FAXENTRY_FIELDS)),
    },
    examples={
        "one": Example(
            {"from": "2012-01-01 00:00:00", "to": "2012-02-01 00:00:00", "page": "1", "type": "outgoing"},
            (
                '{"status":"success_ok","total_entries_count":"1","entries_count":"1","entries":[\n'
                ' {"txn_ref":"AA-S-141147","tag":null,"src":null,"dest":"+6511111111","fax_status":"answered","fax_pages":"3",\n'
                '  "fax_url":"https://example.com/fax-1.pdf","date":"2012-01-31 12:06:15.0","currency":"SGD","rate":"0.032",\n'
                '  "debit":"0.064"}]}\n'
            ),
        ),
    },
    personal=("+6511111111", "https://example.com/fax-1.pdf"),
)


class TestGetHistory:
    """fax/get_history, from spec/fax/get_history.yaml"""

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

    @pytest.mark.parametrize("value", GET_HISTORY.invalid("type"))
    def test_rejects_type(self, value: object) -> None:
        check_rejected(GET_HISTORY, type=value)

    @pytest.mark.parametrize("param", ["from", "to", "page", "type"])
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
            ("error_invalid_type", errors.InvalidParameterError),
        ],
    )
    def test_error(self, code: str, error: type[APIError]) -> None:
        check_error(GET_HISTORY, code, error)

    @given(faults=fault_lists, timeout=timeouts)
    def test_retries(self, faults: list[str], timeout: float) -> None:
        check_retries(GET_HISTORY, faults, timeout)

    def test_limit(self) -> None:
        check_limit(GET_HISTORY)

    @pytest.mark.parametrize("example", ["one"])
    def test_example(self, example: str) -> None:
        check_example(GET_HISTORY, example)

    def test_sandbox(self) -> None:
        check_sandbox(GET_HISTORY, "one", own_answer=True)


GET_RATE = Endpoint(
    "fax/get_rate",
    lambda client: client.fax.get_rate,
    safe=True,
    limit=(60, 60.0),
    params={
        "dest": Param(params.texts(pattern="\\+[1-9][0-9]{1,14}"), excludes=("incoming",)),
        "incoming": Param(params.texts(pattern="\\+[1-9][0-9]{1,14}"), excludes=("dest",)),
    },
    fields={
        "currency": Field(fields.texts(), required=True),
        "rate": Field(fields.decimals(), required=True),
    },
    examples={
        "rate": Example({"dest": "+6511111111"}, '{"status":"success_ok","currency":"SGD","rate":"0.015"}'),
    },
)


class TestGetRate:
    """fax/get_rate, from spec/fax/get_rate.yaml"""

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

    @pytest.mark.parametrize("field", ["currency", "rate"])
    @pytest.mark.parametrize("is_null", [False, True], ids=["missing", "null"])
    def test_missing_field(self, field: str, is_null: bool) -> None:
        check_missing(GET_RATE, field, is_null)

    @pytest.mark.parametrize(
        ("code", "error"),
        [
            *common_errors,
            ("error_dest_invalid", errors.InvalidParameterError),
            ("error_dest_incoming_both_missing", errors.InvalidParameterError),
            ("error_dest_incoming_both_present", errors.InvalidParameterError),
            ("error_service_not_available", errors.UnavailableError),
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


QUERY_STATUS = Endpoint(
    "fax/query_status",
    lambda client: client.fax.query_status,
    safe=True,
    limit=(60, 60.0),
    params={
        "txn_ref": Param(params.texts(min_length=1, max_length=128), required=True),
    },
    fields={
        "txn_ref": Field(fields.texts()),
        "tag": Field(fields.texts()),
        "src": Field(fields.texts()),
        "dest": Field(fields.texts()),
        "fax_status": Field(fields.enums(["answered", "failed", "unanswered", "busy", "ongoing"])),
        "fax_pages": Field(fields.integers(numbers=True)),
        "fax_url": Field(fields.texts()),
        "fax_error_code": Field(fields.texts()),
        "date": Field(fields.datetimes("+08:00")),
        "currency": Field(fields.texts()),
        "rate": Field(fields.decimals(numbers=True)),
        "debit": Field(fields.decimals(numbers=True)),
    },
    examples={
        "answered": Example(
            {"txn_ref": "AA-S-141147"},
            (
                '{"status":"success_ok","txn_ref":"AA-S-141147","tag":null,"src":null,"dest":"+6511111111","fax_status":"answered",\n'
                ' "fax_pages":"3","fax_url":"https://example.com/fax-1.pdf","date":"2012-01-31 12:06:15.0",\n'
                ' "currency":"SGD","rate":"0.032","debit":"0.064"}\n'
            ),
        ),
        "ongoing": Example(
            {"txn_ref": "AA-S-141147"},
            (
                '{"status":"success_ok","txn_ref":"AA-S-141147","tag":null,"src":null,"dest":"+6511111111","fax_status":"ongoing",\n'
                ' "date":"2012-01-31 12:06:15.0","currency":"SGD","rate":"0.032"}\n'
            ),
        ),
    },
    personal=("+6511111111", "https://example.com/fax-1.pdf"),
)


class TestQueryStatus:
    """fax/query_status, from spec/fax/query_status.yaml"""

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

    @pytest.mark.parametrize(
        "field",
        [
            "txn_ref",
            "tag",
            "src",
            "dest",
            "fax_status",
            "fax_pages",
            "fax_url",
            "fax_error_code",
            "date",
            "currency",
            "rate",
            "debit",
        ],
    )
    def test_null(self, field: str) -> None:
        check_null(QUERY_STATUS, field)

    @pytest.mark.parametrize("value", ["answered", "failed", "unanswered", "busy", "ongoing"])
    def test_value_of_fax_status(self, value: str) -> None:
        check_known_value(QUERY_STATUS, "fax_status", value)

    @given(value=fields.WORDS)
    def test_any_value_of_fax_status(self, value: str) -> None:
        check_any_value(
            QUERY_STATUS, "fax_status", value, known=["answered", "failed", "unanswered", "busy", "ongoing"]
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
        check_wait(QUERY_STATUS, (), {"fax_status": ("answered", "failed", "unanswered", "busy")}, data)

    @pytest.mark.parametrize("timeout", [0.5, 30.0, 3600.0])
    def test_wait_timeout(self, timeout: float) -> None:
        check_wait_timeout(QUERY_STATUS, (), {"fax_status": ("answered", "failed", "unanswered", "busy")}, timeout)

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


SEND = Endpoint(
    "fax/send",
    lambda client: client.fax.send,
    limit=(60, 60.0),
    params={
        "dest": Param(params.texts(pattern="\\+[1-9][0-9]{1,14}"), required=True),
        "file": Param(params.files(2097152), required=True),
        "filename": Param(params.texts()),
        "caller_id": Param(params.texts(pattern="\\+[1-9][0-9]{1,14}|private")),
        "fax_header": Param(params.texts(max_length=100, pattern="[A-Za-z0-9 ]*")),
        "tag": Param(params.texts(max_length=256)),
        "notify_url": Param(params.texts(max_length=4000, pattern="https?://\\S+")),
    },
    fields={
        "txn_ref": Field(fields.texts(), required=True),
    },
    examples={
        "sent": Example(
            {"dest": "+6511111111", "file": "JVBERi0xLjQKJSVFT0YK", "filename": "fax-1.pdf"},
            '{"status":"success_ok","txn_ref":"AA-S-141147"}',
        ),
    },
)


class TestSend:
    """fax/send, from spec/fax/send.yaml"""

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

    @pytest.mark.parametrize("value", SEND.invalid("file"))
    def test_rejects_file(self, value: object) -> None:
        check_rejected(SEND, file=value)

    @pytest.mark.parametrize("value", SEND.invalid("filename"))
    def test_rejects_filename(self, value: object) -> None:
        check_rejected(SEND, filename=value)

    @pytest.mark.parametrize("value", SEND.invalid("caller_id"))
    def test_rejects_caller_id(self, value: object) -> None:
        check_rejected(SEND, caller_id=value)

    @given(texts=SEND.near_limits("caller_id"))
    @settings(max_examples=10)
    def test_limits_of_caller_id(self, texts: list[str]) -> None:
        check_limits(SEND, "caller_id", texts)

    @pytest.mark.parametrize("value", SEND.invalid("fax_header"))
    def test_rejects_fax_header(self, value: object) -> None:
        check_rejected(SEND, fax_header=value)

    @given(texts=SEND.near_limits("fax_header"))
    @settings(max_examples=10)
    def test_limits_of_fax_header(self, texts: list[str]) -> None:
        check_limits(SEND, "fax_header", texts)

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

    @pytest.mark.parametrize("param", ["dest", "file"])
    def test_required(self, param: str) -> None:
        check_required(SEND, param)

    @pytest.mark.parametrize("param", ["filename", "caller_id", "fax_header", "tag", "notify_url"])
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
            ("error_invalid_destination", errors.InvalidParameterError),
            ("error_destination_not_supported", errors.UnavailableError),
            ("error_service_not_available", errors.UnavailableError),
            ("error_file_invalid", errors.InvalidParameterError),
            ("error_file_too_big", errors.InvalidParameterError),
            ("error_page_size_invalid", errors.InvalidParameterError),
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
        check_error(SEND, code, error)

    @given(faults=fault_lists, timeout=timeouts)
    def test_retries(self, faults: list[str], timeout: float) -> None:
        check_retries(SEND, faults, timeout)

    def test_limit(self) -> None:
        check_limit(SEND)

    @pytest.mark.parametrize("example", ["sent"])
    def test_example(self, example: str) -> None:
        check_example(SEND, example)

    def test_sandbox(self) -> None:
        check_sandbox(SEND, "sent", own_answer=True)
