# Generated from spec/orders/*.yaml by `python -m generator`. Edit the spec, not this file.
"""The endpoints of orders, for the sandbox."""

from .endpoint import EndpointSpec, EndpointStatus, ExampleResponse, ParamType
from .entities import FieldFilter, Operation

ENDPOINTS = (
    EndpointSpec(
        path="orders/cancel",
        params=("order",),
        required=("order",),
        limit=(100, 10.0),
        statuses=(
            EndpointStatus("yes", "", ""),
            EndpointStatus("who", "shop", "refused"),
            EndpointStatus("wrong-key", "key", "refused"),
            EndpointStatus("no-{param}", "", "missing"),
            EndpointStatus("garbled", "", "unreadable"),
            EndpointStatus("post-only", "", "wrong-method"),
            EndpointStatus("slow-down", "", "over-limit"),
            EndpointStatus("no-such-order", "order", "refused"),
        ),
        examples={
            "done": ExampleResponse({"order": "O-99"}, '{"status": "yes"}'),
        },
        lifecycle=(),
        types={"order": ParamType(kind="text", min_length=1, max_length=20)},
        fields=(),
        operation=Operation(verb="finish", entity="order"),
    ),
    EndpointSpec(
        path="orders/list",
        params=("page", "kind"),
        required=(),
        limit=(100, 10.0),
        statuses=(
            EndpointStatus("yes", "", ""),
            EndpointStatus("who", "shop", "refused"),
            EndpointStatus("wrong-key", "key", "refused"),
            EndpointStatus("no-{param}", "", "missing"),
            EndpointStatus("garbled", "", "unreadable"),
            EndpointStatus("post-only", "", "wrong-method"),
            EndpointStatus("slow-down", "", "over-limit"),
        ),
        examples={
            "one": ExampleResponse(
                {},
                '{"status": "yes", "all": "1", "orders": [{"order": "O-99", "kind": "rye", "price": "4.00", "at": "2020-01-01 06:00:00"}]}',
            ),
        },
        lifecycle=(),
        types={
            "page": ParamType(kind="integer", minimum=1),
            "kind": ParamType(kind="text", min_length=1, max_length=20),
        },
        fields=("orders", "all"),
        field_types={"price": ParamType(kind="decimal")},
        entry_fields=("order", "kind", "price", "at"),
        comma_fields=("all",),
        page="page",
        entries="orders",
        total="all",
        operation=Operation(
            verb="list", entity="order", size=2, field_filter=FieldFilter(param="kind", field="kind", all="any")
        ),
    ),
    EndpointSpec(
        path="orders/place",
        params=("kinds", "address", "bread-note"),
        required=("kinds",),
        limit=(100, 10.0),
        statuses=(
            EndpointStatus("yes", "", ""),
            EndpointStatus("who", "shop", "refused"),
            EndpointStatus("wrong-key", "key", "refused"),
            EndpointStatus("no-{param}", "", "missing"),
            EndpointStatus("garbled", "", "unreadable"),
            EndpointStatus("post-only", "", "wrong-method"),
            EndpointStatus("slow-down", "", "over-limit"),
            EndpointStatus("no-money", "", "insufficient-funds"),
            EndpointStatus("too-many", "kinds", "too-large"),
            EndpointStatus("bad-kinds", "kinds", "invalid"),
            EndpointStatus("oven-full", "", "too-many-in-progress"),
        ),
        examples={
            "two": ExampleResponse(
                {"kinds": "rye,bun", "bread-note": "no salt"}, '{"status": "yes", "basket": "B-1", "orders": "O-2,O-3"}'
            ),
        },
        lifecycle=(),
        types={
            "kinds": ParamType(
                kind="list", minimum=1, maximum=3, of=ParamType(kind="text", min_length=1, max_length=20)
            ),
            "address": ParamType(kind="text", pattern="https?://.*"),
            "bread-note": ParamType(kind="text", min_length=1, max_length=20),
        },
        fields=("basket", "orders"),
        comma_fields=("basket", "orders"),
        operation=Operation(
            verb="create",
            entity="order",
            for_each=("kinds",),
            parent="basket",
            map={"orders": "order"},
            fields={"kind": "{kinds}"},
        ),
    ),
    EndpointSpec(
        path="orders/purse",
        params=(),
        required=(),
        limit=(100, 10.0),
        statuses=(
            EndpointStatus("yes", "", ""),
            EndpointStatus("who", "shop", "refused"),
            EndpointStatus("wrong-key", "key", "refused"),
            EndpointStatus("no-{param}", "", "missing"),
            EndpointStatus("garbled", "", "unreadable"),
            EndpointStatus("post-only", "", "wrong-method"),
            EndpointStatus("slow-down", "", "over-limit"),
        ),
        examples={
            "ten": ExampleResponse({}, '{"status": "yes", "purse": "10.00"}'),
        },
        lifecycle=(),
        fields=("purse",),
        field_types={"purse": ParamType(kind="decimal")},
        comma_fields=("purse",),
        operation=Operation(verb="get", entity=""),
    ),
    EndpointSpec(
        path="orders/show",
        params=("order",),
        required=("order",),
        limit=(100, 10.0),
        statuses=(
            EndpointStatus("yes", "", ""),
            EndpointStatus("who", "shop", "refused"),
            EndpointStatus("wrong-key", "key", "refused"),
            EndpointStatus("no-{param}", "", "missing"),
            EndpointStatus("garbled", "", "unreadable"),
            EndpointStatus("post-only", "", "wrong-method"),
            EndpointStatus("slow-down", "", "over-limit"),
            EndpointStatus("no-such-order", "order", "refused"),
        ),
        examples={
            "baked": ExampleResponse(
                {"order": "O-99"},
                '{"status": "yes", "order": "O-99", "kind": "rye", "state": "baked", "price": "4.00"}',
            ),
        },
        lifecycle=(),
        types={"order": ParamType(kind="text", min_length=1, max_length=20)},
        fields=("order", "kind", "state", "price", "labelText", "bread-note"),
        field_types={"price": ParamType(kind="decimal")},
        comma_fields=("order", "kind", "state", "price"),
        operation=Operation(verb="get", entity="order"),
    ),
)
