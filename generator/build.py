"""Spec to Package: the modules, the errors and statuses, and what all of them share."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from .errors import draw_tree, error_classes
from .methods import build_method
from .model import Credential, EnumClass, Export, Import, Method, Module, Package, Row, StatusRow, TemplateRow
from .names import attribute_name, check_names, class_name, member_name, python_name, variable_name
from .records import annotation
from .sentences import client_doc, confidence_note, deprecation_note, joined, notice, type_doc
from .spec import TEMPLATE, Resource, Spec, Type

COMMAND = "python -m generator"


def build(spec: Spec) -> Package:
    """Raises Problems, for names that clash; nothing else can fail here."""
    service = spec.service
    check_names(spec)
    root = f"{service.name}Error"
    modules = tuple(_module(spec, resource) for resource in spec.resources)
    errors = error_classes(spec, root)
    enums = tuple(_enum(type_) for type_ in spec.types if type_.is_ == "enum")
    personals = tuple(Row(class_name(type_.name), type_.sample, type_.about) for type_ in spec.types if type_.personal)
    exports = [Export("Client", "client")]
    exports += [Export(name, "_records") for name in ("Meta", "OpenEnum", "Personal", "Record", "Reply")]
    exports += [Export(error.name, "errors") for error in errors]
    exports += [Export(name, "types") for name in (*(enum.name for enum in enums), *(row.name for row in personals))]
    exports += [Export(name, module.name) for module in modules for name in _names_of(module)]
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
        statuses=tuple(StatusRow(status.code, status.raises or "APIError", status.about) for status in plain),
        status_rows=tuple(
            StatusRow(
                status.code,
                status.raises or "APIError",
                joined(status.about, confidence_note(status.confidence)),
                _REPEAT[status.repeat],
            )
            for status in spec.statuses
            if status.code != service.success
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
        enums=enums,
        personals=personals,
        modules=modules,
        warns=any(_warns(module) for module in modules) or any(enum.deprecated for enum in enums),
        exports=tuple(sorted(exports, key=lambda export: export.name)),
        types=tuple(Row(type_.name, annotation(type_), type_doc(type_)) for type_ in spec.types),
        discrepancies=tuple(Row(type_.name, "", type_.discrepancy) for type_ in spec.types if type_.discrepancy),
    )


_REPEAT = {"never": "no", "if-safe": "yes, if the endpoint is safe", "later": "after a pause"}


def _names_of(module: Module) -> tuple[str, ...]:
    return (*dict.fromkeys(method.record.name for method in module.methods), module.cls)


def _template_pattern(code: str) -> str:
    before, _, after = code.partition(TEMPLATE)
    return f"{re.escape(before)}(?P<param>[a-zA-Z_][a-zA-Z0-9_]*){re.escape(after)}"


def _enum(type_: Type) -> EnumClass:
    members = tuple(
        Row(
            member_name(value.name),
            value.name,
            joined(
                value.about, confidence_note(value.confidence), value.discrepancy, deprecation_note(value.deprecated)
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


def _module(spec: Spec, resource: Resource) -> Module:
    methods = tuple(build_method(spec, endpoint) for endpoint in resource.endpoints)
    return Module(
        python_name(resource.name),
        resource.name,
        class_name(resource.name),
        resource.about,
        *_imports(methods),
        methods,
    )


def _warns(module: Module) -> bool:
    """Whether anything of a resource is deprecated."""
    return any(
        method.deprecated or method.record.aliases or any(argument.deprecated for argument in method.arguments)
        for method in module.methods
    )


def _imports(methods: tuple[Method, ...]) -> tuple[tuple[Import, ...], tuple[Import, ...]]:
    """What a module imports: from the standard library, and from the package."""
    annotations = " ".join(attribute.annotation for method in methods for attribute in method.record.attributes)
    reads = " ".join(attribute.read for method in methods for attribute in method.record.attributes)
    types = {word for word in re.findall(r"\w+", annotations) if word not in _BUILT_IN}
    fields = {"Fields", "text", *re.findall(r"\b(?:\w+(?=\()|[A-Z]+(?=\)))", reads)}
    params = {"Endpoint", *(["Text"] if any(method.arguments for method in methods) else [])}
    if any(method.limit != "None" for method in methods):
        params.add("Limit")
    standard: dict[str, set[str]] = {}
    for module, name in (("datetime", "datetime"), ("datetime", "timedelta"), ("decimal", "Decimal")):
        if re.search(rf"\b{name}\b", annotations):
            standard.setdefault(module, set()).add(name)
    deprecation: set[str] = set()
    if any(method.deprecated or method.record.aliases for method in methods):
        deprecation.add("deprecated")
    if any(argument.deprecated for method in methods for argument in method.arguments):
        deprecation.add("warn")
    own = {
        "._deprecation": deprecation,
        "._fields": fields,
        "._params": params,
        "._records": {"Meta", "Record", "record"},
        "._transport": {"Transport"},
        ".types": types,
    }
    return _sorted_imports(standard), _sorted_imports(own)


def _sorted_imports(modules: dict[str, set[str]]) -> tuple[Import, ...]:
    return tuple(
        Import(module, tuple(sorted(names, key=_import_order))) for module, names in sorted(modules.items()) if names
    )


_BUILT_IN = {"str", "None", "datetime", "timedelta", "Decimal"}


def _import_order(name: str) -> tuple[int, str]:
    return (0 if name.isupper() else 1 if name[0].isupper() else 2), name
