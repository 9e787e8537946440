"""From the name of a host to a connected socket, within a deadline."""

from __future__ import annotations

import errno
import os
import selectors
import socket
import threading
from collections import deque
from collections.abc import Callable
from itertools import chain, zip_longest
from typing import Any, cast

from .._core.concurrency import register_after_fork, start_thread
from .._core.monotonic import monotonic

Address = tuple[int, int, int, str, Any]

STAGGER = 0.25
"""Seconds after which the next address of a host is tried besides those before it (RFC 8305)."""

REMEMBERED = 600.0
"""Seconds for which the address of a host that answered is tried first: ten minutes, as RFC 8305 suggests."""

MAX_LOOKUPS = 8
"""Threads that wait for the resolver of the system at the same time."""

_IN_PROGRESS = (0, errno.EINPROGRESS, errno.EWOULDBLOCK, getattr(errno, "WSAEWOULDBLOCK", errno.EWOULDBLOCK))

_answered: dict[tuple[str, int], tuple[Any, float]] = {}
"""The address of each host that answered last, and until when that counts."""


def connect_socket(host: str, port: int, remaining: Callable[[], float]) -> socket.socket:
    """Returns a socket that is connected to the first address of a host that accepts it.

    Args:
        host: The name or the address of the host.
        port: The port.
        remaining: Returns the seconds that are left, or raises TimeoutError.

    Raises:
        TimeoutError: The deadline has passed.
        OSError: The host has no address, or none accepts a connection.
    """
    addresses = _in_turn(RESOLVER.resolve(host, port, remaining()))
    address, until = _answered.get((host, port), (None, 0.0))
    if monotonic() < until:
        addresses.sort(key=lambda each: each[4] != address)
    sock, address = _connect_first(addresses, remaining)
    if len(addresses) > 1:
        _answered[host, port] = address, monotonic() + REMEMBERED
    return sock


def _in_turn(addresses: list[Address]) -> list[Address]:
    """Returns the addresses with the families taking turns, for often one family does not work at all."""
    first = [each for each in addresses if each[0] == addresses[0][0]]
    others = [each for each in addresses if each[0] != addresses[0][0]]
    return [each for each in chain.from_iterable(zip_longest(first, others)) if each is not None]


def _connect_first(addresses: list[Address], remaining: Callable[[], float]) -> tuple[socket.socket, Any]:
    """Returns the first socket that is connected, and its address. All others are closed."""
    waiting = deque(addresses)
    pending: dict[socket.socket, Any] = {}
    failure = OSError("no address")
    next_at = 0.0
    with selectors.DefaultSelector() as selector:
        try:
            while waiting or pending:
                if waiting and (not pending or monotonic() >= next_at):
                    family, kind, protocol, _, address = waiting.popleft()
                    remaining()
                    try:
                        sock = _begin(family, kind, protocol, address)
                    except OSError as error:  # also of a family that this machine does not have
                        failure = error
                        continue
                    pending[sock] = address
                    selector.register(sock, selectors.EVENT_WRITE)
                    next_at = monotonic() + STAGGER
                patience = remaining()
                if waiting:
                    patience = min(patience, max(next_at - monotonic(), 0.0))
                for key, _ in selector.select(patience):
                    ready = cast(socket.socket, key.fileobj)
                    problem = ready.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
                    if not problem:
                        ready.settimeout(remaining())
                        return ready, pending.pop(ready)
                    failure = OSError(problem, os.strerror(problem))
                    selector.unregister(ready)
                    del pending[ready]
                    ready.close()
                    next_at = 0.0
            raise failure
        finally:  # whatever interrupts it
            for sock in pending:
                sock.close()


def _begin(family: int, kind: int, protocol: int, address: Any) -> socket.socket:
    """Returns a socket that is being connected."""
    sock = socket.socket(family, kind, protocol)
    try:
        sock.setblocking(False)
        _set_options(sock)
        problem = sock.connect_ex(address)
        if problem not in _IN_PROGRESS:
            raise OSError(problem, os.strerror(problem))
    except BaseException:
        sock.close()
        raise
    return sock


def _set_options(sock: socket.socket) -> None:
    sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    # A request may wait for longer than a router remembers a silent connection.
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    for option, value in (("TCP_KEEPIDLE", 30), ("TCP_KEEPINTVL", 10), ("TCP_KEEPCNT", 3)):
        if hasattr(socket, option):
            sock.setsockopt(socket.IPPROTO_TCP, getattr(socket, option), value)


class _Lookup:
    """A question to the resolver, and its answer once it is there."""

    def __init__(self) -> None:
        self.done = threading.Event()
        self.addresses: list[Address] = []
        self.failure: OSError | None = None


class Resolver:
    """Looks up hosts. All that wait for the same host share one look-up, for that of the system takes no timeout."""

    def __init__(self) -> None:
        self.after_fork()
        register_after_fork(self)

    def after_fork(self) -> None:
        """Forgets the look-ups of the parent: their threads do not exist in a child."""
        self._lock = threading.Lock()
        self._lookups: dict[tuple[str, int], _Lookup] = {}

    def resolve(self, host: str, port: int, timeout: float) -> list[Address]:
        """Returns the addresses of a host.

        Raises:
            TimeoutError: The resolver did not answer within `timeout` seconds.
            OSError: The host has no address, or no thread could be started.
        """
        try:
            return list(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_NUMERICHOST))
        except (socket.gaierror, UnicodeError):  # not an IP address
            pass
        lookup = self._join(host, port)
        if not lookup.done.wait(timeout):
            raise TimeoutError
        if lookup.failure is not None:
            raise type(lookup.failure)(*lookup.failure.args)  # each thread has its own
        return list(lookup.addresses)

    def _join(self, host: str, port: int) -> _Lookup:
        """Returns the look-up of a host, which is started if there is none."""
        with self._lock:
            lookup = self._lookups.get((host, port))
            if lookup is None:
                if len(self._lookups) >= MAX_LOOKUPS:
                    raise OSError(errno.EAGAIN, "the resolver of this machine does not answer")
                lookup = _Lookup()
                start_thread(lambda: self._look_up(host, port, lookup), f"resolve {host}")
                self._lookups[host, port] = lookup
            return lookup

    def _look_up(self, host: str, port: int, lookup: _Lookup) -> None:
        try:
            lookup.addresses = list(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM))
        except UnicodeError:
            lookup.failure = socket.gaierror(socket.EAI_NONAME, "not a host name")
        except OSError as error:
            lookup.failure = error
        finally:
            with self._lock:
                if self._lookups.get((host, port)) is lookup:
                    del self._lookups[host, port]
            lookup.done.set()


RESOLVER = Resolver()
