"""Connections that cannot be made, and hosts with several addresses."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from typing import Any

import pytest
from raw_server import Peer, client_to, echo, silent_address

from hoiio import Client, ConnectError, DeadlineExceededError

Address = tuple[str, int]


@pytest.fixture
def deaf_address() -> Iterator[Address]:
    """An address that refuses: no process listens there, and no other process can."""
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        yield sock.getsockname()


@pytest.fixture
def found(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """The addresses of every name."""
    addresses: list[Any] = []

    def getaddrinfo(host: str, port: int, *args: Any, flags: int = 0, **options: Any) -> list[Any]:
        if flags & socket.AI_NUMERICHOST:
            raise socket.gaierror(socket.EAI_NONAME, "it is a name")
        return addresses

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    return addresses


def at(address: Address) -> tuple[int, int, int, str, Address]:
    return socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP, "", address


def has_ipv6() -> bool:
    try:
        socket.create_server(("::1", 0), family=socket.AF_INET6).close()
    except OSError:
        return False
    return True


# --- Nothing listens


def test_a_port_that_refuses_is_tried_three_times_and_named(deaf_address: Address) -> None:
    host, port = deaf_address
    with Client("a", "t", base_url=f"http://{host}:{port}") as client:
        with pytest.raises(ConnectError, match=f"{host}:{port}") as caught:
            client.voice.query_status("A-1")
        assert (caught.value.sent, caught.value.attempts) == ("no", 3)
        assert "refused" in str(caught.value)


def test_a_host_that_is_not_known_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    names: list[str] = []

    def getaddrinfo(host: str, port: int, *args: Any, flags: int = 0, **options: Any) -> Any:
        if not flags & socket.AI_NUMERICHOST:
            names.append(host)
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    with Client("a", "t", base_url="https://nowhere.invalid/open") as client:
        with pytest.raises(ConnectError, match=r"address of nowhere\.invalid:443: Name or") as caught:
            client.voice.query_status("A-1")
        assert (caught.value.sent, caught.value.attempts) == ("no", 3)
        assert names == ["nowhere.invalid"] * 3


@pytest.mark.parametrize("host", ["x" * 64 + ".invalid", "a..invalid"], ids=["a label too long", "a label empty"])
def test_a_name_that_no_host_can_have_is_a_host_that_is_not_known(host: str) -> None:
    with Client("a", "t", base_url=f"https://{host}") as client:
        with pytest.raises(ConnectError, match=host) as caught:
            client.voice.query_status("A-1")
        assert caught.value.sent == "no"


# --- Several addresses


def test_an_address_that_refuses_is_passed_over(found: list[Any], deaf_address: Address) -> None:
    with Peer(echo) as peer, Client("a", "t", base_url="http://localhost:9") as client:
        found += [at(deaf_address), at(peer.address)]
        call = client.voice.query_status("A-1")
        assert (call.txn_ref, call.meta.attempts) == ("A-1", 1)


@pytest.mark.slow
def test_an_address_that_is_silent_does_not_eat_the_time_of_the_next(found: list[Any]) -> None:
    with (
        silent_address() as silent,
        Peer(echo) as peer,
        Client("a", "t", base_url="http://localhost:9", timeout=1.0) as client,
    ):
        found += [at(silent), at(peer.address)]
        call = client.voice.query_status("A-1")
        assert (call.txn_ref, call.meta.attempts) == ("A-1", 1)


def test_an_address_of_a_kind_that_this_machine_has_not_is_passed_over(found: list[Any]) -> None:
    with Peer(echo) as peer, Client("a", "t", base_url="http://localhost:9") as client:
        # As IPv6 is where it is disabled: the socket itself cannot be created.
        found += [
            (socket.AF_INET6, socket.SOCK_STREAM, socket.IPPROTO_UDP, "", ("::1", peer.address[1], 0, 0)),
            at(peer.address),
        ]
        call = client.voice.query_status("A-1")
        assert (call.txn_ref, call.meta.attempts) == ("A-1", 1)


@pytest.mark.slow
def test_when_no_address_answers_the_last_error_counts(found: list[Any], deaf_address: Address) -> None:
    with silent_address() as silent, Client("a", "t", base_url="http://localhost:9") as client:
        found += [at(deaf_address), at(silent)]
        with pytest.raises(DeadlineExceededError) as late:
            client.voice.query_status("A-1", timeout=0.4)
        assert late.value.sent == "no"
        found[:] = [at(deaf_address), at(deaf_address)]
        with pytest.raises(ConnectError, match="localhost:9") as refused:
            client.voice.query_status("A-1")
        assert refused.value.sent == "no"


def test_a_name_without_any_address_is_an_address_that_was_not_found(found: list[Any]) -> None:
    with Client("a", "t", base_url="http://localhost:9") as client:
        with pytest.raises(ConnectError, match="localhost:9") as caught:
            client.voice.query_status("A-1")
        assert caught.value.sent == "no"
        assert found == []


@pytest.mark.skipif(not has_ipv6(), reason="this machine has no IPv6")
def test_the_base_url_may_hold_an_address_of_ipv6() -> None:
    with Peer(echo, host="::1") as peer, client_to(peer) as client:
        assert peer.base_url.startswith("http://[::1]:")
        assert client.voice.query_status("A-1").txn_ref == "A-1"
