"""The kinds of types whose value consists of others, or of bytes."""

from __future__ import annotations

import base64
from dataclasses import replace
from typing import TypeVar

from ...model.expressions import ELLIPSIS, Call, Dict, Name, Tuple, subscript
from ...names import reader_name
from ...spec.types import EnumType, FileType, ListType, ObjectsType, SchemaListType, SchemaType, TextType
from ...wording import counted
from ..imports import NAMES
from .base import FieldKind, ParamKind, Schema, field_values, given, param_type, param_values, sentence
from .scalars import EnumKind, TextKind

N = TypeVar("N", bound=SchemaType | SchemaListType)


def _element(type_: TextType | EnumType) -> TextKind | EnumKind:
    """Returns the kind of the elements of a list, which are texts, also where a text alone may be a number."""
    return TextKind(replace(type_, accept_numbers=False)) if isinstance(type_, TextType) else EnumKind(type_)


def _counts(type_: ListType | ObjectsType) -> dict[str, object]:
    """Returns the numbers of elements as keyword arguments, without those that are the default."""
    least = {} if type_.min_items == 1 else {"min_items": type_.min_items}
    return least | given(max_items=type_.max_items)


def _counts_schema(type_: ListType | ObjectsType) -> Schema:
    return given(minItems=type_.min_items, maxItems=type_.max_items)


class ListKind(ParamKind[ListType], FieldKind[ListType]):
    check_class = "ListParam"
    argument = subscript(NAMES["Sequence"], Name(text="str"))
    encoding: Schema = {"style": "form", "explode": False}  # noqa: RUF012  never changed
    reader = "strings"
    allows_empty = True

    def __init__(self, type_: ListType) -> None:
        super().__init__(type_)
        self._of = _element(type_.of)
        self.attribute = subscript(Name(text="tuple"), self._of.attribute, ELLIPSIS)
        self.has_limits = self._of.has_limits
        self.rejects_texts = type_.format == "array"

    def limits_doc(self, summary: str) -> str:
        limits = sentence(counted(self.type.min_items, self.type.max_items, "element"))
        return "" if limits in summary else limits

    def check_keywords(self, name: str) -> dict[str, object]:
        return {"of": self._of.check(name), **_counts(self.type)}

    def param_strategy(self) -> Call:
        return param_values("lists", self._of.param_strategy(), **_counts(self.type))

    def param_schema(self) -> Schema:
        element = self._of.param_schema()
        without_comma = {} if "pattern" in element or "enum" in element else {"pattern": "^[^,]*$"}
        return {"type": "array", "items": element | without_comma} | _counts_schema(self.type)

    def example_value(self, text: str) -> object:
        return text.split(",") if text else []

    def sandbox_limits(self) -> dict[str, object]:
        limits = given(**self._of.sandbox_limits())
        of = param_type(self.type.of.kind, limits) if limits else None
        return {"minimum": self.type.min_items, "maximum": self.type.max_items, "of": of}

    def reader_details(self) -> tuple[object, ...]:
        return (self._of.attribute, self.type.format)

    def field_strategy(self) -> Call:
        return field_values("lists", self._of.field_strategy(), self.type.format)

    def text_schema(self) -> Schema:
        return {"type": "string"}

    def field_options(self) -> list[Schema]:
        array: Schema = {"type": "array", "items": self._of.text_schema()}
        text = self.text_schema()
        return {"comma": [text], "array": [array], "either": [array, text]}[self.type.format]


