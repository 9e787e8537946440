# Generated from spec/ by `python -m generator`. Edit the spec, not this file.
"""The public names that come from a resource. Not read before one of them is used."""

import typing as _typing

if _typing.TYPE_CHECKING:
    from .resources.books import Book as Book
    from .resources.books import BookPage as BookPage
    from .resources.books import Books as Books
    from .resources.books import Copy as Copy
    from .resources.books import Donation as Donation
    from .resources.desk import Closing as Closing
    from .resources.desk import Desk as Desk
    from .resources.loans import Loan as Loan
    from .resources.loans import Loans as Loans

# Where each of them stands.
_NAMES: dict[str, str] = {
    "Book": "resources.books",
    "BookPage": "resources.books",
    "Books": "resources.books",
    "Closing": "resources.desk",
    "Copy": "resources.books",
    "Desk": "resources.desk",
    "Donation": "resources.books",
    "Loan": "resources.loans",
    "Loans": "resources.loans",
}
