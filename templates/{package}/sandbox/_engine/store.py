"""The entities of all applications: their owners, their changes over time, and their cost.

Nothing here waits. Future transitions are in an agenda; `advance` makes all of them that are due.
"""

from __future__ import annotations

import heapq
import time
from collections import ChainMap
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from datetime import datetime
from itertools import count
from typing import Any, NamedTuple

from ..._core.service import STATUS_FIELD, SUCCESS
from .._model.entities import EntityType, InProgress, Scenario, Transition, ValueExpression, WebhookRule
from .accounts import Accounts
from .expressions import evaluate, matches, to_text
from .given_values import check_names, check_values


class RejectedError(Exception):
    """A request is rejected.

    reasons: The cases of the statuses that may be returned, the best one first.
    param: The parameter at fault, if any.
    status: The status, if it is already known.
    """

    def __init__(self, *reasons: str, param: str = "", status: str = "") -> None:
        super().__init__(*reasons)
        self.reasons = reasons
        self.param = param
        self.status = status


class Entity:
    """An entity of an application, in its current state."""

    def __init__(self, type_: EntityType, application: str, values: dict[str, Any], outcome: dict[str, Any]) -> None:
        self.type = type_
        self.application = application
        self.values = values
        self.outcome = outcome
        """The values that a test has set for later transitions."""
        self.state = ""
        self.step = 0
        """The index of the next transition of its lifecycle."""
        self.revision = 0
        """Counts up when its transitions in the agenda no longer apply."""

    @property
    def finished(self) -> bool:
        if self.type.states:
            return self.state == list(self.type.states)[-1]
        return self.step >= len(self.type.lifecycle)


class Scheduled(NamedTuple):
    """A transition in the agenda."""

    at: float
    order: int
    entity: Entity
    revision: int
    transitions: tuple[Transition, ...]
    """The first whose condition is met is made; if there are none, the next of the lifecycle is."""
    extra: dict[str, Any]


Post = Callable[[str, str, str, dict[str, str]], None]
"""Receives a notification: the application, the event, the URL and the fields."""


