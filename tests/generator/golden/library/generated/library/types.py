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
    """Nobody knows. (Inferred.) The page says that no book is ever lost."""

    MISLAID = "mislaid"
    """Nobody knows, for now. Deprecated since 2.3.0: Use lost."""


deprecate_members(
    State,
    {
        "MISLAID": "State.MISLAID is deprecated since 2.3.0: Use lost.",
    },
)


class Urgency(OpenEnum):
    """How soon it must come."""

    TODAY = "today"
    """Before the desk closes. Source: https://books.example/docs/messenger"""

    SOME_DAY = "some_day"
    """Whenever it does. (Inferred.)"""


class Genre(OpenEnum):
    """What kind of book it is."""

    FICTION = "fiction"
    """All of it is invented."""

    POETRY = "poetry"
    """It may rhyme."""

    N2ND_HAND = "2nd_hand"
    """Somebody wrote into it."""


class Name(PersonalStr):
    """The name of a person. Masked in the repr of a record."""

    __slots__ = ()


class Address(PersonalStr):
    """An address. Masked in the repr of a record. Masked in the repr of a record."""

    __slots__ = ()


LETTER_PARTS = MessageParts(alphabet="abcdefghijklmnopqrstuvwxyzRT. \n", double="RT", plain=(40, 75), other=(20, 35))


def letter_parts(text: str) -> int:
    """On how many slips a letter is written. A capital letter takes two places."""
    return LETTER_PARTS.count_or_raise(text)
