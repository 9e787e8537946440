"""The data of an endpoint that its tests share."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import pytest
from hypothesis import strategies as st

from strategies.fields import Fields
from strategies.params import ParamValues, label


class Example(NamedTuple):
    """An example of the spec: a request, and the reply to it, word for word."""

    request: dict[str, str]
    reply: str


@dataclass(frozen=True)
class Param:
    """A parameter, and the argument that it becomes."""

    values: ParamValues
    required: bool = False
    argument: str = ""
    """The name of the argument, if it is another."""
    excludes: tuple[str, ...] = ()
    """The parameters that cannot be given beside it."""
    differs_from: tuple[str, ...] = ()
    fills: str = ""
    """The parameter with the tags that its objects fill."""
    requires: dict[str, str] = field(default_factory=dict)
    """Its values, as they are sent, that make another parameter necessary."""


@dataclass(frozen=True)
class Endpoint:
    """An endpoint of the spec."""

    path: str
    method: Callable[[Any], Callable[..., Any]]
    """Returns the method of a client that requests it."""
    safe: bool = False
    limit: tuple[int, float] | None = None
    """The number of requests, and the seconds in which they may be sent."""
    params: dict[str, Param] = field(default_factory=dict)
    fields: Fields = field(default_factory=dict)
    examples: dict[str, Example] = field(default_factory=dict)
    """The examples of a success. The first is the one that most tests use."""
    page: str = ""
    """The parameter that counts pages."""
    personal: tuple[str, ...] = ()
    """The personal data in the reply of the first example."""

    def __repr__(self) -> str:
        return self.path  # all of it, with every invalid value, would be a megabyte

    def _repr_pretty_(self, printer: Any, _: bool) -> None:
        printer.text(repr(self))  # for Hypothesis, which would print every field of a dataclass

    @property
    def has_short_limit(self) -> bool:
        """True if a test can send all requests that the limit allows, and long before they are allowed again."""
        return self.limit is not None and self.limit[0] <= 500 and self.limit[1] >= 5

    @property
    def example(self) -> Example:
        """The first example."""
        return next(iter(self.examples.values()))

    @property
    def reply(self) -> dict[str, Any]:
        """The fields of the first example's reply."""
        fields: dict[str, Any] = json.loads(self.example.reply)
        return fields

    def argument_of(self, param: str) -> str:
        """Returns the argument that a parameter becomes."""
        return self.params[param].argument or param

    def invalid(self, param: str) -> list[Any]:
        """Returns the invalid values of a parameter, as cases of a test."""
        return [pytest.param(value, id=label(value)) for value in self.params[param].values.invalid]

    def near_limits(self, param: str) -> st.SearchStrategy[list[str]]:
        """Returns a strategy: texts within the limits of a parameter, then some that are a little beyond."""
        return self.params[param].values.near_limits

    def arguments(self, request: Mapping[str, str]) -> dict[str, Any]:
        """Returns the arguments that are sent as this request."""
        return {self.argument_of(param): self.params[param].values.decode(text) for param, text in request.items()}

    def request_beside(self, *params: str) -> dict[str, str]:
        """Returns the first example's request without these parameters, and without those that exclude one of them.

        A text whose tags one of them fills has none.
        """
        left_out = {*params, *(other for param in params for other in self.params[param].excludes)}
        untagged = {self.params[param].fills for param in params}
        return {
            param: text.replace("{{", "") if param in untagged else text
            for param, text in self.example.request.items()
            if param not in left_out
        }

    def call(self, client: Any, request: Mapping[str, str] | None = None, **options: Any) -> Any:
        """Makes the request of the first example, or another, and returns its record."""
        return self.call_with(client, self.arguments(self.example.request if request is None else request), **options)

    def call_with(self, client: Any, arguments: Mapping[str, Any], **options: Any) -> Any:
        """Makes a request with these arguments, and returns its record."""
        result = self.method(client)(**arguments, **options)
        return result.read(arguments.get(self.argument_of(self.page)) or 1) if self.page else result
