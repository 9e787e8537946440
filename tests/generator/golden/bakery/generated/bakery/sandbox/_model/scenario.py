# Generated from spec/ by `python -m generator`. Edit the spec, not this file.
"""What the spec says of the sandbox's world: its things, the account, and the notifications."""

from .entities import Account, Arrival, Notice, Rules, Step, Thing

RULES = Rules(
    things={
        "order": Thing(
            name="order",
            key="order",
            keeps=("address",),
            reference="O-{count}",
            fields={
                "kind": {"coalesce": ["{kind}", "rye"]},
                "state": "dough",
                "at": "{now}",
                "each": {"switch": "kind", "cases": {"rye": "2.00"}, "else": "3.50"},
                "pieces": "2",
                "price": {"multiply": ["each", "pieces"]},
            },
            url="address",
            needs="price",
            stages=(Step(fields={"state": "baked"}, takes="price", notifies=(Notice(event="baked"),)),),
            arrives={"bell": Arrival(at="shelf", by="shelf", url="address", fields={"kind": "bun"})},
        ),
        "basket": Thing(name="basket", key="basket", keeps=("address",), reference="B-{count}", url="address"),
        "oven": Thing(
            name="oven",
            key="oven",
            keeps=("address",),
            reference="V{count}",
            url="address",
            states={"hot": Step(), "full": Step(), "cold": Step(fields={"heat": "0"})},
        ),
        "shelf": Thing(name="shelf", key="shelf", fields={"rent": "1.00", "until": {"addMonths": 1}}, takes="rent"),
    },
    events={
        "baked": ("order", "oven", "kind"),
        "bell": ("shelf", "order"),
    },
    account=Account(fields={"purse": "1000.00", "baker": "Ada"}, balance="purse"),
    zone="+01:00",
)

# How notifications are signed: the header, and the credential that is the key.
HEADER = "X-Bakery-Seal"
KEY = "key"
