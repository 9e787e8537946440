"""Requests that are full of secrets, and measurements of a process that does nothing else.

It imports little, because it measures its own memory.
"""

from __future__ import annotations

import gc
import json
import math
import os
import re
import socket
import ssl
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path
from typing import Any, NamedTuple, NoReturn

import hoiio._transport
import hoiio._wire.statuses  # which the first error imports
import hoiio.resources.voice
from hoiio import Client, HoiioError

TOKEN = "canary/7f3a9c+d1e8=0b"
NUMBERS = ("+6598760401", "+6598760402")
"""Phone numbers."""
HOST = "localhost"
"""The host name of every service, at any address."""

_applications = count(1)


class Target(NamedTuple):
    """The facts of a service that its callers need."""

    tls: bool
    found: list[tuple[str, int]]
    """The addresses of its name; none for an unknown name."""
    authority: str
    """The certificates that are trusted, in PEM."""

    @property
    def base_url(self) -> str:
        return f"{'https' if self.tls else 'http'}://{HOST}:9/open"

    def client(self, timeout: float, application: str = "") -> Client:
        """Returns a client of an application that no other test uses, so that its limit is unused."""
        context = ssl.create_default_context(cadata=self.authority)
        name = application or f"caller-{next(_applications)}"
        return Client(name, TOKEN, base_url=self.base_url, timeout=timeout, ssl_context=context)


@contextmanager
def names(target: Target) -> Iterator[list[str]]:
    """Resolves HOST to the target, in the whole process. Yields the names that were looked up."""
    system = socket.getaddrinfo
    looked_up: list[str] = []

    def getaddrinfo(host: str, port: int, *args: Any, flags: int = 0, **options: Any) -> list[Any]:
        if flags & socket.AI_NUMERICHOST:
            return system(host, port, *args, flags=flags, **options)
        looked_up.append(host)
        if host != HOST or not target.found:
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        stream = (socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP, "")
        return [(*stream, tuple(address)) for address in target.found]

    socket.getaddrinfo = getaddrinfo  # type: ignore[assignment]
    try:
        yield looked_up
    finally:
        socket.getaddrinfo = system


def look_up(client: Client, **options: Any) -> object:
    """Sends a safe request."""
    return client.voice.query_status("AA-S-141147", **options)


def ring(client: Client, **options: Any) -> object:
    """Sends an unsafe request."""
    return client.voice.call(NUMBERS[0], dest1=NUMBERS[1], **options)


# --- Figures


@contextmanager
def undisturbed() -> Iterator[None]:
    """Removes the limit and the pauses of this process, and every proxy of this machine."""
    before = hoiio._wire.retries.RETRY_PAUSE, hoiio.resources.voice._QUERY_STATUS, hoiio.resources.voice._CALL
    proxies = {name: os.environ.pop(name) for name in list(os.environ) if name.lower().endswith("_proxy")}
    hoiio._wire.retries.RETRY_PAUSE = 0.0
    hoiio.resources.voice._QUERY_STATUS = hoiio.resources.voice._QUERY_STATUS._replace(limit=None)
    hoiio.resources.voice._CALL = hoiio.resources.voice._CALL._replace(limit=None)
    try:
        yield
    finally:
        hoiio._wire.retries.RETRY_PAUSE, hoiio.resources.voice._QUERY_STATUS, hoiio.resources.voice._CALL = before
        os.environ.update(proxies)


def resident(what: str) -> int:
    """Returns the bytes of memory of the process: now (VmRSS), or the maximum (VmHWM)."""
    [kilobytes] = re.findall(rf"{what}:\s+(\d+) kB", Path("/proc/self/status").read_text())
    return int(kilobytes) * 1024


def growth(target: Target, found: list[tuple[str, int]], timeout: float) -> int:
    """Returns the maximum number of bytes that a request to these addresses adds to the memory of a process that has
    sent a request to the target before."""
    with target.client(timeout) as client:
        with names(target):
            for _ in range(3):
                look_up(client)
        with names(target._replace(found=found)), suppress(HoiioError):
            Path("/proc/self/clear_refs").write_text("5")  # resets VmHWM
            before = resident("VmRSS")
            look_up(client)
    return resident("VmHWM") - before


def overruns(target: Target, timeout: float, threads: int, calls: int) -> list[float]:
    """Returns the seconds between the deadline and the end of each of these requests."""
    found: list[float] = []

    def make_calls() -> None:
        for _ in range(math.ceil(calls / threads)):
            began = time.monotonic()
            with suppress(HoiioError):
                look_up(client)
            found.append(max(0.0, time.monotonic() - began - timeout))

    with names(target), target.client(timeout) as client:
        callers = [threading.Thread(target=make_calls) for _ in range(threads)]
        for caller in callers:
            caller.start()
        for caller in callers:
            caller.join()
    return found


def give(thing: object) -> object:
    return thing


def fail(error: Exception) -> NoReturn:
    raise error


def visit(target: Target, timeout: float, calls: int) -> None:
    """Sends a number of requests with a client of its own."""
    with names(target), target.client(timeout) as client:
        for _ in range(calls):
            with suppress(HoiioError):
                look_up(client)


def held(_: Target) -> tuple[int, int]:
    """Returns the number of descriptors and threads of the process, after the threads that look up names have ended."""
    gc.collect()
    until = time.monotonic() + 10.0
    while threading.active_count() > 1 and time.monotonic() < until:
        time.sleep(0.001)
    return len(list(Path("/proc/self/fd").iterdir())), threading.active_count()


def crash(target: Target, timeout: float) -> None:
    """Lets the error of a request end the process, as in a program that does not catch it."""
    with names(target), target.client(timeout) as client:
        look_up(client)


if __name__ == "__main__":
    with undisturbed():
        for line in sys.stdin:
            task, target, *arguments = json.loads(line)
            print(json.dumps(globals()[task](Target(*target), *arguments)), flush=True)
