# Generated from spec/books/*.yaml by `python -m generator`. Edit the spec, not this file.
"""The endpoints of books, for the sandbox."""

from .endpoint import EndpointSpec, EndpointStatus, ExampleResponse, ParamRule, ParamType

ENDPOINTS = (
    EndpointSpec(
        path="books/donate",
        params=("book", "giver", "thanked", "letter", "unknown"),
        required=("book",),
        limit=(100, 60.0),
        statuses=(
            EndpointStatus("fine", "", ""),
            EndpointStatus("no-such-reader", "reader_id", "refused"),
            EndpointStatus("wrong-pin", "pin", "refused"),
            EndpointStatus("missing_{param}", "", "missing"),
            EndpointStatus("garbled", "", "unreadable"),
            EndpointStatus("post-only", "", "wrong-method"),
            EndpointStatus("slow-down", "", "over-limit"),
            EndpointStatus("asleep", "", ""),
            EndpointStatus("thank-another", "thanked", ""),
            EndpointStatus("no-letters", "letter", ""),
        ),
        examples={
            "given": ExampleResponse(
                {"book": "UEsDBA==", "giver": "Ada Lovelace", "thanked": "Lord Byron"},
                '{"outcome": "fine", "isbn": "1853260002", "thanked": ["Lord Byron"], "similar": "185326041X,1853260010"}',
            ),
        },
        lifecycle=(),
        types={
            "book": ParamType(kind="file", maximum=2000, media_type="application/epub+zip"),
            "letter": ParamType(kind="text", min_length=1, max_length=400),
            "unknown": ParamType(kind="text", max_length=30),
        },
        rules=(
            ParamRule(kind="allDifferent", params=("giver", "thanked"), more="thank-another"),
            ParamRule(kind="mutuallyExclusive", params=("unknown", "letter", "giver"), more="no-letters"),
        ),
        fields=("isbn", "thanked", "similar"),
        comma_fields=("isbn", "similar"),
    ),
    EndpointSpec(
        path="books/order",
        params=("isbns", "parcels", "copies", "urgency", "letter"),
        required=(),
        limit=None,
        statuses=(
            EndpointStatus("fine", "", ""),
            EndpointStatus("no-such-reader", "reader_id", "refused"),
            EndpointStatus("wrong-pin", "pin", "refused"),
            EndpointStatus("missing_{param}", "", "missing"),
            EndpointStatus("garbled", "", "unreadable"),
            EndpointStatus("post-only", "", "wrong-method"),
            EndpointStatus("slow-down", "", "over-limit"),
            EndpointStatus("asleep", "", ""),
            EndpointStatus("not-in-stock", "", ""),
        ),
        examples={
            "two_books": ExampleResponse(
                {
                    "isbns": "1853260002,185326041X",
                    "copies": "2",
                    "urgency": "today",
                    "letter": "Ring twice.\nThen wait.",
                },
                '{"outcome": "fine"}',
            ),
            "a_parcel": ExampleResponse(
                {"parcels": '[{"isbn": "1853260002", "to": "1 Example Street", "ribbon": "red"}]'},
                '{"outcome": "fine"}',
            ),
        },
        lifecycle=(),
        types={
            "isbns": ParamType(kind="list", minimum=1, maximum=20, of=ParamType(kind="text", pattern="[0-9]{9}[0-9X]")),
            "parcels": ParamType(
                kind="objects",
                minimum=1,
                maximum=30,
                keys={
                    "isbn": ParamType(kind="text", pattern="[0-9]{9}[0-9X]"),
                    "to": ParamType(kind="text", min_length=5),
                },
            ),
            "copies": ParamType(kind="integer", minimum=1, maximum=99),
            "urgency": ParamType(kind="enum", values=("today", "some_day")),
            "letter": ParamType(kind="text", min_length=1, max_length=400),
        },
        rules=(
            ParamRule(kind="exactlyOneOf", params=("isbns", "parcels")),
            ParamRule(kind="requiredIf", params=("letter", "urgency"), value="today"),
        ),
        fields=(),
    ),
    EndpointSpec(
        path="books/picture",
        params=("isbn", "cover", "genres"),
        required=(
            "isbn",
            "cover",
        ),
        limit=(100, 60.0),
        statuses=(
            EndpointStatus("fine", "", ""),
            EndpointStatus("no-such-reader", "reader_id", "refused"),
            EndpointStatus("wrong-pin", "pin", "refused"),
            EndpointStatus("missing_{param}", "", "missing"),
            EndpointStatus("garbled", "", "unreadable"),
            EndpointStatus("post-only", "", "wrong-method"),
            EndpointStatus("slow-down", "", "over-limit"),
            EndpointStatus("asleep", "", ""),
            EndpointStatus("no-such-book", "isbn", ""),
        ),
        examples={
            "shown": ExampleResponse(
                {"isbn": "1853260002", "cover": "iVBORw0KGgo=", "genres": "poetry,2nd_hand"}, '{"outcome": "fine"}'
            ),
        },
        lifecycle=(),
        types={
            "isbn": ParamType(kind="text", pattern="[0-9]{9}[0-9X]"),
            "cover": ParamType(kind="file", maximum=500, media_type="image/png"),
            "genres": ParamType(kind="list", of=ParamType(kind="enum", values=("fiction", "poetry", "2nd_hand"))),
        },
        fields=(),
    ),
    EndpointSpec(
        path="books/search",
        params=("word", "genre", "without", "since", "page"),
        required=("word",),
        limit=(100, 60.0),
        statuses=(
            EndpointStatus("fine", "", ""),
            EndpointStatus("no-such-reader", "reader_id", "refused"),
            EndpointStatus("wrong-pin", "pin", "refused"),
            EndpointStatus("missing_{param}", "", "missing"),
            EndpointStatus("garbled", "", "unreadable"),
            EndpointStatus("post-only", "", "wrong-method"),
            EndpointStatus("slow-down", "", "over-limit"),
            EndpointStatus("asleep", "", ""),
            EndpointStatus("no-such-page", "", ""),
        ),
        examples={
            "poems": ExampleResponse(
                {"word": "wild swans", "genre": "poetry", "since": "2020-02-29 23:59:59"},
                '{"outcome": "fine", "total": 3, "books": [{"isbn": "1853260002", "title": "Poems", "authors": ["Ada Lovelace", "Lord Byron"], "genre": ["poetry", "2nd_hand"], "published": "1816-02-29", "weight": 0.25, "lendable": true, "copies": ["A-1", {"shelf": "A-2", "state": "lent", "lent_for": 14, "for_whom": "1 Example Street"}]}, {"isbn": "185326041X", "genres": "poetry"}]}',
            ),
            "the_end": ExampleResponse({"word": "wild swans", "page": "9"}, '{"outcome": "no-such-page"}'),
        },
        lifecycle=(),
        types={
            "word": ParamType(kind="text", pattern="[a-z][a-z ]*", max_length=20),
            "genre": ParamType(kind="enum", values=("fiction", "poetry", "2nd_hand")),
            "without": ParamType(kind="enum", values=("fiction", "poetry", "2nd_hand")),
            "since": ParamType(kind="date-time"),
            "page": ParamType(kind="integer", minimum=1),
        },
        rules=(ParamRule(kind="allDifferent", params=("genre", "without")),),
        fields=("books", "total", "shelves"),
        field_types={"state": ParamType(kind="enum", values=("shelved", "lent", "lost", "mislaid"))},
        entry_fields=("isbn", "title", "authors", "genres", "published", "weight", "lendable", "sold", "copies"),
        page="page",
        entries="books",
        total="total",
    ),
)
