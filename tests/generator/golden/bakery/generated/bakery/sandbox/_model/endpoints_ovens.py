# Generated from spec/ovens/*.yaml by `python -m generator`. Edit the spec, not this file.
"""What the sandbox knows of ovens."""

from .endpoint import Endpoint, Example, Status, Type
from .entities import Notice, Play, Step

ENDPOINTS = (
    Endpoint(
        path="ovens/bake",
        required=("oven",),
        limit=(100, 10.0),
        statuses=(
            Status("yes", "", ""),
            Status("who", "shop", "refused"),
            Status("wrong-key", "key", "refused"),
            Status("no-{param}", "", "missing"),
            Status("garbled", "", "unreadable"),
            Status("post-only", "", "wrong-method"),
            Status("slow-down", "", "over-limit"),
            Status("no-such-oven", "oven", "refused"),
            Status("not-your-oven", "oven", "forbidden"),
            Status("oven-is-cold", "oven", "cold"),
            Status("oven-is-full", "oven", "not-hot"),
        ),
        examples={
            "done": Example({"oven": "V99"}, '{"status": "yes"}'),
        },
        life=(),
        types={
            "oven": Type(name="text", min_length=1, max_length=20),
            "kind": Type(name="text", min_length=1, max_length=20),
            "now": Type(name="text", min_length=1, max_length=20),
        },
        fields=(),
        play=Play(
            verb="transition",
            thing="oven",
            outcome={"luck": "good"},
            regardless={"now": "please"},
            to="full",
            come_from=("hot",),
            then=(
                Step(when={"luck": "bad"}, to="cold"),
                Step(to="hot", notifies=(Notice(event="baked", fields={"kind": {"coalesce": ["{kind}", "bread"]}}),)),
            ),
        ),
    ),
    Endpoint(
        path="ovens/light",
        required=(),
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
            "lit": Example({}, '{"status": "yes", "oven": "V1"}'),
        },
        life=(),
        types={"address": Type(name="text", pattern="https?://.*")},
        fields=("oven",),
        comma=("oven",),
        play=Play(verb="create", thing="oven", to="hot"),
    ),
)
