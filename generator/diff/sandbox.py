"""The changes of the sandbox behaviour: tests of callers may get other replies and notifications."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields

from ..spec.sandbox import Account, EntityType, InProgress, Operation
from ..spec.service import Spec
from .change import BEHAVIOUR, Change, pairs

_SANDBOX = "sandbox"

Part = Account | EntityType | InProgress | Operation


def sandbox(old: Spec, new: Spec) -> Iterator[Change]:
    was, now = old.sandbox, new.sandbox
    if was.zone != now.zone:
        yield Change(BEHAVIOUR, _SANDBOX, f"it writes date-times in the zone {now.zone}, and did in {was.zone}")
    yield from _part(_SANDBOX, "the account", was.account, now.account)
    yield from _part(_SANDBOX, "the limit of what is in progress", was.in_progress, now.in_progress)
    entities = ({entity.name: entity for entity in each.entities} for each in (was, now))
    for name, before, after in pairs(*entities):
        yield from _part(_SANDBOX, f"the entity {name}", before, after)
    paths = {endpoint.path for resource in new.resources for endpoint in resource.endpoints}
    for path, first, second in pairs(was.operations, now.operations):
        if path in paths:
            yield from _part(path, "its operation in the sandbox", first, second)


def _part(where: str, what: str, was: Part | None, now: Part | None) -> Iterator[Change]:
    if was is None and now is not None:
        yield Change(BEHAVIOUR, where, f"{what} is new")
    elif now is None and was is not None:
        yield Change(BEHAVIOUR, where, f"{what} is removed")
    elif was is not None and now is not None:
        yield from (Change(BEHAVIOUR, where, f"{what}: {sentence}") for sentence in _sentences(was, now))


def _sentences(was: Part, now: Part) -> Iterator[str]:
    for field in fields(now):
        before, after = getattr(was, field.name), getattr(now, field.name)
        if before == after:
            continue
        keyword = re.sub("_(.)", lambda letter: letter[1].upper(), field.name)
        if isinstance(before, str | int) and isinstance(after, str | int):
            yield f"{keyword} is {after or 'not given'}, and was {before or 'not given'}"
        elif isinstance(before, dict) and isinstance(after, dict):
            missing = object()
            names = [key for key in {**before, **after} if before.get(key, missing) != after.get(key, missing)]
            yield f"{keyword} differs in {', '.join(map(str, names))}"
        else:
            yield f"{keyword} differs"
