"""The slots of the limit of one endpoint: which requests have one, which wait, and until when. No clock and no lock.

An endpoint that allows 60 requests a minute has 60 slots. A request takes a slot, and the slot is free again a minute
after the response arrived, not after the request was sent. The service counted the request at some time between the
two. So any two requests with the same slot are at least a minute apart on the clock of the service, whatever the
latency, and no window of a minute holds more than 60. A request without any further report, because its process was
killed, counts as sent at its deadline, so that its slot becomes free as well.

If the service still answers that there were too many requests, then others use the application too. Then there is a
pause, then half of the slots, and more of them with each minute without such an answer.
"""

from __future__ import annotations

from bisect import insort
from typing import Any

from .._core.models import Limit

SETTLE_PERIODS = 0.5
"""Periods after the end of a connection by which the service has counted a request that got no response."""

LOST_IN_A_ROW = 3
"""The number of requests in a row without a response after which the service seems to hang: it may count them all when it
goes on."""

HANG_PERIODS = 1.5
"""Periods after the end of a connection by which a service that seemed to hang has counted its request."""

FIRST_PAUSE = 0.25
"""Periods without any request after the service throttled one; doubled each further time, up to a whole period."""

MAX_ASKED = 5.0
"""Periods; a pause that the service asks for is not kept for longer, since a wrong date could ask for days."""

GROWTH = 0.1
"""The part of the limit that comes back with each period in which the service throttles nothing."""


class SlotUnavailableError(Exception):
    """No slot becomes free before the deadline."""

    def __init__(self, wait: float) -> None:
        self.wait = wait
        """Seconds until a slot may be free."""


