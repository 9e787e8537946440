"""The released Spec as data: written by `python -m generator release`, read by `python -m generator diff`.

A Spec is JSON by its classes: an object for a dataclass, without the fields that are empty, and without locations. An
object that occurs a second time is a `$ref` to the first. A generator with other keywords reads it too: a field that
did not exist then is empty, and one that exists no more is left out and reported.
"""

from __future__ import annotations

import json
import types
from dataclasses import MISSING, dataclass, fields, is_dataclass
from functools import cache
from typing import Any, ForwardRef, Union, get_args, get_origin, get_type_hints

from ..source import Location
from ..spec import endpoints, events, sandbox, service
from ..spec import types as spec_types
from ..spec.service import Spec

_NAMES = {
    name: value for module in (spec_types, endpoints, events, sandbox, service) for name, value in vars(module).items()
}
_CLASS = "class"
"""The key of the name of an object's class, where it can be of several."""
_REF = "$ref"
_SHORT = 60
"""The maximum length of an object that is written out each time."""

Hint = Any
"""The type of a field, as its class declares it."""
_EMPTY: dict[Hint, Any] = {
    str: "",
    bool: False,
    int: 0,
    float: 0.0,
    tuple: (),
    list: [],
    dict: {},
    frozenset: frozenset(),
}


class UnreadableError(Exception):
    """The text is not a released spec, or has a class that this generator does not know."""


@dataclass(frozen=True, slots=True)
class Released:
    """A spec as it was released."""

    spec: Spec
    unknown: tuple[str, ...]
    """The fields that this generator does not know, such as Param.nickname: they cannot be compared."""


def dump(spec: Spec) -> str:
    """Returns a spec as JSON."""
    return json.dumps(_Writer().write(spec, Spec, ()), ensure_ascii=False, indent=1) + "\n"


def load(text: str) -> Released:
    """Reads a spec that `dump` has written, in this or in another version of the generator.

    Raises:
        UnreadableError: The text is not a released spec.
    """
    try:
        reader = _Reader(json.loads(text))
        spec: Spec = reader.read(reader.root, Spec)
    except (ValueError, TypeError, AttributeError, LookupError, RecursionError, StopIteration) as error:
        raise UnreadableError(f"not a released spec: {error or type(error).__name__}") from error
    if not isinstance(spec, Spec):
        raise UnreadableError("not a released spec: no object")
    return Released(spec, tuple(sorted(reader.unknown)))


class _Writer:
    """Writes values by the types that their classes declare."""

    def __init__(self) -> None:
        self._seen: dict[str, str] = {}

    def write(self, value: Any, hint: Hint, path: tuple[str, ...]) -> Any:
        if is_dataclass(value):
            return self._shared(type(value).__name__, self._object(value, hint, path), path)
        if isinstance(value, dict):
            inner = _inner(hint, dict, 1)
            return {key: self.write(each, inner, (*path, key)) for key, each in value.items()}
        if isinstance(value, frozenset):
            return sorted(value)
        if isinstance(value, (tuple, list)):
            return [self.write(each, _inner(hint, type(value), at), (*path, str(at))) for at, each in enumerate(value)]
        return value

    def _object(self, value: Any, hint: Hint, path: tuple[str, ...]) -> dict[str, Any]:
        cls: Any = type(value)
        written: dict[str, Any] = {_CLASS: cls.__name__} if len(_classes(hint)) > 1 else {}
        for name, (inner, empty) in _declared(cls).items():
            part = getattr(value, name)
            if part != empty and inner not in _UNWRITTEN:
                written[name] = self.write(part, inner, (*path, name))
        return written

    def _shared(self, cls: str, written: dict[str, Any], path: tuple[str, ...]) -> dict[str, Any]:
        """Returns an object, or a reference to the first one that is equal."""
        text = json.dumps(written)
        if len(text) <= _SHORT:
            return written
        first = self._seen.setdefault(f"{cls} {text}", _pointer(path))
        return written if first == _pointer(path) else {_REF: first}


