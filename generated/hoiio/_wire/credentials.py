"""The credentials of a client. A secret that is given as a callable may change while the client exists."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from traceback import clear_frames
from typing import NoReturn

from .._core.service import APPLICATION, CREDENTIALS, SECRETS
from ..errors import ConfigError
from .form import urlencode
from .params import StringParam

SecretProvider = str | Callable[[], str]
"""A secret, or a callable that returns it and is called before each request."""


def credentials(given: Mapping[str, SecretProvider | None]) -> dict[str, SecretProvider]:
    """Returns the credentials that are given, or else those of the environment.

    Raises:
        ConfigError: A credential is missing or cannot be sent. The message names all of them.
    """
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


class ResolvedCredentials:
    """The credentials of one request. Its repr does not show them, so that no log and no traceback does."""

    __slots__ = ("encoded", "values")

    def __init__(self, values: Mapping[str, str]) -> None:
        self.values: Mapping[str, str] = values
        self.encoded: str = urlencode(values)

    def __reduce__(self) -> NoReturn:
        raise _not_pickled()

    def is_shown_in(self, text: str) -> bool:
        """Returns True if a text holds one of the secrets."""
        return any(self.values[name] in text for name in SECRETS)


class Credentials:
    """The credentials of a client. Its repr does not show them."""

    __slots__ = ("_given", "_resolved", "application")

    def __init__(self, given: Mapping[str, SecretProvider]) -> None:
        self._given = given
        self.application: str = str(given[APPLICATION])
        self._resolved = ResolvedCredentials({name: value for name, value in given.items() if isinstance(value, str)})

    def __reduce__(self) -> NoReturn:
        raise _not_pickled()

    def resolve(self) -> ResolvedCredentials:
        """Returns the credentials for a request. Raises ConfigError if a callable returns none."""
        values: dict[str, str] = {}
        for name, value in self._given.items():
            if isinstance(value, str):
                values[name] = value
                continue
            secret = _call_provider(name, value)
            problem = "is empty" if secret == "" else StringParam(name=name).validate(secret)
            if problem:
                del secret
                raise ConfigError(f"{name}, as the callable returned it, {problem}.")
            values[name] = secret
        resolved = self._resolved
        if values != resolved.values:
            self._resolved = resolved = ResolvedCredentials(values)
        return resolved


def _not_pickled() -> TypeError:
    return TypeError("credentials cannot be pickled: make a client where it is used")


def _call_provider(name: str, provider: Callable[[], str]) -> str:
    try:
        return provider()
    except Exception as error:
        cause = error
    clear_frames(cause.__traceback__)  # what they hold may be the secret
    raise ConfigError(f"{name} is not available: the callable raised {type(cause).__name__}.") from cause
