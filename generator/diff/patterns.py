"""Compares two regular expressions: does one accept every text that the other accepts?

Each becomes a nondeterministic automaton, and both read the same letters at once. One letter stands for all that no
part of the patterns tells apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from re import _parser  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue]
from typing import Any

MAX_STATES = 5_000
"""The maximum size of an automaton, and the number of pairs of its states that are tried."""

Letters = list[tuple[int, int]]
"""The letters that a part accepts, as ranges of code points."""
ALL: Letters = [(0, 0x10FFFF)]


class _TooMuchError(Exception):
    """The pattern has a part that is not compared, or is too large."""


def accepts_all(pattern: str, other: str) -> bool:
    """Returns True if a pattern accepts every text that another accepts; False if not, or if it is not known."""
    try:
        return _accepts_all(_Automaton(pattern), _Automaton(other))
    except _TooMuchError:
        return False


def _accepts_all(automaton: _Automaton, other: _Automaton) -> bool:
    letters = _representatives([*automaton.letters(), *other.letters()])
    start = automaton.closure({automaton.start}), other.closure({other.start})
    seen, waiting = {start}, [start]
    while waiting:
        states, others = waiting.pop()
        if other.end in others and automaton.end not in states:
            return False
        for letter in letters:
            following = other.step(others, letter)
            pair = automaton.step(states, letter), following
            if following and pair not in seen:
                if len(seen) > MAX_STATES:
                    raise _TooMuchError
                seen.add(pair)
                waiting.append(pair)
    return True


def _representatives(letters: Iterable[Letters]) -> list[int]:
    """Returns a letter of each range that no part of the patterns divides."""
    starts = {bound for ranges in letters for low, high in ranges for bound in (low, high + 1)}
    return sorted(bound for bound in {0, *starts} if bound <= ALL[0][1])


class _Automaton:
    """The automaton of a pattern: from each state, the states that follow with a letter, and those without one."""

    def __init__(self, pattern: str) -> None:
        self._steps: list[list[tuple[Letters, int]]] = []
        self._free: list[list[int]] = []
        self.start = self._state()
        self.end = self._sequence(_parser.parse(pattern), self.start)

    def letters(self) -> Iterator[Letters]:
        return (letters for steps in self._steps for letters, _ in steps)

    def closure(self, states: Iterable[int]) -> frozenset[int]:
        """Returns the states, and those that follow without a letter."""
        found, waiting = set(states), list(states)
        while waiting:
            for following in self._free[waiting.pop()]:
                if following not in found:
                    found.add(following)
                    waiting.append(following)
        return frozenset(found)

    def step(self, states: frozenset[int], letter: int) -> frozenset[int]:
        return self.closure(
            {
                following
                for state in states
                for letters, following in self._steps[state]
                if any(low <= letter <= high for low, high in letters)
            }
        )

    def _state(self) -> int:
        if len(self._steps) > MAX_STATES:
            raise _TooMuchError
        self._steps.append([])
        self._free.append([])
        return len(self._steps) - 1

    def _sequence(self, parts: Any, state: int) -> int:
        for code, argument in parts:
            state = self._part(code, argument, state)
        return state

    def _part(self, code: Any, argument: Any, state: int) -> int:
        """Adds a part behind a state, and returns the state behind the part."""
        if code is _parser.SUBPATTERN:
            if argument[1] or argument[2]:  # flags
                raise _TooMuchError
            return self._sequence(argument[-1], state)
        if code is _parser.BRANCH:
            end = self._state()
            for branch in argument[1]:
                self._free[self._sequence(branch, state)].append(end)
            return end
        if code is _parser.MAX_REPEAT or code is _parser.MIN_REPEAT:
            least, most, inner = argument
            return self._repeat(least, most, inner, state)
        end = self._state()
        self._steps[state].append((_letters(code, argument), end))
        return end

    def _repeat(self, least: int, most: int, inner: Any, state: int) -> int:
        for _ in range(least):
            state = self._sequence(inner, state)
        end = self._state()
        self._free[state].append(end)
        if most == _parser.MAXREPEAT:
            again = self._state()
            self._free[state].append(again)
            self._free[self._sequence(inner, again)] += [again, end]
            return end
        for _ in range(most - least):
            state = self._sequence(inner, state)
            self._free[state].append(end)
        return end


def _letters(code: Any, argument: Any) -> Letters:
    if code is _parser.LITERAL:
        return [(argument, argument)]
    if code is _parser.NOT_LITERAL:
        return _without([(argument, argument)])
    if code is _parser.ANY:
        return _without([(10, 10)])
    if code is not _parser.IN:
        raise _TooMuchError
    ranges = [_range(each, value) for each, value in argument if each is not _parser.NEGATE]
    return _without(ranges) if argument[0][0] is _parser.NEGATE else ranges


def _range(code: Any, value: Any) -> tuple[int, int]:
    if code is _parser.LITERAL:
        return value, value
    if code is _parser.RANGE:
        low, high = value
        return low, high
    raise _TooMuchError


def _without(ranges: Letters) -> Letters:
    """Returns all other letters."""
    found, start = [], 0
    for low, high in sorted(ranges):
        if start < low:
            found.append((start, low - 1))
        start = max(start, high + 1)
    return [*found, (start, ALL[0][1])] if start <= ALL[0][1] else found
