"""The Sandbox class: the server, and the methods by which a test controls it."""

from __future__ import annotations

import socket
import ssl
import threading
import time
from collections.abc import Mapping
from itertools import count
from secrets import token_hex
from types import TracebackType
from typing import Any, Literal, Self, get_args

from .._core.service import APPLICATION, CREDENTIALS
from ._engine.accounts import Accounts
from ._engine.given_values import check_names, check_values
from ._engine.operations import outcome_names
from ._engine.responder import Responder
from ._engine.seeding import seed_entities
from ._engine.store import RejectedError, Store
from ._http.addresses import local_url, resolve_host
from ._http.faults import Fault, head, send_fault
from ._http.server import ReceivedRequest, Server
from ._http.stubs import StubbedResponse, StubbedResponses
from ._http.webhook_sender import SentWebhook, WebhookSender, sign
from ._model.catalog import ENDPOINTS
from ._model.endpoint import EndpointSpec
from ._model.scenario import HEADER, KEY, SCENARIO

_applications = count(1)


class Sandbox:
    """A simulation of the service on a loopback port. Use it as a context manager, or call `close`.

    Args:
        host: The address to listen on: loopback, unless `allow_remote` is set.
        port: The port to listen on; 0 selects a free one.
        ssl_context: If given, the sandbox uses TLS with the certificate of this context.
        step_seconds: The time between two transitions of an entity, in seconds. With a large value, entities change
            only when a test calls `run_until_idle` or `finish`.
        limit: The number of requests that each endpoint with a rate limit allows in its window; "documented" for the
            limit of the spec. With None, there is no rate limit, and no limit of what is in progress at a time.
        balance: The balance of each application, such as "100000"; that of the spec if left out.
        allow_remote: Allows a host that other machines can reach. The credentials are then random.

    Raises:
        ValueError: An option is invalid, or the host is not loopback and `allow_remote` is not set.
        OSError: The port cannot be opened, or no thread can be started.
    """

    def __init__(
        self,
        *,
        host: str = "127.0.0.1",
        port: int = 0,
        ssl_context: ssl.SSLContext | None = None,
        step_seconds: float = 0.1,
        limit: int | Literal["documented"] | None = "documented",
        balance: str | None = None,
        allow_remote: bool = False,
    ) -> None:
        if not step_seconds > 0:  # not a number
            raise ValueError(f"step_seconds must be more than 0; it is {step_seconds}")
        address = resolve_host(host, port, allow_remote)
        self._is_guessable = not allow_remote
        self._lock = threading.RLock()
        self._stopped = threading.Event()
        self._applications: dict[str, dict[str, Any]] = {}
        self._stubs = StubbedResponses()
        scenario = SCENARIO if limit is not None else SCENARIO._replace(in_progress=None)
        self._store = Store(scenario, step_seconds, Accounts(SCENARIO.account, balance), self._notify)
        self._responder = Responder(self._store, self._applications, limit)
        self.received: list[ReceivedRequest] = []
        """All requests so far, in the order of arrival."""
        self._errors: list[Exception] = []
        self.credentials: dict[str, Any] = self.create_application()
        """The credentials of an application, as keyword arguments of the client."""
        self._server = Server((address, port), self._handle, self._errors.append, ssl_context)
        self._sender = WebhookSender(self._lock, self._advance, self._errors.append)
        try:
            self._sender.start()
            self._server.start()
        except OSError:
            self.close()
            raise
        self.base_url: str = local_url(host, *self._server.server_address[:2], tls=ssl_context is not None)
        """The `base_url` for the client."""

    @property
    def connections_opened(self) -> int:
        """The number of connections that clients have opened."""
        return self._server.opened_count

    @property
    def errors(self) -> list[Exception]:
        """The exceptions that the sandbox itself has raised, where a response or a notification was due."""
        return self._errors

    @property
    def notifications(self) -> list[SentWebhook]:
        """All notifications so far, in order, with their outcomes."""
        with self._lock:
            return list(self._sender.sent)

    def create_application(self, **account: str) -> dict[str, Any]:
        """Creates an application with its own entities, rate limit and account.

        Args:
            account: Fields of the account that replace those of the spec.

        Returns:
            The credentials of the application, as keyword arguments of the client.

        Raises:
            ValueError: The account has no such field, or its value is invalid.
        """
        number = next(_applications)
        credentials = {name: f"sandbox-{name}-{number if self._is_guessable else token_hex()}" for name in CREDENTIALS}
        with self._lock:
            self._store.accounts.open(credentials[APPLICATION], account)
            self._applications[credentials[APPLICATION]] = credentials
        return credentials

    # --- Behaviour ------------------------------------------------------------------------------------------------

    def simulate_incoming(self, event: str, **fields: str) -> dict[str, str]:
        """Simulates an event from outside, such as an incoming call, and posts its notification.

        Args:
            event: The name of the event.
            fields: The fields of the event. Add `_` to a name that is a Python keyword: `from_`.

        Returns:
            The fields of the entity that the event has created.

        Raises:
            ValueError: There is no such event, a field is invalid, nothing can receive it, or it is rejected.
        """
        given = {name.rstrip("_"): value for name, value in fields.items()}
        with self._lock:
            try:
                entity = self._store.receive(event, given)
            except RejectedError as error:
                raise ValueError(f"{event} is rejected: {' or '.join(error.reasons)}") from None
            self._sender.wake()
            return {name: str(value) for name, value in entity.values.items()}

    def set_outcome(self, path: str, **fields: str) -> None:
        """Sets the outcome of the next request to an endpoint.

        Args:
            path: The path of the endpoint.
            fields: Values that replace those of the spec.

        Raises:
            ValueError: There is no such endpoint, or its outcome has no such field, or the spec does not have the value.
        """
        endpoint = _endpoint(path)
        check_names(f"the outcome of {path}", fields, outcome_names(endpoint, SCENARIO.entities))
        check_values(fields)
        with self._lock:
            self._responder.outcomes.setdefault(path, []).append(fields)

    def seed(self, path: str, count: int, *, credentials: Mapping[str, Any] | None = None, **fields: str) -> list[str]:
        """Creates entities that have ended, for an endpoint to list. They cost nothing, and send no notifications.

        Args:
            path: The path of the endpoint that lists them, such as that of a history.
            count: The number of entities. No limit applies to it.
            credentials: The application that has them; the first one if left out.
            fields: Values that replace those of the spec and of its example.

        Returns:
            The IDs of the entities, in the order of the list.

        Raises:
            ValueError: There is no such endpoint or application, it lists no entities, or a field is invalid.
        """
        endpoint, application = _endpoint(path), (credentials or self.credentials)[APPLICATION]
        given = {name.rstrip("_"): value for name, value in fields.items()}
        with self._lock:
            if application not in self._applications:
                raise ValueError("no application of this sandbox has these credentials")
            return seed_entities(self._store, endpoint, application, count, given)

    def finish(self, key: str) -> None:
        """Brings an entity to the end of its lifecycle, as if the other party had ended it.

        Args:
            key: The ID of the entity.

        Raises:
            ValueError: No entity has this ID.
        """
        with self._lock:
            found = [entity for name in SCENARIO.entities if (entity := self._store.find(name, key)) is not None]
            if not found:
                raise ValueError(f"no entity has the ID {key!r}")
            self._store.finish(found[0])
            self._sender.wake()

    def run_until_idle(self, timeout: float = 10.0) -> None:
        """Makes all scheduled transitions at once, and waits until all notifications are posted.

        The requests that the receivers of notifications send meanwhile are included.

        Args:
            timeout: The maximum time to wait, in seconds.

        Raises:
            TimeoutError: Notifications were still being posted after that time.
        """
        deadline = time.monotonic() + timeout
        with self._lock:
            while True:
                while self._store.run_next():
                    pass
                if not self._sender.wait_until_idle(deadline - time.monotonic()):
                    raise TimeoutError(f"notifications were still being posted after {timeout} s")
                if self._store.next_at() is None:
                    return

    def replay(self, path: str, *, seconds: float = 1.0, **params: str) -> None:
        """Replays the examples of an endpoint's lifecycle for requests with the same ID.

        Args:
            path: The path of the endpoint.
            seconds: The time for which each example is returned, in seconds. The last one is returned from then on.
            params: The parameters of the request; their values replace those of the examples.

        Raises:
            ValueError: There is no such endpoint, it has no lifecycle, or a required parameter is missing.
        """
        with self._lock:
            self._responder.examples.start(_endpoint(path), seconds, params)

    # --- Responses ------------------------------------------------------------------------------------------------

    def stub_status(self, status: str, *, times: int = 1, http: int | None = None, path: str | None = None) -> None:
        """Returns a status for the next requests, without serving them.

        Args:
            status: The status code of the service.
            times: The number of requests.
            http: The HTTP status; 200 if left out.
            path: The endpoint; all endpoints if left out.

        Raises:
            ValueError: There is no such endpoint.
        """
        self._add_stub(StubbedResponse(path, status, None, http), times)

    def inject_fault(self, fault: Fault, *, times: int = 1, http: int | None = None, path: str | None = None) -> None:
        """Injects a fault into the responses to the next requests, which are served nevertheless.

        Args:
            fault: The fault.
            times: The number of requests.
            http: The HTTP status; the usual one of the fault if left out.
            path: The endpoint; all endpoints if left out.

        Raises:
            ValueError: There is no such fault or endpoint.
        """
        if fault not in get_args(Fault):
            raise ValueError(f"there is no fault {fault!r}; there are {', '.join(get_args(Fault))}")
        self._add_stub(StubbedResponse(path, None, fault, http), times)

    def reset(self) -> None:
        """Removes the stubbed statuses and the faults that were not used."""
        with self._lock:
            self._stubs.clear()

    def drop_connections(self) -> None:
        """Closes all connections, as a server does with idle ones."""
        self._server.drop_connections()

    def peak_window(self, path: str) -> int:
        """Returns the highest number of requests of one application to an endpoint in any window of its rate limit."""
        with self._lock:
            return self._responder.peak(path)

    def close(self) -> None:
        """Stops the server, closes all connections, and posts no more notifications.

        Raises:
            ExceptionGroup: The sandbox itself has failed: the exceptions in `errors`. Empty the list to ignore them.
        """
        self._stopped.set()
        self._server.close()
        self._sender.close()
        if self.errors:
            raise ExceptionGroup("the sandbox failed; this is a fault of the sandbox, not of its client", self.errors)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def _add_stub(self, stub: StubbedResponse, times: int) -> None:
        if stub.path is not None:
            _endpoint(stub.path)
        with self._lock:
            self._stubs.add(stub, times)

    # --- For the threads of the server ----------------------------------------------------------------------------

    def _handle(self, request: ReceivedRequest, sock: socket.socket) -> bool:
        """Responds to a request. Returns whether the connection stays open."""
        with self._lock:
            self.received.append(request)
            self._store.advance(request.at)
            stub = self._stubs.take(request.path)
            stubbed = stub.status if stub is not None else None
            status, reply = self._responder.respond(request.method, request.path, request.params, request.at, stubbed)
            self._sender.wake()
        if stub is not None and stub.status is not None:
            status = stub.http or 200
        body = reply.encode()
        if stub is not None and stub.fault is not None:
            is_whole = send_fault(stub.fault, sock, body, stub.http, self._stopped)
            return is_whole and request.method != "HEAD"  # whose response would have no body
        kind = "application/json" if reply.lstrip().startswith("{") else "text/html"
        sock.sendall(head(status, len(body), f"Content-Type: {kind}") + (b"" if request.method == "HEAD" else body))
        return True

    # --- For the thread that posts notifications ------------------------------------------------------------------

    def _advance(self) -> float | None:
        now = time.monotonic()
        self._store.advance(now)
        next_at = self._store.next_at()
        return None if next_at is None else max(0.0, next_at - now)

    def _notify(self, application: str, event: str, url: str, fields: dict[str, str]) -> None:
        key = str(self._applications[application][KEY])
        self._sender.post(sign(event, url, fields, HEADER, key))


def _endpoint(path: str) -> EndpointSpec:
    if path not in ENDPOINTS:
        raise ValueError(f"the spec has no endpoint {path!r}; it has {', '.join(ENDPOINTS)}")
    return ENDPOINTS[path]
