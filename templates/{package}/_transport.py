"""From the arguments of a method to its record or error: the limit, the deadline and the retries."""

from __future__ import annotations

import logging
import random
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Protocol, TypeVar, cast, get_args

from ._core.base_error import BaseError, Sent, detach
from ._core.models import Response
from ._core.records import Meta
from ._core.service import LOGGER, OVER_LIMIT, RETRY_ATTEMPTS, RETRY_HTTP, RETRY_MAX_PAUSE, RETRY_PAUSE
from ._limits.base import Limiter, LimitKey, Slot
from ._limits.clock import Clock, ClosedError, Closing
from ._limits.slots import SlotUnavailableError
from ._wire.credentials import Credentials, ResolvedCredentials
from ._wire.fields import Fields, HasUnread, warn_unread
from ._wire.request import Endpoint, FormData, encode_form
from ._wire.response import UNKNOWN, parse_response
from .errors import (
    APIError,
    ConfigError,
    ConnectError,
    ConnectionLostError,
    InvalidResponseError,
    ParameterError,
    ProxyError,
    RateLimitTimeoutError,
)

T = TypeVar("T")

_log = logging.getLogger(LOGGER)
MAX_TIMEOUT = 86_400.0
"""Seconds; no request is waited for longer than a day."""

_certainty: Callable[[Sent], int] = get_args(Sent).index


class Sender(Protocol):
    """Sends requests: the connection pool, or the fake of a test."""

    def send(
        self, target: str, body: bytes, content_type: str, deadline_at: float, *, safe: bool
    ) -> Response | BaseError: ...

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
    ) -> T:
        """Sends a request and reads its response, with retries where they may help and can do no harm.

        `params` is emptied, so that no traceback shows personal data.
        """
        started_at = self._clock.now()
        self._check_call(endpoint, timeout)
        request = encode_form(endpoint, params)
        params.clear()
        if isinstance(request, ParameterError):
            raise request
        deadline_at = started_at + (self._timeout if timeout is None else timeout)
        try:
            outcome = self._run_attempts(endpoint, request, read, started_at, deadline_at)
        except BaseException as interrupt:  # Ctrl-C, or what a signal handler raises (Celery, gunicorn)
            raise detach(interrupt) from None
        if isinstance(outcome, BaseError):
            raise outcome
        return outcome

    def pause(self, seconds: float) -> None:
        """Waits; not at all if `seconds` is negative. Raises ConfigError if the client is closed meanwhile."""
        try:
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
                return _completed(prepared, endpoint, attempt - 1, sent)
            if isinstance(prepared, BaseError):  # the error of the attempt before, if there is one, says more
                return _completed(failure or prepared, endpoint, attempt - 1, sent)
            slot, credentials = prepared
            waited += slot.waited if slot else 0.0
            outcome: T | Response | BaseError
            try:
                outcome = self._send(slot, endpoint, credentials, request, deadline_at)
            except BaseError as error:  # from a limiter that the caller wrote, after the request
                return _completed(failure or detach(error), endpoint, attempt, "maybe")
            if isinstance(outcome, Response):
                elapsed = self._clock.now() - started_at
                _log.debug("%s: HTTP %d, attempt %d, %.3f s", endpoint.path, outcome.status, attempt, elapsed)
                meta = Meta(outcome.body, outcome.status, attempt, elapsed, waited)
                outcome = parse_response(outcome, credentials, read, meta)
            if not isinstance(outcome, BaseError):
                warn_unread(endpoint.path, cast(HasUnread, outcome))
                return outcome
            failure = outcome
            _log.debug("%s: %s, attempt %d", endpoint.path, type(failure).__name__, attempt)
            if slot and _is_over_limit(failure):
                self._limiter.throttled(slot, deadline_at)
            sent = max(sent, failure.sent, key=_certainty)
            may_retry = attempt < RETRY_ATTEMPTS and _should_retry(endpoint, failure, sent)
            try:
                retries = may_retry and self._pause(attempt, deadline_at)
            except ClosedError:
                return _completed(_closed(), endpoint, attempt, sent)
            if not retries:
                return _completed(failure, endpoint, attempt, sent)

    def _prepare(self, endpoint: Endpoint, deadline_at: float) -> tuple[Slot | None, ResolvedCredentials] | BaseError:
        """Returns the slot and the credentials of an attempt, or the error if one of them is not available."""
        slot = None
        try:
            slot = self._acquire_slot(endpoint, deadline_at)
            credentials = self._credentials.resolve()
            self._closing.check()  # a callable may have taken long, and the caller's own limiter may not have noticed
            return slot, credentials
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
        endpoint: Endpoint,
        credentials: ResolvedCredentials,
        request: FormData,
        deadline_at: float,
    ) -> Response | BaseError:
        """Sends one request, and reports to the limiter what became of its slot."""
        reported = False
        try:
            target = self._path + endpoint.path
            outcome = self._network.send(target, *request.body(credentials), deadline_at, safe=endpoint.safe)
            if slot and outcome.sent == "no":
                self._limiter.cancel(slot, deadline_at)
            elif slot and outcome.sent == "yes":
                self._limiter.complete(slot, deadline_at)
            reported = outcome.sent != "maybe"
            return outcome
        finally:  # whatever interrupts it
            if slot and not reported:
                self._limiter.abandon(slot, deadline_at)

    def _pause(self, attempt: int, deadline_at: float) -> bool:
        """Waits before the next attempt, with full jitter. Returns False at once if that takes until the deadline.

        Raises ClosedError if the client is closed meanwhile.
        """
        longest = min(RETRY_MAX_PAUSE, RETRY_PAUSE * 2 ** (attempt - 1))
        pause = random.uniform(0, longest)  # noqa: S311  no secret depends on it
        if self._clock.now() + pause >= deadline_at:
            return False
        self._closing.wait(self._clock, pause)
        return True


