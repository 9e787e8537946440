# Generated from spec/notifications/*.yaml by `python -m generator`. Edit the spec, not this file.
"""The webhooks (notifications that the service sends), as typed records.

The bakery posts a form to the URL of the order.
"""

from __future__ import annotations

from typing import cast

from ._core.base_error import detach
from ._core.records import make_record
from ._wire.fields import Fields, parse_optional_text, parse_text, parse_unread
from ._wire.webhooks import MAX_BYTES as MAX_BYTES
from ._wire.webhooks import Condition, Event, HeaderItems, Token, parse_notification, resolve_keys
from ._wire.webhooks import Notification as Notification
from ._wire.webhooks import UnknownNotification as UnknownNotification
from ._wire.webhooks import sign as sign
from .errors import ConfigError, InvalidNotificationError, ParameterError


class Baked(Notification):
    """An order has been baked.

    Source: https://bakery.example/docs
    """

    order: str | None = None
    """The order. A name."""

    oven: str | None = None
    """The oven. A name."""

    kind: str
    """The kind of bread. A name."""

    bread_note: str | None = None
    """The note. A name."""


class Bell(Notification):
    """A customer has rung the bell of a shelf.

    Source: https://bakery.example/docs
    """

    shelf: str
    """The shelf. A name."""

    order: str | None = None
    """The order that the bakery created. A name."""


AnyNotification = Baked | Bell | UnknownNotification
"""The records that `parse` returns: all cases of a match statement."""


def parse(
    body: bytes,
    headers: HeaderItems,
    query: str | bytes | HeaderItems | None = None,
    key: Token | None = None,
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
        headers: Its headers; X-Bakery-Seal must be among them exactly once.
        query: Its query, for `unsigned`: text, or names and values. The query is not signed, and changes nothing
            else.
        key: The key of the signature. Give several while a key is being replaced, because notifications that are
            already on their way are signed with the old one. If omitted, the environment variable BAKERY_KEY,
            read each time.

    Returns:
        The record of the event.

    Raises:
        InvalidSignatureError: The service did not sign this body.
        InvalidNotificationError: The service signed the body, but it cannot be parsed.
        ConfigError: There is no key.
        ParameterError: An argument has another type.

    No error shows the body, and nothing is logged.
    Source: https://bakery.example/docs
    """
    try:
        keys = resolve_keys(key, "key")
        event = parse_notification(EVENTS, body, headers, query, header=SIGNATURE_HEADER, keys=keys)
        return cast(AnyNotification, event)
    except (ConfigError, InvalidNotificationError, ParameterError) as error:
        failure = detach(error)
    keys = ()
    del body, headers, query, key  # so that no traceback shows them
    raise failure


SIGNATURE_HEADER = "X-Bakery-Seal"
"""The header with the signature."""


def _baked(fields: Fields, unsigned: dict[str, str]) -> Baked:
    return make_record(
        Baked,
        order=parse_optional_text(fields, "order"),
        oven=parse_optional_text(fields, "oven"),
        kind=parse_text(fields, "kind"),
        bread_note=parse_optional_text(fields, "bread-note"),
        unread=parse_unread(fields),
        extra=fields,
        unsigned=unsigned,
    )


def _bell(fields: Fields, unsigned: dict[str, str]) -> Bell:
    return make_record(
        Bell,
        shelf=parse_text(fields, "shelf"),
        order=parse_optional_text(fields, "order"),
        unread=parse_unread(fields),
        extra=fields,
        unsigned=unsigned,
    )


EVENTS: dict[str, Event] = {
    "baked": Event(
        when=(Condition(present=("kind",)),),
        fields=("order", "oven", "kind", "bread-note"),
        empty_is_absent=frozenset(()),
        read=_baked,
    ),
    "bell": Event(
        when=(Condition(present=("shelf",), absent=("kind", "bread-note")),),
        fields=("shelf", "order"),
        empty_is_absent=frozenset(()),
        read=_bell,
    ),
}
"""The events of this package, by their names in the spec."""
