# Generated from spec/orders/*.yaml by `python -m generator`. Edit the spec, not this file.
"""What is to be baked."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal

from .._core.models import Limit
from .._core.records import Entry, Meta, Record, Reply, record
from .._pagination import Pages, Paging
from .._transport import Transport
from .._wire.fields import (
    Fields,
    date_time_or_none,
    decimal,
    decimal_or_none,
    integer_or_none,
    objects,
    strings,
    text,
    text_or_none,
)
from .._wire.params import Items, Text, Whole
from .._wire.request import Endpoint
from .._wire.response import read_reply


class Order(Entry):
    """An order."""

    order: str
    """A name."""

    kind: str | None = None
    """A name. None if it is not given."""

    price: Decimal | None = None
    """A price. None if it is not given."""

    at: datetime | None = None
    """A moment. None if it is not given."""


class OrderList(Record):
    """What `orders/list` answers. List all orders."""

    status: str
    """How it went. Always "yes" here."""

    orders: tuple[Order, ...]
    """An order."""

    all: int | None = None
    """A number. None if it is not given."""


class Basket(Record):
    """What `orders/place` answers. Order one of each kind."""

    status: str
    """How it went. Always "yes" here."""

    basket: str
    """A name."""

    orders: tuple[str, ...]
    """Names."""


class Purse(Record):
    """What `orders/purse` answers. What is left."""

    status: str
    """How it went. Always "yes" here."""

    purse: Decimal
    """A price."""


class OneOrder(Record):
    """What `orders/show` answers. Show an order."""

    status: str
    """How it went. Always "yes" here."""

    order: str
    """A name."""

    kind: str
    """A name."""

    state: str
    """A name."""

    price: Decimal
    """A price."""


class Orders:
    """What is to be baked."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def cancel(self, order: str, *, deadline: float | None = None) -> Reply:
        """Let an order be over.

        order: A name. 1 to 20 characters.
        deadline: Seconds for the whole call, all waiting and repeating included, instead of the client's own.

        Raises UnknownShop (who), WrongKey (wrong-key), Missing (no-{param}), UnknownOrder (no-such-order),
        APIError (garbled, post-only, slow-down, or any other); ParameterError before anything is sent;
        TransportError, InvalidResponse or RateLimitWait.
        Not safe to repeat. Limit: 100 requests in 10 s for each application (inferred). Notifications: not
        documented. Charges: not documented.
        Address: https://bakery.example/api/orders/cancel (POST)
        Source: https://bakery.example/docs"""
        return self._transport.call(_CANCEL, {"order": order}, read_reply, deadline)

    def list(
        self, *, page: int | None = None, kind: str | None = None, deadline: float | None = None
    ) -> Pages[Order, OrderList]:
        """List all orders.

        page: A number. 1 or more.
        kind: A name. 1 to 20 characters.
        deadline: Seconds for each page, all repeating included, instead of the client's own. The iteration waits
            for the limit besides.

        Raises UnknownShop (who), WrongKey (wrong-key), Missing (no-{param}), APIError (garbled, post-only,
        slow-down, or any other); ParameterError before anything is sent; TransportError, InvalidResponse or
        RateLimitWait.
        Safe to repeat. Limit: 100 requests in 10 s for each application (inferred). Notifications: not
        documented. Charges: not documented.
        Address: https://bakery.example/api/orders/list (POST)
        Source: https://bakery.example/docs"""
        params = {"page": page, "kind": kind}
        return Pages(self._transport, _LIST, params, _order_list, deadline, _LIST_PAGING)

    def place(self, kinds: Sequence[str], *, address: str | None = None, deadline: float | None = None) -> Basket:
        """Order one of each kind.

        kinds: Names. 1 to 3 elements.
        address: An address. It must be a web address.
        deadline: Seconds for the whole call, all waiting and repeating included, instead of the client's own.

        Raises UnknownShop (who), WrongKey (wrong-key), Missing (no-{param}), APIError (garbled, post-only,
        slow-down, no-money, too-many, bad-kinds, or any other); ParameterError before anything is sent;
        TransportError, InvalidResponse or RateLimitWait.
        Not safe to repeat. Limit: 100 requests in 10 s for each application (inferred). Notifications: not
        documented. Charges: not documented.
        Address: https://bakery.example/api/orders/place (POST)
        Source: https://bakery.example/docs"""
        params: dict[str, object] = {"kinds": kinds, "address": address}
        del kinds, address  # so that no traceback shows them
        return self._transport.call(_PLACE, params, _basket, deadline)

    def purse(self, *, deadline: float | None = None) -> Purse:
        """What is left.

        deadline: Seconds for the whole call, all waiting and repeating included, instead of the client's own.

        Raises UnknownShop (who), WrongKey (wrong-key), Missing (no-{param}), APIError (garbled, post-only,
        slow-down, or any other); ParameterError before anything is sent; TransportError, InvalidResponse or
        RateLimitWait.
        Safe to repeat. Limit: 100 requests in 10 s for each application (inferred). Notifications: not
        documented. Charges: not documented.
        Address: https://bakery.example/api/orders/purse (POST)
        Source: https://bakery.example/docs"""
        return self._transport.call(_PURSE, {}, _purse, deadline)

    def show(self, order: str, *, deadline: float | None = None) -> OneOrder:
        """Show an order.

        order: A name. 1 to 20 characters.
        deadline: Seconds for the whole call, all waiting and repeating included, instead of the client's own.

        Raises UnknownShop (who), WrongKey (wrong-key), Missing (no-{param}), UnknownOrder (no-such-order),
        APIError (garbled, post-only, slow-down, or any other); ParameterError before anything is sent;
        TransportError, InvalidResponse or RateLimitWait.
        Safe to repeat. Limit: 100 requests in 10 s for each application (inferred). Notifications: not
        documented. Charges: not documented.
        Address: https://bakery.example/api/orders/show (POST)
        Source: https://bakery.example/docs"""
        return self._transport.call(_SHOW, {"order": order}, _one_order, deadline)


