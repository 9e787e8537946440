"""One Redis: the kept-alive connections to it, and a script that it runs, with a timeout.

The connections are those of redis-py. Its client is not used: it retries, and has no timeout for a whole command.
"""

from __future__ import annotations

import hashlib
import re
import socket
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol, cast
from urllib.parse import urlsplit

from .._core.concurrency import register_after_fork, run_in_thread
from .._core.idle import IdleConnections
from .._core.monotonic import monotonic
from .._core.service import DISTRIBUTION
from ..errors import ConfigError
from .shared import STORE_TIMEOUT, StoreUnavailableError

if TYPE_CHECKING:
    from redis import ConnectionPool

_URLS = "redis://user:password@host:6379/0, rediss:// for TLS, or unix:///path"

_SCRIPT_PERMISSIONS = "Allow its user to run GET, SET, DEL, TIME and INFO, which the script of the limiter runs."

# By a word in the name of an error of redis-py, or in the message of Redis.
_ADVICE = {
    "OOM": "Make room in it.",
    "OutOfMemory": "Make room in it.",
    "ReadOnly": "It is a replica: give the address of its primary.",
    "MovedError": "It is part of a cluster: give the address of a Redis that holds every key.",
    "BusyLoading": "Wait until it has read its data.",
    "Authentication": "Check that the url has its user name and password.",
    "can't run this command": _SCRIPT_PERMISSIONS,
    "can't access": "Allow its user to read and write that key.",
    "Timeout": "Check whether it hangs.",
    "ConnectionError": "Check that it runs, and that it can be reached from here.",
}


class RedisConnection(Protocol):
    """A connection of redis-py. All that is used is public, except the socket, which needs a timeout of its own."""

    _sock: socket.socket

    def connect(self) -> None: ...

    def send_command(self, *args: object) -> None: ...

    def read_response(self) -> object: ...

    def disconnect(self) -> None: ...


class RedisClient:
    """Runs one script on one Redis. Threads share it; a forked child starts without connections."""

    # No __dict__, so that nothing that prints variables prints the options of a connection: one is the password.
    __slots__ = ("__weakref__", "_create", "_digest", "_errors", "_idle", "_script", "address")

    def __init__(self, url: str, script: str) -> None:
        """Connects to nothing yet. Raises ConfigError if the url cannot be used, or redis-py is not installed."""
        try:
            from redis import ConnectionPool, exceptions
        except ImportError:
            raise ConfigError(f"a RedisLimiter needs redis-py: pip install '{DISTRIBUTION}[redis]'") from None
        self._errors = exceptions
        self._script = script
        self._digest = hashlib.sha1(script.encode(), usedforsecurity=False).hexdigest()
        self._idle: IdleConnections[RedisConnection] = IdleConnections(lambda connection: connection.disconnect())
        self._create, self.address = _parse_url(ConnectionPool, url)
        register_after_fork(self)

    def run(self, key: str, args: list[str | int], timeout: float) -> int:
        """Runs the script, perhaps twice. Raises StoreUnavailableError within `timeout` seconds."""
        deadline_at = monotonic() + timeout
        try:
            idle = self._idle.acquire()
            if idle is not None:
                try:
                    return self._run_on(idle.connection, key, args, deadline_at - timeout / 2)
                except (self._errors.ConnectionError, self._errors.TimeoutError):
                    self.close()  # Redis has closed it, or a firewall has dropped it, and probably the others too
            return self._run_on(self._connect(deadline_at), key, args, deadline_at)
        except (self._errors.RedisError, OSError, ValueError) as error:
            kind, reason = type(error).__name__, " ".join(str(error).split())[:200]
        missing = re.search(r"permissions to run the '([\w|]+)' command", reason)
        advice = next((advice for word, advice in _ADVICE.items() if word in kind or word in reason), None)
        if missing:
            advice = f"Allow its user to run {missing[1].upper()}."
        if advice is None:
            advice = f"Check its log. If {key} holds something else there, delete it."
        raise StoreUnavailableError(
            f"The Redis of the limiter, {self.address}, cannot be used ({reason or kind}). {advice}"
        )

    def close(self) -> None:
        """Closes the connections that no request uses."""
        self._idle.clear()

    def after_fork(self) -> None:
        """Leaves the connections of the parent open: redis-py does not end those that another process opened."""
        self._idle.forget()

    def _run_on(self, connection: RedisConnection, key: str, args: list[str | int], deadline_at: float) -> int:
        reusable = False
        try:
            try:
                reply = self._exchange(connection, deadline_at, "EVALSHA", self._digest, 1, key, *args)
            except self._errors.NoScriptError:  # Redis was restarted, or its scripts were flushed
                reply = self._exchange(connection, deadline_at, "EVAL", self._script, 1, key, *args)
            if not isinstance(reply, int):
                raise ValueError("its reply is not a number")
            reusable = True
            return reply
        finally:  # whatever interrupts it
            if reusable:
                self._idle.release(connection)
            else:
                connection.disconnect()

    def _exchange(self, connection: RedisConnection, deadline_at: float, *command: object) -> object:
        connection._sock.settimeout(max(0.001, deadline_at - monotonic()))  # pyright: ignore[reportPrivateUsage]
        connection.send_command(*command)
        return connection.read_response()

    def _connect(self, deadline_at: float) -> RedisConnection:
        """Returns a new connection. A thread opens it: a name lookup has no timeout, and a login has several."""
        connection = self._create()
        given_up = threading.Event()

        def connect() -> None:
            try:
                connection.connect()
            finally:
                if given_up.is_set():
                    connection.disconnect()

        try:
            run_in_thread(connect, deadline_at - monotonic(), f"connect to {self.address}")
        except TimeoutError:
            given_up.set()
            raise self._errors.TimeoutError("no connection in time") from None
        return connection


def _parse_url(pools: type[ConnectionPool], url: str) -> tuple[Callable[[], RedisConnection], str]:
    """Returns a function that makes a connection, and the address without the password. Raises ConfigError."""
    timeouts = {"socket_timeout": STORE_TIMEOUT, "socket_connect_timeout": STORE_TIMEOUT}
    try:
        parts = urlsplit(url)
        if parts.scheme != "unix" and not re.fullmatch("/?[0-9]*", parts.path):
            raise ValueError  # redis-py would take it for 0
        pool = pools.from_url(url, protocol=2, **timeouts)  # pyright: ignore[reportUnknownMemberType]
        connection_class, options = pool.connection_class, pool.connection_kwargs
        connection_class(**options)
    except Exception:  # the message of redis-py may hold a part of the password
        raise ConfigError(
            f"the url of a RedisLimiter must be like {_URLS}; in a password, all but letters and digits are "
            "percent-encoded, such as %40 for @"
        ) from None
    host = options.get("path") or f"{options.get('host', 'localhost')}:{options.get('port', 6379)}"
    return lambda: cast(RedisConnection, connection_class(**options)), f"{host}/{options.get('db', 0)}"
