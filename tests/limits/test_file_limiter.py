"""The limit that the processes of one machine share in a file."""

from __future__ import annotations

import json
import logging
import multiprocessing
import os
import pickle
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

import pytest
from multiprocess import LIMIT, Counting, call_once, die_with_slots, keep_calling, windows_over
from processes import fork, status_of
from raw_server import DEADLINE, Peer, echo

from hoiio import Client, ConfigError, FileLimiter, LimiterError, RateLimitTimeoutError
from hoiio._core.models import Limit
from hoiio._limits.base import LimitKey
from hoiio._limits.process import ProcessLimiter
from hoiio._limits.slots import Slots, SlotUnavailableError

from fakes import VirtualClock

SPAWN = multiprocessing.get_context("spawn")
KEY = LimitKey("service", "application", "endpoint")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "limits"


# --- Shared


@pytest.mark.slow
def test_four_processes_of_eight_threads_never_exceed_the_limit(path: Path) -> None:
    service = Counting()
    with Peer(service) as peer:
        processes = [
            SPAWN.Process(target=keep_calling, args=(peer.base_url, str(path), LIMIT, 8, 5.0, skew))
            for skew in (-1.0, -0.3, 0.4, 1.0)
        ]
        for process in processes:
            process.start()
        for process in processes:
            process.join(DEADLINE)
            process.kill()
        assert [process.exitcode for process in processes] == [0] * 4
    assert windows_over(service.times) == 0
    assert len(service.times) > 2 * LIMIT.requests


@pytest.mark.slow
def test_commands_that_send_one_request_each_keep_one_limit(path: Path) -> None:
    with Peer(echo) as peer, ProcessPoolExecutor(1, SPAWN, max_tasks_per_child=1) as commands:
        outcomes = [commands.submit(call_once, peer.base_url, str(path), Limit(3, 600.0)) for _ in range(5)]
        assert [outcome.result() for outcome in outcomes] == ["A-1"] * 3 + ["RateLimitTimeoutError"] * 2
        assert len(peer.received) == 3


@pytest.mark.slow
def test_a_process_that_is_killed_takes_nothing_with_it(path: Path) -> None:
    limit = Limit(4, 2.0)
    service = Counting()
    with Peer(service) as peer, Client("shared", "token", base_url=peer.base_url, limiter=FileLimiter(path)) as client:
        dying = SPAWN.Process(target=die_with_slots, args=(peer.base_url, str(path), limit, 4))
        dying.start()
        dying.join(DEADLINE)
        assert dying.exitcode == -signal.SIGKILL
        endpoint = client.voice.query_status  # the limit of this process is the same
        with pytest.MonkeyPatch.context() as patch:
            import hoiio.resources.voice

            patch.setattr(
                hoiio.resources.voice, "_QUERY_STATUS", hoiio.resources.voice._QUERY_STATUS._replace(limit=limit)
            )
            with pytest.raises(RateLimitTimeoutError):
                endpoint("A-1", timeout=0.1)
            assert 0 < endpoint("A-2", timeout=DEADLINE).meta.waited < 1.0 + 2.0 + 1.0
    assert windows_over(service.times, limit) == 0


@pytest.mark.slow
def test_a_process_that_is_killed_while_it_writes_leaves_a_file_that_can_be_read(path: Path) -> None:
    script = """
import sys, time
from hoiio import FileLimiter
from hoiio._limits.base import LimitKey
from hoiio._core.models import Limit
limiter, key, limit = FileLimiter(sys.argv[1]), LimitKey("service", "application", "endpoint"), Limit(1_000_000, 60.0)
print("ready", flush=True)
while True:
    limiter.complete(limiter.acquire(key, limit, time.monotonic() + 60), 0.0)
"""
    for _ in range(5):
        with subprocess.Popen([sys.executable, "-c", script, path], stdout=subprocess.PIPE) as writing:
            assert writing.stdout is not None
            assert writing.stdout.readline() == b"ready\n"
            time.sleep(0.05)
            writing.kill()
        limiter = FileLimiter(path)
        limiter.complete(limiter.acquire(KEY, Limit(1_000_000, 60.0), time.monotonic() + DEADLINE), 0.0)