class Slots:
    """The slots of one endpoint for one application. All times are seconds on one clock, which only goes forward."""

    def __init__(self) -> None:
        self.in_flight: dict[str, float] = {}
        """The requests without a response so far, and when the slot of each is free if nothing more is reported."""
        self.cooling: list[float] = []
        """When the slots of the requests with a response are free again, in order."""
        self.queue: dict[str, float] = {}
        """The requests that wait, in the order they came, and when each loses its place unless it asks again."""
        self.withheld = 0
        """The number of slots that are not given out, because the service throttled a request."""
        self.blocked_until = 0.0
        """No slot is given out before this time."""
        self.grow_at = 0.0
        """When some of the withheld slots come back."""
        self.lost = 0
        """The number of requests in a row that got no response."""
        self.throttles = 0
        """The number of times that the service throttled a request, without a whole period in between."""

    def acquire(self, request_id: str, limit: Limit, now: float, deadline_at: float, lease: float) -> float:
        """Gives a slot to a request, or a place in the queue.

        Returns:
            0 if it has a slot; or the seconds after which it should ask again. It keeps its place until `lease`.

        Raises:
            SlotUnavailableError: No slot can become free before the deadline. Raised as soon as that is certain.
        """
        self._expire(limit, now)
        place = self._place(request_id)
        free = limit.requests - self.withheld - len(self.in_flight) - len(self.cooling)
        if place < free and self.blocked_until <= now:
            self.queue.pop(request_id, None)
            self.in_flight[request_id] = max(deadline_at, now + SETTLE_PERIODS * limit.seconds) + limit.seconds
            return 0.0
        earliest = self._earliest(place, free, limit, now)
        if earliest > deadline_at:
            self.queue.pop(request_id, None)
            raise SlotUnavailableError(earliest - now)
        self.queue[request_id] = lease
        return earliest - now

    def complete(self, request_id: str, limit: Limit, now: float) -> None:
        """Reports that the response to a request has arrived."""
        self.lost = 0
        self.in_flight.pop(request_id, None)
        insort(self.cooling, now + limit.seconds)

    def abandon(self, request_id: str, limit: Limit, now: float) -> None:
        """Reports that no response to a request will arrive, though the service may have counted it."""
        if request_id not in self.in_flight:
            return
        self.lost += 1
        if self.lost < LOST_IN_A_ROW:
            free_at = now + SETTLE_PERIODS * limit.seconds + limit.seconds
            self.in_flight[request_id] = min(self.in_flight[request_id], free_at)
        else:  # it holds for those before it too, and does no harm to one that gets its response
            free_at = now + HANG_PERIODS * limit.seconds + limit.seconds
            self.in_flight = {request_id: max(at, free_at) for request_id, at in self.in_flight.items()}

    def cancel(self, request_id: str) -> None:
        """Reports that a request was not sent and will not be. It may have been waiting."""
        self.in_flight.pop(request_id, None)
        self.queue.pop(request_id, None)

    def throttled(self, limit: Limit, now: float, retry_after: float = 0.0) -> float:
        """Reports that there were too many requests, and that the service asked for a pause in seconds. In a pause, that
        is about the requests before it.

        Returns:
            The seconds until the end of the pause.
        """
        least = min(retry_after, MAX_ASKED * limit.seconds)
        if now < self.blocked_until:
            self.blocked_until = max(self.blocked_until, now + least)
            return self.blocked_until - now
        pause: float = (
            min(1.0, FIRST_PAUSE * 2 ** min(self.throttles, 9)) * limit.seconds
        )  # there may be thousands of them
        self.throttles += 1
        self.withheld += (limit.requests - self.withheld) // 2
        pause = max(pause, least)
        self.blocked_until = now + pause
        self.grow_at = self.blocked_until + limit.seconds
        return pause

    def unservable(self, limit: Limit, now: float) -> list[str]:
        """Returns the requests in the queue for which no slot can become free before they lose their place."""
        self._expire(limit, now)
        free = limit.requests - self.withheld - len(self.in_flight) - len(self.cooling)
        places = enumerate(self.queue.items())
        return [request_id for place, (request_id, lease) in places if self._earliest(place, free, limit, now) > lease]

    def is_idle(self, limit: Limit, now: float) -> bool:
        """Returns True if nothing would be different without these slots."""
        self._expire(limit, now)
        counted = self.in_flight or self.cooling or self.queue or self.withheld or self.throttles
        return not counted and self.blocked_until <= now

    def shift_clock(self, seconds: float) -> None:
        """Makes all times `seconds` seconds later, for a clock that has started again."""
        self.in_flight = {request_id: at + seconds for request_id, at in self.in_flight.items()}
        self.cooling = [at + seconds for at in self.cooling]
        self.queue = {request_id: at + seconds for request_id, at in self.queue.items()}
        self.blocked_until += seconds
        self.grow_at += seconds

    def to_dict(self) -> dict[str, Any]:
        """Returns the whole state, in types of JSON."""
        return dict(vars(self))

    @classmethod
    def from_dict(cls, state: dict[str, Any]) -> Slots:
        """Returns the slots with a state of `to_dict`. Raises KeyError if it is not complete."""
        slots = cls()
        vars(slots).update({name: state[name] for name in vars(slots)})
        return slots

    def _expire(self, limit: Limit, now: float) -> None:
        """Removes what is over by now, and gives back withheld slots."""
        while self.cooling and self.cooling[0] <= now:
            del self.cooling[0]
        self.in_flight = {request_id: at for request_id, at in self.in_flight.items() if at > now}
        self.queue = {request_id: lease for request_id, lease in self.queue.items() if lease >= now}
        if not self.in_flight:
            self.lost = 0
        if (self.withheld or self.throttles) and self.grow_at <= now:
            periods = int((now - self.grow_at) // limit.seconds) + 1
            self.withheld = max(0, self.withheld - periods * max(1, int(limit.requests * GROWTH)))
            self.grow_at += periods * limit.seconds
            self.throttles = 0

    def _place(self, request_id: str) -> int:
        """Returns how many requests are before this one in the queue."""
        for place, other in enumerate(self.queue):
            if other == request_id:
                return place
        return len(self.queue)

    def _earliest(self, place: int, free: int, limit: Limit, now: float) -> float:
        """Returns the earliest time at which there can be a slot for a place in the queue.

        The slot of a request without a response is not free for at least one period; and no period has more requests
        than the limit.
        """
        by_place = now + place // limit.requests * limit.seconds
        if place < free:
            return max(self.blocked_until, by_place)
        period_from_now = now + limit.seconds
        free_at = sorted([*self.cooling, *(min(at, period_from_now) for at in self.in_flight.values())])
        index = place - free
        earliest = free_at[index] if index < len(free_at) else period_from_now
        if self.withheld:
            earliest = min(earliest, self.grow_at)
        return max(self.blocked_until, by_place, earliest)
