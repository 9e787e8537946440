"""Limiters that share their state with other processes, for any store, on a virtual clock."""

from __future__ import annotations

import logging
from contextlib import suppress
from typing import NamedTuple

import pytest

from hoiio import LimiterError
from hoiio._core.models import Limit
from hoiio._limits.base import LimitKey, Slot
from hoiio._limits.shared import Outcome, SharedLimiter, StoreUnavailableError
from hoiio._limits.slots import Slots, SlotUnavailableError

from fakes import VirtualClock

KEY = LimitKey("service", "application", "voice/query_status")
LIMIT = Limit(1, 60.0)


class Asked(NamedTuple):
    """An access to the store, and its timeout in seconds."""

    what: Outcome | str
    at: float
    timeout: float


class FakeStore(SharedLimiter):
    """A store in memory, which can be unavailable."""

    def __init__(self, clock: VirtualClock, fallback: bool = False, slots: Slots | None = None) -> None:
        super().__init__(fallback, clock)
        self.clock = clock
        self.slots = slots or Slots()
        self.unavailable = False
        self.asked: list[Asked] = []
        self.names: set[str] = set()

    def _acquire(
        self, name: str, request_id: str, limit: Limit, remaining: float, lease: float, timeout: float
    ) -> float:
        self._ask("acquire", name, timeout)
        now = self.clock.now()
        return self.slots.acquire(request_id, limit, now, now + remaining, now + lease)

    def _report(
        self, outcome: Outcome, name: str, request_id: str, limit: Limit, timeout: float, retry_after: float
    ) -> float:
        self._ask(outcome, name, timeout)
        match outcome:
            case "complete":
                self.slots.complete(request_id, limit, self.clock.now())
            case "abandon":
                self.slots.abandon(request_id, limit, self.clock.now())
            case "cancel":
                self.slots.cancel(request_id)
            case "throttled":
                return self.slots.throttled(limit, self.clock.now(), retry_after)
        return 0.0

    def _ask(self, what: Outcome | str, name: str, timeout: float) -> None:
        self.asked.append(Asked(what, self.clock.now(), timeout))
        self.names.add(name)
        if self.unavailable:
            raise StoreUnavailableError("It is unavailable.")

    def acquire_slot(self, timeout: float = 30.0, limit: Limit = LIMIT) -> Slot:
        return self.acquire(KEY, limit, self.clock.now() + timeout)

    def report_outcome(self, outcome: Outcome, slot: Slot, remaining: float = 30.0) -> None:
        getattr(self, outcome)(slot, self.clock.now() + remaining)


@pytest.fixture
def clock() -> VirtualClock:
    return VirtualClock()


def pass_time(clock: VirtualClock, seconds: float) -> None:
    clock.ticks += round(seconds * clock.TICKS)


# --- Reports


@pytest.mark.parametrize("unavailable", [False, True])
@pytest.mark.parametrize(
    ("outcome", "wait"), [("complete", 60.0), ("abandon", 90.0), ("cancel", 0.0), ("throttled", 15.0)], ids=str
)
def test_a_report_changes_the_store_and_the_local_limit(
    outcome: Outcome, wait: float, unavailable: bool, clock: VirtualClock
) -> None:
    # One slot stays free, so that the pause after a refusal is visible.
    limit = Limit(3, 60.0) if outcome == "throttled" else LIMIT
    store = FakeStore(clock, fallback=True)
    slot = store.acquire_slot(1_000.0, limit)
    store.report_outcome(outcome, slot)
    # Only those of the process, or those that another process shares.
    store.unavailable = unavailable
    other = store if unavailable else FakeStore(clock, slots=store.slots)
    assert other.acquire_slot(1_000.0, limit).waited == pytest.approx(wait, abs=0.1)


