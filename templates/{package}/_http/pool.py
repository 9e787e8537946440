"""Requests over kept-alive connections, each with a deadline in wall-clock time.

`ConnectionPool.send` raises no error of the network: it returns a `Response`, or the error of which `sent` says whether
the service may have acted on the request. So no traceback leads through a frame that holds a body, and with it the
credentials.

The connections are those of urllib3. Its pool is not used: it retries, redirects, decodes and has a timeout for each
receive, where one policy and one deadline are wanted.
"""

from __future__ import annotations

import contextlib
import http.client
import socket
import ssl
import sys
import warnings
import zlib
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from urllib3.exceptions import HTTPError
from urllib3.util.ssl_match_hostname import CertificateError

from .._core.base_error import BaseError, detach
from .._core.concurrency import register_after_fork
from .._core.idle import MAX_IDLE_SECONDS, IdleConnection, IdleConnections
from .._core.models import Origin, Response, Unsent
from .._core.monotonic import monotonic
from .._core.service import USER_AGENT
from ..errors import ConnectError, ConnectionLostError, DeadlineExceededError, ResponseTooLargeError, TLSError
from .connection import Connection, ResponseLimitError, TLSConnection, is_patched
from .headers import read_keep_alive, read_retry_after

if TYPE_CHECKING:
    from .proxy import Proxy

MAX_IDLE_UNSAFE = 1.0
"""Seconds; over a connection that was idle for longer, no request is sent that could do harm if it were sent twice. If
the service has closed the connection meanwhile, nobody knows whether it has read the request."""

MAX_AGE = 300.0
"""Seconds; an older connection is not used again. So a host that gets another address is followed within five minutes,
which is the lifetime of many DNS records."""

KEEP_ALIVE_MARGIN = 1.0
"""Seconds; a connection is dropped so long before the service closes it, if the service says when it will."""

FIRST_TRY = 0.5
"""The part of the time that is left in which a connection that was idle must bring an answer to a safe request. The
rest is for a new connection, since a router may have forgotten the old one."""

MAX_FRAMING = 262_144
"""Bytes for the lengths of chunks, besides the body."""

HEADERS = {
    "User-Agent": USER_AGENT,
    "Accept": "application/json",
    "Accept-Encoding": "identity",
}


class _Request:
    """A request as it is sent. Its repr does not show the body."""

    __slots__ = ("body", "headers", "may_send", "target")

    def __init__(self, target: str, body: bytes, headers: dict[str, str], may_send: Callable[[], bool]) -> None:
        self.target = target
        self.body = body
        self.headers = headers
        self.may_send = may_send


