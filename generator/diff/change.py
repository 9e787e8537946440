"""A change, and the sentences that several kinds of changes share."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from ..spec.types import Deprecated

BREAKING, ADDITION, BEHAVIOUR, WORDING = "breaking", "addition", "behaviour", "wording"
KINDS = (BREAKING, ADDITION, BEHAVIOUR, WORDING)

T = TypeVar("T")

Found = Iterator[tuple[str, str]]
"""A kind and a sentence, for each change."""


@dataclass(frozen=True, slots=True)
class Change:
    """A change between two specs, in one sentence."""

    kind: str
    where: str
    """The endpoint's path, the schema's name, or the part that is common to all endpoints."""
    sentence: str


def pairs(old: Mapping[str, T], new: Mapping[str, T]) -> Iterator[tuple[str, T | None, T | None]]:
    """Yields the old and the new value of each name; None if there is none."""
    for name in dict.fromkeys([*old, *new]):
        yield name, old.get(name), new.get(name)


def severity(breaks: bool, sentence: str) -> tuple[str, str]:
    """Returns a breaking change if `breaks`, and an addition otherwise."""
    return BREAKING if breaks else ADDITION, sentence


def deprecation(what: str, was: Deprecated | None, now: Deprecated | None) -> Found:
    if now is None and was is not None:
        yield WORDING, f"{what} is no longer deprecated"
    elif now is not None and was != now:
        yield ADDITION, f"{what} is deprecated since {now.since}: {now.instead}"


def wording(what: str, confidence_before: str, confidence_now: str, text_before: object, text_now: object) -> Found:
    if confidence_before != confidence_now:
        yield WORDING, f"{what} is {confidence_now}, and was {confidence_before}"
    if text_before != text_now:
        yield WORDING, f"what is said of {what}"
