# Generated from spec/ by `python -m generator`. Edit the spec, not this file.
"""What can go wrong, in one tree.

Each error knows .endpoint, .attempts, .sent (whether the service may have acted on the request: "no", "maybe" or
"yes") and .raw (the reply as it was received). All can be pickled; none shows a credential, an argument or a reply.

HoiioError
├── ConfigError
├── ParameterError (.param)
├── TransportError
│   ├── ConnectFailed
│   ├── ConnectionLost
│   ├── DeadlineExceeded
│   └── TLSFailed
├── InvalidResponse (.field, .http_status)
│   ├── ResponseTooLarge
│   └── RedirectRefused
├── RateLimitWait (.retry_at)
├── APIError (.code, .meaning, .http_status)
│   ├── AuthenticationError
│   │   ├── InvalidAccessToken (.param)
│   │   └── InvalidAppId (.param)
│   ├── InvalidParameter (.param)
│   ├── NotFound
│   │   ├── InvalidTxnRef (.param)
│   │   └── InvalidSession (.param)
│   ├── PermissionDenied
│   ├── AccountError
│   │   ├── InsufficientCredit
│   │   └── TrialRestriction
│   ├── Unavailable
│   ├── ParamMissing (.param)
│   ├── RateLimitExceeded
│   ├── InternalServerError
│   ├── ConcurrentCallLimit
│   ├── SessionEnded (.param)
│   └── NotReady (.param)
└── InvalidNotification (.field)
    └── InvalidSignature
"""

from __future__ import annotations

from datetime import datetime

from ._failure import Failure


class HoiioError(Failure):
    """The root of all errors of this package. Calls, conferences, IVR, SMS, fax and numbers over the Hoiio Open API."""


class ConfigError(HoiioError):
    """No credentials, or a base URL, deadline or client that cannot be used. Before anything is sent."""


class ParameterError(HoiioError):
    """An argument outside of its limits. Before anything is sent."""

    param: str
    """The name of the argument."""


class TransportError(HoiioError):
    """The network brought no answer."""


class ConnectFailed(TransportError):
    """No connection could be made. Nothing was sent."""


class ConnectionLost(TransportError):
    """The connection ended before the answer was complete."""


class DeadlineExceeded(TransportError):
    """The deadline passed before the answer was complete."""


class TLSFailed(TransportError):
    """The service could not prove who it is, or speaks no TLS that is safe. Nothing was sent."""


class InvalidResponse(HoiioError):
    """An answer that cannot be read: not JSON, a field missing or of another type."""

    field: str | None = None
    """The field that cannot be read; None if it is the reply as a whole."""

    http_status: int | None = None
    """The HTTP status of the reply."""


class ResponseTooLarge(InvalidResponse):
    """An answer larger than any that the service documents."""


class RedirectRefused(InvalidResponse):
    """The service pointed elsewhere. It was not followed: the credentials would have gone along."""


class RateLimitWait(HoiioError):
    """The limit has no slot left before the deadline. Nothing was sent."""

    retry_at: datetime
    """When the next request may go out, in UTC."""


class APIError(HoiioError):
    """The service answered with a status other than success."""

    code: str
    """The status code that the service answered with."""

    meaning: str
    """What the code means."""

    http_status: int | None = None
    """The HTTP status of the reply."""


class InvalidNotification(HoiioError):
    """A notification that cannot be read, or that the service did not sign."""

    field: str | None = None
    """The field that cannot be read; None if it is the body as a whole."""


class InvalidSignature(InvalidNotification):
    """A notification that the service did not sign, or signed by another key. Do not act on it."""


class AuthenticationError(APIError):
    """The service did not accept the application's credentials. Check both, and issue a new token if it leaked."""


class InvalidParameter(APIError):
    """The service refuses the value of a parameter. Send another; the same one will be refused again."""

    param: str
    """The name of the parameter."""


class NotFound(APIError):
    """What the request names does not exist, or is not yours. Check the reference."""


class PermissionDenied(APIError):
    """What the request names exists, but this application may not use it."""


class AccountError(APIError):
    """The account, as it stands, may not do this. Settle it with Hoiio; the request itself is not at fault."""


class Unavailable(APIError):
    """The destination, the service or the number is not available. Choose another."""


class ParamMissing(APIError):
    """A required parameter is missing; the code names it."""

    param: str
    """The name of the parameter."""


