"""In how many parts a text is sent."""

from __future__ import annotations

from .._core.records import FrozenModel
from ..errors import ParameterError


class MessageParts(FrozenModel):
    """How long a text may be, in units, for one part, for two, and so on: `plain`, if all its characters are in the
    alphabet, and `other`, if not. A plain character is one unit, or two if it is in `double`; in any other text, a
    character is one unit, or two if it lies beyond the first 65,536 of Unicode."""

    alphabet: str
    double: str
    plain: tuple[int, ...]
    other: tuple[int, ...]

    def count(self, text: str) -> int | None:
        """The number of parts; None if it is too long. A text without characters has none."""
        units, longest = self.measure(text)
        return next((parts for parts, most in enumerate((0, *longest)) if units <= most), None)

    def measure(self, text: str) -> tuple[int, tuple[int, ...]]:
        """The units of a text, and how many a text like it may have."""
        if set(self.alphabet).issuperset(text):
            return len(text) + sum(map(text.count, self.double)), self.plain
        return len(text.encode("utf-16-le", "surrogatepass")) // 2, self.other

    def validate(self, text: str) -> str | None:
        """What keeps a text from being sent; None if nothing does."""
        units, longest = self.measure(text)
        if units <= longest[-1]:
            return None
        kind = "" if longest is self.plain else ", since it has characters that are not plain"
        return f"has a length of {units} as the service counts it; at most {longest[-1]} is allowed{kind}"

    def count_or_raise(self, text: str) -> int:
        """The number of parts. Raises ParameterError if the text cannot be sent."""
        if not isinstance(text, str):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise ParameterError(f"text must be a str, not {type(text).__name__}", param="text")
        parts = self.count(text)
        if parts is None:
            raise ParameterError(f"text {self.validate(text)}", param="text")
        return parts
