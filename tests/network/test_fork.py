"""Processes that are forked from one with a client in use, and processes that are newly started."""

from __future__ import annotations

import gc
import multiprocessing
import os
import ssl
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import pytest
import trustme
from processes import fork, status_of
from raw_server import DEADLINE, Peer, call_from_a_new_process, client_to, echo
from raw_server import waiting as count_waiting

import hoiio.resources.voice
from hoiio import Client
from hoiio._core.concurrency import hold_during_fork
from hoiio._core.models import Limit
from hoiio._limits.process import LIMITER

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")


def asks(client: Client, name: str, calls: int) -> bool:
    """Returns True if every request gets its own answer."""
    asked = [f"{name}-{number}" for number in range(calls)]
    return [client.voice.query_status(reference).txn_ref for reference in asked] == asked


@pytest.fixture(params=["http", "https"])
def contexts(request: pytest.FixtureRequest, authority: trustme.CA) -> tuple[ssl.SSLContext | None, ssl.SSLContext]:
    """The contexts of the server and of the client."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    trusting = ssl.create_default_context()
    authority.configure_trust(trusting)
    return (context if request.param == "https" else None), trusting


Contexts = tuple[ssl.SSLContext | None, ssl.SSLContext]


def test_parent_and_children_get_their_own_answers(contexts: Contexts) -> None:
    # They begin together, when all are ready: a fork while a thread is in a handshake, here one of the server's, can
    # leave a lock of OpenSSL's own locked forever in the child.
    gate, opener = os.pipe()

    def work(name: str) -> bool:
        return os.read(gate, 1) == b"." and asks(client, name, 40)

    with (
        Peer(echo, ssl_context=contexts[0]) as peer,
        Client("a", "t", base_url=peer.base_url, ssl_context=contexts[1]) as client,
    ):
        assert asks(client, "before", 3)
        children = [fork(partial(work, f"child-{number}")) for number in range(4)]
        os.write(opener, b"....")
        assert asks(client, "parent", 40)
        assert [status_of(child) for child in children] == [0, 0, 0, 0]
        assert len(peer.received) == 3 + 5 * 40
        assert peer.connections == 1 + 4
    os.close(gate)
    os.close(opener)


def test_children_get_their_own_answers_though_threads_are_in_the_midst_of_calls(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(
        hoiio.resources.voice, "_QUERY_STATUS", hoiio.resources.voice._QUERY_STATUS._replace(limit=None)
    )
    together = threading.Barrier(5)
    over = threading.Event()

    def keep_asking(thread: int) -> bool:
        right = asks(client, f"{thread}-first", 1)
        together.wait(DEADLINE)
        while right and not over.is_set():
            right = asks(client, f"thread-{thread}", 5)
        return right

    with Peer(echo) as peer, client_to(peer) as client, ThreadPoolExecutor(4) as threads:
        outcomes = [threads.submit(keep_asking, thread) for thread in range(4)]
        together.wait(DEADLINE)
        children = [fork(partial(asks, client, f"child-{number}", 20)) for number in range(4)]
        statuses = [status_of(child) for child in children]
        over.set()
        assert statuses == [0, 0, 0, 0]
        assert [outcome.result(DEADLINE) for outcome in outcomes] == [True] * 4


def test_a_child_leaves_the_connections_of_its_parent_alone(contexts: Contexts) -> None:
    with (
        Peer(echo, ssl_context=contexts[0]) as peer,
        Client("a", "t", base_url=peer.base_url, ssl_context=contexts[1]) as client,
    ):

        def work() -> bool:
            client.close()
            gc.collect()
            return True

        assert asks(client, "before", 1)
        assert status_of(fork(work)) == 0
        assert asks(client, "after", 1)
        assert peer.connections == 1


@pytest.mark.slow
def test_a_child_does_not_wait_for_threads_that_stayed_with_its_parent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        hoiio.resources.voice, "_QUERY_STATUS", hoiio.resources.voice._QUERY_STATUS._replace(limit=Limit(1, 1.0))
    )
    held, released = threading.Event(), threading.Event()

    with (
        Peer(echo) as peer,
        Client("forks while locked", "t", base_url=peer.base_url, timeout=DEADLINE / 2) as client,
        ThreadPoolExecutor(2) as threads,
    ):
        assert asks(client, "first", 1)

        def hold() -> None:
            with LIMITER._lock:
                held.set()
                released.wait(DEADLINE)

        waiting = threads.submit(asks, client, "waiting", 1)
        while not count_waiting(LIMITER) and not waiting.done():
            time.sleep(0.001)
        holding = threads.submit(hold)
        assert held.wait(DEADLINE)
        status = status_of(fork(lambda: asks(client, "child", 1) and not count_waiting(LIMITER)))
        released.set()
        holding.result(DEADLINE)
        assert status == 0
        assert waiting.result(DEADLINE)


def test_after_a_fork_any_thread_can_fork_and_the_locks_are_free() -> None:
    lock = threading.Lock()
    hold_during_fork(lock)

    def forks_in_another_thread() -> bool:
        statuses: list[int] = []
        thread = threading.Thread(
            target=lambda: statuses.append(status_of(fork(lambda: not lock.locked()))), daemon=True
        )
        thread.start()
        thread.join(DEADLINE)
        return statuses == [0]

    assert status_of(fork(lambda: not lock.locked() and forks_in_another_thread())) == 0
    assert not lock.locked()
    assert forks_in_another_thread()


def test_a_child_says_nothing_on_standard_error_even_in_development_mode() -> None:
    script = """
import gc, os, sys, hoiio
client = hoiio.Client("a", "t", base_url=sys.argv[1])
client.voice.query_status("A-1")
child = os.fork()
assert client.voice.query_status("A-2").txn_ref == "A-2"
client.close()
gc.collect()
if child:
    _, status = os.waitpid(child, 0)
    sys.exit(os.waitstatus_to_exitcode(status))
"""
    with Peer(echo) as peer:
        command = [sys.executable, "-X", "dev", "-W", "error", "-c", script, peer.base_url]
        ended = subprocess.run(command, capture_output=True, text=True, timeout=DEADLINE, check=False)
        assert (ended.returncode, ended.stderr) == (0, "")
        assert peer.connections == 2


def test_processes_that_are_started_afresh_make_clients_of_their_own() -> None:
    spawning = multiprocessing.get_context("spawn")
    with Peer(echo) as peer, client_to(peer) as client:
        assert asks(client, "before", 1)
        processes = [
            spawning.Process(target=call_from_a_new_process, args=(peer.base_url, f"A-{number}")) for number in range(2)
        ]
        for process in processes:
            process.start()
        for process in processes:
            process.join(DEADLINE)
            process.kill()
        assert [process.exitcode for process in processes] == [0, 0]
        assert peer.connections == 1 + 2
