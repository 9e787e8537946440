# Generated from spec/notifications/*.yaml by `python -m generator`. Edit the spec, not this file.
"""What the service tells of by itself, as typed records. The bakery posts a form to the address of the order."""

from __future__ import annotations

from typing import cast

from ._core.records import make_record
from ._wire.fields import Fields, parse_optional_text, parse_text
from ._wire.webhooks import MAX_BYTES as MAX_BYTES
from ._wire.webhooks import Condition, Event, HeaderItems, Token, parse_notification, resolve_keys
from ._wire.webhooks import Notification as Notification
from ._wire.webhooks import UnknownNotification as UnknownNotification
from ._wire.webhooks import sign as sign
from .errors import ConfigError, InvalidNotificationError, ParameterError


class Baked(Notification):
    """Something is baked.

    Source: https://bakery.example/docs"""

    order: str | None = None
    """The order. A name. None if it is not given."""

    oven: str | None = None
    """The oven. A name. None if it is not given."""

    kind: str
    """What it is. A name."""


class Bell(Notification):
    """Somebody rings at a shelf.

    Source: https://bakery.example/docs"""

    shelf: str
    """The shelf. A name."""

    order: str | None = None
    """The order that it became. A name. None if it is not given."""


AnyNotification = Baked | Bell | UnknownNotification
"""Every record that `parse` returns: what a match statement must deal with."""


def parse(
    body: bytes,
    headers: HeaderItems,
    query: str | bytes | HeaderItems | None = None,
    key: Token | None = None,
) -> AnyNotification:
    """Read a notification, if the service signed it.

    The attributes of the record come from the signed body alone. Which event it is, its fields say; one that this
    package does not know becomes an UnknownNotification.

    A notification that somebody recorded and sends again cannot be told from the first: what is signed holds
    neither a time nor a number that is used once. Keep what has been acted on, by the reference that the record
    holds and how far it got, and do nothing twice. The service itself may tell several times of one reference as
    things go on; the last that arrives is the truth.

    body: The body of the request, the bytes as they came.
    headers: Its headers; X-Bakery-Seal must be among them exactly once.
    query: Its query, for `unsigned`: text, or names and values. It is not signed, and changes nothing else.
    key: The key of the signature; or several, while one is replaced, for what is on its way is still signed by
        the old one. If left out, BAKERY_KEY of the environment is read, at each call.

    Raises InvalidSignatureError if the service did not sign this body; InvalidNotificationError if it did, and
    the body cannot be read; ConfigError if there is no key; ParameterError for arguments of another type. None of
    them shows the body, and nothing is logged.
    Source: https://bakery.example/docs"""
    try:
        keys = resolve_keys(key, "key")
        event = parse_notification(EVENTS, body, headers, query, header=SIGNATURE_HEADER, keys=keys)
        return cast(AnyNotification, event)
    except (ConfigError, InvalidNotificationError, ParameterError) as error:
        problem = error.with_traceback(None)  # without the frames that hold the body and the key
    keys = ()
    del body, headers, query, key
    raise problem


SIGNATURE_HEADER = "X-Bakery-Seal"
"""The header that holds the signature."""


def _baked(fields: Fields, unsigned: dict[str, str]) -> Baked:
    return make_record(
        Baked,
        order=parse_optional_text(fields, "order"),
        oven=parse_optional_text(fields, "oven"),
        kind=parse_text(fields, "kind"),
        extra=fields,
        unsigned=unsigned,
    )


def _bell(fields: Fields, unsigned: dict[str, str]) -> Bell:
    return make_record(
        Bell,
        shelf=parse_text(fields, "shelf"),
        order=parse_optional_text(fields, "order"),
        extra=fields,
        unsigned=unsigned,
    )


EVENTS: dict[str, Event] = {
    "baked": Event(
        when=(Condition(present=("kind",)),),
        fields=("order", "oven", "kind"),
        empty_is_absent=frozenset(()),
        read=_baked,
    ),
    "bell": Event(
        when=(Condition(present=("shelf",), absent=("kind",)),),
        fields=("shelf", "order"),
        empty_is_absent=frozenset(()),
        read=_bell,
    ),
}
"""Every event that this package knows, by its name in the spec."""
