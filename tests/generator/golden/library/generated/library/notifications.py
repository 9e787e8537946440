# Generated from spec/notifications/*.yaml by `python -m generator`. Edit the spec, not this file.
"""The webhooks (notifications that the service sends), as typed records.

The desk sends a notification for every loan that ends.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal
from typing import cast

from ._core.base_error import detach
from ._core.deprecation import deprecated
from ._core.records import make_record
from ._wire.fields import (
    HOURS,
    Fields,
    parse_decimal,
    parse_enum,
    parse_optional_date_time,
    parse_optional_duration,
    parse_optional_enum,
    parse_optional_personal,
    parse_optional_text,
    parse_text,
    parse_unread,
)
from ._wire.webhooks import MAX_BYTES as MAX_BYTES
from ._wire.webhooks import Condition, Event, HeaderItems, Token, parse_notification, resolve_keys
from ._wire.webhooks import Notification as Notification
from ._wire.webhooks import UnknownNotification as UnknownNotification
from ._wire.webhooks import sign as sign
from .errors import ConfigError, InvalidNotificationError, ParameterError
from .types import Name, State


class BookOverdue(Notification):
    """A book is overdue.

    Source: https://books.example/docs/overdue
    """

    loan_ref: str
    """The loan's reference. A reference, such as L-1."""

    state: State
    """The state of the book."""

    owed: Decimal
    """What is owed. An amount in the library's own currency."""


class BookReturned(Notification):
    """A book was returned. (Documented in part.)

    Sent once for each book.

    Source: https://books.example/docs/returned
    """

    loan_ref: str
    """The loan's reference. A reference, such as L-1."""

    returned: datetime | None = None
    """The time of the return. A moment at the library. None if the time is unknown."""

    state: State | None = None
    """The current state of the book. (Inferred.)"""

    reader: Name | None = None
    """The reader who had the book.

    By the desk that took it:
    - front: The reader who had the book.
    - mail: not given
    """

    class_: str | None = None
    """Its class. A note."""

    extra_: str | None = None
    """Something else. A note."""

    unsigned_: str | None = None
    """Whether a signature is missing from the card. A note."""

    kept: timedelta | None = None
    """The time for which the book was kept. Whole hours."""

    _left: timedelta | None = None
    """The time for which the book might have been kept. Whole hours. Deprecated since 2.1.0: Compare with the time."""

    deposit: Decimal
    """The deposit that was paid. An amount in the library's own currency."""

    @property
    @deprecated("BookReturned.held is called kept now; the old name is gone in 3.0.0")
    def held(self) -> timedelta | None:
        """The old name of kept, until 3.0.0."""
        return self.kept

    @property
    @deprecated("BookReturned.left is deprecated since 2.1.0: Compare with the time.")
    def left(self) -> timedelta | None:
        """The time for which the book might have been kept. Deprecated since 2.1.0: Compare with the time."""
        return self._left


AnyNotification = BookOverdue | BookReturned | UnknownNotification
"""The records that `parse` returns: all cases of a match statement."""


def parse(
    body: bytes,
    headers: HeaderItems,
    query: str | bytes | HeaderItems | None = None,
    pin: Token | None = None,
) -> AnyNotification:
    """Verify the signature of a notification, and parse it.

    The attributes of the record come from the signed body alone. The fields of the body decide which event it is.
    An event that this package does not know becomes an UnknownNotification.

    The signature covers no time and no unique number. A notification that somebody recorded and sends again
    therefore looks like the first. Store the reference and the status of each notification that was handled, and
    handle none twice. The service may send several notifications with one reference while a transaction
    continues; the last is valid.

    Args:
        body: The body of the request, as the bytes that were received.
        headers: Its headers; X-Library-Seal must be among them exactly once.
        query: Its query, for `unsigned`: text, or names and values. The query is not signed, and changes nothing
            else.
        pin: The key of the signature. Give several while a key is being replaced, because notifications that are
            already on their way are signed with the old one. If omitted, the environment variable LIBRARY_PIN,
            read each time.

    Returns:
        The record of the event.

    Raises:
        InvalidSignatureError: The service did not sign this body.
        InvalidNotificationError: The service signed the body, but it cannot be parsed.
        ConfigError: There is no key.
        ParameterError: An argument has another type.

    No error shows the body, and nothing is logged.
    Source: https://books.example/docs/seals
    """
    try:
        keys = resolve_keys(pin, "pin")
        event = parse_notification(EVENTS, body, headers, query, header=SIGNATURE_HEADER, keys=keys)
        return cast(AnyNotification, event)
    except (ConfigError, InvalidNotificationError, ParameterError) as error:
        failure = detach(error)
    keys = ()
    del body, headers, query, pin  # so that no traceback shows them
    raise failure


SIGNATURE_HEADER = "X-Library-Seal"
"""The header with the signature."""


def _book_overdue(fields: Fields, unsigned: dict[str, str]) -> BookOverdue:
    return make_record(
        BookOverdue,
        loan_ref=parse_text(fields, "loan_ref"),
        state=parse_enum(fields, "state", State),
        owed=parse_decimal(fields, "owed"),
        unread=parse_unread(fields),
        extra=fields,
        unsigned=unsigned,
    )


def _book_returned(fields: Fields, unsigned: dict[str, str]) -> BookReturned:
    return make_record(
        BookReturned,
        loan_ref=parse_text(fields, "loan_ref"),
        returned=parse_optional_date_time(fields, "returned", "-05:30"),
        state=parse_optional_enum(fields, "state", State),
        reader=parse_optional_personal(fields, "reader", Name),
        class_=parse_optional_text(fields, "class"),
        extra_=parse_optional_text(fields, "extra"),
        unsigned_=parse_optional_text(fields, "unsigned"),
        kept=parse_optional_duration(fields, "kept", HOURS),
        _left=parse_optional_duration(fields, "left", HOURS),
        deposit=parse_decimal(fields, "deposit"),
        unread=parse_unread(fields),
        extra=fields,
        unsigned=unsigned,
    )


EVENTS: dict[str, Event] = {
    "overdue": Event(
        when=(Condition(absent=("returned",), equals=(("state", ("lent",)),)),),
        fields=("loan_ref", "state", "owed"),
        empty_is_absent=frozenset(("state", "owed")),
        read=_book_overdue,
    ),
    "returned": Event(
        when=(
            Condition(present=("returned",)),
            Condition(
                absent=("returned",), equals=(("state", ("lost", "mislaid")),), not_equals=(("class", ("fine",)),)
            ),
        ),
        fields=("loan_ref", "returned", "state", "reader", "class", "extra", "unsigned", "kept", "left", "deposit"),
        empty_is_absent=frozenset(("returned", "state", "kept", "left", "deposit")),
        read=_book_returned,
    ),
}
"""The events of this package, by their names in the spec."""
