"""The classes that records are made of."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, Any, ClassVar, NoReturn, ParamSpec, Self, TypeVar, cast, dataclass_transform

P = ParamSpec("P")
T = TypeVar("T")


class _MadeOnUse:
    """An attribute of classes that is made for each class when it is asked for, so that it costs nothing before."""

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    def __get__(self, instance: object, cls: type) -> Any:
        from . import introspection

        return introspection.MAKERS[self._name](cls)


class PersonalStr(str):
    """Personal data: a string whose repr shows only the last two characters.

    So a record can be logged, and a traceback can show variables. `str(value)` is the whole text.
    """

    __slots__ = ()
    if not TYPE_CHECKING:
        __signature__ = _MadeOnUse()

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


class _HasDict:
    """Has the attributes of a record, so that `FrozenModel` can hide them."""


_get_dict: Callable[[object], dict[str, Any]] = vars(_HasDict)["__dict__"].__get__
_set_dict: Callable[[object, dict[str, Any]], None] = vars(_HasDict)["__dict__"].__set__


@dataclass_transform(frozen_default=True, kw_only_default=True)
class FrozenModel(_HasDict):
    """A frozen dataclass with keyword-only arguments: the functions of `dataclasses` and type checkers take it for one.

    The decorator of the standard library would take a tenth of the time from the start of Python to the first reply.
    """

    __match_args__ = ()
    if not TYPE_CHECKING:
        __dataclass_fields__ = _MadeOnUse()
        __dataclass_params__ = _MadeOnUse()
        __signature__ = _MadeOnUse()

    _attributes: ClassVar[tuple[str, ...]] = ()
    _compared: ClassVar[tuple[str, ...]] = ()
    _hashed: ClassVar[tuple[str, ...]] = ()

    def __init_subclass__(cls) -> None:
        own = [name for name in cls.__annotations__ if name not in cls._attributes]
        cls._attributes = (*own, *cls._attributes)
        cls._compared = tuple(name for name in cls._attributes if name != "meta")
        cls._hashed = tuple(name for name in cls._compared if name not in ("extra", "unread"))

    def __init__(self, /, **attributes: Any) -> None:
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

    def __replace__(self, /, **changes: Any) -> Self:
        """Returns a copy with other values: `copy.replace(record, name=value)`, from Python 3.13."""
        return type(self)(**{**_get_dict(self), **changes})

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


class Meta(FrozenModel):
    """The origin of a record: the reply that it was read from, and the attempts and time that it took."""

    raw: bytes
    """The reply, as it was received."""

    http_status: int
    """The HTTP status of the reply."""

    attempts: int
    """The number of requests that were sent, the last one included."""

    elapsed: float
    """Seconds until the result was there, with all waiting and retries."""

    waited: float
    """Seconds of `elapsed` that were spent waiting for the limit of the endpoint."""

    @property
    def __dict__(self) -> dict[str, Any]:  # type: ignore[override]
        """A copy of the attributes without the reply, which holds personal data: some tools show the `vars` of objects."""
        return {name: value for name, value in _get_dict(self).items() if name != "raw"}

    def __getstate__(self) -> dict[str, Any]:
        return dict(_get_dict(self))

    def __repr__(self) -> str:
        return f"Meta(attempts={self.attempts}, elapsed={self.elapsed:.3f}, waited={self.waited:.3f})"


class ExportModel(FrozenModel):
    """An object that the service sent: a record, an entry or a notification. It can be exported, and read back."""

    def to_dict(self) -> dict[str, Any]:
        """Returns the attributes by name, for a table or a database. `meta` is left out.

        Returns:
            Plain values: an enum is its value, a tuple is a list, and an entry a dict. A Decimal, a datetime, a date and
            a timedelta stay. Nothing is masked. Every object of a class has the same names.
        """
        from .export import to_dict

        return to_dict(self)

    def to_json(self) -> str:
        """Returns the attributes as a JSON object, to be stored. `meta` is left out.

        Returns:
            JSON text, in which a Decimal is a string with all its digits, a datetime or a date is in ISO 8601 with its
            offset, a duration is a number of seconds, and an enum is its value. Nothing is masked.
        """
        from .export import to_json

        return to_json(self)

    @classmethod
    def from_dict(cls, values: Mapping[str, Any]) -> Self:
        """Returns the object that `to_dict` or `to_json` has exported. It is equal to the first one.

        Args:
            values: The attributes by name, as `to_dict` returns them, or as `json.loads(text, parse_float=Decimal)` reads
                the text of `to_json`. An attribute that may be None, and `extra`, may be absent.

        Returns:
            The object. It was not received: its `meta` says 0 attempts, and its `unsigned` is empty.

        Raises:
            ValueError: An attribute is missing, unknown, or not of its type. The message names all of them, and shows
                no value.
        """
        from .export import from_dict

        return from_dict(cls, values)

    def __str__(self) -> str:
        from .display import to_text

        return to_text(self)

    def _repr_pretty_(self, printer: Any, is_cycle: bool) -> None:
        """Shows the object in IPython."""
        printer.text(repr(self) if is_cycle else str(self))

    def _repr_html_(self) -> str:
        """Shows the object in a notebook."""
        from .display import to_html

        return to_html([self])

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        """Makes the class a type of pydantic and of FastAPI, which write its attributes as `to_json` does."""
        from .export import pydantic_schema

        return pydantic_schema(cls)


class Entry(ExportModel):
    """An object in a reply. It is immutable, and equal to another with the same fields."""

    extra: dict[str, Any]
    """The fields of the object that the spec does not know, and those that cannot be read. Not shown in the repr."""

    unread: tuple[str, ...] = ()
    """The names of the fields that are present but cannot be read: each is None, and its value is in `extra`. An
    element of a list that cannot be read is left out, under a name such as entries[3].date. Not shown in the repr."""


class Record(ExportModel):
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


def attribute_names(cls: type[FrozenModel]) -> tuple[str, ...]:
    """Returns the names of all attributes."""
    return cls._attributes  # pyright: ignore[reportPrivateUsage]


def compared_names(cls: type[FrozenModel]) -> tuple[str, ...]:
    """Returns the names of the attributes by which objects are equal."""
    return cls._compared  # pyright: ignore[reportPrivateUsage]


def shown_names(cls: type[FrozenModel]) -> tuple[str, ...]:
    """Returns the names of the attributes that the repr shows."""
    return cls._hashed  # pyright: ignore[reportPrivateUsage]
