"""The output of `python -m generator diff` for each kind of change: golden text, each a file of diffs/ (see
cases.py)."""

from __future__ import annotations

import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from cases import HERE, LIBRARY, prepare, update

from generator.diff import history
from generator.diff.change import ADDITION, BREAKING, KINDS, WORDING, Change
from generator.diff.compare import allows, compare, next_version
from generator.parse.spec import parse
from generator.read import read
from generator.spec.service import Spec

ROOT = Path(__file__).parents[2]
CASES = sorted(path.stem for path in (HERE / "diffs").glob("*.txt"))


@cache
def library() -> Spec:
    return parse(read(LIBRARY))


@pytest.mark.parametrize("name", CASES)
def test_a_change_is_told_in_these_words(name: str, tmp_path: Path, update_golden: bool) -> None:
    file = HERE / "diffs" / f"{name}.txt"
    expected = prepare(file.read_text("utf-8"), tmp_path / "spec")
    old, new = library(), parse(read(tmp_path / "spec"))
    changes = compare(old, new)
    lines = [f"{change.kind} {change.where}: {change.sentence}" for change in changes]
    said = "\n".join([*lines, next_version(old.service.version, changes)]) + "\n"
    if update_golden:
        update(file, said)
        expected = said
    assert said == expected


def test_nothing_changed_is_no_change() -> None:
    assert compare(library(), parse(read(LIBRARY))) == []
    assert next_version("1.2.3", []) == "1.2.3"


@pytest.mark.parametrize(
    ("version", "kinds", "following"),
    [
        ("1.2.3", [WORDING], "1.2.4"),
        ("1.2.3", [ADDITION, WORDING], "1.3.0"),
        ("1.2.3", [WORDING, BREAKING, ADDITION], "2.0.0"),
        ("0.2.3", [WORDING], "0.2.4"),
        ("0.2.3", [ADDITION], "0.2.4"),
        ("0.2.3", [BREAKING], "0.3.0"),
    ],
)
def test_the_version_that_follows(version: str, kinds: list[str], following: str) -> None:
    assert next_version(version, [Change(kind, "x", "y") for kind in kinds]) == following
    assert allows(following, following)
    assert not allows(version, following)


def git(repository: Path, *arguments: str) -> None:
    identity = ["-c", "user.name=Ada", "-c", "user.email=ada@books.example"]
    subprocess.run(["/usr/bin/env", "git", *identity, *arguments], cwd=repository, check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with this generator, and with a spec that was released unchanged."""
    for folder in ("generator", "templates", "spec"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=shutil.ignore_patterns("__pycache__"))
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "add", "spec")
    git(tmp_path, "commit", "--quiet", "--message", "The spec")
    return tmp_path


def run(repository: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "generator", "diff", *arguments]
    return subprocess.run(command, cwd=repository, capture_output=True, text=True, check=False)


def edit(repository: Path, old: str, new: str) -> None:
    file = repository / "spec" / "voice" / "query_status.yaml"
    text = file.read_text("utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), "utf-8")


@pytest.mark.slow
def test_the_command_compares_with_the_last_release_and_minds_the_version(repository: Path) -> None:
    assert run(repository).stdout == "Nothing changed since HEAD.\n"
    git(repository, "tag", "v0.1.0")
    edit(repository, "returns: Call", "returns: CallNow")
    git(repository, "commit", "--quiet", "--all", "--message", "Another name")
    done = run(repository)
    assert done.returncode == 1
    assert done.stdout == (
        "voice/query_status\n"
        "  breaking  returns CallNow, which was called Call\n"
        "\n"
        "1 breaking since v0.1.0: 0.1.0 becomes 0.2.0.\n"
        "The version is 0.1.0: set version: 0.2.0 in spec/api.yaml.\n"
    )
    assert run(repository, "HEAD").stdout == "Nothing changed since HEAD.\n"
    api = repository / "spec" / "api.yaml"
    api.write_text(api.read_text("utf-8").replace("version: 0.1.0", "version: 0.2.0"), "utf-8")
    assert run(repository).returncode == 0
    done = run(repository, "v0.1.0", "--changelog")
    assert (done.returncode, done.stdout) == (
        0,
        "## 0.2.0\n\n### Breaking\n\n- `voice/query_status`: returns CallNow, which was called Call.\n",
    )


def test_an_unknown_revision_and_an_invalid_spec_are_reported(repository: Path) -> None:
    done = run(repository, "v9")
    assert done.returncode == 1
    assert "there is no spec at 'v9'" in done.stderr
    edit(repository, "returns: Call", "retruns: Call")
    done = run(repository)
    assert done.returncode == 1
    assert "did you mean 'returns'?" in done.stderr
    assert "Traceback" not in done.stderr


def test_every_kind_has_a_heading() -> None:
    assert set(history.HEADINGS) == set(KINDS)
