# Generated from spec/ by `python -m generator`. Edit the spec, not this file.
"""A client without a network: what it sends is kept, and what it receives is written by hand."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import parse_qsl

from clock import Client
from clock._limiter import Clock, Limiters
from clock._network import Failure, Reply
from clock._params import Endpoint
from clock._transport import Transport
from clock.sandbox import Sandbox

BASE_URL = "https://clock.example"
TARGET = ""
STATUS = "said"
SUCCESS = "ok"
CREDENTIALS: dict[str, Any] = {
    "key": "canary_key_7f3a9c",
}
SECRETS = ("key",)

Answer = Reply | Failure


class VirtualClock(Clock):
    """Time that passes only when somebody waits, in steps of 1/1024 s, which a float holds exactly."""

    TICKS = 1024

    def __init__(self) -> None:
        self.ticks = 1_000 * self.TICKS
        self.waits = 0

    def now(self) -> float:
        return self.ticks / self.TICKS

    def wait(self, event: threading.Event, seconds: float) -> None:
        if not event.is_set():
            self.sleep(seconds)

    def sleep(self, seconds: float) -> None:
        self.waits += 1
        assert self.waits < 100_000, "waiting for ever"
        self.ticks += max(1, -int(-seconds * self.TICKS // 1))


class Memory:
    """Carries no request anywhere: keeps it, lets its latency pass, and gives the next answer."""

    def __init__(self, clock: VirtualClock, answer: Callable[[], Answer], latency: float = 0.125) -> None:
        self.clock = clock
        self.answer = answer
        self.latency = latency
        self.sent: list[tuple[str, bytes]] = []
        self.times: list[float] = []

    def post(self, target: str, body: bytes, ends: float) -> Answer:
        self.sent.append((target, body))
        self.times.append(self.clock.now())
        self.clock.sleep(self.latency)
        return self.answer()

    def close(self) -> None:
        """There is nothing to close."""

    def params(self) -> dict[str, str]:
        """The parameters of the last request, as the standard library reads them."""
        pairs = parse_qsl(
            self.sent[-1][1].decode("ascii"), keep_blank_values=True, strict_parsing=True, errors="strict"
        )
        assert len(dict(pairs)) == len(pairs)
        return dict(pairs)


def client_over(memory: Memory, deadline: float = 30.0) -> Client:
    """A client that knows no other way than this one, with a limit of its own."""
    client = Client(*CREDENTIALS.values())
    client._transport = Transport(
        CREDENTIALS, BASE_URL, deadline, network=memory, clock=memory.clock, limiters=Limiters(memory.clock)
    )
    return client


def answering(answer: Answer) -> tuple[Client, Memory]:
    """A client whose every request gets the same answer, and its memory."""
    memory = Memory(VirtualClock(), lambda: answer)
    return client_over(memory), memory


def client_to(sandbox: Sandbox, deadline: float = 30.0) -> Client:
    """A client of a new application of the sandbox, with a limit of its own."""
    return Client(**sandbox.application(), base_url=sandbox.base_url, deadline=deadline)


class NoLimits(Limiters):
    """Lets every request go out at once."""

    def of(self, service: str, application: str, endpoint: Endpoint) -> None:
        return None


def client_without_limit(sandbox: Sandbox) -> Client:
    """A client that leaves the limit to the service."""
    client = client_to(sandbox)
    client._transport._limiters = NoLimits()
    return client


def ok(fields: Mapping[str, Any] | bytes, status: int = 200) -> Reply:
    """The answer that holds these fields, or these bytes."""
    body = fields if isinstance(fields, bytes) else json.dumps({STATUS: SUCCESS, **fields}).encode()
    return Reply(status, False, body)


def refused(code: str, status: int = 200) -> Reply:
    """The answer that holds a status code alone."""
    return Reply(status, False, json.dumps({STATUS: code}).encode())
