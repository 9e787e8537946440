"""A string of the spec is data: whatever it contains, the code stays the same."""

from __future__ import annotations

import ast
import json
import random
import shutil
from collections.abc import Iterator
from copy import copy
from dataclasses import replace
from functools import cache, lru_cache
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
import yaml
from cases import LIBRARY
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import generate
from generator.codegen.package import build_package
from generator.parse.spec import parse
from generator.read import read
from generator.render import render
from generator.source import Node
from generator.write import Files, format_python

ROOT = Path(__file__).parents[2]
SafeLoader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The parser in C, which reads the same language eight times as fast."""
PLAIN = "Look up one loan."
INJECTIONS = [
    "with \"quotes\" and 'others'",
    'triple """ quotes',
    "'''",
    '"""\nimport os\nos.abort()\n"""',
    'ends in a quote"',
    "ends in a backslash\\",
    "\\",
    "\\N{BULLET} \\x41 \\u0041 \\n",
    "{{ package }} {% for x in y %} {# comment #}",
    "{0} %s ${HOME} `id`",
    "several\nlines\n\nand paragraphs",
    "NUL \x00 and bell \x07",
    "bidi \u202e controls \u2066 here",
    "line \u2028 and paragraph \u2029 separators",
    "emoji \U0001f4de and accents e\u0301",
    "<script>alert(1)</script> | cell | [link](http://example.com)",
    "word " * 700,
    "x" * 3_900,
]


def generated_with(text: str, folder: Path) -> Files:
    """Returns the library, with a text in place of each of several sentences."""
    shutil.copytree(LIBRARY, folder / "spec")
    for name, sentence in (
        ("loans/query.yaml", f"summary: {PLAIN}"),
        ("loans/query.yaml", "summary: When it is due."),
        ("loans/_about.yaml", "summary: The loans of the library."),
        ("api.yaml", "summary: The place is unknown."),
        ("api.yaml", "summary: Your PIN."),
        ("api.yaml", "summary: A note."),
        ("api.yaml", "summary: Returns the number of slips that a letter takes. A capital letter counts twice."),
        ("api.yaml", "discrepancy: The page calls it to-late. The service has returned both."),
        ("books/_about.yaml", "summary: A book in the catalogue."),
        (
            "books/_about.yaml",
            "discrepancy: The page shows objects, but its example has only shelves. The client accepts both.",
        ),
        ("books/order.yaml", "warning: The reader pays for each order."),
        ("books/search.yaml", "summary: The start of the range."),
        ("books/picture.yaml", "charges: The first picture is free. Every other picture costs a coin."),
        ("books/picture.yaml", "discrepancy: The page is empty."),
    ):
        file = folder / "spec" / name
        good = file.read_text("utf-8")
        assert sentence in good
        key = sentence.partition(":")[0]
        file.write_text(good.replace(sentence, f"{key}: {json.dumps(text, ensure_ascii=text.isascii())}"), "utf-8")
    return format_python(generate(folder / "spec"))


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Files:
    return generated_with(PLAIN, tmp_path_factory.mktemp("plain"))


def docstrings(tree: ast.AST) -> list[ast.Constant]:
    return [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)
    ]


@lru_cache(maxsize=100)
def skeleton(text: str) -> str:
    """Returns the code alone: every string is emptied, and the rest is parsed by Python."""
    tree = ast.parse(text)
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            node.value = ""
    return ast.dump(tree)


def is_same_code(one: str, other: str) -> bool:
    """Returns True if two modules differ only in their strings. Most modules are equal, and need no parser."""
    return one == other or skeleton(one) == skeleton(other)


@pytest.mark.slow
@pytest.mark.parametrize("text", INJECTIONS, ids=lambda text: ascii(text)[:30])
def test_the_code_is_the_same_whatever_a_sentence_says(text: str, plain: Files, tmp_path: Path) -> None:
    injected = generated_with(text, tmp_path / "injected")
    assert injected.keys() == plain.keys()
    for path in plain:
        if path.suffix == ".py":
            assert is_same_code(injected[path], plain[path]), path


@pytest.mark.parametrize("text", [text for text in INJECTIONS if text.isprintable()], ids=lambda text: ascii(text)[:30])
def test_a_docstring_reads_as_the_spec_does(text: str, tmp_path: Path) -> None:
    files = generated_with(text, tmp_path)
    module = next(source for path, source in files.items() if path.parts[1:] == ("resources", "loans.py"))
    read = [" ".join(str(node.value).split()) for node in docstrings(ast.parse(module))]
    assert any(" ".join(text.split()) in docstring for docstring in read)


