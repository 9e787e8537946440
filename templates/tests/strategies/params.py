"""The values of parameters: valid ones, drawn at random, how each is sent, and invalid ones.

Nothing here uses the package, so that no mistake is in both.
"""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from datetime import date as Date
from decimal import Decimal
from typing import Any, NamedTuple

from hypothesis import strategies as st

from strategies.fields import SENDABLE, parse_datetime, parse_zone

CONTROLS = ["a\x00", "a\rHost: b", "\x1b", "\x7f", "\x85", "\ud800", "a\udfff"]


class TextLimits(NamedTuple):
    """The limits of a text, and texts that are within them."""

    valid: st.SearchStrategy[str]
    min_length: int
    max_length: int | None
    pattern: str

    def allow(self, text: str) -> bool:
        is_long = len(text) >= self.min_length and (self.max_length is None or len(text) <= self.max_length)
        return is_long and (not self.pattern or re.fullmatch(self.pattern, text) is not None)


class ParamValues(NamedTuple):
    """The values of a type, as arguments."""

    valid: st.SearchStrategy[Any]
    encode: Callable[[Any], str]
    """Returns the text that is sent for a value."""
    decode: Callable[[str], Any]
    """Returns the value for which a text is sent."""
    invalid: list[Any]
    limits: TextLimits | None = None
    """Those of a text, or of each text in a list."""
    wrap: Callable[[str], Any] = str
    """Returns the value that holds one such text."""
    max_items: int | None = None
    """The number of such texts that a list may hold."""

    @property
    def near_limits(self) -> st.SearchStrategy[list[str]]:
        """Texts that are within the limits, or a little beyond."""
        assert self.limits
        return self.limits.valid.filter(bool).map(self._around)

    def _around(self, text: str) -> list[str]:
        assert self.limits
        tried = {text, *(text[:-less] for less in range(1, 20)), *(text + text[-1] * more for more in range(1, 40))}
        if self.limits.max_length:
            tried |= {text.ljust(self.limits.max_length + more, text[-1]) for more in (0, 1)}
        return [text, *sorted(tried - {text})]


def label(value: object) -> str:
    """A short name for an invalid value, in the ID of a test."""
    if type(value) is object:
        return "object()"
    if isinstance(value, str | bytes) and len(value) > 40:
        return f"{value[:20]!a}... {len(value)}"
    return ascii(value)[:40]


def texts(
    min_length: int = 0,
    max_length: int | None = None,
    pattern: str = "",
    multiline: bool = False,
    parts: MessageParts | None = None,
) -> ParamValues:
    """Texts of a length, of a pattern, or of a number of message parts."""
    letters = SENDABLE | st.just("\n") if multiline else SENDABLE
    most = 200 if max_length is None else max_length
    # A text of many letters takes long to draw, so the end of it is always the same.
    valid = st.text(letters, min_size=min(min_length, 100), max_size=min(most, 200)).map(
        lambda text: text.ljust(min_length, "x")
    )
    if pattern:
        regex = st.from_regex(pattern, fullmatch=True, alphabet=letters)
        valid = regex.filter(lambda text: min_length <= len(text) <= (max_length or len(text)))
    elif max_length:
        valid |= st.just("x" * max_length)
    if parts:
        valid = valid.filter(lambda text: fits(text, parts))
    invalid: list[Any] = [*CONTROLS, 1, 1.5, True, b"bytes", ["x"], object()]
    invalid += [] if multiline else ["a\nb", "a\r\nHost: b"]
    invalid += ["x" * (min_length - 1)] if min_length else []
    invalid += [] if max_length is None else ["x" * (max_length + 1), "x" * 1_000_000]
    if pattern:
        odd = ["", " ", "x", "é", "-", "\u2028", "0" * 400]
        invalid += [text for text in odd if not re.fullmatch(pattern, text)]
    if parts:
        letter, other = parts.alphabet[0], "\u4e2d"
        invalid += [
            letter * (parts.plain[-1] + 1),
            letter * parts.plain[-1] + parts.double[:1],
            other * (parts.other[-1] + 1),
        ]
    has_limits = (pattern or max_length) and not parts
    return ParamValues(
        valid, str, str, invalid, TextLimits(valid, min_length, max_length, pattern) if has_limits else None
    )


class MessageParts(NamedTuple):
    """The message parts of a text: the alphabet of plain texts, its characters that count as two, and the maximum lengths
    for one part, two parts and so on, of a plain text and of any other."""

    alphabet: str
    double: str
    plain: tuple[int, ...]
    other: tuple[int, ...]


def fits(text: str, parts: MessageParts) -> bool:
    """Returns True if a text can be cut into the parts. A letter that counts as two is never cut."""
    is_plain = all(letter in parts.alphabet for letter in text)
    units = [1 + (letter in parts.double if is_plain else ord(letter) > 0xFFFF) for letter in text]
    longest = parts.plain if is_plain else parts.other
    if sum(units) <= longest[0]:
        return True
    size, needed, used = longest[-1] // len(longest), 1, 0
    for unit in units:
        needed, used = (needed, used + unit) if used + unit <= size else (needed + 1, unit)
    return needed <= len(longest)


def enums(values: list[str]) -> ParamValues:
    """Texts out of a list."""
    invalid = ["", values[0].swapcase() + "_", " " + values[0], 1, True, None.__class__, [values[0]], object()]
    return ParamValues(st.sampled_from(values), str, str, invalid)


