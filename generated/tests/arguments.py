"""The values that parameters take: at random, how each is written on the wire, and what must be refused.

Nothing here comes from the client, so a mistake cannot hide in both.
"""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any, NamedTuple

from hypothesis import strategies as st

from notations import SENDABLE, zone_of
from notations import moment as moment_of

CONTROLS = ["a\x00", "a\r\nHost: b", "\x1b", "\x7f", "\x85", "\ud800", "a\udfff"]


class Limits(NamedTuple):
    """What a text may be, and some that may."""

    good: st.SearchStrategy[str]
    min_length: int
    max_length: int | None
    pattern: str

    def allow(self, text: str) -> bool:
        is_long = len(text) >= self.min_length and (self.max_length is None or len(text) <= self.max_length)
        return is_long and (not self.pattern or re.fullmatch(self.pattern, text) is not None)


class Kind(NamedTuple):
    """A kind of values."""

    good: st.SearchStrategy[Any]
    written: Callable[[Any], str]
    """How a value stands on the wire."""
    read: Callable[[str], Any]
    """The value that stands there."""
    bad: list[Any]
    limits: Limits | None = None
    """Of a text that has some, or of each in a list."""
    holding: Callable[[str], Any] = str
    """The value that holds one such text."""
    most: int | None = None
    """How many such texts a list may hold."""


class Param(NamedTuple):
    """A parameter, and the argument that it becomes."""

    kind: Kind
    argument: str
    required: bool = False
    apart: tuple[str, ...] = ()
    """The parameters that cannot be given beside it."""
    unlike: tuple[str, ...] = ()
    """The parameters that it must differ from."""
    needs: dict[str, str] = {}  # noqa: RUF012  never changed
    """The values, as they stand on the wire, with which another parameter must be given."""


def words(
    min_length: int = 0,
    max_length: int | None = None,
    pattern: str = "",
    multiline: bool = False,
    parts: MessageParts | None = None,
) -> Kind:
    letters = SENDABLE | st.just("\n") if multiline else SENDABLE
    most = 200 if max_length is None else max_length
    good = st.text(letters, min_size=min_length, max_size=max(min_length, min(most, 200)))
    if pattern:
        regex = st.from_regex(pattern, fullmatch=True, alphabet=letters)
        good = regex.filter(lambda text: min_length <= len(text) <= (max_length or len(text)))
    elif max_length:
        good |= st.just("x" * max_length)
    if parts:
        good = good.filter(lambda text: length(text, parts)[0] <= length(text, parts)[1])
    bad: list[Any] = [*CONTROLS, 1, 1.5, True, b"bytes", ["x"], object()]
    bad += [] if multiline else ["a\nb"]
    bad += ["x" * (min_length - 1)] if min_length else []
    bad += [] if max_length is None else ["x" * (max_length + 1), "x" * 1_000_000]
    if pattern:
        odd = ["", " ", "x", "é", "-", "\u2028", "0" * 400]
        bad += [text for text in odd if not re.fullmatch(pattern, text)]
    if parts:
        letter, other = parts.alphabet[0], "\u4e2d"
        bad += [
            letter * (parts.plain[-1] + 1),
            letter * parts.plain[-1] + parts.double[:1],
            other * (parts.other[-1] + 1),
        ]
    has_limits = (pattern or max_length) and not parts
    return Kind(good, str, str, bad, Limits(good, min_length, max_length, pattern) if has_limits else None)


class MessageParts(NamedTuple):
    """The alphabet of plain texts, those of its characters that count as two, and how long a text may be for one part,
    for two, and so on: a plain one, and any other."""

    alphabet: str
    double: str
    plain: tuple[int, ...]
    other: tuple[int, ...]


def length(text: str, parts: MessageParts) -> tuple[int, int]:
    """How long a text is as the service counts it, and how long it may be."""
    if all(letter in parts.alphabet for letter in text):
        return sum(2 if letter in parts.double else 1 for letter in text), parts.plain[-1]
    return sum(2 if ord(letter) > 0xFFFF else 1 for letter in text), parts.other[-1]


def choice(values: list[str]) -> Kind:
    bad = ["", values[0].swapcase() + "_", " " + values[0], 1, True, None.__class__, [values[0]], object()]
    return Kind(st.sampled_from(values), str, str, bad)


def whole(minimum: int = 0, maximum: int = 999_999_999) -> Kind:
    bad = [minimum - 1, maximum + 1, -1, 10**400, "1", 1.0, True, float("nan"), [1], object()]
    return Kind(st.integers(minimum, maximum), str, int, bad)


def span(unit: str) -> Kind:
    one = timedelta(**{unit: 1})
    longest = min(999_999, timedelta.max // one)
    good = st.integers(0, longest).map(lambda number: number * one)
    bad = [-one, one / 2, timedelta.max, 60, "60", 1.5, True, object()]
    return Kind(good, lambda value: str(value // one), lambda text: int(text) * one, bad)


def moment(zone: str) -> Kind:
    def written(value: datetime) -> str:
        local = value.astimezone(zone_of(zone))
        return f"{local.year:04}{local:-%m-%d %H:%M:%S}"

    good = st.datetimes(datetime(2, 1, 1), datetime(9998, 1, 1), timezones=st.timezones() | st.just(UTC))
    bad = [datetime(2010, 1, 1), "2010-01-01 10:10:00", 1262311800, True, datetime(2010, 1, 1).date(), object()]
    return Kind(good, written, lambda text: moment_of(text, zone), bad)


def items(of: Kind, min_items: int = 1, max_items: int | None = None) -> Kind:
    parts = of.good.filter(lambda part: "," not in part and part != "")
    good = st.lists(parts, min_size=min_items, max_size=min(max_items or 5, 5))
    bad: list[Any] = ["x", b"x", 5, None.__class__, {"x": "y"}, object(), [1], [None], ["\x00"]]
    bad += [["x" * 5_000_000]] if isinstance(of, str) else []
    bad += [[]] if min_items else []
    first = "+6511111111"
    bad += [[first] * (max_items + 1)] if max_items else []
    bad += [[wrong] for wrong in of.bad if isinstance(wrong, str)]
    return Kind(
        good,
        ",".join,
        lambda text: text.split(",") if text else [],
        bad,
        limits=of.limits,
        holding=lambda text: [text],
        most=max_items,
    )


def objects(keys: dict[str, Kind], max_items: int | None = None) -> Kind:
    required = {name: kind.good for name, kind in keys.items()}
    names = st.from_regex(r"[a-z][a-z0-9_]{0,8}", fullmatch=True).filter(lambda name: name not in keys)
    extra = st.dictionaries(names, st.text(SENDABLE, max_size=20), max_size=3)
    one = st.builds(lambda fixed, more: fixed | more, st.fixed_dictionaries(required), extra)
    good = st.lists(one, min_size=1, max_size=3)
    bad: list[Any] = ["x", b"x", 5, {}, [], [1], ["x"], [{}], [[]], object()]
    for name, kind in keys.items():
        bad += [[{name: wrong}] for wrong in kind.bad[:6]]
    return Kind(good, lambda value: json.dumps(value, ensure_ascii=False, separators=(",", ":")), json.loads, bad)


def upload(max_bytes: int) -> Kind:
    bad = ["text", b"", b"x" * (max_bytes + 1), 5, ["x"], object()]
    return Kind(
        st.binary(min_size=1, max_size=300),
        lambda value: base64.b64encode(value).decode(),
        lambda text: base64.b64decode(text, validate=True),
        bad,
    )
