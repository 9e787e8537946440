"""Endpoints: the method of each, with the data for its tests and for the sandbox."""

from __future__ import annotations

import json
import re

from ..model.expressions import NONE, Call, Dict, Expression, Name, Tuple, call, subscript
from ..model.methods import (
    Argument,
    ExampleDoc,
    Method,
    MethodDocs,
    MethodPython,
    MethodWire,
    StatusRow,
    VariantFields,
)
from ..model.records import Discrepancy, Record
from ..names import attribute_name, method_name
from ..spec.endpoints import Endpoint, Example, Pagination, Status
from ..spec.service import Service, Spec
from ..spec.types import NESTED, FileType, SchemaListType, TextType, Type, inner_types
from ..wording import rule_doc
from .arguments import build_arguments, rule_check, signature
from .docstrings import (
    INFERRED,
    NOT_DOCUMENTED,
    confidence_note,
    deprecation_message,
    deprecation_note,
    join_sentences,
    limit_cell,
    limit_words,
    method_doc,
    own_statuses,
)
from .imports import NAMES
from .openapi import build_operation
from .records import build_record
from .sandbox import build_sandbox_endpoint
from .tests import build_tests
from .waiting import build_waiting


def build_method(spec: Spec, endpoint: Endpoint) -> Method:
    arguments = build_arguments(endpoint)
    rules = tuple(map(rule_doc, endpoint.rules))
    record = build_record(endpoint, spec.service, f"The reply of `{endpoint.path}`.") if endpoint.returns else None
    docs = _docs(spec, endpoint, arguments, rules)
    success = next(example for example in endpoint.examples if _is_success(example, spec.service))
    return Method(
        name=method_name(endpoint),
        path=endpoint.path,
        arguments=arguments,
        record=record,
        examples=tuple(_example(example, spec.service) for example in endpoint.examples),
        variants=_variants(endpoint),
        python=_python(spec, endpoint, arguments, rules, record),
        wire=_wire(spec.service, endpoint, arguments),
        docs=docs,
        waiting=build_waiting(spec, endpoint, arguments, docs.call),
        openapi=build_operation(spec, endpoint),
        tests=build_tests(spec, endpoint, arguments, success, _personal_samples(endpoint, success.reply)),
        sandbox=build_sandbox_endpoint(spec, endpoint, success.name),
    )


def _python(
    spec: Spec, endpoint: Endpoint, arguments: tuple[Argument, ...], rules: tuple[str, ...], record: Record | None
) -> MethodPython:
    deprecated = endpoint.deprecated
    return MethodPython(
        constant=f"_{method_name(endpoint).upper()}",
        deprecated=f"{endpoint.path} {deprecation_message(deprecated)}" if deprecated else "",
        signature=signature(arguments),
        returns=return_type(endpoint),
        doc=method_doc(spec, endpoint, arguments, rules, _entry(endpoint)),
        params=Dict(items={argument.wire: Name(text=argument.name) for argument in arguments}),
        private=bool(endpoint.params) and not endpoint.pagination,
        reader=Name(text=record.reader) if record else NAMES["parse_reply"],
    )


def _wire(service: Service, endpoint: Endpoint, arguments: tuple[Argument, ...]) -> MethodWire:
    limit, rules = endpoint.limit, endpoint.rules
    return MethodWire(
        safe=endpoint.safe,
        limit=call(NAMES["Limit"], limit.requests, limit.seconds) if limit else NONE,
        limit_requests=limit.requests if limit else 0,
        limit_seconds=limit.seconds if limit else 0.0,
        checks=Tuple(elements=tuple(argument.check for argument in arguments)),
        rules=Tuple(elements=tuple(map(rule_check, rules))) if rules else None,
        all_required=(
            *(credential.name for credential in service.credentials),
            *(argument.wire for argument in arguments if argument.required),
        ),
        media_type=_media(endpoint),
        pagination=_pagination(endpoint.pagination) if endpoint.pagination else None,
        page=endpoint.pagination.page if endpoint.pagination else "",
    )


def _docs(spec: Spec, endpoint: Endpoint, arguments: tuple[Argument, ...], rules: tuple[str, ...]) -> MethodDocs:
    texts = {each.name: each.name if each.required else f"{each.name}=None" for each in arguments}
    required = [texts[argument.name] for argument in arguments if argument.positional]
    optional = [texts[argument.name] for argument in arguments if not argument.positional]
    return MethodDocs(
        call=", ".join([*required, "*", *optional, "timeout=None"]),
        anchor=re.sub(r"[^a-z0-9_-]", "", endpoint.path),
        summary=join_sentences(endpoint.summary, deprecation_note(endpoint.deprecated)),
        description=endpoint.description,
        warning=endpoint.warning,
        rules=rules,
        confidence=endpoint.confidence,
        source=endpoint.source,
        notifications=endpoint.notifications or NOT_DOCUMENTED,
        charges=endpoint.charges or NOT_DOCUMENTED,
        limit_words=limit_words(endpoint, inferred=INFERRED),
        limit_cell=limit_cell(endpoint),
        variants_by=endpoint.variants_by,
        statuses=tuple(map(_status_row, own_statuses(spec, endpoint))),
        discrepancies=_discrepancies(endpoint),
    )


