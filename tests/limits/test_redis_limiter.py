"""The limit that processes of several machines share in Redis, against a real one."""

from __future__ import annotations

import copy
import json
import logging
import math
import multiprocessing
import pickle
import signal
import socket
import sys
import threading
import time
import traceback
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
import redis
import trustme
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import run_state_machine_as_test
from multiprocess import Counting, die_with_slots, keep_calling, windows_over
from processes import fork, status_of
from raw_server import DEADLINE, Connection, GoneError, Peer, echo
from redis_server import Fresh, RedisProcess, need_redis_server

import hoiio.resources.voice as voice
from hoiio import Client, ConfigError, LimiterError, RedisLimiter
from hoiio._core.models import Limit
from hoiio._limits.base import LimitKey, Slot
from hoiio._limits.clock import Clock
from hoiio._limits.process import ProcessLimiter
from hoiio._limits.redis_script import SCRIPT
from hoiio._limits.slots import MAX_ASKED, Slots, SlotUnavailableError

from fakes import VirtualClock, frame_locals
from test_service import LimitMachine

SPAWN = multiprocessing.get_context("spawn")
SECOND = Limit(4, 1.0)
HALF = Limit(4, 0.5)
PASSWORD = "canary_5e/cret@"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RedisProcess]:
    """A server that has run for a while."""
    server = RedisProcess(tmp_path_factory.mktemp("redis"))
    server.wait_until_it_may_be_used(1.0)
    yield server
    server.kill()


@pytest.fixture
def fresh(tmp_path: Path) -> Iterator[Fresh]:
    """Starts a server that a test may break."""
    servers: list[RedisProcess] = []

    def start(*options: str) -> RedisProcess:
        servers.append(RedisProcess(tmp_path, *options))
        return servers[-1]

    yield start
    for server in servers:
        server.kill()


@pytest.fixture
def key(request: pytest.FixtureRequest) -> LimitKey:
    """A limit that no other test uses."""
    return LimitKey("service", "application", request.node.name)


def soon(seconds: float = DEADLINE) -> float:
    return time.monotonic() + seconds


# --- The script behaves like Slots

NOW = 1_800_000_000_000
PERIOD = 8_000
"""Milliseconds; its quarter is whole."""

with_time = (
    SCRIPT.replace("local now = time[1] * 1000 + math.floor(time[2] / 1000)", "local now = tonumber(ARGV[7])")
    .replace("redis.call('INFO', 'server')", "'run_id:one uptime_in_seconds:9999999999'")
    .replace("'PX', expires_at - now)", "'PX', 60000) redis.call('SET', KEYS[1] .. ':until', expires_at)")
)


def meaning(slots: Slots, limit: Limit, now: float) -> dict[str, Any]:
    """Returns the meaning of a state at a moment, without the parts that have expired."""
    slots = copy.deepcopy(slots)
    slots._expire(limit, now)
    slots.in_flight = {request_id: at for request_id, at in slots.in_flight.items() if at > now}
    slots.blocked_until = max(slots.blocked_until, now)
    slots.grow_at = slots.grow_at if slots.withheld or slots.throttles else 0
    return {**slots.to_dict(), "queue": list(slots.queue.items())}


def written(client: redis.Redis, key: str) -> Slots:
    found: Any = client.get(key)
    if found is None:
        return Slots()
    state = json.loads(found)
    state["queue"] = dict(state["queue"] or [])
    return Slots.from_dict(
        {**state, "in_flight": dict(state["in_flight"] or {}), "cooling": list(state["cooling"] or [])}
    )


