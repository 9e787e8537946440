"""Methods with their arguments, statuses and examples, as templates print them."""

from __future__ import annotations

from dataclasses import dataclass

from .expressions import Call, Dict, Expression, Name, Tuple
from .openapi import Operation
from .records import Discrepancy, Record
from .sandbox import SandboxEndpoint


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusRow:
    """A status in a table: its code, the error that it raises, and its meaning."""

    code: str
    error: str
    meaning: str
    retry: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Argument:
    """An argument of a method, and the param that it is sent as."""

    name: str
    deprecated: str
    """The warning when it is given; empty if it is not deprecated."""
    wire: str
    annotation: Expression
    required: bool
    positional: bool
    """True if the argument can be given without its name."""
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
    fills: str
    """The param with the tags that its objects fill; empty if there is none."""
    requires: dict[str, str]
    """Its values that make another param necessary, and the wire name of that one."""
    schema: dict[str, object]
    """The schema in the OpenAPI document."""
    reference: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ExampleDoc:
    """An example of a request and its reply."""

    name: str
    summary: str
    request: dict[str, str]
    reply: str
    lines: tuple[str, ...]
    """The lines of the reply."""
    fields: dict[str, object]
    """The reply, decoded."""
    success: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class VariantFields:
    """The fields of a reply in which the field that distinguishes variants has a given value."""

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
    filled_params: tuple[tuple[str, str], ...]
    """A param with tags, and the one whose objects fill them."""
    counts_parts: bool
    """True if the length of a param is counted in parts."""
    required_fields: tuple[str, ...]
    optional_fields: tuple[str, ...]
    aliases: tuple[tuple[str, str], ...]
    """A field, and another name of it."""
    known_values: tuple[tuple[str, str, tuple[str, ...]], ...]
    """The fields that are enums, with their attributes and values."""
    has_invalid_fields: bool
    """True if a field has a value of the right JSON type that is invalid."""
    has_entries: bool
    """True if a field is a list of objects."""
    own_errors: tuple[StatusRow, ...]
    """The statuses that not every endpoint has."""
    personal_samples: tuple[str, ...]
    """The personal data in the reply of the first success."""
    checks: tuple[str, ...]
    """The functions of properties.py that the class uses."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodPython:
    """The method as Python."""

    constant: str
    """The name of its Endpoint."""
    deprecated: str
    """The message of its deprecation; empty if it is not deprecated."""
    signature: str
    returns: Expression
    """The annotation of its return value."""
    doc: str
    params: Dict
    """The params by their names on the wire."""
    private: bool
    """True if an argument can hold personal data, or a text that must not be shown."""
    reader: Name


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """The methods that ask an endpoint until what it shows is final."""

    signature: str
    call: str
    """The arguments that both methods have, as the reference shows them."""
    finality: Call
    condition: str
    wait_doc: str
    watch_doc: str
    given: tuple[str, ...]
    values: dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodWire:
    """The request, and how often and under which conditions it is sent."""

    safe: bool
    limit: Expression
    limit_requests: int
    limit_seconds: float
    checks: Tuple
    """The checks of the params."""
    rules: Tuple | None
    """The constraints between params; None if there are none."""
    all_required: tuple[str, ...]
    """The wire names of the params that must be given, credentials included."""
    media_type: str
    pagination: Call | None
    """None if the method returns no pages."""
    page: str
    """The wire name of the param that numbers pages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodDocs:
    """The method in the reference."""

    call: str
    """The arguments of the method, as the reference shows them."""
    anchor: str
    """The anchor of its section in the reference."""
    summary: str
    description: str
    warning: str
    rules: tuple[str, ...]
    confidence: str
    source: str
    notifications: str
    charges: str
    limit_words: str
    limit_cell: str
    """The limit, in the short form of a table cell."""
    variants_by: str
    statuses: tuple[StatusRow, ...]
    """The statuses that not every endpoint has."""
    discrepancies: tuple[Discrepancy, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Method:
    """One endpoint: the facts that all parts share, and the parts."""

    name: str
    path: str
    arguments: tuple[Argument, ...]
    record: Record | None
    """None if the reply has a status alone."""
    examples: tuple[ExampleDoc, ...]
    variants: tuple[VariantFields, ...]
    python: MethodPython
    wire: MethodWire
    docs: MethodDocs
    waiting: Waiting | None
    """None if nothing says when the endpoint shows the end."""
    openapi: Operation
    tests: EndpointTests
    sandbox: SandboxEndpoint
