"""Writing a request: what an endpoint is, and how its arguments become a form body."""

from __future__ import annotations

import base64
import json
import re
import secrets
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta, timezone
from typing import Any, NamedTuple, Protocol, cast
from urllib.parse import quote_plus

from ._parts import Parts
from ._service import CREDENTIALS
from .errors import ParameterError

# Control characters, and halves of surrogate pairs, which UTF-8 cannot carry.
unsendable = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]").search
_is_path = re.compile(r"[A-Za-z0-9_]+(?:/[A-Za-z0-9_]+)*").fullmatch
_is_name = re.compile(r"[A-Za-z_][A-Za-z0-9_]*").fullmatch


class Param(Protocol):
    """A parameter: which values it takes, and how they are written."""

    @property
    def name(self) -> str: ...

    @property
    def required(self) -> bool: ...

    def problem(self, value: Any) -> str | None:
        """What keeps a value from being sent, without the value; None if nothing does."""
        ...

    def written(self, value: Any) -> str | File:
        """A good value as it is sent."""
        ...


class Text(NamedTuple):
    """A parameter that is text. `looks`: its pattern in words."""

    name: str
    required: bool = True
    min_length: int = 0
    max_length: int | None = None
    pattern: str = ""
    looks: str = ""
    multiline: bool = False
    parts: Parts | None = None

    def problem(self, value: object) -> str | None:
        if not isinstance(value, str):
            return _not_a("a str", value)
        if not value and self.min_length:
            return "is empty"
        if len(value) < self.min_length:
            return f"has {len(value)} characters; at least {self.min_length} are needed"
        if self.max_length is not None and len(value) > self.max_length:
            return f"has {len(value)} characters; at most {self.max_length} are allowed"
        found = unsendable(value.replace("\n", " ") if self.multiline else value)
        if found:
            return f"has a character that cannot be sent, U+{ord(found[0]):04X}, at position {found.start()}"
        if self.pattern and not re.fullmatch(self.pattern, value):
            return f"must be {self.looks}"
        return self.parts.problem(value) if self.parts else None

    def written(self, value: str) -> str:
        return str(value)


class Choice(NamedTuple):
    """A parameter that is one of some words."""

    name: str
    values: tuple[str, ...]
    required: bool = True

    def problem(self, value: object) -> str | None:
        if not isinstance(value, str):
            return _not_a("a str", value)
        return None if value in self.values else f"must be one of {', '.join(self.values)}"

    def written(self, value: str) -> str:
        return str(value)


class Whole(NamedTuple):
    """A parameter that is a whole number."""

    name: str
    required: bool = True
    minimum: int = 0
    maximum: int = 999_999_999

    def problem(self, value: object) -> str | None:
        if type(value) is not int:
            return _not_a("an int", value)
        return None if self.minimum <= value <= self.maximum else f"must be {self.minimum} to {self.maximum}"

    def written(self, value: int) -> str:
        return str(value)


