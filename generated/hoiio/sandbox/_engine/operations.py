"""What the endpoints do to the things of the world, each by what the spec says that it plays."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Callable
from typing import Any

from ..._core.service import STATUS_FIELD
from .._model.endpoint import Endpoint
from .._model.entities import Play, Thing, Value
from .expressions import holds, text_of, value_of
from .store import Item, RejectedError, World
from .validation import read_objects

Reply = dict[str, Any] | None
"""The fields of a reply; None if the endpoint does not know of the thing."""

Outcome = dict[str, Any]


def play(world: World, endpoint: Endpoint, play: Play, application: str, params: dict[str, str], out: Outcome) -> Reply:
    """Do what a request asks for. `out`: what was ordered to come of it. Raises Refused."""
    return _VERBS[play.verb](world, endpoint, play, application, params, out)


def _begins(
    world: World, endpoint: Endpoint, play: Play, application: str, params: dict[str, str], out: Outcome
) -> Reply:
    if not play.each:
        item = world.begin(play.thing, application, params, play.fields, out)
        if play.to:
            world.enter(item, play.to, {})
        for notice in play.notifies:
            world.notify(item, notice, {})
        if play.then:
            world.follow(item, play.then, {**params, **_outcome(world, play, item, out)})
        return _shown(endpoint, play, [item])
    over = world.begin(play.under, application, params) if play.under else None
    key = {over.thing.key: over.values[over.thing.key]} if over else {}
    items: list[Item] = []
    for one in _elements(play, params, world.rules.things[play.thing].key):
        try:
            item = world.begin(play.thing, application, {**one, **key}, play.fields | _own(key), out)
        except RejectedError as refused:
            if not over or not play.notifies:
                raise
            code = next(filter(None, (endpoint.status_for(reason) for reason in refused.reasons)), "")
            world.post(over, play.notifies[0], {STATUS_FIELD: code})
            continue
        items.append(item)
        for notice in play.notifies:
            world.notify(item, notice, {})
    return _shown(endpoint, play, items, over)


def _shows(
    world: World, endpoint: Endpoint, play: Play, application: str, params: dict[str, str], out: Outcome
) -> Reply:
    if not play.thing:
        account = world.accounts.of(application)
        return {name: account[name] for name in endpoint.fields if name in account}
    item = _named(world, endpoint, play, application, params)
    return None if item is None else _shown(endpoint, play, [item])


def _lists(
    world: World, endpoint: Endpoint, play: Play, application: str, params: dict[str, str], out: Outcome
) -> Reply:
    items = world.of(play.thing, application)
    dated, matching = play.dated, play.matching
    if dated is not None:
        since, until = params.get(dated.since), params.get(dated.until)
        if since and until and until < since and dated.reversed:
            raise RejectedError(status=dated.reversed)
        dates = [(item, str(item.values.get(dated.field, ""))) for item in items]
        items = [item for item, at in dates if (not since or at >= since) and (not until or at < until)]
    if matching is not None and params.get(matching.param, matching.all) != matching.all:
        items = [item for item in items if item.values.get(matching.field) == params[matching.param]]
    page = int(params.get(endpoint.page) or 1) if endpoint.page else 1
    shown = items[(page - 1) * play.size : page * play.size] if endpoint.page else items
    entries = [{name: item.values[name] for name in endpoint.entry_fields if name in item.values} for item in shown]
    fields: dict[str, Any] = {play.counted: str(len(shown)), endpoint.total: str(len(items)), play.entries: entries}
    return {name: fields[name] for name in endpoint.fields if name in fields}


def _ends(
    world: World, endpoint: Endpoint, play: Play, application: str, params: dict[str, str], out: Outcome
) -> Reply:
    item = _named(world, endpoint, play, application, params)
    if item is not None and holds(play.when, params):
        world.end(item)
    return None if item is None else _shown(endpoint, play, [item])


def _changes(
    world: World, endpoint: Endpoint, play: Play, application: str, params: dict[str, str], out: Outcome
) -> Reply:
    item = _named(world, endpoint, play, application, params)
    if item is not None:
        world.change(item, play.fields, params)
    return None if item is None else _shown(endpoint, play, [item])


def _moves(
    world: World, endpoint: Endpoint, play: Play, application: str, params: dict[str, str], out: Outcome
) -> Reply:
    item = _named(world, endpoint, play, application, params)
    if item is None:
        return None
    regardless = bool(play.regardless) and holds(play.regardless, params)
    if item.over or (not regardless and item.state not in play.come_from):
        key = world.rules.things[play.thing].key
        raise RejectedError(item.state, *(f"not-{state}" for state in play.come_from), param=key)
    for refusal in play.refuses:
        if holds(refusal.when, ChainMap(dict(params), item.values)):
            raise RejectedError(status=refusal.status)
    world.change(item, play.fields, params)
    outcome = _outcome(world, play, item, out)
    if play.to:
        world.enter(item, play.to, {**params, **outcome})
    world.follow(item, play.then, {**params, **outcome}, at_once=regardless)
    return _shown(endpoint, play, [item])


_VERBS: dict[str, Callable[[World, Endpoint, Play, str, dict[str, str], Outcome], Reply]] = {
    "create": _begins,
    "get": _shows,
    "list": _lists,
    "finish": _ends,
    "update": _changes,
    "transition": _moves,
}


def _named(world: World, endpoint: Endpoint, play: Play, application: str, params: dict[str, str]) -> Item | None:
    """The thing that a request names; None if there is none of that name. Raises Refused."""
    key = world.rules.things[play.thing].key
    item = world.find(play.thing, params.get(key))
    if item is None or item.application == application:
        return item
    if endpoint.status_for("forbidden", key):
        raise RejectedError("forbidden", param=key)
    return None  # it is as if it were not there


def _shown(endpoint: Endpoint, play: Play, items: list[Item], over: Item | None = None) -> dict[str, Any]:
    """What a reply says of things: the fields that it has in common with them."""
    values = {**(items[0].values if items else {}), **(over.values if over else {})}
    fields = {name: values[name] for name in endpoint.fields if name in values}
    for name, source in play.gives.items():
        found = [item.values[source] for item in items if source in item.values]
        fields[name] = (text_of(found) if name in endpoint.comma else found) if play.each else found[0]
    return fields


def _outcome(world: World, play: Play, item: Item, out: Outcome) -> Outcome:
    """What is to come of a request: as ordered, or as the spec has it."""
    return {**{name: value_of(value, item.values) for name, value in play.outcome.items()}, **out}


def _own(key: dict[str, Any]) -> dict[str, Value]:
    return dict(key)


def _elements(play: Play, params: dict[str, str], key: str) -> list[dict[str, Any]]:
    """The params of each thing that is to begin. What names it is not theirs to say."""
    name = next((name for name in play.each if params.get(name)), "")
    text = params.get(name, "")
    if not text.lstrip().startswith(("[", "{")):
        return [{**params, name: element.strip()} for element in text.split(",") if element]
    return [
        {**params, **{name: each for name, each in element.items() if name != key}} for element in read_objects(text)
    ]


def outcomes_of(endpoint: Endpoint, things: dict[str, Thing]) -> set[str]:
    """The names of all that can come of a request."""
    play = endpoint.play
    if play is None or not play.thing:
        return set()
    thing = things[play.thing]
    begun = {*thing.fields, *play.fields, *(name for step in thing.stages for name in step.fields)}
    ended = {name for step in thing.states.values() for name in step.fields}
    return {*play.outcome, *(begun | ended if play.verb == "create" else ())}
