"""Connections that are kept open while no request uses them."""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Callable
from typing import Generic, NamedTuple, TypeVar

from .monotonic import monotonic

C = TypeVar("C")

MAX_IDLE = 32
"""The number of connections that are kept."""

MAX_IDLE_SECONDS = 30.0
"""The time for which a connection is kept. Routers and load balancers forget an idle connection without a word, most of
them after one to six minutes; some mobile networks after half a minute."""


class IdleConnection(NamedTuple, Generic[C]):
    """A connection and how long it was idle."""

    connection: C
    seconds: float


class IdleConnections(Generic[C]):
    """The idle connections to one server. Threads share them."""

    def __init__(self, close: Callable[[C], object]) -> None:
        self._close = close
        self._idle: deque[tuple[C, float, float]] = deque()  # each with the time since when, and until when, it is kept

    def __len__(self) -> int:
        return len(self._idle)

    def acquire(self, longest: float = math.inf) -> IdleConnection[C] | None:
        """Returns the connection used last, unless it was idle for more than `longest` seconds."""
        now = monotonic()
        while True:
            try:
                connection, since, until = self._idle.pop()
            except IndexError:
                return None
            if now < since or now > until:
                self._close(connection)
            elif now - since > longest:
                self._idle.append((connection, since, until))
                return None
            else:
                return IdleConnection(connection, now - since)

    def release(self, connection: C, seconds: float = MAX_IDLE_SECONDS) -> None:
        """Keeps a connection for at most so many seconds, and the oldest no longer if there are too many."""
        now = monotonic()
        self._idle.append((connection, now, now + min(seconds, MAX_IDLE_SECONDS)))
        self._trim(MAX_IDLE)

    def clear(self) -> None:
        """Closes all connections."""
        self._trim(0)

    def forget(self) -> None:
        """Leaves all connections open, to another process."""
        self._idle.clear()

    def _trim(self, kept: int) -> None:
        while len(self._idle) > kept:
            try:
                connection = self._idle.popleft()[0]
            except IndexError:  # another thread was faster
                return
            self._close(connection)
