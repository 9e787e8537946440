"""A lock file beside a file. One process at a time holds it, and it remembers the last state of the other file.

SQLite's own locks are not enough: a process loses them whenever it closes the file, in any thread and for any reason.
The lock here belongs to the open lock file. It ends with its process, and a forked child could hold it as well.
"""

from __future__ import annotations

import os
import random
import time
from collections.abc import Generator
from contextlib import contextmanager
from io import FileIO
from pathlib import Path

from .._core.monotonic import monotonic

try:
    import fcntl
except ImportError:  # Windows, where SQLite's own locks belong to the open file
    fcntl = None  # type: ignore[assignment]

FIRST_PAUSE, LONGEST_PAUSE = 0.0005, 0.016
"""Seconds between two attempts to lock, doubled each time: many processes wait, and few should be awake."""

NOTE_SIZE = 64
"""Bytes of a note, always written whole, so that a full disk is noticed at the first."""


class LockFile:
    """A lock file that this process holds."""

    def __init__(self, file: FileIO) -> None:
        self._file = file

    def read(self) -> str:
        """Returns the last note; empty if there is none."""
        self._file.seek(0)
        return self._file.read(NOTE_SIZE).decode(errors="replace").strip()

    def write(self, note: str) -> None:
        self._file.seek(0)
        self._file.write(note.ljust(NOTE_SIZE).encode())


@contextmanager
def hold_file(path: str, timeout: float) -> Generator[LockFile]:
    """Holds the lock file, which is created if it does not exist.

    Raises:
        TimeoutError: Another process held it for `timeout` seconds.
        OSError: It cannot be opened.
    """
    deadline_at = monotonic() + timeout
    while True:
        with FileIO(path, "r+", opener=_open) as file:
            _lock(file, deadline_at)
            if _is_at(path, file):
                yield LockFile(file)
                return


def _open(path: str, flags: int) -> int:
    return os.open(path, flags | os.O_CREAT, 0o666)


def _lock(file: FileIO, deadline_at: float) -> None:
    pause = FIRST_PAUSE
    while fcntl:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return
        except BlockingIOError:
            remaining = deadline_at - monotonic()
        if remaining <= 0:
            raise TimeoutError
        time.sleep(min(remaining, pause * random.uniform(0.5, 1.0)))  # noqa: S311  no secret depends on it
        pause = min(2 * pause, LONGEST_PAUSE)


def _is_at(path: str, file: FileIO) -> bool:
    """Returns False if the file was deleted or replaced before it was locked."""
    try:
        return os.path.samestat(os.fstat(file.fileno()), Path(path).stat())
    except FileNotFoundError:
        return False
