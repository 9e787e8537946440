"""The HTTP server of the sandbox: one thread for each connection."""

from __future__ import annotations

import contextlib
import socket
import socketserver
import ssl
import sys
import threading
import time
from collections.abc import Callable
from functools import partial
from http.server import BaseHTTPRequestHandler
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from ..._core.concurrency import start_thread
from ..._core.service import BASE_URL
from .bodies import BadRequestError, read_body
from .forms import read_form

PREFIX = urlsplit(BASE_URL).path + "/"
"""The start of the paths of all endpoints."""

MAX_REQUEST_LINE = 65536


class ReceivedRequest(NamedTuple):
    """A request that the sandbox received. Its repr shows no parameters, since they may be secret."""

    method: str
    target: str
    path: str
    headers: dict[str, str]
    params: dict[str, str]
    """The parameters, from the URL, a form or parts; a file that was sent as a part is Base64 here."""
    body: bytes
    at: float
    """The arrival time, in seconds of the monotonic clock."""

    def __repr__(self) -> str:
        return f"<ReceivedRequest {self.method} {self.path}>"


Handle = Callable[[ReceivedRequest, socket.socket], bool]
"""Responds to a request. Returns whether the connection stays open."""

Report = Callable[[Exception], None]
"""Receives an exception that is not the fault of the peer."""


class Server(socketserver.TCPServer):
    """Accepts connections until it is closed, and serves each in a thread of its own."""

    allow_reuse_address = True
    request_queue_size = 128

    def __init__(
        self, address: tuple[str, int], handle: Handle, report: Report, ssl_context: ssl.SSLContext | None
    ) -> None:
        self.handle = handle
        self.ssl_context = ssl_context
        self._report = report
        self.opened_count = 0
        self._lock = threading.Lock()
        self._connections: set[socket.socket] = set()
        self._is_closed = False
        self._accepting: threading.Thread | None = None
        self._serving: list[threading.Thread] = []
        super().__init__(address, _Handler)

    def start(self) -> None:
        """Accepts connections from now on.

        Raises:
            OSError: No thread could be started.
        """
        self._accepting = start_thread(partial(self.serve_forever, 0.01), "sandbox")

    def process_request(self, request: Any, client_address: Any) -> None:
        """Starts to serve a connection."""
        self.opened_count += 1
        self._serving = [thread for thread in self._serving if thread.is_alive()]
        self._serving.append(start_thread(partial(self._serve, request, client_address), "sandbox connection"))

    def _serve(self, request: Any, client_address: Any) -> None:
        self.add_connection(request)
        try:
            self.finish_request(request, client_address)
        except Exception:
            self.handle_error(request, client_address)
        finally:
            self.remove_connection(request)
            self.shutdown_request(request)

    def add_connection(self, sock: socket.socket) -> None:
        """Closes a connection when the server is closed, even while nothing arrives on it."""
        with self._lock:
            self._connections.add(sock)
        if self._is_closed:
            _disconnect(sock)

    def remove_connection(self, sock: socket.socket) -> None:
        with self._lock:
            self._connections.discard(sock)

    def drop_connections(self) -> None:
        with self._lock:
            connections = list(self._connections)
        for connection in connections:
            _disconnect(connection)

    def close(self) -> None:
        """Closes all connections, and waits until their threads have ended: some are not daemons."""
        if self._accepting is not None:
            self.shutdown()
            self._accepting.join()
        self.server_close()
        self._is_closed = True
        self.drop_connections()
        for thread in self._serving:
            thread.join()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Reports an exception, unless it is an OSError: a client may close its connection at any time."""
        error = sys.exception()
        if isinstance(error, Exception) and not isinstance(error, OSError):
            self._report(error)


def _disconnect(sock: socket.socket) -> None:
    """Ends a connection, and with it the work of the thread that serves it."""
    with contextlib.suppress(OSError):
        socket.socket.shutdown(sock, socket.SHUT_RDWR)  # that of an SSLSocket would make it a plain one


class _Handler(BaseHTTPRequestHandler):
    """Reads the requests of one connection."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: Server  # pyright: ignore[reportIncompatibleVariableOverride]

    def setup(self) -> None:
        if self.server.ssl_context is not None:
            self.request = self.server.ssl_context.wrap_socket(
                self.request, server_side=True, do_handshake_on_connect=False
            )
            self.server.add_connection(self.request)
            try:
                self.request.do_handshake()
            except BaseException:
                self._close_tls()
                raise
        super().setup()

    def finish(self) -> None:
        try:
            super().finish()
        finally:
            if self.server.ssl_context is not None:
                self._close_tls()

    def _close_tls(self) -> None:
        """Closes the socket that the server does not know of: it knows the plain one."""
        self.server.remove_connection(self.request)
        self.request.close()

    def handle_one_request(self) -> None:
        self.raw_requestline = self.rfile.readline(MAX_REQUEST_LINE + 1)
        if len(self.raw_requestline) > MAX_REQUEST_LINE:
            self.requestline = self.request_version = self.command = ""
            self._refuse(414)
            return
        if not self.raw_requestline or not self.parse_request():
            self.close_connection = True
            return
        try:
            request = self._read_request()
        except BadRequestError as error:
            self._refuse(error.status)
            return
        try:
            stays_open = self.server.handle(request, self.request)
        except OSError:
            raise
        except Exception:
            self._refuse(500)
            raise
        if not stays_open:
            self.close_connection = True

    def _read_request(self) -> ReceivedRequest:
        body = read_body(self.headers, self.rfile)
        at = time.monotonic()
        try:
            target = urlsplit(self.path)
        except ValueError:
            raise BadRequestError(400) from None
        encoded = target.query.encode("latin-1") if self.command == "GET" else body
        return ReceivedRequest(
            self.command,
            self.path,
            target.path.removeprefix(PREFIX) if target.path.startswith(PREFIX) else "",
            dict(self.headers.items()),
            read_form(encoded, self.headers.get("Content-Type") or ""),
            body,
            at,
        )

    def _refuse(self, status: int) -> None:
        """Sends an error page, and closes the connection: the rest of it cannot be understood."""
        self.close_connection = True
        with contextlib.suppress(OSError):
            self.send_error(status)

    def log_message(self, format: str, *args: Any) -> None:
        """Logs nothing: a request holds credentials."""
