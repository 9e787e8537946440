"""The attributes by which the standard library knows the classes of records. Imported when one is asked for."""

from __future__ import annotations

import dataclasses
import inspect
from collections.abc import Callable
from functools import cache
from typing import Any

from .records import FrozenModel, attribute_names, compared_names, shown_names


@cache
def dataclass_of(cls: type[FrozenModel]) -> type:
    """Returns a dataclass of the standard library with the same attributes."""
    fields: list[tuple[str, Any, Any]] = []
    shown, compared = shown_names(cls), compared_names(cls)
    for name in attribute_names(cls):
        field: Any = dataclasses.field(repr=name in shown, compare=name in compared, hash=name in shown)
        field.default = getattr(cls, name, dataclasses.MISSING)
        fields.append((name, _annotation(cls, name), field))
    return dataclasses.make_dataclass(cls.__name__, fields, frozen=True, kw_only=True)


@cache
def signature(cls: type) -> inspect.Signature:
    """Returns the signature of the constructor."""
    if not issubclass(cls, FrozenModel):
        text = inspect.Parameter("object", inspect.Parameter.POSITIONAL_ONLY, default="", annotation="object")
        return inspect.Signature([text])
    return inspect.Signature(
        [
            inspect.Parameter(
                name,
                inspect.Parameter.KEYWORD_ONLY,
                default=getattr(cls, name, inspect.Parameter.empty),
                annotation=_annotation(cls, name),
            )
            for name in attribute_names(cls)
        ]
    )


def _annotation(cls: type, name: str) -> str:
    own = (inspect.get_annotations(base) for base in cls.__mro__)
    return next(str(annotations[name]) for annotations in own if name in annotations)


MAKERS: dict[str, Callable[[Any], Any]] = {
    "__dataclass_fields__": lambda cls: dict(vars(dataclass_of(cls))["__dataclass_fields__"]),
    "__dataclass_params__": lambda cls: vars(dataclass_of(cls))["__dataclass_params__"],
    "__signature__": signature,
}
