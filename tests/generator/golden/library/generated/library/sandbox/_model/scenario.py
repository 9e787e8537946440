# Generated from spec/ by `python -m generator`. Edit the spec, not this file.
"""The sandbox behaviour that all endpoints share: the entities, the account, and the notifications."""

from .endpoint import ParamType
from .entities import Scenario

SCENARIO = Scenario(
    entities={},
    events={
        "overdue": ("loan_ref", "state", "owed"),
        "returned": (
            "loan_ref",
            "returned",
            "state",
            "reader",
            "class",
            "extra",
            "unsigned",
            "kept",
            "left",
            "deposit",
        ),
    },
    account=None,
    in_progress=None,
    zone="+00:00",
)

# How notifications are signed: the header, and the credential that is the key.
HEADER = "X-Library-Seal"
KEY = "pin"

# The types of the fields of each notification that are enums or numbers.
EVENT_TYPES: dict[str, dict[str, ParamType]] = {
    "overdue": {
        "owed": ParamType(kind="decimal"),
        "state": ParamType(kind="enum", values=("shelved", "lent", "lost", "mislaid")),
    },
    "returned": {
        "deposit": ParamType(kind="decimal"),
        "kept": ParamType(kind="duration"),
        "left": ParamType(kind="duration"),
        "state": ParamType(kind="enum", values=("shelved", "lent", "lost", "mislaid")),
    },
}
