"""Endpoints with their params, statuses, pagination, limits and examples."""

from __future__ import annotations

from dataclasses import dataclass

from ..source import Place
from .types import Deprecated, Field, Shape, Type

TEMPLATE = "{param}"
"""What stands in a status code for the name of any parameter."""


@dataclass(frozen=True, slots=True)
class Param:
    name: str
    type: Type
    required: bool
    about: str
    omitted: str
    confidence: str
    source: str
    discrepancy: str
    deprecated: Deprecated | None
    place: Place


@dataclass(frozen=True, slots=True)
class Status:
    code: str
    about: str
    raises: str
    under: str
    param: str
    when: str
    repeat: str
    confidence: str
    source: str
    discrepancy: str
    place: Place
    own: bool
    """Whether an endpoint's own file speaks of it, and not api.yaml alone."""


@dataclass(frozen=True, slots=True)
class Rule:
    """What holds between params."""

    kind: str
    """exactlyOne, differ, exclude or need."""
    params: tuple[str, ...]
    value: str = ""
    """need: the value of the second param for which the first must be given."""
    statuses: tuple[tuple[str, str], ...] = ()
    """What the service answers whoever breaks it: none, several, same or both, and the code."""


@dataclass(frozen=True, slots=True)
class Paging:
    page: str
    entries: str
    total: str
    key: str
    past_end: str


@dataclass(frozen=True, slots=True)
class Limit:
    requests: int
    seconds: float
    confidence: str


@dataclass(frozen=True, slots=True)
class Variant:
    name: str
    fields: dict[str, str | None]


@dataclass(frozen=True, slots=True)
class Example:
    name: str
    about: str
    confidence: str
    request: dict[str, str]
    reply: str


@dataclass(frozen=True, slots=True)
class Endpoint:
    path: str
    place: Place
    returns_place: Place
    about: str
    details: str
    warning: str
    discrepancy: str
    source: str
    confidence: str
    deprecated: Deprecated | None
    safe: bool
    params: tuple[Param, ...]
    rules: tuple[Rule, ...]
    returns: str
    """The name of its record; empty if the reply has a status alone."""
    fields: tuple[Field, ...]
    paging: Paging | None
    variants_by: str
    variants: tuple[Variant, ...]
    statuses: tuple[Status, ...]
    notifications: str
    """none, or the names of events; empty if it is not documented."""
    limit: Limit | None
    charges: str
    examples: tuple[Example, ...]
    life: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Resource:
    name: str
    place: Place
    about: str
    shapes: tuple[Shape, ...]
    endpoints: tuple[Endpoint, ...]