class Store:
    """All entities of all applications.

    step_seconds: The time between two transitions of an entity.
    """

    def __init__(self, scenario: Scenario, step_seconds: float, accounts: Accounts, post: Post) -> None:
        self.scenario = scenario
        self._step_seconds = step_seconds
        self._post = post
        self._entities: list[Entity] = []
        self.accounts = accounts
        self._has_effects = True
        self._agenda: list[Scheduled] = []
        self._number = count(1)
        self._order = count()

    # --- Reading --------------------------------------------------------------------------------------------------

    def list_entities(self, type_name: str, application: str) -> list[Entity]:
        """Returns the entities of an application and a type, the oldest first."""
        return [each for each in self._entities if each.application == application and _is_a(each, type_name)]

    def find(self, type_name: str, entity_id: str | None) -> Entity | None:
        """Returns the entity with an ID, of any application."""
        field = self.scenario.entities[type_name].id
        found = (each for each in self._entities if _is_a(each, type_name) and each.values.get(field) == entity_id)
        return next(found, None)

    def has_room(self, type_name: str, application: str, number: int) -> bool:
        """Returns whether an application may have so many more entities of a type in progress."""
        rule = self.scenario.in_progress
        if rule is None or not _counts(rule, self.scenario.entities[type_name]):
            return True
        counted = (each for each in self._entities if each.application == application and _counts(rule, each.type))
        return sum(not each.finished for each in counted) + number <= rule.limit

    # --- Changes --------------------------------------------------------------------------------------------------

    def create(
        self,
        type_name: str,
        application: str,
        params: Mapping[str, Any],
        fields: Mapping[str, ValueExpression] | None = None,
        outcome: dict[str, Any] | None = None,
    ) -> Entity:
        """Creates an entity, or creates it again if the request identifies an existing one.

        Raises:
            RejectedError: The balance is too low, or the ID belongs to another application.
        """
        type_ = self.scenario.entities[type_name]
        entity = self._existing(type_, application, params.get(type_.id))
        values = (
            (entity.values if entity else {})
            | self._ids(type_, params)
            | {each: params[each] for each in type_.copy_params if params.get(each)}
        )
        later = {each for step in (*type_.lifecycle, *type_.states.values()) for each in step.fields}
        ordered = {each: value for each, value in (outcome or {}).items() if each not in later}
        scope = ChainMap(values, self._request_scope(params, application))
        for each, value in {**type_.fields, **(fields or {})}.items():
            _set(values, each, ordered.get(each, value), scope)
        for field in filter(None, (type_.requires_balance, type_.charge)):
            if self._has_effects and not self.accounts.can_pay(application, values.get(field)):
                raise RejectedError("insufficient-funds")
        if entity is None:
            entity = Entity(type_, application, values, outcome or {})
            self._entities.append(entity)
        else:
            entity.values |= values
        self._pay(application, values.get(type_.charge))
        if type_.lifecycle:
            self._push(entity, (), {})
        return entity

    @contextmanager
    def without_effects(self) -> Generator[None]:
        """Charges nothing and posts nothing while it is entered."""
        self._has_effects = False
        try:
            yield
        finally:
            self._has_effects = True

    def update(self, entity: Entity, fields: Mapping[str, ValueExpression], params: Mapping[str, Any]) -> None:
        """Sets fields of an entity from a request; a field without a value in the request is removed."""
        scope = self._request_scope(params, entity.application)
        for name, value in fields.items():
            _set(entity.values, name, value, scope)

    def enter_state(self, entity: Entity, state: str, extra: Mapping[str, Any]) -> None:
        entity.state = state
        self._apply(entity, entity.type.states.get(state, Transition()), extra)

    def schedule(
        self, entity: Entity, transitions: tuple[Transition, ...], extra: dict[str, Any], *, at_once: bool = False
    ) -> None:
        """Makes one of these transitions a step later, or now and instead of all that are scheduled."""
        if at_once:
            entity.revision += 1
            self._apply_first(entity, transitions, extra)
        elif transitions:
            self._push(entity, transitions, extra)

    def finish(self, entity: Entity) -> None:
        """Brings an entity to the end of its lifecycle now."""
        entity.revision += 1
        if entity.type.states:
            if not entity.finished:
                self.enter_state(entity, list(entity.type.states)[-1], {})
            return
        while not entity.finished:
            self._apply_next(entity)

    def notify(self, entity: Entity, rule: WebhookRule, extra: Mapping[str, Any], url: str | None = None) -> None:
        """Posts a notification of an entity to `url`, or else to the entity's own URL, if it has one."""
        scope = self._entity_scope(entity, extra)
        if not matches(rule.condition, scope):
            return
        scope = {**scope, **{name: evaluate(value, scope) for name, value in rule.payload.items()}}
        names = self.scenario.events[rule.event]
        fields = {name: to_text(scope[name]) for name in names if scope.get(name) is not None}
        self.post(entity, rule, fields, url)

    def post(self, entity: Entity, rule: WebhookRule, fields: dict[str, str], url: str | None = None) -> None:
        """Posts a notification with these fields alone."""
        url = url or entity.values.get(rule.url_field or entity.type.url_field)
        if url and self._has_effects:
            self._post(entity.application, rule.event, url, fields)

    def receive(self, event: str, fields: dict[str, str]) -> Entity:
        """Creates the entity of an inbound event.

        Raises:
            ValueError: There is no such event, or no entity that can receive it, or a field is invalid.
            RejectedError: As `create`.
        """
        types = {each: type_ for type_ in self.scenario.entities.values() for each in type_.inbound}
        if event not in types:
            raise ValueError(f"the spec has no inbound event {event!r}; it has {', '.join(types) or 'none'}")
        type_ = types[event]
        inbound = type_.inbound[event]
        names = {*self.scenario.events[event], *inbound.fields, *type_.field_names}
        check_names(f"the event {event}", fields, names)
        check_values(fields)
        receiver = self.find(inbound.entity, fields.get(inbound.id_field))
        if receiver is None:
            entity_id = fields.get(inbound.id_field)
            raise ValueError(f"there is no {inbound.entity} {entity_id!r} to receive it: see {inbound.id_field}")
        entity = self.create(type_.name, receiver.application, fields, inbound.fields, fields)
        if inbound.to:
            self.enter_state(entity, inbound.to, {})
        url = receiver.values.get(inbound.url_field)
        self.notify(entity, WebhookRule(event, payload=inbound.payload), fields, url)
        return entity

    # --- Time -----------------------------------------------------------------------------------------------------

    def advance(self, now: float) -> None:
        """Makes all transitions that are due."""
        while self._agenda and self._agenda[0].at <= now:
            self.run_next()

    def run_next(self) -> bool:
        """Makes the next scheduled transition, due or not. Returns whether there was one."""
        if not self._agenda:
            return False
        due = heapq.heappop(self._agenda)
        if due.revision != due.entity.revision:
            return True
        if due.transitions:
            self._apply_first(due.entity, due.transitions, due.extra)
        else:
            self._apply_next(due.entity, due.at)
        return True

    def next_at(self) -> float | None:
        """Returns when the next transition is due; None if none is scheduled."""
        return self._agenda[0].at if self._agenda else None

    def _push(
        self, entity: Entity, transitions: tuple[Transition, ...], extra: dict[str, Any], after: float | None = None
    ) -> None:
        at = (time.monotonic() if after is None else after) + self._step_seconds
        heapq.heappush(self._agenda, Scheduled(at, next(self._order), entity, entity.revision, transitions, extra))

    def _apply_next(self, entity: Entity, at: float | None = None) -> None:
        """Makes the next transition of a lifecycle, and schedules the one after it if `at` is given."""
        self._apply(entity, entity.type.lifecycle[entity.step], {})
        entity.step += 1
        if at is not None and not entity.finished:
            self._push(entity, (), {}, at)

    def _apply_first(self, entity: Entity, transitions: tuple[Transition, ...], extra: dict[str, Any]) -> None:
        scope = self._entity_scope(entity, extra)
        transition = next((each for each in transitions if matches(each.condition, scope)), None)
        if transition is not None:
            self._apply(entity, transition, extra)

    def _apply(self, entity: Entity, transition: Transition, extra: Mapping[str, Any]) -> None:
        scope = self._entity_scope(entity, extra)
        for name, value in transition.fields.items():
            _set(entity.values, name, entity.outcome.get(name, value), scope)
        self._pay(entity.application, entity.values.get(transition.charge))
        for rule in transition.notifies:
            self.notify(entity, rule, extra)
        if transition.to:
            self.enter_state(entity, transition.to, extra)

    # --- The names that expressions may use -----------------------------------------------------------------------

    def _entity_scope(self, entity: Entity, extra: Mapping[str, Any]) -> Mapping[str, Any]:
        return ChainMap(dict(extra), entity.values, self._request_scope({}, entity.application))

    def _request_scope(self, params: Mapping[str, Any], application: str) -> dict[str, Any]:
        now = datetime.now(datetime.fromisoformat(f"2000-01-01T00:00:00{self.scenario.zone}").tzinfo)
        account = {f"account.{name}": value for name, value in self.accounts.get(application).items()}
        own = {"now": f"{now:%Y-%m-%d %H:%M:%S}", "today": f"{now:%Y-%m-%d}", STATUS_FIELD: SUCCESS}
        return {**own, **account, **{name: value for name, value in params.items() if value != ""}}

    def _pay(self, application: str, price: Any) -> None:
        if self._has_effects:
            self.accounts.pay(application, price)

    def _ids(self, type_: EntityType, params: Mapping[str, Any]) -> dict[str, Any]:
        """Returns the ID of a new entity, and the ID that it has as the type that it extends."""
        types = [*([self.scenario.entities[type_.extends]] if type_.extends else []), type_]
        return {
            each.id: params.get(each.id) or evaluate(each.reference, {"count": next(self._number)}) for each in types
        }

    def _existing(self, type_: EntityType, application: str, entity_id: str | None) -> Entity | None:
        """Returns the application's entity with an ID. An ID that the service makes can be used by several."""
        if not entity_id:
            return None
        found = [each for each in self._entities if _is_a(each, type_.name) and each.values.get(type_.id) == entity_id]
        own = [each for each in found if each.application == application]
        if found and not own and not type_.reference:
            raise RejectedError("conflict", "refused", param=type_.id)
        return own[0] if own else None


def _counts(rule: InProgress, type_: EntityType) -> bool:
    return type_.name in rule.entities or type_.extends in rule.entities


def _is_a(entity: Entity, type_name: str) -> bool:
    return type_name in (entity.type.name, entity.type.extends)


def _set(values: dict[str, Any], name: str, value: ValueExpression, scope: Mapping[str, Any]) -> None:
    found = evaluate(value, scope)
    if found is None:
        values.pop(name, None)
    else:
        values[name] = found
