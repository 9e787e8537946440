"""A limit that the threads of one process share."""

from __future__ import annotations

import threading
from itertools import count, islice

from .._core.concurrency import register_after_fork
from .._core.models import Limit
from .base import LIMIT_REASON, LimitKey, Slot, log_wait
from .clock import CLOCK, NEVER_CLOSED, Clock, Closing, Wakeup
from .slots import Slots

DROPPED = 2
"""The number of keys that each new key looks at, and forgets if they are idle."""


class ProcessLimiter:
    """Keeps limits among the threads of this process and all its clients."""

    def __init__(self, clock: Clock = CLOCK) -> None:
        self._clock = clock
        self._latest = clock.now()
        self._slots: dict[LimitKey, tuple[Slots, Limit]] = {}
        self._waiting: dict[LimitKey, dict[str, Wakeup]] = {}
        self._request_ids = count()
        self._lock = threading.RLock()
        register_after_fork(self)

    def acquire(self, key: LimitKey, limit: Limit, deadline_at: float, closing: Closing = NEVER_CLOSED) -> Slot:
        request_id = str(next(self._request_ids))
        wakeup = slot = None
        try:
            with self._lock:
                now = started_at = self._now()
                wait = self._slots_of(key, limit).acquire(request_id, limit, now, deadline_at, deadline_at)
                if wait:
                    wakeup = self._waiting.setdefault(key, {})[request_id] = Wakeup()
            log_wait(key.endpoint, wait, LIMIT_REASON)
            while wakeup and wait:
                closing.wait(self._clock, wait, wakeup)
                with self._lock:
                    now = self._now()
                    wait = self._slots_of(key, limit).acquire(request_id, limit, now, deadline_at, deadline_at)
            slot = Slot(key, limit, request_id, now - started_at)
            return slot
        finally:  # whatever interrupts it
            if wakeup or not slot:
                self._leave_queue(key, limit, request_id, has_slot=slot is not None)

    def complete(self, slot: Slot, deadline_at: float) -> None:
        with self._lock:
            slots, now = self._slots_of(slot.key, slot.limit), self._now()
            slots.complete(slot.request_id, slot.limit, now)
            wakeups = self._waiting.get(slot.key)
            if wakeups:  # it is certain now when the slot is free again, which may be too late for some
                for request_id in slots.unservable(slot.limit, now):
                    if request_id in wakeups:
                        wakeups[request_id].set()

    def abandon(self, slot: Slot, deadline_at: float) -> None:
        with self._lock:
            self._slots_of(slot.key, slot.limit).abandon(slot.request_id, slot.limit, self._now())

    def cancel(self, slot: Slot, deadline_at: float) -> None:
        with self._lock:
            self._slots_of(slot.key, slot.limit).cancel(slot.request_id)
            self._wake_all(slot.key)

    def throttled(self, slot: Slot, deadline_at: float, retry_after: float = 0.0) -> float:
        with self._lock:
            return self._slots_of(slot.key, slot.limit).throttled(slot.limit, self._now(), retry_after)

    def after_fork(self) -> None:
        """Forgets the other threads of the parent: in a child none of them waits or holds the lock."""
        self._lock = threading.RLock()
        self._waiting.clear()
        for slots, _ in self._slots.values():
            slots.queue.clear()

    def _now(self) -> float:
        """Returns the time. If the clock was set back, all that is stored is set back too. The lock is held."""
        now = self._clock.now()
        if now < self._latest:
            for slots, _ in self._slots.values():
                slots.shift_clock(now - self._latest)
        self._latest = now
        return now

    def _slots_of(self, key: LimitKey, limit: Limit) -> Slots:
        """Returns the slots of a key. A new key takes the place of idle ones. The lock is held."""
        if key not in self._slots:
            for oldest in list(islice(self._slots, DROPPED)):
                slots, its_limit = self._slots.pop(oldest)
                if not slots.is_idle(its_limit, self._latest):
                    self._slots[oldest] = slots, its_limit  # now it is the last
            self._slots[key] = Slots(), limit
        return self._slots[key][0]

    def _leave_queue(self, key: LimitKey, limit: Limit, request_id: str, *, has_slot: bool) -> None:
        with self._lock:
            wakeups = self._waiting.get(key, {})
            wakeups.pop(request_id, None)
            if not wakeups:
                self._waiting.pop(key, None)
            if not has_slot:
                self._slots_of(key, limit).cancel(request_id)
                self._wake_all(key)

    def _wake_all(self, key: LimitKey) -> None:
        """Wakes all that wait, since a slot may be free earlier for one of them."""
        for wakeup in self._waiting.get(key, {}).values():
            wakeup.set()


LIMITER = ProcessLimiter()
"""The limiter of all clients that are given none."""
