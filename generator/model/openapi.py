"""The OpenAPI document, as its template prints it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """The part of the OpenAPI document about one endpoint."""

    id: str
    description: str
    """The description of the endpoint, with the facts that have no keyword in OpenAPI."""
    encoding: dict[str, dict[str, object]]
    """How the params are sent whose format does not follow from their schemas."""
    statuses: dict[str, str]
    """The meaning of each status that not every endpoint may answer."""
    requests: dict[str, dict[str, object]]
    """The request of each example, with placeholders for the credentials."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventOperation:
    """The part of the OpenAPI document about one event."""

    id: str
    description: str
    """The description of the event, with the fields by which it is identified."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """The parts of the OpenAPI document that belong to no endpoint."""

    description: str
    contact: dict[str, str]
    """Empty if the spec names no page about the service."""
    license: dict[str, str]
    """Empty if the spec names no license."""
    statuses: dict[str, str]
    """The meaning of each status that every endpoint may answer."""
    refusal_pattern: str
    """The regular expression of every status but the success."""
    refusal_doc: str
    has_status_only: bool
    """True if an endpoint answers a status alone."""
    events: dict[str, EventOperation]
    """The operation of each event, by the name of the event."""