class ConnectionPool:
    """The kept-alive connections of one client. Threads share it; a forked child starts with none."""

    def __init__(self, origin: Origin, ssl_context: ssl.SSLContext | None, proxy: Proxy | None, max_bytes: int) -> None:
        self._origin = origin
        self._ssl_context = ssl_context
        self._proxy = proxy
        self._max_bytes = max_bytes
        self._idle: IdleConnections[Connection] = IdleConnections(lambda connection: connection.close())
        self._closed = False
        register_after_fork(self)

    def send(
        self,
        target: str,
        body: bytes,
        content_type: str,
        deadline_at: float,
        *,
        safe: bool,
        may_send: Callable[[], bool] = lambda: True,
    ) -> Response | Unsent | BaseError:
        """Sends one request and waits for its response until `deadline_at` on the monotonic clock.

        A safe request, which does no harm if it is sent twice, may get ConnectionLostError before the deadline: then
        the connection was idle and seems to be forgotten, and the next request has a new one.

        To connect may take long: `may_send` is asked after that. If it says no, the connection is kept for the next
        request.
        """
        now = monotonic()
        if deadline_at <= now:
            return DeadlineExceededError("the deadline passed before the request was sent.")
        headers = HEADERS | {"Content-Type": content_type}
        if is_patched():
            return self._send_patched(target, body, headers, deadline_at, may_send)
        request = _Request(target, body, headers, may_send)
        kept = self._acquire(MAX_IDLE_SECONDS if safe else MAX_IDLE_UNSAFE)
        if kept is None or kept.seconds <= MAX_IDLE_UNSAFE:
            return self._send_over(kept.connection if kept else self._create(), request, deadline_at)
        outcome = self._send_over(kept.connection, request, now + (deadline_at - now) * FIRST_TRY)
        if isinstance(outcome, BaseError):
            self._idle.clear()  # whatever has lost this one has lost those that were idle for longer
        if isinstance(outcome, DeadlineExceededError):
            return ConnectionLostError("no reply came over a connection that had been idle.", sent="maybe")
        return outcome

    def close(self) -> None:
        """Closes the connections that no request uses, and each of the others when its request ends."""
        self._closed = True
        self._idle.clear()

    def after_fork(self) -> None:
        """Leaves the connections of the parent to the parent: to close one here does not end it there."""
        self._idle.clear()

    def __del__(self) -> None:
        if vars(self).get("_idle") and not self._closed:
            if not sys.is_finalizing():
                host = f"{self._origin.host}:{self._origin.port}"
                message = f"a client of {host} was not closed: call its close(), or use it in a with statement"
                warnings.warn(message, ResourceWarning, source=self, stacklevel=1)
            self._idle.clear()

    def _send_over(
        self, connection: Connection, request: _Request, deadline_at: float
    ) -> Response | Unsent | BaseError:
        reusable = False
        try:
            connection.deadline_at = deadline_at
            failure = _connect(connection) if connection.is_closed else None
            if failure is not None:
                return failure
            if not request.may_send():
                reusable = True
                return Unsent()
            outcome, reusable = self._exchange(connection, request)
            return outcome
        finally:  # whatever interrupts it
            if reusable:
                self._release(connection)
            else:
                connection.close()

    def _acquire(self, longest: float) -> IdleConnection[Connection] | None:
        """Returns the connection used last, unless it was idle for too long or the service has closed it."""
        while True:
            kept = self._idle.acquire(longest)
            if kept is None or kept.connection.is_connected:
                return kept
            kept.connection.close()

    def _release(self, connection: Connection) -> None:
        """Keeps a connection until shortly before the service closes it, and until it is too old."""
        seconds = MAX_AGE - (monotonic() - connection.opened_at)
        if connection.keep_alive is not None:
            seconds = min(seconds, connection.keep_alive - KEEP_ALIVE_MARGIN)
        if seconds > 0 and not self._closed:
            self._idle.release(connection, seconds)
        else:
            connection.close()

    def _create(self) -> Connection:
        tls, host, port = self._origin
        if self._proxy is not None:
            return self._proxy.connection(self._origin, self._ssl_context)
        if tls:
            return TLSConnection(host, port, ssl_context=self._ssl_context)
        return Connection(host, port)

    def _exchange(self, connection: Connection, request: _Request) -> tuple[Response | BaseError, bool]:
        """Returns the response to a request, and True if its connection can be used again."""
        try:
            connection.request("POST", request.target, request.body, request.headers)
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
        connection.keep_alive = read_keep_alive(response.headers.get("Keep-Alive", ""))
        outcome = self._response(response.status, response.headers, received)
        return outcome, complete and not connection.received.has_extra_data

    def _send_patched(
        self, target: str, body: bytes, headers: dict[str, str], deadline_at: float, may_send: Callable[[], bool]
    ) -> Response | Unsent | BaseError:
        from .patched import PatchedConnection

        if not may_send():
            return Unsent()
        connection = PatchedConnection(self._origin, self._ssl_context, self._proxy, deadline_at)
        outcome = connection.exchange(target, body, headers, self._max_bytes)
        if isinstance(outcome, BaseError):
            return outcome
        return self._response(*outcome)

    def _response(
        self, status: int, headers: http.client.HTTPMessage | Mapping[str, str], received: bytes
    ) -> Response | BaseError:
        """Returns a response whose body is decompressed, within the maximum size."""
        encoding = headers.get("Content-Encoding", "").strip().lower()
        if encoding in ("gzip", "x-gzip"):  # some proxies compress what nobody asked them to compress
            decompressor = zlib.decompressobj(wbits=31)
            with contextlib.suppress(zlib.error):  # then it stays compressed, which is refused
                plain = decompressor.decompress(received, self._max_bytes + 1)
                if len(plain) > self._max_bytes or decompressor.eof:
                    received, encoding = plain, ""
        if len(received) > self._max_bytes:
            return self._too_large()
        retry_after = read_retry_after(headers.get("Retry-After", ""))
        return Response(status, encoding not in ("identity", ""), received, retry_after)

    def _too_large(self) -> ResponseTooLargeError:
        return ResponseTooLargeError(
            f"the reply is larger than {self._max_bytes} bytes or has no end, and was not read further.", sent="yes"
        )


def _connect(connection: Connection) -> BaseError | None:
    """Opens a connection. Returns the error if that fails."""
    try:
        connection.connect()
        connection.opened_at = monotonic()
    except BaseError as error:  # of a proxy
        return detach(error)
    except (ssl.SSLEOFError, ssl.SSLZeroReturnError):
        # This says nothing about the other end: a server that starts or stops does so, and may answer the next time.
        return ConnectError(f"{connection.peer} closed the connection during the TLS handshake.")
    except (ssl.SSLError, CertificateError) as error:
        from .tls import describe_failure

        return TLSError(f"no trusted connection to {connection.peer} {describe_failure(error)}.")
    except socket.gaierror as error:
        return ConnectError(f"cannot find the address of {connection.peer}: {error.strerror}.")
    except (OSError, HTTPError) as error:
        if connection.is_expired:
            return DeadlineExceededError(f"the deadline passed while connecting to {connection.peer}.")
        reason = getattr(error, "strerror", None) or type(error).__name__
        return ConnectError(f"cannot connect to {connection.peer}: {reason}.")
    return None


def _lost() -> ConnectionLostError:
    return ConnectionLostError("the connection was lost before the reply was complete.", sent="maybe")


def _expired_or_lost(connection: Connection) -> BaseError:
    if connection.is_expired:
        return DeadlineExceededError("the deadline passed before the reply was complete.", sent="maybe")
    return _lost()
