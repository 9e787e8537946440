# Generated from spec/time/*.yaml by `python -m generator`. Edit the spec, not this file.
"""The endpoints below time/."""

from __future__ import annotations

from .._core.records import Meta, Record, make_record
from .._transport import Transport
from .._wire.fields import Fields, parse_optional_text, parse_text
from .._wire.params import StringParam
from .._wire.request import Endpoint


class Setting(Record):
    """What `time/set` answers. Set it."""

    said: str
    """What the clock said. Always "ok" here."""

    note: str | None = None
    """Why. As it was written. None if it is not given."""


class Zones(Record):
    """What `time/zone/list` answers. Ask whether it has zones."""

    said: str
    """What the clock said. Always "ok" here."""


class TimeResource:
    """The endpoints below time/."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def set(self, *, note: str | None = None, timeout: float | None = None) -> Setting:
        """Set it.

        (Inferred, not documented.)

        note: Why.
        timeout: Seconds for the whole call, all waiting and repeating included, instead of the client's own.

        Raises APIError (or any other); ParameterError before anything is sent; TransportError,
        InvalidResponseError or RateLimitTimeoutError.
        Not safe to repeat. Limit: none. Notifications: none. Charges: none.
        Address: https://clock.example/time/set (POST)
        Source: https://clock.example/docs"""
        return self._transport.call(_SET, {"note": note}, _setting, timeout)

    def zone_list(self, *, timeout: float | None = None) -> Zones:
        """Ask whether it has zones.

        (Documented in part.)

        timeout: Seconds for the whole call, all waiting and repeating included, instead of the client's own.

        Raises APIError (or any other); ParameterError before anything is sent; TransportError,
        InvalidResponseError or RateLimitTimeoutError.
        Safe to repeat. Limit: none. Notifications: none. Charges: none.
        Address: https://clock.example/time/zone/list (POST)
        Source: https://clock.example/docs"""
        return self._transport.call(_ZONE_LIST, {}, _zones, timeout)


_SET = Endpoint(
    path="time/set",
    safe=False,
    params=(StringParam(name="note", required=False),),
    limit=None,
)


def _setting(fields: Fields, meta: Meta) -> Setting:
    return make_record(
        Setting,
        said=parse_text(fields, "said"),
        note=parse_optional_text(fields, "note"),
        extra=fields,
        meta=meta,
    )


_ZONE_LIST = Endpoint(
    path="time/zone/list",
    safe=True,
    params=(),
    limit=None,
)


def _zones(fields: Fields, meta: Meta) -> Zones:
    return make_record(
        Zones,
        said=parse_text(fields, "said"),
        extra=fields,
        meta=meta,
    )


ENDPOINTS: dict[str, Endpoint] = {
    "time/set": _SET,
    "time/zone/list": _ZONE_LIST,
}
