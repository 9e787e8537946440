"""The values of fields: valid ones, drawn at random and at their edges, invalid ones, and the comparison with a record.

Nothing here uses the package, so that no mistake is in both.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date as Date
from datetime import datetime, timedelta, timezone
from decimal import Decimal
from typing import Any, NamedTuple

import pytest
from hypothesis import strategies as st

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
"""Any text that JSON can carry."""

SENDABLE = st.characters(exclude_categories=["Cs", "Cc"])
"""The characters that a request may hold."""

WORDS = st.from_regex(r"[a-z][a-z0-9_]{0,20}", fullmatch=True)

DECIMALS = st.from_regex(r"-?(0|[1-9][0-9]{0,12})(\.[0-9]{1,12})?", fullmatch=True)

WHOLE_NUMBERS = st.integers(0, 999_999_999).map(str)

DATE_TIMES = st.builds(
    lambda moment, fraction: f"{moment.year:04}{moment:-%m-%d %H:%M:%S}{fraction}",
    st.datetimes(),
    st.sampled_from(["", "", "", ".0", ".5", ".25", ".000001", ".999999"]),
)

OTHER_TYPES: list[Any] = [0, 1, -1, 7, 0.02, 1e300, True, False, [], {}, ["x"], {"x": "y"}]
"""JSON values that are not strings. Null counts as absent."""


@dataclass(frozen=True)
class Damaged:
    """A list of objects of which one cannot be read, or not wholly; or a single object that is not read wholly."""

    value: Any
    index: int | None
    """The index of this object; None if it is in no list."""
    field: str
    """The field of it that cannot be read; empty if it is no object at all."""
    is_left_out: bool
    """True if no record can be made of this object."""

    @property
    def object(self) -> Any:
        return self.value if self.index is None else self.value[self.index]

    def path(self, name: str) -> str:
        """Returns where it cannot be read. `name`: the field with the list or the object."""
        return f"{name}{'' if self.index is None else f'[{self.index}]'}{self.field and f'.{self.field}'}"


class FieldValues(NamedTuple):
    """The values of a type, as they are in a reply."""

    valid: st.SearchStrategy[Any]
    edges: list[Any]
    """Valid values that are easily misread."""
    invalid: list[Any]
    """Values of the right JSON type in a notation that is not documented."""
    wrong_types: list[Any]
    """Values of other JSON types."""
    equals: Callable[[Any, Any], bool]
    """Tells if an attribute is the value that was written."""
    damaged: tuple[Damaged, ...] = ()
    """Lists of objects of which one cannot be read, or not wholly."""
    exact: bool = False
    """True if two notations are never one value, as "0.5" and "0.50" are."""


class Field(NamedTuple):
    """A field of a reply, or of an object in it."""

    values: FieldValues
    required: bool = False
    attribute: str = ""
    """The name of the attribute, if it is another."""
    aliases: tuple[str, ...] = ()
    """Its other names in a reply."""

    def of(self, record: object, name: str) -> Any:
        """Its value in a record. `name` is the name of the field."""
        return getattr(record, self.attribute or name)


Fields = dict[str, Field]


def objects(fields: Fields) -> st.SearchStrategy[dict[str, Any]]:
    """Objects that have every required field, and some of the others."""
    return st.fixed_dictionaries(
        {name: field.values.valid for name, field in fields.items() if field.required},
        optional={name: field.values.valid for name, field in fields.items() if not field.required},
    )


def edges(fields: Fields) -> list[Any]:
    """Each field with each of its valid values that are easily misread, as cases of a test."""
    return _cases(fields, lambda values: values.edges)


def invalid(fields: Fields) -> list[Any]:
    """Each field with each of its invalid values of the right type, as cases of a test."""
    return _cases(fields, lambda values: values.invalid)


def wrong_types(fields: Fields) -> list[Any]:
    """Each field with a value of each other type, as cases of a test."""
    return _cases(fields, lambda values: values.wrong_types)


def damaged(fields: Fields) -> list[Any]:
    """Each field with each list of objects of which one cannot be read, as cases of a test."""
    return [
        pytest.param(name, case, id=f"{name}-{case.index}-{case.field}-{ascii(case.object)[-40:]}")
        for name, field in fields.items()
        for case in field.values.damaged
    ]


def _cases(fields: Fields, values: Callable[[FieldValues], list[Any]]) -> list[Any]:
    return [
        pytest.param(name, value, id=f"{name}-{ascii(value)[:40]}")
        for name, field in fields.items()
        for value in values(field.values)
    ]


def assert_read(record: object, written: Mapping[str, Any], fields: Fields) -> None:
    """Fails unless each attribute is what the object says, under any of the field's names."""
    for name, field in fields.items():
        spellings = [written[each] for each in (name, *field.aliases) if written.get(each) is not None]
        value, expected = field.of(record, name), spellings[0] if spellings else None
        assert (value is None) is (expected is None), name
        assert expected is None or field.values.equals(value, expected), name


