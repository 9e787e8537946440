"""The limit of an endpoint, kept beforehand.

An endpoint that allows 60 requests a minute has 60 slots. A call takes a slot, and the slot comes back a minute after
the answer arrived, not after the sending. The service counted the request somewhere between the two, so any two
requests that share a slot are at least a minute apart on the service's own clock, whatever the latency, and no window
of a minute can hold more than 60. A request without an answer counts as answered at its deadline.
"""

from __future__ import annotations

import threading
import time
from bisect import insort
from collections import deque

from ._fork import mend_after_fork
from ._params import Endpoint


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


class NoSlot(Exception):
    """No slot comes back in time."""

    def __init__(self, wait: float) -> None:
        super().__init__(wait)
        self.wait = wait
        """Seconds until a slot may be free."""


class _Turn(threading.Event):
    """A place in the line, and until when it is held."""

    def __init__(self, ends: float) -> None:
        super().__init__()
        self.ends = ends


class Limiter:
    """The slots of one endpoint for one application. Waiting threads are served in the order they came."""

    def __init__(self, requests: int, seconds: float, clock: Clock = CLOCK) -> None:
        self._requests = requests
        self._seconds = seconds
        self._clock = clock
        self._free = requests
        self._returning: list[float] = []  # when the slots that were answered come back, soonest first
        self._waiting: deque[_Turn] = deque()
        self._lock = threading.RLock()  # a signal handler may make a call while its own thread is in here

    def take(self, ends: float) -> float:
        """Take a slot, waiting for one if need be, and return the seconds waited. Raises NoSlot if none can come
        before `ends`, as soon as that is certain."""
        now = came = self._clock.now()
        with self._lock:
            self._drop_the_dead(now)
            if not self._waiting and self._take_now(now):
                return 0.0
            turn = _Turn(ends)
            self._waiting.append(turn)
        try:
            while True:
                with self._lock:
                    now = self._clock.now()
                    if now > ends:  # too late, and another call may have dropped this one from the line
                        raise NoSlot(max(0.0, self._soonest(now, 0) - now))
                    self._drop_the_dead(now, turn)
                    place = self._waiting.index(turn)
                    if place == 0 and self._take_now(now):
                        return now - came
                    soonest = self._soonest(now, place)
                    if soonest > ends or now >= ends:
                        raise NoSlot(max(0.0, soonest - now))
                    turn.clear()
                    # Only the first in line watches the next slot; the others are told when their place changes.
                    until = self._waiting[0].ends if place else self._returning[0] if self._returning else ends
                self._clock.wait(turn, min(until, ends) - now)
        finally:
            with self._lock:
                if turn in self._waiting:
                    self._waiting.remove(turn)
                self._tell_first()

    def answered(self, at: float) -> None:
        """Give a slot back that was answered, or can have been acted on, at that time at the latest."""
        with self._lock:
            insort(self._returning, at + self._seconds)
            self._tell_first()

    def unused(self) -> None:
        """Give a slot back whose request was never sent."""
        with self._lock:
            self._free += 1
            self._tell_first()

    def _take_now(self, now: float) -> bool:
        if self._free > 0:
            self._free -= 1
            return True
        if self._returning and self._returning[0] <= now:
            del self._returning[0]
            return True
        return False

    def _soonest(self, now: float, place: int) -> float:
        """When the slot for that place in the line can come back. One whose answer is still out takes at least the
        whole period from now."""
        place -= self._free
        if place < 0:
            return now
        return self._returning[place] if place < len(self._returning) else now + self._seconds

    def _drop_the_dead(self, now: float, mine: _Turn | None = None) -> None:
        """Forget the heads of the line whose time is over: an interrupt can keep a thread from leaving it."""
        while self._waiting and self._waiting[0] is not mine and self._waiting[0].ends < now:
            self._waiting.popleft()

    def _tell_first(self) -> None:
        if self._waiting:
            self._waiting[0].set()

    def after_fork(self) -> None:
        """A child has none of the parent's other threads: nobody waits, nobody holds the lock, and no answer is still
        to come for a slot that was out."""
        self._lock = threading.RLock()
        self._waiting.clear()
        out = self._requests - self._free - len(self._returning)
        self._returning.extend([self._clock.now() + self._seconds] * out)
        self._returning.sort()


class Limiters:
    """The limiters of a process: one for each service, application and endpoint, shared by all clients."""

    def __init__(self, clock: Clock = CLOCK) -> None:
        self._clock = clock
        self._limiters: dict[tuple[str, str, str], Limiter] = {}
        self._lock = threading.RLock()
        mend_after_fork(self)

    def of(self, service: str, application: str, endpoint: Endpoint) -> Limiter | None:
        """The limiter of an endpoint; None if it has no limit."""
        if endpoint.limit is None:
            return None
        key = (service, application, endpoint.path)
        with self._lock:
            if key not in self._limiters:
                self._limiters[key] = Limiter(*endpoint.limit, self._clock)
            return self._limiters[key]

    def after_fork(self) -> None:
        self._lock = threading.RLock()
        for limiter in self._limiters.values():
            limiter.after_fork()


LIMITERS = Limiters()
