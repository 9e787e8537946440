# Generated from spec/sms/*.yaml by `python -m generator`. Edit the spec, not this file.
"""The endpoints of sms, for the sandbox."""

from .endpoint import EndpointSpec, EndpointStatus, ExampleResponse, ParamRule, ParamType
from .entities import DateFilter, Operation, WebhookRule

ENDPOINTS = (
    EndpointSpec(
        path="sms/bulk_send",
        params=("dest", "recipients", "msg", "sender_name", "tag", "notify_url"),
        required=("msg",),
        limit=None,
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
            EndpointStatus("error_msg_empty", "msg", "empty"),
            EndpointStatus("error_msg_too_big", "msg", ""),
            EndpointStatus("error_invalid_sender_name", "sender_name", "invalid"),
            EndpointStatus("error_sms_rebrand_not_enabled", "sender_name", ""),
            EndpointStatus("error_tag_invalid_length", "tag", "invalid"),
            EndpointStatus("error_invalid_notify_url", "notify_url", "invalid"),
            EndpointStatus("error_unable_to_resolve_notify_url", "notify_url", ""),
            EndpointStatus("error_insufficient_credit", "", "insufficient-funds"),
            EndpointStatus("error_not_allowed_for_trial", "", ""),
            EndpointStatus("error_sms_service_not_available", "", ""),
        ),
        examples={
            "sent": ExampleResponse(
                {
                    "recipients": '[{"dest":"+6511111111","name":"Nick","age":"22"},{"dest":"+6522222222","name":"Dave","age":"18"}]',
                    "msg": "Hello {{name}}, you are {{age}} years old!",
                },
                '{"bulk_txn_ref":"AA-B-147","status":"success_ok"}',
            ),
        },
        lifecycle=(),
        types={
            "dest": ParamType(
                kind="list", minimum=1, maximum=1000, of=ParamType(kind="text", pattern="\\+[1-9][0-9]{1,14}")
            ),
            "recipients": ParamType(
                kind="objects",
                minimum=1,
                maximum=1000,
                keys={"dest": ParamType(kind="text", pattern="\\+[1-9][0-9]{1,14}")},
            ),
            "msg": ParamType(kind="text", min_length=1),
            "sender_name": ParamType(kind="text", min_length=3, max_length=11),
            "tag": ParamType(kind="text", max_length=256),
            "notify_url": ParamType(kind="text", pattern="https?://\\S+", max_length=4000),
        },
        rules=(ParamRule(kind="exactlyOneOf", params=("dest", "recipients")),),
        fields=("bulk_txn_ref",),
        comma_fields=("bulk_txn_ref",),
        operation=Operation(
            verb="create",
            entity="sms",
            for_each=("dest", "recipients"),
            parent="bulk",
            fields={"msg": {"template": "msg"}},
            notifies=(WebhookRule(event="bulk_sms_created"),),
        ),
    ),
    EndpointSpec(
        path="sms/get_history",
        params=("from", "to", "page"),
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
        ),
        examples={
            "two": ExampleResponse(
                {"from": "2012-06-01 00:00:00", "to": "2012-07-01 00:00:00", "page": "1"},
                (
                    '{"status":"success_ok","total_entries_count":"2","entries_count":"2","entries":[\n'
                    ' {"txn_ref":"AA-S-469855","sms_status":"delivered","tag":null,"src":null,"dest":"+6511111111",\n'
                    '  "date":"2012-06-01 10:10:00.0","split_count":"1","currency":"SGD","rate":"0.032","debit":"0.032"},\n'
                    ' {"txn_ref":"AA-S-471949","sms_status":"queued","tag":"id_2","src":"+6522222222","dest":"+6511111111",\n'
                    '  "date":"2012-06-01 10:20:00.0","split_count":"1","currency":"SGD","rate":"0.032","debit":"0.032"}]}\n'
                ),
            ),
        },
        lifecycle=(),
        types={
            "from": ParamType(kind="date-time"),
            "to": ParamType(kind="date-time"),
            "page": ParamType(kind="integer", minimum=1),
        },
        fields=("total_entries_count", "entries_count", "entries"),
        field_types={
            "debit": ParamType(kind="decimal"),
            "rate": ParamType(kind="decimal"),
            "sms_status": ParamType(kind="enum", values=("queued", "delivered", "failed", "error", "received")),
            "split_count": ParamType(kind="integer"),
        },
        entry_fields=(
            "txn_ref",
            "tag",
            "sms_status",
            "src",
            "dest",
            "date",
            "split_count",
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
            entity="sms",
            count_field="entries_count",
            date_filter=DateFilter(field="date", since="from", until="to", reversed="error_to_before_from"),
        ),
    ),
    EndpointSpec(
        path="sms/get_rate",
        params=("dest", "incoming", "msg"),
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
            EndpointStatus("error_incoming_sms_not_supported", "", ""),
        ),
        examples={
            "sent": ExampleResponse(
                {"dest": "+6511111111", "msg": "hello world"},
                (
                    '{"status":"success_ok","currency":"SGD","rate":"0.032","split_count":"1","total_cost":"0.032",\n'
                    ' "is_unicode":false}\n'
                ),
            ),
            "received": ExampleResponse(
                {"incoming": "+6511111111"},
                (
                    '{"status":"success_ok","currency":"USD","rate":"0.012","split_count":"1","total_cost":"0.012",\n'
                    ' "is_unicode":false}\n'
                ),
            ),
        },
        lifecycle=(),
        types={
            "dest": ParamType(kind="text", pattern="\\+[1-9][0-9]{1,14}"),
            "incoming": ParamType(kind="text", pattern="\\+[1-9][0-9]{1,14}"),
            "msg": ParamType(kind="text", min_length=1),
        },
        rules=(
            ParamRule(
                kind="exactlyOneOf",
                params=("dest", "incoming"),
                fewer="error_dest_incoming_both_missing",
                more="error_dest_incoming_both_present",
            ),
        ),
        fields=("currency", "rate", "split_count", "total_cost", "is_unicode"),
        field_types={"rate": ParamType(kind="decimal"), "split_count": ParamType(kind="integer")},
        comma_fields=("currency", "rate", "split_count", "total_cost"),
    ),
    EndpointSpec(
        path="sms/query_status",
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
            "delivered": ExampleResponse(
                {"txn_ref": "AA-S-141147"},
                (
                    '{"status":"success_ok","txn_ref":"AA-S-141147","tag":"id_1","sms_status":"delivered","date":"2010-01-01 10:10:00",\n'
                    ' "dest":"+6511111111","split_count":"2","currency":"SGD","rate":"0.038","debit":"0.076"}\n'
                ),
            ),
            "queued": ExampleResponse(
                {"txn_ref": "AA-S-141147"},
                (
                    '{"status":"success_ok","txn_ref":"AA-S-141147","tag":"id_1","sms_status":"queued","date":"2010-01-01 10:10:00",\n'
                    ' "dest":"+6511111111","split_count":"2","currency":"SGD","rate":"0.038","debit":"0.076"}\n'
                ),
            ),
        },
        lifecycle=("queued", "delivered"),
        types={"txn_ref": ParamType(kind="text", min_length=1, max_length=128)},
        fields=(
            "txn_ref",
            "tag",
            "sms_status",
            "src",
            "dest",
            "date",
            "split_count",
            "msg",
            "currency",
            "rate",
            "debit",
        ),
        field_types={
            "debit": ParamType(kind="decimal"),
            "rate": ParamType(kind="decimal"),
            "sms_status": ParamType(kind="enum", values=("queued", "delivered", "failed", "error", "received")),
            "split_count": ParamType(kind="integer"),
        },
        comma_fields=("txn_ref", "tag", "sms_status", "dest", "date", "split_count", "currency", "rate", "debit"),
        operation=Operation(verb="get", entity="sms"),
    ),
    EndpointSpec(
        path="sms/send",
        params=("dest", "msg", "sender_name", "tag", "notify_url"),
        required=(
            "dest",
            "msg",
        ),
        limit=None,
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
            EndpointStatus("error_msg_empty", "msg", "empty"),
            EndpointStatus("error_msg_too_big", "msg", ""),
            EndpointStatus("error_invalid_sender_name", "sender_name", "invalid"),
            EndpointStatus("error_sms_rebrand_not_enabled", "sender_name", ""),
            EndpointStatus("error_tag_invalid_length", "tag", "invalid"),
            EndpointStatus("error_invalid_notify_url", "notify_url", "invalid"),
            EndpointStatus("error_unable_to_resolve_notify_url", "notify_url", ""),
            EndpointStatus("error_insufficient_credit", "", "insufficient-funds"),
            EndpointStatus("error_not_allowed_for_trial", "", ""),
            EndpointStatus("error_sms_service_not_available", "", ""),
        ),
        examples={
            "sent": ExampleResponse(
                {"dest": "+6511111111", "msg": "hello world"}, '{"txn_ref":"AA-S-141147","status":"success_ok"}'
            ),
        },
        lifecycle=(),
        types={
            "dest": ParamType(kind="text", pattern="\\+[1-9][0-9]{1,14}"),
            "msg": ParamType(kind="text", min_length=1),
            "sender_name": ParamType(kind="text", min_length=3, max_length=11),
            "tag": ParamType(kind="text", max_length=256),
            "notify_url": ParamType(kind="text", pattern="https?://\\S+", max_length=4000),
        },
        fields=("txn_ref",),
        comma_fields=("txn_ref",),
        operation=Operation(verb="create", entity="sms"),
    ),
)
