"""Fakes of the network, the clock and the rate limit. A fake network keeps what is sent."""

from __future__ import annotations

import copy
import json
import traceback
from base64 import b64encode
from collections.abc import Callable, Iterator, Mapping
from email.parser import BytesParser
from email.policy import HTTP
from typing import Any
from urllib.parse import parse_qsl

from target import (
    BASE_URL,
    CREDENTIALS,
    NEVER_CLOSED,
    PACKAGE,
    STATUS,
    SUCCESS,
    BaseError,
    Client,
    Clock,
    Closing,
    Limit,
    LimitKey,
    ProcessLimiter,
    Response,
    Sandbox,
    Slot,
    Unsent,
    Wakeup,
    config,
)

Outcome = Response | BaseError


DAY = 86_400.0
"""The longest timeout in seconds."""


class VirtualClock(Clock):
    """A clock whose time passes only during a wait, in steps that a float holds exactly."""

    TICKS = 1024 * 1024

    def __init__(self) -> None:
        self.ticks = 1_000 * self.TICKS
        self.waits = 0

    def now(self) -> float:
        return self.ticks / self.TICKS

    def uptime(self) -> float:
        return self.now()

    def wait(self, wakeup: Wakeup, seconds: float) -> None:
        if wakeup.is_set:
            wakeup.wait(0)
        else:
            self.sleep(seconds)

    def sleep(self, seconds: float) -> None:
        self.waits += 1
        assert self.waits < 100_000, "waiting forever"
        self.ticks += max(1, -int(-seconds * self.TICKS // 1))


class FakeNetwork:
    """Keeps each request, lets its latency pass, and returns the next answer."""

    def __init__(self, clock: VirtualClock, answer: Callable[[], Outcome], latency: float = 0.125) -> None:
        self.clock = clock
        self.answer = answer
        self.latency = latency
        self.sent: list[tuple[str, bytes]] = []
        self.times: list[float] = []

    def send(
        self,
        target: str,
        body: bytes,
        content_type: str,
        deadline_at: float,
        *,
        safe: bool,
        may_send: Callable[[], bool],
    ) -> Outcome | Unsent:
        if not may_send():
            return Unsent()
        self.sent.append((target, body))
        self.content_type = content_type
        self.times.append(self.clock.now())
        self.clock.sleep(self.latency)
        answer = self.answer()
        return copy.copy(answer) if isinstance(answer, BaseError) else answer  # an error is raised once

    def close(self) -> None:
        """Does nothing: there is no connection."""

    def params(self) -> dict[str, str]:
        """Returns the parameters of the last request, as the standard library reads them; a file as Base64 text."""
        body = self.sent[-1][1]
        if self.content_type.startswith("multipart/"):
            pairs = list(_parts(body, self.content_type))
        else:
            assert self.content_type == "application/x-www-form-urlencoded"
            pairs = parse_qsl(body.decode("ascii"), keep_blank_values=True, strict_parsing=True, errors="strict")
        assert len(dict(pairs)) == len(pairs)
        return dict(pairs)


def _parts(body: bytes, content_type: str) -> Iterator[tuple[str, str]]:
    """The parts of a multipart form."""
    message = BytesParser(policy=HTTP).parsebytes(f"Content-Type: {content_type}\r\n\r\n".encode() + body)
    assert not message.defects
    for part in message.iter_parts():
        assert part.get_content_disposition() == "form-data"
        content = part.get_payload(decode=True)
        assert isinstance(content, bytes)
        text = content.decode() if part.get_filename() is None else b64encode(content).decode()
        yield str(part.get_param("name", header="content-disposition")), text


class UnlimitedLimiter(ProcessLimiter):
    """A limiter that lets every request go out at once."""

    def acquire(self, key: LimitKey, limit: Limit, deadline_at: float, closing: Closing = NEVER_CLOSED) -> Slot:
        return super().acquire(key, Limit(1_000_000, limit.seconds), deadline_at, closing)

    def throttled(self, slot: Slot, deadline_at: float, retry_after: float = 0.0) -> float:
        """Does nothing: the tests themselves order this answer."""
        return 0.0


def client_with(network: FakeNetwork, timeout: float = 30.0, limiter: ProcessLimiter | None = None) -> Client:
    """Returns a client that sends over this network, with a limit of its own unless it gets a limiter."""
    client = Client(*CREDENTIALS.values())
    limiter = limiter or ProcessLimiter(network.clock)
    client._transport = config.transport(
        CREDENTIALS, BASE_URL, timeout, network=network, clock=network.clock, limiter=limiter
    )
    return client


def client_returning(answer: Outcome, limiter: ProcessLimiter | None = None) -> tuple[Client, FakeNetwork]:
    """Returns a client whose every request gets the same answer, and its network."""
    network = FakeNetwork(VirtualClock(), lambda: answer)
    return client_with(network, limiter=limiter), network


def client_to(sandbox: Sandbox, timeout: float = 30.0) -> Client:
    """Returns a client of a new application of the sandbox, with a limit of its own."""
    return Client(**sandbox.create_application(), base_url=sandbox.base_url, timeout=timeout)


def frame_locals(error: BaseException) -> str:
    """Returns the variables of the package's own frames, as a traceback that shows variables would print them."""
    frames = [frame for frame, _ in traceback.walk_tb(error.__traceback__)]
    return " ".join(
        repr(frame.f_locals) for frame in frames if frame.f_globals["__name__"].partition(".")[0] == PACKAGE
    )


def client_without_limit(sandbox: Sandbox) -> Client:
    """Returns a client that leaves the limit to the service."""
    client = client_to(sandbox)
    client._transport._limiter = UnlimitedLimiter()
    return client


def success(fields: Mapping[str, Any] | bytes, status: int = 200) -> Response:
    """Returns the answer that holds these fields, or these bytes."""
    body = fields if isinstance(fields, bytes) else json.dumps({STATUS: SUCCESS, **fields}).encode()
    return Response(status, False, body)


def error_status(code: str, status: int = 200) -> Response:
    """Returns the answer that holds a status code alone."""
    return Response(status, False, json.dumps({STATUS: code}).encode())
