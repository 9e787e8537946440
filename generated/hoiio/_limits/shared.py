"""The part that is the same for all limits in a store that processes share: waiting, reporting, and the local limit."""

from __future__ import annotations

import hashlib
import logging
import secrets
from contextlib import suppress
from types import TracebackType
from typing import Any, Literal, Self

from .._core.models import Limit
from .._core.service import LOGGER
from ..errors import LimiterError
from .base import LIMIT_REASON, LimitKey, Slot, log_wait
from .clock import CLOCK, NEVER_CLOSED, Clock, Closing
from .process import ProcessLimiter
from .slots import SlotUnavailableError

POLL_INTERVAL = 1 / 12
"""Periods after which a waiting request asks again at the latest, since a slot may be free earlier ..."""

LEASE = 3 * POLL_INTERVAL
"""... and after which it loses its place if it has not asked again: its process may be gone."""

STORE_TIMEOUT = 10.0
"""Seconds for an answer of the store, if the deadline allows it: the requests of many threads are stored in turn."""

SHORT_STORE_TIMEOUT = 1.0
"""Seconds, where the answer is not needed: a slot becomes free without it, or the local limit is used."""

PROBE_INTERVAL = 5.0
"""Seconds between two attempts to use the store again, while the local limit is used."""

Outcome = Literal["complete", "abandon", "cancel", "throttled"]
"""The report on a request, by the name of the method of `Limiter`."""

_log = logging.getLogger(LOGGER)


class StoreUnavailableError(Exception):
    """The store cannot be used. The message says why, and what to do."""


