"""The kinds of parameters.

`validate` returns why a value cannot be sent, without the value; None if it can. `encode` returns a valid value as it
is sent.
"""

from __future__ import annotations

import base64
import json
import re
import unicodedata
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any, cast

from .._core.records import FrozenModel
from .._core.text import control_character_error, find_control_character, normalize_lines
from .form import FilePart
from .parts import MessageParts

MAX_PATTERN_LENGTH = 100_000
"""The maximum number of characters that are matched with a pattern, if the text has no maximum of its own."""


class StringParam(FrozenModel):
    """A parameter that is text. `pattern_description` is its pattern in words."""

    name: str
    required: bool = True
    min_length: int = 0
    max_length: int | None = None
    pattern: str = ""
    pattern_description: str = ""
    multiline: bool = False
    parts: MessageParts | None = None

    def validate(self, value: object) -> str | None:
        if not isinstance(value, str):
            return _type_error("a str", value)
        if self.multiline:
            value = normalize_lines(value)
        if not value and self.min_length:
            return "is empty"
        if len(value) < self.min_length:
            return f"has {len(value)} characters; at least {self.min_length} are needed"
        longest = MAX_PATTERN_LENGTH if self.pattern and self.max_length is None else self.max_length
        if longest is not None and len(value) > longest:
            return f"has {len(value)} characters; at most {longest} are allowed"
        problem = control_character_error(value.replace("\n", " ") if self.multiline else value)
        if problem:
            return problem
        if self.pattern and not re.fullmatch(self.pattern, value):
            return f"must be {self.pattern_description}{_spelling_hint(value, self.pattern)}"
        return self.parts.validate(value) if self.parts else None

    def encode(self, value: Any) -> str:
        text = str.__str__(value)  # str() of a member of an enum could be its name
        return normalize_lines(text) if self.multiline else text


class EnumParam(FrozenModel):
    """A parameter that is one of a list of words."""

    name: str
    values: tuple[str, ...]
    required: bool = True

    def validate(self, value: object) -> str | None:
        if not isinstance(value, str):
            return _type_error("a str", value)
        return None if value in self.values else f"must be one of {', '.join(self.values)}"

    def encode(self, value: Any) -> str:
        return str.__str__(value)  # str() of a member of an enum could be its name


class IntegerParam(FrozenModel):
    """A parameter that is a whole number."""

    name: str
    required: bool = True
    minimum: int = 0
    maximum: int = 999_999_999

    def validate(self, value: object) -> str | None:
        if type(value) is not int:
            return _type_error("an int", value)
        return None if self.minimum <= value <= self.maximum else f"must be {self.minimum} to {self.maximum}"

    def encode(self, value: Any) -> str:
        return str(value)


_is_decimal = re.compile(r"-?(?:0|[1-9][0-9]{0,29})(?:\.[0-9]{1,30})?").fullmatch


class DecimalParam(FrozenModel):
    """A parameter that is a number with a fraction. It is sent with the digits that it has, without an exponent."""

    name: str
    required: bool = True

    def validate(self, value: object) -> str | None:
        if not isinstance(value, Decimal):
            return f'{_type_error("a Decimal", value)}; for 1.50, give Decimal("1.50")'
        if not value.is_finite():
            return "is not a number"
        if abs(value.adjusted()) < 40 and _is_decimal(self.encode(value)):
            return None
        return "must have at most 30 digits before the point, and at most 30 after it"

    def encode(self, value: Any) -> str:
        return format(value, "f")


class BooleanParam(FrozenModel):
    """A parameter that is true or false. `words` are the texts that are sent for them."""

    name: str
    required: bool = True
    words: tuple[str, str] = ("true", "false")

    def validate(self, value: object) -> str | None:
        return None if type(value) is bool else _type_error("a bool", value)

    def encode(self, value: Any) -> str:
        true, false = self.words
        return true if value else false


class DurationParam(FrozenModel):
    """A parameter that is a duration in whole units."""

    name: str
    unit: str
    required: bool = True

    def validate(self, value: object) -> str | None:
        if not isinstance(value, timedelta):
            return f"{_type_error('a timedelta', value)}; for 5 {self.unit}, give timedelta({self.unit}=5)"
        number, rest = divmod(value, timedelta(**{self.unit: 1}))
        if rest:
            return f"must be whole {self.unit}"
        return None if 0 <= number <= 999_999_999 else f"must be 0 to 999999999 {self.unit}"

    def encode(self, value: Any) -> str:
        return str(value // timedelta(**{self.unit: 1}))


_is_date_time = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}").fullmatch


class DateTimeParam(FrozenModel):
    """A parameter that is a date and time, in the time zone of the service. A fraction of a second is cut off."""

    name: str
    zone: str
    required: bool = True

    def validate(self, value: object) -> str | None:
        if not isinstance(value, datetime):
            return _type_error("a datetime", value)
        try:
            if value.utcoffset() is None:
                return (
                    "has no time zone, so it could be any of 24 hours; give it one, as in "
                    "datetime(..., tzinfo=timezone.utc) or value.astimezone()"
                )
            if _is_date_time(self.encode(value)):
                return None
        except OverflowError:
            return "is too close to the end of the calendar"
        except Exception as error:  # of a class or a time zone that somebody else wrote
            return f"is not a moment: its {type(value).__name__} raised {type(error).__name__}"
        return f"is not a moment, though a {type(value).__name__} is a datetime"

    def encode(self, value: Any) -> str:
        local = value.astimezone(_parse_offset(self.zone))
        return f"{local.year:04}{local:-%m-%d %H:%M:%S}"