def integers(minimum: int = 0, maximum: int = 999_999_999) -> ParamValues:
    """Integers between two bounds, sent in decimal digits."""
    invalid = [minimum - 1, maximum + 1, -1, 10**400, "1", 1.0, True, float("nan"), [1], object()]
    return ParamValues(st.integers(minimum, maximum), str, int, invalid)


def decimals() -> ParamValues:
    """Numbers with a fraction, sent in decimal digits without an exponent."""
    edges = ["0", "0.00", "-0.5", "1.50", "1E+3", "1E-30", "9" * 30]
    valid = st.decimals(-(10**12), 10**12, places=6) | st.sampled_from([Decimal(text) for text in edges])
    invalid = [
        *map(Decimal, ["NaN", "sNaN", "Infinity", "1E+30", "1E-31", "1E+999999"]),
        1,
        1.5,
        True,
        "1.50",
        object(),
    ]
    return ParamValues(valid, lambda value: format(value, "f"), Decimal, invalid)


def booleans(true: str, false: str) -> ParamValues:
    """True and False, each sent as a word."""
    invalid = [1, 0, "", true, false, "True", None.__class__, [True], object()]
    return ParamValues(st.booleans(), lambda value: true if value else false, lambda text: text == true, invalid)


def durations(unit: str) -> ParamValues:
    """Durations, sent as a number of units."""
    one = timedelta(**{unit: 1})
    longest = min(999_999, timedelta.max // one)
    valid = st.integers(0, longest).map(lambda number: number * one)
    invalid = [-one, one / 2, timedelta.max, 60, "60", 1.5, True, object()]
    return ParamValues(valid, lambda value: str(value // one), lambda text: int(text) * one, invalid)


def datetimes(zone: str) -> ParamValues:
    """Moments of any time zone, sent in the zone of the service."""

    def encode(value: datetime) -> str:
        local = value.astimezone(parse_zone(zone))
        return f"{local.year:04}{local:-%m-%d %H:%M:%S}"

    valid = st.datetimes(datetime(2, 1, 1), datetime(9998, 1, 1), timezones=st.timezones() | st.just(UTC))
    invalid = [datetime(2010, 1, 1), "2010-01-01 10:10:00", 1262311800, True, datetime(2010, 1, 1).date(), object()]
    return ParamValues(valid, encode, lambda text: parse_datetime(text, zone), invalid)


def dates() -> ParamValues:
    """Days, sent as YYYY-MM-DD."""
    invalid = [datetime(2010, 1, 1, tzinfo=UTC), datetime(2010, 1, 1), "2010-01-01", 14610, True, object()]
    return ParamValues(st.dates(), lambda value: f"{value.year:04}-{value:%m-%d}", Date.fromisoformat, invalid)


def lists(of: ParamValues, min_items: int = 1, max_items: int | None = None) -> ParamValues:
    """Lists of texts, sent with commas."""
    parts = of.valid.filter(lambda part: "," not in part and part != "")
    # Of a list of many elements, only the first are drawn. They are repeated.
    few = st.lists(parts, min_size=min(min_items, 1), max_size=min(max_items or 5, 5))
    valid = few.map(lambda elements: elements + (elements * min_items)[: max(0, min_items - len(elements))])
    invalid: list[Any] = ["x", b"x", 5, None.__class__, {"x": "y"}, object(), [1], [None], ["\x00"]]
    invalid += [[]] if min_items else []
    first = "+6511111111"
    invalid += [[first] * (max_items + 1)] if max_items else []
    invalid += [["a,b"], *([wrong] for wrong in of.invalid if isinstance(wrong, str))]
    return ParamValues(
        valid,
        ",".join,
        lambda text: text.split(",") if text else [],
        invalid,
        limits=of.limits and of.limits._replace(valid=parts),
        wrap=lambda text: [text],
        max_items=max_items,
    )


def object_lists(keys: dict[str, ParamValues], max_items: int | None = None) -> ParamValues:
    """Lists of objects with these keys and any others, sent as JSON."""
    required = {name: values.valid for name, values in keys.items()}
    names = st.from_regex(r"[a-z][a-z0-9_]{0,8}", fullmatch=True).filter(lambda name: name not in keys)
    extra = st.dictionaries(names, st.text(SENDABLE, max_size=20), max_size=3)
    one = st.builds(lambda fixed, more: fixed | more, st.fixed_dictionaries(required), extra)
    valid = st.lists(one, min_size=1, max_size=min(max_items or 3, 3))
    invalid: list[Any] = ["x", b"x", 5, {}, [], [1], ["x"], [[]], object(), *([[{}]] if keys else [])]
    for name, values in keys.items():
        invalid += [[{name: wrong}] for wrong in values.invalid[:6]]
    return ParamValues(
        valid, lambda value: json.dumps(value, ensure_ascii=False, separators=(",", ":")), json.loads, invalid
    )


def files(max_bytes: int) -> ParamValues:
    """The contents of files, sent as Base64 or as a part of a form."""
    invalid = ["text", b"", b"x" * (max_bytes + 1), 5, ["x"], object()]
    return ParamValues(
        st.binary(min_size=1, max_size=min(max_bytes, 300)),
        lambda value: base64.b64encode(value).decode(),
        lambda text: base64.b64decode(text, validate=True),
        invalid,
    )
