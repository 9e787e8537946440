"""From a call to its record or error: the limit, the deadline and the retries."""

from __future__ import annotations

import logging
import random
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Protocol, TypeVar, get_args

from ._core.base_error import Failure, Sent
from ._core.models import Answer
from ._core.records import Meta
from ._core.service import LOGGER, OVER_LIMIT, RETRY_ATTEMPTS, RETRY_HTTP, RETRY_MAX_PAUSE, RETRY_PAUSE
from ._http.pool import NoAnswer
from ._limits.base import Key, Limiter, Slot
from ._limits.clock import Clock
from ._limits.slots import NoSlot
from ._wire.credentials import Credentials
from ._wire.fields import Fields
from ._wire.form import Form
from ._wire.request import Endpoint, form
from ._wire.response import UNKNOWN, record_of
from .errors import (
    APIError,
    ConfigError,
    ConnectFailed,
    ConnectionLost,
    InvalidResponse,
    LimiterFailed,
    ParameterError,
    ProxyRefused,
    RateLimitWait,
)

T = TypeVar("T")

_log = logging.getLogger(LOGGER)
MAX_DEADLINE = 86_400.0
"""Seconds; a day is more than any call is waited for."""

_sureness: Callable[[Sent], int] = get_args(Sent).index


class Poster(Protocol):
    """What carries a request: the network, or the memory of a test."""

    def post(self, target: str, body: bytes, content_type: str, ends: float) -> Answer | NoAnswer: ...

    def close(self) -> None: ...


class Transport:
    """Carries the calls of one client. Threads share it."""

    def __init__(
        self,
        credentials: Credentials,
        base_url: str,
        service: str,
        path: str,
        deadline: float,
        *,
        network: Poster,
        clock: Clock,
        limiter: Limiter,
    ) -> None:
        """Takes parts that are checked. `service`: what limits are counted for; `path`: what stands before an
        endpoint's."""
        self.base_url = base_url
        self._service = service
        self._path = path
        self._credentials = credentials
        self._deadline = deadline
        self._network = network
        self._clock = clock
        self._limiter = limiter
        self._closed = False

    def call(
        self,
        endpoint: Endpoint,
        params: dict[str, object],
        read: Callable[[Fields, Meta], T],
        deadline: float | None,
    ) -> T:
        """Make a call and read its reply; again, where the spec says that this may help and can do no harm.

        `params` is emptied: personal data has no place in a traceback that shows variables."""
        started = self._clock.now()
        seconds = self._deadline if deadline is None else deadline
        self._refuse_early(endpoint, deadline)
        request, refused = _written(endpoint, params)
        params.clear()
        if request is None:
            raise refused
        try:
            outcome = self._outcome(endpoint, request, read, started, started + seconds)
        except BaseException as interrupt:
            # Without the frames that it came through, which hold the credentials and the reply. Ctrl-C, and what a signal
            # handler raises (Celery, gunicorn).
            interrupt.__context__ = None
            raise interrupt.with_traceback(None) from None
        if isinstance(outcome, Failure):
            raise outcome
        return outcome

    def _outcome(
        self, endpoint: Endpoint, request: Form, read: Callable[[Fields, Meta], T], started: float, ends: float
    ) -> T | Failure:
        """The record, or the error that a call ends in, which has come through no frame."""
        waited = 0.0
        sent: Sent = "no"
        failed: Failure | None = None
        for attempt in count(1):
            slot = None
            try:
                slot = self._take_slot(endpoint, ends)
                waited += slot.waited if slot else 0.0
                credentials = self._current_credentials(slot, ends)
                reply = self._send(slot, endpoint, credentials, request, ends)
                elapsed = self._clock.now() - started
                _log.debug("%s: HTTP %d, attempt %d, %.3f s", endpoint.path, reply.status, attempt, elapsed)
                meta = Meta(reply.body, reply.status, attempt, elapsed, waited)
                return record_of(endpoint, reply, credentials, read, meta)
            except (ConfigError, LimiterFailed, RateLimitWait) as problem:
                if failed is None:
                    failed = problem.with_traceback(None)
                    failed.endpoint = endpoint.path
                break
            except Failure as problem:
                failed = problem.with_traceback(None)
            sent = max(sent, failed.sent, key=_sureness)
            failed.endpoint, failed.attempts, failed.sent = endpoint.path, attempt, sent
            _log.debug("%s: %s, attempt %d", endpoint.path, type(failed).__name__, attempt)
            if slot and _is_over_limit(failed):
                self._limiter.refused(slot, ends)
            if attempt == RETRY_ATTEMPTS or not _may_repeat(endpoint, failed) or not self._pause(attempt, ends):
                break
        assert failed is not None
        if not isinstance(failed, RateLimitWait):
            failed.args = (f"{failed} {_advice(endpoint, failed)}",)
        return failed

    def pause(self, seconds: float) -> None:
        """Let so much time pass."""
        self._clock.sleep(max(seconds, 0.0))

    def close(self) -> None:
        """Close the connections; calls after it are refused."""
        self._closed = True
        self._network.close()

    def _refuse_early(self, endpoint: Endpoint, deadline: float | None) -> None:
        if self._closed:
            raise ConfigError("the client is closed; make a new one", endpoint=endpoint.path)
        problem = None if deadline is None else deadline_problem(deadline)
        if problem:
            raise ParameterError(f"{endpoint.path}: {problem}", endpoint=endpoint.path, param="deadline")

    def _take_slot(self, endpoint: Endpoint, ends: float) -> Slot | None:
        """Wait for a slot of the limit; None if there is no limit."""
        if endpoint.limit is None:
            return None
        key = Key(self._service, self._credentials.application, endpoint.path)
        try:
            return self._limiter.take(key, endpoint.limit, ends)
        except NoSlot as full:
            wait = full.wait
        raise RateLimitWait(
            f"{endpoint.path}: all requests that its limit allows are made, and the next may go out in {wait:.1f} s, "
            "after the deadline. Nothing was sent; call again at retry_at, or give a longer deadline.",
            retry_at=datetime.now(UTC) + timedelta(seconds=wait),
        )

    def _current_credentials(self, slot: Slot | None, ends: float) -> Form:
        try:
            return self._credentials.now()
        except BaseException:
            if slot:
                self._limiter.unused(slot, ends)
            raise

    def _send(self, slot: Slot | None, endpoint: Endpoint, credentials: Form, request: Form, ends: float) -> Answer:
        """One attempt. The slot comes back whatever happens."""
        told = False
        try:
            outcome = self._network.post(self._path + endpoint.path, *credentials.body(request), ends)
            if slot and outcome.sent == "no":
                self._limiter.unused(slot, ends)
            elif slot and outcome.sent == "yes":
                self._limiter.answered(slot, ends)
            told = outcome.sent != "maybe"
        finally:  # whatever interrupts it
            if slot and not told:
                self._limiter.lost(slot, ends)
        if isinstance(outcome, NoAnswer):
            raise outcome.error(f"{endpoint.path}: {outcome.message}.", sent=outcome.sent)
        return outcome

    def _pause(self, attempt: int, ends: float) -> bool:
        """Wait before another attempt, with full jitter. False, and no wait, if the deadline does not allow it."""
        longest = min(RETRY_MAX_PAUSE, RETRY_PAUSE * 2 ** (attempt - 1))
        pause = random.uniform(0, longest)  # noqa: S311  no secret hangs on it
        if self._clock.now() + pause >= ends:
            return False
        self._clock.sleep(pause)
        return True


