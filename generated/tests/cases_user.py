# Generated from spec/user/*.yaml by `python -m generator`. Edit the spec, not this file.
"""UserResource, from the wire side: what is written, and what is to be read."""

from __future__ import annotations

import notations
from case import Case, Example
from notations import Field

CASES = (
    Case(
        path="user/get_balance",
        method=lambda client: client.user.get_balance,
        safe=True,
        params={},
        fields={
            "currency": Field(notations.text(), "currency", required=True),
            "balance": Field(notations.decimal(), "balance", required=True),
            "points": Field(notations.decimal(), "points", required=True),
            "bonus": Field(notations.decimal(), "bonus", required=True),
        },
        examples={
            "balance": Example(
                {}, '{"status":"success_ok","currency":"SGD","balance":"54.650","points":"50.000","bonus":"4.650"}'
            ),
        },
        main="balance",
        sandbox="balance",
        plays=True,
        codes=(
            "error_invalid_http_method",
            "error_malformed_params",
            "error_invalid_access_token",
            "error_invalid_app_id",
            "error_rate_limit_exceeded",
            "error_internal_server_error",
        ),
        limit=(60, 60.0),
        personal=(),
        page="",
        life=(),
        variants={},
    ),
    Case(
        path="user/get_info",
        method=lambda client: client.user.get_info,
        safe=True,
        params={},
        fields={
            "uid": Field(notations.personal(), "uid", required=False),
            "name": Field(notations.personal(), "name", required=True),
            "mobile_number": Field(notations.personal(), "mobile_number", required=True),
            "caller_ids": Field(notations.strings(notations.personal(), "array"), "caller_ids", required=True),
            "email": Field(notations.personal(), "email", required=False),
            "country": Field(notations.text(), "country", required=True),
            "prefix": Field(notations.text(), "prefix", required=True),
            "currency": Field(notations.text(), "currency", required=True),
            "time_zone": Field(notations.text(), "time_zone", required=False),
            "user_status": Field(notations.enum(["trial", "active"]), "user_status", required=False),
            "sms_rebrand_status": Field(notations.enum(["enabled", "disabled"]), "sms_rebrand_status", required=False),
            "call_rebrand_status": Field(
                notations.enum(["enabled", "disabled"]), "call_rebrand_status", required=False
            ),
        },
        examples={
            "info": Example(
                {},
                (
                    '{"status":"success_ok","name":"John Doe","mobile_number":"+6511111111","caller_ids":["+6511111111","p"],\n'
                    ' "email":"myemail@example.com","country":"SG","prefix":"+65","currency":"SGD"}\n'
                ),
            ),
        },
        main="info",
        sandbox="info",
        plays=True,
        codes=(
            "error_invalid_http_method",
            "error_malformed_params",
            "error_invalid_access_token",
            "error_invalid_app_id",
            "error_rate_limit_exceeded",
            "error_internal_server_error",
        ),
        limit=(60, 60.0),
        personal=("John Doe", "+6511111111", "myemail@example.com"),
        page="",
        life=(),
        variants={},
    ),
)
