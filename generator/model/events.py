"""Notifications and their classes, as templates print them."""

from __future__ import annotations

from dataclasses import dataclass

from ..spec.events import Condition
from .expressions import Tuple
from .records import Discrepancy, Import, Record


@dataclass(frozen=True, slots=True, kw_only=True)
class EventExampleDoc:
    """An example of a notification."""

    name: str
    summary: str
    body: str
    fields: dict[str, str]
    """The body, decoded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventClass:
    """The record of an event, and how the event is identified."""

    name: str
    summary: str
    description: str
    confidence: str
    source: str
    record: Record
    when: Tuple
    """The literal of the conditions by which it is identified."""
    known_by: str
    """The same in words, in Markdown."""
    conditions: tuple[Condition, ...]
    fields: tuple[str, ...]
    empty_is_absent: tuple[str, ...]
    """The fields of which an empty value counts as absent."""
    required: tuple[str, ...]
    free_fields: tuple[str, ...]
    """The fields that no condition of any event uses, so that their values can be tested."""
    strict_fields: tuple[str, ...]
    """Those of them that can hold an invalid text."""
    personal: tuple[str, ...]
    variants_by: str
    has_variants: bool
    examples: tuple[EventExampleDoc, ...]
    example: str
    """The body of the first example."""
    discrepancies: tuple[Discrepancy, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Notifications:
    """The notifications that the service sends, and their signature."""

    header: str
    key: str
    variable: str
    """The variable of the environment that holds the key."""
    summary: str
    source: str
    confidence: str
    discrepancy: str
    doc: str
    parse_doc: str
    parse_errors: tuple[str, ...]
    """A line for each error that `parse` raises."""
    events: tuple[EventClass, ...]
    standard_imports: tuple[Import, ...]
    own_imports: tuple[Import, ...]
    records: tuple[str, ...]
    warns: bool
