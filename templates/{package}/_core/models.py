"""The values that the modules of several folders share."""

from __future__ import annotations

from typing import NamedTuple

from .base_error import Sent


class Limit(NamedTuple):
    """At most so many requests in any window of so many seconds."""

    requests: int
    seconds: float


class Origin(NamedTuple):
    """Where the connections lead."""

    tls: bool
    host: str
    port: int


class Response(NamedTuple):
    """What the service answered."""

    status: int
    compressed: bool
    body: bytes
    sent: Sent = "yes"
