"""The things that there are: whose they are, how they go on, and what they cost.

Nothing here waits. What is to happen later stands in an agenda; `advance` lets all of it happen that is due.
"""

from __future__ import annotations

import heapq
import time
from collections import ChainMap
from collections.abc import Callable, Mapping
from datetime import datetime
from itertools import count
from typing import Any, NamedTuple

from ..._core.service import STATUS_FIELD, SUCCESS
from .._model.entities import Notice, Rules, Step, Thing, Value
from .accounts import Accounts
from .expressions import holds, text_of, value_of


class RejectedError(Exception):
    """Something that is not done. `reasons` are cases that the spec may have a status for, the best one first."""

    def __init__(self, *reasons: str, param: str = "", status: str = "") -> None:
        super().__init__(*reasons)
        self.reasons = reasons
        self.param = param
        self.status = status


class Item:
    """A thing of an application, as it is now."""

    def __init__(self, thing: Thing, application: str, values: dict[str, Any], outcome: dict[str, Any]) -> None:
        self.thing = thing
        self.application = application
        self.values = values
        self.outcome = outcome
        """What was ordered to come of it."""
        self.state = ""
        self.stage = 0
        self.plan = 0
        """Counts up when what stands in the agenda for it no longer holds."""

    @property
    def over(self) -> bool:
        if self.thing.states:
            return self.state == list(self.thing.states)[-1]
        return self.stage >= len(self.thing.stages)


class Due(NamedTuple):
    """A step that is to be taken."""

    at: float
    order: int
    item: Item
    plan: int
    steps: tuple[Step, ...]
    """The first whose condition holds is taken; if there are none, the thing's next stage is."""
    extra: dict[str, Any]


Post = Callable[[str, str, str, dict[str, str]], None]
"""Told of a notification: the application, the event, the address, and the fields."""


