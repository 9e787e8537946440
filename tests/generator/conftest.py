"""`pytest tests/generator --update-golden` writes the current output of the generator to the golden files. Read the
diff."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from cases import TypeCheck


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write the golden files anew")


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update-golden", default=False))


@pytest.fixture(scope="session")
def type_check(tmp_path_factory: pytest.TempPathFactory) -> TypeCheck:
    """Runs mypy in a folder. All runs share a cache, because most of the time mypy reads libraries."""
    cache = tmp_path_factory.mktemp("mypy")

    def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "mypy", "--strict", "--config-file=", f"--cache-dir={cache}", *arguments],
            cwd=folder,
            env={**os.environ, "MYPYPATH": str(folder)},
            capture_output=True,
            text=True,
            check=False,
        )

    return run
