"""Writing a request: what an endpoint is, and how its arguments become a form body."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple, cast

from .._core.models import Limit
from .._core.service import CREDENTIALS
from ..errors import ParameterError
from .constraints import Rule
from .form import File, Form
from .params import Param, Text

_is_path = re.compile(r"[A-Za-z0-9_]+(?:/[A-Za-z0-9_]+)*").fullmatch
_is_name = re.compile(r"[A-Za-z_][A-Za-z0-9_]*").fullmatch


class Endpoint(NamedTuple):
    """An endpoint, as far as sending a request needs it."""

    path: str
    safe: bool
    params: tuple[Param, ...]
    limit: Limit | None
    rules: tuple[Rule, ...] = ()


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
