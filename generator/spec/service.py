"""Spec: the wire, as the service's own words have it.

References are resolved, and everything knows its place; no Python name is decided here. `parse` makes it.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..read import Node, Place

SERVICE_FILE = "api.yaml"
RESOURCE_FILE = "_about.yaml"
EVENTS_FOLDER = "notifications"
"""What stands in it is an event that the service tells of, and no endpoint."""

TEMPLATE = "{param}"
"""What stands in a status code for the name of any parameter."""

NOTATIONS = {
    "text": r"(?s:.*)",
    "enum": r"(?s:.*)",
    "decimal": r"(?:0|[1-9][0-9]{0,29})(?:\.[0-9]{1,30})?",
    "integer": r"0|[1-9][0-9]{0,8}",
    "duration": r"0|[1-9][0-9]{0,8}",
    "date-time": r"[0-9]{4}-[0-9]{2}-[0-9]{2} (?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]{1,6})?",
    "date": r"[0-9]{4}-[0-9]{2}-[0-9]{2}",
}
"""How a value of each base type that is a string is written on the wire."""

REPLIES_ONLY = ("decimal", "boolean", "date", "shapes")
REQUESTS_ONLY = ("objects", "file")
"""The base types that stand in replies alone, or in requests alone."""


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
    source: str
    discrepancy: str
    deprecated: Deprecated | None
    place: Place


@dataclass(frozen=True, slots=True)
class Parts:
    """How long a text may be for one part, for two, and so on."""

    about: str
    alphabet: str
    double: str
    plain: tuple[int, ...]
    other: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Type:
    """A logical type: how a value is written on the wire, and what it means."""

    name: str
    is_: str
    about: str
    place: Place
    source: str = ""
    discrepancy: str = ""
    # text
    min_length: int = 0
    max_length: int | None = None
    pattern: str = ""
    looks: str = ""
    multiline: bool = False
    personal: bool = False
    known: tuple[str, ...] = ()
    sample: str = ""
    parts: Parts | None = None
    # enum
    values: tuple[Value, ...] = ()
    # integer
    minimum: int = 0
    maximum: int | None = None
    # integer, decimal and duration
    numbers: bool = False
    # duration
    unit: str = ""
    # date-time
    zone: str = ""
    # list and objects
    of: Type | None = None
    notation: str = ""
    min_items: int = 0
    max_items: int | None = None
    keys: tuple[tuple[str, Type], ...] = ()
    # file
    max_bytes: int = 0
    media: str = ""
    encoding: str = ""
    # what a field has that is a list of objects
    shape: Shape | None = None


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
class Field:
    name: str
    type: Type
    also: tuple[str, ...]
    required: bool
    about: str
    absent: str
    confidence: str
    source: str
    discrepancy: str
    deprecated: Deprecated | None
    renamed: Renamed | None
    place: Place


@dataclass(frozen=True, slots=True)
class Shape:
    """An object that stands in replies."""

    name: str
    about: str
    fields: tuple[Field, ...]
    bare: str
    """The field that an object is if it is written as a string alone; empty if it never is."""
    listed: tuple[str, ...]
    """The names of its fields, and of those that are wrong and not among them."""
    confidence: str
    source: str
    discrepancy: str
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


@dataclass(frozen=True, slots=True)
class When:
    """What a notification is known by: all of it must hold. The fields by their names on the wire."""

    has: tuple[str, ...]
    lacks: tuple[str, ...]
    equals: dict[str, tuple[str, ...]]
    """The values of which a field must have one."""
    differs: dict[str, tuple[str, ...]]
    """The values of which a field, if it is given, must have none."""
    place: Place

    @property
    def given(self) -> tuple[str, ...]:
        """The fields that are there whenever it holds."""
        return (*self.has, *self.equals)


@dataclass(frozen=True, slots=True)
class EventExample:
    name: str
    about: str
    confidence: str
    body: str
    """The body of the notification, form-encoded."""


@dataclass(frozen=True, slots=True)
class Event:
    """Something that the service tells of by a notification."""

    name: str
    place: Place
    returns_place: Place
    about: str
    details: str
    source: str
    confidence: str
    discrepancy: str
    returns: str
    when: tuple[When, ...]
    """Any of them must hold."""
    fields: tuple[Field, ...]
    variants_by: str
    variants: tuple[Variant, ...]
    examples: tuple[EventExample, ...]


@dataclass(frozen=True, slots=True)
class Signature:
    """How the service signs its notifications."""

    header: str
    key: str
    """The credential that is the key of the HMAC."""
    about: str
    source: str
    confidence: str
    discrepancy: str


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
    common: frozenset[str]
    """The codes that every endpoint may answer."""
    resources: tuple[Resource, ...]
    signature: Signature | None
    """None if the service sends no notifications."""
    events: tuple[Event, ...]
    nodes: dict[str, Node]
    """The files themselves, for what the sandbox plays: see `parse.sandbox` and `codegen.sandbox`."""


def version_of(text: str) -> tuple[int, ...]:
    """A version, to compare it with others."""
    return tuple(int(number) for number in text.split("."))
