"""Servers played by hand, byte by byte, where the sandbox is too well behaved."""

from __future__ import annotations

import contextlib
import json
import socket
import ssl
import struct
import threading
import time
from collections.abc import Callable, Iterator
from itertools import count
from types import TracebackType
from typing import NamedTuple, Self
from urllib.parse import parse_qs

import trustme
from urllib3.util.ssl_ import create_urllib3_context

from hoiio import Client
from hoiio._limits.process import ProcessLimiter

DEADLINE = 30.0
"""Seconds: longer than any request here that is not meant to reach its deadline."""

_applications = count(1)


class Received(NamedTuple):
    """A request as it arrived."""

    reference: str
    at: float


class GoneError(Exception):
    """The client has closed the connection."""


class Connection:
    """The server's end of one connection."""

    def __init__(self, sock: socket.socket, peer: Peer) -> None:
        self.sock = sock
        self.stopped = peer.stopped
        self.seen = bytearray()
        """The bytes that were read."""
        self._peer = peer
        self._reader = sock.makefile("rb")
        peer.seen.append(self.seen)

    def wait(self) -> None:
        """Waits until something arrives."""
        if not self._reader.peek(1):
            raise GoneError

    def receive_head(self) -> int:
        """Reads the next request up to its body, and returns the length of the body."""
        length = 0
        for line in iter(self._reader.readline, b"\r\n"):
            self.seen += line
            if not line:
                raise GoneError
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        self.seen += b"\r\n"
        return length

    def receive(self) -> str:
        """Reads the next request, and returns the reference that it asks for, or else the number that it calls."""
        length = self.receive_head()
        body = self._reader.read(length)
        self.seen += body
        if len(body) < length:
            raise GoneError
        params = parse_qs(body.decode("ascii"), strict_parsing=True)
        [reference] = params.get("txn_ref") or params["dest2"]
        self._peer.received.append(Received(reference, time.monotonic()))
        return reference

    def receive_lines(self) -> list[str]:
        """Reads a head, and returns its lines."""
        lines: list[str] = []
        for line in iter(self._reader.readline, b"\r\n"):
            if not line:
                raise GoneError
            lines.append(line.decode("ascii").removesuffix("\r\n"))
        return lines

    def receive_nothing_more(self) -> None:
        """Waits until the client closes the connection."""
        while self._reader.read(65536):
            pass

    def receive_some(self, count: int) -> None:
        """Reads exactly this number of bytes."""
        self.seen += self._reader.read(count)

    def send(self, data: bytes) -> None:
        self.sock.sendall(data)

    def reset(self) -> None:
        """Resets the connection, so that all bytes in transit are lost."""
        self.sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        raise GoneError

    def close(self) -> None:
        self._reader.close()
        self.sock.close()


