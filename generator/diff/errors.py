"""The changes of error classes, and of the statuses that they are raised for."""

from __future__ import annotations

from collections.abc import Iterator

from ..codegen.errors import error_classes
from ..model.records import ErrorClass
from ..spec.endpoints import Status
from ..spec.service import Spec
from .change import ADDITION, BEHAVIOUR, BREAKING, WORDING, Change, Found, pairs, severity, wording


def errors(old: Spec, new: Spec) -> Iterator[Change]:
    before = {status.code: status for status in old.statuses}
    after = {status.code: status for status in new.statuses}
    for code, was, now in pairs(before, after):
        if was is not None and now is not None:
            yield from (Change(kind, "errors", sentence) for kind, sentence in _status(code, was, now))
            if (code in old.common) != (code in new.common):
                owners = ["every endpoint" if code in spec.common else "some endpoints" for spec in (new, old)]
                yield Change(WORDING, "errors", f"{code} is a status of {owners[0]}, and was one of {owners[1]}")
    for code, first, second in pairs(_unlisted(old), _unlisted(new)):
        if first is not None and second is not None:
            yield from (Change(kind, "errors", sentence) for kind, sentence in _outcome(code, first, second))
        elif second is not None and code not in before:
            yield Change(ADDITION, "errors", f"{code} is known, and raises {second.raises or 'APIError'}")
    for code, was in before.items():
        if code not in after:
            if was.raises:
                yield Change(
                    BREAKING, "errors", f"{code} is no longer known: it raises APIError, and raised {was.raises}"
                )
            elif code in _unlisted(old):
                yield Change(WORDING, "errors", f"{code} is no longer known")
    yield from (Change(kind, "errors", sentence) for kind, sentence in _classes(old, new))


def _status(code: str, was: Status, now: Status) -> Found:
    if was.param != now.param:
        words = [f"the parameter {status.param}" if status.param else "no parameter" for status in (now, was)]
        yield severity(bool(was.param), f"{code} is about {words[0]}, and was about {words[1]}")
    if was.raises != now.raises:
        raised, raises = was.raises or "APIError", now.raises or "APIError"
        # Code that catches APIError still catches the new class.
        yield severity(raised != "APIError", f"{code} raises {raises}, and no longer {raised}")
    if was.when != now.when and "over-limit" not in (was.when, now.when):
        cases = [status.when or "no case of its own" for status in (now, was)]
        yield BEHAVIOUR, f"the sandbox answers {code} in the case {cases[0]}, and did in the case {cases[1]}"


def listed_status(code: str, was: Status | None, now: Status | None) -> Found:
    """Yields the changes of a status that an endpoint lists."""
    if now is None:
        yield WORDING, f"the status {code} is no longer listed"
    elif was is None:
        yield ADDITION, f"the status {code} is new, and raises {now.raises or 'APIError'}"
    else:
        yield from _outcome(code, was, now)


def _outcome(code: str, was: Status, now: Status) -> Found:
    """Yields the changes of what a status says of the request."""
    if was.retry != now.retry:
        words = [_RETRY[status.retry] for status in (now, was)]
        yield severity(was.retry == "if-safe", f"after {code} a request is {words[0]}, and was {words[1]}")
    if was.may_have_acted != now.may_have_acted:
        told = ["may have" if status.may_have_acted else "has not" for status in (now, was)]
        yield severity(now.may_have_acted, f"before {code} the service {told[0]} acted on the request")
    first, second = ((s.summary, s.source, s.discrepancy) for s in (was, now))
    yield from wording(f"the status {code}", was.confidence, now.confidence, first, second)


_RETRY = {
    "never": "not sent again",
    "if-safe": "sent again if the endpoint is safe",
    "after-delay": "sent again after a pause",
}


def _classes(old: Spec, new: Spec) -> Found:
    root = f"{new.service.name}Error"  # a new name is a change of its own
    before, after = ({error.name: error for error in error_classes(spec, root)} for spec in (old, new))
    for name, was, now in pairs(before, after):
        if now is None:
            yield BREAKING, f"{name} is removed"
        elif was is None:
            yield ADDITION, f"{name} is new"
        else:
            bases = [sorted(_ancestors(name, each)) for each in (before, after)]
            if bases[0] != bases[1]:
                fewer = not {*bases[0]} <= {*bases[1]}
                yield severity(fewer, f"{name} is a subclass of {_join(now.bases)}, and was one of {_join(was.bases)}")
            yield from _class(was, now)


def _join(bases: tuple[str, ...]) -> str:
    return " and ".join(bases)


def _ancestors(name: str, classes: dict[str, ErrorClass]) -> set[str]:
    """Returns every base class of an error, those of its base classes included."""
    bases = {*classes[name].bases} if name in classes else set()
    return bases.union(*(_ancestors(base, classes) for base in bases))


def _class(was: ErrorClass, now: ErrorClass) -> Found:
    name = now.name
    attributes = ({attribute.name: attribute.annotation for attribute in each.attributes} for each in (was, now))
    for attribute, before, after in pairs(*attributes):
        if after is None:
            yield BREAKING, f"{name}.{attribute} is removed"
        elif before is None:
            yield ADDITION, f"{name}.{attribute} is new"
        elif before != after:
            yield BREAKING, f"{name}.{attribute} is {after}, and was {before}"
    if was.doc != now.doc:
        yield WORDING, f"what is said of {name}"


def _unlisted(spec: Spec) -> dict[str, Status]:
    """Returns the statuses that no endpoint lists. Those of an endpoint are reported with the endpoint."""
    declared = {status.code for resource in spec.resources for end in resource.endpoints for status in end.statuses}
    return {status.code: status for status in spec.statuses if status.code not in declared}
