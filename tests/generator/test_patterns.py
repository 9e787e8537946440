"""A pattern that is accepted cannot run away. The comparisons of a matcher that backtracks, as Python's does, are
counted for the worst texts.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from re import _constants, _parser  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue]
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from generator.parse.patterns import AMBIGUOUS, EMPTY, LARGE, UNKNOWN, Parts, why_slow

GOOD = [
    r"(success|error)_[A-Za-z0-9_]{1,80}",
    r"\+[1-9][0-9]{1,14}|room:[A-Za-z0-9._]{0,32}",
    r"https?://\S+",
    "[A-Za-z0-9 ]*",
    "[a-z]+(-[a-z]+)*",
    r"\d+(\.\d+)?",
    r"[^@]*@.*",
    "(ab?)*b?",
    "((a|b)*c)*d",
    "(a|ab)(c|bcd)",
    "a{0,100}?",
    "^(foo|foobar|foobaz)$",
    "[a-z]{0,1000}",
]
BAD = {
    "(?:[A-Za-z0-9 ]{0,9}){0,30}": EMPTY,
    "a*a*a*a*a*a*": AMBIGUOUS,
    "([a-z]+)*x": AMBIGUOUS,
    "(a|b|ab)*c": AMBIGUOUS,
    ".*x.*": AMBIGUOUS,
    "(a{1,30}){1,30}": AMBIGUOUS,
    "(a?){20}a{20}": EMPTY,
    "(?:a?)?": EMPTY,
    "(?:a?|b?)c": EMPTY,
    "(?=a)a": UNKNOWN,
    r"(a)\1": UNKNOWN,
    "(?i)a": UNKNOWN,
    "(?i:a)": UNKNOWN,
    r"\ba": UNKNOWN,
    "a{1001}": LARGE,
    "((a{10}){10}){11}": LARGE,
}


class TooManyError(Exception):
    pass


class Matcher:
    """Matches as Python does: one way after another, and back. It counts the comparisons with a character."""

    def __init__(self, pattern: str, most: int) -> None:
        self.parsed = _parser.parse(pattern)
        self.most = most
        self.steps = 0

    def match(self, text: str) -> bool:
        self.steps = 0
        return self._sequence(list(self.parsed), text, 0, lambda at: at == len(text))

    def _sequence(self, items: list[Any], text: str, at: int, then: Callable[[int], bool]) -> bool:
        if not items:
            return then(at)
        (operation, argument), rest = items[0], items[1:]
        proceed: Callable[[int], bool] = lambda after: self._sequence(rest, text, after, then)  # noqa: E731
        match str(operation):
            case "SUBPATTERN":
                return self._sequence(list(argument[3]), text, at, proceed)
            case "BRANCH":
                return any(self._sequence(list(choice), text, at, proceed) for choice in argument[1])
            case "MAX_REPEAT" | "MIN_REPEAT":
                return self._repeat(argument, text, at, proceed, 0, lazy=str(operation) == "MIN_REPEAT")
            case "AT":
                return proceed(at)
            case _:
                self.steps += 1
                if self.steps > self.most:
                    raise TooManyError
                return at < len(text) and fits(operation, argument, text[at]) and proceed(at + 1)

    def _repeat(
        self, argument: Any, text: str, at: int, then: Callable[[int], bool], count: int, *, lazy: bool
    ) -> bool:
        least, most, inner = argument

        def more() -> bool:
            if most != _constants.MAXREPEAT and count >= most:
                return False
            return self._sequence(
                list(inner),
                text,
                at,
                lambda after: (
                    (after > at or count < least) and self._repeat(argument, text, after, then, count + 1, lazy=lazy)
                ),
            )

        if count < least:
            return more()
        return (then(at) or more()) if lazy else (more() or then(at))


def fits(operation: Any, argument: Any, character: str) -> bool:
    """Returns True if one element of a pattern matches a character."""
    match str(operation):
        case "LITERAL":
            return ord(character) == argument
        case "NOT_LITERAL":
            return ord(character) != argument
        case "ANY":
            return character != "\n"
        case _:
            found = False
            for name, value in argument:
                match str(name):
                    case "LITERAL":
                        found |= ord(character) == value
                    case "RANGE":
                        found |= value[0] <= ord(character) <= value[1]
                    case "CATEGORY":
                        escape = {"DIGIT": "d", "SPACE": "s", "WORD": "w"}[str(value).rpartition("_")[2]]
                        escape = escape.upper() if "_NOT_" in str(value) else escape
                        found |= re.fullmatch(rf"\{escape}", character) is not None
            return found is not (str(argument[0][0]) == "NEGATE")


def most_steps(pattern: str, text: str) -> int:
    return Parts(pattern).count_steps() * (len(text) + 1)


@pytest.mark.parametrize("pattern", GOOD)
def test_a_good_pattern_is_accepted_and_takes_few_steps_for_the_worst_texts(pattern: str) -> None:
    assert why_slow(pattern) == ""
    for piece in ("a", "ab", "a-", "1", "x", "@", "abc", "success_", "+1", "http://"):
        for end in ("", "!", "\n", "é"):
            text = piece * (60 // len(piece)) + end
            matcher = Matcher(pattern, most_steps(pattern, text))
            assert matcher.match(text) is (re.fullmatch(pattern, text) is not None)


@pytest.mark.parametrize("pattern", BAD)
def test_a_pattern_that_can_run_away_is_rejected_with_the_reason(pattern: str) -> None:
    assert why_slow(pattern) == BAD[pattern]


@pytest.mark.parametrize("pattern", ["(?:[A-Za-z0-9 ]{0,9}){0,30}", "a*a*a*a*a*a*", "([a-z]+)*x", "(a|b|ab)*c"])
def test_the_count_of_steps_notices_a_pattern_that_runs_away(pattern: str) -> None:
    with pytest.raises(TooManyError):
        Matcher(pattern, 10_000).match("ab" * 15 + "!" if "ab" in pattern else "a" * 30 + "!")


patterns = st.recursive(
    st.sampled_from(["a", "b", "[ab]", "[^a]", ".", r"\w", "ab", "é"]),
    lambda inner: st.one_of(
        st.lists(inner, min_size=2, max_size=3).map("".join),
        st.lists(inner, min_size=2, max_size=3).map(lambda choices: f"({'|'.join(choices)})"),
        st.tuples(inner, st.sampled_from(["?", "*", "+", "{2}", "{0,3}", "{1,2}", "*?", "+?", "{2,}"])).map(
            lambda pair: f"(?:{pair[0]}){pair[1]}"
        ),
    ),
    max_leaves=8,
)


@given(pattern=patterns, texts=st.lists(st.text("abcé", max_size=24), min_size=1, max_size=5))
@settings(max_examples=300)
def test_any_pattern_that_is_accepted_takes_few_steps(pattern: str, texts: list[str]) -> None:
    assume(not why_slow(pattern))
    for text in [*texts, "a" * 24, "ab" * 12, "a" * 24 + "!", "b" * 24 + "!", "ab" * 12 + "!"]:
        matcher = Matcher(pattern, most_steps(pattern, text))
        assert matcher.match(text) is (re.fullmatch(pattern, text) is not None)
