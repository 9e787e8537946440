"""The sandbox's server: one thread for each connection, all of it in memory."""

from __future__ import annotations

import contextlib
import json
import socket
import socketserver
import ssl
import threading
import time
from http.server import BaseHTTPRequestHandler
from itertools import count
from types import TracebackType
from typing import Any, NamedTuple, Self, get_args
from urllib.parse import urlsplit

from .._service import APPLICATION, BASE_URL, CREDENTIALS, METHODS, STATUS_FIELD
from ._catalog import ENDPOINTS
from ._endpoint import Endpoint
from ._faults import Fault, head, misbehave
from ._forms import read_form
from ._limit import Window

_applications = count(1)


class Received(NamedTuple):
    """A request as it arrived. Its repr shows no parameter."""

    method: str
    target: str
    path: str
    headers: dict[str, str]
    params: dict[str, str]
    body: bytes
    at: float
    """When it arrived, in seconds on the monotonic clock."""

    def __repr__(self) -> str:
        return f"<Received {self.method} {self.path}>"


class _Script(NamedTuple):
    """An answer that was ordered beforehand."""

    path: str | None
    status: str | None
    fault: Fault | None
    http: int | None


class _Life(NamedTuple):
    """Something that goes from one example of the spec to the next."""

    began: float
    seconds: float
    params: dict[str, str]


class Sandbox:
    """The service, on a port of loopback, until it is closed.

    host, port: Where to listen; any free port of 127.0.0.1 if left out.
    ssl_context: If given, the sandbox speaks TLS with that certificate.
    """

    def __init__(self, *, host: str = "127.0.0.1", port: int = 0, ssl_context: ssl.SSLContext | None = None) -> None:
        self._lock = threading.Lock()
        self._stopped = threading.Event()
        self._applications: dict[str, dict[str, Any]] = {}
        self._scripts: list[_Script] = []
        self._lives: dict[tuple[str, frozenset[tuple[str, str]]], _Life] = {}
        self._windows: dict[tuple[str, str], Window] = {}
        self._connections: set[socket.socket] = set()
        self.connections_opened = 0
        """How many connections were made."""
        self.received: list[Received] = []
        """Every request that arrived, in order."""
        self.credentials = self.application()
        """The credentials of one application, by the names that the client gives them."""
        self._server = _Server((host, port), self, ssl_context)
        scheme = "https" if ssl_context else "http"
        self._host = host
        self._scheme = scheme
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), name="sandbox", daemon=True)
        self._thread.start()

    @property
    def base_url(self) -> str:
        """What the client takes as its base_url."""
        return f"{self._scheme}://{self._host}:{self._server.server_address[1]}{urlsplit(BASE_URL).path}"

    def application(self) -> dict[str, Any]:
        """The credentials of another application, with a limit of its own."""
        number = next(_applications)
        credentials = {name: f"sandbox-{name}-{number}" for name in CREDENTIALS}
        with self._lock:
            self._applications[credentials[APPLICATION]] = credentials
        return credentials

    def play(self, path: str, *, seconds: float = 1.0, **params: str) -> None:
        """Let a thing begin that the endpoint can be asked about by these parameters. It stays in each stage of its
        life for so many seconds, and in the last one for ever."""
        endpoint = _endpoint(path)
        if not endpoint.life:
            raise ValueError(f"the spec tells of no life for {path}")
        if seconds <= 0:
            raise ValueError("seconds must be more than 0")
        missing = [name for name in endpoint.required if name not in params]
        if missing:
            raise ValueError(f"{path} needs {', '.join(missing)}")
        with self._lock:
            self._lives[path, frozenset(endpoint.keys(params).items())] = _Life(time.monotonic(), seconds, params)

    def answer(self, status: str, *, times: int = 1, http: int | None = None, path: str | None = None) -> None:
        """Answer the next requests with a status code. `path`: only those to that endpoint."""
        self._order(_Script(path, status, None, http), times)

    def misbehave(self, fault: Fault, *, times: int = 1, http: int | None = None, path: str | None = None) -> None:
        """Answer the next requests wrongly. `path`: only those to that endpoint."""
        if fault not in get_args(Fault):
            raise ValueError(f"there is no fault {fault!r}; there are {', '.join(get_args(Fault))}")
        self._order(_Script(path, None, fault, http), times)

    def behave(self) -> None:
        """Forget the answers and faults that were ordered."""
        with self._lock:
            self._scripts.clear()

    def drop_connections(self) -> None:
        """Close every connection, as a server does with one that is idle."""
        with self._lock:
            connections = list(self._connections)
        for connection in connections:
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)

    def worst_window(self, path: str) -> int:
        """The most requests to an endpoint that any window of its limit held, for any application."""
        with self._lock:
            return max((window.worst for (_, of), window in self._windows.items() if of == path), default=0)

    def close(self) -> None:
        """Stop listening, and end every connection."""
        self._stopped.set()
        self._server.shutdown()
        self._server.server_close()
        self.drop_connections()
        self._thread.join()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def _order(self, script: _Script, times: int) -> None:
        if script.path is not None:
            _endpoint(script.path)
        with self._lock:
            self._scripts += [script] * times

    # --- For the threads of the server ----------------------------------------------------------------------------

    def handle(self, request: Received, sock: socket.socket) -> bool:
        """Answer a request. Returns whether the connection stays open."""
        with self._lock:
            self.received.append(request)
            script = self._next_script(request.path)
            status, reply = self._answer(request)
        if script is not None and script.status is not None:
            status, reply = script.http or 200, _status(script.status)
        body = reply.encode()
        if script is not None and script.fault is not None:
            return misbehave(script.fault, sock, body, script.http, self._stopped)
        kind = "application/json" if reply.lstrip().startswith("{") else "text/html"
        sock.sendall(head(status, len(body), f"Content-Type: {kind}") + body)
        return True

    def opened(self, sock: socket.socket) -> None:
        with self._lock:
            self._connections.add(sock)
            self.connections_opened += 1

    def closed(self, sock: socket.socket) -> None:
        with self._lock:
            self._connections.discard(sock)

    def _next_script(self, path: str) -> _Script | None:
        for index, script in enumerate(self._scripts):
            if script.path in (None, path):
                return self._scripts.pop(index)
        return None

    def _answer(self, request: Received) -> tuple[int, str]:
        endpoint = ENDPOINTS.get(request.path)
        if endpoint is None:
            return 404, "<html><h1>Not Found</h1></html>"
        code = self._refusal(endpoint, request)
        if code is None:
            code = self._reply(endpoint, request.params)
        if not code:
            return 400, "<html><h1>Bad Request</h1></html>"
        return 200, code if code.lstrip().startswith("{") else _status(code)

    def _refusal(self, endpoint: Endpoint, request: Received) -> str | None:
        """The status for a request that is not to be served, empty if the spec has none; None if it is to be."""
        if request.method not in METHODS:
            return endpoint.status_for("wrong-method")
        if "" in request.params:
            return endpoint.status_for("unreadable")
        for name in (*CREDENTIALS, *endpoint.required):
            if not request.params.get(name):
                return endpoint.status_for("missing", name)
        application = request.params[APPLICATION]
        known = self._applications.get(application)
        if known is None:
            return endpoint.status_for("refused", APPLICATION)
        for name, value in known.items():
            if request.params[name] != value:
                return endpoint.status_for("refused", name)
        if endpoint.limit is not None:
            window = self._windows.setdefault((application, endpoint.path), Window(*endpoint.limit))
            if not window.admits(request.at):
                return endpoint.status_for("over-limit")
        return None

    def _reply(self, endpoint: Endpoint, params: dict[str, str]) -> str:
        """The reply to a good request, or the status that says that there is no such thing."""
        keys = endpoint.keys({name: value for name, value in params.items() if name not in CREDENTIALS})
        life = self._lives.get((endpoint.path, frozenset(keys.items())))
        if life is not None:
            stage = min(int((time.monotonic() - life.began) / life.seconds), len(endpoint.life) - 1)
            fields: dict[str, Any] = json.loads(endpoint.examples[endpoint.life[stage]].reply)
            return json.dumps({name: life.params.get(name, value) for name, value in fields.items()})
        matching = [name for name, example in endpoint.examples.items() if keys.items() <= example.request.items()]
        last = [name for name in matching if name in endpoint.life[-1:]]
        for name in (*last, *matching):
            return endpoint.examples[name].reply
        return endpoint.status_for("refused", next(iter(keys), ""))


