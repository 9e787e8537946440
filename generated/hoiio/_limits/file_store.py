"""A file that stores the slots of limits. Processes change it in turn."""

from __future__ import annotations

import json
import sqlite3
import threading
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from typing import TypeVar

from .._core.concurrency import hold_during_fork
from .._core.models import Limit
from .._core.monotonic import monotonic
from .file_history import History, OtherClockError, Seen
from .file_lock import hold_file
from .machine_clock import describe_clock
from .shared import StoreUnavailableError
from .slots import SETTLE_PERIODS, Slots

T = TypeVar("T")

LOCK_TIMEOUT = 0.05
"""Seconds for which the lock of this process is held while another process holds the file."""

_BUSY = "Check whether a process that holds it hangs."
_PERMISSIONS = "Check that it and its folder are writable."
_UNREADABLE = "Delete it while no process uses it, or give another path."

_ADVICE = {
    sqlite3.SQLITE_BUSY: _BUSY,
    sqlite3.SQLITE_CANTOPEN: "Check that its folder exists and is writable.",
    sqlite3.SQLITE_FULL: "Make room on its disk.",
    sqlite3.SQLITE_IOERR: "Check whether its disk is full or broken.",
    sqlite3.SQLITE_NOTADB: "It holds something else: give another path.",
    sqlite3.SQLITE_PERM: _PERMISSIONS,
    sqlite3.SQLITE_READONLY: _PERMISSIONS,
}

_CORRUPT = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_IOERR_SHORT_READ)


class CorruptError(Exception):
    """The content of the file makes no sense."""


