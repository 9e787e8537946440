"""The messages between a RedisLimiter and its Redis, whose side a test plays by hand."""

from __future__ import annotations

import hashlib
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from raw_server import DEADLINE, Connection, GoneError, Peer

from hoiio import LimiterError, RedisLimiter
from hoiio._core.models import Limit
from hoiio._limits.base import LimitKey
from hoiio._limits.redis_script import SCRIPT
from hoiio._limits.slots import SlotUnavailableError

KEY = LimitKey("service", "application", "voice/query_status")
LIMIT = Limit(1_000_000, 60.0)


class Redis:
    """Greets, and answers each command as a test says, or not at all."""

    def __init__(self, answer: Callable[[list[str]], bytes | None] = lambda command: b":0\r\n") -> None:
        self.commands: list[list[str]] = []
        self._answer = answer

    def __call__(self, connection: Connection) -> None:
        with connection.sock.makefile("rb") as reader:
            while head := reader.readline():
                command = [reader.read(int(reader.readline()[1:]) + 2)[:-2].decode() for _ in range(int(head[1:]))]
                if command[0] == "CLIENT":
                    connection.send(b"+OK\r\n")
                    continue
                self.commands.append(command)
                answer = self._answer(command)
                if answer is None:
                    connection.receive_nothing_more()
                    return
                connection.send(answer)
        raise GoneError


def limiter_to(peer: Peer) -> tuple[RedisLimiter, list[Any]]:
    """A limiter, and its connections, which are held, so that none is closed only because nothing refers to it."""
    limiter = RedisLimiter("redis://{}:{}".format(*peer.address))
    new, made = limiter._client._create, list[Any]()

    def connection() -> Any:
        made.append(new())
        return made[-1]

    limiter._client._create = connection
    return limiter, made


def take(limiter: RedisLimiter, timeout: float = DEADLINE) -> None:
    limiter.acquire(KEY, LIMIT, time.monotonic() + timeout)


# --- Messages


@pytest.mark.parametrize(("returned", "wait"), [(0, 0.0), (1, 0.001), (1_500, 1.5)])
def test_the_script_says_how_many_milliseconds_to_wait(returned: int, wait: float) -> None:
    with Peer(Redis(lambda command: b":%d\r\n" % returned)) as peer:
        limiter, _ = limiter_to(peer)
        assert limiter._acquire("name", "call", LIMIT, 30.0, 15.0, DEADLINE) == wait


@pytest.mark.parametrize(("returned", "wait"), [(-1, 0.001), (-2_500, 2.5)])
def test_the_script_says_that_no_slot_comes_in_time_and_how_long_it_would_take(returned: int, wait: float) -> None:
    with Peer(Redis(lambda command: b":%d\r\n" % returned)) as peer:
        limiter, _ = limiter_to(peer)
        with pytest.raises(SlotUnavailableError) as caught:
            limiter._acquire("name", "call", LIMIT, 30.0, 15.0, DEADLINE)
        assert caught.value.wait == wait


def test_the_script_is_given_whole_milliseconds_rounded_up_and_a_period_that_is_one_longer() -> None:
    redis = Redis()
    with Peer(redis) as peer:
        limiter, _ = limiter_to(peer)
        limiter._acquire("name", "call", Limit(3, 0.5), 2.0001, 15.0, DEADLINE)
        limiter._report("complete", "name", "call", Limit(3, 0.5), DEADLINE)
    script = ["EVALSHA", hashlib.sha1(SCRIPT.encode(), usedforsecurity=False).hexdigest(), "1", "hoiio:slots:name"]
    assert redis.commands == [
        [*script, "acquire", "call", "3", "501", "2001", "15000"],
        [*script, "complete", "call", "3", "501"],
    ]


def test_a_redis_that_does_not_know_the_script_is_given_it_once() -> None:
    def answer(command: list[str]) -> bytes:
        known.add(command[0])
        return b":0\r\n" if "EVAL" in known else b"-NOSCRIPT No matching script. Please use EVAL.\r\n"

    known: set[str] = set()
    redis = Redis(answer)
    with Peer(redis) as peer:
        limiter, _ = limiter_to(peer)
        for _ in range(3):
            take(limiter)
        assert peer.connections == 1
    assert [command[0] for command in redis.commands] == ["EVALSHA", "EVAL", "EVALSHA", "EVALSHA"]
    assert redis.commands[1][1] == SCRIPT
    assert redis.commands[1][2:4] == redis.commands[0][2:4]