class World:
    """All things of all applications. `seconds`: how long each stage of a thing lasts."""

    def __init__(self, rules: Rules, seconds: float, post: Post) -> None:
        self.rules = rules
        self._seconds = seconds
        self._post = post
        self._items: list[Item] = []
        self.accounts = Accounts(rules.account)
        self._agenda: list[Due] = []
        self._number = count(1)
        self._order = count()

    # --- What there is --------------------------------------------------------------------------------------------

    def of(self, kind: str, application: str) -> list[Item]:
        """An application's things of a kind, the oldest first."""
        return [item for item in self._items if item.application == application and self._is(item, kind)]

    def find(self, kind: str, key: str | None) -> Item | None:
        """The thing of that name, whosever it is."""
        name = self.rules.things[kind].key
        return next((each for each in self._items if self._is(each, kind) and each.values.get(name) == key), None)

    def _is(self, item: Item, kind: str) -> bool:
        return kind in (item.thing.name, item.thing.kind)

    # --- What happens to it ---------------------------------------------------------------------------------------

    def begin(
        self,
        name: str,
        application: str,
        given: Mapping[str, Any],
        fields: Mapping[str, Value] | None = None,
        outcome: dict[str, Any] | None = None,
    ) -> Item:
        """Let a thing begin, or begin anew if the request names one that there is. Raises Refused."""
        thing = self.rules.things[name]
        item = self._known(thing, application, given.get(thing.key))
        values = (
            (item.values if item else {})
            | self._named(thing, given)
            | {each: given[each] for each in thing.keeps if given.get(each)}
        )
        later = {each for step in (*thing.stages, *thing.states.values()) for each in step.fields}
        ordered = {each: value for each, value in (outcome or {}).items() if each not in later}
        scope = ChainMap(values, self._given(given, application))
        for each, value in {**thing.fields, **(fields or {})}.items():
            _set(values, each, ordered.get(each, value), scope)
        for wanted in filter(None, (thing.needs, thing.takes)):
            if not self.accounts.holds(application, values.get(wanted)):
                raise RejectedError("insufficient-funds")
        if item is None:
            item = Item(thing, application, values, outcome or {})
            self._items.append(item)
        else:
            item.values |= values
        self.accounts.pay(application, values.get(thing.takes))
        if thing.stages:
            self._plan(item, (), {})
        return item

    def change(self, item: Item, fields: Mapping[str, Value], given: Mapping[str, Any]) -> None:
        """Give fields of a thing the values that a request has for them; what it leaves out is gone."""
        scope = self._given(given, item.application)
        for name, value in fields.items():
            _set(item.values, name, value, scope)

    def enter(self, item: Item, state: str, extra: Mapping[str, Any]) -> None:
        item.state = state
        self._take(item, item.thing.states.get(state, Step()), extra)

    def follow(self, item: Item, steps: tuple[Step, ...], extra: dict[str, Any], *, at_once: bool = False) -> None:
        """Let one of these steps be taken a while later, or now and instead of what was to come."""
        if at_once:
            item.plan += 1
            self._choose(item, steps, extra)
        elif steps:
            self._plan(item, steps, extra)

    def end(self, item: Item) -> None:
        """Let a thing come to its end now."""
        item.plan += 1
        if item.thing.states:
            if not item.over:
                self.enter(item, list(item.thing.states)[-1], {})
            return
        while not item.over:
            self._next_stage(item)

    def notify(self, item: Item, notice: Notice, extra: Mapping[str, Any], url: str | None = None) -> None:
        """Post a notification about a thing, if it is known where to; `url` is where, or the thing knows."""
        scope = self._all(item, extra)
        if not holds(notice.when, scope):
            return
        scope = {**scope, **{name: value_of(value, scope) for name, value in notice.fields.items()}}
        names = self.rules.events[notice.event]
        fields = {name: text_of(scope[name]) for name in names if scope.get(name) is not None}
        self.post(item, notice, fields, url)

    def post(self, item: Item, notice: Notice, fields: dict[str, str], url: str | None = None) -> None:
        """Post a notification that says this and no more."""
        url = url or item.values.get(notice.url or item.thing.url)
        if url:
            self._post(item.application, notice.event, url, fields)

    def arrive(self, event: str, fields: dict[str, str]) -> Item:
        """Let an event come to a thing, and what it begins begin. Raises ValueError."""
        arrivals = {each: thing for thing in self.rules.things.values() for each in thing.arrives}
        if event not in arrivals:
            raise ValueError(f"the spec has no {event!r} that comes by itself; it has {', '.join(arrivals) or 'none'}")
        thing = arrivals[event]
        arrival = thing.arrives[event]
        at = self.find(arrival.at, fields.get(arrival.by))
        if at is None:
            raise ValueError(
                f"there is no {arrival.at} {fields.get(arrival.by)!r} that it could come to: see {arrival.by}"
            )
        item = self.begin(thing.name, at.application, fields, arrival.fields, fields)
        if arrival.to:
            self.enter(item, arrival.to, {})
        self.notify(item, Notice(event, fields=arrival.notifies), fields, at.values.get(arrival.url))
        return item

    # --- As time passes -------------------------------------------------------------------------------------------

    def advance(self, now: float) -> None:
        """Take every step that is due."""
        while self._agenda and self._agenda[0].at <= now:
            self.hurry()

    def hurry(self) -> bool:
        """Take the next step, due or not. Returns whether there was one."""
        if not self._agenda:
            return False
        due = heapq.heappop(self._agenda)
        if due.plan != due.item.plan:
            return True
        if due.steps:
            self._choose(due.item, due.steps, due.extra)
        else:
            self._next_stage(due.item, due.at)
        return True

    def next_at(self) -> float | None:
        """When the next step is due."""
        return self._agenda[0].at if self._agenda else None

    def _plan(self, item: Item, steps: tuple[Step, ...], extra: dict[str, Any], after: float | None = None) -> None:
        at = (time.monotonic() if after is None else after) + self._seconds
        heapq.heappush(self._agenda, Due(at, next(self._order), item, item.plan, steps, extra))

    def _next_stage(self, item: Item, at: float | None = None) -> None:
        stages = item.thing.stages
        self._take(item, stages[item.stage], {})
        item.stage += 1
        if at is not None and not item.over:
            self._plan(item, (), {}, at)

    def _choose(self, item: Item, steps: tuple[Step, ...], extra: dict[str, Any]) -> None:
        scope = self._all(item, extra)
        step = next((each for each in steps if holds(each.when, scope)), None)
        if step is not None:
            self._take(item, step, extra)

    def _take(self, item: Item, step: Step, extra: Mapping[str, Any]) -> None:
        scope = self._all(item, extra)
        for name, value in step.fields.items():
            _set(item.values, name, item.outcome.get(name, value), scope)
        self.accounts.pay(item.application, item.values.get(step.takes))
        for notice in step.notifies:
            self.notify(item, notice, extra)
        if step.to:
            self.enter(item, step.to, extra)

    # --- What can be spoken of ------------------------------------------------------------------------------------

    def _all(self, item: Item, extra: Mapping[str, Any]) -> Mapping[str, Any]:
        return ChainMap(dict(extra), item.values, self._given({}, item.application))

    def _given(self, given: Mapping[str, Any], application: str = "") -> dict[str, Any]:
        now = datetime.now(datetime.fromisoformat(f"2000-01-01T00:00:00{self.rules.zone}").tzinfo)
        account = {f"account.{name}": value for name, value in self.accounts.of(application).items()}
        own = {"now": f"{now:%Y-%m-%d %H:%M:%S}", "today": f"{now:%Y-%m-%d}", STATUS_FIELD: SUCCESS}
        return {**own, **account, **{name: value for name, value in given.items() if value != ""}}

    def _named(self, thing: Thing, given: Mapping[str, Any]) -> dict[str, Any]:
        """What the thing is called, by its own kind and by the other that it is."""
        kinds = [*([self.rules.things[thing.kind]] if thing.kind else []), thing]
        return {
            kind.key: given.get(kind.key) or value_of(kind.reference, {"count": next(self._number)}) for kind in kinds
        }

    def _known(self, thing: Thing, application: str, key: str | None) -> Item | None:
        """The application's thing of that name. Where the service itself makes names, those of others are apart."""
        if not key:
            return None
        found = [each for each in self._items if self._is(each, thing.name) and each.values.get(thing.key) == key]
        own = [each for each in found if each.application == application]
        if found and not own and not thing.reference:
            raise RejectedError("conflict", "refused", param=thing.key)
        return own[0] if own else None


def _set(values: dict[str, Any], name: str, value: Value, scope: Mapping[str, Any]) -> None:
    found = value_of(value, scope)
    if found is None:
        values.pop(name, None)
    else:
        values[name] = found
