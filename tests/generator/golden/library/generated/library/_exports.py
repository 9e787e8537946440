# Generated from spec/ by `python -m generator`. Edit the spec, not this file.
"""The same names as in `_names`, for type checkers and editors. Nothing imports this when a program runs."""

from .books import Book as Book
from .books import BookPage as BookPage
from .books import Books as Books
from .books import Copy as Copy
from .books import Donation as Donation
from .desk import Closing as Closing
from .desk import Desk as Desk
from .loans import Loan as Loan
from .loans import Loans as Loans
