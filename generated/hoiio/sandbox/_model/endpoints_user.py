# Generated from spec/user/*.yaml by `python -m generator`. Edit the spec, not this file.
"""The endpoints of user, for the sandbox."""

from .endpoint import EndpointSpec, EndpointStatus, ExampleResponse, ParamType
from .entities import Operation

ENDPOINTS = (
    EndpointSpec(
        path="user/get_balance",
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
            "balance": ExampleResponse(
                {}, '{"status":"success_ok","currency":"SGD","balance":"54.650","points":"50.000","bonus":"4.650"}'
            ),
        },
        lifecycle=(),
        fields=("currency", "balance", "points", "bonus"),
        field_types={
            "balance": ParamType(kind="decimal"),
            "bonus": ParamType(kind="decimal"),
            "points": ParamType(kind="decimal"),
        },
        comma_fields=("currency", "balance", "points", "bonus"),
        operation=Operation(verb="get", entity=""),
    ),
    EndpointSpec(
        path="user/get_info",
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
            "info": ExampleResponse(
                {},
                (
                    '{"status":"success_ok","name":"John Doe","mobile_number":"+6511111111","caller_ids":["+6511111111","p"],\n'
                    ' "email":"myemail@example.com","country":"SG","prefix":"+65","currency":"SGD"}\n'
                ),
            ),
        },
        lifecycle=(),
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
        field_types={
            "call_rebrand_status": ParamType(kind="enum", values=("enabled", "disabled")),
            "sms_rebrand_status": ParamType(kind="enum", values=("enabled", "disabled")),
            "user_status": ParamType(kind="enum", values=("trial", "active")),
        },
        comma_fields=("name", "mobile_number", "email", "country", "prefix", "currency"),
        operation=Operation(verb="get", entity=""),
    ),
)
