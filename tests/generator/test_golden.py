"""The output of the generator for whole specs, byte for byte, and that this output works.

The library is an invented API that shares nothing with this project's: other statuses, another zone, other
credentials, another limit.
"""

from __future__ import annotations

import os
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from cases import TypeCheck

from generator import generate
from generator.render import TEMPLATES
from generator.write import Files, existing, format_python, write

ROOT = Path(__file__).parents[2]
GOLDEN = Path(__file__).parent / "golden"
CASES = sorted(path.name for path in GOLDEN.iterdir())


@cache
def generated(case: str) -> Files:
    return format_python(generate(GOLDEN / case / "spec"))


def rendered(files: Files, package: str) -> Files:
    """Returns the files that are rendered from templates. The others are copies."""
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


@pytest.mark.slow
@pytest.mark.parametrize("case", CASES)
def test_the_output_passes_its_own_tests(case: str, tmp_path: Path) -> None:
    out = tmp_path / "out"
    write(generated(case), out)
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


@pytest.mark.slow
@pytest.mark.parametrize("case", CASES)
def test_the_output_passes_the_linter_and_type_checks(case: str, tmp_path: Path, type_check: TypeCheck) -> None:
    out = tmp_path / "out"
    write(generated(case), out)
    (out / "ruff.toml").write_text(
        f'extend = "{ROOT / "pyproject.toml"}"\n[lint.isort]\nknown-first-party = ["{case}"]\n'
        'known-local-folder = ["endpoint", "endpoints", "fakes", "properties*", "strategies", "target", "test_*"]\n'
    )
    done = subprocess.run(
        [sys.executable, "-m", "ruff", "check", "--ignore=A,E501,E741,PT017,RUF,S", "."],
        cwd=out,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    done = type_check(out, case, "tests")
    assert done.returncode == 0, done.stdout


@pytest.mark.slow
def test_the_bytes_do_not_depend_on_the_hash_seed() -> None:
    script = (
        "import hashlib, pathlib, sys; from generator import generate; "
        "files = generate(pathlib.Path(sys.argv[1])); "
        "print(hashlib.sha256(repr(sorted(map(str, files.items()))).encode()).hexdigest(), list(map(str, files)))"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", script, str(GOLDEN / "library" / "spec")],
            env={**os.environ, "PYTHONHASHSEED": seed},
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "7", "4242")
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
