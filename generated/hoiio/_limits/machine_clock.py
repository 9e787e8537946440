"""The clock of a machine, which all its processes can compare times on, though each reads it in a container of its own."""

from __future__ import annotations

import os
import socket
from pathlib import Path

PROC = "/proc"
"""The folder in which Linux describes the machine and this process."""


def describe_clock() -> tuple[str, float]:
    """Returns which clock this process reads, and by how many seconds its reading is ahead of that clock.

    A clock starts with the machine. Where the system does not say which one it is, the name of the machine stands for
    it: a start is noticed then because the clock is behind.
    """
    try:
        clock = _read("sys/kernel/random/boot_id").strip()
    except OSError:
        return socket.gethostname(), 0.0
    try:
        namespace, of_children = (
            str(Path(PROC, "self", "ns", name).readlink()) for name in ("time", "time_for_children")
        )
        if namespace != of_children:  # the offsets are those of the children
            return f"{clock} {namespace}", 0.0
        offsets = dict(line.split(maxsplit=1) for line in _read("self/timens_offsets").splitlines())
    except OSError:  # a Linux without time namespaces
        return clock, 0.0
    seconds, nanoseconds = offsets["monotonic"].split()
    return clock, int(seconds) + int(nanoseconds) / 1e9


def _read(name: str) -> str:
    file = os.open(f"{PROC}/{name}", os.O_RDONLY)  # a file object that a signal interrupts warns that it was not closed
    try:
        return os.read(file, 4096).decode()
    finally:
        os.close(file)
