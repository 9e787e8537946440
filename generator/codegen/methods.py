"""Endpoints: the method of each, with the data for its tests and for the sandbox."""

from __future__ import annotations

import json
import re

from ..model.expressions import NONE, Call, Dict, Expression, Name, Tuple, call, subscript
from ..model.methods import Example, Method, StatusRow, Variant
from ..model.records import NamedDoc
from ..model.sandbox import SandboxStatus
from ..names import attribute_name, method_name
from ..spec.endpoints import TEMPLATE, Endpoint, Pagination, Status
from ..spec.service import Service, Spec
from ..spec.types import FileType, ListType, ObjectsType, SchemaListType, TextType, Type, inner_types
from ..wording import rule_doc
from .arguments import build_arguments, rule_check, signature
from .docstrings import (
    INFERRED,
    NOT_DOCUMENTED,
    confidence_note,
    deprecation_message,
    deprecation_note,
    facts,
    join_sentences,
    limit_cell,
    limit_words,
    method_doc,
    own_statuses,
)
from .imports import NAMES
from .records import build_record
from .sandbox import build_sandbox_endpoint
from .tests import build_tests


def build_method(spec: Spec, endpoint: Endpoint) -> Method:
    name = method_name(endpoint)
    limit = endpoint.limit
    texts = {field.name for field in endpoint.fields if isinstance(field.type, TextType)}
    successes = [example for example in endpoint.examples if _is_success(example.reply, spec.service)]
    arguments = build_arguments(endpoint)
    rules = tuple(map(rule_doc, endpoint.rules))
    record = build_record(endpoint, spec.service, f"The reply of `{endpoint.path}`.") if endpoint.returns else None
    statuses = tuple(
        StatusRow(code=status.code, error=status.raises or "APIError", meaning=status.summary)
        for status in endpoint.statuses
        if TEMPLATE not in status.code and status.code != spec.service.success
    )
    return Method(
        name=name,
        deprecated=f"{endpoint.path} {deprecation_message(endpoint.deprecated)}" if endpoint.deprecated else "",
        path=endpoint.path,
        constant=f"_{name.upper()}",
        safe=endpoint.safe,
        limit=call(NAMES["Limit"], limit.requests, limit.seconds) if limit else NONE,
        limit_requests=limit.requests if limit else 0,
        limit_seconds=limit.seconds if limit else 0.0,
        limit_words=limit_words(endpoint, inferred=INFERRED),
        limit_cell=limit_cell(endpoint),
        call=", ".join(
            [
                *(argument.name for argument in arguments if argument.required),
                "*",
                *(f"{argument.name}=None" for argument in arguments if not argument.required),
                "timeout=None",
            ]
        ),
        anchor=re.sub(r"[^a-z0-9_-]", "", endpoint.path),
        doc=method_doc(spec, endpoint, arguments, rules, _entry(endpoint)),
        summary=join_sentences(endpoint.summary, deprecation_note(endpoint.deprecated)),
        description=endpoint.description,
        openapi_description=join_sentences(
            endpoint.description,
            f"Warning: {endpoint.warning}" if endpoint.warning else "",
            *rules,
            confidence_note(endpoint.confidence),
            deprecation_note(endpoint.deprecated),
            facts(endpoint),
        ),
        confidence=endpoint.confidence,
        source=endpoint.source,
        notifications=endpoint.notifications or NOT_DOCUMENTED,
        charges=endpoint.charges or NOT_DOCUMENTED,
        arguments=arguments,
        signature=signature(arguments),
        private=any(map(_is_private, (param.type for param in endpoint.params))),
        params=Dict(items={argument.wire: Name(text=argument.name) for argument in arguments}),
        all_required=(
            *(credential.name for credential in spec.service.credentials),
            *(argument.wire for argument in arguments if argument.required),
        ),
        checks=Tuple(elements=tuple(argument.check for argument in arguments)),
        rules=Tuple(elements=tuple(map(rule_check, endpoint.rules))) if rules else None,
        rule_docs=rules,
        warning=endpoint.warning,
        returns=return_type(endpoint),
        reader=Name(text=record.reader) if record else NAMES["parse_reply"],
        record=record,
        media_type=_media(endpoint),
        pagination=_pagination(endpoint.pagination) if endpoint.pagination else None,
        page=endpoint.pagination.page if endpoint.pagination else "",
        statuses=statuses,
        reference_statuses=tuple(_reference_status(status) for status in own_statuses(spec, endpoint)),
        variants_by=endpoint.variants_by,
        variants=tuple(
            Variant(
                name=variant.name,
                given=tuple(
                    field for field, meaning in variant.fields.items() if meaning is not None and field in texts
                ),
                missing=tuple(field for field, meaning in variant.fields.items() if meaning is None),
            )
            for variant in endpoint.variants
        ),
        sandbox_statuses=tuple(
            SandboxStatus(code=status.code, param=status.param, when=status.when) for status in endpoint.statuses
        ),
        examples=tuple(
            Example(
                name=example.name,
                summary=join_sentences(example.summary, confidence_note(example.confidence)),
                request=example.request,
                reply=example.reply,
                lines=tuple(example.reply.splitlines()),
                fields=json.loads(example.reply),
                success=example in successes,
            )
            for example in endpoint.examples
        ),
        sandbox_example=endpoint.lifecycle[-1] if endpoint.lifecycle else successes[0].name,
        main_example=successes[0].name,
        personal_samples=_personal_samples(endpoint, successes[0].reply),
        lifecycle=endpoint.lifecycle,
        tests=build_tests(endpoint, arguments, statuses, spec.common, successes[0].request),
        sandbox=build_sandbox_endpoint(spec, endpoint),
        discrepancies=_discrepancies(endpoint),
    )


