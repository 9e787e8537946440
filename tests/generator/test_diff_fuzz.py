"""`diff` says nothing, or less than "breaking", only if a program that uses every public name of the old package passes
mypy on the new one. The pairs are a spec and a mutant of it; DIFF_PAIRS sets their number: DIFF_PAIRS=5000 pytest ...

The pairs are the same in every run, because the seeds are fixed.
"""

from __future__ import annotations

import os
import random
import re
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from callers import Version, build_version, write_pair
from cases import TypeCheck
from mutants import Files, build, mutant, plain, values

from generator import generate
from generator.diff.change import BREAKING
from generator.diff.compare import compare
from generator.parse.spec import parse
from generator.read import read
from generator.spec.service import Spec
from generator.write import write

ROOT = Path(__file__).parents[2]
SPECS = {
    "library": ROOT / "tests" / "generator" / "golden" / "library" / "spec",
    "bakery": ROOT / "tests" / "generator" / "golden" / "bakery" / "spec",
}
PAIRS = int(os.environ.get("DIFF_PAIRS", "16"))
BATCH = min(PAIRS, 200)
"""The pairs of one run of mypy."""


@cache
def unchanged(name: str) -> tuple[Files, Version]:
    nodes = read(SPECS[name])
    return plain(nodes), build_version(parse(nodes), name)


def pairs(name: str, seed: int) -> Iterator[tuple[Version, Version]]:
    """Yields pairs of which the public modules differ: a spec and its mutant, and two mutants, in both directions."""
    choose = random.Random(f"{name} {seed}")
    files, old = unchanged(name)
    pool = values(files)
    last = old
    while True:
        if choose.random() < 0.2:
            files, old = unchanged(name)
        changed, spec = _accepted(files, pool, choose, choose.choice([1, 1, 2, 3]))
        if spec is None or spec.service.package != old.package.name:
            continue
        new = build_version(spec, name)
        if new.stubs != old.stubs:
            for other in {id(old): old, id(last): last}.values():
                if other.stubs != new.stubs:
                    yield other, new
                    yield new, other
            last = new
            if choose.random() < 0.3:
                files, old = changed, new


def _accepted(
    files: Files, pool: dict[str, list[object]], choose: random.Random, count: int
) -> tuple[Files, Spec | None]:
    """Returns the files and the spec after a number of changes that the generator accepts."""
    spec = None
    for _ in range(30):
        changed = mutant(files, pool, choose)
        after = build(changed)
        if after is not None:
            files, spec, count = changed, after, count - 1
        if not count:
            break
    return files, spec


def missed(found: list[tuple[Version, Version]], name: str, folder: Path, type_check: TypeCheck) -> list[str]:
    """Returns what mypy says of the programs whose pair is not said to be breaking."""
    write(generate(SPECS[name]), folder)
    programs: dict[str, str] = {}
    for index, (old, new) in enumerate(found):
        changes = compare(old.spec, new.spec)
        if not any(change.kind == BREAKING for change in changes):
            write_pair(old, new, f"m{index}", folder)
            programs[f"use_m{index}.py"] = "; ".join(f"{each.kind} {each.where}: {each.sentence}" for each in changes)
    done = type_check(folder, *programs) if programs else None
    errors = re.findall(r"^(use_m\d+\.py):(\d+): error: (.*)$", done.stdout if done else "", re.M)
    print(f"{len(found)} pairs of {name}, {len(programs)} of them not breaking, {len(errors)} errors", file=sys.stderr)
    assert done is None or errors or done.returncode == 0, done.stdout
    return [
        f"{message}: {(folder / file).read_text('utf-8').splitlines()[int(line) - 1].strip()}; diff: {programs[file]}"
        for file, line, message in errors
    ]


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(PAIRS // BATCH))
@pytest.mark.parametrize("name", SPECS)
def test_a_program_that_fails_is_said_to_break(name: str, seed: int, tmp_path: Path, type_check: TypeCheck) -> None:
    source = pairs(name, seed)
    found = [next(source) for _ in range(BATCH // len(SPECS))]
    assert missed(found, name, tmp_path, type_check) == []
