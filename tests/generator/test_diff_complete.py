"""Every fact of a spec has a verdict: each field of each class of generator/spec/ is changed, in every role that the
class has in the specs of golden/, and `diff` must notice it. A keyword that is added without a verdict fails here.

A field that callers cannot notice is in UNNOTICED, with the reason.
"""

from __future__ import annotations

import dataclasses
import inspect
from collections.abc import Iterator
from functools import cache
from pathlib import Path as File
from typing import Any, NamedTuple

import pytest

from generator.diff.compare import compare
from generator.parse.spec import parse
from generator.read import read
from generator.source import Location
from generator.spec import endpoints, events, sandbox, service, types
from generator.spec.service import Spec

ROOT = File(__file__).parents[2]
SPECS = ("tests/generator/golden/library/spec", "tests/generator/golden/bakery/spec", "spec")
"""The specs whose facts are changed. A later one is for what those before it do not have."""

UNNOTICED = {
    ("Service", "version"): "the version that diff itself judges; old names that end with it are a case of diffs/",
    ("Spec", "types"): "a type is compared where it is used",
    ("Spec", "statuses"): "a status is compared at the endpoints that list it",
    **{
        (kind, name): "that of its schema, which is compared"
        for kind in ("SchemaType", "SchemaListType")
        for name in ("name", "summary", "source", "discrepancy")
    },
    ("Pagination", "entries"): "no spec here has two lists in one reply: it is a case of diffs/",
    ("Resource", "name"): "the first word of the paths of its endpoints, which are compared",
    ("TextType", "example"): "a value by which the generator checks the pattern",
    ("Schema", "declared"): "the names of the fields, for messages about invalid ones",
    ("Status", "own"): "the place of its description: in api.yaml, or in the file of an endpoint",
    **{
        (f"{kind}Type", "name"): "no class has the name of the type"
        for kind in ("Text", "Integer", "Decimal", "Duration", "Boolean", "DateTime", "Date", "List", "Objects", "File")
    },
}
CHECKED = "params"
READ = "fields"
ONLY_IN = {
    ("TextType", "min_length"): CHECKED,
    ("TextType", "max_length"): CHECKED,
    ("TextType", "pattern"): CHECKED,
    ("TextType", "pattern_description"): CHECKED,
    ("TextType", "multiline"): CHECKED,
    ("IntegerType", "minimum"): CHECKED,
    ("IntegerType", "maximum"): CHECKED,
    ("ListType", "min_items"): CHECKED,
    ("ListType", "max_items"): CHECKED,
    ("BooleanType", "sent_as"): CHECKED,
    ("TextType", "accept_numbers"): READ,
    ("IntegerType", "accept_numbers"): READ,
    ("DurationType", "accept_numbers"): READ,
    ("DecimalType", "accept_numbers"): READ,
    ("ListType", "format"): READ,
}
"""The facts that matter in one direction: the client checks what it sends, and reads what it receives."""
OTHER_WORDS: dict[str, tuple[str, ...]] = {
    "unit": ("days", "hours"),
    "retry": ("never", "if-safe", "after-delay"),
    "format": ("comma", "array", "either"),
    "until": ("1.0.0", "99.0.0"),
    "verb": ("get", "list"),
    "version": ("2.3.5",),
}
"""The other values of words that are one of a few; any other text is changed by a letter."""

CLASSES = [
    cls
    for module in (endpoints, events, sandbox, service, types)
    for _, cls in inspect.getmembers(module, dataclasses.is_dataclass)
    if cls.__module__ == module.__name__
]
FIELDS = [
    (cls.__name__, field.name)
    for cls in CLASSES
    for field in dataclasses.fields(cls)
    if not field.name.endswith(("location", "locations")) and cls not in (types.BaseType, types.NumberableType)
]


Step = str | int
Path = tuple[Step, ...]
"""The fields, keys and indexes on the way from a spec to an object."""


class Found(NamedTuple):
    """An object of a spec, in every place where the spec has it."""

    spec: Spec
    value: Any
    paths: list[Path]

    @property
    def roles(self) -> frozenset[Path]:
        """The paths without the indexes and the keys of dicts."""
        return frozenset(tuple(step for step in path if isinstance(step, str)) for path in self.paths)


