# Generated from spec/ by `python -m generator`. Edit the spec, not this file.
"""The meaning of each status code. Imported with the first reply that is not a success."""

from __future__ import annotations

from .. import errors

# The error, the meaning and the further attributes of each status code. A code that is not here raises APIError.
STATUSES: dict[str, tuple[type[errors.APIError], str, dict[str, str]]] = {
    "who": (errors.UnknownShopError, "The shop does not exist.", {"param": "shop"}),
    "wrong-key": (errors.WrongKeyError, "The key is wrong.", {"param": "key"}),
    "garbled": (errors.APIError, "The request cannot be read.", {}),
    "post-only": (errors.APIError, "Only POST is served.", {}),
    "slow-down": (errors.APIError, "Too many requests.", {}),
    "no-such-order": (errors.UnknownOrderError, "The order does not exist.", {"param": "order"}),
    "no-money": (errors.APIError, "The balance is too low.", {}),
    "too-many": (errors.APIError, "Too many kinds.", {}),
    "bad-kinds": (errors.APIError, "A kind is not valid.", {}),
    "oven-full": (errors.APIError, "Too many orders are in the oven.", {}),
    "no-such-oven": (errors.APIError, "The oven does not exist.", {}),
    "not-your-oven": (errors.APIError, "The oven belongs to another shop.", {}),
    "oven-is-cold": (errors.APIError, "The oven is cold.", {}),
    "oven-is-full": (errors.APIError, "The oven is full.", {}),
    "shelf-taken": (errors.APIError, "The shelf belongs to another shop.", {}),
}

# The same for codes with the name of a parameter, as regular expressions.
TEMPLATES: tuple[tuple[str, type[errors.APIError], str], ...] = (
    ("no\\-(?P<param>[a-zA-Z_][a-zA-Z0-9_]*(?:-[a-zA-Z0-9_]+)*)", errors.MissingError, "A parameter is missing."),
)

# The codes after which a retry may help, if the endpoint is safe.
RETRY_CODES: frozenset[str] = frozenset(())

# The codes after which the service may have acted on the request. After any other it has not.
ACTED_CODES: frozenset[str] = frozenset(())

# The codes after which a retry may help, but only after a pause that is up to the caller.
LATER_CODES: frozenset[str] = frozenset(("slow-down",))
