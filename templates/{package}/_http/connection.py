"""A connection with a deadline in wall-clock time and a maximum size of the response."""

from __future__ import annotations

import http.client
import io
import socket
from typing import TYPE_CHECKING, Any

import urllib3.connection

from .._core.monotonic import monotonic
from .addresses import connect_socket


def _original(cls: type) -> Any:
    """Returns the class of urllib3 itself, where a test tool has put a subclass in its place."""
    return next(base for base in cls.__mro__ if base.__module__ == "urllib3.connection")


if TYPE_CHECKING:
    from urllib3.connection import HTTPConnection, HTTPSConnection
else:
    HTTPConnection = _original(urllib3.connection.HTTPConnection)
    HTTPSConnection = _original(urllib3.connection.HTTPSConnection)


def is_patched() -> bool:
    """Returns True while a test tool has put other classes in the place of those of urllib3."""
    return urllib3.connection.HTTPConnection is not HTTPConnection


MAX_HEAD = 131_072
"""Bytes of a head and of all interim responses before it (100, 103), which http.client would read without end."""

MAX_LINES = 10_000
"""Lines of a head, and lengths of chunks. Each costs time, and http.client would read them without end."""


class Connection(HTTPConnection):
    """A connection that waits for nothing after its deadline, however slowly bytes arrive."""

    deadline_at: float
    """The end of the current request, on the monotonic clock."""

    opened_at: float
    """The time at which it was opened."""

    keep_alive: float | None = None
    """Seconds after which the service closes it when it is idle; None if the service does not say."""

    received: _ResponseStream
    """The stream that the current response is read from."""

    debuglevel = 0  # whatever http.client has: it would print requests

    @property
    def peer(self) -> str:
        """The other end, as messages name it."""
        return f"{self.host}:{self.port}"

    @property
    def is_expired(self) -> bool:
        """True if the deadline has passed. A TimeoutError may come from the system, long before that."""
        return monotonic() >= self.deadline_at

    def remaining(self) -> float:
        """Returns the seconds until the deadline. Raises TimeoutError if it has passed."""
        seconds = self.deadline_at - monotonic()
        if seconds <= 0:
            raise TimeoutError
        return seconds

    def _new_conn(self) -> socket.socket:
        return connect_socket(self._dns_host, self.port, self.remaining)

    def send(self, data: Any) -> None:
        self.sock.settimeout(self.remaining())
        super().send(data)

    def response_class(  # type: ignore[override]  # pyright: ignore[reportIncompatibleVariableOverride]
        self, sock: socket.socket, *args: Any, **kwargs: Any
    ) -> http.client.HTTPResponse:
        response = _HTTPResponse(sock, *args, **kwargs)
        self.received = _ResponseStream(_DeadlineReader(response.fp.detach(), sock, self))
        response.fp = self.received
        return response

    def getresponse(self) -> http.client.HTTPResponse:  # type: ignore[override]
        # Not that of urllib3: it wraps the response in an object that decodes and copies, which doubles the time.
        return super(HTTPConnection, self).getresponse()


class TLSConnection(Connection, HTTPSConnection):  # pyright: ignore[reportIncompatibleVariableOverride, reportIncompatibleMethodOverride]
    """An encrypted connection. OpenSSL keeps the timeout of the socket over a whole handshake and a whole record."""


class _HTTPResponse(http.client.HTTPResponse):
    """A response. Interim responses before it (102, 103) are skipped; http.client skips only 100."""

    def begin(self) -> None:
        super().begin()
        while 101 < self.status < 200:
            self.headers = None  # type: ignore[assignment]  # pyright: ignore[reportAttributeAccessIssue]
            super().begin()


class ResponseLimitError(Exception):
    """The response is longer than any that is accepted."""


class _DeadlineReader(io.RawIOBase):
    """The receiving end of a socket. The timeout of a socket starts again with each byte; this one only shrinks."""

    ended = False
    """True if the other end has sent all that it will send."""

    budget = MAX_HEAD
    """Bytes that are still accepted."""

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


class _ResponseStream(io.BufferedReader):
    """The stream that a response is read from."""

    has_extra_data: bool
    """True if more has arrived than the response holds. Such a connection must not be used again. Set on closing."""

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
        if size is None or size < 0:  # http.client does so for a chunk of -1 bytes, and would read everything
            raise http.client.HTTPException
        return super().read(size)

    @property
    def ended(self) -> bool:
        """True if the other end has sent all that it will send."""
        return self._reader.ended

    def set_budget(self, size: int) -> None:
        """Accepts at most `size` more bytes."""
        self._reader.budget = size

    def close(self) -> None:
        if not self.closed:
            self._reader.ended = True  # extra data that has not arrived by now does not count
            self.has_extra_data = bool(self.peek())
        super().close()
