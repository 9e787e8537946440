"""Package: all that the templates print, as finished strings in the order in which they are printed.

Nothing is left to compute, and no nested dict is left to search. `codegen` returns it.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..spec.service import Service
from .events import Notifications
from .methods import Method, StatusRow
from .openapi import Document
from .records import Discrepancy, EnumClass, ErrorClass, Import, NamedDoc, PartCounter, Record, TypeDoc
from .sandbox import SandboxInterface, SandboxScenario


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorStatus:
    """A status code, the error that it raises, and the arguments of that error."""

    code: str
    error: str
    meaning: str
    facts: dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateRow:
    """A status code that holds the name of a parameter, in the form that the tests use."""

    code: str
    error: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CredentialDoc:
    """A credential, and the variable of the environment that holds it."""

    name: str
    variable: str
    summary: str
    secret: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """An argument of the Client."""

    name: str
    annotation: str
    default: str
    keyword_only: bool
    doc: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Module:
    """The module of a resource."""

    name: str
    wire: str
    cls: str
    doc: str
    class_doc: str
    standard_imports: tuple[Import, ...]
    own_imports: tuple[Import, ...]
    schemas: tuple[Record, ...]
    methods: tuple[Method, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """A public name, and the module that defines it."""

    name: str
    module: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusTables:
    """The statuses, as the package, its tests and the reference need them."""

    errors: tuple[ErrorStatus, ...]
    rows: tuple[StatusRow, ...]
    """Every status, templates included."""
    templates: tuple[StatusRow, ...]
    template_codes: tuple[TemplateRow, ...]
    retry_codes: tuple[str, ...]
    later_codes: tuple[str, ...]
    acted_codes: tuple[str, ...]
    common_codes: tuple[str, ...]
    """The status codes that every endpoint has, success and templates left out."""
    refused: dict[str, str]
    """The code with which the service rejects each credential."""
    over_limit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """All that the templates print."""

    command: str
    name: str
    title: str
    root_error: str
    service: Service
    base_path: str
    """The path of the base URL."""
    application: str
    secrets: tuple[str, ...]
    variables: dict[str, str]
    """The environment variables of the options that have one."""
    user_agent: str
    status_attribute: str
    status_doc: str
    client_doc: str
    client_init_doc: str
    client_intro: tuple[str, ...]
    options: tuple[Option, ...]
    """The arguments of the Client, in their order."""
    client_call: str
    """The arguments of the Client as its signature has them, without annotations."""
    confidence_marks: dict[str, str]
    """The notes on confidence, and the marks that stand for them in the reference."""
    common_errors: tuple[str, ...]
    """A line for each error that every method may raise."""
    has_pages: bool
    """True if a method lists entries page by page."""
    credentials: tuple[CredentialDoc, ...]
    tree: str
    tree_lines: tuple[str, ...]
    errors: tuple[ErrorClass, ...]
    statuses: StatusTables
    openapi: Document
    params: tuple[str, ...]
    """The wire names of all parameters, credentials included."""
    enums: tuple[EnumClass, ...]
    personals: tuple[NamedDoc, ...]
    counters: tuple[PartCounter, ...]
    modules: tuple[Module, ...]
    notifications: Notifications | None
    common_exports: tuple[Export, ...]
    """The public names that do not come from a resource."""
    resource_exports: tuple[Export, ...]
    warns: bool
    """True if anything is deprecated."""
    types: tuple[TypeDoc, ...]
    discrepancies: tuple[Discrepancy, ...]
    sandbox: SandboxScenario
    sandbox_interface: SandboxInterface
