"""The kinds of types whose value is one text, one number or one truth value on the wire."""

from __future__ import annotations

from ...model.expressions import Call, Literal, Name, Union, subscript
from ...names import class_name, counter_name
from ...spec.types import (
    BooleanType,
    DateTimeType,
    DateType,
    DecimalType,
    DurationType,
    EnumType,
    IntegerType,
    TextType,
)
from ...wording import counted
from ..imports import NAMES
from .base import LARGEST, FieldKind, ParamKind, Schema, field_values, given, param_values, sentence, whole


class TextKind(ParamKind[TextType], FieldKind[TextType]):
    check_class = "StringParam"
    argument = Name(text="str")
    rejects_texts = False
    allows_empty = True

    def __init__(self, type_: TextType) -> None:
        super().__init__(type_)
        cls = Name(text=class_name(type_.name), module=".types")
        self.reader, self.attribute = ("personal", cls) if type_.personal else ("text", self.argument)
        self.has_limits = not type_.parts and bool(type_.pattern or type_.max_length)

    def limits_doc(self, summary: str) -> str:
        length = sentence(counted(self.type.min_length, self.type.max_length, "character"))
        return " ".join(filter(None, ["" if length in summary else length, self._pattern_doc(summary)]))

    def _pattern_doc(self, summary: str) -> str:
        """Returns the pattern in words; empty if the summary names it, up to the example that follows it."""
        described = self.type.pattern_description
        if not described or described.partition(", such as ")[0].casefold() in summary.casefold():
            return ""
        return f"Must be {described}."

    def _limits(self) -> dict[str, object]:
        return given(
            min_length=self.type.min_length,
            max_length=self.type.max_length,
            pattern=self.type.pattern,
            multiline=self.type.multiline,
        )

    def check_keywords(self, name: str) -> dict[str, object]:
        parts = {"parts": Name(text=counter_name(self.type.name).upper(), module=".types")} if self.type.parts else {}
        return self._limits() | given(pattern_description=self.type.pattern_description) | parts

    def param_strategy(self) -> Call:
        counter = Literal(value=counter_name(self.type.name))
        parts = {"parts": subscript(Name(text="target.PARTS"), counter)} if self.type.parts else {}
        return param_values("texts", **self._limits(), **parts)

    def param_schema(self) -> Schema:
        most, parts = self.type.max_length, self.type.parts
        if most is None and parts:
            most = max(*parts.plain, *parts.other)
        limits = given(minLength=self.type.min_length, maxLength=most, pattern=whole(self.type.pattern))
        return {"type": "string", **limits}

    def sandbox_limits(self) -> dict[str, object]:
        return {"pattern": self.type.pattern, "min_length": self.type.min_length, "max_length": self.type.max_length}

    def reader_details(self) -> tuple[object, ...]:
        return (self.attribute,) if self.type.personal else ()

    def field_strategy(self) -> Call:
        return field_values("texts", **given(numbers=self.type.accept_numbers))

    def text_schema(self) -> Schema:
        return {"type": "string"}


class EnumKind(ParamKind[EnumType], FieldKind[EnumType]):
    check_class = "EnumParam"
    reader = "enum"
    rejects_texts = False

    def __init__(self, type_: EnumType) -> None:
        super().__init__(type_)
        self._values = tuple(value.name for value in type_.values)
        self.attribute = Name(text=class_name(type_.name), module=".types")
        self.argument = Union(members=(self.attribute, subscript(NAMES["Literal"], *self._values)))

    def limits_doc(self, summary: str) -> str:
        values = ", ".join(self._values)
        limits = f"One of {values}." if len(self._values) > 1 else f"Must be {values}."
        return "" if limits in summary else limits

    def check_keywords(self, name: str) -> dict[str, object]:
        return {"values": self._values}

    def param_strategy(self) -> Call:
        return param_values("enums", [*self._values])

    def param_schema(self) -> Schema:
        return {"type": "string", "enum": [*self._values]}

    def sandbox_limits(self) -> dict[str, object]:
        return {"values": self._values}

    def reader_details(self) -> tuple[object, ...]:
        return (self.attribute,)

    def field_strategy(self) -> Call:
        return field_values("enums", [*self._values])

    def text_schema(self) -> Schema:
        return {"type": "string", "examples": [*self._values]}


