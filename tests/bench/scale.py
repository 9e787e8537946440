"""The cost of many endpoints: to generate, beside the peers on the same OpenAPI document, and to use.

All run as a maintainer runs them, formatter included: the generator starts ruff itself, openapi-python-client by its
hooks, and for openapi-generator it is started here.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import NamedTuple

import interleave
import subprocesses
from clients import CREDENTIALS, OURS, TXN_REF
from fixtures import HERE, ROOT, Bench
from synthetic import write_spec
from table import Figure, as_megabytes, as_seconds

SIZES = [1, 10, 100, 500, 2_000]
LARGEST = {OURS: 2_000, "opc": 2_000, "oag": 500}
"""Up to which size each generator is run: openapi-generator reads no document of more than 3 MB, and that of 2,000
endpoints has 12."""
ROUNDS = {1: 3, 10: 3, 100: 5}
"""The number of runs of each size; one if it is not listed."""
COMPARED = 100
LEAST, HALFWAY, MOST = 1, 500, 2_000

IMPORT = "import hoiio"
CLIENT = "from hoiio import Client"
CALL = f"{CLIENT}; Client(*sys.argv[2:4], base_url=sys.argv[5]).voice.query_status(sys.argv[4])"
# The time before is not measured: an interpreter takes ten times as long to start as the import does.
TIMED = """
import sys, time
sys.path.insert(0, sys.argv[1])
began = time.process_time()
{}
print(time.process_time() - began)
"""


class Used(NamedTuple):
    """The cost of one run."""

    wall: float
    cpu: float
    memory: float
    """The maximum bytes of its largest process."""


Runs = dict[int, dict[str, Used]]
"""By the number of endpoints, and by the generator."""


def figures(bench: Bench) -> list[Figure]:
    with TemporaryDirectory() as name:
        folders = {size: Path(name) / str(size) for size in SIZES}
        for size, folder in folders.items():
            write_spec(folder / "spec", size)
            for part in ("generator", "templates"):
                shutil.copytree(ROOT / part, folder / part)
        runs = _generate(folders, bench)
        one, most = folders[LEAST] / "generated", folders[MOST] / "generated"
        return [
            *_table(runs),
            *_compared(runs[COMPARED]),
            Figure("CPU of one endpoint more, beyond 500 to below", {OURS: _growth(folders)}, 1.3),
            *_use(most, f"{MOST:,} endpoints", one, bench),
            *_use(ROOT / "generated", f"the project's own {_own_endpoints()}", one, bench),
        ]


def _generate(folders: dict[int, Path], bench: Bench) -> Runs:
    runs: Runs = {}
    generators: dict[str, Callable[[Path], Used]] = {OURS: _ours, "opc": _opc, "oag": _oag}
    for size, folder in folders.items():
        samples: dict[str, list[Used]] = {}
        for _ in range(ROUNDS.get(size, 1)):
            for name, generate in list(generators.items()):
                if size > LARGEST[name]:
                    continue
                try:
                    samples.setdefault(name, []).append(generate(folder))
                except (OSError, subprocess.SubprocessError) as error:
                    if name == OURS:
                        raise
                    del generators[name]
                    bench.notes.append(f"{name} from {size} endpoints on: {subprocesses.reason(error)}")
        runs[size] = {name: Used(*map(median, zip(*used, strict=True))) for name, used in samples.items() if used}
    return runs


def _ours(folder: Path) -> Used:
    shutil.rmtree(folder / "generated", ignore_errors=True)
    return _run(folder, sys.executable, "-m", "generator")


def _opc(folder: Path) -> Used:
    target = folder / "opc"
    options = ["--path", "generated/openapi.yaml", "--meta", "none", "--output-path", str(target)]
    try:
        return _run(folder, sys.executable, "-m", "openapi_python_client", "generate", *options)
    finally:
        shutil.rmtree(target, ignore_errors=True)


def _oag(folder: Path) -> Used:
    target = folder / "oag"
    program = str(Path(sys.executable).with_name("openapi-generator-cli"))
    try:
        made = _run(folder, program, "generate", "-g", "python", "-i", "generated/openapi.yaml", "-o", str(target))
        laid_out = _run(folder, sys.executable, "-m", "ruff", "format", "--isolated", "--no-cache", str(target))
    finally:
        shutil.rmtree(target, ignore_errors=True)
    return Used(made.wall + laid_out.wall, made.cpu + laid_out.cpu, max(made.memory, laid_out.memory))


def _run(folder: Path, *command: str) -> Used:
    done = subprocess.run(
        [sys.executable, str(HERE / "measurement.py"), *command],
        cwd=folder,
        env={**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}", "PYTHONPATH": ""},
        check=True,
        capture_output=True,
        text=True,
    )
    return Used(*map(float, done.stdout.split()))


def _table(runs: Runs) -> list[Figure]:
    rows: list[Figure] = []
    for size, used in runs.items():
        cpu = {name: one.cpu for name, one in used.items()}
        wall = {name: one.wall for name, one in used.items()}
        memory = {name: one.memory for name, one in used.items()}
        noun = "endpoint" if size == 1 else "endpoints"
        rows += [
            Figure(f"CPU of generating {size:,} {noun}, formatter included", cpu, None, as_seconds),
            Figure("... from start to end", wall, None, as_seconds),
            Figure("... memory at the most", memory, None, as_megabytes),
        ]
    return rows


def _compared(used: dict[str, Used]) -> list[Figure]:
    """Returns the figures relative to the peer that is faster by each clock."""
    peers = [one for name, one in used.items() if name != OURS]
    if not peers:
        return []
    cpu, wall = min(one.cpu for one in peers), min(one.wall for one in peers)
    return [
        Figure(
            f"CPU of generating {COMPARED} endpoints, to the faster peer",
            {name: one.cpu / cpu for name, one in used.items()},
            1 / 3,
        ),
        Figure("... from start to end", {name: one.wall / wall for name, one in used.items()}, 1 / 3),
    ]


def _growth(folders: dict[int, Path]) -> float:
    """Returns the growth without the cost of starting, which would make a larger spec look better."""
    samples = interleave.measure({str(size): partial(_ours, folders[size]) for size in (LEAST, HALFWAY, MOST)}, 3)

    def cpu(size: int) -> float:
        return min(used.cpu for used in samples[str(size)])  # other processes only ever add time

    def each(first: int, last: int) -> float:
        return (cpu(last) - cpu(first)) / (last - first)

    return each(HALFWAY, MOST) / each(LEAST, HALFWAY)


def _own_endpoints() -> int:
    files = [path for path in (ROOT / "spec").glob("*/**/*.yaml") if path.name != "_about.yaml"]
    return sum(path.parent.name != "notifications" for path in files)


def _use(many: Path, words: str, one: Path, bench: Bench) -> list[Figure]:
    """Returns the figures of a package of many endpoints, relative to that of one."""
    names = {
        f"CPU of the import with {words}, to with 1": (IMPORT, 100),
        "... and of the client's class": (CLIENT, 60),
        "... and of a first call": (CALL, 60),
    }
    rows: list[Figure] = []
    for name, (statement, turns) in names.items():
        runs = {str(package): partial(_cpu, statement, str(package), bench.plain_url) for package in (many, one)}
        samples = interleave.measure(runs, turns)
        # The minimum of each: other processes only ever add time, as much as the twentieth part that is measured.
        rows.append(Figure(name, {OURS: min(samples[str(many)]) / min(samples[str(one)])}, 1.05))
    return rows


def _cpu(statement: str, package: str, url: str) -> float:
    arguments = [package, *CREDENTIALS.values(), TXN_REF, url]
    return float(subprocesses.run("-c", TIMED.format(statement), *arguments).output)
