# Generated from spec/ by `python -m generator`. Edit the spec, not this file.
"""The public names that come from a resource. Not read before one of them is used."""

import typing as _typing

if _typing.TYPE_CHECKING:
    from .books import Book as Book
    from .books import BookPage as BookPage
    from .books import Books as Books
    from .books import Copy as Copy
    from .books import Donation as Donation
    from .desk import Closing as Closing
    from .desk import Desk as Desk
    from .loans import Loan as Loan
    from .loans import Loans as Loans

# Where each of them stands.
_NAMES: dict[str, str] = {
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
