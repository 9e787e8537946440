"""Connections that were kept open: forgotten by a router, closed by the service, too old, or never closed."""

from __future__ import annotations

import gc
import socket
import subprocess
import sys
import threading
import time
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from raw_server import Connection, Peer, client_to, echo, record, reply, silent_address

from hoiio import Client, ConnectError, ConnectionLostError, DeadlineExceededError
from hoiio._http import addresses, pool


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> Callable[[float], None]:
    """Makes the idle connections older by so many seconds."""

    def move(seconds: float) -> None:
        monkeypatch.setattr("hoiio._core.idle.monotonic", lambda: time.monotonic() + seconds)

    return move


@pytest.fixture
def silent() -> Iterator[tuple[str, int]]:
    """An address that neither accepts nor refuses."""
    with silent_address() as address:
        yield address


def answer(connection: Connection, *lines: str) -> None:
    connection.send(reply(record(connection.receive()), *lines))


def forgets(connection: Connection) -> None:
    """Answers once. What comes later over this connection gets lost, as in a router that has forgotten it."""
    answer(connection)
    connection.receive_nothing_more()


def test_a_safe_request_over_a_forgotten_connection_is_retried_over_a_new_one(later: Callable[[float], None]) -> None:
    with Peer(forgets) as peer, client_to(peer) as client:
        client.voice.query_status("A-1")
        later(2.0)
        call = client.voice.query_status("A-2", timeout=1.0)
        assert (call.txn_ref, call.meta.attempts, peer.connections) == ("A-2", 2, 2)


def test_a_lost_connection_takes_those_that_were_idle_for_longer_with_it(later: Callable[[float], None]) -> None:
    together = threading.Barrier(2)

    def talk(connection: Connection) -> None:
        if peer.connections <= 2:
            together.wait(5)
        forgets(connection)

    with Peer(talk) as peer, client_to(peer) as client:
        threads = [threading.Thread(target=client.voice.query_status, args=("A-1",)) for _ in range(2)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        later(2.0)
        assert client.voice.query_status("A-2", timeout=2.0).meta.attempts == 2
        assert peer.connections == 3
        assert len(client._transport._network._idle) == 1  # type: ignore[attr-defined]


def test_a_connection_that_was_just_used_has_the_whole_time() -> None:
    def talk(connection: Connection) -> None:
        answer(connection)
        connection.receive_nothing_more()

    with Peer(talk) as peer, client_to(peer) as client:
        client.voice.query_status("A-1")
        with pytest.raises(DeadlineExceededError) as caught:
            client.voice.query_status("A-2", timeout=0.3)
        assert caught.value.attempts == 1
        assert peer.connections == 1


@pytest.mark.parametrize(("seconds", "connections"), [(0.5, 1), (1.5, 2)])
def test_an_unsafe_request_goes_over_a_connection_that_was_just_used_or_over_a_new_one(
    later: Callable[[float], None], seconds: float, connections: int
) -> None:
    with Peer(echo) as peer, client_to(peer) as client:
        client.voice.query_status("A-1")
        later(seconds)
        client.voice.hangup("A-1")
        assert peer.connections == connections


@pytest.mark.parametrize(("seconds", "connections"), [(29.0, 1), (31.0, 2)])
def test_no_connection_is_used_after_half_a_minute(
    later: Callable[[float], None], seconds: float, connections: int
) -> None:
    with Peer(echo) as peer, client_to(peer) as client:
        client.voice.query_status("A-1")
        later(seconds)
        client.voice.query_status("A-1")
        assert peer.connections == connections


@pytest.mark.parametrize(
    ("line", "seconds", "connections"),
    [
        ("Keep-Alive: timeout=1", 0.0, 2),
        ("Keep-Alive: timeout=5, max=100", 3.5, 1),
        ("Keep-Alive: timeout=5, max=100", 4.5, 2),
        ("keep-alive: max=100, TIMEOUT= 5", 4.5, 2),
        ("Keep-Alive: timeout=600", 31.0, 2),
        ("Keep-Alive: timeout=", 4.5, 1),
        ("Keep-Alive: timeout=x", 4.5, 1),
        ("Keep-Alive: max=5", 4.5, 1),
    ],
)
def test_a_connection_is_dropped_before_the_service_closes_it(
    later: Callable[[float], None], line: str, seconds: float, connections: int
) -> None:
    def talk(connection: Connection) -> None:
        while True:
            answer(connection, line)

    with Peer(talk) as peer, client_to(peer) as client:
        client.voice.query_status("A-1")
        later(seconds)
        client.voice.query_status("A-2")
        assert peer.connections == connections


def test_a_host_that_gets_another_address_is_followed(monkeypatch: pytest.MonkeyPatch) -> None:
    with Peer(echo) as old, Peer(echo) as new:
        current = [old.address]

        def getaddrinfo(host: str, port: int, *args: Any, flags: int = 0, **options: Any) -> list[Any]:
            if flags & socket.AI_NUMERICHOST:
                raise socket.gaierror(socket.EAI_NONAME, "it is a name")
            return [(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP, "", current[0])]

        monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
        with Client("a", "t", base_url="http://localhost/open") as client:
            client.voice.query_status("A-1")
            current[0] = new.address
            client.voice.query_status("A-2")
            assert (old.connections, new.connections) == (1, 0)
            monkeypatch.setattr(pool, "MAX_AGE", 0.0)
            client.voice.query_status("A-3")
            client.voice.query_status("A-4")
        assert (old.connections, len(old.received)) == (1, 3)
        assert (new.connections, len(new.received)) == (1, 1)


def test_a_silent_connection_is_probed_by_the_system() -> None:
    with Peer(echo) as peer, client_to(peer) as client:
        client.voice.query_status("A-1")
        kept = client._transport._network._idle.acquire()  # type: ignore[attr-defined]
        assert kept.connection.sock.getsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE)
        kept.connection.close()


