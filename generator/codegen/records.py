"""Replies and the objects in them: records, their attributes, and how each is parsed and tested."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from ..model.expressions import ELLIPSIS, Call, Expression, Name, call, optional, subscript
from ..model.records import Alias, Attribute, Discrepancy, Record, VariantDoc
from ..names import attribute_name, class_name, python_name
from ..spec.endpoints import Endpoint, Variant
from ..spec.events import Event
from ..spec.service import Service, version_of
from ..spec.types import (
    BaseType,
    BooleanType,
    DateTimeType,
    DateType,
    DecimalType,
    DurationType,
    EnumType,
    Field,
    FileType,
    IntegerType,
    ListType,
    NumericType,
    ObjectsType,
    Schema,
    SchemaListType,
    TextType,
    Type,
)
from .arguments import argument_type
from .docstrings import (
    confidence_note,
    deprecation_message,
    deprecation_note,
    field_doc,
    join_sentences,
    source_note,
)
from .imports import NAMES
from .openapi import event_field_schema, field_schema


def build_record(endpoint: Endpoint | Event, service: Service, doc: str) -> Record:
    is_reply = isinstance(endpoint, Endpoint)
    attributes = tuple(
        _attribute(field, endpoint.confidence, endpoint.variants_by, endpoint.variants) for field in endpoint.fields
    )
    lists = [(field, field.type) for field in endpoint.fields if isinstance(field.type, SchemaListType)]
    only = lists[0] if len(lists) == 1 else None
    return Record(
        entries=f"self.{storage_name(only[0])}{'' if only[0].required else ' or ()'}" if only else "",
        entry=only[1].schema.name if only else "",
        name=endpoint.returns,
        doc=doc,
        reader=_reader(endpoint.returns),
        shorthand="",
        required=(
            *((service.status_field,) if is_reply else ()),
            *(field.name for field in endpoint.fields if field.required and not field.aliases),
        ),
        discrepancies=(),
        properties=_properties(endpoint.fields, attributes, field_schema if is_reply else event_field_schema),
        attributes=attributes,
        aliases=tuple(_aliases(endpoint.returns, endpoint.fields, service)),
    )


def build_entry(schema: Schema, service: Service) -> Record:
    attributes = tuple(_attribute(field, schema.confidence, "", ()) for field in schema.fields)
    return Record(
        name=schema.name,
        doc=join_sentences(schema.summary, confidence_note(schema.confidence), source_note(schema.source)),
        reader=_reader(schema.name),
        shorthand=schema.shorthand,
        required=tuple(field.name for field in schema.fields if field.required and not field.aliases),
        discrepancies=tuple(
            Discrepancy(name=name, text=discrepancy)
            for name, discrepancy in (
                (schema.name, schema.discrepancy),
                *((f"{schema.name}.{field.name}", field.discrepancy) for field in schema.fields),
            )
            if discrepancy
        ),
        properties=_properties(schema.fields, attributes, field_schema),
        attributes=attributes,
        aliases=tuple(_aliases(schema.name, schema.fields, service)),
    )


def storage_name(field: Field) -> str:
    """Returns the attribute of a field. A deprecated field is read through an alias, which warns."""
    name = attribute_name(field.name)
    return f"_{name}" if field.deprecated else name


def _reader(record: str) -> str:
    return f"_{python_name(record)}"


def _aliases(record: str, fields: tuple[Field, ...], service: Service) -> Iterator[Alias]:
    for field in fields:
        name, stored = attribute_name(field.name), storage_name(field)
        type_ = _field_annotation(field)
        if field.deprecated:
            message = f"{record}.{name} {deprecation_message(field.deprecated)}"
            yield Alias(
                name=name,
                attribute=stored,
                annotation=type_,
                message=message,
                doc=join_sentences(field.summary, deprecation_note(field.deprecated)),
            )
        if field.renamed and version_of(service.version) < version_of(field.renamed.until):
            old = attribute_name(field.renamed.old)
            message = f"{record}.{old} is called {name} now; the old name is gone in {field.renamed.until}"
            yield Alias(
                name=old,
                attribute=stored,
                annotation=type_,
                message=message,
                doc=f"The old name of {name}, until {field.renamed.until}.",
            )


def annotation(type_: Type) -> Expression:
    """Returns the annotation of a value of the type in a record."""
    match type_:
        case SchemaListType():
            return subscript(_TUPLE, Name(text=type_.schema.name), ELLIPSIS)
        case ListType():
            return subscript(_TUPLE, annotation(type_.of), ELLIPSIS)
        case EnumType() | TextType(personal=True):
            return Name(text=class_name(type_.name), module=".types")
        case IntegerType():
            return Name(text="int")
        case DecimalType():
            return NAMES["Decimal"]
        case DurationType():
            return NAMES["timedelta"]
        case BooleanType():
            return Name(text="bool")
        case DateTimeType():
            return NAMES["datetime"]
        case DateType():
            return NAMES["Date"]
        case TextType() | ObjectsType() | FileType():
            return argument_type(type_)


_TUPLE = Name(text="tuple")


def python_type(type_: Type) -> str:
    """Returns the annotation of a value of the type in the reference."""
    return "datetime.date" if isinstance(type_, DateType) else str(annotation(type_))


def _field_annotation(field: Field) -> Expression:
    return annotation(field.type) if field.required else optional(annotation(field.type))


def _attribute(field: Field, confidence: str, variants_by: str, variants: tuple[Variant, ...]) -> Attribute:
    doc = field_doc(field, confidence)
    rows = tuple(
        VariantDoc(name=variant.name, meaning=variant.fields[field.name] or "not given")
        for variant in variants
        if field.name in variant.fields
    )
    lines = [doc]
    if rows:
        lines += ["", f"By {variants_by}:", *(f"- {row.name}: {row.meaning}" for row in rows)]
    return Attribute(
        name=storage_name(field),
        wire=field.name,
        annotation=_field_annotation(field),
        required=field.required,
        doc="\n".join(lines),
        read=_read(field),
        field_strategy=_strategy(field),
        reference=doc,
        variants=rows,
    )


def _properties(
    fields: tuple[Field, ...], attributes: tuple[Attribute, ...], schema_of: Callable[[Field], dict[str, object]]
) -> dict[str, dict[str, object]]:
    """Returns the schemas of the fields and of their other names."""
    found: dict[str, dict[str, object]] = {}
    for field, attribute in zip(fields, attributes, strict=True):
        found[field.name] = schema_of(field) | {"description": attribute.doc}
        other = schema_of(replace(field, required=False)) | {"description": f"Another name of {field.name}."}
        found |= dict.fromkeys(field.aliases, other)
    return found


_READERS: dict[type[BaseType], str] = {
    TextType: "text",
    EnumType: "enum",
    IntegerType: "integer",
    DecimalType: "decimal",
    DurationType: "duration",
    BooleanType: "boolean",
    DateTimeType: "date_time",
    DateType: "date",
    ListType: "strings",
    SchemaListType: "objects",
}


def _read(field: Field) -> Call:
    """Returns the expression that reads a field of a reply, given `fields`."""
    type_ = field.type
    fields: Expression = Name(text="fields")
    if field.aliases:
        fields = call(NAMES["with_aliases"], fields, field.name, *field.aliases)
    if isinstance(type_, NumericType) and type_.accept_numbers:
        fields = call(NAMES["allow_numbers"], fields, field.name)
    reader = "personal" if isinstance(type_, TextType) and type_.personal else _READERS[type(type_)]
    details: tuple[object, ...]
    match type_:
        case SchemaListType():
            shorthand = (type_.schema.shorthand,) if type_.schema.shorthand else ()
            details = (Name(text=_reader(type_.schema.name)), *shorthand)
        case ListType():
            details = (annotation(type_.of), type_.format)
        case EnumType() | TextType(personal=True):
            details = (annotation(type_),)
        case DurationType():
            details = (NAMES[type_.unit.upper()],)
        case DateTimeType():
            details = (type_.zone,)
        case _:
            details = ()
    function = NAMES[f"parse_{'' if field.required else 'optional_'}{reader}"]
    return call(function, fields, field.name, *details)


def _strategy(field: Field) -> Call:
    """Returns a field as its tests use it: an expression of `Field` and `fields`."""
    more: dict[str, object] = {"required": True} if field.required else {}
    if storage_name(field) != field.name:
        more["attribute"] = storage_name(field)
    if field.aliases:
        more["aliases"] = field.aliases
    return call(Name(text="Field"), _type_strategy(field.type), **more)


def _type_strategy(type_: Type) -> Call:
    numbers = {"numbers": True} if isinstance(type_, NumericType) and type_.accept_numbers else {}
    match type_:
        case SchemaListType():
            bare = {"bare": type_.schema.shorthand} if type_.schema.shorthand else {}
            return call(_fields("object_lists"), Name(text=f"{type_.schema.name.upper()}_FIELDS"), **bare)
        case ListType():
            return call(_fields("lists"), _type_strategy(type_.of), type_.format)
        case EnumType():
            return call(_fields("enums"), [value.name for value in type_.values])
        case DurationType():
            return call(_fields("durations"), type_.unit, **numbers)
        case DateTimeType():
            return call(_fields("datetimes"), type_.zone)
        case _:
            return call(_fields(f"{type_.kind}s"), **numbers)


def _fields(name: str) -> Name:
    return Name(text=f"fields.{name}")
