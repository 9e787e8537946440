"""Webhooks: verifies the signature of a notification, reads it, and finds its event.

Nothing here knows an event. A body is read only after its signature has been verified, and only the signed bytes decide
what the notification says: no header and no query does.
"""

from __future__ import annotations

import hmac
import json
import os
import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple, Protocol, cast
from urllib.parse import parse_qsl, unquote_to_bytes

from .._core.records import ExportModel
from .._core.service import CREDENTIALS
from ..errors import ConfigError, InvalidNotificationError, InvalidSignatureError, ParameterError
from .fields import FieldError, warn_unread
from .json_object import Fields, decode_utf8, replace_surrogates
from .params import StringParam

MAX_BYTES = 1_048_576
"""Bytes of a body; a larger one is rejected without reading it."""

MAX_FIELDS = 1_000
"""Fields of a body, or of a query."""


class SupportsItems(Protocol):
    """An object with names and values, such as the headers of http.server, Flask and FastAPI."""

    def items(self) -> Iterable[tuple[str, str]]: ...


HeaderItems = SupportsItems | Iterable[tuple[str, str]]
"""Names and values: a mapping, or a list of pairs."""

Token = str | Iterable[str]
"""One key, or several of which any may have signed."""


class Notification(ExportModel):
    """A notification that the service sent. It is immutable, and equal to another with the same signed fields."""

    extra: dict[str, str]
    """The fields of the body that the spec does not know, such as parameters of your own, and those that cannot be
    read. Signed; not shown in the repr."""

    unread: tuple[str, ...] = ()
    """The names of the fields that are present but cannot be read: each is None, and its text is in `extra`. Not shown
    in the repr."""

    unsigned: dict[str, str]
    """The query of the request, one value for each name. Not signed: anybody can have written it. Neither shown nor
    compared."""

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        cls._compared = tuple(name for name in cls._compared if name != "unsigned")
        cls._hashed = tuple(name for name in cls._hashed if name != "unsigned")


class UnknownNotification(Notification):
    """A signed notification of an event that this package does not know. All its fields are in `extra`."""


class Condition(NamedTuple):
    """A condition on the fields of a notification. All parts must hold. A field that is present may be empty."""

    present: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    equals: tuple[tuple[str, tuple[str, ...]], ...] = ()
    not_equals: tuple[tuple[str, tuple[str, ...]], ...] = ()

    def matches(self, fields: Mapping[str, str]) -> bool:
        """Returns True if all parts of the condition hold."""
        return (
            all(name in fields for name in self.present)
            and not any(name in fields for name in self.absent)
            and all(fields.get(name) in values for name, values in self.equals)
            and not any(fields.get(name) in values for name, values in self.not_equals)
        )


class Event(NamedTuple):
    """An event of the spec: its conditions, its fields on the wire, and how they become a record."""

    when: tuple[Condition, ...]
    """One of them must hold. No notification is two events."""
    fields: tuple[str, ...]
    empty_is_absent: frozenset[str]
    """The fields that are absent if they are empty, since they are not text."""
    read: Callable[[Fields, dict[str, str]], Notification]


def sign(body: bytes, token: str) -> str:
    """Returns the signature of a body: its HMAC-SHA256 with the token, in lower-case hexadecimal digits."""
    return hmac.new(token.encode(), body, "sha256").hexdigest()


def resolve_keys(given: Token | None, name: str) -> tuple[str, ...]:
    """Returns the keys that are given, or else that of the environment. Raises ConfigError if there is none."""
    if given is None:
        given = os.environ.get(CREDENTIALS[name]) or ()
    try:
        found: tuple[object, ...] = (given,) if isinstance(given, (str, bytes)) else tuple(given)
    except TypeError:
        found = (given,)
    problem = next(
        (problem for value in found if (problem := StringParam(name=name, min_length=1).validate(value))), None
    )
    if problem is None and found:
        return tuple(map(str, found))
    found = ()
    if problem is None:
        raise ConfigError(f"there is no {name}: give {name}=..., or set {CREDENTIALS[name]}")
    raise ConfigError(f"{name} {problem}")


