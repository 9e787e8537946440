"""What replies and the objects in them become: records, their attributes, and how each is read and tested."""

from __future__ import annotations

from collections.abc import Iterator

from ..model.records import Alias, Attribute, NamedDoc, Record
from ..names import attribute_name, class_name, is_python_class, python_name
from ..spec.endpoints import Endpoint, Variant
from ..spec.events import Event
from ..spec.service import Service, version_of
from ..spec.types import NOTATIONS, Field, Schema, Type
from .docstrings import (
    confidence_beside,
    confidence_note,
    deprecation_message,
    deprecation_note,
    join_sentences,
    source_note,
    type_doc,
)


def build_record(endpoint: Endpoint | Event, service: Service, doc: str) -> Record:
    return Record(
        name=endpoint.returns,
        doc=doc,
        reader=_reader(endpoint.returns),
        shorthand="",
        required=(
            service.status_field,
            *(field.name for field in endpoint.fields if field.required and not field.aliases),
        ),
        discrepancies=(),
        attributes=tuple(
            _attribute(field, endpoint.confidence, endpoint.variants_by, endpoint.variants) for field in endpoint.fields
        ),
        aliases=tuple(_aliases(endpoint.returns, endpoint.fields, service)),
    )


def build_shape(shape: Schema, service: Service) -> Record:
    return Record(
        name=shape.name,
        doc=join_sentences(shape.summary, confidence_note(shape.confidence), source_note(shape.source)),
        reader=_reader(shape.name),
        shorthand=shape.shorthand,
        required=tuple(field.name for field in shape.fields if field.required and not field.aliases),
        discrepancies=tuple(
            NamedDoc(name, "", discrepancy)
            for name, discrepancy in (
                (shape.name, shape.discrepancy),
                *((f"{shape.name}.{field.name}", field.discrepancy) for field in shape.fields),
            )
            if discrepancy
        ),
        attributes=tuple(_attribute(field, shape.confidence, "", ()) for field in shape.fields),
        aliases=tuple(_aliases(shape.name, shape.fields, service)),
    )


def storage_name(field: Field) -> str:
    """The attribute that holds a field. One that is deprecated is read through an alias, which warns."""
    name = attribute_name(field.name)
    return f"_{name}" if field.deprecated else name


def _reader(record: str) -> str:
    return f"_{python_name(record)}"


def _aliases(record: str, fields: tuple[Field, ...], service: Service) -> Iterator[Alias]:
    for field in fields:
        name, stored = attribute_name(field.name), storage_name(field)
        type_ = annotation(field.type) + ("" if field.required else " | None")
        if field.deprecated:
            message = f"{record}.{name} {deprecation_message(field.deprecated)}"
            yield Alias(name, stored, type_, message, join_sentences(field.summary, deprecation_note(field.deprecated)))
        if field.renamed and version_of(service.version) < version_of(field.renamed.until):
            old = attribute_name(field.renamed.old)
            message = f"{record}.{old} is called {name} now; the old name is gone in {field.renamed.until}"
            yield Alias(old, stored, type_, message, f"The old name of {name}, until {field.renamed.until}.")


_ANNOTATIONS = {
    "text": "str",
    "integer": "int",
    "decimal": "Decimal",
    "duration": "timedelta",
    "boolean": "bool",
    "date-time": "datetime",
    "date": "Date",
}


def annotation(type_: Type) -> str:
    """What a value of the type is in a record."""
    if type_.schema is not None:
        return f"tuple[{type_.schema.name}, ...]"
    if type_.of is not None:
        return f"tuple[{annotation(type_.of)}, ...]"
    if is_python_class(type_):
        return class_name(type_.name)
    return _ANNOTATIONS.get(type_.kind, "")


def python_type(type_: Type) -> str:
    """What a value of the type is in Python, wherever it stands."""
    return (
        annotation(type_).replace("Date", "datetime.date")
        if type_.kind == "date"
        else annotation(type_) or {"objects": "Sequence[Mapping[str, str]]", "file": "bytes"}[type_.kind]
    )


def _attribute(field: Field, confidence: str, variants_by: str, variants: tuple[Variant, ...]) -> Attribute:
    type_ = field.type
    doc = join_sentences(
        field.summary,
        confidence_beside(field.confidence, confidence),
        "" if is_python_class(type_) or type_.schema or field.summary == type_.summary else type_doc(type_),
        f"Also written {' or '.join(field.aliases)}." if field.aliases else "",
        f"None if {field.absent_when.removesuffix('.')}."
        if field.absent_when
        else ""
        if field.required
        else "None if it is not given.",
        source_note(field.source),
        deprecation_note(field.deprecated),
    )
    rows = tuple(
        NamedDoc(variant.name, "", variant.fields[field.name] or "not given")
        for variant in variants
        if field.name in variant.fields
    )
    lines = [doc]
    if rows:
        lines += ["", f"By {variants_by}:", *(f"- {row.name}: {row.doc}" for row in rows)]
    return Attribute(
        name=storage_name(field),
        wire=field.name,
        annotation=annotation(type_) + ("" if field.required else " | None"),
        required=field.required,
        doc="\n".join(lines),
        read=_read(field),
        field_strategy=_written(field),
        schema=_schema(type_, field.required) | {"description": "\n".join(lines)},
        reference=doc,
        variants=rows,
    )


