# Generated from spec/time/*.yaml by `python -m generator`. Edit the spec, not this file.
"""The endpoints below time/."""

from __future__ import annotations

from .._core.records import Meta, Record, make_record
from .._transport import Transport
from .._wire.fields import Fields, parse_optional_text, parse_text, parse_unread
from .._wire.params import StringParam
from .._wire.request import Endpoint


class Setting(Record):
    """The reply of `time/set`."""

    said: str
    """The result of the request. Always "ok" here."""

    note: str | None = None
    """The reason for the change. Kept as received."""


class Zones(Record):
    """The reply of `time/zone/list`."""

    said: str
    """The result of the request. Always "ok" here."""


class TimeResource:
    """The endpoints below time/.

    Every method may also raise the errors that the docstring of Client lists.
    """

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def set(self, *, note: str | None = None, timeout: float | None = None) -> Setting:
        """Set the clock. (Inferred.)

        Args:
            note: The reason for the change.
            timeout: Seconds for the whole method call, waiting and retries included. If omitted, the client's
                timeout.

        Returns:
            The reply as a `Setting`.

        Not safe to retry. Limit: none. Notifications: none. Charges: none.
        Endpoint: https://clock.example/time/set (POST)
        Source: https://clock.example/docs
        """
        params: dict[str, object] = {"note": note}
        del note  # so that no traceback shows them
        return self._transport.call(_SET, params, _setting, timeout)

    def zone_list(self, *, timeout: float | None = None) -> Zones:
        """List the time zones. (Documented in part.)

        Args:
            timeout: Seconds for the whole method call, waiting and retries included. If omitted, the client's
                timeout.

        Returns:
            The reply as a `Zones`.

        Safe to retry. Limit: none. Notifications: none. Charges: none.
        Endpoint: https://clock.example/time/zone/list (POST)
        Source: https://clock.example/docs
        """
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
        unread=parse_unread(fields),
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
        unread=parse_unread(fields),
        extra=fields,
        meta=meta,
    )


ENDPOINTS: dict[str, Endpoint] = {
    "time/set": _SET,
    "time/zone/list": _ZONE_LIST,
}