def parse_notification(
    events: Mapping[str, Event],
    body: bytes,
    headers: HeaderItems,
    query: str | bytes | HeaderItems | None,
    *,
    header: str,
    keys: tuple[str, ...],
) -> Notification:
    """Verifies a notification and returns its record.

    Raises:
        InvalidSignatureError: The service did not sign this body.
        InvalidNotificationError: The body is signed, but cannot be read.
        ParameterError: An argument has another type.
    """
    verify(body, headers, header, keys)
    unsigned = query_fields(query)
    fields = decode(body)
    for name, event in events.items():
        if any(when.matches(fields) for when in event.when):
            present = {wire: value for wire, value in fields.items() if value or wire not in event.empty_is_absent}
            try:
                notification = event.read(present, unsigned)
            except FieldError as error:
                failure = InvalidNotificationError(
                    f"{name}: {error.name} is not {error.expected}, or is missing", field=error.name
                )
            else:
                warn_unread(name, notification)
                return notification
            raise failure
    return UnknownNotification(extra=fields, unsigned=unsigned)


_is_signature = re.compile(r"[0-9A-Fa-f]{64}", re.ASCII).fullmatch


def verify(body: bytes, headers: HeaderItems, header: str, keys: tuple[str, ...]) -> None:
    """Verifies that the service signed a body. Raises InvalidSignatureError if it did not."""
    if not isinstance(body, (bytes, bytearray)):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise ParameterError(
            f"body must be the bytes of the request as they were received, not {type(body).__name__}", param="body"
        )
    if not body:
        # The signature of an empty body never changes: who has seen it once could sign any query.
        raise InvalidSignatureError(
            "the body is empty, so its signature proves nothing. A framework may have read it before: call "
            "request.get_data() before request.form in Flask, request.body before request.POST in Django, and await "
            "request.body() before request.form() in Starlette and FastAPI"
        )
    if len(body) > MAX_BYTES:
        raise InvalidNotificationError(f"the body has more than {MAX_BYTES} bytes")
    signatures = find_signatures(headers, header)
    if len(signatures) != 1:
        problem = "is present more than once, with different values" if signatures else "is missing"
        raise InvalidSignatureError(f"{header} {problem}")
    [signature] = signatures
    if not _is_signature(signature):
        raise InvalidSignatureError(f"{header} is not 64 hexadecimal digits")
    expected = signature.encode()
    # All keys are tried, so that the time does not show which one matches.
    matches = [hmac.compare_digest(sign(body, key).encode(), expected) for key in keys]
    if not any(matches):
        raise InvalidSignatureError(f"{header} is not the signature of this body: another key, or another body")


def find_signatures(headers: HeaderItems, header: str) -> set[str]:
    """Returns the values of a header, each once: a proxy may repeat it, also within one line.

    An environ of WSGI has the names of CGI, and other objects besides the headers.
    """
    names = (header.lower(), f"http_{header.lower().replace('-', '_')}")
    if isinstance(headers, Mapping) and "wsgi.version" in headers:
        environ = cast(Mapping[str, str], headers)
        headers = {name: value for name, value in environ.items() if name.startswith("HTTP_")}
    found = [value for name, value in _pairs(headers, "headers") if name.strip().lower() in names]
    return {part.strip(" \t").lower() for value in found for part in value.split(",")}


def query_fields(query: str | bytes | HeaderItems | None) -> dict[str, str]:
    """Returns the first value of each name in a query. A malformed query is not an error."""
    if query is None:
        return {}
    if isinstance(query, (str, bytes, bytearray)):
        text = query if isinstance(query, str) else query.decode("utf-8", "replace")
        if text.count("&") >= MAX_FIELDS:
            raise InvalidNotificationError(f"the query has more than {MAX_FIELDS} fields")
        query = parse_qsl(text, keep_blank_values=True)
    fields: dict[str, str] = {}
    for name, value in _pairs(query, "query"):
        fields.setdefault(name, value)
    return fields


