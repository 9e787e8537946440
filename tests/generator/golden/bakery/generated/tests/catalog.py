# Generated from spec/ by `python -m generator`. Edit the spec, not this file.
"""Every endpoint, by its path."""

import cases_orders
import cases_ovens
import cases_shelves

from case import Case

CASES: dict[str, Case] = {
    case.path: case
    for cases in (
        cases_orders.CASES,
        cases_ovens.CASES,
        cases_shelves.CASES,
    )
    for case in cases
}