class ObjectsKind(ParamKind[ObjectsType]):
    check_class = "ObjectListParam"
    argument = subscript(NAMES["Sequence"], subscript(NAMES["Mapping"], Name(text="str"), Name(text="str")))

    def __init__(self, type_: ObjectsType) -> None:
        super().__init__(type_)
        self._keys = {key: TextKind(of) for key, of in type_.keys}

    def limits_doc(self, summary: str) -> str:
        limits = sentence(counted(self.type.min_items, self.type.max_items, "object"))
        return "" if limits in summary else limits

    def check_keywords(self, name: str) -> dict[str, object]:
        keys = Tuple(elements=tuple(of.check(key) for key, of in self._keys.items()))
        return {"keys": keys, **_counts(self.type)}

    def param_strategy(self) -> Call:
        keys = Dict(items={key: of.param_strategy() for key, of in self._keys.items()})
        return param_values("object_lists", keys, **_counts(self.type))

    def param_schema(self) -> Schema:
        element: Schema = {
            "type": "object",
            "required": [*self._keys],
            "properties": {key: of.param_schema() for key, of in self._keys.items()},
            "additionalProperties": {"type": "string"},
        }
        array = {"type": "array", "items": element} | _counts_schema(self.type)
        return {"type": "string", "contentMediaType": "application/json", "contentSchema": array}

    def sandbox_limits(self) -> dict[str, object]:
        keys = {key: param_type("text", of.sandbox_limits()) for key, of in self._keys.items()}
        return {"minimum": self.type.min_items, "maximum": self.type.max_items, "keys": Dict(items=keys)}


class FileKind(ParamKind[FileType]):
    check_class = "FileParam"
    argument = Name(text="bytes")

    def __init__(self, type_: FileType) -> None:
        super().__init__(type_)
        self._is_part = type_.encoding == "multipart"
        if self._is_part:
            self.encoding = {"contentType": type_.media_type}

    def limits_doc(self, summary: str) -> str:
        limits = f"At most {self.type.max_bytes} bytes."
        return "" if limits in summary else limits

    def check_keywords(self, name: str) -> dict[str, object]:
        type_ = self.type
        return {"max_bytes": type_.max_bytes, "media_type": type_.media_type, "encoding": type_.encoding}

    def param_strategy(self) -> Call:
        return param_values("files", self.type.max_bytes)

    def param_schema(self) -> Schema:
        if self._is_part:
            return {"type": "string", "format": "binary", "contentMediaType": self.type.media_type}
        encoding: Schema = {"contentEncoding": "base64", "contentMediaType": self.type.media_type}
        return {"type": "string", "maxLength": (self.type.max_bytes + 2) // 3 * 4} | encoding

    def example_value(self, text: str) -> object:
        return base64.b64decode(text).decode(errors="replace") if self._is_part else text

    def sandbox_limits(self) -> dict[str, object]:
        return {"maximum": self.type.max_bytes, "media_type": self.type.media_type}


class NestedKind(FieldKind[N]):
    """The objects of a schema: the base of one, and of a list of them."""

    rejects_texts = False

    def __init__(self, type_: N) -> None:
        super().__init__(type_)
        self._shorthand = type_.schema.shorthand
        self._object: Schema = {"$ref": f"#/components/schemas/{type_.schema.name}"}

    def limits_doc(self, summary: str) -> str:
        return ""

    def reader_details(self) -> tuple[object, ...]:
        return (Name(text=reader_name(self.type.schema.name)), *filter(None, [self._shorthand]))

    def field_strategy(self) -> Call:
        constant = Name(text=f"{self.type.schema.name.upper()}_FIELDS")
        return field_values(self.strategy, constant, **given(bare=self._shorthand))

    strategy: str
    """The function of strategies/fields.py that makes its values."""

    def text_schema(self) -> Schema:
        return {"type": "string"}

    def object_options(self) -> list[Schema]:
        """Returns the schemas of which an object follows one."""
        return [self._object, *([self.text_schema()] if self._shorthand else [])]


class SchemaKind(NestedKind[SchemaType]):
    reader = "object"
    strategy = "nested_objects"

    def __init__(self, type_: SchemaType) -> None:
        super().__init__(type_)
        self.attribute = Name(text=type_.schema.name)

    def field_options(self) -> list[Schema]:
        return self.object_options()


class SchemaListKind(NestedKind[SchemaListType]):
    reader = "objects"
    strategy = "object_lists"

    def __init__(self, type_: SchemaListType) -> None:
        super().__init__(type_)
        self.attribute = subscript(Name(text="tuple"), Name(text=type_.schema.name), ELLIPSIS)

    def field_options(self) -> list[Schema]:
        options = self.object_options()
        return [{"type": "array", "items": options[0] if len(options) == 1 else {"anyOf": options}}]
