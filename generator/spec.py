"""Spec: the wire, as the service's own words have it.

References are resolved, and everything knows its place; no Python name is decided here. `understand` makes it.
"""

from __future__ import annotations

from dataclasses import dataclass

from .read import Place

SERVICE_FILE = "api.yaml"
RESOURCE_FILE = "_about.yaml"

TEMPLATE = "{param}"
"""What stands in a status code for the name of any parameter."""

NOTATIONS = {
    "text": r"(?s:.*)",
    "enum": r"(?s:.*)",
    "decimal": r"(?:0|[1-9][0-9]{0,29})(?:\.[0-9]{1,30})?",
    "duration": r"0|[1-9][0-9]{0,8}",
    "date-time": r"[0-9]{4}-[0-9]{2}-[0-9]{2} (?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]{1,6})?",
}
"""How a value of each base type is written on the wire."""


@dataclass(frozen=True, slots=True)
class Deprecated:
    """Something that still works, since which version it should not be used, and what to do instead."""

    since: str
    instead: str


@dataclass(frozen=True, slots=True)
class Renamed:
    """The name that an attribute had, and the version in which that name is gone."""

    old: str
    until: str


@dataclass(frozen=True, slots=True)
class Value:
    """A value of an enum."""

    name: str
    about: str
    confidence: str
    discrepancy: str
    deprecated: Deprecated | None
    place: Place


@dataclass(frozen=True, slots=True)
class Type:
    """A logical type: how a value is written on the wire, and what it means."""

    name: str
    is_: str
    about: str
    discrepancy: str
    min_length: int
    max_length: int | None
    personal: bool
    known: tuple[str, ...]
    sample: str
    unit: str
    zone: str
    values: tuple[Value, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Param:
    name: str
    type: Type
    required: bool
    about: str
    confidence: str
    discrepancy: str
    deprecated: Deprecated | None
    place: Place


@dataclass(frozen=True, slots=True)
class Field:
    name: str
    type: Type
    required: bool
    about: str
    absent: str
    confidence: str
    discrepancy: str
    deprecated: Deprecated | None
    renamed: Renamed | None
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
    discrepancy: str
    place: Place
    own: bool
    """Whether an endpoint's own file speaks of it, and not api.yaml alone."""


@dataclass(frozen=True, slots=True)
class Limit:
    requests: int
    seconds: float


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
    source: str
    confidence: str
    deprecated: Deprecated | None
    safe: bool
    params: tuple[Param, ...]
    returns: str
    fields: tuple[Field, ...]
    variants_by: str
    variants: tuple[Variant, ...]
    statuses: tuple[Status, ...]
    notifications: str
    limit: Limit | None
    charges: str
    examples: tuple[Example, ...]
    life: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Resource:
    name: str
    place: Place
    about: str
    endpoints: tuple[Endpoint, ...]


@dataclass(frozen=True, slots=True)
class Credential:
    name: str
    about: str
    secret: bool


@dataclass(frozen=True, slots=True)
class Service:
    name: str
    name_place: Place
    credentials_place: Place
    package: str
    package_place: Place
    distribution: str
    version: str
    about: str
    source: str
    base_url: str
    methods: tuple[str, ...]
    why_method: str
    credentials: tuple[Credential, ...]
    status_field: str
    status_about: str
    success: str
    status_pattern: str
    max_bytes: int
    retry_attempts: int
    retry_http: tuple[int, ...]
    retry_pause: float
    retry_max_pause: float


@dataclass(frozen=True, slots=True)
class Spec:
    service: Service
    types: tuple[Type, ...]
    errors: dict[str, str]
    error_places: dict[str, Place]
    statuses: tuple[Status, ...]
    """Every status of every endpoint, once each."""
    resources: tuple[Resource, ...]


def version_of(text: str) -> tuple[int, ...]:
    """A version, to compare it with others."""
    return tuple(int(number) for number in text.split("."))