def deadline_problem(seconds: object) -> str | None:
    """What is wrong with a deadline; None if nothing is."""
    if isinstance(seconds, (int, float)) and not isinstance(seconds, bool) and 0 < seconds <= MAX_DEADLINE:
        return None
    return f"deadline must be a number of seconds, more than 0 and at most {MAX_DEADLINE:.0f}"


def _written(endpoint: Endpoint, params: Mapping[str, object]) -> tuple[Form | None, ParameterError]:
    """The form of a request; or None, and why there is none."""
    try:
        return form(endpoint, params), ParameterError("")
    except ParameterError as error:
        return None, error.with_traceback(None)  # without the frames that hold the arguments


def _advice(endpoint: Endpoint, failed: Failure) -> str:
    """What a caller can do now: the last sentence of the message."""
    if failed.sent == "no":
        return "Nothing was sent, so the call can be made again."
    if isinstance(failed, APIError) and failed.meaning != UNKNOWN and not _may_help(failed.code):
        from ._wire.statuses import LATER_CODES

        if failed.code in LATER_CODES:
            return "Let some time pass before you repeat the call."
        return "Repeating the call as it is will not help."
    if endpoint.safe:
        return "The call can be made again, for it changes nothing."
    return "The service may have acted on the request; look before you repeat it."


def _may_repeat(endpoint: Endpoint, failed: Failure) -> bool:
    if failed.sent != "no" and not endpoint.safe:
        return False
    if isinstance(failed, (ConnectFailed, ConnectionLost)):
        return not isinstance(failed, ProxyRefused)
    if isinstance(failed, APIError) and _may_help(failed.code):
        return True
    return isinstance(failed, (APIError, InvalidResponse)) and failed.http_status in RETRY_HTTP


def _is_over_limit(failed: Failure) -> bool:
    """Whether the service says that there were too many requests."""
    if isinstance(failed, APIError):
        return failed.code == OVER_LIMIT
    return isinstance(failed, InvalidResponse) and failed.http_status == 429


def _may_help(code: str) -> bool:
    """Whether the service may answer otherwise when it is asked again."""
    from ._wire.statuses import RETRY_CODES

    return code in RETRY_CODES
