"""The number of parts in which a text is sent."""

from __future__ import annotations

from .._core.records import FrozenModel
from .._core.text import control_character_error, normalize_lines
from ..errors import ParameterError


class MessageParts(FrozenModel):
    """The longest texts that fit in one part, in two, and so on, in units.

    Attributes:
        alphabet: The characters of a plain text. Each is one unit.
        double: The characters of the alphabet that are two units.
        plain: The longest plain texts.
        other: The longest texts with a character that is not in the alphabet. In these a character is one unit, or two
            if it is after the first 65,536 of Unicode.
    """

    alphabet: str
    double: str
    plain: tuple[int, ...]
    other: tuple[int, ...]

    def count(self, text: str) -> int | None:
        """Returns the number of parts of a text: 0 if it is empty, None if it is too long."""
        text = normalize_lines(text)
        units, longest = self.measure(text)
        if not units:
            return 0
        return next(
            (
                parts
                for parts, maximum in enumerate(longest, 1)
                if units <= maximum and self._fill(text, longest, -(-maximum // parts)) <= parts
            ),
            None,
        )

    def measure(self, text: str) -> tuple[int, tuple[int, ...]]:
        """Returns the units of a text, and the longest texts of its kind."""
        if set(self.alphabet).issuperset(text):
            return len(text) + sum(map(text.count, self.double)), self.plain
        return len(text.encode("utf-16-le", "surrogatepass")) // 2, self.other

    def _fill(self, text: str, longest: tuple[int, ...], size: int) -> int:
        """Returns the number of parts of `size` units that hold a text. A character is never split between two."""
        parts, used = 1, 0
        for character in text:
            units = 1 + (character in self.double if longest is self.plain else character > "\uffff")
            used += units
            if used > size:
                parts, used = parts + 1, units
        return parts

    def validate(self, text: str) -> str | None:
        """Returns why a text cannot be sent; None if it can."""
        text = normalize_lines(text)
        problem = control_character_error(text.replace("\n", " "))
        if problem or self.count(text) is not None:
            return problem
        units, longest = self.measure(text)
        kind = "" if longest is self.plain else ", since it has characters that are not plain"
        if units > longest[-1]:
            return f"has a length of {units} as the service counts it; at most {longest[-1]} is allowed{kind}"
        return (
            f"does not fit into {len(longest)} parts, because a character that counts twice is never split between two "
            f"parts; at most {longest[-1]} is allowed{kind}"
        )

    def count_or_raise(self, text: str) -> int:
        """Returns the number of parts of a text. Raises ParameterError if it cannot be sent."""
        if not isinstance(text, str):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise ParameterError(f"text must be a str, not {type(text).__name__}", param="text")
        problem = self.validate(text)
        if problem:
            raise ParameterError(f"text {problem}", param="text")
        return self.count(text) or 0
