"""Replies from the examples of the spec, for endpoints without an operation and for unknown entities."""

from __future__ import annotations

import json
import time
from typing import Any, NamedTuple

from .._model.endpoint import EndpointSpec


class _Replay(NamedTuple):
    """A replay: the reply changes from one example to the next."""

    started_at: float
    seconds: float
    params: dict[str, str]


class ExampleReplay:
    """The replays that were started, and the replies from examples."""

    def __init__(self) -> None:
        self._replays: dict[tuple[str, frozenset[tuple[str, str]]], _Replay] = {}

    def start(self, endpoint: EndpointSpec, seconds: float, params: dict[str, str]) -> None:
        """Starts a replay: see `Sandbox.replay`. Raises ValueError."""
        if not endpoint.lifecycle:
            raise ValueError(f"the spec has no lifecycle for {endpoint.path}")
        if not seconds > 0:  # not a number
            raise ValueError("seconds must be more than 0")
        missing = [name for name in endpoint.required if name not in params]
        if missing:
            raise ValueError(f"{endpoint.path} needs {', '.join(missing)}")
        key = endpoint.path, frozenset(endpoint.keys(params).items())
        self._replays[key] = _Replay(time.monotonic(), seconds, params)

    def reply(self, endpoint: EndpointSpec, params: dict[str, str]) -> str:
        """Returns the reply to a valid request, or the status for an unknown ID."""
        keys = endpoint.keys(params)
        replay = self._replays.get((endpoint.path, frozenset(keys.items())))
        if replay is not None:
            stage = int(min((time.monotonic() - replay.started_at) / replay.seconds, len(endpoint.lifecycle) - 1))
            fields: dict[str, Any] = json.loads(endpoint.examples[endpoint.lifecycle[stage]].reply)
            return json.dumps({name: replay.params.get(name, value) for name, value in fields.items()})
        matching = [name for name, example in endpoint.examples.items() if keys.items() <= example.request.items()]
        if not matching:
            return endpoint.status_for("refused", next(iter(keys), ""))
        best = max(matching, key=lambda name: (name in endpoint.lifecycle[-1:], *_similarity(endpoint, name, params)))
        reply = endpoint.examples[best].reply
        if not endpoint.page:
            return reply
        subject = {name: params[name] for name in endpoint.subject if name in params}
        if not subject.items() <= endpoint.examples[best].request.items():
            return _empty_page(endpoint, reply, in_total=0)
        return _empty_page(endpoint, reply) if endpoint.page_number(params) > 1 else reply


def _similarity(endpoint: EndpointSpec, name: str, params: dict[str, str]) -> tuple[int, int]:
    """Returns how many parameters an example has in common with a request: with the same value, and with any value."""
    request = endpoint.examples[name].request
    return len(request.items() & params.items()), len(request.keys() & params.keys())


def _empty_page(endpoint: EndpointSpec, reply: str, in_total: int | None = None) -> str:
    """Returns the reply for a page without entries. `in_total`: the number of entries on all pages, if it is another."""
    fields: dict[str, Any] = json.loads(reply)
    number = str(len(fields[endpoint.entries]))
    for name, value in fields.items():
        if value == number and name != endpoint.total:  # the number of entries on the page
            fields[name] = "0"
    if in_total is not None and endpoint.total in fields:
        fields[endpoint.total] = str(in_total)
    return json.dumps({**fields, endpoint.entries: []})
