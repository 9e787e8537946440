# Generated from spec/shelves/*.yaml by `python -m generator`. Edit the spec, not this file.
"""Where it lies."""

from __future__ import annotations

from decimal import Decimal

from .._core.models import Limit
from .._core.records import Meta, Record, StatusOnly, make_record
from .._transport import Transport
from .._wire.fields import Fields, parse_optional_decimal, parse_text
from .._wire.params import StringParam
from .._wire.request import Endpoint
from .._wire.response import parse_reply


class Rent(Record):
    """What `shelves/rent` answers. Rent a shelf."""

    status: str
    """How it went. Always "yes" here."""

    rent: Decimal | None = None
    """A price. None if it is not given."""


class ShelvesResource:
    """Where it lies."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def rent(self, shelf: str, *, timeout: float | None = None) -> Rent:
        """Rent a shelf.

        shelf: A name. 1 to 20 characters.
        timeout: Seconds for the whole call, all waiting and repeating included, instead of the client's own.

        Raises UnknownShopError (who), WrongKeyError (wrong-key), MissingError (no-{param}), APIError (garbled,
        post-only, slow-down, no-money, shelf-taken, or any other); ParameterError before anything is sent;
        TransportError, InvalidResponseError or RateLimitTimeoutError.
        Not safe to repeat. Limit: 100 requests in 10 s for each application (inferred). Notifications: not
        documented. Charges: not documented.
        Address: https://bakery.example/api/shelves/rent (POST)
        Source: https://bakery.example/docs"""
        return self._transport.call(_RENT, {"shelf": shelf}, _rent, timeout)

    def set(self, shelf: str, *, address: str | None = None, timeout: float | None = None) -> StatusOnly:
        """Say who is told when somebody rings.

        shelf: A name. 1 to 20 characters.
        address: An address. It must be a web address.
        timeout: Seconds for the whole call, all waiting and repeating included, instead of the client's own.

        Raises UnknownShopError (who), WrongKeyError (wrong-key), MissingError (no-{param}), APIError (garbled,
        post-only, slow-down, or any other); ParameterError before anything is sent; TransportError,
        InvalidResponseError or RateLimitTimeoutError.
        Not safe to repeat. Limit: 100 requests in 10 s for each application (inferred). Notifications: not
        documented. Charges: not documented.
        Address: https://bakery.example/api/shelves/set (POST)
        Source: https://bakery.example/docs"""
        return self._transport.call(_SET, {"shelf": shelf, "address": address}, parse_reply, timeout)


_RENT = Endpoint(
    path="shelves/rent",
    safe=False,
    params=(StringParam(name="shelf", min_length=1, max_length=20),),
    limit=Limit(100, 10.0),
)


def _rent(fields: Fields, meta: Meta) -> Rent:
    return make_record(
        Rent,
        status=parse_text(fields, "status"),
        rent=parse_optional_decimal(fields, "rent"),
        extra=fields,
        meta=meta,
    )


_SET = Endpoint(
    path="shelves/set",
    safe=False,
    params=(
        StringParam(name="shelf", min_length=1, max_length=20),
        StringParam(name="address", required=False, pattern="https?://.*", pattern_description="a web address"),
    ),
    limit=Limit(100, 10.0),
)


ENDPOINTS: dict[str, Endpoint] = {
    "shelves/rent": _RENT,
    "shelves/set": _SET,
}
