"""The reference, the docstrings and the tree of errors against the code itself, so that none of them can drift."""

from __future__ import annotations

import ast
import builtins
import inspect
import re
from collections.abc import Callable
from pathlib import Path

import pytest

import hoiio
from hoiio import errors, notifications, sandbox

ROOT = Path(__file__).parents[2]
REFERENCE = (ROOT / "generated" / "reference.md").read_text("utf-8")
RESOURCES = {name: getattr(hoiio.Client, name) for name, value in vars(hoiio.Client).items() if hasattr(value, "func")}
METHODS = {
    f"client.{name}.{method}": function
    for name, resource in RESOURCES.items()
    for method, function in vars(resource).items()
    if not method.startswith("_")
}
FUNCTIONS: dict[str, Callable[..., object]] = {
    "hoiio.Client": hoiio.Client,
    "client.request": hoiio.Client.request,
    "hoiio.notifications.parse": notifications.parse,
    "hoiio.sandbox.Sandbox": sandbox.Sandbox,
    "hoiio.fill_template": hoiio.fill_template,
    "hoiio.sms_parts": hoiio.sms_parts,
    **METHODS,
}
CODE = re.compile(r"^ {4}((?:client|hoiio)\.[\w.]+)\((.*)\)(?: -> (.+))?$", re.MULTILINE)


def signature(function: Callable[..., object]) -> str:
    """Returns the arguments as the reference prints them: without self, annotations and spaces around defaults."""
    found = inspect.signature(function)
    parameters = [
        parameter.replace(annotation=inspect.Parameter.empty)
        for name, parameter in found.parameters.items()
        if name != "self"
    ]
    return str(inspect.Signature(parameters)).removeprefix("(").removesuffix(")")


def test_the_reference_prints_every_signature_once() -> None:
    printed = [name for name, _, _ in CODE.findall(REFERENCE)]
    assert sorted(printed) == sorted({*FUNCTIONS} - {"hoiio.sms_parts"})


@pytest.mark.parametrize(("name", "arguments", "returns"), CODE.findall(REFERENCE), ids=lambda text: text[:40])
def test_a_signature_of_the_reference_is_the_one_of_the_code(name: str, arguments: str, returns: str) -> None:
    assert arguments == signature(FUNCTIONS[name])
    if returns:
        assert returns == inspect.signature(FUNCTIONS[name]).return_annotation


def test_the_options_of_the_client_are_those_of_its_signature() -> None:
    table = REFERENCE.partition("| option | type | default | |")[2].partition("\n\n")[0].replace("\\|", "|")
    rows = re.findall(r"^\| `(\w+)` \| `(.+?)` \| `(.+?)` \|", table, re.MULTILINE)
    parameters = inspect.signature(hoiio.Client).parameters.values()
    assert rows == [(each.name, each.annotation, repr(each.default)) for each in parameters]


def documented(function: Callable[..., object], section: str) -> list[str]:
    """Returns the names that a section of a docstring lists."""
    documented = function.__init__ if function is hoiio.Client else function
    text = inspect.getdoc(documented) or ""
    body = re.search(rf"^{section}:\n((?: {{4}}.*\n?)+)", text, re.MULTILINE)
    return re.findall(r"^ {4}(\w+): ", body[1], re.MULTILINE) if body else []


@pytest.mark.parametrize("name", FUNCTIONS)
def test_a_docstring_lists_every_argument_in_its_order(name: str) -> None:
    if name == "hoiio.sms_parts":
        return
    arguments = [each for each in inspect.signature(FUNCTIONS[name]).parameters if each != "self"]
    assert documented(FUNCTIONS[name], "Args") == arguments


@pytest.mark.parametrize("name", FUNCTIONS)
def test_a_docstring_names_errors_that_exist_and_each_once(name: str) -> None:
    raised = documented(FUNCTIONS[name], "Raises")
    assert len(raised) == len(set(raised))
    own = [error for error in raised if not hasattr(builtins, error)]
    assert all(issubclass(getattr(errors, error), hoiio.HoiioError) for error in own)


PACKAGE = ROOT / "generated" / "hoiio"
PUBLIC = [path for path in PACKAGE.rglob("*.py") if "/_" not in f"/{path.relative_to(PACKAGE).as_posix()}"]


