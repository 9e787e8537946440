# Generated from spec/ by `python -m generator`. Edit the spec, not this file.
"""The service as its spec describes it: its constants, and the names of the package that the tests use."""

from __future__ import annotations

from typing import Any

import hoiio._config as config
import hoiio._wire.retries as retries
import hoiio.errors as errors
import hoiio.notifications as notifications
import hoiio.types as types
from hoiio import (
    APIError,
    Client,
    ConfigError,
    ConnectError,
    ConnectionLostError,
    DeadlineExceededError,
    FileLimiter,
    HoiioError,
    InvalidNotificationError,
    InvalidResponseError,
    InvalidSignatureError,
    Notification,
    ParameterError,
    RateLimitTimeoutError,
    RedirectError,
    ResponseTooLargeError,
    StatusOnly,
    TLSError,
    UnknownNotification,
    WaitTimeoutError,
)
from hoiio._core.base_error import BaseError
from hoiio._core.models import Limit, Response, Unsent
from hoiio._core.service import USER_AGENT
from hoiio._limits.base import Limiter, LimitKey, Slot
from hoiio._limits.clock import NEVER_CLOSED, Clock, Closing, Wakeup
from hoiio._limits.process import ProcessLimiter
from hoiio._limits.slots import SETTLE_PERIODS, SlotUnavailableError
from hoiio._wire.constraints import fill_template
from hoiio._wire.response import MAX_STATUS
from hoiio.sandbox import Fault, Sandbox
from hoiio.sandbox._model.catalog import ENDPOINTS as SANDBOX_ENDPOINTS

from strategies import params

__all__ = (
    "MAX_STATUS",
    "NEVER_CLOSED",
    "SANDBOX_ENDPOINTS",
    "SETTLE_PERIODS",
    "USER_AGENT",
    "APIError",
    "BaseError",
    "Client",
    "Clock",
    "Closing",
    "ConfigError",
    "ConnectError",
    "ConnectionLostError",
    "DeadlineExceededError",
    "Fault",
    "FileLimiter",
    "InvalidNotificationError",
    "InvalidResponseError",
    "InvalidSignatureError",
    "Limit",
    "LimitKey",
    "Limiter",
    "Notification",
    "ParameterError",
    "ProcessLimiter",
    "RateLimitTimeoutError",
    "RedirectError",
    "Response",
    "ResponseTooLargeError",
    "Sandbox",
    "Slot",
    "SlotUnavailableError",
    "StatusOnly",
    "TLSError",
    "UnknownNotification",
    "Unsent",
    "WaitTimeoutError",
    "Wakeup",
    "config",
    "errors",
    "fill_template",
    "notifications",
    "retries",
    "types",
)

PACKAGE = "hoiio"
RootError = HoiioError
EXPECTED_USER_AGENT = "hoiio-sdk/0.1.0"
BASE_URL = "https://secure.hoiio.com/open"
BASE_PATH = "/open"

CREDENTIALS: dict[str, Any] = {
    "app_id": "canary_app_id_7f3a9c",
    "access_token": "canary_access_token_7f3a9c",
}
SECRETS: tuple[str, ...] = ("access_token",)
VARIABLES = {
    "app_id": "HOIIO_APP_ID",
    "access_token": "HOIIO_ACCESS_TOKEN",
}
"""The environment variable of each credential."""
REFUSED: dict[str, str] = {"app_id": "error_invalid_app_id", "access_token": "error_invalid_access_token"}
"""The status with which the sandbox rejects each credential."""

STATUS = "status"
STATUS_ATTRIBUTE = "status"
STATUS_PATTERN = "(success|error)_[A-Za-z0-9_]{1,80}"
SUCCESS = "success_ok"
MAX_REPLY_OBJECTS = 10000
OVER_LIMIT = "error_rate_limit_exceeded"
"""The status of a request beyond the limit; empty if the spec has none."""