def test_a_child_that_is_forked_while_another_thread_writes_can_write_too(path: Path) -> None:
    limiter, limit = FileLimiter(path), Limit(1_000_000, 60.0)
    over = threading.Event()

    def write() -> bool:
        limiter.cancel(limiter.acquire(KEY, limit, time.monotonic() + DEADLINE), 0.0)
        return True

    def keep_writing() -> None:
        while not over.is_set():
            write()
            time.sleep(0.001)

    thread = threading.Thread(target=keep_writing)
    thread.start()
    try:
        statuses = [status_of(fork(write)) for _ in range(10)]
    finally:
        over.set()
        thread.join()
    assert statuses == [0] * 10


def test_a_process_is_forked_only_while_no_thread_writes(path: Path) -> None:
    limiter, held = FileLimiter(path), threading.Event()

    def hold() -> None:
        with limiter._store.lock:
            held.set()
            time.sleep(0.2)

    thread = threading.Thread(target=hold)
    thread.start()
    assert held.wait(DEADLINE)
    child = fork(lambda: limiter._store.lock.acquire(timeout=1.0))
    thread.join()
    assert status_of(child) == 0


# --- Clocks


def virtual(path: Path, clock: VirtualClock) -> FileLimiter:
    """Returns a limiter of a process that has sent nothing yet."""
    limiter = FileLimiter(path)
    limiter._clock = clock
    limiter._local = ProcessLimiter(clock)
    return limiter


def test_a_restart_of_the_machine_keeps_the_limit(path: Path) -> None:
    limit, clock = Limit(2, 60.0), VirtualClock()
    clock.ticks = 1_000_000 * clock.TICKS
    before = virtual(path, clock)
    before.complete(before.acquire(KEY, limit, clock.now() + 30), 0.0)
    before.acquire(KEY, limit, clock.now() + 30)
    clock.ticks = 5 * clock.TICKS  # it was quick
    after = virtual(path, clock)
    with pytest.raises(SlotUnavailableError):
        after.acquire(KEY, limit, clock.now() + 59)
    assert after.acquire(KEY, limit, clock.now() + 60).waited == 60
    with pytest.raises(SlotUnavailableError):
        after.acquire(KEY, limit, clock.now() + 29)
    assert after.acquire(KEY, limit, clock.now() + 30).waited == 30  # of the request whose answer was lost


def test_a_clock_that_is_set_changes_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    limiter, limit = FileLimiter(path), Limit(1, 60.0)
    limiter.complete(limiter.acquire(KEY, limit, time.monotonic() + 30), 0.0)
    for step in (-86_400.0, 86_400.0):
        now = time.time()
        monkeypatch.setattr(time, "time", lambda now=now, step=step: now + step)
        with pytest.raises(SlotUnavailableError) as caught:
            FileLimiter(path).acquire(KEY, limit, time.monotonic() + 30)
        assert 30 < caught.value.wait <= 60


# --- The file behaves like Slots


def test_a_waiting_request_keeps_its_place_in_the_file(path: Path) -> None:
    clock, limit = VirtualClock(), Limit(1, 60.0)
    limiter = virtual(path, clock)
    assert limiter._acquire("name", "out", limit, 30.0, 15.0, DEADLINE) == 0
    limiter._report("complete", "name", "out", limit, DEADLINE)
    assert limiter._acquire("name", "first", limit, 200.0, 15.0, DEADLINE) == 60.0
    clock.ticks += 10 * clock.TICKS
    assert limiter._acquire("name", "second", limit, 200.0, 15.0, DEADLINE) == 60.0  # the first alone has 50 left
    assert limiter._acquire("name", "first", limit, 200.0, 15.0, DEADLINE) == 50.0


