"""The operations of the endpoints on entities."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Callable
from typing import Any, NamedTuple

from ..._core.service import STATUS_FIELD
from .._model.endpoint import EndpointSpec
from .._model.entities import EntityType, Operation
from .expressions import WORDS, evaluate, matches, to_text
from .store import Entity, RejectedError, Store
from .validation import read_objects

ReplyFields = dict[str, Any] | None
"""The fields of a reply; None if the entity is unknown."""

OutcomeValues = dict[str, Any]

TOO_MANY = "too-many-in-progress"


class _Request(NamedTuple):
    """A valid request, and all that is needed to serve it."""

    store: Store
    endpoint: EndpointSpec
    operation: Operation
    application: str
    params: dict[str, str]
    outcome: OutcomeValues
    """The values that a test has set for this request."""


def run_operation(
    store: Store,
    endpoint: EndpointSpec,
    operation: Operation,
    application: str,
    params: dict[str, str],
    out: OutcomeValues,
) -> ReplyFields:
    """Serves a request.

    Args:
        store: The entities.
        endpoint: The endpoint that was requested.
        operation: Its operation.
        application: The application that sent the request.
        params: The parameters, without credentials.
        out: The outcome that a test has set; the spec's own if it is empty.

    Raises:
        RejectedError: The request is valid, but cannot be served.
    """
    return _VERBS[operation.verb](_Request(store, endpoint, operation, application, params, out))


def _create(request: _Request) -> ReplyFields:
    store, _, operation, application, params, out = request
    if operation.for_each:
        return _create_many(request)
    _require_room(request, 1)
    entity = store.create(operation.entity, application, params, operation.fields, out)
    if operation.to:
        store.enter_state(entity, operation.to, {})
    for rule in operation.notifies:
        store.notify(entity, rule, {})
    if operation.after:
        store.schedule(entity, operation.after, {**params, **_outcome(operation, entity, out)})
    return _reply(request, [entity])


def _create_many(request: _Request) -> ReplyFields:
    store, endpoint, operation, application, params, out = request
    elements = _elements(request)
    _require_room(request, len(elements))
    parent = store.create(operation.parent, application, params) if operation.parent else None
    parent_id: dict[str, Any] = {parent.type.id: parent.values[parent.type.id]} if parent else {}
    entities: list[Entity] = []
    for element in elements:
        try:
            fields = operation.fields | parent_id
            entity = store.create(operation.entity, application, {**element, **parent_id}, fields, out)
        except RejectedError as error:
            if not parent or not operation.notifies:
                raise
            code = next(filter(None, (endpoint.status_for(reason) for reason in error.reasons)), "")
            store.post(parent, operation.notifies[0], {STATUS_FIELD: code})
            continue
        entities.append(entity)
        for rule in operation.notifies:
            store.notify(entity, rule, {})
    return _reply(request, entities, parent)


def _require_room(request: _Request, number: int) -> None:
    """Raises RejectedError if too many entities would be in progress, and the endpoint has a status for that."""
    if request.endpoint.status_for(TOO_MANY) and not request.store.has_room(
        request.operation.entity, request.application, number
    ):
        raise RejectedError(TOO_MANY)


def _get(request: _Request) -> ReplyFields:
    if not request.operation.entity:
        account = request.store.accounts.get(request.application)
        return {name: account[name] for name in request.endpoint.fields if name in account}
    entity = _find(request)
    return None if entity is None else _reply(request, [entity])


def _list(request: _Request) -> ReplyFields:
    store, endpoint, operation, application, params, _ = request
    entities = store.list_entities(operation.entity, application)
    dates, chosen = operation.date_filter, operation.field_filter
    if dates is not None:
        since, until = params.get(dates.since), params.get(dates.until)
        if since and until and until < since and dates.reversed:
            raise RejectedError(status=dates.reversed)
        dated = [(entity, str(entity.values.get(dates.field, ""))) for entity in entities]
        entities = [entity for entity, at in dated if (not since or at >= since) and (not until or at < until)]
    if chosen is not None and params.get(chosen.param, chosen.all) != chosen.all:
        entities = [entity for entity in entities if entity.values.get(chosen.field) == params[chosen.param]]
    page, size = endpoint.page_number(params), operation.size
    shown = entities[(page - 1) * size : page * size] if endpoint.page else entities
    entries = [{name: each.values[name] for name in endpoint.entry_fields if name in each.values} for each in shown]
    fields: dict[str, Any] = {
        operation.count_field: str(len(shown)),
        endpoint.total: str(len(entities)),
        endpoint.entries: entries,
    }
    return {name: fields[name] for name in endpoint.fields if name in fields}


def _finish(request: _Request) -> ReplyFields:
    entity = _find(request)
    if entity is not None and matches(request.operation.condition, request.params):
        request.store.finish(entity)
    return None if entity is None else _reply(request, [entity])


def _update(request: _Request) -> ReplyFields:
    entity = _find(request)
    if entity is not None:
        request.store.update(entity, request.operation.fields, request.params)
    return None if entity is None else _reply(request, [entity])


def _transition(request: _Request) -> ReplyFields:
    store, _, operation, _, params, out = request
    entity = _find(request)
    if entity is None:
        return None
    forced = bool(operation.force) and matches(operation.force, params)
    if entity.finished or (not forced and entity.state not in operation.from_states):
        param = store.scenario.entities[operation.entity].id
        raise RejectedError(entity.state, *(f"not-{state}" for state in operation.from_states), param=param)
    for rule in operation.reject:
        if matches(rule.condition, ChainMap(dict(params), entity.values)):
            raise RejectedError(status=rule.status)
    store.update(entity, operation.fields, params)
    extra = {**params, **_outcome(operation, entity, out)}
    if operation.to:
        store.enter_state(entity, operation.to, extra)
    store.schedule(entity, operation.after, extra, at_once=forced)
    return _reply(request, [entity])


_VERBS: dict[str, Callable[[_Request], ReplyFields]] = {
    "create": _create,
    "get": _get,
    "list": _list,
    "finish": _finish,
    "update": _update,
    "transition": _transition,
}


def _find(request: _Request) -> Entity | None:
    """Returns the entity that a request identifies; None if it does not exist.

    Raises:
        RejectedError: The entity belongs to another application, and the spec has a status for that.
    """
    param = request.store.scenario.entities[request.operation.entity].id
    entity = request.store.find(request.operation.entity, request.params.get(param))
    if entity is None or entity.application == request.application:
        return entity
    if request.endpoint.status_for("forbidden", param):
        raise RejectedError("forbidden", param=param)
    return None


def _reply(request: _Request, entities: list[Entity], parent: Entity | None = None) -> dict[str, Any]:
    """Returns the fields that a reply has in common with the entities."""
    endpoint, operation = request.endpoint, request.operation
    values = {**(entities[0].values if entities else {}), **(parent.values if parent else {})}
    fields = {name: values[name] for name in endpoint.fields if name in values}
    for name, source in operation.map.items():
        found = [entity.values[source] for entity in entities if source in entity.values]
        listed = to_text(found) if name in endpoint.comma_fields else found
        fields[name] = listed if operation.for_each else found[0]
    return fields


def _outcome(operation: Operation, entity: Entity, out: OutcomeValues) -> OutcomeValues:
    """Returns the outcome of a request: as a test has set it, or else as the spec has it."""
    return {**{name: evaluate(value, entity.values) for name, value in operation.outcome.items()}, **out}


def _elements(request: _Request) -> list[dict[str, Any]]:
    """Returns the params of each entity that is to be created.

    Of an object, only the keys that its type declares are params; none of them can set the ID. All of its keys are words
    of templates.
    """
    endpoint, operation, params = request.endpoint, request.operation, request.params
    name = next((name for name in operation.for_each if params.get(name)), "")
    type_ = endpoint.types.get(name)
    if type_ is None or type_.kind != "objects":
        return [{**params, name: element.strip()} for element in params.get(name, "").split(",") if element.strip()]
    id_field = request.store.scenario.entities[operation.entity].id
    return [
        {**params, **{key: element[key] for key in type_.keys if key != id_field}, WORDS: {**params, **element}}
        for element in read_objects(params[name])
    ]


def outcome_names(endpoint: EndpointSpec, entities: dict[str, EntityType]) -> set[str]:
    """Returns the names that `Sandbox.set_outcome` accepts for an endpoint."""
    operation = endpoint.operation
    if operation is None or not operation.entity:
        return set()
    created = {*operation.fields, *entities[operation.entity].field_names}
    return {*operation.outcome, *(created if operation.verb == "create" else ())}
