"""Entities that a test puts into a history, as if they had been created and had ended long before."""

from __future__ import annotations

from collections.abc import Mapping

from .._model.catalog import ENDPOINTS
from .._model.endpoint import EndpointSpec
from .._model.entities import ValueExpression
from .given_values import check_names, check_values
from .store import Store


def seed_entities(
    store: Store, endpoint: EndpointSpec, application: str, count: int, given: Mapping[str, str]
) -> list[str]:
    """Creates entities that an endpoint lists: see `Sandbox.seed`.

    A field that is not given has the value of the spec, or of the example of the endpoint that creates such an entity.

    Returns:
        Their IDs.

    Raises:
        ValueError: The endpoint lists no entities, or these entities cannot be created.
    """
    operation = endpoint.operation
    if operation is None or operation.verb != "list":
        lists = [each.path for each in ENDPOINTS.values() if each.operation and each.operation.verb == "list"]
        raise ValueError(f"{endpoint.path} lists nothing that can be created; these do: {', '.join(lists)}")
    if count < 0:
        raise ValueError(f"count must be 0 or more; it is {count}")
    type_ = store.scenario.entities[operation.entity]
    if not type_.reference and count > 1:
        raise ValueError(f"each {type_.name} has its own {type_.id}: create one at a time, and set {type_.id}")
    params, fields, example = _creation(type_.name)
    check_names(type_.name, given, params | type_.field_names)
    check_values(given)
    with store.without_effects():
        entities = [
            store.create(type_.name, application, {**example, **given}, fields, dict(given)) for _ in range(count)
        ]
        for entity in entities:
            store.finish(entity)
    return [str(entity.values[type_.id]) for entity in entities]


def _creation(type_name: str) -> tuple[set[str], Mapping[str, ValueExpression], Mapping[str, str]]:
    """Returns the params of the endpoint that creates an entity, its fields, and the request of its example."""
    for endpoint in ENDPOINTS.values():
        operation = endpoint.operation
        if operation and (operation.verb, operation.entity, operation.for_each) == ("create", type_name, ()):
            return set(endpoint.params), operation.fields, next(iter(endpoint.examples.values())).request
    return set(), {}, {}
