"""Endpoints with their params, statuses, pagination, limits and examples."""

from __future__ import annotations

from dataclasses import dataclass

from ..source import Location
from .types import Deprecated, Field, Schema, Type

TEMPLATE = "{param}"
"""The placeholder in a status code for the name of any parameter."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Param:
    """A param of a request."""

    name: str
    type: Type
    required: bool
    positional: bool
    """True if it may be given without its name although it is optional: a param that was required once."""
    summary: str
    if_omitted: str
    confidence: str
    source: str
    discrepancy: str
    deprecated: Deprecated | None
    location: Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """A status code of a reply."""

    code: str
    summary: str
    raises: str
    parent: str
    param: str
    when: str
    retry: str
    may_have_acted: bool
    """True if the service may have acted on a request that it answers with this status."""
    confidence: str
    source: str
    discrepancy: str
    location: Location
    own: bool
    """True if the file of an endpoint describes the status, and not only api.yaml."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A constraint between params."""

    kind: str
    """exactlyOneOf, allDifferent, mutuallyExclusive or requiredIf."""
    params: tuple[str, ...]
    value: str = ""
    """requiredIf: the value of the second param that makes the first one necessary."""
    statuses: tuple[tuple[str, str], ...] = ()
    """The statuses of a request that breaks it: ifMissing, ifMultiple, ifEqual or ifBoth, and the code."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pagination:
    """The numbering of pages, and the location of their entries."""

    page: str
    entries: str
    total: str
    key: str
    after_last: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Final:
    """When what an endpoint shows will not change any more."""

    given: tuple[str, ...]
    """Fields of which one is given only then."""
    values: dict[str, tuple[str, ...]]
    """The final values of fields. It is final if each of these fields that is given has one of its own."""
    description: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """A rate limit: the number of requests in a time."""

    requests: int
    seconds: float
    confidence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """The meaning of the fields for one value of the field that tells variants apart."""

    name: str
    fields: dict[str, str | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """An example of a request and its reply."""

    name: str
    summary: str
    confidence: str
    request: dict[str, str]
    reply: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Endpoint:
    """An endpoint, as its file describes it."""

    path: str
    method: str
    """The name of its method, where the path reads badly; empty if the path is the name."""
    location: Location
    returns_location: Location
    summary: str
    description: str
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
    pagination: Pagination | None
    final: Final | None
    variants_by: str
    variants: tuple[Variant, ...]
    statuses: tuple[Status, ...]
    notifications: str
    """none, or the names of events; empty if it is not documented."""
    limit: Limit | None
    charges: str
    examples: tuple[Example, ...]
    lifecycle: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Resource:
    """The endpoints of one folder, and the objects in their replies."""

    name: str
    location: Location
    summary: str
    schemas: tuple[Schema, ...]
    endpoints: tuple[Endpoint, ...]
