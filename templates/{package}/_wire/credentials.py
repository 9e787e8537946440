"""The credentials of a client. A secret may change while the client lives, where it was given as a callable."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping

from .._core.service import APPLICATION, CREDENTIALS, SECRETS
from ..errors import ConfigError
from .form import Form
from .params import Text

Secret = str | Callable[[], str]
"""A secret, or what tells it whenever it is needed."""


def credentials(given: Mapping[str, Secret | None]) -> dict[str, Secret]:
    """The credentials given, or else those of the environment as it is now. Raises ConfigError."""
    found: dict[str, Secret] = {}
    problems: list[str] = []
    for name, variable in CREDENTIALS.items():
        value = given[name]
        if value is None:
            value = os.environ.get(variable)
        if not value:
            problems.append(f"there is no {name}: give Client({name}=...), or set {variable}")
            continue
        problem = None if callable(value) and name in SECRETS else Text(name=name).problem(value)
        if problem:
            problems.append(f"{name} {problem}")
        found[name] = value
    if problems:
        raise ConfigError("; ".join(problems))
    return found


class Credentials:
    """What goes along with every request, and is in no repr."""

    __slots__ = ("_form", "_given", "application")

    def __init__(self, given: Mapping[str, Secret]) -> None:
        self._given = given
        self.application = str(given[APPLICATION])
        fixed = {name: value for name, value in given.items() if isinstance(value, str)}
        self._form = Form(fixed)

    def now(self) -> Form:
        """The credentials as they are now. Raises ConfigError if one is not to be had."""
        values: dict[str, str] = {}
        for name, value in self._given.items():
            if isinstance(value, str):
                values[name] = value
                continue
            told = _told(name, value)
            problem = "is empty" if told == "" else Text(name=name).problem(told)
            if problem:
                del told
                raise ConfigError(f"{name}, as it was told, {problem}.")
            values[name] = told
        form = self._form
        if values != form.values:
            self._form = form = Form(values)
        return form


def _told(name: str, tell: Callable[[], str]) -> str:
    try:
        return tell()
    except Exception as error:
        problem = error
    reason = type(problem).__name__
    raise ConfigError(f"{name} is not to be had: the callable raised {reason}.") from problem