@pytest.mark.parametrize("requests", [1, 2, 3])
def test_a_file_behaves_like_slots(requests: int, path: Path) -> None:
    draw = random.Random(requests)
    limit, slots, clock, written = Limit(requests, 60.0), Slots(), VirtualClock(), 0.0
    for number in range(80):
        limiter = virtual(path, clock)
        clock.ticks += round(draw.choice([0.0, 0.5, 14.0, 15.5, 40.0]) * clock.TICKS)
        op: Any = draw.choice(
            ["acquire", "acquire", "acquire", "complete", "abandon", "cancel", "throttled", "restarted"]
        )
        request_id = draw.choice([f"call-{number}", *slots.queue, *slots.in_flight])
        if op == "restarted":
            clock.ticks = 7 * clock.TICKS
            continue
        now = clock.now()
        if now < written:
            slots.shift_clock(now - written)
        written = now
        if op == "acquire":
            remaining = draw.choice([0.5, 60.0, 200.0])
            try:
                expected = slots.acquire(request_id, limit, now, now + remaining, now + 15.0)
            except SlotUnavailableError as full:
                with pytest.raises(SlotUnavailableError) as caught:
                    limiter._acquire("name", request_id, limit, remaining, 15.0, DEADLINE)
                assert caught.value.wait == full.wait
            else:
                assert limiter._acquire("name", request_id, limit, remaining, 15.0, DEADLINE) == expected
            continue
        limiter._report(op, "name", request_id, limit, DEADLINE)
        if op == "cancel":
            slots.cancel(request_id)
        elif op == "throttled":
            slots.throttled(limit, now)
        else:
            getattr(slots, op)(request_id, limit, now)


# --- A file that cannot be used

Spoil = Callable[[Path], None]


