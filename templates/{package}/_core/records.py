"""The pieces that records are made of."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any, ClassVar, NoReturn, ParamSpec, Self, TypeVar, cast, dataclass_transform

P = ParamSpec("P")
T = TypeVar("T")


class PersonalStr(str):
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


@dataclass_transform(frozen_default=True, kw_only_default=True)
class FrozenModel:
    """To a type checker and an editor, a frozen dataclass with keywords alone.

    The standard library's own would be a tenth of the time from starting Python to the first answer.
    """

    _attributes: ClassVar[tuple[str, ...]] = ()
    _compared: ClassVar[tuple[str, ...]] = ()
    _hashed: ClassVar[tuple[str, ...]] = ()

    def __init_subclass__(cls) -> None:
        own = [name for name in cls.__annotations__ if name not in cls._attributes]
        cls._attributes = (*own, *cls._attributes)
        cls._compared = tuple(name for name in cls._attributes if name != "meta")
        cls._hashed = tuple(name for name in cls._compared if name != "extra")

    def __init__(self, **attributes: Any) -> None:
        cls = type(self)
        unknown = [name for name in attributes if name not in cls._attributes]
        missing = [name for name in cls._attributes if name not in attributes and not hasattr(cls, name)]
        if unknown or missing:
            problems = [f"has no {name}" for name in unknown] + [f"needs {name}" for name in missing]
            raise TypeError(f"{cls.__name__} {', '.join(problems)}")
        vars(self).update({name: attributes.get(name, getattr(cls, name, None)) for name in cls._attributes})

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"{type(self).__name__} is frozen: {name} cannot be set")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"{type(self).__name__} is frozen: {name} cannot be deleted")

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return all(getattr(self, name) == getattr(other, name) for name in self._compared)

    def __hash__(self) -> int:
        return hash(tuple(getattr(self, name) for name in self._hashed))

    def __repr__(self) -> str:
        shown = ", ".join(f"{name}={getattr(self, name)!r}" for name in self._hashed)
        return f"{type(self).__name__}({shown})"


class Entry(FrozenModel):
    """An object within a reply. It cannot be changed; it is equal to another with the same fields."""

    extra: dict[str, Any]
    """What the object held beyond the fields that the spec knows. Not shown in the repr."""


class Record(FrozenModel):
    """A reply that was a success. It cannot be changed; it is equal to another with the same fields."""

    extra: dict[str, Any]
    """What the reply held beyond the fields that the spec knows. Not shown in the repr."""

    meta: Meta
    """How the record came to be: raw, http_status, attempts, elapsed and waited. Neither shown nor compared."""


class StatusOnly(Record):
    """The reply of an endpoint that this package has no record for: all but its status is in `extra`."""

    status: str
    """The result of the request."""


def make_record(make: Callable[P, T], /, *args: P.args, **attributes: P.kwargs) -> T:
    """Make a record from all its attributes, which a type checker has checked: nothing is left to do at run time."""
    made: Any = object.__new__(cast(Any, make))
    object.__setattr__(made, "__dict__", attributes)
    return cast(T, made)
