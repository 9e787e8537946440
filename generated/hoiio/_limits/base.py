"""What every limiter is, and what it counts."""

from __future__ import annotations

from typing import NamedTuple, Protocol

from .._core.models import Limit


class LimitKey(NamedTuple):
    """What a limit is counted for."""

    service: str
    application: str
    endpoint: str


class Slot(NamedTuple):
    """Leave to make one request. If nothing more is said of it, the request is taken to go out at its deadline."""

    key: LimitKey
    limit: Limit
    request_id: str
    """The name of the call in the books."""
    waited: float
    """Seconds."""
    shared_id: str = ""
    """Its name in the books that processes share; empty if they do not know of it."""


class Limiter(Protocol):
    """Keeps the limits of endpoints. What is told of a slot takes no longer than until `ends`."""

    def acquire(self, key: LimitKey, limit: Limit, deadline_at: float) -> Slot:
        """Wait for a slot. Raises NoSlot if none can come before `ends`, as soon as that is certain."""
        ...

    def complete(self, slot: Slot, deadline_at: float) -> None:
        """The answer has come: the slot comes back when a period has passed."""
        ...

    def abandon(self, slot: Slot, deadline_at: float) -> None:
        """No answer will come, though the service may have counted the request."""
        ...

    def cancel(self, slot: Slot, deadline_at: float) -> None:
        """The request was not sent: the slot is free at once."""
        ...

    def throttled(self, slot: Slot, deadline_at: float) -> None:
        """The service said that there were too many requests."""
        ...
