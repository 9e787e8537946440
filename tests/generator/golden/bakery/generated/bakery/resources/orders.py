# Generated from spec/orders/*.yaml by `python -m generator`. Edit the spec, not this file.
"""The orders of the bakery."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from decimal import Decimal

from .._core.models import Limit
from .._core.records import Entry, Meta, Record, StatusOnly, make_record
from .._flows.pagination import Pages, Pagination
from .._flows.waiting import Finality, Updates, wait_until_final
from .._transport import Transport
from .._wire.fields import (
    Fields,
    parse_decimal,
    parse_objects,
    parse_optional_date_time,
    parse_optional_decimal,
    parse_optional_integer,
    parse_optional_text,
    parse_strings,
    parse_text,
    parse_unread,
)
from .._wire.params import IntegerParam, ListParam, StringParam
from .._wire.request import Endpoint
from .._wire.response import parse_reply


class Order(Entry):
    """An order."""

    order: str
    """A name."""

    kind: str | None = None
    """A name."""

    price: Decimal | None = None
    """A price."""

    at: datetime | None = None
    """A date and time."""


class OrderList(Record):
    """The reply of `orders/list`."""

    status: str
    """The result of the request. Always "yes" here."""

    orders: tuple[Order, ...]
    """An order."""

    all: int | None = None
    """A number."""

    def __iter__(self) -> Iterator[Order]:
        return iter(self.orders)


class Basket(Record):
    """The reply of `orders/place`."""

    status: str
    """The result of the request. Always "yes" here."""

    basket: str
    """A name."""

    orders: tuple[str, ...]
    """Names."""


class Purse(Record):
    """The reply of `orders/purse`."""

    status: str
    """The result of the request. Always "yes" here."""

    purse: Decimal
    """A price."""


class OneOrder(Record):
    """The reply of `orders/show`."""

    status: str
    """The result of the request. Always "yes" here."""

    order: str
    """A name."""

    kind: str
    """A name."""

    state: str
    """A name."""

    price: Decimal
    """A price."""

    label_text: str | None = None
    """A name."""

    bread_note: str | None = None
    """A name."""


class OrdersResource:
    """The orders of the bakery.

    Every method may also raise the errors that the docstring of Client lists.
    """

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def cancel(self, order: str, *, timeout: float | None = None) -> StatusOnly:
        """Cancel an order.

        Args:
            order: A name. 1 to 20 characters.
            timeout: Seconds for the whole method call, waiting and retries included. If omitted, the client's
                timeout.

        Returns:
            The status; the reply holds nothing else.

        Raises:
            UnknownOrderError: The order does not exist. Status: no-such-order.

        Not safe to retry. Limit: 100 requests in 10 s for each application (inferred). Notifications: not
        documented. Charges: not documented.
        Endpoint: https://bakery.example/api/orders/cancel (POST)
        Source: https://bakery.example/docs
        """
        params: dict[str, object] = {"order": order}
        del order  # so that no traceback shows them
        return self._transport.call(_CANCEL, params, parse_reply, timeout)

    def list(
        self, *, page: int | None = None, kind: str | None = None, timeout: float | None = None
    ) -> Pages[Order, OrderList]:
        """List all orders.

        Args:
            page: A number. 1 or more.
            kind: A name. 1 to 20 characters.
            timeout: Seconds for each page, retries included. If omitted, the client's timeout. Waiting for the
                rate limit is not counted.

        Returns:
            An iterator of `Order` over all pages; each page is a `OrderList`.

        Safe to retry. Limit: 100 requests in 10 s for each application (inferred). Notifications: not documented.
        Charges: not documented.
        Endpoint: https://bakery.example/api/orders/list (POST)
        Source: https://bakery.example/docs
        """
        params = {"page": page, "kind": kind}
        return Pages(self._transport, _LIST, params, _order_list, timeout, _LIST_PAGINATION)

    def place(
        self,
        kinds: Sequence[str],
        *,
        address: str | None = None,
        bread_note: str | None = None,
        timeout: float | None = None,
    ) -> Basket:
        """Order one of each kind.

        Args:
            kinds: Names. 1 to 3 elements.
            address: A URL. Must be an http or https URL.
            bread_note: A note that is printed on the label. 1 to 20 characters.
            timeout: Seconds for the whole method call, waiting and retries included. If omitted, the client's
                timeout.

        Returns:
            The reply as a `Basket`.

        Raises:
            APIError: The service reports another status. Status: no-money, too-many, bad-kinds, oven-full.

        Not safe to retry. Limit: 100 requests in 10 s for each application (inferred). Notifications: not
        documented. Charges: not documented.
        Endpoint: https://bakery.example/api/orders/place (POST)
        Source: https://bakery.example/docs
        """
        params: dict[str, object] = {"kinds": kinds, "address": address, "bread-note": bread_note}
        del kinds, address, bread_note  # so that no traceback shows them
        return self._transport.call(_PLACE, params, _basket, timeout)

    def purse(self, *, timeout: float | None = None) -> Purse:
        """Look up the balance.

        Args:
            timeout: Seconds for the whole method call, waiting and retries included. If omitted, the client's
                timeout.

        Returns:
            The reply as a `Purse`.

        Safe to retry. Limit: 100 requests in 10 s for each application (inferred). Notifications: not documented.
        Charges: not documented.
        Endpoint: https://bakery.example/api/orders/purse (POST)
        Source: https://bakery.example/docs
        """
        return self._transport.call(_PURSE, {}, _purse, timeout)

    def show(self, order: str, *, timeout: float | None = None) -> OneOrder:
        """Show an order.

        Args:
            order: A name. 1 to 20 characters.
            timeout: Seconds for the whole method call, waiting and retries included. If omitted, the client's
                timeout.

        Returns:
            The reply as a `OneOrder`.

        Raises:
            UnknownOrderError: The order does not exist. Status: no-such-order.

        Safe to retry. Limit: 100 requests in 10 s for each application (inferred). Notifications: not documented.
        Charges: not documented.
        Endpoint: https://bakery.example/api/orders/show (POST)
        Source: https://bakery.example/docs
        """
        params: dict[str, object] = {"order": order}
        del order  # so that no traceback shows them
        return self._transport.call(_SHOW, params, _one_order, timeout)

    def wait(
        self, order: str, *, timeout: float = 600.0, on_update: Callable[[OneOrder], object] | None = None
    ) -> OneOrder:
        """Waits until what `show` shows is final.

        It is final when label_text is given. An order that nobody fetches stays for ever.

        It asks again after about a second, and then after longer pauses, up to 15 seconds. All waits of a client
        use at most half of the limit together, or one request if it allows one. A lost reply or a full limit does
        not end the waiting.

        Args:
            order: A name. 1 to 20 characters.
            timeout: Seconds until it gives up. It gives up at once if there is no time for another request.
            on_update: Called with each record that differs from the one before; the final one is the last.

        Returns:
            The final record as a `OneOrder`.

        Raises:
            WaitTimeoutError: It was not final in time. `.last` is the last record.
            UnknownOrderError: The order does not exist. Status: no-such-order.

        Endpoint: https://bakery.example/api/orders/show (POST)
        """
        params: dict[str, object] = {"order": order}
        del order  # so that no traceback shows them
        updates = Updates(self._transport, _SHOW, params, _one_order, _SHOW_FINALITY, timeout)
        return wait_until_final(updates, on_update)

    def watch(self, order: str, *, timeout: float = 600.0) -> Updates[OneOrder]:
        """Returns what `show` shows, each time that it has changed, until it is final.

        It is final when label_text is given. An order that nobody fetches stays for ever.

        It asks again after about a second, and then after longer pauses, up to 15 seconds. All waits of a client
        use at most half of the limit together, or one request if it allows one. A lost reply or a full limit does
        not end the waiting.

        Args:
            order: A name. 1 to 20 characters.
            timeout: Seconds until it gives up. It gives up at once if there is no time for another request.

        Returns:
            An iterator of `OneOrder`. The final one is the last.

        Raises:
            WaitTimeoutError: It was not final in time. `.last` is the last record.
            UnknownOrderError: The order does not exist. Status: no-such-order.

        Endpoint: https://bakery.example/api/orders/show (POST)
        """
        params: dict[str, object] = {"order": order}
        del order  # so that no traceback shows them
        updates = Updates(self._transport, _SHOW, params, _one_order, _SHOW_FINALITY, timeout)
        return updates


_CANCEL = Endpoint(
    path="orders/cancel",
    safe=False,
    params=(StringParam(name="order", min_length=1, max_length=20),),
    limit=Limit(100, 10.0),
)


_LIST = Endpoint(
    path="orders/list",
    safe=True,
    params=(
        IntegerParam(name="page", required=False, minimum=1),
        StringParam(name="kind", required=False, min_length=1, max_length=20),
    ),
    limit=Limit(100, 10.0),
)
_LIST_PAGINATION = Pagination(page="page", field="orders", entries="orders", total="all", key="order", after_last="")


def _order_list(fields: Fields, meta: Meta) -> OrderList:
    return make_record(
        OrderList,
        status=parse_text(fields, "status"),
        orders=parse_objects(fields, "orders", _order),
        all=parse_optional_integer(fields, "all"),
        unread=parse_unread(fields),
        extra=fields,
        meta=meta,
    )


_PLACE = Endpoint(
    path="orders/place",
    safe=False,
    params=(
        ListParam(name="kinds", of=StringParam(name="kinds", min_length=1, max_length=20), max_items=3),
        StringParam(name="address", required=False, pattern="https?://.*", pattern_description="an http or https URL"),
        StringParam(name="bread-note", required=False, min_length=1, max_length=20),
    ),
    limit=Limit(100, 10.0),
)


def _basket(fields: Fields, meta: Meta) -> Basket:
    return make_record(
        Basket,
        status=parse_text(fields, "status"),
        basket=parse_text(fields, "basket"),
        orders=parse_strings(fields, "orders", str, "comma"),
        unread=parse_unread(fields),
        extra=fields,
        meta=meta,
    )


_PURSE = Endpoint(
    path="orders/purse",
    safe=True,
    params=(),
    limit=Limit(100, 10.0),
)


def _purse(fields: Fields, meta: Meta) -> Purse:
    return make_record(
        Purse,
        status=parse_text(fields, "status"),
        purse=parse_decimal(fields, "purse"),
        unread=parse_unread(fields),
        extra=fields,
        meta=meta,
    )


_SHOW = Endpoint(
    path="orders/show",
    safe=True,
    params=(StringParam(name="order", min_length=1, max_length=20),),
    limit=Limit(100, 10.0),
)
_SHOW_FINALITY = Finality(given=(("labelText", "label_text"),), values=())


def _one_order(fields: Fields, meta: Meta) -> OneOrder:
    return make_record(
        OneOrder,
        status=parse_text(fields, "status"),
        order=parse_text(fields, "order"),
        kind=parse_text(fields, "kind"),
        state=parse_text(fields, "state"),
        price=parse_decimal(fields, "price"),
        label_text=parse_optional_text(fields, "labelText"),
        bread_note=parse_optional_text(fields, "bread-note"),
        unread=parse_unread(fields),
        extra=fields,
        meta=meta,
    )


def _order(fields: Fields) -> Order:
    return make_record(
        Order,
        order=parse_text(fields, "order"),
        kind=parse_optional_text(fields, "kind"),
        price=parse_optional_decimal(fields, "price"),
        at=parse_optional_date_time(fields, "at", "+01:00"),
        unread=parse_unread(fields),
        extra=fields,
    )


ENDPOINTS: dict[str, Endpoint] = {
    "orders/cancel": _CANCEL,
    "orders/list": _LIST,
    "orders/place": _PLACE,
    "orders/purse": _PURSE,
    "orders/show": _SHOW,
}
