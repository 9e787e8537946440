"""The cost of checking that generated/ fits spec/, without the formatter."""

from __future__ import annotations

from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import opc
import subprocesses
from clients import OURS
from fixtures import Bench
from table import Figure, as_seconds

ROUNDS = 7
# The formatter is the only child that the generator starts and waits for.
CHECK = """
import resource, sys
from generator.__main__ import main
status = main(["--check"])
formatter = resource.getrusage(resource.RUSAGE_CHILDREN)
print(formatter.ru_utime + formatter.ru_stime)
sys.exit(status)
"""


def figures(bench: Bench) -> list[Figure]:
    values = {OURS: median(_check() for _ in range(ROUNDS))}
    if "opc" in bench.peers:
        values["opc"] = median(_generate_opc() for _ in range(3))
    return [Figure("CPU of generator --check, without the formatter", values, 1.0, as_seconds)]


def _check() -> float:
    ended = subprocesses.run("-c", CHECK)
    return ended.cpu - float(ended.output.splitlines()[-1])


def _generate_opc() -> float:
    with TemporaryDirectory() as folder:
        return opc.generate(Path(folder) / "package", opc.ENDPOINTS[:1])