class FileStore:
    """The slots of limits in a file, and a lock file beside it. Threads can share it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file = path.resolve()  # every name of a file has the same lock file
        self._seen: Seen | None = None
        # The locks of a file must not be copied into a child; and threads wait for this lock, and not for the file.
        self.lock = threading.RLock()
        hold_during_fork(self.lock)

    def update(
        self,
        name: str,
        limit: Limit,
        change: Callable[[Slots, float], T],
        read_clock: Callable[[], float],
        timeout: float,
    ) -> tuple[T, str]:
        """Changes the slots of a limit while no other process does.

        Returns:
            What `change` returns, and a warning for the log, which is mostly empty.

        Raises:
            StoreUnavailableError: The file cannot be used. Raised within `timeout` seconds.
        """
        deadline_at = monotonic() + timeout
        while True:
            try:
                return self._update_alone(name, limit, change, read_clock, deadline_at)
            except TimeoutError:
                # Another process may hold it for long; a fork of this process must not wait for the lock meanwhile.
                if monotonic() < deadline_at:
                    continue
                reason = f"is busy. {_BUSY}"
            except OtherClockError:
                reason = (
                    "is used by machines or containers with different clocks. Give each a file of its own, or share the "
                    "limit in Redis. Then delete it while no process uses it."
                )
            except CorruptError as error:
                reason = f"cannot be read ({error}). {_UNREADABLE}"
            except sqlite3.Error as error:
                code = getattr(error, "sqlite_errorcode", 0) & 0xFF
                if code == sqlite3.SQLITE_BUSY and monotonic() < deadline_at:  # another program holds it
                    continue
                advice = _ADVICE.get(code, _UNREADABLE)
                reason = f"cannot be used ({error}). {advice}"
            except OSError as error:
                reason = f"cannot be used ({error.strerror}). {_explain(error)}"
            raise StoreUnavailableError(f"The file of the limiter, {self._path}, {reason}")

    def _update_alone(
        self,
        name: str,
        limit: Limit,
        change: Callable[[Slots, float], T],
        read_clock: Callable[[], float],
        deadline_at: float,
    ) -> tuple[T, str]:
        try:
            if not self.lock.acquire(timeout=max(0.0, deadline_at - monotonic())):
                raise TimeoutError
            if self._file.exists() and not self._file.is_file():
                raise IsADirectoryError
            timeout = min(LOCK_TIMEOUT, max(0.0, deadline_at - monotonic()))
            with hold_file(f"{self._file}.lock", timeout) as lock_file:
                seen = [seen for seen in (Seen.parse(lock_file.read()), self._seen) if seen]
                result, history, warning = self._change_or_heal(name, limit, change, read_clock, seen)
                self._seen = history.seen
                lock_file.write(str(self._seen))
            return result, warning
        finally:  # whatever interrupts it, as soon as the lock was acquired
            try:  # noqa: SIM105  a suppress() could be interrupted before it begins
                self.lock.release()
            except RuntimeError:  # it was not acquired
                pass

    def _change_or_heal(
        self,
        name: str,
        limit: Limit,
        change: Callable[[Slots, float], T],
        read_clock: Callable[[], float],
        seen: list[Seen],
    ) -> tuple[T, History, str]:
        """Changes the file. One that was a file of slots, and is corrupt, is replaced."""
        try:
            result, history, is_lost = self._change(name, limit, change, read_clock, seen)
            reason = "was deleted, truncated or replaced while it was used"
        except (CorruptError, sqlite3.Error) as error:
            is_corrupt = isinstance(error, CorruptError) or getattr(error, "sqlite_errorcode", 0) in _CORRUPT
            if not seen or not is_corrupt:  # it may be the only copy of something else
                raise
            self._set_aside()
            result, history, is_lost = self._change(name, limit, change, read_clock, seen)
            reason = f"was corrupt ({error}), and is kept as {self._file}.corrupt"
        if not is_lost:
            return result, history, ""
        return (
            result,
            history,
            f"The file of the limiter, {self._path}, {reason}. Earlier requests are unknown, "
            f"so no request is sent for {1 + SETTLE_PERIODS:g} periods of its limit.",
        )

    def _change(
        self,
        name: str,
        limit: Limit,
        change: Callable[[Slots, float], T],
        read_clock: Callable[[], float],
        seen: list[Seen],
    ) -> tuple[T, History, bool]:
        # Opened each time, which takes a fraction of a millisecond, so that a file that was replaced is noticed.
        with closing(sqlite3.connect(self._file, timeout=LOCK_TIMEOUT, isolation_level=None)) as store:
            store.text_factory = bytes
            store.execute("PRAGMA synchronous = OFF")
            store.execute("PRAGMA journal_mode = PERSIST")
            store.execute("BEGIN IMMEDIATE")
            store.execute("CREATE TABLE IF NOT EXISTS slots (name TEXT PRIMARY KEY, state TEXT NOT NULL)")
            rows = dict(store.execute("SELECT name, state FROM slots WHERE name IN ('', ?)", (name,)).fetchall())
            try:
                history = History.from_dict(json.loads(rows[b""])) if b"" in rows else History()
                slots = Slots.from_dict(json.loads(rows[name.encode()])) if name.encode() in rows else Slots()
                clock, ahead = describe_clock()
                # Read while the file is locked, so that no process can have stored a later time.
                history.advance(clock, read_clock() - ahead)
                lost = [state for state in seen if not history.continues(state)]
                if lost:
                    history.adopt(lost)
                if history.lost_at is not None:
                    settled_at = history.lost_at + (1 + SETTLE_PERIODS) * limit.seconds
                    slots.blocked_until = max(slots.blocked_until, settled_at)
                result = change(slots, history.now)
            except (AttributeError, KeyError, TypeError, ValueError) as error:
                raise CorruptError(repr(error)) from None
            history.changes += 1
            states = [("", json.dumps(history.to_dict())), (name, json.dumps(slots.to_dict()))]
            store.executemany("INSERT OR REPLACE INTO slots VALUES (?, ?)", states)
            store.execute("COMMIT")
            return result, history, bool(lost)

    def _set_aside(self) -> None:
        for suffix in ("-journal", "-wal", "-shm", ""):  # the file last, so that it is still corrupt if this is killed
            with suppress(FileNotFoundError):
                Path(f"{self._file}{suffix}").replace(f"{self._file}.corrupt{suffix}")


def _explain(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return _ADVICE[sqlite3.SQLITE_CANTOPEN]
    if isinstance(error, PermissionError):
        return _PERMISSIONS
    return _ADVICE[sqlite3.SQLITE_IOERR]
