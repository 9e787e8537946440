# Generated from spec/sms/*.yaml by `python -m generator`. Edit the spec, not this file.
"""SmsResource, from the wire side: what is written, and what is to be read."""

from __future__ import annotations

import arguments
import notations
from arguments import Param
from case import Case, Example
from notations import Field, Fields

SMSENTRY_FIELDS: Fields = {
    "txn_ref": Field(notations.text(), "txn_ref", required=False),
    "tag": Field(notations.text(), "tag", required=False),
    "sms_status": Field(
        notations.enum(["queued", "delivered", "failed", "error", "received"]), "sms_status", required=False
    ),
    "src": Field(notations.personal(), "src", required=False),
    "dest": Field(notations.personal(), "dest", required=False),
    "date": Field(notations.date_time("+08:00"), "date", required=False),
    "split_count": Field(notations.integer(numbers=True), "split_count", required=False),
    "currency": Field(notations.text(), "currency", required=False),
    "rate": Field(notations.decimal(numbers=True), "rate", required=False),
    "debit": Field(notations.decimal(numbers=True), "debit", required=False),
}

CASES = (
    Case(
        path="sms/bulk_send",
        method=lambda client: client.sms.bulk_send,
        safe=False,
        params={
            "msg": Param(arguments.words(min_length=1, multiline=True), "msg", required=True),
            "dest": Param(
                arguments.items(arguments.words(pattern="\\+[1-9][0-9]{1,14}"), max_items=1000),
                "dest",
                required=False,
                apart=("recipients",),
            ),
            "recipients": Param(
                arguments.objects({"dest": arguments.words(pattern="\\+[1-9][0-9]{1,14}")}, max_items=1000),
                "recipients",
                required=False,
                apart=("dest",),
            ),
            "sender_name": Param(arguments.words(min_length=3, max_length=11), "sender_name", required=False),
            "tag": Param(arguments.words(max_length=256), "tag", required=False),
            "notify_url": Param(
                arguments.words(max_length=4000, pattern="https?://\\S+"), "notify_url", required=False
            ),
        },
        fields={
            "bulk_txn_ref": Field(notations.text(), "bulk_txn_ref", required=True, also=("txn_ref",)),
        },
        examples={
            "sent": Example(
                {
                    "recipients": '[{"dest":"+6511111111","name":"Nick","age":"22"},{"dest":"+6522222222","name":"Dave","age":"18"}]',
                    "msg": "Hello {{name}}, you are {{age}} years old!",
                },
                '{"bulk_txn_ref":"AA-B-147","status":"success_ok"}',
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
            "error_dest_not_supported",
            "error_dest_too_many",
            "error_msg_empty",
            "error_msg_too_big",
            "error_invalid_sender_name",
            "error_sms_rebrand_not_enabled",
            "error_tag_invalid_length",
            "error_invalid_notify_url",
            "error_unable_to_resolve_notify_url",
            "error_insufficient_credit",
            "error_not_allowed_for_trial",
            "error_sms_service_not_available",
        ),
        limit=None,
        personal=(),
        page="",
        life=(),
        variants={},
    ),
    Case(
        path="sms/get_history",
        method=lambda client: client.sms.get_history,
        safe=True,
        params={
            "from": Param(arguments.moment("+08:00"), "from_", required=False),
            "to": Param(arguments.moment("+08:00"), "to", required=False),
            "page": Param(arguments.whole(minimum=1), "page", required=False),
        },
        fields={
            "total_entries_count": Field(notations.integer(numbers=True), "total_entries_count", required=False),
            "entries_count": Field(notations.integer(numbers=True), "entries_count", required=False),
            "entries": Field(notations.objects(SMSENTRY_FIELDS, bare=""), "entries", required=False),
        },
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
            "error_from_invalid",
            "error_to_invalid",
            "error_to_before_from",
            "error_page_invalid",
        ),
        limit=(60, 60.0),
        personal=("+6511111111", "+6522222222"),
        page="page",
        life=(),
        variants={},
    ),
    Case(
        path="sms/get_rate",
        method=lambda client: client.sms.get_rate,
        safe=True,
        params={
            "dest": Param(arguments.words(pattern="\\+[1-9][0-9]{1,14}"), "dest", required=False, apart=("incoming",)),
            "incoming": Param(
                arguments.words(pattern="\\+[1-9][0-9]{1,14}"), "incoming", required=False, apart=("dest",)
            ),
            "msg": Param(
                arguments.words(
                    min_length=1,
                    multiline=True,
                    parts=arguments.MessageParts(
                        alphabet="\n !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~£¥èéùìòÇØøÅåΔΦΓΛΩΠΨΣΘΞÆæßÉ¤¡ÄÖÑÜ§¿äöñüà€",
                        double="\n[]\\^{}|€",
                        plain=(160, 306, 459),
                        other=(70, 134, 201),
                    ),
                ),
                "msg",
                required=False,
            ),
        },
        fields={
            "currency": Field(notations.text(), "currency", required=False),
            "rate": Field(notations.decimal(numbers=True), "rate", required=False),
            "split_count": Field(notations.integer(numbers=True), "split_count", required=False),
            "total_cost": Field(notations.decimal(numbers=True), "total_cost", required=False),
            "is_unicode": Field(notations.boolean(), "is_unicode", required=False),
        },
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
        main="sent",
        sandbox="sent",
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
            "error_incoming_sms_not_supported",
        ),
        limit=(60, 60.0),
        personal=(),
        page="",
        life=(),
        variants={},
    ),
    Case(
        path="sms/query_status",
        method=lambda client: client.sms.query_status,
        safe=True,
        params={
            "txn_ref": Param(arguments.words(min_length=1, max_length=128), "txn_ref", required=True),
        },
        fields={
            "txn_ref": Field(notations.text(), "txn_ref", required=True),
            "tag": Field(notations.text(), "tag", required=False),
            "sms_status": Field(
                notations.enum(["queued", "delivered", "failed", "error", "received"]), "sms_status", required=True
            ),
            "src": Field(notations.personal(), "src", required=False),
            "dest": Field(notations.personal(), "dest", required=True),
            "date": Field(notations.date_time("+08:00"), "date", required=True),
            "split_count": Field(notations.integer(numbers=True), "split_count", required=False),
            "msg": Field(notations.personal(), "msg", required=False),
            "currency": Field(notations.text(), "currency", required=True),
            "rate": Field(notations.decimal(), "rate", required=False),
            "debit": Field(notations.decimal(), "debit", required=False),
        },
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
        main="delivered",
        sandbox="delivered",
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
        personal=("+6511111111",),
        page="",
        life=("queued", "delivered"),
        variants={},
    ),
    Case(
        path="sms/send",
        method=lambda client: client.sms.send,
        safe=False,
        params={
            "dest": Param(arguments.words(pattern="\\+[1-9][0-9]{1,14}"), "dest", required=True),
            "msg": Param(
                arguments.words(
                    min_length=1,
                    multiline=True,
                    parts=arguments.MessageParts(
                        alphabet="\n !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~£¥èéùìòÇØøÅåΔΦΓΛΩΠΨΣΘΞÆæßÉ¤¡ÄÖÑÜ§¿äöñüà€",
                        double="\n[]\\^{}|€",
                        plain=(160, 306, 459),
                        other=(70, 134, 201),
                    ),
                ),
                "msg",
                required=True,
            ),
            "sender_name": Param(arguments.words(min_length=3, max_length=11), "sender_name", required=False),
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
                {"dest": "+6511111111", "msg": "hello world"}, '{"txn_ref":"AA-S-141147","status":"success_ok"}'
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
            "error_dest_not_supported",
            "error_msg_empty",
            "error_msg_too_big",
            "error_invalid_sender_name",
            "error_sms_rebrand_not_enabled",
            "error_tag_invalid_length",
            "error_invalid_notify_url",
            "error_unable_to_resolve_notify_url",
            "error_insufficient_credit",
            "error_not_allowed_for_trial",
            "error_sms_service_not_available",
        ),
        limit=None,
        personal=(),
        page="",
        life=(),
        variants={},
    ),
)