def corrupt_bytes(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[100:] = b"\xff" * (len(data) - 100)
    path.write_bytes(data)


def set_state(path: Path, state: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as store:
        store.execute("UPDATE slots SET state = ?", (state,))


SPOILED: dict[str, tuple[Spoil, str]] = {
    "of another kind": (
        lambda path: path.write_text("not a database, but a text of some length") and None,
        "It holds something else: give another path",
    ),
    "in a folder that is not there": (lambda path: path.parent.rmdir(), "Check that its folder"),
    "that is a folder": (lambda path: path.mkdir(), ""),
    "that is a device": (lambda path: path.symlink_to("/dev/full"), ""),
}


@pytest.mark.parametrize("kind", list(SPOILED))
def test_a_file_that_cannot_be_used_is_an_error_that_says_what_to_do(kind: str, path: Path) -> None:
    spoil, advice = SPOILED[kind]
    spoil(path)
    with Peer(echo) as peer, Client("spoiled", "t", base_url=peer.base_url, limiter=FileLimiter(path)) as client:
        with pytest.raises(
            LimiterError, match=rf"{path}, cannot be used \(.+\)\. {advice}.*Nothing was sent"
        ) as caught:
            client.voice.query_status("A-1")
        assert (caught.value.endpoint, caught.value.attempts, caught.value.sent) == ("voice/query_status", 0, "no")
        assert caught.value.__context__ is None
        assert peer.received == []


@pytest.mark.parametrize("kind", list(SPOILED))
@pytest.mark.slow
def test_with_a_fallback_the_process_uses_its_local_limit_and_logs_it_once(
    kind: str, path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    SPOILED[kind][0](path)
    limiter = FileLimiter(path, fallback=True)
    with Peer(echo) as peer, Client(f"alone {kind}", "t", base_url=peer.base_url, limiter=limiter) as client:
        with caplog.at_level(logging.INFO, "hoiio"):
            for number in range(60):
                assert client.voice.query_status(f"A-{number}").txn_ref == f"A-{number}"
        with pytest.raises(RateLimitTimeoutError):
            client.voice.query_status("A-60", timeout=5)
        assert [record.levelname for record in caplog.records] == ["WARNING"]
        assert str(path) in caplog.text


EMPTY = Slots().to_dict()


@pytest.mark.parametrize(
    "state",
    [
        *["{", "[]", "{}", "7"],
        *[json.dumps({name: value for name, value in EMPTY.items() if name != left_out}) for left_out in EMPTY],
        *[
            json.dumps({**EMPTY, name: "x"})
            for name in EMPTY
            if name not in ("throttles", "grow_at", "cooling", "lost")
        ],
        *[json.dumps({**EMPTY, "in_flight": value}) for value in (1, [1], {"call": "x"})],
    ],
)
def test_a_state_that_cannot_be_read_is_an_error_that_says_what_to_do(state: str, path: Path) -> None:
    limit = Limit(1, 60.0)
    FileLimiter(path).acquire(KEY, limit, time.monotonic() + DEADLINE)
    with closing(sqlite3.connect(path, isolation_level=None)) as store:
        store.execute("UPDATE slots SET state = ? WHERE name <> ''", (state,))
    Path(f"{path}.lock").unlink()  # so that nothing says that the file held slots
    with pytest.raises(LimiterError, match=rf"{path}, cannot be read \(.+\)\. Delete it"):
        FileLimiter(path).acquire(KEY, limit, time.monotonic() + DEADLINE)


def test_a_file_that_may_not_be_written_is_an_error() -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "limits"
        FileLimiter(path).acquire(KEY, Limit(1, 60.0), time.monotonic() + 1)
        path.chmod(0o444)
        Path(folder).chmod(0o555)

        def is_refused() -> bool:
            if os.geteuid() == 0:  # root may write everywhere
                os.setuid(65_534)
            with pytest.raises(LimiterError, match="writable"):
                FileLimiter(path).acquire(KEY, Limit(1, 60.0), time.monotonic() + 1)
            return True

        assert status_of(fork(is_refused)) == 0
        Path(folder).chmod(0o700)


def test_a_full_disk_is_an_error_and_loses_nothing(path: Path) -> None:
    script = """
import resource, signal, sys, time
from hoiio import FileLimiter, LimiterError
from hoiio._limits.base import LimitKey
from hoiio._core.models import Limit
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
limiter, limit = FileLimiter(sys.argv[1]), Limit(1_000_000, 600.0)
limiter.acquire(LimitKey("service", "application", "endpoint"), limit, time.monotonic() + 60)
resource.setrlimit(resource.RLIMIT_FSIZE, (16_384, 16_384))  # as far as a process can have a full disk of its own
try:
    for number in range(1_000):
        limiter.acquire(LimitKey("service", "application", str(number)), limit, time.monotonic() + 60)
except LimiterError as error:
    print(error)
"""
    ended = subprocess.run([sys.executable, "-c", script, path], capture_output=True, text=True, check=True)
    assert "disk" in ended.stdout
    with pytest.raises(SlotUnavailableError):
        FileLimiter(path).acquire(KEY, Limit(1, 600.0), time.monotonic() + 60)


@pytest.mark.slow
def test_a_file_that_another_process_holds_is_waited_for_no_longer_than_the_deadline(path: Path) -> None:
    limiter = FileLimiter(path)
    with Peer(echo) as peer, Client("held", "t", base_url=peer.base_url, limiter=limiter) as client:
        assert client.voice.query_status("A-1").txn_ref == "A-1"
        with closing(sqlite3.connect(path, isolation_level=None)) as other:
            other.execute("BEGIN EXCLUSIVE")
            seconds: list[float] = []
            for _ in range(3):
                began = time.monotonic()
                with pytest.raises(LimiterError, match="holds it"):
                    client.voice.query_status("A-2", timeout=0.3)
                seconds.append(time.monotonic() - began)
            assert 0.2 < min(seconds) < 0.9
            other.execute("COMMIT")
        assert client.voice.query_status("A-3").txn_ref == "A-3"


def test_a_file_that_another_process_holds_for_a_while_is_waited_for(path: Path) -> None:
    limiter, limit = FileLimiter(path), Limit(2, 60.0)
    limiter.acquire(KEY, limit, time.monotonic() + DEADLINE)
    with (
        closing(sqlite3.connect(path, isolation_level=None, check_same_thread=False)) as other,
        ThreadPoolExecutor(1) as threads,
    ):
        other.execute("BEGIN EXCLUSIVE")
        taken = threads.submit(limiter.acquire, KEY, limit, time.monotonic() + DEADLINE)
        time.sleep(0.3)
        assert not taken.done()
        other.execute("COMMIT")
        assert taken.result(DEADLINE).shared_id


@pytest.mark.slow
def test_a_file_that_another_thread_holds_is_waited_for_no_longer_than_the_deadline(path: Path) -> None:
    limiter, limit = FileLimiter(path), Limit(3, 60.0)

    def seconds(number: int) -> float:
        began = time.monotonic()
        with pytest.raises(LimiterError, match=f"{path}, is busy. Check whether"):
            limiter.acquire(KEY, limit, began + 0.2)
        return time.monotonic() - began

    with ThreadPoolExecutor(1) as threads:
        with limiter._store.lock:
            assert 0.1 < min(threads.map(seconds, range(3))) < 0.9
        taken = threads.submit(limiter.acquire, KEY, limit, time.monotonic() + DEADLINE)
        assert taken.result(DEADLINE).shared_id


@pytest.mark.slow
def test_an_answer_is_not_lost_though_its_slot_cannot_be_given_back(path: Path) -> None:
    held: list[sqlite3.Connection] = []

    def talk(connection: object) -> None:
        other = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        other.execute("BEGIN EXCLUSIVE")
        held.append(other)
        echo(connection)  # type: ignore[arg-type]

    with Peer(talk) as peer, Client("kept", "t", base_url=peer.base_url, limiter=FileLimiter(path)) as client:
        assert client.voice.query_status("A-1", timeout=5.0).txn_ref == "A-1"
    held[0].close()


# --- The content of the file


def test_the_file_holds_nothing_that_says_whose_it_is(path: Path) -> None:
    with (
        Peer(echo) as peer,
        Client("canary_app_4b", "canary_token_4b", base_url=peer.base_url, limiter=FileLimiter(path)) as client,
    ):
        client.voice.query_status("canary_ref_4b")
    assert b"canary" not in path.read_bytes()


@pytest.mark.parametrize("path", [None, 1, b"limits\0", "~nobody of that name/limits"], ids=repr)
def test_an_invalid_path_is_rejected(path: object) -> None:
    with pytest.raises(ConfigError, match="path"):
        FileLimiter(path)  # type: ignore[arg-type]


def test_a_limiter_can_be_handed_to_another_process(path: Path) -> None:
    copy = pickle.loads(pickle.dumps(FileLimiter(path, fallback=True)))
    assert repr(copy) == repr(FileLimiter(path, fallback=True))
    limit = Limit(1, 600.0)
    FileLimiter(path).acquire(KEY, limit, time.monotonic() + DEADLINE)
    with ProcessPoolExecutor(1, SPAWN) as processes:
        assert isinstance(processes.submit(acquire_error, copy, limit).result(), SlotUnavailableError)


def acquire_error(limiter: FileLimiter, limit: Limit) -> Exception | None:
    try:
        limiter.acquire(KEY, limit, time.monotonic() + 30)
    except SlotUnavailableError as error:
        return error
    return None


def test_a_python_without_sqlite3_says_so_and_has_everything_else(path: Path) -> None:
    script = """
import sys
sys.modules["_sqlite3"] = None
from hoiio import *
try:
    FileLimiter(sys.argv[1])
except ConfigError as error:
    print(error)
"""
    ended = subprocess.run([sys.executable, "-c", script, path], capture_output=True, text=True, check=True)
    assert ended.stdout == "a FileLimiter needs sqlite3, which this Python was built without\n"


# --- A file that is spoiled while it is used


def copy_of_before(path: Path) -> None:
    """Restores the state before the slots were taken."""
    path.write_bytes(path.with_suffix(".before").read_bytes())


def delete_both(path: Path) -> None:
    path.unlink()
    Path(f"{path}.lock").unlink()


IN_USE: dict[str, Spoil] = {
    "corrupt": corrupt_bytes,
    "with another beginning": lambda path: path.write_bytes(b"x" * 8192) and None,
    "with an unreadable state": lambda path: set_state(path, "{"),
    "deleted": lambda path: path.unlink(),
    "deleted with its lock": delete_both,
    "replaced by a copy of before": copy_of_before,
    **{
        f"truncated to {size}": lambda path, size=size: os.truncate(path, size) for size in (0, 1, 100, 512, 4096, 5000)
    },
}


@pytest.mark.parametrize("kind", list(IN_USE))
def test_a_file_that_is_spoiled_in_use_costs_a_wait_and_one_warning(
    kind: str, path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    limit, clock = Limit(2, 60.0), VirtualClock()
    one, other = virtual(path, clock), virtual(path, clock)
    other.cancel(other.acquire(KEY, limit, clock.now() + 30), 0.0)
    path.with_suffix(".before").write_bytes(path.read_bytes())
    for _ in range(limit.requests):
        one.complete(one.acquire(KEY, limit, clock.now() + 30), 0.0)
    IN_USE[kind](path)
    for limiter in (one, other, virtual(path, clock)):
        with pytest.raises(SlotUnavailableError):
            limiter.acquire(KEY, limit, clock.now() + 59)
    assert [record.levelname for record in caplog.records] == ["WARNING"]
    assert other.acquire(KEY, limit, clock.now() + 90).waited == 90
    assert virtual(path, clock).acquire(KEY, limit, clock.now() + 1).waited == 0


def test_a_lock_file_that_is_deleted_in_use_changes_nothing(path: Path) -> None:
    limiter, limit = FileLimiter(path), Limit(2, 60.0)
    limiter.acquire(KEY, limit, time.monotonic() + 30)
    Path(f"{path}.lock").unlink()
    limiter.acquire(KEY, limit, time.monotonic() + 1)
    with pytest.raises(SlotUnavailableError):
        FileLimiter(path).acquire(KEY, limit, time.monotonic() + 1)


@pytest.mark.slow
def test_a_thread_that_reads_the_file_drops_no_lock(path: Path) -> None:
    limit, over = Limit(40, 600.0), threading.Event()

    def keep_reading() -> None:
        while not over.is_set():
            if path.exists():
                path.read_bytes()

    def acquire(limiter: FileLimiter) -> int:
        taken = 0
        with suppress(SlotUnavailableError):
            while True:
                limiter.acquire(KEY, limit, time.monotonic() + DEADLINE)
                taken += 1
        return taken

    reader = threading.Thread(target=keep_reading)
    reader.start()
    try:
        with ThreadPoolExecutor(4) as threads:  # each has connections and locks of its own, as processes have
            assert sum(threads.map(acquire, [FileLimiter(path) for _ in range(4)])) == limit.requests
    finally:
        over.set()
        reader.join()


# --- Other clocks


def test_processes_in_namespaces_with_other_clocks_share_one_limit(path: Path) -> None:
    script = """
import sys, time
from hoiio import FileLimiter
from hoiio._limits.base import LimitKey
from hoiio._core.models import Limit
from hoiio._limits.slots import SlotUnavailableError
limiter = FileLimiter(sys.argv[1])
try:
    while True:
        limiter.acquire(LimitKey("service", "application", "endpoint"), Limit(6, 600.0), time.monotonic() + 30)
        print("taken")
except SlotUnavailableError:
    pass
"""
    taken = 0
    for ahead in ("0", "100000", "5000", "100000"):
        command = ["unshare", "--time", "--monotonic", ahead, "--fork", sys.executable, "-c", script, str(path)]
        try:
            ended = subprocess.run(command, capture_output=True, text=True)
        except FileNotFoundError:
            pytest.skip("there is no unshare")
        if "unshare" in ended.stderr:
            pytest.skip("only root makes namespaces")
        assert ended.stderr == ""
        taken += ended.stdout.count("taken")
    assert taken == 6


def test_a_clock_that_replaces_another_keeps_the_slots_and_one_that_comes_back_is_an_error(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    limit, clock = Limit(1, 60.0), VirtualClock()
    limiter = virtual(path, clock)
    monkeypatch.setattr("hoiio._limits.file_store.describe_clock", lambda: ("one", 0.0))
    limiter.complete(limiter.acquire(KEY, limit, clock.now() + 30), 0.0)
    clock.ticks += 100_000 * clock.TICKS
    monkeypatch.setattr("hoiio._limits.file_store.describe_clock", lambda: ("two", 0.0))
    with pytest.raises(SlotUnavailableError):
        virtual(path, clock).acquire(KEY, limit, clock.now() + 59)
    monkeypatch.setattr("hoiio._limits.file_store.describe_clock", lambda: ("one", 0.0))
    with pytest.raises(LimiterError, match=r"with different clocks\. Give each a file of its own"):
        virtual(path, clock).acquire(KEY, limit, clock.now() + 59)


@pytest.mark.slow
def test_the_memory_of_a_process_does_not_grow(path: Path) -> None:
    clock, limit = VirtualClock(), Limit(3, 60.0)
    limiter = virtual(path, clock)
    for number in range(300):
        slot = limiter.acquire(KEY, limit, clock.now() + 1_000)
        if number % 3:
            limiter.complete(slot, clock.now() + 1)
        clock.ticks += 40 * clock.TICKS
    [(own, _)] = limiter._local._slots.values()
    assert len(own.cooling) + len(own.in_flight) <= 2 * limit.requests


@pytest.mark.slow
def test_threads_that_wait_for_the_file_wait_no_longer_than_the_deadline(path: Path) -> None:
    limiter, limit = FileLimiter(path), Limit(100, 60.0)
    limiter.acquire(KEY, limit, time.monotonic() + DEADLINE)
    with closing(sqlite3.connect(path, isolation_level=None)) as other, ThreadPoolExecutor(4) as threads:
        other.execute("BEGIN EXCLUSIVE")

        def seconds(number: int) -> float:
            time.sleep(0.3 * number)  # so that one comes while another waits
            began = time.monotonic()
            with pytest.raises(LimiterError):
                limiter.acquire(KEY, limit, began + 1.0)
            return time.monotonic() - began

        assert max(threads.map(seconds, range(4))) < 1.5
        other.execute("ROLLBACK")


def test_slots_taken_while_the_file_was_unavailable_count_later(path: Path) -> None:
    clock, limit = VirtualClock(), Limit(3, 600.0)
    limiter = virtual(path, clock)
    limiter._fallback = True
    path.mkdir()
    limiter.acquire(KEY, limit, clock.now() + 30)
    path.rmdir()
    clock.ticks += 10 * clock.TICKS  # it looks again
    limiter.acquire(KEY, limit, clock.now() + 30)
    limiter.acquire(KEY, limit, clock.now() + 30)
    with pytest.raises(SlotUnavailableError):
        limiter.acquire(KEY, limit, clock.now() + 30)


def test_a_file_that_many_threads_use_is_busy_and_not_unavailable(path: Path, caplog: pytest.LogCaptureFixture) -> None:
    one, other, limit = FileLimiter(path, fallback=True), FileLimiter(path, fallback=True), Limit(20, 600.0)

    def acquire(number: int) -> bool:
        try:
            (one, other)[number % 2].acquire(KEY, limit, time.monotonic() + 2 * DEADLINE)
        except SlotUnavailableError:
            return False
        return True

    with ThreadPoolExecutor(40) as threads:
        assert sum(threads.map(acquire, range(200))) == limit.requests
    assert caplog.text == ""
