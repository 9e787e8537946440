"""Replies and the objects in them: records, their attributes, and how each is parsed and tested."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from ..model.expressions import Call, Expression, Name, call, optional
from ..model.records import Alias, Attribute, Discrepancy, Record, VariantDoc
from ..names import attribute_name, reader_name
from ..spec.endpoints import Endpoint, Variant
from ..spec.events import Event
from ..spec.service import Service, version_of
from ..spec.types import DateType, Field, Schema, SchemaListType, Type
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
from .kinds.base import FieldKind
from .kinds.registry import field_kind, kind_of
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
        reader=reader_name(endpoint.returns),
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
        reader=reader_name(schema.name),
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
    """Returns the annotation of a value of the type in a record; of an argument, if no record has it."""
    kind = kind_of(type_)
    return kind.attribute if isinstance(kind, FieldKind) else argument_type(type_)


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


def _read(field: Field) -> Call:
    """Returns the expression that reads a field of a reply, given `fields`."""
    fields: Expression = Name(text="fields")
    if field.aliases:
        fields = call(NAMES["with_aliases"], fields, field.name, *field.aliases)
    return field_kind(field.type).read(fields, field.name, required=field.required)


def _strategy(field: Field) -> Call:
    """Returns a field as its tests use it: an expression of `Field` and `fields`."""
    more: dict[str, object] = {"required": True} if field.required else {}
    if storage_name(field) != field.name:
        more["attribute"] = storage_name(field)
    if field.aliases:
        more["aliases"] = field.aliases
    return call(Name(text="Field"), field_kind(field.type).field_strategy(), **more)
