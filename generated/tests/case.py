"""What the properties need to know of an endpoint."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

import pytest

from arguments import Param
from notations import Fields


class Example(NamedTuple):
    """A worked example of the spec: a request, and the reply to it, word for word."""

    request: dict[str, str]
    reply: str


class Variant(NamedTuple):
    """The fields that a reply gives, or may give, and those that it lacks, by what the reply is about."""

    given: tuple[str, ...]
    missing: tuple[str, ...]


class Case(NamedTuple):
    """An endpoint."""

    path: str
    method: Callable[[Any], Callable[..., Any]]
    """The method of a client that calls it."""
    safe: bool
    params: dict[str, Param]
    fields: Fields
    examples: dict[str, Example]
    main: str
    """The example that shows a success first."""
    sandbox: str
    """The example that the sandbox answers."""
    plays: bool
    """Whether the sandbox has an answer of its own, and not the example's."""
    codes: tuple[str, ...]
    """The status codes that its spec lists, success and templates left out."""
    limit: tuple[int, float] | None
    personal: tuple[str, ...] = ()
    """The personal data in the reply of the main example."""
    page: str = ""
    """The parameter that counts pages."""
    life: tuple[str, ...] = ()
    variants: dict[str, Variant] = {}  # noqa: RUF012  never changed

    def __repr__(self) -> str:
        return self.path  # all of it, with the values that must be refused, would be a megabyte

    @property
    def example(self) -> Example:
        return self.examples[self.main]

    @property
    def reply(self) -> dict[str, Any]:
        """The fields of the main example's reply."""
        fields: dict[str, Any] = json.loads(self.example.reply)
        return fields

    def call(self, client: Any, request: Mapping[str, str] | None = None, **options: Any) -> Any:
        """Make the request of the main example, or another, and return its record."""
        given = self.example.request if request is None else request
        values = {wire: self.params[wire].kind.read(text) for wire, text in given.items()}
        return self.ask(client, values, **options)

    def ask(self, client: Any, values: Mapping[str, Any], **options: Any) -> Any:
        """Call with these values, by the names of the parameters on the wire."""
        arguments = {self.params[wire].argument: value for wire, value in values.items()}
        result = self.method(client)(**arguments, **options)
        return result.read(values.get(self.page) or 1) if self.page else result

    def beside(self, wire: str) -> dict[str, str]:
        """The main example's request, without what cannot be given beside a parameter, and without that itself."""
        return {
            name: text for name, text in self.example.request.items() if name not in (wire, *self.params[wire].apart)
        }


def each(cases: Mapping[str, Case]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("case", [pytest.param(case, id=path) for path, case in cases.items()])
