"""Writing a request: what an endpoint is, and how its arguments become a form body."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple
from urllib.parse import quote_plus

from ._service import CREDENTIALS
from .errors import ParameterError

# Control characters, and halves of surrogate pairs, which UTF-8 cannot carry.
unsendable = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]").search
_is_path = re.compile(r"[A-Za-z0-9_]+(?:/[A-Za-z0-9_]+)*").fullmatch
_is_name = re.compile(r"[A-Za-z_][A-Za-z0-9_]*").fullmatch


class Text(NamedTuple):
    """A parameter that is text."""

    name: str
    required: bool = True
    min_length: int = 0
    max_length: int | None = None

    def problem(self, value: object) -> str | None:
        """What keeps the value from being sent, without the value; None if nothing does."""
        if value is None:
            return "is missing" if self.required else None
        if not isinstance(value, str):
            return f"must be a str, not {type(value).__name__}"
        if not value and self.min_length:
            return "is empty"
        if len(value) < self.min_length:
            return f"has {len(value)} characters; at least {self.min_length} are needed"
        if self.max_length is not None and len(value) > self.max_length:
            return f"has {len(value)} characters; at most {self.max_length} are allowed"
        found = unsendable(value)
        if found:
            return f"has a character that cannot be sent, U+{ord(found[0]):04X}, at position {found.start()}"
        return None


class Limit(NamedTuple):
    """At most so many requests in any window of so many seconds."""

    requests: int
    seconds: float


class Endpoint(NamedTuple):
    """An endpoint, as far as sending a request needs it."""

    path: str
    safe: bool
    params: tuple[Text, ...]
    limit: Limit | None


class Form:
    """A part of a form body. What it holds is in no repr, and so in no log and no traceback that shows variables."""

    __slots__ = ("encoded", "values")

    def __init__(self, values: Mapping[str, object]) -> None:
        self.values = {name: value for name, value in values.items() if isinstance(value, str)}
        self.encoded = "&".join(f"{name}={quote_plus(value)}" for name, value in self.values.items())

    def body(self, more: Form) -> bytes:
        """The whole body, of this part and another."""
        return (f"{self.encoded}&{more.encoded}" if more.encoded else self.encoded).encode()


def form(endpoint: Endpoint, values: Mapping[str, object]) -> Form:
    """Check the arguments of a call, all of them, and encode them. Raises ParameterError."""
    problems = [
        (param.name, problem) for param in endpoint.params if (problem := param.problem(values.get(param.name)))
    ]
    if problems:
        raise _refused(endpoint.path, problems)
    return Form(values)


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
    return Endpoint(path, safe, tuple(Text(name) for name in values), None)


def _refused(path: str, problems: list[tuple[str, str]]) -> ParameterError:
    sentence = "; ".join(f"{name} {problem}" for name, problem in problems)
    return ParameterError(f"{path}: {sentence}. Nothing was sent.", endpoint=path, param=problems[0][0])
