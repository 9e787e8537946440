"""One request over a kept-alive connection, by a deadline in wall-clock time, and what became of it.

`post` raises nothing that the network does: it returns an `Answer`, or a `NoAnswer` that says whether the service may
have acted on the request. So no traceback leads through a frame that holds a body, and a body holds the credentials.

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
from typing import TYPE_CHECKING, Any, NamedTuple

from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError
from urllib3.util.ssl_match_hostname import CertificateError

from ._failure import Sent
from ._fork import mend_after_fork
from ._service import USER_AGENT
from .errors import ConnectFailed, ConnectionLost, DeadlineExceeded, ResponseTooLarge, TLSFailed

if TYPE_CHECKING:
    from ._proxy import Proxy

MAX_IDLE = 32
"""Connections that are kept open while nobody uses them."""

MAX_HEAD = 131_072
"""Bytes that are taken for a head and all that comes before it, which http.client reads without end (100, 103)."""

MAX_FRAMING = 262_144
"""Bytes that are taken for the lengths of chunks."""

MAX_LINES = 10_000
"""Lines of a head, and lengths of chunks, that are read: each costs time, and http.client reads them without end."""

HEADERS = {
    "User-Agent": USER_AGENT,
    "Accept": "application/json",
    "Accept-Encoding": "identity",
}


class Origin(NamedTuple):
    """Where the connections lead."""

    tls: bool
    host: str
    port: int


class Answer(NamedTuple):
    """What the service answered."""

    status: int
    compressed: bool
    body: bytes
    sent: Sent = "yes"


class NoAnswer(NamedTuple):
    """Why there is no answer."""

    error: type[ConnectFailed | ConnectionLost | DeadlineExceeded | ResponseTooLarge | TLSFailed]
    sent: Sent
    message: str


class NoTunnel(Exception):
    """A proxy does not lead to the service. Its message shows no user and no password."""

    def __init__(self, kind: type[ConnectFailed], message: str) -> None:
        self.kind = kind
        self.message = message


class Network:
    """The kept-alive connections of one client. Threads share it; a forked child starts with none."""

    def __init__(self, origin: Origin, ssl_context: ssl.SSLContext | None, proxy: Proxy | None, max_bytes: int) -> None:
        self._origin = origin
        self._ssl_context = ssl_context
        self._proxy = proxy
        self._max_bytes = max_bytes
        self._idle: deque[_Connection] = deque()
        self._closed = False
        mend_after_fork(self)

    def post(self, target: str, body: bytes, content_type: str, ends: float) -> Answer | NoAnswer:
        """Send one request and wait for its answer until `ends` on the monotonic clock."""
        if ends <= time.monotonic():
            return NoAnswer(DeadlineExceeded, "no", "the deadline passed before the request was sent")
        connection = self._kept() or self._new()
        keep = False
        try:
            connection.ends = ends
            failure = self._connect(connection) if connection.is_closed else None
            if failure is not None:
                return failure
            outcome, keep = self._exchange(connection, target, body, HEADERS | {"Content-Type": content_type})
            return outcome
        finally:  # whatever interrupts it
            if keep:
                self._keep(connection)
            else:
                connection.close()

    def close(self) -> None:
        """Close the connections that nobody uses, and each of the others when its call ends."""
        self._closed = True
        self._shrink(0)

    def after_fork(self) -> None:
        """Leave the parent's connections to the parent: closing one here does not end it there."""
        self._shrink(0)

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

    def _keep(self, connection: _Connection) -> None:
        self._idle.append(connection)
        self._shrink(0 if self._closed else MAX_IDLE)

    def _shrink(self, most: int) -> None:
        while len(self._idle) > most:
            try:
                connection = self._idle.popleft()
            except IndexError:  # another thread was faster
                return
            connection.close()

    def _new(self) -> _Connection:
        tls, host, port = self._origin
        if self._proxy is not None:
            return self._proxy.connection(self._origin, self._ssl_context)
        if tls:
            return TLSConnection(host, port, ssl_context=self._ssl_context)
        return _Connection(host, port)

    def _connect(self, connection: _Connection) -> NoAnswer | None:
        try:
            connection.connect()
        except NoTunnel as refusal:
            return NoAnswer(refusal.kind, "no", refusal.message)
        except (ssl.SSLEOFError, ssl.SSLZeroReturnError):
            # Not a word on whom it is that hung up: a server that starts or stops does so, and may answer the next time.
            return NoAnswer(ConnectFailed, "no", f"{connection.goal} closed the connection during the TLS handshake")
        except (ssl.SSLError, CertificateError) as error:
            reason = getattr(error, "verify_message", None) or getattr(error, "reason", None) or str(error)
            problem = f"no trusted connection to {connection.goal} ({reason})"
            return NoAnswer(TLSFailed, "no", f"{problem}; check base_url, and SSL_CERT_FILE or ssl_context")
        except socket.gaierror as error:
            return NoAnswer(ConnectFailed, "no", f"cannot find the address of {connection.goal}: {error.strerror}")
        except (OSError, HTTPError) as error:
            if connection.is_late:
                return NoAnswer(DeadlineExceeded, "no", f"the deadline passed while connecting to {connection.goal}")
            reason = getattr(error, "strerror", None) or type(error).__name__
            return NoAnswer(ConnectFailed, "no", f"cannot connect to {connection.goal}: {reason}")
        return None

    def _exchange(
        self, connection: _Connection, target: str, body: bytes, headers: dict[str, str]
    ) -> tuple[Answer | NoAnswer, bool]:
        """The answer to a request, and whether its connection can serve again."""
        lost = NoAnswer(ConnectionLost, "maybe", "the connection was lost before the answer was complete")
        late = NoAnswer(DeadlineExceeded, "maybe", "the deadline passed before the answer was complete")
        problem = f"the reply is larger than {self._max_bytes} bytes or has no end, and was not read further"
        too_large = NoAnswer(ResponseTooLarge, "yes", problem)
        try:
            connection.request("POST", target, body, headers)
            response = connection.getresponse()
            connection.received.make_room(self._max_bytes + MAX_FRAMING)
            if connection.received.ended:  # within the head, which http.client takes for a whole one
                return lost, False
            if response.length and response.length > self._max_bytes:
                return too_large, False
            received = response.read(self._max_bytes + 1)
        except _TooMuch:
            return too_large, False
        # HTTPError and ValueError are not known to come; but much of what raises them is near.
        except (OSError, http.client.HTTPException, HTTPError, ValueError):
            return late if connection.is_late else lost, False
        if len(received) > self._max_bytes:
            return too_large, False
        if response.length:
            return lost, False
        compressed = response.headers.get("Content-Encoding", "identity").lower() not in ("identity", "")
        # Behind a status that has no body, what is said to be one may still come.
        framed = response.status >= 200 and response.status not in (204, 304)
        whole = framed and response.isclosed() and not response.will_close
        return Answer(response.status, compressed, received), whole and not connection.received.surplus


