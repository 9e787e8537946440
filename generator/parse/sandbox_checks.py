"""Checks the sandbox behaviour of a spec: every name that it refers to must exist."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping

from ..source import Location, Node, Problem, children
from ..spec.sandbox import ACCOUNT, CASES, VERBS
from ..spec.service import EVENTS_FOLDER, RESOURCE_FILE, SERVICE_FILE
from .schema import did_you_mean

EVENTS = f"{EVENTS_FOLDER}/"


def check_sandbox(nodes: Mapping[str, Node]) -> list[Problem]:
    """Returns all problems of the sandbox behaviour, for files that follow the schema."""
    return list(_Checker(nodes).problems())


def operation_nodes(nodes: Mapping[str, Node]) -> dict[str, Node]:
    """Returns the operations, by the files of their endpoints."""
    return {
        file: operation for file, node in nodes.items() if file != SERVICE_FILE and (operation := node.get("operation"))
    }


def target(operation: Node) -> tuple[str, str]:
    """Returns the verb of an operation, and the name of its entity."""
    return next((verb, str(node.value)) for verb, node in operation.items() if verb in VERBS)


def entity_nodes(nodes: Mapping[str, Node]) -> dict[str, Node]:
    """Returns the entities of all resources, by their names."""
    return {
        name: node
        for file, resource in nodes.items()
        if file.endswith(f"/{RESOURCE_FILE}")
        for name, node in children(resource, "entities")
    }


def _events(nodes: Mapping[str, Node]) -> dict[str, tuple[str, ...]]:
    """Returns the names of the fields of each event."""
    return {
        file.removeprefix(EVENTS).removesuffix(".yaml"): tuple(name for name, _ in children(node, "fields"))
        for file, node in nodes.items()
        if file.startswith(EVENTS) and not file.endswith(RESOURCE_FILE)
    }


class _Checker:
    def __init__(self, nodes: Mapping[str, Node]) -> None:
        self._nodes = nodes
        self._api = nodes[SERVICE_FILE]
        self._entities = entity_nodes(nodes)
        self._events = _events(nodes)
        self._operations = operation_nodes(nodes)
        account = self._api.get_path("sandbox").get(ACCOUNT) if self._api.get("sandbox") else None
        self._account = [name for name, _ in children(account, "fields")] if account else []
        self._always = {"now", "today", "count", *(f"{ACCOUNT}.{name}" for name in self._account)}

    def problems(self) -> Iterator[Problem]:
        yield from self._check_service()
        for name, entity in self._entities.items():
            yield from self._check_entity(name, entity)
        for file, operation in self._operations.items():
            yield from self._check_operation(self._nodes[file], operation)
        counted = [name for name, node in children(self._api, "types") if node.get("parts")]
        for node in self._nodes.values():
            yield from self._check_cases(node)
            for value in _inner(node):
                if value.get("parts") and value.get("as"):
                    yield from _unknown(value.get_path("as"), counted, "type with parts")

    def _check_service(self) -> Iterator[Problem]:
        sandbox = self._api.get("sandbox")
        zone_type = sandbox.get("timezone") if sandbox else None
        date_times = [name for name, node in children(self._api, "types") if node.get_path("kind").value == "date-time"]
        yield from _unknown(zone_type, date_times, "date-time type")
        in_progress = sandbox.get("inProgress") if sandbox else None
        for entity in in_progress.get_path("entities").elements() if in_progress else []:
            yield from _unknown(entity, self._entities, "entity")
        account = sandbox.get(ACCOUNT) if sandbox else None
        if account is not None:
            wallets = account.get("wallets")
            for wallet in wallets.elements() if wallets else []:
                yield from _unknown(wallet, self._account, "field")
            if wallets is None:
                yield from _unknown(account.get_path("balance"), self._account, "field")

    def _check_entity(self, name: str, entity: Node) -> Iterator[Problem]:
        fields, params = self._fields(name), self._params(name)
        states = [state for state, _ in children(entity, "states")]
        yield from _unknown(entity.get("extends"), self._entities, "entity")
        for key in ("urlField", "requiresBalance", "charge"):
            yield from _unknown(entity.get(key), fields, "field")
        copied = entity.get("copyParams")
        for param in copied.elements() if copied else []:
            yield from _unknown(param, params, "param")
        known = {*fields, *params, *self._always}
        yield from self._check_values(entity.get("fields"), known)
        for transition in [*_elements(entity.get("lifecycle")), *(node for _, node in children(entity, "states"))]:
            yield from self._check_transition(transition, fields, known, states)
        for event, inbound in children(entity, "inbound"):
            yield from self._unknown_event(inbound.key, event)
            yield from _unknown(inbound.get_path("entity"), self._entities, "entity")
            if inbound.get_path("entity").value in self._entities:
                at = self._fields(str(inbound.get_path("entity").value))
                yield from _unknown(inbound.get_path("urlField"), at, "field")
            yield from _unknown(inbound.get("to"), states, "state")
            yield from self._check_values(inbound.get("fields"), known)
            yield from self._check_values(inbound.get("payload"), known)

    def _check_operation(self, endpoint: Node, operation: Node) -> Iterator[Problem]:
        verb, name = target(operation)
        location = operation.get_path(verb).location
        if verb == "get" and name == ACCOUNT and ACCOUNT not in self._entities:
            if not self._account:
                yield Problem(location, "there is no account", "add sandbox.account to api.yaml")
            return
        if name not in self._entities:
            yield from _unknown(operation.get_path(verb), self._entities, "entity")
            return
        entity = self._entities[name]
        params = [param for param, _ in children(endpoint, "params")]
        states = [state for state, _ in children(entity, "states")]
        key = str(entity.get_path("id").value)
        if verb in ("get", "finish", "update", "transition") and key not in params:
            yield Problem(location, f"the request does not name a '{name}'", f"it has no param '{key}'")
        if verb == "transition" and not states:
            yield Problem(location, f"a '{name}' has no states", "add states to it")
        for param in _elements(operation.get("forEach")):
            yield from _unknown(param, params, "param")
        yield from _unknown(operation.get("parent"), self._entities, "entity")
        for state in [*_elements(operation.get("from")), *filter(None, [operation.get("to")])]:
            yield from _unknown(state, states, "state")
        fields, codes = self._fields(name), self._codes(endpoint)
        yield from self._check_reply(endpoint, operation, fields)
        yield from self._check_effects(endpoint, operation, fields, states, codes)
        yield from self._check_filters(operation, fields, params, codes)

    def _check_reply(self, endpoint: Node, operation: Node, fields: Collection[str]) -> Iterator[Problem]:
        reply_fields = [field for field, _ in children(endpoint, "fields")]
        for field, source in children(operation, "map"):
            yield from _unknown_key(source, field, reply_fields, "field")
            yield from _unknown(source, fields, "field")
        for node in (operation.get("in"), operation.get("count")):
            yield from _unknown(node, reply_fields, "field")

    def _check_effects(
        self,
        endpoint: Node,
        operation: Node,
        fields: Collection[str],
        states: Collection[str],
        codes: Collection[str],
    ) -> Iterator[Problem]:
        names = [name for name, _ in [*children(endpoint, "params"), *children(operation, "outcome")]]
        known = {*names, *fields, *self._always, *self._elements_of(endpoint, operation)}
        for key in ("fields", "outcome"):
            yield from self._check_values(operation.get(key), known)
        for key in ("if", "force"):
            yield from self._check_condition(operation.get(key), known)
        for transition in _elements(operation.get("after")):
            yield from self._check_transition(transition, fields, known, states)
        for webhook in _elements(operation.get("notifies")):
            yield from self._check_webhook(webhook, fields, known)
        for rule in _elements(operation.get("reject")):
            yield from self._check_condition(rule.get_path("if"), known)
            yield from _unknown(rule.get_path("with"), codes, "status")

    def _check_filters(
        self, operation: Node, fields: Collection[str], params: Collection[str], codes: Collection[str]
    ) -> Iterator[Problem]:
        dates, chosen = operation.get("dateFilter"), operation.get("filter")
        if dates is not None:
            yield from _unknown(dates.get_path("by"), fields, "field")
            for key in ("from", "to"):
                yield from _unknown(dates.get(key), params, "param")
            yield from _unknown(dates.get("reversed"), codes, "status")
        if chosen is not None:
            yield from _unknown(chosen.get_path("param"), params, "param")
            yield from _unknown(chosen.get_path("field"), fields, "field")

    def _check_transition(
        self, transition: Node, fields: Collection[str], known: Collection[str], states: Collection[str]
    ) -> Iterator[Problem]:
        yield from self._check_condition(transition.get("if"), known)
        yield from self._check_values(transition.get("fields"), known)
        yield from _unknown(transition.get("charge"), fields, "field")
        yield from _unknown(transition.get("to"), states, "state")
        for webhook in _elements(transition.get("notifies")):
            yield from self._check_webhook(webhook, fields, known)

    def _check_webhook(self, webhook: Node, fields: Collection[str], known: Collection[str]) -> Iterator[Problem]:
        event = webhook.get("event") or webhook
        yield from self._unknown_event(event.location, str(event.value))
        yield from _unknown(webhook.get("urlField"), fields, "field")
        yield from self._check_values(webhook.get("payload"), known)
        yield from self._check_condition(webhook.get("if"), known)

    def _check_condition(self, condition: Node | None, known: Collection[str]) -> Iterator[Problem]:
        for name, node in condition.items() if condition else []:
            yield from _unknown_key(node, name, known, "name")

    def _check_values(self, values: Node | None, known: Collection[str]) -> Iterator[Problem]:
        for _, node in values.items() if values else []:
            yield from _check_value(node, known)

    def _unknown_event(self, location: Location, event: str) -> Iterator[Problem]:
        if event not in self._events:
            yield Problem(location, f"unknown event '{event}'", did_you_mean(event, self._events) or _add_event(event))

    def _check_cases(self, node: Node) -> Iterator[Problem]:
        states = [state for entity in self._entities.values() for state, _ in children(entity, "states")]
        known = [*CASES, *states, *(f"not-{state}" for state in states)]
        for statuses in (node.get("statuses"), node.get("endpointStatuses")):
            for _, status in statuses.items() if statuses else []:
                yield from _unknown(status.get("when"), known, "case")

    # --- The names that exist ------------------------------------------------------------------------------------

    def _fields(self, name: str) -> set[str]:
        """Returns the fields that an entity may have."""
        entity = self._entities[name]
        other = entity.get("extends")
        fields = {str(entity.get_path("id").value)}
        if other is not None and other.value in self._entities:
            fields.add(str(self._entities[str(other.value)].get_path("id").value))
        fields |= {str(node.value) for node in _elements(entity.get("copyParams"))}
        transitions = [entity, *_elements(entity.get("lifecycle"))]
        transitions += [node for key in ("states", "inbound") for _, node in children(entity, key)]
        for operation in self._operations.values():
            if target(operation)[1] == name:
                transitions += [operation, *_elements(operation.get("after"))]
                parent = operation.get("parent")
                if parent is not None and parent.value in self._entities:
                    fields.add(str(self._entities[str(parent.value)].get_path("id").value))
        fields |= {field for transition in transitions for field, _ in children(transition, "fields")}
        kinds = [
            each
            for each, node in self._entities.items()
            if node.get("extends") and node.get_path("extends").value == name
        ]
        return fields.union(*(self._fields(kind) for kind in kinds))

    def _params(self, name: str) -> set[str]:
        """Returns the params, and the fields of events, that exist when an entity is created."""
        params = {
            param
            for file, operation in self._operations.items()
            if name in (target(operation)[1], operation.to_python().get("parent")) and target(operation)[0] == "create"
            for param in [
                *(each for each, _ in children(self._nodes[file], "params")),
                *self._elements_of(self._nodes[file], operation),
            ]
        }
        inbound_events = [event for event, _ in children(self._entities[name], "inbound")]
        return params.union(*(self._events.get(event, ()) for event in inbound_events))

    def _elements_of(self, endpoint: Node, operation: Node) -> list[str]:
        """Returns the keys of the objects in a param, if an entity is created for each of them."""
        types = dict(children(self._api, "types"))
        params = dict(children(endpoint, "params"))
        names = [
            str(params[str(node.value)].get_path("type").value)
            for node in _elements(operation.get("forEach"))
            if node.value in params
        ]
        return [key for name in names if name in types for key, _ in children(types[name], "keys")]

    def _codes(self, endpoint: Node) -> list[str]:
        own = endpoint.get("statuses")
        named = [str(node.value) for node in own.elements()] if own else []
        return [*(code for code, _ in children(self._api, "statuses")), *_names(own), *named]


def _inner(node: Node) -> Iterator[Node]:
    """Returns every node in the entities and the operation of a file."""
    for key in ("entities", "operation"):
        waiting = [node.get(key)]
        while waiting:
            inner = waiting.pop()
            if inner is not None:
                yield inner
                waiting += [*(child for _, child in inner.items()), *inner.elements()]


def _check_value(node: Node, known: Collection[str]) -> Iterator[Problem]:
    """Checks the names in an expression."""
    if isinstance(node.value, str):
        for name in re.findall(r"\{([A-Za-z_][A-Za-z0-9_.-]*)\}", node.value):
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
                yield Problem(inner.key, "the type of the parts is missing", "add as: and the type")
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
    """Returns one or several as a list."""
    if node is None:
        return []
    return node.elements() if isinstance(node.value, list) else [node]
