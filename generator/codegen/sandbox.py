"""Builds the sandbox behaviour as calls of the classes in sandbox/_model; a field with its default is left out."""

from __future__ import annotations

import json
from dataclasses import MISSING, Field, fields, is_dataclass, replace
from typing import Any

from ..model.expressions import Call, Dict, Expression, Name, Tuple, all_imports, call, expression
from ..model.sandbox import SandboxEndpoint, SandboxScenario, SandboxStatus
from ..spec.endpoints import Endpoint, Rule
from ..spec.sandbox import AddMonths, Coalesce, CountParts, Multiply, StripPrefix, Switch, Template
from ..spec.service import Spec
from ..spec.types import NESTED, DecimalType, DurationType, EnumType, IntegerType, SchemaListType, TextType, Type
from ..spec.types import Field as SpecField
from .kinds.base import given, param_type
from .kinds.registry import param_kind

ENDPOINT, ENTITIES = ".endpoint", ".entities"


def build_scenario(spec: Spec) -> SandboxScenario:
    sandbox, signature = spec.sandbox, spec.signature
    entities = {entity.name: _source(entity) for entity in sandbox.entities}
    account, in_progress = _source(sandbox.account), _source(sandbox.in_progress)
    return SandboxScenario(
        entities=entities,
        events={event.name: tuple(field.name for field in event.fields) for event in spec.events},
        account=account,
        in_progress=in_progress,
        zone=sandbox.zone,
        header=signature.header if signature else "",
        key=signature.key if signature else "",
        classes=_classes(ENTITIES, *entities.values(), account, in_progress, Name(text="Scenario", module=ENTITIES)),
        event_types={event.name: types for event in spec.events if (types := _field_types(spec, event.fields)).items},
    )


def _field_types(spec: Spec, fields: tuple[SpecField, ...]) -> Dict:
    """Returns the types of the fields that a test may set and that are enums or numbers, those of lists included."""
    settable = _settable(spec)
    found: dict[str, Call] = {}
    waiting = list(fields)
    while waiting:
        field = waiting.pop(0)
        if isinstance(field.type, NESTED):
            waiting += field.type.schema.fields
        elif field.name in settable and isinstance(field.type, EnumType | IntegerType | DecimalType | DurationType):
            found.setdefault(field.name, param_type(field.type.kind, given(**param_kind(field.type).sandbox_limits())))
    return Dict(items={name: found[name] for name in sorted(found)})


def _settable(spec: Spec) -> set[str]:
    """Returns the names of the fields of accounts, entities and notifications, and of outcomes."""
    sandbox = spec.sandbox
    names = {field.name for event in spec.events for field in event.fields}
    if sandbox.account:
        names |= {sandbox.account.balance, *sandbox.account.fields}
    for entity in sandbox.entities:
        transitions = (*entity.lifecycle, *entity.states.values())
        names |= {*entity.fields, *(name for transition in transitions for name in transition.fields)}
        names |= {name for inbound in entity.inbound.values() for name in inbound.fields}
    for operation in sandbox.operations.values():
        names = names.union(operation.fields, operation.outcome)
    return names


def build_sandbox_endpoint(spec: Spec, endpoint: Endpoint, example: str) -> SandboxEndpoint:
    """Returns an endpoint of the sandbox. `example`: its first success, for an endpoint without a lifecycle."""
    operation, pagination = spec.sandbox.operations.get(endpoint.path), endpoint.pagination
    entries = pagination.entries if pagination else operation.entries if operation else ""
    listed = next((field.type for field in endpoint.fields if field.name == entries), None)
    types = Dict(items={param.name: check for param in endpoint.params if (check := _param_type(param.type))})
    # Nothing says that the service rejects a tag without a value.
    rules = Tuple(elements=tuple(_param_rule(rule) for rule in endpoint.rules if rule.kind != "filled"))
    field_types = _field_types(spec, endpoint.fields)
    effect = _source(replace(operation, entries="")) if operation else None  # SandboxEndpoint has the entries
    return SandboxEndpoint(
        statuses=tuple(
            SandboxStatus(code=status.code, param=status.param, when=status.when) for status in endpoint.statuses
        ),
        example=endpoint.lifecycle[-1] if endpoint.lifecycle else example,
        lifecycle=endpoint.lifecycle,
        params=tuple(param.name for param in endpoint.params),
        types=types,
        rules=rules,
        fields=tuple(field.name for field in endpoint.fields),
        field_types=field_types,
        entry_fields=tuple(field.name for field in listed.schema.fields) if isinstance(listed, SchemaListType) else (),
        comma_fields=tuple(field.name for field in endpoint.fields if _has_commas(field.name, endpoint)),
        page=pagination.page if pagination else "",
        entries=entries,
        total=pagination.total if pagination else "",
        operation=effect,
        endpoint_classes=_classes(ENDPOINT, types, rules, field_types),
        entity_classes=_classes(ENTITIES, effect) if effect else (),
    )


