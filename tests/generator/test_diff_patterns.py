"""A pattern that accepts all that it accepted is an addition, and any other is breaking."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.diff.patterns import accepts_all

WIDER = [
    ("[0-9]{8,9}", "[0-9]{9}"),
    ("[a-z][a-z_-]{0,40}", "[a-z][a-z_-]{0,20}"),
    ("(success|error|info)_[A-Za-z]+", "(success|error)_[A-Z]+"),
    ("[^!]*", "[a-z]+"),
    ("a*", "(aa)*"),
    ("x{0,3}y?", ""),
    ("[^,]*", "[^,!]*"),
]


@pytest.mark.parametrize(("pattern", "other"), WIDER)
def test_a_wider_pattern_accepts_all_and_a_narrower_one_does_not(pattern: str, other: str) -> None:
    assert accepts_all(pattern, other)
    assert not accepts_all(other, pattern)
    assert accepts_all(pattern, pattern)


@pytest.mark.parametrize("pattern", [r"\d+", "(?=a)a", r"(a)\1", "(?:a{0,900}){0,900}"])
def test_a_pattern_that_is_not_understood_is_not_said_to_accept_all(pattern: str) -> None:
    assert not accepts_all(pattern, pattern)


PIECES = st.sampled_from(["a", "[ab]", "[^a]", ".", "(?:a|bc)", "b?", "a*", "(?:ab)+", "[a-c]{1,2}"])
PATTERNS = st.lists(PIECES, max_size=4).map("".join)


@given(pattern=PATTERNS, other=PATTERNS, text=st.text("abcd", max_size=6))
def test_the_answer_is_that_of_re(pattern: str, other: str, text: str) -> None:
    if accepts_all(pattern, other) and re.fullmatch(other, text):
        assert re.fullmatch(pattern, text)
