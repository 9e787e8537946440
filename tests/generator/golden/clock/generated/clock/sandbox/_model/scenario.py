# Generated from spec/ by `python -m generator`. Edit the spec, not this file.
"""What the spec says of the sandbox's world: its things, the account, and the notifications."""

from .entities import Rules

RULES = Rules(
    things={},
    events={},
    account=None,
    zone="+00:00",
)

# How notifications are signed: the header, and the credential that is the key.
HEADER = ""
KEY = ""
