"""The sandbox, as source text that templates print."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SandboxStatus:
    code: str
    param: str
    when: str


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