class Span(NamedTuple):
    """A parameter that is a time span, in whole units."""

    name: str
    unit: str
    required: bool = True

    def problem(self, value: object) -> str | None:
        if not isinstance(value, timedelta):
            return f"{_not_a('a timedelta', value)}; for 5 {self.unit}, give timedelta({self.unit}=5)"
        number, rest = divmod(value, timedelta(**{self.unit: 1}))
        if rest:
            return f"must be whole {self.unit}"
        return None if 0 <= number <= 999_999_999 else "must be 0 or more, and not for ever"

    def written(self, value: timedelta) -> str:
        return str(value // timedelta(**{self.unit: 1}))


class Moment(NamedTuple):
    """A parameter that is a date and time, which the service reads in its own zone. A fraction of a second is left
    out."""

    name: str
    zone: str
    required: bool = True

    def problem(self, value: object) -> str | None:
        if not isinstance(value, datetime):
            return _not_a("a datetime", value)
        if value.utcoffset() is None:
            return (
                "has no time zone, so it could be any of 24 hours; give it one, as in datetime(..., tzinfo=timezone.utc) "
                "or value.astimezone()"
            )
        try:
            value.astimezone(_zone(self.zone))
        except OverflowError:
            return "is too close to the end of the calendar"
        return None

    def written(self, value: datetime) -> str:
        local = value.astimezone(_zone(self.zone))
        return f"{local.year:04}{local:-%m-%d %H:%M:%S}"


class Items(NamedTuple):
    """A parameter that is a list, sent as one string with commas."""

    name: str
    of: Text | Choice
    required: bool = True
    min_items: int = 1
    max_items: int | None = None

    def problem(self, value: object) -> str | None:
        if isinstance(value, (str, bytes)) or not isinstance(value, Sequence):
            return _not_a("a list of str", value)
        elements = cast(Sequence[object], value)
        wrong = _wrong_count(len(elements), self.min_items, self.max_items)
        if wrong:
            return wrong
        for index, element in enumerate(elements):
            problem = self.of.problem(element)
            if problem:
                return f"[{index}] {problem}"
            if "," in str(element):
                return f"[{index}] has a comma, which would end it"
        return None

    def written(self, value: Sequence[str]) -> str:
        return ",".join(map(str, value))


class Objects(NamedTuple):
    """A parameter that is a list of objects, sent as JSON. `keys`: what each object must have; all else is text."""

    name: str
    keys: tuple[Text, ...]
    required: bool = True
    max_items: int | None = None

    def problem(self, value: object) -> str | None:
        if isinstance(value, (str, bytes)) or not isinstance(value, Sequence):
            return _not_a("a list of dict", value)
        elements = cast(Sequence[object], value)
        wrong = _wrong_count(len(elements), 1, self.max_items)
        if wrong:
            return wrong
        for index, element in enumerate(elements):
            if not isinstance(element, Mapping):
                return f"[{index}] {_not_a('a dict', element)}"
            problem = self._object_problem(cast(Mapping[object, object], element))
            if problem:
                return f"[{index}] {problem}"
        return None

    def _object_problem(self, element: Mapping[object, object]) -> str | None:
        for key in self.keys:
            problem = "is missing" if key.name not in element else key.problem(element[key.name])
            if problem:
                return f"{key.name} {problem}"
        known = [key.name for key in self.keys]
        for name, value in element.items():
            if not isinstance(name, str) or unsendable(name):
                return "has a name that cannot be sent"
            problem = None if name in known else Text(name, multiline=True).problem(value)
            if problem:
                return f"has a value that {problem}"
        return None

    def written(self, value: Sequence[Mapping[str, str]]) -> str:
        return json.dumps([dict(element) for element in value], ensure_ascii=False, separators=(",", ":"))


class File(NamedTuple):
    """A file, on its way."""

    media: str
    content: bytes

    def __repr__(self) -> str:
        return f"<File of {len(self.content)} bytes>"


class Upload(NamedTuple):
    """A parameter that is a file: a part of a multipart form, or Base64 text."""

    name: str
    max_bytes: int
    media: str
    encoding: str
    required: bool = True

    def problem(self, value: object) -> str | None:
        if not isinstance(value, bytes):
            return f"{_not_a('bytes', value)}; give what is in the file, as Path(...).read_bytes() does"
        if not value:
            return "is empty"
        if len(value) > self.max_bytes:
            return f"has {len(value)} bytes; at most {self.max_bytes} are allowed"
        return None

    def written(self, value: bytes) -> str | File:
        return File(self.media, value) if self.encoding == "multipart" else base64.b64encode(value).decode()


class ExactlyOne(NamedTuple):
    """One of these parameters must be given, and no other of them."""

    names: tuple[str, ...]

    def problem(self, values: Mapping[str, object]) -> tuple[str, str] | None:
        given = _given(self.names, values)
        if len(given) == 1:
            return None
        what = f"{' and '.join(given)} are given" if given else "none of them is given"
        return self.names[0], f"or {' or '.join(self.names[1:])} must be given, and only one of them; {what}"


class Differ(NamedTuple):
    """These parameters must not be equal."""

    names: tuple[str, ...]

    def problem(self, values: Mapping[str, object]) -> tuple[str, str] | None:
        given = _given(self.names, values)
        if len({str(values[name]) for name in given}) == len(given):
            return None
        return self.names[-1], f"must differ from {' and '.join(self.names[:-1])}"


class Exclude(NamedTuple):
    """At most one of these parameters may be given."""

    names: tuple[str, ...]

    def problem(self, values: Mapping[str, object]) -> tuple[str, str] | None:
        given = _given(self.names, values)
        return (given[-1], f"cannot be given together with {' or '.join(given[:-1])}") if len(given) > 1 else None


class Need(NamedTuple):
    """A parameter that must be given when another has a certain value."""

    name: str
    when: str
    value: str

    def problem(self, values: Mapping[str, object]) -> tuple[str, str] | None:
        if values.get(self.name) is not None or values.get(self.when) != self.value:
            return None
        return self.name, f"must be given when {self.when} is {self.value}"


Rule = ExactlyOne | Differ | Exclude | Need


def _given(names: tuple[str, ...], values: Mapping[str, object]) -> list[str]:
    return [name for name in names if values.get(name) is not None]


class Limit(NamedTuple):
    """At most so many requests in any window of so many seconds."""

    requests: int
    seconds: float


class Endpoint(NamedTuple):
    """An endpoint, as far as sending a request needs it."""

    path: str
    safe: bool
    params: tuple[Param, ...]
    limit: Limit | None
    rules: tuple[Rule, ...] = ()


FORM = "application/x-www-form-urlencoded"


class Form:
    """A part of a form body. What it holds is in no repr, and so in no log and no traceback that shows variables."""

    __slots__ = ("_files", "encoded", "values")

    def __init__(self, values: Mapping[str, str | File]) -> None:
        self._files = {name: value for name, value in values.items() if isinstance(value, File)}
        self.values = {name: value for name, value in values.items() if isinstance(value, str)}
        self.encoded = "&".join(f"{name}={quote_plus(value)}" for name, value in self.values.items())

    def body(self, more: Form) -> tuple[bytes, str]:
        """The whole body, of this part and another, and its content type."""
        if more._files:
            return _multipart(self.values | more.values, more._files)
        return (f"{self.encoded}&{more.encoded}" if more.encoded else self.encoded).encode(), FORM


def _multipart(values: Mapping[str, str], files: Mapping[str, File]) -> tuple[bytes, str]:
    """A multipart form. Names are words of the spec; no content can hold the boundary, which is drawn anew."""
    boundary = secrets.token_hex(16)
    parts: list[bytes] = []
    for name, value in values.items():
        parts.append(f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode())
    for name, file in files.items():
        filename = f"{name}.{file.media.rpartition('/')[2]}"
        disposition = f'form-data; name="{name}"; filename="{filename}"'
        parts.append(
            f"--{boundary}\r\nContent-Disposition: {disposition}\r\nContent-Type: {file.media}\r\n\r\n".encode()
        )
        parts += [file.content, b"\r\n"]
    parts.append(f"--{boundary}--\r\n".encode())
    return b"".join(parts), f"multipart/form-data; boundary={boundary}"


def form(endpoint: Endpoint, values: Mapping[str, object]) -> Form:
    """Check the arguments of a call, all of them, and encode them. Raises ParameterError."""
    problems: list[tuple[str, str]] = []
    written: dict[str, str | File] = {}
    for param in endpoint.params:
        value = values.get(param.name)
        if value is None:
            problem = "is missing" if param.required else None
        else:
            problem = param.problem(value)
            if not problem:
                written[param.name] = param.written(value)
        if problem:
            problems.append((param.name, problem))
    problems += [broken for rule in endpoint.rules if (broken := rule.problem(values))]
    if problems:
        written.clear()
        raise _refused(endpoint.path, problems)
    return Form(written)


def endpoint_of(path: str, values: Mapping[str, object], safe: bool) -> Endpoint:
    """An endpoint that the spec does not know, from what a caller says of it. Raises ParameterError."""
    if not isinstance(path, str) or not _is_path(path):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise ParameterError(
            "path must be words with slashes between them, as in the part of the address behind the base URL",
            param="path",
        )
    problems = [("params", "has a name that is not a word") for name in values if not _is_name(str(name))]
    problems += [(name, "is a credential, which the client adds itself") for name in values if name in CREDENTIALS]
    if problems:
        raise _refused(path, problems)
    return Endpoint(path, safe, tuple(Text(name, multiline=True) for name in values), None)


def _zone(offset: str) -> timezone:
    """The zone of an offset such as +08:00."""
    minutes = int(offset[1:3]) * 60 + int(offset[4:6])
    return timezone(timedelta(minutes=-minutes if offset.startswith("-") else minutes))


def _not_a(kind: str, value: object) -> str:
    return f"must be {kind}, not {type(value).__name__}"


def _wrong_count(count: int, at_least: int, at_most: int | None) -> str | None:
    if count < at_least:
        return f"has {count} elements; at least {at_least} are needed" if count else "is empty"
    if at_most is not None and count > at_most:
        return f"has {count} elements; at most {at_most} are allowed"
    return None


def _refused(path: str, problems: list[tuple[str, str]]) -> ParameterError:
    sentence = "; ".join(f"{name} {problem}" for name, problem in problems)
    return ParameterError(f"{path}: {sentence}. Nothing was sent.", endpoint=path, param=problems[0][0])
