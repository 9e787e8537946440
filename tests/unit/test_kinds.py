"""The kinds of parameters, the constraints between them and the parts of records, at their limits."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

import hoiio
from hoiio._core.records import PersonalStr
from hoiio._wire.constraints import AllDifferent, Constraint, ExactlyOneOf, MutuallyExclusive, RequiredIf
from hoiio._wire.fields import (
    DAYS,
    HOURS,
    MINUTES,
    SECONDS,
    FieldError,
    allow_numbers,
    parse_date,
    parse_date_time,
    parse_decimal,
    parse_duration,
    parse_objects,
    parse_optional_date_time,
    parse_optional_enum,
    parse_optional_objects,
    parse_strings,
    parse_unread,
)
from hoiio._wire.form import FilePart
from hoiio._wire.json_object import DecodeError, parse_json
from hoiio._wire.params import (
    DateTimeParam,
    DurationParam,
    EnumParam,
    FileParam,
    IntegerParam,
    ListParam,
    ObjectListParam,
    Param,
    StringParam,
)

from fakes import client_returning, success

ITEMS = ListParam(name="x", of=StringParam(name="x", min_length=1), min_items=2, max_items=3)
OBJECTS = ObjectListParam(name="x", keys=(StringParam(name="to", max_length=3),), max_items=2)


@pytest.mark.parametrize(
    ("param", "good", "bad"),
    [
        (
            StringParam(name="x", min_length=2, max_length=3),
            ["ab", "abc"],
            ["", "a", "abcd", "a\nb", "\x7f", "\ud800", b"ab"],
        ),
        (StringParam(name="x", multiline=True), ["", "a\nb\n"], ["a\rb", "\n\x00"]),
        (EnumParam(name="x", values=("a", "b")), ["a", "b"], ["", "c", "A", 1]),
        (IntegerParam(name="x", minimum=1, maximum=2), [1, 2], [0, 3, True, 1.0, "1"]),
        (IntegerParam(name="x"), [0, 999_999_999], [-1, 1_000_000_000]),
        (
            DurationParam(name="x", unit="seconds"),
            [timedelta(0), timedelta(seconds=999_999_999)],
            [timedelta(seconds=-1), timedelta(seconds=1_000_000_000), timedelta(milliseconds=1), 1],
        ),
        (
            ITEMS,
            [["a", "b"], ("a", "b", "c")],
            [["a"], ["a", "b", "c", "d"], ["a", "b,c"], ["a", ""], "ab", b"ab", {"a"}],
        ),
        (
            OBJECTS,
            [[{"to": "a"}], [{"to": "abc", "more": "one\ntwo"}, {"to": ""}]],
            [[], [{}], [{"to": "abcd"}], [{"to": "a"}] * 3, [{"to": "a", 1: "x"}], [{"to": "a", "\n": "x"}], ["to"]],
        ),
        (
            OBJECTS,
            [],
            [[{"to": "a", "more": 1}], [{"to": "a", "more": "\x00"}], [{"to": "a\nb"}], "to", b"to", {"to"}, 5],
        ),
        (FileParam(name="x", max_bytes=3, media_type="a/b", encoding="base64"), [b"a", b"abc"], [b"", b"abcd", "abc"]),
    ],
    ids=lambda value: type(value).__name__,  # which stays the same when its defaults change
)
def test_a_value_is_taken_up_to_its_limit_and_not_beyond(param: Param, good: list[Any], bad: list[Any]) -> None:
    for value in good:
        assert param.validate(value) is None, value
    for value in bad:
        assert param.validate(value), value


@pytest.mark.parametrize(
    ("param", "value", "written"),
    [
        (ITEMS, ["a", "é"], "a,é"),
        (OBJECTS, [{"to": "é", "more": "x"}, {"to": "中"}], '[{"to":"é","more":"x"},{"to":"中"}]'),
        (DurationParam(name="x", unit="minutes"), timedelta(hours=2), "120"),
        (FileParam(name="x", max_bytes=3, media_type="a/b", encoding="base64"), b"abc", "YWJj"),
        (
            FileParam(name="x", max_bytes=3, media_type="a/b", encoding="multipart"),
            b"abc",
            FilePart(media_type="a/b", content=b"abc"),
        ),
    ],
    ids=lambda value: type(value).__name__,  # which stays the same when its defaults change
)
def test_a_value_is_written_in_one_way(param: Param, value: Any, written: str | FilePart) -> None:
    assert param.encode(value) == written


@pytest.mark.parametrize(
    ("zone", "written"),
    [
        ("+08:00", "2010-01-01 08:00:00"),
        ("+12:45", "2010-01-01 12:45:00"),
        ("-03:30", "2009-12-31 20:30:00"),
        ("+00:00", "2010-01-01 00:00:00"),
    ],
)
def test_a_datetime_is_encoded_in_the_zone_of_the_service(zone: str, written: str) -> None:
    assert DateTimeParam(name="x", zone=zone).encode(datetime(2010, 1, 1, tzinfo=UTC)) == written


def test_a_datetime_outside_of_the_calendar_is_rejected() -> None:
    assert DateTimeParam(name="x", zone="-01:00").validate(datetime(1, 1, 1, tzinfo=UTC))
    assert DateTimeParam(name="x", zone="+01:00").validate(datetime.max.replace(tzinfo=UTC))
    assert DateTimeParam(name="x", zone="+01:00").validate(datetime(1, 1, 1, tzinfo=UTC)) is None


@pytest.mark.parametrize(
    ("rule", "values", "param"),
    [
        (ExactlyOneOf(names=("a", "b", "c")), {}, "a"),
        (ExactlyOneOf(names=("a", "b", "c")), {"b": "1", "c": "1"}, "a"),
        (ExactlyOneOf(names=("a", "b", "c")), {"b": "1", "a": None}, None),
        (AllDifferent(names=("a", "b", "c")), {"a": "1", "b": "2", "c": "1"}, "c"),
        (AllDifferent(names=("a", "b", "c")), {"a": "1", "b": "2"}, None),
        (MutuallyExclusive(names=("a", "b", "c")), {"a": "1", "b": "1", "c": "1"}, "c"),
        (MutuallyExclusive(names=("a", "b", "c")), {"a": "1", "b": "1"}, "b"),
        (MutuallyExclusive(names=("a", "b", "c")), {"b": "1"}, None),
        (RequiredIf(name="a", when="b", value="1"), {"b": "1"}, "a"),
        (RequiredIf(name="a", when="b", value="1"), {"b": "2"}, None),
        (RequiredIf(name="a", when="b", value="1"), {"b": "1", "a": "x"}, None),
    ],
    ids=lambda value: type(value).__name__,  # which stays the same when its defaults change
)
def test_a_broken_rule_names_the_parameter_at_fault(
    rule: Constraint, values: dict[str, str], param: str | None
) -> None:
    problem = rule.validate(values)
    assert (problem and problem[0]) == param


@pytest.mark.parametrize(
    ("rule", "values", "problem"),
    [
        (
            ExactlyOneOf(names=("a", "b", "c")),
            {},
            "or b or c must be given, and only one of them; none of them is given",
        ),
        (
            ExactlyOneOf(names=("a", "b", "c")),
            {"b": "1", "c": "1"},
            "or b or c must be given, and only one of them; b and c are given",
        ),
        (AllDifferent(names=("a", "b", "c")), {"a": "1", "b": "1"}, "must differ from a and b"),
        (
            MutuallyExclusive(names=("a", "b", "c")),
            {"a": "1", "b": "1", "c": "1"},
            "cannot be given together with a or b",
        ),
        (RequiredIf(name="a", when="b", value="1"), {"b": "1"}, "must be given when b is 1"),
        (ITEMS, ["a"], "has 1 elements; at least 2 are needed"),
        (OBJECTS, [], "is empty"),
    ],
    ids=lambda value: type(value).__name__,
)
def test_a_problem_names_all_that_it_is_about(
    rule: Constraint | ListParam | ObjectListParam, values: Any, problem: str
) -> None:
    found = rule.validate(values)
    assert (found if isinstance(found, str) or not found else found[1]) == problem


@pytest.mark.parametrize(
    ("text", "shown"),
    [("", "''"), ("1", "'*'"), ("1234", "'****'"), ("12345", "'***45'"), ("+6511111111", "'*********11'")],
)
def test_personal_data_shows_two_characters_of_more_than_four(text: str, shown: str) -> None:
    assert repr(PersonalStr(text)) == shown
    assert str(PersonalStr(text)) == text


def test_an_empty_value_of_an_optional_enum_counts_as_absent() -> None:
    fields: dict[str, Any] = {"x": ""}
    assert parse_optional_enum(fields, "x", hoiio.CallStatus) is None
    assert (parse_unread(fields), fields) == ((), {})


def test_a_value_that_is_not_known_yet_says_so() -> None:
    status = hoiio.CallStatus("teleported")
    assert (status, status.name, status.value, status.is_known) == ("teleported", "UNKNOWN", "teleported", False)
    assert hoiio.CallStatus.ANSWERED.is_known


@pytest.mark.parametrize("written", ["0.020", "1e39", "1E-39", "123456789012345678901234567890.5"])
def test_a_number_is_as_many_digits_as_it_stands_for_if_those_are_few(written: str) -> None:
    text = allow_numbers(parse_json(b'{"x": %s}' % written.encode()), "x")["x"]
    assert isinstance(text, str)
    assert float(text) == float(written)
    assert "e" not in text.lower()


@pytest.mark.parametrize("written", ["1e40", "1e-40", "1e4000"])
def test_a_number_of_too_many_digits_is_not_written_out(written: str) -> None:
    assert not isinstance(allow_numbers(parse_json(b'{"x": %s}' % written.encode()), "x")["x"], str)


@pytest.mark.parametrize("body", [b"{}X", b"X{}", b"{}\x00", b"{} {}", b"\xa0{}", b"{}\x0b"])
def test_nothing_may_surround_the_object(body: bytes) -> None:
    with pytest.raises(DecodeError):
        parse_json(body)
    assert parse_json(b" \t\r\n{} \t\r\n") == {}


def test_an_object_with_a_key_twice_is_refused_by_an_error_that_holds_nothing_of_it() -> None:
    with pytest.raises(DecodeError) as caught:
        parse_json(b'{"x": "secret", "x": 1}')
    assert caught.traceback[-1].name == "parse_json"  # not the exception of the decoder, which holds the text
    assert caught.value.__context__ is None


def test_a_record_is_made_from_its_attributes_and_no_others() -> None:
    with pytest.raises(TypeError, match="AllDifferent needs names"):
        AllDifferent()  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="AllDifferent has no other"):
        AllDifferent(names=(), other=1)  # type: ignore[call-arg]


def test_a_parameter_is_required_unless_it_says_otherwise() -> None:
    upload = FileParam(name="x", max_bytes=3, media_type="a/b", encoding="base64")
    choice, span, moment = (
        EnumParam(name="x", values=()),
        DurationParam(name="x", unit="days"),
        DateTimeParam(name="x", zone="+00:00"),
    )
    for param in (StringParam(name="x"), choice, IntegerParam(name="x"), span, moment, ITEMS, OBJECTS, upload):
        assert param.required is True


@pytest.mark.parametrize(
    ("unit", "name"), [(SECONDS, "seconds"), (MINUTES, "minutes"), (HOURS, "hours"), (DAYS, "days")]
)
def test_a_time_span_is_read_in_the_unit_of_its_field(unit: timedelta, name: str) -> None:
    assert parse_duration({"x": "3"}, "x", unit) == timedelta(**{name: 3})


def test_an_amount_has_at_most_thirty_digits_on_each_side() -> None:
    longest = f"{'9' * 30}.{'1' * 30}"
    assert str(parse_decimal({"x": longest}, "x")) == longest
    for longer in (f"9{longest}", f"{longest}1"):
        with pytest.raises(FieldError):
            parse_decimal({"x": longer}, "x")


@pytest.mark.parametrize(
    ("read", "written"),
    [
        (lambda fields: parse_duration(fields, "x", SECONDS), "007"),
        (lambda fields: parse_date(fields, "x"), "20100131"),
        (lambda fields: parse_date_time(fields, "x", "+08:00"), "2010-01-31T10:00:00"),
        (
            lambda fields: parse_date_time(fields, "x", "+08:00"),
            "2010-01-31 10:00:00.1234567",
        ),  # would lose its last digit
        (lambda fields: parse_strings(fields, "x", str, "array"), "a,b"),
        (lambda fields: parse_strings(fields, "x", str, "comma"), ["a", "b"]),
        (lambda fields: parse_strings(fields, "x", str, "either"), ["a", 1]),
    ],
)
def test_what_could_be_read_is_refused_in_a_notation_that_is_not_documented(read: Any, written: object) -> None:
    with pytest.raises(FieldError) as caught:
        read({"x": written})
    assert caught.value.name == "x"


@pytest.mark.parametrize("written", ["2010-13-01", "2010-02-30", "2010-01-00"])
def test_a_day_that_no_year_has_is_refused(written: str) -> None:
    with pytest.raises(FieldError):
        parse_date({"x": written}, "x")
    with pytest.raises(FieldError):
        parse_date_time({"x": f"{written} 10:00:00"}, "x", "+08:00")
    fields = {"x": f"{written} 10:00:00"}
    assert parse_optional_date_time(fields, "x", "+08:00") is None
    assert parse_unread(fields) == ("x",)
    assert fields == {"x": f"{written} 10:00:00"}


def test_a_string_is_not_an_object_without_a_shorthand() -> None:
    for read in (parse_objects, parse_optional_objects):
        fields: dict[str, Any] = {"x": ["a"]}
        assert read(fields, "x", dict) == ()
        assert parse_unread(fields) == ("x[0]",)
        assert read({"x": ["a", {"y": "b"}]}, "x", dict, "y") == ({"y": "a"}, {"y": "b"})


def test_lists_of_the_account_can_be_iterated() -> None:
    numbers = [{"number": "+6511111111"}, {"number": "+6522222222"}]
    client, _ = client_returning(success({"entries_count": "2", "entries": numbers}))
    assert [str(entry.number) for entry in client.number.get_active()] == ["+6511111111", "+6522222222"]


def test_a_subscription_ends_on_a_date() -> None:
    client, _ = client_returning(success({"expiry": "2012-02-01"}))
    assert client.number.subscribe("+6511111111", "1").expiry == datetime(2012, 2, 1).date()
    client, _ = client_returning(success({"expiry": "2012-02-01 10:00:00"}))
    found = client.number.subscribe("+6511111111", "1")
    assert (found.expiry, found.unread, found.extra) == (None, ("expiry",), {"expiry": "2012-02-01 10:00:00"})


def test_the_length_of_a_text_is_checked_before_its_pattern() -> None:
    text = "a" * 200_000
    problem = "has 200000 characters; at most 100000 are allowed"
    assert StringParam(name="x", pattern="b*", pattern_description="of b").validate(text) == problem
    assert StringParam(name="x").validate(text) is None
