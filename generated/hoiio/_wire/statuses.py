# Generated from spec/ by `python -m generator`. Edit the spec, not this file.
"""The meaning of each status code. Imported with the first reply that is not a success."""

from __future__ import annotations

from .. import errors

# The error, the meaning and the further attributes of each status code. A code that is not here raises APIError.
STATUSES: dict[str, tuple[type[errors.APIError], str, dict[str, str]]] = {
    "error_invalid_http_method": (errors.APIError, "Invalid HTTP method. Only GET or POST are allowed.", {}),
    "error_malformed_params": (
        errors.APIError,
        "The parameters of the HTTP POST request contain bytes that cannot be read.",
        {},
    ),
    "error_invalid_access_token": (
        errors.InvalidAccessTokenError,
        "Your Access Token is invalid, has expired or has been revoked.",
        {"param": "access_token"},
    ),
    "error_invalid_app_id": (
        errors.InvalidAppIdError,
        "Your Application ID is invalid or has been revoked.",
        {"param": "app_id"},
    ),
    "error_rate_limit_exceeded": (
        errors.RateLimitExceededError,
        "You have exceeded your request limit for this API. Wait a minute, or ask Hoiio for a higher limit.",
        {},
    ),
    "error_internal_server_error": (
        errors.InternalServerError,
        "There is an unexpected error. Please contact Hoiio support for assistance.",
        {},
    ),
    "error_dest_invalid": (errors.InvalidParameterError, "The dest parameter is invalid.", {"param": "dest"}),
    "error_dest_not_supported": (errors.UnavailableError, "The destination in dest is not supported.", {}),
    "error_dest_too_many": (
        errors.InvalidParameterError,
        "The dest parameter has too many numbers.",
        {"param": "dest"},
    ),
    "error_dest_invalid_number_id": (
        errors.InvalidParameterError,
        'The dest parameter was rejected. The documentation does not explain the term "number ID".',
        {"param": "dest"},
    ),
    "error_invalid_room": (errors.InvalidParameterError, "The room parameter is invalid.", {"param": "room"}),
    "error_caller_id_invalid": (
        errors.InvalidParameterError,
        "You may not use this caller ID.",
        {"param": "caller_id"},
    ),
    "error_tag_invalid_length": (
        errors.InvalidParameterError,
        "The tag has more than 256 characters.",
        {"param": "tag"},
    ),
    "error_invalid_notify_url": (
        errors.InvalidParameterError,
        "The notify_url parameter is not an http or https URL.",
        {"param": "notify_url"},
    ),
    "error_unable_to_resolve_notify_url": (
        errors.InvalidParameterError,
        "The host of notify_url cannot be resolved.",
        {"param": "notify_url"},
    ),
    "error_insufficient_credit": (errors.InsufficientCreditError, "The balance is too low. Top up the account.", {}),
    "error_concurrent_call_limit_reached": (
        errors.ConcurrentCallLimitError,
        "The application has reached its limit of 8 calls and faxes in progress. Wait until one of them ends.",
        {},
    ),
    "error_not_allowed_for_trial": (
        errors.TrialRestrictionError,
        "A trial account may not do this. It can reach only its registered number until it is topped up.",
        {},
    ),
    "error_invalid_txn_ref": (
        errors.InvalidTxnRefError,
        "The txn_ref parameter is invalid, or you do not have the permission to access this transaction.",
        {"param": "txn_ref"},
    ),
    "error_txn_ref_invalid": (errors.InvalidTxnRefError, "The txn_ref parameter is invalid.", {"param": "txn_ref"}),
    "error_txn_ref_access_denied": (
        errors.PermissionDeniedError,
        "The transaction belongs to another application.",
        {},
    ),
    "error_from_invalid": (errors.InvalidParameterError, "The from parameter is invalid.", {"param": "from"}),
    "error_to_invalid": (errors.InvalidParameterError, "The to parameter is invalid.", {"param": "to"}),
    "error_to_before_from": (
        errors.InvalidParameterError,
        "The end of the range (to) is before its start (from).",
        {"param": "to"},
    ),
    "error_page_invalid": (errors.InvalidParameterError, "The page parameter is invalid.", {"param": "page"}),
    "error_invalid_type": (errors.InvalidParameterError, "The type parameter is invalid.", {"param": "type"}),
    "error_dest_incoming_both_missing": (
        errors.InvalidParameterError,
        "Neither dest nor incoming was given. One of them is required.",
        {"param": "dest"},
    ),
    "error_dest_incoming_both_present": (
        errors.InvalidParameterError,
        "Both dest and incoming were given. Only one of them is allowed.",
        {"param": "dest"},
    ),
    "error_service_not_available": (errors.UnavailableError, "The service is not available for this destination.", {}),
    "error_invalid_destination": (errors.InvalidParameterError, "The dest parameter is invalid.", {"param": "dest"}),
    "error_destination_not_supported": (errors.UnavailableError, "The destination in dest is not supported.", {}),
    "error_file_invalid": (errors.InvalidParameterError, "The file is not a PDF.", {"param": "file"}),
    "error_file_too_big": (errors.InvalidParameterError, "The file is larger than 2 MB.", {"param": "file"}),
    "error_page_size_invalid": (
        errors.InvalidParameterError,
        "A page of the file is neither A4 nor Letter.",
        {"param": "file"},
    ),
    "error_invalid_session": (errors.InvalidSessionError, "The session does not exist.", {"param": "session"}),
    "error_session_access_denied": (errors.PermissionDeniedError, "The session belongs to another application.", {}),
    "error_session_ended": (
        errors.SessionEndedError,
        "The call has ended, or its session has expired. It accepts no further requests.",
        {"param": "session"},
    ),
    "error_session_not_ready": (
        errors.NotReadyError,
        "An earlier block is still running, or the call is on hold. Wait for the notification, or take the call off hold.",
        {"param": "session"},
    ),
    "error_msg_invalid_length": (errors.InvalidParameterError, "The message is too long.", {"param": "msg"}),
    "error_msg_cannot_convert_text": (
        errors.InvalidParameterError,
        "The text cannot be converted to speech.",
        {"param": "msg"},
    ),
    "error_msg_invalid_language": (
        errors.InvalidParameterError,
        "The language in <speech> is not supported.",
        {"param": "msg"},
    ),
    "error_msg_invalid_gender": (
        errors.InvalidParameterError,
        "The gender in <speech> is neither female nor male.",
        {"param": "msg"},
    ),
    "error_msg_invalid_xml": (
        errors.InvalidParameterError,
        "The markup of the message is not valid XML. Write a literal & as &amp; and < as &lt;.",
        {"param": "msg"},
    ),
    "error_msg_invalid_url": (
        errors.InvalidParameterError,
        "The text in <url> is not an http or https URL.",
        {"param": "msg"},
    ),
    "error_msg_download_failed": (
        errors.InvalidParameterError,
        "The recording in <url> could not be downloaded.",
        {"param": "msg"},
    ),
    "error_msg_invalid_file_format": (
        errors.InvalidParameterError,
        "The recording in <url> is not .mp3, .wav or .gsm, or it is not 8000 Hz and mono.",
        {"param": "msg"},
    ),
    "error_msg_invalid_file_size": (
        errors.InvalidParameterError,
        "The recording in <url> is larger than 10 MB.",
        {"param": "msg"},
    ),
    "error_on_failure_invalid": (
        errors.InvalidParameterError,
        "The on_failure parameter is invalid.",
        {"param": "on_failure"},
    ),
    "error_invalid_max_digits": (
        errors.InvalidParameterError,
        "The max_digits parameter is invalid.",
        {"param": "max_digits"},
    ),
    "error_invalid_timeout": (errors.InvalidParameterError, "The timeout parameter is invalid.", {"param": "timeout"}),
    "error_invalid_attempts": (
        errors.InvalidParameterError,
        "The attempts parameter is invalid.",
        {"param": "attempts"},
    ),
    "error_monitor_in_progress": (errors.APIError, "The call is already being monitored.", {}),
    "error_invalid_max_duration": (
        errors.InvalidParameterError,
        "The max_duration parameter is invalid.",
        {"param": "max_duration"},
    ),
    "error_session_not_on_hold": (errors.APIError, "The call is not on hold.", {}),
    "error_max_duration_invalid": (
        errors.InvalidParameterError,
        "The max_duration parameter is invalid.",
        {"param": "max_duration"},
    ),
    "error_number_invalid": (errors.InvalidParameterError, "The number parameter is invalid.", {"param": "number"}),
    "error_invalid_duration": (
        errors.InvalidParameterError,
        "The duration parameter is invalid.",
        {"param": "duration"},
    ),
    "error_number_not_available": (errors.UnavailableError, "The number is not available.", {}),
    "error_subscribe_number_not_available": (errors.UnavailableError, "The number is not available.", {}),
    "error_pick_number_not_available": (errors.UnavailableError, "The number is not available.", {}),
    "error_no_number_available": (errors.UnavailableError, "No number is available.", {}),
    "error_auto_extend_not_available": (
        errors.AccountError,
        "The subscription cannot be extended automatically. A credit card must be on file.",
        {},
    ),
    "error_exceed_max_subscriptions": (
        errors.AccountError,
        "The account has reached its maximum of subscribed numbers.",
        {},
    ),
    "error_number_not_assigned": (errors.NotFoundError, "The number is not one of your Hoiio numbers.", {}),
    "error_forward_to_invalid": (
        errors.InvalidParameterError,
        "The forward_to parameter is not an http or https URL.",
        {"param": "forward_to"},
    ),
    "error_unable_to_resolve_forward_to": (
        errors.InvalidParameterError,
        "The host of forward_to cannot be resolved.",
        {"param": "forward_to"},
    ),
    "error_mode_invalid": (errors.InvalidParameterError, "The mode parameter is invalid.", {"param": "mode"}),
    "error_incoming_sms_not_supported": (errors.UnavailableError, "The number cannot receive SMS.", {}),
    "error_add_notification_failed": (errors.APIError, "The URL for notifications could not be set.", {}),
    "error_msg_empty": (errors.InvalidParameterError, "The message has no text.", {"param": "msg"}),
    "error_msg_too_big": (errors.InvalidParameterError, "The message is too long.", {"param": "msg"}),
    "error_invalid_sender_name": (
        errors.InvalidParameterError,
        "The sender name is invalid.",
        {"param": "sender_name"},
    ),
    "error_sms_rebrand_not_enabled": (
        errors.AccountError,
        "SMS rebranding is not enabled for the account, so it cannot use a sender name.",
        {},
    ),
    "error_sms_service_not_available": (errors.UnavailableError, "SMS to this destination are not available.", {}),
    "error_dest1_invalid": (
        errors.InvalidParameterError,
        "The dest1 parameter is not a valid phone number.",
        {"param": "dest1"},
    ),
    "error_dest2_invalid": (
        errors.InvalidParameterError,
        "The dest2 parameter is not a valid phone number.",
        {"param": "dest2"},
    ),
    "error_dest1_not_supported": (errors.UnavailableError, "The destination in dest1 is not supported.", {}),
    "error_dest2_not_supported": (errors.UnavailableError, "The destination in dest2 is not supported.", {}),
    "error_dest1_invalid_number_id": (
        errors.InvalidParameterError,
        'The dest1 parameter was rejected. The documentation does not explain the term "number ID".',
        {"param": "dest1"},
    ),
    "error_dest2_invalid_number_id": (
        errors.InvalidParameterError,
        'The dest2 parameter was rejected. The documentation does not explain the term "number ID".',
        {"param": "dest2"},
    ),
    "error_same_dest1_dest2": (
        errors.InvalidParameterError,
        "dest1 and dest2 are the same number.",
        {"param": "dest2"},
    ),
    "error_call_service_not_available": (errors.UnavailableError, "Calls to this destination are not available.", {}),
    "error_speech_to_text_failed": (
        errors.APIError,
        "The conversion of speech to text, or of text to speech, failed.",
        {},
    ),
    "error_developer_suspended": (errors.AccountError, "The account is suspended.", {}),
    "error_user_not_live": (errors.AccountError, "The account of the user is not live.", {}),
    "error_permission_denied": (errors.PermissionDeniedError, "The application may not do this.", {}),
    "error_connect_not_enabled": (
        errors.PermissionDeniedError,
        "Hoiio Connect is not enabled for the application.",
        {},
    ),
    "error_application_not_published": (errors.PermissionDeniedError, "The application is not published.", {}),
    "error_user_not_found": (errors.NotFoundError, "The user does not exist.", {}),
    "error_invalid_code": (errors.APIError, "The code is invalid.", {}),
    "error_code_expired": (errors.APIError, "The code has expired.", {}),
}

# The same for codes with the name of a parameter, as regular expressions.
TEMPLATES: tuple[tuple[str, type[errors.APIError], str], ...] = (
    (
        "error_(?P<param>[a-zA-Z_][a-zA-Z0-9_]*(?:-[a-zA-Z0-9_]+)*)_param_missing",
        errors.MissingParameterError,
        "A required parameter is missing; the code names it.",
    ),
)

# The codes after which a retry may help, if the endpoint is safe.
RETRY_CODES: frozenset[str] = frozenset(("error_internal_server_error",))

# The codes after which the service may have acted on the request. After any other it has not.
ACTED_CODES: frozenset[str] = frozenset(("error_internal_server_error", "error_add_notification_failed"))

# The codes after which a retry may help, but only after a pause that is up to the caller.
LATER_CODES: frozenset[str] = frozenset(
    ("error_rate_limit_exceeded", "error_concurrent_call_limit_reached", "error_session_not_ready")
)
