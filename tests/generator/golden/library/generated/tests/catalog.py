# Generated from spec/ by `python -m generator`. Edit the spec, not this file.
"""Every endpoint, by its path."""

import cases_books
import cases_desk
import cases_loans

from case import Case

CASES: dict[str, Case] = {
    case.path: case
    for cases in (
        cases_books.CASES,
        cases_desk.CASES,
        cases_loans.CASES,
    )
    for case in cases
}
