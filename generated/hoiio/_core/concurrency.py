"""Forks and threads: what a forked child must forget, and work that a thread of its own does by a deadline."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from typing import Any, Protocol, TypeVar
from weakref import WeakSet

T = TypeVar("T")


class Forkable(Protocol):
    def after_fork(self) -> None: ...


class Lock(Protocol):
    def acquire(self) -> Any: ...

    def release(self) -> None: ...


_registered: WeakSet[Forkable] = WeakSet()
_locks: WeakSet[Lock] = WeakSet()


def register_after_fork(thing: Forkable) -> None:
    """Have `thing.after_fork()` called in every child that is forked while it lives."""
    _registered.add(thing)


def hold_during_fork(lock: Lock) -> None:
    """Have nobody hold the lock while the process forks, so that what it guards is in order in the child too."""
    _locks.add(lock)


_one_fork_at_a_time = threading.RLock()
_held: list[Lock] = []


def _before() -> None:
    _one_fork_at_a_time.acquire()
    for lock in list(_locks):
        lock.acquire()
        _held.append(lock)


def _release() -> None:
    while _held:
        _held.pop().release()
    _one_fork_at_a_time.release()


def _after_in_child() -> None:
    _release()
    for thing in list(_registered):
        thing.after_fork()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(before=_before, after_in_parent=_release, after_in_child=_after_in_child)


def in_thread(work: Callable[[], T], seconds: float, name: str) -> T:
    """Returns what `work` returns, or raises what it raises. For work that takes no timeout of its own.

    Raises TimeoutError after `seconds`; the thread then goes on until the work ends, and its result is lost."""
    results: list[T] = []
    problems: list[Exception] = []

    def run() -> None:
        try:
            results.append(work())
        except Exception as error:
            problems.append(error)

    thread = threading.Thread(target=run, name=name, daemon=True)
    try:
        thread.start()
    except RuntimeError:  # the interpreter is about to end, or the machine has no room for a thread
        raise OSError(f"no thread to {name}") from None
    thread.join(seconds)
    if thread.is_alive():
        raise TimeoutError
    if problems:
        raise problems[0]
    return results[0]
