# Generated from spec/books/*.yaml by `python -m generator`. Edit the spec, not this file.
"""The books, on shelves and in the catalogue."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date as Date
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Literal

from .._core.deprecation import deprecated
from .._core.models import Limit
from .._core.records import Entry, Meta, Record, Reply, record
from .._pagination import Pages, Paging
from .._transport import Transport
from .._wire.constraints import Differ, ExactlyOne, Exclude, Need
from .._wire.fields import (
    DAYS,
    Fields,
    boolean_or_none,
    date_or_none,
    decimal_or_none,
    duration_or_none,
    enum_or_none,
    integer_or_none,
    numbers,
    objects,
    objects_or_none,
    personal_or_none,
    spelled,
    strings_or_none,
    text,
    text_or_none,
)
from .._wire.params import Choice, Items, Moment, Objects, Text, Upload, Whole
from .._wire.request import Endpoint
from .._wire.response import read_reply
from ..types import LETTER_PARTS, Address, Genre, Name, State, Urgency


class Copy(Entry):
    """One copy of a book. (Inferred, not documented.) Source: https://attic.example/notes"""

    shelf: str
    """Where it stands. A reference, such as L-1."""

    state: State | None = None
    """Where a book is. (Documented.) None if it is not given."""

    lent_for: timedelta | None = None
    """For how long it is lent. Whole days. None if it is not given."""

    for_whom: Address | None = None
    """Where it went. None if it is not given."""

    @property
    @deprecated("Copy.whereto is called for_whom now; the old name is gone in 2.4.0")
    def whereto(self) -> Address | None:
        """The old name of for_whom, until 2.4.0."""
        return self.for_whom


class Book(Entry):
    """A book of the catalogue."""

    isbn: str
    """The number of a book."""

    title: str | None = None
    """What stands on its back. A note. None if it is not given."""

    authors: tuple[Name, ...] | None = None
    """Who wrote it. The names of some people. None if nobody owns up to it."""

    genres: tuple[Genre, ...] | None = None
    """Some kinds of books. Also written genre or kinds. None if it is not given."""

    published: Date | None = None
    """When it came out. A day at the library. None if it is not given."""

    weight: Decimal | None = None
    """A weight in kilograms. None if it is not given."""

    lendable: bool | None = None
    """Whether it leaves the house. True or false. None if it is not given."""

    _sold: bool | None = None
    """Whether it left for good. True or false. None if it is not given. Deprecated since 2.3.0: Use lendable."""

    copies: tuple[Copy, ...] | None = None
    """Where each copy is. None if there is none."""

    @property
    @deprecated("Book.sold is deprecated since 2.3.0: Use lendable.")
    def sold(self) -> bool | None:
        """Whether it left for good. Deprecated since 2.3.0: Use lendable."""
        return self._sold


class Donation(Record):
    """What `books/donate` answers. Give the library a book."""

    outcome: str
    """How the request went. Always "fine" here."""

    isbn: str
    """The number of a book."""

    thanked: tuple[Name, ...] | None = None
    """Who will be thanked. The names of some people. None if it is not given."""

    similar: tuple[str, ...] | None = None
    """Books that are much like it. The numbers of some books. None if it is not given."""


class BookPage(Record):
    """What `books/search` answers. Look through the catalogue."""

    outcome: str
    """How the request went. Always "fine" here."""

    books: tuple[Book, ...]
    """The books of this page. Also written results."""

    total: int | None = None
    """How many books there are on all pages. A number of copies. Also written count. None if it is not given."""

    shelves: int | None = None
    """How many shelves were searched. A number of shelves. None if it is not given. Source:
    https://attic.example/notes"""