_READERS = {
    "text": "text",
    "enum": "enum",
    "integer": "integer",
    "decimal": "decimal",
    "duration": "duration",
    "boolean": "boolean",
    "date-time": "date_time",
    "date": "date",
    "list": "strings",
    "schemas": "objects",
}


_UNITS = ("SECONDS", "MINUTES", "HOURS", "DAYS")
FIELD_READERS = {
    name
    for reader in ("personal", *_READERS.values())
    for name in (f"parse_{reader}", f"parse_optional_{reader}", "with_aliases", "allow_numbers", *_UNITS)
}
"""The names of the package's own module that reads fields."""


def _read(field: Field) -> str:
    """The expression that takes a field out of a reply, given `fields`."""
    type_ = field.type
    wire = repr(field.name)
    fields = "fields"
    if field.aliases:
        fields = f"with_aliases({fields}, {wire}, {', '.join(map(repr, field.aliases))})"
    if type_.accept_numbers:
        fields = f"allow_numbers({fields}, {wire})"
    reader = "personal" if type_.personal else _READERS[type_.kind]
    details: list[str] = []
    if type_.schema is not None:
        details = [_reader(type_.schema.name), *([repr(type_.schema.shorthand)] if type_.schema.shorthand else [])]
    elif type_.of is not None:
        details = [annotation(type_.of), repr(type_.format)]
    elif is_python_class(type_):
        details = [annotation(type_)]
    elif type_.kind == "duration":
        details = [type_.unit.upper()]
    elif type_.kind == "date-time":
        details = [repr(type_.zone)]
    return f"parse_{'' if field.required else 'optional_'}{reader}({', '.join([fields, wire, *details])})"


def _written(field: Field) -> str:
    """A field in tests: an expression of `Field` and `fields`."""
    parts = [_notation(field.type)]
    parts += ["required=True"] if field.required else []
    parts += [f"attribute={storage_name(field)!r}"] if storage_name(field) != field.name else []
    parts += [f"aliases={field.aliases!r}"] if field.aliases else []
    return f"Field({', '.join(parts)})"


def _notation(type_: Type) -> str:
    numbers = ", numbers=True" if type_.accept_numbers else ""
    if type_.schema is not None:
        bare = f", bare={type_.schema.shorthand!r}" if type_.schema.shorthand else ""
        return f"fields.object_lists({type_.schema.name.upper()}_FIELDS{bare})"
    if type_.of is not None:
        return f"fields.lists({_notation(type_.of)}, {type_.format!r})"
    match type_.kind:
        case "text":
            return "fields.texts()"
        case "enum":
            return f"fields.enums({[value.name for value in type_.values]!r})"
        case "duration":
            return f"fields.durations({type_.unit!r}{numbers})"
        case "date-time":
            return f"fields.datetimes({type_.zone!r})"
        case "integer" | "decimal":
            return f"fields.{type_.kind}s({numbers.removeprefix(', ')})"
        case _:
            return f"fields.{type_.kind}s()"


def _schema(type_: Type, required: bool) -> dict[str, object]:
    """What OpenAPI says of a field of this type."""
    kinds: list[str] = ["string"]
    more: dict[str, object] = {}
    if type_.schema is not None:
        kinds = ["array"]
        reference: dict[str, object] = {"$ref": f"#/components/schemas/{type_.schema.name}"}
        more = {"items": {"anyOf": [reference, {"type": "string"}]} if type_.schema.shorthand else reference}
    elif type_.of is not None:
        kinds = {"comma": ["string"], "array": ["array"], "either": ["array", "string"]}[type_.format]
        more = {} if type_.format == "comma" else {"items": _schema(type_.of, required=True)}
    elif type_.kind == "boolean":
        kinds = ["boolean"]
    elif type_.kind in NOTATIONS and type_.kind not in ("text", "enum"):
        more = {"pattern": f"^(?:{NOTATIONS[type_.kind]})$"}
        kinds += ["number"] if type_.accept_numbers else []
    if type_.values:
        more["examples"] = [value.name for value in type_.values]
    kinds += [] if required else ["null"]
    return {"type": kinds[0] if len(kinds) == 1 else kinds} | more
