"""Checks that the values that the sandbox holds are of the types of the replies and notifications that show them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from ..source import Node, Problem, children
from ..spec.sandbox import ACCOUNT
from ..spec.service import EVENTS_FOLDER, SERVICE_FILE
from ..spec.types import DateTimeType, DateType, DecimalType, DurationType, EnumType, IntegerType, TextType, Type
from .examples import is_written_as
from .sandbox_checks import entity_nodes, operation_nodes, target

NUMBERS = (DecimalType, DurationType, IntegerType)

Types = dict[str, list[Type]]
"""The types that a name may have, by the names."""


def check_values(nodes: Mapping[str, Node], types: Mapping[str, Type]) -> list[Problem]:
    """Returns a problem for each value that no reply may have, and for each list without a field that holds it."""
    checker = _ValueChecker(nodes, types)
    return [*checker.account(), *checker.entities(), *checker.operations()]


class _ValueChecker:
    def __init__(self, nodes: Mapping[str, Node], types: Mapping[str, Type]) -> None:
        self._nodes = nodes
        self._types = types
        self._entities = entity_nodes(nodes)
        self._operations = {file: node for file, node in operation_nodes(nodes).items() if target(node)[1]}

    def account(self) -> Iterator[Problem]:
        sandbox = self._nodes[SERVICE_FILE].get("sandbox")
        account = sandbox.get(ACCOUNT) if sandbox else None
        if account is None:
            return
        shown = self._shown_by(lambda verb, name: name == ACCOUNT)
        yield from _check_fields(account, shown, _amounts(account))

    def entities(self) -> Iterator[Problem]:
        for name, entity in self._entities.items():
            shown = self._of_entity(name)
            amounts = _amounts(entity)
            inner = [entity, *_listed(entity.get("lifecycle"))]
            inner += [node for key in ("states", "inbound") for _, node in children(entity, key)]
            for node in inner:
                yield from _check_fields(node, shown, amounts)

    def operations(self) -> Iterator[Problem]:
        for file, operation in self._operations.items():
            verb, name = target(operation)
            endpoint = self._nodes[file]
            if verb == "list":
                yield from _check_list(endpoint, operation)
            if name not in self._entities:
                continue
            shown = _join(self._of_entity(name), self._declared(endpoint, "params"))
            amounts = _amounts(self._entities[name])
            for node in (operation, *_listed(operation.get("after"))):
                yield from _check_fields(node, shown, amounts)
            yield from _check_match(operation.get("force"), shown)
            yield from _check_outcome(operation, shown, amounts)
            for rule in _listed(operation.get("reject")):
                yield from _check_match(rule.get("if"), shown)

    def _of_entity(self, name: str) -> Types:
        """Returns the types of the fields of an entity: those of the replies, notifications and requests that have
        them. An entity has the endpoints of the one that it extends, and of those that extend it."""
        kin = {name, *(_extended(self._entities[name]))}
        kin |= {each for each, node in self._entities.items() if kin & _extended(node)}
        shown = self._shown_by(lambda verb, entity: entity in kin)
        for file, operation in self._operations.items():
            if target(operation)[0] == "create" and target(operation)[1] in kin:
                shown = _join(shown, self._declared(self._nodes[file], "params"))
        for each in kin & self._entities.keys():
            for event in _events_of(self._entities[each]):
                file = f"{EVENTS_FOLDER}/{event}.yaml"
                shown = _join(shown, self._declared(self._nodes[file], "fields") if file in self._nodes else {})
        return shown

    def _shown_by(self, is_wanted: Callable[[str, str], bool]) -> Types:
        """Returns the types of the fields in the replies of some operations, by the names that the entity has."""
        shown: Types = {}
        for file, operation in self._operations.items():
            verb, name = target(operation)
            if not is_wanted(verb, name):
                continue
            mapped = {str(source.value): field for field, source in children(operation, "map")}
            declared = self._declared(self._nodes[file], "fields")
            own = {source: declared[field] for source, field in mapped.items() if field in declared}
            if not operation.get("forEach"):
                shown = _join(shown, {**{k: v for k, v in declared.items() if k not in mapped.values()}, **own})
            for schema in _schemas(self._nodes, file):
                shown = _join(shown, self._declared(schema, "fields"))
        return shown

    def _declared(self, node: Node, key: str) -> Types:
        names = {name: child.get("type") for name, child in children(node, key)}
        return {
            name: [self._types[str(type_.value)]]
            for name, type_ in names.items()
            if type_ is not None and type_.value in self._types
        }


def _schemas(nodes: Mapping[str, Node], file: str) -> Iterator[Node]:
    """Yields the schemas of the objects in the reply of an endpoint."""
    about = nodes.get(f"{file.partition('/')[0]}/_about.yaml")
    known = dict(children(about, "schemas"))
    for _, field in children(nodes[file], "fields"):
        items = field.get("items")
        if items is not None and items.value in known:
            yield known[str(items.value)]


def _join(one: Types, other: Mapping[str, list[Type]]) -> Types:
    return {name: [*one.get(name, []), *other.get(name, [])] for name in {*one, *other}}


def _extended(entity: Node) -> set[str]:
    extends = entity.get("extends")
    return {str(extends.value)} if extends else set()


def _events_of(entity: Node) -> Iterator[str]:
    for node in [*_listed(entity.get("lifecycle")), *(each for _, each in children(entity, "states"))]:
        for webhook in _listed(node.get("notifies")):
            yield str((webhook.get("event") or webhook).value)
    yield from (event for event, _ in children(entity, "inbound"))


def _amounts(node: Node) -> set[str]:
    """Returns the names of the fields that are amounts, because something is multiplied, charged or paid with them."""
    keys = [node.get(key) for key in ("charge", "requiresBalance", "balance")]
    wallets = node.get("wallets")
    names = {str(key.value) for key in keys if key} | {
        str(each.value) for each in (wallets.elements() if wallets else ())
    }
    for inner in _every(node):
        multiply, charge = inner.get("multiply"), inner.get("charge")
        names |= {str(each.value) for each in (multiply.elements() if multiply else ())}
        names |= {str(charge.value)} if charge else set()
    return names


def _every(node: Node) -> Iterator[Node]:
    yield node
    for inner in (*(child for _, child in node.items()), *node.elements()):
        yield from _every(inner)


def _check_fields(node: Node, shown: Types, amounts: set[str]) -> Iterator[Problem]:
    """Checks the fields that a transition sets, and the condition under which it is made."""
    yield from _check_match(node.get("if"), shown)
    for name, value in children(node, "fields"):
        yield from _check_value(name, value, shown, amounts)


def _check_outcome(operation: Node, shown: Types, amounts: set[str]) -> Iterator[Problem]:
    for name, value in children(operation, "outcome"):
        yield from _check_value(name, value, shown, amounts)


def _check_value(name: str, node: Node, shown: Types, amounts: set[str]) -> Iterator[Problem]:
    """Checks each value that an expression may give to a field."""
    types = shown.get(name, [])
    if isinstance(node.value, dict):
        yield from _check_expression(name, node, shown, amounts)
    elif node.value is None:
        return
    elif isinstance(node.value, str) and re.search(r"\{[A-Za-z_]", node.value):
        wanted = {"{now}": (DateTimeType, TextType), "{today}": (DateType, TextType)}.get(node.value)
        if wanted and types and not any(isinstance(type_, wanted) for type_ in types):
            yield Problem(node.location, f"'{node.value}' is not of the type '{types[0].name}' of '{name}'", _MEND)
    elif types and not any(is_written_as(type_, node.to_python()) for type_ in types):
        message = f"'{node.to_python()}' is not of the type '{types[0].name}' of '{name}'"
        yield Problem(node.location, message, _choices(types))
    elif not types and name in amounts and not re.fullmatch(DecimalType.notation, str(node.value)):
        yield Problem(node.location, f"'{node.to_python()}' is not a number, and '{name}' is an amount", _MEND)


_MEND = "mend the value, or the type of the field"


def _check_expression(name: str, node: Node, shown: Types, amounts: set[str]) -> Iterator[Problem]:
    options, cases, otherwise = node.get("coalesce"), node.get("cases"), node.get("else")
    inner = [*(options.elements() if options else ()), *(each for _, each in (cases.items() if cases else ()))]
    for value in [*inner, *([otherwise] if otherwise else [])]:
        yield from _check_value(name, value, shown, amounts)
    by = node.get("switch")
    if by is not None and cases is not None:
        for case, value in cases.items():
            yield from _check_case(str(by.value), case, value, shown)
    multiply = node.get("multiply")
    for factor in multiply.elements() if multiply else ():
        types = shown.get(str(factor.value), [])
        if types and not any(isinstance(type_, NUMBERS) for type_ in types):
            message = f"'{factor.value}' is of the type '{types[0].name}', which is not a number"
            yield Problem(factor.location, message, "multiply two amounts")
    results: list[tuple[str, tuple[type[Any], ...]]] = [
        ("multiply", NUMBERS),
        ("addMonths", (DateType, TextType)),
        ("parts", (IntegerType, DecimalType)),
    ]
    for key, wanted in results:
        given, types = node.get(key), shown.get(name, [])
        if given is not None and types and not any(isinstance(type_, wanted) for type_ in types):
            yield Problem(given.key, f"{key} is not of the type '{types[0].name}' of '{name}'", _MEND)


def _check_case(name: str, case: str, node: Node, shown: Types) -> Iterator[Problem]:
    types = shown.get(name, [])
    if types and not any(is_written_as(type_, case) for type_ in types):
        yield Problem(node.key, f"'{case}' is not of the type '{types[0].name}' of '{name}'", _choices(types))


def _check_match(match: Node | None, shown: Types) -> Iterator[Problem]:
    for name, wanted in match.items() if match else ():
        types = shown.get(name, [])
        for value in wanted.elements() if isinstance(wanted.value, list) else [wanted]:
            text = isinstance(value.value, str) and types
            if text and not any(is_written_as(type_, value.value) for type_ in types):
                message = f"'{value.value}' is not of the type '{types[0].name}' of '{name}'"
                yield Problem(value.location, message, _choices(types))


def _choices(types: list[Type]) -> str:
    values = [value.name for type_ in types if isinstance(type_, EnumType) for value in type_.values]
    return f"one of: {', '.join(dict.fromkeys(values))}" if values else _MEND


def _check_list(endpoint: Node, operation: Node) -> Iterator[Problem]:
    """Yields a problem if no field of the reply holds the list."""
    fields = dict(children(endpoint, "fields"))
    named = operation.get("in")
    if named is None and endpoint.get("pagination") is None:
        yield Problem(
            operation.get_path("list").key, "no field holds the list", "add in: and the field, or pagination:"
        )
    elif named is not None and named.value in fields and fields[str(named.value)].get("items") is None:
        yield Problem(named.location, f"'{named.value}' holds no objects", "name a field that has items")


def _listed(node: Node | None) -> list[Node]:
    if node is None:
        return []
    return node.elements() if isinstance(node.value, list) else [node]
