# Generated from spec/books/*.yaml by `python -m generator`. Edit the spec, not this file.
"""The books, on shelves and in the catalogue."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date as Date
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Literal

from .._core.deprecation import deprecated
from .._core.models import Limit
from .._core.records import Entry, Meta, Record, StatusOnly, make_record
from .._flows.pagination import Pages, Pagination
from .._transport import Transport
from .._wire.constraints import AllDifferent, ExactlyOneOf, MutuallyExclusive, RequiredIf, TemplateFilled
from .._wire.fields import (
    DAYS,
    Fields,
    allow_numbers,
    parse_objects,
    parse_optional_boolean,
    parse_optional_date,
    parse_optional_decimal,
    parse_optional_duration,
    parse_optional_enum,
    parse_optional_integer,
    parse_optional_objects,
    parse_optional_personal,
    parse_optional_strings,
    parse_optional_text,
    parse_text,
    parse_unread,
    with_aliases,
)
from .._wire.params import DateTimeParam, EnumParam, FileParam, IntegerParam, ListParam, ObjectListParam, StringParam
from .._wire.request import Endpoint
from .._wire.response import parse_reply
from ..types import LETTER_PARTS, Address, Genre, Name, State, Urgency


class Copy(Entry):
    """One copy of a book. (Inferred.) Source: https://attic.example/notes"""

    shelf: str
    """The shelf of the copy. A reference, such as L-1."""

    state: State | None = None
    """Where a book is. (Documented.)"""

    lent_for: timedelta | None = None
    """The duration of the loan. Whole days."""

    for_whom: Address | None = None
    """The address of the reader."""

    @property
    @deprecated("Copy.whereto is called for_whom now; the old name is gone in 2.4.0")
    def whereto(self) -> Address | None:
        """The old name of for_whom, until 2.4.0."""
        return self.for_whom


class Book(Entry):
    """A book in the catalogue."""

    isbn: str
    """The number of a book."""

    title: str | None = None
    """The title on its spine. A note."""

    authors: tuple[Name, ...] | None = None
    """The authors of the book. The names of some people. None if the authors are unknown."""

    genres: tuple[Genre, ...] | None = None
    """Some kinds of books. Also written genre or kinds."""

    published: Date | None = None
    """The date of publication. A day at the library."""

    weight: Decimal | None = None
    """A weight in kilograms."""

    lendable: bool | None = None
    """Whether readers may borrow it. True or false."""

    _sold: bool | None = None
    """Whether it was sold. True or false. Deprecated since 2.3.0: Use lendable."""

    copies: tuple[Copy, ...] | None = None
    """The copies of the book. None if there are no copies."""

    @property
    @deprecated("Book.sold is deprecated since 2.3.0: Use lendable.")
    def sold(self) -> bool | None:
        """Whether it was sold. Deprecated since 2.3.0: Use lendable."""
        return self._sold


class Donation(Record):
    """The reply of `books/donate`."""

    outcome: str
    """The result of the request. Always "fine" here."""

    isbn: str
    """The number of a book."""

    thanked: tuple[Name, ...] | None = None
    """The names of the people to thank. The names of some people."""

    similar: tuple[str, ...] | None = None
    """Similar books. The numbers of some books."""


class BookPage(Record):
    """The reply of `books/search`."""

    outcome: str
    """The result of the request. Always "fine" here."""

    books: tuple[Book, ...]
    """The books on this page. Also written results."""

    total: int | None = None
    """The number of books on all pages. A number of copies. Also written count."""

    shelves: int | None = None
    """The number of shelves searched. A number of shelves. Source: https://attic.example/notes"""

    def __iter__(self) -> Iterator[Book]:
        return iter(self.books)