class InvalidAccessToken(AuthenticationError):
    """Your Access Token is invalid, has expired or has been revoked."""

    param: str
    """The name of the parameter."""


class InvalidAppId(AuthenticationError):
    """Your Application ID is invalid or has been revoked."""

    param: str
    """The name of the parameter."""


class RateLimitExceeded(APIError):
    """You have exceeded your request limit for this API. Wait a minute, or ask Hoiio for a higher limit."""


class InternalServerError(APIError):
    """There is an unexpected error. Please contact Hoiio support for assistance."""


class InsufficientCredit(AccountError):
    """The balance is too low. Top it up."""


class ConcurrentCallLimit(APIError):
    """The application has as many calls and faxes under way as it may have, which is 8. Wait until one ends."""


class TrialRestriction(AccountError):
    """A trial account may not do this: it reaches its registered number alone. A top-up lifts that."""


class InvalidTxnRef(NotFound):
    """The txn_ref parameter is invalid, or you do not have the permission to access this transaction."""

    param: str
    """The name of the parameter."""


class InvalidSession(NotFound):
    """There is no such session."""

    param: str
    """The name of the parameter."""


class SessionEnded(APIError):
    """The call is over, or its session has expired. Nothing more can be done with it."""

    param: str
    """The name of the parameter."""


class NotReady(APIError):
    """An earlier block still runs, or the call is on hold. Wait for the notification, or take it off hold."""

    param: str
    """The name of the parameter."""


