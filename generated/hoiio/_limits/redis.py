"""A limit that processes of several machines share, in Redis."""

from __future__ import annotations

import math

from .._core.models import Limit
from .._core.service import LOGGER
from ..errors import ConfigError
from .redis_client import RedisServer
from .redis_script import SCRIPT
from .shared import Outcome, SharedLimiter
from .slots import SlotUnavailableError


class RedisLimiter(SharedLimiter):
    """Keeps the limits among all processes, on any machine, that name the same Redis.

    url: Where it is, such as redis://user:password@host:6379/0, or rediss:// for TLS. It must be one server that holds
        every key, and no cluster. What is written there holds no credential.
    fallback: Whether each process keeps the limit by itself while Redis cannot be used; if not, calls raise
        LimiterError then. The log says once that it is so.

    It needs redis-py, the extra "redis" of this package. Time is that of Redis; the machines' own clocks may be wrong.
    To take a slot is one round trip, to give it back another. It can be shared by all clients and threads, and needs
    no closing; a forked child has connections of its own.

    Nothing is lost when a process is killed: what it held comes back by itself, a period after its deadline or one and
    a half periods after it began, whichever is later.

    Redis may forget. When it starts with no data, or with another's, no request goes out for one and a half periods;
    so an application that starts together with its Redis waits. But what is evicted, deleted or flushed while it runs
    is gone, and so is the first of what a replica had not heard of when it takes over: set maxmemory-policy to
    noeviction. If its clock is set back, slots come back later; if it is set forward, too many go out.
    """

    def __init__(self, url: str, *, fallback: bool = False) -> None:
        super().__init__(fallback)
        try:
            self._server = RedisServer(url, SCRIPT)
            return
        except ConfigError as error:
            problem = error.with_traceback(None)  # without the frames that hold the password
        del url
        raise problem

    def __repr__(self) -> str:
        server = vars(self).get("_server")  # not there yet, if a traceback shows what could not be made
        return f"{type(self).__name__}({server.where if server else None!r}, fallback={self._fall_back})"

    def close(self) -> None:
        self._server.close()

    def _acquire(
        self, name: str, request_id: str, limit: Limit, remaining: float, lease: float, timeout: float
    ) -> float:
        wait = self._run("acquire", name, request_id, limit, timeout, remaining, lease)
        if wait < 0:
            raise SlotUnavailableError(-wait / 1000)
        return wait / 1000

    def _report(self, outcome: Outcome, name: str, request_id: str, limit: Limit, timeout: float) -> None:
        self._run(outcome, name, request_id, limit, timeout)

    def _run(self, op: str, name: str, request_id: str, limit: Limit, timeout: float, *times: float) -> int:
        period = _milliseconds(limit.seconds) + 1  # one more, since the script cuts the time to whole ones
        args: list[str | int] = [op, request_id, limit.requests, period, *map(_milliseconds, times)]
        return self._server.run(f"{LOGGER}:limit:{name}", args, timeout)


def _milliseconds(seconds: float) -> int:
    return math.ceil(seconds * 1000)
