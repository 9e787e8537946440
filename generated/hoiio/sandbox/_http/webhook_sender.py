"""Posts notifications: one after the other, in a thread of its own, and to loopback only."""

from __future__ import annotations

import contextlib
import hmac
import http.client
import socket
import threading
from collections import deque
from collections.abc import Callable
from typing import NamedTuple
from urllib.parse import urlencode, urlsplit

from ..._core.concurrency import start_thread
from ..._http.url import is_loopback

RECEIVER_TIMEOUT = 5.0
"""The timeout for a receiver, in seconds."""

MAX_WAIT = 3600.0
"""The longest wait for the next transition, in seconds; then the thread looks again."""


class SentWebhook(NamedTuple):
    """A notification that the sandbox has posted. Its repr shows no fields, since they may be personal."""

    event: str
    url: str
    fields: dict[str, str]
    body: bytes
    """The fields, as they were sent."""
    outcome: str
    """The HTTP status of the receiver, or the reason why it was not delivered."""

    def __repr__(self) -> str:
        return f"<SentWebhook {self.event}: {self.outcome}>"


class WebhookRequest(NamedTuple):
    """A notification that is to be posted."""

    event: str
    url: str
    fields: dict[str, str]
    headers: dict[str, str]
    body: bytes


def loopback_receiver(url: str) -> tuple[str, int] | None:
    """Returns the host and the port of a URL; None unless it is plain HTTP to this machine."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return None
    if parts.scheme != "http" or not is_loopback(host) or "%" in host or port == 0:
        return None  # http.client does not support IPv6 zones
    return host, port or 80


def deliver(request: WebhookRequest, connection: http.client.HTTPConnection) -> str:
    """Posts a notification. Returns the outcome."""
    parts = urlsplit(request.url)
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    try:
        connection.request("POST", target, request.body, request.headers)
        return f"HTTP {connection.getresponse().status}"
    except (OSError, ValueError, http.client.HTTPException) as error:
        return f"not delivered: {type(error).__name__}"
    finally:
        connection.close()


def sign(event: str, url: str, fields: dict[str, str], header: str, key: str) -> WebhookRequest:
    """Returns the notification with its signature in a header."""
    body = urlencode(fields).encode("ascii")
    signature = hmac.new(key.encode(), body, "sha256").hexdigest()
    headers = {"Content-Type": "application/x-www-form-urlencoded", header: signature}
    return WebhookRequest(event, url, fields, headers, body)


class WebhookSender:
    """The thread that advances the time of the sandbox, and posts its notifications.

    lock: The lock of the sandbox.
    advance: Called with the lock held: makes all transitions that are due, and returns the seconds until the next one,
        or None if none is scheduled.
    report: Receives each exception that is raised meanwhile. The thread goes on.
    """

    def __init__(
        self, lock: threading.RLock, advance: Callable[[], float | None], report: Callable[[Exception], None]
    ) -> None:
        self._changed = threading.Condition(lock)
        self._advance = advance
        self._report = report
        self._queue: deque[WebhookRequest] = deque()
        self._connection: http.client.HTTPConnection | None = None
        """The connection to the current receiver."""
        self._closed = False
        self.sent: list[SentWebhook] = []
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Posts notifications from now on.

        Raises:
            OSError: No thread could be started.
        """
        self._thread = start_thread(self._run, "sandbox notifications")

    def post(self, request: WebhookRequest) -> None:
        """Adds a notification to the queue. The caller holds the lock."""
        self._queue.append(request)
        self._changed.notify_all()

    def wake(self) -> None:
        """Makes the thread look at the agenda again. The caller holds the lock."""
        self._changed.notify_all()

    def wait_until_idle(self, seconds: float) -> bool:
        """Waits at most `seconds` until the queue is empty. Returns whether it is. The caller holds the lock."""
        return self._changed.wait_for(lambda: self._closed or not (self._queue or self._connection), seconds)

    def close(self) -> None:
        """Stops the thread, without waiting for a receiver."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()
            if self._connection is not None and self._connection.sock is not None:
                with contextlib.suppress(OSError):
                    self._connection.sock.shutdown(socket.SHUT_RDWR)
        if self._thread is not None:
            self._thread.join()

    def _run(self) -> None:
        with self._changed:
            while not self._closed:
                try:
                    wait = self._advance()
                    if self._queue:
                        self._post(self._queue.popleft())
                    else:
                        self._changed.wait(None if wait is None else min(wait, MAX_WAIT))
                except Exception as error:
                    self._report(error)

    def _post(self, request: WebhookRequest) -> None:
        outcome = "not posted: not plain HTTP to loopback"
        receiver = loopback_receiver(request.url)
        try:
            if receiver is not None:
                self._connection = http.client.HTTPConnection(*receiver, timeout=RECEIVER_TIMEOUT)
                self._changed.release()
                try:
                    outcome = deliver(request, self._connection)
                finally:
                    self._changed.acquire()
        finally:
            self._connection = None
            self.sent.append(SentWebhook(request.event, request.url, request.fields, request.body, outcome))
            self._changed.notify_all()
