# Generated from spec/ by `python -m generator`. Edit the spec, not this file.
"""The sandbox behaviour that all endpoints share: the entities, the account, and the notifications."""

from .endpoint import ParamType
from .entities import Account, EntityType, InboundEvent, InProgress, Scenario, Transition, WebhookRule

SCENARIO = Scenario(
    entities={
        "order": EntityType(
            name="order",
            id="order",
            reference="O-{count}",
            copy_params=("address", "bread-note"),
            fields={
                "kind": {"coalesce": ["{kind}", "rye"]},
                "state": "dough",
                "labelText": "{kind}, {bread-note}",
                "at": "{now}",
                "each": {"switch": "kind", "cases": {"rye": "2.00"}, "else": "3.50"},
                "pieces": "2",
                "price": {"multiply": ["each", "pieces"]},
            },
            url_field="address",
            requires_balance="price",
            lifecycle=(Transition(fields={"state": "baked"}, charge="price", notifies=(WebhookRule(event="baked"),)),),
            inbound={
                "bell": InboundEvent(entity="shelf", id_field="shelf", url_field="address", fields={"kind": "bun"})
            },
        ),
        "basket": EntityType(
            name="basket", id="basket", reference="B-{count}", copy_params=("address",), url_field="address"
        ),
        "oven": EntityType(
            name="oven",
            id="oven",
            reference="V{count}",
            copy_params=("address",),
            url_field="address",
            states={"hot": Transition(), "full": Transition(), "cold": Transition(fields={"heat": "0"})},
        ),
        "shelf": EntityType(
            name="shelf", id="shelf", fields={"rent": "1.00", "until": {"addMonths": 1}}, charge="rent"
        ),
    },
    events={
        "baked": ("order", "oven", "kind", "bread-note"),
        "bell": ("shelf", "order"),
    },
    account=Account(fields={"purse": "1000.00", "baker": "Ada"}, balance="purse"),
    in_progress=InProgress(limit=5, entities=("order",)),
    zone="+01:00",
)

# How notifications are signed: the header, and the credential that is the key.
HEADER = "X-Bakery-Seal"
KEY = "key"

# The types of the fields of each notification that are enums or numbers.
EVENT_TYPES: dict[str, dict[str, ParamType]] = {}
