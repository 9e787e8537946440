# Generated from spec/ by `python -m generator`. Edit the spec, not this file.
"""What each status code means. Imported when the first reply comes that is not a success, for no other needs it."""

from __future__ import annotations

from .. import errors

# The error that each status code raises, what the code means, and what else it says. A code that is not here raises
# APIError.
STATUSES: dict[str, tuple[type[errors.APIError], str, dict[str, str]]] = {}

# The same for codes that hold the name of a parameter, as regular expressions.
TEMPLATES: tuple[tuple[str, type[errors.APIError], str], ...] = ()

# The codes after which repeating the request may help, if the endpoint is safe.
RETRY_CODES: frozenset[str] = frozenset(())

# The codes after which it may help too, but only after a pause that is the caller's to make.
LATER_CODES: frozenset[str] = frozenset(())
