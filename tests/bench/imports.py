"""CPU of importing a client."""

from __future__ import annotations

from functools import partial

import interleave
import subprocesses
from clients import BASELINE, OPC_PACKAGE
from fixtures import Bench
from table import Figure

ROUNDS = 25
NOTHING = "nothing"
MODULES = {"opc": OPC_PACKAGE}
CLASSES = {"urllib3": "PoolManager", "requests": "Session"}


def figures(bench: Bench) -> list[Figure]:
    modules = {name: MODULES.get(name, name) for name in bench.clients}
    imports = {name: f"import {module}" for name, module in modules.items()}
    # Ours imports a module when one of its names is used, so the part that cannot be deferred is shown too.
    uses = {name: f"from {module} import {CLASSES.get(name, 'Client')}" for name, module in modules.items()}
    return [
        Figure("CPU of the import, to import urllib3", _ratios(imports), 0.25),
        Figure("... and of the client's class", _ratios(uses)),
    ]


def _ratios(statements: dict[str, str]) -> dict[str, float]:
    """Returns the cost of the statements beyond that of an interpreter that does nothing."""
    runs = {name: partial(_cpu, statement) for name, statement in {**statements, NOTHING: "pass"}.items()}
    samples = interleave.measure(runs, ROUNDS)
    return interleave.ratios(interleave.beyond(samples, NOTHING), BASELINE)


def _cpu(statement: str) -> float:
    return subprocesses.run("-c", statement).cpu
