# Generated from spec/shelves/*.yaml by `python -m generator`. Edit the spec, not this file.
"""The shelves of the bakery."""

from __future__ import annotations

from decimal import Decimal

from .._core.models import Limit
from .._core.records import Meta, Record, StatusOnly, make_record
from .._transport import Transport
from .._wire.fields import Fields, parse_optional_decimal, parse_text, parse_unread
from .._wire.params import StringParam
from .._wire.request import Endpoint
from .._wire.response import parse_reply


class Rent(Record):
    """The reply of `shelves/rent`."""

    status: str
    """The result of the request. Always "yes" here."""

    rent: Decimal | None = None
    """A price."""


class ShelvesResource:
    """The shelves of the bakery.

    Every method may also raise the errors that the docstring of Client lists.
    """

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def rent(self, shelf: str, *, timeout: float | None = None) -> Rent:
        """Rent a shelf.

        Args:
            shelf: A name. 1 to 20 characters.
            timeout: Seconds for the whole method call, waiting and retries included. If omitted, the client's
                timeout.

        Returns:
            The reply as a `Rent`.

        Raises:
            APIError: The service reports another status. Status: no-money, shelf-taken.

        Not safe to retry. Limit: 100 requests in 10 s for each application (inferred). Notifications: not
        documented. Charges: not documented.
        Endpoint: https://bakery.example/api/shelves/rent (POST)
        Source: https://bakery.example/docs
        """
        params: dict[str, object] = {"shelf": shelf}
        del shelf  # so that no traceback shows them
        return self._transport.call(_RENT, params, _rent, timeout)

    def set(self, shelf: str, *, address: str | None = None, timeout: float | None = None) -> StatusOnly:
        """Set the URL to notify when a customer rings.

        Args:
            shelf: A name. 1 to 20 characters.
            address: A URL. Must be an http or https URL.
            timeout: Seconds for the whole method call, waiting and retries included. If omitted, the client's
                timeout.

        Returns:
            The status; the reply holds nothing else.

        Not safe to retry. Limit: 100 requests in 10 s for each application (inferred). Notifications: not
        documented. Charges: not documented.
        Endpoint: https://bakery.example/api/shelves/set (POST)
        Source: https://bakery.example/docs
        """
        params: dict[str, object] = {"shelf": shelf, "address": address}
        del shelf, address  # so that no traceback shows them
        return self._transport.call(_SET, params, parse_reply, timeout)


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
        unread=parse_unread(fields),
        extra=fields,
        meta=meta,
    )


_SET = Endpoint(
    path="shelves/set",
    safe=False,
    params=(
        StringParam(name="shelf", min_length=1, max_length=20),
        StringParam(name="address", required=False, pattern="https?://.*", pattern_description="an http or https URL"),
    ),
    limit=Limit(100, 10.0),
)


ENDPOINTS: dict[str, Endpoint] = {
    "shelves/rent": _RENT,
    "shelves/set": _SET,
}
