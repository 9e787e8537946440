"""The credentials of a client. A secret may change while the client lives, where it was given as a callable."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping

from .._core.service import APPLICATION, CREDENTIALS, SECRETS
from ..errors import ConfigError
from .form import FormData
from .params import StringParam

SecretProvider = str | Callable[[], str]
"""A secret, or what tells it whenever it is needed."""


def credentials(given: Mapping[str, SecretProvider | None]) -> dict[str, SecretProvider]:
    """The credentials given, or else those of the environment as it is now. Raises ConfigError."""
    found: dict[str, SecretProvider] = {}
    problems: list[str] = []
    for name, variable in CREDENTIALS.items():
        value = given[name]
        if value is None:
            value = os.environ.get(variable)
        if not value:
            problems.append(f"there is no {name}: give Client({name}=...), or set {variable}")
            continue
        problem = None if callable(value) and name in SECRETS else StringParam(name=name).validate(value)
        if problem:
            problems.append(f"{name} {problem}")
        found[name] = value
    if problems:
        raise ConfigError("; ".join(problems))
    return found


class Credentials:
    """What goes along with every request, and is in no repr."""

    __slots__ = ("_form", "_given", "application")

    def __init__(self, given: Mapping[str, SecretProvider]) -> None:
        self._given = given
        self.application = str(given[APPLICATION])
        fixed = {name: value for name, value in given.items() if isinstance(value, str)}
        self._form = FormData(fixed)

    def resolve(self) -> FormData:
        """The credentials as they are now. Raises ConfigError if one is not to be had."""
        values: dict[str, str] = {}
        for name, value in self._given.items():
            if isinstance(value, str):
                values[name] = value
                continue
            told = _call_provider(name, value)
            problem = "is empty" if told == "" else StringParam(name=name).validate(told)
            if problem:
                del told
                raise ConfigError(f"{name}, as it was told, {problem}.")
            values[name] = told
        form = self._form
        if values != form.values:
            self._form = form = FormData(values)
        return form


def _call_provider(name: str, tell: Callable[[], str]) -> str:
    try:
        return tell()
    except Exception as error:
        problem = error
    reason = type(problem).__name__
    raise ConfigError(f"{name} is not to be had: the callable raised {reason}.") from problem
