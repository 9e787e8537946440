# Generated from spec/ by `python -m generator`. Edit the spec, not this file.
"""The errors of this package, in one tree.

Each error has .endpoint, .attempts, .may_have_acted (if the service may have done what the request asks for),
.retryable (if the same request may succeed later, and can do no harm), .retry_at (when; often None), .sent (if the request
reached the service: "no", "maybe" or "yes") and .raw (the reply as it was received). All can be pickled. None shows a credential, an argument or a reply.

HoiioError
├── ConfigError
├── ParameterError (.param)
├── TransportError
│   ├── ConnectError
│   │   └── ProxyError
│   ├── ConnectionLostError
│   ├── DeadlineExceededError (also a TimeoutError)
│   └── TLSError
├── InvalidResponseError (.field, .http_status)
│   ├── ResponseTooLargeError
│   └── RedirectError
├── RateLimitError (.retry_at)
│   └── RateLimitTimeoutError (.retry_at, also a TimeoutError)
├── LimiterError
├── WaitTimeoutError (.last, also a TimeoutError)
├── APIError (.code, .meaning, .http_status)
│   ├── AuthenticationError
│   │   ├── InvalidAccessTokenError (.param)
│   │   └── InvalidAppIdError (.param)
│   ├── InvalidParameterError (.param)
│   ├── NotFoundError
│   │   ├── InvalidTxnRefError (.param)
│   │   └── InvalidSessionError (.param)
│   ├── PermissionDeniedError
│   ├── AccountError
│   │   ├── InsufficientCreditError
│   │   └── TrialRestrictionError
│   ├── UnavailableError
│   ├── MissingParameterError (.param)
│   ├── RateLimitExceededError (also a RateLimitError)
│   ├── InternalServerError
│   ├── ConcurrentCallLimitError
│   ├── SessionEndedError (.param)
│   └── NotReadyError (.param)
└── InvalidNotificationError (.field)
    └── InvalidSignatureError
"""

from __future__ import annotations

from datetime import datetime

from ._core.base_error import BaseError
from ._core.records import Record


class HoiioError(BaseError):
    """The base class of all errors of this package."""


class ConfigError(HoiioError):
    """A credential, an option or the environment is invalid, or the client is closed. Nothing was sent."""


class ParameterError(HoiioError):
    """An argument is invalid. Raised by this package; nothing was sent."""

    param: str
    """The name of the argument."""


class TransportError(HoiioError):
    """The network returned no complete reply."""


class ConnectError(TransportError):
    """No connection could be opened. Nothing was sent."""


class ProxyError(ConnectError):
    """The proxy opened no tunnel to the service, or rejected the user. Nothing was sent."""


class ConnectionLostError(TransportError):
    """The connection ended before the reply was complete."""


class DeadlineExceededError(TransportError, TimeoutError):
    """The timeout ended before the reply was complete."""


class TLSError(TransportError):
    """The service's certificate is invalid, or the service supports no safe TLS version. Nothing was sent."""


class InvalidResponseError(HoiioError):
    """The reply cannot be parsed: it is not JSON, or a field is missing or has another type."""

    field: str | None = None
    """The field that cannot be parsed; None if it is the whole reply."""

    http_status: int | None = None
    """The HTTP status of the reply."""


class ResponseTooLargeError(InvalidResponseError):
    """The reply is larger than any that the service documents."""


class RedirectError(InvalidResponseError):
    """The service redirected the request. The redirect was not followed, because the request contains the
    credentials.
    """


class RateLimitError(HoiioError):
    """The limit of requests is reached."""

    retry_at: datetime | None = None
    """The moment at which the next request may be sent, in UTC; None if it is not known."""


class RateLimitTimeoutError(RateLimitError, TimeoutError):
    """The rate limit has no free slot within the timeout. Raised by this package; nothing was sent."""

    retry_at: datetime  # pyright: ignore[reportIncompatibleVariableOverride]
    """The moment at which the next request may be sent, in UTC."""


class LimiterError(HoiioError):
    """The file or Redis that shares the rate limit is unavailable. Nothing was sent."""


class WaitTimeoutError(HoiioError, TimeoutError):
    """The timeout of a wait ended before the record was final. The service goes on: wait again."""

    last: Record | None = None
    """The last record that was received; None if there is none. Left out of pickles and copies."""


class APIError(HoiioError):
    """The service answered with a status other than success."""

    code: str
    """The status in the reply."""

    meaning: str
    """The meaning of the status."""

    http_status: int | None = None
    """The HTTP status of the reply."""


class InvalidNotificationError(HoiioError):
    """The notification cannot be parsed, or the service did not sign it."""

    field: str | None = None
    """The field that cannot be parsed; None if it is the whole body."""


class InvalidSignatureError(InvalidNotificationError):
    """The service did not sign the notification, or signed it with another key. Ignore it."""


class AuthenticationError(APIError):
    """The service rejected the credentials of the application. Check both. If the token leaked, issue a new one."""


class InvalidParameterError(APIError):
    """The service rejected the value of a parameter. Send another value; a retry with the same value will be
    rejected again.
    """

    param: str
    """The name of the parameter."""


class NotFoundError(APIError):
    """The transaction, session, number or user does not exist, or is not yours. Check its reference."""


class PermissionDeniedError(APIError):
    """The application does not have permission for this request."""


class AccountError(APIError):
    """The account may not do this in its present state. Contact Hoiio; the request itself is valid."""


class UnavailableError(APIError):
    """The destination, the service or the number is not available. Choose another."""


class MissingParameterError(APIError):
    """A required parameter is missing; the code names it."""

    param: str
    """The name of the parameter."""


class InvalidAccessTokenError(AuthenticationError):
    """Your Access Token is invalid, has expired or has been revoked."""

    param: str
    """The name of the parameter."""


class InvalidAppIdError(AuthenticationError):
    """Your Application ID is invalid or has been revoked."""

    param: str
    """The name of the parameter."""


class RateLimitExceededError(APIError, RateLimitError):
    """You have exceeded your request limit for this API. Wait a minute, or ask Hoiio for a higher limit."""


class InternalServerError(APIError):
    """There is an unexpected error. Please contact Hoiio support for assistance."""


class InsufficientCreditError(AccountError):
    """The balance is too low. Top up the account."""


class ConcurrentCallLimitError(APIError):
    """The application has reached its limit of 8 calls and faxes in progress. Wait until one of them ends."""


class TrialRestrictionError(AccountError):
    """A trial account may not do this. It can reach only its registered number until it is topped up."""


class InvalidTxnRefError(NotFoundError):
    """The txn_ref parameter is invalid, or you do not have the permission to access this transaction."""

    param: str
    """The name of the parameter."""


class InvalidSessionError(NotFoundError):
    """The session does not exist."""

    param: str
    """The name of the parameter."""


class SessionEndedError(APIError):
    """The call has ended, or its session has expired. It accepts no further requests."""

    param: str
    """The name of the parameter."""


class NotReadyError(APIError):
    """An earlier block is still running, or the call is on hold. Wait for the notification, or take the call off
    hold.
    """

    param: str
    """The name of the parameter."""
