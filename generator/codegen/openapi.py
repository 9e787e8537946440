"""The OpenAPI document: the schemas of values, the requests of examples, and the statuses."""

from __future__ import annotations

import base64

from ..model.openapi import Document, EventOperation, Operation
from ..names import event_operation_id, operation_id
from ..spec.endpoints import Endpoint, Example, Param, Status
from ..spec.events import Event
from ..spec.service import Service, Spec
from ..spec.types import (
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
    SchemaListType,
    TextType,
    Type,
)
from ..wording import rule_doc
from .docstrings import conditions_in_words, confidence_note, deprecation_note, facts, join_sentences, own_statuses

Schema = dict[str, object]

LARGEST = 999_999_999
"""The largest whole number on the wire: the notation of integers and durations has nine digits."""


def build_document(spec: Spec) -> Document:
    service = spec.service
    common = [status for status in spec.statuses if status.code in spec.common]
    return Document(
        description=_description(service),
        contact={"name": service.name, "url": service.source} if service.source else {},
        license={"name": service.license, "identifier": service.license} if service.license else {},
        statuses=_statuses(common, service),
        refusal_pattern=f"^(?!{service.success}$)(?:{service.status_pattern})$",
        refusal_doc=f"{service.status_summary} x-statuses lists the known values.",
        has_status_only=any(not end.returns for resource in spec.resources for end in resource.endpoints),
        events={event.name: _event(event) for event in spec.events},
    )


def _description(service: Service) -> str:
    credentials = " and ".join(credential.name for credential in service.credentials)
    return join_sentences(
        service.summary,
        f"The credentials, {credentials}, are fields of the body. No security scheme of OpenAPI describes that, so "
        "security is empty.",
        f"A reply has HTTP status 200, whatever its {service.status_field}. x-statuses lists the values of "
        f"{service.status_field} for an error, with their meanings: at the root those that every operation may answer, "
        "at an operation those that it may answer besides. {param} in a value stands for the name of any field of the "
        "request. The lists are open: a client must accept further values.",
    )


def _event(event: Event) -> EventOperation:
    description = join_sentences(
        event.description,
        confidence_note(event.confidence),
        f"It is identified by its fields: {conditions_in_words(event.when)}.",
    )
    return EventOperation(id=event_operation_id(event), description=description)


def _statuses(statuses: list[Status], service: Service) -> dict[str, str]:
    return {
        status.code: join_sentences(status.summary, confidence_note(status.confidence))
        for status in statuses
        if status.code != service.success
    }


def build_operation(spec: Spec, endpoint: Endpoint) -> Operation:
    return Operation(
        id=operation_id(endpoint),
        description=join_sentences(
            endpoint.description,
            f"Warning: {endpoint.warning}" if endpoint.warning else "",
            *map(rule_doc, endpoint.rules),
            confidence_note(endpoint.confidence),
            deprecation_note(endpoint.deprecated),
            facts(endpoint),
        ),
        encoding={param.name: encoding for param in endpoint.params if (encoding := _encoding(param.type))},
        statuses=_statuses(list(own_statuses(spec, endpoint)), spec.service),
        requests={example.name: _request(example, endpoint.params, spec.service) for example in endpoint.examples},
    )


def _encoding(type_: Type) -> dict[str, object]:
    match type_:
        case ListType():
            return {"style": "form", "explode": False}
        case FileType(encoding="multipart"):
            return {"contentType": type_.media_type}
        case _:
            return {}


def _request(example: Example, params: tuple[Param, ...], service: Service) -> dict[str, object]:
    types = {param.name: param.type for param in params}
    credentials = {credential.name: f"YOUR_{credential.name.upper()}" for credential in service.credentials}
    return {**credentials, **{name: _value(types[name], text) for name, text in example.request.items()}}


def _value(type_: Type, text: str) -> object:
    """Returns a value of a request as its schema has it, given the text on the wire."""
    match type_:
        case IntegerType() | DurationType():
            return int(text)
        case ListType():
            return text.split(",") if text else []
        case FileType(encoding="multipart"):
            return base64.b64decode(text).decode(errors="replace")
        case _:
            return text


def param_schema(param: Param) -> Schema:
    """Returns the schema of a param, without its description."""
    return _param_type_schema(param.type) | ({"deprecated": True} if param.deprecated else {})


