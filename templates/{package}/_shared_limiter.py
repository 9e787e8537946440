"""What limiters have in common whose books several processes share: asking, waiting, and going on when they are gone."""

from __future__ import annotations

import hashlib
import logging
import secrets
from types import TracebackType
from typing import Literal, NoReturn, Self

from ._limiter import CLOCK, Clock, Key, ProcessLimiter, Slot
from ._params import Limit
from ._service import LOGGER
from ._slots import NoSlot
from .errors import LimiterFailed

ASK_AGAIN = 1 / 12
"""A call that waits asks again after so many periods at the latest, for it may have become sooner ..."""

LEASE = 3 * ASK_AGAIN
"""... and loses its place when it has not asked for so many: its process may be gone."""

PATIENCE = 10.0
"""Seconds that the books may take to answer, if the deadline allows it."""

SHORT_PATIENCE = 1.0
"""Seconds, where there is another way to go on: without them, or without having given a slot back."""

News = Literal["answered", "unused", "refused", "left"]
"""What is told of a call: its answer came; it was not sent; it was refused; it waits no longer."""

_log = logging.getLogger(LOGGER)


class Unavailable(Exception):
    """The books cannot be used. Says why, and what to do."""


class SharedLimiter:
    """Keeps limits in books that several processes share. Threads and clients share it."""

    def __init__(self, fall_back: bool, clock: Clock = CLOCK) -> None:
        self._fall_back = fall_back
        self._clock = clock
        # Knows of every slot that this process was given, so that it can go on by itself.
        self._own = ProcessLimiter(clock)
        self._is_gone = False

    def _take(self, name: str, call: str, limit: Limit, ends_in: float, lease: float, patience: float) -> float:
        """What `Slots.take` does, with seconds from now for times. Raises NoSlot; Unavailable, within `patience`."""
        raise NotImplementedError

    def _tell(self, news: News, name: str, call: str, limit: Limit, patience: float) -> None:
        """Write down what became of a call. Raises Unavailable, within `patience` seconds."""
        raise NotImplementedError

    def close(self) -> None:
        """Let go of what the books are reached by. They are opened again by the next call."""

    def take(self, key: Key, limit: Limit, ends: float) -> Slot:
        """Wait for a slot. Raises NoSlot if none can come before `ends`, as soon as that is certain; LimiterFailed if
        the books cannot be used."""
        came = self._clock.now()
        name, call = _name(key), secrets.token_hex(8)
        patience = SHORT_PATIENCE if self._fall_back else PATIENCE
        wait = limit.seconds
        try:
            while True:
                ends_in = ends - self._clock.now()
                if ends_in < 0:
                    raise NoSlot(wait)
                wait = self._take(name, call, limit, ends_in, LEASE * limit.seconds, min(patience, ends_in))
                if not wait:
                    break
                self._clock.sleep(min(wait, ASK_AGAIN * limit.seconds))
        except NoSlot:
            self._note(None)
            raise
        except Unavailable as problem:
            reason = str(problem)
        except BaseException:
            self._give_back("left", name, call, limit, SHORT_PATIENCE)
            raise
        else:
            self._note(None)
            slot = Slot(key, limit, call, self._clock.now() - came, shared=True)
            self._own.count(slot, ends)
            return slot
        self._note(reason)
        if not self._fall_back:
            raise LimiterFailed(f"{key.endpoint}: {reason} Nothing was sent.", endpoint=key.endpoint)
        return self._own.take(key, limit, ends)

    def answered(self, slot: Slot, ends: float) -> None:
        """The answer has come: the slot comes back when a period has passed."""
        self._own.answered(slot, ends)
        self._tell_of(slot, "answered", ends)

    def unused(self, slot: Slot, ends: float) -> None:
        """The request was not sent: the slot is free at once."""
        self._own.unused(slot, ends)
        self._tell_of(slot, "unused", ends)

    def refused(self, slot: Slot, ends: float) -> None:
        """The service said that there were too many requests."""
        self._own.refused(slot, ends)
        self._tell_of(slot, "refused", ends)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def __reduce__(self) -> NoReturn:
        raise TypeError(f"a {type(self).__name__} holds locks, and cannot be pickled: make one where it is used")

    def _tell_of(self, slot: Slot, news: News, ends: float) -> None:
        if slot.shared:
            patience = min(SHORT_PATIENCE, max(0.01, ends - self._clock.now()))
            self._give_back(news, _name(slot.key), slot.call, slot.limit, patience)

    def _give_back(self, news: News, name: str, call: str, limit: Limit, patience: float) -> None:
        """Tell the books; if they cannot be told, they will take the call for one that was counted as late as can be."""
        try:
            self._tell(news, name, call, limit, patience)
        except Unavailable as problem:
            self._note(str(problem))

    def _note(self, problem: str | None) -> None:
        """Say in the log that the books are gone, or here again: once each time."""
        if (problem is not None) == self._is_gone:
            return
        self._is_gone = problem is not None
        if problem is None:
            _log.info("The limiter can be used again.")
        else:
            consequence = "This process keeps the limit by itself." if self._fall_back else "Calls are refused."
            _log.warning("%s %s", problem, consequence)


def _name(key: Key) -> str:
    """What the limit is counted for, without saying whose it is."""
    return hashlib.sha256("\n".join(key).encode()).hexdigest()[:32]
