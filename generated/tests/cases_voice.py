# Generated from spec/voice/*.yaml by `python -m generator`. Edit the spec, not this file.
"""VoiceResource, from the wire side: what is written, and what is to be read."""

from __future__ import annotations

import arguments
import notations
from arguments import Param
from case import Case, Example, Variant
from notations import Field, Fields

CALLENTRY_FIELDS: Fields = {
    "txn_ref": Field(notations.text(), "txn_ref", required=False),
    "tag": Field(notations.text(), "tag", required=False),
    "date": Field(notations.date_time("+08:00"), "date", required=False),
    "dest1": Field(notations.personal(), "dest1", required=False),
    "dest2": Field(notations.personal(), "dest2", required=False),
    "number": Field(notations.personal(), "number", required=False),
    "call_status_dest1": Field(
        notations.enum(["answered", "unanswered", "failed", "busy", "ongoing"]), "call_status_dest1", required=False
    ),
    "call_status_dest2": Field(
        notations.enum(["answered", "unanswered", "failed", "busy", "ongoing"]), "call_status_dest2", required=False
    ),
    "duration": Field(notations.duration("minutes"), "duration", required=False),
    "currency": Field(notations.text(), "currency", required=False),
    "rate": Field(notations.decimal(), "rate", required=False),
    "debit": Field(notations.decimal(), "debit", required=False),
}

