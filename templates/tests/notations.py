"""How values are written on the wire, by the base types of the spec: at random, at their edges, and wrongly.

Nothing here comes from the client, so a mistake cannot hide in both.
"""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from decimal import Decimal
from typing import Any

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

STRATEGIES = {
    "text": TEXTS,
    "enum": WORDS,
    "decimal": DECIMALS,
    "duration": WHOLE_NUMBERS,
    "date-time": DATE_TIMES,
}
"""Notations that must be read exactly, by base type."""

EDGES: dict[str, list[str]] = {
    "text": ["", " ", "0", "null", "\x00", "\u2028", "é", "e\u0301", "\U0001f4de", '"', "\\", "x" * 5_000],
    "enum": [],
    "decimal": ["0", "0.0", "0.000", "0.020", "0.140", "1", "10.10", "999999999.999", "0.0000001", "1" * 30],
    "duration": ["0", "1", "7", "10", "59", "60", "1440", "999999999"],
    "date-time": [
        "2010-01-01 10:10:00",
        "2012-01-31 12:06:15.0",
        "2012-02-29 23:59:59.999999",
        "0001-01-01 00:00:00",
        "9999-12-31 23:59:59",
    ],
}
"""Notations that must be read exactly."""

UNDOCUMENTED: dict[str, list[str]] = {
    "text": [],
    "enum": [],
    "decimal": [
        *["", " ", " 1", "1 ", "1\n", "+1", "-1", "-0.020", "1.", ".5", "1..5", "1.5.5", "1,5", "01", "00.5", "1e3"],
        *["1E3", "NaN", "nan", "sNaN", "Infinity", "inf", "1_0", "0x1", "\u0661", "\uff11", "1\u00a0", "$1", "1 SGD"],
    ],
    "duration": [
        *["", " ", " 7", "7 ", "7\n", "+7", "-7", "07", "7.0", "7.5", "1e1", "1_0", "0x7", "\u0667", "\uff17", "7m"],
        *["7 min", "PT7M", "0:07", "1000000000", "9" * 400],
    ],
    "date-time": [
        *["", " ", "2010-01-01", "10:10:00", "2010-01-01T10:10:00", "2010-1-1 10:10:00", "2010-01-01 10:10"],
        *["2010-01-01 10:10:00Z", "2010-01-01 10:10:00+08:00", " 2010-01-01 10:10:00", "2010-01-01 10:10:00\n"],
        *["2010-13-01 10:10:00", "2010-02-30 10:10:00", "2010-01-00 10:10:00", "2010-01-01 24:00:00"],
        *["2010-01-01 10:60:00", "2010-01-01 10:10:60", "2010-01-01 10:10:00.", "2010-01-01 10:10:00.1234567"],
        *["0000-01-01 00:00:00", "20100101 101000", "2010-W01-1 10:10:00", "01/01/2010 10:10:00", "1262311800"],
        *["\u0662\u0660\u0661\u0660-01-01 10:10:00", "2010-01-01  10:10:00", "10000-01-01 00:00:00"],
    ],
}
"""Notations that nobody documented, and that must be refused by the name of the field."""

OTHER_TYPES: list[Any] = [0, 1, -1, 7, 0.02, 1e300, True, False, [], {}, ["x"], {"x": "y"}]
"""What JSON has besides strings. Null counts as absent."""


def as_decimal(value: Decimal | None) -> str | None:
    """How a decimal was written: all its digits, never in scientific notation."""
    return None if value is None else format(value, "f")


def as_duration(value: timedelta | None, unit: str) -> str | None:
    """How a duration was written: a whole number of its units."""
    if value is None:
        return None
    number, rest = divmod(value, timedelta(**{unit: 1}))
    assert not rest
    return str(number)


def moment(notation: str | None, zone: str) -> datetime | None:
    """The moment that a notation means, by the standard library."""
    if notation is None:
        return None
    mask = "%Y-%m-%d %H:%M:%S.%f" if "." in notation else "%Y-%m-%d %H:%M:%S"
    sign = -1 if zone.startswith("-") else 1
    offset = sign * timedelta(hours=int(zone[1:3]), minutes=int(zone[4:6]))
    return datetime.strptime(notation, mask).replace(tzinfo=timezone(offset))


def same_moment(value: datetime | None, notation: str | None, zone: str) -> bool:
    """Whether a date-time is the one that was written, and says its zone."""
    expected = moment(notation, zone)
    if value is None or expected is None:
        return value is expected
    return value == expected and value.utcoffset() == expected.utcoffset()
