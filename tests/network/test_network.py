"""One request over one connection: its outcome, and the state of the connection, for every behaviour of a service.

Here the service is played byte by byte, and a reply is too large at 1,000 bytes. What a client makes of an outcome is
tested over memory.
"""

from __future__ import annotations

import contextlib
import gc
import gzip
import http.client
import socket
import ssl
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
import trustme
from raw_server import DEADLINE, Connection, Peer, echo, reply, silent_address, trusting

from hoiio import ConnectError, ConnectionLostError, DeadlineExceededError, ResponseTooLargeError
from hoiio._core.base_error import BaseError
from hoiio._core.models import Origin, Response
from hoiio._core.service import USER_AGENT
from hoiio._http.pool import ConnectionPool

MAX = 1_000
SHORT = 0.3
BODY = b"x" * MAX
HEAD = b"HTTP/1.1 200 OK\r\n"
CHUNKS = HEAD + b"Transfer-Encoding: chunked\r\n\r\n"
END = b"0\r\n\r\n"


def chunk(body: bytes, extension: bytes = b"") -> bytes:
    return b"%x%b\r\n%b\r\n" % (len(body), extension, body)


@contextlib.contextmanager
def network_to(
    address: tuple[str, int], *, tls: bool = False, context: ssl.SSLContext | None = None
) -> Iterator[ConnectionPool]:
    network = ConnectionPool(Origin(tls, *address), context, None, MAX)
    try:
        yield network
    finally:
        network.close()


def post(network: ConnectionPool, seconds: float = DEADLINE) -> Response | BaseError:
    return network.send("/open/x", b"txn_ref=A-1", "application/test", time.monotonic() + seconds, safe=False)


def says(data: bytes) -> Callable[[Connection], None]:
    """Answers each request with these bytes."""

    def talk(connection: Connection) -> None:
        while True:
            connection.receive()
            connection.send(data)

    return talk


def says_and_hangs_up(data: bytes) -> Callable[[Connection], None]:
    """Answers with these bytes, then sends nothing more, and waits until the client closes the connection as well."""

    def talk(connection: Connection) -> None:
        connection.receive()
        connection.send(data)
        connection.sock.shutdown(socket.SHUT_WR)
        connection.receive_nothing_more()

    return talk


def says_and_waits(data: bytes) -> Callable[[Connection], None]:
    """Answers with these bytes, and waits until the client closes the connection."""

    def talk(connection: Connection) -> None:
        connection.receive()
        connection.send(data)
        connection.receive_nothing_more()

    return talk


def kind(outcome: Response | BaseError) -> object:
    return outcome if isinstance(outcome, Response) else (type(outcome), outcome.sent)


LOST = ConnectionLostError, "maybe"
LATE = DeadlineExceededError, "maybe"
TOO_LARGE = ResponseTooLargeError, "yes"

# --- The request


