# Generated from spec/orders/*.yaml by `python -m generator`. Edit the spec, not this file.
"""OrdersResource, from the wire side: what is written, and what is to be read."""

from __future__ import annotations

import arguments
import notations
from arguments import Param
from case import Case, Example
from notations import Field, Fields

ORDER_FIELDS: Fields = {
    "order": Field(notations.text(), "order", required=True),
    "kind": Field(notations.text(), "kind", required=False),
    "price": Field(notations.decimal(), "price", required=False),
    "at": Field(notations.date_time("+01:00"), "at", required=False),
}

CASES = (
    Case(
        path="orders/cancel",
        method=lambda client: client.orders.cancel,
        safe=False,
        params={
            "order": Param(arguments.words(min_length=1, max_length=20), "order", required=True),
        },
        fields={},
        examples={
            "done": Example({"order": "O-99"}, '{"status": "yes"}'),
        },
        main="done",
        sandbox="done",
        plays=True,
        codes=(
            "who",
            "wrong-key",
            "garbled",
            "post-only",
            "slow-down",
            "no-such-order",
        ),
        limit=(100, 10.0),
        personal=(),
        page="",
        life=(),
        variants={},
    ),
    Case(
        path="orders/list",
        method=lambda client: client.orders.list,
        safe=True,
        params={
            "page": Param(arguments.whole(minimum=1), "page", required=False),
            "kind": Param(arguments.words(min_length=1, max_length=20), "kind", required=False),
        },
        fields={
            "orders": Field(notations.objects(ORDER_FIELDS, bare=""), "orders", required=True),
            "all": Field(notations.integer(), "all", required=False),
        },
        examples={
            "one": Example(
                {},
                '{"status": "yes", "all": "1", "orders": [{"order": "O-99", "kind": "rye", "price": "4.00", "at": "2020-01-01 06:00:00"}]}',
            ),
        },
        main="one",
        sandbox="one",
        plays=True,
        codes=(
            "who",
            "wrong-key",
            "garbled",
            "post-only",
            "slow-down",
        ),
        limit=(100, 10.0),
        personal=(),
        page="page",
        life=(),
        variants={},
    ),
    Case(
        path="orders/place",
        method=lambda client: client.orders.place,
        safe=False,
        params={
            "kinds": Param(
                arguments.items(arguments.words(min_length=1, max_length=20), max_items=3), "kinds", required=True
            ),
            "address": Param(arguments.words(pattern="https?://.*"), "address", required=False),
        },
        fields={
            "basket": Field(notations.text(), "basket", required=True),
            "orders": Field(notations.strings(notations.text(), "comma"), "orders", required=True),
        },
        examples={
            "two": Example({"kinds": "rye,bun"}, '{"status": "yes", "basket": "B-1", "orders": "O-2,O-3"}'),
        },
        main="two",
        sandbox="two",
        plays=True,
        codes=(
            "who",
            "wrong-key",
            "garbled",
            "post-only",
            "slow-down",
            "no-money",
            "too-many",
            "bad-kinds",
        ),
        limit=(100, 10.0),
        personal=(),
        page="",
        life=(),
        variants={},
    ),
    Case(
        path="orders/purse",
        method=lambda client: client.orders.purse,
        safe=True,
        params={},
        fields={
            "purse": Field(notations.decimal(), "purse", required=True),
        },
        examples={
            "ten": Example({}, '{"status": "yes", "purse": "10.00"}'),
        },
        main="ten",
        sandbox="ten",
        plays=True,
        codes=(
            "who",
            "wrong-key",
            "garbled",
            "post-only",
            "slow-down",
        ),
        limit=(100, 10.0),
        personal=(),
        page="",
        life=(),
        variants={},
    ),
    Case(
        path="orders/show",
        method=lambda client: client.orders.show,
        safe=True,
        params={
            "order": Param(arguments.words(min_length=1, max_length=20), "order", required=True),
        },
        fields={
            "order": Field(notations.text(), "order", required=True),
            "kind": Field(notations.text(), "kind", required=True),
            "state": Field(notations.text(), "state", required=True),
            "price": Field(notations.decimal(), "price", required=True),
        },
        examples={
            "baked": Example(
                {"order": "O-99"},
                '{"status": "yes", "order": "O-99", "kind": "rye", "state": "baked", "price": "4.00"}',
            ),
        },
        main="baked",
        sandbox="baked",
        plays=True,
        codes=(
            "who",
            "wrong-key",
            "garbled",
            "post-only",
            "slow-down",
            "no-such-order",
        ),
        limit=(100, 10.0),
        personal=(),
        page="",
        life=(),
        variants={},
    ),
)
