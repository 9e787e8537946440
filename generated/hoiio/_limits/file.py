"""A limit that the processes of one machine share, in a file."""

from __future__ import annotations

import json
import os
import sqlite3
import threading
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any, TypeVar

from .._core.concurrency import hold_during_fork
from .._core.models import Limit
from ..errors import ConfigError
from .shared import Outcome, SharedLimiter, StoreUnavailableError
from .slots import Slots, SlotUnavailableError

T = TypeVar("T")

LOCK_TIMEOUT = 0.05
"""Seconds for which the lock of this process is held while another process holds the file."""

_ADVICE = {
    sqlite3.SQLITE_BUSY: "Check whether a process that holds it hangs.",
    sqlite3.SQLITE_CANTOPEN: "Check that its folder exists and is writable.",
    sqlite3.SQLITE_CORRUPT: "Delete it while no process uses it.",
    sqlite3.SQLITE_FULL: "Make room on its disk.",
    sqlite3.SQLITE_IOERR: "Check whether its disk is full or broken.",
    sqlite3.SQLITE_NOTADB: "It holds something else: give another path.",
    sqlite3.SQLITE_PERM: "Check that it and its folder are writable.",
    sqlite3.SQLITE_READONLY: "Check that it and its folder are writable.",
}


class FileLimiter(SharedLimiter):
    """Keeps limits among all processes of this machine that use the same file.

    No slot is lost when a process is killed, and no clock is used that can be set. Clients and threads can share it. It
    needs no closing.
    """

    def __init__(self, path: str | os.PathLike[str], *, fallback: bool = False) -> None:
        """Opens nothing yet.

        Args:
            path: The file, on a disk of this machine. It is created if it does not exist; its folder is not. It holds
                no credential.
            fallback: If True, each process uses a local limit of its own while the file cannot be used, and the log
                says so once. If False, requests raise LimiterError then.

        Raises:
            ConfigError: The path is not a path.
        """
        super().__init__(fallback)
        try:
            self._path = Path(path).expanduser().absolute()
        except (TypeError, RuntimeError) as error:
            raise ConfigError(f"the path of a FileLimiter cannot be used: {error}") from None
        # The locks of SQLite must not be copied into a child; and threads wait for this lock, and not for the file.
        self._lock = threading.RLock()
        hold_during_fork(self._lock)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({str(self._path)!r}, fallback={self._fallback})"

    def _acquire(
        self, name: str, request_id: str, limit: Limit, remaining: float, lease: float, timeout: float
    ) -> float:
        def acquire(slots: Slots, now: float) -> float | SlotUnavailableError:
            try:
                return slots.acquire(request_id, limit, now, now + remaining, now + lease)
            except SlotUnavailableError as error:  # returned, so that the changes until then are stored
                return error

        result = self._update(name, acquire, timeout)
        if isinstance(result, SlotUnavailableError):
            raise result
        return result

    def _report(self, outcome: Outcome, name: str, request_id: str, limit: Limit, timeout: float) -> None:
        def report(slots: Slots, now: float) -> None:
            if outcome == "complete":
                slots.complete(request_id, limit, now)
            elif outcome == "abandon":
                slots.abandon(request_id, limit, now)
            elif outcome == "cancel":
                slots.cancel(request_id)
            else:
                slots.throttled(limit, now)

        self._update(name, report, timeout)

    def _update(self, name: str, change: Callable[[Slots, float], T], timeout: float) -> T:
        """Changes a limit while no other process does. Raises StoreUnavailableError within `timeout` seconds."""
        deadline_at = time.monotonic() + timeout
        while True:
            try:
                return self._update_once(name, change, deadline_at)
            except sqlite3.Error as error:
                code = getattr(error, "sqlite_errorcode", 0) & 0xFF
                # Another process may hold it for long; a fork of this process must not wait for the lock meanwhile.
                if code == sqlite3.SQLITE_BUSY and time.monotonic() < deadline_at:
                    continue
                advice = _ADVICE.get(code, "Delete it while no process uses it, or give another path.")
                reason = f"The file of the limiter, {self._path}, cannot be used ({error}). {advice}"
            except (AttributeError, KeyError, TypeError, ValueError):
                reason = f"The file of the limiter, {self._path}, cannot be read. {_ADVICE[sqlite3.SQLITE_CORRUPT]}"
            raise StoreUnavailableError(reason)

    def _update_once(self, name: str, change: Callable[[Slots, float], T], deadline_at: float) -> T:
        try:
            if not self._lock.acquire(timeout=max(0.0, deadline_at - time.monotonic())):
                raise StoreUnavailableError(
                    f"The file of the limiter, {self._path}, is busy. {_ADVICE[sqlite3.SQLITE_BUSY]}"
                )
            # Opened each time, which takes a fraction of a millisecond, so that a file that was replaced is noticed.
            with closing(sqlite3.connect(self._path, timeout=LOCK_TIMEOUT, isolation_level=None)) as store:
                store.execute("BEGIN IMMEDIATE")
                slots, now = self._read(store, name)
                result = change(slots, now)
                state = json.dumps({"now": now, **slots.to_dict()})
                store.execute("INSERT OR REPLACE INTO slots VALUES (?, ?)", (name, state))
                store.execute("COMMIT")
                return result
        finally:  # whatever interrupts it, as soon as the lock was acquired
            try:  # noqa: SIM105  a suppress() could be interrupted before it begins
                self._lock.release()
            except RuntimeError:  # it was not acquired
                pass

    def _read(self, store: sqlite3.Connection, name: str) -> tuple[Slots, float]:
        """Returns the slots of a limit, and the time."""
        store.execute("CREATE TABLE IF NOT EXISTS slots (name TEXT PRIMARY KEY, state TEXT NOT NULL)")
        row: tuple[str] | None = store.execute("SELECT state FROM slots WHERE name = ?", (name,)).fetchone()
        now = self._clock.now()  # after the file is locked, so that no process can have stored a later time
        if row is None:
            return Slots(), now
        state: dict[str, Any] = json.loads(row[0])
        slots = Slots.from_dict(state)
        if now < state["now"]:
            # The machine, and its clock, have been restarted. How long that took is not known.
            slots.shift_clock(now - state["now"])
        return slots, now
