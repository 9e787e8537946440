# Generated from spec/sms/*.yaml by `python -m generator`. Edit the spec, not this file.
"""What the sandbox knows of sms."""

from .endpoint import Endpoint, Example, Rule, Status, Type
from .entities import Dated, Notice, Play

ENDPOINTS = (
    Endpoint(
        path="sms/bulk_send",
        required=("msg",),
        limit=None,
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
            Status("error_msg_empty", "msg", "invalid"),
            Status("error_msg_too_big", "msg", ""),
            Status("error_invalid_sender_name", "sender_name", "invalid"),
            Status("error_sms_rebrand_not_enabled", "sender_name", ""),
            Status("error_tag_invalid_length", "tag", "invalid"),
            Status("error_invalid_notify_url", "notify_url", "invalid"),
            Status("error_unable_to_resolve_notify_url", "notify_url", ""),
            Status("error_insufficient_credit", "", "insufficient-funds"),
            Status("error_not_allowed_for_trial", "", ""),
            Status("error_sms_service_not_available", "", ""),
        ),
        examples={
            "sent": Example(
                {
                    "recipients": '[{"dest":"+6511111111","name":"Nick","age":"22"},{"dest":"+6522222222","name":"Dave","age":"18"}]',
                    "msg": "Hello {{name}}, you are {{age}} years old!",
                },
                '{"bulk_txn_ref":"AA-B-147","status":"success_ok"}',
            ),
        },
        life=(),
        types={
            "dest": Type(name="list", maximum=1000, of=Type(name="text", pattern="\\+[1-9][0-9]{1,14}")),
            "recipients": Type(
                name="objects", maximum=1000, keys={"dest": Type(name="text", pattern="\\+[1-9][0-9]{1,14}")}
            ),
            "msg": Type(name="text", min_length=1),
            "sender_name": Type(name="text", min_length=3, max_length=11),
            "tag": Type(name="text", max_length=256),
            "notify_url": Type(name="text", pattern="https?://\\S+", max_length=4000),
        },
        rules=(Rule(kind="exactlyOneOf", params=("dest", "recipients"), more=""),),
        fields=("bulk_txn_ref",),
        comma=("bulk_txn_ref",),
        play=Play(
            verb="create",
            thing="sms",
            each=("dest", "recipients"),
            under="bulk",
            fields={"msg": {"template": "msg"}},
            notifies=(Notice(event="bulk_sms_created"),),
        ),
    ),
    Endpoint(
        path="sms/get_history",
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
        ),
        examples={
            "two": Example(
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
        life=(),
        types={"from": Type(name="date-time"), "to": Type(name="date-time"), "page": Type(name="integer", minimum=1)},
        fields=("total_entries_count", "entries_count", "entries"),
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
        comma=("total_entries_count", "entries_count"),
        page="page",
        entries="entries",
        total="total_entries_count",
        play=Play(
            verb="list",
            thing="sms",
            counted="entries_count",
            entries="entries",
            dated=Dated(field="date", since="from", until="to", reversed="error_to_before_from"),
        ),
    ),
    Endpoint(
        path="sms/get_rate",
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
            Status("error_incoming_sms_not_supported", "", ""),
        ),
        examples={
            "sent": Example(
                {"dest": "+6511111111", "msg": "hello world"},
                (
                    '{"status":"success_ok","currency":"SGD","rate":"0.032","split_count":"1","total_cost":"0.032",\n'
                    ' "is_unicode":false}\n'
                ),
            ),
            "received": Example(
                {"incoming": "+6511111111"},
                (
                    '{"status":"success_ok","currency":"USD","rate":"0.012","split_count":"1","total_cost":"0.012",\n'
                    ' "is_unicode":false}\n'
                ),
            ),
        },
        life=(),
        types={
            "dest": Type(name="text", pattern="\\+[1-9][0-9]{1,14}"),
            "incoming": Type(name="text", pattern="\\+[1-9][0-9]{1,14}"),
            "msg": Type(name="text", min_length=1),
        },
        rules=(
            Rule(
                kind="exactlyOneOf",
                params=("dest", "incoming"),
                fewer="error_dest_incoming_both_missing",
                more="error_dest_incoming_both_present",
            ),
        ),
        fields=("currency", "rate", "split_count", "total_cost", "is_unicode"),
        comma=("currency", "rate", "split_count", "total_cost"),
    ),
    Endpoint(
        path="sms/query_status",
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
            "delivered": Example(
                {"txn_ref": "AA-S-141147"},
                (
                    '{"status":"success_ok","txn_ref":"AA-S-141147","tag":"id_1","sms_status":"delivered","date":"2010-01-01 10:10:00",\n'
                    ' "dest":"+6511111111","split_count":"2","currency":"SGD","rate":"0.038","debit":"0.076"}\n'
                ),
            ),
            "queued": Example(
                {"txn_ref": "AA-S-141147"},
                (
                    '{"status":"success_ok","txn_ref":"AA-S-141147","tag":"id_1","sms_status":"queued","date":"2010-01-01 10:10:00",\n'
                    ' "dest":"+6511111111","split_count":"2","currency":"SGD","rate":"0.038","debit":"0.076"}\n'
                ),
            ),
        },
        life=("queued", "delivered"),
        types={"txn_ref": Type(name="text", min_length=1, max_length=128)},
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
        comma=("txn_ref", "tag", "sms_status", "dest", "date", "split_count", "currency", "rate", "debit"),
        play=Play(verb="get", thing="sms"),
    ),
    Endpoint(
        path="sms/send",
        required=(
            "dest",
            "msg",
        ),
        limit=None,
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
            Status("error_msg_empty", "msg", "invalid"),
            Status("error_msg_too_big", "msg", ""),
            Status("error_invalid_sender_name", "sender_name", "invalid"),
            Status("error_sms_rebrand_not_enabled", "sender_name", ""),
            Status("error_tag_invalid_length", "tag", "invalid"),
            Status("error_invalid_notify_url", "notify_url", "invalid"),
            Status("error_unable_to_resolve_notify_url", "notify_url", ""),
            Status("error_insufficient_credit", "", "insufficient-funds"),
            Status("error_not_allowed_for_trial", "", ""),
            Status("error_sms_service_not_available", "", ""),
        ),
        examples={
            "sent": Example(
                {"dest": "+6511111111", "msg": "hello world"}, '{"txn_ref":"AA-S-141147","status":"success_ok"}'
            ),
        },
        life=(),
        types={
            "dest": Type(name="text", pattern="\\+[1-9][0-9]{1,14}"),
            "msg": Type(name="text", min_length=1),
            "sender_name": Type(name="text", min_length=3, max_length=11),
            "tag": Type(name="text", max_length=256),
            "notify_url": Type(name="text", pattern="https?://\\S+", max_length=4000),
        },
        fields=("txn_ref",),
        comma=("txn_ref",),
        play=Play(verb="create", thing="sms"),
    ),
)