def test_a_request_holds_what_it_must_and_nothing_else(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(http.client.HTTPConnection, "debuglevel", 1)  # which would print the body
    heads: list[list[str]] = []

    def talk(connection: Connection) -> None:
        heads.append(connection.receive_lines())
        connection.receive_some(len("txn_ref=A-1"))
        connection.send(reply(b"{}"))

    with Peer(talk) as peer, network_to(peer.address) as network:
        assert post(network) == Response(200, False, b"{}")
    [[first, *lines]] = heads
    assert first == "POST /open/x HTTP/1.1"
    assert sorted(lines) == [
        "Accept-Encoding: identity",
        "Accept: application/json",
        "Content-Length: 11",
        "Content-Type: application/test",
        f"Host: 127.0.0.1:{peer.address[1]}",
        f"User-Agent: {USER_AGENT}",
    ]
    assert bytes(peer.seen[0]) == b"txn_ref=A-1"
    assert capsys.readouterr().out == ""


def test_a_request_whose_deadline_is_over_opens_no_connection() -> None:
    with Peer(echo) as peer, network_to(peer.address) as network:
        assert kind(post(network, -1.0)) == (DeadlineExceededError, "no")
        assert kind(post(network, 0.0)) == (DeadlineExceededError, "no")
        assert isinstance(post(network, 0.9), Response)  # which is long enough
        assert peer.connections == 1


# --- The answer, and the reuse of the connection

KEPT = {
    "as long as it may be": (reply(BODY), Response(200, False, BODY)),
    "empty": (reply(b""), Response(200, False, b"")),
    "in chunks": (CHUNKS + chunk(BODY) + END, Response(200, False, BODY)),
    "in many chunks": (CHUNKS + 4 * chunk(BODY[:250]) + END, Response(200, False, BODY)),
    "in chunks, empty": (CHUNKS + END, Response(200, False, b"")),
    "201": (reply(b"x", status="201 X"), Response(201, False, b"x")),
    "205": (reply(b"", status="205 X"), Response(205, False, b"")),
    "305": (reply(b"", status="305 X"), Response(305, False, b"")),
    "500": (reply(b"x", status="500 X"), Response(500, False, b"x")),
    "not compressed": (reply(b"x", "Content-Encoding: Identity"), Response(200, False, b"x")),
    "compressed in no way": (reply(b"x", "Content-Encoding:"), Response(200, False, b"x")),
    "compressed with gzip": (reply(gzip.compress(b"x"), "Content-Encoding: GZIP"), Response(200, False, b"x")),
    "not compressed as it says": (reply(b"x", "Content-Encoding: gzip"), Response(200, True, b"x")),
    "compressed in another way": (reply(b"x", "Content-Encoding: br"), Response(200, True, b"x")),
    "a head of 100 KB": (reply(b"x", "X: " + "x" * 50_000, "Y: " + "y" * 50_000), Response(200, False, b"x")),
    "chunks with lengths of 200 KB": (
        CHUNKS + 5 * chunk(b"x", b";" + 40_000 * b"x") + END,
        Response(200, False, b"xxxxx"),
    ),
    "after thousands of interim answers": (
        b"HTTP/1.1 102 X\r\n\r\n" + b"HTTP/1.1 103 X\r\n\r\n" * 3_000 + reply(b"x"),
        Response(200, False, b"x"),
    ),
}
CLOSED = {
    "until the connection ends": (HEAD + b"\r\n" + BODY, Response(200, False, BODY)),
    "too long, until the connection ends": (HEAD + b"\r\n" + BODY + b"x", TOO_LARGE),
    "cut short": (reply(b"xx")[:-1], LOST),
    "in chunks, cut short": (CHUNKS + chunk(b"xx")[:-3], LOST),
    "in chunks, without the last": (CHUNKS + chunk(b"xx"), LOST),
    "a head that is cut short": (HEAD + b"Content-Length: 2\r\n", LOST),
    "a line that is cut short": (b"HTTP/1.1 2", LOST),
    "nothing": (b"", LOST),
}
LAST = {
    "and closes": (reply(b"x", "Connection: close"), Response(200, False, b"x")),
    "of HTTP/1.0": (reply(b"x").replace(b"/1.1", b"/1.0", 1), Response(200, False, b"x")),
    "and more": (reply(b"x") + b"x", Response(200, False, b"x")),
    "and another": (reply(b"x") + reply(b"y"), Response(200, False, b"x")),
    "101": (b"HTTP/1.1 101 X\r\n\r\n", Response(101, False, b"")),
    "204": (b"HTTP/1.1 204 X\r\n\r\n", Response(204, False, b"")),
    "304": (b"HTTP/1.1 304 X\r\n\r\n", Response(304, False, b"")),
}
REFUSED = {
    "too long": (reply(BODY + b"x"), TOO_LARGE),
    "too long, it says": (HEAD + b"Content-Length: 1001\r\n\r\n", TOO_LARGE),
    "too long, in chunks": (CHUNKS + chunk(BODY) + chunk(b"x") + END, TOO_LARGE),
    "headers of 200 KB": (HEAD + 4 * (b"X: " + 50_000 * b"x" + b"\r\n"), TOO_LARGE),
    "interim answers of 200 KB": (b"HTTP/1.1 103 X\r\n\r\n" * 12_000, TOO_LARGE),
    "chunks with lengths of 320 KB": (CHUNKS + 8 * chunk(b"x", b";" + 40_000 * b"x") + END, TOO_LARGE),
    "not HTTP": (b"SSH-2.0-OpenSSH_9.2\r\n", LOST),
    "too many headers": (reply(b"x", *(f"X-{number}: 1" for number in range(100))), LOST),
    "a chunk of a length that is none": (CHUNKS + b"x\r\n", LOST),
    "a chunk of a length below nothing": (CHUNKS + b"-1\r\n", LOST),
    "a chunk far below nothing": (CHUNKS + b"-5\r\n", LOST),
}


@pytest.mark.parametrize("answer", list(KEPT))
def test_a_connection_serves_again_when_its_answer_was_read_to_the_end(answer: str) -> None:
    data, expected = KEPT[answer]
    with Peer(says(data)) as peer, network_to(peer.address) as network:
        assert [kind(post(network)) for _ in range(3)] == [expected] * 3
        assert peer.connections == 1


@pytest.mark.parametrize("answer", list(CLOSED))
def test_a_connection_that_the_service_closed_is_closed_at_once(answer: str) -> None:
    data, expected = CLOSED[answer]
    assert_is_closed_at_once(says_and_hangs_up(data), expected)


@pytest.mark.parametrize("answer", list(LAST))
def test_a_connection_that_is_not_to_be_trusted_after_its_answer_is_closed_at_once(answer: str) -> None:
    data, expected = LAST[answer]
    assert_is_closed_at_once(says_and_waits(data), expected)


@pytest.mark.parametrize("answer", list(REFUSED))
def test_a_connection_whose_answer_is_not_read_to_the_end_is_closed_at_once(answer: str) -> None:
    data, expected = REFUSED[answer]
    assert_is_closed_at_once(says_and_waits(data), expected)


def assert_is_closed_at_once(talk: Callable[[Connection], None], expected: object) -> None:
    gc.disable()  # which would close it some time
    try:
        with Peer(talk) as peer, network_to(peer.address) as network:
            for _ in range(2):
                assert kind(post(network)) == expected
                assert peer.ended.acquire(timeout=DEADLINE)
            assert peer.connections == 2
    finally:
        gc.enable()


def test_a_connection_whose_response_may_still_come_is_not_reused() -> None:
    late = threading.Event()

    def talk(connection: Connection) -> None:
        connection.receive()
        if peer.connections == 1:
            assert late.wait(DEADLINE)
        connection.send(reply(b"%d" % peer.connections))
        connection.receive_nothing_more()

    with Peer(talk) as peer, network_to(peer.address) as network:
        assert kind(post(network, SHORT)) == LATE
        late.set()
        assert post(network) == Response(200, False, b"2")


@pytest.mark.parametrize(("lines", "expected"), [(10, Response(200, False, b"xx")), (9, TOO_LARGE)])
def test_as_many_lines_are_read_as_are_allowed(lines: int, expected: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hoiio._http.connection.MAX_LINES", lines)
    # Three of the head, two of an interim answer, and one of each chunk; the last chunk, a trailer and its end.
    data = b"HTTP/1.1 103 X\r\n\r\n" + CHUNKS + 2 * chunk(b"x") + b"0\r\nX: 1\r\n\r\n"
    with Peer(says(data)) as peer, network_to(peer.address) as network:
        assert kind(post(network)) == expected


def test_thousands_of_chunks_are_read_but_not_tens_of_thousands(monkeypatch: pytest.MonkeyPatch) -> None:
    for chunks, expected in ((9_000, b"x" * 9_000), (12_000, None)):
        data = CHUNKS + chunks * chunk(b"x") + END
        with Peer(says_and_waits(data)) as peer, network_to(peer.address) as network:
            network._max_bytes = 20_000
            outcome = post(network)
            assert outcome == Response(200, False, expected) if expected else kind(outcome) == TOO_LARGE


# --- Connections


def test_the_connection_used_last_is_used_next_and_the_one_used_longest_ago_is_given_up(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("hoiio._core.idle.MAX_IDLE", 2)
    together = threading.Barrier(4)
    turns = [threading.Event() for _ in range(3)]
    used: list[int] = []

    def talk(connection: Connection) -> None:
        number = next(index for index, seen in enumerate(peer.seen) if seen is connection.seen)
        connection.receive()
        together.wait(DEADLINE)
        assert turns[number].wait(DEADLINE)
        while True:
            used.append(number)
            connection.send(reply(b"%d" % number))
            connection.receive()

    with Peer(talk) as peer, network_to(peer.address) as network, ThreadPoolExecutor(3) as threads:
        calls = [threads.submit(post, network) for _ in range(3)]
        together.wait(DEADLINE)
        for number, turn in enumerate(turns):
            turn.set()
            while len(network._idle) < min(number + 1, 2) or len(used) <= number:
                time.sleep(0.001)
        for call in calls:
            assert isinstance(call.result(DEADLINE), Response)
        assert peer.ended.acquire(timeout=DEADLINE)
        assert [post(network), post(network)] == [Response(200, False, b"2")] * 2
        assert used == [0, 1, 2, 2, 2]


def test_the_body_is_not_held_back_until_the_head_is_confirmed() -> None:
    with Peer(echo) as peer, network_to(peer.address) as network:
        assert isinstance(post(network), Response)
        kept = network._idle.acquire()
        assert kept
        assert kept.connection.sock.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
        kept.connection.close()


def test_closing_closes_every_connection_that_nobody_uses() -> None:
    together = threading.Barrier(3)

    def talk(connection: Connection) -> None:
        connection.receive()
        together.wait(DEADLINE)
        connection.send(reply(b"x"))
        connection.receive_nothing_more()

    gc.disable()
    try:
        with Peer(talk) as peer, network_to(peer.address) as network, ThreadPoolExecutor(3) as threads:
            assert [kind(one) for one in threads.map(lambda _: post(network), range(3))] == [
                Response(200, False, b"x")
            ] * 3
            network.close()
            for _ in range(3):
                assert peer.ended.acquire(timeout=DEADLINE)
    finally:
        gc.enable()


def test_an_idle_connection_on_which_something_came_is_closed() -> None:
    go, said = threading.Event(), threading.Event()

    def talk(connection: Connection) -> None:
        connection.receive()
        connection.send(reply(b"x"))
        if peer.connections == 1:
            assert go.wait(DEADLINE)
            connection.send(b"HTTP/1.1 408 X\r\n\r\n")
            said.set()
        connection.receive_nothing_more()

    gc.disable()
    try:
        with Peer(talk) as peer, network_to(peer.address) as network:
            assert post(network) == Response(200, False, b"x")
            go.set()
            assert said.wait(DEADLINE)
            assert post(network) == Response(200, False, b"x")
            assert peer.ended.acquire(timeout=DEADLINE)
            assert peer.connections == 2
    finally:
        gc.enable()


def test_a_forked_child_begins_without_a_connection() -> None:
    with Peer(echo) as peer, network_to(peer.address) as network:
        assert isinstance(post(network), Response)
        network.after_fork()
        assert isinstance(post(network), Response)
        assert peer.connections == 2


def test_another_thread_may_be_faster_to_take_a_connection_that_is_given_up() -> None:
    class Raced(deque[Any]):
        def __len__(self) -> int:
            return 1  # as it was a moment ago

    network = ConnectionPool(Origin(False, "127.0.0.1", 9), None, None, MAX)
    network._idle._idle = Raced()
    network.close()


# --- Time


@pytest.mark.parametrize(
    "beginning",
    [b"HTTP/1.1 200 ", HEAD + b"X: ", HEAD + b"Content-Length: 999\r\n\r\n", HEAD + b"\r\n", CHUNKS + b"fff\r\n"],
    ids=["the status", "a header", "the body", "the body without a length", "a chunk"],
)
def test_an_answer_that_comes_byte_by_byte_is_not_waited_for_beyond_the_deadline(beginning: bytes) -> None:
    def talk(connection: Connection) -> None:
        connection.receive()
        connection.send(beginning)
        for _ in range(250):  # it is finite, so that a failure ends
            connection.send(b"1")
            if connection.stopped.wait(0.02):
                return

    with Peer(talk) as peer, network_to(peer.address) as network:
        assert kind(post(network, SHORT)) == LATE


def test_a_call_has_its_own_time_to_send_and_not_what_the_one_before_left() -> None:
    def talk(connection: Connection) -> None:
        connection.receive()
        connection.send(reply(b"x"))
        connection.stopped.wait(DEADLINE)

    with Peer(talk) as peer, network_to(peer.address) as network:
        assert isinstance(post(network), Response)
        began = time.monotonic()
        outcome = network.send("/open/x", b"x" * 16_000_000, "application/test", began + SHORT, safe=False)
        assert kind(outcome) == LATE
        assert time.monotonic() - began < DEADLINE / 2
        assert peer.connections == 1


@pytest.mark.slow
def test_a_handshake_has_all_the_time_there_is_though_the_host_has_more_addresses(
    monkeypatch: pytest.MonkeyPatch, authority: trustme.CA
) -> None:
    with Peer(Connection.receive_nothing_more) as peer, silent_address() as other:
        stream = socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP, ""

        def getaddrinfo(host: str, port: int, *, type: int, flags: int = 0) -> list[Any]:  # noqa: A002
            assert type == socket.SOCK_STREAM
            if flags & socket.AI_NUMERICHOST:
                raise socket.gaierror(socket.EAI_NONAME, "it is a name")
            return [(*stream, peer.address), (*stream, other), (*stream, other)]

        monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
        with network_to(("localhost", 9), tls=True, context=trusting(authority)) as network:
            assert kind(post(network, SHORT)) == (DeadlineExceededError, "no")


def test_a_machine_without_room_for_a_thread_cannot_look_up_a_name(monkeypatch: pytest.MonkeyPatch) -> None:
    def start(thread: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    with network_to(("localhost", 9)) as network:
        with monkeypatch.context() as patch:
            patch.setattr(threading.Thread, "start", start)
            outcome = post(network)
        assert kind(outcome) == (ConnectError, "no")


# --- TLS


@pytest.mark.parametrize("farewell", [b"", b"\x15\x03\x03\x00\x02\x01\x00"], ids=["without a word", "with a word"])
def test_a_service_that_hangs_up_during_the_handshake_may_only_be_starting(
    farewell: bytes, authority: trustme.CA
) -> None:
    def talk(connection: Connection) -> None:
        connection.sock.recv(65_536)
        connection.send(farewell)

    with Peer(talk) as peer, network_to(peer.address, tls=True, context=trusting(authority)) as network:
        outcome = post(network)
        assert kind(outcome) == (ConnectError, "no")
        assert isinstance(outcome, BaseError)
        assert str(outcome) == f"127.0.0.1:{peer.address[1]} closed the connection during the TLS handshake."