def _param_type_schema(type_: Type) -> Schema:
    match type_:
        case TextType():
            limits: Schema = {"minLength": type_.min_length, "maxLength": _max_length(type_)}
            return {"type": "string"} | _given(limits | {"pattern": _whole(type_.pattern)})
        case EnumType():
            return {"type": "string", "enum": [value.name for value in type_.values]}
        case IntegerType():
            largest = LARGEST if type_.maximum is None else type_.maximum
            return {"type": "integer", "minimum": type_.minimum, "maximum": largest}
        case DurationType():
            return {"type": "integer", "minimum": 0, "maximum": LARGEST}
        case FileType(encoding="multipart"):
            return {"type": "string", "format": "binary", "contentMediaType": type_.media_type}
        case FileType():
            encoding: Schema = {"contentEncoding": "base64", "contentMediaType": type_.media_type}
            return {"type": "string", "maxLength": (type_.max_bytes + 2) // 3 * 4} | encoding
        case ListType():
            element = _param_type_schema(type_.of)
            without_comma = {} if "pattern" in element or "enum" in element else {"pattern": "^[^,]*$"}
            return {"type": "array", "items": element | without_comma} | _counts(type_)
        case ObjectsType():
            return {"type": "string", "contentMediaType": "application/json", "contentSchema": _objects(type_)}
        case _:
            return {"type": "string", "pattern": _whole(type_.notation)}


def _max_length(type_: TextType) -> int | None:
    if type_.max_length is None and type_.parts:
        return max(*type_.parts.plain, *type_.parts.other)
    return type_.max_length


def _objects(type_: ObjectsType) -> Schema:
    return {
        "type": "array",
        "items": {
            "type": "object",
            "required": [name for name, _ in type_.keys],
            "properties": {name: _param_type_schema(of) for name, of in type_.keys},
            "additionalProperties": {"type": "string"},
        },
    } | _counts(type_)


def _counts(type_: ListType | ObjectsType) -> Schema:
    return _given({"minItems": type_.min_items, "maxItems": type_.max_items})


def _given(limits: Schema) -> Schema:
    """Returns the limits that are not empty or 0."""
    return {name: limit for name, limit in limits.items() if limit}


def field_schema(field: Field) -> Schema:
    """Returns the schema of a field of a reply, without its description. It may be null unless it is required."""
    return _field_type_schema(field) | ({"deprecated": True} if field.deprecated else {})


def _field_type_schema(field: Field) -> Schema:
    options = _options(field.type)
    if len(options) == 1:
        (option,) = options
        return option if field.required else option | {"type": [option["type"], "null"]}
    return {"anyOf": options if field.required else [*options, {"type": "null"}]}


def event_field_schema(field: Field) -> Schema:
    """Returns the schema of a field of a notification, without its description. It is text, and may be empty unless
    it is required."""
    schema: Schema = {"type": "string"} if isinstance(field.type, ListType) else _text_option(field.type)
    if "pattern" in schema and not field.required:
        schema["pattern"] = f"^(?:{field.type.notation})?$"
    return schema | ({"deprecated": True} if field.deprecated else {})


def _options(type_: Type) -> list[Schema]:
    """Returns the schemas of which a value of a reply follows one."""
    match type_:
        case SchemaListType():
            reference: Schema = {"$ref": f"#/components/schemas/{type_.schema.name}"}
            shorthand = type_.schema.shorthand
            return [{"type": "array", "items": {"anyOf": [reference, {"type": "string"}]} if shorthand else reference}]
        case ListType():
            array: Schema = {"type": "array", "items": _text_option(type_.of)}
            text: Schema = {"type": "string"}
            return {"comma": [text], "array": [array], "either": [array, text]}[type_.format]
        case BooleanType():
            return [{"type": "boolean"}]
        case IntegerType(accept_numbers=True) | DurationType(accept_numbers=True):
            return [_text_option(type_), {"type": "integer", "minimum": 0, "maximum": LARGEST}]
        case DecimalType(accept_numbers=True):
            return [_text_option(type_), {"type": "number"}]
        case _:
            return [_text_option(type_)]


def _text_option(type_: Type) -> Schema:
    match type_:
        case EnumType():
            return {"type": "string", "examples": [value.name for value in type_.values]}
        case NumericType() | DateTimeType() | DateType():
            return {"type": "string", "pattern": _whole(type_.notation)}
        case _:
            return {"type": "string"}


def _whole(pattern: str) -> str:
    """Returns a regular expression that fits whole values; empty if there is none."""
    return f"^(?:{pattern})$" if pattern else ""
