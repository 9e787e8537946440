"""A limit that processes of several machines share, in Redis."""

from __future__ import annotations

import math

from .._core.base_error import detach
from .._core.models import Limit
from .._core.service import LOGGER
from ..errors import ConfigError
from .redis_client import RedisClient
from .redis_script import SCRIPT
from .shared import Outcome, SharedLimiter
from .slots import MAX_ASKED, SlotUnavailableError


class RedisLimiter(SharedLimiter):
    """Keeps limits among all processes, on any machine, that use the same Redis.

    It needs redis-py, the extra "redis" of this package. All times are those of Redis; the clocks of the machines may
    be wrong. A slot costs two round trips, one to take it and one to give it back. Clients and threads can share a
    limiter. It needs no closing; a forked child has connections of its own.

    No slot is lost when a process is killed: it is free again one period after its deadline, or one and a half periods
    after it was taken, whichever is later.

    Redis may lose data. If it starts with no data, or with the data of another, no request is sent for one and a half
    periods; so an application that starts together with its Redis waits. But keys that are evicted, deleted or flushed
    while it runs are lost, and so are the last changes that a replica had not received when it takes over: set
    maxmemory-policy to noeviction. If its clock is set back, slots are free later; if it is set forward, too many
    requests are sent.
    """

    def __init__(self, url: str, *, fallback: bool = False) -> None:
        """Connects to nothing yet.

        Args:
            url: The address of Redis, such as redis://user:password@host:6379/0, or rediss:// for TLS. It must be one
                server that holds every key, not a cluster. It stores no credential.
            fallback: If True, each process uses a local limit of its own while Redis cannot be used, and the log says
                so once. If False, requests raise LimiterError then.

        Raises:
            ConfigError: The url cannot be used, or redis-py is not installed.
        """
        super().__init__(fallback)
        try:
            self._client = RedisClient(url, SCRIPT)
            return
        except ConfigError as error:
            failure = detach(error)
        del url  # so that no traceback shows its password
        raise failure

    def __repr__(self) -> str:
        client = vars(self).get("_client")  # missing if a traceback shows a limiter that could not be made
        return f"{type(self).__name__}({client.address if client else None!r}, fallback={self._fallback})"

    def close(self) -> None:
        self._client.close()

    def _acquire(
        self, name: str, request_id: str, limit: Limit, remaining: float, lease: float, timeout: float
    ) -> float:
        wait = self._run("acquire", name, request_id, limit, timeout, remaining, lease)
        if wait < 0:
            raise SlotUnavailableError(-wait / 1000)
        return wait / 1000

    def _report(
        self, outcome: Outcome, name: str, request_id: str, limit: Limit, timeout: float, retry_after: float = 0.0
    ) -> float:
        asked = [min(retry_after, MAX_ASKED * limit.seconds)] if outcome == "throttled" else []
        return self._run(outcome, name, request_id, limit, timeout, *asked) / 1000

    def _run(self, op: str, name: str, request_id: str, limit: Limit, timeout: float, *times: float) -> int:
        period = _milliseconds(limit.seconds) + 1  # one more, because the script rounds the time down
        args: list[str | int] = [op, request_id, limit.requests, period, *map(_milliseconds, times)]
        return self._client.run(f"{LOGGER}:slots:{name}", args, timeout)


def _milliseconds(seconds: float) -> int:
    return math.ceil(seconds * 1000)