# --- Errors

SCRIPT_FAILS = "ERR Error running script (call to f_0): @user_script:1: @user_script: 1: "
ADVICE = {
    "OOM command not allowed when used memory > 'maxmemory'.": "Make room in it",
    f"{SCRIPT_FAILS}-OOM command not allowed when used memory > 'maxmemory'.": "Make room in it",
    "READONLY You can't write against a read only replica.": "It is a replica: give the address",
    "MOVED 1234 10.0.0.1:6379": "It is part of a cluster: give the address",
    "LOADING Redis is loading the dataset in memory": "Wait until",
    "NOAUTH Authentication required.": "Check that the url has its user name",
    "WRONGPASS invalid username-password pair or user is disabled.": "Check that the url has its user name",
    "NOPERM this user has no permissions to run the 'evalsha' command": "Allow its user to run",
    f"{SCRIPT_FAILS}The user executing the script can't run this command or subcommand": "Allow its user to run",
    f"{SCRIPT_FAILS}Attempt to index a number value": "Check its log. If hoiio:slots:[0-9a-f]+ holds something else",
}


@pytest.mark.parametrize("error", list(ADVICE), ids=lambda error: error[:8] + error[-16:])
def test_an_error_says_what_to_do(error: str) -> None:
    with Peer(Redis(lambda command: f"-{error}\r\n".encode())) as peer:
        limiter, held = limiter_to(peer)
        where = "{}:{}/0".format(*peer.address)
        with pytest.raises(LimiterError, match=rf"{where}, cannot be used \(.+\)\. {ADVICE[error]}"):
            take(limiter)
        assert held
        assert peer.ended.acquire(timeout=DEADLINE)  # because it is unknown what else arrives on it


def test_a_message_of_redis_is_shown_on_one_line_and_shortened() -> None:
    with Peer(Redis(lambda command: b"-ERR  a\tb " + b"x" * 1_000 + b"\r\n")) as peer:
        limiter, _ = limiter_to(peer)
        with pytest.raises(LimiterError) as caught:
            take(limiter)
    assert f"(a b {'x' * 196})" in str(caught.value)


def test_a_reply_that_is_not_a_number_is_an_error_and_ends_the_connection() -> None:
    with Peer(Redis(lambda command: b"$3\r\nabc\r\n")) as peer:
        limiter, held = limiter_to(peer)
        for _ in range(2):
            with pytest.raises(LimiterError, match="not a number"):
                take(limiter)
            assert peer.ended.acquire(timeout=DEADLINE)
        assert len(held) == peer.connections == 2


