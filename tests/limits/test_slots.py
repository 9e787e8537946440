"""The slots of a limit, over hours of virtual time: the limit is used, in order, and recovers when it is throttled."""

from __future__ import annotations

import heapq
from collections import deque
from collections.abc import Callable
from copy import deepcopy
from itertools import count

import pytest

from hoiio._core.models import Limit
from hoiio._limits.slots import Slots, SlotUnavailableError

LIMIT = Limit(60, 60.0)
STORE_TIMEOUT = 30.0


class Service:
    """Counts the requests in a sliding window, including those that it refuses and those of other clients."""

    def __init__(self, others: Callable[[float], bool] = lambda now: False) -> None:
        self.window: deque[float] = deque()
        self.others = others
        self.admitted: list[float] = []
        self.refused: list[float] = []
        self.next_of_others = 0.0

    def admits(self, now: float) -> bool:
        while self.next_of_others <= now:
            if self.others(self.next_of_others):
                self.count(self.next_of_others)
            self.next_of_others += 2.0  # thirty a minute
        admitted = self.count(now)
        (self.admitted if admitted else self.refused).append(now)
        return admitted

    def count(self, now: float) -> bool:
        while self.window and self.window[0] <= now - LIMIT.seconds:
            self.window.popleft()
        self.window.append(now)
        return len(self.window) <= LIMIT.requests


def run(service: Service, minutes: float, callers: int = 100, latency: float = 0.2) -> list[str]:
    """Sends requests without end, each as soon as the one before is answered. Returns the requests in the order
    served."""
    slots = Slots()
    serial = count()
    served: list[str] = []
    # The next event: its time, the request, and its state: it waits for a slot (None) or for its answer.
    events = [(0.0, number, f"{next(serial)}", None) for number in range(callers)]
    heapq.heapify(events)
    order = count(callers)
    while events:
        now, _, request_id, answer = heapq.heappop(events)
        if now > minutes * 60:
            break
        if answer is not None:
            slots.complete(request_id, LIMIT, now)
            if answer == "refused":
                slots.throttled(LIMIT, now)
            heapq.heappush(events, (now, next(order), f"{next(serial)}", None))
            continue
        try:
            wait = slots.acquire(request_id, LIMIT, now, now + 10_000, now + 10_000)
        except SlotUnavailableError as full:
            heapq.heappush(events, (now + full.wait, next(order), request_id, None))
        else:
            if wait:
                heapq.heappush(events, (now + wait, next(order), request_id, None))
            else:
                served.append(request_id)
                outcome = "fine" if service.admits(now + latency / 2) else "refused"
                heapq.heappush(events, (now + latency, next(order), request_id, outcome))
    return served


@pytest.mark.parametrize("callers", [61, 100, 1_000])
def test_nearly_all_of_the_limit_is_used_and_never_more(callers: int) -> None:
    service = Service()
    run(service, minutes=30, callers=callers)
    assert service.refused == []
    assert len(service.admitted) >= 0.98 * 30 * LIMIT.requests


def test_requests_are_served_in_order() -> None:
    served = run(Service(), minutes=10, callers=300)
    assert served == sorted(served, key=int)


def test_a_refusal_is_followed_by_a_pause_in_which_nothing_goes_out() -> None:
    slots = Slots()
    for number in range(3):
        assert slots.acquire(str(number), LIMIT, 0.0, STORE_TIMEOUT, STORE_TIMEOUT) == 0
        slots.complete(str(number), LIMIT, 0.1)
    slots.throttled(LIMIT, 0.1)
    slots.throttled(LIMIT, 0.2)  # of a request that was sent before
    assert slots.acquire("waits", LIMIT, 1.0, 31.0, 31.0) == pytest.approx(15.1 - 1.0)
    with pytest.raises(SlotUnavailableError) as caught:
        slots.acquire("impatient", LIMIT, 1.0, 5.0, 5.0)
    assert caught.value.wait == pytest.approx(15.1 - 1.0)
    assert slots.acquire("waits", LIMIT, 15.1, 31.0, 31.0) == 0
    slots.throttled(LIMIT, 15.2)
    with pytest.raises(SlotUnavailableError) as caught:
        slots.acquire("later", LIMIT, 16.0, 20.0, 20.0)
    assert caught.value.wait == pytest.approx(15.2 + 30.0 - 16.0)


def test_each_refusal_halves_what_goes_out_at_once_and_a_quiet_period_gives_some_back() -> None:
    slots, now = Slots(), 0.0

    def burst() -> int:
        granted = 0
        for number in count():
            try:
                if slots.acquire(f"{now}-{number}", LIMIT, now, now + 0.01, now + 0.01):
                    return granted
            except SlotUnavailableError:
                return granted
            slots.complete(f"{now}-{number}", LIMIT, now)
            granted += 1
        return granted

    sizes = [burst()]
    for _ in range(7):
        slots.throttled(LIMIT, now)
        now += 60.0
        sizes.append(burst())
    assert sizes == [60, 30, 15, 8, 4, 2, 1, 1]
    sizes = []
    for _ in range(11):
        now += 60.0
        sizes.append(burst())
    assert sizes == [7, 13, 19, 25, 31, 37, 43, 49, 55, 60, 60]