# --- Hosts with several addresses


@contextmanager
def named(monkeypatch: pytest.MonkeyPatch, found: list[tuple[str, int]]) -> Iterator[list[float]]:
    """Gives the host `localhost` these addresses, and the times at which a connection to each began."""
    began: list[float] = []
    real = socket.socket.connect_ex

    def getaddrinfo(host: str, port: int, *args: Any, flags: int = 0, **options: Any) -> list[Any]:
        if flags & socket.AI_NUMERICHOST:
            raise socket.gaierror(socket.EAI_NONAME, "it is a name")
        return [(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP, "", address) for address in found]

    def connect_ex(self: socket.socket, address: Any) -> int:
        began.append(time.monotonic())
        return real(self, address)

    with monkeypatch.context() as patch:
        patch.setattr(socket, "getaddrinfo", getaddrinfo)
        patch.setattr(socket.socket, "connect_ex", connect_ex)
        patch.setattr(addresses, "_answered", {})
        yield began


def test_a_dead_first_address_costs_a_quarter_of_a_second_and_only_once(
    monkeypatch: pytest.MonkeyPatch, silent: tuple[str, int]
) -> None:
    with Peer(echo) as peer, named(monkeypatch, [silent, peer.address]) as began:
        for _ in range(2):
            with Client("a", "t", base_url="http://localhost/open") as client:
                client.voice.query_status("A-1", timeout=20)
        assert len(began) == 3  # the second client begins with the address that answered
        assert 0.2 < began[1] - began[0] < 5.0


def test_an_address_that_is_slow_can_still_be_the_first_to_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(addresses, "STAGGER", 0.0)
    with (
        Peer(echo) as peer,
        named(monkeypatch, [peer.address, ("127.0.0.1", 1)]),
        Client("a", "t", base_url="http://localhost/open") as client,
    ):
        assert client.voice.query_status("A-1").txn_ref == "A-1"


