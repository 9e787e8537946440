"""What a forked child must forget: connections and locks that belong to its parent."""

from __future__ import annotations

import os
import threading
from typing import Any, Protocol
from weakref import WeakSet


class Forkable(Protocol):
    def after_fork(self) -> None: ...


class Lock(Protocol):
    def acquire(self) -> Any: ...

    def release(self) -> None: ...


_things: WeakSet[Forkable] = WeakSet()
_locks: WeakSet[Lock] = WeakSet()


def mend_after_fork(thing: Forkable) -> None:
    """Have `thing.after_fork()` called in every child that is forked while it lives."""
    _things.add(thing)


def rest_during_fork(lock: Lock) -> None:
    """Have nobody hold the lock while the process forks, so that what it guards is in order in the child too."""
    _locks.add(lock)


_one_fork_at_a_time = threading.RLock()
_held: list[Lock] = []


def _hold() -> None:
    _one_fork_at_a_time.acquire()
    for lock in list(_locks):
        lock.acquire()
        _held.append(lock)


def _release() -> None:
    while _held:
        _held.pop().release()
    _one_fork_at_a_time.release()


def _mend() -> None:
    _release()
    for thing in list(_things):
        thing.after_fork()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(before=_hold, after_in_parent=_release, after_in_child=_mend)
