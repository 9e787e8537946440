"""Requests that are interrupted, and an interpreter that exits during a request."""

from __future__ import annotations

import gc
import signal
import subprocess
import sys
import threading
import time
import warnings
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from raw_server import DEADLINE, Connection, Peer, client_to, echo, record, reply, silent_address, waiting

import hoiio.resources.voice
from hoiio import Client, DeadlineExceededError
from hoiio._core.models import Limit
from hoiio._limits.base import LimitKey, Slot
from hoiio._limits.process import LIMITER, ProcessLimiter


@pytest.fixture(autouse=True)
def interruptible() -> Iterator[None]:
    """Makes an interrupt raise KeyboardInterrupt, even if the tests run in the background."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def interrupt() -> None:
    """Sends the signal of Ctrl-C while the main thread waits for the system."""
    signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGINT)


def limit(monkeypatch: pytest.MonkeyPatch, limit: Limit) -> None:
    """Gives the endpoint another limit than its spec."""
    monkeypatch.setattr(
        hoiio.resources.voice, "_QUERY_STATUS", hoiio.resources.voice._QUERY_STATUS._replace(limit=limit)
    )


# --- Ctrl-C


def test_an_interrupt_while_the_answer_is_waited_for_loses_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    limit(monkeypatch, Limit(1, 0.1))

    def talk(connection: Connection) -> None:
        if connection.receive() == "A-1":
            interrupt()
            connection.receive_nothing_more()
        else:
            connection.send(reply(record("A-2")))

    with Peer(talk) as peer, client_to(peer) as client:
        with pytest.raises(KeyboardInterrupt) as caught:
            client.voice.query_status("A-1", timeout=1.0)
        # The connection, on which an answer may still arrive, is closed, and not only dropped.
        assert peer.ended.acquire(timeout=5)
        # The slot becomes free, counted from the last moment at which the service can have counted the request: half a
        # period after the connection ended.
        call = client.voice.query_status("A-2")
        assert (call.txn_ref, call.meta.attempts) == ("A-2", 1)
        assert peer.received[1].at >= peer.received[0].at + 1.5 * 0.1
        assert caught.type is KeyboardInterrupt


@pytest.mark.slow
def test_an_interrupt_while_a_slot_is_waited_for_loses_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    limit(monkeypatch, Limit(1, 1.0))

    def interrupt_the_wait() -> None:
        while not waiting(LIMITER):
            time.sleep(0.001)
        time.sleep(0.05)  # until it really waits
        interrupt()

    with Peer(echo) as peer, client_to(peer) as client, ThreadPoolExecutor(1) as threads:
        assert client.voice.query_status("A-1").txn_ref == "A-1"
        interrupting = threads.submit(interrupt_the_wait)
        with pytest.raises(KeyboardInterrupt):
            client.voice.query_status("A-2")
        interrupting.result(DEADLINE)
        call = client.voice.query_status("A-3")
        assert call.txn_ref == "A-3"
        assert [request.reference for request in peer.received] == ["A-1", "A-3"]


@pytest.mark.slow
def test_an_interrupt_between_the_slot_and_the_request_loses_no_slot(monkeypatch: pytest.MonkeyPatch) -> None:
    limit(monkeypatch, Limit(1, 0.5))

    class Interrupted(ProcessLimiter):
        calls = 0

        def acquire(self, key: LimitKey, limit: Limit, deadline_at: float, *args: Any) -> Slot:
            slot = super().acquire(key, limit, deadline_at, *args)
            self.calls += 1
            if self.calls == 1:
                raise KeyboardInterrupt
            return slot

    with Peer(echo) as peer, Client("a", "t", base_url=peer.base_url, limiter=Interrupted()) as client:
        with pytest.raises(KeyboardInterrupt):
            client.voice.query_status("A-1", timeout=0.1)
        assert client.voice.query_status("A-2", timeout=DEADLINE).txn_ref == "A-2"
        assert [request.reference for request in peer.received] == ["A-2"]


@pytest.mark.slow
def test_an_interrupt_while_connecting_leaves_nothing_open() -> None:
    connecting = threading.Event()

    def interrupt_the_connecting() -> None:
        connecting.wait(DEADLINE)
        time.sleep(0.1)
        interrupt()

    def call(client: Client) -> None:
        connecting.set()
        client.voice.query_status("A-1")

    gc.collect()
    with (
        silent_address() as (host, port),
        ThreadPoolExecutor(1) as threads,
        warnings.catch_warnings(record=True) as warned,
        Client("a", "t", base_url=f"http://{host}:{port}") as client,
    ):
        warnings.simplefilter("always", ResourceWarning)
        interrupting = threads.submit(interrupt_the_connecting)
        with pytest.raises(KeyboardInterrupt):
            call(client)
        interrupting.result(DEADLINE)
        gc.collect()
        assert [str(warning.message) for warning in warned] == []


@pytest.mark.slow
def test_a_signal_that_does_not_interrupt_changes_nothing() -> None:
    def talk(connection: Connection) -> None:
        while connection.receive() == "A-1":
            if not connection.stopped.wait(0.3):
                connection.send(reply(record("A-1")))
        connection.receive_nothing_more()

    signals: list[int] = []
    before = signal.signal(signal.SIGALRM, lambda number, frame: signals.append(number))
    with Peer(talk) as peer, client_to(peer) as client:
        signal.setitimer(signal.ITIMER_REAL, 0.01, 0.01)
        try:
            call = client.voice.query_status("A-1")
            assert (call.txn_ref, call.meta.attempts) == ("A-1", 1)
            with pytest.raises(DeadlineExceededError):
                client.voice.query_status("A-2", timeout=0.3)
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
            signal.signal(signal.SIGALRM, before)
    assert signals


# --- The end of the interpreter


def test_a_call_in_a_daemon_thread_does_not_hold_up_the_exit() -> None:
    script = """
