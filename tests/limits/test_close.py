"""Closing a client: whoever waits on its behalf is woken, and nothing more is sent."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from raw_server import DEADLINE, Connection, Peer, record, reply
from redis_server import RedisProcess

import hoiio._transport
import hoiio.resources.voice
from hoiio import Client, ConfigError, FileLimiter, RedisLimiter
from hoiio._core.models import Limit
from hoiio._limits.base import Limiter, LimitKey, Slot
from hoiio._limits.clock import CLOCK, ClosedError, Closing
from hoiio._limits.process import ProcessLimiter

KEY = LimitKey("service", "application", "endpoint")
LONG = Limit(1, 1_000.0)


def echo(connection: Connection) -> None:
    while True:
        connection.send(reply(record(connection.receive())))


class Observed(Closing):
    """Says when a request waits."""

    def __init__(self) -> None:
        super().__init__()
        self.waits = threading.Event()

    def wait(self, *args: Any) -> None:
        self.waits.set()
        super().wait(*args)


def observe(client: Client) -> Observed:
    client._transport._closing = closing = Observed()
    return closing


@pytest.fixture(params=["process", "file", "redis"])
def limiter(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Limiter]:
    if request.param == "process":
        yield ProcessLimiter()
    elif request.param == "file":
        yield FileLimiter(tmp_path / "limits")
    else:
        server = RedisProcess(tmp_path)
        try:
            with RedisLimiter(server.url) as limiter:
                yield limiter
        finally:
            server.process.kill()
            server.process.wait()


def test_closing_a_client_wakes_who_waits_for_a_slot_and_nothing_is_sent(
    limiter: Limiter, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A Redis that has just started gives no slot for a period and a half, so the first request waits there too.
    endpoint = hoiio.resources.voice._CALL._replace(limit=Limit(1, 600.0))
    monkeypatch.setattr(hoiio.resources.voice, "_CALL", endpoint)
    with Peer(echo) as peer, ThreadPoolExecutor(2) as threads:
        client = Client("a", "t", base_url=peer.base_url, limiter=limiter)
        closing = observe(client)
        calls = [threads.submit(client.voice.call, "+6522222222", timeout=4_000) for _ in range(2)]
        assert closing.waits.wait(DEADLINE)
        client.close()
        errors = [error for call in calls if (error := call.exception(DEADLINE))]
        assert errors
        assert all(isinstance(error, ConfigError) for error in errors)
        for error in errors:
            assert "the client was closed" in str(error) or "the client is closed" in str(error)
            assert (error.sent, error.attempts) == ("no", 0)  # type: ignore[attr-defined]
        assert len(peer.received) == len(calls) - len(errors)


@pytest.mark.parametrize("kind", ["process", "file"])
def test_a_request_that_a_close_woke_leaves_no_place_and_no_slot(kind: str, tmp_path: Path) -> None:
    limiter: Limiter = ProcessLimiter() if kind == "process" else FileLimiter(tmp_path / "limits")
    closing = Observed()
    out = limiter.acquire(KEY, LONG, time.monotonic() + 5, Closing())
    with ThreadPoolExecutor(1) as threads:
        waiting = threads.submit(limiter.acquire, KEY, LONG, time.monotonic() + 3_000, closing)
        assert closing.waits.wait(DEADLINE)
        closing.set()
        with pytest.raises(ClosedError):
            waiting.result(DEADLINE)
    limiter.cancel(out, time.monotonic() + DEADLINE)
    assert limiter.acquire(KEY, LONG, time.monotonic() + DEADLINE, Closing()).waited < DEADLINE / 2


def test_closing_a_client_ends_the_pause_between_two_attempts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hoiio._wire.retries, "RETRY_PAUSE", 1_000.0)
    monkeypatch.setattr(hoiio._wire.retries, "RETRY_MAX_PAUSE", 1_000.0)
    monkeypatch.setattr(hoiio._wire.retries.random, "uniform", lambda _, longest: longest)

    def lose(connection: Connection) -> None:
        connection.receive()
        connection.reset()

    with Peer(lose) as peer, ThreadPoolExecutor(1) as threads:
        client = Client("a", "t", base_url=peer.base_url, limiter=ProcessLimiter())
        closing = observe(client)
        asked = threads.submit(client.voice.query_status, "A-1", timeout=4_000)
        assert closing.waits.wait(DEADLINE)
        client.close()
        error = asked.exception(DEADLINE)
        assert isinstance(error, ConfigError)
        assert "the client was closed" in str(error)
        assert (error.sent, error.attempts) == ("maybe", 1)  # the attempt before was sent


def test_a_request_whose_token_arrives_after_the_close_is_not_sent() -> None:
    called, goes_on = threading.Event(), threading.Event()
    limiter = ProcessLimiter()

    def token() -> str:
        called.set()
        goes_on.wait(DEADLINE)
        return "t"

    with Peer(echo) as peer, ThreadPoolExecutor(1) as threads:
        client = Client("a", token, base_url=peer.base_url, limiter=limiter)
        calling = threads.submit(client.voice.call, "+6522222222")
        assert called.wait(DEADLINE)
        client.close()
        goes_on.set()
        with pytest.raises(ConfigError, match="the client was closed"):
            calling.result(DEADLINE)
        assert peer.received == []
    assert all(not slots.in_flight for slots, _ in limiter._slots.values())


def test_a_request_of_a_limiter_that_does_not_notice_the_close_is_not_sent() -> None:
    class Unaware(ProcessLimiter):
        def acquire(self, key: LimitKey, limit: Limit, deadline_at: float, closing: Closing = Closing()) -> Slot:  # noqa: B008
            client.close()
            return super().acquire(key, limit, deadline_at)

    limiter = Unaware()
    with Peer(echo) as peer, Client("a", "t", base_url=peer.base_url, limiter=limiter) as client:
        with pytest.raises(ConfigError, match="the client was closed"):
            client.voice.call("+6522222222")
        assert peer.received == []
    assert all(not slots.in_flight for slots, _ in limiter._slots.values())


def test_a_wait_ends_with_its_time_or_with_the_close() -> None:
    closing = Closing()
    closing.wait(CLOCK, 0.01)
    closing.set()
    with pytest.raises(ClosedError):
        closing.wait(CLOCK, 1_000.0)
    assert not closing._wakeups
