# Generated from spec/ by `python -m generator`. Edit the spec, not this file.
"""What each status code means. Imported when the first reply comes that is not a success, for no other needs it."""

from __future__ import annotations

from .. import errors

# The error that each status code raises, what the code means, and what else it says. A code that is not here raises
# APIError.
STATUSES: dict[str, tuple[type[errors.APIError], str, dict[str, str]]] = {
    "who": (errors.UnknownShopError, "There is no such shop.", {"param": "shop"}),
    "wrong-key": (errors.WrongKeyError, "The key is wrong.", {"param": "key"}),
    "garbled": (errors.APIError, "It cannot be read.", {}),
    "post-only": (errors.APIError, "Only POST is served.", {}),
    "slow-down": (errors.APIError, "Too many requests.", {}),
    "no-such-order": (errors.UnknownOrderError, "There is no such order.", {"param": "order"}),
    "no-money": (errors.APIError, "The purse is empty.", {}),
    "too-many": (errors.APIError, "Too many kinds.", {}),
    "bad-kinds": (errors.APIError, "What kinds are these?", {}),
    "no-such-oven": (errors.APIError, "There is no such oven.", {}),
    "not-your-oven": (errors.APIError, "It is another's.", {}),
    "oven-is-cold": (errors.APIError, "It is over.", {}),
    "oven-is-full": (errors.APIError, "Something is in it.", {}),
    "shelf-taken": (errors.APIError, "It is another's.", {}),
}

# The same for codes that hold the name of a parameter, as regular expressions.
TEMPLATES: tuple[tuple[str, type[errors.APIError], str], ...] = (
    ("no\\-(?P<param>[a-zA-Z_][a-zA-Z0-9_]*)", errors.MissingError, "Something is missing."),
)

# The codes after which repeating the request may help, if the endpoint is safe.
RETRY_CODES: frozenset[str] = frozenset(())

# The codes after which it may help too, but only after a pause that is the caller's to make.
LATER_CODES: frozenset[str] = frozenset(("slow-down",))
