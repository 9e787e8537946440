# Generated from spec/ by `python -m generator`. Edit the spec, not this file.
"""Where each public name stands that comes from a resource. Not read before one of them is used."""

MODULES: dict[str, str] = {
    "Closing": "desk",
    "Desk": "desk",
    "Loan": "loans",
    "Loans": "loans",
}
