"""Deprecation warnings: they come once for each use, and name the caller's own line."""

from __future__ import annotations

import inspect
import warnings
from collections.abc import Callable
from enum import Enum

import pytest

from hoiio._core.deprecation import WarningEnumType, deprecate_members, deprecated, warn


class Colour(Enum, metaclass=WarningEnumType):
    RED = "red"
    BLUE = "blue"


deprecate_members(Colour, {"RED": "RED goes"})


@deprecated("it goes")
def marked() -> str:
    return "done"


def warning() -> str:
    warn("it goes")
    return "done"


def naming() -> str:
    return Colour.RED.value


@pytest.mark.parametrize("use", [marked, warning, naming])
def test_a_use_warns_once_at_the_line_of_the_caller(use: Callable[[], str]) -> None:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        frame = inspect.currentframe()
        assert frame is not None
        line = use() and frame.f_lineno
    [only] = caught
    assert only.category is DeprecationWarning
    assert str(only.message) in ("it goes", "RED goes")
    assert only.filename == __file__
    assert only.lineno == (naming.__code__.co_firstlineno + 1 if use is naming else line)


def test_names_that_stay_do_not_warn() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert Colour.BLUE.value == "blue"
        assert Colour("red") is Colour("red")
