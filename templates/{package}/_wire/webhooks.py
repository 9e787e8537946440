"""Receiving a notification: whether the service signed it, what it says, and which event it tells of.

Nothing here knows an event. A body is taken apart only after its signature has been found right, and what it says is
decided by the signed bytes alone: no header and no query has a part in it.
"""

from __future__ import annotations

import hmac
import json
import os
import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple, Protocol
from urllib.parse import parse_qsl, unquote_to_bytes

from .._core.records import FrozenModel
from .._core.service import CREDENTIALS
from ..errors import ConfigError, InvalidNotificationError, InvalidSignatureError, ParameterError
from .fields import FieldError, Fields
from .params import StringParam

MAX_BYTES = 1_048_576
"""Bytes of a body; one that is larger is refused unread."""

MAX_FIELDS = 1_000
"""Fields of a body, or of a query."""


class SupportsItems(Protocol):
    """Anything with names and values, such as the headers of http.server, Flask and FastAPI."""

    def items(self) -> Iterable[tuple[str, str]]: ...


HeaderItems = SupportsItems | Iterable[tuple[str, str]]
"""Names and values: a mapping, or a list of pairs."""

Token = str | Iterable[str]
"""One token, or several of which any may have signed."""


class Notification(FrozenModel):
    """Something that the service told of. It cannot be changed; it is equal to another with the same signed fields."""

    extra: dict[str, str]
    """What the body held beyond the fields that the spec knows, such as parameters of your own. Signed; not shown in
    the repr."""

    unsigned: dict[str, str]
    """The query of the request, one value for each name. Not signed: anybody can write it. Neither shown nor
    compared."""

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        cls._compared = tuple(name for name in cls._compared if name != "unsigned")
        cls._hashed = tuple(name for name in cls._hashed if name != "unsigned")


class UnknownNotification(Notification):
    """A notification that was signed, of an event that this package does not know: all that it says is in `extra`."""


class Condition(NamedTuple):
    """What an event is known by: all of it must hold. A field that is given may be empty."""

    present: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    equals: tuple[tuple[str, tuple[str, ...]], ...] = ()
    not_equals: tuple[tuple[str, tuple[str, ...]], ...] = ()

    def matches(self, fields: Mapping[str, str]) -> bool:
        return (
            all(name in fields for name in self.present)
            and not any(name in fields for name in self.absent)
            and all(fields.get(name) in values for name, values in self.equals)
            and not any(fields.get(name) in values for name, values in self.not_equals)
        )


class Event(NamedTuple):
    """An event of the spec: what it is known by, its fields on the wire, and how they become a record."""

    when: tuple[Condition, ...]
    """Any of them must hold. No notification is two events."""
    fields: tuple[str, ...]
    empty_is_absent: frozenset[str]
    """The fields that are not text: an empty one counts as absent."""
    read: Callable[[Fields, dict[str, str]], Notification]


def sign(body: bytes, token: str) -> str:
    """The signature of a body: its HMAC-SHA256 by the token, in small hexadecimal digits."""
    return hmac.new(token.encode(), body, "sha256").hexdigest()


def resolve_keys(given: Token | None, name: str) -> tuple[str, ...]:
    """The tokens given, or else that of the environment as it is now. Raises ConfigError."""
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
    """Verify, read and classify. Raises InvalidNotificationError, and ParameterError for arguments of other types."""
    verify(body, headers, header, keys)
    unsigned = query_fields(query)
    fields = decode(body)
    for name, event in events.items():
        if any(when.matches(fields) for when in event.when):
            kept = {wire: value for wire, value in fields.items() if value or wire not in event.empty_is_absent}
            try:
                return event.read(kept, unsigned)
            except FieldError as error:
                problem = f"{name}: {error.name} is not {error.expected}, or is missing"
                wrong = error.name
            raise InvalidNotificationError(problem, field=wrong)
    return UnknownNotification(extra=fields, unsigned=unsigned)


_is_signature = re.compile(r"[0-9A-Fa-f]{64}", re.ASCII).fullmatch


