# Generated from spec/ by `python -m generator`. Edit the spec, not this file.
"""The errors of this package, in one tree.

Each error has .endpoint, .attempts, .may_have_acted (if the service may have done what the request asks for),
.retryable (if the same request may succeed later, and can do no harm), .retry_at (when; often None), .sent (if the request
reached the service: "no", "maybe" or "yes") and .raw (the reply as it was received). All can be pickled. None shows a credential, an argument or a reply.

BakeryError
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
│   ├── UnknownShopError (.param)
│   ├── WrongKeyError (.param)
│   ├── MissingError (.param)
│   └── UnknownOrderError (.param)
└── InvalidNotificationError (.field)
    └── InvalidSignatureError
"""

from __future__ import annotations

from datetime import datetime

from ._core.base_error import BaseError
from ._core.records import Record


class BakeryError(BaseError):
    """The base class of all errors of this package."""


class ConfigError(BakeryError):
    """A credential, an option or the environment is invalid, or the client is closed. Nothing was sent."""


class ParameterError(BakeryError):
    """An argument is invalid. Raised by this package; nothing was sent."""

    param: str
    """The name of the argument."""


class TransportError(BakeryError):
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


class InvalidResponseError(BakeryError):
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


class RateLimitError(BakeryError):
    """The limit of requests is reached."""

    retry_at: datetime | None = None
    """The moment at which the next request may be sent, in UTC; None if it is not known."""


class RateLimitTimeoutError(RateLimitError, TimeoutError):
    """The rate limit has no free slot within the timeout. Raised by this package; nothing was sent."""

    retry_at: datetime  # pyright: ignore[reportIncompatibleVariableOverride]
    """The moment at which the next request may be sent, in UTC."""


class LimiterError(BakeryError):
    """The file or Redis that shares the rate limit is unavailable. Nothing was sent."""


class WaitTimeoutError(BakeryError, TimeoutError):
    """The timeout of a wait ended before the record was final. The service goes on: wait again."""

    last: Record | None = None
    """The last record that was received; None if there is none. Left out of pickles and copies."""


class APIError(BakeryError):
    """The service answered with a status other than success."""

    code: str
    """The status in the reply."""

    meaning: str
    """The meaning of the status."""

    http_status: int | None = None
    """The HTTP status of the reply."""


class InvalidNotificationError(BakeryError):
    """The notification cannot be parsed, or the service did not sign it."""

    field: str | None = None
    """The field that cannot be parsed; None if it is the whole body."""


class InvalidSignatureError(InvalidNotificationError):
    """The service did not sign the notification, or signed it with another key. Ignore it."""


class UnknownShopError(APIError):
    """The shop does not exist."""

    param: str
    """The name of the parameter."""


class WrongKeyError(APIError):
    """The key is wrong."""

    param: str
    """The name of the parameter."""


class MissingError(APIError):
    """A parameter is missing."""

    param: str
    """The name of the parameter."""


class UnknownOrderError(APIError):
    """The order does not exist."""

    param: str
    """The name of the parameter."""
