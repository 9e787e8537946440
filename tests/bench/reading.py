"""From the bytes of a reply to a record."""

from __future__ import annotations

import json
import timeit
from collections.abc import Callable
from functools import partial

import interleave
from clients import BASELINE, OURS
from example import REPLY
from fixtures import Bench
from table import Figure

from hoiio._core.records import Meta
from hoiio._wire.json_object import parse_json
from hoiio.resources.voice import _call

ROUNDS = 30
READINGS = 2000
META = Meta(raw=REPLY, http_status=200, attempts=1, elapsed=0.0, waited=0.0)


def figures(bench: Bench) -> list[Figure]:
    readings: dict[str, Callable[[], object]] = {
        BASELINE: lambda: json.loads(REPLY),
        # The part of the transport that reads a reply; no public name does this without a network.
        OURS: lambda: _call(parse_json(REPLY), META),
    }
    if "opc" in bench.peers:
        # Importable only since the fixtures were set up.
        from hoiio_opc.models import Call

        readings["opc"] = lambda: Call.from_dict(json.loads(REPLY))
    samples = interleave.measure({name: partial(_seconds, read) for name, read in readings.items()}, ROUNDS)
    return [Figure("reply bytes to a record, to json.loads", interleave.ratios(samples, BASELINE), 2.5)]


def _seconds(read: Callable[[], object]) -> float:
    return timeit.timeit(read, number=READINGS)
