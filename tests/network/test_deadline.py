"""The deadline, in every phase of a request, beside the replies of faults.py.

`make faults` measures how close to its deadline a request ends. Here it is tested that it ends, and with which error.
"""

from __future__ import annotations

import contextlib
import socket
import ssl
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
import trustme
from raw_server import DEADLINE, Connection, Peer, client_to, echo, record, reply, silent_address

import hoiio.resources.voice
from hoiio import Client, ConnectionLostError, DeadlineExceededError, RateLimitTimeoutError, ResponseTooLargeError
from hoiio._core.models import Limit

SHORT = 0.3
SOON = 10.0
"""Seconds that no request with a short deadline takes, however busy the machine is."""


LASTING = 250
"""The number of repetitions, one every 20 ms, in place of an endless stream. It is finite, so that a failure ends."""


# --- Before there is a connection


@pytest.mark.slow
def test_it_ends_the_wait_for_a_host_that_takes_no_connection() -> None:
    with silent_address() as (host, port), Client("a", "t", base_url=f"http://{host}:{port}") as client:
        with pytest.raises(DeadlineExceededError, match=f"connecting to {host}:{port}") as caught:
            client.voice.query_status("A-1", timeout=SHORT)
        assert (caught.value.sent, caught.value.attempts) == ("no", 1)


def test_it_ends_the_wait_for_a_resolver_that_hangs(monkeypatch: pytest.MonkeyPatch) -> None:
    released = threading.Event()
    system = socket.getaddrinfo

    def getaddrinfo(*args: Any, **options: Any) -> Any:
        if options.get("flags") != socket.AI_NUMERICHOST:
            released.wait(DEADLINE)
        return system(*args, **{**options, "flags": socket.AI_NUMERICHOST})

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    with Client("a", "t", base_url="http://localhost:9") as client:
        with pytest.raises(DeadlineExceededError, match="connecting to localhost:9") as caught:
            client.voice.query_status("A-1", timeout=SHORT)
        assert (caught.value.sent, caught.value.attempts) == ("no", 1)
        [looking_up] = [thread for thread in threading.enumerate() if thread.name == "resolve localhost"]
        assert looking_up.daemon  # it does not delay the exit
    released.set()


@pytest.mark.parametrize("beginning", [b"", b"\x16\x03\x03\x40\x00\x02\x00\x3f\xfc"], ids=["silent", "dripping"])
def test_it_ends_a_handshake_of_tls(beginning: bytes) -> None:
    def talk(connection: Connection) -> None:
        connection.send(beginning)  # of a very long ServerHello
        for _ in range(LASTING):
            if connection.stopped.wait(0.02):
                return
            connection.send(beginning[:1])

    with Peer(talk) as peer, Client("a", "t", base_url=peer.base_url.replace("http", "https")) as client:
        with pytest.raises(DeadlineExceededError, match="connecting") as caught:
            client.voice.query_status("A-1", timeout=SHORT)
        assert (caught.value.sent, caught.value.attempts) == ("no", 1)


# --- While the request is sent


@pytest.mark.parametrize("tls", [False, True], ids=["http", "https"])
@pytest.mark.slow
def test_it_ends_the_sending_of_a_request_that_is_read_slowly(tls: bool, authority: trustme.CA) -> None:
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    trusting = ssl.create_default_context()
    authority.configure_trust(trusting)

    def talk(connection: Connection) -> None:
        connection.sock.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 65_536)
        for _ in range(LASTING):
            if connection.stopped.wait(0.02):
                return
            connection.sock.recv(16_384)

    with (
        Peer(talk, ssl_context=context if tls else None) as peer,
        Client("a", "t", base_url=peer.base_url, ssl_context=trusting) as client,
    ):
        started = time.monotonic()
        with pytest.raises(DeadlineExceededError) as caught:
            client.request("some/new_thing", {"text": "x" * 8_000_000}, timeout=2.0)
        assert time.monotonic() - started < SOON
        assert (caught.value.sent, caught.value.attempts) == ("maybe", 1)


# --- While the reply arrives


