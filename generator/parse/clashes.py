"""Finds names of a spec that are equal in Python, or reserved."""

from __future__ import annotations

import builtins
import keyword
import sys
from collections.abc import Iterator

from ..error_tree import NOTIFICATION_ERRORS, OWN_ERRORS
from ..names import (
    argument_name,
    attribute_name,
    class_name,
    counter_name,
    is_python_class,
    member_name,
    method_name,
    python_name,
    resource_class,
    tests_name,
)
from ..source import Location, Problem
from ..spec.service import Spec, types_with_parts
from ..spec.types import EnumType

# What stands beside the package: its tests and what they use.
OTHER_PACKAGES = (
    "urllib3",
    "tests",
    "endpoint",
    "endpoints",
    "fakes",
    "properties",
    "properties_of_notifications",
    "strategies",
    "target",
    "conftest",
    "hypothesis",
    "pytest",
)

# What the package has already.
OWN_CLASSES = (
    *(
        "Client",
        "Meta",
        "Record",
        "StatusOnly",
        "OpenEnum",
        "PersonalStr",
        "BaseError",
        "FrozenModel",
        "Refusal",
        "WarningEnumType",
    ),
    # What the modules import, and would lose.
    *(
        "Any",
        "Decimal",
        "Endpoint",
        "Example",
        "Fields",
        "FormData",
        "Limit",
        "Mapping",
        "NoReturn",
        "SSLContext",
        "Sandbox",
    ),
    *(
        "EnumParam",
        "Date",
        "AllDifferent",
        "Entry",
        "ExactlyOneOf",
        "MutuallyExclusive",
        "FilePart",
        "FileLimiter",
        "ListParam",
        "Iterator",
        "Literal",
        "DateTimeParam",
    ),
    *(
        "RequiredIf",
        "ObjectListParam",
        "Pages",
        "Pagination",
        "RedisLimiter",
        "Self",
        "Sequence",
        "DurationParam",
        "Status",
        "StringParam",
        "TracebackType",
    ),
    *("Transport", "FileParam", "IntegerParam", "MessageParts"),
    *("SECONDS", "MINUTES", "HOURS", "DAYS", "ENDPOINTS", "STATUSES", "TEMPLATES"),
)
# What it has besides, if the service sends notifications.
NOTIFICATION_CLASSES = (
    *(
        "AnyNotification",
        "Event",
        "SupportsItems",
        "Notification",
        "HeaderItems",
        "Token",
        "UnknownNotification",
        "Condition",
    ),
)
OWN_MODULES = ("client", "errors", "types", "sandbox", "service", "socket", "signed_notifications")
OWN_RESOURCES = ("request", "close")
OWN_OPTIONS = ("self", "base_url", "timeout", "ssl_context", "given", "credentials")


