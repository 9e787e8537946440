"""The last stage: what it changes, what it shows, and that a kill at any moment leaves the old tree or the new one."""

from __future__ import annotations

import errno
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path, PurePosixPath

import pytest
from cases import LIBRARY

from generator import __main__ as command
from generator import generate
from generator import write as writing
from generator.write import diff, existing, format_python, write

ROOT = Path(__file__).parents[2]
OLD = {PurePosixPath("a.py"): "a = 1\n", PurePosixPath("sub/b.txt"): "b\n"}
NEW = {PurePosixPath("a.py"): "a = 2\n", PurePosixPath("other/c.txt"): ""}


def as_bytes(files: dict[PurePosixPath, str]) -> dict[PurePosixPath, bytes]:
    return {path: text.encode() for path, text in files.items()}


def test_it_writes_what_changed_and_removes_what_is_orphaned(tmp_path: Path) -> None:
    target = tmp_path / "with a space" / "generated"
    target.parent.mkdir()
    assert write(OLD, target) == sorted(OLD)
    assert write(OLD, target) == []
    assert write(NEW, target) == sorted({*OLD, *NEW})
    assert existing(target) == as_bytes(NEW)
    assert [path.name for path in target.parent.iterdir()] == ["generated"]


def test_a_file_that_stays_the_same_keeps_its_time(tmp_path: Path) -> None:
    write(OLD, tmp_path / "generated")
    before = (tmp_path / "generated" / "a.py").stat().st_mtime_ns
    write({**OLD, PurePosixPath("sub/b.txt"): "c\n"}, tmp_path / "generated")
    assert (tmp_path / "generated" / "a.py").stat().st_mtime_ns == before


def test_the_difference_is_a_unified_diff(tmp_path: Path) -> None:
    target = tmp_path / "generated"
    write(OLD, target)
    assert diff(OLD, target) == ""
    (target / "a.py").write_text("a = 3\n")  # edited by hand
    (target / "orphan.py").write_text("x = 1\n")
    (target / "sub" / "b.txt").unlink()
    assert diff(OLD, target) == (
        "--- generated/a.py\n+++ generated/a.py\n@@ -1 +1 @@\n-a = 3\n+a = 1\n"
        "--- generated/orphan.py\n+++ /dev/null\n@@ -1 +0,0 @@\n-x = 1\n"
        "--- /dev/null\n+++ generated/sub/b.txt\n@@ -0,0 +1 @@\n+b\n"
    )


def test_an_empty_file_too_many_or_too_few_is_a_difference(tmp_path: Path) -> None:
    write(NEW, tmp_path / "generated")
    assert "empty file is removed" in diff({PurePosixPath("a.py"): "a = 2\n"}, tmp_path / "generated")
    assert "empty file is added" in diff({**NEW, PurePosixPath("d"): ""}, tmp_path / "generated")


def test_where_two_folders_cannot_change_places_at_once_it_takes_two_steps(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "_exchange", lambda one, other: False)
    target = tmp_path / "generated"
    write(OLD, target)
    write(NEW, target)
    assert existing(target) == as_bytes(NEW)
    # Killed between the two steps: the old tree is beside the target, and the next run restores it first.
    target.rename(tmp_path / ".generated.old")
    (tmp_path / ".generated.new").mkdir()
    assert write(NEW, target) == []
    assert existing(target) == as_bytes(NEW)
    assert [path.name for path in tmp_path.iterdir()] == ["generated"]


@pytest.mark.parametrize(
    ("old", "new", "rewritten"),
    [
        (
            "summary: Look up one loan.",
            "summary: Look a loan up.",
            ["library/resources/loans.py", "openapi.yaml", "reference.md"],
        ),
        (
            "There is no such loan.",
            "No such loan.",
            [
                "library/_wire/statuses.py",
                "library/errors.py",
                "library/resources/loans.py",
                "openapi.yaml",
                "reference.md",
            ],
        ),
        (
            "  class:\n    type: note",
            "  kind:\n    type: note",
            [
                "library/resources/loans.py",
                "library/sandbox/_model/endpoints_loans.py",
                "openapi.yaml",
                "reference.md",
                "tests/test_loans.py",
            ],
        ),
        (
            '"kept": "700"',
            '"kept": "701"',
            ["library/sandbox/_model/endpoints_loans.py", "openapi.yaml", "reference.md", "tests/test_loans.py"],
        ),
    ],
    ids=["its text", "its status", "its field", "its example"],
)
def test_one_changed_endpoint_rewrites_only_the_files_about_it(
    old: str, new: str, rewritten: list[str], tmp_path: Path
) -> None:
    spec, target = tmp_path / "spec", tmp_path / "generated"
    shutil.copytree(LIBRARY, spec)
    endpoint = spec / "loans" / "query.yaml"
    other = endpoint.read_text("utf-8").replace("returns: Loan", "returns: OtherLoan")
    other = other.replace("no-such-loan: {summary: There is no such loan.,", "no-other-loan: {summary: None.,")
    (spec / "loans" / "other.yaml").write_text(other.replace("UnknownLoanError", "UnknownOtherError"), "utf-8")

    def times() -> dict[str, int]:
        files = (path for path in target.rglob("*") if path.is_file())
        return {path.relative_to(target).as_posix(): path.stat().st_mtime_ns for path in files}

    write(format_python(generate(spec)), target)
    before = times()
    text = endpoint.read_text("utf-8").replace(old, new)
    endpoint.write_text(text, "utf-8")
    write(format_python(generate(spec)), target)
    after = times()
    assert after.keys() == before.keys()
    assert sorted(path for path in after if after[path] != before[path]) == rewritten


