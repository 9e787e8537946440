"""Answering from the worked examples of the spec: what no endpoint plays, and what was never begun."""

from __future__ import annotations

import json
import time
from typing import Any, NamedTuple

from .._model.endpoint import Endpoint


class _Life(NamedTuple):
    """Something that goes from one example of the spec to the next."""

    began: float
    seconds: float
    params: dict[str, str]


class Lives:
    """What was told to go through its examples."""

    def __init__(self) -> None:
        self._lives: dict[tuple[str, frozenset[tuple[str, str]]], _Life] = {}

    def begin(self, endpoint: Endpoint, seconds: float, params: dict[str, str]) -> None:
        if not endpoint.life:
            raise ValueError(f"the spec tells of no life for {endpoint.path}")
        if seconds <= 0:
            raise ValueError("seconds must be more than 0")
        missing = [name for name in endpoint.required if name not in params]
        if missing:
            raise ValueError(f"{endpoint.path} needs {', '.join(missing)}")
        key = endpoint.path, frozenset(endpoint.keys(params).items())
        self._lives[key] = _Life(time.monotonic(), seconds, params)

    def reply(self, endpoint: Endpoint, params: dict[str, str]) -> str:
        """The reply to a good request, or the status that says that there is no such thing."""
        keys = endpoint.keys(params)
        life = self._lives.get((endpoint.path, frozenset(keys.items())))
        if life is not None:
            stage = min(int((time.monotonic() - life.began) / life.seconds), len(endpoint.life) - 1)
            fields: dict[str, Any] = json.loads(endpoint.examples[endpoint.life[stage]].reply)
            return json.dumps({name: life.params.get(name, value) for name, value in fields.items()})
        matching = [name for name, example in endpoint.examples.items() if keys.items() <= example.request.items()]
        last = [name for name in matching if name in endpoint.life[-1:]]
        for name in (*last, *matching):
            reply = endpoint.examples[name].reply
            return _emptied(endpoint, reply) if _is_behind(endpoint, params) else reply
        return endpoint.status_for("refused", next(iter(keys), ""))


def _is_behind(endpoint: Endpoint, params: dict[str, str]) -> bool:
    """Whether a page is asked for that comes after the example's, which is the only one."""
    return bool(endpoint.page) and int(params.get(endpoint.page) or 1) > 1


def _emptied(endpoint: Endpoint, reply: str) -> str:
    """The reply as it is for a page without entries."""
    fields: dict[str, Any] = json.loads(reply)
    number = str(len(fields[endpoint.entries]))
    for name, value in fields.items():
        if value == number and name != endpoint.total:  # what counts the entries of the page
            fields[name] = "0"
    return json.dumps({**fields, endpoint.entries: []})
