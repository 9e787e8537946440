"""From the arguments of a method to its record or error: the limit, the deadline and the retries."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Protocol, TypeVar, cast, get_args

from ._core.base_error import BaseError, Sent, detach
from ._core.models import Response, Unsent
from ._core.records import Meta, make_record
from ._core.service import LOGGER
from ._limits.base import LIMIT_REASON, Limiter, LimitKey, Slot, log_wait
from ._limits.clock import Clock, ClosedError, Closing
from ._limits.slots import SETTLE_PERIODS, SlotUnavailableError
from ._wire.credentials import Credentials, ResolvedCredentials
from ._wire.fields import Fields, HasUnread, warn_unread
from ._wire.request import Endpoint, FormData, encode_form
from ._wire.response import parse_response
from ._wire.retries import complete, draw_pause, is_over_limit, should_retry
from .errors import ConfigError, ParameterError, RateLimitTimeoutError

T = TypeVar("T")

_log = logging.getLogger(LOGGER)
MAX_TIMEOUT = 86_400.0
"""Seconds; no request is waited for longer than a day."""

SHORTEST_TIMEOUT = 0.001
"""Seconds of a request for which no time is left."""

MAX_SLOT_AGE = SETTLE_PERIODS
"""Periods; an older slot is given back and taken again before a request is sent with it."""

_certainty: Callable[[Sent], int] = get_args(Sent).index


class Sender(Protocol):
    """Sends requests: the connection pool, or the fake of a test."""

    def send(
        self,
        target: str,
        body: bytes,
        content_type: str,
        deadline_at: float,
        *,
        safe: bool,
        may_send: Callable[[], bool],
    ) -> Response | Unsent | BaseError: ...

    def close(self) -> None: ...


class Transport:
    """Sends the requests of one client. Threads share it."""

    def __init__(
        self,
        credentials: Credentials,
        base_url: str,
        service: str,
        path: str,
        timeout: float,
        *,
        network: Sender,
        clock: Clock,
        limiter: Limiter,
    ) -> None:
        """Takes parts that are checked.

        Args:
            credentials: Sent with each request.
            base_url: The base URL, for messages only.
            service: The service, as limits are counted for it.
            path: The path of the base URL, which precedes that of each endpoint.
            timeout: Seconds from the first attempt to the last, unless a method gets its own.
            network: Sends the requests.
            clock: Measures all times but those of the network.
            limiter: Keeps the limits of the endpoints.
        """
        self.base_url = base_url
        self._service = service
        self._path = path
        self._credentials = credentials
        self._timeout = timeout
        self._network = network
        self._clock = clock
        self._limiter = limiter
        self._closing = Closing()

    def call(
        self,
        endpoint: Endpoint,
        params: dict[str, object],
        read: Callable[[Fields, Meta], T],
        timeout: float | None,
        *,
        once: bool = False,
    ) -> T:
        """Sends a request and reads its response, with retries where they may help and can do no harm, unless `once`.

        `params` is emptied, so that no traceback shows personal data.
        """
        outer = sys.exception()
        started_at = self._clock.now()
        self._check_call(endpoint, timeout)
        request = encode_form(endpoint, params)
        params.clear()
        if isinstance(request, ParameterError):
            raise request
        deadline_at = started_at + (self._timeout if timeout is None else timeout)
        try:
            outcome = self._run_attempts(endpoint, request, read, started_at, deadline_at, once=once)
        except BaseException as interrupt:  # Ctrl-C, or what a signal handler raises (Celery, gunicorn)
            failure = detach(interrupt, outer)
        else:
            if isinstance(outcome, BaseError):
                raise outcome
            return outcome
        raise failure

    def now(self) -> float:
        """Returns the seconds since a fixed moment, by the clock of all waiting."""
        return self._clock.now()

    def shorten(self, seconds: float) -> float:
        """Returns the timeout of a request that has so many seconds left."""
        return min(self._timeout, max(seconds, SHORTEST_TIMEOUT))

    def pause(self, endpoint: Endpoint, seconds: float, reason: str = LIMIT_REASON) -> None:
        """Waits; not at all if `seconds` is negative. Raises ConfigError if the client is closed then."""
        try:
            log_wait(endpoint.path, seconds, reason)
            self._closing.wait(self._clock, max(seconds, 0.0))
            return
        except ClosedError:
            failure = _closed()
        raise failure

    def close(self) -> None:
        """Closes the connections, and wakes all requests that wait. These and later ones raise ConfigError."""
        self._closing.set()
        self._network.close()

    def _check_call(self, endpoint: Endpoint, timeout: float | None) -> None:
        if self._closing.is_set:
            raise ConfigError("the client is closed; make a new one", endpoint=endpoint.path)
        problem = None if timeout is None else validate_timeout(timeout)
        if problem:
            raise ParameterError(f"{endpoint.path}: {problem}", endpoint=endpoint.path, param="timeout")

    def _run_attempts(
        self,
        endpoint: Endpoint,
        request: FormData,
        read: Callable[[Fields, Meta], T],
        started_at: float,
        deadline_at: float,
        *,
        once: bool,
    ) -> T | BaseError:
        """Returns the record, or the last error. It is not raised here, where frames hold the request."""
        failure: BaseError | None = None
        sent: Sent = "no"
        waited = 0.0
        attempt = 0
        while True:
            attempt += 1
            prepared = self._prepare(endpoint, deadline_at)
            if self._closing.is_set and isinstance(prepared, ConfigError):
                return complete(prepared, endpoint, attempt - 1, sent)
            if isinstance(prepared, BaseError):  # the error of the attempt before, if there is one, says more
                if failure and prepared.retry_at:
                    failure.retry_at = max(prepared.retry_at, failure.retry_at or prepared.retry_at)
                return complete(failure or prepared, endpoint, attempt - 1, sent)
            slot, taken_at, credentials = prepared
            waited += slot.waited if slot else 0.0
            sent_at, pause, retry_after = self._clock.now(), draw_pause(attempt), 0.0
            outcome: T | Response | Unsent | BaseError
            try:
                outcome = self._send(slot, taken_at, endpoint, credentials, request, deadline_at)
            except BaseError as error:  # from a limiter that the caller wrote, after the request
                return complete(failure or detach(error), endpoint, attempt, "maybe")
            if isinstance(outcome, Unsent):
                attempt -= 1
                continue
            now = self._clock.now()
            if isinstance(outcome, Response):
                _log.debug("%s: HTTP %d, attempt %d, %.3f s", endpoint.path, outcome.status, attempt, now - sent_at)
                meta = make_record(
                    Meta,
                    raw=outcome.body,
                    http_status=outcome.status,
                    attempts=attempt,
                    elapsed=now - started_at,
                    waited=waited,
                )
                retry_after = outcome.retry_after
                pause = max(pause, retry_after)
                outcome = parse_response(outcome, credentials, request, endpoint, read, meta)
            if not isinstance(outcome, BaseError):
                warn_unread(endpoint.path, cast(HasUnread, outcome))
                return outcome
            failure = outcome
            _log.debug("%s: %s, attempt %d, %.3f s", endpoint.path, type(failure).__name__, attempt, now - sent_at)
            if slot and is_over_limit(failure):
                # The limiter keeps this pause, so that a retry waits for it in the queue.
                retry_after = max(retry_after, self._limiter.throttled(slot, deadline_at, retry_after) or 0.0)
            if retry_after:
                failure.retry_at = datetime.now(UTC) + timedelta(seconds=retry_after)
            sent = max(sent, failure.sent, key=_certainty)
            try:
                retries = (
                    not once
                    and should_retry(endpoint, failure, attempt, sent)
                    and self._pause(endpoint, pause, deadline_at)
                )
            except ClosedError:
                return complete(_closed(), endpoint, attempt, sent)
            if not retries:
                return complete(failure, endpoint, attempt, sent)

    def _prepare(
        self, endpoint: Endpoint, deadline_at: float
    ) -> tuple[Slot | None, float, ResolvedCredentials] | BaseError:
        """Returns the slot of an attempt, when it was taken, and the credentials; or the error if one is not available."""
        slot = None
        try:
            slot = self._acquire_slot(endpoint, deadline_at)
            taken_at = self._clock.uptime()
            credentials = self._credentials.resolve()
            self._closing.check()  # a callable may have taken long, and the caller's own limiter may not have noticed
            return slot, taken_at, credentials
        except BaseException as error:
            if slot:
                self._limiter.cancel(slot, deadline_at)
            if isinstance(error, BaseError):
                return detach(error)
            if isinstance(error, ClosedError):
                return _closed()
            raise

    def _acquire_slot(self, endpoint: Endpoint, deadline_at: float) -> Slot | None:
        """Waits for a slot of the limit. Returns None if the endpoint has no limit."""
        if endpoint.limit is None:
            return None
        key = LimitKey(self._service, self._credentials.application, endpoint.path)
        try:
            return self._limiter.acquire(key, endpoint.limit, deadline_at, self._closing)
        except SlotUnavailableError as error:
            wait = error.wait
        raise RateLimitTimeoutError(
            f"the limit of this endpoint allows the next request in {wait:.1f} s, which is after the deadline.",
            retry_at=datetime.now(UTC) + timedelta(seconds=wait),
        )

    def _send(
        self,
        slot: Slot | None,
        taken_at: float,
        endpoint: Endpoint,
        credentials: ResolvedCredentials,
        request: FormData,
        deadline_at: float,
    ) -> Response | Unsent | BaseError:
        """Sends one request, and reports to the limiter what became of its slot."""
        outcome: Response | Unsent | BaseError | None = None
        asked = reported = False

        def may_send() -> bool:
            """Returns False if the client is closed, or the limiter may no longer know of a slot that has become old:
            its store may have started again meanwhile, or the machine was suspended."""
            nonlocal asked
            asked = True
            is_old = slot is not None and self._clock.uptime() - taken_at > MAX_SLOT_AGE * slot.limit.seconds
            return not (self._closing.is_set or is_old)

        try:
            target, safe = self._path + endpoint.path, endpoint.safe
            outcome = self._network.send(target, *request.body(credentials), deadline_at, safe=safe, may_send=may_send)
            if slot and outcome.sent == "no":
                self._limiter.cancel(slot, deadline_at)
            elif slot and outcome.sent == "yes":
                self._limiter.complete(slot, deadline_at)
            reported = outcome.sent != "maybe"
            return outcome
        finally:  # whatever interrupts it
            if slot and not reported:
                is_unsent = outcome is None and not asked
                (self._limiter.cancel if is_unsent else self._limiter.abandon)(slot, deadline_at)

    def _pause(self, endpoint: Endpoint, seconds: float, deadline_at: float) -> bool:
        """Waits before the next attempt. Returns False at once if that takes until the deadline.

        Raises ClosedError if the client is closed meanwhile.
        """
        if self._clock.now() + seconds >= deadline_at:
            return False
        log_wait(endpoint.path, seconds, "before it sends the request again")
        self._closing.wait(self._clock, seconds)
        return True


def validate_timeout(seconds: object) -> str | None:
    """Returns why a timeout cannot be used; None if it can."""
    if isinstance(seconds, (int, float)) and not isinstance(seconds, bool) and 0 < seconds <= MAX_TIMEOUT:
        return None
    return f"timeout must be a number of seconds, more than 0 and at most {MAX_TIMEOUT:.0f}"


def _closed() -> ConfigError:
    return ConfigError("the client was closed while the request waited.")