def return_type(endpoint: Endpoint) -> Expression:
    """Returns the annotation of what a method returns."""
    record = Name(text=endpoint.returns) if endpoint.returns else NAMES["StatusOnly"]
    entry = _entry(endpoint)
    return subscript(NAMES["Pages"], Name(text=entry), record) if entry else record


def _entry(endpoint: Endpoint) -> str:
    """Returns the class of the entries that a method iterates over; empty if it has no pages."""
    if endpoint.pagination is None:
        return ""
    entries = next(field.type for field in endpoint.fields if field.name == endpoint.pagination.entries)
    return entries.schema.name if isinstance(entries, SchemaListType) else ""


def _is_private(type_: Type) -> bool:
    if isinstance(type_, TextType):
        return type_.personal or type_.multiline
    return isinstance(type_, (ListType, ObjectsType, FileType))


def _media(endpoint: Endpoint) -> str:
    files = [param.type for param in endpoint.params if isinstance(param.type, FileType)]
    multipart = any(file.encoding == "multipart" for file in files)
    return "multipart/form-data" if multipart else "application/x-www-form-urlencoded"


def _pagination(paging: Pagination) -> Call:
    names = [attribute_name(name) if name else "" for name in (paging.entries, paging.total, paging.key)]
    words = dict(zip(("entries", "total", "key"), names, strict=True))
    return call(NAMES["Pagination"], page=paging.page, **words, after_last=paging.after_last)


def _discrepancies(endpoint: Endpoint) -> tuple[NamedDoc, ...]:
    found = [(endpoint.path, endpoint.discrepancy)]
    found += [(param.name, param.discrepancy) for param in endpoint.params]
    found += [(field.name, field.discrepancy) for field in endpoint.fields]
    found += [(status.code, status.discrepancy) for status in endpoint.statuses if status.own]
    return tuple(NamedDoc(name=name, value="", doc=discrepancy) for name, discrepancy in found if discrepancy)


def _personal_samples(endpoint: Endpoint, reply: str) -> tuple[str, ...]:
    """The personal data in a reply, in its objects and lists too."""
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
        elif isinstance(type_, SchemaListType) and isinstance(value, list):
            inner = {name: field.type for field in type_.schema.fields for name in (field.name, *field.aliases)}
            for entry in value:
                found += _personal_values(entry if isinstance(entry, dict) else {type_.schema.shorthand: entry}, inner)
    return [value for value in found if len(value) > 4]


def _is_success(reply: str, service: Service) -> bool:
    fields: dict[str, object] = json.loads(reply)
    return fields[service.status_field] == service.success


def _reference_status(status: Status) -> NamedDoc:
    return NamedDoc(
        name=status.code,
        value=status.raises or "APIError",
        doc=join_sentences(status.summary, confidence_note(status.confidence)),
    )
