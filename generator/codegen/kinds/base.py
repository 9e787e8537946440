"""The texts that the generator prints for a kind of type: one class for each kind, which the registry lists.

A kind that a param may have is a `ParamKind`, one that a field may have is a `FieldKind`, and most are both.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Generic, TypeVar

from ...model.expressions import Call, Expression, Name, call
from ...spec.types import BaseType, accepts_numbers
from ..imports import NAMES

Schema = dict[str, object]
"""A schema of the OpenAPI document."""

T = TypeVar("T", bound=BaseType)

LARGEST = 999_999_999
"""The largest whole number on the wire: the notation of integers and durations has nine digits."""


class Kind(ABC, Generic[T]):
    """A type, as the generator prints it."""

    def __init__(self, type_: T) -> None:
        self.type = type_

    @abstractmethod
    def limits_doc(self, summary: str) -> str:
        """Returns the constraints on a value in a sentence; empty if there are none.

        Args:
            summary: The text before them. A text leaves out the constraints that it already names.
        """


class ParamKind(Kind[T]):
    """A type that a param may have."""

    check_class: str
    """The class of _wire/params.py that checks a value and encodes it."""
    argument: Expression
    """The annotation of an argument."""
    has_limits: bool = False
    """True if a text has a length or a pattern that its tests try from both sides."""
    encoding: Schema = {}  # noqa: RUF012  never changed
    """The encoding of the param in the OpenAPI document; empty if it is the default."""

    @abstractmethod
    def check_keywords(self, name: str) -> dict[str, object]:
        """Returns the arguments of the check, its name left out. `name`: the param."""

    @abstractmethod
    def param_strategy(self) -> Call:
        """Returns the values of the tests: an expression of strategies/params.py."""

    @abstractmethod
    def param_schema(self) -> Schema:
        """Returns the schema of a param in the OpenAPI document."""

    @abstractmethod
    def sandbox_limits(self) -> dict[str, object]:
        """Returns the arguments of `ParamType`, by which the sandbox checks a param; its kind is left out."""

    def check(self, name: str, *, required: bool = True) -> Call:
        """Returns the expression that checks a value, and encodes it."""
        more = {} if required else {"required": False}
        return call(NAMES[self.check_class], name=name, **more, **self.check_keywords(name))

    def example_value(self, text: str) -> object:
        """Returns a value of a request as its schema has it, given the text on the wire."""
        return text


class FieldKind(Kind[T]):
    """A type that a field may have."""

    reader: str
    """The word in the names of the two functions of _wire/fields.py that read it, such as `parse_optional_text`."""
    attribute: Expression
    """The annotation of an attribute of a record."""
    rejects_texts: bool = True
    """True if some text is no value of it."""
    allows_empty: bool = False
    """True if an empty text is a value of it."""

    @abstractmethod
    def field_strategy(self) -> Call:
        """Returns the values of the tests: an expression of strategies/fields.py."""

    def reader_details(self) -> tuple[object, ...]:
        """Returns the arguments of the reader after the fields and the name."""
        return ()

    def read(self, fields: Expression, name: str, *, required: bool) -> Call:
        """Returns the expression that reads a field."""
        if accepts_numbers(self.type):
            fields = call(NAMES["allow_numbers"], fields, name)
        function = NAMES[f"parse_{'' if required else 'optional_'}{self.reader}"]
        return call(function, fields, name, *self.reader_details())

    def text_schema(self) -> Schema:
        """Returns the schema of a value that is written as a string."""
        return {"type": "string", "pattern": whole(self.type.notation)}

    def field_options(self) -> list[Schema]:
        """Returns the schemas of which a value of a reply follows one."""
        return [self.text_schema(), *([self.number_schema()] if accepts_numbers(self.type) else [])]

    def number_schema(self) -> Schema:
        """Returns the schema of a value that is written as a JSON number."""
        return {"type": "number"}


def param_values(name: str, /, *arguments: object, **keywords: object) -> Call:
    """Returns a call of a function of strategies/params.py."""
    return call(Name(text=f"params.{name}"), *arguments, **keywords)


def param_type(kind: str, limits: dict[str, object]) -> Call:
    """Returns the check of a value in the sandbox."""
    return call(Name(text="ParamType", module=".endpoint"), kind=kind, **given(**limits))


def field_values(name: str, /, *arguments: object, **keywords: object) -> Call:
    """Returns a call of a function of strategies/fields.py."""
    return call(Name(text=f"fields.{name}"), *arguments, **keywords)


def given(**values: object) -> dict[str, object]:
    """Returns keyword arguments without those that are empty."""
    return {name: value for name, value in values.items() if value not in (0, None, "", False)}


def whole(pattern: str) -> str:
    """Returns a regular expression that fits whole values; empty if there is none."""
    return f"^(?:{pattern})$" if pattern else ""


def sentence(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}." if words else ""
