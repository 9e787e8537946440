"""The sandbox behaviour, as templates print it."""

from __future__ import annotations

from dataclasses import dataclass

from .expressions import Dict, Expression, Tuple
from .records import NamedDoc


@dataclass(frozen=True, slots=True, kw_only=True)
class SandboxStatus:
    """A status that the sandbox may answer, and its condition."""

    code: str
    param: str
    when: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SandboxEndpoint:
    """An endpoint of the sandbox; an empty field is not printed."""

    statuses: tuple[SandboxStatus, ...]
    example: str
    """The name of the example that it answers with."""
    lifecycle: tuple[str, ...]
    params: tuple[str, ...]
    types: Dict
    rules: Tuple
    fields: tuple[str, ...]
    field_types: Dict
    """The types of the fields that a test may set and that are enums or numbers, by their names."""
    entry_fields: tuple[str, ...]
    comma_fields: tuple[str, ...]
    page: str
    entries: str
    total: str
    operation: Expression | None
    endpoint_classes: tuple[str, ...]
    """The classes of _model/endpoint.py that are used."""
    entity_classes: tuple[str, ...]
    """The classes of _model/entities.py that are used."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SandboxScenario:
    """The part of the sandbox that all endpoints share."""

    entities: dict[str, Expression]
    events: dict[str, tuple[str, ...]]
    account: Expression
    in_progress: Expression
    zone: str
    header: str
    """The header that holds the signature of a notification."""
    key: str
    """The credential that is the key of the signature."""
    classes: tuple[str, ...]
    """The classes of _model/entities.py that are used."""
    event_types: dict[str, Dict]
    """The types of the fields of each notification that are enums or numbers, by their names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SandboxInterface:
    """The class Sandbox, as the reference describes it."""

    call: str
    """The arguments of the class."""
    doc: str
    options: tuple[NamedDoc, ...]
    attributes: tuple[NamedDoc, ...]
    methods: tuple[NamedDoc, ...]
    """Each with its arguments."""
