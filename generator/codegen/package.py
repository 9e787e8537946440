"""Builds the Package: the modules of the resources, and everything that they share."""

from __future__ import annotations

from urllib.parse import urlsplit

from ..model.events import Notifications
from ..model.expressions import Expression, all_imports
from ..model.methods import Method
from ..model.package import Export, Module, Package
from ..model.records import Discrepancy, ErrorClass, Import, PartCounter, Record
from ..names import attribute_name, python_name, resource_class, variable_name
from ..spec.endpoints import Resource
from ..spec.service import Spec
from .client import (
    CLIENT_INTRO,
    build_credentials,
    build_options,
    client_call,
    client_doc,
    client_init_doc,
    common_errors,
)
from .docstrings import LEGEND, join_paragraphs
from .errors import error_classes, render_tree
from .imports import build_imports, imported
from .methods import build_method
from .notifications import build_notifications
from .openapi import build_document
from .records import build_entry
from .sandbox import build_scenario
from .sandbox_interface import sandbox_interface
from .statuses import build_status_tables
from .types import enum_classes, part_counters, personal_classes, type_rows

COMMAND = "python -m generator"


def build_package(spec: Spec) -> Package:
    """Returns all that the templates print. It cannot fail: `parse` has found every mistake of the spec."""
    service = spec.service
    root = f"{service.name}Error"
    modules = tuple(_module(spec, resource) for resource in spec.resources)
    methods = [method for module in modules for method in module.methods]
    errors = error_classes(spec, root)
    tree = render_tree(root, errors)
    enums, personals, counters = enum_classes(spec), personal_classes(spec), part_counters(spec)
    notifications = build_notifications(spec)
    options = build_options(service)
    return Package(
        command=COMMAND,
        name=service.package,
        title=service.name,
        root_error=root,
        service=service,
        base_path=urlsplit(service.base_url).path,
        secrets=tuple(credential.name for credential in service.credentials if credential.secret),
        application=service.credentials[0].name,
        variables={option: variable_name(service, option) for option in ("base_url", "timeout")},
        user_agent=f"{service.distribution}/{service.version}",
        status_attribute=attribute_name(service.status_field),
        status_doc=f'{service.status_summary} Always "{service.success}" here.',
        client_doc=client_doc(spec),
        client_init_doc=client_init_doc(options),
        client_intro=CLIENT_INTRO,
        options=options,
        client_call=client_call(options),
        confidence_marks=LEGEND,
        common_errors=common_errors(spec),
        has_pages=any(method.wire.pagination for method in methods),
        credentials=build_credentials(service),
        tree=tree,
        tree_lines=tuple(tree.splitlines()),
        errors=errors,
        statuses=build_status_tables(spec),
        openapi=build_document(spec),
        params=_param_names(spec),
        enums=enums,
        personals=personals,
        counters=counters,
        modules=modules,
        notifications=notifications,
        warns=any(_warns(module) for module in modules)
        or any(enum.deprecated for enum in enums)
        or (notifications is not None and notifications.warns),
        common_exports=_common_exports(
            spec,
            errors,
            counters,
            [*(enum.name for enum in enums), *(each.name for each in personals)],
            notifications,
        ),
        resource_exports=_resource_exports(modules),
        types=type_rows(spec),
        discrepancies=_type_discrepancies(spec),
        sandbox=build_scenario(spec),
        sandbox_interface=sandbox_interface(),
    )


def _param_names(spec: Spec) -> tuple[str, ...]:
    """Returns the wire names of all params, credentials first, each once."""
    names = [credential.name for credential in spec.service.credentials]
    names += [param.name for resource in spec.resources for end in resource.endpoints for param in end.params]
    return tuple(dict.fromkeys(names))


_PUBLIC = (
    "Client",
    "Entry",
    "FileLimiter",
    "Meta",
    "OpenEnum",
    "PersonalStr",
    "Record",
    "RedisLimiter",
    "StatusOnly",
)
"""The public names that every package has, errors left out."""


def optional_names(spec: Spec) -> list[str]:
    """Returns the public names that a package has if its spec has a use for them."""
    endpoints = [endpoint for resource in spec.resources for endpoint in resource.endpoints]
    pages = any(endpoint.pagination for endpoint in endpoints)
    filled = any(rule.kind == "filled" for endpoint in endpoints for rule in endpoint.rules)
    return [
        *(["Pages"] if pages else []),
        *(["Updates"] if any(endpoint.final for endpoint in endpoints) else []),
        *(["Notification", "UnknownNotification"] if spec.signature else []),
        *(["fill_template"] if filled else []),
    ]


