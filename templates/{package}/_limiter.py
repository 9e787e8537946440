"""Limits that are kept beforehand: within this process, or together with others."""

from __future__ import annotations

import threading
import time
from collections import defaultdict
from contextlib import suppress
from itertools import count
from typing import NamedTuple, Protocol

from ._core.concurrency import mend_after_fork
from ._core.models import Limit
from ._slots import Slots


class Bell:
    """Wakes one thread. Unlike an Event, it is whole again after an exception that a signal raises in the waiting."""

    __slots__ = ("_lock",)

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._lock.acquire()

    @property
    def has_rung(self) -> bool:
        return not self._lock.locked()

    def ring(self) -> None:
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

    def wait(self, bell: Bell, seconds: float) -> None:
        """Wait for the bell, at most so many seconds."""
        bell.wait(seconds)

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
    """Leave to make one request. If nothing more is said of it, the request is taken to go out at its deadline."""

    key: Key
    limit: Limit
    call: str
    """The name of the call in the books."""
    waited: float
    """Seconds."""
    shared: str = ""
    """Its name in the books that processes share; empty if they do not know of it."""


class Limiter(Protocol):
    """Keeps the limits of endpoints. What is told of a slot takes no longer than until `ends`."""

    def take(self, key: Key, limit: Limit, ends: float) -> Slot:
        """Wait for a slot. Raises NoSlot if none can come before `ends`, as soon as that is certain."""
        ...

    def answered(self, slot: Slot, ends: float) -> None:
        """The answer has come: the slot comes back when a period has passed."""
        ...

    def lost(self, slot: Slot, ends: float) -> None:
        """No answer will come, though the service may have counted the request."""
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
        self._waiting: defaultdict[Key, dict[str, Bell]] = defaultdict(dict)
        self._calls = count()
        self._lock = threading.RLock()
        mend_after_fork(self)

    def take(self, key: Key, limit: Limit, ends: float) -> Slot:
        now = came = self._clock.now()
        call = str(next(self._calls))
        bell = slot = None
        try:
            with self._lock:
                slots = self._slots[key]
                wait = slots.take(call, limit, now, ends, ends)
                if wait:
                    bell = self._waiting[key][call] = Bell()
            while bell and wait:
                self._clock.wait(bell, wait)
                with self._lock:
                    now = self._clock.now()
                    wait = slots.take(call, limit, now, ends, ends)
            slot = Slot(key, limit, call, now - came)
            return slot
        finally:  # whatever interrupts it
            if bell or not slot:
                self._leave(key, call, with_slot=slot is not None)

    def answered(self, slot: Slot, ends: float) -> None:
        with self._lock:
            slots, now = self._slots[slot.key], self._clock.now()
            slots.answered(slot.call, slot.limit, now)
            bells = self._waiting[slot.key]
            if bells:  # when the slot comes back is certain now, which may be too late for some
                for call in slots.hopeless(slot.limit, now):
                    if call in bells:
                        bells[call].ring()

    def lost(self, slot: Slot, ends: float) -> None:
        with self._lock:
            self._slots[slot.key].lost(slot.call, slot.limit, self._clock.now())

    def unused(self, slot: Slot, ends: float) -> None:
        with self._lock:
            self._slots[slot.key].unused(slot.call)
            self._ring(slot.key)

    def refused(self, slot: Slot, ends: float) -> None:
        with self._lock:
            self._slots[slot.key].refused(slot.limit, self._clock.now())

    def _leave(self, key: Key, call: str, *, with_slot: bool) -> None:
        """Wait no longer."""
        with self._lock:
            self._waiting[key].pop(call, None)
            if not with_slot:
                self._slots[key].unused(call)
                self._ring(key)

    def _ring(self, key: Key) -> None:
        """Have those who wait look again: for one of them it may have become sooner."""
        for bell in self._waiting[key].values():
            bell.ring()

    def after_fork(self) -> None:
        """A child has none of the parent's other threads: nobody waits, and nobody holds the lock."""
        self._lock = threading.RLock()
        self._waiting.clear()
        for slots in self._slots.values():
            slots.line.clear()


LIMITER = ProcessLimiter()
"""What clients use that are given none."""
