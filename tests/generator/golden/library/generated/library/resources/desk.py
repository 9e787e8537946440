# Generated from spec/desk/*.yaml by `python -m generator`. Edit the spec, not this file.
"""The endpoints below desk/."""

from __future__ import annotations

from datetime import datetime

from .._core.deprecation import deprecated
from .._core.records import Meta, Record, make_record
from .._transport import Transport
from .._wire.fields import Fields, parse_date_time, parse_text, parse_unread
from .._wire.request import Endpoint


class Closing(Record):
    """The reply of `desk/close_now`."""

    outcome: str
    """The result of the request. Always "fine" here."""

    at: datetime
    """When it closed. A moment at the library."""


class DeskResource:
    """The endpoints below desk/.

    Every method may also raise the errors that the docstring of Client lists.
    """

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    @deprecated("desk/close_now is deprecated since 2.3.4: Go home.")
    def close_now(self, *, timeout: float | None = None) -> Closing:
        """Close the desk at once. (Inferred.)

        Args:
            timeout: Seconds for the whole method call, waiting and retries included. If omitted, the client's
                timeout.

        Returns:
            The reply as a `Closing`.

        Not safe to retry. Limit: none. Notifications: none. Charges: none.
        Endpoint: https://books.example:8443/v2/api/desk/close_now (POST)
        Source: https://books.example/docs/desk-close
        """
        return self._transport.call(_CLOSE_NOW, {}, _closing, timeout)


_CLOSE_NOW = Endpoint(
    path="desk/close_now",
    safe=False,
    params=(),
    limit=None,
)


def _closing(fields: Fields, meta: Meta) -> Closing:
    return make_record(
        Closing,
        outcome=parse_text(fields, "outcome"),
        at=parse_date_time(fields, "at", "-05:30"),
        unread=parse_unread(fields),
        extra=fields,
        meta=meta,
    )


ENDPOINTS: dict[str, Endpoint] = {
    "desk/close_now": _CLOSE_NOW,
}