class BooksResource:
    """The books, on shelves and in the catalogue.

    Every method may also raise the errors that the docstring of Client lists.
    """

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def donate(
        self,
        book: bytes,
        giver: str | None = None,
        *,
        thanked: str | None = None,
        letter: str | None = None,
        unknown: str | None = None,
        timeout: float | None = None,
    ) -> Donation:
        """Give the library a book.

        giver and thanked must differ. At most one of unknown, letter and giver may be given.

        Args:
            book: The book itself, as an EPUB. At most 2000 bytes.
            giver: The name of the giver. If omitted, the name is not published.
            thanked: The name of the person to thank. If omitted, the giver is thanked.
            letter: A letter to the library, which may have several lines. 1 to 400 characters.
            unknown: The reason why the giver is unknown. At most 30 characters.
            timeout: Seconds for the whole method call, waiting and retries included. If omitted, the client's
                timeout.

        Returns:
            The reply as a `Donation`.

        Raises:
            SelfThankedError: The giver and the person to thank are the same. Status: thank-another.
            APIError: An unknown giver cannot send a letter. Status: no-letters.

        Not safe to retry. Limit: 100 requests in 60 s for each application (inferred). Notifications: not
        documented. Charges: none.
        Endpoint: https://books.example:8443/v2/api/books/donate (POST)
        Source: https://books.example/docs/donate
        """
        params: dict[str, object] = {
            "book": book,
            "giver": giver,
            "thanked": thanked,
            "letter": letter,
            "unknown": unknown,
        }
        del book, giver, thanked, letter, unknown  # so that no traceback shows them
        return self._transport.call(_DONATE, params, _donation, timeout)

    def order(
        self,
        isbns: Sequence[str] | None = None,
        *,
        parcels: Sequence[Mapping[str, str]] | None = None,
        copies: int | None = None,
        urgency: Urgency | Literal["today", "some_day"] | None = None,
        letter: str | None = None,
        timeout: float | None = None,
    ) -> StatusOnly:
        """Have books sent to a reader.

        Warning: The reader pays for each order.

        Exactly one of isbns and parcels must be given. letter must be given when urgency is today. Each tag of
        letter, such as {{name}}, must have a value in each object of parcels.

        Args:
            isbns: The books to send to the address of the reader. 1 to 20 elements.
            parcels: One object for each parcel. Its other keys are printed on its label. 1 to 30 objects.
            copies: A number of copies. 1 to 99. If omitted, one copy of each is sent.
            urgency: The urgency of a delivery. One of today, some_day. If omitted, the books come some day.
            letter: A letter to the messenger. 1 to 400 characters.
            timeout: Seconds for the whole method call, waiting and retries included. If omitted, the client's
                timeout.

        Returns:
            The status; the reply holds nothing else.

        Raises:
            OutOfStockError: No copy is left. Status: not-in-stock.

        Not safe to retry. Limit: none. Notifications: not documented. Charges: not documented.
        Endpoint: https://books.example:8443/v2/api/books/order (POST)
        Source: https://books.example/docs/order
        """
        params: dict[str, object] = {
            "isbns": isbns,
            "parcels": parcels,
            "copies": copies,
            "urgency": urgency,
            "letter": letter,
        }
        del isbns, parcels, copies, urgency, letter  # so that no traceback shows them
        return self._transport.call(_ORDER, params, parse_reply, timeout)

    def picture(
        self, isbn: str, cover: bytes, *, genres: Sequence[str] | None = None, timeout: float | None = None
    ) -> StatusOnly:
        """Send a picture of the cover of a book. (Inferred.)

        Args:
            isbn: The number of a book. Must be nine digits, and one more digit or an X, such as 1853260002.
            cover: A picture of the cover. At most 500 bytes.
            genres: The genres that the cover suggests.
            timeout: Seconds for the whole method call, waiting and retries included. If omitted, the client's
                timeout.

        Returns:
            The status; the reply holds nothing else.

        Raises:
            UnknownBookError: The book does not exist. Status (inferred): no-such-book.

        Safe to retry. Limit: 100 requests in 60 s for each application (inferred). Notifications: not documented.
        Charges: The first picture is free. Every other picture costs a coin.
        Endpoint: https://books.example:8443/v2/api/books/picture (POST)
        Source: https://books.example/docs/picture
        """
        params: dict[str, object] = {"isbn": isbn, "cover": cover, "genres": genres}
        del isbn, cover, genres  # so that no traceback shows them
        return self._transport.call(_PICTURE, params, parse_reply, timeout)

    def search(
        self,
        word: str,
        *,
        genre: Genre | Literal["fiction", "poetry", "2nd_hand"] | None = None,
        without: Genre | Literal["fiction", "poetry", "2nd_hand"] | None = None,
        since: datetime | None = None,
        page: int | None = None,
        timeout: float | None = None,
    ) -> Pages[Book, BookPage]:
        """Search the catalogue. (Documented in part.)

        The order of the books is not documented.

        genre and without must differ.

        Args:
            word: A word to search for. At most 20 characters. Must be small letters and spaces.
            genre: The genre of a book. One of fiction, poetry, 2nd_hand.
            without: The genre to leave out. One of fiction, poetry, 2nd_hand. If omitted, no genre is left out.
            since: The start of the range. (Inferred.) Must have a time zone; sent as whole seconds in -05:30. If
                omitted, all books are listed. Source: https://attic.example/notes
            page: The number of a page. 1 or more.
            timeout: Seconds for each page, retries included. If omitted, the client's timeout. Waiting for the
                rate limit is not counted.

        Returns:
            An iterator of `Book` over all pages; each page is a `BookPage`.

        Raises:
            APIError: The page does not exist. Status (inferred): no-such-page.

        Safe to retry. Limit: 100 requests in 60 s for each application (inferred). Notifications: not documented.
        Charges: not documented.
        Endpoint: https://books.example:8443/v2/api/books/search (POST)
        Source: https://books.example/docs/search
        """
        params = {"word": word, "genre": genre, "without": without, "since": since, "page": page}
        return Pages(self._transport, _SEARCH, params, _book_page, timeout, _SEARCH_PAGINATION)


_DONATE = Endpoint(
    path="books/donate",
    safe=False,
    params=(
        FileParam(name="book", max_bytes=2000, media_type="application/epub+zip", encoding="multipart"),
        StringParam(name="giver", required=False),
        StringParam(name="thanked", required=False),
        StringParam(name="letter", required=False, min_length=1, max_length=400, multiline=True, parts=LETTER_PARTS),
        StringParam(name="unknown", required=False, max_length=30),
    ),
    limit=Limit(100, 60.0),
    constraints=(
        AllDifferent(names=("giver", "thanked")),
        MutuallyExclusive(names=("unknown", "letter", "giver")),
    ),
)


