# Generated from spec/fax/*.yaml by `python -m generator`. Edit the spec, not this file.
"""The endpoints of fax, for the sandbox."""

from .endpoint import EndpointSpec, EndpointStatus, ExampleResponse, ParamRule, ParamType
from .entities import DateFilter, FieldFilter, Operation

ENDPOINTS = (
    EndpointSpec(
        path="fax/get_history",
        params=("from", "to", "page", "type"),
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
            EndpointStatus("error_from_invalid", "from", "invalid"),
            EndpointStatus("error_to_invalid", "to", "invalid"),
            EndpointStatus("error_to_before_from", "to", ""),
            EndpointStatus("error_page_invalid", "page", "invalid"),
            EndpointStatus("error_invalid_type", "type", "invalid"),
        ),
        examples={
            "one": ExampleResponse(
                {"from": "2012-01-01 00:00:00", "to": "2012-02-01 00:00:00", "page": "1", "type": "outgoing"},
                (
                    '{"status":"success_ok","total_entries_count":"1","entries_count":"1","entries":[\n'
                    ' {"txn_ref":"AA-S-141147","tag":null,"src":null,"dest":"+6511111111","fax_status":"answered","fax_pages":"3",\n'
                    '  "fax_url":"https://example.com/fax-1.pdf","date":"2012-01-31 12:06:15.0","currency":"SGD","rate":"0.032",\n'
                    '  "debit":"0.064"}]}\n'
                ),
            ),
        },
        lifecycle=(),
        types={
            "from": ParamType(kind="date-time"),
            "to": ParamType(kind="date-time"),
            "page": ParamType(kind="integer", minimum=1),
            "type": ParamType(kind="enum", values=("incoming", "outgoing", "all")),
        },
        fields=("total_entries_count", "entries_count", "entries"),
        field_types={
            "debit": ParamType(kind="decimal"),
            "fax_pages": ParamType(kind="integer"),
            "fax_status": ParamType(kind="enum", values=("answered", "failed", "unanswered", "busy", "ongoing")),
            "rate": ParamType(kind="decimal"),
        },
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
        comma_fields=("total_entries_count", "entries_count"),
        page="page",
        entries="entries",
        total="total_entries_count",
        operation=Operation(
            verb="list",
            entity="fax",
            count_field="entries_count",
            date_filter=DateFilter(field="date", since="from", until="to", reversed="error_to_before_from"),
            field_filter=FieldFilter(param="type", field="direction", all="all"),
        ),
    ),
    EndpointSpec(
        path="fax/get_rate",
        params=("dest", "incoming"),
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
            EndpointStatus("error_dest_invalid", "dest", "invalid"),
            EndpointStatus("error_dest_incoming_both_missing", "dest", ""),
            EndpointStatus("error_dest_incoming_both_present", "dest", ""),
            EndpointStatus("error_service_not_available", "", ""),
        ),
        examples={
            "rate": ExampleResponse({"dest": "+6511111111"}, '{"status":"success_ok","currency":"SGD","rate":"0.015"}'),
        },
        lifecycle=(),
        types={
            "dest": ParamType(kind="text", pattern="\\+[1-9][0-9]{1,14}"),
            "incoming": ParamType(kind="text", pattern="\\+[1-9][0-9]{1,14}"),
        },
        rules=(
            ParamRule(
                kind="exactlyOneOf",
                params=("dest", "incoming"),
                fewer="error_dest_incoming_both_missing",
                more="error_dest_incoming_both_present",
            ),
        ),
        fields=("currency", "rate"),
        field_types={"rate": ParamType(kind="decimal")},
        comma_fields=("currency", "rate"),
    ),
    EndpointSpec(
        path="fax/query_status",
        params=("txn_ref",),
        required=("txn_ref",),
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
        ),
        examples={
            "answered": ExampleResponse(
                {"txn_ref": "AA-S-141147"},
                (
                    '{"status":"success_ok","txn_ref":"AA-S-141147","tag":null,"src":null,"dest":"+6511111111","fax_status":"answered",\n'
                    ' "fax_pages":"3","fax_url":"https://example.com/fax-1.pdf","date":"2012-01-31 12:06:15.0",\n'
                    ' "currency":"SGD","rate":"0.032","debit":"0.064"}\n'
                ),
            ),
            "ongoing": ExampleResponse(
                {"txn_ref": "AA-S-141147"},
                (
                    '{"status":"success_ok","txn_ref":"AA-S-141147","tag":null,"src":null,"dest":"+6511111111","fax_status":"ongoing",\n'
                    ' "date":"2012-01-31 12:06:15.0","currency":"SGD","rate":"0.032"}\n'
                ),
            ),
        },
        lifecycle=("ongoing", "answered"),
        types={"txn_ref": ParamType(kind="text", min_length=1, max_length=128)},
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
        field_types={
            "debit": ParamType(kind="decimal"),
            "fax_pages": ParamType(kind="integer"),
            "fax_status": ParamType(kind="enum", values=("answered", "failed", "unanswered", "busy", "ongoing")),
            "rate": ParamType(kind="decimal"),
        },
        comma_fields=("txn_ref", "dest", "fax_status", "fax_pages", "fax_url", "date", "currency", "rate", "debit"),
        operation=Operation(verb="get", entity="fax"),
    ),
    EndpointSpec(
        path="fax/send",
        params=("dest", "file", "filename", "caller_id", "fax_header", "tag", "notify_url"),
        required=(
            "dest",
            "file",
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
            EndpointStatus("error_dest_invalid", "dest", "invalid"),
            EndpointStatus("error_invalid_destination", "dest", ""),
            EndpointStatus("error_destination_not_supported", "dest", ""),
            EndpointStatus("error_service_not_available", "", ""),
            EndpointStatus("error_file_invalid", "file", "invalid"),
            EndpointStatus("error_file_too_big", "file", "too-large"),
            EndpointStatus("error_page_size_invalid", "file", ""),
            EndpointStatus("error_caller_id_invalid", "caller_id", "invalid"),
            EndpointStatus("error_tag_invalid_length", "tag", "invalid"),
            EndpointStatus("error_invalid_notify_url", "notify_url", "invalid"),
            EndpointStatus("error_unable_to_resolve_notify_url", "notify_url", ""),
            EndpointStatus("error_insufficient_credit", "", "insufficient-funds"),
            EndpointStatus("error_concurrent_call_limit_reached", "", "too-many-in-progress"),
            EndpointStatus("error_not_allowed_for_trial", "", ""),
        ),
        examples={
            "sent": ExampleResponse(
                {"dest": "+6511111111", "file": "JVBERi0xLjQKJSVFT0YK", "filename": "fax-1.pdf"},
                '{"status":"success_ok","txn_ref":"AA-S-141147"}',
            ),
        },
        lifecycle=(),
        types={
            "dest": ParamType(kind="text", pattern="\\+[1-9][0-9]{1,14}"),
            "file": ParamType(kind="file", maximum=2097152, media_type="application/pdf"),
            "caller_id": ParamType(kind="text", pattern="\\+[1-9][0-9]{1,14}|private"),
            "fax_header": ParamType(kind="text", pattern="[A-Za-z0-9 ]*", max_length=100),
            "tag": ParamType(kind="text", max_length=256),
            "notify_url": ParamType(kind="text", pattern="https?://\\S+", max_length=4000),
        },
        fields=("txn_ref",),
        comma_fields=("txn_ref",),
        operation=Operation(verb="create", entity="fax"),
    ),
)
