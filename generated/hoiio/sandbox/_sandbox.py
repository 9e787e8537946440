"""The sandbox itself: who may ask, what they are told, and what it can be told to do."""

from __future__ import annotations

import json
import socket
import ssl
import threading
import time
from itertools import count
from types import TracebackType
from typing import Any, NamedTuple, Self, get_args
from urllib.parse import urlsplit

from .._core.service import APPLICATION, BASE_URL, CREDENTIALS, METHODS, STATUS_FIELD, SUCCESS
from ._engine.examples import Lives
from ._engine.operations import outcomes_of, play
from ._engine.store import RejectedError, World
from ._engine.validation import refusal
from ._engine.window import Window
from ._http.faults import Fault, head, misbehave
from ._http.server import ReceivedRequest, Server
from ._http.webhooks import Postman, SentWebhook, signed
from ._model.catalog import ENDPOINTS
from ._model.endpoint import Endpoint
from ._model.scenario import HEADER, KEY, RULES

_applications = count(1)


class _Script(NamedTuple):
    """An answer that was ordered beforehand."""

    path: str | None
    status: str | None
    fault: Fault | None
    http: int | None


class Sandbox:
    """The service, on a port of loopback, until it is closed.

    host, port: Where to listen; any free port of 127.0.0.1 if left out.
    ssl_context: If given, the sandbox speaks TLS with that certificate.
    step_seconds: How long everything that goes on stays in each of its stages. See also `run_until_idle`.
    """

    def __init__(
        self,
        *,
        host: str = "127.0.0.1",
        port: int = 0,
        ssl_context: ssl.SSLContext | None = None,
        step_seconds: float = 0.1,
    ) -> None:
        if step_seconds <= 0:
            raise ValueError("step_seconds must be more than 0")
        self._lock = threading.RLock()
        self._stopped = threading.Event()
        self._applications: dict[str, dict[str, Any]] = {}
        self._scripts: list[_Script] = []
        self._outcomes: dict[str, list[dict[str, str]]] = {}
        self._lives = Lives()
        self._windows: dict[tuple[str, str], Window] = {}
        self._world = World(RULES, step_seconds, self._notify)
        self.received: list[ReceivedRequest] = []
        """Every request that arrived, in order."""
        self.credentials = self.create_application()
        """The credentials of one application, by the names that the client gives them."""
        self._server = Server((host, port), self._handle, ssl_context)
        self._postman = Postman(self._lock, self._pass_time)
        self._server.start()
        scheme = "https" if ssl_context else "http"
        self.base_url = f"{scheme}://{host}:{self._server.server_address[1]}{urlsplit(BASE_URL).path}"
        """What the client takes as its base_url."""

    @property
    def connections_opened(self) -> int:
        """How many connections were made."""
        return self._server.opened_so_far

    @property
    def notifications(self) -> list[SentWebhook]:
        """Every notification so far, in order, and what became of each."""
        with self._lock:
            return list(self._postman.posted)

    def create_application(self, **account: str) -> dict[str, Any]:
        """The credentials of another application, with things, a limit and an account of its own.

        account: Fields of the account that are not to be as the spec has them."""
        number = next(_applications)
        credentials = {name: f"sandbox-{name}-{number}" for name in CREDENTIALS}
        with self._lock:
            self._world.accounts.open(credentials[APPLICATION], account)
            self._applications[credentials[APPLICATION]] = credentials
        return credentials

    # --- What happens in the world --------------------------------------------------------------------------------

    def simulate_incoming(self, event: str, **fields: str) -> dict[str, str]:
        """Let something come to the service from outside, and the notification of it be posted. Returns what is known
        of it then. `from_` stands for `from`, and so on."""
        given = {name.rstrip("_"): value for name, value in fields.items()}
        with self._lock:
            try:
                item = self._world.arrive(event, given)
            except RejectedError as refused:
                raise ValueError(f"{event} is refused: {' or '.join(refused.reasons)}") from None
            self._postman.wake()
            return {name: str(value) for name, value in item.values.items()}

    def set_outcome(self, path: str, **fields: str) -> None:
        """Let this come of the next request to an endpoint, instead of what the spec has."""
        endpoint = _endpoint(path)
        known = outcomes_of(endpoint, RULES.things)
        unknown = fields.keys() - known
        if unknown:
            names = ", ".join(sorted(known)) or "nothing"
            raise ValueError(f"nothing named {', '.join(sorted(unknown))} comes of {path}; what does: {names}")
        with self._lock:
            self._outcomes.setdefault(path, []).append(fields)

    def finish(self, key: str) -> None:
        """Let a thing come to its end, as if those outside of the service ended it."""
        with self._lock:
            found = [item for kind in RULES.things if (item := self._world.find(kind, key)) is not None]
            if not found:
                raise ValueError(f"there is nothing named {key!r}")
            self._world.end(found[0])
            self._postman.wake()

    def run_until_idle(self, timeout: float = 10.0) -> None:
        """Let everything that goes on come to its end at once, and wait until all notifications are posted, and what
        their receivers asked for then has come to its end too. Raises TimeoutError."""
        ends = time.monotonic() + timeout
        with self._lock:
            while True:
                while self._world.hurry():
                    pass
                if not self._postman.wait_until_idle(ends - time.monotonic()):
                    raise TimeoutError(f"notifications were still being posted after {timeout} s")
                if self._world.next_at() is None:
                    return

    def replay(self, path: str, *, seconds: float = 1.0, **params: str) -> None:
        """Let a thing begin that the endpoint can be asked about by these parameters. It stays in each stage of its
        life for so many seconds, and in the last one for ever."""
        with self._lock:
            self._lives.begin(_endpoint(path), seconds, params)

    # --- How it answers -------------------------------------------------------------------------------------------

    def stub_status(self, status: str, *, times: int = 1, http: int | None = None, path: str | None = None) -> None:
        """Answer the next requests with a status code, and do nothing else for them. `path`: only those to that
        endpoint."""
        self._order(_Script(path, status, None, http), times)

    def inject_fault(self, fault: Fault, *, times: int = 1, http: int | None = None, path: str | None = None) -> None:
        """Answer the next requests wrongly, though what they ask for is done. `path`: only those to that endpoint."""
        if fault not in get_args(Fault):
            raise ValueError(f"there is no fault {fault!r}; there are {', '.join(get_args(Fault))}")
        self._order(_Script(path, None, fault, http), times)

    def reset(self) -> None:
        """Forget the answers and faults that were ordered."""
        with self._lock:
            self._scripts.clear()

    def drop_connections(self) -> None:
        """Close every connection, as a server does with one that is idle."""
        self._server.drop_connections()

    def peak_window(self, path: str) -> int:
        """The most requests to an endpoint that any window of its limit held, for any application."""
        with self._lock:
            return max((window.worst for (_, of), window in self._windows.items() if of == path), default=0)

    def close(self) -> None:
        """Stop listening, end every connection, and post no more."""
        self._stopped.set()
        self._server.close()
        self._postman.close()

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

    def _handle(self, request: ReceivedRequest, sock: socket.socket) -> bool:
        """Answer a request. Returns whether the connection stays open."""
        with self._lock:
            self.received.append(request)
            self._world.advance(request.at)
            script = self._next_script(request.path)
            ordered = script.status if script is not None else None
            status, reply = self._answer(request, ordered)
            self._postman.wake()
        if script is not None and script.status is not None:
            status = script.http or 200
        body = reply.encode()
        if script is not None and script.fault is not None:
            return misbehave(script.fault, sock, body, script.http, self._stopped)
        kind = "application/json" if reply.lstrip().startswith("{") else "text/html"
        sock.sendall(head(status, len(body), f"Content-Type: {kind}") + body)
        return True

    def _next_script(self, path: str) -> _Script | None:
        for index, script in enumerate(self._scripts):
            if script.path in (None, path):
                return self._scripts.pop(index)
        return None

    def _answer(self, request: ReceivedRequest, ordered: str | None) -> tuple[int, str]:
        endpoint = ENDPOINTS.get(request.path)
        if endpoint is None:
            return (200, _status(ordered)) if ordered else (404, "<html><h1>Not Found</h1></html>")
        code = self._refusal(endpoint, request)
        if ordered:
            return 200, _status(ordered)
        if code is None:
            code = self._reply(endpoint, request.params)
        if not code:
            return 400, "<html><h1>Bad Request</h1></html>"
        return 200, code if code.lstrip().startswith("{") else _status(code)

    def _refusal(self, endpoint: Endpoint, request: ReceivedRequest) -> str | None:
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
        return refusal(endpoint, request.params)

    def _reply(self, endpoint: Endpoint, params: dict[str, str]) -> str:
        """The reply to a good request, or the status that says why it is not served."""
        application = params[APPLICATION]
        asked = {name: value for name, value in params.items() if name not in CREDENTIALS}
        if endpoint.play is not None:
            ordered = self._outcomes.get(endpoint.path)
            outcome = ordered.pop(0) if ordered else {}
            try:
                fields = play(self._world, endpoint, endpoint.play, application, asked, outcome)
            except RejectedError as refused:
                codes = (endpoint.status_for(reason, refused.param) for reason in refused.reasons)
                return refused.status or next(filter(None, codes), "")
            if fields is not None:
                return json.dumps({STATUS_FIELD: SUCCESS, **fields})
        return self._lives.reply(endpoint, asked)

    # --- For the thread that posts --------------------------------------------------------------------------------

    def _pass_time(self) -> float | None:
        now = time.monotonic()
        self._world.advance(now)
        next_at = self._world.next_at()
        return None if next_at is None else max(0.0, next_at - now)

    def _notify(self, application: str, event: str, url: str, fields: dict[str, str]) -> None:
        key = str(self._applications[application][KEY])
        self._postman.post(signed(event, url, fields, HEADER, key))


def _endpoint(path: str) -> Endpoint:
    if path not in ENDPOINTS:
        raise ValueError(f"the spec has no endpoint {path!r}; it has {', '.join(ENDPOINTS)}")
    return ENDPOINTS[path]


def _status(code: str) -> str:
    return json.dumps({STATUS_FIELD: code})
