"""The classes that records are made of."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any, ClassVar, NoReturn, ParamSpec, Self, TypeVar, cast, dataclass_transform

P = ParamSpec("P")
T = TypeVar("T")


class PersonalStr(str):
    """Personal data: a string whose repr shows only the last two characters.

    So a record can be logged, and a traceback can show variables. `str(value)` is the whole text.
    """

    __slots__ = ()

    def __repr__(self) -> str:
        shown = self[-2:] if len(self) > 4 else ""
        return repr("*" * (len(self) - len(shown)) + shown)


class OpenEnum(StrEnum):
    """An enum that may grow: a value that this package does not know yet is kept as it is.

    Each member is a string too: `State.DONE == "done"`.
    """

    @property
    def is_known(self) -> bool:
        """True if the value was in the spec when this package was generated."""
        return self._value_ in type(self)._value2member_map_

    def __repr__(self) -> str:
        return super().__repr__() if self.is_known else f"{type(self).__name__}({self._value_!r})"

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if not isinstance(value, str):
            return None
        unknown = str.__new__(cls, value)
        unknown._name_ = "UNKNOWN"
        unknown._value_ = value
        return unknown


class Meta:
    """The origin of a record: the reply that it was read from, and the attempts and time that it took."""

    __slots__ = ("attempts", "elapsed", "http_status", "raw", "waited")

    def __init__(self, raw: bytes, http_status: int, attempts: int, elapsed: float, waited: float) -> None:
        self.raw: bytes = raw
        """The reply, as it was received."""
        self.http_status: int = http_status
        """The HTTP status of the reply."""
        self.attempts: int = attempts
        """The number of requests that were sent, the last one included."""
        self.elapsed: float = elapsed
        """Seconds until the result was there, with all waiting and retries."""
        self.waited: float = waited
        """Seconds of `elapsed` that were spent waiting for the limit of the endpoint."""

    def __repr__(self) -> str:
        return f"Meta(attempts={self.attempts}, elapsed={self.elapsed:.3f}, waited={self.waited:.3f})"


class _HasDict:
    """Has the attributes of a record, so that `FrozenModel` can hide them."""


_get_dict: Callable[[object], dict[str, Any]] = vars(_HasDict)["__dict__"].__get__
_set_dict: Callable[[object, dict[str, Any]], None] = vars(_HasDict)["__dict__"].__set__


@dataclass_transform(frozen_default=True, kw_only_default=True)
class FrozenModel(_HasDict):
    """A frozen dataclass with keyword-only arguments, as type checkers and editors see it.

    The dataclasses of the standard library would take a tenth of the time from the start of Python to the first
    reply.
    """

    _attributes: ClassVar[tuple[str, ...]] = ()
    _compared: ClassVar[tuple[str, ...]] = ()
    _hashed: ClassVar[tuple[str, ...]] = ()

    def __init_subclass__(cls) -> None:
        own = [name for name in cls.__annotations__ if name not in cls._attributes]
        cls._attributes = (*own, *cls._attributes)
        cls._compared = tuple(name for name in cls._attributes if name != "meta")
        cls._hashed = tuple(name for name in cls._compared if name not in ("extra", "unread"))

    def __init__(self, **attributes: Any) -> None:
        cls = type(self)
        unknown = [name for name in attributes if name not in cls._attributes]
        missing = [name for name in cls._attributes if name not in attributes and not hasattr(cls, name)]
        if unknown or missing:
            problems = [f"has no {name}" for name in unknown] + [f"needs {name}" for name in missing]
            raise TypeError(f"{cls.__name__} {', '.join(problems)}")
        _set_dict(self, {name: attributes.get(name, getattr(cls, name, None)) for name in cls._attributes})

    @property
    def __dict__(self) -> dict[str, Any]:  # type: ignore[override]
        """A copy of the attributes, so that `vars(record)` cannot change the record."""
        return dict(_get_dict(self))

    def __setstate__(self, state: dict[str, Any]) -> None:
        _set_dict(self, dict(state))

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
    """An object in a reply. It is immutable, and equal to another with the same fields."""

    extra: dict[str, Any]
    """The fields of the object that the spec does not know, and those that cannot be read. Not shown in the repr."""

    unread: tuple[str, ...] = ()
    """The names of the fields that are present but cannot be read: each is None, and its value is in `extra`. An
    element of a list that cannot be read is left out, under a name such as entries[3].date. Not shown in the repr."""


class Record(FrozenModel):
    """A successful reply. It is immutable, and equal to another with the same fields."""

    extra: dict[str, Any]
    """The fields of the reply that the spec does not know, and those that cannot be read. Not shown in the repr."""

    unread: tuple[str, ...] = ()
    """The names of the fields that are present but cannot be read: each is None, and its value is in `extra`. An
    element of a list that cannot be read is left out, under a name such as entries[3].date. Not shown in the repr."""

    meta: Meta
    """The origin of the record: raw, http_status, attempts, elapsed and waited. Neither shown nor compared."""


class StatusOnly(Record):
    """A successful reply of which the spec knows only the status. All other fields are in `extra`."""

    status: str
    """The status of the reply."""


def make_record(cls: Callable[P, T], /, *args: P.args, **attributes: P.kwargs) -> T:
    """Returns a record of a class with these attributes.

    The attributes must be complete: a type checker has checked them, and nothing is checked at run time.
    """
    record: Any = object.__new__(cast(Any, cls))
    _set_dict(record, attributes)
    return cast(T, record)
