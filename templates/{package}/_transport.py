"""From a call to its record or error: the limit, the deadline and the retries."""

from __future__ import annotations

import logging
import random
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Protocol, TypeVar, get_args

from ._core.base_error import BaseError, Sent
from ._core.models import Response
from ._core.records import Meta
from ._core.service import LOGGER, OVER_LIMIT, RETRY_ATTEMPTS, RETRY_HTTP, RETRY_MAX_PAUSE, RETRY_PAUSE
from ._http.pool import RequestFailure
from ._limits.base import Limiter, LimitKey, Slot
from ._limits.clock import Clock
from ._limits.slots import SlotUnavailableError
from ._wire.credentials import Credentials
from ._wire.fields import Fields
from ._wire.form import FormData
from ._wire.request import Endpoint, encode_form
from ._wire.response import UNKNOWN, parse_response
from .errors import (
    APIError,
    ConfigError,
    ConnectError,
    ConnectionLostError,
    InvalidResponseError,
    LimiterError,
    ParameterError,
    ProxyError,
    RateLimitTimeoutError,
)

T = TypeVar("T")

_log = logging.getLogger(LOGGER)
MAX_TIMEOUT = 86_400.0
"""Seconds; a day is more than any call is waited for."""

_certainty: Callable[[Sent], int] = get_args(Sent).index


class Sender(Protocol):
    """What carries a request: the network, or the memory of a test."""

    def send(self, target: str, body: bytes, content_type: str, deadline_at: float) -> Response | RequestFailure: ...

    def close(self) -> None: ...


class Transport:
    """Carries the calls of one client. Threads share it."""

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
        """Takes parts that are checked. `service`: what limits are counted for; `path`: what stands before an
        endpoint's."""
        self.base_url = base_url
        self._service = service
        self._path = path
        self._credentials = credentials
        self._timeout = timeout
        self._network = network
        self._clock = clock
        self._limiter = limiter
        self._closed = False

    def call(
        self,
        endpoint: Endpoint,
        params: dict[str, object],
        read: Callable[[Fields, Meta], T],
        timeout: float | None,
    ) -> T:
        """Make a call and read its reply; again, where the spec says that this may help and can do no harm.

        `params` is emptied: personal data has no place in a traceback that shows variables."""
        started = self._clock.now()
        seconds = self._timeout if timeout is None else timeout
        self._check_call(endpoint, timeout)
        request, refused = _encode_request(endpoint, params)
        params.clear()
        if request is None:
            raise refused
        try:
            outcome = self._run_attempts(endpoint, request, read, started, started + seconds)
        except BaseException as interrupt:
            # Without the frames that it came through, which hold the credentials and the reply. Ctrl-C, and what a signal
            # handler raises (Celery, gunicorn).
            interrupt.__context__ = None
            raise interrupt.with_traceback(None) from None
        if isinstance(outcome, BaseError):
            raise outcome
        return outcome

    def _run_attempts(
        self,
        endpoint: Endpoint,
        request: FormData,
        read: Callable[[Fields, Meta], T],
        started: float,
        deadline_at: float,
    ) -> T | BaseError:
        """The record, or the error that a call ends in, which has come through no frame."""
        waited = 0.0
        sent: Sent = "no"
        failed: BaseError | None = None
        for attempt in count(1):
            slot = None
            try:
                slot = self._take_slot(endpoint, deadline_at)
                waited += slot.waited if slot else 0.0
                credentials = self._current_credentials(slot, deadline_at)
                reply = self._send(slot, endpoint, credentials, request, deadline_at)
                elapsed = self._clock.now() - started
                _log.debug("%s: HTTP %d, attempt %d, %.3f s", endpoint.path, reply.status, attempt, elapsed)
                meta = Meta(reply.body, reply.status, attempt, elapsed, waited)
                return parse_response(endpoint, reply, credentials, read, meta)
            except (ConfigError, LimiterError, RateLimitTimeoutError) as problem:
                if failed is None:
                    failed = problem.with_traceback(None)
                    failed.endpoint = endpoint.path
                break
            except BaseError as problem:
                failed = problem.with_traceback(None)
            sent = max(sent, failed.sent, key=_certainty)
            failed.endpoint, failed.attempts, failed.sent = endpoint.path, attempt, sent
            _log.debug("%s: %s, attempt %d", endpoint.path, type(failed).__name__, attempt)
            if slot and _is_over_limit(failed):
                self._limiter.throttled(slot, deadline_at)
            if (
                attempt == RETRY_ATTEMPTS
                or not _should_retry(endpoint, failed)
                or not self._pause(attempt, deadline_at)
            ):
                break
        assert failed is not None
        if not isinstance(failed, RateLimitTimeoutError):
            failed.args = (f"{failed} {_advice(endpoint, failed)}",)
        return failed

    def pause(self, seconds: float) -> None:
        """Let so much time pass."""
        self._clock.sleep(max(seconds, 0.0))

    def close(self) -> None:
        """Close the connections; calls after it are refused."""
        self._closed = True
        self._network.close()

    def _check_call(self, endpoint: Endpoint, timeout: float | None) -> None:
        if self._closed:
            raise ConfigError("the client is closed; make a new one", endpoint=endpoint.path)
        problem = None if timeout is None else validate_timeout(timeout)
        if problem:
            raise ParameterError(f"{endpoint.path}: {problem}", endpoint=endpoint.path, param="timeout")

    def _take_slot(self, endpoint: Endpoint, deadline_at: float) -> Slot | None:
        """Wait for a slot of the limit; None if there is no limit."""
        if endpoint.limit is None:
            return None
        key = LimitKey(self._service, self._credentials.application, endpoint.path)
        try:
            return self._limiter.acquire(key, endpoint.limit, deadline_at)
        except SlotUnavailableError as full:
            wait = full.wait
        raise RateLimitTimeoutError(
            f"{endpoint.path}: all requests that its limit allows are made, and the next may go out in {wait:.1f} s, "
            "after the deadline. Nothing was sent; call again at retry_at, or give a longer timeout.",
            retry_at=datetime.now(UTC) + timedelta(seconds=wait),
        )

    def _current_credentials(self, slot: Slot | None, deadline_at: float) -> FormData:
        try:
            return self._credentials.resolve()
        except BaseException:
            if slot:
                self._limiter.cancel(slot, deadline_at)
            raise

    def _send(
        self, slot: Slot | None, endpoint: Endpoint, credentials: FormData, request: FormData, deadline_at: float
    ) -> Response:
        """One attempt. The slot comes back whatever happens."""
        reported = False
        try:
            outcome = self._network.send(self._path + endpoint.path, *credentials.body(request), deadline_at)
            if slot and outcome.sent == "no":
                self._limiter.cancel(slot, deadline_at)
            elif slot and outcome.sent == "yes":
                self._limiter.complete(slot, deadline_at)
            reported = outcome.sent != "maybe"
        finally:  # whatever interrupts it
            if slot and not reported:
                self._limiter.abandon(slot, deadline_at)
        if isinstance(outcome, RequestFailure):
            raise outcome.error(f"{endpoint.path}: {outcome.message}.", sent=outcome.sent)
        return outcome

    def _pause(self, attempt: int, deadline_at: float) -> bool:
        """Wait before another attempt, with full jitter. False, and no wait, if the deadline does not allow it."""
        longest = min(RETRY_MAX_PAUSE, RETRY_PAUSE * 2 ** (attempt - 1))
        pause = random.uniform(0, longest)  # noqa: S311  no secret hangs on it
        if self._clock.now() + pause >= deadline_at:
            return False
        self._clock.sleep(pause)
        return True


