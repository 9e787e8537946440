"""From a fresh interpreter to the first answer, over https on loopback."""

from __future__ import annotations

from functools import partial

import interleave
import subprocesses
from clients import BASELINE
from fixtures import Bench
from table import Figure

ROUNDS = 60


def figures(bench: Bench) -> list[Figure]:
    walls: interleave.Samples = {}
    cpus: interleave.Samples = {}
    runs = {name: partial(_first_answer, bench, name) for name in bench.clients}
    for name, starts in interleave.measure(runs, ROUNDS).items():
        walls[name] = [start.wall for start in starts]
        cpus[name] = [start.cpu for start in starts]
    return [
        Figure("cold start to the first answer over https, to urllib3", interleave.ratios(walls, BASELINE), 1.1),
        Figure("... in CPU", interleave.ratios(cpus, BASELINE)),
    ]


def _first_answer(bench: Bench, name: str) -> subprocesses.Ended:
    return subprocesses.call("clients", "first_answer", name, bench.tls_url, bench.ca_file)
