"""The kind of each class of types."""

from __future__ import annotations

from typing import Any

from ...spec.types import (
    BaseType,
    BooleanType,
    DateTimeType,
    DateType,
    DecimalType,
    DurationType,
    EnumType,
    FileType,
    IntegerType,
    ListType,
    ObjectsType,
    SchemaListType,
    SchemaType,
    TextType,
    Type,
)
from .base import FieldKind, Kind, ParamKind
from .compound import FileKind, ListKind, ObjectsKind, SchemaKind, SchemaListKind
from .scalars import (
    BooleanKind,
    DateKind,
    DateTimeKind,
    DecimalKind,
    DurationKind,
    EnumKind,
    IntegerKind,
    TextKind,
)

KINDS: dict[type[BaseType], type[Kind[Any]]] = {
    TextType: TextKind,
    EnumType: EnumKind,
    IntegerType: IntegerKind,
    DecimalType: DecimalKind,
    DurationType: DurationKind,
    BooleanType: BooleanKind,
    DateTimeType: DateTimeKind,
    DateType: DateKind,
    ListType: ListKind,
    ObjectsType: ObjectsKind,
    FileType: FileKind,
    SchemaType: SchemaKind,
    SchemaListType: SchemaListKind,
}


def kind_of(type_: Type) -> Kind[Any]:
    return KINDS[type(type_)](type_)


def param_kind(type_: Type) -> ParamKind[Any]:
    kind = kind_of(type_)
    assert isinstance(kind, ParamKind), f"no param is of the kind {type_.kind}"
    return kind


def field_kind(type_: Type) -> FieldKind[Any]:
    kind = kind_of(type_)
    assert isinstance(kind, FieldKind), f"no field is of the kind {type_.kind}"
    return kind
