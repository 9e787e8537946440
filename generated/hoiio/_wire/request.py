"""Writing a request: what an endpoint is, and how its arguments become a form body."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple, cast

from .._core.models import Limit
from .._core.service import CREDENTIALS
from ..errors import ParameterError
from .constraints import Constraint
from .form import FilePart, FormData
from .params import Param, StringParam

_is_path = re.compile(r"[A-Za-z0-9_]+(?:/[A-Za-z0-9_]+)*").fullmatch
_is_name = re.compile(r"[A-Za-z_][A-Za-z0-9_]*").fullmatch


class Endpoint(NamedTuple):
    """An endpoint, as far as sending a request needs it."""

    path: str
    safe: bool
    params: tuple[Param, ...]
    limit: Limit | None
    rules: tuple[Constraint, ...] = ()


def encode_form(endpoint: Endpoint, values: Mapping[str, object]) -> FormData:
    """Check the arguments of a call, all of them, and encode them. Raises ParameterError."""
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
    problems += [broken for rule in endpoint.rules if (broken := rule.validate(values))]
    if problems:
        encoded_values.clear()
        raise _parameter_error(endpoint.path, problems)
    return FormData(encoded_values)


def ad_hoc_endpoint(path: str, params: object, safe: bool) -> tuple[Endpoint | None, ParameterError]:
    """An endpoint that the spec does not know, from what a caller says of it; or None, and why there is none."""
    try:
        return _build_endpoint(path, params or {}, safe), ParameterError("")
    except ParameterError as error:
        return None, error.with_traceback(None)  # without the frames that hold the values


def _build_endpoint(path: str, values: object, safe: bool) -> Endpoint:
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
        raise _parameter_error(path, problems)
    return Endpoint(path, safe, tuple(StringParam(name=name, multiline=True) for name in names), None)


def _parameter_error(path: str, problems: list[tuple[str, str]]) -> ParameterError:
    sentence = "; ".join(f"{name} {problem}" for name, problem in problems)
    return ParameterError(f"{path}: {sentence}. Nothing was sent.", endpoint=path, param=problems[0][0])
