"""Odd specs that are right: their packages pass their own tests. Each is written as edits, as in cases.py."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from cases import HERE, prepare

from generator import generate
from generator.write import format_python, write

CASES = sorted(path.stem for path in (HERE / "accepted").glob("*.txt"))


@pytest.mark.slow
@pytest.mark.parametrize("name", CASES)
def test_the_package_of_an_odd_spec_passes_its_own_tests(name: str, tmp_path: Path) -> None:
    prepare((HERE / "accepted" / f"{name}.txt").read_text("utf-8"), tmp_path / "spec")
    out = tmp_path / "out"
    write(format_python(generate(tmp_path / "spec")), out)
    (out / "pytest.ini").write_text("[pytest]\nfilterwarnings = error\n")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--hypothesis-profile=mutation", "tests"],
        cwd=out,
        env={**os.environ, "PYTHONPATH": str(out), "CI": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-5_000:] + done.stderr[-5_000:]
