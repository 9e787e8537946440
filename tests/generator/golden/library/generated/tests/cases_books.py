# Generated from spec/books/*.yaml by `python -m generator`. Edit the spec, not this file.
"""BooksResource, from the wire side: what is written, and what is to be read."""

from __future__ import annotations

import arguments
import notations
from arguments import Param
from case import Case, Example
from notations import Field, Fields

COPY_FIELDS: Fields = {
    "shelf": Field(notations.text(), "shelf", required=True),
    "state": Field(notations.enum(["shelved", "lent", "lost", "mislaid"]), "state", required=False),
    "lent_for": Field(notations.duration("days", numbers=True), "lent_for", required=False),
    "for_whom": Field(notations.personal(), "for_whom", required=False),
}

BOOK_FIELDS: Fields = {
    "isbn": Field(notations.text(), "isbn", required=True),
    "title": Field(notations.text(), "title", required=False),
    "authors": Field(notations.strings(notations.personal(), "array"), "authors", required=False),
    "genres": Field(
        notations.strings(notations.enum(["fiction", "poetry", "2nd_hand"]), "either"),
        "genres",
        required=False,
        also=("genre", "kinds"),
    ),
    "published": Field(notations.date(), "published", required=False),
    "weight": Field(notations.decimal(numbers=True), "weight", required=False),
    "lendable": Field(notations.boolean(), "lendable", required=False),
    "sold": Field(notations.boolean(), "_sold", required=False),
    "copies": Field(notations.objects(COPY_FIELDS, bare="shelf"), "copies", required=False),
}