def test_a_store_that_gave_no_slot_gets_no_report(clock: VirtualClock) -> None:
    store = FakeStore(clock, fallback=True)
    store.unavailable = True
    slot = store.acquire_slot()
    store.unavailable = False
    pass_time(clock, 5.0)
    store.acquire_slot(limit=Limit(2, 60.0))  # it is available again
    store.asked.clear()
    for outcome in ("complete", "throttled", "abandon", "cancel"):
        store.report_outcome(outcome, slot)  # type: ignore[arg-type]
    assert store.asked == []


def test_an_unavailable_store_gets_no_reports_and_spoils_no_response(clock: VirtualClock) -> None:
    store = FakeStore(clock, fallback=True)
    limit = Limit(3, 60.0)
    first, second = store.acquire_slot(limit=limit), store.acquire_slot(limit=limit)
    store.unavailable = True
    store.report_outcome("complete", first)  # which fails
    store.acquire_slot(limit=limit)
    store.asked.clear()
    store.report_outcome("complete", second)
    assert store.asked == []


def test_a_request_without_a_slot_in_the_store_takes_no_local_slot(clock: VirtualClock) -> None:
    store = FakeStore(clock)
    store.unavailable = True
    for _ in range(3):
        with pytest.raises(LimiterError, match="It is unavailable") as caught:
            store.acquire_slot()
        assert caught.value.endpoint == KEY.endpoint
    store.unavailable = False
    assert store.acquire_slot().waited == 0


def test_the_store_does_not_learn_whose_limit_it_is(clock: VirtualClock) -> None:
    store, limit = FakeStore(clock), Limit(4, 60.0)
    for key in (KEY, KEY._replace(application="other"), KEY._replace(service="other"), KEY._replace(endpoint="other")):
        store.acquire(key, limit, clock.now() + 30)
    assert len(store.names) == 4
    assert not [name for name in store.names if any(part in name for part in KEY)]


def test_a_limit_has_the_same_storage_name_in_every_version(clock: VirtualClock) -> None:
    store = FakeStore(clock)
    store.acquire_slot()
    assert store.names == {"478c1da4c981e9de09182278f7af2dcc"}


# --- Waiting


def test_a_waiting_request_soon_learns_that_a_slot_is_free_and_keeps_its_place(clock: VirtualClock) -> None:
    class Freed(FakeStore):
        def _ask(self, what: Outcome | str, name: str, timeout: float) -> None:
            super()._ask(what, name, timeout)
            if len(self.asked) == 4:
                self.slots.cancel("another process's")

    store = Freed(clock)
    store.slots.acquire("another process's", LIMIT, clock.now(), clock.now() + 1_000, clock.now())
    assert store.acquire_slot(1_000.0).waited == pytest.approx(15.0, abs=0.1)
    assert [ask.at - store.asked[0].at for ask in store.asked] == pytest.approx([0.0, 5.0, 10.0, 15.0], abs=0.1)


@pytest.mark.parametrize(("asks_again", "is_first"), [(14.9, True), (15.1, False)])
def test_a_process_that_asks_no_more_loses_its_place_after_a_quarter_of_a_period(
    asks_again: float, is_first: bool, clock: VirtualClock
) -> None:
    class Hanging(FakeStore):
        def _ask(self, what: Outcome | str, name: str, timeout: float) -> None:
            if self.asked:
                raise KeyboardInterrupt
            super()._ask(what, name, timeout)

    hanging = Hanging(clock)
    hanging.slots.acquire("out", LIMIT, clock.now(), clock.now() + 1_000, clock.now())
    hanging.slots.complete("out", LIMIT, clock.now())
    with pytest.raises(KeyboardInterrupt):
        hanging.acquire_slot(1_000.0)
    (request_id,) = hanging.slots.queue
    pass_time(clock, asks_again - 5.0)
    now = clock.now()
    other = hanging.slots.acquire("other", LIMIT, now, now + 1_000, now + 1_000)
    assert other > 0
    assert list(hanging.slots.queue) == ([request_id, "other"] if is_first else ["other"])