def walk(value: Any, path: Path) -> Iterator[tuple[Path, Any]]:
    if dataclasses.is_dataclass(value):
        yield path, value
        for field in dataclasses.fields(value):
            yield from walk(getattr(value, field.name), (*path, field.name))
    elif isinstance(value, (tuple, list, dict)) and not isinstance(value, Location):
        inner = value.values() if isinstance(value, dict) else value
        for index, element in enumerate(inner):
            yield from walk(element, (*path, index))


def same(value: Any) -> Any:
    """Returns what two objects have in common that are one thing: a status has an object at each endpoint."""
    return ("Status", value.code) if isinstance(value, endpoints.Status) else id(value)


@cache
def objects(folder: str) -> dict[str, list[Found]]:
    """Returns all objects of a spec, by their classes."""
    spec = parse(read(ROOT / folder))
    found: dict[Any, Found] = {}
    for path, value in walk(spec, ()):
        found.setdefault(same(value), Found(spec, value, [])).paths.append(path)
    by_class: dict[str, list[Found]] = {}
    for each in found.values():
        by_class.setdefault(type(each.value).__name__, []).append(each)
    return by_class


def put(value: Any, path: Path, name: str, new: Any) -> Any:
    """Returns a value in which the object at the end of a path has another value in a field."""
    if not path:
        return dataclasses.replace(value, **{name: new})
    step, *rest = path
    if isinstance(step, str):
        return dataclasses.replace(value, **{step: put(getattr(value, step), tuple(rest), name, new)})
    if isinstance(value, dict):
        key = list(value)[step]
        return {**value, key: put(value[key], tuple(rest), name, new)}
    return type(value)([*value[:step], put(value[step], tuple(rest), name, new), *value[step + 1 :]])


def others(name: str, value: Any) -> Iterator[list[Any]]:
    """Yields groups of other values: one of each group must be possible in the spec, and all of these noticed."""
    if isinstance(value, bool):
        yield [not value]
    elif isinstance(value, (int, float)):
        yield [value + 1]
        yield [value - 1]
    elif isinstance(value, str):
        yield [word for word in OTHER_WORDS.get(name, (f"{value}x",)) if word != value]
    elif isinstance(value, dict):
        yield [{other: value[other] for other in value if other != key} for key in value]
        yield [value | {key: f"{inner}x"} for key, inner in value.items() if isinstance(inner, str)]
    elif isinstance(value, frozenset):
        yield [value - {element} for element in value]
    elif isinstance(value, (tuple, list)) and value:
        yield [type(value)([*value[:index], *value[index + 1 :]]) for index in range(len(value))]
    elif dataclasses.is_dataclass(value):
        alike = [each.value for each in objects(SPECS[1]).get(type(value).__name__, []) if each.value != value]
        yield [None, *alike[:3]]


def notices(found: Found, name: str, new: Any) -> bool | None:
    """Returns True if `diff` notices the change; None if there is no such spec, because it is not consistent."""
    changed: Any = found.spec
    try:
        for path in found.paths:
            changed = put(changed, path, name, new)
        return bool(compare(found.spec, changed))
    except (KeyError, StopIteration, AttributeError, IndexError, TypeError, ValueError, RuntimeError):
        return None


def unnoticed(cls: str, name: str) -> Iterator[str]:
    """Yields the changes of a field that are not noticed: in each role, one of an empty value and one of another."""
    for folder in SPECS:
        tried = 0
        cases = {
            (each.roles, bool(getattr(each.value, name))): each
            for each in objects(folder).get(cls, [])
            if ONLY_IN.get((cls, name), "") in {"", *(step for role in each.roles for step in role)}
        }
        for found in cases.values():
            value = getattr(found.value, name)
            for group in others(name, value):
                possible = [(other, noticed) for other in group if (noticed := notices(found, name, other)) is not None]
                tried += bool(possible)
                yield from (f"{value!r} becomes {other!r}" for other, noticed in possible if not noticed)
        if tried:
            return
    yield "no spec has a value of it that could be changed"


@pytest.mark.parametrize(("cls", "name"), FIELDS, ids=lambda word: str(word))
def test_a_change_of_any_fact_has_a_verdict(cls: str, name: str) -> None:
    found = [sentence[:300] for sentence in unnoticed(cls, name)]
    if (cls, name) in UNNOTICED:
        assert found, f"{cls}.{name} is noticed: take it from UNNOTICED"
    else:
        assert found == []


def test_what_is_unnoticed_exists() -> None:
    assert UNNOTICED.keys() <= set(FIELDS)
