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

LATEST = 0.5
"""A request without an answer has been counted so many periods after its connection ended at the latest."""

FIRST_PAUSE = 0.25
"""Periods without any request after a refusal; twice as many after each further one, up to a whole period."""

GROWTH = 0.1
"""The part of the limit that comes back with each period without a refusal."""


class NoSlot(Exception):
    """No slot comes back in time."""

    def __init__(self, wait: float) -> None:
        self.wait = wait
        """Seconds until a slot may be free."""


class Slots:
    """The slots of one endpoint for one application. All times are seconds on one clock, which only goes forward."""

    def __init__(self) -> None:
        self.out: dict[str, float] = {}
        """The calls that are not answered yet, and when the slot of each comes back, if nothing more is heard of it."""
        self.back: list[float] = []
        """When the slots of the answered calls come back, in order."""
        self.line: dict[str, float] = {}
        """The calls that wait, in the order they came, and when each is given up, if it does not ask again."""
        self.taken = 0
        """How many slots there are fewer, since the service refused."""
        self.opens = 0.0
        """Before this time nothing goes out."""
        self.grows = 0.0
        """When there will be more slots again."""
        self.refusals = 0
        """How many refusals there were without a whole period between them."""

    def take(self, call: str, limit: Limit, now: float, ends: float, lease: float) -> float:
        """Give a call its slot, and return 0; or the seconds after which it should ask again, which keeps its place in
        the line until `lease`. Raises NoSlot if none can come before `ends`, as soon as that is certain."""
        self._pass_time(limit, now)
        place = self._place(call)
        free = limit.requests - self.taken - len(self.out) - len(self.back)
        if place < free and self.opens <= now:
            self.line.pop(call, None)
            self.out[call] = max(ends, now + LATEST * limit.seconds) + limit.seconds
            return 0.0
        soonest = self._soonest(place, free, limit, now)
        if soonest > ends:
            self.line.pop(call, None)
            raise NoSlot(soonest - now)
        self.line[call] = lease
        return soonest - now

    def answered(self, call: str, limit: Limit, now: float) -> None:
        """The answer of a call has come."""
        self.out.pop(call, None)
        insort(self.back, now + limit.seconds)

    def lost(self, call: str, limit: Limit, now: float) -> None:
        """No answer to a call will come, and nothing more is sent; but the service may have counted it."""
        if call in self.out:
            self.out[call] = min(self.out[call], now + LATEST * limit.seconds + limit.seconds)

    def unused(self, call: str) -> None:
        """The request of a call was not sent, and never will be: it is over, or waits no longer."""
        self.out.pop(call, None)
        self.line.pop(call, None)

    def refused(self, limit: Limit, now: float) -> None:
        """The service said that there were too many requests. What it says during a pause, it says of those before."""
        if now < self.opens:
            return
        pause = min(1.0, FIRST_PAUSE * 2 ** min(self.refusals, 9)) * limit.seconds  # for there may be thousands
        self.refusals += 1
        self.taken += (limit.requests - self.taken) // 2
        self.opens = now + pause
        self.grows = self.opens + limit.seconds

    def hopeless(self, limit: Limit, now: float) -> list[str]:
        """The calls in the line for which no slot can come before they are given up."""
        self._pass_time(limit, now)
        free = limit.requests - self.taken - len(self.out) - len(self.back)
        places = enumerate(self.line.items())
        return [call for place, (call, lease) in places if self._soonest(place, free, limit, now) > lease]

    def shift(self, seconds: float) -> None:
        """Let every time be so many seconds later: the clock began anew."""
        self.out = {call: at + seconds for call, at in self.out.items()}
        self.back = [at + seconds for at in self.back]
        self.line = {call: at + seconds for call, at in self.line.items()}
        self.opens += seconds
        self.grows += seconds

    def state(self) -> dict[str, Any]:
        """All that there is to know, as JSON has it."""
        return dict(vars(self))

    @classmethod
    def of(cls, state: dict[str, Any]) -> Slots:
        slots = cls()
        vars(slots).update({name: state[name] for name in vars(slots)})
        return slots

    def _pass_time(self, limit: Limit, now: float) -> None:
        back = self.back
        while back and back[0] <= now:
            del back[0]
        self.out = {call: at for call, at in self.out.items() if at > now}
        self.line = {call: lease for call, lease in self.line.items() if lease >= now}
        if (self.taken or self.refusals) and self.grows <= now:
            periods = int((now - self.grows) // limit.seconds) + 1
            self.taken = max(0, self.taken - periods * max(1, int(limit.requests * GROWTH)))
            self.grows += periods * limit.seconds
            self.refusals = 0

    def _place(self, call: str) -> int:
        """How many come before it."""
        for place, other in enumerate(self.line):
            if other == call:
                return place
        return len(self.line)

    def _soonest(self, place: int, free: int, limit: Limit, now: float) -> float:
        """When the slot for that place in the line can come back at the soonest. The slot of a call whose answer is
        still to come takes at least a whole period from now; and no period has more requests than the limit."""
        whole = now + place // limit.requests * limit.seconds
        if place < free:
            return max(self.opens, whole)
        period_from_now = now + limit.seconds
        returning = sorted([*self.back, *(min(at, period_from_now) for at in self.out.values())])
        index = place - free
        soonest = returning[index] if index < len(returning) else period_from_now
        if self.taken:
            soonest = min(soonest, self.grows)
        return max(self.opens, whole, soonest)
