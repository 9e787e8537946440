"""Spec to Package: the only place where a Python name, type or sentence is decided.

What comes out is finished: strings in the order in which they are printed. A template has nothing left to compute.
"""

from __future__ import annotations

import json
import keyword
import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from .read import Place, Problem, Problems
from .spec import NOTATIONS, TEMPLATE, Endpoint, Field, Param, Resource, Service, Spec, Status, Type

COMMAND = "python -m generator"

TREE = {
    "ConfigError": "No credentials, or a base URL, deadline or client that cannot be used. Before anything is sent.",
    "ParameterError": "An argument outside of its limits. Before anything is sent.",
    "TransportError": "The network brought no answer.",
    "InvalidResponse": "An answer that cannot be read: not JSON, a field missing or of another type.",
    "RateLimitWait": "The limit has no slot left before the deadline. Nothing was sent.",
    "APIError": "The service answered with a status other than success.",
}
TRANSPORT_ERRORS = {
    "ConnectFailed": "No connection could be made. Nothing was sent.",
    "ConnectionLost": "The connection ended before the answer was complete.",
    "DeadlineExceeded": "The deadline passed before the answer was complete.",
    "TLSFailed": "The service could not prove who it is, or speaks no TLS that is safe. Nothing was sent.",
}
RESPONSE_ERRORS = {
    "ResponseTooLarge": "An answer larger than any that the service documents.",
    "RedirectRefused": "The service pointed elsewhere. It was not followed: the credentials would have gone along.",
}
OWN_ERRORS = (*TREE, *TRANSPORT_ERRORS, *RESPONSE_ERRORS)

OWN_CLASSES = ("Client", "Meta", "Record", "Reply", "OpenEnum", "Personal")
OWN_MODULES = ("client", "errors", "types", "sandbox")
OWN_RESOURCES = ("request", "close")
OWN_ATTRIBUTES = ("extra", "meta")
OWN_ARGUMENTS = ("self", "deadline")
OWN_MEMBERS = ("name", "value", "is_known", "read", "mro")


@dataclass(frozen=True, slots=True)
class Row:
    """A name, what it stands for, and what is to be said of it."""

    name: str
    value: str
    doc: str


@dataclass(frozen=True, slots=True)
class ErrorClass:
    name: str
    base: str
    doc: str
    attributes: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class StatusRow:
    code: str
    error: str
    meaning: str
    repeat: str = ""


@dataclass(frozen=True, slots=True)
class TemplateRow:
    """A status code that holds the name of a parameter, as a test has it."""

    code: str
    error: str
    function: str


@dataclass(frozen=True, slots=True)
class EnumClass:
    name: str
    doc: str
    members: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Credential:
    name: str
    variable: str
    about: str
    secret: bool


@dataclass(frozen=True, slots=True)
class Attribute:
    """A field of a record."""

    name: str
    wire: str
    annotation: str
    required: bool
    doc: str
    read: str
    kind: str
    type: str
    values: tuple[str, ...]
    strategy: str
    """How a test draws what is written for it."""
    pattern: str
    """The notation on the wire, as a regular expression of JSON Schema; empty if it is any text."""
    expectation: str
    """What a test expects of it, given `record` and `reply`."""
    reference: str
    variants: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Record:
    name: str
    doc: str
    reader: str
    attributes: tuple[Attribute, ...]


@dataclass(frozen=True, slots=True)
class Argument:
    name: str
    wire: str
    annotation: str
    required: bool
    doc: str
    check: str
    min_length: int
    max_length: int | None
    too_short: str
    """A value that lacks one character."""
    test_max: int
    """As many characters as a test sends of it."""
    sample: str
    reference: str


@dataclass(frozen=True, slots=True)
class SandboxStatus:
    code: str
    param: str
    when: str


@dataclass(frozen=True, slots=True)
class Example:
    name: str
    about: str
    request: dict[str, str]
    reply: str
    lines: tuple[str, ...]
    """The reply, line by line."""
    fields: dict[str, object]
    """The reply, read."""
    success: bool


