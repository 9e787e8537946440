"""Writing a request: what an endpoint is, and how its arguments become a form body."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple, cast
from urllib.parse import quote_plus

from ._core.models import Limit
from ._core.service import CREDENTIALS
from ._kinds import File, Param, Text
from ._rules import Rule
from .errors import ParameterError

_is_path = re.compile(r"[A-Za-z0-9_]+(?:/[A-Za-z0-9_]+)*").fullmatch
_is_name = re.compile(r"[A-Za-z_][A-Za-z0-9_]*").fullmatch


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

    __slots__ = ("_boundary", "_files", "encoded", "values")

    def __init__(self, values: Mapping[str, str | File]) -> None:
        self._files = {name: value for name, value in values.items() if isinstance(value, File)}
        self.values = {name: value for name, value in values.items() if isinstance(value, str)}
        self._boundary = _drawn() if self._files else ""  # once, so that a request that is repeated stays the same
        self.encoded = "&".join(f"{name}={quote_plus(value)}" for name, value in self.values.items())

    def body(self, more: Form) -> tuple[bytes, str]:
        """The whole body, of this part and another, and its content type."""
        if more._files:
            return _multipart(self.values | more.values, more._files, more._boundary)
        return (f"{self.encoded}&{more.encoded}" if more.encoded else self.encoded).encode(), FORM


def _drawn() -> str:
    """Returns a boundary that no content can hold."""
    from urllib3.filepost import choose_boundary  # here, for only a request with a file needs it

    return choose_boundary()


def _multipart(values: Mapping[str, str], files: Mapping[str, File], boundary: str) -> tuple[bytes, str]:
    """Returns a multipart form, and its content type. Names and media types are words of the spec."""
    from urllib3.filepost import encode_multipart_formdata  # here, for only a request with a file needs it

    fields: dict[str, str | tuple[str, bytes, str]] = {**values}
    for name, file in files.items():
        fields[name] = (f"{name}.{file.media.rpartition('/')[2]}", file.content, file.media)
    return encode_multipart_formdata(fields, boundary)


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


def named_endpoint(path: str, params: object, safe: bool) -> tuple[Endpoint | None, ParameterError]:
    """An endpoint that the spec does not know, from what a caller says of it; or None, and why there is none."""
    try:
        return _endpoint_of(path, params or {}, safe), ParameterError("")
    except ParameterError as error:
        return None, error.with_traceback(None)  # without the frames that hold the values


def _endpoint_of(path: str, values: object, safe: bool) -> Endpoint:
    if not isinstance(path, str) or not _is_path(path):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise ParameterError(
            "path must be words with slashes between them, as in the part of the address behind the base URL",
            param="path",
        )
    if not isinstance(values, Mapping):
        raise ParameterError(
            f"{path}: params must be a mapping of str to str, not {type(values).__name__}", param="params"
        )
    names = [str(name) for name in cast(Mapping[object, object], values)]
    problems = [("params", "has a name that is not a word") for name in names if not _is_name(name)]
    problems += [(name, "is a credential, which the client adds itself") for name in names if name in CREDENTIALS]
    if problems:
        raise _refused(path, problems)
    return Endpoint(path, safe, tuple(Text(name=name, multiline=True) for name in names), None)


def _refused(path: str, problems: list[tuple[str, str]]) -> ParameterError:
    sentence = "; ".join(f"{name} {problem}" for name, problem in problems)
    return ParameterError(f"{path}: {sentence}. Nothing was sent.", endpoint=path, param=problems[0][0])
