"""The response to a request: authentication, the rate limit, validation, and the operation or example of the endpoint."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from ..._core.service import APPLICATION, CREDENTIALS, METHODS, STATUS_FIELD, SUCCESS
from .._model.catalog import ENDPOINTS
from .._model.endpoint import EndpointSpec
from .examples import ExampleReplay
from .operations import run_operation
from .store import RejectedError, Store
from .validation import reject_status
from .window import SlidingWindow


class Responder:
    """Responds to requests. It is not thread-safe: the caller holds a lock.

    limit: The number of requests in each window; "documented" for that of the spec, or None for no limit.
    """

    def __init__(self, store: Store, applications: Mapping[str, Mapping[str, Any]], limit: int | str | None) -> None:
        is_number = isinstance(limit, int) and not isinstance(limit, bool) and limit > 0
        if not (is_number or limit is None or limit == "documented"):
            raise ValueError(f'limit must be a number of requests, "documented" or None; it is {limit!r}')
        self._limit = limit
        self._store = store
        self._applications = applications
        self._windows: dict[tuple[str, str], SlidingWindow] = {}
        self.outcomes: dict[str, list[dict[str, str]]] = {}
        """The outcomes that a test has set for the next requests, by the path of the endpoint."""
        self.examples = ExampleReplay()
        """The examples that a test has started to replay."""

    def respond(
        self, method: str, path: str, params: dict[str, str], received_at: float, stubbed: str | None
    ) -> tuple[int, str]:
        """Serves a request, unless a test has stubbed its status.

        Returns:
            The HTTP status and the body.
        """
        endpoint = ENDPOINTS.get(path)
        if endpoint is None:
            return (200, _status(stubbed)) if stubbed else (404, "<html><h1>Not Found</h1></html>")
        code = self._reject(endpoint, method, params, received_at)
        if stubbed:
            return 200, _status(stubbed)
        if code is None:
            code = self._reply(endpoint, params)
        if not code:
            return 400, "<html><h1>Bad Request</h1></html>"
        return 200, code if code.lstrip().startswith("{") else _status(code)

    def peak(self, path: str) -> int:
        """Returns the highest number of requests of one application to an endpoint in any window of its rate limit."""
        return max((window.peak for (_, of), window in self._windows.items() if of == path), default=0)

    def _reject(self, endpoint: EndpointSpec, method: str, params: dict[str, str], received_at: float) -> str | None:
        """Returns the status for a request that is rejected, empty if the spec has none; None if it is accepted."""
        if method not in METHODS:
            return endpoint.status_for("wrong-method")
        if "" in params:
            return endpoint.status_for("unreadable")
        for name in (*CREDENTIALS, *endpoint.required):
            if not params.get(name):
                empty = endpoint.status_for("empty", name) if name in params else ""
                return empty or endpoint.status_for("missing", name)
        application = params[APPLICATION]
        known = self._applications.get(application)
        if known is None:
            return endpoint.status_for("refused", APPLICATION)
        for name, value in known.items():
            if params[name] != value:
                return endpoint.status_for("refused", name)
        if endpoint.limit is not None:
            window = self._window(application, endpoint.path, *endpoint.limit)
            if not window.allow(received_at) and self._limit is not None:
                return endpoint.status_for("over-limit")
        return reject_status(endpoint, params)

    def _window(self, application: str, path: str, requests: int, seconds: float) -> SlidingWindow:
        key = application, path
        if key not in self._windows:
            self._windows[key] = SlidingWindow(self._limit if isinstance(self._limit, int) else requests, seconds)
        return self._windows[key]

    def _reply(self, endpoint: EndpointSpec, params: dict[str, str]) -> str:
        """Returns the reply to a valid request, or the status with which it is rejected."""
        application = params[APPLICATION]
        own = {name: params[name] for name in endpoint.params if params.get(name)}  # an empty value counts as absent
        if endpoint.operation is not None:
            outcomes = self.outcomes.get(endpoint.path)
            outcome = outcomes.pop(0) if outcomes else {}
            try:
                fields = run_operation(self._store, endpoint, endpoint.operation, application, own, outcome)
            except RejectedError as error:
                codes = (endpoint.status_for(reason, error.param) for reason in error.reasons)
                return error.status or next(filter(None, codes), "")
            if fields is not None:
                return json.dumps({STATUS_FIELD: SUCCESS, **fields})
        return self.examples.reply(endpoint, own)


def _status(code: str) -> str:
    return json.dumps({STATUS_FIELD: code})