def _pairs(given: Any, param: str) -> list[tuple[str, str]]:
    """Returns names and values as text. Raises ParameterError if they are of another type."""
    try:
        items: Any = given.items() if hasattr(given, "items") else given
        return [(_text(name), _text(value)) for name, value in items]
    except (TypeError, ValueError):
        pass
    raise ParameterError(f"{param} must be a mapping of text to text, or a list of such pairs", param=param)


def _text(value: object) -> str:
    """Returns text, also where a server gives the bytes of a header. Raises TypeError for another type."""
    if isinstance(value, str):
        return value
    if isinstance(value, bytes):
        return value.decode("latin-1")
    raise TypeError


class _UnreadableError(Exception):
    """A body cannot be read, or has a field twice."""

    def __init__(self, problem: str, field: str | None = None) -> None:
        self.problem = problem
        self.field = field


def decode(body: bytes) -> dict[str, str]:
    """Returns the fields of a body: a JSON object if it begins with a brace, or else a form.

    Raises:
        InvalidNotificationError: The body cannot be read.
    """
    field = None
    try:
        text = decode_utf8(bytes(body))
        fields = _require_unique(_parse_json(text) if text.lstrip(" \t\r\n").startswith("{") else _parse_form(text))
        if fields:
            return fields
        problem = "the body has no field"
    except UnicodeError:
        problem = "the body is not UTF-8"
    except RecursionError:
        problem = "the body is nested too deeply"
    except _UnreadableError as error:
        problem, field = error.problem, error.field
    # Outside of the except block: the context of the error would hold the body.
    raise InvalidNotificationError(problem, field=field)


_has_bad_escape = re.compile(r"%(?![0-9A-Fa-f]{2})").search


def _parse_form(text: str) -> Iterable[tuple[str, str]]:
    if text.count("&") >= MAX_FIELDS:
        raise _UnreadableError(f"the body has more than {MAX_FIELDS} fields")
    if _has_bad_escape(text):
        raise _UnreadableError("the body has a % without two hexadecimal digits after it")
    pieces = (piece.partition("=") for piece in text.split("&") if piece)
    return [(_unquote(name), _unquote(value)) for name, _, value in pieces]


def _unquote(text: str) -> str:
    return unquote_to_bytes(text.replace("+", " ")).decode("utf-8")


def _parse_json(text: str) -> Iterable[tuple[str, str]]:
    """Returns the fields of a JSON object. Numbers stay as they are written; null counts as absent."""
    try:
        pairs: _Object | None = _decode_json(text)
    except ValueError:
        pairs = None
    if pairs is None:
        raise _UnreadableError("the body begins like a JSON object, but is not one")
    if len(pairs) > MAX_FIELDS:
        raise _UnreadableError(f"the body has more than {MAX_FIELDS} fields")
    return [(replace_surrogates(name), _json_text(name, value)) for name, value in pairs if value is not None]


class _Object(list[tuple[str, Any]]):
    """The pairs of a JSON object, in order; a name can be there twice."""


# A constant that JSON does not have, such as NaN, becomes a float, which is rejected with its field.
_decode_json = json.JSONDecoder(object_pairs_hook=_Object, parse_int=str, parse_float=str).decode


def _json_text(name: str, value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if not isinstance(value, str):
        raise _UnreadableError(f"{_printable_name(name)} is neither text nor a number", _printable_name(name))
    return replace_surrogates(value)


def _require_unique(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    fields: dict[str, str] = {}
    for name, value in pairs:
        if fields.setdefault(name, value) != value:
            shown = _printable_name(name)
            problem = f"{shown} is present twice, with two values: rename it if it is a parameter of your own"
            raise _UnreadableError(problem, shown)
    return fields


_is_word = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]{0,63}").fullmatch


def _printable_name(name: str) -> str:
    """Returns the name of a field, if it is a word: anything else must not be shown."""
    return name if _is_word(name) else "a field"
