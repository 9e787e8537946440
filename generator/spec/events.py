"""Events (notifications that the service sends) and their signature."""

from __future__ import annotations

from dataclasses import dataclass

from ..source import Location
from .endpoints import Variant
from .types import Field


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """A condition by which an event is identified. All of it must hold. Fields have their names on the wire."""

    present: tuple[str, ...]
    absent: tuple[str, ...]
    equals: dict[str, tuple[str, ...]]
    """The values of which a field must have one."""
    not_equals: dict[str, tuple[str, ...]]
    """The values of which a field, if it is given, must have none."""
    location: Location

    @property
    def given(self) -> tuple[str, ...]:
        """The fields that exist whenever the condition holds."""
        return (*self.present, *self.equals)


@dataclass(frozen=True, slots=True, kw_only=True)
class EventExample:
    """An example of a notification."""

    name: str
    summary: str
    confidence: str
    body: str
    """The body of the notification, form-encoded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """An event that the service reports with a notification."""

    name: str
    location: Location
    returns_location: Location
    summary: str
    description: str
    source: str
    confidence: str
    discrepancy: str
    returns: str
    when: tuple[Condition, ...]
    """The event is identified if any of these holds."""
    fields: tuple[Field, ...]
    variants_by: str
    variants: tuple[Variant, ...]
    examples: tuple[EventExample, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """The signature of notifications."""

    header: str
    key: str
    """The credential that is the key of the HMAC."""
    summary: str
    source: str
    confidence: str
    discrepancy: str
