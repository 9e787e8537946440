# Generated from spec/books/*.yaml by `python -m generator`. Edit the spec, not this file.
"""BooksResource: a class of tests for each endpoint. The checks are in properties.py, with a docstring each."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import target
from endpoint import Endpoint, Example, Param
from properties import (
    check_alias,
    check_damaged_entry,
    check_different,
    check_duplicates,
    check_edge_value,
    check_error,
    check_example,
    check_exclusive,
    check_filled,
    check_invalid_value,
    check_json,
    check_limit,
    check_limits,
    check_missing,
    check_null,
    check_one_change,
    check_optional,
    check_rejected,
    check_request,
    check_required,
    check_required_if,
    check_response,
    check_retries,
    check_sandbox,
    common_errors,
    fault_lists,
    timeouts,
)
from strategies import fields, params
from strategies.fields import Field, Fields
from target import APIError, errors

pytestmark = pytest.mark.filterwarnings("ignore:.* is deprecated since :DeprecationWarning")

COPY_FIELDS: Fields = {
    "shelf": Field(fields.texts(), required=True),
    "state": Field(fields.enums(["shelved", "lent", "lost", "mislaid"])),
    "lent_for": Field(fields.durations("days", numbers=True)),
    "for_whom": Field(fields.texts()),
}

BOOK_FIELDS: Fields = {
    "isbn": Field(fields.texts(), required=True),
    "title": Field(fields.texts()),
    "authors": Field(fields.lists(fields.texts(), "array")),
    "genres": Field(
        fields.lists(fields.enums(["fiction", "poetry", "2nd_hand"]), "either"), aliases=("genre", "kinds")
    ),
    "published": Field(fields.dates()),
    "weight": Field(fields.decimals(numbers=True)),
    "lendable": Field(fields.booleans()),
    "sold": Field(fields.booleans(), attribute="_sold"),
    "copies": Field(fields.object_lists(COPY_FIELDS, bare="shelf")),
}

DONATE = Endpoint(
    "books/donate",
    lambda client: client.books.donate,
    limit=(100, 60.0),
    params={
        "book": Param(params.files(2000), required=True),
        "giver": Param(params.texts(), excludes=("unknown", "letter"), differs_from=("thanked",)),
        "thanked": Param(params.texts(), differs_from=("giver",)),
        "letter": Param(
            params.texts(min_length=1, max_length=400, multiline=True, parts=target.PARTS["letter_parts"]),
            excludes=("unknown", "giver"),
        ),
        "unknown": Param(params.texts(max_length=30), excludes=("letter", "giver")),
    },
    fields={
        "isbn": Field(fields.texts(), required=True),
        "thanked": Field(fields.lists(fields.texts(), "array")),
        "similar": Field(fields.lists(fields.texts(), "comma")),
    },
    examples={
        "given": Example(
            {"book": "UEsDBA==", "giver": "Ada Lovelace", "thanked": "Lord Byron"},
            '{"outcome": "fine", "isbn": "1853260002", "thanked": ["Lord Byron"], "similar": "185326041X,1853260010"}',
        ),
    },
    personal=("Lord Byron",),
)


class TestDonate:
    """books/donate, from spec/books/donate.yaml"""

    @given(data=st.data())
    def test_request(self, data: st.DataObject) -> None:
        check_request(DONATE, data)

    @pytest.mark.parametrize("value", DONATE.invalid("book"))
    def test_rejects_book(self, value: object) -> None:
        check_rejected(DONATE, book=value)

    @pytest.mark.parametrize("value", DONATE.invalid("giver"))
    def test_rejects_giver(self, value: object) -> None:
        check_rejected(DONATE, giver=value)

    @pytest.mark.parametrize("value", DONATE.invalid("thanked"))
    def test_rejects_thanked(self, value: object) -> None:
        check_rejected(DONATE, thanked=value)

    @pytest.mark.parametrize("value", DONATE.invalid("letter"))
    def test_rejects_letter(self, value: object) -> None:
        check_rejected(DONATE, letter=value)

    @pytest.mark.parametrize("value", DONATE.invalid("unknown"))
    def test_rejects_unknown(self, value: object) -> None:
        check_rejected(DONATE, unknown=value)

    @given(texts=DONATE.near_limits("unknown"))
    @settings(max_examples=10)
    def test_limits_of_unknown(self, texts: list[str]) -> None:
        check_limits(DONATE, "unknown", texts)

    @pytest.mark.parametrize("param", ["book"])
    def test_required(self, param: str) -> None:
        check_required(DONATE, param)

    @pytest.mark.parametrize("param", ["thanked"])
    def test_optional(self, param: str) -> None:
        check_optional(DONATE, param)

    @pytest.mark.parametrize(
        ("param", "other"),
        [
            ("giver", "unknown"),
            ("giver", "letter"),
            ("letter", "unknown"),
            ("letter", "giver"),
            ("unknown", "letter"),
            ("unknown", "giver"),
        ],
    )
    @given(data=st.data())
    def test_exclusive(self, param: str, other: str, data: st.DataObject) -> None:
        check_exclusive(DONATE, param, other, data)

    @pytest.mark.parametrize(("param", "other"), [("giver", "thanked"), ("thanked", "giver")])
    @given(data=st.data())
    def test_different(self, param: str, other: str, data: st.DataObject) -> None:
        check_different(DONATE, param, other, data)

    @given(reply=fields.objects(DONATE.fields))
    def test_response(self, reply: dict[str, object]) -> None:
        check_response(DONATE, reply)

    @given(data=st.data())
    def test_json(self, data: st.DataObject) -> None:
        check_json(DONATE, data)

    def test_duplicates(self) -> None:
        check_duplicates(DONATE)

    @given(reply=fields.objects(DONATE.fields), data=st.data())
    def test_one_change(self, reply: dict[str, object], data: st.DataObject) -> None:
        check_one_change(DONATE, reply, data)

    @pytest.mark.parametrize(("field", "value"), fields.edges(DONATE.fields))
    def test_edge_value(self, field: str, value: object) -> None:
        check_edge_value(DONATE, field, value)

    @pytest.mark.parametrize(("field", "value"), fields.wrong_types(DONATE.fields))
    def test_wrong_type(self, field: str, value: object, caplog: pytest.LogCaptureFixture) -> None:
        check_invalid_value(DONATE, field, value, caplog)

    @pytest.mark.parametrize(("field", "value"), fields.invalid(DONATE.fields))
    def test_invalid_value(self, field: str, value: object, caplog: pytest.LogCaptureFixture) -> None:
        check_invalid_value(DONATE, field, value, caplog)

    @pytest.mark.parametrize("field", ["isbn"])
    @pytest.mark.parametrize("is_null", [False, True], ids=["missing", "null"])
    def test_missing_field(self, field: str, is_null: bool) -> None:
        check_missing(DONATE, field, is_null)

    @pytest.mark.parametrize("field", ["thanked", "similar"])
    def test_null(self, field: str) -> None:
        check_null(DONATE, field)

    @pytest.mark.parametrize(
        ("code", "error"),
        [
            *common_errors,
            ("thank-another", errors.SelfThankedError),
            ("no-letters", errors.APIError),
        ],
    )
    def test_error(self, code: str, error: type[APIError]) -> None:
        check_error(DONATE, code, error)

    @given(faults=fault_lists, timeout=timeouts)
    def test_retries(self, faults: list[str], timeout: float) -> None:
        check_retries(DONATE, faults, timeout)

    def test_limit(self) -> None:
        check_limit(DONATE)

    @pytest.mark.parametrize("example", ["given"])
    def test_example(self, example: str) -> None:
        check_example(DONATE, example)

    def test_sandbox(self) -> None:
        check_sandbox(DONATE, "given", own_answer=False)


ORDER = Endpoint(
    "books/order",
    lambda client: client.books.order,
    params={
        "isbns": Param(params.lists(params.texts(pattern="[0-9]{9}[0-9X]"), max_items=20), excludes=("parcels",)),
        "parcels": Param(
            params.object_lists(
                {"isbn": params.texts(pattern="[0-9]{9}[0-9X]"), "to": params.texts(min_length=5)}, max_items=30
            ),
            excludes=("isbns",),
            fills="letter",
        ),
        "copies": Param(params.integers(minimum=1, maximum=99)),
        "urgency": Param(params.enums(["today", "some_day"]), requires={"today": "letter"}),
        "letter": Param(params.texts(min_length=1, max_length=400, multiline=True, parts=target.PARTS["letter_parts"])),
    },
    examples={
        "two_books": Example(
            {"isbns": "1853260002,185326041X", "copies": "2", "urgency": "today", "letter": "Ring twice.\nThen wait."},
            '{"outcome": "fine"}',
        ),
        "a_parcel": Example(
            {"parcels": '[{"isbn": "1853260002", "to": "1 Example Street", "ribbon": "red"}]'}, '{"outcome": "fine"}'
        ),
    },
)


class TestOrder:
    """books/order, from spec/books/order.yaml"""

    @given(data=st.data())
    def test_request(self, data: st.DataObject) -> None:
        check_request(ORDER, data)

    @pytest.mark.parametrize("value", ORDER.invalid("isbns"))
    def test_rejects_isbns(self, value: object) -> None:
        check_rejected(ORDER, isbns=value)

    @given(texts=ORDER.near_limits("isbns"))
    @settings(max_examples=10)
    def test_limits_of_isbns(self, texts: list[str]) -> None:
        check_limits(ORDER, "isbns", texts)

    @pytest.mark.parametrize("value", ORDER.invalid("parcels"))
    def test_rejects_parcels(self, value: object) -> None:
        check_rejected(ORDER, parcels=value)

    @pytest.mark.parametrize("value", ORDER.invalid("copies"))
    def test_rejects_copies(self, value: object) -> None:
        check_rejected(ORDER, copies=value)

    @pytest.mark.parametrize("value", ORDER.invalid("urgency"))
    def test_rejects_urgency(self, value: object) -> None:
        check_rejected(ORDER, urgency=value)

    @pytest.mark.parametrize("value", ORDER.invalid("letter"))
    def test_rejects_letter(self, value: object) -> None:
        check_rejected(ORDER, letter=value)

    @pytest.mark.parametrize("param", ["copies", "urgency"])
    def test_optional(self, param: str) -> None:
        check_optional(ORDER, param)

    @pytest.mark.parametrize(("param", "other"), [("isbns", "parcels"), ("parcels", "isbns")])
    @given(data=st.data())
    def test_exclusive(self, param: str, other: str, data: st.DataObject) -> None:
        check_exclusive(ORDER, param, other, data)

    @pytest.mark.parametrize(("param", "value", "other"), [("urgency", "today", "letter")])
    def test_required_if(self, param: str, value: str, other: str) -> None:
        check_required_if(ORDER, param, value, other)

    @pytest.mark.parametrize(("template", "objects"), [("letter", "parcels")])
    @given(data=st.data())
    def test_filled(self, template: str, objects: str, data: st.DataObject) -> None:
        check_filled(ORDER, template, objects, data)

    @given(reply=fields.objects(ORDER.fields))
    def test_response(self, reply: dict[str, object]) -> None:
        check_response(ORDER, reply)

    @given(data=st.data())
    def test_json(self, data: st.DataObject) -> None:
        check_json(ORDER, data)

    def test_duplicates(self) -> None:
        check_duplicates(ORDER)

    @pytest.mark.parametrize(
        ("code", "error"),
        [
            *common_errors,
            ("not-in-stock", errors.OutOfStockError),
        ],
    )
    def test_error(self, code: str, error: type[APIError]) -> None:
        check_error(ORDER, code, error)

    @given(faults=fault_lists, timeout=timeouts)
    def test_retries(self, faults: list[str], timeout: float) -> None:
        check_retries(ORDER, faults, timeout)

    @pytest.mark.parametrize("example", ["two_books", "a_parcel"])
    def test_example(self, example: str) -> None:
        check_example(ORDER, example)

    def test_sandbox(self) -> None:
        check_sandbox(ORDER, "two_books", own_answer=False)


PICTURE = Endpoint(
    "books/picture",
    lambda client: client.books.picture,
    safe=True,
    limit=(100, 60.0),
    params={
        "isbn": Param(params.texts(pattern="[0-9]{9}[0-9X]"), required=True),
        "cover": Param(params.files(500), required=True),
        "genres": Param(params.lists(params.enums(["fiction", "poetry", "2nd_hand"]), min_items=0)),
    },
    examples={
        "shown": Example(
            {"isbn": "1853260002", "cover": "iVBORw0KGgo=", "genres": "poetry,2nd_hand"}, '{"outcome": "fine"}'
        ),
    },
)


class TestPicture:
    """books/picture, from spec/books/picture.yaml"""

    @given(data=st.data())
    def test_request(self, data: st.DataObject) -> None:
        check_request(PICTURE, data)

    @pytest.mark.parametrize("value", PICTURE.invalid("isbn"))
    def test_rejects_isbn(self, value: object) -> None:
        check_rejected(PICTURE, isbn=value)

    @given(texts=PICTURE.near_limits("isbn"))
    @settings(max_examples=10)
    def test_limits_of_isbn(self, texts: list[str]) -> None:
        check_limits(PICTURE, "isbn", texts)

    @pytest.mark.parametrize("value", PICTURE.invalid("cover"))
    def test_rejects_cover(self, value: object) -> None:
        check_rejected(PICTURE, cover=value)

    @pytest.mark.parametrize("value", PICTURE.invalid("genres"))
    def test_rejects_genres(self, value: object) -> None:
        check_rejected(PICTURE, genres=value)

    @pytest.mark.parametrize("param", ["isbn", "cover"])
    def test_required(self, param: str) -> None:
        check_required(PICTURE, param)

    @pytest.mark.parametrize("param", ["genres"])
    def test_optional(self, param: str) -> None:
        check_optional(PICTURE, param)

    @given(reply=fields.objects(PICTURE.fields))
    def test_response(self, reply: dict[str, object]) -> None:
        check_response(PICTURE, reply)

    @given(data=st.data())
    def test_json(self, data: st.DataObject) -> None:
        check_json(PICTURE, data)

    def test_duplicates(self) -> None:
        check_duplicates(PICTURE)

    @pytest.mark.parametrize(
        ("code", "error"),
        [
            *common_errors,
            ("no-such-book", errors.UnknownBookError),
        ],
    )
    def test_error(self, code: str, error: type[APIError]) -> None:
        check_error(PICTURE, code, error)

    @given(faults=fault_lists, timeout=timeouts)
    def test_retries(self, faults: list[str], timeout: float) -> None:
        check_retries(PICTURE, faults, timeout)

    def test_limit(self) -> None:
        check_limit(PICTURE)

    @pytest.mark.parametrize("example", ["shown"])
    def test_example(self, example: str) -> None:
        check_example(PICTURE, example)

    def test_sandbox(self) -> None:
        check_sandbox(PICTURE, "shown", own_answer=False)


SEARCH = Endpoint(
    "books/search",
    lambda client: client.books.search,
    safe=True,
    limit=(100, 60.0),
    page="page",
    params={
        "word": Param(params.texts(max_length=20, pattern="[a-z][a-z ]*"), required=True),
        "genre": Param(params.enums(["fiction", "poetry", "2nd_hand"]), differs_from=("without",)),
        "without": Param(params.enums(["fiction", "poetry", "2nd_hand"]), differs_from=("genre",)),
        "since": Param(params.datetimes("-05:30")),
        "page": Param(params.integers(minimum=1)),
    },
    fields={
        "books": Field(fields.object_lists(BOOK_FIELDS), required=True, aliases=("results",)),
        "total": Field(fields.integers(numbers=True), aliases=("count",)),
        "shelves": Field(fields.integers()),
    },
    examples={
        "poems": Example(
            {"word": "wild swans", "genre": "poetry", "since": "2020-02-29 23:59:59"},
            '{"outcome": "fine", "total": 3, "books": [{"isbn": "1853260002", "title": "Poems", "authors": ["Ada Lovelace", "Lord Byron"], "genre": ["poetry", "2nd_hand"], "published": "1816-02-29", "weight": 0.25, "lendable": true, "copies": ["A-1", {"shelf": "A-2", "state": "lent", "lent_for": 14, "for_whom": "1 Example Street"}]}, {"isbn": "185326041X", "genres": "poetry"}]}',
        ),
    },
    personal=("Ada Lovelace", "Lord Byron", "1 Example Street"),
)


class TestSearch:
    """books/search, from spec/books/search.yaml"""

    @given(data=st.data())
    def test_request(self, data: st.DataObject) -> None:
        check_request(SEARCH, data)

    @pytest.mark.parametrize("value", SEARCH.invalid("word"))
    def test_rejects_word(self, value: object) -> None:
        check_rejected(SEARCH, word=value)

    @given(texts=SEARCH.near_limits("word"))
    @settings(max_examples=10)
    def test_limits_of_word(self, texts: list[str]) -> None:
        check_limits(SEARCH, "word", texts)

    @pytest.mark.parametrize("value", SEARCH.invalid("genre"))
    def test_rejects_genre(self, value: object) -> None:
        check_rejected(SEARCH, genre=value)

    @pytest.mark.parametrize("value", SEARCH.invalid("without"))
    def test_rejects_without(self, value: object) -> None:
        check_rejected(SEARCH, without=value)

    @pytest.mark.parametrize("value", SEARCH.invalid("since"))
    def test_rejects_since(self, value: object) -> None:
        check_rejected(SEARCH, since=value)

    @pytest.mark.parametrize("value", SEARCH.invalid("page"))
    def test_rejects_page(self, value: object) -> None:
        check_rejected(SEARCH, page=value)

    @pytest.mark.parametrize("param", ["word"])
    def test_required(self, param: str) -> None:
        check_required(SEARCH, param)

    @pytest.mark.parametrize("param", ["genre", "without", "since", "page"])
    def test_optional(self, param: str) -> None:
        check_optional(SEARCH, param)

    @pytest.mark.parametrize(("param", "other"), [("genre", "without"), ("without", "genre")])
    @given(data=st.data())
    def test_different(self, param: str, other: str, data: st.DataObject) -> None:
        check_different(SEARCH, param, other, data)

    @given(reply=fields.objects(SEARCH.fields))
    def test_response(self, reply: dict[str, object]) -> None:
        check_response(SEARCH, reply)

    @given(data=st.data())
    def test_json(self, data: st.DataObject) -> None:
        check_json(SEARCH, data)

    def test_duplicates(self) -> None:
        check_duplicates(SEARCH)

    @given(reply=fields.objects(SEARCH.fields), data=st.data())
    def test_one_change(self, reply: dict[str, object], data: st.DataObject) -> None:
        check_one_change(SEARCH, reply, data)

    @pytest.mark.parametrize(("field", "value"), fields.edges(SEARCH.fields))
    def test_edge_value(self, field: str, value: object) -> None:
        check_edge_value(SEARCH, field, value)

    @pytest.mark.parametrize(("field", "value"), fields.wrong_types(SEARCH.fields))
    def test_wrong_type(self, field: str, value: object, caplog: pytest.LogCaptureFixture) -> None:
        check_invalid_value(SEARCH, field, value, caplog)

    @pytest.mark.parametrize(("field", "value"), fields.invalid(SEARCH.fields))
    def test_invalid_value(self, field: str, value: object, caplog: pytest.LogCaptureFixture) -> None:
        check_invalid_value(SEARCH, field, value, caplog)

    @pytest.mark.parametrize(("field", "case"), fields.damaged(SEARCH.fields))
    def test_damaged_entry(self, field: str, case: fields.Damaged, caplog: pytest.LogCaptureFixture) -> None:
        check_damaged_entry(SEARCH, field, case, caplog)

    @pytest.mark.parametrize("field", ["books"])
    @pytest.mark.parametrize("is_null", [False, True], ids=["missing", "null"])
    def test_missing_field(self, field: str, is_null: bool) -> None:
        check_missing(SEARCH, field, is_null)

    @pytest.mark.parametrize("field", ["total", "shelves"])
    def test_null(self, field: str) -> None:
        check_null(SEARCH, field)

    @pytest.mark.parametrize(("field", "alias"), [("books", "results"), ("total", "count")])
    def test_alias(self, field: str, alias: str) -> None:
        check_alias(SEARCH, field, alias)

    @pytest.mark.parametrize(
        ("code", "error"),
        [
            *common_errors,
            ("no-such-page", errors.APIError),
        ],
    )
    def test_error(self, code: str, error: type[APIError]) -> None:
        check_error(SEARCH, code, error)

    @given(faults=fault_lists, timeout=timeouts)
    def test_retries(self, faults: list[str], timeout: float) -> None:
        check_retries(SEARCH, faults, timeout)

    def test_limit(self) -> None:
        check_limit(SEARCH)

    @pytest.mark.parametrize("example", ["poems"])
    def test_example(self, example: str) -> None:
        check_example(SEARCH, example)

    def test_sandbox(self) -> None:
        check_sandbox(SEARCH, "poems", own_answer=False)