def test_where_no_thread_can_be_started_it_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    def start(thread: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    limiter = RedisLimiter("redis://127.0.0.1:1")
    monkeypatch.setattr(threading.Thread, "start", start)
    with pytest.raises(LimiterError, match="no thread"):
        take(limiter)


# --- Connections


@pytest.mark.slow
def test_a_connection_that_hangs_is_replaced_in_time_and_those_like_it_are_closed() -> None:
    together = threading.Barrier(2)

    def answer(command: list[str]) -> bytes | None:
        if peer.connections > 2:
            return b":0\r\n"
        if len(redis.commands) > 2:
            return None  # as where a firewall has forgotten the connection
        together.wait(DEADLINE)
        return b":0\r\n"

    redis = Redis(answer)
    with Peer(redis) as peer, ThreadPoolExecutor(2) as threads:
        limiter, held = limiter_to(peer)
        list(threads.map(lambda _: take(limiter), range(2)))
        assert peer.connections == 2
        take(limiter, 1.0)
        assert peer.connections == len(held) == 3
        for _ in range(2):
            assert peer.ended.acquire(timeout=DEADLINE)
        take(limiter)
        assert peer.connections == 3


@pytest.mark.slow
def test_a_redis_that_is_slow_is_not_taken_for_a_connection_that_hangs() -> None:
    def answer(command: list[str]) -> bytes:
        time.sleep(0.1)
        return b":0\r\n"

    with Peer(Redis(answer)) as peer:
        limiter, _ = limiter_to(peer)
        for _ in range(4):
            take(limiter)
        assert peer.connections == 1


def test_a_redis_that_hangs_takes_no_longer_than_it_may() -> None:
    def seconds() -> float:
        redis = Redis(lambda command: b":0\r\n" if len(redis.commands) == 1 else None)
        with Peer(redis) as peer:
            limiter, _ = limiter_to(peer)
            slot = limiter.acquire(KEY, LIMIT, time.monotonic() + DEADLINE)
            began = time.monotonic()
            limiter.complete(slot, 0.0)  # which has ended
            return time.monotonic() - began

    assert min(seconds() for _ in range(3)) < 0.9


def test_a_connection_that_opens_too_late_is_closed() -> None:
    connects, given_up = threading.Event(), threading.Event()

    def talk(connection: Connection) -> None:
        connects.set()
        given_up.wait(DEADLINE)
        redis(connection)

    redis = Redis()
    with Peer(talk) as peer:
        limiter, held = limiter_to(peer)
        with pytest.raises(LimiterError, match=r"no connection in time.*hangs"):
            take(limiter, 0.2)
        assert connects.wait(DEADLINE)
        [thread] = [thread for thread in threading.enumerate() if thread.name.startswith("connect to 127.0.0.1:")]
        assert thread.daemon  # or else it would delay the exit
        given_up.set()
        assert peer.ended.acquire(timeout=DEADLINE)
        assert len(held) == 1


def test_of_many_connections_thirty_two_are_kept() -> None:
    together = threading.Barrier(35)

    def answer(command: list[str]) -> bytes:
        together.wait(DEADLINE)  # so that all are in use at once
        return b":0\r\n"

    with Peer(Redis(answer)) as peer, ThreadPoolExecutor(35) as threads:
        limiter, held = limiter_to(peer)
        list(threads.map(lambda _: take(limiter), range(35)))
        assert peer.connections == len(held) == 35
        for _ in range(3):
            assert peer.ended.acquire(timeout=DEADLINE)
        assert not peer.ended.acquire(timeout=0.1)
        limiter.close()
        for _ in range(32):
            assert peer.ended.acquire(timeout=DEADLINE)


def test_connections_that_were_idle_for_long_are_left(monkeypatch: pytest.MonkeyPatch) -> None:
    together = threading.Barrier(2)

    def answer(command: list[str]) -> bytes:
        if len(redis.commands) <= 2:
            together.wait(DEADLINE)
        return b":0\r\n"

    redis = Redis(answer)
    with Peer(redis) as peer, ThreadPoolExecutor(2) as threads:
        limiter, held = limiter_to(peer)
        list(threads.map(lambda _: take(limiter), range(2)))
        assert peer.connections == 2
        take(limiter)
        assert peer.connections == 2
        monkeypatch.setattr("hoiio._core.idle.monotonic", lambda: time.monotonic() + 31.0)
        take(limiter)
        assert peer.connections == len(held) == 3
        for _ in range(2):
            assert peer.ended.acquire(timeout=DEADLINE)


# --- The URL


@pytest.mark.parametrize(
    ("url", "where"),
    [
        ("redis://", "localhost:6379/0"),
        ("redis://redis.example", "redis.example:6379/0"),
        ("redis://redis.example:1234/5", "redis.example:1234/5"),
        ("redis://user:password@redis.example?db=5", "redis.example:6379/5"),
        ("rediss://redis.example/5?ssl_cert_reqs=none", "redis.example:6379/5"),
        ("unix:///run/redis/socket", "/run/redis/socket/0"),
        ("unix:///run/redis/socket?db=5", "/run/redis/socket/5"),
    ],
)
def test_it_is_shown_where_it_is(url: str, where: str) -> None:
    assert repr(RedisLimiter(url)) == f"RedisLimiter({where!r}, fallback=False)"
    assert repr(RedisLimiter(url, fallback=True)) == f"RedisLimiter({where!r}, fallback=True)"