class SharedLimiter:
    """Keeps limits in a store that several processes share. Threads and clients can share it."""

    def __init__(self, fallback: bool, clock: Clock = CLOCK) -> None:
        self._fallback = fallback
        self._clock = clock
        # Every slot is taken here first, so that the local limit is right when it is needed.
        self._local = ProcessLimiter(clock)
        self._unavailable = False
        self._probe_at = 0.0

    def _acquire(
        self, name: str, request_id: str, limit: Limit, remaining: float, lease: float, timeout: float
    ) -> float:
        """Does in the store what `Slots.acquire` does, with seconds from now for times.

        Raises:
            SlotUnavailableError: No slot can become free within `remaining` seconds.
            StoreUnavailableError: The store cannot be used. Raised within `timeout` seconds.
        """
        raise NotImplementedError

    def _report(
        self, outcome: Outcome, name: str, request_id: str, limit: Limit, timeout: float, retry_after: float = 0.0
    ) -> float:
        """Stores what became of a request. `retry_after`: the pause in seconds that the service asked for.

        Returns:
            The seconds until the next request is allowed, after `throttled`.

        Raises:
            StoreUnavailableError: The store cannot be used. Raised within `timeout` seconds.
        """
        raise NotImplementedError

    def close(self) -> None:
        """Closes the connections to the store. The next request opens them again."""

    def acquire(self, key: LimitKey, limit: Limit, deadline_at: float, closing: Closing = NEVER_CLOSED) -> Slot:
        """Waits for a slot.

        Raises:
            SlotUnavailableError: No slot can become free before the deadline. Raised as soon as that is certain.
            LimiterError: The store cannot be used.
            ClosedError: The client was closed. The request has left the queue.
        """
        slot = self._local.acquire(key, limit, deadline_at, closing)
        started_at, shared_id = self._clock.now(), secrets.token_hex(8)
        try:
            if self._is_degraded():
                return slot
            problem = self._acquire_shared(key, shared_id, limit, deadline_at, closing)
            if problem is None:
                waited = self._clock.now() - started_at
                return slot._replace(shared_id=shared_id, waited=slot.waited + waited)
            if self._fallback:
                return slot
            raise LimiterError(problem, endpoint=key.endpoint)
        except BaseException:
            self._local.cancel(slot, deadline_at)
            raise

    def complete(self, slot: Slot, deadline_at: float) -> None:
        """Reports that the response has arrived. The slot is free again after one period."""
        self._local.complete(slot, deadline_at)
        self._report_slot(slot, "complete", deadline_at)

    def abandon(self, slot: Slot, deadline_at: float) -> None:
        """Reports that no response will arrive, though the service may have counted the request."""
        self._local.abandon(slot, deadline_at)
        self._report_slot(slot, "abandon", deadline_at)

    def cancel(self, slot: Slot, deadline_at: float) -> None:
        """Reports that the request was not sent. The slot is free at once."""
        self._local.cancel(slot, deadline_at)
        self._report_slot(slot, "cancel", deadline_at)

    def throttled(self, slot: Slot, deadline_at: float, retry_after: float = 0.0) -> float:
        """Reports that the service answered that there were too many requests, and asked for a pause in seconds.

        Returns:
            The seconds until the next request is allowed.
        """
        local = self._local.throttled(slot, deadline_at, retry_after)
        return max(local, self._report_slot(slot, "throttled", deadline_at, retry_after))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def __reduce__(self) -> str | tuple[Any, ...]:
        raise TypeError(
            f"a {type(self).__name__} belongs to its process, and cannot be pickled: make one where it is used"
        )

    def _acquire_shared(
        self, key: LimitKey, shared_id: str, limit: Limit, deadline_at: float, closing: Closing
    ) -> str | None:
        """Waits for a slot in the store. Returns why the store cannot be used; None if there is a slot.

        Raises:
            SlotUnavailableError: No slot can become free before the deadline.
            ClosedError: The client was closed.
        """
        name, is_first = _storage_name(key), True
        try:
            while True:
                remaining = deadline_at - self._clock.now()
                longest = SHORT_STORE_TIMEOUT if self._unavailable else STORE_TIMEOUT
                timeout = max(0.05, min(longest, remaining / 2 if self._fallback else remaining))
                wait = self._acquire(name, shared_id, limit, remaining, LEASE * limit.seconds, timeout)
                if not wait:
                    break
                if is_first:
                    log_wait(key.endpoint, wait, LIMIT_REASON)
                is_first = False
                closing.wait(self._clock, min(wait, POLL_INTERVAL * limit.seconds))
        except SlotUnavailableError:
            self._log_transition(None)
            raise
        except StoreUnavailableError as error:
            self._log_transition(str(error))
            return str(error)
        except BaseException:
            self._try_report("cancel", name, shared_id, limit, SHORT_STORE_TIMEOUT)
            raise
        self._log_transition(None)
        return None

    def _is_degraded(self) -> bool:
        """Returns True if only the local limit is used, and it is not yet time to try the store again."""
        now = self._clock.now()
        if not (self._fallback and self._unavailable):
            return False
        if now < self._probe_at:
            return True
        self._probe_at = now + PROBE_INTERVAL  # one thread tries, and the others do not wait for the result
        return False

    def _report_slot(self, slot: Slot, outcome: Outcome, deadline_at: float, retry_after: float = 0.0) -> float:
        if not slot.shared_id or self._unavailable:
            return 0.0
        timeout = min(SHORT_STORE_TIMEOUT, max(0.01, deadline_at - self._clock.now()))
        return self._try_report(outcome, _storage_name(slot.key), slot.shared_id, slot.limit, timeout, retry_after)

    def _try_report(
        self, outcome: Outcome, name: str, shared_id: str, limit: Limit, timeout: float, retry_after: float = 0.0
    ) -> float:
        """Reports to the store. If that fails, the store counts the request as sent at its deadline."""
        with suppress(StoreUnavailableError):
            return self._report(outcome, name, shared_id, limit, timeout, retry_after)
        return 0.0

    def _log_transition(self, problem: str | None) -> None:
        """Logs, once each time, that the store cannot be used or can be used again."""
        if (problem is not None) == self._unavailable:
            return
        self._unavailable = problem is not None
        self._probe_at = self._clock.now() + PROBE_INTERVAL
        if problem is None:
            _log.info("The limiter can be used again.")
        else:
            consequence = "This process uses its local limit." if self._fallback else "Requests fail."
            _log.warning("%s %s", problem, consequence)


def _storage_name(key: LimitKey) -> str:
    """Returns the name of a limit in the store, which does not show whose it is."""
    return hashlib.sha256("\n".join(key).encode()).hexdigest()[:32]
