"""What the sandbox knows of an endpoint."""

from __future__ import annotations

from typing import NamedTuple


class Status(NamedTuple):
    """A status that the endpoint may answer, and what for."""

    code: str
    param: str = ""
    when: str = ""


class Example(NamedTuple):
    """A worked example of the spec."""

    request: dict[str, str]
    reply: str


class Endpoint(NamedTuple):
    """An endpoint, as its spec describes it."""

    path: str
    required: tuple[str, ...]
    limit: tuple[int, float] | None
    statuses: tuple[Status, ...]
    examples: dict[str, Example]
    life: tuple[str, ...]

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
