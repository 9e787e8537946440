"""Warnings of deprecated names, at the line of the caller."""

from __future__ import annotations

import sys
import warnings
from collections.abc import Callable
from enum import EnumType
from functools import wraps
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar

if sys.version_info >= (3, 13):
    from warnings import deprecated as deprecated
elif TYPE_CHECKING:
    from typing_extensions import deprecated as deprecated
else:
    P = ParamSpec("P")
    T = TypeVar("T")

    def deprecated(message: str) -> Callable[[Callable[P, T]], Callable[P, T]]:
        """Does for functions what the standard library does since Python 3.13."""

        def mark(function: Callable[P, T]) -> Callable[P, T]:
            @wraps(function)
            def warned(*args: P.args, **kwargs: P.kwargs) -> T:
                warnings.warn(message, DeprecationWarning, stacklevel=2)
                return function(*args, **kwargs)

            warned.__deprecated__ = message
            return warned

        return mark


def warn(message: str) -> None:
    """Warns the caller of the function that calls this one."""
    warnings.warn(message, DeprecationWarning, stacklevel=3)


_messages: dict[type, dict[str, str]] = {}


class WarningEnumType(EnumType):
    """The type of an enum that has deprecated members."""

    def __getattribute__(cls, name: str) -> Any:
        message = _messages.get(cls, {}).get(name)
        if message is not None:
            warnings.warn(message, DeprecationWarning, stacklevel=2)
        return super().__getattribute__(name)


def deprecate_members(enum: WarningEnumType, messages: dict[str, str]) -> None:
    """Makes the use of these members of an enum a warning from now on."""
    _messages[enum] = messages