CASES = (
    Case(
        path="books/donate",
        method=lambda client: client.books.donate,
        safe=False,
        params={
            "book": Param(arguments.upload(2000), "book", required=True),
            "giver": Param(
                arguments.words(), "giver", required=False, apart=("unknown", "letter"), unlike=("thanked",)
            ),
            "thanked": Param(arguments.words(), "thanked", required=False, unlike=("giver",)),
            "letter": Param(
                arguments.words(
                    min_length=1,
                    max_length=400,
                    multiline=True,
                    parts=arguments.MessageParts(
                        alphabet="abcdefghijklmnopqrstuvwxyzRT. \n", double="RT", plain=(40, 75), other=(20, 35)
                    ),
                ),
                "letter",
                required=False,
                apart=("unknown", "giver"),
            ),
            "unknown": Param(arguments.words(max_length=30), "unknown", required=False, apart=("letter", "giver")),
        },
        fields={
            "isbn": Field(notations.text(), "isbn", required=True),
            "thanked": Field(notations.strings(notations.personal(), "array"), "thanked", required=False),
            "similar": Field(notations.strings(notations.text(), "comma"), "similar", required=False),
        },
        examples={
            "given": Example(
                {"book": "UEsDBA==", "giver": "Ada Lovelace", "thanked": "Lord Byron"},
                '{"outcome": "fine", "isbn": "1853260002", "thanked": ["Lord Byron"], "similar": "185326041X,1853260010"}',
            ),
        },
        main="given",
        sandbox="given",
        plays=False,
        codes=(
            "no-such-reader",
            "wrong-pin",
            "garbled",
            "post-only",
            "slow-down",
            "asleep",
            "thank-another",
            "no-letters",
        ),
        limit=(100, 60.0),
        personal=("Lord Byron",),
        page="",
        life=(),
        variants={},
    ),
    Case(
        path="books/order",
        method=lambda client: client.books.order,
        safe=False,
        params={
            "isbns": Param(
                arguments.items(arguments.words(pattern="[0-9]{9}[0-9X]"), max_items=20),
                "isbns",
                required=False,
                apart=("parcels",),
            ),
            "parcels": Param(
                arguments.objects(
                    {"isbn": arguments.words(pattern="[0-9]{9}[0-9X]"), "to": arguments.words(min_length=5)},
                    max_items=30,
                ),
                "parcels",
                required=False,
                apart=("isbns",),
            ),
            "copies": Param(arguments.whole(minimum=1, maximum=99), "copies", required=False),
            "urgency": Param(
                arguments.choice(["today", "some_day"]), "urgency", required=False, needs={"today": "letter"}
            ),
            "letter": Param(
                arguments.words(
                    min_length=1,
                    max_length=400,
                    multiline=True,
                    parts=arguments.MessageParts(
                        alphabet="abcdefghijklmnopqrstuvwxyzRT. \n", double="RT", plain=(40, 75), other=(20, 35)
                    ),
                ),
                "letter",
                required=False,
            ),
        },
        fields={},
        examples={
            "two_books": Example(
                {
                    "isbns": "1853260002,185326041X",
                    "copies": "2",
                    "urgency": "today",
                    "letter": "Ring twice.\nThen wait.",
                },
                '{"outcome": "fine"}',
            ),
            "a_parcel": Example(
                {"parcels": '[{"isbn": "1853260002", "to": "1 Example Street", "ribbon": "red"}]'},
                '{"outcome": "fine"}',
            ),
        },
        main="two_books",
        sandbox="two_books",
        plays=False,
        codes=(
            "no-such-reader",
            "wrong-pin",
            "garbled",
            "post-only",
            "slow-down",
            "asleep",
            "not-in-stock",
        ),
        limit=None,
        personal=(),
        page="",
        life=(),
        variants={},
    ),
    Case(
        path="books/picture",
        method=lambda client: client.books.picture,
        safe=True,
        params={
            "isbn": Param(arguments.words(pattern="[0-9]{9}[0-9X]"), "isbn", required=True),
            "cover": Param(arguments.upload(500), "cover", required=True),
            "genres": Param(
                arguments.items(arguments.choice(["fiction", "poetry", "2nd_hand"]), min_items=0),
                "genres",
                required=False,
            ),
        },
        fields={},
        examples={
            "shown": Example(
                {"isbn": "1853260002", "cover": "iVBORw0KGgo=", "genres": "poetry,2nd_hand"}, '{"outcome": "fine"}'
            ),
        },
        main="shown",
        sandbox="shown",
        plays=False,
        codes=(
            "no-such-reader",
            "wrong-pin",
            "garbled",
            "post-only",
            "slow-down",
            "asleep",
            "no-such-book",
        ),
        limit=(100, 60.0),
        personal=(),
        page="",
        life=(),
        variants={},
    ),
    Case(
        path="books/search",
        method=lambda client: client.books.search,
        safe=True,
        params={
            "word": Param(arguments.words(max_length=20, pattern="[a-z][a-z ]*"), "word", required=True),
            "genre": Param(
                arguments.choice(["fiction", "poetry", "2nd_hand"]), "genre", required=False, unlike=("without",)
            ),
            "without": Param(
                arguments.choice(["fiction", "poetry", "2nd_hand"]), "without", required=False, unlike=("genre",)
            ),
            "since": Param(arguments.moment("-05:30"), "since", required=False),
            "page": Param(arguments.whole(minimum=1), "page", required=False),
        },
        fields={
            "books": Field(notations.objects(BOOK_FIELDS, bare=""), "books", required=True, also=("results",)),
            "total": Field(notations.integer(numbers=True), "total", required=False, also=("count",)),
            "shelves": Field(notations.integer(), "shelves", required=False),
        },
        examples={
            "poems": Example(
                {"word": "wild swans", "genre": "poetry", "since": "2020-02-29 23:59:59"},
                '{"outcome": "fine", "total": 3, "books": [{"isbn": "1853260002", "title": "Poems", "authors": ["Ada Lovelace", "Lord Byron"], "genre": ["poetry", "2nd_hand"], "published": "1816-02-29", "weight": 0.25, "lendable": true, "copies": ["A-1", {"shelf": "A-2", "state": "lent", "lent_for": 14, "for_whom": "1 Example Street"}]}, {"isbn": "185326041X", "genres": "poetry"}]}',
            ),
        },
        main="poems",
        sandbox="poems",
        plays=False,
        codes=(
            "no-such-reader",
            "wrong-pin",
            "garbled",
            "post-only",
            "slow-down",
            "asleep",
            "no-such-page",
        ),
        limit=(100, 60.0),
        personal=("Ada Lovelace", "Lord Byron", "1 Example Street"),
        page="page",
        life=(),
        variants={},
    ),
)