def test_an_interrupt_while_waiting_for_the_store_leaves_the_queue_empty(clock: VirtualClock) -> None:
    class Interrupting(VirtualClock):
        def sleep(self, seconds: float) -> None:
            raise KeyboardInterrupt

    store = FakeStore(Interrupting())
    store.slots.acquire("out", LIMIT, clock.now(), clock.now() + 1_000, clock.now())
    with pytest.raises(KeyboardInterrupt):
        store.acquire_slot(1_000.0)
    assert not store.slots.queue


# --- The maximum time of the store


@pytest.mark.parametrize(
    ("remaining", "fallback", "timeout"),
    [(30.0, False, 10.0), (4.0, False, 4.0), (0.001, False, 0.05), (30.0, True, 10.0), (4.0, True, 2.0)],
)
def test_the_store_has_ten_seconds_or_until_the_deadline_or_half_of_that_with_a_fallback(
    remaining: float, fallback: bool, timeout: float, clock: VirtualClock
) -> None:
    store = FakeStore(clock, fallback)
    store.acquire_slot(remaining)
    assert store.asked[0].timeout == pytest.approx(timeout)


def test_an_unavailable_store_has_one_second(clock: VirtualClock) -> None:
    store = FakeStore(clock)
    store.unavailable = True
    for _ in range(3):
        with pytest.raises(LimiterError):
            store.acquire_slot()
    assert [ask.timeout for ask in store.asked] == [10.0, 1.0, 1.0]


@pytest.mark.parametrize(("remaining", "timeout"), [(30.0, 1.0), (0.5, 0.5), (0.0, 0.01), (-9.0, 0.01)])
@pytest.mark.parametrize("outcome", ["complete", "abandon", "cancel", "throttled"])
def test_a_report_takes_at_most_a_second_and_not_longer_than_the_deadline(
    outcome: Outcome, remaining: float, timeout: float, clock: VirtualClock
) -> None:
    store = FakeStore(clock)
    store.report_outcome(outcome, store.acquire_slot(), remaining)
    assert store.asked[-1].what == outcome
    assert store.asked[-1].timeout == pytest.approx(timeout)


# --- The store is unavailable, and becomes available again


def test_a_process_with_its_local_limit_tries_the_store_every_five_seconds(
    clock: VirtualClock,
) -> None:
    store = FakeStore(clock, fallback=True)
    store.unavailable = True
    began = clock.now()
    for _ in range(64):  # four times a second
        store.acquire_slot(limit=Limit(100, 60.0))
        pass_time(clock, 0.25)
    assert [ask.at - began for ask in store.asked] == [0.0, 5.0, 10.0, 15.0]


def test_without_a_fallback_each_request_tries_the_store(
    clock: VirtualClock,
) -> None:
    store = FakeStore(clock)
    store.unavailable = True
    with pytest.raises(LimiterError):
        store.acquire_slot()
    store.unavailable = False
    assert store.acquire_slot().shared_id


@pytest.mark.parametrize(
    ("fallback", "consequence"), [(False, "Requests fail."), (True, "This process uses its local limit.")]
)
@pytest.mark.parametrize("is_full", [False, True])
def test_the_log_says_once_that_the_store_is_unavailable_and_once_that_it_is_back(
    fallback: bool, consequence: str, is_full: bool, clock: VirtualClock, caplog: pytest.LogCaptureFixture
) -> None:
    store, limit = FakeStore(clock, fallback), Limit(100, 60.0)

    def acquire(times: int) -> None:
        for _ in range(times):
            pass_time(clock, 6.0)
            with suppress(LimiterError, SlotUnavailableError):
                store.acquire_slot(limit=limit)

    with caplog.at_level(logging.INFO, "hoiio"):
        acquire(3)
        store.unavailable = True
        acquire(3)
        store.unavailable = False
        if is_full:
            now = clock.now()
            for number in range(97):
                store.slots.acquire(f"{number}", limit, now, now + 1_000, now)
        acquire(3)
    assert [(record.levelname, record.getMessage()) for record in caplog.records] == [
        ("WARNING", f"It is unavailable. {consequence}"),
        ("INFO", "The limiter can be used again."),
    ]