def texts(*, numbers: bool = False) -> FieldValues:
    """Any text; if `numbers`, the digits of a JSON number too."""
    edges: list[Any] = ["", " ", "0", "null", "\x00", "\u2028", "é", "e\u0301", "\U0001f4de", '"', "\\", "x" * 5_000]
    if not numbers:
        return FieldValues(TEXTS, edges, [], OTHER_TYPES, lambda value, written: value == written, exact=True)
    edges += [0, -7, 4_821_003_377_159_024_318, 10**39, 0.5, 2352.0]
    valid = TEXTS | st.integers(-(10**20), 10**20) | st.sampled_from([0.02, -1.5])
    return FieldValues(valid, edges, [], _other_types(numbers), lambda value, written: value == str(written))


def _other_types(numbers: bool) -> list[Any]:
    """Returns values of other types; if `numbers`, of numbers only one with too many digits."""
    return [value for value in OTHER_TYPES if not numbers or type(value) not in (int, float) or value >= 1e12]


def enums(values: list[str]) -> FieldValues:
    """Known values, and unknown ones, which must be kept. None of them is empty."""

    def equals(value: Any, written: str) -> bool:
        return bool(value == written) and value.is_known is (written in values)

    return FieldValues(st.sampled_from(values) | WORDS, [*values], [], OTHER_TYPES, equals, exact=True)


def decimals(*, numbers: bool = False) -> FieldValues:
    """Decimal numbers, in strings or, if `numbers`, in JSON numbers too."""

    def equals(value: Decimal, written: Any) -> bool:
        return format(value, "f") == str(written)

    edges: list[Any] = ["0", "0.0", "0.000", "0.020", "0.140", "1", "10.10", "999999999.999", "0.0000001", "1" * 30]
    edges += ["-1", "-0.020", "-3.410"]
    invalid = [
        *[
            "",
            " ",
            " 1",
            "1 ",
            "1\n",
            "+1",
            "--1",
            "- 1",
            "1-",
            "1.",
            ".5",
            "1..5",
            "1.5.5",
            "1,5",
            "01",
            "00.5",
            "1e3",
        ],
        *["1E3", "NaN", "nan", "sNaN", "Infinity", "inf", "1_0", "0x1", "\u0661", "\uff11", "1\u00a0", "$1", "1 SGD"],
    ]
    valid: st.SearchStrategy[Any] = DECIMALS
    if numbers:
        edges += [0, 7, 0.02, 0.5, -1, -0.03]
        valid |= st.integers(-(10**9), 10**9) | st.sampled_from([0.036, 0.1, -2.5])
    return FieldValues(valid, edges, invalid, _other_types(numbers), equals)


def integers(*, numbers: bool = False) -> FieldValues:
    """Integers, in strings or, if `numbers`, in JSON numbers too."""

    def equals(value: int, written: Any) -> bool:
        return type(value) is int and str(value) == _whole_part(written)

    return _whole_numbers(equals, numbers)


def durations(unit: str, *, numbers: bool = False) -> FieldValues:
    """Durations, as a number of units."""

    def equals(value: timedelta, written: Any) -> bool:
        number, rest = divmod(value, timedelta(**{unit: 1}))
        return not rest and str(number) == _whole_part(written)

    return _whole_numbers(equals, numbers)


