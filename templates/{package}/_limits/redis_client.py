"""One Redis: the kept-alive connections to it, and a script that is run there by a deadline.

The connections are redis-py's. Its client is left out: it repeats, and knows of no time for a whole request.
"""

from __future__ import annotations

import hashlib
import re
import socket
import threading
import time
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Protocol, cast
from urllib.parse import urlsplit

from .._core.concurrency import in_thread, register_after_fork
from .._core.service import DISTRIBUTION
from ..errors import ConfigError
from .shared import STORE_TIMEOUT, StoreUnavailableError

if TYPE_CHECKING:
    from redis import ConnectionPool

MAX_IDLE = 32
"""Connections that are kept open while nobody uses them ..."""

MAX_IDLE_SECONDS = 30.0
"""... and for how long: a firewall may forget them, and says nothing."""

_URLS = "redis://user:password@host:6379/0, rediss:// for TLS, or unix:///path"

_PERMISSIONS = "Let its user run EVALSHA, EVAL, GET, SET, DEL, TIME and INFO."

# By a word in the name of redis-py's error, or in what Redis wrote.
_ADVICE = {
    "OOM": "Make room in it.",
    "OutOfMemory": "Make room in it.",
    "ReadOnly": "It is a replica: name the Redis that may be written to.",
    "MovedError": "It is one of a cluster: name a Redis that holds every key.",
    "BusyLoading": "It can be used when it has read its data.",
    "Authentication": "See that the url has its user name and password.",
    "NoPermission": _PERMISSIONS,
    "can't run this command": _PERMISSIONS,
    "Timeout": "See whether it hangs.",
    "ConnectionError": "See that it runs, and can be reached from here.",
}


class Connection(Protocol):
    """What is used of redis-py's connections. All of it is public but the socket, which alone takes a timeout anew."""

    _sock: socket.socket

    def connect(self) -> None: ...

    def send_command(self, *args: object) -> None: ...

    def read_response(self) -> object: ...

    def disconnect(self) -> None: ...


class RedisServer:
    """Runs one script on one Redis. Threads share it; a forked child starts without connections."""

    # No __dict__: nothing that prints variables prints what a connection is made of, for the password is among that.
    __slots__ = ("__weakref__", "_digest", "_errors", "_idle", "_new", "_script", "where")

    def __init__(self, url: str, script: str) -> None:
        """Raises ConfigError."""
        try:
            from redis import ConnectionPool, exceptions
        except ImportError:
            raise ConfigError(f"a RedisLimiter needs redis-py: pip install '{DISTRIBUTION}[redis]'") from None
        self._errors = exceptions
        self._script = script
        self._digest = hashlib.sha1(script.encode(), usedforsecurity=False).hexdigest()
        self._idle: deque[tuple[Connection, float]] = deque()
        self._new, self.where = _address(ConnectionPool, url)
        register_after_fork(self)

    def run(self, key: str, args: list[str | int], timeout: float) -> int:
        """What the script returns. It may have run twice. Raises StoreUnavailableError, within so many seconds."""
        deadline_at = time.monotonic() + timeout
        try:
            kept = self._kept()
            if kept is not None:
                try:
                    return self._ask(kept, key, args, deadline_at - timeout / 2)
                except (self._errors.ConnectionError, self._errors.TimeoutError):
                    self.close()  # Redis has closed it meanwhile, or a firewall has forgotten it; and the others with it
            return self._ask(self._connected(deadline_at), key, args, deadline_at)
        except (self._errors.RedisError, OSError, ValueError) as error:
            kind, reason = type(error).__name__, " ".join(str(error).split())[:200]
        advice = next((advice for word, advice in _ADVICE.items() if word in kind or word in reason), None)
        if advice is None:
            advice = f"See its log. If {key} holds something else there, delete that."
        raise StoreUnavailableError(
            f"The Redis of the limiter, {self.where}, cannot be used ({reason or kind}). {advice}"
        )

    def close(self) -> None:
        """Close the connections that nobody uses."""
        while self._idle:
            with suppress(IndexError):  # another thread was faster
                self._idle.pop()[0].disconnect()

    def after_fork(self) -> None:
        """Leave the parent's connections to the parent: redis-py does not end those that another process opened."""
        self._idle.clear()

    def _ask(self, connection: Connection, key: str, args: list[str | int], deadline_at: float) -> int:
        whole = False
        try:
            try:
                reply = self._exchange(connection, deadline_at, "EVALSHA", self._digest, 1, key, *args)
            except self._errors.NoScriptError:  # Redis is new, or was told to forget its scripts
                reply = self._exchange(connection, deadline_at, "EVAL", self._script, 1, key, *args)
            if not isinstance(reply, int):
                raise ValueError("its reply is not a number")
            whole = True
            return reply
        finally:  # whatever interrupts it
            if whole and len(self._idle) < MAX_IDLE:
                self._idle.append((connection, time.monotonic()))
            else:
                connection.disconnect()

    def _exchange(self, connection: Connection, deadline_at: float, *command: object) -> object:
        connection._sock.settimeout(max(0.001, deadline_at - time.monotonic()))  # pyright: ignore[reportPrivateUsage]
        connection.send_command(*command)
        return connection.read_response()

    def _kept(self) -> Connection | None:
        """The connection used last, unless it was idle for so long that all are to be left."""
        try:
            connection, since = self._idle.pop()
        except IndexError:
            return None
        if time.monotonic() - since <= MAX_IDLE_SECONDS:
            return connection
        connection.disconnect()
        self.close()
        return None

    def _connected(self, deadline_at: float) -> Connection:
        """A new connection. To look up a name takes no timeout, and to log in takes several; so a thread waits."""
        connection = self._new()
        given_up = threading.Event()

        def connect() -> None:
            try:
                connection.connect()
            finally:
                if given_up.is_set():
                    connection.disconnect()

        try:
            in_thread(connect, deadline_at - time.monotonic(), f"connect to {self.where}")
        except TimeoutError:
            given_up.set()
            raise self._errors.TimeoutError("no connection in time") from None
        return connection


def _address(pools: type[ConnectionPool], url: str) -> tuple[Callable[[], Connection], str]:
    """How to make a connection to a url, and where that leads, without the password. Raises ConfigError."""
    timeouts = {"socket_timeout": STORE_TIMEOUT, "socket_connect_timeout": STORE_TIMEOUT}
    try:
        parts = urlsplit(url)
        if parts.scheme != "unix" and not re.fullmatch("/?[0-9]*", parts.path):
            raise ValueError  # redis-py would take it for 0
        pool = pools.from_url(url, protocol=2, **timeouts)  # pyright: ignore[reportUnknownMemberType]
        made, options = pool.connection_class, pool.connection_kwargs
        made(**options)
    except Exception:  # what redis-py says may hold a part of the password
        raise ConfigError(
            f"the url of a RedisLimiter must be such as {_URLS}; in a password, what is no letter or digit is "
            "written as %40 and the like"
        ) from None
    where = options.get("path") or f"{options.get('host', 'localhost')}:{options.get('port', 6379)}"
    return lambda: cast(Connection, made(**options)), f"{where}/{options.get('db', 0)}"
