"""Time, and waiting."""

from __future__ import annotations

import threading
import time
from contextlib import suppress


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
        return time.monotonic()

    def wait(self, wakeup: Wakeup, seconds: float) -> None:
        """Waits for a wakeup, for at most `seconds` seconds."""
        wakeup.wait(seconds)

    def sleep(self, seconds: float) -> None:
        """Waits `seconds` seconds."""
        time.sleep(seconds)


CLOCK = Clock()
