"""One client and many threads."""

from __future__ import annotations

import ssl
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
import trustme
from raw_server import DEADLINE, Connection, Peer, client_to, echo, record, reply, waiting

import hoiio.resources.voice
from hoiio import Client, ConfigError, ConnectionLostError
from hoiio._core.models import Limit
from hoiio._limits.base import LimitKey
from hoiio._limits.process import ProcessLimiter

THREADS = 32
CALLS = 313
"""The requests of each thread: more than ten thousand together."""


def limit(monkeypatch: pytest.MonkeyPatch, limit: Limit | None) -> None:
    """Gives the endpoint another limit than its spec."""
    monkeypatch.setattr(
        hoiio.resources.voice, "_QUERY_STATUS", hoiio.resources.voice._QUERY_STATUS._replace(limit=limit)
    )


# --- Answers


@pytest.mark.parametrize("tls", [False, True], ids=["http", "https"])
@pytest.mark.slow
def test_every_thread_gets_the_answers_to_its_own_requests(
    tls: bool, authority: trustme.CA, monkeypatch: pytest.MonkeyPatch
) -> None:
    limit(monkeypatch, None)
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    trusting = ssl.create_default_context()
    authority.configure_trust(trusting)

    with (
        Peer(echo, ssl_context=context if tls else None) as peer,
        Client("a", "t", base_url=peer.base_url, ssl_context=trusting) as client,
        ThreadPoolExecutor(THREADS) as threads,
    ):
        together = threading.Barrier(THREADS)

        def wrong_answers(thread: int) -> list[str]:
            together.wait(DEADLINE)
            asked = [f"A-{thread}-{number}" for number in range(CALLS)]
            return [reference for reference in asked if client.voice.query_status(reference).txn_ref != reference]

        assert list(threads.map(wrong_answers, range(THREADS))) == [[]] * THREADS
        assert len(peer.received) == THREADS * CALLS
        assert peer.connections <= THREADS


def test_a_connection_that_is_lost_does_not_disturb_the_calls_of_others(monkeypatch: pytest.MonkeyPatch) -> None:
    limit(monkeypatch, None)

    def talk(connection: Connection) -> None:
        for _ in range(3):
            connection.send(reply(record(connection.receive())))
        connection.receive()  # and closes the connection

    with Peer(talk) as peer, client_to(peer) as client, ThreadPoolExecutor(8) as threads:

        def outcome(reference: str) -> str:
            try:
                return client.voice.query_status(reference).txn_ref
            except ConnectionLostError:
                return reference

        asked = [f"A-{number}" for number in range(400)]
        assert list(threads.map(outcome, asked)) == asked


# --- Connections


def test_no_more_connections_are_kept_than_a_client_may_keep() -> None:
    together = threading.Barrier(35)

    def talk(connection: Connection) -> None:
        while True:
            reference = connection.receive()
            together.wait(DEADLINE)  # so that all are in use at once
            connection.send(reply(record(reference)))

    with Peer(talk) as peer, client_to(peer) as client, ThreadPoolExecutor(35) as threads:
        asked = [f"A-{number}" for number in range(35)]
        assert [call.txn_ref for call in threads.map(client.voice.query_status, asked)] == asked
        assert peer.connections == 35
        for _ in range(35 - 32):
            assert peer.ended.acquire(timeout=10)
        assert not peer.ended.acquire(timeout=0.1)


def test_closing_a_client_does_not_wait_for_a_request_and_leaves_no_connection_behind() -> None:
    arrived, released = threading.Event(), threading.Event()

    def talk(connection: Connection) -> None:
        reference = connection.receive()
        arrived.set()
        released.wait(DEADLINE)
        connection.send(reply(record(reference)))
        connection.receive_nothing_more()

    with Peer(talk) as peer, client_to(peer) as client, ThreadPoolExecutor(1) as threads:
        call = threads.submit(client.voice.query_status, "A-1")
        assert arrived.wait(DEADLINE)
        client.close()
        assert not call.done()
        released.set()
        assert call.result(DEADLINE).txn_ref == "A-1"
        assert peer.ended.acquire(timeout=10)
        with pytest.raises(ConfigError, match="closed"):
            client.voice.query_status("A-2")


# --- The limit


@pytest.mark.slow
def test_waiting_requests_are_served_in_order() -> None:
    limiter, limit, key = ProcessLimiter(), Limit(1, 0.1), LimitKey("service", "application", "endpoint")
    served: list[int] = []

    def call(number: int) -> None:
        slot = limiter.acquire(key, limit, time.monotonic() + DEADLINE)
        served.append(number)
        limiter.complete(slot, 0.0)

    threads = [threading.Thread(target=call, args=(number,)) for number in range(12)]
    for number, thread in enumerate(threads):
        thread.start()
        while thread.is_alive() and waiting(limiter) + len(served) <= number:
            time.sleep(0.001)
    for thread in threads:
        thread.join(DEADLINE)
    assert served == list(range(12))


@pytest.mark.slow
def test_all_clients_of_an_application_share_its_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    limit(monkeypatch, Limit(3, 0.2))
    with (
        Peer(echo) as peer,
        Client("shared", "t", base_url=peer.base_url) as one,
        Client("shared", "t", base_url=peer.base_url + "/") as other,
        ThreadPoolExecutor(6) as threads,
    ):
        asked = [f"A-{number}" for number in range(15)]
        calls = list(threads.map(lambda n: (one, other)[n % 2].voice.query_status(asked[n]), range(15)))
        assert [call.txn_ref for call in calls] == asked
        # As the service counted them: no four within the period.
        times = sorted(request.at for request in peer.received)
        assert all(later - earlier >= 0.2 for earlier, later in zip(times, times[3:], strict=False))
