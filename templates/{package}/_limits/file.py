"""A limit that the processes of one machine share, in a file."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from .._core.models import Limit
from .._core.service import LOGGER
from ..errors import ConfigError
from .shared import Outcome, SharedLimiter
from .slots import Slots, SlotUnavailableError

T = TypeVar("T")

_log = logging.getLogger(LOGGER)


class FileLimiter(SharedLimiter):
    """Keeps limits among all processes of this machine that use the same file.

    No slot is lost when a process is killed, and no clock is used that can be set. Clients and threads can share it, and
    another process that receives it uses the same file. It needs no closing.

    A lock file stands beside the file, with `.lock` after its name. If the file is deleted, replaced or spoiled while it
    is used, no request is sent for one and a half periods of the limit, and the log says so; a spoiled one is kept with
    `.corrupt` after its name. On Windows only the locks of SQLite protect the file: no other program may open it there.
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
        except (TypeError, ValueError, RuntimeError) as error:
            raise ConfigError(f"the path of a FileLimiter cannot be used: {error}") from None
        try:
            from .file_store import FileStore
        except ImportError:
            raise ConfigError("a FileLimiter needs sqlite3, which this Python was built without") from None
        self._store = FileStore(self._path)

    def __reduce__(self) -> tuple[Callable[..., FileLimiter], tuple[str, bool]]:
        """Another process that receives it makes a limiter with the same file."""
        return _with_path, (str(self._path), self._fallback)

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

        result = self._update(name, limit, acquire, timeout)
        if isinstance(result, SlotUnavailableError):
            raise result
        return result

    def _report(
        self, outcome: Outcome, name: str, request_id: str, limit: Limit, timeout: float, retry_after: float = 0.0
    ) -> float:
        def report(slots: Slots, now: float) -> float:
            if outcome == "throttled":
                return slots.throttled(limit, now, retry_after)
            if outcome == "complete":
                slots.complete(request_id, limit, now)
            elif outcome == "abandon":
                slots.abandon(request_id, limit, now)
            else:
                slots.cancel(request_id)
            return 0.0

        return self._update(name, limit, report, timeout)

    def _update(self, name: str, limit: Limit, change: Callable[[Slots, float], T], timeout: float) -> T:
        result, warning = self._store.update(name, limit, change, self._clock.now, timeout)
        if warning:  # logged here, where no lock is held
            _log.warning(warning)
        return result


def _with_path(path: str, fallback: bool) -> FileLimiter:
    return FileLimiter(path, fallback=fallback)
