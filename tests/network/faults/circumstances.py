"""The circumstances of a request that no service can cause: an old connection, a caller who closes or cancels, a clock
that stands still, jumps or sleeps. Each meets each behaviour of a service, safe and unsafe.
"""

from __future__ import annotations

import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any, NamedTuple
from unittest.mock import patch

import freezegun
from raw_server import Connection, Peer, record, reply

from hoiio import Client, HoiioError
from hoiio._limits.process import ProcessLimiter

TIMEOUT = 0.5
"""Seconds that a request has."""
SOON = 0.15
"""Seconds until the caller closes or cancels."""
NUMBER, TOKEN = "+6598761234", "canary_token"


class CancelledError(Exception):
    """The caller gives up: what a signal handler raises, as Celery and gunicorn do."""


class Situation:
    """A client with a kept connection, and its service."""

    def __init__(self, client: Client, peer: Peer) -> None:
        self.client = client
        self.peer = peer
        self.closed_at = float("inf")


Circumstance = Callable[[Situation], AbstractContextManager[Any]]


@contextmanager
def aged(situation: Situation, seconds: float) -> Iterator[None]:
    with patch("hoiio._core.idle.monotonic", lambda: time.monotonic() + seconds):
        yield


@contextmanager
def closing(situation: Situation) -> Iterator[None]:
    def close() -> None:
        situation.closed_at = time.monotonic()
        situation.client.close()

    timer = threading.Timer(SOON, close)
    timer.start()
    try:
        yield
    finally:
        timer.join()


@contextmanager
def cancelling(situation: Situation) -> Iterator[None]:
    def cancel(*_: object) -> None:
        raise CancelledError

    before = signal.signal(signal.SIGALRM, cancel)
    signal.setitimer(signal.ITIMER_REAL, SOON)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


@contextmanager
def suspended(situation: Situation) -> Iterator[None]:
    """The machine sleeps for an hour after each slot is taken; the monotonic clock does not see it."""
    asleep = 0.0

    def uptime() -> float:
        nonlocal asleep
        asleep += 3_600.0 if asleep < 4 * 3_600.0 else 0.0
        return time.monotonic() + asleep

    with patch("hoiio._limits.clock.uptime", uptime):
        yield


CIRCUMSTANCES: dict[str, Circumstance] = {
    "nothing": lambda situation: aged(situation, 0.0),
    "a connection 2 s old": lambda situation: aged(situation, 2.0),
    "a connection 29 s old": lambda situation: aged(situation, 29.0),
    "a connection 1 h old": lambda situation: aged(situation, 3_600.0),
    "closed meanwhile": closing,
    "cancelled meanwhile": cancelling,
    "the clock stands still": lambda _: freezegun.freeze_time(),
    "the clock goes back": lambda _: freezegun.freeze_time("1999-01-01"),
    "the clock goes forward": lambda _: freezegun.freeze_time("2099-01-01"),
    "the machine sleeps": suspended,
}


def _answer(connection: Connection) -> None:
    connection.send(reply(record(connection.receive())))


def _answers(connection: Connection) -> None:
    while True:
        _answer(connection)


def _is_silent(connection: Connection) -> None:
    connection.receive()
    connection.receive_nothing_more()


def _resets(connection: Connection) -> None:
    connection.receive()
    connection.reset()


def _forgets(connection: Connection) -> None:
    """A router that lets nothing through any more, without a word."""
    connection.receive_nothing_more()


SERVICES: dict[str, Callable[[Connection], None]] = {
    "answers": _answers,
    "is silent": _is_silent,
    "resets": _resets,
    "forgets the connection": _forgets,
}


class Met(NamedTuple):
    """The end of one request, for the caller and for the service."""

    safe: bool
    result: object
    """A record, or the error."""
    received: int
    """The number of times that the service got it."""
    received_after_close: int
    seconds: float
    in_flight: int
    """The slots that are held for requests of which nothing is known."""

    @property
    def told(self) -> str:
        if isinstance(self.result, HoiioError):
            return f"{type(self.result).__name__}, sent {self.result.sent}"
        return type(self.result).__name__


def meet(circumstance: Circumstance, service: Callable[[Connection], None], *, safe: bool) -> Met:
    """Sends a request under a circumstance, over a connection that has been used once, to a service."""
    is_warm = threading.Event()

    def talk(connection: Connection) -> None:
        if not is_warm.is_set():
            is_warm.set()
            _answer(connection)
        service(connection)

    limiter = ProcessLimiter()
    with Peer(talk) as peer, Client("a", TOKEN, base_url=peer.base_url, limiter=limiter) as client:
        client.voice.query_status("first")
        situation = Situation(client, peer)
        began = time.monotonic()
        result: object
        try:
            with circumstance(situation):
                if safe:
                    result = client.voice.query_status("AA-S-1", timeout=TIMEOUT)
                else:
                    result = client.voice.call(NUMBER, timeout=TIMEOUT)
        except (HoiioError, CancelledError) as error:
            result = error
        seconds = time.monotonic() - began
        received = [each for each in peer.received if each.reference != "first"]
        in_flight = sum(len(slots.in_flight) for slots, _ in limiter._slots.values())
    late = [each for each in received if each.at > situation.closed_at + 0.01]
    return Met(safe, result, len(received), len(late), seconds, in_flight)


def breaches(met: Met, name: str) -> Iterator[str]:
    """Yields what the request did that none may do."""
    if isinstance(met.result, CancelledError) and name != "cancelled meanwhile":
        yield "it was cancelled by nobody"
    if isinstance(met.result, HoiioError):
        if (met.result.sent == "no") is not (met.received == 0) and met.result.sent != "maybe":
            yield f"it says sent {met.result.sent}, and the service got it {met.received} times"
        if met.result.may_have_acted and (met.safe or met.result.sent == "no"):
            yield "it says that the service may have acted, and it cannot have"
        if not met.result.may_have_acted and not met.safe and met.received:
            yield "it says that the service cannot have acted, and it may have"
    elif not isinstance(met.result, CancelledError) and not met.received:
        yield "it has a record, and the service got nothing"
    if not met.safe and met.received > 1:
        yield f"it was sent {met.received} times, and must not be sent twice"
    if met.received_after_close:
        yield "it was sent after the client was closed"
    attempts = getattr(met.result, "attempts", 1)
    if met.in_flight > attempts:
        yield f"{met.in_flight} slots are held for {attempts} attempts"
