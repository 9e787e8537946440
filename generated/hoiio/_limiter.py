"""Limits that are kept beforehand: within this process, or together with others."""

from __future__ import annotations

import threading
import time
from collections import defaultdict
from itertools import count
from typing import NamedTuple, Protocol

from ._fork import mend_after_fork
from ._params import Limit
from ._slots import Slots


class Clock:
    """Time that only goes forward, and waiting. A test brings its own."""

    def now(self) -> float:
        """Seconds since some fixed moment."""
        return time.monotonic()

    def wait(self, event: threading.Event, seconds: float) -> None:
        """Wait for the event, at most so many seconds."""
        event.wait(seconds)

    def sleep(self, seconds: float) -> None:
        """Let so many seconds pass."""
        time.sleep(seconds)


CLOCK = Clock()


class Key(NamedTuple):
    """What a limit is counted for."""

    service: str
    application: str
    endpoint: str


class Slot(NamedTuple):
    """Leave to make one request. Whoever says nothing more of it is taken to have made it as late as can be."""

    key: Key
    limit: Limit
    call: str
    """The name of the call in the books."""
    waited: float
    """Seconds."""
    shared: bool = False
    """Whether others know of it."""


class Limiter(Protocol):
    """Keeps the limits of endpoints."""

    def take(self, key: Key, limit: Limit, ends: float) -> Slot:
        """Wait for a slot. Raises NoSlot if none can come before `ends`, as soon as that is certain."""
        ...

    def answered(self, slot: Slot, ends: float) -> None:
        """The answer has come: the slot comes back when a period has passed."""
        ...

    def unused(self, slot: Slot, ends: float) -> None:
        """The request was not sent: the slot is free at once."""
        ...

    def refused(self, slot: Slot, ends: float) -> None:
        """The service said that there were too many requests."""
        ...


class ProcessLimiter:
    """Keeps the limits among the threads of this process, and all its clients."""

    def __init__(self, clock: Clock = CLOCK) -> None:
        self._clock = clock
        self._slots: defaultdict[Key, Slots] = defaultdict(Slots)
        self._waiting: dict[str, threading.Event] = {}
        self._calls = count(1)
        self._lock = threading.RLock()
        mend_after_fork(self)

    def take(self, key: Key, limit: Limit, ends: float) -> Slot:
        now = came = self._clock.now()
        call = str(next(self._calls))
        wait = -1.0
        try:
            with self._lock:
                slots = self._slots[key]
                wait = slots.take(call, limit, now, ends, ends)
                if not wait:
                    return Slot(key, limit, call, 0.0)
                woken = self._waiting[call] = threading.Event()
            while wait:
                self._clock.wait(woken, wait)
                with self._lock:
                    woken.clear()
                    now = self._clock.now()
                    wait = slots.take(call, limit, now, ends, ends)
            return Slot(key, limit, call, now - came)
        finally:  # whatever interrupts it
            if call in self._waiting:
                self._leave(key, call, wait)

    def _leave(self, key: Key, call: str, wait: float) -> None:
        with self._lock:
            del self._waiting[call]
            if wait:  # without a slot: for those behind it has become sooner
                self._slots[key].leave(call)
                self._tell()

    def count(self, slot: Slot, ends: float) -> None:
        """Keep a slot in mind that others gave."""
        with self._lock:
            self._slots[slot.key].count(slot.call, slot.limit, self._clock.now(), ends)

    def answered(self, slot: Slot, ends: float) -> None:
        with self._lock:
            self._slots[slot.key].answered(slot.call, slot.limit, self._clock.now())

    def unused(self, slot: Slot, ends: float) -> None:
        with self._lock:
            self._slots[slot.key].unused(slot.call)
            self._tell()

    def refused(self, slot: Slot, ends: float) -> None:
        with self._lock:
            self._slots[slot.key].refused(slot.limit, self._clock.now())

    def _tell(self) -> None:
        """Have those who wait look again: for one of them it may have become sooner."""
        for woken in self._waiting.values():
            woken.set()

    def after_fork(self) -> None:
        """A child has none of the parent's other threads: nobody waits, and nobody holds the lock."""
        self._lock = threading.RLock()
        self._waiting.clear()
        for slots in self._slots.values():
            slots.line.clear()


LIMITER = ProcessLimiter()
"""What clients use that are given none."""
