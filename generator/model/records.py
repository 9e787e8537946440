"""Records, enums and error classes, as templates print them."""

from __future__ import annotations

from dataclasses import dataclass

from .expressions import Call, Expression


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedDoc:
    """A name and its documentation."""

    name: str
    doc: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Discrepancy:
    """Where the service and its documentation differ."""

    name: str
    """The endpoint, param, field, status or type."""
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VariantDoc:
    """The meaning of a field in one variant of a record."""

    name: str
    meaning: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A member of an enum."""

    name: str
    value: str
    """The value on the wire."""
    doc: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DeprecatedMember:
    """A member of an enum that warns when it is used."""

    name: str
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TypeDoc:
    """A type of the spec in the reference."""

    name: str
    python: str
    """The class of its values."""
    doc: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorAttribute:
    """An attribute of an error."""

    name: str
    annotation: str
    """Its annotation, with its default if it has one."""
    doc: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorClass:
    """A class of errors."""

    name: str
    bases: tuple[str, ...]
    """The classes that it is a subclass of; the drawn tree has it below the first."""
    doc: str
    attributes: tuple[ErrorAttribute, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EnumClass:
    """A class of the values of a field or param."""

    name: str
    doc: str
    members: tuple[Member, ...]
    deprecated: tuple[DeprecatedMember, ...]
    """The members that warn when they are used, and their warnings."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PartCounter:
    """A function that counts the parts of a text, and its tables."""

    name: str
    constant: str
    doc: str
    literal: Call


@dataclass(frozen=True, slots=True, kw_only=True)
class Alias:
    """A name that still reads an attribute, and warns."""

    name: str
    attribute: str
    annotation: Expression
    message: str
    doc: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribute:
    """A field of a record."""

    name: str
    wire: str
    annotation: Expression
    required: bool
    doc: str
    read: Call
    field_strategy: Call
    """The field as its tests have it: an expression of `Field` and `fields`."""
    reference: str
    variants: tuple[VariantDoc, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """The class of a reply, or of an object within it."""

    name: str
    doc: str
    reader: str
    shorthand: str
    """The field that a bare string stands for; empty if a string is not allowed."""
    required: tuple[str, ...]
    """The wire names of the fields that are always present, under that name only."""
    discrepancies: tuple[Discrepancy, ...]
    """The discrepancies of a schema and its fields. An endpoint has its own."""
    properties: dict[str, dict[str, object]]
    """The schemas of its fields in the OpenAPI document, by all their names on the wire."""
    attributes: tuple[Attribute, ...]
    aliases: tuple[Alias, ...]
    entries: str = ""
    """The only list of objects, over which the record can be iterated, as an expression; empty if there is none."""
    entry: str = ""
    """The class of its objects."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Import:
    """An import of one module."""

    module: str
    names: tuple[str, ...]
