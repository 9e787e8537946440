# Generated from spec/conference/*.yaml by `python -m generator`. Edit the spec, not this file.
"""The endpoints of conference, for the sandbox."""

from .endpoint import EndpointSpec, EndpointStatus, ExampleResponse, ParamType
from .entities import Operation

ENDPOINTS = (
    EndpointSpec(
        path="conference/call",
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
                {"dest": "+6511111111,+6522222222,+6533333333"},
                '{"txn_refs":["AA-C-141147","AA-C-141148","AA-C-141149"],"room":"R123","status":"success_ok"}',
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
        comma_fields=("room",),
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
        path="conference/moderate",
        params=("txn_ref", "action"),
        required=(
            "txn_ref",
            "action",
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
            EndpointStatus("error_invalid_txn_ref", "txn_ref", "refused"),
            EndpointStatus("error_txn_ref_invalid", "txn_ref", ""),
            EndpointStatus("error_txn_ref_access_denied", "txn_ref", ""),
        ),
        examples={
            "muted": ExampleResponse({"txn_ref": "AA-C-141147", "action": "mute"}, '{"status":"success_ok"}'),
        },
        lifecycle=(),
        types={
            "txn_ref": ParamType(kind="text", min_length=1, max_length=128),
            "action": ParamType(kind="enum", values=("kick", "mute", "unmute")),
        },
        fields=(),
        operation=Operation(verb="finish", entity="call", condition={"action": "kick"}),
    ),
)