def _whole_part(written: Any) -> str:
    """Returns the digits before a fraction of zeros, which some programs write to every number."""
    whole, _, fraction = str(written).partition(".")
    assert not fraction.strip("0")
    return whole


def _whole_numbers(equals: Callable[[Any, Any], bool], numbers: bool) -> FieldValues:
    edges: list[Any] = ["0", "1", "7", "10", "59", "60", "1440", "999999999", "7.0", "2352.00"]
    edges += [0, 7, 2352, 2352.0] if numbers else []
    invalid = [
        *[
            "",
            " ",
            " 7",
            "7 ",
            "7\n",
            "+7",
            "-7",
            "07",
            "7.",
            "7.5",
            "7.05",
            "1e1",
            "1_0",
            "0x7",
            "\u0667",
            "\uff17",
            "7m",
        ],
        *["7 min", "PT7M", "0:07", "1000000000", "9" * 400],
    ]
    valid: st.SearchStrategy[Any] = WHOLE_NUMBERS
    if numbers:
        valid |= st.integers(0, 999_999_999)
    wrong_types = [value for value in OTHER_TYPES if not numbers or type(value) is not int or value < 0]
    return FieldValues(valid, edges, invalid, wrong_types, equals)


def booleans() -> FieldValues:
    """JSON booleans."""
    wrong_types = [value for value in OTHER_TYPES if type(value) is not bool]
    invalid = ["", "true", "false", "True", "1", "yes"]
    return FieldValues(
        st.booleans(), [True, False], invalid, wrong_types, lambda value, written: value is written, exact=True
    )


def datetimes(zone: str) -> FieldValues:
    """Moments in the zone of the service."""

    def equals(value: datetime, written: str) -> bool:
        expected = parse_datetime(written, zone)
        return value == expected and value.utcoffset() == expected.utcoffset()

    edges = [
        *["2010-01-01 10:10:00", "2012-01-31 12:06:15.0", "2012-02-29 23:59:59.999999"],
        *["0001-01-01 00:00:00", "9999-12-31 23:59:59"],
    ]
    invalid = [
        *["", " ", "2010-01-01", "10:10:00", "2010-01-01T10:10:00", "2010-1-1 10:10:00", "2010-01-01 10:10"],
        *["2010-01-01 10:10:00Z", "2010-01-01 10:10:00+08:00", " 2010-01-01 10:10:00", "2010-01-01 10:10:00\n"],
        *["2010-13-01 10:10:00", "2010-02-30 10:10:00", "2010-01-00 10:10:00", "2010-01-01 24:00:00"],
        *["2010-01-01 10:60:00", "2010-01-01 10:10:60", "2010-01-01 10:10:00.", "2010-01-01 10:10:00.1234567"],
        *["0000-01-01 00:00:00", "20100101 101000", "2010-W01-1 10:10:00", "01/01/2010 10:10:00", "1262311800"],
        *["\u0662\u0660\u0661\u0660-01-01 10:10:00", "2010-01-01  10:10:00", "10000-01-01 00:00:00"],
    ]
    return FieldValues(DATE_TIMES, edges, invalid, OTHER_TYPES, equals)


def parse_datetime(notation: str, zone: str) -> datetime:
    """The moment that a notation means, as the standard library reads it."""
    mask = "%Y-%m-%d %H:%M:%S.%f" if "." in notation else "%Y-%m-%d %H:%M:%S"
    return datetime.strptime(notation, mask).replace(tzinfo=parse_zone(zone))


def parse_zone(offset: str) -> timezone:
    sign = -1 if offset.startswith("-") else 1
    return timezone(sign * timedelta(hours=int(offset[1:3]), minutes=int(offset[4:6])))


