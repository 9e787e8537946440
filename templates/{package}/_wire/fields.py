"""From the format of a field to a value.

Each `parse_...` of a field removes it from the fields, so that those remain which the spec does not know. It accepts
only the documented format: `int("1_0")`, `Decimal("NaN")` and a date without zeros are errors, which name the field and
do not show its value. `parse_optional_...` is for a field that may be absent: null counts as absent, and so does an
empty string, unless it is a text. If such a field cannot be read, it is None and stays among the fields, and
`parse_unread` names it.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable
from datetime import date as Date
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any, Protocol, TypeVar, cast

from .._core.records import Entry, OpenEnum, PersonalStr
from .._core.service import LOGGER
from .json_object import Fields as Fields

E = TypeVar("E", bound=OpenEnum)
S = TypeVar("S", bound=PersonalStr)
T = TypeVar("T")
Reader = Callable[[Fields], T]

_log = logging.getLogger(LOGGER)
MAX_NAMED = 5
"""The number of fields that a line of the log names."""


class HasUnread(Protocol):
    """A record, an entry or a notification."""

    @property
    def unread(self) -> tuple[str, ...]: ...


class FieldError(Exception):
    """A field is missing, or not in its documented format."""

    def __init__(self, name: str, expected: str) -> None:
        super().__init__(name, expected)
        self.name = name
        self.expected = expected


# A key that no JSON text has: the names of the optional fields, and of the elements of lists, that cannot be read.
_UNREAD: Any = object()


def parse_text(fields: Fields, name: str) -> str:
    value = fields.pop(name, None)
    if type(value) is str:
        return value
    raise FieldError(name, "a string")


def parse_optional_text(fields: Fields, name: str) -> str | None:
    value = fields.pop(name, None)
    if value is None or type(value) is str:
        return value
    _leave_unread(fields, name, value)
    return None


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
    _leave_unread(fields, name, value)
    return None


def parse_enum(fields: Fields, name: str, kind: type[E]) -> E:
    value = fields.pop(name, None)
    if type(value) is str:
        return kind._value2member_map_.get(value) or kind(value)  # type: ignore[return-value]
    raise FieldError(name, "a string")


def parse_optional_enum(fields: Fields, name: str, kind: type[E]) -> E | None:
    value = fields.pop(name, None)
    if value is None or value == "":
        return None
    if type(value) is str:
        return kind._value2member_map_.get(value) or kind(value)  # type: ignore[return-value]
    _leave_unread(fields, name, value)
    return None


_is_decimal = re.compile(r"-?(?:0|[1-9][0-9]{0,29})(?:\.[0-9]{1,30})?").fullmatch
_DECIMAL = 'a decimal number as a string, such as "0.020"'


def parse_decimal(fields: Fields, name: str) -> Decimal:
    value = fields.pop(name, None)
    if type(value) is str and _is_decimal(value):
        return Decimal(value)
    raise FieldError(name, _DECIMAL)


def parse_optional_decimal(fields: Fields, name: str) -> Decimal | None:
    value = fields.pop(name, None)
    if value is None or value == "":
        return None
    if type(value) is str and _is_decimal(value):
        return Decimal(value)
    _leave_unread(fields, name, value)
    return None


SECONDS = timedelta(seconds=1)
MINUTES = timedelta(minutes=1)
HOURS = timedelta(hours=1)
DAYS = timedelta(days=1)

# Some programs write every number with a fraction.
_is_whole = re.compile(r"(0|[1-9][0-9]{0,8})(?:\.0{1,9})?").fullmatch
_WHOLE = 'a whole number as a string, such as "7"'


def parse_duration(fields: Fields, name: str, unit: timedelta) -> timedelta:
    value = fields.pop(name, None)
    if type(value) is str and (found := _is_whole(value)):
        return unit * int(found[1])
    raise FieldError(name, _WHOLE)


def parse_optional_duration(fields: Fields, name: str, unit: timedelta) -> timedelta | None:
    value = fields.pop(name, None)
    if value is None or value == "":
        return None
    if type(value) is str and (found := _is_whole(value)):
        return unit * int(found[1])
    _leave_unread(fields, name, value)
    return None


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
    if value is None or value == "":
        return None
    if type(value) is str and _is_date_time(value):
        with_zone = value + zone
        try:
            return datetime.fromisoformat(with_zone)
        except ValueError:  # a 13th month, a 30th of February
            pass
    _leave_unread(fields, name, value)
    return None


def parse_integer(fields: Fields, name: str) -> int:
    value = fields.pop(name, None)
    if type(value) is str and (found := _is_whole(value)):
        return int(found[1])
    raise FieldError(name, _WHOLE)


def parse_optional_integer(fields: Fields, name: str) -> int | None:
    return _parse_optional(fields, name, parse_integer)


def parse_boolean(fields: Fields, name: str) -> bool:
    value = fields.pop(name, None)
    if type(value) is bool:
        return value
    raise FieldError(name, "true or false")


def parse_optional_boolean(fields: Fields, name: str) -> bool | None:
    return _parse_optional(fields, name, parse_boolean)


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
    return _parse_optional(fields, name, parse_date)


def parse_strings(fields: Fields, name: str, kind: Callable[[str], T], notation: str) -> tuple[T, ...]:
    """Returns a list of strings. `notation`: an array, one string with commas, or either; "" is an empty list. Blanks
    beside the commas are not part of the strings."""
    value = fields.pop(name, None)
    if type(value) is str and notation != "array":
        value = [part.strip(" ") for part in value.split(",")] if value else []
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
    if fields.get(name) == "" and notation != "array":
        return parse_strings(fields, name, kind, notation)
    return _parse_optional(fields, name, lambda fields, name: parse_strings(fields, name, kind, notation))


def parse_object(fields: Fields, name: str, read: Reader[T], shorthand: str = "") -> T:
    """Returns an object. A string is an object with that string in the field `shorthand`."""
    value = fields.pop(name, None)
    if type(value) is str and shorthand:
        value = {shorthand: value}
    if type(value) is not dict:
        raise FieldError(name, "an object")
    try:
        return read(cast(Fields, value).copy())  # reading removes fields, and an object that cannot be read stays whole
    except FieldError as error:
        raise FieldError(f"{name}.{error.name}", error.expected) from None


def parse_optional_object(fields: Fields, name: str, read: Reader[T], shorthand: str = "") -> T | None:
    return _parse_optional(fields, name, lambda fields, name: parse_object(fields, name, read, shorthand))


def parse_objects(fields: Fields, name: str, read: Reader[T], shorthand: str = "") -> tuple[T, ...]:
    """Returns a list of objects. An element that is a string is an object with that string in the field `shorthand`.

    An element that cannot be read is left out, and `parse_unread` names it: the others are of use without it.
    """
    value = fields.pop(name, None)
    if type(value) is not list:
        raise FieldError(name, "a list of objects")
    objects: list[T] = []
    for index, element in enumerate(cast(list[object], value)):
        if type(element) is str and shorthand:
            element = {shorthand: element}
        if type(element) is not dict:
            _add_unread(fields, f"{name}[{index}]")
            continue
        try:
            objects.append(read(cast(Fields, element).copy()))
        except FieldError as error:
            _add_unread(fields, f"{name}[{index}].{error.name}")
    return tuple(objects)


def parse_optional_objects(fields: Fields, name: str, read: Reader[T], shorthand: str = "") -> tuple[T, ...] | None:
    return _parse_optional(fields, name, lambda fields, name: parse_objects(fields, name, read, shorthand))


def parse_unread(fields: Fields) -> tuple[str, ...]:
    """Returns the names of all that could not be read so far, in the order of the spec."""
    return tuple(fields.pop(_UNREAD, ()))


def warn_unread(place: str, record: HasUnread) -> None:
    """Writes a line to the log if fields of a reply or a notification could not be read. It shows no value."""
    names = list(record.unread)
    for attribute, value in vars(record).items():
        if isinstance(value, Entry):
            names += [f"{attribute}.{name}" for name in value.unread]
        elif type(value) is tuple:
            has_gaps = any(name.startswith(f"{attribute}[") for name in record.unread)  # then the indexes are others
            for index, entry in enumerate(cast(tuple[object, ...], value)):
                at = "?" if has_gaps else index
                names += [f"{attribute}[{at}].{name}" for name in getattr(entry, "unread", ())]
    if names:
        more = f" and {len(names) - MAX_NAMED} more" if len(names) > MAX_NAMED else ""
        _log.warning("%s: cannot be read: %s%s", place, ", ".join(names[:MAX_NAMED]), more)


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


def _parse_optional(fields: Fields, name: str, parse: Callable[[Fields, str], T]) -> T | None:
    value = fields.get(name)
    if value is None or value == "":
        fields.pop(name, None)
        return None
    try:
        return parse(fields, name)
    except FieldError:
        _leave_unread(fields, name, value)
    return None


def _leave_unread(fields: Fields, name: str, value: object) -> None:
    fields[name] = value
    _add_unread(fields, name)


def _add_unread(fields: Fields, name: str) -> None:
    fields.setdefault(_UNREAD, []).append(name)
