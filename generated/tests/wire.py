# Generated from spec/ by `python -m generator`. Edit the spec, not this file.
"""A client without a network: what it sends is kept, and what it receives is written by hand."""

from __future__ import annotations

import json
import traceback
from base64 import b64encode
from collections.abc import Callable, Iterator, Mapping
from email.parser import BytesParser
from email.policy import HTTP
from typing import Any
from urllib.parse import parse_qsl

from hoiio import Client
from hoiio._config import transport
from hoiio._core.models import Limit, Response
from hoiio._http.pool import RequestFailure
from hoiio._limits.base import LimitKey, Slot
from hoiio._limits.clock import Clock, Wakeup
from hoiio._limits.process import ProcessLimiter
from hoiio.sandbox import Sandbox

BASE_URL = "https://secure.hoiio.com/open"
TARGET = "/open"
STATUS = "status"
STATUS_ATTRIBUTE = "status"
SUCCESS = "success_ok"
CREDENTIALS: dict[str, Any] = {
    "app_id": "canary_app_id_7f3a9c",
    "access_token": "canary_access_token_7f3a9c",
}
SECRETS = ("access_token",)

Outcome = Response | RequestFailure


class VirtualClock(Clock):
    """Time that passes only when somebody waits, in steps of 1/1024 s, which a float holds exactly."""

    TICKS = 1024

    def __init__(self) -> None:
        self.ticks = 1_000 * self.TICKS
        self.waits = 0

    def now(self) -> float:
        return self.ticks / self.TICKS

    def wait(self, bell: Wakeup, seconds: float) -> None:
        if bell.is_set:
            bell.wait(0)
        else:
            self.sleep(seconds)

    def sleep(self, seconds: float) -> None:
        self.waits += 1
        assert self.waits < 100_000, "waiting for ever"
        self.ticks += max(1, -int(-seconds * self.TICKS // 1))


class Memory:
    """Carries no request anywhere: keeps it, lets its latency pass, and gives the next answer."""

    def __init__(self, clock: VirtualClock, answer: Callable[[], Outcome], latency: float = 0.125) -> None:
        self.clock = clock
        self.answer = answer
        self.latency = latency
        self.sent: list[tuple[str, bytes]] = []
        self.times: list[float] = []

    def send(self, target: str, body: bytes, content_type: str, ends: float) -> Outcome:
        self.sent.append((target, body))
        self.content_type = content_type
        self.times.append(self.clock.now())
        self.clock.sleep(self.latency)
        return self.answer()

    def close(self) -> None:
        """There is nothing to close."""

    def params(self) -> dict[str, str]:
        """The parameters of the last request, as the standard library reads them; a file as Base64 text."""
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


def client_over(memory: Memory, timeout: float = 30.0) -> Client:
    """A client that knows no other way than this one, with a limit of its own."""
    client = Client(*CREDENTIALS.values())
    client._transport = transport(
        CREDENTIALS, BASE_URL, timeout, network=memory, clock=memory.clock, limiter=ProcessLimiter(memory.clock)
    )
    return client


def answering(answer: Outcome) -> tuple[Client, Memory]:
    """A client whose every request gets the same answer, and its memory."""
    memory = Memory(VirtualClock(), lambda: answer)
    return client_over(memory), memory


def client_to(sandbox: Sandbox, timeout: float = 30.0) -> Client:
    """A client of a new application of the sandbox, with a limit of its own."""
    return Client(**sandbox.create_application(), base_url=sandbox.base_url, timeout=timeout)


def variables(error: BaseException) -> str:
    """What a traceback that shows variables shows of the package's own frames."""
    frames = [frame for frame, _ in traceback.walk_tb(error.__traceback__)]
    return " ".join(
        repr(frame.f_locals) for frame in frames if frame.f_globals["__name__"].partition(".")[0] == "hoiio"
    )


class NoLimits(ProcessLimiter):
    """Lets every request go out at once."""

    def acquire(self, key: LimitKey, limit: Limit, ends: float) -> Slot:
        return super().acquire(key, Limit(1_000_000, limit.seconds), ends)

    def refused(self, slot: Slot, ends: float) -> None:
        """That there were too many is what the tests have answered."""


def client_without_limit(sandbox: Sandbox) -> Client:
    """A client that leaves the limit to the service."""
    client = client_to(sandbox)
    client._transport._limiter = NoLimits()
    return client


def ok(fields: Mapping[str, Any] | bytes, status: int = 200) -> Response:
    """The answer that holds these fields, or these bytes."""
    body = fields if isinstance(fields, bytes) else json.dumps({STATUS: SUCCESS, **fields}).encode()
    return Response(status, False, body)


def refused(code: str, status: int = 200) -> Response:
    """The answer that holds a status code alone."""
    return Response(status, False, json.dumps({STATUS: code}).encode())
