"""The logical types of api.yaml: from Node to Type."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ..source import Node, Problem, children
from ..spec.service import Spec
from ..spec.types import Deprecated, Parts, Type, Value
from .schema import did_you_mean, has_catastrophic_backtracking, width

ELEMENTS = ("text", "enum")
"""The base types that the elements of a list may have: those that are strings."""


def read_types(api: Node, problems: list[Problem]) -> dict[str, Type]:
    """Every type, by its name, but for those that are wrong: what is of them would be wrong too, and say so again."""
    nodes = dict(api.get_path("types").items())
    types: dict[str, Type] = {}
    invalid: set[str] = set()
    for name, node in sorted(nodes.items(), key=lambda item: item[1].to_python()["kind"] in _MADE_OF):
        found: list[Problem] = []
        if node.to_python()["kind"] in _MADE_OF:
            type_ = _made(name, node, types, list(nodes), invalid, found)
        else:
            type_ = _type(name, node, found)
        if type_ is not None and not found:
            types[name] = type_
        elif node.to_python()["kind"] not in _MADE_OF:
            invalid.add(name)
        problems += found
    return {name: types[name] for name in nodes if name in types}


_MADE_OF = ("list", "objects")


def _type(name: str, node: Node, problems: list[Problem]) -> Type:
    data = node.to_python()
    for least, most in (("minLength", "maxLength"), ("minimum", "maximum")):
        if data.get(least, 0) > data.get(most, data.get(least, 0)):
            problems.append(Problem(node.get_path(least).location, f"{least} is more than {most}", "swap them"))
    pattern = data.get("pattern", "")
    problems += _text_problems(node, data, pattern)
    return Type(
        name=name,
        kind=data["kind"],
        summary=data["summary"],
        location=node.key,
        source=data.get("source", ""),
        discrepancy=data.get("discrepancy", ""),
        min_length=data.get("minLength", 0),
        max_length=data.get("maxLength"),
        pattern=pattern,
        pattern_description=data.get("patternDescription", ""),
        multiline=data.get("multiline", False),
        personal=data.get("personal", False),
        known_values=tuple(data.get("knownValues", ())),
        example=data.get("example", ""),
        parts=_parts(node.get("parts"), problems),
        values=tuple(_value(value, child) for value, child in children(node, "values")),
        minimum=data.get("minimum", 0),
        maximum=data.get("maximum"),
        accept_numbers=data.get("acceptNumbers", False),
        unit=data.get("unit", ""),
        zone=data.get("zone", ""),
        max_bytes=data.get("maxBytes", 0),
        media_type=data.get("mediaType", ""),
        encoding=data.get("encoding", ""),
    )


def _text_problems(node: Node, data: dict[str, Any], pattern: str) -> Iterator[Problem]:
    if ("pattern" in data) is not ("patternDescription" in data):
        at = node.get_path("pattern" if "pattern" in data else "patternDescription").key
        yield Problem(at, "pattern and patternDescription go together", "say what it looks like in both ways")
    if pattern and has_catastrophic_backtracking(pattern):
        hint = "a repetition within a repetition can take for ever; write it without one"
        yield Problem(node.get_path("pattern").location, "a pattern that can run away", hint)
        return
    least, most = data.get("minLength", 0), data.get("maxLength")
    if pattern:
        shortest, longest = width(pattern)
        if shortest > (shortest if most is None else most):
            hint = f"it needs at least {shortest} characters"
            yield Problem(node.get_path("maxLength").location, "nothing of that length fits the pattern", hint)
        if longest < least:
            hint = f"it takes at most {longest} characters"
            yield Problem(node.get_path("minLength").location, "nothing of that length fits the pattern", hint)
    sample = data.get("example")
    if sample is not None and not (
        least <= len(sample) <= (len(sample) if most is None else most)
        and (not pattern or re.fullmatch(pattern, sample))
    ):
        yield Problem(node.get_path("example").location, "the sample does not fit its own type", "mend one of the two")


def _parts(node: Node | None, problems: list[Problem]) -> Parts | None:
    if node is None:
        return None
    data = node.to_python()
    problems += [
        Problem(node.get_path(key).location, f"the lengths of {key} do not grow", "say them in order")
        for key in ("plain", "other")
        if sorted(set(data[key])) != data[key]
    ]
    problems += [
        Problem(
            node.get_path("double").location, f"{letter!r} counts as two, and is not in the alphabet", "add it there"
        )
        for letter in data["double"]
        if letter not in data["alphabet"]
    ]
    return Parts(data["summary"], data["alphabet"], data["double"], tuple(data["plain"]), tuple(data["other"]))


def _value(name: str, node: Node) -> Value:
    data: dict[str, Any] = {"summary": node.value} if isinstance(node.value, str) else node.to_python()
    return Value(
        name,
        data.get("name", ""),
        data["summary"],
        data.get("confidence", "documented"),
        data.get("source", ""),
        data.get("discrepancy", ""),
        Deprecated(**data["deprecated"]) if "deprecated" in data else None,
        node.key,
    )


def _made(
    name: str, node: Node, types: dict[str, Type], names: list[str], invalid: set[str], problems: list[Problem]
) -> Type | None:
    """A type that is made of others; None if they are not there, or cannot be parts of one."""
    data = node.to_python()
    parts = [node.get_path("of")] if data["kind"] == "list" else [child for _, child in node.get_path("keys").items()]
    for part in parts:
        of = str(part.value)
        if of not in names:
            problems.append(Problem(part.location, f"unknown type '{of}'", did_you_mean(of, names, show_all=True)))
        elif of in invalid:
            return None
        elif of not in types or types[of].kind not in (ELEMENTS if data["kind"] == "list" else ("text",)):
            hint = "name a type that is text" + (" or an enum" if data["kind"] == "list" else "")
            problems.append(Problem(part.location, f"'{of}' cannot be a part of '{name}'", hint))
    if data.get("minItems", 1) > data.get("maxItems", data.get("minItems", 1)):
        problems.append(Problem(node.get_path("minItems").location, "minItems is more than maxItems", "swap them"))
    if any(str(part.value) not in types for part in parts):
        return None
    return Type(
        name=name,
        kind=data["kind"],
        summary=data["summary"],
        location=node.key,
        source=data.get("source", ""),
        discrepancy=data.get("discrepancy", ""),
        of=types[data["of"]] if "of" in data else None,
        format=data.get("format", ""),
        min_items=data.get("minItems", 1),
        max_items=data.get("maxItems"),
        keys=tuple((key, types[of]) for key, of in data.get("keys", {}).items()),
    )


def unused(spec: Spec) -> Iterator[Problem]:
    """The types and shapes that nothing is of."""
    shapes = [shape for resource in spec.resources for shape in resource.schemas]
    endpoints = [endpoint for resource in spec.resources for endpoint in resource.endpoints]
    fields = [field for shape in shapes for field in shape.fields]
    fields += [field for endpoint in endpoints for field in endpoint.fields]
    fields += [field for event in spec.events for field in event.fields]
    used = [field.type for field in fields]
    used += [param.type for endpoint in endpoints for param in endpoint.params]
    used += [part for type_ in spec.types for part in (type_.of, *(of for _, of in type_.keys)) if part]
    types = {type_.name for type_ in used if not type_.schema}
    held = {type_.schema.name for type_ in used if type_.schema}
    for type_ in spec.types:
        if type_.name not in types:
            yield Problem(type_.location, f"nothing is of the type '{type_.name}'", "use it, or drop it")
    for shape in shapes:
        if shape.name not in held:
            yield Problem(shape.location, f"nothing has items of the shape '{shape.name}'", "use it, or drop it")


def shaped(name: str, node: Node, shape: Any) -> Type:
    """The type of a field that is a list of objects."""
    return Type(name=name, kind="schemas", summary=shape.summary, location=node.key, schema=shape)
