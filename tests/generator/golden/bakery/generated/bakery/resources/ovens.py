# Generated from spec/ovens/*.yaml by `python -m generator`. Edit the spec, not this file.
"""The ovens of the bakery."""

from __future__ import annotations

from .._core.models import Limit
from .._core.records import Meta, Record, StatusOnly, make_record
from .._transport import Transport
from .._wire.fields import Fields, parse_text, parse_unread
from .._wire.params import StringParam
from .._wire.request import Endpoint
from .._wire.response import parse_reply


class Oven(Record):
    """The reply of `ovens/light`."""

    status: str
    """The result of the request. Always "yes" here."""

    oven: str
    """A name."""


class OvensResource:
    """The ovens of the bakery.

    Every method may also raise the errors that the docstring of Client lists.
    """

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def bake(
        self, oven: str, *, kind: str | None = None, now: str | None = None, timeout: float | None = None
    ) -> StatusOnly:
        """Bake bread in an oven.

        Args:
            oven: A name. 1 to 20 characters.
            kind: A name. 1 to 20 characters.
            now: A name. 1 to 20 characters.
            timeout: Seconds for the whole method call, waiting and retries included. If omitted, the client's
                timeout.

        Returns:
            The status; the reply holds nothing else.

        Raises:
            APIError: The service reports another status. Status: no-such-oven, not-your-oven, oven-is-cold,
                oven-is-full.

        Not safe to retry. Limit: 100 requests in 10 s for each application (inferred). Notifications: not
        documented. Charges: not documented.
        Endpoint: https://bakery.example/api/ovens/bake (POST)
        Source: https://bakery.example/docs
        """
        params: dict[str, object] = {"oven": oven, "kind": kind, "now": now}
        del oven, kind, now  # so that no traceback shows them
        return self._transport.call(_BAKE, params, parse_reply, timeout)

    def light(self, *, address: str | None = None, timeout: float | None = None) -> Oven:
        """Light an oven.

        Args:
            address: A URL. Must be an http or https URL.
            timeout: Seconds for the whole method call, waiting and retries included. If omitted, the client's
                timeout.

        Returns:
            The reply as a `Oven`.

        Not safe to retry. Limit: 100 requests in 10 s for each application (inferred). Notifications: not
        documented. Charges: not documented.
        Endpoint: https://bakery.example/api/ovens/light (POST)
        Source: https://bakery.example/docs
        """
        params: dict[str, object] = {"address": address}
        del address  # so that no traceback shows them
        return self._transport.call(_LIGHT, params, _oven, timeout)


_BAKE = Endpoint(
    path="ovens/bake",
    safe=False,
    params=(
        StringParam(name="oven", min_length=1, max_length=20),
        StringParam(name="kind", required=False, min_length=1, max_length=20),
        StringParam(name="now", required=False, min_length=1, max_length=20),
    ),
    limit=Limit(100, 10.0),
)


_LIGHT = Endpoint(
    path="ovens/light",
    safe=False,
    params=(
        StringParam(name="address", required=False, pattern="https?://.*", pattern_description="an http or https URL"),
    ),
    limit=Limit(100, 10.0),
)


def _oven(fields: Fields, meta: Meta) -> Oven:
    return make_record(
        Oven,
        status=parse_text(fields, "status"),
        oven=parse_text(fields, "oven"),
        unread=parse_unread(fields),
        extra=fields,
        meta=meta,
    )


ENDPOINTS: dict[str, Endpoint] = {
    "ovens/bake": _BAKE,
    "ovens/light": _LIGHT,
}
