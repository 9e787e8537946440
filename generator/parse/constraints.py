"""Reads the constraints between the params and fields of an endpoint: from Node to Rule and Pagination."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from ..source import Node, Problem
from ..spec.endpoints import Pagination, Param, Rule
from ..spec.types import (
    BaseType,
    DurationType,
    EnumType,
    Field,
    IntegerType,
    SchemaListType,
    TextType,
    Type,
)
from .examples import is_sent_as, sent_in_words
from .schema import did_you_mean

RULES = {
    "exactlyOneOf": ("ifMissing", "ifMultiple"),
    "allDifferent": ("ifEqual",),
    "mutuallyExclusive": ("ifBoth",),
    "requiredIf": (),
    "filled": (),
}
"""The kinds of constraints, each with the keywords for the statuses of a request that breaks it."""

COMPARED = (TextType, EnumType, IntegerType, DurationType)
"""The types whose values are equal if they are written in the same way."""


class RelationReader:
    """Reads the constraints and the pagination of one endpoint, and collects the problems.

    `declared`: the names of all params, including those whose type is unknown. `statuses`: the codes of the endpoint.
    """

    def __init__(
        self, params: Collection[Param], declared: list[str], statuses: Collection[str], problems: list[Problem]
    ) -> None:
        self._params = {param.name: param for param in params}
        self._declared = declared
        self._statuses = statuses
        self._problems = problems
        self._unknown: set[str] = set()

    def rules(self, node: Node | None) -> tuple[Rule, ...]:
        return tuple(self._rule(child) for child in (node.elements() if node else ()))

    def pagination(self, node: Node | None, fields: tuple[Field, ...], declared: Collection[str]) -> Pagination | None:
        """`declared`: the names of all fields, including those whose type is unknown."""
        if node is None:
            return None
        data = node.to_python()
        self._unknown = set(declared) - {field.name for field in fields}
        self._check_page(node.get_path("page"))
        found = {field.name: field for field in fields}
        self._check_entries(node, found)
        if "total" in data:
            self._check_field(node.get_path("total"), found, (IntegerType,), "is no count of entries", "is an integer")
        if "afterLast" in data:
            self._check_status(node.get_path("afterLast"))
        return Pagination(
            page=data["page"],
            entries=data["entries"],
            total=data.get("total", ""),
            key=data.get("key", ""),
            after_last=data.get("afterLast", ""),
        )

    def _problem(self, node: Node, message: str, hint: str) -> None:
        self._problems.append(Problem(node.location, message, hint))

    def _rule(self, node: Node) -> Rule:
        data = node.to_python()
        kind = next(kind for kind in RULES if kind in data)
        rule = node.get_path(kind)
        names = [rule.get_path("param"), rule.get_path("when")] if kind == "requiredIf" else rule.elements()
        known = True
        for name in names:
            if str(name.value) not in self._declared:
                self._problem(name, f"unknown param '{name.value}'", did_you_mean(str(name.value), self._declared))
            known = known and str(name.value) in self._params
        if known:
            checks = {"requiredIf": self._check_need, "allDifferent": self._check_differ, "filled": self._check_filled}
            checks.get(kind, self._check_apart)(node, names)
        for key in RULES[kind]:
            if key in data:
                self._check_status(node.get_path(key))
        return Rule(
            kind=kind,
            params=tuple(str(name.value) for name in names),
            value=rule.get_path("equals").to_python() if kind == "requiredIf" else "",
            statuses=tuple((key, data[key]) for key in RULES[kind] if key in data),
        )

    def _check_apart(self, _: Node, names: list[Node]) -> None:
        for name in names:
            if self._params[str(name.value)].required:
                message = f"'{name.value}' is required, so that no other can be given"
                self._problem(name, message, "make it optional, or drop the rule")

    def _check_differ(self, _: Node, names: list[Node]) -> None:
        types = [self._params[str(name.value)].type for name in names]
        kinds = [_comparable(type_) for type_ in types]
        for name, type_, kind in zip(names, types, kinds, strict=True):
            if not isinstance(type_, COMPARED):
                hint = "only what is text, enum, integer or duration can be compared"
                self._problem(name, f"'{name.value}' is of the kind '{type_.kind}'", hint)
            elif kind != kinds[0]:
                self._problem(name, f"'{name.value}' can never be equal to '{names[0].value}'", "drop the rule")

    def _check_need(self, node: Node, names: list[Node]) -> None:
        need, when = names
        value, type_ = node.get_path("requiredIf", "equals"), self._params[str(when.value)].type
        if need.value == when.value:
            self._problem(when, f"'{when.value}' cannot need itself", "name another param")
        if self._params[str(need.value)].required:
            self._problem(need, f"'{need.value}' is required anyway", "make it optional, or drop the rule")
        if not isinstance(type_, (TextType, EnumType)):
            hint = "a rule can ask for a value of text or of an enum"
            self._problem(when, f"'{when.value}' is of the kind '{type_.kind}'", hint)
        elif not is_sent_as(type_, str(value.value)):
            hint = did_you_mean(
                str(value.value), [known.name for known in type_.values] if isinstance(type_, EnumType) else ()
            )
            self._problem(
                value, f"'{when.value}' is never '{value.value}'", hint or f"it must be {sent_in_words(type_)}"
            )

    def _check_filled(self, _: Node, names: list[Node]) -> None:
        hints = {"text": "the first is the text with the tags", "objects": "the second is the list of objects"}
        for name, (wanted, hint) in zip(names, hints.items(), strict=True):
            type_ = self._params[str(name.value)].type
            if type_.kind != wanted:
                self._problem(name, f"'{name.value}' is of the kind '{type_.kind}', and not '{wanted}'", hint)

    def _check_status(self, node: Node) -> None:
        if node.value not in self._statuses:
            hint = did_you_mean(str(node.value), self._statuses)
            hint = hint if hint.startswith("did") else "add it to the endpoint's statuses"
            self._problem(node, f"the endpoint does not answer '{node.value}'", hint)

    def _check_page(self, node: Node) -> None:
        param = self._params.get(str(node.value))
        if param is None and node.value in self._declared:
            return  # its type is unknown, which is reported already
        type_ = param.type if param and not param.required and not param.deprecated else None
        if not isinstance(type_, IntegerType) or type_.minimum > 1:
            hint = "name a param whose type is an integer from 1, and which is not required"
            self._problem(node, f"'{node.value}' cannot number pages", hint)

    def _check_entries(self, node: Node, fields: Mapping[str, Field]) -> None:
        entries = self._check_field(
            node.get_path("entries"), fields, (SchemaListType,), "is no list of entries", "has items"
        )
        key = node.get("key")
        if entries is not None and key is not None and isinstance(entries.type, SchemaListType):
            schema = entries.type.schema
            found = {field.name: field for field in schema.fields}
            self._unknown = set(schema.declared) - found.keys()
            self._check_field(key, found, (TextType,), "cannot tell entries apart", f"is text, of {schema.name}")

    def _check_field(
        self, node: Node, fields: Mapping[str, Field], kinds: tuple[type[BaseType], ...], message: str, wanted: str
    ) -> Field | None:
        field = fields.get(str(node.value))
        if field is None and node.value in self._unknown:
            return None  # its type is unknown, which is reported already
        if field is None or not isinstance(field.type, kinds):
            self._problem(node, f"'{node.value}' {message}", f"name a field that {wanted}")
        elif field.deprecated:
            self._problem(node, f"'{node.value}' is deprecated", "name a field that is not")
        else:
            return field
        return None


def _comparable(type_: Type) -> tuple[str, str]:
    """Returns the property that two types share if their values can be equal."""
    kind = TextType.kind if isinstance(type_, EnumType) else type_.kind
    return kind, type_.unit if isinstance(type_, DurationType) else ""