STEPS = st.tuples(
    st.sampled_from(["acquire", "acquire", "acquire", "complete", "abandon", "cancel", "throttled", "clock"]),
    st.integers(0, 5),  # the number of the request
    st.sampled_from(
        [0, 0, 1, 250, 1_000, PERIOD // 4, PERIOD - 1, PERIOD, 2 * PERIOD + 1]
    ),  # milliseconds that pass before
    st.sampled_from([0, 500, PERIOD, 3 * PERIOD]),  # until the deadline
)


@given(requests=st.sampled_from([1, 2, 3, 30]), steps=st.lists(STEPS, min_size=10, max_size=60))
@settings(max_examples=100, deadline=None)
@pytest.mark.slow
def test_the_script_behaves_like_slots(
    server: RedisProcess, requests: int, steps: list[tuple[str, int, int, int]]
) -> None:
    assert with_time.count("ARGV[7]") == with_time.count("'run_id:one") == with_time.count("':until'") == 1
    limit, now, slots = Limit(requests, PERIOD), NOW, Slots()
    lease = PERIOD // 4
    with server.client() as client:
        client.delete("limit", "limit:until")
        for number, (op, which, passed, remaining) in enumerate(steps):
            now += passed
            known = [*slots.queue, *(request_id for request_id, at in slots.in_flight.items() if at > now)]
            request_id = known[which] if which < len(known) else f"call-{number}"
            until: Any = client.get("limit:until")
            if until is not None and (int(until) <= now or not client.exists("limit")):  # nothing is lost with the key
                client.delete("limit", "limit:until")
                assert meaning(slots, limit, now) == meaning(Slots(), limit, now)
                slots = Slots()
            if op == "clock":  # set back; the time before is only in what was written
                if client.exists("limit"):
                    back = 1_000 + passed
                    latest = json.loads(str(client.get("limit")))["now"]
                    if now - back < latest:
                        slots.shift_clock(now - back - latest)
                        client.set("limit:until", int(str(client.get("limit:until"))) + now - back - latest)
                        now -= back
                op, request_id = "cancel", "nobody"
            if op == "throttled":  # the pause that the service asks for
                remaining = min(remaining, int(MAX_ASKED * PERIOD))
            args = [op, request_id, requests, PERIOD, remaining, lease, now]
            returned = client.eval(with_time, 1, "limit", *args)
            if op == "acquire" and request_id in slots.in_flight:
                assert returned == 0
            elif op == "acquire":
                try:
                    assert returned == slots.acquire(request_id, limit, now, now + remaining, now + lease)
                except SlotUnavailableError as full:
                    assert returned == -full.wait
            elif op == "complete":
                slots.complete(request_id, limit, now)
            elif op == "cancel":
                slots.cancel(request_id)
            elif op == "throttled":
                assert returned == slots.throttled(limit, now, remaining)
            elif op == "abandon":
                slots.abandon(request_id, limit, now)
            assert meaning(written(client, "limit"), limit, now) == meaning(slots, limit, now)


class OneForEachCall(RedisLimiter):
    """Behaves as if each request came from a process of its own, on a Redis whose clock is the test's."""

    def __init__(self, server: RedisProcess, clock: VirtualClock) -> None:
        super().__init__(server.url)
        self._clock: VirtualClock = clock
        self._client = server.client()

    def acquire(self, key: LimitKey, limit: Limit, deadline_at: float, *args: Any) -> Slot:
        self._local = ProcessLimiter(self._clock)
        return super().acquire(key, limit, deadline_at, *args)

    def _acquire(
        self, name: str, request_id: str, limit: Limit, remaining: float, lease: float, timeout: float
    ) -> float:
        wait = self._ask("acquire", name, request_id, limit, remaining, lease)
        if wait < 0:
            raise SlotUnavailableError(-wait / VirtualClock.TICKS)
        return wait / VirtualClock.TICKS

    def _report(
        self, outcome: str, name: str, request_id: str, limit: Limit, timeout: float, retry_after: float
    ) -> float:
        return self._ask(outcome, name, request_id, limit, retry_after)

    def _ask(self, op: str, name: str, request_id: str, limit: Limit, *times: float) -> int:
        """Runs the script with the ticks of the clock as milliseconds, so that nothing is rounded."""
        now = NOW + self._clock.ticks
        until: Any = self._client.get(f"{name}:until")
        if until is not None and int(until) <= now:
            self._client.delete(name)
        period, *times_in_ticks = [math.ceil(each * VirtualClock.TICKS) for each in (limit.seconds, *times)]
        args = [op, request_id, limit.requests, period, *[*times_in_ticks, 0, 0][:2], now]
        returned: Any = self._client.eval(with_time, 1, name, *args)
        return int(returned)


class RedisLimitMachine(LimitMachine):
    """Every check of a limiter, over Redis."""

    server: RedisProcess

    def new_limiter(self) -> OneForEachCall:
        self.server.do("FLUSHALL")
        return OneForEachCall(self.server, self.clock)


@pytest.mark.slow
def test_requests_in_any_order_never_exceed_the_limit_and_wait_for_nothing(server: RedisProcess) -> None:
    RedisLimitMachine.server = server
    run_state_machine_as_test(RedisLimitMachine, settings=settings(max_examples=30, stateful_step_count=30))  # type: ignore[no-untyped-call]


def test_a_request_that_asks_again_has_one_slot(server: RedisProcess, key: LimitKey) -> None:
    limiter = RedisLimiter(server.url)
    for _ in range(3):
        assert limiter._acquire(key.endpoint, "same", SECOND, DEADLINE, 1.0, DEADLINE) == 0
    assert len(written(server.client(), f"hoiio:slots:{key.endpoint}").in_flight) == 1


# --- One round trip each


def test_a_slot_is_taken_and_given_back_in_one_round_trip_each(server: RedisProcess, key: LimitKey) -> None:
    limiter, limit = RedisLimiter(server.url), Limit(1_000, 1.0)
    limiter.complete(limiter.acquire(key, limit, soon()), soon())

    def commands() -> dict[str, int]:
        return {name: figures["calls"] for name, figures in server.info("commandstats").items()}

    before = commands()
    for _ in range(50):
        limiter.complete(limiter.acquire(key, limit, soon()), soon())
    after = commands()
    made = {name: count - before.get(name, 0) for name, count in after.items() if count != before.get(name)}
    assert made.pop("cmdstat_evalsha") == 100
    assert made.pop("cmdstat_info") - 1 == made.pop("cmdstat_get") == made.pop("cmdstat_set") == 100
    assert made.pop("cmdstat_time") == 100
    assert set(made) <= {"cmdstat_hello", "cmdstat_client|setinfo"}  # of the connection that counts them


@pytest.mark.slow
def test_keys_go_when_nothing_in_them_matters(server: RedisProcess, key: LimitKey) -> None:
    limiter, limit = RedisLimiter(server.url), Limit(2, 0.3)
    server.do("FLUSHALL")
    limiter.complete(limiter.acquire(key, limit, soon()), 0.0)
    (name,) = server.do("KEYS", "*")
    assert name.startswith("hoiio:slots:")
    assert 0 < server.do("PTTL", name) <= 301
    limiter.acquire(key, limit, soon(0.5))  # which gets no further reports
    assert 301 < server.do("PTTL", name) <= 801
    while server.do("KEYS", "*"):
        time.sleep(0.01)


# --- Shared


@pytest.mark.slow
def test_eight_processes_of_which_one_dies_with_slots_never_exceed_the_limit(server: RedisProcess) -> None:
    service = Counting()
    limit = Limit(20, 1.0)
    with Peer(service) as peer:
        args = (peer.base_url, server.url, limit)
        over = SPAWN.Event()
        processes = [
            SPAWN.Process(target=keep_calling, args=(*args, 3, DEADLINE, skew, over))
            for skew in (-1.0, -0.5, 0.0, 0.3, 0.5, 0.8, 1.0)
        ]
        for process in processes:
            process.start()
        while len(service.times) < 10:
            time.sleep(0.01)
        dying = SPAWN.Process(target=die_with_slots, args=(*args, 6))
        dying.start()
        dying.join(DEADLINE)
        died = time.monotonic()
        while sum(at > died for at in list(service.times)) <= 4 * limit.requests:
            assert time.monotonic() < died + DEADLINE
            time.sleep(0.05)
        over.set()
        for process in processes:
            process.join(DEADLINE)
        assert dying.exitcode == -signal.SIGKILL
        assert [process.exitcode for process in processes] == [0] * 7
    assert windows_over(service.times, limit) == 0
    after = [at for at in sorted(service.times) if at > died]
    # Its slots came back: a whole limit is used again.
    last = after[-1]
    busiest = max(sum(start <= at < start + 2.0 for at in after) for start in after if start <= last - 2.0)
    assert busiest > limit.requests


@pytest.mark.slow
def test_a_slot_of_a_process_that_was_killed_comes_back_one_and_a_half_periods_after_it_began(
    server: RedisProcess, key: LimitKey
) -> None:
    limit = Limit(1, 1.0)
    RedisLimiter(server.url).acquire(key, limit, soon(0.1))
    taken = time.monotonic()
    with pytest.raises(SlotUnavailableError):
        RedisLimiter(server.url).acquire(key, limit, soon(1.0))
    RedisLimiter(server.url).acquire(key, limit, soon())
    assert 1.4 < time.monotonic() - taken < 1.5 + 1.0


def test_requests_of_several_processes_are_served_in_order(server: RedisProcess, key: LimitKey) -> None:
    server.do("FLUSHALL")
    limit, served = Limit(1, 3.0), list[int]()  # a place is lost after three quarters of a second
    first = RedisLimiter(server.url).acquire(key, limit, soon())
    (name,) = server.do("KEYS", "*")

    def wait(number: int) -> None:
        limiter = RedisLimiter(server.url)  # as if it were another process
        slot = limiter.acquire(key, limit, soon())
        served.append(number)
        limiter.cancel(slot, soon())

    with ThreadPoolExecutor(6) as threads, server.client() as client:
        waiting: list[Future[None]] = []
        for number in range(6):
            waiting.append(threads.submit(wait, number))
            while len(written(client, name).queue) <= number:
                time.sleep(0.001)
        RedisLimiter(server.url).cancel(first, soon())
        for each in waiting:
            each.result(DEADLINE)
    assert served == sorted(served)


class Off(Clock):
    """A clock that is a second off, and started at another moment."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds

    def now(self) -> float:
        return super().now() + self.seconds


@pytest.mark.slow
def test_machines_whose_clocks_differ_keep_one_limit(server: RedisProcess, key: LimitKey) -> None:
    limiters: list[RedisLimiter] = []
    for seconds in (-1_000.0, -1.0, 1.0, 1_000_000.0):
        limiters.append(RedisLimiter(server.url))
        limiters[-1]._clock = Off(seconds)
    times: list[float] = []
    for number in range(10):
        limiter = limiters[number % 4]
        slot = limiter.acquire(key, SECOND, limiter._clock.now() + DEADLINE)
        times.append(time.monotonic())
        limiter.complete(slot, 0.0)
    assert windows_over(times, SECOND) == 0
    assert times[-1] - times[0] < 4.0


# --- Redis is unavailable, and becomes available again


@pytest.mark.slow
def test_a_redis_that_is_killed_and_comes_back_empty_lets_nobody_exceed_the_limit(fresh: Fresh) -> None:
    server, service, limit = fresh(), Counting(), Limit(20, 1.0)
    server.wait_until_it_may_be_used(limit.seconds)
    with Peer(service) as peer:
        processes = [
            SPAWN.Process(target=keep_calling, args=(peer.base_url, server.url, limit, 4, 6.0, 0.0)) for _ in range(2)
        ]
        for process in processes:
            process.start()
        while len(service.times) < 2 * limit.requests:
            time.sleep(0.01)
        server.kill()
        killed = time.monotonic()
        server.start()
        restarted = time.monotonic()
        for process in processes:
            process.join(DEADLINE)
        assert [process.exitcode for process in processes] == [0] * 2
    assert restarted - killed < limit.seconds  # otherwise nothing would be tested here
    assert any(killed - limit.seconds < at < killed for at in service.times)
    assert windows_over(service.times, limit) == 0
    # One and a half periods, and the second by which Redis may have started later than it says.
    after = [at for at in service.times if at > restarted + limit.seconds]
    assert restarted + 1.4 * limit.seconds < min(after) < restarted + 1.5 * limit.seconds + 1.0 + 1.5


@pytest.mark.slow
def test_a_redis_that_comes_back_empty_while_requests_connect_lets_nobody_exceed_the_limit(
    fresh: Fresh, monkeypatch: pytest.MonkeyPatch
) -> None:
    server, service, limit = fresh(), Counting(), Limit(4, 1.0)
    server.wait_until_it_may_be_used(limit.seconds)
    monkeypatch.setattr(voice, "_QUERY_STATUS", voice._QUERY_STATUS._replace(limit=limit))
    found, look_up = threading.Event(), socket.getaddrinfo

    def look_up_slowly(host: Any, port: Any, *args: Any, **options: Any) -> Any:
        assert host != "localhost" or port == server.port or found.wait(DEADLINE)
        return look_up(host, port, *args, **options)

    monkeypatch.setattr(socket, "getaddrinfo", look_up_slowly)
    with Peer(service) as peer, ThreadPoolExecutor(2 * limit.requests) as threads:

        def client_at(host: str) -> Client:
            base_url = peer.base_url.replace("127.0.0.1", host)
            return Client("a", "t", base_url=base_url, limiter=RedisLimiter(server.url), timeout=DEADLINE)

        def call_as_often_as_allowed(client: Client) -> list[Future[Any]]:
            return [threads.submit(client.voice.query_status, f"A-{number}") for number in range(limit.requests)]

        with client_at("localhost") as slow, client_at("127.0.0.1") as fast:
            calls = call_as_often_as_allowed(slow)
            time.sleep(0.5)  # all have their slots, and none has an address
            server.kill()
            server.start()
            server.wait_until_it_may_be_used(limit.seconds)
            calls += call_as_often_as_allowed(fast)
            while len(service.times) < limit.requests - 1:
                time.sleep(0.01)
            found.set()
            assert len({call.result(DEADLINE).meta.attempts for call in calls}) == 1
    assert len(service.times) == 2 * limit.requests
    assert windows_over(service.times, limit) == 0


@pytest.mark.slow
def test_a_redis_that_comes_back_with_what_it_had_written_once_is_not_trusted_with_the_rest(fresh: Fresh) -> None:
    server = fresh("--dbfilename", "dump.rdb")
    key, limit = LimitKey("service", "application", "dumped"), Limit(2, 0.5)
    server.wait_until_it_may_be_used(limit.seconds)
    limiter = RedisLimiter(server.url)
    limiter.complete(limiter.acquire(key, limit, soon()), 0.0)
    server.do("SAVE")
    limiter.acquire(key, limit, soon(0.1))  # which is not in what was saved
    server.kill()
    server.start()
    with pytest.raises(SlotUnavailableError):
        limiter.acquire(key, limit, soon(0.7))
    assert limiter.acquire(key, limit, soon()).waited > 0


@pytest.mark.slow
def test_a_redis_that_is_paused_is_waited_for_no_longer_than_the_deadline(fresh: Fresh) -> None:
    server = fresh()
    limiter = RedisLimiter(server.url)
    with Peer(echo) as peer, Client("paused", "t", base_url=peer.base_url, limiter=limiter) as client:
        with server.paused():
            for _ in range(3):
                began = time.monotonic()
                with pytest.raises(LimiterError, match=rf"127\.0\.0\.1:{server.port}/0.*hangs"):
                    client.voice.query_status("A-1", timeout=0.5)
                assert 0.4 < time.monotonic() - began < 0.5 + 1.0
        assert peer.received == []


@pytest.mark.slow
def test_a_redis_that_is_paused_for_five_seconds_delays_and_loses_nothing(server: RedisProcess) -> None:
    service, limit = Counting(), Limit(20, 1.0)
    with Peer(service) as peer:
        process = SPAWN.Process(target=keep_calling, args=(peer.base_url, server.url, limit, 8, 9.0, 0.0))
        process.start()
        while len(service.times) < limit.requests:
            time.sleep(0.01)
        with server.paused():
            time.sleep(5.0)
        resumed = time.monotonic()
        process.join(DEADLINE)
        assert process.exitcode == 0
    assert windows_over(service.times, limit) == 0
    assert sum(at > resumed for at in service.times) > limit.requests


@pytest.mark.slow
def test_with_a_fallback_the_process_uses_its_local_limit_and_logs_it_once(
    fresh: Fresh, caplog: pytest.LogCaptureFixture, key: LimitKey
) -> None:
    server = fresh()
    server.wait_until_it_may_be_used(HALF.seconds)
    limiter = RedisLimiter(server.url, fallback=True)
    limiter.complete(limiter.acquire(key, HALF, soon()), 0.0)
    with caplog.at_level(logging.INFO, "hoiio"):
        server.kill()
        for _ in range(HALF.requests - 1):
            limiter.complete(limiter.acquire(key, HALF, soon()), 0.0)
        with pytest.raises(SlotUnavailableError):
            limiter.acquire(key, HALF, soon(0.2))
        assert [record.levelname for record in caplog.records] == ["WARNING"]
        assert f"127.0.0.1:{server.port}" in caplog.text
        assert "uses its local limit" in caplog.text
        server.start()
        limiter._probe_at = 0.0  # it is time
        limiter.acquire(key, HALF, soon())
    waits = [record for record in caplog.records if "waits up to" in record.getMessage()]
    assert [record.levelname for record in caplog.records if record not in waits] == ["WARNING", "INFO"]


@pytest.mark.slow
def test_a_redis_that_is_killed_between_taking_and_giving_back_loses_no_answer(fresh: Fresh) -> None:
    server = fresh()
    server.wait_until_it_may_be_used(HALF.seconds)

    def talk(connection: Connection) -> None:
        server.kill()
        echo(connection)

    with pytest.MonkeyPatch.context() as patch, Peer(talk) as peer:
        import hoiio.resources.voice

        patch.setattr(hoiio.resources.voice, "_QUERY_STATUS", hoiio.resources.voice._QUERY_STATUS._replace(limit=HALF))
        with Client("cut", "t", base_url=peer.base_url, limiter=RedisLimiter(server.url)) as client:
            assert client.voice.query_status("A-1").txn_ref == "A-1"
            with pytest.raises(LimiterError, match="can be reached"):
                client.voice.query_status("A-2")


def test_connections_that_redis_has_closed_are_replaced(server: RedisProcess, key: LimitKey) -> None:
    limiter, limit = RedisLimiter(server.url), Limit(1_000, 1.0)
    for spoil in (["CLIENT", "KILL", "TYPE", "normal"], ["SCRIPT", "FLUSH"], ["CLIENT", "KILL", "TYPE", "normal"]):
        with ThreadPoolExecutor(8) as threads:
            list(threads.map(lambda _: limiter.cancel(limiter.acquire(key, limit, soon()), soon()), range(32)))
        server.do(*spoil)
    limiter.close()
    assert limiter.acquire(key, limit, soon()).shared_id


# --- Redis cannot be used


def fails(url: str, key: LimitKey, why: str) -> None:
    with pytest.raises(LimiterError, match=why) as caught:
        RedisLimiter(url).acquire(key, SECOND, soon())
    assert caught.value.__context__ is None
    assert caught.value.sent == "no"


@pytest.mark.slow
def test_a_redis_that_is_out_of_memory_is_an_error_that_says_so(fresh: Fresh, key: LimitKey) -> None:
    server = fresh()
    server.wait_until_it_may_be_used(HALF.seconds)
    limiter = RedisLimiter(server.url)
    limiter.acquire(key, HALF, soon())
    server.do("CONFIG", "SET", "maxmemory", "1")
    fails(server.url, key, "maxmemory.*Make room")
    server.do("CONFIG", "SET", "maxmemory", "0")
    assert limiter.acquire(key, HALF, soon()).waited < 1.0


def test_a_redis_that_refuses_is_an_error_that_says_what_to_do(fresh: Fresh, key: LimitKey) -> None:
    server = fresh("--requirepass", "s3cret")
    fails(server.url, key, "user name and password")
    fails(f"redis://:wrong@127.0.0.1:{server.port}", key, "user name and password")
    with server.client(password="s3cret") as client:
        client.execute_command("ACL", "SETUSER", "few", "on", ">few", "~*", "+@all", "-info")
        client.execute_command("ACL", "SETUSER", "none", "on", ">none", "~*", "-@all")
        client.execute_command("ACL", "SETUSER", "one", "on", ">one", "~*", "+@all", "-select")
        fails(f"redis://few:few@127.0.0.1:{server.port}", key, "Allow its user to run .*INFO, which the script")
        fails(f"redis://none:none@127.0.0.1:{server.port}", key, r"Allow its user to run EVALSHA\.")
        fails(f"redis://one:one@127.0.0.1:{server.port}/1", key, r"Allow its user to run SELECT\.")
        client.execute_command("REPLICAOF", "127.0.0.1", "1")
    fails(f"redis://:s3cret@127.0.0.1:{server.port}", key, "replica")


@pytest.mark.parametrize("other", ["no JSON", "{}", "7", "[]"])
def test_a_key_with_something_else_is_an_error_that_names_it(other: str, server: RedisProcess, key: LimitKey) -> None:
    server.do("FLUSHALL")
    RedisLimiter(server.url).acquire(key, SECOND, soon())
    (name,) = server.do("KEYS", "*")
    server.do("SET", name, other)
    fails(server.url, key, f"{name} holds something else")
    server.do("FLUSHALL")


ANSWERS = {
    b"-LOADING Redis is loading the dataset in memory\r\n": "until it has read its data",
    b"-MOVED 1234 10.0.0.1:6379\r\n": "cluster",
    b"-ERR unknown command 'EVALSHA'\r\n": "Check its log",
    b"$3\r\nabc\r\n": "not a number",
    b"HTTP/1.1 400 Bad Request\r\n\r\n": "Check its log",
    b"$3\r": "in time",
    b"\x00\xff": "Check",
    b"": "reached from here",
}


@pytest.mark.parametrize("answer", list(ANSWERS), ids=lambda answer: answer[:12].decode("latin-1"))
@pytest.mark.slow
def test_any_malformed_answer_is_an_error(answer: bytes, key: LimitKey) -> None:
    def talk(connection: Connection) -> None:
        while True:
            if not connection.sock.recv(65_536):
                raise GoneError
            if not answer:
                return
            connection.send(answer)

    with Peer(talk) as peer:
        began = time.monotonic()
        with pytest.raises(LimiterError, match=ANSWERS[answer]) as caught:
            RedisLimiter("redis://{}:{}".format(*peer.address)).acquire(key, SECOND, soon(0.5))
        assert time.monotonic() - began < 0.5 + 1.0
        assert caught.value.__context__ is None


def test_a_name_that_is_not_found_in_time_is_waited_for_no_longer_than_the_deadline(
    monkeypatch: pytest.MonkeyPatch, key: LimitKey
) -> None:
    over = threading.Event()
    monkeypatch.setattr(socket, "getaddrinfo", lambda *args, **options: over.wait(DEADLINE) and [])
    began = time.monotonic()
    with pytest.raises(LimiterError, match=r"redis\.example:6379/0.*in time"):
        RedisLimiter("redis://redis.example").acquire(key, SECOND, soon(0.2))
    assert time.monotonic() - began < 0.2 + 1.0
    over.set()


# --- Threads and forks


@pytest.mark.slow
def test_a_forked_child_has_connections_of_its_own(server: RedisProcess, key: LimitKey) -> None:
    limiter, limit = RedisLimiter(server.url), Limit(1_000_000, 1.0)
    over = threading.Event()

    def ask(times: int) -> None:
        for _ in range(times):
            limiter.cancel(limiter.acquire(key, limit, soon()), soon())

    def asks_by_itself() -> bool:
        own = not limiter._client._idle
        ask(20)
        return own

    def keep_asking() -> None:
        while not over.is_set():
            ask(1)

    threads = [threading.Thread(target=keep_asking) for _ in range(2)]
    for thread in threads:
        thread.start()
    statuses: list[int] = []
    try:
        for _ in range(10):
            child = fork(asks_by_itself)
            ask(1)
            statuses.append(status_of(child))
    finally:
        over.set()
        for thread in threads:
            thread.join()
    assert statuses == [0] * 10


# --- The arguments


@pytest.mark.parametrize(
    "url",
    [
        *["", "redis", "localhost:6379", "http://localhost", "redis://localhost:port", "redis://localhost:99999"],
        *["redis://localhost/zero", "redis://localhost?unknown=1", "redis://localhost?db=x", None, 7, b"redis://x"],
        f"redis://:{PASSWORD}@localhost",
    ],
    ids=repr,
)
def test_a_url_that_cannot_be_used_is_refused_without_its_password(url: Any) -> None:
    with pytest.raises(ConfigError, match=r"redis://user:password@host:6379/0") as caught:
        RedisLimiter(url)
    assert "canary" not in "".join([*traceback.format_exception(caught.value), frame_locals(caught.value)])


def test_without_redis_py_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "redis", None)
    with pytest.raises(ConfigError, match=r"pip install 'hoiio-sdk\[redis\]'"):
        RedisLimiter("redis://localhost")


def test_all_kinds_of_urls_lead_to_redis(server: RedisProcess, key: LimitKey) -> None:
    for url in (server.url, f"{server.url}/3", f"unix://{server.folder}/socket", f"unix://{server.folder}/socket?db=2"):
        with RedisLimiter(url) as limiter:
            assert limiter.acquire(key, SECOND, soon()).waited < SECOND.seconds
    assert repr(RedisLimiter("rediss://u:p@example.com:1/2?ssl_cert_reqs=none")) == (
        "RedisLimiter('example.com:1/2', fallback=False)"
    )


@pytest.mark.slow
def test_redis_is_reached_by_tls_with_a_certificate_that_is_checked(
    fresh: Fresh, key: LimitKey, authority: trustme.CA, tmp_path: Path
) -> None:
    certificate = authority.issue_cert("127.0.0.1")
    chain, secret, trusted = (tmp_path / name for name in ("chain.pem", "key.pem", "trusted.pem"))
    certificate.cert_chain_pems[0].write_to_path(chain)
    certificate.private_key_pem.write_to_path(secret)
    authority.cert_pem.write_to_path(trusted)
    with socket.create_server(("127.0.0.1", 0)) as free:
        port: int = free.getsockname()[1]
    files = (*("--tls-cert-file", str(chain)), *("--tls-key-file", str(secret)), *("--tls-ca-cert-file", str(trusted)))
    server = fresh("--tls-port", str(port), "--tls-auth-clients", "no", *files)
    server.wait_until_it_may_be_used(SECOND.seconds)
    with RedisLimiter(f"rediss://127.0.0.1:{port}?ssl_ca_certs={trusted}") as limiter:
        for _ in range(SECOND.requests):
            assert limiter.acquire(key, SECOND, soon()).waited < SECOND.seconds
        with pytest.raises(SlotUnavailableError):
            limiter.acquire(key, SECOND, soon(0.01))
        assert len(limiter._client._idle) == 1
    assert not limiter._client._idle
    with (
        RedisLimiter(f"rediss://127.0.0.1:{port}") as limiter,
        pytest.raises(LimiterError, match=r"(?i)certificate verify failed"),
    ):
        limiter.acquire(key, SECOND, soon())


def test_the_password_is_never_shown(fresh: Fresh, key: LimitKey, caplog: pytest.LogCaptureFixture) -> None:
    password = "canary_5e"
    server = fresh("--requirepass", password)
    limiter = RedisLimiter(f"redis://:{password}@127.0.0.1:{server.port}", fallback=True)
    shown: list[object] = [limiter, vars(limiter), limiter._client, str(limiter)]
    with caplog.at_level(1):
        for wrong in ("", "x"):
            with pytest.raises(LimiterError) as caught:
                RedisLimiter(f"redis://:{password}{wrong}@127.0.0.1:{server.port if wrong else 1}").acquire(
                    key, SECOND, soon()
                )
            shown += [caught.value, vars(caught.value), pickle.dumps(caught.value), frame_locals(caught.value)]
        server.kill()
        limiter.acquire(key, SECOND, soon())
    shown += [caplog.text]
    assert "canary" not in " ".join(map(str, shown))
    with pytest.raises(TypeError, match="make one where it is used"):
        pickle.dumps(limiter)


def test_the_store_does_not_show_whose_limit_it_is(server: RedisProcess) -> None:
    server.do("FLUSHALL")
    with (
        pytest.MonkeyPatch.context() as patch,
        Peer(echo) as peer,
        Client("canary_app", "canary_token", base_url=peer.base_url, limiter=RedisLimiter(server.url)) as client,
    ):
        import hoiio.resources.voice

        patch.setattr(
            hoiio.resources.voice, "_QUERY_STATUS", hoiio.resources.voice._QUERY_STATUS._replace(limit=SECOND)
        )
        client.voice.query_status("canary_ref")
    (name,) = server.do("KEYS", "*")
    assert "canary" not in name + server.do("GET", name)


def test_a_gate_without_a_redis_server_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("redis_server.PROGRAM", None)
    monkeypatch.setenv("CI", "true")
    with pytest.raises(AssertionError, match="apt-get install redis-server"):
        need_redis_server()
    monkeypatch.delenv("CI")
    with pytest.raises(pytest.skip.Exception, match="apt-get install redis-server"):
        need_redis_server()
