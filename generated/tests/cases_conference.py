# Generated from spec/conference/*.yaml by `python -m generator`. Edit the spec, not this file.
"""ConferenceResource, from the wire side: what is written, and what is to be read."""

from __future__ import annotations

import arguments
import notations
from arguments import Param
from case import Case, Example
from notations import Field

CASES = (
    Case(
        path="conference/call",
        method=lambda client: client.conference.call,
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
            "room": Field(notations.text(), "room", required=True),
        },
        examples={
            "started": Example(
                {"dest": "+6511111111,+6522222222,+6533333333"},
                '{"txn_refs":["AA-C-141147","AA-C-141148","AA-C-141149"],"room":"R123","status":"success_ok"}',
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
        path="conference/moderate",
        method=lambda client: client.conference.moderate,
        safe=False,
        params={
            "txn_ref": Param(arguments.words(min_length=1, max_length=128), "txn_ref", required=True),
            "action": Param(arguments.choice(["kick", "mute", "unmute"]), "action", required=True),
        },
        fields={},
        examples={
            "muted": Example({"txn_ref": "AA-C-141147", "action": "mute"}, '{"status":"success_ok"}'),
        },
        main="muted",
        sandbox="muted",
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
)