def validate_timeout(seconds: object) -> str | None:
    """Returns why a timeout cannot be used; None if it can."""
    if isinstance(seconds, (int, float)) and not isinstance(seconds, bool) and 0 < seconds <= MAX_TIMEOUT:
        return None
    return f"timeout must be a number of seconds, more than 0 and at most {MAX_TIMEOUT:.0f}"


def _closed() -> ConfigError:
    return ConfigError("the client was closed while the request waited.")


def _completed(failure: BaseError, endpoint: Endpoint, attempts: int, sent: Sent) -> BaseError:
    """Returns an error with all that is known when no attempt follows."""
    failure.endpoint, failure.attempts, failure.sent = endpoint.path, attempts, sent
    failure.args = (f"{endpoint.path}: {failure} {_advice(endpoint, failure)}",)
    return failure


def _advice(endpoint: Endpoint, failure: BaseError) -> str:
    """Returns the last sentence of a message: what the caller can do now."""
    if isinstance(failure, RateLimitTimeoutError):
        return "Nothing was sent: send the request again at retry_at, or give a longer timeout."
    if failure.sent == "no":
        return "Nothing was sent, so the request can be sent again."
    if isinstance(failure, APIError) and failure.meaning != UNKNOWN and not _is_retryable_status(failure.code):
        from ._wire.statuses import LATER_CODES

        if failure.code in LATER_CODES:
            return "Wait some time before you send the request again."
        return "Sending the same request again will not help."
    if endpoint.safe:
        return "The request can be sent again: it changes nothing."
    return "The service may have acted on the request: check before you send it again."


def _should_retry(endpoint: Endpoint, failure: BaseError, sent: Sent) -> bool:
    if sent != "no" and not endpoint.safe:
        return False
    if isinstance(failure, (ConnectError, ConnectionLostError)):
        return not isinstance(failure, ProxyError)
    if isinstance(failure, APIError) and _is_retryable_status(failure.code):
        return True
    return isinstance(failure, (APIError, InvalidResponseError)) and failure.http_status in RETRY_HTTP


def _is_over_limit(failure: BaseError) -> bool:
    """Returns True if the service says that there were too many requests."""
    if isinstance(failure, APIError):
        return failure.code == OVER_LIMIT
    return isinstance(failure, InvalidResponseError) and failure.http_status == 429


def _is_retryable_status(code: str) -> bool:
    """Returns True if the same request may get another status later."""
    from ._wire.statuses import RETRY_CODES

    return code in RETRY_CODES
