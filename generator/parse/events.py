"""Reads the notifications of a service, and checks that no notification can match two events."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import Any
from urllib.parse import unquote_to_bytes

from ..source import Location, Node, Problem
from ..spec.endpoints import Variant
from ..spec.events import Condition, Event, EventExample, Signature
from ..spec.service import Credential
from ..spec.types import NESTED, BooleanType, Field, ListType, TextType, Type
from .examples import is_written_as
from .schema import did_you_mean

_HEADERS_OF_HTTP = frozenset(
    {
        "accept",
        "authorization",
        "connection",
        "content-encoding",
        "content-length",
        "content-type",
        "cookie",
        "date",
        "expect",
        "forwarded",
        "from",
        "host",
        "keep-alive",
        "origin",
        "proxy-authorization",
        "proxy-connection",
        "referer",
        "te",
        "trailer",
        "transfer-encoding",
        "upgrade",
        "user-agent",
        "via",
    }
)
"""The headers, in small letters, that a request or a proxy has for its own purposes."""

Read = tuple[Node, Event]
"""An event, and the file that describes it."""


def read_signature(api: Node) -> Signature | None:
    node = api.get("notifications")
    if node is None:
        return None
    data = node.to_python()
    return Signature(
        header=data["header"],
        key=data["key"],
        summary=data["summary"],
        source=data["source"],
        confidence=data["confidence"],
        discrepancy=data.get("discrepancy", ""),
    )


def check_signature(
    api: Node, signature: Signature | None, credentials: tuple[Credential, ...], files: list[Node]
) -> Iterator[Problem]:
    if signature is None:
        if files:
            hint = "add notifications: to it, which tells how they are signed"
            yield Problem(Location(files[0].location.file), "an event, and api.yaml tells of no notifications", hint)
        return
    node = api.get_path("notifications")
    if not files:
        yield Problem(node.key, "there is no event", "add spec/notifications/<event>.yaml, or leave this out")
    if signature.header.lower() in _HEADERS_OF_HTTP:
        hint = "name the header that the service adds"
        yield Problem(node.get_path("header").location, f"HTTP itself uses the header '{signature.header}'", hint)
    key = next((credential for credential in credentials if credential.name == signature.key), None)
    if key is None:
        hint = did_you_mean(signature.key, [credential.name for credential in credentials], show_all=True)
        yield Problem(node.get_path("key").location, f"unknown credential '{signature.key}'", hint)
    elif not key.secret:
        hint = "a signature proves nothing if anybody can make it"
        yield Problem(node.get_path("key").location, f"the credential '{signature.key}' is not secret", hint)


def read_event(name: str, node: Node, fields: tuple[Field, ...], variants: tuple[Variant, ...]) -> Event:
    data = node.to_python()
    return Event(
        name=name,
        location=Location(node.location.file),
        returns_location=node.get_path("returns").location,
        summary=data["summary"],
        description=data.get("description", ""),
        source=data["source"],
        confidence=data["confidence"],
        discrepancy=data.get("discrepancy", ""),
        returns=data["returns"],
        when=tuple(_when(condition) for condition in _conditions(node)),
        fields=fields,
        variants_by=data.get("variants", {}).get("by", ""),
        variants=variants,
        examples=tuple(
            EventExample(
                name=example,
                summary=about.get("summary", ""),
                confidence=about.get("confidence", data["confidence"]),
                body=about["body"],
            )
            for example, about in data["examples"].items()
        ),
    )


def _conditions(node: Node) -> list[Node]:
    when = node.get_path("when")
    return when.elements() if isinstance(when.value, list) else [when]


def _when(node: Node) -> Condition:
    data = node.to_python()
    return Condition(
        present=tuple(data.get("present", ())),
        absent=tuple(data.get("absent", ())),
        equals={name: _values(value) for name, value in data.get("equals", {}).items()},
        not_equals={name: _values(value) for name, value in data.get("notEquals", {}).items()},
        location=node.location,
    )


def _values(value: Any) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


def check_events(events: list[Read]) -> Iterator[Problem]:
    """Returns all problems of events and between them."""
    declared = {name for node, _ in events for name, _ in node.get_path("fields").items()}
    sound: list[Event] = []
    for node, event in events:
        invalid: list[Problem] = []
        for field in event.fields:
            if not _fits_in_a_form(field.type):
                location = node.get_path("fields", field.name).key
                yield Problem(
                    location, f"'{field.name}' cannot be written in a form", "use a type that is text on the wire"
                )
        for condition, when in zip(_conditions(node), event.when, strict=True):
            invalid += _check_when(condition, when, event, node, declared)
        yield from invalid
        if not invalid:
            sound.append(event)
        for example in event.examples:
            yield from _check_example(node.get_path("examples", example.name), example, event, node, known=not invalid)
    for one, other in combinations(sound, 2):
        yield from _check_apart(one, other)


def _fits_in_a_form(type_: Type) -> bool:
    """Returns True if a value of the type is text on the wire."""
    is_array = isinstance(type_, ListType) and type_.format == "array"
    return not is_array and not isinstance(type_, (BooleanType, *NESTED))


def _check_when(condition: Node, when: Condition, event: Event, node: Node, declared: set[str]) -> Iterator[Problem]:
    fields = {field.name: field for field in event.fields}
    own = [name for name, _ in node.get_path("fields").items()]
    for key, known in (
        ("present", own),
        ("absent", sorted(declared)),
        ("equals", own),
        ("notEquals", sorted(declared)),
    ):
        for name, location in _names(condition.get(key)):
            if name not in known:
                yield Problem(location, f"unknown field '{name}'", did_you_mean(name, known))
            elif key == "absent" and name in when.given:
                yield Problem(location, f"'{name}' is wanted, and yet not", "drop one of the two")
            elif key == "absent" and name in fields and fields[name].required:
                yield Problem(location, f"'{name}' is required, and yet not given here", "drop one of the two")
    for key, wanted in (("equals", when.equals), ("notEquals", when.not_equals)):
        for name, values in wanted.items():
            for value in values:
                if name in fields and not is_written_as(fields[name].type, value):
                    message = f"'{value}' is not of the type '{fields[name].type.name}' of '{name}'"
                    yield Problem(
                        condition.get_path(key, name).location, message, "mend the value, or the type of the field"
                    )
    if not when.given:
        yield Problem(condition.location, "a condition that wants no field", "say what it has or equals")


def _names(node: Node | None) -> list[tuple[str, Location]]:
    """Returns the fields that a part of a condition names."""
    if node is None:
        return []
    if isinstance(node.value, list):
        return [(str(element.value), element.location) for element in node.elements()]
    return [(name, child.key) for name, child in node.items()]


def _check_example(node: Node, example: EventExample, event: Event, file: Node, *, known: bool) -> Iterator[Problem]:
    """`known` is False if the condition of the event is invalid, which is reported already."""
    location = node.get_path("body").key
    fields = decoded(example.body)
    if fields is None:
        yield Problem(location, "the body is not form-encoded, with each field once", "write a=1&b=2, with + as %2B")
        return
    if known and not any(holds(when, fields) for when in event.when):
        yield Problem(location, f"the body is not known as '{event.name}'", "mend when:, or the example")
    rest = dict(fields)
    for field in event.fields:
        spelling = next((name for name in (field.name, *field.aliases) if name in rest), field.name)
        value = rest.pop(spelling, None)
        if value is None or (not value and not isinstance(field.type, (TextType, ListType))):
            if field.required:
                yield Problem(location, f"the body lacks '{field.name}'", "it is required: true")
        elif not is_written_as(field.type, value):
            message = f"'{field.name}' in the body is not of the type '{field.type.name}'"
            yield Problem(location, message, "mend the type of the field, or the example")
    declared = [name for name, _ in file.get_path("fields").items()]
    for name in rest.keys() - {*declared}:
        yield Problem(location, f"the body has a field '{name}' that is not listed", "add it to fields")


def _check_apart(one: Event, other: Event) -> Iterator[Problem]:
    for when in one.when:
        for its in other.when:
            if not _exclude(when, its) and not _exclude(its, when):
                message = f"a notification can be both '{one.name}' and '{other.name}'"
                yield Problem(its.location, message, "let one lack what the other has, or differ from what it equals")
                return


def _exclude(one: Condition, other: Condition) -> bool:
    """Returns True if the two conditions cannot both hold."""
    if {*one.given} & {*other.absent}:
        return True
    return any(
        not {*values} & {*other.equals.get(name, values)} or {*values} <= {*other.not_equals.get(name, ())}
        for name, values in one.equals.items()
    )


def holds(when: Condition, fields: dict[str, str]) -> bool:
    return (
        all(name in fields for name in when.present)
        and not any(name in fields for name in when.absent)
        and all(fields.get(name) in values for name, values in when.equals.items())
        and not any(fields.get(name) in values for name, values in when.not_equals.items())
    )


def decoded(body: str) -> dict[str, str] | None:
    """Returns the fields of a form-encoded body; None if the body is not form-encoded, or has a field twice."""
    pairs: Iterable[tuple[str, str, str]] = [piece.partition("=") for piece in body.split("&")]
    try:
        fields = {_plain(name): _plain(value) for name, _, value in pairs}
    except ValueError:
        return None
    whole = all(name and separator for name, separator, _ in pairs)
    return fields if whole and body.isascii() and len(fields) == body.count("&") + 1 else None


def _plain(text: str) -> str:
    if " " in text or not text.isprintable():
        raise ValueError
    return unquote_to_bytes(text.replace("+", " ")).decode()
