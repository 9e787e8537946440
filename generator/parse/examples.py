"""Checks that the examples of an endpoint fit its params, fields and statuses."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any, assert_never

from ..source import Node, Problem
from ..spec.endpoints import Endpoint
from ..spec.service import Service
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
    ObjectsType,
    Schema,
    SchemaListType,
    SchemaType,
    TextType,
    Type,
    accepts_numbers,
)
from ..wording import counted, rule_doc
from .schema import did_you_mean

# Characters that no client sends: control characters, and halves of surrogate pairs.
_unsendable = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]").search


def check_examples(node: Node, endpoint: Endpoint, service: Service) -> Iterator[Problem]:
    """Returns all problems of the examples in the file of an endpoint."""
    succeeds = False
    for example in dict(node.get_path("examples").items()).values():
        yield from _check_request(
            example.get_path("request"), endpoint, [name for name, _ in node.get_path("params").items()]
        )
        fields = _fields(example)
        if fields is None:
            hint = "copy it word for word, and mend its commas"
            yield Problem(example.get_path("reply").key, "the reply is not a JSON object, with each key once", hint)
        else:
            yield from _check_reply(example.get_path("reply"), fields, node, endpoint, service)
        succeeds = succeeds or fields is None or fields.get(service.status_field) == service.success
    if not succeeds:
        hint = f"add one whose {service.status_field} is {service.success}"
        yield Problem(node.get_path("examples").key, "no example shows a success", hint)
    yield from _check_life(node, service if succeeds else None)


def _check_request(request: Node, endpoint: Endpoint, declared: list[str]) -> Iterator[Problem]:
    known = {param.name: param for param in endpoint.params}
    for name, value in request.items():
        text = str(value.value)
        if name not in known and name in declared:
            continue  # its type is unknown, which is reported already
        if name not in known:
            yield Problem(value.key, f"unknown param '{name}'", did_you_mean(name, known))
            continue
        type_ = known[name].type
        multiline = isinstance(type_, TextType) and type_.multiline
        if _unsendable(text.replace("\n", "") if multiline else text):
            yield Problem(value.location, f"'{name}' has a character that cannot be sent", "leave it out")
        elif not is_sent_as(type_, text):
            hint = f"it must be {sent_in_words(type_)}"
            yield Problem(value.location, f"'{name}' does not fit its type '{type_.name}'", hint)
    given = request.to_python()
    missing = [param.name for param in endpoint.params if param.required and param.name not in given]
    if missing:
        lacking = ", ".join(f"'{name}'" for name in missing)
        yield Problem(request.key, f"the request lacks {lacking}", "required: true, says params")
    for rule in endpoint.rules:
        if not set(rule.params) <= known.keys():
            continue  # which is reported already
        names = [name for name in rule.params if name in given]
        broken = {
            "exactlyOneOf": len(names) != 1,
            "allDifferent": len(names) > len({given[name] for name in names}),
            "mutuallyExclusive": len(names) > 1,
            "requiredIf": given.get(rule.params[-1]) == rule.value and rule.params[0] not in given,
            "filled": rule.kind == "filled" and len(names) == 2 and _lacks_value(*(str(given[name]) for name in names)),
        }
        if broken[rule.kind]:
            yield Problem(request.key, f"the request breaks a rule: {rule_doc(rule)}", "mend it, or the rules")


def _lacks_value(template: str, objects: str) -> bool:
    """Returns True if a tag of the template has no value in one of the objects, as the client checks it. Other JSON is
    reported already."""
    if re.search(r"\{\{\s*[#^]", template):
        return False
    tags = re.findall(r"\{\{\{?\s*(?:&\s*)?([\w.-]{1,64})\s*\}?\}\}", template)
    try:
        elements = json.loads(objects)
    except ValueError:
        return False
    found = [element for element in elements if isinstance(element, dict)] if isinstance(elements, list) else []
    return any(tag not in element for element in found for tag in tags)


def _check_reply(
    reply: Node, fields: dict[str, Any], node: Node, endpoint: Endpoint, service: Service
) -> Iterator[Problem]:
    status = fields.get(service.status_field)
    if not isinstance(status, str) or status not in [known.code for known in endpoint.statuses]:
        yield Problem(reply.key, f"the reply has the status {status!r}, which is not listed", "add it to statuses")
    if status != service.success:
        return
    declared = [name for name, _ in node.get_path("fields").items()] if node.get("fields") else []
    values = {name: value for name, value in fields.items() if name != service.status_field}
    yield from _check_fields(reply, values, endpoint.fields, declared, "")


def _check_fields(
    reply: Node, values: dict[str, Any], fields: tuple[Field, ...], declared: list[str], prefix: str
) -> Iterator[Problem]:
    """Yields the problems of a reply, or of an object in it. `declared`: the fields, including those of an unknown
    type."""
    rest = dict(values)
    for field in fields:
        spelling = next((name for name in (field.name, *field.aliases) if rest.get(name) is not None), field.name)
        value = rest.pop(spelling, None)
        path = f"{prefix}{field.name}"
        if value is None:
            if field.required:
                yield Problem(reply.key, f"the reply lacks '{path}'", "it is required: true")
        elif isinstance(field.type, SchemaType):
            yield from _check_entry(reply, value, field.type.schema, path)
        elif isinstance(field.type, SchemaListType) and isinstance(value, list):
            for index, entry in enumerate(value):
                yield from _check_entry(reply, entry, field.type.schema, f"{path}[{index}]")
        elif not is_written_as(field.type, value):
            message = f"'{path}' in the reply is not of the type '{field.type.name}'"
            yield Problem(reply.key, message, "mend the type of the field, or the example")
    for name in rest.keys() - {*declared}:
        hint = "add it to fields" if fields or prefix else "add it to fields, and a name for the record to returns"
        yield Problem(reply.key, f"the reply has a field '{prefix}{name}' that is not listed", hint)


def _check_entry(reply: Node, entry: Any, schema: Schema, path: str) -> Iterator[Problem]:
    if isinstance(entry, str) and schema.shorthand:
        entry = {schema.shorthand: entry}
    if not isinstance(entry, dict):
        yield Problem(
            reply.key, f"'{path}' in the reply is not an object", "mend the items of the field, or the example"
        )
        return
    yield from _check_fields(reply, entry, schema.fields, list(schema.declared), f"{path}.")


def _check_life(node: Node, service: Service | None) -> Iterator[Problem]:
    """`service` is None if no example is a success, which is reported already."""
    examples = node.get_path("examples")
    life = node.get("lifecycle")
    for stage in life.elements() if life else ():
        name = str(stage.value)
        example = examples.get(name)
        if example is None:
            hint = did_you_mean(name, examples.to_python(), show_all=True)
            yield Problem(stage.location, f"unknown example '{name}'", hint)
            continue
        fields = _fields(example)
        if service is not None and fields is not None and fields.get(service.status_field) != service.success:
            yield Problem(stage.location, f"the example '{name}' is no success", "leave it out of the life")


def _fields(example: Node) -> dict[str, Any] | None:
    """Returns the reply of an example; None if it is not one JSON object, or has a key twice."""
    try:
        fields: Any = json.loads(str(example.get_path("reply").value), object_pairs_hook=_once, parse_constant=_once)
    except (TypeError, ValueError, RecursionError):
        return None
    return fields if isinstance(fields, dict) else None


def _once(pairs: Any) -> dict[str, Any]:
    fields = dict(pairs)
    if len(fields) != len(pairs):
        raise ValueError
    return fields


def sent_in_words(type_: Type) -> str:
    """Returns the values of the type that a request may hold, in the words that follow "must be" in a message."""
    match type_:
        case EnumType():
            return f"one of {', '.join(value.name for value in type_.values)}"
        case IntegerType():
            return f"a whole number, {type_.minimum} " + ("or more" if type_.maximum is None else f"to {type_.maximum}")
        case DurationType():
            return f"a whole number of {type_.unit}"
        case DateTimeType():
            return "YYYY-MM-DD HH:MM:SS, without a fraction of a second"
        case ListType():
            return f"elements with commas between ({_some(type_, 'element')}), each {sent_in_words(type_.of)}"
        case ObjectsType():
            keys = "".join(f", {key} that is {sent_in_words(of)}" for key, of in type_.keys)
            return f"a JSON array of objects ({_some(type_, 'object')}) whose values are text{keys}"
        case FileType():
            return f"the Base64 of 1 to {type_.max_bytes} bytes"
        case TextType():
            length = counted(type_.min_length, type_.max_length, "character")
            looks = type_.pattern_description
            return looks + (f" ({length})" if looks and length else length) or "text"
        case DecimalType():
            return "a decimal number, such as 1.50"
        case BooleanType():
            return " or ".join(type_.sent_as)
        case DateType():
            return "YYYY-MM-DD"
        case SchemaType() | SchemaListType():
            return "an object of a reply"
        case _:
            assert_never(type_)


def _some(type_: ListType | ObjectsType, noun: str) -> str:
    return counted(type_.min_items, type_.max_items, noun) or "any number"


def is_sent_as(type_: Type, text: str) -> bool:
    """Returns True if a request may hold this text as a value of the type."""
    match type_:
        case TextType():
            fits = type_.min_length <= len(text) <= (type_.max_length or len(text))
            return fits and (not type_.pattern or re.fullmatch(type_.pattern, text) is not None)
        case DateTimeType():
            return "." not in text and is_written_as(type_, text)
        case IntegerType():
            at_most = 10**9 if type_.maximum is None else type_.maximum
            return is_written_as(type_, text) and type_.minimum <= int(text) <= at_most
        case ListType():
            parts = text.split(",") if text else []
            fits = type_.min_items <= len(parts) <= (type_.max_items or len(parts)) and "" not in parts
            return fits and all(is_sent_as(type_.of, part) for part in parts)
        case ObjectsType():
            return _are_objects(type_, text)
        case FileType():
            try:
                return 1 <= len(base64.b64decode(text, validate=True)) <= type_.max_bytes
            except ValueError:
                return False
        case BooleanType():
            return text in type_.sent_as
        case EnumType() | DecimalType() | DurationType() | DateType():
            return is_written_as(type_, text)
        case SchemaType() | SchemaListType():
            return False
        case _:
            assert_never(type_)


def _are_objects(type_: ObjectsType, text: str) -> bool:
    try:
        objects: Any = json.loads(text)
    except (ValueError, RecursionError):
        return False
    single = [key for key, of in type_.keys if not of.multiline]
    if not isinstance(objects, list) or not 1 <= len(objects) <= (type_.max_items or len(objects)):
        return False
    return all(
        isinstance(each, dict)
        and all(isinstance(value, str) and not _unsendable(key) for key, value in each.items())
        and all(key in each and is_sent_as(of, each[key]) for key, of in type_.keys)
        and not any(_unsendable(value if key in single else value.replace("\n", " ")) for key, value in each.items())
        for each in objects
    )


def is_written_as(type_: Type, value: Any) -> bool:
    """Returns True if a reply may hold this as a value of the type."""
    match type_:
        case BooleanType():
            return isinstance(value, bool)
        case ListType():
            return _is_list(type_, value)
        case EnumType():
            return value in [known.name for known in type_.values]
        case SchemaType() | SchemaListType() | ObjectsType() | FileType():
            return False
        case TextType() | IntegerType() | DecimalType() | DurationType() | DateTimeType() | DateType():
            return _is_text(type_, value)
        case _:
            assert_never(type_)


def _is_text(type_: Type, value: Any) -> bool:
    """Returns True if a reply may hold this as a value of a type that is one text, or a number if it accepts them."""
    if accepts_numbers(type_) and isinstance(value, (int, float)) and not isinstance(value, bool):
        value = str(value)
    if not isinstance(value, str) or not re.fullmatch(type_.notation, value):
        return False
    try:
        if isinstance(type_, DateTimeType):
            datetime.fromisoformat(value + type_.zone)
        elif isinstance(type_, DateType):
            date.fromisoformat(value)
    except ValueError:
        return False
    return True


def _is_list(type_: ListType, value: Any) -> bool:
    if isinstance(value, str) and type_.format != "array":
        value = value.split(",")
    elif type_.format == "comma":
        return False
    return isinstance(value, list) and all(is_written_as(type_.of, each) for each in value)
