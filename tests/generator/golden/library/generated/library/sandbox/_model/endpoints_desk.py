# Generated from spec/desk/*.yaml by `python -m generator`. Edit the spec, not this file.
"""What the sandbox knows of desk."""

from .endpoint import Endpoint, Example, Status

ENDPOINTS = (
    Endpoint(
        path="desk/close_now",
        required=(),
        limit=None,
        statuses=(
            Status("fine", "", ""),
            Status("no-such-reader", "reader_id", "refused"),
            Status("wrong-pin", "pin", "refused"),
            Status("missing_{param}", "", "missing"),
            Status("garbled", "", "unreadable"),
            Status("post-only", "", "wrong-method"),
            Status("slow-down", "", "over-limit"),
            Status("asleep", "", ""),
        ),
        examples={
            "closed": Example({}, '{"outcome": "fine", "at": "2021-01-01 00:00:00.5"}'),
        },
        life=(),
        fields=("at",),
        comma=("at",),
    ),
)