def _common_exports(
    spec: Spec,
    errors: tuple[ErrorClass, ...],
    counters: tuple[PartCounter, ...],
    types: list[str],
    notifications: Notifications | None,
) -> tuple[Export, ...]:
    """Returns the public names that belong to no resource, and their modules."""
    names = imported(*_PUBLIC, *optional_names(spec))
    exports = [Export(name=name.text, module=name.module.removeprefix(".")) for name in names]
    exports += [Export(name=counter.name, module="types") for counter in counters]
    exports += [Export(name=error.name, module="errors") for error in errors]
    exports += [Export(name=name, module="types") for name in types]
    exports += [Export(name=name, module="notifications") for name in (notifications.records if notifications else ())]
    return tuple(sorted(exports, key=lambda export: export.name))


def _resource_exports(modules: tuple[Module, ...]) -> tuple[Export, ...]:
    """Returns the public names that belong to a resource, and their modules."""
    exports: list[Export] = []
    for module in modules:
        records = _records(module.methods, module.schemas)
        names = (*dict.fromkeys(record.name for record in records), module.cls)
        exports += [Export(name=name, module=f"resources.{module.name}") for name in names]
    return tuple(sorted(exports, key=lambda export: export.name))


def _type_discrepancies(spec: Spec) -> tuple[Discrepancy, ...]:
    return tuple(Discrepancy(name=type_.name, text=type_.discrepancy) for type_ in spec.types if type_.discrepancy)


def _module(spec: Spec, resource: Resource) -> Module:
    methods = tuple(build_method(spec, endpoint) for endpoint in resource.endpoints)
    schemas = tuple(build_entry(schema, spec.service) for schema in resource.schemas)
    standard, own = _imports(methods, schemas)
    return Module(
        name=python_name(resource.name),
        wire=resource.name,
        cls=resource_class(resource.name),
        doc=resource.summary,
        class_doc=join_paragraphs(
            resource.summary, "Every method may also raise the errors that the docstring of Client lists."
        ),
        standard_imports=standard,
        own_imports=own,
        schemas=schemas,
        methods=methods,
    )


def _records(methods: tuple[Method, ...], schemas: tuple[Record, ...]) -> list[Record]:
    return [*schemas, *(method.record for method in methods if method.record)]


def _warns(module: Module) -> bool:
    """Returns True if anything of a resource is deprecated."""
    arguments = [argument for method in module.methods for argument in method.arguments]
    deprecated = [*(method.python.deprecated for method in module.methods), *(each.deprecated for each in arguments)]
    return any(deprecated) or any(record.aliases for record in _records(module.methods, module.schemas))


def _imports(methods: tuple[Method, ...], schemas: tuple[Record, ...]) -> tuple[tuple[Import, ...], tuple[Import, ...]]:
    """Returns the imports of a module: from the standard library, and from the package."""
    records = _records(methods, schemas)
    attributes = [attribute for record in records for attribute in record.attributes]
    arguments = [argument for method in methods for argument in method.arguments]
    expressions: list[Expression] = [expression for each in attributes for expression in (each.annotation, each.read)]
    expressions += [expression for each in arguments for expression in (each.annotation, each.check)]
    for method in methods:
        expressions += [method.wire.limit, method.python.returns, method.python.reader]
        expressions += filter(None, [method.wire.rules, method.wire.pagination])
        expressions += [method.waiting.finality] if method.waiting else []
    deprecated = any(method.python.deprecated for method in methods) or any(record.aliases for record in records)
    names = {
        *all_imports(expressions),
        *imported("Endpoint", "Transport"),
        *(imported("deprecated") if deprecated else ()),
        *(imported("warn") if any(argument.deprecated for argument in arguments) else ()),
        *(imported("Fields", "make_record", "parse_unread") if records else ()),
        *(imported("Meta", "Record", "parse_text") if any(method.record for method in methods) else ()),
        *(imported("Entry") if schemas else ()),
        *(imported("Callable", "Updates", "wait_until_final") if any(method.waiting for method in methods) else ()),
        *(imported("Iterator") if any(method.record and method.record.entries for method in methods) else ()),
    }
    return build_imports(names, depth=1)
