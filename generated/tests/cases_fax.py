# Generated from spec/fax/*.yaml by `python -m generator`. Edit the spec, not this file.
"""FaxResource, from the wire side: what is written, and what is to be read."""

from __future__ import annotations

import arguments
import notations
from arguments import Param
from case import Case, Example
from notations import Field, Fields

FAXENTRY_FIELDS: Fields = {
    "txn_ref": Field(notations.text(), "txn_ref", required=False),
    "tag": Field(notations.text(), "tag", required=False),
    "src": Field(notations.personal(), "src", required=False),
    "dest": Field(notations.personal(), "dest", required=False),
    "fax_status": Field(
        notations.enum(["answered", "failed", "unanswered", "busy", "ongoing"]), "fax_status", required=False
    ),
    "fax_pages": Field(notations.integer(numbers=True), "fax_pages", required=False),
    "fax_url": Field(notations.personal(), "fax_url", required=False),
    "fax_error_code": Field(notations.text(), "fax_error_code", required=False),
    "date": Field(notations.date_time("+08:00"), "date", required=False),
    "currency": Field(notations.text(), "currency", required=False),
    "rate": Field(notations.decimal(numbers=True), "rate", required=False),
    "debit": Field(notations.decimal(numbers=True), "debit", required=False),
}

CASES = (
    Case(
        path="fax/get_history",
        method=lambda client: client.fax.get_history,
        safe=True,
        params={
            "from": Param(arguments.moment("+08:00"), "from_", required=False),
            "to": Param(arguments.moment("+08:00"), "to", required=False),
            "page": Param(arguments.whole(minimum=1), "page", required=False),
            "type": Param(arguments.choice(["incoming", "outgoing", "all"]), "type", required=False),
        },
        fields={
            "total_entries_count": Field(notations.integer(numbers=True), "total_entries_count", required=False),
            "entries_count": Field(notations.integer(numbers=True), "entries_count", required=False),
            "entries": Field(notations.objects(FAXENTRY_FIELDS, bare=""), "entries", required=False),
        },
        examples={
            "one": Example(
                {"from": "2012-01-01 00:00:00", "to": "2012-02-01 00:00:00", "page": "1", "type": "outgoing"},
                (
                    '{"status":"success_ok","total_entries_count":"1","entries_count":"1","entries":[\n'
                    ' {"txn_ref":"AA-S-141147","tag":null,"src":null,"dest":"+6511111111","fax_status":"answered","fax_pages":"3",\n'
                    '  "fax_url":"https://example.com/fax-1.pdf","date":"2012-01-31 12:06:15.0","currency":"SGD","rate":"0.032",\n'
                    '  "debit":"0.064"}]}\n'
                ),
            ),
        },
        main="one",
        sandbox="one",
        plays=True,
        codes=(
            "error_invalid_http_method",
            "error_malformed_params",
            "error_invalid_access_token",
            "error_invalid_app_id",
            "error_rate_limit_exceeded",
            "error_internal_server_error",
            "error_from_invalid",
            "error_to_invalid",
            "error_to_before_from",
            "error_page_invalid",
            "error_invalid_type",
        ),
        limit=(60, 60.0),
        personal=("+6511111111", "https://example.com/fax-1.pdf"),
        page="page",
        life=(),
        variants={},
    ),
    Case(
        path="fax/get_rate",
        method=lambda client: client.fax.get_rate,
        safe=True,
        params={
            "dest": Param(arguments.words(pattern="\\+[1-9][0-9]{1,14}"), "dest", required=False, apart=("incoming",)),
            "incoming": Param(
                arguments.words(pattern="\\+[1-9][0-9]{1,14}"), "incoming", required=False, apart=("dest",)
            ),
        },
        fields={
            "currency": Field(notations.text(), "currency", required=True),
            "rate": Field(notations.decimal(), "rate", required=True),
        },
        examples={
            "rate": Example({"dest": "+6511111111"}, '{"status":"success_ok","currency":"SGD","rate":"0.015"}'),
        },
        main="rate",
        sandbox="rate",
        plays=False,
        codes=(
            "error_invalid_http_method",
            "error_malformed_params",
            "error_invalid_access_token",
            "error_invalid_app_id",
            "error_rate_limit_exceeded",
            "error_internal_server_error",
            "error_dest_invalid",
            "error_dest_incoming_both_missing",
            "error_dest_incoming_both_present",
            "error_service_not_available",
        ),
        limit=(60, 60.0),
        personal=(),
        page="",
        life=(),
        variants={},
    ),
    Case(
        path="fax/query_status",
        method=lambda client: client.fax.query_status,
        safe=True,
        params={
            "txn_ref": Param(arguments.words(min_length=1, max_length=128), "txn_ref", required=True),
        },
        fields={
            "txn_ref": Field(notations.text(), "txn_ref", required=False),
            "tag": Field(notations.text(), "tag", required=False),
            "src": Field(notations.personal(), "src", required=False),
            "dest": Field(notations.personal(), "dest", required=False),
            "fax_status": Field(
                notations.enum(["answered", "failed", "unanswered", "busy", "ongoing"]), "fax_status", required=False
            ),
            "fax_pages": Field(notations.integer(numbers=True), "fax_pages", required=False),
            "fax_url": Field(notations.personal(), "fax_url", required=False),
            "fax_error_code": Field(notations.text(), "fax_error_code", required=False),
            "date": Field(notations.date_time("+08:00"), "date", required=False),
            "currency": Field(notations.text(), "currency", required=False),
            "rate": Field(notations.decimal(numbers=True), "rate", required=False),
            "debit": Field(notations.decimal(numbers=True), "debit", required=False),
        },
        examples={
            "answered": Example(
                {"txn_ref": "AA-S-141147"},
                (
                    '{"status":"success_ok","txn_ref":"AA-S-141147","tag":null,"src":null,"dest":"+6511111111","fax_status":"answered",\n'
                    ' "fax_pages":"3","fax_url":"https://example.com/fax-1.pdf","date":"2012-01-31 12:06:15.0",\n'
                    ' "currency":"SGD","rate":"0.032","debit":"0.064"}\n'
                ),
            ),
            "ongoing": Example(
                {"txn_ref": "AA-S-141147"},
                (
                    '{"status":"success_ok","txn_ref":"AA-S-141147","tag":null,"src":null,"dest":"+6511111111","fax_status":"ongoing",\n'
                    ' "date":"2012-01-31 12:06:15.0","currency":"SGD","rate":"0.032"}\n'
                ),
            ),
        },
        main="answered",
        sandbox="answered",
        plays=True,
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
        personal=("+6511111111", "https://example.com/fax-1.pdf"),
        page="",
        life=("ongoing", "answered"),
        variants={},
    ),
    Case(
        path="fax/send",
        method=lambda client: client.fax.send,
        safe=False,
        params={
            "dest": Param(arguments.words(pattern="\\+[1-9][0-9]{1,14}"), "dest", required=True),
            "file": Param(arguments.upload(2097152), "file", required=True),
            "filename": Param(arguments.words(), "filename", required=False),
            "caller_id": Param(arguments.words(pattern="\\+[1-9][0-9]{1,14}|private"), "caller_id", required=False),
            "fax_header": Param(arguments.words(max_length=100, pattern="[A-Za-z0-9 ]*"), "fax_header", required=False),
            "tag": Param(arguments.words(max_length=256), "tag", required=False),
            "notify_url": Param(
                arguments.words(max_length=4000, pattern="https?://\\S+"), "notify_url", required=False
            ),
        },
        fields={
            "txn_ref": Field(notations.text(), "txn_ref", required=True),
        },
        examples={
            "sent": Example(
                {"dest": "+6511111111", "file": "JVBERi0xLjQKJSVFT0YK", "filename": "fax-1.pdf"},
                '{"status":"success_ok","txn_ref":"AA-S-141147"}',
            ),
        },
        main="sent",
        sandbox="sent",
        plays=True,
        codes=(
            "error_invalid_http_method",
            "error_malformed_params",
            "error_invalid_access_token",
            "error_invalid_app_id",
            "error_rate_limit_exceeded",
            "error_internal_server_error",
            "error_dest_invalid",
            "error_invalid_destination",
            "error_destination_not_supported",
            "error_service_not_available",
            "error_file_invalid",
            "error_file_too_big",
            "error_page_size_invalid",
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
)
