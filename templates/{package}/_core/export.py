"""Exports records, entries and notifications as plain values and as JSON, and reads them back."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import date as Date
from datetime import datetime, timedelta
from decimal import Decimal, InvalidOperation
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, cast, get_args, get_origin, get_type_hints

from .records import ExportModel, Meta, OpenEnum, PersonalStr, attribute_names, compared_names, make_record

M = TypeVar("M", bound=ExportModel)

_NOT_RECEIVED = make_record(Meta, raw=b"", http_status=0, attempts=0, elapsed=0.0, waited=0.0)
"""The origin of a record that was read back."""


# --- Export


def to_dict(record: ExportModel) -> dict[str, Any]:
    """Returns the attributes by name, as plain values."""
    return _export(record, lambda value: value)


def to_json(record: ExportModel) -> str:
    """Returns the attributes as a JSON object."""
    return _dump(_export(record, _json_value))


Form = Callable[[Any], Any]
"""Returns the form of a single value that is neither a text nor an enum."""


def _export(record: ExportModel, form: Form) -> dict[str, Any]:
    return {name: _plain(getattr(record, name), form) for name in compared_names(type(record))}


def _plain(value: Any, form: Form) -> Any:
    if isinstance(value, ExportModel):
        return _export(value, form)
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, str):
        return str.__str__(value)
    if isinstance(value, tuple):
        return [_plain(element, form) for element in cast(tuple[object, ...], value)]
    return _copy(value) if isinstance(value, dict) else form(value)


def _copy(value: Any) -> Any:
    """Returns a copy of what `extra` holds, which is JSON already, so that nothing changes the object."""
    if isinstance(value, dict):
        return {name: _copy(each) for name, each in cast(dict[str, object], value).items()}
    return [_copy(each) for each in cast(list[object], value)] if isinstance(value, list) else value


def _json_value(value: Any) -> Any:
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, timedelta):
        seconds, rest = divmod(value, timedelta(seconds=1))
        return value.total_seconds() if rest else seconds
    return value.isoformat() if isinstance(value, Date) else value  # a datetime, too


def _dump(value: Any) -> str:
    """Returns a value as JSON. A Decimal, which is in `extra` alone, is a number with the digits that were received."""
    if isinstance(value, dict):
        pairs = cast(dict[str, Any], value).items()
        return "{" + ", ".join(f"{json.dumps(name)}: {_dump(each)}" for name, each in pairs) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_dump, cast(list[object], value))) + "]"
    return str(value) if isinstance(value, Decimal) else json.dumps(value)


# --- Import


def from_dict(cls: type[M], values: Mapping[str, Any]) -> M:
    """Returns the object that was exported.

    Raises:
        ValueError: An attribute is missing, unknown, or not of its type.
    """
    problems: list[str] = []
    record = _read_object(cls, values, "", problems)
    if problems:
        raise ValueError(f"{cls.__name__}: {'; '.join(problems)}.")
    return cast(M, record)


Read = Callable[[Any, str, list[str]], Any]
"""Returns the value of an attribute, or adds a problem. The name is that of the attribute."""


def _read_object(cls: type[ExportModel], values: Any, place: str, problems: list[str]) -> ExportModel | None:
    if not isinstance(values, Mapping):
        problems.append(f"{place or 'values'} must be a mapping, not {type(values).__name__}")
        return None
    given = cast(Mapping[object, Any], values)
    readers: dict[str, Read] = _readers(cast(Any, cls))
    within = f"{place}." if place else ""
    unknown = [name for name in given if name not in readers and name not in attribute_names(cls)]
    problems += [f"{within}{_shown(name)} is not an attribute" for name in unknown]
    attributes: dict[str, Any] = {name: {} for name in attribute_names(cls) if name not in readers}  # `unsigned`
    if "meta" in attributes:
        attributes["meta"] = _NOT_RECEIVED
    for name, read in readers.items():
        if name in given:
            attributes[name] = read(given[name], f"{within}{name}", problems)
        elif hasattr(cls, name):
            attributes[name] = getattr(cls, name)
        elif read is _read_extra:
            attributes[name] = {}
        else:
            problems.append(f"{within}{name} is missing")
    return None if problems else make_record(cls, **attributes)


def _shown(name: object) -> str:
    """Returns a key as a message may show it: one that is no name may be personal data."""
    return name if isinstance(name, str) and name.isidentifier() else "a key"


@cache
def _readers(cls: Any) -> dict[str, Read]:
    """Returns the way to read each attribute."""
    hints = get_type_hints(cls)
    return {name: _reader(hints[name]) for name in compared_names(cls)}


def _reader(hint: Any) -> Read:
    if get_origin(hint) is UnionType:
        (inner,) = (each for each in get_args(hint) if each is not NoneType)
        read = _reader(inner)
        return lambda value, name, problems: None if value is None else read(value, name, problems)
    if get_origin(hint) is tuple:
        read_element = _reader(get_args(hint)[0])
        return lambda value, name, problems: _read_elements(value, name, problems, read_element)
    if get_origin(hint) is dict:
        return _read_extra
    if issubclass(hint, ExportModel):
        return lambda value, name, problems: value if type(value) is hint else _read_object(hint, value, name, problems)
    convert, expected = _conversion(hint)
    return lambda value, name, problems: _convert(value, name, problems, convert, expected)


def _read_elements(value: Any, name: str, problems: list[str], read: Read) -> tuple[Any, ...]:
    if not isinstance(value, (list, tuple)):
        problems.append(f"{name} must be a list, not {type(value).__name__}")
        return ()
    elements = cast(list[object], value)
    return tuple(read(element, f"{name}[{index}]", problems) for index, element in enumerate(elements))


def _read_extra(value: Any, name: str, problems: list[str]) -> Any:
    if not isinstance(value, dict):
        problems.append(f"{name} must be a dict, not {type(value).__name__}")
        return {}
    return _copy(cast(object, value))


def _convert(value: Any, name: str, problems: list[str], convert: Callable[[Any], Any], expected: str) -> Any:
    try:
        return convert(value)
    except (TypeError, ValueError, InvalidOperation, OverflowError):
        problems.append(f"{name} must be {expected}; the {type(value).__name__} that was given is not")
        return None


def _conversion(hint: Any) -> tuple[Callable[[Any], Any], str]:
    """Returns the function that reads a value of a type, and the words for what it accepts."""
    if issubclass(hint, (OpenEnum, PersonalStr)):
        return lambda value: hint(_text(value)), "a text"
    return _CONVERSIONS[hint]


def _text(value: Any) -> str:
    if isinstance(value, str):
        return str.__str__(value)
    raise TypeError


def _whole(value: Any) -> int:
    if type(value) is int:
        return value
    raise TypeError


def _truth(value: Any) -> bool:
    if type(value) is bool:
        return value
    raise TypeError


def _decimal(value: Any) -> Decimal:
    if isinstance(value, (str, Decimal)) and (number := Decimal(value)).is_finite():
        return number
    raise TypeError


def _date_time(value: Any) -> datetime:
    found = value if isinstance(value, datetime) else datetime.fromisoformat(value)
    if found.utcoffset() is None:
        raise ValueError
    return found


def _date(value: Any) -> Date:
    return value if type(value) is Date else Date.fromisoformat(value)


def _duration(value: Any) -> timedelta:
    if type(value) in (int, float, Decimal):
        return timedelta(seconds=float(value) if type(value) is Decimal else value)
    if isinstance(value, timedelta):
        return value
    raise TypeError


_CONVERSIONS: dict[Any, tuple[Callable[[Any], Any], str]] = {
    str: (_text, "a text"),
    int: (_whole, "a whole number"),
    bool: (_truth, "true or false"),
    Decimal: (_decimal, "a decimal number as a text or a Decimal"),
    datetime: (_date_time, "a date and time with an offset, in ISO 8601"),
    Date: (_date, "a date in ISO 8601"),
    timedelta: (_duration, "a number of seconds"),
}


# --- pydantic and FastAPI


def pydantic_schema(cls: type[ExportModel]) -> Any:
    """Returns the schema by which pydantic reads a class, and writes it as JSON."""
    from pydantic_core import core_schema

    def read(value: Any) -> Any:
        return value if isinstance(value, cls) else from_dict(cls, value)

    def write(record: ExportModel, info: core_schema.SerializationInfo) -> dict[str, Any]:
        return _export(record, _json_value) if info.mode_is_json() else to_dict(record)

    writes = core_schema.plain_serializer_function_ser_schema(
        write, info_arg=True, return_schema=core_schema.dict_schema()
    )
    return core_schema.no_info_plain_validator_function(
        read, json_schema_input_schema=core_schema.dict_schema(), serialization=writes
    )
