"""Package: what the templates print, as finished strings in the order in which they are printed.

Nothing is left to compute, and there is no dict to dig in. `build` makes it.
"""

from __future__ import annotations

from dataclasses import dataclass

from .spec import Service


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


@dataclass(frozen=True, slots=True)
class EnumClass:
    name: str
    doc: str
    members: tuple[Row, ...]
    deprecated: tuple[Row, ...]
    """The members that warn when they are used, and what they say."""


@dataclass(frozen=True, slots=True)
class Credential:
    name: str
    variable: str
    about: str
    secret: bool


@dataclass(frozen=True, slots=True)
class Alias:
    """A name that still reads an attribute, and warns."""

    name: str
    attribute: str
    annotation: str
    message: str
    doc: str


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
    aliases: tuple[Alias, ...]


@dataclass(frozen=True, slots=True)
class Argument:
    name: str
    deprecated: str
    """What is said to whoever gives it; empty if nothing is."""
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
    deprecated: str
    """What is said to whoever calls it; empty if nothing is."""
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
    personal_samples: tuple[str, ...]
    """The personal data in that example's reply."""
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
    wire: str
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
    status_attribute: str
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
    warns: bool
    """Whether anything is deprecated."""
    types: tuple[Row, ...]
    discrepancies: tuple[Row, ...]
