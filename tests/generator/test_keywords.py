"""A keyword of the spec is complete: it is read, used in a spec of ours, and printed. What a keyword lacks is named.

`test_schema.py` demands its description, `test_diff_complete.py` its verdict.
"""

from __future__ import annotations

import ast
import dataclasses
import inspect
import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.parse.schema import SCHEMA
from generator.spec import endpoints, events, sandbox, service, types

ROOT = Path(__file__).parents[2]
GENERATOR = ROOT / "generator"
SafeLoader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

NOT_READ = {"use": "it can only be POST", "each": "it can only be application"}
"""The keywords that nothing reads, with the reason."""
NOT_PRINTED = {
    "Schema.declared": "for messages about invalid fields",
    "TextType.example": "the generator checks the pattern by it",
}
"""The facts of a spec that nothing is printed of, with the reason."""

FACTS = [
    (f"{cls.__name__}.{field.name}", field.name)
    for module in (endpoints, events, service, types)
    for _, cls in inspect.getmembers(module, dataclasses.is_dataclass)
    if cls.__module__ == module.__name__
    for field in dataclasses.fields(cls)
    if not field.name.endswith(("location", "locations"))
]


def keywords(schema: Any) -> Iterator[str]:
    """Yields every keyword of a part of the schema."""
    if isinstance(schema, dict):
        yield from schema.get("properties", {})
        for name, inner in schema.items():
            if name not in ("examples", "if", "const", "enum"):
                yield from keywords(inner)
    elif isinstance(schema, list):
        for inner in schema:
            yield from keywords(inner)


KEYWORDS = sorted({*keywords(json.loads(SCHEMA.read_text("utf-8")))})


@cache
def trees(folder: str) -> tuple[ast.AST, ...]:
    return tuple(ast.parse(path.read_text("utf-8")) for path in sorted((GENERATOR / folder).rglob("*.py")))


@cache
def read_words() -> frozenset[str]:
    """Returns the texts of the stage that reads, and the fields into which it reads whole maps."""
    nodes = [node for tree in trees("parse") for node in ast.walk(tree)]
    texts = {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    fields = {field for module in (endpoints, events, sandbox, service, types) for field in _fields(module)}
    return frozenset(texts | fields)


def _fields(module: Any) -> Iterator[str]:
    for _, cls in inspect.getmembers(module, dataclasses.is_dataclass):
        yield from (field.name for field in dataclasses.fields(cls))


@cache
def used_words() -> frozenset[str]:
    """Returns the keys of our own spec and of all golden ones."""
    files = [*(ROOT / "spec").rglob("*.yaml"), *(ROOT / "tests/generator/golden").glob("*/spec/**/*.yaml")]
    return frozenset(
        key
        for file in files
        for key in _keys(yaml.load(file.read_text("utf-8"), SafeLoader))  # noqa: S506  it is a safe one
    )


def _keys(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        yield from map(str, value)
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _keys(inner)


@cache
def printed_attributes() -> frozenset[str]:
    """Returns the attributes that the stage that prints uses, the modules that it calls, and the templates."""
    called = [ast.parse((GENERATOR / name).read_text("utf-8")) for name in ("names.py", "wording.py")]
    nodes = [node for tree in (*trees("codegen"), *called) for node in ast.walk(tree)]
    templates = [path.read_text("utf-8") for path in (ROOT / "templates").rglob("*.j2")]
    of_service = {name for text in templates for name in re.findall(r"package\.service\.(\w+)", text)}
    return frozenset(node.attr for node in nodes if isinstance(node, ast.Attribute)) | of_service


def missing(keyword: str) -> Iterator[str]:
    """Yields what a keyword lacks."""
    if keyword not in read_words() | NOT_READ.keys():
        yield "generator/parse/ reads it nowhere"
    if keyword not in used_words():
        yield "no spec uses it: add it to one of tests/generator/golden/"


@pytest.mark.parametrize("keyword", KEYWORDS)
def test_a_keyword_is_read_and_used_in_a_spec(keyword: str) -> None:
    assert list(missing(keyword)) == []


@pytest.mark.parametrize(("fact", "name"), FACTS, ids=[fact for fact, _ in FACTS])
def test_a_fact_of_the_spec_is_printed(fact: str, name: str) -> None:
    assert (name not in printed_attributes()) is (fact in NOT_PRINTED), "generator/codegen/ prints nothing of it"


def test_a_keyword_that_is_nowhere_lacks_everything() -> None:
    assert len(list(missing("colour"))) == 2
    assert "colour" not in printed_attributes()
