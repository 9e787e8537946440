"""The output of `python -m generator diff` for each kind of change: golden text, each a file of diffs/ (see
cases.py)."""

from __future__ import annotations

import json
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
from generator.diff.released import dump, load
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
    """A repository with this generator and a spec, of which nothing is released."""
    for folder in ("generator", "templates", "spec"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=shutil.ignore_patterns("__pycache__"))
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "add", "spec")
    git(tmp_path, "commit", "--quiet", "--message", "The spec")
    return tmp_path


def run(repository: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "generator", *arguments]
    return subprocess.run(command, cwd=repository, capture_output=True, text=True, check=False)


def edit(repository: Path, old: str, new: str) -> None:
    file = repository / "spec" / "voice" / "query_status.yaml"
    text = file.read_text("utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), "utf-8")


def set_version(repository: Path, old: str, new: str) -> None:
    api = repository / "spec" / "api.yaml"
    api.write_text(api.read_text("utf-8").replace(f"version: {old}", f"version: {new}"), "utf-8")


@pytest.mark.slow
def test_the_command_compares_with_the_release_and_minds_the_version(repository: Path) -> None:
    done = run(repository, "diff")
    assert done.returncode == 0
    assert done.stdout.startswith("Nothing is released: there is no released.json, and so nothing to compare with.\n")
    (repository / "CHANGELOG.md").write_text("# Changelog\n", "utf-8")
    done = run(repository, "release")
    assert (done.returncode, done.stdout) == (
        1,
        "CHANGELOG.md has no entry for 0.1.0: `python -m generator diff --changelog` prints it.\n",
    )
    (repository / "CHANGELOG.md").write_text("# Changelog\n\n## 0.1.0\n", "utf-8")
    assert run(repository, "release").stdout == "released.json is spec/ of 0.1.0: commit it with the release.\n"
    assert run(repository, "diff").stdout == "Nothing changed since the release of 0.1.0.\n"
    edit(repository, "returns: Call", "returns: CallNow")
    done = run(repository, "diff")
    assert done.returncode == 1
    assert done.stdout == (
        "voice/query_status\n"
        "  breaking  returns CallNow, which was called Call\n"
        "\n"
        "1 breaking since the release of 0.1.0: 0.1.0 becomes 0.2.0.\n"
        "The version is 0.1.0: set version: 0.2.0 in spec/api.yaml.\n"
    )
    done = run(repository, "release")
    assert (done.returncode, done.stdout) == (
        1,
        "The version is 0.1.0: set version: 0.2.0 in spec/api.yaml. Nothing was written.\n",
    )
    entry = "## 0.2.0\n\n### Breaking\n\n- `voice/query_status`: returns CallNow, which was called Call.\n"
    assert run(repository, "diff", "--changelog").stdout == entry  # of the version that follows
    set_version(repository, "0.1.0", "0.2.0")
    done = run(repository, "diff", "--changelog")
    assert (done.returncode, done.stdout) == (0, entry)
    assert "1 breaking since HEAD: 0.1.0 becomes 0.2.0." in run(repository, "diff", "HEAD").stdout


@pytest.mark.slow
def test_a_revision_is_read_by_its_own_grammar(repository: Path) -> None:
    api, schema = repository / "spec" / "api.yaml", repository / "spec" / "schema.json"
    grammar, spec = schema.read_text("utf-8"), api.read_text("utf-8")
    schema.write_text(grammar.replace('"license": {', '"motto": {"type": "string"}, "license": {', 1), "utf-8")
    api.write_text(spec.replace("license: MIT\n", "license: MIT\nmotto: Ring.\n"), "utf-8")
    git(repository, "commit", "--quiet", "--all", "--message", "A keyword, and a generator that cannot export")
    git(repository, "add", ".")
    git(repository, "commit", "--quiet", "--all", "--message", "A generator that can")
    schema.write_text(grammar, "utf-8")
    api.write_text(spec, "utf-8")
    done = run(repository, "diff", "HEAD")
    assert (done.returncode, done.stdout, done.stderr) == (0, "Nothing changed since HEAD.\n", "")
    done = run(repository, "diff", "HEAD~1")
    assert done.returncode == 1
    assert done.stderr.startswith(
        "the spec at 'HEAD~1' does not follow the grammar of today, and its generator cannot export it:\n"
    )
    assert "unknown keyword 'motto'" in done.stderr


def test_an_unknown_revision_and_an_invalid_spec_are_reported(repository: Path) -> None:
    done = run(repository, "diff", "v9")
    assert done.returncode == 1
    assert "there is no spec at 'v9'" in done.stderr
    edit(repository, "returns: Call", "retruns: Call")
    done = run(repository, "diff")
    assert done.returncode == 1
    assert "did you mean 'returns'?" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("name", ["library", "bakery", "clock"])
def test_a_released_spec_is_read_as_it_was_written(name: str) -> None:
    spec = parse(read(HERE / "golden" / name / "spec"))
    released = load(dump(spec))
    assert released.unknown == ()
    assert dump(released.spec) == dump(spec)
    assert compare(released.spec, spec) == compare(spec, released.spec) == []


def test_a_released_spec_of_another_grammar_is_read() -> None:
    text = dump(library())
    newer = load(text.replace('"safe": true', '"nickname": "x", "safe": true', 1))
    assert newer.unknown == ("Endpoint.nickname",)
    assert compare(newer.spec, library()) == []
    older = json.loads(text)
    for endpoint in older["resources"][0]["endpoints"]:
        del endpoint["source"]
    assert [change.sentence for change in compare(load(json.dumps(older)).spec, library())] == [
        f"its source is https://books.example/docs/{name}" for name in ("donate", "order", "picture", "search")
    ]


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"service": 1}', '{"service": {"$ref": "#/nothing"}}'])
def test_a_file_that_is_no_released_spec_is_reported(text: str, tmp_path: Path) -> None:
    shutil.copytree(LIBRARY, tmp_path / "spec")
    (tmp_path / history.RELEASED).write_text(text, "utf-8")
    with pytest.raises(history.RevisionError, match=r"released\.json: .*\n.*git checkout -- released\.json"):
        history.diff(tmp_path, None, changelog=False)


def test_every_kind_has_a_heading() -> None:
    assert set(history.HEADINGS) == set(KINDS)
