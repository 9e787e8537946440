"""Spec to Package: what each endpoint becomes, down to the last type and literal."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from .errors import draw_tree, error_classes
from .model import (
    Alias,
    Argument,
    Attribute,
    Credential,
    EnumClass,
    Example,
    Export,
    Import,
    Method,
    Module,
    Package,
    Record,
    Row,
    SandboxStatus,
    StatusRow,
    TemplateRow,
    Variant,
)
from .names import (
    argument_name,
    attribute_name,
    check_names,
    class_name,
    has_class,
    member_name,
    method_name,
    python_name,
    variable_name,
)
from .sentences import (
    client_doc,
    confidence_note,
    joined,
    length_doc,
    method_doc,
    number,
    type_doc,
)
from .spec import (
    NOTATIONS,
    TEMPLATE,
    Deprecated,
    Endpoint,
    Field,
    Param,
    Resource,
    Service,
    Spec,
    Status,
    Type,
    version_of,
)

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
        status_doc=f'{service.status_about} Always "{service.success}" here.',
        client_doc=client_doc(service),
        credentials=tuple(
            Credential(credential.name, variable_name(service, credential.name), credential.about, credential.secret)
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
            TemplateRow(status.code, status.raises, python_name(status.code.replace(TEMPLATE, "")).replace("__", "_"))
            for status in spec.statuses
            if TEMPLATE in status.code
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
    return f"{re.escape(before)}(?P<param>[a-z][a-z0-9_]*){re.escape(after)}"


def _enum(type_: Type) -> EnumClass:
    members = tuple(
        Row(
            member_name(value.name),
            value.name,
            joined(value.about, confidence_note(value.confidence), value.discrepancy, _note(value.deprecated)),
        )
        for value in type_.values
    )
    deprecated = tuple(
        Row(
            member_name(value.name),
            f"{class_name(type_.name)}.{member_name(value.name)} {_notice(value.deprecated)}",
            "",
        )
        for value in type_.values
        if value.deprecated
    )
    return EnumClass(class_name(type_.name), type_.about, members, deprecated)


def _notice(deprecated: Deprecated) -> str:
    return f"is deprecated since {deprecated.since}: {deprecated.instead}"


def _note(deprecated: Deprecated | None) -> str:
    """What documentation says of it."""
    return f"Deprecated since {deprecated.since}: {deprecated.instead}" if deprecated else ""


def _module(spec: Spec, resource: Resource) -> Module:
    methods = tuple(_method(spec, endpoint) for endpoint in resource.endpoints)
    return Module(python_name(resource.name), class_name(resource.name), resource.about, *_imports(methods), methods)


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


def _method(spec: Spec, endpoint: Endpoint) -> Method:
    name = method_name(endpoint.path)
    limit = endpoint.limit
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
        deprecated=f"{endpoint.path} {_notice(endpoint.deprecated)}" if endpoint.deprecated else "",
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
        about=joined(endpoint.about, _note(endpoint.deprecated)),
        details=endpoint.details,
        description=joined(
            endpoint.details,
            confidence_note(endpoint.confidence),
            _note(endpoint.deprecated),
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
        record=_record(endpoint, spec.service),
        statuses=statuses,
        reference_statuses=tuple(_reference_status(status, spec) for status in endpoint.statuses),
        variants_by=endpoint.variants_by,
        variants=tuple(
            Variant(
                variant.name,
                tuple(field for field, meaning in variant.fields.items() if meaning is not None),
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
    return tuple(fields[field.name] for field in endpoint.fields if field.type.personal and field.name in fields)


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
    doc = joined(param.about, confidence_note(param.confidence), length_doc(type_), _note(param.deprecated))
    return Argument(
        deprecated=f"the parameter {param.name} {_notice(param.deprecated)}" if param.deprecated else "",
        name=argument_name(param.name),
        wire=param.name,
        annotation="str" if param.required else "str | None",
        required=param.required,
        doc=doc,
        check=f"Text({', '.join(check)})",
        min_length=type_.min_length,
        max_length=type_.max_length,
        too_short="x" * (type_.min_length - 1),
        test_max=min(type_.max_length or 200, 200),
        sample=sample or type_.sample or "x" * max(1, type_.min_length),
        reference=joined(doc, type_.about),
    )


def _record(endpoint: Endpoint, service: Service) -> Record:
    return Record(
        name=endpoint.returns,
        doc=f"What `{endpoint.path}` answers. {endpoint.about}",
        reader=f"_{python_name(endpoint.returns)}",
        attributes=tuple(_attribute(field, endpoint) for field in endpoint.fields),
        aliases=tuple(_aliases(endpoint, service)),
    )


def _stored_name(field: Field) -> str:
    """The attribute that holds a field. One that is deprecated is read through an alias, which warns."""
    name = attribute_name(field.name)
    return f"_{name}" if field.deprecated else name


def _aliases(endpoint: Endpoint, service: Service) -> Iterator[Alias]:
    for field in endpoint.fields:
        name, stored = attribute_name(field.name), _stored_name(field)
        type_ = annotation(field.type) + ("" if field.required else " | None")
        if field.deprecated:
            message = f"{endpoint.returns}.{name} {_notice(field.deprecated)}"
            yield Alias(name, stored, type_, message, joined(field.about, _note(field.deprecated)))
        if field.renamed and version_of(service.version) < version_of(field.renamed.until):
            old = attribute_name(field.renamed.old)
            message = f"{endpoint.returns}.{old} is called {name} now; the old name is gone in {field.renamed.until}"
            yield Alias(old, stored, type_, message, f"The old name of {name}, until {field.renamed.until}.")


_READERS = {"text": "text", "enum": "enum", "decimal": "decimal", "duration": "duration", "date-time": "date_time"}
_ANNOTATIONS = {"text": "str", "decimal": "Decimal", "duration": "timedelta", "date-time": "datetime"}


def annotation(type_: Type) -> str:
    if has_class(type_):
        return class_name(type_.name)
    return _ANNOTATIONS[type_.is_]


def _attribute(field: Field, endpoint: Endpoint) -> Attribute:
    type_ = field.type
    reader = "personal" if type_.personal else _READERS[type_.is_]
    details = {"duration": type_.unit.upper(), "date-time": repr(type_.zone), "enum": annotation(type_)}
    detail = annotation(type_) if type_.personal else details.get(type_.is_, "")
    wire = repr(field.name)
    doc = joined(
        field.about,
        confidence_note(field.confidence) if field.confidence != endpoint.confidence else "",
        "" if has_class(type_) else type_doc(type_),
        f"None if {field.absent}." if field.absent else "" if field.required else "None if it is not given.",
        _note(field.deprecated),
    )
    variants = tuple(
        Row(variant.name, "", variant.fields[field.name] or "not given")
        for variant in endpoint.variants
        if field.name in variant.fields
    )
    lines = [doc]
    if variants:
        lines += ["", f"By {endpoint.variants_by}:", *(f"- {row.name}: {row.doc}" for row in variants)]
    return Attribute(
        name=_stored_name(field),
        wire=field.name,
        annotation=annotation(type_) + ("" if field.required else " | None"),
        required=field.required,
        doc="\n".join(lines),
        read=f"{reader}{'' if field.required else '_or_none'}(fields, {', '.join(filter(None, [wire, detail]))})",
        kind=type_.is_,
        type=type_.name,
        values=tuple(value.name for value in type_.values),
        strategy=_strategy(type_),
        pattern="" if type_.is_ in ("text", "enum") else f"^(?:{NOTATIONS[type_.is_]})$",
        expectation=_expectation(field),
        reference=doc,
        variants=variants,
    )


def _strategy(type_: Type) -> str:
    drawn = f"notations.STRATEGIES[{type_.is_!r}]"
    return f"st.sampled_from({[value.name for value in type_.values]!r}) | {drawn}" if type_.values else drawn


def _expectation(field: Field) -> str:
    read = f"record.{_stored_name(field)}"
    written = f"reply.get({field.name!r})"
    match field.type.is_:
        case "decimal":
            return f"notations.as_decimal({read}) == {written}"
        case "duration":
            return f"notations.as_duration({read}, {field.type.unit!r}) == {written}"
        case "date-time":
            return f"notations.same_moment({read}, {written}, {field.type.zone!r})"
        case _:
            return f"{read} == {written}"
