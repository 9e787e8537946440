# Generated from spec/api.yaml by `python -m generator`. Edit the spec, not this file.
"""The types that several records share."""

from __future__ import annotations

from ._core.deprecation import WarningEnumType, deprecate_members
from ._core.records import OpenEnum as OpenEnum
from ._core.records import PersonalStr as PersonalStr
from ._wire.parts import MessageParts


class State(OpenEnum, metaclass=WarningEnumType):
    """Where a book is."""

    SHELVED = "shelved"
    """On its shelf."""

    LENT = "lent"
    """With a reader."""

    LOST = "lost"
    """The place is unknown. (Inferred.) The page says that no book is ever lost."""

    MISLAID = "mislaid"
    """The place is unknown for now. Deprecated since 2.3.0: Use lost."""


deprecate_members(
    State,
    {
        "MISLAID": "State.MISLAID is deprecated since 2.3.0: Use lost.",
    },
)


class Urgency(OpenEnum):
    """The urgency of a delivery."""

    TODAY = "today"
    """Before the desk closes. Source: https://books.example/docs/messenger"""

    SOME_DAY = "some_day"
    """At any time. (Inferred.)"""


class Genre(OpenEnum):
    """The genre of a book."""

    FICTION = "fiction"
    """The story is invented."""

    POETRY = "poetry"
    """The text may rhyme."""

    N2ND_HAND = "2nd_hand"
    """A reader wrote into the book."""


class Name(PersonalStr):
    """The name of a person. Masked in the repr of a record."""

    __slots__ = ()


class Card(PersonalStr):
    """The number of a card. Masked in the repr of a record."""

    __slots__ = ()


class Address(PersonalStr):
    """An address. Masked in the repr of a record. Masked in the repr of a record."""

    __slots__ = ()


LETTER_PARTS = MessageParts(alphabet="abcdefghijklmnopqrstuvwxyzRT. \n", double="RT", plain=(40, 75), other=(20, 35))


def letter_parts(text: str) -> int:
    """Returns the number of slips that a letter takes. A capital letter counts twice."""
    return LETTER_PARTS.count_or_raise(text)
