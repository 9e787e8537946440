"""Finds names of a spec that are equal in Python, or reserved."""

from __future__ import annotations

import builtins
import keyword
import sys
from collections.abc import Collection, Iterator

from ..error_tree import NOTIFICATION_ERRORS, OWN_ERRORS
from ..names import (
    argument_name,
    attribute_name,
    class_name,
    counter_name,
    event_operation_id,
    is_python_class,
    member_name,
    method_name,
    operation_id,
    python_name,
    resource_class,
    tests_name,
)
from ..reserved import class_names, credential_names, module_names, notification_class_names, package_names
from ..source import Location, Problem
from ..spec.endpoints import Resource
from ..spec.service import Service, Spec, types_with_parts
from ..spec.types import EnumType, Field

REFUSAL = "Refusal"
"""The schema of the OpenAPI document that is no class of the package."""

Named = tuple[str, str, Location]
"""A Python name, and the name and the location of its owner in the spec."""


def name_problems(spec: Spec) -> Iterator[Problem]:
    """Returns a problem for each Python name that is given twice."""
    yield from _package_problems(spec.service)
    for resource in spec.resources:
        yield from _resource_problems(resource, spec.service.status_field)
    for event in spec.events:
        yield from _clashes("the attribute", _attributes(event.fields))
    modules = [(python_name(resource.name), resource.name, resource.location) for resource in spec.resources]
    yield from _clashes("the resource", modules, module_names())
    for type_ in spec.types:
        values = type_.values if isinstance(type_, EnumType) else ()
        yield from _clashes("the member", [(member_name(value), value.name, value.location) for value in values])
    counters = [(counter_name(type_.name), type_.name, type_.location) for type_, _ in types_with_parts(spec)]
    yield from _clashes("the function", counters, {*module_names(), *(name for name, _, _ in modules)})
    yield from _class_problems(spec)
    yield from _clashes("the operation of the OpenAPI document", _operations(spec))


def _operations(spec: Spec) -> list[Named]:
    """Returns the operations of all resources and of the events. Those of one resource are apart if their methods
    are."""
    operations: list[Named] = []
    for resource in spec.resources:
        apart = {operation_id(endpoint): endpoint for endpoint in reversed(resource.endpoints)}
        operations += [(name, endpoint.path, endpoint.location) for name, endpoint in reversed(apart.items())]
    return operations + [(event_operation_id(event), event.name, event.location) for event in spec.events]


def _clashes(what: str, names: list[Named], taken: Collection[str] = ()) -> Iterator[Problem]:
    """Yields the names that are given twice, or that the package has already."""
    seen: dict[str, str] = {}
    for name, origin, location in names:
        owner = "the package" if name in taken else seen.get(name)
        if owner is not None:
            yield Problem(location, f"{what} '{name}', of '{origin}', is taken by {owner}", "rename one of them")
        seen.setdefault(name, f"'{origin}'")


def _package_problems(service: Service) -> Iterator[Problem]:
    package = service.package
    if keyword.iskeyword(package) or package in sys.stdlib_module_names or package in package_names():
        message = f"'{package}' is a word of Python or the name of another package"
        yield Problem(service.package_location, message, "choose another")
    for credential in service.credentials:
        if python_name(credential.name, tuple(credential_names())) != credential.name:
            message = f"the credential '{credential.name}' cannot be the name of an argument"
            hint = "small letters, digits and _, and no word of Python or the client"
            yield Problem(credential.location, message, hint)


def _resource_problems(resource: Resource, status: str) -> Iterator[Problem]:
    for endpoint in resource.endpoints:
        # A field that has the name of the status is reported already.
        fields = _attributes([field for field in endpoint.fields if field.name != status])
        yield from _clashes("the attribute", [(attribute_name(status), status, endpoint.location), *fields])
        params = [(argument_name(param.name), param.name, param.location) for param in endpoint.params]
        yield from _clashes("the argument", params)
    for schema in resource.schemas:
        yield from _clashes("the attribute", _attributes(schema.fields))
    methods = [(method_name(endpoint), endpoint.path, endpoint.location) for endpoint in resource.endpoints]
    waiting = [(name, end.path, end.location) for end in resource.endpoints if end.final for name in ("wait", "watch")]
    yield from _clashes("the method", [*methods, *waiting])
    constants = [(f"_{name.upper()}", origin, location) for name, origin, location in methods]
    constants += [(f"_{schema.name.upper()}_FIELDS", schema.name, schema.location) for schema in resource.schemas]
    if len({name for name, _, _ in methods}) == len(methods):
        constants += [
            (f"_{method_name(endpoint).upper()}_PAGINATION", endpoint.path, endpoint.location)
            for endpoint in resource.endpoints
            if endpoint.pagination
        ]
        constants += [
            (f"_{method_name(end).upper()}_FINALITY", end.path, end.location) for end in resource.endpoints if end.final
        ]
        tests = [(tests_name(name), origin, location) for name, origin, location in methods]
        yield from _clashes("the class of tests", tests)
    yield from _clashes("the constant", list(dict.fromkeys(constants)))


def _attributes(fields: Collection[Field]) -> list[Named]:
    """Returns the attributes of a record, and their former names."""
    names = [(attribute_name(field.name), field.name, field.location) for field in fields]
    old = [(attribute_name(f.renamed.old), f.renamed.old, f.location) for f in fields if f.renamed]
    return [*names, *old]


def _class_problems(spec: Spec) -> Iterator[Problem]:
    classes = _classes(spec)
    taken = {*class_names(), *OWN_ERRORS, REFUSAL}
    if spec.events:
        taken |= {*notification_class_names(), *NOTIFICATION_ERRORS}
    root = (f"{spec.service.name}Error", "name", spec.service.name_location)
    yield from _clashes("the class", [root, *classes], taken)
    for name, origin, location in classes:
        if keyword.iskeyword(name) or name in vars(builtins):
            yield Problem(location, f"the class '{name}', of '{origin}', is a word of Python", "choose another")
    yield from _case_conflicts(classes)


def _case_conflicts(classes: list[Named]) -> Iterator[Problem]:
    """Yields the classes whose names differ only in capitals: the functions that read them have lower-case names."""
    seen: dict[str, str] = {}
    for name, origin, location in classes:
        known = seen.setdefault(name.lower(), name)
        if known != name:
            message = f"the class '{name}', of '{origin}', differs from '{known}' in capitals alone"
            yield Problem(location, message, "rename one of them")


def _classes(spec: Spec) -> list[Named]:
    """Returns every class that the spec asks for, with its origin."""
    errors = {status.raises: status for status in reversed(spec.statuses) if status.raises}
    classes = [(name, name, location) for name, location in spec.error_locations.items()]
    classes += [
        (name, status.code, status.location) for name, status in errors.items() if name not in spec.error_locations
    ]
    classes += [(class_name(type_.name), type_.name, type_.location) for type_ in spec.types if is_python_class(type_)]
    classes += [(resource_class(resource.name), resource.name, resource.location) for resource in spec.resources]
    classes += [(event.returns, event.name, event.returns_location) for event in spec.events]
    classes += [
        (schema.name, schema.name, schema.location) for resource in spec.resources for schema in resource.schemas
    ]
    endpoints = [endpoint for resource in spec.resources for endpoint in resource.endpoints if endpoint.returns]
    return classes + [(endpoint.returns, endpoint.path, endpoint.returns_location) for endpoint in endpoints]
