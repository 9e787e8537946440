# Generated from spec/ by `python -m generator`. Edit the spec, not this file.
"""Where each public name stands that comes from a resource. Not read before one of them is used."""

MODULES: dict[str, str] = {
    "Book": "books",
    "BookPage": "books",
    "Books": "books",
    "Closing": "desk",
    "Copy": "books",
    "Desk": "desk",
    "Donation": "books",
    "Loan": "loans",
    "Loans": "loans",
}