CASES = (
    Case(
        path="voice/call",
        method=lambda client: client.voice.call,
        safe=False,
        params={
            "dest2": Param(arguments.words(pattern="\\+[1-9][0-9]{1,14}"), "dest2", required=True, unlike=("dest1",)),
            "dest1": Param(arguments.words(pattern="\\+[1-9][0-9]{1,14}"), "dest1", required=False, unlike=("dest2",)),
            "caller_id": Param(arguments.words(pattern="\\+[1-9][0-9]{1,14}|private"), "caller_id", required=False),
            "max_duration": Param(arguments.span("seconds"), "max_duration", required=False),
            "tag": Param(arguments.words(max_length=256), "tag", required=False),
            "notify_url": Param(
                arguments.words(max_length=4000, pattern="https?://\\S+"), "notify_url", required=False
            ),
        },
        fields={
            "txn_ref": Field(notations.text(), "txn_ref", required=True),
        },
        examples={
            "started": Example(
                {"dest1": "+6511111111", "dest2": "+6522222222", "tag": "id_1"},
                '{"txn_ref":"AA-S-141147","status":"success_ok"}',
            ),
        },
        main="started",
        sandbox="started",
        plays=True,
        codes=(
            "error_invalid_http_method",
            "error_malformed_params",
            "error_invalid_access_token",
            "error_invalid_app_id",
            "error_rate_limit_exceeded",
            "error_internal_server_error",
            "error_dest1_invalid",
            "error_dest2_invalid",
            "error_dest1_not_supported",
            "error_dest2_not_supported",
            "error_dest1_invalid_number_id",
            "error_dest2_invalid_number_id",
            "error_same_dest1_dest2",
            "error_caller_id_invalid",
            "error_max_duration_invalid",
            "error_tag_invalid_length",
            "error_invalid_notify_url",
            "error_unable_to_resolve_notify_url",
            "error_insufficient_credit",
            "error_concurrent_call_limit_reached",
            "error_not_allowed_for_trial",
            "error_call_service_not_available",
        ),
        limit=(60, 60.0),
        personal=(),
        page="",
        life=(),
        variants={},
    ),
    Case(
        path="voice/conference",
        method=lambda client: client.voice.conference,
        safe=False,
        params={
            "dest": Param(
                arguments.items(arguments.words(pattern="\\+[1-9][0-9]{1,14}"), max_items=8), "dest", required=True
            ),
            "room": Param(arguments.words(pattern="[A-Za-z0-9._]{1,32}"), "room", required=False),
            "caller_id": Param(arguments.words(pattern="\\+[1-9][0-9]{1,14}|private"), "caller_id", required=False),
            "tag": Param(arguments.words(max_length=256), "tag", required=False),
            "notify_url": Param(
                arguments.words(max_length=4000, pattern="https?://\\S+"), "notify_url", required=False
            ),
        },
        fields={
            "txn_refs": Field(notations.strings(notations.text(), "either"), "txn_refs", required=True),
            "room": Field(notations.text(), "room", required=False),
        },
        examples={
            "started": Example(
                {"dest": "+6511111111,+6522222222", "room": "my.123.abc_room"},
                '{"status":"success_ok","txn_refs":"AA-C-141147,AA-C-141148","room":"my.123.abc_room"}',
            ),
        },
        main="started",
        sandbox="started",
        plays=True,
        codes=(
            "error_invalid_http_method",
            "error_malformed_params",
            "error_invalid_access_token",
            "error_invalid_app_id",
            "error_rate_limit_exceeded",
            "error_internal_server_error",
            "error_dest_invalid",
            "error_dest_not_supported",
            "error_dest_too_many",
            "error_dest_invalid_number_id",
            "error_invalid_room",
            "error_caller_id_invalid",
            "error_tag_invalid_length",
            "error_invalid_notify_url",
            "error_unable_to_resolve_notify_url",
            "error_insufficient_credit",
            "error_concurrent_call_limit_reached",
            "error_not_allowed_for_trial",
        ),
        limit=(60, 60.0),
        personal=(),
        page="",
        life=(),
        variants={},
    ),
    Case(
        path="voice/get_history",
        method=lambda client: client.voice.get_history,
        safe=True,
        params={
            "from": Param(arguments.moment("+08:00"), "from_", required=False),
            "to": Param(arguments.moment("+08:00"), "to", required=False),
            "page": Param(arguments.whole(minimum=1), "page", required=False),
        },
        fields={
            "total_entries_count": Field(notations.integer(numbers=True), "total_entries_count", required=False),
            "entries_count": Field(notations.integer(numbers=True), "entries_count", required=False),
            "entries": Field(notations.objects(CALLENTRY_FIELDS, bare=""), "entries", required=False),
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
        main="two",
        sandbox="two",
        plays=True,
        codes=(
            "error_invalid_http_method",
            "error_malformed_params",
            "error_invalid_access_token",
            "error_invalid_app_id",
            "error_rate_limit_exceeded",
            "error_internal_server_error",
            "error_from_invalid",
            "error_to_invalid",
            "error_to_before_from",
            "error_page_invalid",
        ),
        limit=(60, 60.0),
        personal=("+6511111111", "+6522222222", "+6533333333"),
        page="page",
        life=(),
        variants={},
    ),
    Case(
        path="voice/get_rate",
        method=lambda client: client.voice.get_rate,
        safe=True,
        params={
            "dest1": Param(arguments.words(pattern="\\+[1-9][0-9]{1,14}"), "dest1", required=True, unlike=("dest2",)),
            "dest2": Param(arguments.words(pattern="\\+[1-9][0-9]{1,14}"), "dest2", required=True, unlike=("dest1",)),
        },
        fields={
            "currency": Field(notations.text(), "currency", required=False),
            "rate": Field(notations.decimal(numbers=True), "rate", required=False),
            "talktime": Field(notations.duration("minutes", numbers=True), "talktime", required=False),
        },
        examples={
            "rate": Example(
                {"dest1": "+6511111111", "dest2": "+6522222222"},
                '{"status":"success_ok","currency":"SGD","rate":"0.036","talktime":"2352"}',
            ),
        },
        main="rate",
        sandbox="rate",
        plays=False,
        codes=(
            "error_invalid_http_method",
            "error_malformed_params",
            "error_invalid_access_token",
            "error_invalid_app_id",
            "error_rate_limit_exceeded",
            "error_internal_server_error",
            "error_dest1_invalid",
            "error_dest2_invalid",
            "error_dest1_not_supported",
            "error_dest2_not_supported",
            "error_same_dest1_dest2",
        ),
        limit=(60, 60.0),
        personal=(),
        page="",
        life=(),
        variants={},
    ),
    Case(
        path="voice/hangup",
        method=lambda client: client.voice.hangup,
        safe=False,
        params={
            "txn_ref": Param(arguments.words(min_length=1, max_length=128), "txn_ref", required=True),
        },
        fields={},
        examples={
            "ended": Example({"txn_ref": "AA-S-141147"}, '{"status":"success_ok"}'),
        },
        main="ended",
        sandbox="ended",
        plays=True,
        codes=(
            "error_invalid_http_method",
            "error_malformed_params",
            "error_invalid_access_token",
            "error_invalid_app_id",
            "error_rate_limit_exceeded",
            "error_internal_server_error",
            "error_invalid_txn_ref",
            "error_txn_ref_invalid",
            "error_txn_ref_access_denied",
        ),
        limit=(60, 60.0),
        personal=(),
        page="",
        life=(),
        variants={},
    ),
    Case(
        path="voice/query_status",
        method=lambda client: client.voice.query_status,
        safe=True,
        params={
            "txn_ref": Param(arguments.words(min_length=1, max_length=128), "txn_ref", required=True),
        },
        fields={
            "txn_ref": Field(notations.text(), "txn_ref", required=True),
            "tag": Field(notations.text(), "tag", required=False),
            "dest1": Field(notations.personal(), "dest1", required=True),
            "dest2": Field(notations.personal(), "dest2", required=False),
            "number": Field(notations.personal(), "number", required=False),
            "call_status_dest1": Field(
                notations.enum(["answered", "unanswered", "failed", "busy", "ongoing"]),
                "call_status_dest1",
                required=True,
            ),
            "call_status_dest2": Field(
                notations.enum(["answered", "unanswered", "failed", "busy", "ongoing"]),
                "call_status_dest2",
                required=False,
            ),
            "date": Field(notations.date_time("+08:00"), "date", required=True),
            "duration": Field(notations.duration("minutes"), "duration", required=False),
            "currency": Field(notations.text(), "currency", required=True),
            "rate": Field(notations.decimal(), "rate", required=True),
            "debit": Field(notations.decimal(), "debit", required=False),
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
        main="answered",
        sandbox="answered",
        plays=True,
        codes=(
            "error_invalid_http_method",
            "error_malformed_params",
            "error_invalid_access_token",
            "error_invalid_app_id",
            "error_rate_limit_exceeded",
            "error_internal_server_error",
            "error_invalid_txn_ref",
        ),
        limit=(60, 60.0),
        personal=("+6511111111", "+6522222222"),
        page="",
        life=("ongoing", "answered"),
        variants={
            "voice/call": Variant(("dest1", "dest2"), ("number",)),
            "voice/conference": Variant(("dest1",), ("dest2", "number")),
            "ivr/start/dial": Variant(("dest1", "dest2"), ("number",)),
            "ivr/start/answer": Variant(("dest1", "dest2", "number"), ()),
        },
    ),
)
