# Generated from spec/ovens/*.yaml by `python -m generator`. Edit the spec, not this file.
"""The endpoints of ovens, for the sandbox."""

from .endpoint import EndpointSpec, EndpointStatus, ExampleResponse, ParamType
from .entities import Operation, Transition, WebhookRule

ENDPOINTS = (
    EndpointSpec(
        path="ovens/bake",
        params=("oven", "kind", "now"),
        required=("oven",),
        limit=(100, 10.0),
        statuses=(
            EndpointStatus("yes", "", ""),
            EndpointStatus("who", "shop", "refused"),
            EndpointStatus("wrong-key", "key", "refused"),
            EndpointStatus("no-{param}", "", "missing"),
            EndpointStatus("garbled", "", "unreadable"),
            EndpointStatus("post-only", "", "wrong-method"),
            EndpointStatus("slow-down", "", "over-limit"),
            EndpointStatus("no-such-oven", "oven", "refused"),
            EndpointStatus("not-your-oven", "oven", "forbidden"),
            EndpointStatus("oven-is-cold", "oven", "cold"),
            EndpointStatus("oven-is-full", "oven", "not-hot"),
        ),
        examples={
            "done": ExampleResponse({"oven": "V99"}, '{"status": "yes"}'),
        },
        lifecycle=(),
        types={
            "oven": ParamType(kind="text", min_length=1, max_length=20),
            "kind": ParamType(kind="text", min_length=1, max_length=20),
            "now": ParamType(kind="text", min_length=1, max_length=20),
        },
        fields=(),
        operation=Operation(
            verb="transition",
            entity="oven",
            outcome={"luck": "good"},
            from_states=("hot",),
            force={"now": "please"},
            to="full",
            after=(
                Transition(condition={"luck": "bad"}, to="cold"),
                Transition(
                    notifies=(WebhookRule(event="baked", payload={"kind": {"coalesce": ["{kind}", "bread"]}}),),
                    to="hot",
                ),
            ),
        ),
    ),
    EndpointSpec(
        path="ovens/light",
        params=("address",),
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
            "lit": ExampleResponse({}, '{"status": "yes", "oven": "V1"}'),
        },
        lifecycle=(),
        types={"address": ParamType(kind="text", pattern="https?://.*")},
        fields=("oven",),
        comma_fields=("oven",),
        operation=Operation(verb="create", entity="oven", to="hot"),
    ),
)
