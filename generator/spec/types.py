"""Types and fields: the wire format of values, and the objects in replies."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from ..source import Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Deprecated:
    """A deprecation: the version that it starts with, and the replacement."""

    since: str
    instead: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Renamed:
    """The former name of an attribute, and the version that removes this name."""

    old: str
    until: str


@dataclass(frozen=True, slots=True, kw_only=True)
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """The maximum length of a text of one part, of two parts, and so on."""

    summary: str
    alphabet: str
    double: str
    plain: tuple[int, ...]
    other: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BaseType:
    """A logical type: the format of a value on the wire, and its meaning."""

    kind: ClassVar[str]
    """The keyword of the spec for types of this class."""
    notation: ClassVar[str] = ""
    """The format of a value on the wire, as a regular expression; empty if a string alone does not determine it."""

    name: str
    summary: str
    location: Location
    source: str = ""
    discrepancy: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberableType(BaseType):
    """A type whose values may be JSON numbers in replies: the base of texts, integers, decimals and durations."""

    accept_numbers: bool
    """True if a reply may hold a JSON number instead of a string."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TextType(NumberableType):
    """Text, with limits of its length and its letters."""

    kind = "text"
    notation = r"(?s:.*)"

    min_length: int
    max_length: int | None
    pattern: str
    pattern_description: str
    multiline: bool
    personal: bool
    known_values: tuple[str, ...]
    example: str
    parts: Parts | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EnumType(BaseType):
    """Text with a list of values."""

    kind = "enum"
    notation = r"(?s:.*)"

    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class IntegerType(NumberableType):
    """A whole number."""

    kind = "integer"
    notation = r"0|[1-9][0-9]{0,8}"

    minimum: int
    maximum: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DecimalType(NumberableType):
    """A number with a fraction."""

    kind = "decimal"
    notation = r"-?(?:0|[1-9][0-9]{0,29})(?:\.[0-9]{1,30})?"


@dataclass(frozen=True, slots=True, kw_only=True)
class DurationType(NumberableType):
    """A whole number of a unit of time."""

    kind = "duration"
    notation = r"0|[1-9][0-9]{0,8}"

    unit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BooleanType(BaseType):
    """True or false."""

    kind = "boolean"

    sent_as: tuple[str, str]
    """The texts that a request has for true and for false. A reply has a JSON boolean."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DateTimeType(BaseType):
    """A date and a time in the zone of the service."""

    kind = "date-time"
    notation = r"[0-9]{4}-[0-9]{2}-[0-9]{2} (?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]{1,6})?"

    zone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DateType(BaseType):
    """A date."""

    kind = "date"
    notation = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"


@dataclass(frozen=True, slots=True, kw_only=True)
class ListType(BaseType):
    """A list of texts: with commas between them, or as a JSON array."""

    kind = "list"

    of: TextType | EnumType
    format: str
    min_items: int
    max_items: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectsType(BaseType):
    """A list of objects in a request, as JSON."""

    kind = "objects"

    keys: tuple[tuple[str, TextType], ...]
    max_items: int | None
    min_items: ClassVar[int] = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class FileType(BaseType):
    """The bytes of a file. Only in requests."""

    kind = "file"

    max_bytes: int
    media_type: str
    encoding: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SchemaType(BaseType):
    """An object in a reply. A field declares it with `schema`; it is not a type of api.yaml."""

    kind = "schema"

    schema: Schema


@dataclass(frozen=True, slots=True, kw_only=True)
class SchemaListType(BaseType):
    """A list of objects in a reply. A field declares it with `items`; it is not a type of api.yaml."""

    kind = "schemas"

    schema: Schema


Type = (
    TextType
    | EnumType
    | IntegerType
    | DecimalType
    | DurationType
    | BooleanType
    | DateTimeType
    | DateType
    | ListType
    | ObjectsType
    | FileType
    | SchemaType
    | SchemaListType
)

NESTED = (SchemaType, SchemaListType)
"""The types that hold objects of a schema. They are only in replies."""
REQUESTS_ONLY = (ObjectsType, FileType)
"""The types that are only in requests."""


def accepts_numbers(type_: BaseType) -> bool:
    """Returns True if a reply may hold a JSON number as a value of the type."""
    return isinstance(type_, NumberableType) and type_.accept_numbers


def inner_types(type_: Type) -> tuple[TextType | EnumType, ...]:
    """Returns the types that a type consists of."""
    match type_:
        case ListType():
            return (type_.of,)
        case ObjectsType():
            return tuple(of for _, of in type_.keys)
        case _:
            return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A field of a reply or of a notification."""

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Schema:
    """An object inside a reply."""

    name: str
    summary: str
    fields: tuple[Field, ...]
    shorthand: str
    """The field that a bare string stands for; empty if a string is not allowed."""
    declared: tuple[str, ...]
    """The names of its fields, including those that are invalid and therefore not among the fields."""
    confidence: str
    source: str
    discrepancy: str
    location: Location
