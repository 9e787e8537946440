"""The OpenAPI document: the schemas of values, the requests of examples, and the statuses."""

from __future__ import annotations

from ..model.openapi import Document, EventOperation, Operation
from ..names import event_operation_id, operation_id
from ..spec.endpoints import Endpoint, Example, Param, Status
from ..spec.events import Event
from ..spec.service import Service, Spec
from ..spec.types import Field
from ..wording import rule_doc
from .docstrings import conditions_in_words, confidence_note, deprecation_note, facts, join_sentences, own_statuses
from .kinds.base import Schema
from .kinds.registry import field_kind, param_kind


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
        encoding={param.name: encoding for param in endpoint.params if (encoding := param_kind(param.type).encoding)},
        statuses=_statuses(list(own_statuses(spec, endpoint)), spec.service),
        requests={example.name: _request(example, endpoint.params, spec.service) for example in endpoint.examples},
    )


def _request(example: Example, params: tuple[Param, ...], service: Service) -> dict[str, object]:
    kinds = {param.name: param_kind(param.type) for param in params}
    credentials = {credential.name: f"YOUR_{credential.name.upper()}" for credential in service.credentials}
    return {**credentials, **{name: kinds[name].example_value(text) for name, text in example.request.items()}}


def param_schema(param: Param) -> Schema:
    """Returns the schema of a param, without its description."""
    return param_kind(param.type).param_schema() | ({"deprecated": True} if param.deprecated else {})


def field_schema(field: Field) -> Schema:
    """Returns the schema of a field of a reply, without its description. It may be null unless it is required."""
    return _field_type_schema(field) | ({"deprecated": True} if field.deprecated else {})


def _field_type_schema(field: Field) -> Schema:
    options = field_kind(field.type).field_options()
    if len(options) == 1 and (field.required or "type" in options[0]):
        (option,) = options
        return option if field.required else option | {"type": [option["type"], "null"]}
    return {"anyOf": options if field.required else [*options, {"type": "null"}]}


def event_field_schema(field: Field) -> Schema:
    """Returns the schema of a field of a notification, without its description. It is text, and may be empty unless
    it is required."""
    schema = field_kind(field.type).text_schema()
    if "pattern" in schema and not field.required:
        schema["pattern"] = f"^(?:{field.type.notation})?$"
    return schema | ({"deprecated": True} if field.deprecated else {})
