"""A limit that the threads of one process share."""

from __future__ import annotations

import threading
from collections import defaultdict
from itertools import count

from .._core.concurrency import register_after_fork
from .._core.models import Limit
from .base import LIMIT_REASON, LimitKey, Slot, log_wait
from .clock import CLOCK, NEVER_CLOSED, Clock, Closing, Wakeup
from .slots import Slots


class ProcessLimiter:
    """Keeps limits among the threads of this process and all its clients."""

    def __init__(self, clock: Clock = CLOCK) -> None:
        self._clock = clock
        self._slots: defaultdict[LimitKey, Slots] = defaultdict(Slots)
        self._waiting: defaultdict[LimitKey, dict[str, Wakeup]] = defaultdict(dict)
        self._request_ids = count()
        self._lock = threading.RLock()
        register_after_fork(self)

    def acquire(self, key: LimitKey, limit: Limit, deadline_at: float, closing: Closing = NEVER_CLOSED) -> Slot:
        now = started_at = self._clock.now()
        request_id = str(next(self._request_ids))
        wakeup = slot = None
        try:
            with self._lock:
                slots = self._slots[key]
                wait = slots.acquire(request_id, limit, now, deadline_at, deadline_at)
                if wait:
                    wakeup = self._waiting[key][request_id] = Wakeup()
            log_wait(key.endpoint, wait, LIMIT_REASON)
            while wakeup and wait:
                closing.wait(self._clock, wait, wakeup)
                with self._lock:
                    now = self._clock.now()
                    wait = slots.acquire(request_id, limit, now, deadline_at, deadline_at)
            slot = Slot(key, limit, request_id, now - started_at)
            return slot
        finally:  # whatever interrupts it
            if wakeup or not slot:
                self._leave_queue(key, request_id, has_slot=slot is not None)

    def complete(self, slot: Slot, deadline_at: float) -> None:
        with self._lock:
            slots, now = self._slots[slot.key], self._clock.now()
            slots.complete(slot.request_id, slot.limit, now)
            wakeups = self._waiting[slot.key]
            if wakeups:  # it is certain now when the slot is free again, which may be too late for some
                for request_id in slots.unservable(slot.limit, now):
                    if request_id in wakeups:
                        wakeups[request_id].set()

    def abandon(self, slot: Slot, deadline_at: float) -> None:
        with self._lock:
            self._slots[slot.key].abandon(slot.request_id, slot.limit, self._clock.now())

    def cancel(self, slot: Slot, deadline_at: float) -> None:
        with self._lock:
            self._slots[slot.key].cancel(slot.request_id)
            self._wake_all(slot.key)

    def throttled(self, slot: Slot, deadline_at: float) -> float:
        with self._lock:
            return self._slots[slot.key].throttled(slot.limit, self._clock.now())

    def after_fork(self) -> None:
        """Forgets the other threads of the parent: in a child none of them waits or holds the lock."""
        self._lock = threading.RLock()
        self._waiting.clear()
        for slots in self._slots.values():
            slots.queue.clear()

    def _leave_queue(self, key: LimitKey, request_id: str, *, has_slot: bool) -> None:
        with self._lock:
            self._waiting[key].pop(request_id, None)
            if not has_slot:
                self._slots[key].cancel(request_id)
                self._wake_all(key)

    def _wake_all(self, key: LimitKey) -> None:
        """Wakes all that wait, since a slot may be free earlier for one of them."""
        for wakeup in self._waiting[key].values():
            wakeup.set()


LIMITER = ProcessLimiter()
"""The limiter of all clients that are given none."""