def _has_commas(field: str, endpoint: Endpoint) -> bool:
    """Returns True if the examples write a field as text, in which commas separate the elements of a list."""
    replies = [json.loads(example.reply) for example in endpoint.examples]
    return any(isinstance(reply.get(field), str) for reply in replies)


def _classes(module: str, *expressions: Expression) -> tuple[str, ...]:
    names = {name.text for name in all_imports(expressions) if name.module == module}
    return tuple(sorted(names))


def _source(value: Any) -> Expression:
    """Returns the source of a part of the sandbox behaviour."""
    match value:
        case Coalesce() | Multiply() | Switch() | AddMonths() | Template() | StripPrefix() | CountParts():
            return expression(_runtime_form(value))
        case dict():
            return Dict(items={key: _source(inner) for key, inner in value.items()})
        case tuple() if any(map(is_dataclass, value)):
            return Tuple(elements=tuple(map(_source, value)))
        case _ if is_dataclass(value):
            given = {field.name: (getattr(value, field.name), _default(field)) for field in fields(value)}
            keywords = {name: _source(inner) for name, (inner, default) in given.items() if inner != default}
            return call(Name(text=type(value).__name__, module=ENTITIES), **keywords)
        case _:
            return expression(_runtime_form(value))


def _runtime_form(value: Any) -> Any:
    """Returns an expression of the spec in the form that sandbox/_engine/expressions.py evaluates."""
    match value:
        case list():
            return list(map(_runtime_form, value))
        case Coalesce(options):
            return {"coalesce": _runtime_form(options)}
        case Multiply(factors):
            return {"multiply": factors}
        case Switch(name, cases, otherwise):
            choices = {key: _runtime_form(inner) for key, inner in cases.items()}
            return {"switch": name, "cases": choices} | _else(otherwise)
        case AddMonths(months):
            return {"addMonths": months}
        case Template(name):
            return {"template": name}
        case StripPrefix(prefix, name, otherwise):
            return {"stripPrefix": prefix, "in": name} | _else(otherwise)
        case CountParts(name, parts):
            lengths = {"plain": list(parts.plain), "other": list(parts.other)}
            return {"parts": name, "alphabet": parts.alphabet, "double": parts.double, **lengths}
        case _:
            return value


def _else(otherwise: Any) -> dict[str, Any]:
    return {} if otherwise is None else {"else": _runtime_form(otherwise)}


def _default(field: Field[Any]) -> Any:
    return field.default_factory() if field.default_factory is not MISSING else field.default


def _param_type(type_: Type) -> Call | None:
    """Returns the check of a value; None if any text is valid."""
    limits = given(**param_kind(type_).sandbox_limits())
    return param_type(type_.kind, limits) if limits or not isinstance(type_, TextType) else None


def _param_rule(rule: Rule) -> Call:
    """Returns a constraint between params. The spec has a status for each way to break it."""
    statuses = dict(rule.statuses)
    fewer = statuses.pop("ifMissing", "")
    given = {"value": rule.value, "fewer": fewer, "more": next(iter(statuses.values()), "")}
    return _call(
        "ParamRule", kind=rule.kind, params=rule.params, **{name: text for name, text in given.items() if text}
    )


def _call(name: str, /, **keywords: object) -> Call:
    return call(Name(text=name, module=ENDPOINT), **keywords)
