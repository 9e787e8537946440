"""Telling a caller, at the caller's own line, that something will go."""

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
        """What the standard library has since Python 3.13, as far as functions go."""

        def mark(function: Callable[P, T]) -> Callable[P, T]:
            @wraps(function)
            def warned(*args: P.args, **kwargs: P.kwargs) -> T:
                warnings.warn(message, DeprecationWarning, stacklevel=2)
                return function(*args, **kwargs)

            warned.__deprecated__ = message
            return warned

        return mark


def warn(message: str) -> None:
    """Warn the caller of the function that calls this one."""
    warnings.warn(message, DeprecationWarning, stacklevel=3)


_notices: dict[type, dict[str, str]] = {}


class WarningEnumType(EnumType):
    """The type of an enum some of whose members are deprecated."""

    def __getattribute__(cls, name: str) -> Any:
        notice = _notices.get(cls, {}).get(name)
        if notice is not None:
            warnings.warn(notice, DeprecationWarning, stacklevel=2)
        return super().__getattribute__(name)


def deprecate_members(enum: WarningEnumType, notices: dict[str, str]) -> None:
    """Warn from now on whoever names one of these members."""
    _notices[enum] = notices
