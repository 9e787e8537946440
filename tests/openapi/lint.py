"""openapi-spec-validator, redocly and spectral: the rules of OpenAPI, and those of good documents."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from documents import Document, MissingToolError
from openapi_spec_validator import OpenAPIV31SpecValidator

HERE = Path(__file__).parent
PROGRAMS = Path(sys.prefix) / "node_modules" / ".bin"


def validate(document: Document) -> list[str]:
    """Returns the errors of openapi-spec-validator."""
    return [error.message for error in OpenAPIV31SpecValidator(document.content).iter_errors()]


def redocly(document: Document) -> list[str]:
    """Returns the errors and warnings of redocly."""
    return _problems("redocly", "lint", "--config", "redocly.yaml", "--format", "github-actions", str(document.path))


def spectral(document: Document) -> list[str]:
    """Returns the errors and warnings of spectral."""
    options = ("--ruleset", "spectral.yaml", "--fail-severity", "warn", "--format", "text")
    return _problems("spectral", "lint", *options, str(document.path))


def _problems(program: str, *arguments: str) -> list[str]:
    """Runs a program of node, and returns the lines that it printed about mistakes. It reports nothing to anybody."""
    if not shutil.which("node") or not (PROGRAMS / program).exists():
        raise MissingToolError("node is not installed, or was not when `make openapi` installed its tools")
    quiet = {"REDOCLY_TELEMETRY": "off", "REDOCLY_SUPPRESS_UPDATE_NOTICE": "true", "NO_COLOR": "1"}
    done = subprocess.run(
        [str(PROGRAMS / program), *arguments],
        cwd=HERE,
        env={**os.environ, **quiet},
        capture_output=True,
        text=True,
        check=False,
    )
    found = [
        line for line in done.stdout.splitlines() if line.startswith("::") or " error " in line or " warning " in line
    ]
    return found or ([done.stderr.strip() or done.stdout.strip()] if done.returncode else [])
