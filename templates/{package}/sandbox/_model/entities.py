"""What the spec says of the things that endpoints begin, show, change and end."""

from __future__ import annotations

from typing import Any, NamedTuple

Value = str | bool | int | list[Any] | dict[str, Any] | None
"""How a field gets its value: see `expressions`."""

Condition = dict[str, Any]
"""Names, and the value that each must have: one of several if it is a list, any if it is true, none if it is None."""


EMPTY: dict[str, Any] = {}
"""What nothing is said of."""


class Notice(NamedTuple):
    """A notification that is posted when a step is taken."""

    event: str
    url: str = ""
    """The field of the thing that holds the address."""
    fields: dict[str, Value] = EMPTY
    """What it says besides the fields of the thing."""
    when: Condition = EMPTY


class Step(NamedTuple):
    """What becomes of a thing at one moment."""

    when: Condition = EMPTY
    fields: dict[str, Value] = EMPTY
    takes: str = ""
    """The field with the amount that is taken from the account's balance."""
    notifies: tuple[Notice, ...] = ()
    to: str = ""
    """The state that the thing is in from then on."""


class Arrival(NamedTuple):
    """How a thing begins by itself: with an event that comes to another thing."""

    at: str
    """The kind of thing that it comes to."""
    by: str
    """The field of the event with the key of that thing."""
    url: str
    """The field of that thing with the address that is told."""
    fields: dict[str, Value] = EMPTY
    notifies: dict[str, Value] = EMPTY
    """What the notification says besides the fields of the thing."""
    to: str = ""


class Thing(NamedTuple):
    """A kind of thing: what one is called, what is known of it, and how it goes on."""

    name: str
    key: str
    """The field that names it."""
    kind: str = ""
    """The other kind of thing that it is too: where that is shown, listed and ended, so is this."""
    reference: str = ""
    """What its key looks like; given in the request if this is empty."""
    keeps: tuple[str, ...] = ()
    """The params that become fields."""
    fields: dict[str, Value] = EMPTY
    url: str = ""
    """The field with the address that notifications go to."""
    needs: str = ""
    """The field with the amount that the balance must hold, or the thing does not begin."""
    takes: str = ""
    """The field with the amount that is taken from the balance when it begins."""
    stages: tuple[Step, ...] = ()
    states: dict[str, Step] = EMPTY
    """The states that it may be in, and what happens when it comes there; in the last one it is over."""
    arrives: dict[str, Arrival] = EMPTY


class Account(NamedTuple):
    """What each application has from the start."""

    fields: dict[str, Value]
    balance: str
    """The field that holds what is left."""
    purses: tuple[str, ...] = ()
    """The fields that the balance is the sum of, in the order in which they are spent."""


class Dated(NamedTuple):
    """How a list is limited to a time."""

    field: str
    since: str = ""
    until: str = ""
    reversed: str = ""
    """The status if the one is later than the other."""


class Matching(NamedTuple):
    """A param by which a list is chosen from: only things whose field has its value, unless it says all."""

    param: str
    field: str
    all: str = ""


class Refusal(NamedTuple):
    """A status, and the fields that a thing has then."""

    when: Condition
    status: str


class Play(NamedTuple):
    """What an endpoint does to things."""

    verb: str
    thing: str
    when: Condition = EMPTY
    """Only then; otherwise the thing must be there, and stays as it is."""
    each: tuple[str, ...] = ()
    """One thing begins for each element of the first of these params that is given."""
    under: str = ""
    """A thing that begins first, and whose key all of those have."""
    gives: dict[str, str] = EMPTY
    """Fields of the reply that have another field's value; a list of them if there is one thing for each."""
    fields: dict[str, Value] = EMPTY
    outcome: dict[str, Value] = EMPTY
    """What may come of it, for the steps that follow."""
    notifies: tuple[Notice, ...] = ()
    come_from: tuple[str, ...] = ()
    regardless: Condition = EMPTY
    """When the thing may be in any state but the last."""
    to: str = ""
    then: tuple[Step, ...] = ()
    """A while later, the first of these whose condition holds."""
    refuses: tuple[Refusal, ...] = ()
    entries: str = ""
    counted: str = ""
    """The field that counts the entries of a page."""
    size: int = 100
    dated: Dated | None = None
    matching: Matching | None = None


class Rules(NamedTuple):
    """What the spec says of the world."""

    things: dict[str, Thing]
    events: dict[str, tuple[str, ...]]
    """The fields of each notification."""
    account: Account | None
    zone: str
    """The offset from GMT of the moments that are written."""
