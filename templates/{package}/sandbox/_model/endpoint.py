"""The description of an endpoint, for the sandbox."""

from __future__ import annotations

import re
from typing import NamedTuple

from .entities import EMPTY, Operation


class EndpointStatus(NamedTuple):
    """A status that the endpoint may return, and in which case."""

    code: str
    param: str = ""
    when: str = ""


class ExampleResponse(NamedTuple):
    """An example of the spec: a request and its reply."""

    request: dict[str, str]
    reply: str


class ParamType(NamedTuple):
    """The valid values of a parameter."""

    kind: str
    pattern: str = ""
    min_length: int = 0
    max_length: int | None = None
    minimum: int = 0
    maximum: int | None = None
    values: tuple[str, ...] = ()
    media_type: str = ""
    """The media type of a file."""
    of: ParamType | None = None
    """The type of each element of a list."""
    keys: dict[str, ParamType] = EMPTY
    """The keys that each object must have, and their types."""


class ParamRule(NamedTuple):
    """A rule between parameters, and the statuses for requests that break it."""

    kind: str
    params: tuple[str, ...]
    value: str = ""
    fewer: str = ""
    more: str = ""


class EndpointSpec(NamedTuple):
    """An endpoint, as its spec describes it."""

    path: str
    params: tuple[str, ...]
    required: tuple[str, ...]
    limit: tuple[int, float] | None
    statuses: tuple[EndpointStatus, ...]
    examples: dict[str, ExampleResponse]
    lifecycle: tuple[str, ...]
    types: dict[str, ParamType] = EMPTY
    rules: tuple[ParamRule, ...] = ()
    fields: tuple[str, ...] = ()
    field_types: dict[str, ParamType] = EMPTY
    """The types of those fields that a test may set and that are enums or numbers, the fields of entries included."""
    entry_fields: tuple[str, ...] = ()
    """The fields of each entry of the list."""
    comma_fields: tuple[str, ...] = ()
    """The fields that hold a list, written as one text with commas."""
    page: str = ""
    entries: str = ""
    total: str = ""
    operation: Operation | None = None

    def status_for(self, when: str, param: str = "") -> str:
        """Returns the code for a case; empty if the spec has none for it."""
        for status in self.statuses:
            if status.when == when and status.param in ("", param):
                return status.code.replace("{param}", param)
        return ""

    @property
    def subject(self) -> tuple[str, ...]:
        """The parameters that say what a list is of: those that are required, always or beside another one."""
        return (*self.required, *(rule.params[0] for rule in self.rules if rule.kind == "requiredIf"))

    def page_number(self, params: dict[str, str]) -> int:
        """Returns the page that a request is for; the first if it names none, or if it is not a number."""
        text = params.get(self.page, "")
        return int(text) if re.fullmatch("[0-9]{1,18}", text) else 1

    def keys(self, params: dict[str, str]) -> dict[str, str]:
        """Returns the parameters that identify what is requested: those that can be refused."""
        names = {status.param for status in self.statuses if status.when == "refused"}
        return {name: value for name, value in params.items() if name in names}
