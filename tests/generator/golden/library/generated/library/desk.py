# Generated from spec/desk/*.yaml by `python -m generator`. Edit the spec, not this file.
"""The endpoints below desk/."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from ._fields import Fields, date_time, text
from ._params import Endpoint
from ._records import Meta, record
from ._transport import Transport


@dataclass(frozen=True, kw_only=True)
class Closing:
    """What `desk/close_now` answers. Close the desk at once."""

    outcome: str
    """How the request went. Always "fine" here."""

    at: datetime
    """When it closed. A moment at the library."""

    extra: dict[str, Any] = field(default_factory=dict[str, Any], repr=False, hash=False)
    """What the reply held beyond these fields."""

    meta: Meta = field(repr=False, compare=False)
    """How it came to be: raw, http_status, attempts, elapsed and waited."""


class Desk:
    """The endpoints below desk/."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def close_now(self, *, deadline: float | None = None) -> Closing:
        """Close the desk at once.

        (Inferred, not documented.)

        deadline: Seconds for the whole call, all waiting and repeating included, instead of the client's own.

        Raises UnknownReader, WrongPin, Missing, TooFast, DeskAsleep or another APIError; ParameterError before
        anything is sent; TransportError, InvalidResponse or RateLimitWait.
        Not safe to repeat. Limit: none. Notifications: none. Charges: none.
        Source: https://books.example/docs/desk-close"""
        return self._transport.call(_CLOSE_NOW, {}, _closing, deadline)


_CLOSE_NOW = Endpoint(
    path="desk/close_now",
    safe=False,
    params=(),
    limit=None,
)


def _closing(fields: Fields, meta: Meta) -> Closing:
    return record(
        Closing,
        outcome=text(fields, "outcome"),
        at=date_time(fields, "at", "-05:30"),
        extra=fields,
        meta=meta,
    )


ENDPOINTS: dict[str, Endpoint] = {
    "desk/close_now": _CLOSE_NOW,
}