class Books:
    """The books, on shelves and in the catalogue."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def donate(
        self,
        book: bytes,
        *,
        giver: str | None = None,
        thanked: str | None = None,
        letter: str | None = None,
        unknown: str | None = None,
        deadline: float | None = None,
    ) -> Donation:
        """Give the library a book.

        book: The book itself, as an EPUB. At most 2000 bytes.
        giver: Who gives it. If left out, nobody is told.
        thanked: Who is thanked. If left out, the giver is.
        letter: What to tell the library, on several lines if need be. 1 to 400 characters.
        unknown: Why the giver stays unknown. At most 30 characters.
        deadline: Seconds for the whole call, all waiting and repeating included, instead of the client's own.

        giver and thanked must differ. At most one of unknown, letter and giver may be given.

        Raises UnknownReader (no-such-reader), WrongPin (wrong-pin), Missing (missing_{param}), TooFast
        (slow-down), DeskAsleep (asleep), SelfThanked (thank-another), APIError (garbled, post-only, no-letters,
        or any other); ParameterError before anything is sent; TransportError, InvalidResponse or RateLimitWait.
        Not safe to repeat. Limit: 100 requests in 60 s for each application (inferred). Notifications: not
        documented. Charges: none.
        Address: https://books.example:8443/v2/api/books/donate (POST)
        Source: https://books.example/docs/donate"""
        params: dict[str, object] = {
            "book": book,
            "giver": giver,
            "thanked": thanked,
            "letter": letter,
            "unknown": unknown,
        }
        del book, giver, thanked, letter, unknown  # so that no traceback shows them
        return self._transport.call(_DONATE, params, _donation, deadline)

    def order(
        self,
        *,
        isbns: Sequence[str] | None = None,
        parcels: Sequence[Mapping[str, str]] | None = None,
        copies: int | None = None,
        urgency: Urgency | Literal["today", "some_day"] | None = None,
        letter: str | None = None,
        deadline: float | None = None,
    ) -> Reply:
        """Have books sent to a reader.

        Warning: Whoever orders twice pays twice.

        isbns: The books to send to your own address. 1 to 20 elements.
        parcels: One object for each parcel. What else it has is printed on its label. 1 to 30 objects.
        copies: A number of copies. 1 to 99. If left out, one copy of each is sent.
        urgency: How soon it must come. One of today, some_day. If left out, it comes some day.
        letter: What to tell the messenger. 1 to 400 characters.
        deadline: Seconds for the whole call, all waiting and repeating included, instead of the client's own.

        Exactly one of isbns and parcels must be given. letter must be given when urgency is today.

        Raises UnknownReader (no-such-reader), WrongPin (wrong-pin), Missing (missing_{param}), TooFast
        (slow-down), DeskAsleep (asleep), OutOfStock (not-in-stock), APIError (garbled, post-only, or any other);
        ParameterError before anything is sent; TransportError, InvalidResponse or RateLimitWait.
        Not safe to repeat. Limit: none. Notifications: not documented. Charges: not documented.
        Address: https://books.example:8443/v2/api/books/order (POST)
        Source: https://books.example/docs/order"""
        params: dict[str, object] = {
            "isbns": isbns,
            "parcels": parcels,
            "copies": copies,
            "urgency": urgency,
            "letter": letter,
        }
        del isbns, parcels, copies, urgency, letter  # so that no traceback shows them
        return self._transport.call(_ORDER, params, read_reply, deadline)

    def picture(
        self, isbn: str, cover: bytes, *, genres: Sequence[str] | None = None, deadline: float | None = None
    ) -> Reply:
        """Show what is on the cover of a book.

        (Inferred, not documented.)

        isbn: The number of a book. It must be nine digits, and one more digit or an X, such as 1853260002.
        cover: A picture of the cover. At most 500 bytes.
        genres: What kinds of books it looks like.
        deadline: Seconds for the whole call, all waiting and repeating included, instead of the client's own.

        Raises UnknownReader (no-such-reader), WrongPin (wrong-pin), Missing (missing_{param}), TooFast
        (slow-down), DeskAsleep (asleep), UnknownBook (no-such-book*), APIError (garbled, post-only, or any
        other); ParameterError before anything is sent; TransportError, InvalidResponse or RateLimitWait. A code
        with a * is not documented for this endpoint.
        Safe to repeat. Limit: 100 requests in 60 s for each application (inferred). Notifications: not
        documented. Charges: One picture is free, and each other costs a coin.
        Address: https://books.example:8443/v2/api/books/picture (POST)
        Source: https://books.example/docs/picture"""
        params: dict[str, object] = {"isbn": isbn, "cover": cover, "genres": genres}
        del isbn, cover, genres  # so that no traceback shows them
        return self._transport.call(_PICTURE, params, read_reply, deadline)

    def search(
        self,
        word: str,
        *,
        genre: Genre | Literal["fiction", "poetry", "2nd_hand"] | None = None,
        without: Genre | Literal["fiction", "poetry", "2nd_hand"] | None = None,
        since: datetime | None = None,
        page: int | None = None,
        deadline: float | None = None,
    ) -> Pages[Book, BookPage]:
        """Look through the catalogue.

        The books come page after page, in no order that the page tells.

        (Documented in part.)

        word: A word to look for. At most 20 characters. It must be small letters and spaces.
        genre: What kind of book it is. One of fiction, poetry, 2nd_hand.
        without: The kind of book that is left out. One of fiction, poetry, 2nd_hand. If left out, none is.
        since: Which books came later. (Inferred, not documented.) It must have a time zone; it is sent as whole
            seconds in -05:30. If left out, all of them are. Source: https://attic.example/notes
        page: The number of a page. 1 or more.
        deadline: Seconds for each page, all repeating included, instead of the client's own. The iteration waits
            for the limit besides.

        genre and without must differ.

        Raises UnknownReader (no-such-reader), WrongPin (wrong-pin), Missing (missing_{param}), TooFast
        (slow-down), DeskAsleep (asleep), APIError (garbled, post-only, no-such-page*, or any other);
        ParameterError before anything is sent; TransportError, InvalidResponse or RateLimitWait. A code with a *
        is not documented for this endpoint.
        Safe to repeat. Limit: 100 requests in 60 s for each application (inferred). Notifications: not
        documented. Charges: not documented.
        Address: https://books.example:8443/v2/api/books/search (POST)
        Source: https://books.example/docs/search"""
        params = {"word": word, "genre": genre, "without": without, "since": since, "page": page}
        return Pages(self._transport, _SEARCH, params, _book_page, deadline, _SEARCH_PAGING)


