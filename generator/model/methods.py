"""Methods with their arguments, statuses and examples, as templates print them."""

from __future__ import annotations

from dataclasses import dataclass

from .expressions import Call, Dict, Expression, Name, Tuple
from .records import NamedDoc, Record
from .sandbox import SandboxEndpoint, SandboxStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusRow:
    code: str
    error: str
    meaning: str
    retry: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Argument:
    name: str
    deprecated: str
    """The warning when it is given; empty if it is not deprecated."""
    wire: str
    annotation: Expression
    required: bool
    doc: str
    check: Call
    strategy: Call
    """The values of its tests: an expression of `params`."""
    bounded: bool
    """True if a text has limits that its tests try from both sides."""
    excludes: tuple[str, ...]
    """The wire names of the params that cannot be given beside it."""
    differs_from: tuple[str, ...]
    """The wire names of the params that it must differ from."""
    requires: dict[str, str]
    """Its values that make another param necessary, and the wire name of that one."""
    schema: dict[str, object]
    """The schema in the OpenAPI document."""
    reference: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    name: str
    summary: str
    request: dict[str, str]
    reply: str
    lines: tuple[str, ...]
    """The reply, line by line."""
    fields: dict[str, object]
    """The reply, read."""
    success: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    name: str
    given: tuple[str, ...]
    """The wire names of the fields that it gives, or may give."""
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EndpointTests:
    """The data of the class of tests of an endpoint. Params and fields have their names on the wire."""

    name: str
    """The name of the class."""
    required_params: tuple[str, ...]
    optional_params: tuple[str, ...]
    """Those that can be left out of the first example's request."""
    exclusive_params: tuple[tuple[str, str], ...]
    different_params: tuple[tuple[str, str], ...]
    needed_params: tuple[tuple[str, str, str], ...]
    """A param, its value, and the param that this value makes necessary."""
    counts_parts: bool
    """True if the length of a param is counted in parts."""
    required_fields: tuple[str, ...]
    optional_fields: tuple[str, ...]
    aliases: tuple[tuple[str, str], ...]
    """A field, and another name of it."""
    known_values: tuple[tuple[str, tuple[str, ...]], ...]
    """The fields that are enums, with their values."""
    has_invalid_fields: bool
    """True if a field has a value of the right JSON type that is invalid."""
    own_errors: tuple[StatusRow, ...]
    """The statuses that not every endpoint has."""
    checks: tuple[str, ...]
    """The functions of properties.py that the class uses."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Method:
    name: str
    deprecated: str
    """The warning when it is called; empty if it is not deprecated."""
    path: str
    constant: str
    safe: bool
    limit: Expression
    limit_requests: int
    limit_seconds: float
    limit_words: str
    limit_cell: str
    call: str
    """The arguments of a call, as one writes it."""
    anchor: str
    """Where the reference tells of it."""
    doc: str
    summary: str
    description: str
    openapi_description: str
    confidence: str
    source: str
    notifications: str
    charges: str
    arguments: tuple[Argument, ...]
    signature: str
    private: bool
    """True if an argument may hold personal data or another private text."""
    params: Dict
    """The literal of the params, by their names on the wire."""
    all_required: tuple[str, ...]
    """The wire names of the params that must be given, credentials included."""
    checks: Tuple
    """The literal of what is checked of them."""
    rules: Tuple | None
    """The literal of what holds between them; None if nothing does."""
    rule_docs: tuple[str, ...]
    warning: str
    returns: Expression
    """The annotation of what the method returns."""
    reader: Name
    record: Record | None
    """None if the reply has a status alone."""
    media_type: str
    """The media type of the request."""
    pagination: Call | None
    """How it counts its pages; None if it has none."""
    page: str
    """The wire name of the param that counts them."""
    statuses: tuple[StatusRow, ...]
    reference_statuses: tuple[NamedDoc, ...]
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
    lifecycle: tuple[str, ...]
    tests: EndpointTests
    sandbox: SandboxEndpoint
    discrepancies: tuple[NamedDoc, ...]
