"""The kinds that no endpoint of the service uses yet: decimals, booleans and dates as parameters, an object in a reply,
and a JSON number where text is documented."""

from __future__ import annotations

import logging
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest

from hoiio._core.records import Entry, PersonalStr, Record, make_record
from hoiio._wire.fields import (
    FieldError,
    Fields,
    allow_numbers,
    parse_object,
    parse_optional_object,
    parse_optional_text,
    parse_personal,
    parse_text,
    parse_unread,
    warn_unread,
)
from hoiio._wire.json_object import parse_json
from hoiio._wire.params import BooleanParam, DateParam, DecimalParam, Param


class Shelf(Entry):
    number: str
    note: str | None = None


def read_shelf(fields: Fields) -> Shelf:
    return make_record(
        Shelf,
        number=parse_text(fields, "number"),
        note=parse_optional_text(fields, "note"),
        unread=parse_unread(fields),
        extra=fields,
    )


class Book(Record):
    shelf: Shelf | None = None


@pytest.mark.parametrize(
    ("param", "value", "sent"),
    [
        (DecimalParam(name="x"), Decimal("1.50"), "1.50"),
        (DecimalParam(name="x"), Decimal("1E+3"), "1000"),
        (DecimalParam(name="x"), Decimal("-1E-30"), f"-0.{'0' * 29}1"),
        (DecimalParam(name="x"), Decimal("9" * 30), "9" * 30),
        (BooleanParam(name="x"), True, "true"),
        (BooleanParam(name="x"), False, "false"),
        (BooleanParam(name="x", words=("1", "0")), True, "1"),
        (BooleanParam(name="x", words=("1", "0")), False, "0"),
        (DateParam(name="x"), date(1, 2, 3), "0001-02-03"),
        (DateParam(name="x"), date.max, "9999-12-31"),
    ],
)
def test_a_value_is_sent_in_one_notation(param: Param, value: object, sent: str) -> None:
    assert param.validate(value) is None
    assert param.encode(value) == sent
    assert param.required


@pytest.mark.parametrize(
    ("param", "value", "problem"),
    [
        (DecimalParam(name="x"), 1.5, 'must be a Decimal, not float; for 1.50, give Decimal("1.50")'),
        (DecimalParam(name="x"), 1, "must be a Decimal, not int"),
        (DecimalParam(name="x"), Decimal("sNaN"), "is not a number"),
        (DecimalParam(name="x"), Decimal("-Infinity"), "is not a number"),
        (DecimalParam(name="x"), Decimal("1E+30"), "must have at most 30 digits before the point"),
        (DecimalParam(name="x"), Decimal("1E-31"), "and at most 30 after it"),
        (DecimalParam(name="x"), Decimal("1E+999999999"), "must have at most 30 digits before the point"),
        (BooleanParam(name="x"), 1, "must be a bool, not int"),
        (BooleanParam(name="x"), "true", "must be a bool, not str"),
        (DateParam(name="x"), datetime(2020, 1, 1, tzinfo=UTC), "must be a date, not datetime; its date depends on"),
        (DateParam(name="x"), "2020-01-01", "must be a date, not str"),
    ],
)
def test_a_value_of_another_kind_is_refused_with_what_to_give_instead(
    param: Param, value: object, problem: str
) -> None:
    assert problem in (param.validate(value) or "")


@pytest.mark.parametrize(
    ("written", "text"),
    [("48210033771590243180", "48210033771590243180"), ("1.50", "1.50"), ("0", "0"), ('"007"', "007"), ("-7", "-7")],
)
def test_a_number_where_text_is_documented_keeps_its_digits(written: str, text: str) -> None:
    fields = parse_json(b'{"x": %s}' % written.encode())
    assert parse_personal(allow_numbers(fields, "x"), "x", PersonalStr) == text
    assert fields == {}


@pytest.mark.parametrize("written", [b"7", b"true"])
def test_a_number_is_no_text_unless_the_spec_says_so(written: bytes) -> None:
    with pytest.raises(FieldError):
        parse_text(parse_json(b'{"x": %s}' % written), "x")


@pytest.mark.parametrize(
    ("value", "at"),
    [({}, "x.number"), ({"number": 7}, "x.number"), ([], "x"), ("A-1", "x"), (7, "x")],
    ids=repr,
)
def test_an_object_that_cannot_be_read_names_its_field_and_stays_as_it_was(value: Any, at: str) -> None:
    with pytest.raises(FieldError) as caught:
        parse_object({"x": value}, "x", read_shelf)
    assert caught.value.name == at
    fields: Fields = {"x": value.copy() if isinstance(value, dict) else value}
    assert parse_optional_object(fields, "x", read_shelf) is None
    assert (parse_unread(fields), fields) == (("x",), {"x": value})


def test_an_object_may_be_a_string_alone_if_a_field_can_stand_for_it() -> None:
    found = parse_object({"x": "A-1"}, "x", read_shelf, "number")
    assert (found.number, found.note, found.extra) == ("A-1", None, {})
    assert parse_optional_object({"x": None}, "x", read_shelf, "number") is None
    assert parse_optional_object({"x": ""}, "x", read_shelf, "number") is None


def test_a_field_of_an_object_that_cannot_be_read_is_logged_with_its_path(caplog: pytest.LogCaptureFixture) -> None:
    fields: Fields = {"shelf": {"number": "A-1", "note": 7, "other": "y"}}
    with caplog.at_level(logging.WARNING):
        shelf = parse_optional_object(fields, "shelf", read_shelf)
        assert shelf is not None
        warn_unread("books/show", make_record(Book, shelf=shelf, extra={}, unread=(), meta=None))  # type: ignore[arg-type]
    assert (shelf.note, shelf.unread, shelf.extra) == (None, ("note",), {"note": 7, "other": "y"})
    assert [record.getMessage() for record in caplog.records] == ["books/show: cannot be read: shelf.note"]
