# Generated from spec/voice/*.yaml by `python -m generator`. Edit the spec, not this file.
"""What the sandbox knows of voice."""

from .endpoint import Endpoint, Example, Rule, Status, Type
from .entities import Dated, Play

ENDPOINTS = (
    Endpoint(
        path="voice/call",
        required=("dest2",),
        limit=(60, 60.0),
        statuses=(
            Status("success_ok", "", ""),
            Status("error_invalid_http_method", "", "wrong-method"),
            Status("error_malformed_params", "", "unreadable"),
            Status("error_{param}_param_missing", "", "missing"),
            Status("error_invalid_access_token", "access_token", "refused"),
            Status("error_invalid_app_id", "app_id", "refused"),
            Status("error_rate_limit_exceeded", "", "over-limit"),
            Status("error_internal_server_error", "", ""),
            Status("error_dest1_invalid", "dest1", "invalid"),
            Status("error_dest2_invalid", "dest2", "invalid"),
            Status("error_dest1_not_supported", "dest1", ""),
            Status("error_dest2_not_supported", "dest2", ""),
            Status("error_dest1_invalid_number_id", "dest1", ""),
            Status("error_dest2_invalid_number_id", "dest2", ""),
            Status("error_same_dest1_dest2", "dest2", ""),
            Status("error_caller_id_invalid", "caller_id", "invalid"),
            Status("error_max_duration_invalid", "max_duration", "invalid"),
            Status("error_tag_invalid_length", "tag", "invalid"),
            Status("error_invalid_notify_url", "notify_url", "invalid"),
            Status("error_unable_to_resolve_notify_url", "notify_url", ""),
            Status("error_insufficient_credit", "", "insufficient-funds"),
            Status("error_concurrent_call_limit_reached", "", ""),
            Status("error_not_allowed_for_trial", "", ""),
            Status("error_call_service_not_available", "", ""),
        ),
        examples={
            "started": Example(
                {"dest1": "+6511111111", "dest2": "+6522222222", "tag": "id_1"},
                '{"txn_ref":"AA-S-141147","status":"success_ok"}',
            ),
        },
        life=(),
        types={
            "dest1": Type(name="text", pattern="\\+[1-9][0-9]{1,14}"),
            "dest2": Type(name="text", pattern="\\+[1-9][0-9]{1,14}"),
            "caller_id": Type(name="text", pattern="\\+[1-9][0-9]{1,14}|private"),
            "max_duration": Type(name="duration"),
            "tag": Type(name="text", max_length=256),
            "notify_url": Type(name="text", pattern="https?://\\S+", max_length=4000),
        },
        rules=(Rule(kind="allDifferent", params=("dest1", "dest2"), more="error_same_dest1_dest2"),),
        fields=("txn_ref",),
        comma=("txn_ref",),
        play=Play(verb="create", thing="call"),
    ),
    Endpoint(
        path="voice/conference",
        required=("dest",),
        limit=(60, 60.0),
        statuses=(
            Status("success_ok", "", ""),
            Status("error_invalid_http_method", "", "wrong-method"),
            Status("error_malformed_params", "", "unreadable"),
            Status("error_{param}_param_missing", "", "missing"),
            Status("error_invalid_access_token", "access_token", "refused"),
            Status("error_invalid_app_id", "app_id", "refused"),
            Status("error_rate_limit_exceeded", "", "over-limit"),
            Status("error_internal_server_error", "", ""),
            Status("error_dest_invalid", "dest", "invalid"),
            Status("error_dest_not_supported", "dest", ""),
            Status("error_dest_too_many", "dest", "too-large"),
            Status("error_dest_invalid_number_id", "dest", ""),
            Status("error_invalid_room", "room", "invalid"),
            Status("error_caller_id_invalid", "caller_id", "invalid"),
            Status("error_tag_invalid_length", "tag", "invalid"),
            Status("error_invalid_notify_url", "notify_url", "invalid"),
            Status("error_unable_to_resolve_notify_url", "notify_url", ""),
            Status("error_insufficient_credit", "", "insufficient-funds"),
            Status("error_concurrent_call_limit_reached", "", ""),
            Status("error_not_allowed_for_trial", "", ""),
        ),
        examples={
            "started": Example(
                {"dest": "+6511111111,+6522222222", "room": "my.123.abc_room"},
                '{"status":"success_ok","txn_refs":"AA-C-141147,AA-C-141148","room":"my.123.abc_room"}',
            ),
        },
        life=(),
        types={
            "dest": Type(name="list", maximum=8, of=Type(name="text", pattern="\\+[1-9][0-9]{1,14}")),
            "room": Type(name="text", pattern="[A-Za-z0-9._]{1,32}"),
            "caller_id": Type(name="text", pattern="\\+[1-9][0-9]{1,14}|private"),
            "tag": Type(name="text", max_length=256),
            "notify_url": Type(name="text", pattern="https?://\\S+", max_length=4000),
        },
        fields=("txn_refs", "room"),
        comma=("txn_refs", "room"),
        play=Play(
            verb="create",
            thing="call",
            each=("dest",),
            under="room",
            gives={"txn_refs": "txn_ref"},
            fields={"dest1": "{dest}", "call_status_dest2": None},
        ),
    ),
    Endpoint(
        path="voice/get_history",
        required=(),
        limit=(60, 60.0),
        statuses=(
            Status("success_ok", "", ""),
            Status("error_invalid_http_method", "", "wrong-method"),
            Status("error_malformed_params", "", "unreadable"),
            Status("error_{param}_param_missing", "", "missing"),
            Status("error_invalid_access_token", "access_token", "refused"),
            Status("error_invalid_app_id", "app_id", "refused"),
            Status("error_rate_limit_exceeded", "", "over-limit"),
            Status("error_internal_server_error", "", ""),
            Status("error_from_invalid", "from", "invalid"),
            Status("error_to_invalid", "to", "invalid"),
            Status("error_to_before_from", "to", ""),
            Status("error_page_invalid", "page", "invalid"),
        ),
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
        life=(),
        types={"from": Type(name="date-time"), "to": Type(name="date-time"), "page": Type(name="integer", minimum=1)},
        fields=("total_entries_count", "entries_count", "entries"),
        entry_fields=(
            "txn_ref",
            "tag",
            "date",
            "dest1",
            "dest2",
            "number",
            "call_status_dest1",
            "call_status_dest2",
            "duration",
            "currency",
            "rate",
            "debit",
        ),
        comma=("total_entries_count", "entries_count"),
        page="page",
        entries="entries",
        total="total_entries_count",
        play=Play(
            verb="list",
            thing="call",
            counted="entries_count",
            entries="entries",
            dated=Dated(field="date", since="from", until="to", reversed="error_to_before_from"),
        ),
    ),
    Endpoint(
        path="voice/get_rate",
        required=(
            "dest1",
            "dest2",
        ),
        limit=(60, 60.0),
        statuses=(
            Status("success_ok", "", ""),
            Status("error_invalid_http_method", "", "wrong-method"),
            Status("error_malformed_params", "", "unreadable"),
            Status("error_{param}_param_missing", "", "missing"),
            Status("error_invalid_access_token", "access_token", "refused"),
            Status("error_invalid_app_id", "app_id", "refused"),
            Status("error_rate_limit_exceeded", "", "over-limit"),
            Status("error_internal_server_error", "", ""),
            Status("error_dest1_invalid", "dest1", "invalid"),
            Status("error_dest2_invalid", "dest2", "invalid"),
            Status("error_dest1_not_supported", "dest1", ""),
            Status("error_dest2_not_supported", "dest2", ""),
            Status("error_same_dest1_dest2", "dest2", ""),
        ),
        examples={
            "rate": Example(
                {"dest1": "+6511111111", "dest2": "+6522222222"},
                '{"status":"success_ok","currency":"SGD","rate":"0.036","talktime":"2352"}',
            ),
        },
        life=(),
        types={
            "dest1": Type(name="text", pattern="\\+[1-9][0-9]{1,14}"),
            "dest2": Type(name="text", pattern="\\+[1-9][0-9]{1,14}"),
        },
        rules=(Rule(kind="allDifferent", params=("dest1", "dest2"), more="error_same_dest1_dest2"),),
        fields=("currency", "rate", "talktime"),
        comma=("currency", "rate", "talktime"),
    ),
    Endpoint(
        path="voice/hangup",
        required=("txn_ref",),
        limit=(60, 60.0),
        statuses=(
            Status("success_ok", "", ""),
            Status("error_invalid_http_method", "", "wrong-method"),
            Status("error_malformed_params", "", "unreadable"),
            Status("error_{param}_param_missing", "", "missing"),
            Status("error_invalid_access_token", "access_token", "refused"),
            Status("error_invalid_app_id", "app_id", "refused"),
            Status("error_rate_limit_exceeded", "", "over-limit"),
            Status("error_internal_server_error", "", ""),
            Status("error_invalid_txn_ref", "txn_ref", "refused"),
            Status("error_txn_ref_invalid", "txn_ref", ""),
            Status("error_txn_ref_access_denied", "txn_ref", ""),
        ),
        examples={
            "ended": Example({"txn_ref": "AA-S-141147"}, '{"status":"success_ok"}'),
        },
        life=(),
        types={"txn_ref": Type(name="text", min_length=1, max_length=128)},
        fields=(),
        play=Play(verb="finish", thing="call"),
    ),
    Endpoint(
        path="voice/query_status",
        required=("txn_ref",),
        limit=(60, 60.0),
        statuses=(
            Status("success_ok", "", ""),
            Status("error_invalid_http_method", "", "wrong-method"),
            Status("error_malformed_params", "", "unreadable"),
            Status("error_{param}_param_missing", "", "missing"),
            Status("error_invalid_access_token", "access_token", "refused"),
            Status("error_invalid_app_id", "app_id", "refused"),
            Status("error_rate_limit_exceeded", "", "over-limit"),
            Status("error_internal_server_error", "", ""),
            Status("error_invalid_txn_ref", "txn_ref", "refused"),
        ),
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
        life=("ongoing", "answered"),
        types={"txn_ref": Type(name="text", min_length=1, max_length=128)},
        fields=(
            "txn_ref",
            "tag",
            "dest1",
            "dest2",
            "number",
            "call_status_dest1",
            "call_status_dest2",
            "date",
            "duration",
            "currency",
            "rate",
            "debit",
        ),
        comma=(
            "txn_ref",
            "tag",
            "dest1",
            "dest2",
            "call_status_dest1",
            "call_status_dest2",
            "date",
            "duration",
            "currency",
            "rate",
            "debit",
        ),
        play=Play(verb="get", thing="call"),
    ),
)
