"""Spec to Package: the modules, the errors and statuses, and what all of them share."""

from __future__ import annotations

import ast
import re
from urllib.parse import urlsplit

from ..model.methods import Method, StatusRow
from ..model.package import Credential, ErrorStatus, Export, Module, Package, TemplateRow
from ..model.records import Counter, EnumClass, Import, Record, Row
from ..model.sandbox import Scene
from ..names import attribute_name, class_name, counter_name, member_name, python_name, variable_name
from ..spec.endpoints import TEMPLATE, Resource
from ..spec.service import Spec
from ..spec.types import Type
from .arguments import RULES, parts_literal
from .docstrings import client_doc, confidence_note, deprecation_note, joined, notice, source_note, type_doc
from .errors import draw_tree, error_classes, told
from .imports import BUILT_IN, STANDARD, sorted_imports
from .methods import build_method
from .notifications import build_notifications
from .records import FIELD_READERS, build_shape, python_type
from .sandbox import scenes_of, stage_of

MASKED = "Masked in the repr of a record."
COMMAND = "python -m generator"


def build_package(spec: Spec) -> Package:
    """Nothing can fail here."""
    service = spec.service
    root = f"{service.name}Error"
    scenes = scenes_of(spec.nodes)
    modules = tuple(_module(spec, resource, scenes) for resource in spec.resources)
    errors = error_classes(spec, root)
    enums = tuple(_enum(type_) for type_ in spec.types if type_.is_ == "enum")
    personals = tuple(
        Row(class_name(type_.name), type_.sample, joined(type_.about, MASKED)) for type_ in spec.types if type_.personal
    )
    counters = tuple(
        Counter(
            counter_name(type_.name),
            counter_name(type_.name).upper(),
            joined(type_.parts.about, type_.discrepancy),
            parts_literal(type_.parts),
        )
        for type_ in spec.types
        if type_.parts
    )
    exports = [
        Export("Client", "client"),
        Export("FileLimiter", "_file_limiter"),
        Export("RedisLimiter", "_redis_limiter"),
    ]
    exports += [Export(counter.name, "types", function=True) for counter in counters]
    exports += [Export(name, "_records") for name in ("Entry", "Meta", "OpenEnum", "Personal", "Record", "Reply")]
    exports += [Export("Pages", "_paging")] if any(m.paging for module in modules for m in module.methods) else []
    exports += [Export(error.name, "errors") for error in errors]
    exports += [Export(name, "types") for name in (*(enum.name for enum in enums), *(row.name for row in personals))]
    of_resources = [Export(name, module.name) for module in modules for name in _names_of(module)]
    notifications = build_notifications(spec)
    if notifications:
        exports += [Export(name, "_notifications") for name in ("Notification", "UnknownNotification")]
        exports += [Export(name, "notifications") for name in notifications.records]
    plain = [status for status in spec.statuses if TEMPLATE not in status.code and status.code != service.success]
    return Package(
        command=COMMAND,
        name=service.package,
        title=service.name,
        root_error=root,
        service=service,
        base_path=urlsplit(service.base_url).path,
        secrets=tuple(credential.name for credential in service.credentials if credential.secret),
        application=service.credentials[0].name,
        user_agent=f"{service.distribution}/{service.version}",
        status_attribute=attribute_name(service.status_field),
        status_doc=f'{service.status_about} Always "{service.success}" here.',
        client_doc=client_doc(service),
        client_paragraphs=tuple(line for line in client_doc(service).splitlines() if line),
        has_pages=any(method.paging for module in modules for method in module.methods),
        credentials=tuple(
            Credential(
                credential.name,
                variable_name(service, credential.name),
                credential.about,
                credential.secret,
            )
            for credential in service.credentials
        ),
        tree=draw_tree(root, errors),
        tree_lines=tuple(draw_tree(root, errors).splitlines()),
        errors=errors,
        statuses=tuple(
            ErrorStatus(status.code, status.raises or "APIError", status.about, told(spec, status.code))
            for status in plain
        ),
        status_rows=tuple(
            StatusRow(
                status.code,
                "none" if status.code == service.success else status.raises or "APIError",
                joined(
                    status.about, confidence_note(status.confidence), status.discrepancy, source_note(status.source)
                ),
                "no need" if status.code == service.success else _REPEAT[status.repeat],
            )
            for status in spec.statuses
        ),
        refusal_doc=f"{service.status_about} Known: {', '.join(status.code for status in plain)}; the list is open.",
        status_json_pattern=f"^(?:{service.status_pattern})$",
        templates=tuple(
            StatusRow(_template_pattern(status.code), status.raises, status.about)
            for status in spec.statuses
            if TEMPLATE in status.code
        ),
        refused={
            credential.name: status.code
            for credential in service.credentials
            for status in spec.statuses
            if status.when == "refused" and status.param == credential.name
        },
        over_limit=next((status.code for status in spec.statuses if status.when == "over-limit"), ""),
        template_codes=tuple(
            TemplateRow(status.code, status.raises) for status in spec.statuses if TEMPLATE in status.code
        ),
        params=tuple(
            dict.fromkeys(
                [credential.name for credential in service.credentials]
                + [param.name for resource in spec.resources for end in resource.endpoints for param in end.params]
            )
        ),
        retry_codes=tuple(status.code for status in plain if status.repeat == "if-safe"),
        later_codes=tuple(status.code for status in plain if status.repeat == "later"),
        enums=enums,
        personals=personals,
        counters=counters,
        modules=modules,
        notifications=notifications,
        warns=any(_warns(module) for module in modules)
        or any(enum.deprecated for enum in enums)
        or (notifications is not None and notifications.warns),
        common_exports=tuple(sorted(exports, key=lambda export: export.name)),
        resource_exports=tuple(sorted(of_resources, key=lambda export: export.name)),
        types=tuple(
            Row(type_.name, python_type(type_), joined(type_doc(type_), source_note(type_.source)))
            for type_ in spec.types
        ),
        discrepancies=tuple(Row(type_.name, "", type_.discrepancy) for type_ in spec.types if type_.discrepancy),
        stage=stage_of(spec.nodes),
    )