class _Connection(HTTPConnection):
    """A connection that waits for nothing beyond `ends`, however slowly bytes come in."""

    ends: float
    received: _Stream
    debuglevel = 0  # not http.client's own, which has requests printed

    @property
    def goal(self) -> str:
        """What is being connected to, as messages call it."""
        return f"{self.host}:{self.port}"

    @property
    def is_late(self) -> bool:
        """Whether the deadline has passed. A TimeoutError may be the system's own, long before."""
        return time.monotonic() >= self.ends

    def remaining(self) -> float:
        seconds = self.ends - time.monotonic()
        if seconds <= 0:
            raise TimeoutError
        return seconds

    def _new_conn(self) -> socket.socket:
        return self._dial(self._dns_host, self.port)

    def _dial(self, host: str, port: int) -> socket.socket:
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
        response = _Response(sock, *args, **kwargs)
        self.received = _Stream(_DeadlineReader(response.fp.detach(), sock, self))
        response.fp = self.received
        return response

    def getresponse(self) -> http.client.HTTPResponse:  # type: ignore[override]
        # Not urllib3's: it would wrap the answer in an object that decodes and copies, twice the time of the rest.
        return http.client.HTTPConnection.getresponse(self)


class TLSConnection(_Connection, HTTPSConnection):  # pyright: ignore[reportIncompatibleVariableOverride, reportIncompatibleMethodOverride]
    """The same, encrypted. OpenSSL keeps to the socket's timeout over a whole handshake and a whole record."""


class _Response(http.client.HTTPResponse):
    """An answer. What comes before it (102, 103) is passed over; http.client does so for 100 alone."""

    def begin(self) -> None:
        super().begin()
        while 101 < self.status < 200:
            self.headers = None  # type: ignore[assignment]  # pyright: ignore[reportAttributeAccessIssue]
            super().begin()


class _TooMuch(Exception):
    """More came than any answer is long."""


class _DeadlineReader(io.RawIOBase):
    """The receiving end of a socket. A socket's own timeout begins anew with each byte; here it only shrinks."""

    ended = False
    """Whether nothing more comes."""

    room = MAX_HEAD
    """Bytes that are still taken."""

    def __init__(self, raw: io.RawIOBase, sock: socket.socket, connection: _Connection) -> None:
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
        self.room -= count
        if self.room < 0:
            raise _TooMuch
        return count

    def close(self) -> None:
        self._raw.close()
        super().close()


class _Stream(io.BufferedReader):
    """What an answer is read from."""

    surplus: bool
    """Whether more had come than the answer took, once it is closed: the connection is not to be trusted then."""

    def __init__(self, reader: _DeadlineReader) -> None:
        super().__init__(reader)
        self._reader = reader
        self._lines = 0

    def readline(self, size: int | None = None) -> bytes:
        self._lines += 1
        if self._lines > MAX_LINES:
            raise _TooMuch
        return super().readline(size)

    def read(self, size: int | None = None) -> bytes:
        if size is None or size < 0:  # what http.client does with a chunk of -1 bytes, for which all would be kept
            raise http.client.HTTPException
        return super().read(size)

    @property
    def ended(self) -> bool:
        return self._reader.ended

    def make_room(self, size: int) -> None:
        """Let so many more bytes be taken."""
        self._reader.room = size

    def close(self) -> None:
        if not self.closed:
            self._reader.ended = True  # what is looked for is here already, or not at all
            self.surplus = bool(self.peek())
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
    try:
        thread.start()
    except RuntimeError:  # the interpreter is about to end, or the machine has no room for a thread
        raise OSError("no thread to look the name up") from None
    thread.join(seconds)
    if thread.is_alive():
        raise TimeoutError
    if problems:
        raise problems[0]
    return found
