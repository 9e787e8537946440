"""Reads the logical types of api.yaml: from Node to Type."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ..source import Node, Problem, children
from ..spec.service import Spec
from ..spec.types import (
    NESTED,
    BooleanType,
    DateTimeType,
    DateType,
    DecimalType,
    Deprecated,
    DurationType,
    EnumType,
    FileType,
    IntegerType,
    ListType,
    ObjectsType,
    Parts,
    Schema,
    SchemaListType,
    SchemaType,
    TextType,
    Type,
    Value,
    inner_types,
)
from .patterns import HINTS, why_slow, width
from .schema import did_you_mean


def read_types(api: Node, problems: list[Problem]) -> dict[str, Type]:
    """Reads every type, by its name. Invalid types are left out, so that their uses are not reported too."""
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
    common = _common(name, node)
    numbers = {"accept_numbers": data.get("acceptNumbers", False)}
    match data["kind"]:
        case "text":
            return TextType(
                **common,
                **numbers,
                min_length=data.get("minLength", 0),
                max_length=data.get("maxLength"),
                pattern=pattern,
                pattern_description=data.get("patternDescription", ""),
                multiline=data.get("multiline", False),
                personal=data.get("personal", False),
                known_values=tuple(data.get("knownValues", ())),
                example=data.get("example", ""),
                parts=_parts(node.get("parts"), problems),
            )
        case "enum":
            return EnumType(**common, values=tuple(_value(value, child) for value, child in children(node, "values")))
        case "integer":
            return IntegerType(**common, **numbers, minimum=data.get("minimum", 0), maximum=data.get("maximum"))
        case "decimal":
            return DecimalType(**common, **numbers)
        case "duration":
            return DurationType(**common, **numbers, unit=data["unit"])
        case "boolean":
            true, false = data.get("sentAs", ("true", "false"))
            return BooleanType(**common, sent_as=(true, false))
        case "date-time":
            return DateTimeType(**common, zone=data["zone"])
        case "date":
            return DateType(**common)
        case kind:
            assert kind == "file", f"spec/schema.json has a kind that nothing reads: {kind}"
            file = {"max_bytes": data["maxBytes"], "media_type": data["mediaType"], "encoding": data["encoding"]}
            return FileType(**common, **file)


def _common(name: str, node: Node) -> dict[str, Any]:
    """Returns the arguments that every type has."""
    data = node.to_python()
    return {
        "name": name,
        "summary": data["summary"],
        "location": node.key,
        "source": data.get("source", ""),
        "discrepancy": data.get("discrepancy", ""),
    }


def _text_problems(node: Node, data: dict[str, Any], pattern: str) -> Iterator[Problem]:
    if ("pattern" in data) is not ("patternDescription" in data):
        at = node.get_path("pattern" if "pattern" in data else "patternDescription").key
        yield Problem(at, "pattern and patternDescription go together", "say what it looks like in both ways")
    if pattern and (why := why_slow(pattern)):
        yield Problem(node.get_path("pattern").location, f"a pattern that can run away: {why}", HINTS[why])
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
    return Parts(
        summary=data["summary"],
        alphabet=data["alphabet"],
        double=data["double"],
        plain=tuple(data["plain"]),
        other=tuple(data["other"]),
    )


def _value(name: str, node: Node) -> Value:
    data: dict[str, Any] = {"summary": node.value} if isinstance(node.value, str) else node.to_python()
    return Value(
        name=name,
        member=data.get("name", ""),
        summary=data["summary"],
        confidence=data.get("confidence", "documented"),
        source=data.get("source", ""),
        discrepancy=data.get("discrepancy", ""),
        deprecated=Deprecated(**data["deprecated"]) if "deprecated" in data else None,
        location=node.key,
    )


def _made(
    name: str, node: Node, types: dict[str, Type], names: list[str], invalid: set[str], problems: list[Problem]
) -> Type | None:
    """Returns a type that consists of others; None if these do not exist, or cannot be parts of one."""
    data = node.to_python()
    is_list = data["kind"] == "list"
    parts = [node.get_path("of")] if is_list else [child for _, child in node.get_path("keys").items()]
    found: list[TextType | EnumType] = []
    for part in parts:
        of = str(part.value)
        type_ = types.get(of)
        if of not in names:
            problems.append(Problem(part.location, f"unknown type '{of}'", did_you_mean(of, names, show_all=True)))
        elif of in invalid:
            return None
        elif isinstance(type_, TextType) or (is_list and isinstance(type_, EnumType)):
            found.append(type_)
        else:
            hint = "name a type that is text" + (" or an enum" if is_list else "")
            problems.append(Problem(part.location, f"'{of}' cannot be a part of '{name}'", hint))
    if data.get("minItems", 1) > data.get("maxItems", data.get("minItems", 1)):
        problems.append(Problem(node.get_path("minItems").location, "minItems is more than maxItems", "swap them"))
    if len(found) < len(parts):
        return None
    common, most = _common(name, node), data.get("maxItems")
    if is_list:
        least = data.get("minItems", 1)
        return ListType(**common, of=found[0], format=data["format"], min_items=least, max_items=most)
    keys = zip(data["keys"], (of for of in found if isinstance(of, TextType)), strict=True)
    return ObjectsType(**common, keys=tuple(keys), max_items=most)


def unused(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each type and schema that is not used."""
    schemas = [schema for resource in spec.resources for schema in resource.schemas]
    endpoints = [endpoint for resource in spec.resources for endpoint in resource.endpoints]
    fields = [field for schema in schemas for field in schema.fields]
    fields += [field for endpoint in endpoints for field in endpoint.fields]
    fields += [field for event in spec.events for field in event.fields]
    used = [field.type for field in fields]
    used += [param.type for endpoint in endpoints for param in endpoint.params]
    used += [part for type_ in spec.types for part in inner_types(type_)]
    types = {type_.name for type_ in used if not isinstance(type_, NESTED)}
    held = {type_.schema.name for type_ in used if isinstance(type_, NESTED)}
    for type_ in spec.types:
        if type_.name not in types:
            yield Problem(type_.location, f"nothing is of the type '{type_.name}'", "use it, or drop it")
    for schema in schemas:
        if schema.name not in held:
            yield Problem(schema.location, f"no field has the schema '{schema.name}'", "use it, or drop it")


def nested_type(node: Node, schema: Schema, *, is_list: bool) -> SchemaType | SchemaListType:
    """Returns the type of a field that is an object, or a list of them."""
    of = SchemaListType if is_list else SchemaType
    return of(name=schema.name, summary=schema.summary, location=node.key, schema=schema)