def test_when_others_use_the_application_most_of_the_rest_is_used_without_a_storm() -> None:
    service = Service(others=lambda now: True)
    run(service, minutes=60)
    assert len(service.refused) <= 0.1 * len(service.admitted)
    assert len(service.admitted) >= 0.7 * 60 * (LIMIT.requests - 30)
    # Refusals never follow one another as fast as requests could be sent.
    worst = max(sum(at <= other < at + 60 for other in service.refused) for at in service.refused)
    assert worst <= 10


def test_when_the_others_have_gone_the_whole_limit_is_used_again() -> None:
    service = Service(others=lambda now: now < 600)
    run(service, minutes=40)
    late = [at for at in service.admitted if at >= 1_800]
    assert len(late) >= 0.97 * 10 * LIMIT.requests
    assert not [at for at in service.refused if at >= 1_200]


def test_after_a_quiet_period_the_pause_is_the_first_one_again_even_where_one_slot_is_all_there_is() -> None:
    slots, one = Slots(), Limit(1, 60.0)
    for now in (0.0, 1_000.0, 2_000.0):
        assert slots.acquire(f"{now}", one, now, now + STORE_TIMEOUT, now + STORE_TIMEOUT) == 0
        slots.cancel(f"{now}")
        slots.throttled(one, now)
        assert slots.blocked_until == now + 15.0


def test_thousands_of_refusals_are_as_well_as_a_few() -> None:
    slots, now = Slots(), 0.0
    for _ in range(2_000):  # each as soon as the pause is over, for more than a day
        slots.throttled(LIMIT, now)
        assert 0 < slots.blocked_until - now <= LIMIT.seconds
        now = slots.blocked_until


ONE = Limit(1, 60.0)


def wait_of(slots: Slots, request_id: str, now: float, limit: Limit = ONE) -> float:
    """Returns how long a patient request has to wait, at first."""
    return slots.acquire(request_id, limit, now, 10_000.0, 10_000.0)


@pytest.mark.parametrize(("deadline_at", "comes_back"), [(1.0, 90.0), (30.0, 90.0), (100.0, 160.0)])
def test_the_slot_of_a_request_without_a_report_becomes_free(deadline_at: float, comes_back: float) -> None:
    slots = Slots()
    assert slots.acquire("silent", ONE, 0.0, deadline_at, deadline_at) == 0
    assert wait_of(slots, "next", comes_back - 1) == pytest.approx(1.0)
    assert wait_of(slots, "next", comes_back) == 0
    assert wait_of(slots, "another", comes_back) > 0


def test_the_slot_of_a_request_without_an_answer_becomes_free_though_the_service_refused_others() -> None:
    slots, limit = Slots(), Limit(4, 60.0)
    assert slots.acquire("silent", limit, 0.0, 1.0, 1.0) == 0
    slots.throttled(limit, 0.0)
    slots.throttled(limit, 15.0)  # one slot is left, until 105
    assert wait_of(slots, "next", 90.0, limit) == 0
    assert wait_of(slots, "another", 90.0, limit) == pytest.approx(15.0)


@pytest.mark.parametrize(("deadline_at", "lost_at", "comes_back"), [(1_000.0, 10.0, 100.0), (1.0, 20.0, 90.0)])
def test_the_slot_of_a_lost_request_becomes_free_when_the_service_must_have_counted_it(
    deadline_at: float, lost_at: float, comes_back: float
) -> None:
    slots = Slots()
    assert slots.acquire("lost", ONE, 0.0, deadline_at, deadline_at) == 0
    slots.abandon("lost", ONE, lost_at)
    slots.abandon("unknown", ONE, lost_at)
    assert wait_of(slots, "next", comes_back - 1) == pytest.approx(1.0)
    assert wait_of(slots, "next", comes_back) == 0


def test_a_request_that_gives_up_delays_no_other() -> None:
    slots = Slots()
    assert wait_of(slots, "first", 0.0) == 0
    slots.complete("first", ONE, 1.0)
    assert wait_of(slots, "impatient", 2.0) == pytest.approx(59.0)
    assert wait_of(slots, "undone", 2.0) > 59.0
    with pytest.raises(SlotUnavailableError):
        slots.acquire("impatient", ONE, 3.0, 10.0, 10_000.0)
    slots.cancel("undone")
    assert wait_of(slots, "next", 62.0) == 0


def test_a_pause_is_a_whole_period_from_the_third_refusal_on() -> None:
    slots, now, pauses = Slots(), 0.0, []
    for _ in range(5):
        slots.throttled(LIMIT, now)
        pauses.append(wait_of(slots, "next", now, LIMIT))
        now += pauses[-1]
    assert pauses == pytest.approx([15.0, 30.0, 60.0, 60.0, 60.0])


