"""When what an endpoint shows is final."""

from __future__ import annotations

from collections.abc import Iterator

from ..source import Node, Problem
from ..spec.endpoints import Final
from ..spec.types import EnumType, Field
from .schema import did_you_mean


def read_final(endpoint: Node, fields: tuple[Field, ...], problems: list[Problem]) -> Final | None:
    """Reads the keyword `final` of an endpoint, and adds its problems."""
    node = endpoint.get("final")
    if node is None:
        return None
    problems += _problems(endpoint, node, {field.name: field for field in fields})
    data = node.to_python()
    return Final(
        given=tuple(data.get("given", ())),
        values={name: tuple(values) for name, values in data.get("values", {}).items()},
        description=data.get("description", ""),
    )


def _problems(endpoint: Node, node: Node, fields: dict[str, Field]) -> Iterator[Problem]:
    data = endpoint.to_python()
    if not data["safe"]:
        yield Problem(node.location, "an endpoint that is not safe is not asked again and again", "drop it")
    if "returns" not in data or "pagination" in data:
        yield Problem(node.location, "only an endpoint that returns one record has an end", "drop it")
    given, values = node.get("given"), node.get("values")
    if given is None and values is None:
        yield Problem(node.location, "nothing says when it is final", "add given or values")
    for child in given.elements() if given else ():
        name = str(child.value)
        if name not in fields:
            yield Problem(child.location, f"unknown field '{name}'", did_you_mean(name, fields))
        elif fields[name].required:
            yield Problem(child.location, f"'{name}' is always given, so that all is final", "name an optional field")
    for name in values.to_python() if values else ():
        child = values.get_path(name) if values else node
        if name not in fields:
            yield Problem(child.location, f"unknown field '{name}'", did_you_mean(name, fields))
            continue
        type_ = fields[name].type
        if not isinstance(type_, EnumType):
            yield Problem(child.location, f"'{name}' is no enum", "name a field whose values are known")
            continue
        known = [value.name for value in type_.values]
        for value in child.elements():
            if value.value not in known:
                yield Problem(value.location, f"unknown value '{value.value}'", did_you_mean(str(value.value), known))
        if {*known} <= {*child.to_python()}:
            yield Problem(child.location, f"every value of '{name}' is final", "leave out those that are not")