class IntegerKind(ParamKind[IntegerType], FieldKind[IntegerType]):
    check_class = "IntegerParam"
    reader = "integer"
    argument = attribute = Name(text="int")

    def limits_doc(self, summary: str) -> str:
        least, most = self.type.minimum, self.type.maximum
        limits = f"{least} or more." if most is None else f"{least} to {most}."
        return "" if limits in summary else limits

    def check_keywords(self, name: str) -> dict[str, object]:
        least = given(minimum=self.type.minimum)
        return least if self.type.maximum is None else least | {"maximum": self.type.maximum}

    def param_strategy(self) -> Call:
        return param_values("integers", **self.check_keywords(""))

    def param_schema(self) -> Schema:
        largest = LARGEST if self.type.maximum is None else self.type.maximum
        return {"type": "integer", "minimum": self.type.minimum, "maximum": largest}

    def example_value(self, text: str) -> object:
        return int(text)

    def sandbox_limits(self) -> dict[str, object]:
        return {"minimum": self.type.minimum, "maximum": self.type.maximum}

    def field_strategy(self) -> Call:
        return field_values("integers", **given(numbers=self.type.accept_numbers))

    def number_schema(self) -> Schema:
        return {"type": "integer", "minimum": 0, "maximum": LARGEST}


class DurationKind(ParamKind[DurationType], FieldKind[DurationType]):
    check_class = "DurationParam"
    reader = "duration"
    argument = attribute = NAMES["timedelta"]

    def limits_doc(self, summary: str) -> str:
        limits = f"Whole {self.type.unit}."
        return "" if limits in summary else limits

    def check_keywords(self, name: str) -> dict[str, object]:
        return {"unit": self.type.unit}

    def param_strategy(self) -> Call:
        return param_values("durations", self.type.unit)

    def param_schema(self) -> Schema:
        return self.number_schema()

    def example_value(self, text: str) -> object:
        return int(text)

    def sandbox_limits(self) -> dict[str, object]:
        return {}

    def reader_details(self) -> tuple[object, ...]:
        return (NAMES[self.type.unit.upper()],)

    def field_strategy(self) -> Call:
        return field_values("durations", self.type.unit, **given(numbers=self.type.accept_numbers))

    def number_schema(self) -> Schema:
        return {"type": "integer", "minimum": 0, "maximum": LARGEST}


class DecimalKind(ParamKind[DecimalType], FieldKind[DecimalType]):
    check_class = "DecimalParam"
    reader = "decimal"
    argument = attribute = NAMES["Decimal"]

    def limits_doc(self, summary: str) -> str:
        return ""

    def check_keywords(self, name: str) -> dict[str, object]:
        return {}

    def param_strategy(self) -> Call:
        return param_values("decimals")

    def param_schema(self) -> Schema:
        return self.text_schema()

    def sandbox_limits(self) -> dict[str, object]:
        return {}

    def field_strategy(self) -> Call:
        return field_values("decimals", **given(numbers=self.type.accept_numbers))


class BooleanKind(ParamKind[BooleanType], FieldKind[BooleanType]):
    check_class = "BooleanParam"
    reader = "boolean"
    argument = attribute = Name(text="bool")

    def limits_doc(self, summary: str) -> str:
        return ""

    def check_keywords(self, name: str) -> dict[str, object]:
        return {} if self._is_json else {"words": self.type.sent_as}

    @property
    def _is_json(self) -> bool:
        """True if a request has the words of JSON, as a form by the rules of OpenAPI has."""
        return self.type.sent_as == ("true", "false")

    def param_strategy(self) -> Call:
        return param_values("booleans", *self.type.sent_as)

    def param_schema(self) -> Schema:
        return {"type": "boolean"} if self._is_json else {"type": "string", "enum": [*self.type.sent_as]}

    def example_value(self, text: str) -> object:
        return text == "true" if self._is_json else text

    def sandbox_limits(self) -> dict[str, object]:
        return {"values": self.type.sent_as}

    def field_strategy(self) -> Call:
        return field_values("booleans")

    def text_schema(self) -> Schema:
        return {"type": "boolean"}


class DateTimeKind(ParamKind[DateTimeType], FieldKind[DateTimeType]):
    check_class = "DateTimeParam"
    reader = "date_time"
    argument = attribute = NAMES["datetime"]

    def limits_doc(self, summary: str) -> str:
        return f"Must have a time zone; sent as whole seconds in {self.type.zone}."

    def check_keywords(self, name: str) -> dict[str, object]:
        return {"zone": self.type.zone}

    def param_strategy(self) -> Call:
        return param_values("datetimes", self.type.zone)

    def param_schema(self) -> Schema:
        return self.text_schema()

    def sandbox_limits(self) -> dict[str, object]:
        return {}

    def reader_details(self) -> tuple[object, ...]:
        return (self.type.zone,)

    def field_strategy(self) -> Call:
        return field_values("datetimes", self.type.zone)


class DateKind(ParamKind[DateType], FieldKind[DateType]):
    check_class = "DateParam"
    reader = "date"
    argument = attribute = NAMES["Date"]

    def limits_doc(self, summary: str) -> str:
        return ""

    def check_keywords(self, name: str) -> dict[str, object]:
        return {}

    def param_strategy(self) -> Call:
        return param_values("dates")

    def param_schema(self) -> Schema:
        return {"type": "string", "format": "date"}

    def sandbox_limits(self) -> dict[str, object]:
        return {}

    def field_strategy(self) -> Call:
        return field_values("dates")
