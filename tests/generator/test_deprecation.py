"""Deprecated names still work, and warn at the caller's own line."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from cases import LIBRARY, TypeCheck

from generator import generate
from generator.write import format_python, write

USE = """
import sys, warnings
import library
from library.sandbox import Sandbox

warnings.simplefilter("error", DeprecationWarning)

def said(use):
    try:
        use()
    except DeprecationWarning as warning:
        return str(warning)
    return None

with Sandbox() as sandbox, library.Client(**sandbox.credentials, base_url=sandbox.base_url) as client:
    loan = client.loans.query("L-1")
    assert said(lambda: loan.kept) is said(lambda: library.State.LOST) is said(lambda: library.State("mislaid")) is None
    print(said(lambda: client.desk.close_now()))
    print(said(lambda: client.loans.query("L-1", from_="x")))
    print(said(lambda: loan.left))
    print(said(lambda: loan.held))
    print(said(lambda: library.State.MISLAID))
    warnings.simplefilter("always")
    with warnings.catch_warnings(record=True) as caught:
        line = sys._getframe().f_lineno
        client.desk.close_now()
        client.loans.query("L-1", from_="x")
        loan.left
        assert loan.held == loan.kept
        assert library.State.MISLAID is library.State("mislaid")
    assert [(warning.filename, warning.lineno) for warning in caught] == [(__file__, line + 1 + n) for n in range(5)]
"""

TYPES = """
import library

def use(client: library.Client, loan: library.Loan) -> None:
    client.desk.close_now()
    loan.left
    loan.held
    loan.kept
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("library")
    write(format_python(generate(LIBRARY)), folder / "out")
    return folder / "out"


def test_each_use_warns_at_its_own_line(library: Path) -> None:
    (library / "use.py").write_text(USE)
    done = subprocess.run([sys.executable, "use.py"], cwd=library, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        "desk/close_now is deprecated since 2.3.4: Go home.",
        "the parameter from is deprecated since 2.2.0: Leave it out.",
        "Loan.left is deprecated since 2.1.0: Compare due with the time.",
        "Loan.held is called kept now; the old name is gone in 3.0.0",
        "State.MISLAID is deprecated since 2.3.0: Use lost.",
    ]


@pytest.mark.slow
@pytest.mark.parametrize("version", ["3.11", "3.13"])
def test_a_type_checker_knows_of_it(library: Path, version: str, type_check: TypeCheck) -> None:
    (library / "types_of.py").write_text(TYPES)
    options = ["--enable-error-code=deprecated", f"--python-version={version}"]
    said = type_check(library, *options, "types_of.py").stdout
    assert [int(line.split(":")[1]) for line in said.splitlines() if "[deprecated]" in line] == [5, 6, 7]


def test_the_old_name_is_gone_when_it_was_said_to_go(tmp_path: Path, library: Path) -> None:
    import shutil

    shutil.copytree(LIBRARY, tmp_path / "spec")
    api = tmp_path / "spec" / "api.yaml"
    api.write_text(api.read_text("utf-8").replace("version: 2.3.4", "version: 3.0.0"), "utf-8")
    for file in (tmp_path / "spec").rglob("*.yaml"):  # one that was said to go earlier would be refused
        file.write_text(file.read_text("utf-8").replace("until: 2.4.0", "until: 3.0.0"), "utf-8")
    now = next(text for path, text in generate(LIBRARY).items() if str(path) == "library/resources/loans.py")
    then = next(text for path, text in generate(tmp_path / "spec").items() if str(path) == "library/resources/loans.py")
    assert "def held(self)" in now
    assert "def held(self)" not in then


def test_the_reference_says_so(library: Path) -> None:
    reference = (library / "reference.md").read_text("utf-8")
    for said in ("2.3.4: Go home.", "2.2.0: Leave it out.", "2.1.0: Compare due with the time.", "2.3.0: Use lost."):
        assert f"Deprecated since {said}" in reference
