"""The types that describe sandbox behaviour: entities, and the operations on them."""

from __future__ import annotations

from typing import Any, NamedTuple

ValueExpression = str | bool | int | list[Any] | dict[str, Any] | None
"""An expression that gives a field its value: see `expressions`."""

FieldMatch = dict[str, Any]
"""Names, and the value that each must have: one of a list, any value (True), or no value (None)."""


EMPTY: dict[str, Any] = {}
"""The default of each dict."""


class WebhookRule(NamedTuple):
    """A notification that is sent when a transition is made."""

    event: str
    url_field: str = ""
    """The field of the entity that holds the URL; the entity type's own `url_field` if this is empty."""
    payload: dict[str, ValueExpression] = EMPTY
    """Fields of the notification in addition to those of the entity."""
    condition: FieldMatch = EMPTY


class Transition(NamedTuple):
    """A change of an entity, at one moment."""

    condition: FieldMatch = EMPTY
    fields: dict[str, ValueExpression] = EMPTY
    charge: str = ""
    """The field with the amount that is taken from the balance."""
    notifies: tuple[WebhookRule, ...] = ()
    to: str = ""
    """The next state of the entity."""


class InboundEvent(NamedTuple):
    """An event from outside that creates an entity."""

    entity: str
    """The type of the existing entity that receives the event."""
    id_field: str
    """The field of the event with the ID of that entity."""
    url_field: str
    """The field of that entity with the URL for the notification."""
    fields: dict[str, ValueExpression] = EMPTY
    payload: dict[str, ValueExpression] = EMPTY
    """Fields of the notification in addition to those of the new entity."""
    to: str = ""


class EntityType(NamedTuple):
    """A kind of object that the service keeps: its ID, its fields, and how it changes."""

    name: str
    id: str
    """The field with its ID."""
    extends: str = ""
    """Another entity type: operations that get, list or finish the other one accept this one too."""
    reference: str = ""
    """The pattern of its ID; the request gives the ID if this is empty."""
    copy_params: tuple[str, ...] = ()
    """The params that become fields."""
    fields: dict[str, ValueExpression] = EMPTY
    url_field: str = ""
    """The field with the URL for its notifications."""
    requires_balance: str = ""
    """The field with the minimum balance; with less, the entity is not created."""
    charge: str = ""
    """The field with the amount that is taken from the balance when it is created."""
    lifecycle: tuple[Transition, ...] = ()
    """The transitions that follow one another automatically."""
    states: dict[str, Transition] = EMPTY
    """The states, and the transition on entry to each; the last state is final."""
    inbound: dict[str, InboundEvent] = EMPTY

    @property
    def field_names(self) -> set[str]:
        """The fields that it gets when it is created, and later."""
        transitions = (*self.lifecycle, *self.states.values())
        return set(self.fields).union(*(transition.fields for transition in transitions))


class Account(NamedTuple):
    """The account that each application has."""

    fields: dict[str, ValueExpression]
    balance: str
    """The field with the balance."""
    wallets: tuple[str, ...] = ()
    """The fields that add up to the balance, in the order in which they are spent."""


class InProgress(NamedTuple):
    """How many entities of an application may be in progress at a time, together."""

    limit: int
    entities: tuple[str, ...]
    """The types that are counted, and with them those that extend one."""


class DateFilter(NamedTuple):
    """The params that limit a list to a period."""

    field: str
    since: str = ""
    until: str = ""
    reversed: str = ""
    """The status if the end of the period is before its start."""


class FieldFilter(NamedTuple):
    """A param that limits a list to entities with its value in a field."""

    param: str
    field: str
    all: str = ""
    """The value that selects every entity."""


class RejectRule(NamedTuple):
    """A condition under which a request is rejected, and the status that is returned."""

    condition: FieldMatch
    status: str


class Operation(NamedTuple):
    """The effect of a request on entities."""

    verb: str
    entity: str
    """The entity type; empty for the account."""
    condition: FieldMatch = EMPTY
    """If it is not met, the entity must exist and does not change."""
    for_each: tuple[str, ...] = ()
    """An entity is created for each element of the first of these params that is given."""
    parent: str = ""
    """An entity that is created first, and whose ID all others get."""
    map: dict[str, str] = EMPTY
    """Fields of the reply, and the field of the entity that each one holds; a list with `for_each`."""
    fields: dict[str, ValueExpression] = EMPTY
    outcome: dict[str, ValueExpression] = EMPTY
    """Values for the transitions that follow; a test can replace them."""
    notifies: tuple[WebhookRule, ...] = ()
    from_states: tuple[str, ...] = ()
    force: FieldMatch = EMPTY
    """If it is met, the entity may be in any state but the last, and `after` is not delayed."""
    to: str = ""
    after: tuple[Transition, ...] = ()
    """One step later, the first of these whose condition is met is made."""
    reject: tuple[RejectRule, ...] = ()
    count_field: str = ""
    """The field of the reply with the number of entries on the page."""
    size: int = 100
    date_filter: DateFilter | None = None
    field_filter: FieldFilter | None = None


class Scenario(NamedTuple):
    """The sandbox behaviour that all endpoints share."""

    entities: dict[str, EntityType]
    events: dict[str, tuple[str, ...]]
    """The fields of each notification."""
    account: Account | None
    in_progress: InProgress | None
    zone: str
    """The offset from GMT of the date-times that the sandbox writes."""
