# Generated from spec/user/*.yaml by `python -m generator`. Edit the spec, not this file.
"""What the sandbox knows of user."""

from .endpoint import Endpoint, Example, Status
from .entities import Play

ENDPOINTS = (
    Endpoint(
        path="user/get_balance",
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
            "balance": Example(
                {}, '{"status":"success_ok","currency":"SGD","balance":"54.650","points":"50.000","bonus":"4.650"}'
            ),
        },
        life=(),
        fields=("currency", "balance", "points", "bonus"),
        comma=("currency", "balance", "points", "bonus"),
        play=Play(verb="get", thing=""),
    ),
    Endpoint(
        path="user/get_info",
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
            "info": Example(
                {},
                (
                    '{"status":"success_ok","name":"John Doe","mobile_number":"+6511111111","caller_ids":["+6511111111","p"],\n'
                    ' "email":"myemail@example.com","country":"SG","prefix":"+65","currency":"SGD"}\n'
                ),
            ),
        },
        life=(),
        fields=(
            "uid",
            "name",
            "mobile_number",
            "caller_ids",
            "email",
            "country",
            "prefix",
            "currency",
            "time_zone",
            "user_status",
            "sms_rebrand_status",
            "call_rebrand_status",
        ),
        comma=("name", "mobile_number", "email", "country", "prefix", "currency"),
        play=Play(verb="get", thing=""),
    ),
)
