# Generated from spec/voice/*.yaml by `python -m generator`. Edit the spec, not this file.
"""The endpoints of voice, for the sandbox."""

from .endpoint import EndpointSpec, EndpointStatus, ExampleResponse, ParamRule, ParamType
from .entities import DateFilter, Operation

ENDPOINTS = (
    EndpointSpec(
        path="voice/call",
        params=("dest1", "dest2", "caller_id", "max_duration", "tag", "notify_url"),
        required=("dest2",),
        limit=(60, 60.0),
        statuses=(
            EndpointStatus("success_ok", "", ""),
            EndpointStatus("error_invalid_http_method", "", "wrong-method"),
            EndpointStatus("error_malformed_params", "", "unreadable"),
            EndpointStatus("error_{param}_param_missing", "", "missing"),
            EndpointStatus("error_invalid_access_token", "access_token", "refused"),
            EndpointStatus("error_invalid_app_id", "app_id", "refused"),
            EndpointStatus("error_rate_limit_exceeded", "", "over-limit"),
            EndpointStatus("error_internal_server_error", "", ""),
            EndpointStatus("error_dest1_invalid", "dest1", "invalid"),
            EndpointStatus("error_dest2_invalid", "dest2", "invalid"),
            EndpointStatus("error_dest1_not_supported", "dest1", ""),
            EndpointStatus("error_dest2_not_supported", "dest2", ""),
            EndpointStatus("error_dest1_invalid_number_id", "dest1", ""),
            EndpointStatus("error_dest2_invalid_number_id", "dest2", ""),
            EndpointStatus("error_same_dest1_dest2", "dest2", ""),
            EndpointStatus("error_caller_id_invalid", "caller_id", "invalid"),
            EndpointStatus("error_max_duration_invalid", "max_duration", "invalid"),
            EndpointStatus("error_tag_invalid_length", "tag", "invalid"),
            EndpointStatus("error_invalid_notify_url", "notify_url", "invalid"),
            EndpointStatus("error_unable_to_resolve_notify_url", "notify_url", ""),
            EndpointStatus("error_insufficient_credit", "", "insufficient-funds"),
            EndpointStatus("error_concurrent_call_limit_reached", "", "too-many-in-progress"),
            EndpointStatus("error_not_allowed_for_trial", "", ""),
            EndpointStatus("error_call_service_not_available", "", ""),
        ),
        examples={
            "started": ExampleResponse(
                {"dest1": "+6511111111", "dest2": "+6522222222", "tag": "id_1"},
                '{"txn_ref":"AA-S-141147","status":"success_ok"}',
            ),
        },
        lifecycle=(),
        types={
            "dest1": ParamType(kind="text", pattern="\\+[1-9][0-9]{1,14}"),
            "dest2": ParamType(kind="text", pattern="\\+[1-9][0-9]{1,14}"),
            "caller_id": ParamType(kind="text", pattern="\\+[1-9][0-9]{1,14}|private"),
            "max_duration": ParamType(kind="duration"),
            "tag": ParamType(kind="text", max_length=256),
            "notify_url": ParamType(kind="text", pattern="https?://\\S+", max_length=4000),
        },
        rules=(ParamRule(kind="allDifferent", params=("dest1", "dest2"), more="error_same_dest1_dest2"),),
        fields=("txn_ref",),
        comma_fields=("txn_ref",),
        operation=Operation(verb="create", entity="call"),
    ),
    EndpointSpec(
        path="voice/conference",
        params=("dest", "room", "caller_id", "tag", "notify_url"),
        required=("dest",),
        limit=(60, 60.0),
        statuses=(
            EndpointStatus("success_ok", "", ""),
            EndpointStatus("error_invalid_http_method", "", "wrong-method"),
            EndpointStatus("error_malformed_params", "", "unreadable"),
            EndpointStatus("error_{param}_param_missing", "", "missing"),
            EndpointStatus("error_invalid_access_token", "access_token", "refused"),
            EndpointStatus("error_invalid_app_id", "app_id", "refused"),
            EndpointStatus("error_rate_limit_exceeded", "", "over-limit"),
            EndpointStatus("error_internal_server_error", "", ""),
            EndpointStatus("error_dest_invalid", "dest", "invalid"),
            EndpointStatus("error_dest_not_supported", "dest", ""),
            EndpointStatus("error_dest_too_many", "dest", "too-large"),
            EndpointStatus("error_dest_invalid_number_id", "dest", ""),
            EndpointStatus("error_invalid_room", "room", "invalid"),
            EndpointStatus("error_caller_id_invalid", "caller_id", "invalid"),
            EndpointStatus("error_tag_invalid_length", "tag", "invalid"),
            EndpointStatus("error_invalid_notify_url", "notify_url", "invalid"),
            EndpointStatus("error_unable_to_resolve_notify_url", "notify_url", ""),
            EndpointStatus("error_insufficient_credit", "", "insufficient-funds"),
            EndpointStatus("error_concurrent_call_limit_reached", "", "too-many-in-progress"),
            EndpointStatus("error_not_allowed_for_trial", "", ""),
        ),
        examples={
            "started": ExampleResponse(
                {"dest": "+6511111111,+6522222222", "room": "my.123.abc_room"},
                '{"status":"success_ok","txn_refs":"AA-C-141147,AA-C-141148","room":"my.123.abc_room"}',
            ),
        },
        lifecycle=(),
        types={
            "dest": ParamType(
                kind="list", minimum=1, maximum=8, of=ParamType(kind="text", pattern="\\+[1-9][0-9]{1,14}")
            ),
            "room": ParamType(kind="text", pattern="[A-Za-z0-9._]{1,32}"),
            "caller_id": ParamType(kind="text", pattern="\\+[1-9][0-9]{1,14}|private"),
            "tag": ParamType(kind="text", max_length=256),
            "notify_url": ParamType(kind="text", pattern="https?://\\S+", max_length=4000),
        },
        fields=("txn_refs", "room"),
        comma_fields=("txn_refs", "room"),
        operation=Operation(
            verb="create",
            entity="call",
            for_each=("dest",),
            parent="room",
            map={"txn_refs": "txn_ref"},
            fields={"dest1": "{dest}", "call_status_dest2": None},
        ),
    ),
    EndpointSpec(
        path="voice/get_history",
        params=("from", "to", "page"),
        required=(),
        limit=(60, 60.0),
        statuses=(
            EndpointStatus("success_ok", "", ""),
            EndpointStatus("error_invalid_http_method", "", "wrong-method"),
            EndpointStatus("error_malformed_params", "", "unreadable"),
            EndpointStatus("error_{param}_param_missing", "", "missing"),
            EndpointStatus("error_invalid_access_token", "access_token", "refused"),
            EndpointStatus("error_invalid_app_id", "app_id", "refused"),
            EndpointStatus("error_rate_limit_exceeded", "", "over-limit"),
            EndpointStatus("error_internal_server_error", "", ""),
            EndpointStatus("error_from_invalid", "from", "invalid"),
            EndpointStatus("error_to_invalid", "to", "invalid"),
            EndpointStatus("error_to_before_from", "to", ""),
            EndpointStatus("error_page_invalid", "page", "invalid"),
        ),
        examples={
            "two": ExampleResponse(
                {},
                (
                    '{"status":"success_ok","entries_count":"2","entries":[\n'
                    ' {"date":"2010-01-01 10:10:00","duration":"7","dest1":"+6511111111","dest2":"+6522222222",\n'
                    '  "currency":"SGD","rate":"0.020","debit":"0.140"},\n'
                    ' {"date":"2010-01-01 16:10:00","duration":"1","dest1":"+6511111111","dest2":"+6533333333",\n'
                    '  "currency":"SGD","rate":"0.020","debit":"0.040"}]}\n'
                ),
            ),
            "one": ExampleResponse(
                {"from": "2010-01-01 00:00:00", "to": "2010-02-01 00:00:00", "page": "1"},
                (
                    '{"status":"success_ok","total_entries_count":"1","entries_count":"1","entries":[\n'
                    ' {"txn_ref":"AA-C-141147","tag":null,"date":"2010-01-01 10:10:00","dest1":"+6511111111","dest2":"+6522222222",\n'
                    '  "call_status_dest1":"ongoing","call_status_dest2":"ongoing","currency":"SGD","rate":"0.020"}]}\n'
                ),
            ),
        },
        lifecycle=(),
        types={
            "from": ParamType(kind="date-time"),
            "to": ParamType(kind="date-time"),
            "page": ParamType(kind="integer", minimum=1),
        },
        fields=("total_entries_count", "entries_count", "entries"),
        field_types={
            "call_status_dest1": ParamType(kind="enum", values=("answered", "unanswered", "failed", "busy", "ongoing")),
            "call_status_dest2": ParamType(kind="enum", values=("answered", "unanswered", "failed", "busy", "ongoing")),
            "debit": ParamType(kind="decimal"),
            "duration": ParamType(kind="duration"),
            "rate": ParamType(kind="decimal"),
        },
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
        comma_fields=("total_entries_count", "entries_count"),
        page="page",
        entries="entries",
        total="total_entries_count",
        operation=Operation(
            verb="list",
            entity="call",
            count_field="entries_count",
            date_filter=DateFilter(field="date", since="from", until="to", reversed="error_to_before_from"),
        ),
    ),
    EndpointSpec(
        path="voice/get_rate",
        params=("dest1", "dest2"),
        required=(
            "dest1",
            "dest2",
        ),
        limit=(60, 60.0),
        statuses=(
            EndpointStatus("success_ok", "", ""),
            EndpointStatus("error_invalid_http_method", "", "wrong-method"),
            EndpointStatus("error_malformed_params", "", "unreadable"),
            EndpointStatus("error_{param}_param_missing", "", "missing"),
            EndpointStatus("error_invalid_access_token", "access_token", "refused"),
            EndpointStatus("error_invalid_app_id", "app_id", "refused"),
            EndpointStatus("error_rate_limit_exceeded", "", "over-limit"),
            EndpointStatus("error_internal_server_error", "", ""),
            EndpointStatus("error_dest1_invalid", "dest1", "invalid"),
            EndpointStatus("error_dest2_invalid", "dest2", "invalid"),
            EndpointStatus("error_dest1_not_supported", "dest1", ""),
            EndpointStatus("error_dest2_not_supported", "dest2", ""),
            EndpointStatus("error_same_dest1_dest2", "dest2", ""),
        ),
        examples={
            "rate": ExampleResponse(
                {"dest1": "+6511111111", "dest2": "+6522222222"},
                '{"status":"success_ok","currency":"SGD","rate":"0.036","talktime":"2352"}',
            ),
        },
        lifecycle=(),
        types={
            "dest1": ParamType(kind="text", pattern="\\+[1-9][0-9]{1,14}"),
            "dest2": ParamType(kind="text", pattern="\\+[1-9][0-9]{1,14}"),
        },
        rules=(ParamRule(kind="allDifferent", params=("dest1", "dest2"), more="error_same_dest1_dest2"),),
        fields=("currency", "rate", "talktime"),
        field_types={"rate": ParamType(kind="decimal")},
        comma_fields=("currency", "rate", "talktime"),
    ),
    EndpointSpec(
        path="voice/hangup",
        params=("txn_ref",),
        required=("txn_ref",),
        limit=(60, 60.0),
        statuses=(
            EndpointStatus("success_ok", "", ""),
            EndpointStatus("error_invalid_http_method", "", "wrong-method"),
            EndpointStatus("error_malformed_params", "", "unreadable"),
            EndpointStatus("error_{param}_param_missing", "", "missing"),
            EndpointStatus("error_invalid_access_token", "access_token", "refused"),
            EndpointStatus("error_invalid_app_id", "app_id", "refused"),
            EndpointStatus("error_rate_limit_exceeded", "", "over-limit"),
            EndpointStatus("error_internal_server_error", "", ""),
            EndpointStatus("error_invalid_txn_ref", "txn_ref", "refused"),
            EndpointStatus("error_txn_ref_invalid", "txn_ref", ""),
            EndpointStatus("error_txn_ref_access_denied", "txn_ref", ""),
        ),
        examples={
            "ended": ExampleResponse({"txn_ref": "AA-S-141147"}, '{"status":"success_ok"}'),
        },
        lifecycle=(),
        types={"txn_ref": ParamType(kind="text", min_length=1, max_length=128)},
        fields=(),
        operation=Operation(verb="finish", entity="call"),
    ),
    EndpointSpec(
        path="voice/query_status",
        params=("txn_ref",),
        required=("txn_ref",),
        limit=(60, 60.0),
        statuses=(
            EndpointStatus("success_ok", "", ""),
            EndpointStatus("error_invalid_http_method", "", "wrong-method"),
            EndpointStatus("error_malformed_params", "", "unreadable"),
            EndpointStatus("error_{param}_param_missing", "", "missing"),
            EndpointStatus("error_invalid_access_token", "access_token", "refused"),
            EndpointStatus("error_invalid_app_id", "app_id", "refused"),
            EndpointStatus("error_rate_limit_exceeded", "", "over-limit"),
            EndpointStatus("error_internal_server_error", "", ""),
            EndpointStatus("error_invalid_txn_ref", "txn_ref", "refused"),
        ),
        examples={
            "answered": ExampleResponse(
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
            "ongoing": ExampleResponse(
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
        lifecycle=("ongoing", "answered"),
        types={"txn_ref": ParamType(kind="text", min_length=1, max_length=128)},
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
        field_types={
            "call_status_dest1": ParamType(kind="enum", values=("answered", "unanswered", "failed", "busy", "ongoing")),
            "call_status_dest2": ParamType(kind="enum", values=("answered", "unanswered", "failed", "busy", "ongoing")),
            "debit": ParamType(kind="decimal"),
            "duration": ParamType(kind="duration"),
            "rate": ParamType(kind="decimal"),
        },
        comma_fields=(
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
        operation=Operation(verb="get", entity="call"),
    ),
)