_DONATE = Endpoint(
    path="books/donate",
    safe=False,
    params=(
        Upload(name="book", max_bytes=2000, media="application/epub+zip", encoding="multipart"),
        Text(name="giver", required=False),
        Text(name="thanked", required=False),
        Text(name="letter", required=False, min_length=1, max_length=400, multiline=True, parts=LETTER_PARTS),
        Text(name="unknown", required=False, max_length=30),
    ),
    limit=Limit(100, 60.0),
    rules=(
        Differ(names=("giver", "thanked")),
        Exclude(names=("unknown", "letter", "giver")),
    ),
)


def _donation(fields: Fields, meta: Meta) -> Donation:
    return record(
        Donation,
        outcome=text(fields, "outcome"),
        isbn=text(fields, "isbn"),
        thanked=strings_or_none(fields, "thanked", Name, "array"),
        similar=strings_or_none(fields, "similar", str, "comma"),
        extra=fields,
        meta=meta,
    )


_ORDER = Endpoint(
    path="books/order",
    safe=False,
    params=(
        Items(
            name="isbns",
            of=Text(
                name="isbns",
                pattern="[0-9]{9}[0-9X]",
                looks="nine digits, and one more digit or an X, such as 1853260002",
            ),
            required=False,
            max_items=20,
        ),
        Objects(
            name="parcels",
            keys=(
                Text(
                    name="isbn",
                    pattern="[0-9]{9}[0-9X]",
                    looks="nine digits, and one more digit or an X, such as 1853260002",
                ),
                Text(name="to", min_length=5),
            ),
            required=False,
            max_items=30,
        ),
        Whole(name="copies", required=False, minimum=1, maximum=99),
        Choice(name="urgency", values=("today", "some_day"), required=False),
        Text(name="letter", required=False, min_length=1, max_length=400, multiline=True, parts=LETTER_PARTS),
    ),
    limit=None,
    rules=(
        ExactlyOne(names=("isbns", "parcels")),
        Need(name="letter", when="urgency", value="today"),
    ),
)


_PICTURE = Endpoint(
    path="books/picture",
    safe=True,
    params=(
        Text(
            name="isbn", pattern="[0-9]{9}[0-9X]", looks="nine digits, and one more digit or an X, such as 1853260002"
        ),
        Upload(name="cover", max_bytes=500, media="image/png", encoding="base64"),
        Items(
            name="genres",
            of=Choice(name="genres", values=("fiction", "poetry", "2nd_hand")),
            required=False,
            min_items=0,
        ),
    ),
    limit=Limit(100, 60.0),
)


_SEARCH = Endpoint(
    path="books/search",
    safe=True,
    params=(
        Text(name="word", max_length=20, pattern="[a-z][a-z ]*", looks="small letters and spaces"),
        Choice(name="genre", values=("fiction", "poetry", "2nd_hand"), required=False),
        Choice(name="without", values=("fiction", "poetry", "2nd_hand"), required=False),
        Moment(name="since", zone="-05:30", required=False),
        Whole(name="page", required=False, minimum=1),
    ),
    limit=Limit(100, 60.0),
    rules=(Differ(names=("genre", "without")),),
)
_SEARCH_PAGING = Paging(page="page", entries="books", total="total", key="isbn", past_end="no-such-page")


def _book_page(fields: Fields, meta: Meta) -> BookPage:
    return record(
        BookPage,
        outcome=text(fields, "outcome"),
        books=objects(spelled(fields, "books", "results"), "books", _book),
        total=integer_or_none(numbers(spelled(fields, "total", "count"), "total"), "total"),
        shelves=integer_or_none(fields, "shelves"),
        extra=fields,
        meta=meta,
    )


def _copy(fields: Fields) -> Copy:
    return record(
        Copy,
        shelf=text(fields, "shelf"),
        state=enum_or_none(fields, "state", State),
        lent_for=duration_or_none(numbers(fields, "lent_for"), "lent_for", DAYS),
        for_whom=personal_or_none(fields, "for_whom", Address),
        extra=fields,
    )


def _book(fields: Fields) -> Book:
    return record(
        Book,
        isbn=text(fields, "isbn"),
        title=text_or_none(fields, "title"),
        authors=strings_or_none(fields, "authors", Name, "array"),
        genres=strings_or_none(spelled(fields, "genres", "genre", "kinds"), "genres", Genre, "either"),
        published=date_or_none(fields, "published"),
        weight=decimal_or_none(numbers(fields, "weight"), "weight"),
        lendable=boolean_or_none(fields, "lendable"),
        _sold=boolean_or_none(fields, "sold"),
        copies=objects_or_none(fields, "copies", _copy, "shelf"),
        extra=fields,
    )


ENDPOINTS: dict[str, Endpoint] = {
    "books/donate": _DONATE,
    "books/order": _ORDER,
    "books/picture": _PICTURE,
    "books/search": _SEARCH,
}
