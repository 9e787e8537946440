"""Node, a value of a spec file with its location, and Problem, an error message that shows a location."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple

EXCERPT = 100
"""The maximum number of characters of a line that a problem shows."""

Scalar = str | int | float | bool | None


class Location(NamedTuple):
    """A location: a file, a line and a column, counted from 1, and its width in characters. Line 0 is the file."""

    file: str
    line: int = 1
    column: int = 1
    width: int = 0
    text: str = ""
    """The text of the line."""

    def sort_key(self) -> tuple[str, int, int]:
        return self.file, self.line, self.column


@dataclass(frozen=True, slots=True)
class Problem:
    """A mistake that must be corrected before anything can be generated."""

    location: Location
    message: str
    hint: str = ""

    def __str__(self) -> str:
        location = self.location
        where = f"{location.file}:{location.line}:{location.column}" if location.line else location.file
        lines = [_shown(f"{where}: {self.message}")]
        if location.width:
            text, start = _excerpt(location)
            marks = " " * (location.column - 1 - start) + "^" * min(location.width, EXCERPT)
            lines.append(f"{location.line:>5} | {text}")
            lines.append(f"      | {marks}{' ' + self.hint if self.hint else ''}")
        elif self.hint:
            lines.append(f"      = {self.hint}")
        return "\n".join(lines)


class InvalidSpecError(Exception):
    """All mistakes of a spec."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(problems)
        self.problems = sorted(set(problems), key=lambda problem: (*problem.location.sort_key(), problem.message))

    def __str__(self) -> str:
        count = "1 problem" if len(self.problems) == 1 else f"{len(self.problems)} problems"
        return "\n".join([*map(str, self.problems), f"{count}. Nothing was written."])


@dataclass(frozen=True, slots=True)
class Node:
    """A value of a spec file, and its location."""

    value: Scalar | dict[str, Node] | list[Node]
    location: Location
    key: Location
    """The location of its key; its own location if it has no key."""

    def to_python(self) -> Any:
        """Returns the value alone, as JSON would hold it."""
        if isinstance(self.value, dict):
            return {key: node.to_python() for key, node in self.value.items()}
        if isinstance(self.value, list):
            return [node.to_python() for node in self.value]
        return self.value

    def get_path(self, *steps: str | int) -> Node:
        """Returns the node at the end of a path that is known to exist."""
        node = self
        for step in steps:
            inner: Any = node.value
            node = inner[step]
        return node

    def get(self, key: str) -> Node | None:
        return self.value.get(key) if isinstance(self.value, dict) else None

    def items(self) -> list[tuple[str, Node]]:
        return list(self.value.items()) if isinstance(self.value, dict) else []

    def elements(self) -> list[Node]:
        return self.value if isinstance(self.value, list) else []


def children(node: Node | None, key: str) -> list[tuple[str, Node]]:
    """Returns the items of a map within another; an empty list if it does not exist."""
    child = node.get(key) if node else None
    return child.items() if child else []


def _excerpt(location: Location) -> tuple[str, int]:
    """Returns the part of a line that is shown, and the number of characters that are left out before it."""
    start = max(0, location.column - 1 - EXCERPT // 2) if len(location.text) > EXCERPT else 0
    return _shown(location.text[start : start + EXCERPT]), start


def _shown(text: str) -> str:
    """Returns the text without characters that a terminal would hide or execute."""
    return "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in text)
