"""Sandbox behaviour: the entities of the service, and what requests do to them.

The classes and their fields have the names of those in `sandbox/_model/entities.py` of the generated package, so that
`codegen.sandbox` prints them as they are. A field that is not given has its default in both.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from ..source import Scalar
from .types import Parts

ACCOUNT = "account"
"""The name by which an operation gets the account of the application."""

VERBS = ("create", "get", "list", "finish", "update", "transition")

CASES = (
    "wrong-method",
    "unreadable",
    "missing",
    "empty",
    "invalid",
    "too-large",
    "refused",
    "over-limit",
    "forbidden",
    "conflict",
    "insufficient-funds",
    "too-many-in-progress",
)
"""The cases in which the sandbox may return a status, besides those that follow from the states of entities."""


# --- Expressions: how a field gets its value --------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Coalesce:
    """The first of several values that is not empty."""

    options: list[ValueExpression]


@dataclass(frozen=True, slots=True)
class Multiply:
    """The product of two amounts, by their names."""

    factors: list[str]


@dataclass(frozen=True, slots=True)
class Switch:
    """A choice by the value of a name."""

    name: str
    cases: dict[str, ValueExpression]
    otherwise: ValueExpression = None


@dataclass(frozen=True, slots=True)
class AddMonths:
    """The day that is a number of months from today."""

    months: int


@dataclass(frozen=True, slots=True)
class Template:
    """The text of a name, in which {{word}} stands for the value of that word."""

    name: str


@dataclass(frozen=True, slots=True)
class StripPrefix:
    """The rest of a text after a prefix."""

    prefix: str
    name: str
    otherwise: ValueExpression = None


@dataclass(frozen=True, slots=True)
class CountParts:
    """The number of parts in which a text is sent."""

    name: str
    parts: Parts


ValueExpression = (
    Scalar | list["ValueExpression"] | Coalesce | Multiply | Switch | AddMonths | Template | StripPrefix | CountParts
)
"""A string may hold names in braces; null removes the field."""

Values = dict[str, ValueExpression]
FieldMatch = dict[str, Scalar | list[str]]
"""Names, and the value that each must have: one of a list, any (true), or none (null)."""


# --- Entities ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class WebhookRule:
    """A notification that is sent when a transition is made."""

    event: str
    url_field: str = ""
    payload: Values = field(default_factory=dict)
    condition: FieldMatch = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Transition:
    """A change of an entity, at one moment."""

    condition: FieldMatch = field(default_factory=dict)
    fields: Values = field(default_factory=dict)
    charge: str = ""
    notifies: tuple[WebhookRule, ...] = ()
    to: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class InboundEvent:
    """An event from outside that creates an entity, and the entity that receives it."""

    entity: str
    id_field: str
    url_field: str
    fields: Values = field(default_factory=dict)
    payload: Values = field(default_factory=dict)
    to: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityType:
    """A kind of object that the service keeps: how it is identified, its fields, and how it changes."""

    name: str
    id: str
    extends: str = ""
    reference: str = ""
    copy_params: tuple[str, ...] = ()
    fields: Values = field(default_factory=dict)
    url_field: str = ""
    requires_balance: str = ""
    charge: str = ""
    lifecycle: tuple[Transition, ...] = ()
    states: dict[str, Transition] = field(default_factory=dict)
    inbound: dict[str, InboundEvent] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """The account that each application has."""

    fields: Values
    balance: str
    wallets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class InProgress:
    """How many entities of an application may be in progress at a time, together."""

    limit: int
    entities: tuple[str, ...]


# --- Operations -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class DateFilter:
    """The params that limit a list to a period."""

    field: str
    since: str = ""
    until: str = ""
    reversed: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldFilter:
    """A param that limits a list to entities with its value in a field."""

    param: str
    field: str
    all: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RejectRule:
    """A condition under which a request is rejected, and the status that is returned."""

    condition: FieldMatch
    status: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """The effect of a request on entities."""

    verb: str
    entity: str
    """Empty for the account."""
    condition: FieldMatch = field(default_factory=dict)
    for_each: tuple[str, ...] = ()
    parent: str = ""
    map: dict[str, str] = field(default_factory=dict)
    fields: Values = field(default_factory=dict)
    outcome: Values = field(default_factory=dict)
    notifies: tuple[WebhookRule, ...] = ()
    from_states: tuple[str, ...] = ()
    force: FieldMatch = field(default_factory=dict)
    to: str = ""
    after: tuple[Transition, ...] = ()
    reject: tuple[RejectRule, ...] = ()
    entries: str = ""
    """The field of the reply that holds the list, if the operation names it."""
    count_field: str = ""
    size: int = 100
    date_filter: DateFilter | None = None
    field_filter: FieldFilter | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sandbox:
    """The behaviour of the sandbox."""

    zone: str = "+00:00"
    """The offset from GMT of the date-times that the sandbox writes."""
    account: Account | None = None
    in_progress: InProgress | None = None
    entities: tuple[EntityType, ...] = ()
    operations: dict[str, Operation] = field(default_factory=dict)
    """By the paths of the endpoints; those without one are answered from their examples."""
