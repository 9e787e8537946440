"""A receiver of webhooks for end-to-end tests, which can send further requests."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import hoiio
from hoiio import notifications

Callback = Callable[[Any], None]


class Receiver(ThreadingHTTPServer):
    """Receives, verifies and parses webhooks, and calls `then` with each."""

    daemon_threads = True

    def __init__(self, access_token: str) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.access_token = access_token
        self.received: list[Any] = []
        self.queries: list[dict[str, str]] = []
        self.problems: list[BaseException] = []
        self.then: Callback = lambda notification: None
        self.url = f"http://127.0.0.1:{self.server_port}/notify"


class _Handler(BaseHTTPRequestHandler):
    server: Receiver

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        query = urlsplit(self.path).query
        try:
            notification = notifications.parse(body, self.headers, query, self.server.access_token)
            self.server.received.append(notification)
            self.server.queries.append(dict(parse_qsl(query)))
            self.server.then(notification)
        except BaseException as problem:
            self.server.problems.append(problem)
        self.send_response(200)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *args: Any) -> None:
        """Does nothing."""


@contextlib.contextmanager
def receiver(credentials: dict[str, Any]) -> Iterator[Receiver]:
    with Receiver(credentials["access_token"]) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()
    assert not server.problems, server.problems


def client_of(sandbox: Any, credentials: dict[str, Any] | None = None) -> hoiio.Client:
    return hoiio.Client(**(credentials or sandbox.credentials), base_url=sandbox.base_url)