def validate_timeout(seconds: object) -> str | None:
    """What is wrong with a deadline; None if nothing is."""
    if isinstance(seconds, (int, float)) and not isinstance(seconds, bool) and 0 < seconds <= MAX_TIMEOUT:
        return None
    return f"timeout must be a number of seconds, more than 0 and at most {MAX_TIMEOUT:.0f}"


def _encode_request(endpoint: Endpoint, params: Mapping[str, object]) -> tuple[FormData | None, ParameterError]:
    """The form of a request; or None, and why there is none."""
    try:
        return encode_form(endpoint, params), ParameterError("")
    except ParameterError as error:
        return None, error.with_traceback(None)  # without the frames that hold the arguments


def _advice(endpoint: Endpoint, failed: BaseError) -> str:
    """What a caller can do now: the last sentence of the message."""
    if failed.sent == "no":
        return "Nothing was sent, so the call can be made again."
    if isinstance(failed, APIError) and failed.meaning != UNKNOWN and not _is_retryable_status(failed.code):
        from ._wire.statuses import LATER_CODES

        if failed.code in LATER_CODES:
            return "Let some time pass before you repeat the call."
        return "Repeating the call as it is will not help."
    if endpoint.safe:
        return "The call can be made again, for it changes nothing."
    return "The service may have acted on the request; look before you repeat it."


def _should_retry(endpoint: Endpoint, failed: BaseError) -> bool:
    if failed.sent != "no" and not endpoint.safe:
        return False
    if isinstance(failed, (ConnectError, ConnectionLostError)):
        return not isinstance(failed, ProxyError)
    if isinstance(failed, APIError) and _is_retryable_status(failed.code):
        return True
    return isinstance(failed, (APIError, InvalidResponseError)) and failed.http_status in RETRY_HTTP


def _is_over_limit(failed: BaseError) -> bool:
    """Whether the service says that there were too many requests."""
    if isinstance(failed, APIError):
        return failed.code == OVER_LIMIT
    return isinstance(failed, InvalidResponseError) and failed.http_status == 429


def _is_retryable_status(code: str) -> bool:
    """Whether the service may answer otherwise when it is asked again."""
    from ._wire.statuses import RETRY_CODES

    return code in RETRY_CODES
