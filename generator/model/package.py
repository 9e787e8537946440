"""Package: what the templates print, as finished strings in the order in which they are printed.

Nothing is left to compute, and there is no dict to dig in. `codegen` makes it.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..spec.service import Service


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
class ErrorStatus:
    """A status code, the error that it raises, and what that error is told."""

    code: str
    error: str
    meaning: str
    facts: dict[str, str]


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
class Counter:
    """A function that counts the parts of a text, and what it counts by."""

    name: str
    constant: str
    doc: str
    literal: str


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
    written: str
    """How a test writes values for it: an expression of `notations`."""
    schema: dict[str, object]
    """What OpenAPI says of it."""
    reference: str
    variants: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Record:
    """What a reply becomes, or an object within it."""

    name: str
    doc: str
    reader: str
    bare: str
    """The wire name of the field that the object is if it is a string alone; empty if it never is."""
    required: tuple[str, ...]
    """The wire names of the fields that are always there, under that name and no other."""
    discrepancies: tuple[Row, ...]
    """Those of a shape and its fields; those of an endpoint stand with it."""
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
    sent: str
    """How a test makes arguments for it: an expression of `arguments`."""
    apart: tuple[str, ...]
    """The wire names of the params that cannot be given beside it."""
    unlike: tuple[str, ...]
    """The wire names of the params that it must differ from."""
    needs: dict[str, str]
    """Its values that make another param necessary, and the wire name of that one."""
    schema: dict[str, object]
    """What OpenAPI says of it."""
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
class Scene:
    """What the sandbox must know of an endpoint, as source text."""

    types: str
    rules: str
    fields: tuple[str, ...]
    entry_fields: tuple[str, ...]
    comma: tuple[str, ...]
    page: str
    entries: str
    total: str
    play: str
    plays: bool
    names: tuple[str, ...]
    """What its source text speaks of, besides Endpoint."""


@dataclass(frozen=True, slots=True)
class Stage:
    """What the sandbox must know of the whole, as source text."""

    things: dict[str, str]
    events: dict[str, tuple[str, ...]]
    account: str
    zone: str
    header: str
    key: str
    """The credential that signs notifications."""
    names: tuple[str, ...]
    """What its source text speaks of."""


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
    limit_cell: str
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
    private: bool
    """Whether an argument may hold personal data, or a text that is nobody else's business."""
    params: str
    """The literal of the params, by their names on the wire."""
    all_required: tuple[str, ...]
    """The wire names of the params that must be given, credentials included."""
    checks: str
    """The literal of what is checked of them."""
    rules: str
    """The literal of what holds between them."""
    rule_docs: tuple[str, ...]
    warning: str
    returns: str
    """The annotation of what the method returns."""
    reader: str
    record: Record | None
    """None if the reply has a status alone."""
    media: str
    """The media type of the request."""
    paging: str
    """How it counts its pages, as an expression; empty if it has none."""
    page: str
    """The wire name of the param that counts them."""
    statuses: tuple[StatusRow, ...]
    reference_statuses: tuple[Row, ...]
    variants_by: str
    variants: tuple[Variant, ...]
    sandbox_statuses: tuple[SandboxStatus, ...]
    examples: tuple[Example, ...]
    main_example: str
    """The name of the one that shows a success first."""
    sandbox_example: str
    """The name of the one that the sandbox answers."""
    personal_samples: tuple[str, ...]
    """The personal data in the reply of the main example."""
    life: tuple[str, ...]
    scene: Scene
    discrepancies: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Condition:
    """What an event is known by, as a test has it."""

    has: tuple[str, ...]
    lacks: tuple[str, ...]
    equals: dict[str, tuple[str, ...]]
    differs: dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class EventExample:
    name: str
    about: str
    body: str
    fields: dict[str, str]
    """The body, read."""


@dataclass(frozen=True, slots=True)
class EventClass:
    """What an event becomes."""

    name: str
    about: str
    details: str
    confidence: str
    source: str
    record: Record
    when: str
    """The literal of what it is known by."""
    known_by: str
    """The same in words, in Markdown."""
    conditions: tuple[Condition, ...]
    fields: tuple[str, ...]
    not_text: tuple[str, ...]
    """The fields of which an empty value counts as absent."""
    required: tuple[str, ...]
    personal: tuple[str, ...]
    variants_by: str
    has_variants: bool
    examples: tuple[EventExample, ...]
    sample: str
    """The body of the first example."""
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
    shapes: tuple[Record, ...]
    methods: tuple[Method, ...]


@dataclass(frozen=True, slots=True)
class Notifications:
    """What the service tells of by itself, and how it signs that."""

    header: str
    key: str
    variable: str
    """The variable of the environment that holds the key."""
    about: str
    source: str
    confidence: str
    discrepancy: str
    doc: str
    parse_doc: str
    events: tuple[EventClass, ...]
    standard_imports: tuple[Import, ...]
    own_imports: tuple[Import, ...]
    records: tuple[str, ...]
    warns: bool


@dataclass(frozen=True, slots=True)
class Export:
    name: str
    module: str
    function: bool = False


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
    client_paragraphs: tuple[str, ...]
    has_pages: bool
    """Whether a method lists entries page by page."""
    credentials: tuple[Credential, ...]
    tree: str
    tree_lines: tuple[str, ...]
    errors: tuple[ErrorClass, ...]
    statuses: tuple[ErrorStatus, ...]
    status_rows: tuple[StatusRow, ...]
    """Every status, templates included."""
    refusal_doc: str
    status_json_pattern: str
    templates: tuple[StatusRow, ...]
    template_codes: tuple[TemplateRow, ...]
    params: tuple[str, ...]
    """The wire names of all parameters, credentials included."""
    retry_codes: tuple[str, ...]
    later_codes: tuple[str, ...]
    refused: dict[str, str]
    """The code that each credential is refused with."""
    over_limit: str
    enums: tuple[EnumClass, ...]
    personals: tuple[Row, ...]
    counters: tuple[Counter, ...]
    modules: tuple[Module, ...]
    notifications: Notifications | None
    common_exports: tuple[Export, ...]
    """The public names that do not come from a resource."""
    resource_exports: tuple[Export, ...]
    warns: bool
    """Whether anything is deprecated."""
    types: tuple[Row, ...]
    discrepancies: tuple[Row, ...]
    stage: Stage
