"""Checks the values that a test gives to fields, so that a mistyped one is no silent outcome."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from .._model.catalog import ENDPOINTS
from .._model.endpoint import ParamType
from .._model.scenario import EVENT_TYPES
from .validation import is_valid

_WORDS = {
    "integer": "a whole number",
    "duration": "a whole number",
    "decimal": "an amount such as 1000.00",
}


def check_values(fields: Mapping[str, str]) -> None:
    """Raises ValueError if a field is an enum or a number in the spec, and its value is not."""
    for name, value in fields.items():
        types = _field_types(name)
        if types and not any(is_valid(type_, str(value)) for type_ in types):
            words = [word for type_ in types for word in type_.values]
            close = get_close_matches(str(value), words, 1)
            hint = f". Did you mean {close[0]!r}?" if close else ""
            raise ValueError(f"{name} must be {' or '.join(_describe(types))}; it is {value!r}{hint}")


def check_names(what: str, given: Iterable[str], known: Iterable[str]) -> None:
    """Raises ValueError if a name is not known. `what`: the object that has the known names."""
    names = sorted(known)
    unknown = sorted(set(given).difference(names))
    if unknown:
        close = get_close_matches(unknown[0], names, 1)
        hint = f". Did you mean {close[0]!r}?" if close else ""
        raise ValueError(f"{what} has no {', '.join(unknown)}; it has {', '.join(names) or 'nothing'}{hint}")


def _field_types(name: str) -> list[ParamType]:
    """Returns the types of all fields of a name, in replies and in notifications."""
    known = [*(endpoint.field_types for endpoint in ENDPOINTS.values()), *EVENT_TYPES.values()]
    return [types[name] for types in known if name in types]


def _describe(types: Iterable[ParamType]) -> list[str]:
    """Returns the values that types allow, in words and each once."""
    words = [f"one of {', '.join(type_.values)}" if type_.values else _WORDS[type_.kind] for type_ in types]
    return list(dict.fromkeys(words))
