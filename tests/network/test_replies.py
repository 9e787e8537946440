"""Replies in every form that HTTP allows, and bytes that arrive at the wrong time. Invalid replies are in faults.py.

Each is a record or a documented error, and the next request of the same client gets its own answer.
"""

from __future__ import annotations

import select
import socket
import threading
from collections.abc import Callable

import pytest
from raw_server import Connection, Peer, client_to, echo, record, reply

from hoiio import InvalidResponseError, ResponseTooLargeError


def chunked(*chunks: bytes, trailer: bytes = b"") -> bytes:
    head = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
    return (
        head
        + b"".join(b"%x\r\n%b\r\n" % (len(chunk), chunk) for chunk in (*chunks, b"")).removesuffix(b"\r\n")
        + (trailer + b"\r\n")
    )


def with_version(version: bytes, data: bytes) -> bytes:
    return data.replace(b"HTTP/1.1", version, 1)


GOOD: dict[str, Callable[[bytes], bytes]] = {
    "with a length": reply,
    "in one chunk": chunked,
    "in many chunks": lambda body: chunked(*(body[at : at + 1] for at in range(len(body)))),
    "in chunks with a trailer": lambda body: chunked(body, trailer=b"Checksum: 1\r\n"),
    "in chunks with an extension": lambda body: chunked(body).replace(b"\r\n{", b";name=value\r\n{", 1),
    "HTTP/1.0, kept alive": lambda body: with_version(b"HTTP/1.0", reply(body, "Connection: keep-alive")),
    "after 100 Continue": lambda body: b"HTTP/1.1 100 Continue\r\n\r\n" + reply(body),
    "after 103 Early Hints, twice": lambda body: b"HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n" * 2 + reply(body),
    "not compressed": lambda body: reply(body, "Content-Encoding: identity"),
    "not compressed, in capitals": lambda body: reply(body, "Content-Encoding: IDENTITY"),
    "header names in small letters": lambda body: reply(body).replace(b"Content-Length", b"content-length"),
    "as many headers as are read": lambda body: reply(body, *(f"X-{number}: 1" for number in range(98))),
    "a long header": lambda body: reply(body, "X: " + "x" * 60_000),
}
GOOD_AND_CLOSED: dict[str, Callable[[bytes], bytes]] = {
    "said beforehand": lambda body: reply(body, "Connection: close"),
    "not said": reply,
    "in chunks": lambda body: chunked(body).replace(b"\r\n", b"\r\nConnection: close\r\n", 1),
    "HTTP/1.0": lambda body: with_version(b"HTTP/1.0", reply(body)),
    "HTTP/1.0, no length": lambda body: b"HTTP/1.0 200 OK\r\n\r\n" + body,
    "no length": lambda body: b"HTTP/1.1 200 OK\r\n\r\n" + body,
}


@pytest.mark.parametrize("more", [0, 1])
def test_a_reply_may_have_a_mebibyte_and_no_more(more: int) -> None:
    def talk(connection: Connection) -> None:
        connection.send(reply(record(connection.receive()).ljust(2**20 + more)))

    with Peer(talk) as peer, client_to(peer) as client:
        if more:
            with pytest.raises(ResponseTooLargeError):
                client.voice.query_status("A-1")
        else:
            assert client.voice.query_status("A-1").txn_ref == "A-1"


@pytest.mark.parametrize("form", list(GOOD))
def test_a_good_reply_is_read_and_its_connection_used_again(form: str) -> None:
    def talk(connection: Connection) -> None:
        while True:
            connection.send(GOOD[form](record(connection.receive())))

    with Peer(talk) as peer, client_to(peer) as client:
        assert [client.voice.query_status(reference).txn_ref for reference in ("A-1", "A-2")] == ["A-1", "A-2"]
        assert len(peer.received) == 2
        assert peer.connections == 1


@pytest.mark.parametrize("form", list(GOOD_AND_CLOSED))
def test_a_good_reply_is_read_though_its_connection_is_closed(form: str) -> None:
    def talk(connection: Connection) -> None:
        connection.send(GOOD_AND_CLOSED[form](record(connection.receive())))

    with Peer(talk) as peer, client_to(peer) as client:
        assert client.voice.query_status("A-1").txn_ref == "A-1"
        assert peer.ended.acquire(timeout=10)
        assert client.voice.query_status("A-2").txn_ref == "A-2"
        assert len(peer.received) == peer.connections == 2


