# Generated from spec/ by `python -m generator`. Edit the spec, not this file.
"""The public names of the resources. Imported when one of them is used."""

import typing as _typing

if _typing.TYPE_CHECKING:
    from .resources.books import Book as Book
    from .resources.books import BookPage as BookPage
    from .resources.books import BooksResource as BooksResource
    from .resources.books import Copy as Copy
    from .resources.books import Donation as Donation
    from .resources.desk import Closing as Closing
    from .resources.desk import DeskResource as DeskResource
    from .resources.loans import Collection as Collection
    from .resources.loans import Counter as Counter
    from .resources.loans import Loan as Loan
    from .resources.loans import LoansResource as LoansResource
    from .resources.loans import Locker as Locker

# The module of each name.
_NAMES: dict[str, str] = {
    "Book": "resources.books",
    "BookPage": "resources.books",
    "BooksResource": "resources.books",
    "Closing": "resources.desk",
    "Collection": "resources.loans",
    "Copy": "resources.books",
    "Counter": "resources.loans",
    "DeskResource": "resources.desk",
    "Donation": "resources.books",
    "Loan": "resources.loans",
    "LoansResource": "resources.loans",
    "Locker": "resources.loans",
}