@dataclass(frozen=True, slots=True)
class Variant:
    name: str
    given: tuple[str, ...]
    """The wire names of the fields that it gives, or may give."""
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Method:
    name: str
    path: str
    constant: str
    safe: bool
    limit: str
    limit_requests: int
    limit_seconds: float
    limit_words: str
    call: str
    """The arguments of a call, as one writes it."""
    anchor: str
    """Where the reference tells of it."""
    doc: str
    about: str
    details: str
    description: str
    confidence: str
    source: str
    notifications: str
    charges: str
    arguments: tuple[Argument, ...]
    signature: str
    params: str
    """The literal of the params, by their names on the wire."""
    all_required: tuple[str, ...]
    """The wire names of the params that must be given, credentials included."""
    record_required: tuple[str, ...]
    """The wire names of the fields that are always there, the status included."""
    checks: str
    """The literal of what is checked of them."""
    record: Record
    statuses: tuple[StatusRow, ...]
    reference_statuses: tuple[Row, ...]
    variants_by: str
    variants: tuple[Variant, ...]
    sandbox_statuses: tuple[SandboxStatus, ...]
    examples: tuple[Example, ...]
    has_required: bool
    has_optional: bool
    """Whether the record has fields that are always there, and others."""
    main_example: str
    """The name of the one that shows a success first."""
    sandbox_example: str
    """The name of the one that the sandbox answers."""
    wire_samples: dict[str, str]
    """A request of it, without credentials."""
    main_fields: dict[str, str]
    """The fields of that example's reply."""
    sample_arguments: str
    """The arguments of a call for it, given `deadline`."""
    arguments_from_request: str
    """The arguments of a call whose params a test has as `request`."""
    life: tuple[str, ...]
    discrepancies: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Import:
    module: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Module:
    """What one resource becomes."""

    name: str
    cls: str
    doc: str
    standard_imports: tuple[Import, ...]
    own_imports: tuple[Import, ...]
    methods: tuple[Method, ...]


@dataclass(frozen=True, slots=True)
class Export:
    name: str
    module: str


@dataclass(frozen=True, slots=True)
class Package:
    command: str
    name: str
    title: str
    root_error: str
    service: Service
    base_path: str
    """The path of the base URL."""
    application: str
    secrets: tuple[str, ...]
    user_agent: str
    status_doc: str
    client_doc: str
    credentials: tuple[Credential, ...]
    tree: str
    tree_lines: tuple[str, ...]
    errors: tuple[ErrorClass, ...]
    statuses: tuple[StatusRow, ...]
    status_rows: tuple[StatusRow, ...]
    """Every status but success, templates included."""
    refusal_doc: str
    status_json_pattern: str
    templates: tuple[StatusRow, ...]
    template_codes: tuple[TemplateRow, ...]
    params: tuple[str, ...]
    """The wire names of all parameters, credentials included."""
    retry_codes: tuple[str, ...]
    refused: dict[str, str]
    """The code that each credential is refused with."""
    over_limit: str
    enums: tuple[EnumClass, ...]
    personals: tuple[Row, ...]
    modules: tuple[Module, ...]
    exports: tuple[Export, ...]
    types: tuple[Row, ...]
    discrepancies: tuple[Row, ...]


