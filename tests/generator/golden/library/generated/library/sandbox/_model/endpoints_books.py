# Generated from spec/books/*.yaml by `python -m generator`. Edit the spec, not this file.
"""What the sandbox knows of books."""

from .endpoint import Endpoint, Example, Rule, Status, Type

ENDPOINTS = (
    Endpoint(
        path="books/donate",
        required=("book",),
        limit=(100, 60.0),
        statuses=(
            Status("fine", "", ""),
            Status("no-such-reader", "reader_id", "refused"),
            Status("wrong-pin", "pin", "refused"),
            Status("missing_{param}", "", "missing"),
            Status("garbled", "", "unreadable"),
            Status("post-only", "", "wrong-method"),
            Status("slow-down", "", "over-limit"),
            Status("asleep", "", ""),
            Status("thank-another", "thanked", ""),
            Status("no-letters", "letter", ""),
        ),
        examples={
            "given": Example(
                {"book": "UEsDBA==", "giver": "Ada Lovelace", "thanked": "Lord Byron"},
                '{"outcome": "fine", "isbn": "1853260002", "thanked": ["Lord Byron"], "similar": "185326041X,1853260010"}',
            ),
        },
        life=(),
        types={
            "book": Type(name="file", maximum=2000),
            "letter": Type(name="text", min_length=1, max_length=400),
            "unknown": Type(name="text", max_length=30),
        },
        rules=(
            Rule(kind="allDifferent", params=("giver", "thanked"), more="thank-another"),
            Rule(kind="mutuallyExclusive", params=("unknown", "letter", "giver"), more="no-letters"),
        ),
        fields=("isbn", "thanked", "similar"),
        comma=("isbn", "similar"),
    ),
    Endpoint(
        path="books/order",
        required=(),
        limit=None,
        statuses=(
            Status("fine", "", ""),
            Status("no-such-reader", "reader_id", "refused"),
            Status("wrong-pin", "pin", "refused"),
            Status("missing_{param}", "", "missing"),
            Status("garbled", "", "unreadable"),
            Status("post-only", "", "wrong-method"),
            Status("slow-down", "", "over-limit"),
            Status("asleep", "", ""),
            Status("not-in-stock", "", ""),
        ),
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
        life=(),
        types={
            "isbns": Type(name="list", maximum=20, of=Type(name="text", pattern="[0-9]{9}[0-9X]")),
            "parcels": Type(
                name="objects",
                maximum=30,
                keys={"isbn": Type(name="text", pattern="[0-9]{9}[0-9X]"), "to": Type(name="text", min_length=5)},
            ),
            "copies": Type(name="integer", minimum=1, maximum=99),
            "urgency": Type(name="enum", values=("today", "some_day")),
            "letter": Type(name="text", min_length=1, max_length=400),
        },
        rules=(
            Rule(kind="exactlyOneOf", params=("isbns", "parcels"), more=""),
            Rule(kind="requiredIf", params=("letter", "urgency"), value="today"),
        ),
        fields=(),
    ),
    Endpoint(
        path="books/picture",
        required=(
            "isbn",
            "cover",
        ),
        limit=(100, 60.0),
        statuses=(
            Status("fine", "", ""),
            Status("no-such-reader", "reader_id", "refused"),
            Status("wrong-pin", "pin", "refused"),
            Status("missing_{param}", "", "missing"),
            Status("garbled", "", "unreadable"),
            Status("post-only", "", "wrong-method"),
            Status("slow-down", "", "over-limit"),
            Status("asleep", "", ""),
            Status("no-such-book", "isbn", ""),
        ),
        examples={
            "shown": Example(
                {"isbn": "1853260002", "cover": "iVBORw0KGgo=", "genres": "poetry,2nd_hand"}, '{"outcome": "fine"}'
            ),
        },
        life=(),
        types={
            "isbn": Type(name="text", pattern="[0-9]{9}[0-9X]"),
            "cover": Type(name="file", maximum=500),
            "genres": Type(name="list", minimum=0, of=Type(name="enum", values=("fiction", "poetry", "2nd_hand"))),
        },
        fields=(),
    ),
    Endpoint(
        path="books/search",
        required=("word",),
        limit=(100, 60.0),
        statuses=(
            Status("fine", "", ""),
            Status("no-such-reader", "reader_id", "refused"),
            Status("wrong-pin", "pin", "refused"),
            Status("missing_{param}", "", "missing"),
            Status("garbled", "", "unreadable"),
            Status("post-only", "", "wrong-method"),
            Status("slow-down", "", "over-limit"),
            Status("asleep", "", ""),
            Status("no-such-page", "", ""),
        ),
        examples={
            "poems": Example(
                {"word": "wild swans", "genre": "poetry", "since": "2020-02-29 23:59:59"},
                '{"outcome": "fine", "total": 3, "books": [{"isbn": "1853260002", "title": "Poems", "authors": ["Ada Lovelace", "Lord Byron"], "genre": ["poetry", "2nd_hand"], "published": "1816-02-29", "weight": 0.25, "lendable": true, "copies": ["A-1", {"shelf": "A-2", "state": "lent", "lent_for": 14, "for_whom": "1 Example Street"}]}, {"isbn": "185326041X", "genres": "poetry"}]}',
            ),
            "the_end": Example({"word": "wild swans", "page": "9"}, '{"outcome": "no-such-page"}'),
        },
        life=(),
        types={
            "word": Type(name="text", pattern="[a-z][a-z ]*", max_length=20),
            "genre": Type(name="enum", values=("fiction", "poetry", "2nd_hand")),
            "without": Type(name="enum", values=("fiction", "poetry", "2nd_hand")),
            "since": Type(name="date-time"),
            "page": Type(name="integer", minimum=1),
        },
        rules=(Rule(kind="allDifferent", params=("genre", "without"), more=""),),
        fields=("books", "total", "shelves"),
        entry_fields=("isbn", "title", "authors", "genres", "published", "weight", "lendable", "sold", "copies"),
        page="page",
        entries="books",
        total="total",
    ),
)