class DateParam(FrozenModel):
    """A parameter that is a date."""

    name: str
    required: bool = True

    def validate(self, value: object) -> str | None:
        if isinstance(value, datetime):
            return f"{_type_error('a date', value)}; its date depends on the time zone: give value.date()"
        return None if isinstance(value, date) else _type_error("a date", value)

    def encode(self, value: Any) -> str:
        return f"{value.year:04}-{value.month:02}-{value.day:02}"


class ListParam(FrozenModel):
    """A parameter that is a list, sent as one text with commas."""

    name: str
    of: StringParam | EnumParam
    required: bool = True
    min_items: int = 1
    max_items: int | None = None

    def validate(self, value: object) -> str | None:
        if isinstance(value, (str, bytes)) or not isinstance(value, Sequence):
            return _type_error("a list of str", value)
        elements = cast(Sequence[object], value)
        problem = _count_error(len(elements), self.min_items, self.max_items)
        if problem:
            return problem
        for index, element in enumerate(elements):
            problem = self.of.validate(element)
            if problem:
                return f"[{index}] {problem}"
            if "," in str.__str__(cast(str, element)):
                return f"[{index}] has a comma, which separates the elements"
        return None

    def encode(self, value: Any) -> str:
        return ",".join(value)


class ObjectListParam(FrozenModel):
    """A parameter that is a list of objects, sent as JSON. Each must have the `keys`; all other values are text."""

    name: str
    keys: tuple[StringParam, ...]
    required: bool = True
    max_items: int | None = None

    def validate(self, value: object) -> str | None:
        if isinstance(value, (str, bytes)) or not isinstance(value, Sequence):
            return _type_error("a list of dict", value)
        elements = cast(Sequence[object], value)
        problem = _count_error(len(elements), 1, self.max_items)
        if problem:
            return problem
        for index, element in enumerate(elements):
            if not isinstance(element, Mapping):
                return f"[{index}] {_type_error('a dict', element)}"
            problem = self._validate_object(cast(Mapping[object, object], element))
            if problem:
                return f"[{index}] {problem}"
        return None

    def _validate_object(self, element: Mapping[object, object]) -> str | None:
        for key in self.keys:
            problem = "is missing" if key.name not in element else key.validate(element[key.name])
            if problem:
                return f"{key.name} {problem}"
        known = [key.name for key in self.keys]
        for name, value in element.items():
            if not isinstance(name, str) or find_control_character(name):
                return "has a name that cannot be sent"
            problem = None if name in known else StringParam(name=name, multiline=True).validate(value)
            if problem:
                return f"has a value that {problem}"
        return None

    def encode(self, value: Any) -> str:
        elements = [{name: normalize_lines(text) for name, text in element.items()} for element in value]
        return json.dumps(elements, ensure_ascii=False, separators=(",", ":"))


class FileParam(FrozenModel):
    """A parameter that is a file, sent as a part of a multipart form or as Base64 text."""

    name: str
    max_bytes: int
    media_type: str
    encoding: str
    required: bool = True

    def validate(self, value: object) -> str | None:
        if not isinstance(value, bytes):
            return f"{_type_error('bytes', value)}; give the content of the file, such as Path(...).read_bytes()"
        if not value:
            return "is empty"
        if len(value) > self.max_bytes:
            return f"has {len(value)} bytes; at most {self.max_bytes} are allowed"
        return None

    def encode(self, value: Any) -> str | FilePart:
        return (
            FilePart(media_type=self.media_type, content=value)
            if self.encoding == "multipart"
            else base64.b64encode(value).decode()
        )


Param = (
    StringParam
    | EnumParam
    | IntegerParam
    | DecimalParam
    | BooleanParam
    | DurationParam
    | DateTimeParam
    | DateParam
    | ListParam
    | ObjectListParam
    | FileParam
)
"""A parameter of any kind."""


_NAMES = {" ": "blank", "-": "hyphen", "(": "parenthesis", ")": "parenthesis", ".": "dot", "/": "slash"}
_separators = re.compile(r"[\s().\-/\u2010-\u2015\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def _spelling_hint(text: str, pattern: str) -> str:
    """Returns how a text must be written to fit a pattern, if it only has separators that the pattern has not, such as
    those in which people write phone numbers. The text itself is not shown."""
    plain = _separators.sub("", unicodedata.normalize("NFKC", text)).removeprefix("tel:")
    missing_plus = not re.fullmatch(pattern, plain)
    if missing_plus and not re.fullmatch(pattern, f"+{plain}"):
        return ""
    hints = ["begin with + and the code of the country"] if missing_plus else []
    if text.startswith("tel:"):
        hints.append("leave out tel:")
    found = _separators.search(text)
    if found:
        name = _NAMES.get(found[0]) or unicodedata.name(found[0], "invisible character").lower()
        hints.append(f"leave out the {name} at position {found.start()}")
    position = next((index for index, character in enumerate(text) if character.isdigit() and character > "9"), None)
    if position is not None:
        hints.append(f"write the digit at position {position} as one of 0 to 9")
    return f"; {', and '.join(hints)}" if hints else ""


def _parse_offset(offset: str) -> timezone:
    """Returns the time zone of an offset such as +08:00."""
    minutes = int(offset[1:3]) * 60 + int(offset[4:6])
    return timezone(timedelta(minutes=-minutes if offset.startswith("-") else minutes))


def _type_error(kind: str, value: object) -> str:
    return f"must be {kind}, not {type(value).__name__}"


def _count_error(count: int, minimum: int, maximum: int | None) -> str | None:
    if count < minimum:
        return f"has {count} elements; at least {minimum} are needed" if count else "is empty"
    if maximum is not None and count > maximum:
        return f"has {count} elements; at most {maximum} are allowed"
    return None
