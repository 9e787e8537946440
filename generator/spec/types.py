"""Types and fields: the wire format of values, and the objects in replies."""

from __future__ import annotations

from dataclasses import dataclass

from ..source import Location

NOTATIONS = {
    "text": r"(?s:.*)",
    "enum": r"(?s:.*)",
    "decimal": r"(?:0|[1-9][0-9]{0,29})(?:\.[0-9]{1,30})?",
    "integer": r"0|[1-9][0-9]{0,8}",
    "duration": r"0|[1-9][0-9]{0,8}",
    "date-time": r"[0-9]{4}-[0-9]{2}-[0-9]{2} (?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]{1,6})?",
    "date": r"[0-9]{4}-[0-9]{2}-[0-9]{2}",
}
"""How a value of each base type that is a string is written on the wire."""

REPLIES_ONLY = ("decimal", "boolean", "date", "schemas")
REQUESTS_ONLY = ("objects", "file")
"""The base types that stand in replies alone, or in requests alone."""


@dataclass(frozen=True, slots=True)
class Deprecated:
    """Something that still works, since which version it should not be used, and what to do instead."""

    since: str
    instead: str


@dataclass(frozen=True, slots=True)
class Renamed:
    """The name that an attribute had, and the version in which that name is gone."""

    old: str
    until: str


@dataclass(frozen=True, slots=True)
class Value:
    """A value of an enum."""

    name: str
    """The value on the wire."""
    member: str
    """The name of its member; empty if the value is the name."""
    summary: str
    confidence: str
    source: str
    discrepancy: str
    deprecated: Deprecated | None
    location: Location


@dataclass(frozen=True, slots=True)
class Parts:
    """How long a text may be for one part, for two, and so on."""

    summary: str
    alphabet: str
    double: str
    plain: tuple[int, ...]
    other: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Type:
    """A logical type: how a value is written on the wire, and what it means."""

    name: str
    kind: str
    summary: str
    location: Location
    source: str = ""
    discrepancy: str = ""
    # text
    min_length: int = 0
    max_length: int | None = None
    pattern: str = ""
    pattern_description: str = ""
    multiline: bool = False
    personal: bool = False
    known_values: tuple[str, ...] = ()
    example: str = ""
    parts: Parts | None = None
    # enum
    values: tuple[Value, ...] = ()
    # integer
    minimum: int = 0
    maximum: int | None = None
    # integer, decimal and duration
    accept_numbers: bool = False
    # duration
    unit: str = ""
    # date-time
    zone: str = ""
    # list and objects
    of: Type | None = None
    format: str = ""
    min_items: int = 0
    max_items: int | None = None
    keys: tuple[tuple[str, Type], ...] = ()
    # file
    max_bytes: int = 0
    media_type: str = ""
    encoding: str = ""
    # what a field has that is a list of objects
    schema: Schema | None = None


@dataclass(frozen=True, slots=True)
class Field:
    name: str
    type: Type
    aliases: tuple[str, ...]
    required: bool
    summary: str
    absent_when: str
    confidence: str
    source: str
    discrepancy: str
    deprecated: Deprecated | None
    renamed: Renamed | None
    location: Location


@dataclass(frozen=True, slots=True)
class Schema:
    """An object that stands in replies."""

    name: str
    summary: str
    fields: tuple[Field, ...]
    shorthand: str
    """The field that an object is if it is written as a string alone; empty if it never is."""
    declared: tuple[str, ...]
    """The names of its fields, and of those that are wrong and not among them."""
    confidence: str
    source: str
    discrepancy: str
    location: Location
