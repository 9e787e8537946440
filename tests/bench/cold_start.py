"""From a fresh interpreter to the first answer, over https on loopback."""

from __future__ import annotations

from functools import partial

import fresh
import rounds
from clients import BASELINE
from table import Figure
from workbench import Workbench

ROUNDS = 60


def figures(bench: Workbench) -> list[Figure]:
    walls: rounds.Samples = {}
    cpus: rounds.Samples = {}
    runs = {name: partial(_first_answer, bench, name) for name in bench.clients}
    for name, starts in rounds.interleaved(runs, ROUNDS).items():
        walls[name] = [start.wall for start in starts]
        cpus[name] = [start.cpu for start in starts]
    return [
        Figure("cold start to the first answer over https, to urllib3", rounds.ratios(walls, BASELINE), 1.1),
        Figure("... in CPU", rounds.ratios(cpus, BASELINE)),
    ]


def _first_answer(bench: Workbench, name: str) -> fresh.Ended:
    return fresh.call("clients", "first_answer", name, bench.tls_url, bench.ca_file)
