"""The HTTP server of the sandbox: one thread for each connection."""

from __future__ import annotations

import contextlib
import re
import socket
import socketserver
import ssl
import threading
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from ..._core.service import BASE_URL
from .forms import read_form


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


class Server(socketserver.ThreadingTCPServer):
    """Accepts connections until it is closed."""

    daemon_threads = True
    allow_reuse_address = True
    request_queue_size = 128

    def __init__(self, address: tuple[str, int], handle: Handle, ssl_context: ssl.SSLContext | None) -> None:
        self.handle = handle
        self.ssl_context = ssl_context
        self.opened_count = 0
        self._lock = threading.Lock()
        self._connections: set[socket.socket] = set()
        super().__init__(address, _Handler)
        self._thread = threading.Thread(target=self.serve_forever, args=(0.01,), name="sandbox", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def add_connection(self, sock: socket.socket) -> None:
        with self._lock:
            self._connections.add(sock)
            self.opened_count += 1

    def remove_connection(self, sock: socket.socket) -> None:
        with self._lock:
            self._connections.discard(sock)

    def drop_connections(self) -> None:
        with self._lock:
            connections = list(self._connections)
        for connection in connections:
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        self.shutdown()
        self.server_close()
        self.drop_connections()
        self._thread.join()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Ignores errors: a client may close its connection at any time."""


class _Handler(BaseHTTPRequestHandler):
    """Reads the requests of one connection."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: Server  # pyright: ignore[reportIncompatibleVariableOverride]

    def setup(self) -> None:
        if self.server.ssl_context is not None:
            self.request = self.server.ssl_context.wrap_socket(self.request, server_side=True)
        self.server.add_connection(self.request)
        super().setup()

    def finish(self) -> None:
        try:
            super().finish()
        finally:
            self.server.remove_connection(self.request)
            if self.server.ssl_context is not None:  # the server itself closes only the plain socket
                self.request.close()

    def handle_one_request(self) -> None:
        self.raw_requestline = self.rfile.readline(65537)
        if not self.raw_requestline or not self.parse_request():
            self.close_connection = True
            return
        length = self.headers.get("Content-Length") or "0"
        if not re.fullmatch("[0-9]{1,12}", length):
            self.send_error(400)
            self.close_connection = True
            return
        body = self.rfile.read(int(length))
        at = time.monotonic()
        parts = urlsplit(self.path)
        prefix = urlsplit(BASE_URL).path + "/"
        encoded = parts.query.encode("latin-1") if self.command == "GET" else body
        request = ReceivedRequest(
            self.command,
            self.path,
            parts.path.removeprefix(prefix) if parts.path.startswith(prefix) else "",
            dict(self.headers.items()),
            read_form(encoded, self.headers.get("Content-Type") or ""),
            body,
            at,
        )
        if not self.server.handle(request, self.request):
            self.close_connection = True

    def log_message(self, format: str, *args: Any) -> None:
        """Logs nothing: a request holds credentials."""
