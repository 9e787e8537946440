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
from ..errors import LimiterError
from .base import LimitKey, Slot
from .clock import CLOCK, Clock
from .process import ProcessLimiter
from .slots import SlotUnavailableError

POLL_INTERVAL = 1 / 12
"""A call that waits asks again after so many periods at the latest, for it may have become sooner ..."""

LEASE = 3 * POLL_INTERVAL
"""... and loses its place when it has not asked for so many: its process may be gone."""

STORE_TIMEOUT = 10.0
"""Seconds that the books may take to answer, if the deadline allows it: those of many threads are written in turn."""

SHORT_STORE_TIMEOUT = 1.0
"""Seconds, where there is no need for an answer: a slot comes back without it, or the process goes on by itself."""

PROBE_INTERVAL = 5.0
"""Seconds between two looks whether the books are back, where a process goes on by itself."""

Outcome = Literal["complete", "abandon", "cancel", "throttled"]
"""What is told of a call, as `Limiter` has it."""

_log = logging.getLogger(LOGGER)


class StoreUnavailableError(Exception):
    """The books cannot be used. Says why, and what to do."""


class SharedLimiter:
    """Keeps limits in books that several processes share. Threads and clients share it."""

    def __init__(self, fallback: bool, clock: Clock = CLOCK) -> None:
        self._fall_back = fallback
        self._clock = clock
        # Every slot is taken here first: so a process that goes on by itself has forgotten nothing.
        self._local = ProcessLimiter(clock)
        self._unavailable = False
        self._looks_again = 0.0

    def _acquire(
        self, name: str, request_id: str, limit: Limit, remaining: float, lease: float, timeout: float
    ) -> float:
        """What `Slots.take` does, with seconds from now for times. Raises NoSlot; StoreUnavailableError, within `patience`."""
        raise NotImplementedError

    def _report(self, outcome: Outcome, name: str, request_id: str, limit: Limit, timeout: float) -> None:
        """Write down what became of a call. Raises StoreUnavailableError, within `patience` seconds."""
        raise NotImplementedError

    def close(self) -> None:
        """Let go of what the books are reached by. They are opened again by the next call."""

    def acquire(self, key: LimitKey, limit: Limit, deadline_at: float) -> Slot:
        """Wait for a slot. Raises NoSlot if none can come before `ends`, as soon as that is certain; LimiterError if
        the books cannot be used."""
        slot = self._local.acquire(key, limit, deadline_at)
        came, request_id = self._clock.now(), secrets.token_hex(8)
        try:
            if self._is_degraded():
                return slot
            problem = self._acquire_shared(_name(key), request_id, limit, deadline_at)
            if problem is None:
                waited = self._clock.now() - came
                return slot._replace(shared_id=request_id, waited=slot.waited + waited)
            if self._fall_back:
                return slot
            raise LimiterError(f"{key.endpoint}: {problem}", endpoint=key.endpoint)
        except BaseException:
            self._local.cancel(slot, deadline_at)
            raise

    def complete(self, slot: Slot, deadline_at: float) -> None:
        """The answer has come: the slot comes back when a period has passed."""
        self._local.complete(slot, deadline_at)
        self._report_slot(slot, "complete", deadline_at)

    def abandon(self, slot: Slot, deadline_at: float) -> None:
        """No answer will come, though the service may have counted the request."""
        self._local.abandon(slot, deadline_at)
        self._report_slot(slot, "abandon", deadline_at)

    def cancel(self, slot: Slot, deadline_at: float) -> None:
        """The request was not sent: the slot is free at once."""
        self._local.cancel(slot, deadline_at)
        self._report_slot(slot, "cancel", deadline_at)

    def throttled(self, slot: Slot, deadline_at: float) -> None:
        """The service said that there were too many requests."""
        self._local.throttled(slot, deadline_at)
        self._report_slot(slot, "throttled", deadline_at)

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

    def _acquire_shared(self, name: str, request_id: str, limit: Limit, deadline_at: float) -> str | None:
        """Wait for a slot in the books; or say why they cannot be used. Raises NoSlot."""
        try:
            while True:
                remaining = deadline_at - self._clock.now()
                most = SHORT_STORE_TIMEOUT if self._unavailable else STORE_TIMEOUT
                timeout = max(0.05, min(most, remaining / 2 if self._fall_back else remaining))
                wait = self._acquire(name, request_id, limit, remaining, LEASE * limit.seconds, timeout)
                if not wait:
                    break
                self._clock.sleep(min(wait, POLL_INTERVAL * limit.seconds))
        except SlotUnavailableError:
            self._log_transition(None)
            raise
        except StoreUnavailableError as problem:
            self._log_transition(str(problem))
            return str(problem)
        except BaseException:
            self._try_report("cancel", name, request_id, limit, SHORT_STORE_TIMEOUT)
            raise
        self._log_transition(None)
        return None

    def _is_degraded(self) -> bool:
        """Whether the process goes on by itself, and it is not time yet to look whether the books are back."""
        now = self._clock.now()
        if not (self._fall_back and self._unavailable):
            return False
        if now < self._looks_again:
            return True
        self._looks_again = now + PROBE_INTERVAL  # one thread looks, and the others need not wait for what it finds
        return False

    def _report_slot(self, slot: Slot, outcome: Outcome, deadline_at: float) -> None:
        if slot.shared_id and not self._unavailable:
            timeout = min(SHORT_STORE_TIMEOUT, max(0.01, deadline_at - self._clock.now()))
            self._try_report(outcome, _name(slot.key), slot.shared_id, slot.limit, timeout)

    def _try_report(self, outcome: Outcome, name: str, request_id: str, limit: Limit, timeout: float) -> None:
        """Tell the books; if they cannot be told, they will take the call for one that went out at its deadline."""
        with suppress(StoreUnavailableError):
            self._report(outcome, name, request_id, limit, timeout)

    def _log_transition(self, problem: str | None) -> None:
        """Say in the log that the books are gone, or here again: once each time."""
        if (problem is not None) == self._unavailable:
            return
        self._unavailable = problem is not None
        self._looks_again = self._clock.now() + PROBE_INTERVAL
        if problem is None:
            _log.info("The limiter can be used again.")
        else:
            consequence = "This process keeps the limit by itself." if self._fall_back else "Calls are refused."
            _log.warning("%s %s", problem, consequence)


def _name(key: LimitKey) -> str:
    """What the limit is counted for, without saying whose it is."""
    return hashlib.sha256("\n".join(key).encode()).hexdigest()[:32]
