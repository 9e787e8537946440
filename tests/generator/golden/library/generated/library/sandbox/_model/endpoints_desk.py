# Generated from spec/desk/*.yaml by `python -m generator`. Edit the spec, not this file.
"""The endpoints of desk, for the sandbox."""

from .endpoint import EndpointSpec, EndpointStatus, ExampleResponse

ENDPOINTS = (
    EndpointSpec(
        path="desk/close_now",
        params=(),
        required=(),
        limit=None,
        statuses=(
            EndpointStatus("fine", "", ""),
            EndpointStatus("no-such-reader", "reader_id", "refused"),
            EndpointStatus("wrong-pin", "pin", "refused"),
            EndpointStatus("missing_{param}", "", "missing"),
            EndpointStatus("garbled", "", "unreadable"),
            EndpointStatus("post-only", "", "wrong-method"),
            EndpointStatus("slow-down", "", "over-limit"),
            EndpointStatus("asleep", "", ""),
        ),
        examples={
            "closed": ExampleResponse({}, '{"outcome": "fine", "at": "2021-01-01 00:00:00.5"}'),
        },
        lifecycle=(),
        fields=("at",),
        comma_fields=("at",),
    ),
)
