"""The line of those who wait for a slot, in the moments that threads hit once in a million times."""

from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from peers import DEADLINE, waiting

from hoiio._limiter import Bell, Clock, Key, ProcessLimiter
from hoiio._params import Limit
from hoiio._slots import NoSlot

KEY = Key("service", "application", "endpoint")
ONE = Limit(1, 60.0)


class Oversleeping(Clock):
    """A clock on which who waits wakes too late, when another call has come meanwhile."""

    def __init__(self) -> None:
        self.time = 1_000.0
        self.limiter = ProcessLimiter(self)
        self.asleep = False

    def now(self) -> float:
        return self.time

    def wait(self, bell: Bell, seconds: float) -> None:
        self.time += seconds + 1
        if not self.asleep:
            self.asleep = True
            with pytest.raises(NoSlot):
                self.limiter.take(KEY, ONE, self.time + 1)


def test_a_call_that_woke_too_late_and_lost_its_place_is_told_that_there_was_no_slot() -> None:
    clock = Oversleeping()
    first = clock.limiter.take(KEY, ONE, clock.time + 30)
    with pytest.raises(NoSlot) as caught:
        clock.limiter.take(KEY, ONE, clock.time + 61)  # the one slot is out, and may come back in time
    assert clock.asleep
    assert caught.value.wait > 0
    clock.limiter.unused(first, clock.time)
    assert clock.limiter.take(KEY, ONE, clock.time + 30).waited == 0


def test_a_newcomer_does_not_take_the_slot_of_one_who_waits() -> None:
    waits, wakes = threading.Event(), threading.Event()

    class Sleepy(Clock):
        def wait(self, bell: Bell, seconds: float) -> None:
            waits.set()
            wakes.wait(DEADLINE)

    limiter = ProcessLimiter(Sleepy())
    limit = Limit(1, 0.1)
    first = limiter.take(KEY, limit, time.monotonic() + DEADLINE)
    with ThreadPoolExecutor(1) as threads:
        waiting = threads.submit(limiter.take, KEY, limit, time.monotonic() + 2 * DEADLINE)
        assert waits.wait(DEADLINE)
        limiter.unused(first, 0.0)  # The slot is free, but the one who waits for it is slow to wake.
        with pytest.raises(NoSlot):
            limiter.take(KEY, limit, time.monotonic() + 0.01)
        wakes.set()
        assert waiting.result(DEADLINE).waited > 0


def test_all_who_wait_are_told_when_a_slot_is_free_before_its_time() -> None:
    limiter, limit = ProcessLimiter(), Limit(2, 600.0)
    taken = [limiter.take(KEY, limit, time.monotonic() + DEADLINE) for _ in range(2)]
    with ThreadPoolExecutor(2) as threads:
        second, third = (threads.submit(limiter.take, KEY, limit, time.monotonic() + 1_000) for _ in range(2))
        while waiting(limiter) < 2:
            time.sleep(0.001)
        for slot in taken:
            limiter.unused(slot, 0.0)
        for slot in (second, third):
            assert 0 < slot.result(DEADLINE).waited < DEADLINE
