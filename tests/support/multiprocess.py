"""Processes that share a limit, and a service that records when it counted each request."""

from __future__ import annotations

import os
import random
import signal
import threading
import time
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from multiprocessing.synchronize import Event

from raw_server import DEADLINE, Connection, record, reply

import hoiio.resources.voice
from hoiio import (
    Client,
    DeadlineExceededError,
    FileLimiter,
    HoiioError,
    LimiterError,
    RateLimitTimeoutError,
    RedisLimiter,
)
from hoiio._core.models import Limit

LIMIT = Limit(20, 1.0)
"""A limit in place of the service's 60 requests a minute."""

JITTER = 0.005, 0.5
"""The minimum and maximum seconds that a request takes."""


def limiter_of(place: str) -> FileLimiter | RedisLimiter:
    """Returns a limiter. Processes that name the same file, or the same Redis, share the limit."""
    return RedisLimiter(place) if "://" in place else FileLimiter(place)


class Counting:
    """A service that takes some time, and counts each request at a random moment before it answers."""

    def __init__(self) -> None:
        self.times: list[float] = []

    def __call__(self, connection: Connection) -> None:
        while True:
            reference = connection.receive()
            before, after = (random.uniform(*JITTER) / 2 for _ in range(2))
            time.sleep(before)
            self.times.append(time.monotonic())
            time.sleep(after)
            connection.send(reply(record(reference)))


def windows_over(times: Iterable[float], limit: Limit = LIMIT) -> int:
    """Returns the number of windows that hold more requests than the limit allows."""
    counted = sorted(times)
    pairs = zip(counted, counted[limit.requests :], strict=False)
    return sum(later - earlier < limit.seconds for earlier, later in pairs)


def keep_calling(
    base_url: str, place: str, limit: Limit, threads: int, seconds: float, skew: float, over: Event | None = None
) -> None:
    """Sends requests from several threads, on a machine whose clock is off by some seconds, for a time or until the
    event."""
    right = time.time
    time.time = lambda: right() + skew
    hoiio.resources.voice._QUERY_STATUS = hoiio.resources.voice._QUERY_STATUS._replace(limit=limit)
    until = time.monotonic() + seconds
    with Client("shared", "token", base_url=base_url, limiter=limiter_of(place)) as client:

        def call(thread: int) -> None:
            while (left := until - time.monotonic()) > 0 and not (over and over.is_set()):
                try:
                    client.voice.query_status(f"A-{thread}", timeout=left + 3)
                except (RateLimitTimeoutError, LimiterError, DeadlineExceededError):
                    time.sleep(0.05)

        with ThreadPoolExecutor(threads) as pool:
            list(pool.map(call, range(threads)))


def die_with_slots(base_url: str, place: str, limit: Limit, calls: int) -> None:
    """Holds requests without an answer, until the process is killed."""
    hoiio.resources.voice._QUERY_STATUS = hoiio.resources.voice._QUERY_STATUS._replace(limit=limit)
    client = Client("shared", "token", base_url=base_url, limiter=limiter_of(place), timeout=1.0)
    for number in range(calls):
        threading.Thread(target=client.voice.query_status, args=(f"A-{number}",), daemon=True).start()
    time.sleep(0.3)
    os.kill(os.getpid(), signal.SIGKILL)


def call_once(base_url: str, place: str, limit: Limit) -> str:
    """Runs a command that sends one request and ends. Returns its outcome."""
    hoiio.resources.voice._QUERY_STATUS = hoiio.resources.voice._QUERY_STATUS._replace(limit=limit)
    with Client("shared", "token", base_url=base_url, limiter=limiter_of(place), timeout=DEADLINE) as client:
        try:
            return client.voice.query_status("A-1").txn_ref
        except HoiioError as error:
            return type(error).__name__
