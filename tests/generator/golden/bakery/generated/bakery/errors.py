# Generated from spec/ by `python -m generator`. Edit the spec, not this file.
"""What can go wrong, in one tree.

Each error knows .endpoint, .attempts, .sent (whether the service may have acted on the request: "no", "maybe" or
"yes") and .raw (the reply as it was received). All can be pickled; none shows a credential, an argument or a reply.

BakeryError
├── ConfigError
├── ParameterError (.param)
├── TransportError
│   ├── ConnectFailed
│   │   └── ProxyRefused
│   ├── ConnectionLost
│   ├── DeadlineExceeded
│   └── TLSFailed
├── InvalidResponse (.field, .http_status)
│   ├── ResponseTooLarge
│   └── RedirectRefused
├── RateLimitWait (.retry_at)
├── LimiterFailed
├── APIError (.code, .meaning, .http_status)
│   ├── UnknownShop (.param)
│   ├── WrongKey (.param)
│   ├── Missing (.param)
│   └── UnknownOrder (.param)
└── InvalidNotification (.field)
    └── InvalidSignature
"""

from __future__ import annotations

from datetime import datetime

from ._core.base_error import Failure


class BakeryError(Failure):
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


class ConnectFailed(TransportError):
    """No connection could be made. Nothing was sent."""


class ProxyRefused(ConnectFailed):
    """The proxy opens no tunnel to the service, or not for this user. Nothing was sent."""


class ConnectionLost(TransportError):
    """The connection ended before the answer was complete."""


class DeadlineExceeded(TransportError):
    """The deadline passed before the answer was complete."""


class TLSFailed(TransportError):
    """The service could not prove who it is, or speaks no TLS that is safe. Nothing was sent."""


class InvalidResponse(BakeryError):
    """An answer that cannot be read: not JSON, a field missing or of another type."""

    field: str | None = None
    """The field that cannot be read; None if it is the reply as a whole."""

    http_status: int | None = None
    """The HTTP status of the reply."""


class ResponseTooLarge(InvalidResponse):
    """An answer larger than any that the service documents."""


class RedirectRefused(InvalidResponse):
    """The service pointed elsewhere. It was not followed: the credentials would have gone along."""


class RateLimitWait(BakeryError):
    """The limit has no slot left before the deadline. Nothing was sent."""

    retry_at: datetime
    """When the next request may go out, in UTC."""


class LimiterFailed(BakeryError):
    """What the limit is shared by, a file or Redis, cannot be used. Nothing was sent."""


class APIError(BakeryError):
    """The service answered with a status other than success."""

    code: str
    """The status code that the service answered with."""

    meaning: str
    """What the code means."""

    http_status: int | None = None
    """The HTTP status of the reply."""


class InvalidNotification(BakeryError):
    """A notification that cannot be read, or that the service did not sign."""

    field: str | None = None
    """The field that cannot be read; None if it is the body as a whole."""


class InvalidSignature(InvalidNotification):
    """A notification that the service did not sign, or signed by another key. Do not act on it."""


class UnknownShop(APIError):
    """There is no such shop."""

    param: str
    """The name of the parameter."""


class WrongKey(APIError):
    """The key is wrong."""

    param: str
    """The name of the parameter."""


class Missing(APIError):
    """Something is missing."""

    param: str
    """The name of the parameter."""


class UnknownOrder(APIError):
    """There is no such order."""

    param: str
    """The name of the parameter."""