STATUSES: dict[str, type[APIError]] = {
    "error_invalid_http_method": errors.APIError,
    "error_malformed_params": errors.APIError,
    "error_invalid_access_token": errors.InvalidAccessTokenError,
    "error_invalid_app_id": errors.InvalidAppIdError,
    "error_rate_limit_exceeded": errors.RateLimitExceededError,
    "error_internal_server_error": errors.InternalServerError,
    "error_dest_invalid": errors.InvalidParameterError,
    "error_dest_not_supported": errors.UnavailableError,
    "error_dest_too_many": errors.InvalidParameterError,
    "error_dest_invalid_number_id": errors.InvalidParameterError,
    "error_invalid_room": errors.InvalidParameterError,
    "error_caller_id_invalid": errors.InvalidParameterError,
    "error_tag_invalid_length": errors.InvalidParameterError,
    "error_invalid_notify_url": errors.InvalidParameterError,
    "error_unable_to_resolve_notify_url": errors.InvalidParameterError,
    "error_insufficient_credit": errors.InsufficientCreditError,
    "error_concurrent_call_limit_reached": errors.ConcurrentCallLimitError,
    "error_not_allowed_for_trial": errors.TrialRestrictionError,
    "error_invalid_txn_ref": errors.InvalidTxnRefError,
    "error_txn_ref_invalid": errors.InvalidTxnRefError,
    "error_txn_ref_access_denied": errors.PermissionDeniedError,
    "error_from_invalid": errors.InvalidParameterError,
    "error_to_invalid": errors.InvalidParameterError,
    "error_to_before_from": errors.InvalidParameterError,
    "error_page_invalid": errors.InvalidParameterError,
    "error_invalid_type": errors.InvalidParameterError,
    "error_dest_incoming_both_missing": errors.InvalidParameterError,
    "error_dest_incoming_both_present": errors.InvalidParameterError,
    "error_service_not_available": errors.UnavailableError,
    "error_invalid_destination": errors.InvalidParameterError,
    "error_destination_not_supported": errors.UnavailableError,
    "error_file_invalid": errors.InvalidParameterError,
    "error_file_too_big": errors.InvalidParameterError,
    "error_page_size_invalid": errors.InvalidParameterError,
    "error_invalid_session": errors.InvalidSessionError,
    "error_session_access_denied": errors.PermissionDeniedError,
    "error_session_ended": errors.SessionEndedError,
    "error_session_not_ready": errors.NotReadyError,
    "error_msg_invalid_length": errors.InvalidParameterError,
    "error_msg_cannot_convert_text": errors.InvalidParameterError,
    "error_msg_invalid_language": errors.InvalidParameterError,
    "error_msg_invalid_gender": errors.InvalidParameterError,
    "error_msg_invalid_xml": errors.InvalidParameterError,
    "error_msg_invalid_url": errors.InvalidParameterError,
    "error_msg_download_failed": errors.InvalidParameterError,
    "error_msg_invalid_file_format": errors.InvalidParameterError,
    "error_msg_invalid_file_size": errors.InvalidParameterError,
    "error_on_failure_invalid": errors.InvalidParameterError,
    "error_invalid_max_digits": errors.InvalidParameterError,
    "error_invalid_timeout": errors.InvalidParameterError,
    "error_invalid_attempts": errors.InvalidParameterError,
    "error_monitor_in_progress": errors.APIError,
    "error_invalid_max_duration": errors.InvalidParameterError,
    "error_session_not_on_hold": errors.APIError,
    "error_max_duration_invalid": errors.InvalidParameterError,
    "error_number_invalid": errors.InvalidParameterError,
    "error_invalid_duration": errors.InvalidParameterError,
    "error_number_not_available": errors.UnavailableError,
    "error_subscribe_number_not_available": errors.UnavailableError,
    "error_pick_number_not_available": errors.UnavailableError,
    "error_no_number_available": errors.UnavailableError,
    "error_auto_extend_not_available": errors.AccountError,
    "error_exceed_max_subscriptions": errors.AccountError,
    "error_number_not_assigned": errors.NotFoundError,
    "error_forward_to_invalid": errors.InvalidParameterError,
    "error_unable_to_resolve_forward_to": errors.InvalidParameterError,
    "error_mode_invalid": errors.InvalidParameterError,
    "error_incoming_sms_not_supported": errors.UnavailableError,
    "error_add_notification_failed": errors.APIError,
    "error_msg_empty": errors.InvalidParameterError,
    "error_msg_too_big": errors.InvalidParameterError,
    "error_invalid_sender_name": errors.InvalidParameterError,
    "error_sms_rebrand_not_enabled": errors.AccountError,
    "error_sms_service_not_available": errors.UnavailableError,
    "error_dest1_invalid": errors.InvalidParameterError,
    "error_dest2_invalid": errors.InvalidParameterError,
    "error_dest1_not_supported": errors.UnavailableError,
    "error_dest2_not_supported": errors.UnavailableError,
    "error_dest1_invalid_number_id": errors.InvalidParameterError,
    "error_dest2_invalid_number_id": errors.InvalidParameterError,
    "error_same_dest1_dest2": errors.InvalidParameterError,
    "error_call_service_not_available": errors.UnavailableError,
    "error_speech_to_text_failed": errors.APIError,
    "error_developer_suspended": errors.AccountError,
    "error_user_not_live": errors.AccountError,
    "error_permission_denied": errors.PermissionDeniedError,
    "error_connect_not_enabled": errors.PermissionDeniedError,
    "error_application_not_published": errors.PermissionDeniedError,
    "error_user_not_found": errors.NotFoundError,
    "error_invalid_code": errors.APIError,
    "error_code_expired": errors.APIError,
}
"""Every status code but success, with the error that it raises."""
COMMON_CODES: tuple[str, ...] = (
    "error_invalid_http_method",
    "error_malformed_params",
    "error_invalid_access_token",
    "error_invalid_app_id",
    "error_rate_limit_exceeded",
    "error_internal_server_error",
)
"""The status codes that every endpoint has."""
FACTS: dict[str, dict[str, str]] = {
    "error_invalid_access_token": {"param": "access_token"},
    "error_invalid_app_id": {"param": "app_id"},
    "error_dest_invalid": {"param": "dest"},
    "error_dest_too_many": {"param": "dest"},
    "error_dest_invalid_number_id": {"param": "dest"},
    "error_invalid_room": {"param": "room"},
    "error_caller_id_invalid": {"param": "caller_id"},
    "error_tag_invalid_length": {"param": "tag"},
    "error_invalid_notify_url": {"param": "notify_url"},
    "error_unable_to_resolve_notify_url": {"param": "notify_url"},
    "error_invalid_txn_ref": {"param": "txn_ref"},
    "error_txn_ref_invalid": {"param": "txn_ref"},
    "error_from_invalid": {"param": "from"},
    "error_to_invalid": {"param": "to"},
    "error_to_before_from": {"param": "to"},
    "error_page_invalid": {"param": "page"},
    "error_invalid_type": {"param": "type"},
    "error_dest_incoming_both_missing": {"param": "dest"},
    "error_dest_incoming_both_present": {"param": "dest"},
    "error_invalid_destination": {"param": "dest"},
    "error_file_invalid": {"param": "file"},
    "error_file_too_big": {"param": "file"},
    "error_page_size_invalid": {"param": "file"},
    "error_invalid_session": {"param": "session"},
    "error_session_ended": {"param": "session"},
    "error_session_not_ready": {"param": "session"},
    "error_msg_invalid_length": {"param": "msg"},
    "error_msg_cannot_convert_text": {"param": "msg"},
    "error_msg_invalid_language": {"param": "msg"},
    "error_msg_invalid_gender": {"param": "msg"},
    "error_msg_invalid_xml": {"param": "msg"},
    "error_msg_invalid_url": {"param": "msg"},
    "error_msg_download_failed": {"param": "msg"},
    "error_msg_invalid_file_format": {"param": "msg"},
    "error_msg_invalid_file_size": {"param": "msg"},
    "error_on_failure_invalid": {"param": "on_failure"},
    "error_invalid_max_digits": {"param": "max_digits"},
    "error_invalid_timeout": {"param": "timeout"},
    "error_invalid_attempts": {"param": "attempts"},
    "error_invalid_max_duration": {"param": "max_duration"},
    "error_max_duration_invalid": {"param": "max_duration"},
    "error_number_invalid": {"param": "number"},
    "error_invalid_duration": {"param": "duration"},
    "error_forward_to_invalid": {"param": "forward_to"},
    "error_unable_to_resolve_forward_to": {"param": "forward_to"},
    "error_mode_invalid": {"param": "mode"},
    "error_msg_empty": {"param": "msg"},
    "error_msg_too_big": {"param": "msg"},
    "error_invalid_sender_name": {"param": "sender_name"},
    "error_dest1_invalid": {"param": "dest1"},
    "error_dest2_invalid": {"param": "dest2"},
    "error_dest1_invalid_number_id": {"param": "dest1"},
    "error_dest2_invalid_number_id": {"param": "dest2"},
    "error_same_dest1_dest2": {"param": "dest2"},
}
"""The attributes that the spec gives to the error of a status code."""
TEMPLATES: dict[str, type[APIError]] = {
    "error_{param}_param_missing": errors.MissingParameterError,
}
"""The codes that hold the name of a parameter, each with the error that it raises."""
PARAMS: tuple[str, ...] = (
    "app_id",
    "access_token",
    "dest",
    "room",
    "caller_id",
    "tag",
    "notify_url",
    "txn_ref",
    "action",
    "from",
    "to",
    "page",
    "type",
    "incoming",
    "file",
    "filename",
    "fax_header",
    "session",
    "force",
    "msg",
    "on_failure",
    "max_digits",
    "timeout",
    "attempts",
    "monitor_notify_url",
    "max_duration",
    "country",
    "state",
    "number",
    "duration",
    "forward_to",
    "forward_sms_to",
    "mode",
    "recipients",
    "sender_name",
    "dest1",
    "dest2",
)
"""Every parameter of the spec."""

