"""Proves that a regular expression cannot take long: no text can be read in two ways.

Python matches by trying one way after another. If each part of a pattern can be reached in at most one way with the
same text, then each is tried at most once for each character, and the time grows with the length of the text alone.
Patterns for which that is not so are rejected, and so are the few constructs for which it cannot be said.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from re import _constants, _parser  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue]
from typing import Any

MAX_PARTS = 1_000
"""The maximum number of characters that a pattern describes one by one: [a-z]{1,80} describes 80."""
MAX_PAIRS = 200_000

AMBIGUOUS = "the same text could be read in two ways"
EMPTY = "it repeats, or chooses between, parts that may be empty"
UNKNOWN = "it looks ahead or back, or refers to a group"
LARGE = "it describes too many characters"

HINTS = {
    AMBIGUOUS: "write it so that there is one way: [a-z]+(-[a-z]+)* and not [a-z-]*-?[a-z]*",
    EMPTY: "let what is repeated or chosen have a character: [a-z]* and not ([a-z]*)*",
    UNKNOWN: "write it with characters, sets, choices and repetitions alone",
    LARGE: f"at most {MAX_PARTS}; maxLength limits the length of a text",
}
"""How to mend a pattern, by the reason why it is rejected."""

_START = -1
_ASCII = frozenset(map(chr, range(128)))
_OTHER = "other"
"""Stands for every character beyond ASCII: two sets that have any are said to share one."""

Characters = frozenset[str]


def width(pattern: str) -> tuple[int, int]:
    """Returns the minimum and maximum length of a text that a regular expression matches."""
    least, most = _parser.parse(pattern).getwidth()
    return int(least), int(most)


def why_slow(pattern: str) -> str:
    """Returns why a match may take long; empty if it cannot."""
    try:
        parts = Parts(pattern)
    except SlowError as error:
        return str(error)
    return AMBIGUOUS if parts.is_ambiguous() else ""


class SlowError(Exception):
    """A pattern has a construct for which nothing can be proved."""


class _Fragment:
    """A part of a pattern: the characters that it can begin and end with, and whether it may be empty."""

    __slots__ = ("empty", "first", "last")

    def __init__(self, first: list[int], last: list[int], *, empty: bool) -> None:
        self.first, self.last, self.empty = first, last, empty


class Parts:
    """The characters of a pattern in the order in which they may follow one another."""

    def __init__(self, pattern: str) -> None:
        self.characters: list[Characters] = []
        self.follow: list[list[int]] = []
        parsed = _parser.parse(pattern)
        if parsed.state.flags & ~_constants.SRE_FLAG_UNICODE:
            raise SlowError(UNKNOWN)
        self.begin = self._sequence(parsed).first

    def count_steps(self) -> int:
        """Returns the maximum number of comparisons for each character of a text."""
        return len(self.begin) + sum(map(len, self.follow))

    def is_ambiguous(self) -> bool:
        """Returns True if two different ways lead to the same character of the pattern with the same text."""
        seen: set[tuple[int, int]] = set()
        waiting: list[tuple[int, int]] = []
        for at in range(_START, len(self.characters)):
            after = self._after(at)
            if len(set(after)) < len(after):
                return True
            waiting += self._forks([(one, other) for one in after for other in after if one < other])
        while waiting:
            pair = waiting.pop()
            if pair in seen:
                continue
            seen.add(pair)
            if len(seen) > MAX_PAIRS:
                return True
            for one, other in self._forks([(x, y) for x in self._after(pair[0]) for y in self._after(pair[1])]):
                if one == other:
                    return True
                waiting.append((min(one, other), max(one, other)))
        return False

    def _after(self, at: int) -> list[int]:
        return self.begin if at == _START else self.follow[at]

    def _forks(self, pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
        """Returns the pairs whose characters may be the same one."""
        return [(one, other) for one, other in pairs if self.characters[one] & self.characters[other]]

    def _sequence(self, parsed: Any) -> _Fragment:
        whole = _Fragment([], [], empty=True)
        for operation, argument in parsed:
            whole = self._then(whole, self._fragment(str(operation), argument))
        return whole

    def _then(self, one: _Fragment, other: _Fragment) -> _Fragment:
        for at in one.last:
            self.follow[at] += other.first
        return _Fragment(
            one.first + other.first if one.empty else one.first,
            one.last + other.last if other.empty else other.last,
            empty=one.empty and other.empty,
        )

    def _fragment(self, operation: str, argument: Any) -> _Fragment:
        match operation:
            case "LITERAL" | "NOT_LITERAL" | "ANY" | "IN":
                return self._character(_characters(operation, argument))
            case "SUBPATTERN":
                if argument[1] or argument[2]:  # flags
                    raise SlowError(UNKNOWN)
                return self._sequence(argument[3])
            case "BRANCH":
                choices = [self._sequence(choice) for choice in argument[1]]
                if sum(choice.empty for choice in choices) > 1:
                    raise SlowError(EMPTY)
                return _Fragment(
                    [at for choice in choices for at in choice.first],
                    [at for choice in choices for at in choice.last],
                    empty=any(choice.empty for choice in choices),
                )
            case "MAX_REPEAT" | "MIN_REPEAT":
                return self._repeat(*argument)
            case "AT" if str(argument) in ("AT_BEGINNING", "AT_END", "AT_BEGINNING_STRING", "AT_END_STRING"):
                return _Fragment([], [], empty=True)
            case _:
                raise SlowError(UNKNOWN)

    def _repeat(self, least: int, most: int, inner: Any) -> _Fragment:
        endless = most == _constants.MAXREPEAT
        whole = _Fragment([], [], empty=True)
        copies: list[_Fragment] = []
        for number in range(max(1, least) if endless else most):
            copy = self._sequence(inner)
            if copy.empty:
                raise SlowError(EMPTY)
            copies.append(_Fragment(copy.first, copy.last, empty=number >= least))
        if endless:
            for at in copies[-1].last:
                self.follow[at] += copies[-1].first
        # An optional copy is followed by optional copies alone, and is reached only through the one before it.
        for number, copy in enumerate(copies):
            for at in copies[number - 1].last if number else []:
                self.follow[at] += copy.first
        if copies:
            ends = copies[max(1, least) - 1 :]
            whole = _Fragment(copies[0].first, [at for copy in ends for at in copy.last], empty=least == 0)
        return whole

    def _character(self, characters: Characters) -> _Fragment:
        if len(self.characters) == MAX_PARTS:
            raise SlowError(LARGE)
        self.characters.append(characters)
        self.follow.append([])
        at = len(self.characters) - 1
        return _Fragment([at], [at], empty=False)


def _characters(operation: str, argument: Any) -> Characters:
    """Returns the characters that one element of a pattern matches."""
    match operation:
        case "LITERAL":
            return frozenset(_range(argument, argument))
        case "NOT_LITERAL":
            return (_ASCII | {_OTHER}) - {chr(argument)}
        case "ANY":
            return (_ASCII | {_OTHER}) - {"\n"}
        case _:
            items = [(str(name), value) for name, value in argument]
            found = frozenset(each for name, value in items for each in _members(name, value))
            return (_ASCII - found) | {_OTHER} if items[0][0] == "NEGATE" else found


def _members(name: str, value: Any) -> Iterator[str]:
    if name == "LITERAL":
        yield from _range(value, value)
    elif name == "RANGE":
        yield from _range(*value)
    elif name == "CATEGORY":
        kind = str(value)
        wanted = not kind.startswith("CATEGORY_NOT_")
        is_member: Callable[[str], bool] = _CATEGORIES[kind.rpartition("_")[2]]
        yield from (each for each in _ASCII if is_member(each) is wanted)
        yield _OTHER


_CATEGORIES: dict[str, Callable[[str], bool]] = {
    "DIGIT": str.isdigit,
    "SPACE": str.isspace,
    "WORD": lambda each: each.isalnum() or each == "_",
}


def _range(first: int, last: int) -> Iterator[str]:
    yield from map(chr, range(first, min(last, 127) + 1))
    if last > 127:
        yield _OTHER