def build(spec: Spec) -> Package:
    """Raises Problems, for names that clash; nothing else can fail here."""
    service = spec.service
    _check_names(spec)
    root = f"{service.name}Error"
    modules = tuple(_module(spec, resource) for resource in spec.resources)
    errors = _errors(spec, root)
    enums = tuple(_enum(type_) for type_ in spec.types if type_.is_ == "enum")
    personals = tuple(Row(_class(type_.name), type_.sample, type_.about) for type_ in spec.types if type_.personal)
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
        client_doc=_client_doc(service),
        credentials=tuple(
            Credential(credential.name, _variable(service, credential.name), credential.about, credential.secret)
            for credential in service.credentials
        ),
        tree=_tree(root, errors),
        tree_lines=tuple(_tree(root, errors).splitlines()),
        errors=errors,
        statuses=tuple(StatusRow(status.code, status.raises or "APIError", status.about) for status in plain),
        status_rows=tuple(
            StatusRow(
                status.code,
                status.raises or "APIError",
                _joined(status.about, _confidence(status.confidence)),
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
            TemplateRow(status.code, status.raises, _name(status.code.replace(TEMPLATE, "")).replace("__", "_"))
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
        exports=tuple(sorted(exports, key=lambda export: export.name)),
        types=tuple(Row(type_.name, _annotation(type_), _type_doc(type_)) for type_ in spec.types),
        discrepancies=tuple(Row(type_.name, "", type_.discrepancy) for type_ in spec.types if type_.discrepancy),
    )


_REPEAT = {"never": "no", "if-safe": "yes, if the endpoint is safe", "later": "after a pause"}


# --- Names --------------------------------------------------------------------------------------------------------


def _class(name: str) -> str:
    return "".join(word.capitalize() for word in name.split("_") if word)


def _name(wire: str, reserved: tuple[str, ...] = ()) -> str:
    """The Python name of something on the wire: the same, if Python and the package leave it free."""
    snake = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", wire).lower().lstrip("_") or "_"
    return f"{snake}_" if keyword.iskeyword(snake) or snake in reserved or snake[0].isdigit() else snake


def _method_name(path: str) -> str:
    return _name("_".join(path.split("/")[1:]))


def _member(value: str) -> str:
    name = value.upper()
    return f"{name}_" if name.lower() in OWN_MEMBERS or name.startswith("_") else name


def _variable(service: Service, credential: str) -> str:
    return f"{service.name}_{credential}".upper()


def _names_of(module: Module) -> tuple[str, ...]:
    return (*dict.fromkeys(method.record.name for method in module.methods), module.cls)


def _check_names(spec: Spec) -> None:
    """No two things may get one name."""
    problems: list[Problem] = []

    def check(what: str, names: list[tuple[str, str, Place]], taken: tuple[str, ...] = ()) -> None:
        seen = dict.fromkeys(taken, "the package")
        for name, origin, place in names:
            if name in seen:
                message = f"{what} '{name}', of '{origin}', is taken by {seen[name]}"
                problems.append(Problem(place, message, "rename one of them"))
            seen.setdefault(name, f"'{origin}'")

    status = spec.service.status_field
    for resource in spec.resources:
        for endpoint in resource.endpoints:
            fields = [(_name(field.name, OWN_ATTRIBUTES), field.name, field.place) for field in endpoint.fields]
            check("the attribute", [(_name(status, OWN_ATTRIBUTES), status, endpoint.place), *fields])
            params = [(_name(param.name, OWN_ARGUMENTS), param.name, param.place) for param in endpoint.params]
            check("the argument", params)
        methods = [(_method_name(endpoint.path), endpoint.path, endpoint.place) for endpoint in resource.endpoints]
        check("the method", methods)
    modules = [(_name(resource.name), resource.name, resource.place) for resource in spec.resources]
    check("the resource", modules, (*OWN_MODULES, *OWN_RESOURCES))
    for type_ in spec.types:
        check("the member", [(_member(value.name), value.name, value.place) for value in type_.values])
    check("the class", _classes(spec), (f"{spec.service.name}Error", *OWN_CLASSES, *OWN_ERRORS))
    if problems:
        raise Problems(problems)


def _classes(spec: Spec) -> list[tuple[str, str, Place]]:
    """Every class that the spec asks for, with what asks for it."""
    errors = {status.raises: status for status in reversed(spec.statuses) if status.raises}
    classes = [(name, name, place) for name, place in spec.error_places.items()]
    classes += [(name, status.code, status.place) for name, status in errors.items() if name not in spec.error_places]
    classes += [(_class(type_.name), type_.name, type_.place) for type_ in spec.types if _has_class(type_)]
    classes += [(_class(resource.name), resource.name, resource.place) for resource in spec.resources]
    endpoints = [endpoint for resource in spec.resources for endpoint in resource.endpoints]
    return classes + [(endpoint.returns, endpoint.path, endpoint.returns_place) for endpoint in endpoints]


# --- Errors and enums ---------------------------------------------------------------------------------------------


def _errors(spec: Spec, root: str) -> tuple[ErrorClass, ...]:
    facts = {
        "ParameterError": (Row("param", "str", "The name of the argument."),),
        "InvalidResponse": (
            Row("field", "str | None = None", "The field that cannot be read; None if it is the reply as a whole."),
            Row("http_status", "int | None = None", "The HTTP status of the reply."),
        ),
        "RateLimitWait": (Row("retry_at", "datetime", "When the next request may go out, in UTC."),),
        "APIError": (
            Row("code", "str", "The status code that the service answered with."),
            Row("meaning", "str", "What the code means."),
            Row("http_status", "int | None = None", "The HTTP status of the reply."),
        ),
    }
    errors = [ErrorClass(root, "Failure", f"The root of all errors of this package. {spec.service.about}", ())]
    for name, doc in TREE.items():
        errors.append(ErrorClass(name, root, doc, facts.get(name, ())))
        children = {"TransportError": TRANSPORT_ERRORS, "InvalidResponse": RESPONSE_ERRORS}.get(name, {})
        errors += [ErrorClass(child, name, child_doc, ()) for child, child_doc in children.items()]
    errors += [ErrorClass(name, "APIError", doc, ()) for name, doc in spec.errors.items()]
    done = {error.name for error in errors}
    for status in spec.statuses:
        if status.raises and status.raises not in done:
            done.add(status.raises)
            rows = (Row("param", "str", "The name of the parameter."),) if TEMPLATE in status.code else ()
            errors.append(ErrorClass(status.raises, status.under or "APIError", status.about, rows))
    return tuple(errors)


def _tree(root: str, errors: tuple[ErrorClass, ...]) -> str:
    lines = [root]

    def draw(base: str, indent: str) -> None:
        children = [error for error in errors if error.base == base]
        for child in children:
            last = child is children[-1]
            attributes = ", ".join(f".{row.name}" for row in child.attributes)
            lines.append(f"{indent}{'└── ' if last else '├── '}{child.name}{f' ({attributes})' if attributes else ''}")
            draw(child.name, indent + ("    " if last else "│   "))

    draw(root, "")
    return "\n".join(lines)


def _template_pattern(code: str) -> str:
    before, _, after = code.partition(TEMPLATE)
    return f"{re.escape(before)}(?P<param>[a-z][a-z0-9_]*){re.escape(after)}"


def _enum(type_: Type) -> EnumClass:
    members = tuple(
        Row(_member(value.name), value.name, _joined(value.about, _confidence(value.confidence), value.discrepancy))
        for value in type_.values
    )
    return EnumClass(_class(type_.name), type_.about, members)


def _confidence(confidence: str) -> str:
    return {"partial": "(Documented in part.)", "inferred": "(Inferred, not documented.)"}.get(confidence, "")


# --- Resources ----------------------------------------------------------------------------------------------------


def _module(spec: Spec, resource: Resource) -> Module:
    methods = tuple(_method(spec, endpoint) for endpoint in resource.endpoints)
    return Module(_name(resource.name), _class(resource.name), resource.about, *_imports(methods), methods)


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
    own = {
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
    name = _method_name(endpoint.path)
    limit = endpoint.limit
    successes = [example for example in endpoint.examples if _is_success(example.reply, spec.service)]
    samples = successes[0].request if successes else {}
    arguments = tuple(
        _argument(param, samples.get(param.name))
        for param in sorted(endpoint.params, key=lambda param: not param.required)
    )
    statuses = tuple(
        StatusRow(status.code, status.raises or "APIError", status.about)
        for status in endpoint.statuses
        if TEMPLATE not in status.code and status.code != spec.service.success
    )
    limit_words = f"{limit.requests} requests in {_number(limit.seconds)} s for each application" if limit else "none"
    return Method(
        name=name,
        path=endpoint.path,
        constant=f"_{name.upper()}",
        safe=endpoint.safe,
        limit=f"Limit({limit.requests}, {limit.seconds!r})" if limit else "None",
        limit_requests=limit.requests if limit else 0,
        limit_seconds=limit.seconds if limit else 0.0,
        limit_words=limit_words,
        call=", ".join(argument.name if argument.required else f"{argument.name}=None" for argument in arguments),
        anchor=re.sub(r"[^a-z0-9_-]", "", endpoint.path),
        doc=_method_doc(spec.service, endpoint, arguments, limit_words),
        about=endpoint.about,
        details=endpoint.details,
        description=_joined(
            endpoint.details,
            _confidence(endpoint.confidence),
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
        record=_record(endpoint),
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
                _joined(example.about, _confidence(example.confidence)),
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
        sandbox_example=endpoint.life[-1] if endpoint.life else successes[0].name if successes else "",
        main_example=successes[0].name if successes else "",
        wire_samples={argument.wire: argument.sample for argument in arguments if argument.required},
        main_fields=json.loads(successes[0].reply) if successes else {},
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


def _is_success(reply: str, service: Service) -> bool:
    fields: dict[str, object] = json.loads(reply)
    return fields[service.status_field] == service.success


def _signature(arguments: tuple[Argument, ...]) -> str:
    required = [f"{argument.name}: {argument.annotation}" for argument in arguments if argument.required]
    optional = [f"{argument.name}: {argument.annotation} = None" for argument in arguments if not argument.required]
    return ", ".join(["self", *required, "*", *optional, "deadline: float | None = None"])


def _reference_status(status: Status, spec: Spec) -> Row:
    raises = "a record" if status.code == spec.service.success else status.raises or "APIError"
    return Row(status.code, raises, _joined(status.about, _confidence(status.confidence)))


def _argument(param: Param, sample: str | None) -> Argument:
    type_ = param.type
    check = [repr(param.name)]
    if not param.required:
        check.append("required=False")
    if type_.min_length:
        check.append(f"min_length={type_.min_length}")
    if type_.max_length is not None:
        check.append(f"max_length={type_.max_length}")
    doc = _joined(param.about, _confidence(param.confidence), _length_doc(type_))
    return Argument(
        name=_name(param.name, OWN_ARGUMENTS),
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
        reference=_joined(doc, type_.about),
    )


def _record(endpoint: Endpoint) -> Record:
    return Record(
        name=endpoint.returns,
        doc=f"What `{endpoint.path}` answers. {endpoint.about}",
        reader=f"_{_name(endpoint.returns)}",
        attributes=tuple(_attribute(field, endpoint) for field in endpoint.fields),
    )


_READERS = {"text": "text", "enum": "enum", "decimal": "decimal", "duration": "duration", "date-time": "date_time"}
_ANNOTATIONS = {"text": "str", "decimal": "Decimal", "duration": "timedelta", "date-time": "datetime"}


def _has_class(type_: Type) -> bool:
    """Whether the type is a class of the package, which then tells about it."""
    return type_.is_ == "enum" or type_.personal


def _annotation(type_: Type) -> str:
    if _has_class(type_):
        return _class(type_.name)
    return _ANNOTATIONS[type_.is_]


def _attribute(field: Field, endpoint: Endpoint) -> Attribute:
    type_ = field.type
    reader = "personal" if type_.personal else _READERS[type_.is_]
    details = {"duration": type_.unit.upper(), "date-time": repr(type_.zone), "enum": _annotation(type_)}
    detail = _annotation(type_) if type_.personal else details.get(type_.is_, "")
    wire = repr(field.name)
    doc = _joined(
        field.about,
        _confidence(field.confidence) if field.confidence != endpoint.confidence else "",
        "" if _has_class(type_) else _type_doc(type_),
        f"None if {field.absent}." if field.absent else "" if field.required else "None if it is not given.",
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
        name=_name(field.name, OWN_ATTRIBUTES),
        wire=field.name,
        annotation=_annotation(type_) + ("" if field.required else " | None"),
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
    read = f"record.{_name(field.name, OWN_ATTRIBUTES)}"
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


# --- Sentences ----------------------------------------------------------------------------------------------------


def _joined(*sentences: str) -> str:
    return " ".join(sentence for sentence in sentences if sentence)


def _number(value: float) -> str:
    return f"{value:g}"


def _length_doc(type_: Type) -> str:
    if type_.max_length is None:
        return f"At least {type_.min_length} characters." if type_.min_length else ""
    return f"{type_.min_length} to {type_.max_length} characters."


def _type_doc(type_: Type) -> str:
    known = f"Known: {', '.join(type_.known)}; the list is open." if type_.known else ""
    return _joined(type_.about, known)


def _client_doc(service: Service) -> str:
    lines = [
        "A client of one application.",
        "",
        "Its connections are kept open and shared by threads; a forked child makes its own. Close it, or use it "
        "with `with`. The limit of each endpoint is kept beforehand, together with all other clients of the same "
        "application in the process: a call waits for its turn, and raises RateLimitWait if that would take it past "
        "its deadline.",
        "",
        service.why_method,
        "",
    ]
    for credential in service.credentials:
        variable = _variable(service, credential.name)
        lines.append(f"{credential.name}: {credential.about} If left out, {variable} of the environment is read.")
    lines += [
        f"base_url: What stands before an endpoint's path. If left out, {service.base_url}",
        "deadline: Seconds for a whole call, all waiting and repeating included.",
        "ssl_context: How the service's certificate is checked. If left out, against the system's authorities.",
        "",
        "Raises ConfigError, which names everything that is missing or wrong.",
    ]
    return "\n".join(lines)


def _raised(endpoint: Endpoint, service: Service) -> str:
    """The errors that a method raises, each with the status codes that it stands for."""
    codes: dict[str, list[str]] = {}
    for status in endpoint.statuses:
        if status.code != service.success:
            note = "" if status.confidence == "documented" else f", {status.confidence}"
            codes.setdefault(status.raises or "APIError", []).append(status.code + note)
    plain = codes.pop("APIError", [])
    errors = [f"{error} ({', '.join(of)})" for error, of in codes.items()]
    return ", ".join([*errors, f"APIError ({', '.join([*plain, 'or any other'])})"])


def _method_doc(service: Service, endpoint: Endpoint, arguments: tuple[Argument, ...], limit_words: str) -> str:
    lines = [endpoint.about, ""]
    if endpoint.details:
        lines += [endpoint.details, ""]
    if endpoint.confidence != "documented":
        lines += [_confidence(endpoint.confidence), ""]
    lines += [f"{argument.name}: {argument.doc}" for argument in arguments]
    lines += [
        "deadline: Seconds for the whole call, all waiting and repeating included, instead of the client's own.",
        "",
        f"Raises {_raised(endpoint, service)}; ParameterError before anything is sent; TransportError, InvalidResponse "
        "or RateLimitWait.",
        f"{'Safe to repeat' if endpoint.safe else 'Not safe to repeat'}. Limit: {limit_words}. "
        f"Notifications: {endpoint.notifications}. Charges: {endpoint.charges}.",
        f"Address: {service.base_url}/{endpoint.path} ({', '.join(service.methods)})",
        f"Source: {endpoint.source}",
    ]
    return "\n".join(lines)
