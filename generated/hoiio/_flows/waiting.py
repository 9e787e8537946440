"""Asks an endpoint again and again, until what it shows is final."""

from __future__ import annotations

import random
from collections import deque
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any, Generic, TypeVar, cast, get_args
from weakref import WeakKeyDictionary

from .._core.base_error import BaseError, Sent
from .._core.models import Limit
from .._core.records import FrozenModel, Meta, Record
from .._transport import Transport, validate_timeout
from .._wire.fields import Fields
from .._wire.request import Endpoint, encode_form
from ..errors import ParameterError, WaitTimeoutError

R = TypeVar("R", bound=Record)

FIRST_PAUSE = 1.0
"""Seconds before the second request."""
GROWTH = 1.5
"""Each pause is this many times as long as the one before."""
LONGEST_PAUSE = 15.0
"""Seconds between two requests, at most."""
SHORTEST = 0.8
"""The least part of a pause that jitter leaves."""
SHARE = 2
"""All waits of a client together take one of this many parts of an endpoint's limit, but at least one request."""
COROUTINE = 0x80
"""The flag of the code of an `async def` function."""


class Finality(FrozenModel):
    """The fields by which a record is final. Each is known by its name on the wire and by its attribute.

    A record is final if a field of `given` is there, or if the fields of `values` that are there have one of these
    values, and one of them is there. A field that is there and cannot be read counts as there, with a value that is not
    final.
    """

    given: tuple[tuple[str, str], ...] = ()
    values: tuple[tuple[str, str, tuple[str, ...]], ...] = ()

    def is_final(self, record: Record) -> bool:
        """Returns True if the record will not change any more."""
        if any(getattr(record, attribute) is not None or name in record.unread for name, attribute in self.given):
            return True
        there = [
            name not in record.unread and getattr(record, attribute) in values
            for name, attribute, values in self.values
            if name in record.unread or getattr(record, attribute) is not None
        ]
        return bool(there) and all(there)


