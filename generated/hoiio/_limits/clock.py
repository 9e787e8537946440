"""Time, and waiting for it."""

from __future__ import annotations

import threading
import time
from contextlib import suppress


class Wakeup:
    """Wakes one thread. Unlike an Event, it is whole again after an exception that a signal raises in the waiting."""

    __slots__ = ("_lock",)

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._lock.acquire()

    @property
    def is_set(self) -> bool:
        return not self._lock.locked()

    def set(self) -> None:
        with suppress(RuntimeError):  # it has rung already
            self._lock.release()

    def wait(self, seconds: float) -> None:
        """Wait until it rings, at most so many seconds."""
        self._lock.acquire(timeout=min(seconds, threading.TIMEOUT_MAX))


class Clock:
    """Time that only goes forward, and waiting. A test brings its own."""

    def now(self) -> float:
        """Seconds since some fixed moment."""
        return time.monotonic()

    def wait(self, wakeup: Wakeup, seconds: float) -> None:
        """Wait for the bell, at most so many seconds."""
        wakeup.wait(seconds)

    def sleep(self, seconds: float) -> None:
        """Let so many seconds pass."""
        time.sleep(seconds)


CLOCK = Clock()
