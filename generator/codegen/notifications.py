"""Events: the record of each, how it is identified, and the data for its tests."""

from __future__ import annotations

from urllib.parse import parse_qsl

from ..model.events import EventClass, EventExampleDoc, Notifications
from ..model.expressions import Call, Tuple, all_imports, call
from ..model.records import Discrepancy, Import
from ..names import variable_name
from ..spec.events import Condition, Event, Signature
from ..spec.service import Service, Spec
from ..spec.types import TextType
from .docstrings import conditions_in_words, confidence_note, join_paragraphs, join_sentences, section
from .imports import NAMES, build_imports, imported
from .kinds.registry import field_kind
from .records import build_record
from .tests import free_fields, strict_fields


def build_notifications(spec: Spec) -> Notifications | None:
    """Returns None if the service sends no notifications."""
    signature = spec.signature
    if signature is None:
        return None
    events = tuple(_event(event, spec) for event in spec.events)
    standard, own = _imports(events)
    return Notifications(
        header=signature.header,
        key=signature.key,
        variable=variable_name(spec.service, signature.key),
        summary=signature.summary,
        source=signature.source,
        confidence=signature.confidence,
        discrepancy=signature.discrepancy,
        doc=_module_doc(signature),
        parse_doc=_parse_doc(signature, spec.service),
        parse_errors=PARSE_ERRORS,
        events=events,
        standard_imports=standard,
        own_imports=own,
        records=tuple(event.record.name for event in events),
        warns=any(event.record.aliases for event in events),
    )


def _module_doc(signature: Signature) -> str:
    return join_paragraphs("The webhooks (notifications that the service sends), as typed records.", signature.summary)


PARSE_ERRORS = (
    "InvalidSignatureError: The service did not sign this body.",
    "InvalidNotificationError: The service signed the body, but it cannot be parsed.",
    "ConfigError: There is no key.",
    "ParameterError: An argument has another type.",
)


def _parse_doc(signature: Signature, service: Service) -> str:
    variable = variable_name(service, signature.key)
    return join_paragraphs(
        "Verify the signature of a notification, and parse it.",
        "The attributes of the record come from the signed body alone. The fields of the body decide which event it "
        "is. An event that this package does not know becomes an UnknownNotification.",
        "The signature covers no time and no unique number. A notification that somebody recorded and sends again "
        "therefore looks like the first. Store the reference and the status of each notification that was handled, and "
        "handle none twice. The service may send several notifications with one reference while a transaction "
        "continues; the last is valid.",
        section(
            "Args",
            [
                "body: The body of the request, as the bytes that were received.",
                f"headers: Its headers; {signature.header} must be among them exactly once.",
                "query: Its query, for `unsigned`: text, or names and values. The query is not signed, and changes "
                "nothing else.",
                f"{signature.key}: The key of the signature. Give several while a key is being replaced, because "
                "notifications that are already on their way are signed with the old one. If omitted, the environment "
                f"variable {variable}, read each time.",
            ],
        ),
        section("Returns", ["The record of the event."]),
        section("Raises", PARSE_ERRORS),
        f"No error shows the body, and nothing is logged.\nSource: {signature.source}",
    )


def _event(event: Event, spec: Spec) -> EventClass:
    free = free_fields(event, spec.events)
    return EventClass(
        name=event.name,
        summary=event.summary,
        description=event.description,
        confidence=event.confidence,
        source=event.source,
        record=build_record(event, spec.service, _record_doc(event)),
        when=Tuple(elements=tuple(map(_when_literal, event.when))),
        known_by=conditions_in_words(event.when),
        conditions=event.when,
        fields=tuple(field.name for field in event.fields),
        empty_is_absent=tuple(
            name
            for field in event.fields
            if not field_kind(field.type).allows_empty
            for name in (field.name, *field.aliases)
        ),
        required=tuple(field.name for field in event.fields if field.required),
        free_fields=free,
        strict_fields=strict_fields(event, free),
        personal=tuple(
            field.name for field in event.fields if isinstance(field.type, TextType) and field.type.personal
        ),
        variants_by=event.variants_by,
        has_variants=bool(event.variants),
        examples=tuple(
            EventExampleDoc(
                name=example.name,
                summary=join_sentences(example.summary, confidence_note(example.confidence)),
                body=example.body,
                fields=dict(parse_qsl(example.body, keep_blank_values=True)),
            )
            for example in event.examples
        ),
        example=event.examples[0].body,
        discrepancies=tuple(
            Discrepancy(name=name, text=discrepancy)
            for name, discrepancy in (
                (event.name, event.discrepancy),
                *((field.name, field.discrepancy) for field in event.fields),
            )
            if discrepancy
        ),
    )


def _record_doc(event: Event) -> str:
    summary = join_sentences(event.summary, confidence_note(event.confidence))
    return join_paragraphs(summary, event.description, f"Source: {event.source}")


def _when_literal(when: Condition) -> Call:
    parts: dict[str, tuple[object, ...]] = {
        "present": when.present,
        "absent": when.absent,
        "equals": tuple(when.equals.items()),
        "not_equals": tuple(when.not_equals.items()),
    }
    return call(NAMES["Condition"], **{name: part for name, part in parts.items() if part})


def _imports(events: tuple[EventClass, ...]) -> tuple[tuple[Import, ...], tuple[Import, ...]]:
    """Returns the imports of the module: from the standard library, and from the package."""
    attributes = [attribute for event in events for attribute in event.record.attributes]
    names = {
        *all_imports(expression for each in attributes for expression in (each.annotation, each.read)),
        *imported(
            "Fields", "make_record", "parse_unread", "cast", "ConfigError", "InvalidNotificationError", "ParameterError"
        ),
        *(imported("deprecated") if any(event.record.aliases for event in events) else ()),
    }
    return build_imports(names, depth=0)
