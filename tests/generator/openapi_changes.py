"""A small search for breaking changes between two OpenAPI documents, which knows nothing of the spec or of `diff`."""

from __future__ import annotations

from collections.abc import Iterator
from math import inf
from typing import Any

from jsonschema import Draft202012Validator

Schema = dict[str, Any]


def breaking(old: Schema, new: Schema) -> Iterator[str]:
    """Yields a sentence for each change after which a correct client, or receiver of webhooks, can fail."""
    if old["servers"] != new["servers"]:
        yield "servers"
    for kind in ("paths", "webhooks"):
        for path, was in old.get(kind, {}).items():
            now = new.get(kind, {}).get(path)
            if now is None:
                yield f"{path} is removed"
                continue
            sent, received = (_request, _reply) if kind == "paths" else (_received, _nothing)
            yield from sent(path, _resolve(was, old)["post"], _resolve(now, new)["post"], old, new)
            yield from received(path, _resolve(was, old)["post"], _resolve(now, new)["post"], old, new)


def _resolve(schema: Schema, document: Schema) -> Schema:
    found: Any = schema
    while "$ref" in found:
        pointer, found = found["$ref"], document
        for step in pointer.split("/")[1:]:
            found = found[step.replace("~1", "/").replace("~0", "~")]
    return found


def _body(operation: Schema, document: Schema) -> Schema:
    return _resolve(next(iter(operation["requestBody"]["content"].values()))["schema"], document)


def _request(path: str, was: Schema, now: Schema, old: Schema, new: Schema) -> Iterator[str]:
    yield from _sent(path, _body(was, old), _body(now, new), old, new)


def _received(path: str, was: Schema, now: Schema, old: Schema, new: Schema) -> Iterator[str]:
    yield from _read(path, _body(was, old), _body(now, new), old, new)


def _nothing(*_: object) -> Iterator[str]:
    yield from ()


def _reply(path: str, was: Schema, now: Schema, old: Schema, new: Schema) -> Iterator[str]:
    bodies = [each["responses"]["200"]["content"]["application/json"]["schema"] for each in (was, now)]
    yield from _read(path, bodies[0], bodies[1], old, new)


def _kinds(schema: Schema) -> set[str]:
    kind = schema.get("type", [])
    return {kind} if isinstance(kind, str) else {*kind}


def _sent(path: str, was: Schema, now: Schema, old: Schema, new: Schema) -> Iterator[str]:
    """Yields why a value that could be sent may be rejected."""
    was, now = _resolve(was, old), _resolve(now, new)
    if not _kinds(was) <= _kinds(now):
        yield f"{path} has another type"
    yield from (f"{path} needs {name}" for name in {*now.get("required", [])} - {*was.get("required", [])})
    yield from (f"{path} has no {name}" for name in was.get("properties", {}).keys() - now.get("properties", {}).keys())
    yield from (f"{path} {bound}" for bound in _limits(was, now))
    for name, inner in was.get("properties", {}).items():
        if name in now.get("properties", {}):
            yield from _sent(f"{path} {name}", inner, now["properties"][name], old, new)
    if "items" in was and "items" in now:
        yield from _sent(f"{path}[]", was["items"], now["items"], old, new)


LEAST = ("minLength", "minItems", "minimum")
MOST = ("maxLength", "maxItems", "maximum")


def _limits(was: Schema, now: Schema) -> Iterator[str]:
    """Yields the limits by which a value that could be sent may be rejected."""
    if "enum" in was:
        yield from (f"takes no {value}" for value in was["enum"] if not Draft202012Validator(now).is_valid(value))
        return
    if "enum" in now:
        yield "takes only some values"
    if now.get("pattern") not in (None, was.get("pattern")):
        yield "has another pattern"
    yield from (f"has a greater {bound}" for bound in LEAST if now.get(bound, 0) > was.get(bound, 0))
    yield from (f"has a smaller {bound}" for bound in MOST if now.get(bound, inf) < was.get(bound, inf))


def _read(path: str, was: Schema, now: Schema, old: Schema, new: Schema) -> Iterator[str]:
    """Yields why a value that is read may be missing, or another than it was."""
    was, now = _resolve(was, old), _resolve(now, new)
    if not _kinds(now) <= _kinds(was) and _kinds(was):
        yield f"{path} has another type"
    yield from (f"{path} may lack {name}" for name in {*was.get("required", [])} - {*now.get("required", [])})
    yield from (f"{path} has no {name}" for name in was.get("properties", {}).keys() - now.get("properties", {}).keys())
    for name, inner in was.get("properties", {}).items():
        if name in now.get("properties", {}):
            yield from _read(f"{path} {name}", inner, now["properties"][name], old, new)
    if "items" in was and "items" in now:
        yield from _read(f"{path}[]", was["items"], now["items"], old, new)
    if "anyOf" in was and "anyOf" in now:
        for one, other in zip(was["anyOf"], now["anyOf"], strict=False):
            yield from _read(path, one, other, old, new)
