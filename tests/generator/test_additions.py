"""A new endpoint, enum value, resource or version is an edit of the spec, and of no line elsewhere."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PARTS = ("spec", "generator", "generated", "templates", "tests", "pyproject.toml", "Makefile", "README.md")
PARTS += ("CONTRIBUTING.md", "CHANGELOG.md", "LICENSE")
SCHEMA_LINE = "# yaml-language-server: $schema=../endpoint.schema.json\n\n"
ENDPOINT = """\
summary: Look up a network.
source: https://example.com/networks
confidence: inferred
safe: true

params:
  country: {type: country_code, required: true}

returns: Network
fields:
  currency: {type: currency, required: true, summary: The currency of the network.}
  status_of_call: {type: call_status, summary: The last call.}

examples:
  one:
    summary: Built for this test.
    confidence: inferred
    request: {country: US}
    reply: '{"status":"success_ok","currency":"USD","status_of_call":"no_answer"}'
"""
BUSY = "      busy: The number was busy.\n"
TESTS = ["tests/documentation", "tests/unit", "generated/tests/test_network.py", "generated/tests/test_service.py"]
"""The tests that read the spec or what is made of it, and those of the new resource. The others take minutes."""


def add(folder: Path) -> None:
    """Adds a resource with an endpoint, a value of an enum, a param, a field, a status, and a version."""
    network = folder / "network"
    network.mkdir()
    (network / "_about.yaml").write_text(SCHEMA_LINE.replace("endpoint", "resource") + "summary: Networks.\n", "utf-8")
    (network / "look_up.yaml").write_text(SCHEMA_LINE + ENDPOINT, "utf-8")
    replace(folder / "api.yaml", "\nversion: 0.1.0\n", "\nversion: 0.2.0\n")
    replace(folder / "api.yaml", BUSY, BUSY + "      no_answer: Nobody took the call.\n")
    page = folder / "voice" / "query_status.yaml"
    replace(page, "\nreturns:", "  detail: {type: text, summary: More words.}\n\nreturns:")
    replace(page, "\nfields:\n", "\nfields:\n  room: {type: text, summary: The room.}\n")


def replace(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert text.count(old) == 1, (file, old)
    file.write_text(text.replace(old, new), "utf-8")


@pytest.mark.slow
def test_what_is_added_to_the_spec_needs_no_line_elsewhere(tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    copy.mkdir()
    for name in PARTS:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__", "node_modules"))
        else:
            shutil.copy(ROOT / name, copy)
    add(copy / "spec")

    def run(*arguments: str) -> None:
        environment = {**os.environ, "PYTHONPATH": str(copy / "generated"), "PYTEST_ADDOPTS": ""}
        done = subprocess.run(
            [sys.executable, "-m", *arguments], cwd=copy, env=environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stdout[-5000:] + done.stderr[-5000:]

    run("generator")
    run("ruff", "check", "generated", "tests")
    run("ruff", "format", "--check", "generated", "tests")
    run("pytest", *TESTS, "-m", "not slow", "--hypothesis-profile=quick", "-p", "no:cacheprovider", "-q")
