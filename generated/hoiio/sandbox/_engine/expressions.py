"""How a field gets its value.

A text is taken as it is, but that {name} stands for the value of that name; if there is none, the field has no value.
A list is a list of such values. A map is one of

    coalesce: [...]              the first of these that has a value
    multiply: [name, name]       the product of two amounts
    switch: name, cases: {...}   a choice by a value, and `else` for any other
    addMonths: 3                 the day that many months from today
    template: name               a text in which {{word}} stands for the value of that name
    stripPrefix: x, in: name     the rest of a text that starts with x; `else` if the rest is empty
    parts: name, ...             the number of parts in which a text is sent, by the lengths of its type
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any, TypeGuard

from ..._wire.parts import MessageParts
from .._model.entities import Condition, Value

Scope = Mapping[str, Any]
"""The values that can be spoken of, by their names."""

_name = re.compile(r"\{([a-z_][a-z0-9_.]*)\}", re.IGNORECASE)


def value_of(value: Value, scope: Scope) -> Any:
    """What a value of the spec is here and now; None if it is nothing."""
    if isinstance(value, str):
        return _filled(value, scope)
    if isinstance(value, list):
        return [found for each in value if (found := value_of(each, scope)) is not None]
    if isinstance(value, dict):
        return _made(value, scope)
    return value


def holds(condition: Condition, scope: Scope) -> bool:
    """Whether every name has a value that is wanted of it."""
    return all(_is(wanted, scope.get(name)) for name, wanted in condition.items())


def amount(value: Any) -> Decimal:
    """A value as an amount; nothing at all is 0."""
    try:
        return Decimal(str(value or "0"))
    except InvalidOperation:
        return Decimal(0)


def text_of(value: Any) -> str:
    """A value as it stands in a form."""
    if isinstance(value, bool):
        return str(value).lower()
    return ",".join(map(text_of, value)) if is_list(value) else str(value)


def is_list(value: Any) -> TypeGuard[list[Any]]:
    return isinstance(value, list)


def _is(wanted: Any, value: Any) -> bool:
    if isinstance(wanted, bool):
        return (value is not None) is wanted
    return value in wanted if isinstance(wanted, list) else bool(value == wanted)


def _filled(text: str, scope: Scope) -> Any:
    found = {name: scope.get(name) for name in _name.findall(text)}
    if any(value is None for value in found.values()):
        return None
    if len(found) == 1 and text == f"{{{next(iter(found))}}}":
        value: Any = next(iter(found.values()))
        return value if is_list(value) else text_of(value)
    return _name.sub(lambda name: text_of(found[name[1]]), text)


def _made(value: dict[str, Any], scope: Scope) -> Any:
    if "coalesce" in value:
        return next((found for each in value["coalesce"] if (found := value_of(each, scope)) is not None), None)
    if "multiply" in value:
        factors = [scope.get(name) for name in value["multiply"]]
        if any(factor is None for factor in factors):
            return None
        product = Decimal(1)
        for factor in factors:
            product *= amount(factor)
        return str(product)
    if "switch" in value:
        return value_of(value["cases"].get(text_of(scope.get(value["switch"])), value.get("else")), scope)
    if "addMonths" in value:
        return _months_from(date.fromisoformat(scope["today"]), value["addMonths"])
    if "template" in value:
        text = scope.get(value["template"])
        return (
            None if text is None else re.sub(r"\{\{ *(\w+) *\}\}", lambda word: text_of(scope.get(word[1], "")), text)
        )
    if "stripPrefix" in value:
        text, mark = str(scope.get(value["in"]) or ""), str(value["stripPrefix"])
        return (text.removeprefix(mark) or value_of(value.get("else"), scope)) if text.startswith(mark) else None
    return str(_pieces(str(scope.get(value["parts"]) or ""), value))


def _months_from(today: date, months: int) -> str:
    years, month = divmod(today.month - 1 + months, 12)
    year, month = today.year + years, month + 1
    return date(year, month, min(today.day, monthrange(year, month)[1])).isoformat()


def _pieces(text: str, rule: dict[str, Any]) -> int:
    """A text that is too long goes out in as many pieces as there can be."""
    plain, other = tuple(rule["plain"]), tuple(rule["other"])
    parts = MessageParts(alphabet=rule["alphabet"], double=rule["double"], plain=plain, other=other)
    found = parts.count(text)
    return len(plain) if found is None else found
