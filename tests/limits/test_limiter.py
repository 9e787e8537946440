"""The queue for a slot, in the race conditions that threads meet once in a million times."""

from __future__ import annotations

import random
import signal
import threading
import time
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import pytest
from processes import fork, status_of
from raw_server import DEADLINE, Connection, Peer, client_to, record, reply, waiting

import hoiio.resources.voice
from hoiio import ConnectionLostError, FileLimiter
from hoiio._core.models import Limit
from hoiio._limits.base import Limiter, LimitKey, Slot
from hoiio._limits.clock import Clock, Wakeup
from hoiio._limits.process import ProcessLimiter
from hoiio._limits.slots import SlotUnavailableError

from fakes import VirtualClock

KEY = LimitKey("service", "application", "endpoint")
ONE = Limit(1, 60.0)


class Oversleeping(Clock):
    """A clock on which a waiting request wakes too late, after another request has arrived."""

    def __init__(self) -> None:
        self.time = 1_000.0
        self.limiter = ProcessLimiter(self)
        self.asleep = False

    def now(self) -> float:
        return self.time

    def wait(self, wakeup: Wakeup, seconds: float) -> None:
        self.time += seconds + 1
        if not self.asleep:
            self.asleep = True
            with pytest.raises(SlotUnavailableError):
                self.limiter.acquire(KEY, ONE, self.time + 1)


def test_a_request_that_wakes_too_late_and_has_lost_its_place_gets_no_slot() -> None:
    clock = Oversleeping()
    first = clock.limiter.acquire(KEY, ONE, clock.time + 30)
    with pytest.raises(SlotUnavailableError) as caught:
        clock.limiter.acquire(KEY, ONE, clock.time + 61)  # the one slot is out, and may come back in time
    assert clock.asleep
    assert caught.value.wait > 0
    clock.limiter.cancel(first, clock.time)
    assert clock.limiter.acquire(KEY, ONE, clock.time + 30).waited == 0


def test_a_new_request_does_not_take_the_slot_of_a_waiting_one() -> None:
    waits, wakes = threading.Event(), threading.Event()

    class Sleepy(Clock):
        def wait(self, wakeup: Wakeup, seconds: float) -> None:
            waits.set()
            wakes.wait(DEADLINE)

    limiter = ProcessLimiter(Sleepy())
    limit = Limit(1, 0.1)
    first = limiter.acquire(KEY, limit, time.monotonic() + DEADLINE)
    with ThreadPoolExecutor(1) as threads:
        waiting = threads.submit(limiter.acquire, KEY, limit, time.monotonic() + 2 * DEADLINE)
        assert waits.wait(DEADLINE)
        limiter.cancel(first, 0.0)  # The slot is free, but the request that waits for it is slow to wake.
        with pytest.raises(SlotUnavailableError):
            limiter.acquire(KEY, limit, time.monotonic() + 0.01)
        wakes.set()
        assert waiting.result(DEADLINE).waited > 0


def test_all_waiting_requests_wake_when_a_slot_is_free_early() -> None:
    limiter, limit = ProcessLimiter(), Limit(2, 600.0)
    taken = [limiter.acquire(KEY, limit, time.monotonic() + DEADLINE) for _ in range(2)]
    with ThreadPoolExecutor(2) as threads:
        second, third = (threads.submit(limiter.acquire, KEY, limit, time.monotonic() + 1_000) for _ in range(2))
        while waiting(limiter) < 2:
            time.sleep(0.001)
        for slot in taken:
            limiter.cancel(slot, 0.0)
        for slot in (second, third):
            assert 0 < slot.result(DEADLINE).waited < DEADLINE


def test_a_waiting_request_fails_as_soon_as_no_slot_can_be_free_in_time() -> None:
    limiter, limit = ProcessLimiter(), Limit(1, 600.0)
    first = limiter.acquire(KEY, limit, time.monotonic() + DEADLINE)
    with ThreadPoolExecutor(1) as threads:
        second = threads.submit(limiter.acquire, KEY, limit, time.monotonic() + 600.2)
        while not waiting(limiter):
            time.sleep(0.001)
        time.sleep(0.3)
        limiter.complete(first, 0.0)  # so the slot comes back too late
        with pytest.raises(SlotUnavailableError):
            second.result(DEADLINE)


def test_when_a_waiting_request_is_interrupted_the_next_is_served() -> None:
    limit = Limit(1, 2 * DEADLINE)

    class Interrupting(Clock):
        """A clock on which the first waiting request is interrupted, at the moment when it would be served."""

        first = True

        def wait(self, wakeup: Wakeup, seconds: float) -> None:
            if not self.first:
                return super().wait(wakeup, seconds)
            self.first = False
            behind.append(threads.submit(limiter.acquire, KEY, limit, time.monotonic() + 1_000))
            while waiting(limiter) < 2:
                time.sleep(0.001)
            limiter.cancel(out, 0.0)
            time.sleep(0.05)  # the slot is free for the first in the queue: the second waits again
            raise KeyboardInterrupt

    limiter, behind = ProcessLimiter(Interrupting()), list[Future[Slot]]()
    out = limiter.acquire(KEY, limit, time.monotonic() + DEADLINE)
    with ThreadPoolExecutor(1) as threads:
        with pytest.raises(KeyboardInterrupt):
            limiter.acquire(KEY, limit, time.monotonic() + 1_000)
        assert behind[0].result(DEADLINE).waited > 0
    assert waiting(limiter) == 0