_CANCEL = Endpoint(
    path="orders/cancel",
    safe=False,
    params=(Text(name="order", min_length=1, max_length=20),),
    limit=Limit(100, 10.0),
)


_LIST = Endpoint(
    path="orders/list",
    safe=True,
    params=(
        Whole(name="page", required=False, minimum=1),
        Text(name="kind", required=False, min_length=1, max_length=20),
    ),
    limit=Limit(100, 10.0),
)
_LIST_PAGING = Paging(page="page", entries="orders", total="all", key="order", past_end="")


def _order_list(fields: Fields, meta: Meta) -> OrderList:
    return record(
        OrderList,
        status=text(fields, "status"),
        orders=objects(fields, "orders", _order),
        all=integer_or_none(fields, "all"),
        extra=fields,
        meta=meta,
    )


_PLACE = Endpoint(
    path="orders/place",
    safe=False,
    params=(
        Items(name="kinds", of=Text(name="kinds", min_length=1, max_length=20), max_items=3),
        Text(name="address", required=False, pattern="https?://.*", looks="a web address"),
    ),
    limit=Limit(100, 10.0),
)


def _basket(fields: Fields, meta: Meta) -> Basket:
    return record(
        Basket,
        status=text(fields, "status"),
        basket=text(fields, "basket"),
        orders=strings(fields, "orders", str, "comma"),
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
    return record(
        Purse,
        status=text(fields, "status"),
        purse=decimal(fields, "purse"),
        extra=fields,
        meta=meta,
    )


_SHOW = Endpoint(
    path="orders/show",
    safe=True,
    params=(Text(name="order", min_length=1, max_length=20),),
    limit=Limit(100, 10.0),
)


def _one_order(fields: Fields, meta: Meta) -> OneOrder:
    return record(
        OneOrder,
        status=text(fields, "status"),
        order=text(fields, "order"),
        kind=text(fields, "kind"),
        state=text(fields, "state"),
        price=decimal(fields, "price"),
        extra=fields,
        meta=meta,
    )


def _order(fields: Fields) -> Order:
    return record(
        Order,
        order=text(fields, "order"),
        kind=text_or_none(fields, "kind"),
        price=decimal_or_none(fields, "price"),
        at=date_time_or_none(fields, "at", "+01:00"),
        extra=fields,
    )


ENDPOINTS: dict[str, Endpoint] = {
    "orders/cancel": _CANCEL,
    "orders/list": _LIST,
    "orders/place": _PLACE,
    "orders/purse": _PURSE,
    "orders/show": _SHOW,
}
