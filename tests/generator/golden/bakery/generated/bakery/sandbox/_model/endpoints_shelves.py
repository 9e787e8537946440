# Generated from spec/shelves/*.yaml by `python -m generator`. Edit the spec, not this file.
"""The endpoints of shelves, for the sandbox."""

from .endpoint import EndpointSpec, EndpointStatus, ExampleResponse, ParamType
from .entities import Operation

ENDPOINTS = (
    EndpointSpec(
        path="shelves/rent",
        params=("shelf",),
        required=("shelf",),
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
            EndpointStatus("shelf-taken", "shelf", "conflict"),
        ),
        examples={
            "month": ExampleResponse({"shelf": "left"}, '{"status": "yes", "rent": "1.00"}'),
        },
        lifecycle=(),
        types={"shelf": ParamType(kind="text", min_length=1, max_length=20)},
        fields=("rent",),
        field_types={"rent": ParamType(kind="decimal")},
        comma_fields=("rent",),
        operation=Operation(verb="create", entity="shelf"),
    ),
    EndpointSpec(
        path="shelves/set",
        params=("shelf", "address"),
        required=("shelf",),
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
            "done": ExampleResponse({"shelf": "left"}, '{"status": "yes"}'),
        },
        lifecycle=(),
        types={
            "shelf": ParamType(kind="text", min_length=1, max_length=20),
            "address": ParamType(kind="text", pattern="https?://.*"),
        },
        fields=(),
        operation=Operation(verb="update", entity="shelf", fields={"address": "{address}"}),
    ),
)