def name_problems(spec: Spec) -> list[Problem]:
    """No two things may get one name."""
    problems: list[Problem] = []

    def check(what: str, names: list[tuple[str, str, Location]], taken: tuple[str, ...] = ()) -> None:
        seen = dict.fromkeys(taken, "the package")
        for name, origin, location in names:
            if name in seen:
                message = f"{what} '{name}', of '{origin}', is taken by {seen[name]}"
                problems.append(Problem(location, message, "rename one of them"))
            seen.setdefault(name, f"'{origin}'")

    package = spec.service.package
    if keyword.iskeyword(package) or package in (*sys.stdlib_module_names, *OTHER_PACKAGES):
        message = f"'{package}' is a word of Python or the name of another package"
        problems.append(Problem(spec.service.package_location, message, "choose another"))
    service, location = spec.service, spec.service.credentials_location
    for credential in service.credentials:
        if python_name(credential.name, OWN_OPTIONS) != credential.name:
            message = f"the credential '{credential.name}' cannot be the name of an argument"
            problems.append(
                Problem(location, message, "small letters, digits and _, and no word of Python or the client")
            )
    status = spec.service.status_field
    for resource in spec.resources:
        for endpoint in resource.endpoints:
            fields = [
                (attribute_name(field.name), field.name, field.location)
                for field in endpoint.fields
                if field.name != status  # which is said already
            ]
            old = [(attribute_name(f.renamed.old), f.renamed.old, f.location) for f in endpoint.fields if f.renamed]
            check("the attribute", [(attribute_name(status), status, endpoint.location), *fields, *old])
            params = [(argument_name(param.name), param.name, param.location) for param in endpoint.params]
            check("the argument", params)
        for shape in resource.schemas:
            fields = [(attribute_name(field.name), field.name, field.location) for field in shape.fields]
            old = [(attribute_name(f.renamed.old), f.renamed.old, f.location) for f in shape.fields if f.renamed]
            check("the attribute", [*fields, *old])
        methods = [(method_name(endpoint), endpoint.path, endpoint.location) for endpoint in resource.endpoints]
        check("the method", methods)
        constants = [(f"_{name.upper()}", origin, location) for name, origin, location in methods]
        constants += [
            (f"_{method_name(endpoint).upper()}_PAGING", endpoint.path, endpoint.location)
            for endpoint in resource.endpoints
            if endpoint.pagination and len({name for name, _, _ in methods}) == len(methods)
        ]
        constants += [(f"_{schema.name.upper()}_FIELDS", schema.name, schema.location) for schema in resource.schemas]
        check("the constant", list(dict.fromkeys(constants)))
        if len({name for name, _, _ in methods}) == len(methods):
            check("the class of tests", [(tests_name(name), origin, location) for name, origin, location in methods])
    for event in spec.events:
        fields = [(attribute_name(field.name), field.name, field.location) for field in event.fields]
        old = [(attribute_name(f.renamed.old), f.renamed.old, f.location) for f in event.fields if f.renamed]
        check("the attribute", [*fields, *old])
    modules = [(python_name(resource.name), resource.name, resource.location) for resource in spec.resources]
    check("the resource", modules, (*OWN_MODULES, *OWN_RESOURCES))
    for type_ in spec.types:
        values = type_.values if isinstance(type_, EnumType) else ()
        check("the member", [(member_name(value), value.name, value.location) for value in values])
    counters = [(counter_name(type_.name), type_.name, type_.location) for type_, _ in types_with_parts(spec)]
    check("the function", counters, (*OWN_MODULES, *(name for name, _, _ in modules)))
    classes = _classes(spec)
    check(
        "the class",
        [(f"{spec.service.name}Error", "name", spec.service.name_location), *classes],
        (*OWN_CLASSES, *OWN_ERRORS, *((*NOTIFICATION_CLASSES, *NOTIFICATION_ERRORS) if spec.events else ())),
    )
    for name, origin, location in classes:
        if keyword.iskeyword(name) or name in vars(builtins):
            problems.append(
                Problem(location, f"the class '{name}', of '{origin}', is a word of Python", "choose another")
            )
    return [*problems, *_case_conflicts(classes)]


def _case_conflicts(classes: list[tuple[str, str, Location]]) -> Iterator[Problem]:
    """Classes whose names are the same but for capitals, which those of the functions that read them have not."""
    seen: dict[str, str] = {}
    for name, origin, location in classes:
        known = seen.setdefault(name.lower(), name)
        if known != name:
            message = f"the class '{name}', of '{origin}', differs from '{known}' in capitals alone"
            yield Problem(location, message, "rename one of them")


def _classes(spec: Spec) -> list[tuple[str, str, Location]]:
    """Every class that the spec asks for, with what asks for it."""
    errors = {status.raises: status for status in reversed(spec.statuses) if status.raises}
    classes = [(name, name, location) for name, location in spec.error_locations.items()]
    classes += [
        (name, status.code, status.location) for name, status in errors.items() if name not in spec.error_locations
    ]
    classes += [(class_name(type_.name), type_.name, type_.location) for type_ in spec.types if is_python_class(type_)]
    classes += [(resource_class(resource.name), resource.name, resource.location) for resource in spec.resources]
    classes += [(event.returns, event.name, event.returns_location) for event in spec.events]
    classes += [(shape.name, shape.name, shape.location) for resource in spec.resources for shape in resource.schemas]
    endpoints = [endpoint for resource in spec.resources for endpoint in resource.endpoints if endpoint.returns]
    return classes + [(endpoint.returns, endpoint.path, endpoint.returns_location) for endpoint in endpoints]