ATTEMPTS = 3
PAUSE = 0.5
MAX_PAUSE = 8.0
RETRY_HTTP: tuple[int, ...] = (502, 503, 504)
RETRY_CODES: tuple[str, ...] = ("error_internal_server_error",)
LATER_CODES: tuple[str, ...] = (
    "error_rate_limit_exceeded",
    "error_concurrent_call_limit_reached",
    "error_session_not_ready",
)
ACTED_CODES: tuple[str, ...] = ("error_internal_server_error", "error_add_notification_failed")

ENUMS: dict[str, dict[str, str]] = {
    "CallStatus": {
        "ANSWERED": "answered",
        "UNANSWERED": "unanswered",
        "FAILED": "failed",
        "BUSY": "busy",
        "ONGOING": "ongoing",
    },
    "SmsStatus": {
        "QUEUED": "queued",
        "DELIVERED": "delivered",
        "FAILED": "failed",
        "ERROR": "error",
        "RECEIVED": "received",
    },
    "FaxStatus": {
        "ANSWERED": "answered",
        "FAILED": "failed",
        "UNANSWERED": "unanswered",
        "BUSY": "busy",
        "ONGOING": "ongoing",
    },
    "CallState": {
        "RINGING": "ringing",
        "ONGOING": "ongoing",
        "ENDED": "ended",
    },
    "FaxDirection": {
        "INCOMING": "incoming",
        "OUTGOING": "outgoing",
        "ALL": "all",
    },
    "ConferenceAction": {
        "KICK": "kick",
        "MUTE": "mute",
        "UNMUTE": "unmute",
    },
    "OnFailure": {
        "HANGUP": "hangup",
        "CONTINUE": "continue",
    },
    "ForceFlag": {
        "ENABLED": "enabled",
    },
    "NumberMode": {
        "VOICE": "voice",
        "FAX": "fax",
    },
    "Capability": {
        "VOICE": "VOICE",
        "FAX": "FAX",
        "SMS": "SMS",
    },
    "SubscriptionDuration": {
        "ONE_MONTH": "1",
        "THREE_MONTHS": "3",
        "TWELVE_MONTHS": "12",
        "AUTO_EXTEND": "auto_extend",
    },
    "EnabledStatus": {
        "ENABLED": "enabled",
        "DISABLED": "disabled",
    },
    "UserStatus": {
        "TRIAL": "trial",
        "ACTIVE": "active",
    },
}
"""The members of each enum, with their values."""
PARTS: dict[str, params.MessageParts] = {
    "sms_parts": params.MessageParts(
        alphabet="\n !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~£¥èéùìòÇØøÅåΔΦΓΛΩΠΨΣΘΞÆæßÉ¤¡ÄÖÑÜ§¿äöñüà€",
        double="\n[]\\^{}|€",
        plain=(160, 306, 459),
        other=(70, 134, 201),
    ),
}
"""The lengths of message parts, by the function that counts them."""

IGNORED_WARNINGS: tuple[str, ...] = ()
"""The warnings of what the spec deprecates."""

SIGNATURE_HEADER = "X-Hoiio-Signature"
SIGNATURE_KEY = "access_token"
"""The credential that signs notifications."""