SWITCH = """
import itertools, sys
from pathlib import Path, PurePosixPath
from generator.write import write
trees = [{PurePosixPath(f"{n}.txt"): name * 1000 for n in range(50)} for name in "ab"]
print("ready", flush=True)
for tree in itertools.cycle(trees):
    write(tree, Path(sys.argv[1]))
"""


@pytest.mark.slow
def test_a_kill_at_any_moment_leaves_one_whole_tree(tmp_path: Path) -> None:
    target = tmp_path / "generated"
    for _ in range(12):
        process = subprocess.Popen(
            [sys.executable, "-c", SWITCH, str(target)], cwd=ROOT, stdout=subprocess.PIPE, text=True
        )
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(0.05 + random.random() / 20)
        process.send_signal(signal.SIGKILL)
        process.wait()
        process.stdout.close()
        files = existing(target)
        assert len(files) == 50
        assert len(set(files.values())) == 1
    write(OLD, target)
    assert existing(target) == as_bytes(OLD)
    assert [path.name for path in tmp_path.iterdir()] == ["generated"]


def run(repository: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "generator", *arguments]
    return subprocess.run(command, cwd=repository, capture_output=True, text=True, check=False)


@pytest.mark.slow
def test_the_command_checks_writes_and_refuses(tmp_path: Path) -> None:
    repository = tmp_path / "a repository"
    for folder in ("spec", "generator", "templates", "generated"):
        shutil.copytree(ROOT / folder, repository / folder, ignore=shutil.ignore_patterns("__pycache__", ".*"))
    generated = repository / "generated"
    before = existing(generated)

    done = run(repository, "--check")
    assert (done.returncode, done.stderr) == (0, "")
    done = run(repository)
    assert (done.returncode, done.stdout) == (0, "generated/ is what spec/ says: nothing differs.\n")

    reference = generated / "reference.md"
    reference.write_text(reference.read_text("utf-8") + "a word by hand\n", "utf-8")
    (generated / "orphan.py").write_text("")
    edited = existing(generated)
    done = run(repository, "--check")
    assert done.returncode == 1
    assert "-a word by hand" in done.stdout
    assert "orphan.py" in done.stdout
    assert "Run: python -m generator" in done.stderr
    assert existing(generated) == edited

    spec = next((repository / "spec").glob("*/[a-z]*.yaml"))
    good = spec.read_text("utf-8")
    spec.write_text(good.replace("summary:", "sumary:", 1), "utf-8")
    for arguments in ([], ["--check"]):
        done = run(repository, *arguments)
        assert done.returncode == 1
        assert "Nothing was written." in done.stderr
        assert "Traceback" not in done.stderr
        assert existing(generated) == edited
    spec.write_text(good, "utf-8")

    done = run(repository)
    assert done.returncode == 0
    assert "removed generated/orphan.py" in done.stdout
    assert existing(generated) == before


def test_a_file_that_cannot_be_written_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path, data: bytes) -> int:
        raise OSError(errno.EFBIG, "File too large")  # write(2) tells no name

    monkeypatch.setattr(Path, "write_bytes", refuse)
    with pytest.raises(OSError, match="File too large") as caught:
        write(OLD, tmp_path / "generated")
    assert Path(caught.value.filename).name in {path.name for path in OLD}


def test_the_summary_counts_what_was_written_and_what_was_removed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    kept, gone = PurePosixPath("kept.py"), PurePosixPath("gone.py")
    monkeypatch.setattr(command, "write", lambda files, target: [gone, kept])
    assert command._write({kept: "", PurePosixPath("same.py"): ""}) == 0
    assert capsys.readouterr().out.endswith("\n1 of 2 files written, 1 removed.\n")
