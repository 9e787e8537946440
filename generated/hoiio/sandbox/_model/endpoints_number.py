# Generated from spec/number/*.yaml by `python -m generator`. Edit the spec, not this file.
"""The endpoints of number, for the sandbox."""

from .endpoint import EndpointSpec, EndpointStatus, ExampleResponse, ParamRule, ParamType
from .entities import Operation

ENDPOINTS = (
    EndpointSpec(
        path="number/get_active",
        params=(),
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
        ),
        examples={
            "two": ExampleResponse(
                {},
                (
                    '{"status":"success_ok","entries_count":"2","entries":[\n'
                    ' {"number":"+6511111111","forward_to":"http://www.example.com/notify/voice",\n'
                    '  "forward_sms_to":"http://www.example.com/myApp1/notify/sms","mode":"voice","expiry":"2012-01-01",\n'
                    '  "auto_extend_status":"disabled","country":"SG","capabilities":["VOICE","FAX"]},\n'
                    ' {"number":"+16502222222","forward_to":"http://www.example.com/notify/voice",\n'
                    '  "forward_sms_to":"http://www.example.com/notify/sms","mode":"voice","expiry":"2012-01-15",\n'
                    '  "auto_extend_status":"disabled","country":"US","state":"CA","capabilities":["VOICE","FAX"]}]}\n'
                ),
            ),
        },
        lifecycle=(),
        fields=("total_entries_count", "entries_count", "entries"),
        field_types={
            "auto_extend_status": ParamType(kind="enum", values=("enabled", "disabled")),
            "mode": ParamType(kind="enum", values=("voice", "fax")),
        },
        entry_fields=(
            "number",
            "forward_to",
            "forward_sms_to",
            "mode",
            "expiry",
            "auto_extend_status",
            "country",
            "state",
            "capabilities",
        ),
        comma_fields=("entries_count",),
        entries="entries",
        operation=Operation(verb="list", entity="number", count_field="entries_count"),
    ),
    EndpointSpec(
        path="number/get_choices",
        params=("country", "state", "page"),
        required=("country",),
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
            EndpointStatus("error_page_invalid", "page", "invalid"),
        ),
        examples={
            "objects": ExampleResponse(
                {"country": "US", "state": "CA", "page": "1"},
                (
                    '{"status":"success_ok","total_entries_count":"1","entries_count":"1","entries":[\n'
                    ' {"number":"+16502222222","capability":["VOICE","SMS"]}]}\n'
                ),
            ),
            "bare": ExampleResponse(
                {"country": "SG"},
                '{"status":"success_ok","total_entries_count":"1","entries_count":"1","entries":["+6511111111"]}',
            ),
        },
        lifecycle=(),
        types={
            "country": ParamType(kind="text", pattern="[A-Z]{2}"),
            "state": ParamType(kind="text", pattern="[A-Z]{2}"),
            "page": ParamType(kind="integer", minimum=1),
        },
        rules=(ParamRule(kind="requiredIf", params=("state", "country"), value="US"),),
        fields=("total_entries_count", "entries_count", "entries"),
        entry_fields=("number", "capability"),
        comma_fields=("total_entries_count", "entries_count"),
        page="page",
        entries="entries",
        total="total_entries_count",
    ),
    EndpointSpec(
        path="number/get_countries",
        params=(),
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
        ),
        examples={
            "two": ExampleResponse(
                {},
                (
                    '{"status":"success_ok","entries_count":"2","entries":[\n'
                    ' {"code":"SG","name":"Singapore","prefix":"65"},\n'
                    ' {"code":"US","name":"United States","prefix":"1","states":[\n'
                    '  {"code":"CA","name":"California","capability":["VOICE","SMS"]}]}]}\n'
                ),
            ),
        },
        lifecycle=(),
        fields=("entries_count", "entries"),
        comma_fields=("entries_count",),
    ),
    EndpointSpec(
        path="number/get_rates",
        params=("country",),
        required=("country",),
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
        ),
        examples={
            "one": ExampleResponse(
                {"country": "US"},
                '{"status":"success_ok","currency":"USD","entries_count":"1","entries":[{"duration":"1","rate":"4"}]}',
            ),
        },
        lifecycle=(),
        types={"country": ParamType(kind="text", pattern="[A-Z]{2}")},
        fields=("currency", "entries_count", "entries"),
        field_types={"duration": ParamType(kind="integer"), "rate": ParamType(kind="decimal")},
        comma_fields=("currency", "entries_count"),
    ),
    EndpointSpec(
        path="number/subscribe",
        params=("number", "duration"),
        required=(
            "number",
            "duration",
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
            EndpointStatus("error_number_invalid", "number", "invalid"),
            EndpointStatus("error_invalid_duration", "duration", "invalid"),
            EndpointStatus("error_number_not_available", "number", "conflict"),
            EndpointStatus("error_subscribe_number_not_available", "number", ""),
            EndpointStatus("error_pick_number_not_available", "number", ""),
            EndpointStatus("error_no_number_available", "", ""),
            EndpointStatus("error_auto_extend_not_available", "duration", ""),
            EndpointStatus("error_exceed_max_subscriptions", "", ""),
            EndpointStatus("error_insufficient_credit", "", "insufficient-funds"),
            EndpointStatus("error_not_allowed_for_trial", "", ""),
        ),
        examples={
            "month": ExampleResponse(
                {"number": "+6511111111", "duration": "1"},
                '{"status":"success_ok","currency":"SGD","debit":"9.99","expiry":"2012-02-01"}',
            ),
        },
        lifecycle=(),
        types={
            "number": ParamType(kind="text", pattern="\\+[1-9][0-9]{1,14}"),
            "duration": ParamType(kind="enum", values=("1", "3", "12", "auto_extend")),
        },
        fields=("currency", "debit", "expiry"),
        field_types={"debit": ParamType(kind="decimal")},
        comma_fields=("currency", "debit", "expiry"),
        operation=Operation(verb="create", entity="number"),
    ),
    EndpointSpec(
        path="number/update_forwarding",
        params=("number", "forward_to", "forward_sms_to", "mode"),
        required=("number",),
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
            EndpointStatus("error_number_not_assigned", "number", "refused"),
            EndpointStatus("error_forward_to_invalid", "forward_to", "invalid"),
            EndpointStatus("error_unable_to_resolve_forward_to", "forward_to", ""),
            EndpointStatus("error_mode_invalid", "mode", "invalid"),
            EndpointStatus("error_incoming_sms_not_supported", "", ""),
            EndpointStatus("error_add_notification_failed", "", ""),
        ),
        examples={
            "set": ExampleResponse(
                {"number": "+6511111111", "forward_to": "http://www.example.com/notify/voice", "mode": "voice"},
                '{"status":"success_ok"}',
            ),
        },
        lifecycle=(),
        types={
            "number": ParamType(kind="text", pattern="\\+[1-9][0-9]{1,14}"),
            "forward_to": ParamType(kind="text", pattern="https?://\\S+", max_length=4000),
            "forward_sms_to": ParamType(kind="text", pattern="https?://\\S+", max_length=4000),
            "mode": ParamType(kind="enum", values=("voice", "fax")),
        },
        fields=(),
        operation=Operation(
            verb="update",
            entity="number",
            fields={
                "forward_to": "{forward_to}",
                "forward_sms_to": "{forward_sms_to}",
                "mode": {"coalesce": ["{mode}", "voice"]},
            },
        ),
    ),
)
