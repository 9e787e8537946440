"""The limiter as a client sees it: slots, and what becomes of them."""

from __future__ import annotations

import logging
from typing import NamedTuple, Protocol

from .._core.models import Limit
from .._core.service import LOGGER
from .clock import NEVER_CLOSED, Closing

LONG_WAIT = 1.0
"""Seconds; the log has a line when a longer wait begins."""

LIMIT_REASON = "for the limit of the endpoint"

_log = logging.getLogger(LOGGER)


def log_wait(endpoint: str, seconds: float, reason: str) -> None:
    """Writes a line to the log if a request is going to wait for long."""
    if seconds > LONG_WAIT:
        _log.info("%s: waits up to %.1f s %s", endpoint, seconds, reason)


class LimitKey(NamedTuple):
    """The endpoint and the application that requests are counted for."""

    service: str
    application: str
    endpoint: str


class Slot(NamedTuple):
    """The permission to send one request.

    If the limiter gets no further report on a slot, it counts the request as sent at the deadline.
    """

    key: LimitKey
    limit: Limit
    request_id: str
    """The ID of the request in this process."""
    waited: float
    """Seconds until there was a slot."""
    shared_id: str = ""
    """The ID of the request in the store that processes share. Empty if the store does not know of it."""


class Limiter(Protocol):
    """Keeps the limits of endpoints. No method takes longer than until `deadline_at`, as
    `time.clock_gettime(time.CLOCK_MONOTONIC)` counts, or `time.monotonic` where there is no such function."""

    def acquire(self, key: LimitKey, limit: Limit, deadline_at: float, closing: Closing = NEVER_CLOSED) -> Slot:
        """Waits for a slot.

        Args:
            key: The endpoint and the application.
            limit: The number of slots, and the seconds after which one is free again.
            deadline_at: The end of the request.
            closing: Waits with `closing.wait(clock, seconds)` instead of `time.sleep`, so that closing the client ends
                the wait.

        Raises:
            SlotUnavailableError: No slot can become free before the deadline. Raised as soon as that is certain.
            ClosedError: The client was closed. The request has left the queue.
        """
        ...

    def complete(self, slot: Slot, deadline_at: float) -> None:
        """Reports that the response has arrived. The slot is free again after one period."""
        ...

    def abandon(self, slot: Slot, deadline_at: float) -> None:
        """Reports that no response will arrive, though the service may have counted the request."""
        ...

    def cancel(self, slot: Slot, deadline_at: float) -> None:
        """Reports that the request was not sent. The slot is free at once."""
        ...

    def throttled(self, slot: Slot, deadline_at: float, retry_after: float) -> float:
        """Reports that the service answered that there were too many requests, and asked for a pause in seconds.

        Returns:
            The seconds until the limiter allows the next request.
        """
        ...
