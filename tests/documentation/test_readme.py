"""Every snippet of the README does what it says."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path, PurePosixPath

import pytest

import hoiio
from generator import generate
from hoiio.sandbox import Sandbox

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")
SNIPPETS = [(language, code) for language, code in re.findall(r"```(\w*)\n(.*?)```", README, re.DOTALL)]
PYTHON = [code for language, code in SNIPPETS if language == "python"]


def test_every_snippet_is_of_a_kind_that_is_tested() -> None:
    assert [language for language, _ in SNIPPETS] == ["sh", "sh", *["python"] * 7, "yaml", ""]


@pytest.mark.parametrize("code", PYTHON, ids=lambda code: code.split("\n")[2][:40])
@pytest.mark.slow
def test_python_runs_and_prints_what_its_comments_say(
    code: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    code = code.replace("/var/lib/shop", str(tmp_path))
    with Sandbox() as sandbox:
        for name, value in sandbox.credentials.items():
            monkeypatch.setenv(f"HOIIO_{name.upper()}", value)
        monkeypatch.setattr("hoiio._config.BASE_URL", sandbox.base_url)
        exec(compile(code, "README.md", "exec"), {})  # noqa: S102  that is what the reader does
    printed = capsys.readouterr().out
    for said in re.findall(r"print\(.*\)  # (.*)", code):
        assert f"{said}\n" in printed


def test_the_address_of_redis_is_one_that_can_be_given() -> None:
    (line,) = re.findall(r"# limiter = (hoiio\.RedisLimiter\(.*\))", README)
    assert "user" not in repr(eval(line, {"hoiio": hoiio}))  # noqa: S307  that is what the reader does


def test_an_unknown_reference_is_what_the_readme_says(monkeypatch: pytest.MonkeyPatch) -> None:
    code = PYTHON[0].replace("AA-S-141147", "AA-S-0")
    said: list[str] = []
    with Sandbox() as sandbox:
        for name, value in sandbox.credentials.items():
            monkeypatch.setenv(f"HOIIO_{name.upper()}", value)
        monkeypatch.setattr("hoiio._config.BASE_URL", sandbox.base_url)
        exec(compile(code, "README.md", "exec"), {"print": said.append})  # noqa: S102
    assert said == ["the call does not exist, or belongs to another application"]


@pytest.mark.slow
def test_the_endpoint_of_the_readme_is_one_file_and_brings_all_the_rest(tmp_path: Path) -> None:
    (code,) = [code for language, code in SNIPPETS if language == "yaml"]
    file = Path("spec", "user", "get_balance.yaml")
    assert code == (ROOT / file).read_text("utf-8")
    shutil.copytree(ROOT / "spec", tmp_path / "spec")
    (tmp_path / file).unlink()
    before = generate(tmp_path / "spec")
    (tmp_path / file).write_text(code, "utf-8")
    after = generate(tmp_path / "spec")
    assert after == generate(ROOT / "spec")
    assert "def get_balance(" in after[PurePosixPath("hoiio/resources/user.py")]
    assert "def get_balance(" not in before[PurePosixPath("hoiio/resources/user.py")]
    changed = {path.as_posix() for path in after if after[path] != before.get(path)}
    own = {
        "hoiio/resources/user.py",
        "hoiio/sandbox/_model/endpoints_user.py",
        "tests/test_user.py",
        "reference.md",
        "openapi.yaml",
    }
    assert changed == own | {"hoiio/_exports.py"}  # which knows the name of its record


def test_the_endpoint_of_contributing_is_the_one_that_is_there() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    (diff,) = re.findall(r"```diff\n(.*?)```", text, re.DOTALL)
    _, name, hunk, *added = diff.splitlines()
    lines = (ROOT / name.removeprefix("+++ b/")).read_text("utf-8").splitlines()
    assert added == [f"+{line}" for line in lines]
    assert hunk == f"@@ -0,0 +1,{len(lines)} @@"


def test_an_endpoint_costs_15_to_60_lines() -> None:
    """Without the behaviour of the sandbox, and without the endpoint whose documentation has a test of its own."""
    files = [file for file in (ROOT / "spec").glob("*/**/*.yaml") if file.name != "_about.yaml"]
    texts = {file.relative_to(ROOT / "spec").as_posix(): file.read_text("utf-8") for file in files}
    lengths = {path: len(text.partition("\noperation:")[0].splitlines()) for path, text in texts.items()}
    endpoints = {path: length for path, length in lengths.items() if not path.startswith("notifications/")}
    del endpoints["voice/query_status.yaml"]
    assert endpoints
    assert all(15 <= length <= 60 for length in endpoints.values()), endpoints


@pytest.mark.slow
def test_make_demo_prints_at_most_thirty_lines() -> None:
    done = subprocess.run(
        ["/usr/bin/env", "make", "--no-print-directory", "demo"],
        cwd=ROOT,
        env={**os.environ, "MAKEFLAGS": ""},
        capture_output=True,
        text=True,
        check=True,
    )
    lines = done.stdout.splitlines()
    assert len(lines) <= 30
    assert any("nothing differs" in line for line in lines)
    for said in ("0.140", "Decimal", "2010-01-01 10:10:00+08:00", "timedelta", "ongoing", "InvalidTxnRefError"):
        assert said in done.stdout
    file, line = lines[-1].removeprefix("The code: ").split(":")
    assert "def query_status(" in (ROOT / file).read_text("utf-8").splitlines()[int(line) - 1]


def test_the_commands_are_those_of_the_makefile() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    commands = [line for language, code in SNIPPETS if language == "sh" for line in code.splitlines()]
    for command in commands:
        if command.startswith("make "):
            assert f"\n{command.removeprefix('make ')}:" in makefile
    (variables,) = [line for line in commands if line.startswith("export ")]
    assert re.findall(r"(\w+)=", variables) == ["HOIIO_APP_ID", "HOIIO_ACCESS_TOKEN"]
