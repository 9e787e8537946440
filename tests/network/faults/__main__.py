"""`make faults`: every fault, and whether each invariant holds, with the figures that no test asserts."""

from __future__ import annotations

import math
import os
import platform
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import NamedTuple

import trustme

from hoiio import DeadlineExceededError

sys.path.insert(1, str(Path(__file__).parents[2] / "support"))

from circumstances import CIRCUMSTANCES, SERVICES, meet
from circumstances import breaches as breaches_of
from faults import FAULTS, Fault
from invariants import INVARIANTS, outcomes
from measures import Probe, leaks, memory, overruns
from probe import undisturbed

ENDED_BY_THE_DEADLINE = 0.15, 100
"""The deadline of a request in seconds, and the number of requests, for faults that only the deadline ends."""
ENDED_BEFORE = 10.0, 32
"""The same for the other faults, which may not reach the deadline."""
P99 = 0.050
WORST = 0.250
"""Seconds after its deadline by which a request has ended, in 99 of 100 cases and in all."""
TRIES = 3
"""The number of measurements of a row that exceeds these: other processes may have kept the machine busy."""


class Condition(NamedTuple):
    """A state of the machine during the measurements."""

    name: str
    threads: int
    loaded: bool


CONDITIONS = [Condition("idle", 8, False), Condition("32 threads", 32, False), Condition("CPU load", 8, True)]


@contextmanager
def load() -> Iterator[None]:
    """Keeps every core busy."""
    busy = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(os.cpu_count() or 1)]
    try:
        yield
    finally:
        for process in busy:
            process.kill()
            process.wait()


class Row:
    """A fault, over plain TCP or over TLS, and the results."""

    def __init__(self, fault: Fault, tls: bool) -> None:
        self.fault = fault
        self.tls = tls
        self.cells: dict[str, str] = {}
        self.breaches: list[str] = []

    @property
    def name(self) -> str:
        return f"{self.fault.name}{' (TLS)' if self.tls else ''}"

    def judge(self, authority: trustme.CA) -> None:
        """Returns True if the results are as the tests require."""
        met = list(outcomes(self.fault, authority, tls=self.tls))
        for name, invariant in INVARIANTS.items():
            try:
                breaches = [breach for outcome in met for breach in invariant(outcome)]
            except AssertionError:
                breaches = ["there is no error that could keep it"]
            self._fill(name, "ok", breaches)

    def measure_memory(self, authority: trustme.CA) -> None:
        grown = memory(self.fault, authority, tls=self.tls)
        most = self.fault.memory
        self._fill("memory", f"{grown / 1e6:.1f} MB", [f"more than {most / 1e6:.1f} MB"] if grown > most else [])

    def measure_time(self, condition: Condition, probe: Probe, authority: trustme.CA) -> list[float]:
        timeout, calls = ENDED_BY_THE_DEADLINE if self.fault.error is DeadlineExceededError else ENDED_BEFORE
        for _ in range(TRIES):
            over = overruns(
                probe,
                self.fault,
                authority,
                tls=self.tls,
                timeout=timeout,
                threads=condition.threads,
                calls=calls,
            )
            limits = [(percentile(over, 0.99), P99), (over[-1], WORST)]
            breaches = [f"more than {most * 1000:.0f} ms" for seconds, most in limits if seconds > most]
            if not breaches:
                break
        self._fill(condition.name, milliseconds(over), breaches)
        return over

    def _fill(self, column: str, text: str, breaches: list[str]) -> None:
        self.cells[column] = "BROKEN" if breaches and text == "ok" else f"{text} BROKEN" if breaches else text
        self.breaches += [f"{self.name}: {column}: {breach}" for breach in breaches]


def percentile(ordered: list[float], part: float) -> float:
    return ordered[math.ceil(len(ordered) * part) - 1]


def milliseconds(ordered: list[float]) -> str:
    return f"{percentile(ordered, 0.99) * 1000:.0f} / {ordered[-1] * 1000:.0f}"


def table(rows: list[Row]) -> str:
    columns = ["fault", *rows[0].cells]
    lines = [columns, *([row.name, *row.cells.values()] for row in rows)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)) for line in lines)


def main() -> int:
    began = time.monotonic()
    authority = trustme.CA()
    rows = [Row(fault, tls) for fault in FAULTS for tls in (False, True) if tls or fault.shows is None]
    say(f"{len(rows)} rows, each with {len(INVARIANTS)} invariants ...")
    with undisturbed():
        for row in rows:
            row.judge(authority)
    say("memory ...")
    with ThreadPoolExecutor(os.cpu_count()) as threads:
        list(threads.map(lambda row: row.measure_memory(authority), rows))
    totals: list[str] = []
    for condition in CONDITIONS:
        say(f"{condition.name} ...")
        with Probe() as probe, load() if condition.loaded else nullcontext():
            over = sorted(late for row in rows for late in row.measure_time(condition, probe, authority))
        totals.append(f"{condition.name} {milliseconds(over)}")
    say("circumstances ...")
    met, broken = meet_all()
    say("what is left behind ...")
    leaked = leaks(authority, clients=1_000, calls=10_000)
    print(table(rows))
    print(f"""
idle, 32 threads, CPU load: milliseconds from the deadline to the end of a call, p99 / worst; at most
{P99 * 1000:.0f} / {WORST * 1000:.0f}. All rows together: {", ".join(totals)}. CPU load: a busy process for each core.
A call has {ENDED_BY_THE_DEADLINE[0]} s where only the deadline ends it, and {ENDED_BEFORE[0]:.0f} s else.
memory: what a call adds to its process at most, OpenSSL's and zlib's included.
After 10,000 calls by 1,000 clients, {"; ".join(leaked) or "no descriptor and no thread is left"}.
Python {platform.python_version()}, {os.cpu_count()} cores, {time.monotonic() - began:.0f} s.""")
    print(f"\n{met}")
    breaches = [breach for row in rows for breach in row.breaches] + broken + leaked
    for breach in breaches:
        print(f"Broken: {breach}")
    return 1 if breaches else 0


def meet_all() -> tuple[str, list[str]]:
    """Returns the table of the circumstances, each with each service, and what was broken."""
    lines = [["circumstance", "the service", "safe: result", "ms", "unsafe: result", "ms"]]
    broken: list[str] = []
    for name, circumstance in CIRCUMSTANCES.items():
        for behaviour, service in SERVICES.items():
            pair = [meet(circumstance, service, safe=safe) for safe in (True, False)]
            found = [f"{name}, {behaviour}: {breach}" for met in pair for breach in breaches_of(met, name)]
            cells = [cell for met in pair for cell in (met.told, f"{met.seconds * 1000:.0f}")]
            lines.append([name, behaviour, *cells] if not found else [name, f"{behaviour} BROKEN", *cells])
            broken += found
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    text = ["  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in lines]
    return "\n".join(text), broken


def say(stage: str) -> None:
    """Shows the progress."""
    print(stage, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
