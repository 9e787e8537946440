"""A limit that the threads of one process share."""

from __future__ import annotations

import threading
from collections import defaultdict
from itertools import count

from .._core.concurrency import mend_after_fork
from .._core.models import Limit
from .base import Key, Slot
from .clock import CLOCK, Bell, Clock
from .slots import Slots


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
