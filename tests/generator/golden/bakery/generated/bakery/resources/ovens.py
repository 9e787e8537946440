# Generated from spec/ovens/*.yaml by `python -m generator`. Edit the spec, not this file.
"""What it is baked in."""

from __future__ import annotations

from .._core.models import Limit
from .._core.records import Meta, Record, Reply, record
from .._transport import Transport
from .._wire.fields import Fields, text
from .._wire.params import Text
from .._wire.request import Endpoint
from .._wire.response import read_reply


class Oven(Record):
    """What `ovens/light` answers. Light an oven."""

    status: str
    """How it went. Always "yes" here."""

    oven: str
    """A name."""


class Ovens:
    """What it is baked in."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def bake(
        self, oven: str, *, kind: str | None = None, now: str | None = None, deadline: float | None = None
    ) -> Reply:
        """Bake something.

        oven: A name. 1 to 20 characters.
        kind: A name. 1 to 20 characters.
        now: A name. 1 to 20 characters.
        deadline: Seconds for the whole call, all waiting and repeating included, instead of the client's own.

        Raises UnknownShop (who), WrongKey (wrong-key), Missing (no-{param}), APIError (garbled, post-only,
        slow-down, no-such-oven, not-your-oven, oven-is-cold, oven-is-full, or any other); ParameterError before
        anything is sent; TransportError, InvalidResponse or RateLimitWait.
        Not safe to repeat. Limit: 100 requests in 10 s for each application (inferred). Notifications: not
        documented. Charges: not documented.
        Address: https://bakery.example/api/ovens/bake (POST)
        Source: https://bakery.example/docs"""
        return self._transport.call(_BAKE, {"oven": oven, "kind": kind, "now": now}, read_reply, deadline)

    def light(self, *, address: str | None = None, deadline: float | None = None) -> Oven:
        """Light an oven.

        address: An address. It must be a web address.
        deadline: Seconds for the whole call, all waiting and repeating included, instead of the client's own.

        Raises UnknownShop (who), WrongKey (wrong-key), Missing (no-{param}), APIError (garbled, post-only,
        slow-down, or any other); ParameterError before anything is sent; TransportError, InvalidResponse or
        RateLimitWait.
        Not safe to repeat. Limit: 100 requests in 10 s for each application (inferred). Notifications: not
        documented. Charges: not documented.
        Address: https://bakery.example/api/ovens/light (POST)
        Source: https://bakery.example/docs"""
        return self._transport.call(_LIGHT, {"address": address}, _oven, deadline)


_BAKE = Endpoint(
    path="ovens/bake",
    safe=False,
    params=(
        Text(name="oven", min_length=1, max_length=20),
        Text(name="kind", required=False, min_length=1, max_length=20),
        Text(name="now", required=False, min_length=1, max_length=20),
    ),
    limit=Limit(100, 10.0),
)


_LIGHT = Endpoint(
    path="ovens/light",
    safe=False,
    params=(Text(name="address", required=False, pattern="https?://.*", looks="a web address"),),
    limit=Limit(100, 10.0),
)


def _oven(fields: Fields, meta: Meta) -> Oven:
    return record(
        Oven,
        status=text(fields, "status"),
        oven=text(fields, "oven"),
        extra=fields,
        meta=meta,
    )


ENDPOINTS: dict[str, Endpoint] = {
    "ovens/bake": _BAKE,
    "ovens/light": _LIGHT,
}
