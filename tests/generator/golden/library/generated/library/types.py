# Generated from spec/api.yaml by `python -m generator`. Edit the spec, not this file.
"""The types that fields of several records have."""

from __future__ import annotations

from ._deprecation import WarningEnumType, deprecate_members
from ._records import OpenEnum as OpenEnum
from ._records import Personal as Personal


class State(OpenEnum, metaclass=WarningEnumType):
    """Where a book is."""

    SHELVED = "shelved"
    """On its shelf."""

    LENT = "lent"
    """With a reader."""

    LOST = "lost"
    """Nobody knows. (Inferred, not documented.) The page says that no book is ever lost."""

    MISLAID = "mislaid"
    """Nobody knows, for now. Deprecated since 2.3.0: Use lost."""


deprecate_members(
    State,
    {
        "MISLAID": "State.MISLAID is deprecated since 2.3.0: Use lost.",
    },
)


class Name(Personal):
    """The name of a person. Masked in the repr of a record."""

    __slots__ = ()