class Share:
    """The part of an endpoint's limit that the waits of a client take together.

    It holds the moment at which each of its requests was last used. To take one from a deque is atomic, so that no lock is
    needed, which a fork could leave locked.
    """

    def __init__(self, limit: Limit) -> None:
        self._seconds = limit.seconds
        self._used_at = deque([float("-inf")] * max(1, limit.requests // SHARE))

    def take(self, now: float) -> float:
        """Takes a request, and returns 0; or returns the seconds until one is free."""
        try:
            wait = self._used_at[0] + self._seconds - now
            if wait > 0:
                return wait
            used_at = self._used_at.popleft()
        except IndexError:  # other threads hold all of them at this moment
            return 0.01
        wait = used_at + self._seconds - now
        if wait > 0:  # another thread was faster
            self._used_at.appendleft(used_at)
            return wait
        self._used_at.append(now)
        return 0.0


_shares: WeakKeyDictionary[Transport, dict[str, Share]] = WeakKeyDictionary()


class Updates(Iterator[R], Generic[R]):
    """The records that an endpoint shows, each once. The last one is final.

    The pause between two requests is about a second at first, then half as long again each time, and at most 15 seconds,
    with jitter. All waits of a client together use at most half of the endpoint's limit, or one request if it allows one.

    Nothing is sent before the first record is needed, and nothing after the final one. A reply that is lost, or a limit
    that is reached, does not end the waiting.
    """

    def __init__(
        self,
        transport: Transport,
        endpoint: Endpoint,
        params: dict[str, object],
        read: Callable[[Fields, Meta], R],
        finality: Finality,
        timeout: float,
    ) -> None:
        """`params` is emptied, so that no traceback shows personal data."""
        self._transport = transport
        self._endpoint = endpoint
        self._params = dict(params)
        self._read = read
        self._finality = finality
        self._timeout = timeout
        self._deadline_at: float | None = None
        self._pause = 0.0
        self._not_before = 0.0
        self._attempts = 0
        self._sent: Sent = "no"
        self._failure = ""
        self._retry_at: datetime | None = None
        self._is_over = False
        self._last: R | None = None
        params.clear()
        problem = validate_timeout(timeout)
        if problem:
            raise ParameterError(f"{endpoint.path}: {problem}", endpoint=endpoint.path, param="timeout")
        request = encode_form(endpoint, dict(self._params))  # so that a wrong argument is reported now
        if isinstance(request, ParameterError):
            raise request

    @property
    def last(self) -> R | None:
        """The record that was received last; None if there is none."""
        return self._last

    def __iter__(self) -> Updates[R]:
        return self

    def __next__(self) -> R:
        while not self._is_over:
            record = self._ask()
            if record is None:
                continue
            before, self._last = self._last, record
            self._is_over = self._finality.is_final(record)
            if self._is_over or record != before:
                return record
        raise StopIteration

    def __repr__(self) -> str:
        return f"<Updates of {self._endpoint.path}>"

    def _ask(self) -> R | None:
        """Sends the next request when it is time. Returns None if that failed, and may succeed later."""
        now = self._transport.now()
        if self._deadline_at is None:
            self._deadline_at = now + self._timeout
        self._wait(now, self._deadline_at)
        self._pause = min(self._pause * GROWTH, LONGEST_PAUSE) if self._pause else FIRST_PAUSE
        timeout = self._transport.shorten(self._deadline_at - self._transport.now())
        try:
            # Once: a request that is lost is sent again by the next round, within the share.
            record = self._transport.call(self._endpoint, dict(self._params), self._read, timeout, once=True)
        except BaseError as error:
            self._note(error.attempts, error.sent)
            if not error.retryable:
                self._is_over = True
                raise
            self._failure, self._retry_at = type(error).__name__, error.retry_at
            if error.retry_at:
                seconds = (error.retry_at - datetime.now(UTC)).total_seconds()
                self._not_before = self._transport.now() + seconds
            return None
        self._note(record.meta.attempts, "yes")
        self._failure, self._retry_at = "", None
        return record

    def _note(self, attempts: int, sent: Sent) -> None:
        self._attempts += attempts
        self._sent = max(self._sent, sent, key=_certainty)

    def _wait(self, now: float, deadline_at: float) -> None:
        """Waits until the next request may be sent. Raises WaitTimeoutError at once if that is after the deadline."""
        pause = self._pause * random.uniform(SHORTEST, 1.0)  # noqa: S311  no secret depends on it
        next_at = max(now + pause, self._not_before)
        last_at = deadline_at - FIRST_PAUSE  # so that the last request has a second
        if max(now + SHORTEST * FIRST_PAUSE, self._not_before) <= last_at < next_at:
            next_at = last_at
        share = self._share()
        while True:
            if next_at >= deadline_at:
                raise self._timed_out()
            if next_at > now:
                self._transport.pause(self._endpoint, next_at - now, "until it asks again")
            now = self._transport.now()
            wait = share.take(now) if share else 0.0
            if not wait:
                return
            next_at = now + wait

    def _share(self) -> Share | None:
        limit = self._endpoint.limit
        if limit is None:
            return None
        shares = _shares.setdefault(self._transport, {})
        return shares.setdefault(self._endpoint.path, Share(limit))

    def _timed_out(self) -> WaitTimeoutError:
        self._is_over = True
        path, within = self._endpoint.path, f"within {self._timeout:g} s"
        facts = ["The last record is in .last."] if self._last else []
        if self._failure:
            facts.append(f"The last request failed: {self._failure}.")
        if self._retry_at:
            facts.append(f"The next one may be sent at {self._retry_at:%Y-%m-%d %H:%M:%S} UTC, which is too late.")
        return WaitTimeoutError(
            " ".join([f"{path}: it was not seen to be final {within}.", *facts, "It goes on: wait again."]),
            endpoint=path,
            attempts=self._attempts,
            sent=self._sent,
            retryable=True,
            retry_at=self._retry_at,
            last=self._last,
        )


def wait_until_final(updates: Updates[R], on_update: Callable[[R], object] | None) -> R:
    """Returns the final record. `on_update` is called with each record that differs from the one before."""
    if on_update is not None and (not callable(on_update) or _is_coroutine_function(on_update)):
        kind = "a coroutine function" if callable(on_update) else type(on_update).__name__
        raise ParameterError(f"on_update must be a function that takes a record, not {kind}", param="on_update")
    for record in updates:
        if on_update is not None:
            on_update(record)
    return cast(R, updates.last)


def _certainty(sent: Sent) -> int:
    return get_args(Sent).index(sent)


def _is_coroutine_function(function: Any) -> bool:
    while hasattr(function, "func"):  # functools.partial
        function = function.func
    ways = [getattr(function, "__func__", function), getattr(cast(Any, type(function)), "__call__", None)]  # noqa: B004
    codes = [getattr(way, "__code__", None) for way in ways]
    return any(getattr(code, "co_flags", 0) & COROUTINE for code in codes)