def test_no_socket_is_left_behind_by_the_addresses_that_lost(
    monkeypatch: pytest.MonkeyPatch, silent: tuple[str, int]
) -> None:
    monkeypatch.setattr(addresses, "STAGGER", 0.01)
    made: list[socket.socket] = []
    begin = addresses._begin
    monkeypatch.setattr(addresses, "_begin", lambda *args: made.append(begin(*args)) or made[-1])
    with (
        Peer(echo) as peer,
        named(monkeypatch, [silent, silent, peer.address]),
        Client("a", "t", base_url="http://localhost/open") as client,
    ):
        client.voice.query_status("A-1")
        assert [sock.fileno() >= 0 for sock in made] == [False, False, True]


def test_the_families_of_addresses_take_turns() -> None:
    six = [(socket.AF_INET6, 1, 6, "", (f"::{n}", 80, 0, 0)) for n in range(3)]
    four = [(socket.AF_INET, 1, 6, "", (f"127.0.0.{n}", 80)) for n in range(1)]
    assert addresses._in_turn([*six, *four]) == [six[0], four[0], six[1], six[2]]
    assert addresses._in_turn([]) == []


# --- The resolver


def test_all_that_wait_for_a_host_share_one_look_up(monkeypatch: pytest.MonkeyPatch) -> None:
    release, asked = threading.Event(), []

    def getaddrinfo(host: str, port: int, *args: Any, flags: int = 0, **options: Any) -> list[Any]:
        if flags & socket.AI_NUMERICHOST:
            raise socket.gaierror(socket.EAI_NONAME, "it is a name")
        asked.append(host)
        release.wait(30)
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    before = threading.active_count()
    with Client("a", "t", base_url="https://hangs.invalid/open") as client:
        for _ in range(30):
            with pytest.raises(TimeoutError):
                client.user.get_balance(timeout=0.01)
    assert threading.active_count() == before + 1
    assert asked == ["hangs.invalid"]
    hosts = [f"https://hangs{number}.invalid" for number in range(2 * addresses.MAX_LOOKUPS)]
    for host in hosts:
        with Client("a", "t", base_url=host) as client, pytest.raises((TimeoutError, ConnectError)):
            client.user.get_balance(timeout=0.01)
    assert threading.active_count() <= before + addresses.MAX_LOOKUPS
    release.set()


# --- Clients that nobody closes


def test_a_client_that_nobody_closed_is_named_and_its_connections_are_closed() -> None:
    with Peer(echo) as peer:
        client = client_to(peer)
        client.voice.query_status("A-1")
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            del client
            gc.collect()
        [warning] = caught
        assert warning.category is ResourceWarning
        host, port = peer.address
        assert str(warning.message) == (
            f"a client of {host}:{port} was not closed: call its close(), or use it in a with statement"
        )
        assert peer.ended.acquire(timeout=5)


def test_the_end_of_the_interpreter_is_quiet() -> None:
    code = """
from hoiio import Client
from hoiio.sandbox import Sandbox
sandbox = Sandbox()
client = Client(**sandbox.credentials, base_url=sandbox.base_url)
client.user.get_balance()
"""
    ended = subprocess.run([sys.executable, "-W", "always", "-c", code], capture_output=True, text=True, check=True)
    assert "not closed" not in ended.stderr
    assert "unclosed" not in ended.stderr


def test_an_unsafe_request_is_lost_at_its_deadline_alone(later: Callable[[float], None]) -> None:
    """The error of a request that could do harm is never that of a first try."""
    with Peer(forgets) as peer, client_to(peer) as client:
        client.voice.query_status("A-1")
        later(0.5)
        with pytest.raises(TimeoutError) as caught:
            client.voice.hangup("A-1", timeout=0.3)
        assert not isinstance(caught.value, ConnectionLostError)
        assert peer.connections == 1
