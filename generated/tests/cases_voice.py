# Generated from spec/voice/*.yaml by `python -m generator`. Edit the spec, not this file.
"""Voice, from the wire side: what is written, and what is to be read."""

from __future__ import annotations

import arguments
import notations
from arguments import Param
from case import Case, Example, Variant
from notations import Field

CASES = (
    Case(
        path="voice/query_status",
        method=lambda client: client.voice.query_status,
        safe=True,
        params={
            "txn_ref": Param(arguments.words(min_length=1, max_length=128), "txn_ref", required=True),
        },
        fields={
            "txn_ref": Field(notations.text(), "txn_ref", required=True),
            "tag": Field(notations.text(), "tag", required=False),
            "dest1": Field(notations.personal(), "dest1", required=True),
            "dest2": Field(notations.personal(), "dest2", required=False),
            "number": Field(notations.personal(), "number", required=False),
            "call_status_dest1": Field(
                notations.enum(["answered", "unanswered", "failed", "busy", "ongoing"]),
                "call_status_dest1",
                required=True,
            ),
            "call_status_dest2": Field(
                notations.enum(["answered", "unanswered", "failed", "busy", "ongoing"]),
                "call_status_dest2",
                required=False,
            ),
            "date": Field(notations.date_time("+08:00"), "date", required=True),
            "duration": Field(notations.duration("minutes"), "duration", required=False),
            "currency": Field(notations.text(), "currency", required=True),
            "rate": Field(notations.decimal(), "rate", required=True),
            "debit": Field(notations.decimal(), "debit", required=False),
        },
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
        main="answered",
        sandbox="answered",
        codes=(
            "error_invalid_http_method",
            "error_malformed_params",
            "error_invalid_access_token",
            "error_invalid_app_id",
            "error_rate_limit_exceeded",
            "error_internal_server_error",
            "error_invalid_txn_ref",
        ),
        limit=(60, 60.0),
        personal=("+6511111111", "+6522222222"),
        page="",
        life=("ongoing", "answered"),
        variants={
            "voice/call": Variant(("dest1", "dest2"), ("number",)),
            "voice/conference": Variant(("dest1",), ("dest2", "number")),
            "ivr/start/dial": Variant(("dest1", "dest2"), ("number",)),
            "ivr/start/answer": Variant(("dest1", "dest2", "number"), ()),
        },
    ),
)
