# Generated from spec/ by `python -m generator`. Edit the spec, not this file.
"""The meaning of each status code. Imported with the first reply that is not a success."""

from __future__ import annotations

from .. import errors

# The error, the meaning and the further attributes of each status code. A code that is not here raises APIError.
STATUSES: dict[str, tuple[type[errors.APIError], str, dict[str, str]]] = {
    "no-such-reader": (errors.UnknownReaderError, "The reader does not exist.", {"param": "reader_id"}),
    "wrong-pin": (errors.WrongPinError, "The PIN is wrong.", {"param": "pin"}),
    "garbled": (errors.APIError, "The request cannot be read.", {}),
    "post-only": (errors.APIError, "Only POST is served.", {}),
    "slow-down": (errors.TooFastError, "Too many requests.", {}),
    "asleep": (errors.DeskAsleepError, "The desk is asleep.", {}),
    "thank-another": (errors.SelfThankedError, "The giver and the person to thank are the same.", {"param": "thanked"}),
    "no-letters": (errors.APIError, "An unknown giver cannot send a letter.", {}),
    "not-in-stock": (errors.OutOfStockError, "No copy is left.", {}),
    "no-such-book": (errors.UnknownBookError, "The book does not exist.", {"param": "isbn"}),
    "no-such-page": (errors.APIError, "The page does not exist.", {}),
    "too-late": (errors.LoanEndedError, "The loan has ended.", {}),
    "nothing-to-do": (errors.APIError, "Neither a time nor a day was given.", {}),
    "make-up-your-mind": (errors.APIError, "Both were given.", {}),
    "no-such-loan": (errors.UnknownLoanError, "There is no such loan.", {"param": "loan_ref"}),
}

# The same for codes with the name of a parameter, as regular expressions.
TEMPLATES: tuple[tuple[str, type[errors.APIError], str], ...] = (
    ("missing_(?P<param>[a-zA-Z_][a-zA-Z0-9_]*(?:-[a-zA-Z0-9_]+)*)", errors.MissingError, "A parameter is missing."),
)

# The codes after which a retry may help, if the endpoint is safe.
RETRY_CODES: frozenset[str] = frozenset(("asleep",))

# The codes after which the service may have acted on the request. After any other it has not.
ACTED_CODES: frozenset[str] = frozenset(("asleep",))

# The codes after which a retry may help, but only after a pause that is up to the caller.
LATER_CODES: frozenset[str] = frozenset(("slow-down",))
