# Generated from spec/ by `python -m generator`. Edit the spec, not this file.
"""The meaning of each status code. Imported with the first reply that is not a success."""

from __future__ import annotations

from .. import errors

# The error, the meaning and the further attributes of each status code. A code that is not here raises APIError.
STATUSES: dict[str, tuple[type[errors.APIError], str, dict[str, str]]] = {}

# The same for codes with the name of a parameter, as regular expressions.
TEMPLATES: tuple[tuple[str, type[errors.APIError], str], ...] = ()

# The codes after which a retry may help, if the endpoint is safe.
RETRY_CODES: frozenset[str] = frozenset(())

# The codes after which the service may have acted on the request. After any other it has not.
ACTED_CODES: frozenset[str] = frozenset(())

# The codes after which a retry may help, but only after a pause that is up to the caller.
LATER_CODES: frozenset[str] = frozenset(())
