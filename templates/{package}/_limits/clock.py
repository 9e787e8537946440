"""Time, and waiting."""

from __future__ import annotations

import threading
import time
from contextlib import suppress

from .._core.monotonic import monotonic, uptime


class Wakeup:
    """Wakes one thread. Unlike an Event, it is still usable after a signal handler has raised in the waiting thread."""

    __slots__ = ("_lock",)

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._lock.acquire()

    @property
    def is_set(self) -> bool:
        """True from `set` until a thread has been woken."""
        return not self._lock.locked()

    def set(self) -> None:
        """Wakes the thread that waits, or the next that does."""
        with suppress(RuntimeError):  # it is set already
            self._lock.release()

    def wait(self, seconds: float) -> None:
        """Waits until `set` is called, for at most `seconds` seconds."""
        self._lock.acquire(timeout=min(seconds, threading.TIMEOUT_MAX))


class Clock:
    """A clock that only goes forward. Tests have their own."""

    def now(self) -> float:
        """Returns the seconds since a fixed moment."""
        return monotonic()

    def uptime(self) -> float:
        """Returns the seconds since a fixed moment, those included in which the machine was suspended."""
        return uptime()

    def wait(self, wakeup: Wakeup, seconds: float) -> None:
        """Waits for a wakeup, for at most `seconds` seconds."""
        wakeup.wait(seconds)

    def sleep(self, seconds: float) -> None:
        """Waits `seconds` seconds."""
        time.sleep(seconds)


class ClosedError(Exception):
    """The client was closed while a request of it waited."""


class Closing:
    """Ends every wait of a client's requests when the client is closed. Threads share it."""

    def __init__(self) -> None:
        self._closed = False
        self._wakeups: set[Wakeup] = set()

    @property
    def is_set(self) -> bool:
        """True if the client is closed."""
        return self._closed

    def check(self) -> None:
        """Raises ClosedError if the client is closed."""
        if self._closed:
            raise ClosedError

    def wait(self, clock: Clock, seconds: float, wakeup: Wakeup | None = None) -> None:
        """Waits `seconds` seconds; shorter if `wakeup` is set meanwhile.

        Raises:
            ClosedError: The client is closed. Raised at once, also if that happens during the wait.
        """
        wakeup = wakeup or Wakeup()
        try:
            self._wakeups.add(wakeup)
            self.check()  # after the line before, so that no thread can close the client between the two
            clock.wait(wakeup, seconds)
            self.check()
        finally:
            self._wakeups.discard(wakeup)

    def set(self) -> None:
        """Wakes all that wait, and lets nothing wait from now on."""
        self._closed = True
        for wakeup in list(self._wakeups):
            wakeup.set()


CLOCK = Clock()
NEVER_CLOSED = Closing()
"""For a request that waits on behalf of no client."""
