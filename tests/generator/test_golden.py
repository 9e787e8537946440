"""What the generator makes of whole specs, byte for byte; and that what it makes is right.

The library is an invented API that shares nothing with this project's: other status words, another zone, other
credentials, another limit.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator import generate
from generator.render import TEMPLATES
from generator.write import Files, existing, format_python, write

ROOT = Path(__file__).parents[2]
GOLDEN = Path(__file__).parent / "golden"
CASES = sorted(path.name for path in GOLDEN.iterdir())


def generated(case: str) -> Files:
    return format_python(generate(GOLDEN / case / "spec"))


def rendered(files: Files, package: str) -> Files:
    """The files that come from templates; the others are copies."""
    return {
        path: text
        for path, text in files.items()
        if not (TEMPLATES / str(path).replace(f"{package}/", "{package}/", 1)).exists()
    }


@pytest.mark.parametrize("case", CASES)
def test_the_output_is_the_golden_one(case: str, update_golden: bool) -> None:
    files = rendered(generated(case), case)
    target = GOLDEN / case / "generated"
    if update_golden:
        write(files, target)
    assert {path: text.encode() for path, text in files.items()} == existing(target)


@pytest.mark.parametrize("case", CASES)
def test_what_does_not_depend_on_the_spec_is_copied_byte_for_byte(case: str) -> None:
    files = generated(case)
    for path in files.keys() - rendered(files, case).keys():
        source = TEMPLATES / str(path).replace(f"{case}/", "{package}/", 1)
        assert files[path] == source.read_text("utf-8"), path


@pytest.mark.parametrize("case", CASES)
def test_the_output_type_checks_and_passes_its_own_tests(case: str, tmp_path: Path) -> None:
    write(generated(case), tmp_path / "out")
    out = tmp_path / "out"
    (out / "pytest.ini").write_text("[pytest]\nfilterwarnings = error\n")
    environment = {**os.environ, "PYTHONPATH": str(out), "MYPYPATH": str(out), "CI": ""}
    (out / "ruff.toml").write_text(
        f'extend = "{ROOT / "pyproject.toml"}"\n[lint.isort]\nknown-first-party = ["{case}"]\n'
        'known-local-folder = ["arguments", "case", "catalog", "notations", "wire"]\n'
    )
    commands = [
        ["ruff", "check", "--ignore=A,E501,E741,PT017,RUF,S", "."],
        ["mypy", "--strict", "--config-file=", f"--cache-dir={tmp_path / 'mypy'}", case, "tests"],
        ["pytest", "-q", "-p", "no:cacheprovider", "--hypothesis-profile=mutation", "tests"],
    ]
    for command in commands:
        done = subprocess.run(
            [sys.executable, "-m", *command], cwd=out, env=environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stdout[-5_000:] + done.stderr[-5_000:]


@pytest.mark.parametrize("seed", ["0", "1", "4242"])
def test_the_bytes_do_not_depend_on_the_hash_seed(seed: str, tmp_path: Path) -> None:
    script = (
        "import hashlib, pathlib, sys; from generator import generate; "
        "files = generate(pathlib.Path(sys.argv[1])); "
        "print(hashlib.sha256(repr(sorted(map(str, files.items()))).encode()).hexdigest(), list(map(str, files)))"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", script, str(GOLDEN / "library" / "spec")],
            env={**os.environ, "PYTHONHASHSEED": each},
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for each in ("7", seed)
    }
    assert len(outputs) == 1


def test_the_bytes_do_not_depend_on_the_order_of_files(monkeypatch: pytest.MonkeyPatch) -> None:
    spec = GOLDEN / "library" / "spec"
    expected = list(generate(spec).items())
    found = sorted(spec.rglob("*.yaml"), reverse=True)
    monkeypatch.setattr(type(spec), "rglob", lambda *_: iter(found))
    assert [path.name for path in spec.rglob("*")] == [path.name for path in found]
    assert list(generate(spec).items()) == expected


def test_generating_touches_no_file() -> None:
    before = {path: path.stat().st_mtime_ns for path in GOLDEN.rglob("*") if path.is_file()}
    generate(GOLDEN / "library" / "spec")
    assert {path: path.stat().st_mtime_ns for path in GOLDEN.rglob("*") if path.is_file()} == before


def test_the_generator_and_the_templates_know_no_service() -> None:
    name = "hoi" + "io"
    for folder in (ROOT / "generator", TEMPLATES):
        for path in folder.rglob("*"):
            if "__pycache__" not in path.parts:
                assert name not in str(path.relative_to(ROOT)).lower()
                assert not path.is_file() or name not in path.read_text("utf-8").lower(), path
