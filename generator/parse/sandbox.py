"""Whether what the sandbox is to play can be played: every name that things and plays speak of must be there."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Any

from ..source import Node, Problem, children
from ..spec.service import EVENTS_FOLDER, RESOURCE_FILE, SERVICE_FILE
from .schema import did_you_mean

EVENTS = f"{EVENTS_FOLDER}/"

VERBS = ("create", "get", "list", "finish", "update", "transition")
ACCOUNT = "account"
CASES = (
    "wrong-method",
    "unreadable",
    "missing",
    "invalid",
    "too-large",
    "refused",
    "over-limit",
    "forbidden",
    "conflict",
    "insufficient-funds",
)
"""What the sandbox may have to answer a status for, besides the states of things."""


def check_stories(nodes: dict[str, Node]) -> list[Problem]:
    """All that is wrong with what the spec plays, given files that follow the grammar."""
    return list(_Stories(nodes).problems())


def things_of(nodes: dict[str, Node]) -> dict[str, Node]:
    """Every thing of every resource, by its name."""
    return {
        name: node
        for file, resource in nodes.items()
        if file.endswith(f"/{RESOURCE_FILE}")
        for name, node in children(resource, "entities")
    }


def events_of(nodes: dict[str, Node]) -> dict[str, tuple[str, ...]]:
    """Every event, and the names of its fields."""
    return {
        file.removeprefix(EVENTS).removesuffix(".yaml"): tuple(name for name, _ in children(node, "fields"))
        for file, node in nodes.items()
        if file.startswith(EVENTS) and not file.endswith(RESOURCE_FILE)
    }


def plays_of(nodes: dict[str, Node]) -> dict[str, Node]:
    """What each endpoint plays that plays anything."""
    return {file: play for file, node in nodes.items() if file != SERVICE_FILE and (play := node.get("operation"))}


def verb_of(play: Node) -> tuple[str, str]:
    """What a play does, and to which thing."""
    return next((verb, str(node.value)) for verb, node in play.items() if verb in VERBS)


class _Stories:
    def __init__(self, nodes: dict[str, Node]) -> None:
        self._nodes = nodes
        self._api = nodes[SERVICE_FILE]
        self._things = things_of(nodes)
        self._events = events_of(nodes)
        self._plays = plays_of(nodes)
        account = self._api.get_path("sandbox").get(ACCOUNT) if self._api.get("sandbox") else None
        self._account = [name for name, _ in children(account, "fields")] if account else []
        self._always = {"now", "today", "count", *(f"{ACCOUNT}.{name}" for name in self._account)}

    def problems(self) -> Iterator[Problem]:
        yield from self._check_service()
        for name, thing in self._things.items():
            yield from self._check_thing(name, thing)
        for file, play in self._plays.items():
            yield from self._check_play(self._nodes[file], play)
        counted = [name for name, node in children(self._api, "types") if node.get("parts")]
        for node in self._nodes.values():
            yield from self._check_cases(node)
            for value in _inner(node):
                if value.get("parts") and value.get("as"):
                    yield from _unknown(value.get_path("as"), counted, "type with parts")

    def _check_service(self) -> Iterator[Problem]:
        sandbox = self._api.get("sandbox")
        clock = sandbox.get("timezone") if sandbox else None
        moments = [name for name, node in children(self._api, "types") if node.get_path("kind").value == "date-time"]
        yield from _unknown(clock, moments, "type of a moment")
        account = sandbox.get(ACCOUNT) if sandbox else None
        if account is not None:
            purses = account.get("wallets")
            for purse in purses.elements() if purses else []:
                yield from _unknown(purse, self._account, "field")
            if purses is None:
                yield from _unknown(account.get_path("balance"), self._account, "field")

    def _check_thing(self, name: str, thing: Node) -> Iterator[Problem]:
        fields, params = self._fields(name), self._params(name)
        states = [state for state, _ in children(thing, "states")]
        yield from _unknown(thing.get("extends"), self._things, "thing")
        for key in ("urlField", "requiresBalance", "charge"):
            yield from _unknown(thing.get(key), fields, "field")
        keeps = thing.get("copyParams")
        for kept in keeps.elements() if keeps else []:
            yield from _unknown(kept, params, "param")
        known = {*fields, *params, *self._always}
        yield from self._check_values(thing.get("fields"), known)
        for step in [*_elements(thing.get("lifecycle")), *(node for _, node in children(thing, "states"))]:
            yield from self._check_step(step, fields, known, states)
        for event, arrival in children(thing, "inbound"):
            yield from self._unknown_event(arrival.key, event)
            yield from _unknown(arrival.get_path("entity"), self._things, "thing")
            if arrival.get_path("entity").value in self._things:
                at = self._fields(str(arrival.get_path("entity").value))
                yield from _unknown(arrival.get_path("urlField"), at, "field")
            yield from _unknown(arrival.get("to"), states, "state")
            yield from self._check_values(arrival.get("fields"), known)
            yield from self._check_values(arrival.get("payload"), known)

    def _check_play(self, endpoint: Node, play: Node) -> Iterator[Problem]:
        verb, name = verb_of(play)
        if verb == "get" and name == ACCOUNT and ACCOUNT not in self._things:
            if not self._account:
                yield Problem(play.get_path(verb).location, "there is no account", "add sandbox.account to api.yaml")
            return
        if name not in self._things:
            yield from _unknown(play.get_path(verb), self._things, "thing")
            return
        thing = self._things[name]
        params = [param for param, _ in children(endpoint, "params")]
        shown = [field for field, _ in children(endpoint, "fields")]
        fields = self._fields(name)
        states = [state for state, _ in children(thing, "states")]
        codes = self._codes(endpoint)
        key = str(thing.get_path("id").value)
        if verb in ("get", "finish", "update", "transition") and key not in params:
            yield Problem(
                play.get_path(verb).location, f"the request does not name a '{name}'", f"it has no param '{key}'"
            )
        if verb == "transition" and not states:
            yield Problem(play.get_path(verb).location, f"a '{name}' has no states", "add states to it")
        for each in _elements(play.get("forEach")):
            yield from _unknown(each, params, "param")
        yield from _unknown(play.get("parent"), self._things, "thing")
        for field, source in children(play, "map"):
            yield from _unknown_key(source, field, shown, "field")
            yield from _unknown(source, fields, "field")
        for node in (play.get("in"), play.get("count")):
            yield from _unknown(node, shown, "field")
        for state in [*_elements(play.get("from")), *filter(None, [play.get("to")])]:
            yield from _unknown(state, states, "state")
        outcome = [field for field, _ in children(play, "outcome")]
        known = {*params, *fields, *outcome, *self._always, *self._elements_of(endpoint, play)}
        for key in ("fields", "outcome"):
            yield from self._check_values(play.get(key), known)
        for key in ("if", "force"):
            yield from self._check_condition(play.get(key), known)
        for step in _elements(play.get("after")):
            yield from self._check_step(step, fields, known, states)
        for notice in _elements(play.get("notifies")):
            yield from self._check_notice(notice, fields, known)
        for refusal in _elements(play.get("reject")):
            yield from self._check_condition(refusal.get_path("if"), known)
            yield from _unknown(refusal.get_path("with"), codes, "status")
        dated, matching = play.get("dateFilter"), play.get("filter")
        if dated is not None:
            yield from _unknown(dated.get_path("by"), fields, "field")
            for key in ("from", "to"):
                yield from _unknown(dated.get(key), params, "param")
            yield from _unknown(dated.get("reversed"), codes, "status")
        if matching is not None:
            yield from _unknown(matching.get_path("param"), params, "param")
            yield from _unknown(matching.get_path("field"), fields, "field")

    def _check_step(
        self, step: Node, fields: Collection[str], known: Collection[str], states: Collection[str]
    ) -> Iterator[Problem]:
        yield from self._check_condition(step.get("if"), known)
        yield from self._check_values(step.get("fields"), known)
        yield from _unknown(step.get("charge"), fields, "field")
        yield from _unknown(step.get("to"), states, "state")
        for notice in _elements(step.get("notifies")):
            yield from self._check_notice(notice, fields, known)

    def _check_notice(self, notice: Node, fields: Collection[str], known: Collection[str]) -> Iterator[Problem]:
        event = notice.get("event") or notice
        yield from self._unknown_event(event.location, str(event.value))
        yield from _unknown(notice.get("urlField"), fields, "field")
        yield from self._check_values(notice.get("payload"), known)
        yield from self._check_condition(notice.get("if"), known)

    def _check_condition(self, condition: Node | None, known: Collection[str]) -> Iterator[Problem]:
        for name, node in condition.items() if condition else []:
            yield from _unknown_key(node, name, known, "name")

    def _check_values(self, values: Node | None, known: Collection[str]) -> Iterator[Problem]:
        for _, node in values.items() if values else []:
            yield from _check_value(node, known)

    def _unknown_event(self, location: Any, event: str) -> Iterator[Problem]:
        if event not in self._events:
            yield Problem(location, f"unknown event '{event}'", did_you_mean(event, self._events) or _add_event(event))

    def _check_cases(self, node: Node) -> Iterator[Problem]:
        states = [state for thing in self._things.values() for state, _ in children(thing, "states")]
        known = [*CASES, *states, *(f"not-{state}" for state in states)]
        for statuses in (node.get("statuses"), node.get("endpointStatuses")):
            for _, status in statuses.items() if statuses else []:
                yield from _unknown(status.get("when"), known, "case")

    # --- What can be spoken of ------------------------------------------------------------------------------------

    def _fields(self, name: str) -> set[str]:
        """Every field that a thing may have."""
        thing = self._things[name]
        other = thing.get("extends")
        fields = {str(thing.get_path("id").value)}
        if other is not None and other.value in self._things:
            fields.add(str(self._things[str(other.value)].get_path("id").value))
        fields |= {str(node.value) for node in _elements(thing.get("copyParams"))}
        steps = [thing, *_elements(thing.get("lifecycle"))]
        steps += [node for key in ("states", "inbound") for _, node in children(thing, key)]
        for play in self._plays.values():
            if verb_of(play)[1] == name:
                steps += [play, *_elements(play.get("after"))]
                under = play.get("parent")
                if under is not None and under.value in self._things:
                    fields.add(str(self._things[str(under.value)].get_path("id").value))
        fields |= {field for step in steps for field, _ in children(step, "fields")}
        kinds = [
            each
            for each, node in self._things.items()
            if node.get("extends") and node.get_path("extends").value == name
        ]
        return fields.union(*(self._fields(kind) for kind in kinds))

    def _params(self, name: str) -> set[str]:
        """Every param, or field of an event, that there is when such a thing begins."""
        params = {
            param
            for file, play in self._plays.items()
            if name in (verb_of(play)[1], play.to_python().get("parent")) and verb_of(play)[0] == "create"
            for param in [
                *(each for each, _ in children(self._nodes[file], "params")),
                *self._elements_of(self._nodes[file], play),
            ]
        }
        arrivals = [event for event, _ in children(self._things[name], "inbound")]
        return params.union(*(self._events.get(event, ()) for event in arrivals))

    def _elements_of(self, endpoint: Node, play: Node) -> list[str]:
        """The keys of the objects that a param lists, where a thing begins for each."""
        types = dict(children(self._api, "types"))
        params = dict(children(endpoint, "params"))
        names = [
            str(params[str(node.value)].get_path("type").value)
            for node in _elements(play.get("forEach"))
            if node.value in params
        ]
        return [key for name in names if name in types for key, _ in children(types[name], "keys")]

    def _codes(self, endpoint: Node) -> list[str]:
        own = endpoint.get("statuses")
        named = [str(node.value) for node in own.elements()] if own else []
        return [*(code for code, _ in children(self._api, "statuses")), *_names(own), *named]


def _inner(node: Node) -> Iterator[Node]:
    """Everything that stands in the things and plays of a file."""
    for key in ("entities", "operation"):
        waiting = [node.get(key)]
        while waiting:
            inner = waiting.pop()
            if inner is not None:
                yield inner
                waiting += [*(child for _, child in inner.items()), *inner.elements()]


def _check_value(node: Node, known: Collection[str]) -> Iterator[Problem]:
    """Whether all that a value speaks of is known."""
    if isinstance(node.value, str):
        for name in re.findall(r"\{([A-Za-z_][A-Za-z0-9_.]*)\}", node.value):
            if name not in known:
                yield Problem(node.location, f"unknown name '{name}'", did_you_mean(name, sorted(known)))
    for element in node.elements():
        yield from _check_value(element, known)
    for key, inner in node.items():
        if key == "multiply":
            for factor in inner.elements():
                yield from _unknown(factor, known, "name")
        elif key in ("switch", "template", "in", "parts"):
            yield from _unknown(inner, known, "name")
            if key == "parts" and not node.get("as"):
                yield Problem(inner.key, "pieces of what type is not said", "add as: and the type")
        elif key in ("coalesce", "else"):
            yield from _check_value(inner, known)
        elif key == "cases":
            for choice in dict(inner.items()).values():
                yield from _check_value(choice, known)
        elif key not in ("addMonths", "as", "stripPrefix"):
            kinds = ("coalesce", "multiply", "switch", "addMonths", "template", "stripPrefix", "parts")
            yield Problem(inner.key, f"unknown kind of value '{key}'", did_you_mean(key, kinds, show_all=True))


def _unknown(node: Node | None, known: Collection[str], what: str) -> Iterator[Problem]:
    if node is not None and node.value not in known:
        yield Problem(node.location, f"unknown {what} '{node.value}'", did_you_mean(str(node.value), sorted(known)))


def _unknown_key(node: Node, name: str, known: Collection[str], what: str) -> Iterator[Problem]:
    if name not in known:
        yield Problem(node.key, f"unknown {what} '{name}'", did_you_mean(name, sorted(known)))


def _add_event(event: str) -> str:
    return f"add spec/{EVENTS}{event}.yaml"


def _names(node: Node | None) -> list[str]:
    return [name for name, _ in node.items()] if node else []


def _elements(node: Node | None) -> list[Node]:
    """One or several, as a list."""
    if node is None:
        return []
    return node.elements() if isinstance(node.value, list) else [node]
