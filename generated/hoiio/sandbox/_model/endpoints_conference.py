# Generated from spec/conference/*.yaml by `python -m generator`. Edit the spec, not this file.
"""What the sandbox knows of conference."""

from .endpoint import Endpoint, Example, Status, Type
from .entities import Play

ENDPOINTS = (
    Endpoint(
        path="conference/call",
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
                {"dest": "+6511111111,+6522222222,+6533333333"},
                '{"txn_refs":["AA-C-141147","AA-C-141148","AA-C-141149"],"room":"R123","status":"success_ok"}',
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
        comma=("room",),
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
        path="conference/moderate",
        required=(
            "txn_ref",
            "action",
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
            Status("error_invalid_txn_ref", "txn_ref", "refused"),
            Status("error_txn_ref_invalid", "txn_ref", ""),
            Status("error_txn_ref_access_denied", "txn_ref", ""),
        ),
        examples={
            "muted": Example({"txn_ref": "AA-C-141147", "action": "mute"}, '{"status":"success_ok"}'),
        },
        life=(),
        types={
            "txn_ref": Type(name="text", min_length=1, max_length=128),
            "action": Type(name="enum", values=("kick", "mute", "unmute")),
        },
        fields=(),
        play=Play(verb="finish", thing="call", when={"action": "kick"}),
    ),
)
