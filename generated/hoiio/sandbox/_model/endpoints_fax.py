# Generated from spec/fax/*.yaml by `python -m generator`. Edit the spec, not this file.
"""What the sandbox knows of fax."""

from .endpoint import Endpoint, Example, Rule, Status, Type
from .entities import Dated, Matching, Play

ENDPOINTS = (
    Endpoint(
        path="fax/get_history",
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
            Status("error_from_invalid", "from", "invalid"),
            Status("error_to_invalid", "to", "invalid"),
            Status("error_to_before_from", "to", ""),
            Status("error_page_invalid", "page", "invalid"),
            Status("error_invalid_type", "type", "invalid"),
        ),
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
        life=(),
        types={
            "from": Type(name="date-time"),
            "to": Type(name="date-time"),
            "page": Type(name="integer", minimum=1),
            "type": Type(name="enum", values=("incoming", "outgoing", "all")),
        },
        fields=("total_entries_count", "entries_count", "entries"),
        entry_fields=(
            "txn_ref",
            "tag",
            "src",
            "dest",
            "fax_status",
            "fax_pages",
            "fax_url",
            "fax_error_code",
            "date",
            "currency",
            "rate",
            "debit",
        ),
        comma=("total_entries_count", "entries_count"),
        page="page",
        entries="entries",
        total="total_entries_count",
        play=Play(
            verb="list",
            thing="fax",
            counted="entries_count",
            entries="entries",
            dated=Dated(field="date", since="from", until="to", reversed="error_to_before_from"),
            matching=Matching(param="type", field="direction", all="all"),
        ),
    ),
    Endpoint(
        path="fax/get_rate",
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
            Status("error_dest_invalid", "dest", "invalid"),
            Status("error_dest_incoming_both_missing", "dest", ""),
            Status("error_dest_incoming_both_present", "dest", ""),
            Status("error_service_not_available", "", ""),
        ),
        examples={
            "rate": Example({"dest": "+6511111111"}, '{"status":"success_ok","currency":"SGD","rate":"0.015"}'),
        },
        life=(),
        types={
            "dest": Type(name="text", pattern="\\+[1-9][0-9]{1,14}"),
            "incoming": Type(name="text", pattern="\\+[1-9][0-9]{1,14}"),
        },
        rules=(
            Rule(
                kind="exactlyOneOf",
                params=("dest", "incoming"),
                fewer="error_dest_incoming_both_missing",
                more="error_dest_incoming_both_present",
            ),
        ),
        fields=("currency", "rate"),
        comma=("currency", "rate"),
    ),
    Endpoint(
        path="fax/query_status",
        required=("txn_ref",),
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
        ),
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
        life=("ongoing", "answered"),
        types={"txn_ref": Type(name="text", min_length=1, max_length=128)},
        fields=(
            "txn_ref",
            "tag",
            "src",
            "dest",
            "fax_status",
            "fax_pages",
            "fax_url",
            "fax_error_code",
            "date",
            "currency",
            "rate",
            "debit",
        ),
        comma=("txn_ref", "dest", "fax_status", "fax_pages", "fax_url", "date", "currency", "rate", "debit"),
        play=Play(verb="get", thing="fax"),
    ),
    Endpoint(
        path="fax/send",
        required=(
            "dest",
            "file",
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
            Status("error_dest_invalid", "dest", "invalid"),
            Status("error_invalid_destination", "dest", ""),
            Status("error_destination_not_supported", "dest", ""),
            Status("error_service_not_available", "", ""),
            Status("error_file_invalid", "file", "invalid"),
            Status("error_file_too_big", "file", "too-large"),
            Status("error_page_size_invalid", "file", ""),
            Status("error_caller_id_invalid", "caller_id", "invalid"),
            Status("error_tag_invalid_length", "tag", "invalid"),
            Status("error_invalid_notify_url", "notify_url", "invalid"),
            Status("error_unable_to_resolve_notify_url", "notify_url", ""),
            Status("error_insufficient_credit", "", "insufficient-funds"),
            Status("error_concurrent_call_limit_reached", "", ""),
            Status("error_not_allowed_for_trial", "", ""),
        ),
        examples={
            "sent": Example(
                {"dest": "+6511111111", "file": "JVBERi0xLjQKJSVFT0YK", "filename": "fax-1.pdf"},
                '{"status":"success_ok","txn_ref":"AA-S-141147"}',
            ),
        },
        life=(),
        types={
            "dest": Type(name="text", pattern="\\+[1-9][0-9]{1,14}"),
            "file": Type(name="file", maximum=2097152),
            "caller_id": Type(name="text", pattern="\\+[1-9][0-9]{1,14}|private"),
            "fax_header": Type(name="text", pattern="[A-Za-z0-9 ]*", max_length=100),
            "tag": Type(name="text", max_length=256),
            "notify_url": Type(name="text", pattern="https?://\\S+", max_length=4000),
        },
        fields=("txn_ref",),
        comma=("txn_ref",),
        play=Play(verb="create", thing="fax"),
    ),
)
