"""Forks and threads: what a forked child must leave to its parent, and work in a thread with a timeout."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Any, Protocol, TypeVar
from weakref import WeakSet

T = TypeVar("T")


class Forkable(Protocol):
    """Has something that a forked child cannot share with its parent."""

    def after_fork(self) -> None: ...


class Lock(Protocol):
    """A lock as the standard library has it."""

    def acquire(self) -> Any: ...

    def release(self) -> None: ...


_registered: WeakSet[Forkable] = WeakSet()
_locks: WeakSet[Lock] = WeakSet()


def register_after_fork(obj: Forkable) -> None:
    """Calls `obj.after_fork()` in every child that is forked while `obj` exists."""
    _registered.add(obj)


def hold_during_fork(lock: Lock) -> None:
    """Holds the lock while the process forks, so that the data it guards is consistent in the child too."""
    _locks.add(lock)


_fork_lock = threading.RLock()
_held: list[Lock] = []


def _before_fork() -> None:
    _fork_lock.acquire()
    for lock in list(_locks):
        lock.acquire()
        _held.append(lock)


def _release_locks() -> None:
    while _held:
        _held.pop().release()
    _fork_lock.release()


def _after_in_child() -> None:
    _release_locks()
    for obj in list(_registered):
        obj.after_fork()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(before=_before_fork, after_in_parent=_release_locks, after_in_child=_after_in_child)


def start_thread(work: Callable[[], object], name: str) -> threading.Thread:
    """Starts a thread that does not keep the process alive, where the interpreter has such threads.

    Raises:
        OSError: No thread could be started: the interpreter is shutting down, or the machine has no room for one.
    """
    for daemon in (True, False):  # an isolated subinterpreter has no daemons
        with suppress(RuntimeError):
            thread = threading.Thread(target=work, name=name, daemon=daemon)
            thread.start()
            return thread
    raise OSError(f"no thread to {name}")


def run_in_thread(work: Callable[[], T], timeout: float, name: str) -> T:
    """Runs work that takes no timeout of its own, for at most `timeout` seconds.

    Returns what `work` returns, and raises the exceptions that it raises.

    Raises:
        TimeoutError: The time is up. The thread runs until its work ends, and the result is lost.
        OSError: No thread could be started.
    """
    results: list[T] = []
    errors: list[Exception] = []

    def run() -> None:
        try:
            results.append(work())
        except Exception as error:
            errors.append(error)

    thread = start_thread(run, name)
    thread.join(timeout)
    if thread.is_alive():
        raise TimeoutError
    if errors:
        raise errors[0]
    return results[0]
