"""Whether the worked examples of an endpoint fit its own params, fields and statuses."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator
from datetime import datetime
from typing import Any

from .grammar import did_you_mean
from .read import Node, Problem
from .spec import NOTATIONS, Endpoint, Param, Service, Type

# What no client sends: control characters, and halves of surrogate pairs.
_unsendable = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]").search


def check_examples(node: Node, endpoint: Endpoint, service: Service, common: Collection[str]) -> Iterator[Problem]:
    """All that is wrong with the examples of an endpoint's file. `common`: the statuses of every endpoint."""
    succeeds = False
    for example in dict(node.at("examples").items()).values():
        listed = [name for name, _ in node.at("params").items()]
        yield from _check_request(example.at("request"), endpoint.params, listed)
        fields = _fields(example)
        if fields is None:
            hint = "copy it word for word, and mend its commas"
            yield Problem(example.at("reply").key, "the reply is not a JSON object, with each key once", hint)
        else:
            yield from _check_reply(example.at("reply"), fields, node, endpoint, service, common)
        succeeds = succeeds or fields is None or fields.get(service.status_field) == service.success
    if not succeeds:
        hint = f"add one whose {service.status_field} is {service.success}"
        yield Problem(node.at("examples").key, "no example shows a success", hint)
    yield from _check_life(node, service if succeeds else None)


def _check_request(request: Node, params: tuple[Param, ...], listed: list[str]) -> Iterator[Problem]:
    known = {param.name: param for param in params}
    for name, value in request.items():
        text = str(value.value)
        if name not in known and name in listed:
            continue  # its type is unknown, which is said already
        if name not in known:
            yield Problem(value.key, f"unknown param '{name}'", did_you_mean(name, known))
            continue
        type_ = known[name].type
        if not type_.min_length <= len(text) <= (type_.max_length or len(text)):
            yield Problem(value.place, f"'{name}' does not fit its type '{type_.name}'", "see its limits in api.yaml")
        if _unsendable(text):
            yield Problem(value.place, f"'{name}' has a character that cannot be sent", "leave it out")
    missing = [param.name for param in params if param.required and param.name not in request.plain()]
    if missing:
        yield Problem(request.key, f"missing {', '.join(missing)}", "the params are required")


def _check_reply(
    reply: Node, fields: dict[str, Any], node: Node, endpoint: Endpoint, service: Service, common: Collection[str]
) -> Iterator[Problem]:
    status = fields.get(service.status_field)
    own = node.get("statuses")
    codes = {*common, *(code for code, _ in (own.items() if own else []))}
    if not isinstance(status, str) or status not in codes:
        yield Problem(reply.key, f"the reply has the status {status!r}, which is not listed", "add it to statuses")
    if status != service.success:
        return
    for field in endpoint.fields:
        value = fields.get(field.name)
        if value is None:
            if field.required:
                yield Problem(reply.key, f"the reply lacks '{field.name}'", "it is required: true")
        elif not isinstance(value, str) or not _fits(field.type, value):
            message = f"'{field.name}' in the reply is not of the type '{field.type.name}'"
            yield Problem(reply.key, message, "mend the type of the field, or the example")
    listed = [name for name, _ in node.at("fields").items()]
    for name in fields.keys() - {*listed, service.status_field}:
        yield Problem(reply.key, f"the reply has a field '{name}' that is not listed", "add it to fields")


def _check_life(node: Node, service: Service | None) -> Iterator[Problem]:
    """`service` is None if no example at all is a success, which is said already."""
    examples = node.at("examples")
    life = node.get("life")
    for stage in life.elements() if life else ():
        name = str(stage.value)
        example = examples.get(name)
        if example is None:
            hint = did_you_mean(name, examples.plain(), show_all=True)
            yield Problem(stage.place, f"unknown example '{name}'", hint)
            continue
        fields = _fields(example)
        if service is not None and fields is not None and fields.get(service.status_field) != service.success:
            yield Problem(stage.place, f"the example '{name}' is no success", "leave it out of the life")


def _fields(example: Node) -> dict[str, Any] | None:
    """The reply of an example; None if it is not one JSON object, or says something twice."""
    try:
        fields: Any = json.loads(str(example.at("reply").value), object_pairs_hook=_once, parse_constant=_once)
    except (TypeError, ValueError, RecursionError):
        return None
    return fields if isinstance(fields, dict) else None


def _once(pairs: Any) -> dict[str, Any]:
    fields = dict(pairs)
    if len(fields) != len(pairs):
        raise ValueError
    return fields


def _fits(type_: Type, value: str) -> bool:
    if type_.is_ == "enum":
        return value in [known.name for known in type_.values]
    if not re.fullmatch(NOTATIONS[type_.is_], value):
        return False
    if type_.is_ == "date-time":
        try:
            datetime.fromisoformat(value + type_.zone)
        except ValueError:
            return False
    return True
