"""What limiters have in common whose books several processes share: asking, waiting, and going on when they are gone."""

from __future__ import annotations

import hashlib
import logging
import secrets
from contextlib import suppress
from types import TracebackType
from typing import Literal, NoReturn, Self

from .._core.models import Limit
from .._core.service import LOGGER
from ..errors import LimiterFailed
from .base import Key, Slot
from .clock import CLOCK, Clock
from .process import ProcessLimiter
from .slots import NoSlot

ASK_AGAIN = 1 / 12
"""A call that waits asks again after so many periods at the latest, for it may have become sooner ..."""

LEASE = 3 * ASK_AGAIN
"""... and loses its place when it has not asked for so many: its process may be gone."""

PATIENCE = 10.0
"""Seconds that the books may take to answer, if the deadline allows it: those of many threads are written in turn."""

SHORT_PATIENCE = 1.0
"""Seconds, where there is no need for an answer: a slot comes back without it, or the process goes on by itself."""

LOOK_AGAIN = 5.0
"""Seconds between two looks whether the books are back, where a process goes on by itself."""

News = Literal["answered", "lost", "unused", "refused"]
"""What is told of a call, as `Limiter` has it."""

_log = logging.getLogger(LOGGER)


class Unavailable(Exception):
    """The books cannot be used. Says why, and what to do."""


class SharedLimiter:
    """Keeps limits in books that several processes share. Threads and clients share it."""

    def __init__(self, fall_back: bool, clock: Clock = CLOCK) -> None:
        self._fall_back = fall_back
        self._clock = clock
        # Every slot is taken here first: so a process that goes on by itself has forgotten nothing.
        self._own = ProcessLimiter(clock)
        self._is_gone = False
        self._looks_again = 0.0

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
        slot = self._own.take(key, limit, ends)
        came, call = self._clock.now(), secrets.token_hex(8)
        try:
            if self._goes_alone():
                return slot
            problem = self._take_shared(_name(key), call, limit, ends)
            if problem is None:
                waited = self._clock.now() - came
                return slot._replace(shared=call, waited=slot.waited + waited)
            if self._fall_back:
                return slot
            raise LimiterFailed(f"{key.endpoint}: {problem}", endpoint=key.endpoint)
        except BaseException:
            self._own.unused(slot, ends)
            raise

    def answered(self, slot: Slot, ends: float) -> None:
        """The answer has come: the slot comes back when a period has passed."""
        self._own.answered(slot, ends)
        self._tell_of(slot, "answered", ends)

    def lost(self, slot: Slot, ends: float) -> None:
        """No answer will come, though the service may have counted the request."""
        self._own.lost(slot, ends)
        self._tell_of(slot, "lost", ends)

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
        raise TypeError(
            f"a {type(self).__name__} belongs to its process, and cannot be pickled: make one where it is used"
        )

    def _take_shared(self, name: str, call: str, limit: Limit, ends: float) -> str | None:
        """Wait for a slot in the books; or say why they cannot be used. Raises NoSlot."""
        try:
            while True:
                ends_in = ends - self._clock.now()
                most = SHORT_PATIENCE if self._is_gone else PATIENCE
                patience = max(0.05, min(most, ends_in / 2 if self._fall_back else ends_in))
                wait = self._take(name, call, limit, ends_in, LEASE * limit.seconds, patience)
                if not wait:
                    break
                self._clock.sleep(min(wait, ASK_AGAIN * limit.seconds))
        except NoSlot:
            self._note(None)
            raise
        except Unavailable as problem:
            self._note(str(problem))
            return str(problem)
        except BaseException:
            self._give_back("unused", name, call, limit, SHORT_PATIENCE)
            raise
        self._note(None)
        return None

    def _goes_alone(self) -> bool:
        """Whether the process goes on by itself, and it is not time yet to look whether the books are back."""
        now = self._clock.now()
        if not (self._fall_back and self._is_gone):
            return False
        if now < self._looks_again:
            return True
        self._looks_again = now + LOOK_AGAIN  # one thread looks, and the others need not wait for what it finds
        return False

    def _tell_of(self, slot: Slot, news: News, ends: float) -> None:
        if slot.shared and not self._is_gone:
            patience = min(SHORT_PATIENCE, max(0.01, ends - self._clock.now()))
            self._give_back(news, _name(slot.key), slot.shared, slot.limit, patience)

    def _give_back(self, news: News, name: str, call: str, limit: Limit, patience: float) -> None:
        """Tell the books; if they cannot be told, they will take the call for one that went out at its deadline."""
        with suppress(Unavailable):
            self._tell(news, name, call, limit, patience)

    def _note(self, problem: str | None) -> None:
        """Say in the log that the books are gone, or here again: once each time."""
        if (problem is not None) == self._is_gone:
            return
        self._is_gone = problem is not None
        self._looks_again = self._clock.now() + LOOK_AGAIN
        if problem is None:
            _log.info("The limiter can be used again.")
        else:
            consequence = "This process keeps the limit by itself." if self._fall_back else "Calls are refused."
            _log.warning("%s %s", problem, consequence)


def _name(key: Key) -> str:
    """What the limit is counted for, without saying whose it is."""
    return hashlib.sha256("\n".join(key).encode()).hexdigest()[:32]
