"""Fresh interpreters, and their cost."""

from __future__ import annotations

import resource
import subprocess
import sys
import time
from typing import NamedTuple


class Ended(NamedTuple):
    """An interpreter that ran to its end."""

    wall: float
    """Seconds from its start to its end."""
    cpu: float
    """Seconds of CPU, its own children included."""
    output: str


def run(*arguments: str) -> Ended:
    """Runs Python with these arguments. Raises CalledProcessError if it fails."""
    cpu = _cpu_of_children()
    began = time.perf_counter()
    done = subprocess.run([sys.executable, *arguments], check=True, capture_output=True, text=True)
    return Ended(time.perf_counter() - began, _cpu_of_children() - cpu, done.stdout)


def call(module: str, function: str, *arguments: str) -> Ended:
    """Runs one function of these modules."""
    return run("-c", f"import sys, {module}; {module}.{function}(*sys.argv[1:])", *arguments)


def reason(error: Exception) -> str:
    """Returns the reason why something could not be measured, in one line."""
    if isinstance(error, subprocess.CalledProcessError):
        said = (error.stderr or error.stdout or "").strip()
        return said.splitlines()[-1] if said else f"it ended with status {error.returncode}"
    return f"{type(error).__name__}: {error}"


def _cpu_of_children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