def dates() -> FieldValues:
    """Days."""

    def equals(value: Date, written: str) -> bool:
        return f"{value.year:04}-{value.month:02}-{value.day:02}" == written

    invalid = [
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
    return FieldValues(st.dates().map(Date.isoformat), edges, invalid, OTHER_TYPES, equals, exact=True)


def lists(of: FieldValues, notation: str) -> FieldValues:
    """A list: an array of strings, one string with commas and perhaps blanks beside them, or either."""

    def elements(written: Any) -> list[str]:
        if isinstance(written, list):
            return written
        return [part.strip(" ") for part in written.split(",")] if written else []

    def equals(value: tuple[Any, ...], written: Any) -> bool:
        parts = elements(written)
        return len(value) == len(parts) and all(map(of.equals, value, parts))

    array = st.lists(of.valid, max_size=4)
    comma = st.lists(of.valid.map(lambda part: part.replace(",", ".")), max_size=4).map(",".join)
    valid = {"array": array, "comma": comma, "either": array | comma}[notation]
    edges: list[Any] = [[], ["x"], ["a", "b", "a"]] if notation != "comma" else []
    edges += ["", "x", "a,b,a", "a,,b", "a, b,  a"] if notation != "array" else []
    wrong_types = [value for value in OTHER_TYPES if notation == "comma" or not isinstance(value, list)]
    invalid: list[Any] = [[1], [None], [["x"]], [{}]] + (["x", ""] if notation == "array" else [])
    return FieldValues(valid, edges, invalid, wrong_types, equals)


def object_lists(fields: Fields, *, bare: str = "") -> FieldValues:
    """An array of objects, each of which may be a string alone if one field can stand for it."""

    known = {name for wire, field in fields.items() for name in (wire, *field.aliases)}

    def whole(written: Any) -> dict[str, Any]:
        return {bare: written} if isinstance(written, str) else written

    def equals(value: tuple[Any, ...], written: list[Any]) -> bool:
        assert len(value) == len(written)
        for entry, part in zip(value, written, strict=True):
            assert_read(entry, whole(part), fields)
            assert entry.extra == {name: each for name, each in whole(part).items() if name not in known}
        return True

    valid: st.SearchStrategy[Any] = objects(fields)
    if bare:
        valid |= fields[bare].values.valid.filter(lambda value: isinstance(value, str))
    least = {wire: field.values.edges[0] for wire, field in fields.items() if field.required}
    edges: list[Any] = [[], [least], [least, {**least, "x_unknown": "y"}], *([["x"]] if bare else [])]
    no_objects: list[Any] = [1, None, [], *([] if bare else ["x"])]
    damaged = [Damaged([least, wrong], 1, "", True) for wrong in no_objects]
    for wire, field in fields.items():
        wrong_values = [value for value in field.values.invalid if value != ""][:3] + field.values.wrong_types[:3]
        damaged += [Damaged([least, {**least, wire: wrong}], 1, wire, field.required) for wrong in wrong_values]
    for gone in least:
        incomplete = {name: value for name, value in least.items() if name != gone}
        damaged.append(Damaged([incomplete, least], 0, gone, True))
    wrong_types = [value for value in OTHER_TYPES if not isinstance(value, list)]
    return FieldValues(st.lists(valid, max_size=3), edges, [""], wrong_types, equals, tuple(damaged))


def nested_objects(fields: Fields, *, bare: str = "") -> FieldValues:
    """An object, or a string alone if one field can stand for it."""
    of = object_lists(fields, bare=bare)

    def equals(value: Any, written: Any) -> bool:
        return of.equals((value,), [written])

    valid: st.SearchStrategy[Any] = objects(fields)
    if bare:
        valid |= fields[bare].values.valid.filter(lambda value: isinstance(value, str) and value != "")
    edges = [value[0] for value in of.edges if len(value) == 1]
    unreadable = [case.object for case in of.damaged if case.is_left_out and isinstance(case.object, dict)]
    partly = [replace(case, value=case.object, index=None) for case in of.damaged if not case.is_left_out]
    no_objects = [value for value in OTHER_TYPES if not isinstance(value, dict) and not (bare and value == "x")]
    invalid = [[], *unreadable, *([] if bare else ["x"])]
    return FieldValues(valid, edges, invalid, no_objects, equals, tuple(partly))