import sys, threading, hoiio
client = hoiio.Client("a", "t", base_url=sys.argv[1], timeout=600)
threading.Thread(target=client.voice.query_status, args=("A-1",), daemon=True).start()
sys.stdin.readline()
"""
    arrived = threading.Event()

    def talk(connection: Connection) -> None:
        connection.receive()
        arrived.set()
        connection.receive_nothing_more()

    with (
        Peer(talk) as peer,
        subprocess.Popen(
            [sys.executable, "-c", script, peer.base_url],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        ) as process,
    ):
        try:
            assert arrived.wait(DEADLINE)
            shown, _ = process.communicate("now\n", timeout=DEADLINE)
        finally:
            process.kill()
        assert (process.returncode, shown) == (0, "")


@pytest.mark.slow
def test_a_call_in_another_thread_is_brought_to_its_end_before_the_exit() -> None:
    script = """
import sys, threading, hoiio
client = hoiio.Client("a", "t", base_url=sys.argv[1], timeout=30)
def call():
    print(client.voice.query_status("A-1").txn_ref, client.voice.query_status("A-2").txn_ref)
threading.Thread(target=call).start()
"""

    def talk(connection: Connection) -> None:
        while True:
            reference = connection.receive()
            connection.stopped.wait(0.5)
            connection.send(reply(record(reference), "Connection: close"))

    with Peer(talk) as peer:
        command = [sys.executable, "-X", "dev", "-W", "error", "-c", script, peer.base_url]
        ended = subprocess.run(command, capture_output=True, text=True, timeout=DEADLINE, check=False)
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "A-1 A-2\n", "")


def test_a_resolver_that_hangs_does_not_hold_up_the_exit() -> None:
    script = """
import socket, threading, hoiio
system = socket.getaddrinfo
def getaddrinfo(*args, flags=0, **options):
    if not flags & socket.AI_NUMERICHOST:
        threading.Event().wait(600)
    return system(*args, flags=flags, **options)
socket.getaddrinfo = getaddrinfo
try:
    hoiio.Client("a", "t", base_url="http://localhost:9").voice.query_status("A-1", timeout=0.2)
except hoiio.DeadlineExceededError:
    print("late")
"""
    ended = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, timeout=DEADLINE, check=False
    )
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "late\n", "")


def test_a_client_that_was_not_closed_says_nothing_at_the_exit() -> None:
    script = """
import sys, hoiio
client = hoiio.Client("a", "t", base_url=sys.argv[1])
print(client.voice.query_status("A-1").txn_ref)
"""
    with Peer(echo) as peer:
        command = [sys.executable, "-c", script, peer.base_url]
        ended = subprocess.run(command, capture_output=True, text=True, timeout=DEADLINE, check=False)
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "A-1\n", "")
