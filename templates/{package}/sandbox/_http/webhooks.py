"""Posting notifications: one after the other, from a thread of its own, to loopback alone."""

from __future__ import annotations

import contextlib
import hmac
import http.client
import ipaddress
import socket
import threading
from collections import deque
from collections.abc import Callable
from typing import NamedTuple
from urllib.parse import urlencode, urlsplit

PATIENCE = 5.0
"""Seconds that whoever is told may take."""


class SentWebhook(NamedTuple):
    """A notification that the sandbox had to post. Its repr shows no field."""

    event: str
    url: str
    fields: dict[str, str]
    body: bytes
    """The fields as they were sent."""
    outcome: str
    """What became of it: the HTTP status, or why it did not arrive."""

    def __repr__(self) -> str:
        return f"<Notification {self.event}: {self.outcome}>"


class Letter(NamedTuple):
    """A notification that is to be posted."""

    event: str
    url: str
    fields: dict[str, str]
    headers: dict[str, str]
    body: bytes


def is_loopback(url: str) -> bool:
    """Whether an address is of this machine, over plain HTTP."""
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname or "", parts.port
        return parts.scheme == "http" and (host == "localhost" or ipaddress.ip_address(host).is_loopback)
    except ValueError:
        return False


def deliver(letter: Letter, line: http.client.HTTPConnection) -> str:
    """Post a notification, and say what became of it."""
    parts = urlsplit(letter.url)
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    try:
        line.request("POST", target, letter.body, letter.headers)
        return f"HTTP {line.getresponse().status}"
    except (OSError, ValueError, http.client.HTTPException) as error:
        return f"not delivered: {type(error).__name__}"
    finally:
        line.close()


def signed(event: str, url: str, fields: dict[str, str], header: str, key: str) -> Letter:
    """The notification, with its signature in that header."""
    body = urlencode(fields).encode("ascii")
    signature = hmac.new(key.encode(), body, "sha256").hexdigest()
    headers = {"Content-Type": "application/x-www-form-urlencoded", header: signature}
    return Letter(event, url, fields, headers, body)


class Postman:
    """The thread that lets time pass for the sandbox, and posts what comes of it.

    lock: The sandbox's.
    pass_time: Called with the lock held: takes all steps that are due, and returns the seconds until the next, if any.
    """

    def __init__(self, lock: threading.RLock, pass_time: Callable[[], float | None]) -> None:
        self._news = threading.Condition(lock)
        self._pass_time = pass_time
        self._letters: deque[Letter] = deque()
        self._line: http.client.HTTPConnection | None = None
        """To whoever is told just now."""
        self._closed = False
        self.posted: list[SentWebhook] = []
        self._thread = threading.Thread(target=self._run, name="sandbox notifications", daemon=True)
        self._thread.start()

    def post(self, letter: Letter) -> None:
        """Post it as soon as all before it are. Call it with the lock held."""
        self._letters.append(letter)
        self._news.notify_all()

    def wake(self) -> None:
        """There may be something new to wait for. Call it with the lock held."""
        self._news.notify_all()

    def wait_until_idle(self, seconds: float) -> bool:
        """Whether all is posted, within so many seconds. Call it with the lock held."""
        return self._news.wait_for(lambda: self._closed or not (self._letters or self._line), seconds)

    def close(self) -> None:
        """Post no more, and wait for no answer."""
        with self._news:
            self._closed = True
            self._news.notify_all()
            if self._line is not None and self._line.sock is not None:
                with contextlib.suppress(OSError):
                    self._line.sock.shutdown(socket.SHUT_RDWR)
        self._thread.join()

    def _run(self) -> None:
        with self._news:
            while not self._closed:
                wait = self._pass_time()
                if self._letters:
                    self._post(self._letters.popleft())
                else:
                    self._news.wait(wait)

    def _post(self, letter: Letter) -> None:
        outcome = "not posted: not plain HTTP to loopback"
        parts = urlsplit(letter.url)
        if is_loopback(letter.url) and "%" not in (parts.hostname or ""):  # http.client cannot read a zone of IPv6
            self._line = http.client.HTTPConnection(parts.hostname or "", parts.port or 80, timeout=PATIENCE)
            self._news.release()
            try:
                outcome = deliver(letter, self._line)
            finally:
                self._news.acquire()
                self._line = None
        self.posted.append(SentWebhook(letter.event, letter.url, letter.fields, letter.body, outcome))
        self._news.notify_all()
