# Generated from spec/number/*.yaml by `python -m generator`. Edit the spec, not this file.
"""NumberResource, from the wire side: what is written, and what is to be read."""

from __future__ import annotations

import arguments
import notations
from arguments import Param
from case import Case, Example
from notations import Field, Fields

STATE_FIELDS: Fields = {
    "code": Field(notations.text(), "code", required=False),
    "name": Field(notations.text(), "name", required=False),
    "capability": Field(
        notations.strings(notations.enum(["VOICE", "FAX", "SMS"]), "array"),
        "capability",
        required=False,
        also=("capabilities",),
    ),
}

COUNTRY_FIELDS: Fields = {
    "code": Field(notations.text(), "code", required=False),
    "name": Field(notations.text(), "name", required=False),
    "prefix": Field(notations.text(), "prefix", required=False),
    "states": Field(notations.objects(STATE_FIELDS, bare=""), "states", required=False),
}

NUMBERCHOICE_FIELDS: Fields = {
    "number": Field(notations.personal(), "number", required=True),
    "capability": Field(
        notations.strings(notations.enum(["VOICE", "FAX", "SMS"]), "array"),
        "capability",
        required=False,
        also=("capabilities",),
    ),
}

NUMBERRATE_FIELDS: Fields = {
    "duration": Field(notations.integer(numbers=True), "duration", required=False),
    "rate": Field(notations.decimal(numbers=True), "rate", required=False),
}

ACTIVENUMBER_FIELDS: Fields = {
    "number": Field(notations.personal(), "number", required=True),
    "forward_to": Field(notations.text(), "forward_to", required=False),
    "forward_sms_to": Field(notations.text(), "forward_sms_to", required=False),
    "mode": Field(notations.enum(["voice", "fax"]), "mode", required=False),
    "expiry": Field(notations.date(), "expiry", required=False),
    "auto_extend_status": Field(notations.enum(["enabled", "disabled"]), "auto_extend_status", required=False),
    "country": Field(notations.text(), "country", required=False),
    "state": Field(notations.text(), "state", required=False),
    "capabilities": Field(
        notations.strings(notations.enum(["VOICE", "FAX", "SMS"]), "array"),
        "capabilities",
        required=False,
        also=("capability",),
    ),
}

