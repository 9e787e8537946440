"""From the arguments of a method to the body of a request."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple, cast

from .._core.models import Limit
from .._core.service import CREDENTIALS
from ..errors import ParameterError
from .constraints import Constraint
from .credentials import ResolvedCredentials
from .form import FORM, FilePart, encode_multipart, new_boundary, urlencode
from .params import Param, StringParam

_is_path = re.compile(r"[A-Za-z0-9_]+(?:/[A-Za-z0-9_]+)*").fullmatch
_is_name = re.compile(r"[A-Za-z_][A-Za-z0-9_]*").fullmatch


class Endpoint(NamedTuple):
    """An endpoint of the service, as far as a request needs it."""

    path: str
    safe: bool
    params: tuple[Param, ...]
    limit: Limit | None
    constraints: tuple[Constraint, ...] = ()


class FormData:
    """The parameters of a request, encoded. Its repr does not show them, so that no log and no traceback does."""

    __slots__ = ("_boundary", "_files", "_values")

    def __init__(self, values: Mapping[str, str | FilePart]) -> None:
        self._files = {name: value for name, value in values.items() if isinstance(value, FilePart)}
        self._values = {name: value for name, value in values.items() if isinstance(value, str)}
        self._boundary = new_boundary() if self._files else ""  # once, so that a retry sends the same bytes

    def mask_values(self, text: str) -> str:
        """Returns a text with * in the place of each value, whatever the case and the signs between its words are."""
        for value in self._values.values():
            words = re.findall(r"[^\W_]+", value)
            if sum(map(len, words)) > 3:
                text = re.sub(r"[\W_]*".join(map(re.escape, words)), "*", text, flags=re.IGNORECASE)
        return text

    def body(self, credentials: ResolvedCredentials) -> tuple[bytes, str]:
        """Returns the body of the request, credentials first, and its content type."""
        if self._files:
            return encode_multipart({**credentials.values, **self._values}, self._files, self._boundary)
        parts = (credentials.encoded, urlencode(self._values))
        return "&".join(filter(None, parts)).encode(), FORM


def encode_form(endpoint: Endpoint, values: Mapping[str, object]) -> FormData | ParameterError:
    """Returns the arguments of a method, all checked and encoded; or the error that names all that is wrong.

    The error is returned and not raised, so that its traceback leads through no frame that holds an argument.
    """
    problems: list[tuple[str, str]] = []
    encoded_values: dict[str, str | FilePart] = {}
    for param in endpoint.params:
        value = values.get(param.name)
        if value is None:
            problem = "is missing" if param.required else None
        else:
            problem = param.validate(value)
            if not problem:
                encoded_values[param.name] = param.encode(value)
        if problem:
            problems.append((param.name, problem))
    problems += [broken for constraint in endpoint.constraints if (broken := constraint.validate(values))]
    return _parameter_error(endpoint.path, problems) if problems else FormData(encoded_values)


def ad_hoc_endpoint(path: str, params: object, safe: bool) -> Endpoint | ParameterError:
    """Returns an endpoint with parameters of any text; or the error, if the path or a name cannot be sent."""
    if not isinstance(path, str) or not _is_path(path):  # pyright: ignore[reportUnnecessaryIsInstance]
        return ParameterError(
            "path must be words with slashes between them: the part of the address after the base URL. "
            "Nothing was sent.",
            param="path",
        )
    params = params or {}
    if not isinstance(params, Mapping):
        problem = f"must be a mapping of str to str, not {type(params).__name__}"
        return _parameter_error(path, [("params", problem)])
    names = [str(name) for name in cast(Mapping[object, object], params)]
    problems = [("params", "has a name that is not a word") for name in names if not _is_name(name)]
    problems += [(name, "is a credential, which the client adds") for name in names if name in CREDENTIALS]
    if problems:
        return _parameter_error(path, problems)
    return Endpoint(path, safe, tuple(StringParam(name=name, multiline=True) for name in names), None)


def _parameter_error(path: str, problems: list[tuple[str, str]]) -> ParameterError:
    sentence = "; ".join(f"{name} {problem}" for name, problem in problems)
    return ParameterError(f"{path}: {sentence}. Nothing was sent.", endpoint=path, param=problems[0][0])
