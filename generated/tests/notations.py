"""How values are written in a reply: at random, at their edges, and wrongly; and whether they were read rightly.

Nothing here comes from the client, so a mistake cannot hide in both.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date as Date
from datetime import datetime, timedelta, timezone
from decimal import Decimal
from typing import Any, NamedTuple

from hypothesis import strategies as st

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
"""Any text that JSON can carry."""

SENDABLE = st.characters(exclude_categories=["Cs", "Cc"])
"""The characters that a request may hold."""

WORDS = st.from_regex(r"[a-z][a-z0-9_]{0,20}", fullmatch=True)

DECIMALS = st.from_regex(r"(0|[1-9][0-9]{0,12})(\.[0-9]{1,12})?", fullmatch=True)

WHOLE_NUMBERS = st.integers(0, 999_999_999).map(str)

DATE_TIMES = st.builds(
    lambda moment, fraction: f"{moment.year:04}{moment:-%m-%d %H:%M:%S}{fraction}",
    st.datetimes(),
    st.sampled_from(["", "", "", ".0", ".5", ".25", ".000001", ".999999"]),
)

OTHER_TYPES: list[Any] = [0, 1, -1, 7, 0.02, 1e300, True, False, [], {}, ["x"], {"x": "y"}]
"""What JSON has besides strings. Null counts as absent."""


class Notation(NamedTuple):
    """How values of a type are written."""

    good: st.SearchStrategy[Any]
    edges: list[Any]
    """What must be read exactly."""
    undocumented: list[Any]
    """What nobody documented, and what must be refused."""
    others: list[Any]
    """Other types of JSON, which must be refused."""
    same: Callable[[Any, Any], bool]
    """Whether a value is the one that was written."""
    exact: bool = False
    """Whether what is written differently is different."""
    values: tuple[str, ...] = ()
    """The values that are known of one that is open."""


class Field(NamedTuple):
    """A field of a reply, or of an object in it."""

    notation: Notation
    attribute: str
    required: bool = False
    also: tuple[str, ...] = ()


Fields = dict[str, Field]


def replies(fields: Fields) -> st.SearchStrategy[dict[str, Any]]:
    """Objects that have all that is required, and some of the rest."""
    return st.fixed_dictionaries(
        {wire: field.notation.good for wire, field in fields.items() if field.required},
        optional={wire: field.notation.good for wire, field in fields.items() if not field.required},
    )


def is_read(record: object, written: Mapping[str, Any], fields: Fields) -> bool:
    """Whether each field was read as it was written, under whichever of its names."""
    for wire, field in fields.items():
        spellings = [written[name] for name in (wire, *field.also) if written.get(name) is not None]
        value, notation = getattr(record, field.attribute), spellings[0] if spellings else None
        assert (value is None) is (notation is None), wire
        assert notation is None or field.notation.same(value, notation), wire
    return True


def text() -> Notation:
    edges = ["", " ", "0", "null", "\x00", "\u2028", "é", "e\u0301", "\U0001f4de", '"', "\\", "x" * 5_000]
    return Notation(TEXTS, edges, [], OTHER_TYPES, lambda value, written: value == written, exact=True)


def personal() -> Notation:
    return text()


def enum(values: list[str]) -> Notation:
    def same(value: Any, written: str) -> bool:
        return bool(value == written) and value.is_known is (written in values)

    return Notation(st.sampled_from(values) | WORDS, [*values], [], OTHER_TYPES, same, exact=True, values=tuple(values))


def decimal(*, numbers: bool = False) -> Notation:
    def same(value: Decimal, written: Any) -> bool:
        return format(value, "f") == str(written)

    edges: list[Any] = ["0", "0.0", "0.000", "0.020", "0.140", "1", "10.10", "999999999.999", "0.0000001", "1" * 30]
    undocumented = [
        *["", " ", " 1", "1 ", "1\n", "+1", "-1", "-0.020", "1.", ".5", "1..5", "1.5.5", "1,5", "01", "00.5", "1e3"],
        *["1E3", "NaN", "nan", "sNaN", "Infinity", "inf", "1_0", "0x1", "\u0661", "\uff11", "1\u00a0", "$1", "1 SGD"],
    ]
    good: st.SearchStrategy[Any] = DECIMALS
    if numbers:
        edges += [0, 7, 0.02, 0.5]
        good |= st.integers(0, 10**9) | st.sampled_from([0.036, 0.1, 2.5])
    return Notation(good, edges, undocumented, _others(numbers, (int, float)), same)


def integer(*, numbers: bool = False) -> Notation:
    def same(value: int, written: Any) -> bool:
        return type(value) is int and str(value) == str(written)

    return _whole(same, numbers)


def duration(unit: str, *, numbers: bool = False) -> Notation:
    def same(value: timedelta, written: Any) -> bool:
        number, rest = divmod(value, timedelta(**{unit: 1}))
        return not rest and str(number) == str(written)

    return _whole(same, numbers)


def _whole(same: Callable[[Any, Any], bool], numbers: bool) -> Notation:
    edges: list[Any] = ["0", "1", "7", "10", "59", "60", "1440", "999999999", *([0, 7, 2352] if numbers else [])]
    undocumented = [
        *["", " ", " 7", "7 ", "7\n", "+7", "-7", "07", "7.0", "7.5", "1e1", "1_0", "0x7", "\u0667", "\uff17", "7m"],
        *["7 min", "PT7M", "0:07", "1000000000", "9" * 400],
    ]
    good: st.SearchStrategy[Any] = WHOLE_NUMBERS
    if numbers:
        good |= st.integers(0, 999_999_999)
    return Notation(good, edges, undocumented, _others(numbers, (int,)), same)


def _others(numbers: bool, kinds: tuple[type, ...]) -> list[Any]:
    """The types that are refused. Where numbers are taken, those below zero and beyond all measure are not."""
    return [value for value in OTHER_TYPES if not numbers or type(value) not in kinds or not 0 <= value < 1e12]


def boolean() -> Notation:
    others = [value for value in OTHER_TYPES if type(value) is not bool]
    undocumented = ["", "true", "false", "True", "1", "yes"]
    return Notation(
        st.booleans(), [True, False], undocumented, others, lambda value, written: value is written, exact=True
    )


def date_time(zone: str) -> Notation:
    def same(value: datetime, written: str) -> bool:
        expected = moment(written, zone)
        return value == expected and value.utcoffset() == expected.utcoffset()

    edges = [
        *["2010-01-01 10:10:00", "2012-01-31 12:06:15.0", "2012-02-29 23:59:59.999999"],
        *["0001-01-01 00:00:00", "9999-12-31 23:59:59"],
    ]
    undocumented = [
        *["", " ", "2010-01-01", "10:10:00", "2010-01-01T10:10:00", "2010-1-1 10:10:00", "2010-01-01 10:10"],
        *["2010-01-01 10:10:00Z", "2010-01-01 10:10:00+08:00", " 2010-01-01 10:10:00", "2010-01-01 10:10:00\n"],
        *["2010-13-01 10:10:00", "2010-02-30 10:10:00", "2010-01-00 10:10:00", "2010-01-01 24:00:00"],
        *["2010-01-01 10:60:00", "2010-01-01 10:10:60", "2010-01-01 10:10:00.", "2010-01-01 10:10:00.1234567"],
        *["0000-01-01 00:00:00", "20100101 101000", "2010-W01-1 10:10:00", "01/01/2010 10:10:00", "1262311800"],
        *["\u0662\u0660\u0661\u0660-01-01 10:10:00", "2010-01-01  10:10:00", "10000-01-01 00:00:00"],
    ]
    return Notation(DATE_TIMES, edges, undocumented, OTHER_TYPES, same)


def moment(notation: str, zone: str) -> datetime:
    """The moment that a notation means, by the standard library."""
    mask = "%Y-%m-%d %H:%M:%S.%f" if "." in notation else "%Y-%m-%d %H:%M:%S"
    return datetime.strptime(notation, mask).replace(tzinfo=zone_of(zone))


def zone_of(offset: str) -> timezone:
    sign = -1 if offset.startswith("-") else 1
    return timezone(sign * timedelta(hours=int(offset[1:3]), minutes=int(offset[4:6])))


def date() -> Notation:
    def same(value: Date, written: str) -> bool:
        return f"{value.year:04}-{value.month:02}-{value.day:02}" == written

    undocumented = [
        *[
            "",
            " ",
            "2010-1-1",
            "20100101",
            "2010-13-01",
            "2010-02-30",
            "2010-01-01 10:10:00",
            "01/01/2010",
            "2010-W01-1",
        ],
        *["0000-01-01", " 2010-01-01", "2010-01-01\n", "\u0662\u0660\u0661\u0660-01-01", "10000-01-01"],
    ]
    edges = ["2012-01-01", "2012-02-29", "0001-01-01", "9999-12-31"]
    return Notation(st.dates().map(Date.isoformat), edges, undocumented, OTHER_TYPES, same, exact=True)


def strings(of: Notation, notation: str) -> Notation:
    """A list: an array of strings, one string with commas, or either."""

    def elements(written: Any) -> list[str]:
        return written if isinstance(written, list) else written.split(",") if written else []

    def same(value: tuple[Any, ...], written: Any) -> bool:
        parts = elements(written)
        return len(value) == len(parts) and all(map(of.same, value, parts))

    array = st.lists(of.good, max_size=4)
    comma = st.lists(of.good.map(lambda part: part.replace(",", ".")), max_size=4).map(",".join)
    good = {"array": array, "comma": comma, "either": array | comma}[notation]
    edges: list[Any] = [[], ["x"], ["a", "b", "a"]] if notation != "comma" else []
    edges += ["", "x", "a,b,a", "a,,b"] if notation != "array" else []
    others = [value for value in OTHER_TYPES if notation == "comma" or not isinstance(value, list)]
    undocumented: list[Any] = [[1], [None], [["x"]], [{}]] + (["x", ""] if notation == "array" else [])
    return Notation(good, edges, undocumented, others, same)


def objects(fields: Fields, *, bare: str) -> Notation:
    """An array of objects, each of which may be a string alone if one field can stand for it."""

    known = {name for wire, field in fields.items() for name in (wire, *field.also)}

    def whole(written: Any) -> dict[str, Any]:
        return {bare: written} if isinstance(written, str) else written

    def same(value: tuple[Any, ...], written: list[Any]) -> bool:
        assert len(value) == len(written)
        for entry, part in zip(value, written, strict=True):
            assert is_read(entry, whole(part), fields)
            assert entry.extra == {name: each for name, each in whole(part).items() if name not in known}
        return True

    good: st.SearchStrategy[Any] = replies(fields)
    if bare:
        good |= fields[bare].notation.good
    least = {wire: field.notation.edges[0] for wire, field in fields.items() if field.required}
    edges: list[Any] = [[], [least], [least, {**least, "x_unknown": "y"}], *([["x"]] if bare else [])]
    undocumented: list[Any] = [[1], [None], [[]], "", [least, 1]]
    for wire, field in fields.items():
        undocumented += [
            [least, {**least, wire: wrong}] for wrong in [*field.notation.undocumented[:3], *field.notation.others[:3]]
        ]
    undocumented += [[{name: value for name, value in least.items() if name != gone}] for gone in least]
    others = [value for value in OTHER_TYPES if value != [] and not (bare and value == ["x"])]
    return Notation(st.lists(good, max_size=3), edges, undocumented, others, same)