def test_unservable_lists_the_requests_that_can_get_no_slot_in_time() -> None:
    slots, limit = Slots(), Limit(4, 60.0)
    for number in range(3):
        assert wait_of(slots, f"out {number}", 0.0, limit) == 0
    slots.complete("out 0", limit, 10.0)  # back at 70, and the others a minute from now at the soonest
    slots.throttled(limit, 10.0)  # and two fewer, until 85
    for request_id, lease in (("a", 69.0), ("b", 84.0), ("c", 200.0)):
        assert slots.acquire(request_id, limit, 10.0, 10_000.0, lease) > 0
    assert slots.unservable(limit, 10.0) == ["a"]
    assert slots.unservable(limit, 30.0) == ["a", "b"]
    assert slots.unservable(limit, 69.5) == ["b"]  # the first has given up
    assert slots.unservable(limit, 150.0) == []


def test_a_slot_at_the_deadline_is_in_time() -> None:
    slots = Slots()
    assert wait_of(slots, "out", 0.0) == 0
    slots.complete("out", ONE, 0.0)
    assert slots.acquire("waits", ONE, 1.0, 60.0, 60.0) == 59.0
    assert slots.unservable(ONE, 2.0) == []
    assert slots.acquire("waits", ONE, 60.0, 60.0, 60.0) == 0


@pytest.mark.parametrize(("asks_again", "is_first"), [(10.0, True), (10.5, False)])
def test_a_request_that_asks_again_within_its_lease_keeps_its_place(asks_again: float, is_first: bool) -> None:
    slots = Slots()
    assert wait_of(slots, "out", 0.0) == 0
    slots.complete("out", ONE, 0.0)
    assert slots.acquire("first", ONE, 0.0, 10_000.0, 10.0) == 60.0
    assert wait_of(slots, "second", 0.0) == 60.0
    assert wait_of(slots, "first", asks_again) > 0
    assert (wait_of(slots, "second", 60.0) > 0) is is_first


def test_a_queue_longer_than_the_limit_waits_for_several_periods() -> None:
    slots, limit = Slots(), Limit(2, 60.0)
    for request_id in ("out 0", "out 1"):
        assert wait_of(slots, request_id, 0.0, limit) == 0
        slots.complete(request_id, limit, 0.0)
    waits = [wait_of(slots, f"{place}", 20.0, limit) for place in range(6)]
    assert waits == [40.0, 40.0, 60.0, 60.0, 120.0, 120.0]
    with pytest.raises(SlotUnavailableError) as caught:
        slots.acquire("impatient", limit, 20.0, 199.0, 199.0)  # as soon as that is certain
    assert caught.value.wait == 180.0


def test_several_quiet_periods_give_back_as_much_together_as_one_after_the_other() -> None:
    for requests, quiet, slots_again in ((60, 1, 36), (60, 2, 42), (60, 5, 60), (60, 100, 60), (4, 1, 3), (4, 2, 4)):
        slots, limit = Slots(), Limit(requests, 60.0)
        slots.throttled(limit, 0.0)  # half of them are left; nothing is sent for 15 seconds, and more after a minute
        now = 15.0 + 60.0 * quiet
        for number in range(slots_again):
            assert wait_of(slots, f"{number}", now, limit) == 0
        assert wait_of(slots, "one too many", now, limit) == 60.0


@pytest.mark.parametrize("what", ["a silent call", "an answered call", "a refusal", "a refusal long ago", "a queue"])
def test_shifted_slots_behave_as_before(what: str) -> None:
    limit = Limit(3, 60.0)
    before = Slots()
    if what == "a silent call":
        before.acquire("silent", limit, 0.0, 30.0, 30.0)
    elif what == "an answered call":
        before.acquire("answered", limit, 0.0, 30.0, 30.0)
        before.complete("answered", limit, 5.0)
    elif what == "a refusal":
        before.throttled(limit, 5.0)
    elif what == "a refusal long ago":
        before.throttled(limit, -40.0)
    else:
        for number in range(3):
            before.acquire(f"{number}", limit, 0.0, 30.0, 30.0)
        before.acquire("waits", limit, 6.0, 10_000.0, 60.0)
        before.acquire("will be gone", limit, 6.0, 10_000.0, 25.0)
    after = deepcopy(before)
    after.shift_clock(1_000.0)

    def prospects(slots: Slots, now: float) -> list[object]:
        slots = deepcopy(slots)
        return [slots.unservable(limit, now), *(wait_of(slots, f"next {number}", now, limit) for number in range(4))]

    for now in (7.0, 18.0, 22.0, 30.0, 50.0, 64.0, 66.0, 81.0, 89.0, 91.0, 200.0):
        assert prospects(after, now + 1_000.0) == prospects(before, now)
    assert Slots.from_dict(after.to_dict()).to_dict() == after.to_dict()