def _example(example: Example, service: Service) -> ExampleDoc:
    return ExampleDoc(
        name=example.name,
        summary=join_sentences(example.summary, confidence_note(example.confidence)),
        request=example.request,
        reply=example.reply,
        lines=tuple(example.reply.splitlines()),
        fields=json.loads(example.reply),
        success=_is_success(example, service),
    )


def _variants(endpoint: Endpoint) -> tuple[VariantFields, ...]:
    texts = {field.name for field in endpoint.fields if isinstance(field.type, TextType)}
    return tuple(
        VariantFields(
            name=variant.name,
            given=tuple(field for field, meaning in variant.fields.items() if meaning is not None and field in texts),
            missing=tuple(field for field, meaning in variant.fields.items() if meaning is None),
        )
        for variant in endpoint.variants
    )


def return_type(endpoint: Endpoint) -> Expression:
    """Returns the annotation of the return value of a method."""
    record = Name(text=endpoint.returns) if endpoint.returns else NAMES["StatusOnly"]
    entry = _entry(endpoint)
    return subscript(NAMES["Pages"], Name(text=entry), record) if entry else record


def _entry(endpoint: Endpoint) -> str:
    """Returns the class of the entries that a method iterates over; empty if it has no pages."""
    if endpoint.pagination is None:
        return ""
    entries = next(field.type for field in endpoint.fields if field.name == endpoint.pagination.entries)
    return entries.schema.name if isinstance(entries, SchemaListType) else ""


def _media(endpoint: Endpoint) -> str:
    files = [param.type for param in endpoint.params if isinstance(param.type, FileType)]
    multipart = any(file.encoding == "multipart" for file in files)
    return "multipart/form-data" if multipart else "application/x-www-form-urlencoded"


def _pagination(paging: Pagination) -> Call:
    names = [attribute_name(name) if name else "" for name in (paging.entries, paging.total, paging.key)]
    words = dict(zip(("entries", "total", "key"), names, strict=True))
    return call(NAMES["Pagination"], page=paging.page, field=paging.entries, **words, after_last=paging.after_last)


def _discrepancies(endpoint: Endpoint) -> tuple[Discrepancy, ...]:
    found = [(endpoint.path, endpoint.discrepancy)]
    found += [(param.name, param.discrepancy) for param in endpoint.params]
    found += [(field.name, field.discrepancy) for field in endpoint.fields]
    found += [(status.code, status.discrepancy) for status in endpoint.statuses if status.own]
    return tuple(Discrepancy(name=name, text=discrepancy) for name, discrepancy in found if discrepancy)


def _personal_samples(endpoint: Endpoint, reply: str) -> tuple[str, ...]:
    """Returns the personal data in a reply, including its objects and lists."""
    values: dict[str, object] = json.loads(reply)
    types = {name: field.type for field in endpoint.fields for name in (field.name, *field.aliases)}
    return tuple(dict.fromkeys(_personal_values(values, types)))


def _personal_values(values: dict[str, object], types: dict[str, Type]) -> list[str]:
    found: list[str] = []
    for name, value in values.items():
        type_ = types.get(name)
        if type_ is None:
            continue
        if any(isinstance(each, TextType) and each.personal for each in (type_, *inner_types(type_))):
            found += [str(each) for each in (value if isinstance(value, list) else str(value).split(","))]
        elif isinstance(type_, NESTED):
            inner = {name: field.type for field in type_.schema.fields for name in (field.name, *field.aliases)}
            for entry in value if isinstance(value, list) else [value]:
                found += _personal_values(entry if isinstance(entry, dict) else {type_.schema.shorthand: entry}, inner)
    return [value for value in found if len(value) > 4]


def _is_success(example: Example, service: Service) -> bool:
    fields: dict[str, object] = json.loads(example.reply)
    return fields[service.status_field] == service.success


def _status_row(status: Status) -> StatusRow:
    meaning = join_sentences(status.summary, confidence_note(status.confidence))
    return StatusRow(code=status.code, error=status.raises or "APIError", meaning=meaning)