class _Reader:
    """Reads what `_Writer` has written."""

    def __init__(self, root: Any) -> None:
        self.root = root
        self.unknown: set[str] = set()
        self._shared: dict[str, Any] = {}

    def read(self, data: Any, hint: Hint) -> Any:
        if isinstance(data, dict) and _classes(hint):
            return self._reference(data[_REF], hint) if _REF in data else self._object(data, hint)
        if isinstance(data, dict):
            inner = _inner(hint, dict, 1)
            return {key: self.read(each, inner) for key, each in data.items()}
        if isinstance(data, list):
            kind = next(origin for each in _union(hint) if (origin := _origin(each)) in (tuple, frozenset, list))
            return kind(self.read(each, _inner(hint, kind, at)) for at, each in enumerate(data))
        return data

    def _reference(self, pointer: str, hint: Hint) -> Any:
        if pointer not in self._shared:
            data = self.root
            for step in pointer.split("/")[1:]:
                name = step.replace("~1", "/").replace("~0", "~")
                data = data[int(name)] if isinstance(data, list) else data[name]
            self._shared[pointer] = self.read(data, hint)
        return self._shared[pointer]

    def _object(self, data: dict[str, Any], hint: Hint) -> Any:
        classes = _classes(hint)
        name = data.get(_CLASS, next(iter(classes)))
        if name not in classes:
            raise UnreadableError(f"the release has a {name}, which this generator does not know")
        cls: Any = classes[name]
        declared = _declared(cls)
        self.unknown |= {f"{name}.{key}" for key in data.keys() - declared.keys() - {_CLASS}}
        values = {
            key: self.read(data[key], inner) if key in data else empty for key, (inner, empty) in declared.items()
        }
        lacking = [key for key, value in values.items() if value is MISSING]
        if lacking:
            raise UnreadableError(f"the release has a {name} without {', '.join(lacking)}")
        return cls(**values)


def _pointer(path: tuple[str, ...]) -> str:
    return "#/" + "/".join(step.replace("~", "~0").replace("/", "~1") for step in path)


@cache
def _declared(cls: Any) -> dict[str, tuple[Hint, Any]]:
    """Returns the fields of a class, with their types and the values that they have when nothing is written."""
    hints = get_type_hints(cls, _NAMES)
    found: dict[str, tuple[Hint, Any]] = {}
    for field in fields(cls):
        hint = hints[field.name]
        if field.default is not MISSING:
            found[field.name] = hint, field.default
        elif field.default_factory is not MISSING:
            found[field.name] = hint, field.default_factory()
        else:
            found[field.name] = hint, _empty(hint)
    return found


def _empty(hint: Hint) -> Any:
    if hint is Location:
        return _ANYWHERE
    if type(None) in _union(hint):
        return None
    return _EMPTY.get(get_origin(hint) or hint, MISSING)


_ANYWHERE = Location("")
_UNWRITTEN = (Location, dict[str, Location])
"""The types of locations: the file with the spec has none."""


def _resolved(hint: Hint) -> Hint:
    """Returns the type that a name stands for: a type that contains itself is declared by its name."""
    name = hint.__forward_arg__ if isinstance(hint, ForwardRef) else hint
    return _NAMES[name] if isinstance(name, str) else hint


def _origin(hint: Hint) -> Any:
    return get_origin(hint)


@cache
def _union(hint: Hint) -> tuple[Hint, ...]:
    """Returns the types of which a value has one."""
    hint = _resolved(hint)
    is_union = _origin(hint) in (Union, types.UnionType)
    return tuple(each for member in get_args(hint) for each in _union(member)) if is_union else (hint,)


@cache
def _classes(hint: Hint) -> dict[str, type[Any]]:
    """Returns the dataclasses of which a value may be, by their names."""
    return {each.__name__: each for each in _union(hint) if is_dataclass(each) and isinstance(each, type)}


@cache
def _inner(hint: Hint, kind: Any, at: int) -> Hint:
    """Returns the type of an element of a list or tuple, or that of the values of a dict."""
    arguments = get_args(next(each for each in _union(hint) if _origin(each) is kind))
    return arguments[at] if kind in (dict, tuple) and Ellipsis not in arguments else arguments[0]
