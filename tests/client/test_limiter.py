"""The line of those who wait for a slot, in the moments that threads hit once in a million times."""

from __future__ import annotations

import threading

import pytest

from hoiio._limiter import Clock, Limiter, NoSlot


class Oversleeping(Clock):
    """A clock on which who waits wakes too late, when another call has come meanwhile."""

    def __init__(self) -> None:
        self.time = 1_000.0
        self.limiter = Limiter(1, 60.0, self)
        self.asleep = False

    def now(self) -> float:
        return self.time

    def wait(self, event: threading.Event, seconds: float) -> None:
        self.time += seconds + 1
        if not self.asleep:
            self.asleep = True
            with pytest.raises(NoSlot):
                self.limiter.take(self.time + 1)


def test_a_call_that_woke_too_late_and_lost_its_place_is_told_that_there_was_no_slot() -> None:
    clock = Oversleeping()
    assert clock.limiter.take(clock.time) == 0
    with pytest.raises(NoSlot) as caught:
        clock.limiter.take(clock.time + 100)  # the one slot is out, and may come back in time
    assert clock.asleep
    assert caught.value.wait > 0
    clock.limiter.unused()
    assert clock.limiter.take(clock.time) == 0