def test_in_a_forked_child_no_request_waits() -> None:
    class Forking(Clock):
        def wait(self, wakeup: Wakeup, seconds: float) -> None:
            statuses.append(status_of(fork(is_all_its_own)))
            raise KeyboardInterrupt

    def is_all_its_own() -> bool:
        limiter.cancel(out, 0.0)
        return waiting(limiter) == 0 and limiter.acquire(KEY, ONE, time.monotonic() + 1).waited == 0

    limiter, statuses = ProcessLimiter(Forking()), list[int]()
    out = limiter.acquire(KEY, ONE, time.monotonic() + 1)
    with pytest.raises(KeyboardInterrupt):
        limiter.acquire(KEY, ONE, time.monotonic() + 1_000)
    assert statuses == [0]


def test_after_a_refusal_nothing_goes_out_for_a_while() -> None:
    clock = VirtualClock()
    limiter = ProcessLimiter(clock)
    slot = limiter.acquire(KEY, Limit(4, 60.0), clock.now() + 30)
    limiter.complete(slot, clock.now())
    limiter.throttled(slot, clock.now())
    with pytest.raises(SlotUnavailableError) as caught:
        limiter.acquire(KEY, Limit(4, 60.0), clock.now() + 10)
    assert caught.value.wait == 15.0


def test_a_wakeup_wakes_one_wait() -> None:
    wakeup, clock = Wakeup(), Clock()
    assert not wakeup.is_set
    for wait in (wakeup.wait, lambda seconds: clock.wait(wakeup, seconds), clock.sleep):
        began = clock.now()
        wait(0.05)
        assert clock.now() - began > 0.04
    wakeup.set()
    wakeup.set()
    assert wakeup.is_set
    wakeup.wait(1e12)  # longer than the system can wait
    assert not wakeup.is_set


def test_an_interrupt_while_a_request_is_queued_leaves_the_queue_empty(monkeypatch: pytest.MonkeyPatch) -> None:
    limiter, limit = ProcessLimiter(), Limit(1, 0.1)
    first = limiter.acquire(KEY, limit, time.monotonic() + DEADLINE)

    def interrupted() -> Wakeup:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("hoiio._limits.process.Wakeup", interrupted)
        with pytest.raises(KeyboardInterrupt):
            limiter.acquire(KEY, limit, time.monotonic() + 1_000)
    limiter.cancel(first, 0.0)
    assert limiter.acquire(KEY, limit, time.monotonic() + DEADLINE).waited == 0
    assert not limiter._slots[KEY][0].queue


# A signal between the opening of a file and its with statement leaves it to the garbage collector, which closes it.
@pytest.mark.filterwarnings("ignore:unclosed file:ResourceWarning")
@pytest.mark.parametrize("kind", ["process", "file"])
@pytest.mark.slow
def test_signals_that_raise_at_any_moment_leave_a_limiter_that_works(kind: str, tmp_path: Path) -> None:
    class SignalReceivedError(Exception):
        pass

    def interrupt(number: int, frame: object) -> None:
        raise SignalReceivedError

    limiter: Limiter = ProcessLimiter() if kind == "process" else FileLimiter(tmp_path / "limits")
    limit = Limit(2, 0.002)
    before = signal.signal(signal.SIGALRM, interrupt)
    interrupts = 0
    try:
        until = time.monotonic() + 1.0
        while time.monotonic() < until:
            try:
                signal.setitimer(signal.ITIMER_REAL, random.uniform(0.00001, 0.003))
                while True:
                    limiter.complete(limiter.acquire(KEY, limit, time.monotonic() + 0.01), 0.0)
            except SignalReceivedError:
                interrupts += 1
            except SlotUnavailableError:
                pass
            finally:
                signal.setitimer(signal.ITIMER_REAL, 0)
    except SignalReceivedError:  # it came as late as that
        pass
    finally:
        signal.signal(signal.SIGALRM, before)
    assert interrupts
    with ThreadPoolExecutor(1) as threads:
        taken = threads.submit(limiter.acquire, KEY, limit, time.monotonic() + DEADLINE)
        assert taken.result(DEADLINE).waited < DEADLINE / 2


def test_a_request_that_is_lost_holds_its_slot_no_longer_than_the_service_may_take_to_count_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(
        hoiio.resources.voice, "_QUERY_STATUS", hoiio.resources.voice._QUERY_STATUS._replace(limit=Limit(3, 0.2))
    )
    lost = 0

    def talk(connection: Connection) -> None:
        nonlocal lost
        reference = connection.receive()
        lost += 1
        if lost > 3:
            connection.send(reply(record(reference)))

    with Peer(talk) as peer, client_to(peer) as client:
        with pytest.raises(ConnectionLostError):
            client.voice.query_status("A-1", timeout=3_600)
        assert client.voice.query_status("A-2", timeout=DEADLINE).txn_ref == "A-2"
