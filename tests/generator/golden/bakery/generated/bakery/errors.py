# Generated from spec/ by `python -m generator`. Edit the spec, not this file.
"""What can go wrong, in one tree.

Each error knows .endpoint, .attempts, .sent (whether the service may have acted on the request: "no", "maybe" or
"yes") and .raw (the reply as it was received). All can be pickled; none shows a credential, an argument or a reply.

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


class BakeryError(BaseError):
    """The root of all errors of this package. A bakery that takes orders, lends its ovens, and tells when something
    is done. All of it is played by the sandbox."""


class ConfigError(BakeryError):
    """Credentials, an address, a proxy, a limiter or a client that cannot be used. Nothing was sent."""


class ParameterError(BakeryError):
    """An argument outside of its limits. Before anything is sent."""

    param: str
    """The name of the argument."""


class TransportError(BakeryError):
    """The network brought no answer."""


class ConnectError(TransportError):
    """No connection could be made. Nothing was sent."""


class ProxyError(ConnectError):
    """The proxy opens no tunnel to the service, or not for this user. Nothing was sent."""


class ConnectionLostError(TransportError):
    """The connection ended before the answer was complete."""


class DeadlineExceededError(TransportError, TimeoutError):
    """The deadline passed before the answer was complete."""


class TLSError(TransportError):
    """The service could not prove who it is, or speaks no TLS that is safe. Nothing was sent."""


class InvalidResponseError(BakeryError):
    """An answer that cannot be read: not JSON, a field missing or of another type."""

    field: str | None = None
    """The field that cannot be read; None if it is the reply as a whole."""

    http_status: int | None = None
    """The HTTP status of the reply."""


class ResponseTooLargeError(InvalidResponseError):
    """An answer larger than any that the service documents."""


class RedirectError(InvalidResponseError):
    """The service pointed elsewhere. It was not followed: the credentials would have gone along."""


class RateLimitError(BakeryError):
    """The limit of requests is reached."""

    retry_at: datetime | None = None
    """When the next request may go out, in UTC; None if it is not known."""


class RateLimitTimeoutError(RateLimitError, TimeoutError):
    """The limit has no slot left before the deadline. Nothing was sent."""

    retry_at: datetime  # pyright: ignore[reportIncompatibleVariableOverride]
    """When the next request may go out, in UTC."""


class LimiterError(BakeryError):
    """What the limit is shared by, a file or Redis, cannot be used. Nothing was sent."""


class APIError(BakeryError):
    """The service answered with a status other than success."""

    code: str
    """The status code that the service answered with."""

    meaning: str
    """What the code means."""

    http_status: int | None = None
    """The HTTP status of the reply."""


class InvalidNotificationError(BakeryError):
    """A notification that cannot be read, or that the service did not sign."""

    field: str | None = None
    """The field that cannot be read; None if it is the body as a whole."""


class InvalidSignatureError(InvalidNotificationError):
    """A notification that the service did not sign, or signed with another key. Ignore it."""


class UnknownShopError(APIError):
    """There is no such shop."""

    param: str
    """The name of the parameter."""


class WrongKeyError(APIError):
    """The key is wrong."""

    param: str
    """The name of the parameter."""


class MissingError(APIError):
    """Something is missing."""

    param: str
    """The name of the parameter."""


class UnknownOrderError(APIError):
    """There is no such order."""

    param: str
    """The name of the parameter."""