def test_it_ends_a_trailer_that_comes_fast_and_has_no_end() -> None:
    def talk(connection: Connection) -> None:
        connection.receive()
        connection.send(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n")
        until = time.monotonic() + SOON
        while time.monotonic() < until:
            connection.send(b"X: 1\r\n" * 1_000)

    # A version of Python may have given up before.
    enough = pytest.raises((DeadlineExceededError, ConnectionLostError, ResponseTooLargeError))
    with Peer(talk) as peer, client_to(peer) as client, enough:
        client.voice.query_status("A-1", timeout=SHORT)


def test_it_ends_the_wait_for_a_reply_that_drips_within_one_record_of_tls(authority: trustme.CA) -> None:
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    trusting = ssl.create_default_context()
    authority.configure_trust(trusting)

    def talk(connection: Connection) -> None:
        # TLS in memory, where the bytes that are sent can be split.
        incoming, outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
        server = context.wrap_bio(incoming, outgoing, server_side=True)
        request = b""
        while not request.endswith(b"txn_ref=A-1"):
            with contextlib.suppress(ssl.SSLWantReadError):
                request += server.read()
            connection.send(outgoing.read())
            incoming.write(connection.sock.recv(65_536))
        server.write(reply(record("A-1")))
        for byte in outgoing.read():
            connection.send(bytes([byte]))
            if connection.stopped.wait(0.02):
                return

    with Peer(talk) as peer:
        base_url = peer.base_url.replace("http", "https")
        with Client("a", "t", base_url=base_url, ssl_context=trusting) as client:
            with pytest.raises(DeadlineExceededError) as caught:
                client.voice.query_status("A-1", timeout=SHORT)
            assert (caught.value.sent, caught.value.attempts) == ("maybe", 1)


# --- While the request waits for the limit


def test_it_is_certain_early_that_no_slot_is_free_in_time() -> None:
    with Peer(echo) as peer, client_to(peer) as client:
        for number in range(60):
            client.voice.query_status(f"A-{number}")
        started = time.monotonic()
        with pytest.raises(RateLimitTimeoutError) as caught:
            client.voice.query_status("A-60", timeout=20.0)
        assert time.monotonic() - started < SOON
        assert (caught.value.sent, caught.value.attempts) == ("no", 0)
        assert len(peer.received) == 60


def test_it_ends_the_wait_for_a_slot_whose_answer_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    endpoint = hoiio.resources.voice.ENDPOINTS["voice/query_status"]
    monkeypatch.setattr(hoiio.resources.voice, "_QUERY_STATUS", endpoint._replace(limit=Limit(1, 0.1)))
    arrived, released = threading.Event(), threading.Event()

    def talk(connection: Connection) -> None:
        reference = connection.receive()
        arrived.set()
        released.wait(DEADLINE)
        connection.send(reply(record(reference)))

    with Peer(talk) as peer, client_to(peer) as client, ThreadPoolExecutor() as threads:
        first = threads.submit(client.voice.query_status, "A-1")
        assert arrived.wait(DEADLINE)
        with pytest.raises(RateLimitTimeoutError) as caught:
            client.voice.query_status("A-2", timeout=SHORT)
        assert (caught.value.sent, caught.value.attempts) == ("no", 0)
        assert len(peer.received) == 1
        released.set()
        assert first.result().txn_ref == "A-1"


# --- The source of the deadline


@pytest.mark.slow
def test_the_deadline_of_the_request_replaces_that_of_the_client() -> None:
    def talk(connection: Connection) -> None:
        reference = connection.receive()
        if not connection.stopped.wait(2 * SHORT):
            connection.send(reply(record(reference)))

    with Peer(talk) as peer:
        with client_to(peer, timeout=SHORT) as client:
            assert client.voice.query_status("A-1", timeout=DEADLINE).txn_ref == "A-1"
        with client_to(peer, timeout=DEADLINE) as client, pytest.raises(DeadlineExceededError):
            client.voice.query_status("A-1", timeout=SHORT)
        with client_to(peer, timeout=SHORT) as client, pytest.raises(DeadlineExceededError):
            client.voice.query_status("A-1")
