"""The values that modules of several folders share."""

from __future__ import annotations

from typing import NamedTuple

from .base_error import Sent


class Limit(NamedTuple):
    """At most `requests` requests in any window of `seconds` seconds."""

    requests: int
    seconds: float


class Origin(NamedTuple):
    """The server that connections lead to."""

    tls: bool
    host: str
    port: int


class Unsent(NamedTuple):
    """A request that was not sent, because it must not be sent any more by the time there was a connection."""

    sent: Sent = "no"


class Response(NamedTuple):
    """A response of the service, before it is read."""

    status: int
    compressed: bool
    body: bytes
    retry_after: float = 0.0
    """Seconds that the service asks to wait before the next request."""
    sent: Sent = "yes"
