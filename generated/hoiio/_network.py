"""One request over a kept-alive connection, by a deadline in wall-clock time, and what became of it.

`post` raises nothing that the network does: it returns a `Reply`, or a `Failure` that says whether the service may have
acted on the request. So no traceback leads through a frame that holds a body, and a body holds the credentials.

The connections are urllib3's. Its pool is left out: it retries, redirects, decodes and times each receive, where one
policy is wanted and a deadline over everything.
"""

from __future__ import annotations

import http.client
import io
import socket
import ssl
import threading
import time
from collections import deque
from functools import cache
from typing import Any, NamedTuple

from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError
from urllib3.util.ssl_ import create_urllib3_context

from ._failure import Sent
from ._fork import mend_after_fork
from ._service import USER_AGENT
from .errors import ConnectFailed, ConnectionLost, DeadlineExceeded, ResponseTooLarge, TLSFailed

MAX_IDLE = 32
"""Connections that are kept open while nobody uses them."""

HEADERS = {
    "User-Agent": USER_AGENT,
    "Accept": "application/json",
    "Accept-Encoding": "identity",
    "Content-Type": "application/x-www-form-urlencoded",
}


class Origin(NamedTuple):
    """Where the connections lead."""

    tls: bool
    host: str
    port: int


class Reply(NamedTuple):
    """What the service answered."""

    status: int
    compressed: bool
    body: bytes
    sent: Sent = "yes"


class Failure(NamedTuple):
    """Why there is no answer."""

    error: type[ConnectFailed | ConnectionLost | DeadlineExceeded | ResponseTooLarge | TLSFailed]
    sent: Sent
    message: str


class Network:
    """The kept-alive connections of one client. Threads share it; a forked child starts with none."""

    def __init__(self, origin: Origin, ssl_context: ssl.SSLContext | None, max_bytes: int) -> None:
        self._origin = origin
        self._ssl_context = ssl_context
        self._max_bytes = max_bytes
        self._idle: deque[_Connection] = deque(maxlen=MAX_IDLE)
        mend_after_fork(self)

    def post(self, target: str, body: bytes, ends: float) -> Reply | Failure:
        """Send one request and wait for its answer until `ends` on the monotonic clock."""
        connection = self._kept()
        if connection is None:
            connection = self._new()
            connection.ends = ends
            failure = self._connect(connection)
            if failure:
                connection.close()
                return failure
        connection.ends = ends
        outcome: Reply | Failure
        keep = False
        try:
            connection.request("POST", target, body, HEADERS)
            outcome, keep = self._read(connection.getresponse())
        except TimeoutError:
            outcome = Failure(DeadlineExceeded, "maybe", "the deadline passed before the answer was complete")
        except (OSError, http.client.HTTPException, HTTPError):
            outcome = Failure(ConnectionLost, "maybe", "the connection was lost before the answer was complete")
        if keep:
            self._idle.append(connection)
        else:
            connection.close()
        return outcome

    def close(self) -> None:
        """Close the connections that nobody uses."""
        while self._idle:
            self._idle.pop().close()

    def after_fork(self) -> None:
        """Leave the parent's connections to the parent."""
        self._idle = deque(maxlen=MAX_IDLE)

    def _kept(self) -> _Connection | None:
        """The connection used last, unless the service has closed it meanwhile."""
        while True:
            try:
                connection = self._idle.pop()
            except IndexError:
                return None
            if connection.is_connected:
                return connection
            connection.close()

    def _new(self) -> _Connection:
        tls, host, port = self._origin
        if tls:
            return _TLSConnection(host, port, ssl_context=self._ssl_context or default_ssl_context())
        return _Connection(host, port)

    def _connect(self, connection: _Connection) -> Failure | None:
        where = f"{self._origin.host}:{self._origin.port}"
        try:
            connection.connect()
        except TimeoutError:
            return Failure(DeadlineExceeded, "no", f"the deadline passed while connecting to {where}")
        except ssl.SSLError as error:
            reason = getattr(error, "verify_message", None) or error.reason or "the handshake failed"
            return Failure(TLSFailed, "no", f"no trusted connection to {where}: {reason}")
        except socket.gaierror as error:
            return Failure(ConnectFailed, "no", f"cannot find the address of {self._origin.host}: {error.strerror}")
        except (OSError, HTTPError) as error:
            reason = getattr(error, "strerror", None) or type(error).__name__
            return Failure(ConnectFailed, "no", f"cannot connect to {where}: {reason}")
        return None

    def _read(self, response: http.client.HTTPResponse) -> tuple[Reply | Failure, bool]:
        """The whole answer, and whether its connection can serve again."""
        expected = response.length or 0
        body = response.read(self._max_bytes + 1) if expected <= self._max_bytes else b""
        if expected > self._max_bytes or len(body) > self._max_bytes:
            problem = f"the reply is larger than {self._max_bytes} bytes, and was not read to its end"
            return Failure(ResponseTooLarge, "yes", problem), False
        if response.length:
            return Failure(ConnectionLost, "maybe", "the connection was lost before the answer was complete"), False
        compressed = response.headers.get("Content-Encoding", "identity").lower() not in ("identity", "")
        return Reply(response.status, compressed, body), response.isclosed() and not response.will_close


