"""Evaluates expressions, which give fields their values.

A text is its own value, except that {name} stands for the value of that name; if there is none, the field has no value.
A list is a list of expressions. A map is one of

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

from ..._wire.constraints import TAG
from ..._wire.parts import MessageParts
from .._model.entities import FieldMatch, ValueExpression

Scope = Mapping[str, Any]
"""The values that an expression may use, by their names."""

WORDS = "{{}}"
"""The name of the words of templates in a scope. Without it, templates use all of the scope."""

_name = re.compile(r"\{([a-z_][a-z0-9_.-]*)\}", re.IGNORECASE)


def evaluate(value: ValueExpression, scope: Scope) -> Any:
    """Returns the value of an expression; None if it has none."""
    if isinstance(value, str):
        return _interpolate(value, scope)
    if isinstance(value, list):
        return [found for each in value if (found := evaluate(each, scope)) is not None]
    if isinstance(value, dict):
        return _evaluate_map(value, scope)
    return value


def matches(condition: FieldMatch, scope: Scope) -> bool:
    """Returns whether every name of a condition has a value that the condition allows."""
    return all(_allows(allowed, scope.get(name)) for name, allowed in condition.items())


def amount(value: Any) -> Decimal:
    """Returns a value as an amount: 0 if there is no value, or if it is not a number."""
    try:
        return Decimal(str(value or "0"))
    except InvalidOperation:
        return Decimal(0)


def is_amount(value: Any) -> bool:
    """Returns whether a value is an amount: a number in digits, not below 0."""
    return re.fullmatch(r"[0-9]{1,30}(\.[0-9]{1,30})?", str(value)) is not None


def to_text(value: Any) -> str:
    """Returns a value as text for a form."""
    if isinstance(value, bool):
        return str(value).lower()
    return ",".join(map(to_text, value)) if is_list(value) else str(value)


def is_list(value: Any) -> TypeGuard[list[Any]]:
    return isinstance(value, list)


def _allows(allowed: Any, value: Any) -> bool:
    if isinstance(allowed, bool):
        return (value is not None) is allowed
    return value in allowed if isinstance(allowed, list) else bool(value == allowed)


def _interpolate(text: str, scope: Scope) -> Any:
    found = {name: scope.get(name) for name in _name.findall(text)}
    if any(value is None for value in found.values()):
        return None
    if len(found) == 1 and text == f"{{{next(iter(found))}}}":
        value: Any = next(iter(found.values()))
        return value if is_list(value) else to_text(value)
    return _name.sub(lambda name: to_text(found[name[1]]), text)


def _evaluate_map(value: dict[str, Any], scope: Scope) -> Any:
    if "coalesce" in value:
        return next((found for each in value["coalesce"] if (found := evaluate(each, scope)) is not None), None)
    if "multiply" in value:
        factors = [scope.get(name) for name in value["multiply"]]
        if any(factor is None for factor in factors):
            return None
        product = Decimal(1)
        for factor in factors:
            product *= amount(factor)
        return str(product)
    if "switch" in value:
        return evaluate(value["cases"].get(to_text(scope.get(value["switch"])), value.get("else")), scope)
    if "addMonths" in value:
        return _add_months(date.fromisoformat(scope["today"]), value["addMonths"])
    if "template" in value:
        text = scope.get(value["template"])
        return None if text is None else _fill_template(text, scope.get(WORDS, scope))
    if "stripPrefix" in value:
        text, mark = str(scope.get(value["in"]) or ""), str(value["stripPrefix"])
        return (text.removeprefix(mark) or evaluate(value.get("else"), scope)) if text.startswith(mark) else None
    return str(_count_parts(str(scope.get(value["parts"]) or ""), value))


def _fill_template(text: str, words: Scope) -> str:
    def fill(found: re.Match[str]) -> str:
        word = words.get(found[1])
        return "" if word is None else to_text(word)

    return TAG.sub(fill, text)


def _add_months(today: date, months: int) -> str:
    years, month = divmod(today.month - 1 + months, 12)
    year, month = today.year + years, month + 1
    return date(year, month, min(today.day, monthrange(year, month)[1])).isoformat()


def _count_parts(text: str, rule: dict[str, Any]) -> int:
    """Returns the number of parts; the highest possible number for a text that is too long."""
    plain, other = tuple(rule["plain"]), tuple(rule["other"])
    parts = MessageParts(alphabet=rule["alphabet"], double=rule["double"], plain=plain, other=other)
    found = parts.count(text)
    return len(plain) if found is None else found