@pytest.mark.parametrize("size", [1, 1_000, 100_000])
def test_a_connection_with_extra_data_is_not_reused(size: int) -> None:
    def talk(connection: Connection) -> None:
        connection.send(reply(record(connection.receive())) + reply(b" " * size))
        connection.receive()
        connection.send(reply(record("the answer to another call")))

    with Peer(talk) as peer, client_to(peer) as client:
        for reference in ("A-1", "A-2", "A-3"):
            assert client.voice.query_status(reference).txn_ref == reference


@pytest.mark.parametrize("farewell", [b"", reply(b"", "Connection: close", status="408 Request Timeout")])
def test_what_the_service_says_to_an_idle_connection_is_not_read_as_an_answer(farewell: bytes) -> None:
    said = threading.Event()
    go = threading.Event()

    def talk(connection: Connection) -> None:
        connection.send(reply(record(connection.receive())))
        if go.wait(10):
            connection.send(farewell)
        if farewell:
            said.set()
            echo(connection)

    with Peer(talk) as peer, client_to(peer) as client:
        assert client.voice.query_status("A-1").txn_ref == "A-1"
        go.set()
        assert said.wait(10) if farewell else peer.ended.acquire(timeout=10)
        call = client.voice.query_status("A-2")
        assert (call.txn_ref, call.meta.attempts) == ("A-2", 1)


@pytest.mark.parametrize("status", ["102 Processing", "103 Early Hints"])
def test_an_interim_reply_is_not_the_answer_and_the_answer_is_not_the_next_calls(status: str) -> None:
    def talk(connection: Connection) -> None:
        connection.send(reply(record(connection.receive())))
        reference = connection.receive()
        connection.send(f"HTTP/1.1 {status}\r\n\r\n".encode())
        # The answer follows a little later, or as soon as the client sends something else, which it must not.
        if select.select([connection.sock], [], [], 0.2)[0]:
            connection.receive()
        connection.send(reply(record(reference)))
        echo(connection)

    with Peer(talk) as peer, client_to(peer) as client:
        for reference in ("A-1", "A-2", "A-3"):
            assert client.voice.query_status(reference).txn_ref == reference
        assert peer.connections == 1


def test_a_connection_that_changed_its_protocol_is_not_used_again() -> None:
    def talk(connection: Connection) -> None:
        if connection.receive() == "A-1":
            connection.send(b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: other\r\n\r\n")
            connection.receive()
            connection.send(reply(record("not HTTP any more")))
        else:
            connection.send(reply(record("A-2")))

    with Peer(talk) as peer, client_to(peer) as client:
        with pytest.raises(InvalidResponseError):
            client.voice.query_status("A-1")
        assert client.voice.query_status("A-2").txn_ref == "A-2"


def test_a_reply_may_come_before_the_request_is_read() -> None:
    def talk(connection: Connection) -> None:
        connection.send(reply(record("A-1")))
        connection.receive()
        echo(connection)

    with Peer(talk) as peer, client_to(peer) as client:
        assert client.voice.query_status("A-1").txn_ref == "A-1"
        assert client.voice.query_status("A-2").txn_ref == "A-2"


def test_a_request_that_is_refused_by_its_head_is_an_invalid_response() -> None:
    def talk(connection: Connection) -> None:
        if len(peer.received) == 0 and peer.connections == 1:
            connection.receive_head()
            connection.send(reply(b"<html>", "Connection: close", status="413 Content Too Large"))
            connection.sock.shutdown(socket.SHUT_WR)
            connection.receive_nothing_more()
        else:
            echo(connection)

    with Peer(talk) as peer, client_to(peer) as client:
        with pytest.raises(InvalidResponseError) as caught:
            client.voice.query_status("A-1")
        assert (caught.value.http_status, caught.value.attempts, caught.value.sent) == (413, 1, "yes")
        assert client.voice.query_status("A-2").txn_ref == "A-2"
