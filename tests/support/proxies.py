"""Proxies that open tunnels, and proxies that do not."""

from __future__ import annotations

import select
import socket
from base64 import b64encode
from collections.abc import Callable

from raw_server import Connection, Peer

Address = tuple[str, int]


class ConnectProxy(Peer):
    """A proxy that leads every tunnel to one service, whatever its name.

    Args:
        userinfo: The user and the password that it asks for, with a colon between them.
        answer: The function that answers, instead of opening the tunnel.
    """

    def __init__(
        self, service: Address, *, userinfo: str | None = None, answer: Callable[[Connection], None] | None = None
    ) -> None:
        self.heads: list[list[str]] = []
        """The lines of the requests that it received."""
        self.tunnels = 0
        self.relayed = b""
        """The bytes that went through the tunnels."""
        self._service = service
        self._userinfo = userinfo
        self.answer = answer
        super().__init__(self._serve)

    @property
    def url(self) -> str:
        return self.base_url.removesuffix("/open")

    def url_of(self, userinfo: str) -> str:
        return self.url.replace("http://", f"http://{userinfo}@")

    @property
    def where(self) -> str:
        return self.url.removeprefix("http://")

    def _serve(self, connection: Connection) -> None:
        head = connection.receive_lines()
        self.heads.append(head)
        if self.answer is not None:
            self.answer(connection)
            return
        if self._userinfo is not None:
            expected = f"Proxy-Authorization: Basic {b64encode(self._userinfo.encode()).decode()}"
            if expected not in head:
                connection.send(
                    b'HTTP/1.1 407 Who?\r\nProxy-Authenticate: Basic realm="x"\r\nContent-Length: 0\r\n\r\n'
                )
                return
        with socket.create_connection(self._service) as service:
            service.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self.tunnels += 1
            connection.send(b"HTTP/1.1 200 Connection established\r\nVia: 1.1 proxy\r\n\r\n")
            self.relay(connection.sock, service)

    def relay(self, client: socket.socket, service: socket.socket) -> None:
        other = {client: service, service: client}
        while True:
            for sock in select.select(list(other), [], [])[0]:
                data = sock.recv(65_536)
                if not data:
                    return
                self.relayed += data
                other[sock].sendall(data)


def saying(data: bytes) -> Callable[[Connection], None]:
    """Sends this, and closes the connection."""
    return lambda connection: connection.send(data)


def saying_and_waiting(data: bytes) -> Callable[[Connection], None]:
    """Sends this, and waits for the client to close the connection."""

    def answer(connection: Connection) -> None:
        connection.send(data)
        connection.receive_nothing_more()

    return answer


def dripping(start: bytes, drop: bytes) -> Callable[[Connection], None]:
    """Sends this, and then further bytes at intervals, without an end."""

    def answer(connection: Connection) -> None:
        connection.send(start)
        while not connection.stopped.wait(0.05):
            connection.send(drop)

    return answer


def endless(connection: Connection) -> None:
    """Answers with a head that never ends."""
    connection.send(b"HTTP/1.1 200 OK\r\n")
    while not connection.stopped.is_set():
        connection.send(b"X-Padding: %b\r\n" % (b"x" * 4000))


def resetting(connection: Connection) -> None:
    """Breaks the connection."""
    connection.sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\0\0\0\0\0\0\0")


def address_of(base_url: str) -> Address:
    host, _, port = base_url.split("/")[2].rpartition(":")
    return host, int(port)
