"""Requests over kept-alive connections, each with a deadline in wall-clock time.

`ConnectionPool.send` raises no error of the network: it returns a `Response`, or the error of which `sent` says whether
the service may have acted on the request. So no traceback leads through a frame that holds a body, and with it the
credentials.

The connections are those of urllib3. Its pool is not used: it retries, redirects, decodes and has a timeout for each
receive, where one policy and one deadline are wanted.
"""

from __future__ import annotations

import http.client
import socket
import ssl
import time
from collections import deque
from typing import TYPE_CHECKING

from urllib3.exceptions import HTTPError
from urllib3.util.ssl_match_hostname import CertificateError

from .._core.base_error import BaseError, detach
from .._core.concurrency import register_after_fork
from .._core.models import Origin, Response
from .._core.service import USER_AGENT
from ..errors import ConnectError, ConnectionLostError, DeadlineExceededError, ResponseTooLargeError, TLSError
from .connection import Connection, ResponseLimitError, TLSConnection, is_patched

if TYPE_CHECKING:
    from .proxy import Proxy

MAX_IDLE = 32
"""Connections that are kept open while no request uses them."""

MAX_FRAMING = 262_144
"""Bytes for the lengths of chunks, besides the body."""

HEADERS = {
    "User-Agent": USER_AGENT,
    "Accept": "application/json",
    "Accept-Encoding": "identity",
}


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

    def send(self, target: str, body: bytes, content_type: str, deadline_at: float) -> Response | BaseError:
        """Sends one request and waits for its response until `deadline_at` on the monotonic clock."""
        if deadline_at <= time.monotonic():
            return DeadlineExceededError("the deadline passed before the request was sent.")
        headers = HEADERS | {"Content-Type": content_type}
        if is_patched():
            return self._send_patched(target, body, headers, deadline_at)
        connection = self._acquire() or self._create()
        reusable = False
        try:
            connection.deadline_at = deadline_at
            failure = _connect(connection) if connection.is_closed else None
            if failure is not None:
                return failure
            outcome, reusable = self._exchange(connection, target, body, headers)
            return outcome
        finally:  # whatever interrupts it
            if reusable:
                self._release(connection)
            else:
                connection.close()

    def close(self) -> None:
        """Closes the connections that no request uses, and each of the others when its request ends."""
        self._closed = True
        self._trim(0)

    def after_fork(self) -> None:
        """Leaves the connections of the parent to the parent: to close one here does not end it there."""
        self._trim(0)

    def _acquire(self) -> Connection | None:
        """Returns the connection used last, unless the service has closed it."""
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

    def _trim(self, max_idle: int) -> None:
        while len(self._idle) > max_idle:
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

    def _exchange(
        self, connection: Connection, target: str, body: bytes, headers: dict[str, str]
    ) -> tuple[Response | BaseError, bool]:
        """Returns the response to a request, and True if its connection can be used again."""
        try:
            connection.request("POST", target, body, headers)
            response = connection.getresponse()
            connection.received.set_budget(self._max_bytes + MAX_FRAMING)
            if connection.received.ended:  # within the head, which http.client takes for a complete one
                return _lost(), False
            if response.length and response.length > self._max_bytes:
                return self._too_large(), False
            received = response.read(self._max_bytes + 1)
        except ResponseLimitError:
            return self._too_large(), False
        # HTTPError and ValueError have not been seen here; but much of the code around raises them.
        except (OSError, http.client.HTTPException, HTTPError, ValueError):
            return _expired_or_lost(connection), False
        if len(received) > self._max_bytes:
            return self._too_large(), False
        if response.length:
            return _lost(), False
        # After a status without a body, a body may still follow.
        framed = response.status >= 200 and response.status not in (204, 304)
        complete = framed and response.isclosed() and not response.will_close
        outcome = Response(response.status, _is_compressed(response.headers.get("Content-Encoding", "")), received)
        return outcome, complete and not connection.received.has_extra_data

    def _send_patched(
        self, target: str, body: bytes, headers: dict[str, str], deadline_at: float
    ) -> Response | BaseError:
        from .patched import PatchedConnection

        connection = PatchedConnection(self._origin, self._ssl_context, self._proxy, deadline_at)
        outcome = connection.exchange(target, body, headers, self._max_bytes)
        if isinstance(outcome, BaseError):
            return outcome
        status, encoding, received = outcome
        if len(received) > self._max_bytes:
            return self._too_large()
        return Response(status, _is_compressed(encoding), received)

    def _too_large(self) -> ResponseTooLargeError:
        return ResponseTooLargeError(
            f"the reply is larger than {self._max_bytes} bytes or has no end, and was not read further.", sent="yes"
        )


def _connect(connection: Connection) -> BaseError | None:
    """Opens a connection. Returns the error if that fails."""
    try:
        connection.connect()
    except BaseError as error:  # of a proxy
        return detach(error)
    except (ssl.SSLEOFError, ssl.SSLZeroReturnError):
        # This says nothing about the other end: a server that starts or stops does so, and may answer the next time.
        return ConnectError(f"{connection.peer} closed the connection during the TLS handshake.")
    except (ssl.SSLError, CertificateError) as error:
        reason = getattr(error, "verify_message", None) or getattr(error, "reason", None) or str(error)
        advice = "check base_url, and SSL_CERT_FILE or ssl_context"
        return TLSError(f"no trusted connection to {connection.peer} ({reason}); {advice}.")
    except socket.gaierror as error:
        return ConnectError(f"cannot find the address of {connection.peer}: {error.strerror}.")
    except (OSError, HTTPError) as error:
        if connection.is_expired:
            return DeadlineExceededError(f"the deadline passed while connecting to {connection.peer}.")
        reason = getattr(error, "strerror", None) or type(error).__name__
        return ConnectError(f"cannot connect to {connection.peer}: {reason}.")
    return None


def _is_compressed(encoding: str) -> bool:
    return encoding.lower() not in ("identity", "")


def _lost() -> ConnectionLostError:
    return ConnectionLostError("the connection was lost before the reply was complete.", sent="maybe")


def _expired_or_lost(connection: Connection) -> BaseError:
    if connection.is_expired:
        return DeadlineExceededError("the deadline passed before the reply was complete.", sent="maybe")
    return _lost()
