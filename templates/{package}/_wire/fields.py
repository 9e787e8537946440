"""From the JSON text of a reply to fields, and from the format of a field to a value.

Each `parse_...` of a field removes it from the fields, so that those remain which the spec does not know. It accepts
only the documented format: `int("1_0")`, `Decimal("NaN")` and a date without zeros are errors, which name the field and
do not show its value. `parse_optional_...` is for a field that may be absent; null counts as absent. Numbers with a
fraction in JSON are read as Decimal, so that no digit is lost.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import date as Date
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any, NoReturn, TypeVar, cast

from .._core.records import OpenEnum, PersonalStr

E = TypeVar("E", bound=OpenEnum)
S = TypeVar("S", bound=PersonalStr)
T = TypeVar("T")

Fields = dict[str, Any]


class DecodeError(Exception):
    """The text is not one JSON object, or has a key twice."""


class FieldError(Exception):
    """A field is missing, or not in its documented format."""

    def __init__(self, name: str, expected: str) -> None:
        super().__init__(name, expected)
        self.name = name
        self.expected = expected


def _build_object(pairs: list[tuple[str, Any]]) -> Fields:
    fields = dict(pairs)
    if len(fields) != len(pairs):
        raise DecodeError("it has a key twice in one object")
    return fields


def _reject_constant(constant: str) -> NoReturn:
    raise DecodeError(f"it has {constant}, which is not JSON")


_decode = json.JSONDecoder(
    object_pairs_hook=_build_object, parse_constant=_reject_constant, parse_float=Decimal
).raw_decode


def parse_json(body: bytes) -> Fields:
    """Returns the fields of a JSON object. Raises DecodeError if the text is not one."""
    try:
        text = body.decode("utf-8").strip(" \t\r\n")
        fields: Any
        fields, end = _decode(text)
        if "\\ud" in text or "\\uD" in text:  # surrogates: a pair is a character; half of a pair cannot be encoded
            json.dumps(fields, ensure_ascii=False, default=str).encode()
    except UnicodeDecodeError:
        problem = "it is not UTF-8"
    except UnicodeEncodeError:
        problem = "it has half of a surrogate pair"
    except DecodeError as error:
        problem = str(error)
    except RecursionError:
        problem = "it is nested too deeply"
    except (ValueError, ArithmeticError):  # the second for a number with a huge exponent
        problem = "it is not JSON"
    else:
        if end == len(text) and type(fields) is dict:
            return cast(Fields, fields)
        problem = "it is not one JSON object"
    # Outside of the except block: the context of the error would hold the reply.
    raise DecodeError(problem)


def parse_text(fields: Fields, name: str) -> str:
    value = fields.pop(name, None)
    if type(value) is str:
        return value
    raise FieldError(name, "a string")


def parse_optional_text(fields: Fields, name: str) -> str | None:
    value = fields.pop(name, None)
    if value is None or type(value) is str:
        return value
    raise FieldError(name, "a string")


def parse_personal(fields: Fields, name: str, kind: type[S]) -> S:
    value = fields.pop(name, None)
    if type(value) is str:
        return kind(value)
    raise FieldError(name, "a string")


def parse_optional_personal(fields: Fields, name: str, kind: type[S]) -> S | None:
    value = fields.pop(name, None)
    if value is None:
        return None
    if type(value) is str:
        return kind(value)
    raise FieldError(name, "a string")


def parse_enum(fields: Fields, name: str, kind: type[E]) -> E:
    value = fields.pop(name, None)
    if type(value) is str:
        return kind._value2member_map_.get(value) or kind(value)  # type: ignore[return-value]
    raise FieldError(name, "a string")


def parse_optional_enum(fields: Fields, name: str, kind: type[E]) -> E | None:
    value = fields.pop(name, None)
    if value is None:
        return None
    if type(value) is str:
        return kind._value2member_map_.get(value) or kind(value)  # type: ignore[return-value]
    raise FieldError(name, "a string")


_is_decimal = re.compile(r"(?:0|[1-9][0-9]{0,29})(?:\.[0-9]{1,30})?").fullmatch
_DECIMAL = 'a decimal number as a string, such as "0.020"'


def parse_decimal(fields: Fields, name: str) -> Decimal:
    value = fields.pop(name, None)
    if type(value) is str and _is_decimal(value):
        return Decimal(value)
    raise FieldError(name, _DECIMAL)


def parse_optional_decimal(fields: Fields, name: str) -> Decimal | None:
    value = fields.pop(name, None)
    if value is None:
        return None
    if type(value) is str and _is_decimal(value):
        return Decimal(value)
    raise FieldError(name, _DECIMAL)


SECONDS = timedelta(seconds=1)
MINUTES = timedelta(minutes=1)
HOURS = timedelta(hours=1)
DAYS = timedelta(days=1)

_is_whole = re.compile(r"0|[1-9][0-9]{0,8}").fullmatch
_WHOLE = 'a whole number as a string, such as "7"'


def parse_duration(fields: Fields, name: str, unit: timedelta) -> timedelta:
    value = fields.pop(name, None)
    if type(value) is str and _is_whole(value):
        return unit * int(value)
    raise FieldError(name, _WHOLE)


def parse_optional_duration(fields: Fields, name: str, unit: timedelta) -> timedelta | None:
    value = fields.pop(name, None)
    if value is None:
        return None
    if type(value) is str and _is_whole(value):
        return unit * int(value)
    raise FieldError(name, _WHOLE)


_is_date_time = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2} (?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]{1,6})?"
).fullmatch
_DATE_TIME = "a date and time, YYYY-MM-DD HH:MM:SS, as a string"


def parse_date_time(fields: Fields, name: str, zone: str) -> datetime:
    value = fields.pop(name, None)
    if type(value) is str and _is_date_time(value):
        with_zone = value + zone
        try:
            return datetime.fromisoformat(with_zone)
        except ValueError:  # a 13th month, a 30th of February
            pass
    raise FieldError(name, _DATE_TIME)


def parse_optional_date_time(fields: Fields, name: str, zone: str) -> datetime | None:
    value = fields.pop(name, None)
    if value is None:
        return None
    if type(value) is str and _is_date_time(value):
        with_zone = value + zone
        try:
            return datetime.fromisoformat(with_zone)
        except ValueError:  # a 13th month, a 30th of February
            pass
    raise FieldError(name, _DATE_TIME)


def parse_integer(fields: Fields, name: str) -> int:
    value = fields.pop(name, None)
    if type(value) is str and _is_whole(value):
        return int(value)
    raise FieldError(name, _WHOLE)


def parse_optional_integer(fields: Fields, name: str) -> int | None:
    return None if _absent(fields, name) else parse_integer(fields, name)


def parse_boolean(fields: Fields, name: str) -> bool:
    value = fields.pop(name, None)
    if type(value) is bool:
        return value
    raise FieldError(name, "true or false")


def parse_optional_boolean(fields: Fields, name: str) -> bool | None:
    return None if _absent(fields, name) else parse_boolean(fields, name)


_is_date = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}").fullmatch


def parse_date(fields: Fields, name: str) -> Date:
    value = fields.pop(name, None)
    if type(value) is str and _is_date(value):
        try:
            return Date.fromisoformat(value)
        except ValueError:  # a 13th month, a 30th of February
            pass
    raise FieldError(name, "a date, YYYY-MM-DD, as a string")


def parse_optional_date(fields: Fields, name: str) -> Date | None:
    return None if _absent(fields, name) else parse_date(fields, name)


def parse_strings(fields: Fields, name: str, kind: Callable[[str], T], notation: str) -> tuple[T, ...]:
    """Returns a list of strings. `notation`: an array, one string with commas, or either; "" is an empty list."""
    value = fields.pop(name, None)
    if type(value) is str and notation != "array":
        value = value.split(",") if value else []
    elif notation == "comma":
        value = None
    if type(value) is list:
        elements = cast(list[object], value)
        if all(type(element) is str for element in elements):
            return tuple(kind(element) for element in cast(list[str], elements))
    raise FieldError(name, _LISTS[notation])


_LISTS = {
    "array": "a list of strings",
    "comma": "a string with commas",
    "either": "a list of strings, or a string with commas",
}


def parse_optional_strings(fields: Fields, name: str, kind: Callable[[str], T], notation: str) -> tuple[T, ...] | None:
    return None if _absent(fields, name) else parse_strings(fields, name, kind, notation)


def parse_objects(fields: Fields, name: str, read: Callable[[Fields], T], shorthand: str = "") -> tuple[T, ...]:
    """Returns a list of objects. An element that is a string is an object with that string in the field `shorthand`."""
    value = fields.pop(name, None)
    if type(value) is not list:
        raise FieldError(name, "a list of objects")
    objects: list[T] = []
    for index, element in enumerate(cast(list[object], value)):
        if type(element) is str and shorthand:
            element = {shorthand: element}
        if type(element) is not dict:
            raise FieldError(f"{name}[{index}]", "an object")
        try:
            objects.append(read(cast(Fields, element)))
        except FieldError as error:
            failure = FieldError(f"{name}[{index}].{error.name}", error.expected)
        else:
            continue
        raise failure  # outside of the except block, so that it does not hold the first error
    return tuple(objects)


def parse_optional_objects(
    fields: Fields, name: str, read: Callable[[Fields], T], shorthand: str = ""
) -> tuple[T, ...] | None:
    return None if _absent(fields, name) else parse_objects(fields, name, read, shorthand)


def with_aliases(fields: Fields, name: str, *others: str) -> Fields:
    """Returns the fields, with a field that has one of the other names under `name`."""
    for other in others:
        if fields.get(name) is None and other in fields:
            fields[name] = fields.pop(other)
    return fields


def allow_numbers(fields: Fields, name: str) -> Fields:
    """Returns the fields, with a JSON number as the string of its digits."""
    value = fields.get(name)
    if type(value) is int:
        fields[name] = str(value)
    elif type(value) is Decimal and abs(value.adjusted()) < 40:
        fields[name] = format(value, "f")
    return fields


def _absent(fields: Fields, name: str) -> bool:
    """Returns True if a field is missing or null, and removes null."""
    if fields.get(name) is not None:
        return False
    fields.pop(name, None)
    return True
