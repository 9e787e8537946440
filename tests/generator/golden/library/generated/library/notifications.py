# Generated from spec/notifications/*.yaml by `python -m generator`. Edit the spec, not this file.
"""What the service tells of by itself, as typed records. The desk tells of every loan that ends."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal
from typing import cast

from ._core.deprecation import deprecated
from ._core.records import record
from ._wire.fields import (
    HOURS,
    Fields,
    date_time_or_none,
    decimal,
    duration_or_none,
    enum,
    enum_or_none,
    personal_or_none,
    text,
    text_or_none,
)
from ._wire.webhooks import MAX_BYTES as MAX_BYTES
from ._wire.webhooks import Event, Pairs, Token, When, receive, tokens
from ._wire.webhooks import Notification as Notification
from ._wire.webhooks import UnknownNotification as UnknownNotification
from ._wire.webhooks import sign as sign
from .errors import ConfigError, InvalidNotification, ParameterError
from .types import Name, State


class BookOverdue(Notification):
    """A book is overdue.

    Source: https://books.example/docs/overdue"""

    loan_ref: str
    """The loan's reference. A reference, such as L-1."""

    state: State
    """Where it is."""

    owed: Decimal
    """What is owed. An amount in the library's own currency."""


class BookReturned(Notification):
    """A book came back. (Documented in part.)

    Told once for each book.

    Source: https://books.example/docs/returned"""

    loan_ref: str
    """The loan's reference. A reference, such as L-1."""

    returned: datetime | None = None
    """When it came back. A moment at the library. None if nobody knows."""

    state: State | None = None
    """Where it is now. (Inferred, not documented.) None if it is not given."""

    reader: Name | None = None
    """Who had it. None if it is not given.

    By the desk that took it:
    - front: Who had it.
    - mail: not given"""

    class_: str | None = None
    """Its class. A note. None if it is not given."""

    extra_: str | None = None
    """Something else. A note. None if it is not given."""

    unsigned_: str | None = None
    """Whether a signature is missing from the card. A note. None if it is not given."""

    kept: timedelta | None = None
    """How long it was kept. Whole hours. None if it is not given."""

    _left: timedelta | None = None
    """How long it might have been kept. Whole hours. None if it is not given. Deprecated since 2.1.0: Compare with
    the time."""

    deposit: Decimal
    """What was paid for it. An amount in the library's own currency."""

    @property
    @deprecated("BookReturned.held is called kept now; the old name is gone in 3.0.0")
    def held(self) -> timedelta | None:
        """The old name of kept, until 3.0.0."""
        return self.kept

    @property
    @deprecated("BookReturned.left is deprecated since 2.1.0: Compare with the time.")
    def left(self) -> timedelta | None:
        """How long it might have been kept. Deprecated since 2.1.0: Compare with the time."""
        return self._left


AnyNotification = BookOverdue | BookReturned | UnknownNotification
"""Every record that `parse` returns: what a match statement must deal with."""


def parse(
    body: bytes,
    headers: Pairs,
    query: str | bytes | Pairs | None = None,
    pin: Token | None = None,
) -> AnyNotification:
    """Read a notification, if the service signed it.

    The attributes of the record come from the signed body alone. Which event it is, its fields say; one that this
    package does not know becomes an UnknownNotification.

    A notification that somebody recorded and sends again cannot be told from the first: what is signed holds
    neither a time nor a number that is used once. Keep what has been acted on, by the reference that the record
    holds and how far it got, and do nothing twice. The service itself may tell several times of one reference as
    things go on; the last that arrives is the truth.

    body: The body of the request, the bytes as they came.
    headers: Its headers; X-Library-Seal must be among them exactly once.
    query: Its query, for `unsigned`: text, or names and values. It is not signed, and changes nothing else.
    pin: The key of the signature; or several, while one is replaced, for what is on its way is still signed by
        the old one. If left out, LIBRARY_PIN of the environment is read, at each call.

    Raises InvalidSignature if the service did not sign this body; InvalidNotification if it did, and the body
    cannot be read; ConfigError if there is no key; ParameterError for arguments of another type. None of them
    shows the body, and nothing is logged.
    Source: https://books.example/docs/seals"""
    try:
        keys = tokens(pin, "pin")
        event = receive(EVENTS, body, headers, query, header=SIGNATURE_HEADER, keys=keys)
        return cast(AnyNotification, event)
    except (ConfigError, InvalidNotification, ParameterError) as error:
        problem = error.with_traceback(None)  # without the frames that hold the body and the key
    keys = ()
    del body, headers, query, pin
    raise problem


SIGNATURE_HEADER = "X-Library-Seal"
"""The header that holds the signature."""


def _book_overdue(fields: Fields, unsigned: dict[str, str]) -> BookOverdue:
    return record(
        BookOverdue,
        loan_ref=text(fields, "loan_ref"),
        state=enum(fields, "state", State),
        owed=decimal(fields, "owed"),
        extra=fields,
        unsigned=unsigned,
    )


def _book_returned(fields: Fields, unsigned: dict[str, str]) -> BookReturned:
    return record(
        BookReturned,
        loan_ref=text(fields, "loan_ref"),
        returned=date_time_or_none(fields, "returned", "-05:30"),
        state=enum_or_none(fields, "state", State),
        reader=personal_or_none(fields, "reader", Name),
        class_=text_or_none(fields, "class"),
        extra_=text_or_none(fields, "extra"),
        unsigned_=text_or_none(fields, "unsigned"),
        kept=duration_or_none(fields, "kept", HOURS),
        _left=duration_or_none(fields, "left", HOURS),
        deposit=decimal(fields, "deposit"),
        extra=fields,
        unsigned=unsigned,
    )


EVENTS: dict[str, Event] = {
    "overdue": Event(
        when=(When(lacks=("returned",), equals=(("state", ("lent",)),)),),
        fields=("loan_ref", "state", "owed"),
        not_text=frozenset(("state", "owed")),
        read=_book_overdue,
    ),
    "returned": Event(
        when=(
            When(has=("returned",)),
            When(lacks=("returned",), equals=(("state", ("lost", "mislaid")),), differs=(("class", ("fine",)),)),
        ),
        fields=("loan_ref", "returned", "state", "reader", "class", "extra", "unsigned", "kept", "left", "deposit"),
        not_text=frozenset(("returned", "state", "kept", "left", "deposit")),
        read=_book_returned,
    ),
}
"""Every event that this package knows, by its name in the spec."""
