# Generated from spec/shelves/*.yaml by `python -m generator`. Edit the spec, not this file.
"""Where it lies."""

from __future__ import annotations

from decimal import Decimal

from .._core.models import Limit
from .._core.records import Meta, Record, Reply, record
from .._transport import Transport
from .._wire.fields import Fields, decimal_or_none, text
from .._wire.params import Text
from .._wire.request import Endpoint
from .._wire.response import read_reply


class Rent(Record):
    """What `shelves/rent` answers. Rent a shelf."""

    status: str
    """How it went. Always "yes" here."""

    rent: Decimal | None = None
    """A price. None if it is not given."""


class Shelves:
    """Where it lies."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def rent(self, shelf: str, *, deadline: float | None = None) -> Rent:
        """Rent a shelf.

        shelf: A name. 1 to 20 characters.
        deadline: Seconds for the whole call, all waiting and repeating included, instead of the client's own.

        Raises UnknownShop (who), WrongKey (wrong-key), Missing (no-{param}), APIError (garbled, post-only,
        slow-down, no-money, shelf-taken, or any other); ParameterError before anything is sent; TransportError,
        InvalidResponse or RateLimitWait.
        Not safe to repeat. Limit: 100 requests in 10 s for each application (inferred). Notifications: not
        documented. Charges: not documented.
        Address: https://bakery.example/api/shelves/rent (POST)
        Source: https://bakery.example/docs"""
        return self._transport.call(_RENT, {"shelf": shelf}, _rent, deadline)

    def set(self, shelf: str, *, address: str | None = None, deadline: float | None = None) -> Reply:
        """Say who is told when somebody rings.

        shelf: A name. 1 to 20 characters.
        address: An address. It must be a web address.
        deadline: Seconds for the whole call, all waiting and repeating included, instead of the client's own.

        Raises UnknownShop (who), WrongKey (wrong-key), Missing (no-{param}), APIError (garbled, post-only,
        slow-down, or any other); ParameterError before anything is sent; TransportError, InvalidResponse or
        RateLimitWait.
        Not safe to repeat. Limit: 100 requests in 10 s for each application (inferred). Notifications: not
        documented. Charges: not documented.
        Address: https://bakery.example/api/shelves/set (POST)
        Source: https://bakery.example/docs"""
        return self._transport.call(_SET, {"shelf": shelf, "address": address}, read_reply, deadline)


_RENT = Endpoint(
    path="shelves/rent",
    safe=False,
    params=(Text(name="shelf", min_length=1, max_length=20),),
    limit=Limit(100, 10.0),
)


def _rent(fields: Fields, meta: Meta) -> Rent:
    return record(
        Rent,
        status=text(fields, "status"),
        rent=decimal_or_none(fields, "rent"),
        extra=fields,
        meta=meta,
    )


_SET = Endpoint(
    path="shelves/set",
    safe=False,
    params=(
        Text(name="shelf", min_length=1, max_length=20),
        Text(name="address", required=False, pattern="https?://.*", looks="a web address"),
    ),
    limit=Limit(100, 10.0),
)


ENDPOINTS: dict[str, Endpoint] = {
    "shelves/rent": _RENT,
    "shelves/set": _SET,
}
