"""The time of a request with a deadline of one second, under every kind of slowness of the other side."""

from __future__ import annotations

import math
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

import subprocesses
from clients import CLIENTS, CREDENTIALS, OURS, Server
from fixtures import Bench
from table import Figure

from hoiio.sandbox import Fault, Sandbox

DEADLINE = 1.0
PATIENCE = 3.0
"""Seconds after which a request is ended by force."""
TARGET = 1.05
OUR_RUNS = 5
FAULTS: dict[Fault, str] = {
    "hang": "no answer",
    "drip_head": "a dripping head",
    "drip_body": "a dripping body",
}


def figures(bench: Bench) -> list[Figure]:
    found: list[Figure] = []
    for fault, name in FAULTS.items():
        with Sandbox() as sandbox:
            sandbox.inject_fault(fault, times=OUR_RUNS + len(bench.clients))
            found.append(_figure(bench, name, Server(sandbox.base_url, None, sandbox.credentials)))
    with _full_accept_queue() as base_url:
        found.append(_figure(bench, "a full accept queue", Server(base_url)))
    return found


def _figure(bench: Bench, name: str, server: Server) -> Figure:
    """Returns the worst of our runs, and one run of each other client."""
    what = f"deadline of {DEADLINE:.0f} s against {name}"
    values: dict[str, float] = {}
    for client in bench.clients:
        try:
            values[client] = max(_lasted(client, server) for _ in range(OUR_RUNS if client == OURS else 1))
        except Exception as error:  # a client that fails in another way does not stop the others
            bench.notes.append(f"{client}, {what}: {subprocesses.reason(error)}")
    return Figure(what, values, TARGET, _show)


def _show(seconds: float) -> str:
    return f"> {PATIENCE:.0f} s" if seconds > PATIENCE else f"{seconds:.3f} s"


def _lasted(client: str, server: Server) -> float:
    """Returns seconds, from an interpreter that can be ended by force; infinity if it was."""
    try:
        output = subprocesses.call("deadline", "give_up", client, server.base_url, *server.credentials.values()).output
    except subprocess.CalledProcessError as error:
        if error.returncode == -signal.SIGALRM:
            return math.inf
        raise
    return float(output)


def give_up(client: str, base_url: str, *credentials: str) -> None:
    """Runs in that interpreter: prints the seconds until the request fails."""
    server = Server(base_url, None, dict(zip(CREDENTIALS, credentials, strict=True)))
    call = CLIENTS[client](server, DEADLINE)
    signal.setitimer(signal.ITIMER_REAL, PATIENCE)
    began = time.monotonic()
    try:
        call()
        end = "an answer"
    except Exception as error:  # each client has its own
        end = f"{type(error).__name__}: {error}"
    seconds = time.monotonic() - began
    if seconds < DEADLINE * 0.99:
        sys.exit(f"it ended after {seconds:.3f} s, with {end}")
    print(seconds)


@contextmanager
def _full_accept_queue() -> Iterator[str]:
    """A server that listens, and whose queue of connections to accept is full: connecting to it never ends."""
    with ExitStack() as sockets:
        listener = sockets.enter_context(socket.socket())
        listener.bind(("127.0.0.1", 0))
        listener.listen(0)
        for _ in range(4):
            waiting = sockets.enter_context(socket.socket())
            waiting.setblocking(False)
            waiting.connect_ex(listener.getsockname())
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
