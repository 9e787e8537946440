"""The changes of the notifications that the service sends."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..codegen.docstrings import conditions_in_words
from ..spec.events import Event
from ..spec.service import Spec
from .change import ADDITION, BREAKING, WORDING, Change, Found, pairs, wording
from .records import fields


def notifications(old: Spec, new: Spec) -> Iterator[Change]:
    was, now = old.signature, new.signature
    where = "notifications"
    if was is None or now is None:
        if was is not now:
            yield Change(ADDITION, where, "new") if now else Change(BREAKING, where, "removed")
    elif (was.header, was.key) != (now.header, now.key):
        words = [f"in {each.header} with {each.key}" for each in (now, was)]
        yield Change(BREAKING, where, f"they are signed {words[0]}, and were {words[1]}")
    elif was != now:
        yield Change(WORDING, where, "what is said of them")
    version = new.service.version
    before, after = {event.name: event for event in old.events}, {event.name: event for event in new.events}
    for name, gone, come in pairs(before, after):
        if come is None:
            yield Change(BREAKING, f"{where}/{name}", "removed: it becomes an UnknownNotification")
        elif gone is None:
            yield Change(ADDITION, f"{where}/{name}", f"new: {come.summary}")
        else:
            yield from (Change(kind, f"{where}/{name}", sentence) for kind, sentence in _event(gone, come, version))


def _event(was: Event, now: Event, version: str) -> Found:
    yield from fields(was.fields, now.fields, version)
    if was.returns != now.returns:
        yield BREAKING, f"becomes {now.returns}, which was called {was.returns}"
    conditions, others = ([replace(when, location=was.location) for when in event.when] for event in (was, now))
    known = [conditions_in_words(event.when) for event in (was, now)]
    if any(when not in others for when in conditions):
        yield BREAKING, f"it is identified by {known[1]}, and was by {known[0]}: other notifications may become it"
    elif len(others) > len(conditions):
        yield ADDITION, f"it is identified by {known[1]}, and was by {known[0]}"
    if was.examples != now.examples:
        yield WORDING, "its examples"
    if (was.variants_by, was.variants) != (now.variants_by, now.variants):
        yield WORDING, f"what its fields hold, by {now.variants_by or was.variants_by}"
    first, second = ((event.summary, event.description, event.discrepancy) for event in (was, now))
    yield from wording("it", was.confidence, now.confidence, first, second)
    if was.source != now.source:
        yield WORDING, f"its source is {now.source}"