def _endpoint(path: str) -> Endpoint:
    if path not in ENDPOINTS:
        raise ValueError(f"the spec has no endpoint {path!r}; it has {', '.join(ENDPOINTS)}")
    return ENDPOINTS[path]


def _status(code: str) -> str:
    return json.dumps({STATUS_FIELD: code})


class _Server(socketserver.ThreadingTCPServer):
    daemon_threads = True
    allow_reuse_address = True
    request_queue_size = 128

    def __init__(self, address: tuple[str, int], sandbox: Sandbox, ssl_context: ssl.SSLContext | None) -> None:
        self.sandbox = sandbox
        self.ssl_context = ssl_context
        super().__init__(address, _Handler)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that went away is no news."""


class _Handler(BaseHTTPRequestHandler):
    """Reads the requests of one connection."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: _Server  # pyright: ignore[reportIncompatibleVariableOverride]

    def setup(self) -> None:
        if self.server.ssl_context is not None:
            self.request = self.server.ssl_context.wrap_socket(self.request, server_side=True)
        self.server.sandbox.opened(self.request)
        super().setup()

    def finish(self) -> None:
        try:
            super().finish()
        finally:
            self.server.sandbox.closed(self.request)
            if self.server.ssl_context is not None:  # the server knows only of the socket inside
                self.request.close()

    def handle_one_request(self) -> None:
        self.raw_requestline = self.rfile.readline(65537)
        if not self.raw_requestline or not self.parse_request():
            self.close_connection = True
            return
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        at = time.monotonic()
        parts = urlsplit(self.path)
        prefix = urlsplit(BASE_URL).path + "/"
        encoded = parts.query.encode("latin-1") if self.command == "GET" else body
        request = Received(
            self.command,
            self.path,
            parts.path.removeprefix(prefix) if parts.path.startswith(prefix) else "",
            dict(self.headers.items()),
            read_form(encoded, self.headers.get("Content-Type", "") if encoded is body else ""),
            body,
            at,
        )
        if not self.server.sandbox.handle(request, self.request):
            self.close_connection = True

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing: a request holds credentials."""