def _donation(fields: Fields, meta: Meta) -> Donation:
    return make_record(
        Donation,
        outcome=parse_text(fields, "outcome"),
        isbn=parse_text(fields, "isbn"),
        thanked=parse_optional_strings(fields, "thanked", Name, "array"),
        similar=parse_optional_strings(fields, "similar", str, "comma"),
        unread=parse_unread(fields),
        extra=fields,
        meta=meta,
    )


_ORDER = Endpoint(
    path="books/order",
    safe=False,
    params=(
        ListParam(
            name="isbns",
            required=False,
            of=StringParam(
                name="isbns",
                pattern="[0-9]{9}[0-9X]",
                pattern_description="nine digits, and one more digit or an X, such as 1853260002",
            ),
            max_items=20,
        ),
        ObjectListParam(
            name="parcels",
            required=False,
            keys=(
                StringParam(
                    name="isbn",
                    pattern="[0-9]{9}[0-9X]",
                    pattern_description="nine digits, and one more digit or an X, such as 1853260002",
                ),
                StringParam(name="to", min_length=5),
            ),
            max_items=30,
        ),
        IntegerParam(name="copies", required=False, minimum=1, maximum=99),
        EnumParam(name="urgency", required=False, values=("today", "some_day")),
        StringParam(name="letter", required=False, min_length=1, max_length=400, multiline=True, parts=LETTER_PARTS),
    ),
    limit=None,
    constraints=(
        ExactlyOneOf(names=("isbns", "parcels")),
        RequiredIf(name="letter", when="urgency", value="today"),
        TemplateFilled(template="letter", objects="parcels"),
    ),
)


_PICTURE = Endpoint(
    path="books/picture",
    safe=True,
    params=(
        StringParam(
            name="isbn",
            pattern="[0-9]{9}[0-9X]",
            pattern_description="nine digits, and one more digit or an X, such as 1853260002",
        ),
        FileParam(name="cover", max_bytes=500, media_type="image/png", encoding="base64"),
        ListParam(
            name="genres",
            required=False,
            of=EnumParam(name="genres", values=("fiction", "poetry", "2nd_hand")),
            min_items=0,
        ),
    ),
    limit=Limit(100, 60.0),
)


_SEARCH = Endpoint(
    path="books/search",
    safe=True,
    params=(
        StringParam(name="word", max_length=20, pattern="[a-z][a-z ]*", pattern_description="small letters and spaces"),
        EnumParam(name="genre", required=False, values=("fiction", "poetry", "2nd_hand")),
        EnumParam(name="without", required=False, values=("fiction", "poetry", "2nd_hand")),
        DateTimeParam(name="since", required=False, zone="-05:30"),
        IntegerParam(name="page", required=False, minimum=1),
    ),
    limit=Limit(100, 60.0),
    constraints=(AllDifferent(names=("genre", "without")),),
)
_SEARCH_PAGINATION = Pagination(
    page="page", field="books", entries="books", total="total", key="isbn", after_last="no-such-page"
)


def _book_page(fields: Fields, meta: Meta) -> BookPage:
    return make_record(
        BookPage,
        outcome=parse_text(fields, "outcome"),
        books=parse_objects(with_aliases(fields, "books", "results"), "books", _book),
        total=parse_optional_integer(allow_numbers(with_aliases(fields, "total", "count"), "total"), "total"),
        shelves=parse_optional_integer(fields, "shelves"),
        unread=parse_unread(fields),
        extra=fields,
        meta=meta,
    )


def _copy(fields: Fields) -> Copy:
    return make_record(
        Copy,
        shelf=parse_text(fields, "shelf"),
        state=parse_optional_enum(fields, "state", State),
        lent_for=parse_optional_duration(allow_numbers(fields, "lent_for"), "lent_for", DAYS),
        for_whom=parse_optional_personal(fields, "for_whom", Address),
        unread=parse_unread(fields),
        extra=fields,
    )


def _book(fields: Fields) -> Book:
    return make_record(
        Book,
        isbn=parse_text(fields, "isbn"),
        title=parse_optional_text(fields, "title"),
        authors=parse_optional_strings(fields, "authors", Name, "array"),
        genres=parse_optional_strings(with_aliases(fields, "genres", "genre", "kinds"), "genres", Genre, "either"),
        published=parse_optional_date(fields, "published"),
        weight=parse_optional_decimal(allow_numbers(fields, "weight"), "weight"),
        lendable=parse_optional_boolean(fields, "lendable"),
        _sold=parse_optional_boolean(fields, "sold"),
        copies=parse_optional_objects(fields, "copies", _copy, "shelf"),
        unread=parse_unread(fields),
        extra=fields,
    )


ENDPOINTS: dict[str, Endpoint] = {
    "books/donate": _DONATE,
    "books/order": _ORDER,
    "books/picture": _PICTURE,
    "books/search": _SEARCH,
}