def test_no_docstring_opens_with_a_question_word() -> None:
    for path in PUBLIC:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if (
                isinstance(node, ast.Expr)
                and isinstance(node.value, ast.Constant)
                and isinstance(node.value.value, str)
            ):
                assert not re.match(r"(What|Who|Whether)\b", node.value.value.lstrip()), (path.name, node.lineno)


def tree_of(text: str) -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """Returns the base classes and the attributes of each error, as a drawn tree has them."""
    found: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {}
    above: dict[int, str] = {}
    for line in text.splitlines():
        match = re.fullmatch(r"([│├└─ ]*)(\w+)(?: \((.*)\))?", line)
        assert match, line
        depth = len(match[1]) // 4
        above[depth] = match[2]
        notes = match[3].split(", ") if match[3] else []
        also = [note.removeprefix("also a ") for note in notes if note.startswith("also a ")]
        attributes = tuple(note.removeprefix(".") for note in notes if note.startswith("."))
        found[match[2]] = ((above[depth - 1] if depth else "BaseError", *also), attributes)
    return found


REAL_TREE = {
    name: (tuple(base.__name__ for base in cls.__bases__), tuple(vars(cls).get("__annotations__", {})))
    for name, cls in vars(errors).items()
    if isinstance(cls, type) and issubclass(cls, hoiio.HoiioError)
}


@pytest.mark.parametrize("where", ["reference", "errors.py"])
def test_the_drawn_tree_of_errors_is_the_real_one(where: str) -> None:
    indented = re.search(r"^ {4}HoiioError\n(?: {4}[│├└ ].*\n)+", REFERENCE, re.MULTILINE)
    of_module = re.search(r"^HoiioError\n(?:[│├└ ].*\n?)+", errors.__doc__ or "", re.MULTILINE)
    assert indented
    assert of_module
    text = inspect.cleandoc(indented[0]) if where == "reference" else of_module[0].rstrip()
    assert tree_of(text) == REAL_TREE


def test_the_table_of_errors_is_their_docstrings() -> None:
    table = REFERENCE.partition("| error | |\n|---|---|\n")[2].partition("\n\n")[0]
    rows = dict(re.findall(r"^\| `(\w+)` \| (.*) \|$", table, re.MULTILINE))
    plain = {name: re.sub(r"\\(.)", r"\1", text) for name, text in rows.items()}
    assert plain == {name: " ".join((getattr(errors, name).__doc__ or "").split()) for name in REAL_TREE}


def test_the_classes_that_are_built_into_python_are_among_the_bases() -> None:
    outside = {base for bases, _ in REAL_TREE.values() for base in bases if base not in REAL_TREE}
    assert outside - {"BaseError"} == {"TimeoutError"}
    assert all(hasattr(builtins, base) for base in outside - {"BaseError"})


def test_the_table_of_methods_lists_each_method_with_its_endpoint() -> None:
    rows = re.findall(r"^\| \[`(client\.\w+\.\w+)`\]\(#([\w-]+)\) \| `([\w/]+)` \|", REFERENCE, re.MULTILINE)
    assert sorted(name for name, _, _ in rows) == sorted(METHODS)
    for name, anchor, path in rows:
        start = f"\n### {path}\n\n"
        assert start in REFERENCE
        section = REFERENCE.partition(start)[2].partition("\n### ")[0]
        assert section.startswith(f"`{name}`: ") or re.search(r"\.(wait|watch)$", name)
        assert f"\n    {name}(" in section
        assert anchor == path.replace("/", "")
        assert f"/{path} (" in (METHODS[name].__doc__ or "")


def test_each_mark_has_a_legend() -> None:
    head, _, rest = REFERENCE.partition("\n## ")
    for mark in re.findall(r"[°†‡]", rest):
        assert f"\n- {mark} " in head
    assert "(Inferred.)" not in REFERENCE


def test_no_description_says_the_same_twice() -> None:
    """No five words in a row are repeated within a cell, except in the conditions that identify an event."""
    for line in REFERENCE.splitlines():
        if line.startswith("| ") and ", without `" not in line:
            words = re.findall(r"[\w'+]+", line.rstrip(" |").rpartition(" | ")[2].casefold())
            runs = [tuple(words[start : start + 5]) for start in range(len(words) - 4)]
            assert len(runs) == len(set(runs)), line
