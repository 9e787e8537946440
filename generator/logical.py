"""The logical types of api.yaml: from Node to Type."""

from __future__ import annotations

from typing import Any

from .grammar import can_run_away, did_you_mean
from .read import Node, Problem
from .spec import Deprecated, Parts, Type, Value

ELEMENTS = ("text", "enum")
"""The base types that the elements of a list may have: those that are strings."""


def read_types(api: Node, problems: list[Problem]) -> dict[str, Type]:
    """Every type, by its name. Those that are made of others come after those they are made of."""
    nodes = dict(api.at("types").items())
    types = {name: _type(name, node, problems) for name, node in nodes.items() if node.plain()["is"] not in _MADE_OF}
    for name, node in nodes.items():
        if name not in types and (made := _made(name, node, types, list(nodes), problems)):
            types[name] = made
    return {name: types[name] for name in nodes if name in types}


_MADE_OF = ("list", "objects")


def _type(name: str, node: Node, problems: list[Problem]) -> Type:
    data = node.plain()
    for least, most in (("minLength", "maxLength"), ("minimum", "maximum")):
        if data.get(least, 0) > data.get(most, data.get(least, 0)):
            problems.append(Problem(node.at(least).place, f"{least} is more than {most}", "swap them"))
    pattern = data.get("pattern", "")
    if pattern and can_run_away(pattern):
        hint = "a repetition within a repetition can take for ever; write it without one"
        problems.append(Problem(node.at("pattern").place, "a pattern that can run away", hint))
    if ("pattern" in data) is not ("looks" in data):
        at = node.at("pattern" if "pattern" in data else "looks").key
        problems.append(Problem(at, "pattern and looks go together", "say what it looks like in both ways"))
    return Type(
        name=name,
        is_=data["is"],
        about=data["about"],
        place=node.key,
        source=data.get("source", ""),
        discrepancy=data.get("discrepancy", ""),
        min_length=data.get("minLength", 0),
        max_length=data.get("maxLength"),
        pattern=pattern,
        looks=data.get("looks", ""),
        multiline=data.get("multiline", False),
        personal=data.get("personal", False),
        known=tuple(data.get("known", ())),
        sample=data.get("sample", ""),
        parts=_parts(node.get("parts"), problems),
        values=tuple(_value(value, child) for value, child in _children(node, "values")),
        minimum=data.get("minimum", 0),
        maximum=data.get("maximum"),
        numbers=data.get("numbers", False),
        unit=data.get("unit", ""),
        zone=data.get("zone", ""),
        max_bytes=data.get("maxBytes", 0),
        media=data.get("media", ""),
        encoding=data.get("encoding", ""),
    )


def _parts(node: Node | None, problems: list[Problem]) -> Parts | None:
    if node is None:
        return None
    data = node.plain()
    problems += [
        Problem(node.at(key).place, f"the lengths of {key} do not grow", "say them in order")
        for key in ("plain", "other")
        if sorted(set(data[key])) != data[key]
    ]
    problems += [
        Problem(node.at("double").place, f"{letter!r} counts as two, and is not in the alphabet", "add it there")
        for letter in data["double"]
        if letter not in data["alphabet"]
    ]
    return Parts(data["about"], data["alphabet"], data["double"], tuple(data["plain"]), tuple(data["other"]))


def _value(name: str, node: Node) -> Value:
    data: dict[str, Any] = {"about": node.value} if isinstance(node.value, str) else node.plain()
    return Value(
        name,
        data["about"],
        data.get("confidence", "documented"),
        data.get("source", ""),
        data.get("discrepancy", ""),
        Deprecated(**data["deprecated"]) if "deprecated" in data else None,
        node.key,
    )


def _made(name: str, node: Node, types: dict[str, Type], names: list[str], problems: list[Problem]) -> Type | None:
    """A type that is made of others; None if they are not there, or cannot be parts of one."""
    data = node.plain()
    parts = [node.at("of")] if data["is"] == "list" else [child for _, child in node.at("keys").items()]
    for part in parts:
        of = str(part.value)
        if of not in names:
            problems.append(Problem(part.place, f"unknown type '{of}'", did_you_mean(of, names, show_all=True)))
        elif of not in types or types[of].is_ not in (ELEMENTS if data["is"] == "list" else ("text",)):
            problems.append(Problem(part.place, f"'{of}' cannot be a part of '{name}'", "use a type of text"))
    if data.get("minItems", 1) > data.get("maxItems", data.get("minItems", 1)):
        problems.append(Problem(node.at("minItems").place, "minItems is more than maxItems", "swap them"))
    if any(str(part.value) not in types for part in parts):
        return None
    return Type(
        name=name,
        is_=data["is"],
        about=data["about"],
        place=node.key,
        source=data.get("source", ""),
        discrepancy=data.get("discrepancy", ""),
        of=types[data["of"]] if "of" in data else None,
        notation=data.get("notation", ""),
        min_items=data.get("minItems", 1),
        max_items=data.get("maxItems"),
        keys=tuple((key, types[of]) for key, of in data.get("keys", {}).items()),
    )


def shaped(name: str, node: Node, shape: Any) -> Type:
    """The type of a field that is a list of objects."""
    return Type(name=name, is_="shapes", about=shape.about, place=node.key, shape=shape)


def _children(node: Node, key: str) -> list[tuple[str, Node]]:
    child = node.get(key)
    return child.items() if child else []
