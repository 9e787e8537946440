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

from .._core.concurrency import rest_during_fork
from .._core.models import Limit
from ..errors import ConfigError
from .shared import News, SharedLimiter, Unavailable
from .slots import NoSlot, Slots

T = TypeVar("T")

HOLD = 0.05
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
    fall_back: Whether each process keeps the limit by itself while the file cannot be used; if not, calls raise
        LimiterFailed then. The log says once that it is so.

    Nothing is lost when a process is killed, and no clock that can be set is used. It can be shared by all clients and
    threads, and needs no closing.
    """

    def __init__(self, path: str | os.PathLike[str], *, fall_back: bool = False) -> None:
        super().__init__(fall_back)
        try:
            self._path = Path(path).expanduser().absolute()
        except (TypeError, RuntimeError) as error:
            raise ConfigError(f"the path of a FileLimiter cannot be used: {error}") from None
        # SQLite's own locks must not be carried into a child; and threads wait here in turn, and not for the file.
        self._lock = threading.RLock()
        rest_during_fork(self._lock)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({str(self._path)!r}, fall_back={self._fall_back})"

    def _take(self, name: str, call: str, limit: Limit, ends_in: float, lease: float, patience: float) -> float:
        def take(slots: Slots, now: float) -> float | NoSlot:
            try:
                return slots.take(call, limit, now, now + ends_in, now + lease)
            except NoSlot as full:  # what is written down by then stays
                return full

        outcome = self._change(name, take, patience)
        if isinstance(outcome, NoSlot):
            raise outcome
        return outcome

    def _tell(self, news: News, name: str, call: str, limit: Limit, patience: float) -> None:
        def tell(slots: Slots, now: float) -> None:
            if news == "answered":
                slots.answered(call, limit, now)
            elif news == "lost":
                slots.lost(call, limit, now)
            elif news == "unused":
                slots.unused(call)
            else:
                slots.refused(limit, now)

        self._change(name, tell, patience)

    def _change(self, name: str, change: Callable[[Slots, float], T], patience: float) -> T:
        """Change what the file says of a limit, while nobody else does."""
        ends = time.monotonic() + patience
        while True:
            try:
                return self._change_now(name, change, ends)
            except sqlite3.Error as error:
                code = getattr(error, "sqlite_errorcode", 0) & 0xFF
                # Another process may hold it for long, while which a fork of this one must not wait for the lock.
                if code == sqlite3.SQLITE_BUSY and time.monotonic() < ends:
                    continue
                advice = _ADVICE.get(code, "Delete it while no process uses it, or give another path.")
                reason = f"The file of the limiter, {self._path}, cannot be used ({error}). {advice}"
            except (AttributeError, KeyError, TypeError, ValueError):
                reason = f"The file of the limiter, {self._path}, cannot be read. {_ADVICE[sqlite3.SQLITE_CORRUPT]}"
            raise Unavailable(reason)

    def _change_now(self, name: str, change: Callable[[Slots, float], T], ends: float) -> T:
        try:
            if not self._lock.acquire(timeout=max(0.0, ends - time.monotonic())):
                raise Unavailable(f"The file of the limiter, {self._path}, is busy. {_ADVICE[sqlite3.SQLITE_BUSY]}")
            # Opened anew each time, which takes a fraction of a millisecond: so a file that was replaced is the new one.
            with closing(sqlite3.connect(self._path, timeout=HOLD, isolation_level=None)) as books:
                books.execute("BEGIN IMMEDIATE")
                slots, now = self._read(books, name)
                outcome = change(slots, now)
                state = json.dumps({"now": now, **slots.state()})
                books.execute("INSERT OR REPLACE INTO limits VALUES (?, ?)", (name, state))
                books.execute("COMMIT")
                return outcome
        finally:  # whatever interrupts it, as soon as the lock was acquired
            try:  # noqa: SIM105  to make a suppress() can be interrupted
                self._lock.release()
            except RuntimeError:  # it was not
                pass

    def _read(self, books: sqlite3.Connection, name: str) -> tuple[Slots, float]:
        """The slots of a limit, and the time."""
        books.execute("CREATE TABLE IF NOT EXISTS limits (name TEXT PRIMARY KEY, state TEXT NOT NULL)")
        row: tuple[str] | None = books.execute("SELECT state FROM limits WHERE name = ?", (name,)).fetchone()
        now = self._clock.now()  # by now nobody else can write a later one
        if row is None:
            return Slots(), now
        state: dict[str, Any] = json.loads(row[0])
        slots = Slots.of(state)
        if now < state["now"]:
            # The machine was started anew, and its clock with it. How long that took is not known.
            slots.shift(now - state["now"])
        return slots, now
