"""CPU of a request on a connection that is kept alive."""

from __future__ import annotations

import time
from functools import partial
from typing import Any

import interleave
from clients import BASELINE, CLIENTS, OURS, TXN_REF, Call, Server
from fixtures import Bench
from table import Figure

from hoiio._config import transport
from hoiio._core.models import Limit
from hoiio._limits.base import LimitKey, Slot
from hoiio._limits.process import ProcessLimiter
from hoiio.resources import voice

ROUNDS = 30
CALLS = 200
TIMEOUT = 30.0


def figures(bench: Bench) -> list[Figure]:
    server = Server(bench.plain_url)
    calls = {name: CLIENTS[name](server, TIMEOUT) for name in bench.clients}
    calls[OURS] = _our_call(server)
    samples = interleave.measure({name: partial(_cpu, call) for name, call in calls.items()}, ROUNDS)
    return [Figure("CPU of a kept-alive call, to urllib3 + json.loads", interleave.ratios(samples, BASELINE), 1.0)]


class _ManySlots(ProcessLimiter):
    """The limit works as usual: a slot is taken and released for each request. There are only more slots than requests.

    The service allows 60 requests a minute, and a client that kept to that would be measured while it sleeps.
    """

    def acquire(self, key: LimitKey, limit: Limit, deadline_at: float, *args: Any) -> Slot:
        return super().acquire(key, Limit(1_000_000, limit.seconds), deadline_at, *args)


def _our_call(server: Server) -> Call:
    """Does the same as `Client.voice.query_status`, except for the slots."""
    carrier = transport(server.credentials, server.base_url, TIMEOUT, limiter=_ManySlots())
    query_status = voice.VoiceResource(carrier).query_status
    return lambda: query_status(TXN_REF)


def _cpu(call: Call) -> float:
    """Returns seconds of this process's CPU; the server is another process."""
    began = time.process_time()
    for _ in range(CALLS):
        call()
    return time.process_time() - began
