"""Measurements that a process of its own makes of the requests under a fault: see probe.py."""

from __future__ import annotations

import json
import math
import subprocess
import sys
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import trustme
from faults import FAULTS, Fault, Service, good
from probe import Target
from raw_server import Connection, Peer, record, reply

from hoiio import DeadlineExceededError


class Probe:
    """A process that sends requests, and does nothing else."""

    def __init__(self) -> None:
        command = [sys.executable, str(Path(__file__).with_name("probe.py"))]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if error is not None:
            self._process.kill()
        self._process.communicate()

    def ask(self, task: str, target: Target, *arguments: object) -> Any:
        """Returns the result of a function of probe.py."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps([task, target, *arguments]) + "\n")
        self._process.stdin.flush()
        return json.loads(self._process.stdout.readline())


def leaks(authority: trustme.CA, *, clients: int, calls: int) -> list[str]:
    """Returns the leftovers of several requests by several clients, under all faults that take no time in turn."""
    quick = [
        (fault, tls)
        for fault in FAULTS
        for tls in (False, True)
        if fault.error is not DeadlineExceededError and (tls or fault.shows is None) and " MB" not in fault.name
    ]
    with Probe() as probe:
        for begin in (True, False):  # first a run that imports and sets up everything that is kept later
            for number, (fault, tls) in enumerate(quick):
                with Service(fault, authority, tls=tls) as service:
                    target = service.target._replace(found=service.bad_addresses)
                    for _ in range(1 if begin else len(range(number, clients, len(quick)))):
                        service.fault_count = calls // clients // 2
                        probe.ask("visit", target, 30.0, calls // clients)
            if begin:
                before = probe.ask("held", target)
        after = probe.ask("held", target)
    kinds = zip(("descriptors", "threads"), before, after, strict=True)
    return [f"{now - then} {kind} are left" for kind, then, now in kinds if now > then]


def _answer_once(connection: Connection) -> None:
    connection.send(reply(record(connection.receive()), "Connection: close"))


def memory(fault: Fault, authority: trustme.CA, *, tls: bool) -> int:
    """Returns the maximum number of bytes that a request under the fault adds to the memory of its process."""
    context = good(authority) if tls else None
    with (
        Service(fault, authority, tls=tls) as service,
        Peer(_answer_once, ssl_context=context) as peer,
        Probe() as probe,
    ):
        service.fault_count = math.inf
        target = service.target._replace(found=[peer.address])
        growth: int = probe.ask("growth", target, service.bad_addresses, 0.5)
        return growth


def overruns(
    probe: Probe, fault: Fault, authority: trustme.CA, *, tls: bool, timeout: float, threads: int, calls: int
) -> list[float]:
    """Returns the seconds between the deadline and the end of requests under the fault, in ascending order."""
    with Service(fault, authority, tls=tls) as service:
        service.fault_count = math.inf
        target = service.target._replace(found=service.bad_addresses)
        return sorted(probe.ask("overruns", target, timeout, threads, calls))