# --- Arbitrary text in every string that is for people

PROSE = {
    "summary",
    "description",
    "discrepancy",
    "absentWhen",
    "why",
    "patternDescription",
    "ifOmitted",
    "warning",
    "charges",
    "instead",
}
PROSE_OF = {"knownValues", "values", "errors"}
"""The keywords whose values contain prose."""


def is_prose(path: tuple[str | int, ...]) -> bool:
    of_a_list = path[0] in ("types", "errors") and len(path) > 1 and path[-2] in PROSE_OF
    return path[-1] in PROSE or of_a_list or path[0] == "variants"


def places(node: Node, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Yields the locations of prose in a spec file: sentences, known values, and texts of variants."""
    if isinstance(node.value, dict):
        for key, child in node.value.items():
            yield from places(child, (*path, key))
    elif isinstance(node.value, list):
        for index, child in enumerate(node.value):
            yield from places(child, (*path, index))
    elif isinstance(node.value, str) and is_prose(path):
        yield path


def replaced(node: Node, path: tuple[str | int, ...], text: str) -> Node:
    """Returns the same tree with another value of one string."""
    if not path:
        return replace(node, value=text)
    step, *rest = path
    value: Any = copy(node.value)
    value[step] = replaced(value[step], tuple(rest), text)
    return replace(node, value=value)


SPECS = {"own": read(ROOT / "spec"), "library": read(LIBRARY)}
PLACES = {
    spec: [(spec, file, path) for file, node in nodes.items() for path in places(node)] for spec, nodes in SPECS.items()
}
SNIPPETS = ['"""', "'''", '"', "'", "\\", "\n", "{{", "}}", "{%", "\x00", "\u202e", "#", "import os", "\r", "|", "<"]


@cache
def unchanged(spec: str) -> Files:
    """Returns the Python files of the unchanged spec."""
    return {path: text for path, text in render(build_package(parse(SPECS[spec]))).items() if path.suffix == ".py"}


@pytest.mark.slow
@given(
    where=st.sampled_from(PLACES["library"]),
    text=st.lists(st.sampled_from(SNIPPETS) | st.text(max_size=10), min_size=1, max_size=8).map("".join).filter(bool),
)
@settings(deadline=None, max_examples=150)
def test_no_text_in_any_sentence_changes_the_code(where: tuple[str, str, tuple[str | int, ...]], text: str) -> None:
    check_code_with(where, text)


# Some places of the project's own spec. All of them would take longer with each endpoint.
@pytest.mark.slow
@pytest.mark.parametrize("where", random.Random(7).sample(PLACES["own"], 12), ids=str)
def test_no_text_in_a_sentence_of_the_own_spec_changes_the_code(where: tuple[str, str, tuple[str | int, ...]]) -> None:
    check_code_with(where, "".join(SNIPPETS))


def check_code_with(where: tuple[str, str, tuple[str | int, ...]], text: str) -> None:
    spec, file, path = where
    nodes = {**SPECS[spec], file: replaced(SPECS[spec][file], path, text)}
    files = render(build_package(parse(nodes)))
    for python, expected in unchanged(spec).items():
        assert is_same_code(files[python], expected), python
    yaml.load(files[PurePosixPath("openapi.yaml")], SafeLoader)  # noqa: S506  it is a safe one


# --- Arbitrary data in the examples

SENDABLE = [text for text in INJECTIONS if text.isprintable() and len(text) < 400]


@pytest.mark.parametrize("text", SENDABLE, ids=lambda text: ascii(text)[:30])
def test_the_code_is_the_same_whatever_an_example_holds(text: str) -> None:
    ribbon = json.dumps([{"isbn": "1853260002", "to": "1 Example Street", text: text}])
    reply = json.dumps({"outcome": "fine", "isbn": text, "thanked": [text, text], "similar": text})
    nodes = dict(SPECS["library"])
    for file, path, value in (
        ("books/order.yaml", ("examples", "two_books", "request", "letter"), text),
        ("books/order.yaml", ("examples", "a_parcel", "request", "parcels"), ribbon),
        ("books/donate.yaml", ("examples", "given", "reply"), reply),
    ):
        nodes[file] = replaced(nodes[file], path, value)
    files = render(build_package(parse(nodes)))
    for python, expected in unchanged("library").items():
        if python.name != "test_books.py":
            assert is_same_code(files[python], expected), python
    tree = ast.parse(files[PurePosixPath("tests/test_books.py")])
    strings = [node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    assert {text, ribbon, reply} <= set(strings)
    yaml.load(files[PurePosixPath("openapi.yaml")], SafeLoader)  # noqa: S506  it is a safe one