# The error that each status code raises, what the code means, and what else it says. A code that is not here raises
# APIError.
STATUSES: dict[str, tuple[type[APIError], str, dict[str, str]]] = {
    "error_invalid_http_method": (APIError, "Invalid HTTP method. Only GET or POST are allowed.", {}),
    "error_malformed_params": (
        APIError,
        "The parameters of the HTTP POST request contain bytes that cannot be read.",
        {},
    ),
    "error_invalid_access_token": (
        InvalidAccessToken,
        "Your Access Token is invalid, has expired or has been revoked.",
        {"param": "access_token"},
    ),
    "error_invalid_app_id": (InvalidAppId, "Your Application ID is invalid or has been revoked.", {"param": "app_id"}),
    "error_rate_limit_exceeded": (
        RateLimitExceeded,
        "You have exceeded your request limit for this API. Wait a minute, or ask Hoiio for a higher limit.",
        {},
    ),
    "error_internal_server_error": (
        InternalServerError,
        "There is an unexpected error. Please contact Hoiio support for assistance.",
        {},
    ),
    "error_dest_invalid": (InvalidParameter, "The dest parameter is invalid.", {"param": "dest"}),
    "error_dest_not_supported": (Unavailable, "The number in dest is not served.", {}),
    "error_dest_too_many": (InvalidParameter, "There are too many numbers in dest.", {"param": "dest"}),
    "error_dest_invalid_number_id": (
        InvalidParameter,
        "The dest parameter is not accepted; what a number ID is, is not documented.",
        {"param": "dest"},
    ),
    "error_invalid_room": (InvalidParameter, "The room parameter is invalid.", {"param": "room"}),
    "error_caller_id_invalid": (InvalidParameter, "The caller ID is not one that you may use.", {"param": "caller_id"}),
    "error_tag_invalid_length": (InvalidParameter, "The tag has more than 256 characters.", {"param": "tag"}),
    "error_invalid_notify_url": (
        InvalidParameter,
        "The notify_url parameter is not an http or https address.",
        {"param": "notify_url"},
    ),
    "error_unable_to_resolve_notify_url": (
        InvalidParameter,
        "The host in notify_url cannot be found.",
        {"param": "notify_url"},
    ),
    "error_insufficient_credit": (InsufficientCredit, "The balance is too low. Top it up.", {}),
    "error_concurrent_call_limit_reached": (
        ConcurrentCallLimit,
        "The application has as many calls and faxes under way as it may have, which is 8. Wait until one ends.",
        {},
    ),
    "error_not_allowed_for_trial": (
        TrialRestriction,
        "A trial account may not do this: it reaches its registered number alone. A top-up lifts that.",
        {},
    ),
    "error_invalid_txn_ref": (
        InvalidTxnRef,
        "The txn_ref parameter is invalid, or you do not have the permission to access this transaction.",
        {"param": "txn_ref"},
    ),
    "error_txn_ref_invalid": (InvalidTxnRef, "The txn_ref parameter is invalid.", {"param": "txn_ref"}),
    "error_txn_ref_access_denied": (PermissionDenied, "The transaction belongs to another application.", {}),
    "error_from_invalid": (InvalidParameter, "The from parameter is invalid.", {"param": "from"}),
    "error_to_invalid": (InvalidParameter, "The to parameter is invalid.", {"param": "to"}),
    "error_to_before_from": (
        InvalidParameter,
        "The end of the range, to, lies before its start, from.",
        {"param": "to"},
    ),
    "error_page_invalid": (InvalidParameter, "The page parameter is invalid.", {"param": "page"}),
    "error_invalid_type": (InvalidParameter, "The type parameter is invalid.", {"param": "type"}),
    "error_dest_incoming_both_missing": (
        InvalidParameter,
        "Neither dest nor incoming was given; one of them must be.",
        {"param": "dest"},
    ),
    "error_dest_incoming_both_present": (
        InvalidParameter,
        "Both dest and incoming were given; only one of them may be.",
        {"param": "dest"},
    ),
    "error_service_not_available": (Unavailable, "The service is not offered to this destination.", {}),
    "error_invalid_destination": (InvalidParameter, "The dest parameter is invalid.", {"param": "dest"}),
    "error_destination_not_supported": (Unavailable, "The number in dest is not served.", {}),
    "error_file_invalid": (InvalidParameter, "The file is not a PDF.", {"param": "file"}),
    "error_file_too_big": (InvalidParameter, "The file is larger than 2 MB.", {"param": "file"}),
    "error_page_size_invalid": (InvalidParameter, "A page of the file is neither A4 nor Letter.", {"param": "file"}),
    "error_invalid_session": (InvalidSession, "There is no such session.", {"param": "session"}),
    "error_session_access_denied": (PermissionDenied, "The session belongs to another application.", {}),
    "error_session_ended": (
        SessionEnded,
        "The call is over, or its session has expired. Nothing more can be done with it.",
        {"param": "session"},
    ),
    "error_session_not_ready": (
        NotReady,
        "An earlier block still runs, or the call is on hold. Wait for the notification, or take it off hold.",
        {"param": "session"},
    ),
    "error_msg_invalid_length": (InvalidParameter, "The message is too long.", {"param": "msg"}),
    "error_msg_cannot_convert_text": (InvalidParameter, "The text cannot be spoken.", {"param": "msg"}),
    "error_msg_invalid_language": (
        InvalidParameter,
        "The language in <speech> is not one that is spoken.",
        {"param": "msg"},
    ),
    "error_msg_invalid_gender": (
        InvalidParameter,
        "The gender in <speech> is neither female nor male.",
        {"param": "msg"},
    ),
    "error_msg_invalid_xml": (
        InvalidParameter,
        "The markup of the message cannot be read; write & as &amp; and < as &lt;.",
        {"param": "msg"},
    ),
    "error_msg_invalid_url": (
        InvalidParameter,
        "The address in <url> is not an http or https address.",
        {"param": "msg"},
    ),
    "error_msg_download_failed": (InvalidParameter, "The recording in <url> could not be fetched.", {"param": "msg"}),
    "error_msg_invalid_file_format": (
        InvalidParameter,
        "The recording in <url> is neither .mp3, .wav nor .gsm, or not 8000 Hz and mono.",
        {"param": "msg"},
    ),
    "error_msg_invalid_file_size": (InvalidParameter, "The recording in <url> is larger than 10 MB.", {"param": "msg"}),
    "error_on_failure_invalid": (InvalidParameter, "The on_failure parameter is invalid.", {"param": "on_failure"}),
    "error_invalid_max_digits": (InvalidParameter, "The max_digits parameter is invalid.", {"param": "max_digits"}),
    "error_invalid_timeout": (InvalidParameter, "The timeout parameter is invalid.", {"param": "timeout"}),
    "error_invalid_attempts": (InvalidParameter, "The attempts parameter is invalid.", {"param": "attempts"}),
    "error_monitor_in_progress": (APIError, "The call is already being monitored.", {}),
    "error_invalid_max_duration": (
        InvalidParameter,
        "The max_duration parameter is invalid.",
        {"param": "max_duration"},
    ),
    "error_session_not_on_hold": (APIError, "The call is not on hold.", {}),
    "error_max_duration_invalid": (
        InvalidParameter,
        "The max_duration parameter is invalid.",
        {"param": "max_duration"},
    ),
    "error_number_invalid": (InvalidParameter, "The number parameter is invalid.", {"param": "number"}),
    "error_invalid_duration": (InvalidParameter, "The duration parameter is invalid.", {"param": "duration"}),
    "error_number_not_available": (Unavailable, "The number is not available.", {}),
    "error_subscribe_number_not_available": (Unavailable, "The number is not available.", {}),
    "error_pick_number_not_available": (Unavailable, "The number is not available.", {}),
    "error_no_number_available": (Unavailable, "There is no number available.", {}),
    "error_auto_extend_not_available": (
        AccountError,
        "The number cannot be extended automatically; a credit card must be on file.",
        {},
    ),
    "error_exceed_max_subscriptions": (AccountError, "The account has as many numbers as it may have.", {}),
    "error_number_not_assigned": (NotFound, "The number is not one of your Hoiio numbers.", {}),
    "error_forward_to_invalid": (
        InvalidParameter,
        "The forward_to parameter is not an http or https address.",
        {"param": "forward_to"},
    ),
    "error_unable_to_resolve_forward_to": (
        InvalidParameter,
        "The host in forward_to cannot be found.",
        {"param": "forward_to"},
    ),
    "error_mode_invalid": (InvalidParameter, "The mode parameter is invalid.", {"param": "mode"}),
    "error_incoming_sms_not_supported": (Unavailable, "The number cannot receive SMS.", {}),
    "error_add_notification_failed": (APIError, "The address for notifications could not be set.", {}),
    "error_msg_empty": (InvalidParameter, "The message has no text.", {"param": "msg"}),
    "error_msg_too_big": (InvalidParameter, "The message is too long.", {"param": "msg"}),
    "error_invalid_sender_name": (InvalidParameter, "The sender name is invalid.", {"param": "sender_name"}),
    "error_sms_rebrand_not_enabled": (
        AccountError,
        "SMS rebranding is not switched on for the account, so there can be no sender name.",
        {},
    ),
    "error_sms_service_not_available": (Unavailable, "SMS are not offered to this destination.", {}),
    "error_dest1_invalid": (InvalidParameter, "The dest1 parameter is not a valid phone number.", {"param": "dest1"}),
    "error_dest2_invalid": (InvalidParameter, "The dest2 parameter is not a valid phone number.", {"param": "dest2"}),
    "error_dest1_not_supported": (Unavailable, "The number in dest1 is not served.", {}),
    "error_dest2_not_supported": (Unavailable, "The number in dest2 is not served.", {}),
    "error_dest1_invalid_number_id": (
        InvalidParameter,
        "The dest1 parameter is not accepted; what a number ID is, is not documented.",
        {"param": "dest1"},
    ),
    "error_dest2_invalid_number_id": (
        InvalidParameter,
        "The dest2 parameter is not accepted; what a number ID is, is not documented.",
        {"param": "dest2"},
    ),
    "error_same_dest1_dest2": (InvalidParameter, "dest1 and dest2 are the same number.", {"param": "dest2"}),
    "error_call_service_not_available": (Unavailable, "Calls are not offered to this destination.", {}),
    "error_speech_to_text_failed": (APIError, "Speech could not be turned into text, or text into speech.", {}),
    "error_developer_suspended": (AccountError, "The account is suspended.", {}),
    "error_user_not_live": (AccountError, "The user's account is not live.", {}),
    "error_permission_denied": (PermissionDenied, "The application may not do this.", {}),
    "error_connect_not_enabled": (PermissionDenied, "Hoiio Connect is not switched on for the application.", {}),
    "error_application_not_published": (PermissionDenied, "The application is not published.", {}),
    "error_user_not_found": (NotFound, "There is no such user.", {}),
    "error_invalid_code": (APIError, "The code is invalid.", {}),
    "error_code_expired": (APIError, "The code has expired.", {}),
}

# The same for codes that hold the name of a parameter, as regular expressions.
TEMPLATES: tuple[tuple[str, type[APIError], str], ...] = (
    (
        "error_(?P<param>[a-zA-Z_][a-zA-Z0-9_]*)_param_missing",
        ParamMissing,
        "A required parameter is missing; the code names it.",
    ),
)

# The codes after which repeating the request may help, if the endpoint is safe.
RETRY_CODES: frozenset[str] = frozenset(("error_internal_server_error",))
