# Generated from spec/number/*.yaml by `python -m generator`. Edit the spec, not this file.
"""What the sandbox knows of number."""

from .endpoint import Endpoint, Example, Rule, Status, Type
from .entities import Play

ENDPOINTS = (
    Endpoint(
        path="number/get_active",
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
        ),
        examples={
            "two": Example(
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
        life=(),
        fields=("total_entries_count", "entries_count", "entries"),
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
        comma=("entries_count",),
        entries="entries",
        play=Play(verb="list", thing="number", counted="entries_count", entries="entries"),
    ),
    Endpoint(
        path="number/get_choices",
        required=("country",),
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
            Status("error_page_invalid", "page", "invalid"),
        ),
        examples={
            "objects": Example(
                {"country": "US", "state": "CA", "page": "1"},
                (
                    '{"status":"success_ok","total_entries_count":"1","entries_count":"1","entries":[\n'
                    ' {"number":"+16502222222","capability":["VOICE","SMS"]}]}\n'
                ),
            ),
            "bare": Example(
                {"country": "SG"},
                '{"status":"success_ok","total_entries_count":"1","entries_count":"1","entries":["+6511111111"]}',
            ),
        },
        life=(),
        types={
            "country": Type(name="text", pattern="[A-Z]{2}"),
            "state": Type(name="text", pattern="[A-Z]{2}"),
            "page": Type(name="integer", minimum=1),
        },
        rules=(Rule(kind="requiredIf", params=("state", "country"), value="US"),),
        fields=("total_entries_count", "entries_count", "entries"),
        entry_fields=("number", "capability"),
        comma=("total_entries_count", "entries_count"),
        page="page",
        entries="entries",
        total="total_entries_count",
    ),
    Endpoint(
        path="number/get_countries",
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
        ),
        examples={
            "two": Example(
                {},
                (
                    '{"status":"success_ok","entries_count":"2","entries":[\n'
                    ' {"code":"SG","name":"Singapore","prefix":"65"},\n'
                    ' {"code":"US","name":"United States","prefix":"1","states":[\n'
                    '  {"code":"CA","name":"California","capability":["VOICE","SMS"]}]}]}\n'
                ),
            ),
        },
        life=(),
        fields=("entries_count", "entries"),
        comma=("entries_count",),
    ),
    Endpoint(
        path="number/get_rates",
        required=("country",),
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
        ),
        examples={
            "one": Example(
                {"country": "US"},
                '{"status":"success_ok","currency":"USD","entries_count":"1","entries":[{"duration":"1","rate":"4"}]}',
            ),
        },
        life=(),
        types={"country": Type(name="text", pattern="[A-Z]{2}")},
        fields=("currency", "entries_count", "entries"),
        comma=("currency", "entries_count"),
    ),
    Endpoint(
        path="number/subscribe",
        required=(
            "number",
            "duration",
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
            Status("error_number_invalid", "number", "invalid"),
            Status("error_invalid_duration", "duration", "invalid"),
            Status("error_number_not_available", "number", "conflict"),
            Status("error_subscribe_number_not_available", "number", ""),
            Status("error_pick_number_not_available", "number", ""),
            Status("error_no_number_available", "", ""),
            Status("error_auto_extend_not_available", "duration", ""),
            Status("error_exceed_max_subscriptions", "", ""),
            Status("error_insufficient_credit", "", "insufficient-funds"),
            Status("error_not_allowed_for_trial", "", ""),
        ),
        examples={
            "month": Example(
                {"number": "+6511111111", "duration": "1"},
                '{"status":"success_ok","currency":"SGD","debit":"9.99","expiry":"2012-02-01"}',
            ),
        },
        life=(),
        types={
            "number": Type(name="text", pattern="\\+[1-9][0-9]{1,14}"),
            "duration": Type(name="enum", values=("1", "3", "12", "auto_extend")),
        },
        fields=("currency", "debit", "expiry"),
        comma=("currency", "debit", "expiry"),
        play=Play(verb="create", thing="number"),
    ),
    Endpoint(
        path="number/update_forwarding",
        required=("number",),
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
            Status("error_number_not_assigned", "number", "refused"),
            Status("error_forward_to_invalid", "forward_to", "invalid"),
            Status("error_unable_to_resolve_forward_to", "forward_to", ""),
            Status("error_mode_invalid", "mode", "invalid"),
            Status("error_incoming_sms_not_supported", "", ""),
            Status("error_add_notification_failed", "", ""),
        ),
        examples={
            "set": Example(
                {"number": "+6511111111", "forward_to": "http://www.example.com/notify/voice", "mode": "voice"},
                '{"status":"success_ok"}',
            ),
        },
        life=(),
        types={
            "number": Type(name="text", pattern="\\+[1-9][0-9]{1,14}"),
            "forward_to": Type(name="text", pattern="https?://\\S+", max_length=4000),
            "forward_sms_to": Type(name="text", pattern="https?://\\S+", max_length=4000),
            "mode": Type(name="enum", values=("voice", "fax")),
        },
        fields=(),
        play=Play(
            verb="update",
            thing="number",
            fields={
                "forward_to": "{forward_to}",
                "forward_sms_to": "{forward_sms_to}",
                "mode": {"coalesce": ["{mode}", "voice"]},
            },
        ),
    ),
)
