"""A connection that keeps to a deadline in wall-clock time, and takes no more than an answer can be long."""

from __future__ import annotations

import http.client
import io
import socket
import time
from typing import Any

from urllib3.connection import HTTPConnection, HTTPSConnection

from .._core.concurrency import in_thread
from ..errors import ConnectError

MAX_HEAD = 131_072
"""Bytes that are taken for a head and all that comes before it, which http.client reads without end (100, 103)."""

MAX_LINES = 10_000
"""Lines of a head, and lengths of chunks, that are read: each costs time, and http.client reads them without end."""


class TunnelError(Exception):
    """A proxy does not lead to the service. Its message shows no user and no password."""

    def __init__(self, kind: type[ConnectError], message: str) -> None:
        self.kind = kind
        self.message = message


class Connection(HTTPConnection):
    """A connection that waits for nothing beyond `ends`, however slowly bytes come in."""

    deadline_at: float
    received: _Stream
    debuglevel = 0  # not http.client's own, which has requests printed

    @property
    def peer(self) -> str:
        """What is being connected to, as messages call it."""
        return f"{self.host}:{self.port}"

    @property
    def is_expired(self) -> bool:
        """Whether the deadline has passed. A TimeoutError may be the system's own, long before."""
        return time.monotonic() >= self.deadline_at

    def remaining(self) -> float:
        seconds = self.deadline_at - time.monotonic()
        if seconds <= 0:
            raise TimeoutError
        return seconds

    def _new_conn(self) -> socket.socket:
        return self._connect_socket(self._dns_host, self.port)

    def _connect_socket(self, host: str, port: int) -> socket.socket:
        addresses = _resolve(host, port, self.remaining())
        problem: OSError = OSError("no address")
        for index, (family, kind, protocol, _, address) in enumerate(addresses):
            try:
                sock = socket.socket(family, kind, protocol)
            except OSError as error:  # a kind of address that this machine has not
                problem = error
                continue
            try:
                sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                # A silent address must not eat the time of the ones after it.
                sock.settimeout(self.remaining() / (len(addresses) - index))
                sock.connect(address)
                sock.settimeout(self.remaining())
                return sock
            except OSError as error:
                sock.close()
                problem = error
            except BaseException:
                sock.close()
                raise
        raise problem

    def send(self, data: Any) -> None:
        self.sock.settimeout(self.remaining())
        super().send(data)

    def response_class(  # type: ignore[override]  # pyright: ignore[reportIncompatibleVariableOverride]
        self, sock: socket.socket, *args: Any, **kwargs: Any
    ) -> http.client.HTTPResponse:
        response = _HTTPResponse(sock, *args, **kwargs)
        self.received = _Stream(_DeadlineReader(response.fp.detach(), sock, self))
        response.fp = self.received
        return response

    def getresponse(self) -> http.client.HTTPResponse:  # type: ignore[override]
        # Not urllib3's: it would wrap the answer in an object that decodes and copies, twice the time of the rest.
        return http.client.HTTPConnection.getresponse(self)


class TLSConnection(Connection, HTTPSConnection):  # pyright: ignore[reportIncompatibleVariableOverride, reportIncompatibleMethodOverride]
    """The same, encrypted. OpenSSL keeps to the socket's timeout over a whole handshake and a whole record."""


class _HTTPResponse(http.client.HTTPResponse):
    """An answer. What comes before it (102, 103) is passed over; http.client does so for 100 alone."""

    def begin(self) -> None:
        super().begin()
        while 101 < self.status < 200:
            self.headers = None  # type: ignore[assignment]  # pyright: ignore[reportAttributeAccessIssue]
            super().begin()


class ResponseLimitError(Exception):
    """More came than any answer is long."""


class _DeadlineReader(io.RawIOBase):
    """The receiving end of a socket. A socket's own timeout begins anew with each byte; here it only shrinks."""

    ended = False
    """Whether nothing more comes."""

    budget = MAX_HEAD
    """Bytes that are still taken."""

    def __init__(self, raw: io.RawIOBase, sock: socket.socket, connection: Connection) -> None:
        self._raw = raw
        self._sock = sock
        self._connection = connection

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        if self.ended:
            return 0
        self._sock.settimeout(self._connection.remaining())
        count = self._raw.readinto(buffer) or 0
        self.ended = not count
        self.budget -= count
        if self.budget < 0:
            raise ResponseLimitError
        return count

    def close(self) -> None:
        self._raw.close()
        super().close()


class _Stream(io.BufferedReader):
    """What an answer is read from."""

    has_extra_data: bool
    """Whether more had come than the answer took, once it is closed: the connection is not to be trusted then."""

    def __init__(self, reader: _DeadlineReader) -> None:
        super().__init__(reader)
        self._reader = reader
        self._lines = 0

    def readline(self, size: int | None = None) -> bytes:
        self._lines += 1
        if self._lines > MAX_LINES:
            raise ResponseLimitError
        return super().readline(size)

    def read(self, size: int | None = None) -> bytes:
        if size is None or size < 0:  # what http.client does with a chunk of -1 bytes, for which all would be kept
            raise http.client.HTTPException
        return super().read(size)

    @property
    def ended(self) -> bool:
        return self._reader.ended

    def set_budget(self, size: int) -> None:
        """Let so many more bytes be taken."""
        self._reader.budget = size

    def close(self) -> None:
        if not self.closed:
            self._reader.ended = True  # what is looked for is here already, or not at all
            self.has_extra_data = bool(self.peek())
        super().close()


Address = tuple[int, int, int, str, Any]


def _resolve(host: str, port: int, seconds: float) -> list[Address]:
    """The addresses of a host. The system's resolver takes no timeout, so a thread of its own waits for it."""
    try:
        return list(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_NUMERICHOST))
    except (socket.gaierror, UnicodeError):  # a name, or nothing that can be one
        pass

    def look_up() -> list[Address]:
        try:
            return list(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM))
        except UnicodeError:
            raise socket.gaierror(socket.EAI_NONAME, "not a host name") from None

    return in_thread(look_up, seconds, f"resolve {host}")
