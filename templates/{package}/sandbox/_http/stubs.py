"""The responses that a test has set for later requests."""

from __future__ import annotations

from typing import NamedTuple

from .faults import Fault


class StubbedResponse(NamedTuple):
    """A status or a fault for a later request."""

    path: str | None
    """The endpoint; any endpoint if it is None."""
    status: str | None
    fault: Fault | None
    http: int | None


class StubbedResponses:
    """The responses that were not used yet, in order. It is not thread-safe: the caller holds a lock."""

    def __init__(self) -> None:
        self._stubs: list[StubbedResponse] = []

    def add(self, stub: StubbedResponse, times: int) -> None:
        self._stubs += [stub] * times

    def take(self, path: str) -> StubbedResponse | None:
        """Returns the next response for a request to an endpoint, and removes it; None if there is none."""
        for index, stub in enumerate(self._stubs):
            if stub.path in (None, path):
                return self._stubs.pop(index)
        return None

    def clear(self) -> None:
        self._stubs.clear()