class Peer:
    """Listens on loopback, and runs `talk` for each connection, in a thread of its own, until the `with` block ends.

    A connection is closed when `talk` returns. An exception in `talk` fails the test, unless the client has gone.
    """

    def __init__(
        self,
        talk: Callable[[Connection], None],
        *,
        host: str = "127.0.0.1",
        ssl_context: ssl.SSLContext | None = None,
    ) -> None:
        self.stopped = threading.Event()
        self.received: list[Received] = []
        """Every complete request, in order."""
        self.seen: list[bytearray] = []
        """The bytes that were read from each connection."""
        self.connections = 0
        """The number of connections."""
        self.ended = threading.Semaphore(0)
        """Can be acquired once for each connection that has ended."""
        self._talk = talk
        self._ssl_context = ssl_context
        self._socks: list[socket.socket] = []
        self._threads: list[threading.Thread] = []
        self._problems: list[Exception] = []
        self._host = f"[{host}]" if ":" in host else host
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        self._listener = socket.create_server((host, 0), family=family, backlog=128)
        self.address: tuple[str, int] = self._listener.getsockname()[:2]
        self._acceptor = threading.Thread(target=self._accept, name="peer", daemon=True)
        self._acceptor.start()

    @property
    def base_url(self) -> str:
        return f"{'https' if self._ssl_context else 'http'}://{self._host}:{self.address[1]}/open"

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.stopped.set()
        with socket.socket(self._listener.family) as knock:
            knock.connect(self.address)
        self._acceptor.join()
        self._listener.close()
        for sock in self._socks:
            with contextlib.suppress(OSError):
                socket.socket.shutdown(sock, socket.SHUT_RDWR)  # without the closing message of TLS
        for thread in self._threads:
            thread.join(DEADLINE)
            assert not thread.is_alive(), "the peer hangs"
        for problem in self._problems:
            raise problem

    def _accept(self) -> None:
        while True:
            sock, _ = self._listener.accept()
            if self.stopped.is_set():
                sock.close()
                return
            self.connections += 1
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            if self._ssl_context is not None:
                sock = self._ssl_context.wrap_socket(sock, server_side=True, do_handshake_on_connect=False)
            self._socks.append(sock)
            thread = threading.Thread(target=self._lead, args=(sock,), name="connection", daemon=True)
            self._threads.append(thread)
            thread.start()

    def _lead(self, sock: socket.socket) -> None:
        try:
            if isinstance(sock, ssl.SSLSocket):
                sock.do_handshake()
            with contextlib.closing(Connection(sock, self)) as connection:
                self._talk(connection)
        except (GoneError, OSError):
            pass
        except Exception as problem:
            self._problems.append(problem)
        finally:
            sock.close()
            self.ended.release()


def client_to(peer: Peer, timeout: float = DEADLINE) -> Client:
    """Returns a client of an application that no other test uses, so that its limit is unused."""
    return Client(f"application-{next(_applications)}", "token", base_url=peer.base_url, timeout=timeout)


def waiting(limiter: ProcessLimiter) -> int:
    """Returns the number of requests that wait for a slot."""
    return sum(map(len, limiter._waiting.values()))


def record(reference: str) -> bytes:
    """Returns the fields of a phone call with that reference."""
    fields = {
        "status": "success_ok",
        "txn_ref": reference,
        "dest1": "+6511111111",
        "call_status_dest1": "answered",
        "date": "2010-01-01 10:10:00",
        "currency": "SGD",
        "rate": "0.020",
    }
    return json.dumps(fields).encode()


def reply(body: bytes, *lines: str, status: str = "200 OK") -> bytes:
    """Returns a reply with a length, and with these lines in its head."""
    return "\r\n".join([f"HTTP/1.1 {status}", *lines, f"Content-Length: {len(body)}", "", ""]).encode() + body


def echo(connection: Connection) -> None:
    """Answers every request with its own reference."""
    while True:
        connection.send(reply(record(connection.receive())))


def trusting(*authorities: trustme.CA) -> ssl.SSLContext:
    """Returns the context of a client that is given none, except that it trusts these authorities."""
    context = create_urllib3_context(ssl_minimum_version=ssl.TLSVersion.TLSv1_2)
    for authority in authorities:
        authority.configure_trust(context)
    return context


def showing(certificate: trustme.LeafCert) -> ssl.SSLContext:
    """Returns the context of a server with this certificate."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    certificate.configure_cert(context)
    return context


@contextlib.contextmanager
def silent_address() -> Iterator[tuple[str, int]]:
    """An address where connections are neither accepted nor refused, because the queue of waiting ones is full."""
    with contextlib.ExitStack() as stack:
        listener = stack.enter_context(socket.create_server(("127.0.0.1", 0), backlog=0))
        address = listener.getsockname()
        try:
            while True:
                waiting = stack.enter_context(socket.socket())
                waiting.settimeout(0.1)
                waiting.connect(address)
        except TimeoutError:
            yield address


def call_from_a_new_process(base_url: str, reference: str) -> None:
    """Sends a request. It is here so that a newly started process can import it."""
    with Client("new", "token", base_url=base_url) as client:
        assert client.voice.query_status(reference).txn_ref == reference
