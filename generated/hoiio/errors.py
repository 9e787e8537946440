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
└── APIError (.code, .meaning, .http_status)
    ├── AuthenticationError
    │   ├── InvalidAccessToken (.param)
    │   └── InvalidAppId (.param)
    ├── ParamMissing (.param)
    ├── RateLimitExceeded
    ├── InternalServerError
    └── InvalidTxnRef (.param)
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


class AuthenticationError(APIError):
    """The service did not accept the application's credentials. Check both, and issue a new token if it leaked."""


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


class InvalidTxnRef(APIError):
    """The txn_ref parameter is invalid, or you do not have the permission to access this transaction."""

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
    "error_invalid_txn_ref": (
        InvalidTxnRef,
        "The txn_ref parameter is invalid, or you do not have the permission to access this transaction.",
        {"param": "txn_ref"},
    ),
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
