"""What the sandbox knows of an endpoint."""

from __future__ import annotations

from typing import NamedTuple

from .entities import EMPTY, Play


class Status(NamedTuple):
    """A status that the endpoint may answer, and what for."""

    code: str
    param: str = ""
    when: str = ""


class Example(NamedTuple):
    """A worked example of the spec."""

    request: dict[str, str]
    reply: str


class Type(NamedTuple):
    """What a parameter must look like."""

    name: str
    pattern: str = ""
    min_length: int = 0
    max_length: int | None = None
    values: tuple[str, ...] = ()
    minimum: int = 0
    maximum: int | None = None
    of: Type | None = None
    """The type of each element of a list."""
    keys: dict[str, Type] = EMPTY
    """What each object must have."""


class Rule(NamedTuple):
    """What holds between parameters, and the status if it does not."""

    kind: str
    params: tuple[str, ...]
    fewer: str = ""
    more: str = ""
    value: str = ""


class Endpoint(NamedTuple):
    """An endpoint, as its spec describes it."""

    path: str
    required: tuple[str, ...]
    limit: tuple[int, float] | None
    statuses: tuple[Status, ...]
    examples: dict[str, Example]
    life: tuple[str, ...]
    types: dict[str, Type] = EMPTY
    rules: tuple[Rule, ...] = ()
    fields: tuple[str, ...] = ()
    entry_fields: tuple[str, ...] = ()
    """Those of each entry of a list."""
    comma: tuple[str, ...] = ()
    """The fields that are lists, and written as one text."""
    page: str = ""
    entries: str = ""
    total: str = ""
    play: Play | None = None

    def status_for(self, when: str, param: str = "") -> str:
        """The code to answer in a case; empty if the spec has none for it."""
        for status in self.statuses:
            if status.when == when and status.param in ("", param):
                return status.code.replace("{param}", param)
        return ""

    def keys(self, params: dict[str, str]) -> dict[str, str]:
        """The parameters that name the thing that is asked for: those that can be refused."""
        names = {status.param for status in self.statuses if status.when == "refused"}
        return {name: value for name, value in params.items() if name in names}
