"""What the reply of an endpoint becomes: a record, its attributes, and how each is read and tested."""

from __future__ import annotations

from collections.abc import Iterator

from .model import Alias, Attribute, Record, Row
from .names import attribute_name, class_name, has_class, python_name
from .sentences import confidence_note, deprecation_note, joined, notice, type_doc
from .spec import NOTATIONS, Endpoint, Field, Service, Type, version_of


def build_record(endpoint: Endpoint, service: Service) -> Record:
    return Record(
        name=endpoint.returns,
        doc=f"What `{endpoint.path}` answers. {endpoint.about}",
        reader=f"_{python_name(endpoint.returns)}",
        attributes=tuple(_attribute(field, endpoint) for field in endpoint.fields),
        aliases=tuple(_aliases(endpoint, service)),
    )


def stored_name(field: Field) -> str:
    """The attribute that holds a field. One that is deprecated is read through an alias, which warns."""
    name = attribute_name(field.name)
    return f"_{name}" if field.deprecated else name


def _aliases(endpoint: Endpoint, service: Service) -> Iterator[Alias]:
    for field in endpoint.fields:
        name, stored = attribute_name(field.name), stored_name(field)
        type_ = annotation(field.type) + ("" if field.required else " | None")
        if field.deprecated:
            message = f"{endpoint.returns}.{name} {notice(field.deprecated)}"
            yield Alias(name, stored, type_, message, joined(field.about, deprecation_note(field.deprecated)))
        if field.renamed and version_of(service.version) < version_of(field.renamed.until):
            old = attribute_name(field.renamed.old)
            message = f"{endpoint.returns}.{old} is called {name} now; the old name is gone in {field.renamed.until}"
            yield Alias(old, stored, type_, message, f"The old name of {name}, until {field.renamed.until}.")


_READERS = {"text": "text", "enum": "enum", "decimal": "decimal", "duration": "duration", "date-time": "date_time"}
_ANNOTATIONS = {"text": "str", "decimal": "Decimal", "duration": "timedelta", "date-time": "datetime"}


def annotation(type_: Type) -> str:
    if has_class(type_):
        return class_name(type_.name)
    return _ANNOTATIONS[type_.is_]


def _attribute(field: Field, endpoint: Endpoint) -> Attribute:
    type_ = field.type
    reader = "personal" if type_.personal else _READERS[type_.is_]
    details = {"duration": type_.unit.upper(), "date-time": repr(type_.zone), "enum": annotation(type_)}
    detail = annotation(type_) if type_.personal else details.get(type_.is_, "")
    wire = repr(field.name)
    doc = joined(
        field.about,
        confidence_note(field.confidence) if field.confidence != endpoint.confidence else "",
        "" if has_class(type_) else type_doc(type_),
        f"None if {field.absent}." if field.absent else "" if field.required else "None if it is not given.",
        deprecation_note(field.deprecated),
    )
    variants = tuple(
        Row(variant.name, "", variant.fields[field.name] or "not given")
        for variant in endpoint.variants
        if field.name in variant.fields
    )
    lines = [doc]
    if variants:
        lines += ["", f"By {endpoint.variants_by}:", *(f"- {row.name}: {row.doc}" for row in variants)]
    return Attribute(
        name=stored_name(field),
        wire=field.name,
        annotation=annotation(type_) + ("" if field.required else " | None"),
        required=field.required,
        doc="\n".join(lines),
        read=f"{reader}{'' if field.required else '_or_none'}(fields, {', '.join(filter(None, [wire, detail]))})",
        kind=type_.is_,
        values=tuple(value.name for value in type_.values),
        strategy=_strategy(type_),
        pattern="" if type_.is_ in ("text", "enum") else f"^(?:{NOTATIONS[type_.is_]})$",
        expectation=_expectation(field),
        reference=doc,
        variants=variants,
    )


def _strategy(type_: Type) -> str:
    drawn = f"notations.STRATEGIES[{type_.is_!r}]"
    return f"st.sampled_from({[value.name for value in type_.values]!r}) | {drawn}" if type_.values else drawn


def _expectation(field: Field) -> str:
    read = f"record.{stored_name(field)}"
    written = f"reply.get({field.name!r})"
    match field.type.is_:
        case "decimal":
            return f"notations.as_decimal({read}) == {written}"
        case "duration":
            return f"notations.as_duration({read}, {field.type.unit!r}) == {written}"
        case "date-time":
            return f"notations.same_moment({read}, {written}, {field.type.zone!r})"
        case _:
            return f"{read} == {written}"
