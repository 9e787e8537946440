"""Spec: the wire format, with the service's own names.

References are resolved, and everything has its place. No Python name is decided here. `parse` returns it.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..source import Location
from .endpoints import Resource, Status
from .events import Event, Signature
from .sandbox import Sandbox
from .types import Parts, TextType, Type

SERVICE_FILE = "api.yaml"
RESOURCE_FILE = "_about.yaml"
EVENTS_FOLDER = "notifications"
"""The folder whose files describe events, not endpoints."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Credential:
    """A param that every request sends."""

    name: str
    summary: str
    secret: bool
    location: Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """The service, as api.yaml describes it."""

    name: str
    name_location: Location
    package: str
    package_location: Location
    distribution: str
    version: str
    summary: str
    source: str
    license: str
    """An SPDX expression; empty if it is not given."""
    base_url: str
    methods: tuple[str, ...]
    why_method: str
    credentials: tuple[Credential, ...]
    status_field: str
    status_summary: str
    success: str
    status_pattern: str
    max_bytes: int
    max_objects: int
    retry_attempts: int
    retry_http: tuple[int, ...]
    retry_pause: float
    retry_max_pause: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Spec:
    """A whole spec."""

    service: Service
    types: tuple[Type, ...]
    errors: dict[str, str]
    error_locations: dict[str, Location]
    statuses: tuple[Status, ...]
    """Every status of every endpoint, once each."""
    common: frozenset[str]
    """The codes that every endpoint may answer."""
    resources: tuple[Resource, ...]
    signature: Signature | None
    """None if the service sends no notifications."""
    events: tuple[Event, ...]
    sandbox: Sandbox


def types_with_parts(spec: Spec) -> list[tuple[TextType, Parts]]:
    """Returns the types of texts that are sent in parts, with the maximum lengths of the parts."""
    return [(type_, type_.parts) for type_ in spec.types if isinstance(type_, TextType) and type_.parts]


def version_of(text: str) -> tuple[int, ...]:
    """Returns a version as integers, for comparison with other versions."""
    return tuple(int(number) for number in text.split("."))