def verify(body: bytes, headers: HeaderItems, header: str, keys: tuple[str, ...]) -> None:
    """Raises InvalidSignatureError, unless the service signed these bytes."""
    if not isinstance(body, (bytes, bytearray)):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise ParameterError(
            f"body must be the bytes of the request as they came, not {type(body).__name__}", param="body"
        )
    if not body:
        # The signature of nothing is the same for ever: whoever has seen it once could sign any query.
        raise InvalidSignatureError("the body is empty, so its signature proves nothing")
    if len(body) > MAX_BYTES:
        raise InvalidNotificationError(f"the body has more than {MAX_BYTES} bytes")
    found = [value for name, value in _pairs(headers, "headers") if name.strip().lower() == header.lower()]
    if len(found) != 1:
        raise InvalidSignatureError(f"{header} is missing" if not found else f"{header} is there more than once")
    given = found[0].strip(" \t")
    if not _is_signature(given):
        raise InvalidSignatureError(f"{header} is not 64 hexadecimal digits")
    wanted = given.lower().encode()
    # Each key is tried, so that the time does not tell which one it was.
    matches = [hmac.compare_digest(sign(body, key).encode(), wanted) for key in keys]
    if not any(matches):
        raise InvalidSignatureError(f"{header} is not the signature of this body: the key or the body is another")


def query_fields(query: str | bytes | HeaderItems | None) -> dict[str, str]:
    """What a query says, the first value of each name. It is never refused for how it is written."""
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
    """Names and values as text. Raises ParameterError."""
    try:
        items: Any = given.items() if hasattr(given, "items") else given
        return [(_text(name), _text(value)) for name, value in items]
    except (TypeError, ValueError):
        pass
    raise ParameterError(f"{param} must be a mapping of text to text, or a list of such pairs", param=param)


def _text(value: object) -> str:
    """Text, also where a server gives the bytes of a header."""
    if isinstance(value, str):
        return value
    if isinstance(value, bytes):
        return value.decode("latin-1")
    raise TypeError


class _UnreadableError(Exception):
    """A body says something that cannot be read, or a field twice."""

    def __init__(self, problem: str, field: str | None = None) -> None:
        self.problem = problem
        self.field = field


def decode(body: bytes) -> dict[str, str]:
    """The fields of a body: form-encoded, or, where it begins with a brace, a JSON object. Raises InvalidNotificationError."""
    field = None
    try:
        text = bytes(body).decode("utf-8")
        fields = _unique(_json(text) if text.lstrip(" \t\r\n").startswith("{") else _form(text))
        if fields:
            return fields
        problem = "the body has no field"
    except UnicodeError:
        problem = "the body is not UTF-8"
    except RecursionError:
        problem = "the body is nested too deeply"
    except _UnreadableError as error:
        problem, field = error.problem, error.field
    # Outside of the except block, so that no error carries the body along as its context.
    raise InvalidNotificationError(problem, field=field)


_has_bad_escape = re.compile(r"%(?![0-9A-Fa-f]{2})").search


def _form(text: str) -> Iterable[tuple[str, str]]:
    if text.count("&") >= MAX_FIELDS:
        raise _UnreadableError(f"the body has more than {MAX_FIELDS} fields")
    if _has_bad_escape(text):
        raise _UnreadableError("the body has a % that two hexadecimal digits do not follow")
    pieces = (piece.partition("=") for piece in text.split("&") if piece)
    return [(_unquoted(name), _unquoted(value)) for name, _, value in pieces]


def _unquoted(text: str) -> str:
    return unquote_to_bytes(text.replace("+", " ")).decode("utf-8")


def _json(text: str) -> Iterable[tuple[str, str]]:
    """A JSON object of texts. A number stays as it is written, and null counts as absent."""
    try:
        pairs: _Object | None = _decode_json(text)
    except ValueError:
        pairs = None
    if pairs is None:
        raise _UnreadableError("the body begins as a JSON object, and is none")
    if len(pairs) > MAX_FIELDS:
        raise _UnreadableError(f"the body has more than {MAX_FIELDS} fields")
    return [(name, _json_text(name, value)) for name, value in pairs if value is not None]


class _Object(list[tuple[str, Any]]):
    """A JSON object: its pairs in order, the same name perhaps twice."""


# A constant that JSON does not have, such as NaN, becomes a float, which is no text, and is refused by its field.
_decode_json = json.JSONDecoder(object_pairs_hook=_Object, parse_int=str, parse_float=str).decode


def _json_text(name: str, value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if not isinstance(value, str):
        raise _UnreadableError(f"{_shown(name)} is neither text nor a number", _shown(name))
    f"{name}{value}".encode()  # raises for half of a surrogate pair, which JSON can write and UTF-8 cannot
    return value


def _unique(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    fields: dict[str, str] = {}
    for name, value in pairs:
        if fields.setdefault(name, value) != value:
            problem = f"{_shown(name)} is there twice, with two values: call a parameter of your own otherwise"
            raise _UnreadableError(problem, _shown(name))
    return fields


_is_word = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]{0,63}").fullmatch


def _shown(name: str) -> str:
    """The name of a field as an error may show it: one that is no word could be anything."""
    return name if _is_word(name) else "a field"
