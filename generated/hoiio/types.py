# Generated from spec/api.yaml by `python -m generator`. Edit the spec, not this file.
"""The types that fields of several records have."""

from __future__ import annotations

from ._records import OpenEnum as OpenEnum
from ._records import Personal as Personal


class CallStatus(OpenEnum):
    """How far the call to one number got. A value that this package does not know survives as itself."""

    ANSWERED = "answered"
    """The call was answered."""

    UNANSWERED = "unanswered"
    """The call rang and nobody answered."""

    FAILED = "failed"
    """The call could not be made."""

    BUSY = "busy"
    """The number was busy."""

    ONGOING = "ongoing"
    """The call is still in progress. (Inferred, not documented.) The page leaves it out of its list, but says that
    duration and debit are not given while the call is ongoing, and every old SDK knows the value."""


class PhoneNumber(Personal):
    """A phone number in E.164 notation, with its plus sign. Masked in the repr of a record."""

    __slots__ = ()