_REPEAT = {"never": "no", "if-safe": "yes, if the endpoint is safe", "later": "after a pause"}


def _names_of(module: Module) -> tuple[str, ...]:
    records = [method.record for method in module.methods if method.record]
    return (*dict.fromkeys(record.name for record in (*module.shapes, *records)), module.cls)


def _template_pattern(code: str) -> str:
    before, _, after = code.partition(TEMPLATE)
    return f"{re.escape(before)}(?P<param>[a-zA-Z_][a-zA-Z0-9_]*){re.escape(after)}"


def _enum(type_: Type) -> EnumClass:
    members = tuple(
        Row(
            member_name(value.name),
            value.name,
            joined(
                value.about,
                confidence_note(value.confidence),
                value.discrepancy,
                source_note(value.source),
                deprecation_note(value.deprecated),
            ),
        )
        for value in type_.values
    )
    deprecated = tuple(
        Row(
            member_name(value.name),
            f"{class_name(type_.name)}.{member_name(value.name)} {notice(value.deprecated)}",
            "",
        )
        for value in type_.values
        if value.deprecated
    )
    return EnumClass(class_name(type_.name), type_.about, members, deprecated)


def _module(spec: Spec, resource: Resource, scenes: dict[str, Scene]) -> Module:
    methods = tuple(build_method(spec, endpoint, scenes[endpoint.path]) for endpoint in resource.endpoints)
    shapes = tuple(build_shape(shape, spec.service) for shape in resource.shapes)
    return Module(
        python_name(resource.name),
        resource.name,
        class_name(resource.name),
        resource.about,
        *_imports(methods, shapes),
        shapes,
        methods,
    )


def _records(methods: tuple[Method, ...], shapes: tuple[Record, ...]) -> list[Record]:
    return [*shapes, *(method.record for method in methods if method.record)]


def _warns(module: Module) -> bool:
    """Whether anything of a resource is deprecated."""
    arguments = [argument for method in module.methods for argument in method.arguments]
    deprecated = any(method.deprecated for method in module.methods) or any(each.deprecated for each in arguments)
    return deprecated or any(record.aliases for record in _records(module.methods, module.shapes))


def _imports(methods: tuple[Method, ...], shapes: tuple[Record, ...]) -> tuple[tuple[Import, ...], tuple[Import, ...]]:
    """What a module imports: from the standard library, and from the package."""
    records = _records(methods, shapes)
    attributes = [attribute for record in records for attribute in record.attributes]
    arguments = [argument for method in methods for argument in method.arguments]
    annotations = " ".join([*(each.annotation for each in attributes), *(each.annotation for each in arguments)])
    outside_of_literals = re.sub(r"'[^']*'", "", annotations)
    used = set(re.findall(r"\w+", outside_of_literals))
    reads = [attribute.read for attribute in attributes]
    checked = [name for method in methods for name in (*_named(method.checks), *_named(method.rules))]
    called = {name for name in checked if not name.endswith("_PARTS")}
    fields = {"Fields", *(name for read in reads for name in _named(read) if name in FIELD_READERS)}
    standard: dict[str, set[str]] = {}
    for module, name, written in STANDARD:
        if name in used:
            standard.setdefault(module, set()).add(written)
    own = {
        "._deprecation": {
            *(["deprecated"] if any(m.deprecated for m in methods) or any(r.aliases for r in records) else []),
            *(["warn"] if any(argument.deprecated for argument in arguments) else []),
        },
        "._fields": (fields | {"text"})
        if any(method.record for method in methods)
        else fields
        if shapes
        else set[str](),
        "._paging": {"Pages", "Paging"} if any(method.paging for method in methods) else set[str](),
        "._kinds": {name for name in called if name not in RULES},
        "._params": {"Endpoint", *(["Limit"] if any(method.limit != "None" for method in methods) else [])},
        "._rules": {name for name in called if name in RULES},
        "._records": {
            *(["Meta", "Record"] if any(method.record for method in methods) else []),
            *(["Entry"] if shapes else []),
            *(["Reply"] if any(not method.record for method in methods) else []),
            *(["record"] if records else []),
        },
        "._replies": {"read_reply"} if any(not method.record for method in methods) else set[str](),
        "._transport": {"Transport"},
        ".types": used - BUILT_IN - {record.name for record in records}
        | {name for name in checked if name.endswith("_PARTS")},
    }
    return sorted_imports(standard), sorted_imports(own)


def _named(expression: str) -> list[str]:
    """The names in an expression; what only looks like one, within a string, is none."""
    tree = ast.parse(expression or "()", mode="eval")
    return [node.id for node in ast.walk(tree) if isinstance(node, ast.Name)]