CASES = (
    Case(
        path="number/get_active",
        method=lambda client: client.number.get_active,
        safe=True,
        params={},
        fields={
            "total_entries_count": Field(notations.integer(numbers=True), "total_entries_count", required=False),
            "entries_count": Field(notations.integer(numbers=True), "entries_count", required=True),
            "entries": Field(notations.objects(ACTIVENUMBER_FIELDS, bare=""), "entries", required=True),
        },
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
        main="two",
        sandbox="two",
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
        personal=("+6511111111", "+16502222222"),
        page="",
        life=(),
        variants={},
    ),
    Case(
        path="number/get_choices",
        method=lambda client: client.number.get_choices,
        safe=True,
        params={
            "country": Param(arguments.words(pattern="[A-Z]{2}"), "country", required=True, needs={"US": "state"}),
            "state": Param(arguments.words(pattern="[A-Z]{2}"), "state", required=False),
            "page": Param(arguments.whole(minimum=1), "page", required=False),
        },
        fields={
            "total_entries_count": Field(notations.integer(numbers=True), "total_entries_count", required=False),
            "entries_count": Field(notations.integer(numbers=True), "entries_count", required=False),
            "entries": Field(notations.objects(NUMBERCHOICE_FIELDS, bare="number"), "entries", required=False),
        },
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
        main="objects",
        sandbox="objects",
        plays=False,
        codes=(
            "error_invalid_http_method",
            "error_malformed_params",
            "error_invalid_access_token",
            "error_invalid_app_id",
            "error_rate_limit_exceeded",
            "error_internal_server_error",
            "error_page_invalid",
        ),
        limit=(60, 60.0),
        personal=("+16502222222",),
        page="page",
        life=(),
        variants={},
    ),
    Case(
        path="number/get_countries",
        method=lambda client: client.number.get_countries,
        safe=True,
        params={},
        fields={
            "entries_count": Field(notations.integer(numbers=True), "entries_count", required=False),
            "entries": Field(notations.objects(COUNTRY_FIELDS, bare=""), "entries", required=False),
        },
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
        main="two",
        sandbox="two",
        plays=False,
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
        path="number/get_rates",
        method=lambda client: client.number.get_rates,
        safe=True,
        params={
            "country": Param(arguments.words(pattern="[A-Z]{2}"), "country", required=True),
        },
        fields={
            "currency": Field(notations.text(), "currency", required=False),
            "entries_count": Field(notations.integer(numbers=True), "entries_count", required=False),
            "entries": Field(notations.objects(NUMBERRATE_FIELDS, bare=""), "entries", required=False),
        },
        examples={
            "one": Example(
                {"country": "US"},
                '{"status":"success_ok","currency":"USD","entries_count":"1","entries":[{"duration":"1","rate":"4"}]}',
            ),
        },
        main="one",
        sandbox="one",
        plays=False,
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
        path="number/subscribe",
        method=lambda client: client.number.subscribe,
        safe=False,
        params={
            "number": Param(arguments.words(pattern="\\+[1-9][0-9]{1,14}"), "number", required=True),
            "duration": Param(arguments.choice(["1", "3", "12", "auto_extend"]), "duration", required=True),
        },
        fields={
            "currency": Field(notations.text(), "currency", required=False),
            "debit": Field(notations.decimal(numbers=True), "debit", required=False),
            "expiry": Field(notations.text(), "expiry", required=False),
        },
        examples={
            "month": Example(
                {"number": "+6511111111", "duration": "1"},
                '{"status":"success_ok","currency":"SGD","debit":"9.99","expiry":"2012-02-01"}',
            ),
        },
        main="month",
        sandbox="month",
        plays=True,
        codes=(
            "error_invalid_http_method",
            "error_malformed_params",
            "error_invalid_access_token",
            "error_invalid_app_id",
            "error_rate_limit_exceeded",
            "error_internal_server_error",
            "error_number_invalid",
            "error_invalid_duration",
            "error_number_not_available",
            "error_subscribe_number_not_available",
            "error_pick_number_not_available",
            "error_no_number_available",
            "error_auto_extend_not_available",
            "error_exceed_max_subscriptions",
            "error_insufficient_credit",
            "error_not_allowed_for_trial",
        ),
        limit=(60, 60.0),
        personal=(),
        page="",
        life=(),
        variants={},
    ),
    Case(
        path="number/update_forwarding",
        method=lambda client: client.number.update_forwarding,
        safe=False,
        params={
            "number": Param(arguments.words(pattern="\\+[1-9][0-9]{1,14}"), "number", required=True),
            "forward_to": Param(
                arguments.words(max_length=4000, pattern="https?://\\S+"), "forward_to", required=False
            ),
            "forward_sms_to": Param(
                arguments.words(max_length=4000, pattern="https?://\\S+"), "forward_sms_to", required=False
            ),
            "mode": Param(arguments.choice(["voice", "fax"]), "mode", required=False),
        },
        fields={},
        examples={
            "set": Example(
                {"number": "+6511111111", "forward_to": "http://www.example.com/notify/voice", "mode": "voice"},
                '{"status":"success_ok"}',
            ),
        },
        main="set",
        sandbox="set",
        plays=True,
        codes=(
            "error_invalid_http_method",
            "error_malformed_params",
            "error_invalid_access_token",
            "error_invalid_app_id",
            "error_rate_limit_exceeded",
            "error_internal_server_error",
            "error_number_not_assigned",
            "error_forward_to_invalid",
            "error_unable_to_resolve_forward_to",
            "error_mode_invalid",
            "error_incoming_sms_not_supported",
            "error_add_notification_failed",
        ),
        limit=(60, 60.0),
        personal=(),
        page="",
        life=(),
        variants={},
    ),
)
