"""Every identifier of the generated code, given to a spec as a name: it is rejected, or the package works.

So no list of reserved names can be out of date.
"""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pytest
from cases import LIBRARY, TypeCheck

from generator import generate
from generator.source import InvalidSpecError
from generator.write import Files, format_python, write

ROOT = Path(__file__).parents[2]
ENDPOINT = """\
summary: An endpoint.
source: https://books.example/docs
confidence: documented
safe: true
params: {params}
returns: {returns}
fields: {fields}
examples: {{done: {{request: {{}}, reply: '{{"outcome": "fine"}}'}}}}
"""
PATTERN = ("[a-z][a-z0-9_]*[a-z0-9]", "[A-Z][A-Za-z0-9]*")
"""The names of other things, and of classes. No two of them are the same in Python."""
ODD = {"USSD", "U", "A2", "A10", "A1b", "PhoneNumber", "Phonebook", "XMLPage", "Xyz", "N2n", "a2", "a10", "a_b", "ab"}
"""Further names, which linters sort in another order than Python does."""
KINDS = ("credential", "param", "field", "method", "resource", "type", "member", "class")


@cache
def identifiers() -> list[str]:
    """Returns every identifier of the modules that are rendered with the names of a spec."""
    found = set[str]()
    for path, text in generate(LIBRARY).items():
        if path.suffix == ".py" and len(path.parts) > 1 and path.parts[1] in RENDERED:
            for node in ast.walk(ast.parse(text)):
                found |= {value for value in vars(node).values() if isinstance(value, str) and value.isidentifier()}
    return sorted(found | ODD)


RENDERED = ("__init__.py", "client.py", "types.py", "errors.py", "notifications.py", "resources")


def spec_with(kind: str, names: Iterable[str], spec: Path) -> None:
    """Writes the spec of the library, with these names as those of things of one kind."""
    shutil.rmtree(spec, ignore_errors=True)
    shutil.copytree(LIBRARY, spec)
    api = spec / "api.yaml"
    text = re.sub(
        r'\n  pattern: "[^"]*"', '\n  pattern: "[a-z][A-Za-z0-9_-]{0,80}"', api.read_text("utf-8")
    )  # of statuses
    params, fields, returns = "{}", "{word: {type: note}}", "WordRecord"
    match kind:
        case "credential":
            text = text.replace("  pin:\n", "".join(f"  {name}: {{summary: A word.}}\n" for name in names) + "  pin:\n")
        case "type":
            types = "".join(f"  {name}: {{kind: text, personal: true, summary: A word.}}\n" for name in names)
            text = text.replace("\ntypes:\n", f"\ntypes:\n{types}")
            fields = mapping(f"word_{index}: {{type: {name}}}" for index, name in enumerate(names))
        case "member":
            members = mapping(f"{name}: A word." for name in names)
            text = text.replace("\ntypes:\n", f"\ntypes:\n  words: {{kind: enum, summary: W., values: {members}}}\n")
            fields = "{word: {type: words}}"
        case "param":
            params = mapping(f"{name}: {{type: note}}" for name in names)
        case "field":
            fields = mapping(f"{name}: {{type: note}}" for name in names)
    api.write_text(text, "utf-8")
    write_endpoint(spec / "words" / "word.yaml", params, returns, fields)
    for index, name in enumerate(names):
        if kind == "method":
            write_endpoint(spec / "words" / f"w{index}.yaml", params, f"Word{index}", fields, f"method: {name}\n")
        elif kind == "resource":
            write_endpoint(spec / name / "word.yaml", params, f"Word{index}", fields)
        elif kind == "class":
            write_endpoint(spec / "words" / f"w{index}.yaml", params, name, fields)


def mapping(items: Iterable[str]) -> str:
    return "{" + ", ".join(items) + "}"


def write_endpoint(file: Path, params: str, returns: str, fields: str, more: str = "") -> None:
    file.parent.mkdir(exist_ok=True)
    file.write_text(ENDPOINT.format(params=params, returns=returns, fields=fields) + more, "utf-8")


def accepted(kind: str, spec: Path) -> tuple[Files, list[str]]:
    """Returns the package that has all names that are accepted, and these names."""
    names = [name for name in identifiers() if re.fullmatch(PATTERN[kind == "class"], name)]
    for _ in range(4):  # a name may be rejected only beside another
        spec_with(kind, names, spec)
        try:
            return generate(spec), names
        except InvalidSpecError as error:
            said = {word for problem in error.problems for word in re.findall(r"'([^']+)'", problem.message)}
            said |= {problem.location.file.removeprefix("spec/").removesuffix(".yaml") for problem in error.problems}
            said |= {names[int(word.removeprefix("words/w"))] for word in said if re.fullmatch(r"words/w\d+", word)}
            said |= {word.partition("/")[0] for word in said if word.endswith("/word")}
            rest = [name for name in names if name not in said]
            assert len(rest) < len(names), error
            names = rest
    raise AssertionError("there is no end of problems")


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
def test_an_identifier_of_the_package_is_refused_or_works(kind: str, tmp_path: Path, type_check: TypeCheck) -> None:
    files, names = accepted(kind, tmp_path / "spec")
    assert names
    out = tmp_path / "out"
    write(format_python(files), out)
    (out / "ruff.toml").write_text(
        'line-length = 120\n[lint]\nselect = ["F", "I"]\n[lint.isort]\nknown-first-party = ["library"]\n'
    )
    done = subprocess.run(
        [sys.executable, "-m", "ruff", "check", "--no-cache", "library"],
        cwd=out,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    done = type_check(out, "library")
    assert done.returncode == 0, done.stdout
