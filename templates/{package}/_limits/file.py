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
"""Seconds that the lock of this process is held while another one holds the file."""

_ADVICE = {
    sqlite3.SQLITE_BUSY: "See whether a process hangs that holds it.",
    sqlite3.SQLITE_CANTOPEN: "See that its folder is there and may be written to.",
    sqlite3.SQLITE_CORRUPT: "Delete it while no process uses it.",
    sqlite3.SQLITE_FULL: "Make room on its disk.",
    sqlite3.SQLITE_IOERR: "See whether its disk is full or broken.",
    sqlite3.SQLITE_NOTADB: "It holds something else: give another path.",
    sqlite3.SQLITE_PERM: "See that it and its folder may be written to.",
    sqlite3.SQLITE_READONLY: "See that it and its folder may be written to.",
}


class FileLimiter(SharedLimiter):
    """Keeps the limits among all processes of this machine that name the same file.

    path: The file, on a disk of this machine. It is made if it is not there; its folder is not. It holds no credential.
    fallback: Whether each process keeps the limit by itself while the file cannot be used; if not, calls raise
        LimiterError then. The log says once that it is so.

    Nothing is lost when a process is killed, and no clock that can be set is used. It can be shared by all clients and
    threads, and needs no closing.
    """

    def __init__(self, path: str | os.PathLike[str], *, fallback: bool = False) -> None:
        super().__init__(fallback)
        try:
            self._path = Path(path).expanduser().absolute()
        except (TypeError, RuntimeError) as error:
            raise ConfigError(f"the path of a FileLimiter cannot be used: {error}") from None
        # SQLite's own locks must not be carried into a child; and threads wait here in turn, and not for the file.
        self._lock = threading.RLock()
        hold_during_fork(self._lock)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({str(self._path)!r}, fallback={self._fall_back})"

    def _acquire(
        self, name: str, request_id: str, limit: Limit, remaining: float, lease: float, timeout: float
    ) -> float:
        def acquire(slots: Slots, now: float) -> float | SlotUnavailableError:
            try:
                return slots.acquire(request_id, limit, now, now + remaining, now + lease)
            except SlotUnavailableError as full:  # what is written down by then stays
                return full

        outcome = self._change(name, acquire, timeout)
        if isinstance(outcome, SlotUnavailableError):
            raise outcome
        return outcome

    def _report(self, outcome: Outcome, name: str, request_id: str, limit: Limit, timeout: float) -> None:
        def tell(slots: Slots, now: float) -> None:
            if outcome == "complete":
                slots.complete(request_id, limit, now)
            elif outcome == "abandon":
                slots.abandon(request_id, limit, now)
            elif outcome == "cancel":
                slots.cancel(request_id)
            else:
                slots.throttled(limit, now)

        self._change(name, tell, timeout)

    def _change(self, name: str, change: Callable[[Slots, float], T], timeout: float) -> T:
        """Change what the file says of a limit, while nobody else does."""
        deadline_at = time.monotonic() + timeout
        while True:
            try:
                return self._change_now(name, change, deadline_at)
            except sqlite3.Error as error:
                code = getattr(error, "sqlite_errorcode", 0) & 0xFF
                # Another process may hold it for long, while which a fork of this one must not wait for the lock.
                if code == sqlite3.SQLITE_BUSY and time.monotonic() < deadline_at:
                    continue
                advice = _ADVICE.get(code, "Delete it while no process uses it, or give another path.")
                reason = f"The file of the limiter, {self._path}, cannot be used ({error}). {advice}"
            except (AttributeError, KeyError, TypeError, ValueError):
                reason = f"The file of the limiter, {self._path}, cannot be read. {_ADVICE[sqlite3.SQLITE_CORRUPT]}"
            raise StoreUnavailableError(reason)

    def _change_now(self, name: str, change: Callable[[Slots, float], T], deadline_at: float) -> T:
        try:
            if not self._lock.acquire(timeout=max(0.0, deadline_at - time.monotonic())):
                raise StoreUnavailableError(
                    f"The file of the limiter, {self._path}, is busy. {_ADVICE[sqlite3.SQLITE_BUSY]}"
                )
            # Opened anew each time, which takes a fraction of a millisecond: so a file that was replaced is the new one.
            with closing(sqlite3.connect(self._path, timeout=LOCK_TIMEOUT, isolation_level=None)) as store:
                store.execute("BEGIN IMMEDIATE")
                slots, now = self._read(store, name)
                outcome = change(slots, now)
                state = json.dumps({"now": now, **slots.to_dict()})
                store.execute("INSERT OR REPLACE INTO limits VALUES (?, ?)", (name, state))
                store.execute("COMMIT")
                return outcome
        finally:  # whatever interrupts it, as soon as the lock was acquired
            try:  # noqa: SIM105  to make a suppress() can be interrupted
                self._lock.release()
            except RuntimeError:  # it was not
                pass

    def _read(self, store: sqlite3.Connection, name: str) -> tuple[Slots, float]:
        """The slots of a limit, and the time."""
        store.execute("CREATE TABLE IF NOT EXISTS limits (name TEXT PRIMARY KEY, state TEXT NOT NULL)")
        row: tuple[str] | None = store.execute("SELECT state FROM limits WHERE name = ?", (name,)).fetchone()
        now = self._clock.now()  # by now nobody else can write a later one
        if row is None:
            return Slots(), now
        state: dict[str, Any] = json.loads(row[0])
        slots = Slots.from_dict(state)
        if now < state["now"]:
            # The machine was started anew, and its clock with it. How long that took is not known.
            slots.shift_clock(now - state["now"])
        return slots, now
