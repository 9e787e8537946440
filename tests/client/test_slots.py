"""The books of a limit, over hours that pass in a moment: is the limit used, is it fair, and what after a refusal?"""

from __future__ import annotations

import heapq
from collections import deque
from collections.abc import Callable
from itertools import count

import pytest

from hoiio._params import Limit
from hoiio._slots import NoSlot, Slots

LIMIT = Limit(60, 60.0)
PATIENCE = 30.0


class Service:
    """Counts what arrives in a window that slides, what it refuses too, and what others send."""

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
    """Let callers ask without end, each as soon as its call is over. Returns the calls in the order served."""
    slots = Slots()
    serial = count()
    served: list[str] = []
    # What happens next: when, who, and whether it waits for its slot (None) or for its answer.
    events = [(0.0, number, f"{next(serial)}", None) for number in range(callers)]
    heapq.heapify(events)
    order = count(callers)
    while events:
        now, _, call, answer = heapq.heappop(events)
        if now > minutes * 60:
            break
        if answer is not None:
            slots.answered(call, LIMIT, now)
            if answer == "refused":
                slots.refused(LIMIT, now)
            heapq.heappush(events, (now, next(order), f"{next(serial)}", None))
            continue
        try:
            wait = slots.take(call, LIMIT, now, now + 10_000, now + 10_000)
        except NoSlot as full:
            heapq.heappush(events, (now + full.wait, next(order), call, None))
        else:
            if wait:
                heapq.heappush(events, (now + wait, next(order), call, None))
            else:
                served.append(call)
                outcome = "fine" if service.admits(now + latency / 2) else "refused"
                heapq.heappush(events, (now + latency, next(order), call, outcome))
    return served


@pytest.mark.parametrize("callers", [61, 100, 1_000])
def test_nearly_all_of_the_limit_is_used_and_never_more(callers: int) -> None:
    service = Service()
    run(service, minutes=30, callers=callers)
    assert service.refused == []
    assert len(service.admitted) >= 0.98 * 30 * LIMIT.requests


def test_calls_are_served_in_the_order_they_came() -> None:
    served = run(Service(), minutes=10, callers=300)
    assert served == sorted(served, key=int)


def test_a_refusal_is_followed_by_a_pause_in_which_nothing_goes_out() -> None:
    slots = Slots()
    for number in range(3):
        assert slots.take(str(number), LIMIT, 0.0, PATIENCE, PATIENCE) == 0
        slots.answered(str(number), LIMIT, 0.1)
    slots.refused(LIMIT, 0.1)
    slots.refused(LIMIT, 0.2)  # of a call that went out before
    assert slots.take("waits", LIMIT, 1.0, 31.0, 31.0) == pytest.approx(15.1 - 1.0)
    with pytest.raises(NoSlot) as caught:
        slots.take("impatient", LIMIT, 1.0, 5.0, 5.0)
    assert caught.value.wait == pytest.approx(15.1 - 1.0)
    assert slots.take("waits", LIMIT, 15.1, 31.0, 31.0) == 0
    slots.refused(LIMIT, 15.2)
    with pytest.raises(NoSlot) as caught:
        slots.take("later", LIMIT, 16.0, 20.0, 20.0)
    assert caught.value.wait == pytest.approx(15.2 + 30.0 - 16.0)


def test_each_refusal_halves_what_goes_out_at_once_and_a_quiet_period_gives_some_back() -> None:
    slots, now = Slots(), 0.0

    def burst() -> int:
        granted = 0
        for number in count():
            try:
                if slots.take(f"{now}-{number}", LIMIT, now, now + 0.01, now + 0.01):
                    return granted
            except NoSlot:
                return granted
            slots.answered(f"{now}-{number}", LIMIT, now)
            granted += 1
        return granted

    sizes = [burst()]
    for _ in range(7):
        slots.refused(LIMIT, now)
        now += 60.0
        sizes.append(burst())
    assert sizes == [60, 30, 15, 8, 4, 2, 1, 1]
    sizes = []
    for _ in range(11):
        now += 60.0
        sizes.append(burst())
    assert sizes == [7, 13, 19, 25, 31, 37, 43, 49, 55, 60, 60]


def test_when_somebody_else_uses_the_application_most_of_what_is_left_is_used_without_a_storm() -> None:
    service = Service(others=lambda now: True)
    run(service, minutes=60)
    assert len(service.refused) <= 0.1 * len(service.admitted)
    assert len(service.admitted) >= 0.7 * 60 * (LIMIT.requests - 30)
    # At no time do refusals follow one another as fast as calls could be made.
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
        assert slots.take(f"{now}", one, now, now + PATIENCE, now + PATIENCE) == 0
        slots.unused(f"{now}")
        slots.refused(one, now)
        assert slots.opens == now + 15.0


def test_thousands_of_refusals_are_as_well_as_a_few() -> None:
    slots, now = Slots(), 0.0
    for _ in range(2_000):  # each as soon as the pause is over, for more than a day
        slots.refused(LIMIT, now)
        assert 0 < slots.opens - now <= LIMIT.seconds
        now = slots.opens
