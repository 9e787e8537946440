"""One request over a kept-alive connection, by a deadline in wall-clock time, and what became of it.

`post` raises nothing that the network does: it returns an `Answer`, or a `NoAnswer` that says whether the service may
have acted on the request. So no traceback leads through a frame that holds a body, and a body holds the credentials.

The connections are urllib3's. Its pool is left out: it retries, redirects, decodes and times each receive, where one
policy is wanted and a deadline over everything.
"""

from __future__ import annotations

import http.client
import socket
import ssl
import time
from collections import deque
from typing import TYPE_CHECKING, NamedTuple

from urllib3.exceptions import HTTPError
from urllib3.util.ssl_match_hostname import CertificateError

from .._core.base_error import Sent
from .._core.concurrency import register_after_fork
from .._core.models import Origin, Response
from .._core.service import USER_AGENT
from ..errors import ConnectError, ConnectionLostError, DeadlineExceededError, ResponseTooLargeError, TLSError
from .connection import Connection, ResponseLimitError, TLSConnection, TunnelError

if TYPE_CHECKING:
    from .proxy import Proxy

MAX_IDLE = 32
"""Connections that are kept open while nobody uses them."""

MAX_FRAMING = 262_144
"""Bytes that are taken for the lengths of chunks."""

HEADERS = {
    "User-Agent": USER_AGENT,
    "Accept": "application/json",
    "Accept-Encoding": "identity",
}


class RequestFailure(NamedTuple):
    """Why there is no answer."""

    error: type[ConnectError | ConnectionLostError | DeadlineExceededError | ResponseTooLargeError | TLSError]
    sent: Sent
    message: str


class ConnectionPool:
    """The kept-alive connections of one client. Threads share it; a forked child starts with none."""

    def __init__(self, origin: Origin, ssl_context: ssl.SSLContext | None, proxy: Proxy | None, max_bytes: int) -> None:
        self._origin = origin
        self._ssl_context = ssl_context
        self._proxy = proxy
        self._max_bytes = max_bytes
        self._idle: deque[Connection] = deque()
        self._closed = False
        register_after_fork(self)

    def send(self, target: str, body: bytes, content_type: str, deadline_at: float) -> Response | RequestFailure:
        """Send one request and wait for its answer until `ends` on the monotonic clock."""
        if deadline_at <= time.monotonic():
            return RequestFailure(DeadlineExceededError, "no", "the deadline passed before the request was sent")
        connection = self._acquire() or self._create()
        keep = False
        try:
            connection.deadline_at = deadline_at
            failure = self._connect(connection) if connection.is_closed else None
            if failure is not None:
                return failure
            outcome, keep = self._exchange(connection, target, body, HEADERS | {"Content-Type": content_type})
            return outcome
        finally:  # whatever interrupts it
            if keep:
                self._release(connection)
            else:
                connection.close()

    def close(self) -> None:
        """Close the connections that nobody uses, and each of the others when its call ends."""
        self._closed = True
        self._trim(0)

    def after_fork(self) -> None:
        """Leave the parent's connections to the parent: closing one here does not end it there."""
        self._trim(0)

    def _acquire(self) -> Connection | None:
        """The connection used last, unless the service has closed it meanwhile."""
        while True:
            try:
                connection = self._idle.pop()
            except IndexError:
                return None
            if connection.is_connected:
                return connection
            connection.close()

    def _release(self, connection: Connection) -> None:
        self._idle.append(connection)
        self._trim(0 if self._closed else MAX_IDLE)

    def _trim(self, most: int) -> None:
        while len(self._idle) > most:
            try:
                connection = self._idle.popleft()
            except IndexError:  # another thread was faster
                return
            connection.close()

    def _create(self) -> Connection:
        tls, host, port = self._origin
        if self._proxy is not None:
            return self._proxy.connection(self._origin, self._ssl_context)
        if tls:
            return TLSConnection(host, port, ssl_context=self._ssl_context)
        return Connection(host, port)

    def _connect(self, connection: Connection) -> RequestFailure | None:
        try:
            connection.connect()
        except TunnelError as refusal:
            return RequestFailure(refusal.kind, "no", refusal.message)
        except (ssl.SSLEOFError, ssl.SSLZeroReturnError):
            # Not a word on whom it is that hung up: a server that starts or stops does so, and may answer the next time.
            return RequestFailure(
                ConnectError, "no", f"{connection.peer} closed the connection during the TLS handshake"
            )
        except (ssl.SSLError, CertificateError) as error:
            reason = getattr(error, "verify_message", None) or getattr(error, "reason", None) or str(error)
            problem = f"no trusted connection to {connection.peer} ({reason})"
            return RequestFailure(TLSError, "no", f"{problem}; check base_url, and SSL_CERT_FILE or ssl_context")
        except socket.gaierror as error:
            return RequestFailure(ConnectError, "no", f"cannot find the address of {connection.peer}: {error.strerror}")
        except (OSError, HTTPError) as error:
            if connection.is_expired:
                return RequestFailure(
                    DeadlineExceededError, "no", f"the deadline passed while connecting to {connection.peer}"
                )
            reason = getattr(error, "strerror", None) or type(error).__name__
            return RequestFailure(ConnectError, "no", f"cannot connect to {connection.peer}: {reason}")
        return None

    def _exchange(
        self, connection: Connection, target: str, body: bytes, headers: dict[str, str]
    ) -> tuple[Response | RequestFailure, bool]:
        """The answer to a request, and whether its connection can serve again."""
        lost = RequestFailure(ConnectionLostError, "maybe", "the connection was lost before the answer was complete")
        late = RequestFailure(DeadlineExceededError, "maybe", "the deadline passed before the answer was complete")
        problem = f"the reply is larger than {self._max_bytes} bytes or has no end, and was not read further"
        too_large = RequestFailure(ResponseTooLargeError, "yes", problem)
        try:
            connection.request("POST", target, body, headers)
            response = connection.getresponse()
            connection.received.set_budget(self._max_bytes + MAX_FRAMING)
            if connection.received.ended:  # within the head, which http.client takes for a whole one
                return lost, False
            if response.length and response.length > self._max_bytes:
                return too_large, False
            received = response.read(self._max_bytes + 1)
        except ResponseLimitError:
            return too_large, False
        # HTTPError and ValueError are not known to come; but much of what raises them is near.
        except (OSError, http.client.HTTPException, HTTPError, ValueError):
            return late if connection.is_expired else lost, False
        if len(received) > self._max_bytes:
            return too_large, False
        if response.length:
            return lost, False
        compressed = response.headers.get("Content-Encoding", "identity").lower() not in ("identity", "")
        # Behind a status that has no body, what is said to be one may still come.
        framed = response.status >= 200 and response.status not in (204, 304)
        whole = framed and response.isclosed() and not response.will_close
        return Response(response.status, compressed, received), whole and not connection.received.has_extra_data
