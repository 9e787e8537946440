"""The slots of one endpoint's limit: who may go out, who waits, and until when. Bookkeeping alone: no clock, no lock.

An endpoint that allows 60 requests a minute has 60 slots. A call takes a slot, and the slot comes back a minute after
the answer arrived, not after the sending. The service counted the request somewhere between the two, so any two
requests that share a slot are at least a minute apart on the service's own clock, whatever the latency, and no window
of a minute can hold more than 60. A call of which nothing more is heard, because its process was killed, is taken for
one that went out at its deadline; so its slot comes back by itself.

Should the service refuse all the same, somebody else uses the application: then there is a pause, then half as many
slots, and with each minute that brings no refusal some more.
"""

from __future__ import annotations

from bisect import insort
from typing import Any

from .._core.models import Limit

SETTLE_PERIODS = 0.5
"""A request without an answer has been counted so many periods after its connection ended at the latest."""

FIRST_PAUSE = 0.25
"""Periods without any request after a refusal; twice as many after each further one, up to a whole period."""

GROWTH = 0.1
"""The part of the limit that comes back with each period without a refusal."""


class SlotUnavailableError(Exception):
    """No slot comes back in time."""

    def __init__(self, wait: float) -> None:
        self.wait = wait
        """Seconds until a slot may be free."""


class Slots:
    """The slots of one endpoint for one application. All times are seconds on one clock, which only goes forward."""

    def __init__(self) -> None:
        self.in_flight: dict[str, float] = {}
        """The calls that are not answered yet, and when the slot of each comes back, if nothing more is heard of it."""
        self.cooling: list[float] = []
        """When the slots of the answered calls come back, in order."""
        self.queue: dict[str, float] = {}
        """The calls that wait, in the order they came, and when each is given up, if it does not ask again."""
        self.withheld = 0
        """How many slots there are fewer, since the service refused."""
        self.blocked_until = 0.0
        """Before this time nothing goes out."""
        self.grow_at = 0.0
        """When there will be more slots again."""
        self.throttles = 0
        """How many refusals there were without a whole period between them."""

    def acquire(self, request_id: str, limit: Limit, now: float, deadline_at: float, lease: float) -> float:
        """Give a call its slot, and return 0; or the seconds after which it should ask again, which keeps its place in
        the line until `lease`. Raises NoSlot if none can come before `ends`, as soon as that is certain."""
        self._expire(limit, now)
        place = self._place(request_id)
        free = limit.requests - self.withheld - len(self.in_flight) - len(self.cooling)
        if place < free and self.blocked_until <= now:
            self.queue.pop(request_id, None)
            self.in_flight[request_id] = max(deadline_at, now + SETTLE_PERIODS * limit.seconds) + limit.seconds
            return 0.0
        soonest = self._earliest(place, free, limit, now)
        if soonest > deadline_at:
            self.queue.pop(request_id, None)
            raise SlotUnavailableError(soonest - now)
        self.queue[request_id] = lease
        return soonest - now

    def complete(self, request_id: str, limit: Limit, now: float) -> None:
        """The answer of a call has come."""
        self.in_flight.pop(request_id, None)
        insort(self.cooling, now + limit.seconds)

    def abandon(self, request_id: str, limit: Limit, now: float) -> None:
        """No answer to a call will come, and nothing more is sent; but the service may have counted it."""
        if request_id in self.in_flight:
            self.in_flight[request_id] = min(
                self.in_flight[request_id], now + SETTLE_PERIODS * limit.seconds + limit.seconds
            )

    def cancel(self, request_id: str) -> None:
        """The request of a call was not sent, and never will be: it is over, or waits no longer."""
        self.in_flight.pop(request_id, None)
        self.queue.pop(request_id, None)

    def throttled(self, limit: Limit, now: float) -> None:
        """The service said that there were too many requests. What it says during a pause, it says of those before."""
        if now < self.blocked_until:
            return
        pause = min(1.0, FIRST_PAUSE * 2 ** min(self.throttles, 9)) * limit.seconds  # for there may be thousands
        self.throttles += 1
        self.withheld += (limit.requests - self.withheld) // 2
        self.blocked_until = now + pause
        self.grow_at = self.blocked_until + limit.seconds

    def expired(self, limit: Limit, now: float) -> list[str]:
        """The calls in the line for which no slot can come before they are given up."""
        self._expire(limit, now)
        free = limit.requests - self.withheld - len(self.in_flight) - len(self.cooling)
        places = enumerate(self.queue.items())
        return [request_id for place, (request_id, lease) in places if self._earliest(place, free, limit, now) > lease]

    def shift_clock(self, seconds: float) -> None:
        """Let every time be so many seconds later: the clock began anew."""
        self.in_flight = {request_id: at + seconds for request_id, at in self.in_flight.items()}
        self.cooling = [at + seconds for at in self.cooling]
        self.queue = {request_id: at + seconds for request_id, at in self.queue.items()}
        self.blocked_until += seconds
        self.grow_at += seconds

    def to_dict(self) -> dict[str, Any]:
        """All that there is to know, as JSON has it."""
        return dict(vars(self))

    @classmethod
    def from_dict(cls, state: dict[str, Any]) -> Slots:
        slots = cls()
        vars(slots).update({name: state[name] for name in vars(slots)})
        return slots

    def _expire(self, limit: Limit, now: float) -> None:
        back = self.cooling
        while back and back[0] <= now:
            del back[0]
        self.in_flight = {request_id: at for request_id, at in self.in_flight.items() if at > now}
        self.queue = {request_id: lease for request_id, lease in self.queue.items() if lease >= now}
        if (self.withheld or self.throttles) and self.grow_at <= now:
            periods = int((now - self.grow_at) // limit.seconds) + 1
            self.withheld = max(0, self.withheld - periods * max(1, int(limit.requests * GROWTH)))
            self.grow_at += periods * limit.seconds
            self.throttles = 0

    def _place(self, request_id: str) -> int:
        """How many come before it."""
        for place, other in enumerate(self.queue):
            if other == request_id:
                return place
        return len(self.queue)

    def _earliest(self, place: int, free: int, limit: Limit, now: float) -> float:
        """When the slot for that place in the line can come back at the soonest. The slot of a call whose answer is
        still to come takes at least a whole period from now; and no period has more requests than the limit."""
        whole = now + place // limit.requests * limit.seconds
        if place < free:
            return max(self.blocked_until, whole)
        period_from_now = now + limit.seconds
        returning = sorted([*self.cooling, *(min(at, period_from_now) for at in self.in_flight.values())])
        index = place - free
        soonest = returning[index] if index < len(returning) else period_from_now
        if self.withheld:
            soonest = min(soonest, self.grow_at)
        return max(self.blocked_until, whole, soonest)
