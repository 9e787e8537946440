"""A kind of type is complete: whatever a stage, the package and the tests need for it exists. What is missing is named.

CONTRIBUTING lists the places, so that a new kind can be added by going through the list.
"""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, get_args

import pytest
from cases import LIBRARY

from generator.codegen.imports import NAMES
from generator.codegen.kinds.base import FieldKind, Kind, ParamKind
from generator.codegen.kinds.registry import KINDS
from generator.model.expressions import Call
from generator.parse.examples import is_sent_as, is_written_as, sent_in_words
from generator.parse.schema import SCHEMA
from generator.parse.spec import parse
from generator.read import read
from generator.source import Location
from generator.spec import types
from generator.spec.types import NESTED, REQUESTS_ONLY, BaseType, Field, Type

ROOT = Path(__file__).parents[2]
PACKAGE = "templates/{package}"
EXAMPLES, REGISTRY = "generator/parse/examples.py", "generator/codegen/kinds/registry.py"


CLASSES = [
    cls
    for cls in vars(types).values()
    if isinstance(cls, type) and issubclass(cls, BaseType) and hasattr(cls, "kind")  # a base has none
]


@cache
def of_library() -> tuple[list[Any], list[Any]]:
    """Returns the types of the params, and of the fields, of the library's spec."""
    resources = parse(read(LIBRARY)).resources
    endpoints = [endpoint for resource in resources for endpoint in resource.endpoints]
    fields: list[Field] = [field for endpoint in endpoints for field in endpoint.fields]
    fields += [field for resource in resources for schema in resource.schemas for field in schema.fields]
    return [param.type for endpoint in endpoints for param in endpoint.params], [field.type for field in fields]


@cache
def defined(module: str) -> frozenset[str]:
    """Returns the classes and functions of a module."""
    tree = ast.parse((ROOT / module).read_text("utf-8"))
    return frozenset(node.name for node in tree.body if isinstance(node, (ast.ClassDef, ast.FunctionDef)))


@cache
def sandbox_checks() -> frozenset[str]:
    """Returns the kinds that the sandbox checks."""
    text = (ROOT / PACKAGE / "sandbox/_engine/validation.py").read_text("utf-8")
    return frozenset(re.findall(r'^    "([a-z-]+)": _\w+,$', text, re.M))


def missing(cls: type[BaseType], example: Any = None) -> Iterator[tuple[str, str]]:
    """Yields each place that lacks something for a class of types, and what. `example`: a type of the class."""
    is_param, is_field = cls not in NESTED, cls not in REQUESTS_ONLY
    if is_param:
        yield from _missing_in_schema(cls.kind)
    if cls not in get_args(Type):
        yield "generator/spec/types.py", f"{cls.__name__} in Type"
    for is_used, known, what in zip((is_param, is_field), of_library(), ("param", "field"), strict=True):
        found = [type_ for type_ in known if type(type_) is cls]
        example = example or (found[0] if found else None)
        if is_used and not found:
            yield "tests/generator/golden/library/spec", f"a {what} of the kind {cls.kind}"
    if example is None:
        return
    checks: tuple[Callable[[Any], object], ...] = (
        sent_in_words,
        lambda type_: is_sent_as(type_, "x"),
        lambda type_: is_written_as(type_, "x"),
    )
    for name, check in zip(("sent_in_words", "is_sent_as", "is_written_as"), checks, strict=True):
        try:
            check(example)
        except AssertionError:
            yield EXAMPLES, f"{cls.__name__} in {name}"
    if cls not in KINDS:
        yield REGISTRY, f"{cls.__name__} in KINDS"
        return
    yield from _missing_in_kind(KINDS[cls], example, is_param=is_param, is_field=is_field)


def _missing_in_schema(kind: str) -> Iterator[tuple[str, str]]:
    schema: dict[str, Any] = json.loads(SCHEMA.read_text("utf-8"))["$defs"]["type"]
    if kind not in schema["properties"]["kind"]["enum"]:
        yield "spec/schema.json", f"the kind {kind} of a type"
    if kind not in [rule["if"]["properties"]["kind"]["const"] for rule in schema["allOf"]]:
        yield "spec/schema.json", f"the keywords of the kind {kind}"


