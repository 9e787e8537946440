"""What an endpoint becomes: a method, its arguments, and what its tests and its sandbox need to know."""

from __future__ import annotations

import json
import re

from .model import Argument, Example, Method, Row, SandboxStatus, StatusRow, Variant
from .names import argument_name, method_name
from .records import build_record
from .sentences import confidence_note, deprecation_note, joined, length_doc, method_doc, notice, number
from .spec import TEMPLATE, Endpoint, Param, Service, Spec, Status


def build_method(spec: Spec, endpoint: Endpoint) -> Method:
    name = method_name(endpoint.path)
    limit = endpoint.limit
    texts = {field.name for field in endpoint.fields if field.type.is_ == "text"}
    successes = [example for example in endpoint.examples if _is_success(example.reply, spec.service)]
    samples = successes[0].request
    arguments = tuple(
        _argument(param, samples.get(param.name))
        for param in sorted(endpoint.params, key=lambda param: not param.required)
    )
    statuses = tuple(
        StatusRow(status.code, status.raises or "APIError", status.about)
        for status in endpoint.statuses
        if TEMPLATE not in status.code and status.code != spec.service.success
    )
    limit_words = f"{limit.requests} requests in {number(limit.seconds)} s for each application" if limit else "none"
    return Method(
        name=name,
        deprecated=f"{endpoint.path} {notice(endpoint.deprecated)}" if endpoint.deprecated else "",
        path=endpoint.path,
        constant=f"_{name.upper()}",
        safe=endpoint.safe,
        limit=f"Limit({limit.requests}, {limit.seconds!r})" if limit else "None",
        limit_requests=limit.requests if limit else 0,
        limit_seconds=limit.seconds if limit else 0.0,
        limit_words=limit_words,
        call=", ".join(argument.name if argument.required else f"{argument.name}=None" for argument in arguments),
        anchor=re.sub(r"[^a-z0-9_-]", "", endpoint.path),
        doc=method_doc(spec.service, endpoint, arguments, limit_words),
        about=joined(endpoint.about, deprecation_note(endpoint.deprecated)),
        details=endpoint.details,
        description=joined(
            endpoint.details,
            confidence_note(endpoint.confidence),
            deprecation_note(endpoint.deprecated),
            f"{'Safe to repeat' if endpoint.safe else 'Not safe to repeat'}. Limit: {limit_words}. "
            f"Notifications: {endpoint.notifications}. Charges: {endpoint.charges}.",
        ),
        confidence=endpoint.confidence,
        source=endpoint.source,
        notifications=endpoint.notifications,
        charges=endpoint.charges,
        arguments=arguments,
        signature=_signature(arguments),
        params="{" + ", ".join(f"{argument.wire!r}: {argument.name}" for argument in arguments) + "}",
        all_required=(
            *(credential.name for credential in spec.service.credentials),
            *(argument.wire for argument in arguments if argument.required),
        ),
        record_required=(
            spec.service.status_field,
            *(field.name for field in endpoint.fields if field.required),
        ),
        checks="(" + "".join(f"{argument.check}, " for argument in arguments) + ")",
        record=build_record(endpoint, spec.service),
        statuses=statuses,
        reference_statuses=tuple(_reference_status(status, spec) for status in endpoint.statuses),
        variants_by=endpoint.variants_by,
        variants=tuple(
            Variant(
                variant.name,
                tuple(field for field, meaning in variant.fields.items() if meaning is not None and field in texts),
                tuple(field for field, meaning in variant.fields.items() if meaning is None),
            )
            for variant in endpoint.variants
        ),
        sandbox_statuses=tuple(SandboxStatus(status.code, status.param, status.when) for status in endpoint.statuses),
        examples=tuple(
            Example(
                example.name,
                joined(example.about, confidence_note(example.confidence)),
                example.request,
                example.reply,
                tuple(example.reply.splitlines()),
                json.loads(example.reply),
                example in successes,
            )
            for example in endpoint.examples
        ),
        has_required=any(field.required for field in endpoint.fields),
        has_optional=any(not field.required for field in endpoint.fields),
        sandbox_example=endpoint.life[-1] if endpoint.life else successes[0].name,
        main_example=successes[0].name,
        wire_samples={argument.wire: argument.sample for argument in arguments if argument.required},
        personal_samples=_personal_samples(endpoint, successes[0].reply),
        main_fields=json.loads(successes[0].reply),
        sample_arguments=", ".join(
            [f"{argument.name}={argument.sample!r}" for argument in arguments if argument.required]
            + ["deadline=deadline"]
        ),
        arguments_from_request=", ".join(
            f"{argument.name}=request{f'[{argument.wire!r}]' if argument.required else f'.get({argument.wire!r})'}"
            for argument in arguments
        ),
        life=endpoint.life,
        discrepancies=_discrepancies(endpoint),
    )


def _discrepancies(endpoint: Endpoint) -> tuple[Row, ...]:
    found = [(param.name, param.discrepancy) for param in endpoint.params]
    found += [(field.name, field.discrepancy) for field in endpoint.fields]
    found += [(status.code, status.discrepancy) for status in endpoint.statuses if status.own]
    return tuple(Row(name, "", discrepancy) for name, discrepancy in found if discrepancy)


def _personal_samples(endpoint: Endpoint, reply: str) -> tuple[str, ...]:
    fields: dict[str, str] = json.loads(reply)
    return tuple(
        fields[field.name] for field in endpoint.fields if field.type.personal and len(fields.get(field.name) or "") > 4
    )


def _is_success(reply: str, service: Service) -> bool:
    fields: dict[str, object] = json.loads(reply)
    return fields[service.status_field] == service.success


def _signature(arguments: tuple[Argument, ...]) -> str:
    required = [f"{argument.name}: {argument.annotation}" for argument in arguments if argument.required]
    optional = [f"{argument.name}: {argument.annotation} = None" for argument in arguments if not argument.required]
    return ", ".join(["self", *required, "*", *optional, "deadline: float | None = None"])


def _reference_status(status: Status, spec: Spec) -> Row:
    raises = "a record" if status.code == spec.service.success else status.raises or "APIError"
    return Row(status.code, raises, joined(status.about, confidence_note(status.confidence)))


def _argument(param: Param, sample: str | None) -> Argument:
    type_ = param.type
    check = [repr(param.name)]
    if not param.required:
        check.append("required=False")
    if type_.min_length:
        check.append(f"min_length={type_.min_length}")
    if type_.max_length is not None:
        check.append(f"max_length={type_.max_length}")
    doc = joined(param.about, confidence_note(param.confidence), length_doc(type_), deprecation_note(param.deprecated))
    return Argument(
        deprecated=f"the parameter {param.name} {notice(param.deprecated)}" if param.deprecated else "",
        name=argument_name(param.name),
        wire=param.name,
        annotation="str" if param.required else "str | None",
        required=param.required,
        doc=doc,
        check=f"Text({', '.join(check)})",
        min_length=type_.min_length,
        max_length=type_.max_length,
        too_short="x" * (type_.min_length - 1),
        test_max=max(type_.min_length, min(type_.max_length or 200, 200)),
        sample=sample or type_.sample or "x" * max(1, type_.min_length),
        reference=joined(doc, type_.about),
    )