class _Connection(HTTPConnection):
    """A connection that waits for nothing beyond `ends`, however slowly bytes come in."""

    ends = 0.0

    def remaining(self) -> float:
        seconds = self.ends - time.monotonic()
        if seconds <= 0:
            raise TimeoutError
        return seconds

    def _new_conn(self) -> socket.socket:
        addresses = _resolve(self._dns_host, self.port or self.default_port, self.remaining())
        problem: OSError = OSError("no address")
        for index, (family, kind, protocol, _, address) in enumerate(addresses):
            sock = socket.socket(family, kind, protocol)
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
        raise problem

    def send(self, data: Any) -> None:
        self.sock.settimeout(self.remaining())
        super().send(data)

    def response_class(  # type: ignore[override]  # pyright: ignore[reportIncompatibleVariableOverride]
        self, sock: socket.socket, *args: Any, **kwargs: Any
    ) -> http.client.HTTPResponse:
        response = http.client.HTTPResponse(sock, *args, **kwargs)
        response.fp = io.BufferedReader(_DeadlineReader(response.fp.detach(), sock, self))
        return response

    def getresponse(self) -> http.client.HTTPResponse:  # type: ignore[override]
        # Not urllib3's: it would wrap the answer in an object that decodes and copies, twice the time of the rest.
        return http.client.HTTPConnection.getresponse(self)


class _TLSConnection(_Connection, HTTPSConnection):  # pyright: ignore[reportIncompatibleVariableOverride, reportIncompatibleMethodOverride]
    """The same, encrypted. OpenSSL keeps to the socket's timeout over a whole handshake and a whole record."""


class _DeadlineReader(io.RawIOBase):
    """The receiving end of a socket. A socket's own timeout begins anew with each byte; here it only shrinks."""

    def __init__(self, raw: io.RawIOBase, sock: socket.socket, connection: _Connection) -> None:
        self._raw = raw
        self._sock = sock
        self._connection = connection

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int | None:
        self._sock.settimeout(self._connection.remaining())
        return self._raw.readinto(buffer)

    def close(self) -> None:
        self._raw.close()
        super().close()


Address = tuple[int, int, int, str, Any]


def _resolve(host: str, port: int, seconds: float) -> list[Address]:
    """The addresses of a host. The system's resolver takes no timeout, so a thread of its own waits for it."""
    try:
        return list(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_NUMERICHOST))
    except (socket.gaierror, UnicodeError):  # a name, or nothing that can be one
        pass
    found: list[Address] = []
    problems: list[OSError] = []

    def look_up() -> None:
        try:
            found.extend(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM))
        except OSError as error:
            problems.append(error)
        except UnicodeError:
            problems.append(socket.gaierror(socket.EAI_NONAME, "not a host name"))

    thread = threading.Thread(target=look_up, name=f"resolve {host}", daemon=True)
    thread.start()
    thread.join(seconds)
    if thread.is_alive():
        raise TimeoutError
    if problems:
        raise problems[0]
    return found


@cache
def default_ssl_context() -> ssl.SSLContext:
    """TLS 1.2 or later, the host's name checked against the system's certificate authorities."""
    context = create_urllib3_context(ssl_minimum_version=ssl.TLSVersion.TLSv1_2)
    context.load_default_certs()
    return context