def _missing_in_kind(
    kind: type[Kind[Any]], example: Any, *, is_param: bool, is_field: bool
) -> Iterator[tuple[str, str]]:
    place = f"{kind.__module__.replace('.', '/')}.py"
    roles = [role for role, wanted in ((ParamKind, is_param), (FieldKind, is_field)) if wanted]
    methods = {name for role in roles for name in role.__abstractmethods__ if name in kind.__abstractmethods__}
    yield from ((place, f"{kind.__name__}.{method}") for method in sorted(methods))
    yield from ((place, f"{kind.__name__} as a {role.__name__}") for role in roles if not issubclass(kind, role))
    if kind.__abstractmethods__:
        return
    made: Any = kind(example)
    names = (["check_class", "argument"] if is_param else []) + (["reader", "attribute"] if is_field else [])
    lacking = [name for name in names if not hasattr(made, name)]
    yield from ((place, f"{kind.__name__}.{name}") for name in lacking)
    if lacking:
        return
    if is_param:
        yield from _undefined(f"{PACKAGE}/_wire/params.py", [made.check_class], imported=True)
        yield from _undefined("templates/tests/strategies/params.py", [_function(made.param_strategy())])
        if example.kind not in sandbox_checks():
            yield f"{PACKAGE}/sandbox/_engine/validation.py", f"{example.kind} in _CHECKS"
    if is_field:
        readers = [f"parse_{made.reader}", f"parse_optional_{made.reader}"]
        yield from _undefined(f"{PACKAGE}/_wire/fields.py", readers, imported=True)
        yield from _undefined("templates/tests/strategies/fields.py", [_function(made.field_strategy())])


def _function(strategy: Call) -> str:
    return strategy.function.text.rpartition(".")[2]


def _undefined(module: str, names: list[str], *, imported: bool = False) -> Iterator[tuple[str, str]]:
    for name in names:
        if name not in defined(module):
            yield module, name
        if imported and name not in NAMES:
            yield "generator/runtime.py", name


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.kind)
def test_a_kind_of_type_has_all_of_its_parts(cls: type[BaseType]) -> None:
    assert list(missing(cls)) == []


def test_every_kind_of_the_registry_is_one_of_the_spec() -> None:
    assert KINDS.keys() == set(CLASSES)


@dataclass(frozen=True, slots=True, kw_only=True)
class ColourType(BaseType):
    """A kind that nothing knows."""

    kind = "colour"
    notation = "#[0-9a-f]{6}"


COLOUR = ColourType(name="colour", summary="A colour.", location=Location("api.yaml"))
OUTSIDE = [
    ("spec/schema.json", "the kind colour of a type"),
    ("spec/schema.json", "the keywords of the kind colour"),
    ("generator/spec/types.py", "ColourType in Type"),
    ("tests/generator/golden/library/spec", "a param of the kind colour"),
    ("tests/generator/golden/library/spec", "a field of the kind colour"),
    (EXAMPLES, "ColourType in sent_in_words"),
    (EXAMPLES, "ColourType in is_sent_as"),
    (EXAMPLES, "ColourType in is_written_as"),
]


class EmptyKind(ParamKind[ColourType], FieldKind[ColourType]):
    """It has none of the methods."""


class UnknownKind(ParamKind[ColourType], FieldKind[ColourType]):
    """It names parts that do not exist."""

    check_class = "ColourParam"
    reader = "colour"
    argument = attribute = NAMES["Literal"]

    def limits_doc(self, summary: str) -> str:
        return ""

    def check_keywords(self, name: str) -> dict[str, object]:
        return {}

    def param_strategy(self) -> Call:
        return Call(function=NAMES["Literal"], arguments=(), keywords={})

    field_strategy = param_strategy

    def param_schema(self) -> dict[str, object]:
        return {}

    sandbox_limits = param_schema


def test_a_kind_that_is_nowhere_is_missing_everywhere() -> None:
    assert list(missing(ColourType, COLOUR)) == [*OUTSIDE, (REGISTRY, "ColourType in KINDS")]


def test_each_method_of_a_kind_is_missing_by_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(KINDS, ColourType, EmptyKind)
    abstract = ["check_keywords", "field_strategy", "limits_doc", "param_schema", "param_strategy", "sandbox_limits"]
    named = [what for _, what in missing(ColourType, COLOUR)]
    assert named[len(OUTSIDE) :] == [f"EmptyKind.{method}" for method in abstract]


def test_each_part_of_the_package_is_missing_by_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(KINDS, ColourType, UnknownKind)
    assert list(missing(ColourType, COLOUR))[len(OUTSIDE) :] == [
        (f"{PACKAGE}/_wire/params.py", "ColourParam"),
        ("generator/runtime.py", "ColourParam"),
        ("templates/tests/strategies/params.py", "Literal"),
        (f"{PACKAGE}/sandbox/_engine/validation.py", "colour in _CHECKS"),
        (f"{PACKAGE}/_wire/fields.py", "parse_colour"),
        ("generator/runtime.py", "parse_colour"),
        (f"{PACKAGE}/_wire/fields.py", "parse_optional_colour"),
        ("generator/runtime.py", "parse_optional_colour"),
        ("templates/tests/strategies/fields.py", "Literal"),
    ]


def test_contributing_lists_every_place_of_a_kind(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(KINDS, ColourType, UnknownKind)
    places = {place for place, _ in missing(ColourType, COLOUR)} | {REGISTRY, "generator/parse/types.py"}
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8").partition("### A new kind of type")[2].partition("\n## ")[0]
    assert places <= {*re.findall(r"`([^`\s]+/[^`\s]+)`", text)}
