# Generated from spec/shelves/*.yaml by `python -m generator`. Edit the spec, not this file.
"""What the sandbox knows of shelves."""

from .endpoint import Endpoint, Example, Status, Type
from .entities import Play

ENDPOINTS = (
    Endpoint(
        path="shelves/rent",
        required=("shelf",),
        limit=(100, 10.0),
        statuses=(
            Status("yes", "", ""),
            Status("who", "shop", "refused"),
            Status("wrong-key", "key", "refused"),
            Status("no-{param}", "", "missing"),
            Status("garbled", "", "unreadable"),
            Status("post-only", "", "wrong-method"),
            Status("slow-down", "", "over-limit"),
            Status("no-money", "", "insufficient-funds"),
            Status("shelf-taken", "shelf", "conflict"),
        ),
        examples={
            "month": Example({"shelf": "left"}, '{"status": "yes", "rent": "1.00"}'),
        },
        life=(),
        types={"shelf": Type(name="text", min_length=1, max_length=20)},
        fields=("rent",),
        comma=("rent",),
        play=Play(verb="create", thing="shelf"),
    ),
    Endpoint(
        path="shelves/set",
        required=("shelf",),
        limit=(100, 10.0),
        statuses=(
            Status("yes", "", ""),
            Status("who", "shop", "refused"),
            Status("wrong-key", "key", "refused"),
            Status("no-{param}", "", "missing"),
            Status("garbled", "", "unreadable"),
            Status("post-only", "", "wrong-method"),
            Status("slow-down", "", "over-limit"),
        ),
        examples={
            "done": Example({"shelf": "left"}, '{"status": "yes"}'),
        },
        life=(),
        types={
            "shelf": Type(name="text", min_length=1, max_length=20),
            "address": Type(name="text", pattern="https?://.*"),
        },
        fields=(),
        play=Play(verb="update", thing="shelf", fields={"address": "{address}"}),
    ),
)
