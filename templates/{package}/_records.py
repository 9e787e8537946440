"""The pieces that records are made of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, ParamSpec, Self, TypeVar, cast

P = ParamSpec("P")
T = TypeVar("T")


class Personal(str):
    """Personal data: an ordinary string, but for its repr, which shows the last two characters alone.

    So a record can be logged and an error can show its variables. `str(value)` is the whole text.
    """

    __slots__ = ()

    def __repr__(self) -> str:
        shown = self[-2:] if len(self) > 4 else ""
        return repr("*" * (len(self) - len(shown)) + shown)


class OpenEnum(StrEnum):
    """A list of values that may grow: a value that this package does not know yet is kept as itself.

    Each member is an ordinary string too: `State.DONE == "done"`.
    """

    @property
    def is_known(self) -> bool:
        """Whether the value stood in the spec when this package was made."""
        return self._value_ in type(self)._value2member_map_

    @classmethod
    def read(cls, value: str) -> Self:
        """The member of that value, known or not; five times as fast as `cls(value)`."""
        known = cls._value2member_map_.get(value)
        return cls(value) if known is None else cast(Self, known)

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if not isinstance(value, str):
            return None
        unknown = str.__new__(cls, value)
        unknown._name_ = "UNKNOWN"
        unknown._value_ = value
        return unknown


class Meta:
    """How a record came to be: the reply that it was read from, and what the call cost."""

    __slots__ = ("attempts", "elapsed", "http_status", "raw", "waited")

    def __init__(self, raw: bytes, http_status: int, attempts: int, elapsed: float, waited: float) -> None:
        self.raw = raw
        """The body of the reply, as it was received."""
        self.http_status = http_status
        """The HTTP status of the reply."""
        self.attempts = attempts
        """How many requests were made, the last one included."""
        self.elapsed = elapsed
        """Seconds from the call to its result, all waiting included."""
        self.waited = waited
        """Seconds of `elapsed` that were spent waiting for the endpoint's limit."""

    def __repr__(self) -> str:
        return f"Meta(attempts={self.attempts}, elapsed={self.elapsed:.3f}, waited={self.waited:.3f})"


@dataclass(frozen=True, kw_only=True)
class Reply:
    """The reply of an endpoint that this package has no record for."""

    status: str
    """The result of the request."""

    extra: dict[str, Any] = field(repr=False, hash=False)
    """Every other field of the reply, as JSON gave it."""

    meta: Meta = field(repr=False, compare=False)
    """How the reply came to be: raw, http_status, attempts, elapsed, waited."""


def record(make: Callable[P, T], /, *args: P.args, **attributes: P.kwargs) -> T:
    """Make a frozen dataclass from all its attributes.

    The `__init__` of a frozen dataclass sets them one at a time through `object.__setattr__`, and that is a fifth of
    the time that reading a reply takes. All at once costs nothing, and a type checker still checks each of them.
    """
    made: Any = object.__new__(cast(Any, make))
    object.__setattr__(made, "__dict__", attributes)
    return cast(T, made)
