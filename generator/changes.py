"""What changed between two specs, in the caller's words, and the version that follows by semantic versioning.

A change is breaking if code that was right can now fail or mean something else; an addition if there is more than
before; wording if only what is said of it changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from .names import argument_name, attribute_name, class_name, has_class, method_name
from .records import annotation
from .spec import Deprecated, Endpoint, Event, Field, Limit, Param, Spec, Status, Type, version_of

BREAKING, ADDITION, WORDING = "breaking", "addition", "wording"
KINDS = (BREAKING, ADDITION, WORDING)

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Change:
    kind: str
    where: str
    """The endpoint's path, or what is common to all endpoints."""
    sentence: str


def compare(old: Spec, new: Spec) -> list[Change]:
    """Every change, endpoint by endpoint, the gravest first."""
    changes = [*_service(old, new), *_types(old, new), *_errors(old, new)]
    before, after = _endpoints(old), _endpoints(new)
    for path, was, now in _pairs(before, after):
        if was is None and now is not None:
            changes.append(Change(ADDITION, path, f"new: {now.about}"))
        elif now is None:
            changes.append(Change(BREAKING, path, "removed"))
        elif was is not None:
            changes += [Change(kind, path, sentence) for kind, sentence in _endpoint(was, now)]
    changes += _notifications(old, new)
    order = list(dict.fromkeys(change.where for change in changes))
    return sorted(changes, key=lambda change: (order.index(change.where), KINDS.index(change.kind)))


def next_version(version: str, changes: Iterable[Change]) -> str:
    """The version that follows. Below 1.0.0 the second number counts what breaks, and the third all else."""
    major, minor, patch = version_of(version)
    kinds = {change.kind for change in changes}
    if not kinds:
        return version
    if major == 0:
        return f"0.{minor + 1}.0" if BREAKING in kinds else f"0.{minor}.{patch + 1}"
    if BREAKING in kinds:
        return f"{major + 1}.0.0"
    return f"{major}.{minor + 1}.0" if ADDITION in kinds else f"{major}.{minor}.{patch + 1}"


def allows(version: str, wanted: str) -> bool:
    """Whether a version is at least the one that must follow."""
    return version_of(version) >= version_of(wanted)


def _endpoints(spec: Spec) -> dict[str, Endpoint]:
    return {endpoint.path: endpoint for resource in spec.resources for endpoint in resource.endpoints}


def _pairs(old: Mapping[str, T], new: Mapping[str, T]) -> Iterator[tuple[str, T | None, T | None]]:
    """What was and what is, by name; None where it was not there."""
    for name in dict.fromkeys([*old, *new]):
        yield name, old.get(name), new.get(name)


Found = Iterator[tuple[str, str]]
"""A kind and a sentence, for each change."""


def _service(old: Spec, new: Spec) -> Iterator[Change]:
    was, now = old.service, new.service
    before = {credential.name: credential for credential in was.credentials}
    after = {credential.name: credential for credential in now.credentials}
    for name, gone, come in _pairs(before, after):
        if come is None:
            yield Change(BREAKING, "client", f"the credential {name} is removed")
        elif gone is None:
            yield Change(BREAKING, "client", f"the credential {name} is new, and must be given")
        elif gone != come:
            yield Change(WORDING, "client", f"what is said of the credential {name}")
    if was.package != now.package:
        yield Change(BREAKING, "client", f"the package is called {now.package}, not {was.package}")
    if was.name != now.name:
        yield Change(BREAKING, "client", f"the root of the errors is called {now.name}Error, not {was.name}Error")
    if was.base_url != now.base_url:
        yield Change(ADDITION, "client", f"the default of base_url is {now.base_url}, and was {was.base_url}")
    if (was.status_field, was.success) != (now.status_field, now.success):
        yield Change(BREAKING, "client", f"a reply says {now.status_field}: {now.success} when it is a success")
    if was.max_bytes != now.max_bytes:
        kind = BREAKING if now.max_bytes < was.max_bytes else ADDITION
        yield Change(kind, "client", f"a reply may have {now.max_bytes} bytes, and not {was.max_bytes}")
    if was.retry_attempts != now.retry_attempts:
        kind = BREAKING if now.retry_attempts < was.retry_attempts else ADDITION
        yield Change(
            kind, "client", f"at most {now.retry_attempts} requests are made for a call, and not {was.retry_attempts}"
        )
    if (was.retry_http, was.retry_pause, was.retry_max_pause) != (now.retry_http, now.retry_pause, now.retry_max_pause):
        yield Change(ADDITION, "client", "when a call is repeated, and the pauses between")
    if (was.about, was.why_method, was.source, was.status_about) != (
        now.about,
        now.why_method,
        now.source,
        now.status_about,
    ):
        yield Change(WORDING, "client", "what is said of the service")


def _types(old: Spec, new: Spec) -> Iterator[Change]:
    """Changes of enums; what else changes in a type is told where it is used."""
    before = {type_.name: type_ for type_ in old.types if has_class(type_)}
    after = {type_.name: type_ for type_ in new.types if has_class(type_)}
    for name, was, now in _pairs(before, after):
        cls = class_name(name)
        if now is None:
            yield Change(BREAKING, "types", f"{cls} is removed")
        elif was is None:
            yield Change(ADDITION, "types", f"{cls} is new")
        else:
            yield from (Change(kind, "types", f"{cls}: {sentence}") for kind, sentence in _values(was, now))


def _values(old: Type, new: Type) -> Found:
    before, after = {value.name: value for value in old.values}, {value.name: value for value in new.values}
    for name, was, now in _pairs(before, after):
        if now is None:
            yield BREAKING, f"the value {name} is removed"
        elif was is None:
            yield ADDITION, f"the value {name} is new"
        else:
            yield from _deprecation(f"the value {name}", was.deprecated, now.deprecated)
            yield from _said(f"the value {name}", was.confidence, now.confidence, was.about, now.about)
    if old.about != new.about:
        yield WORDING, "what is said of it"


def _errors(old: Spec, new: Spec) -> Iterator[Change]:
    before = {status.code: status for status in old.statuses}
    after = {status.code: status for status in new.statuses}
    for code, was, now in _pairs(before, after):
        if was is not None and now is not None and was.raises != now.raises:
            raised, raises = was.raises or "APIError", now.raises or "APIError"
            # Whoever catches APIError still catches the new class.
            kind = ADDITION if raised == "APIError" else BREAKING
            yield Change(kind, "errors", f"{code} raises {raises}, and no longer {raised}")
        elif was is not None and now is not None and was.under != now.under:
            kind = BREAKING if was.under else ADDITION
            yield Change(
                kind, "errors", f"{now.raises} is under {now.under or 'APIError'}, not {was.under or 'APIError'}"
            )
    for name, gone, come in _pairs(_error_classes(old), _error_classes(new)):
        if come is None:
            yield Change(BREAKING, "errors", f"{name} is removed")
        elif gone is None:
            yield Change(ADDITION, "errors", f"{name} is new")


def _error_classes(spec: Spec) -> dict[str, str]:
    """Every class of errors that the spec asks for, and what asks for it."""
    return dict.fromkeys(spec.errors, "errors") | {
        status.raises: status.code for status in spec.statuses if status.raises
    }


def _endpoint(old: Endpoint, new: Endpoint) -> Found:
    for name, was, now in _pairs({p.name: p for p in old.params}, {p.name: p for p in new.params}):
        yield from _param(name, was, now)
    yield from _fields(old.fields, new.fields)
    for code, gone, come in _pairs({s.code: s for s in old.statuses}, {s.code: s for s in new.statuses}):
        yield from _status(code, gone, come)
    yield from _limit(old.limit, new.limit)
    if old.safe != new.safe:
        yield (
            (ADDITION, "safe to repeat: it is repeated where that may help")
            if new.safe
            else (
                BREAKING,
                "no longer safe to repeat: after a doubtful failure it is not repeated",
            )
        )
    if old.returns != new.returns:
        yield BREAKING, f"returns {new.returns}, which was called {old.returns}"
    if method_name(old.path) != method_name(new.path):
        yield BREAKING, f"the method is called {method_name(new.path)}, not {method_name(old.path)}"
    if (old.notifications, old.charges) != (new.notifications, new.charges):
        yield WORDING, f"notifications: {new.notifications}; charges: {new.charges}"
    if old.examples != new.examples:
        yield WORDING, "its examples"
    if (old.variants_by, old.variants) != (new.variants_by, new.variants):
        yield WORDING, f"what its fields hold, by {new.variants_by or old.variants_by}"
    yield from _deprecation("it", old.deprecated, new.deprecated)
    yield from _said("it", old.confidence, new.confidence, (old.about, old.details), (new.about, new.details))
    if old.source != new.source:
        yield WORDING, f"its source is {new.source}"


def _notifications(old: Spec, new: Spec) -> Iterator[Change]:
    was, now = old.signature, new.signature
    where = "notifications"
    if was is None or now is None:
        if was is not now:
            yield Change(ADDITION, where, "new") if now else Change(BREAKING, where, "removed")
    elif (was.header, was.key) != (now.header, now.key):
        yield Change(BREAKING, where, f"they are signed in {now.header} by {now.key}")
    elif was != now:
        yield Change(WORDING, where, "what is said of them")
    before, after = {event.name: event for event in old.events}, {event.name: event for event in new.events}
    for name, gone, come in _pairs(before, after):
        if come is None:
            yield Change(BREAKING, f"{where}/{name}", "removed: it becomes an UnknownNotification")
        elif gone is None:
            yield Change(ADDITION, f"{where}/{name}", f"new: {come.about}")
        else:
            yield from (Change(kind, f"{where}/{name}", sentence) for kind, sentence in _event(gone, come))


def _event(was: Event, now: Event) -> Found:
    yield from _fields(was.fields, now.fields)
    if was.returns != now.returns:
        yield BREAKING, f"becomes {now.returns}, which was called {was.returns}"
    conditions, others = ([replace(when, place=was.place) for when in event.when] for event in (was, now))
    if any(when not in others for when in conditions):
        yield BREAKING, "it is known by something else: other notifications may become it, and these another"
    elif len(others) > len(conditions):
        yield ADDITION, "it is known by more than before"
    if was.examples != now.examples:
        yield WORDING, "its examples"
    if (was.variants_by, was.variants) != (now.variants_by, now.variants):
        yield WORDING, f"what its fields hold, by {now.variants_by or was.variants_by}"
    said = ((event.about, event.details, event.discrepancy) for event in (was, now))
    yield from _said("it", was.confidence, now.confidence, *said)
    if was.source != now.source:
        yield WORDING, f"its source is {now.source}"


def _param(name: str, was: Param | None, now: Param | None) -> Found:
    if now is None:
        yield BREAKING, f"the parameter {name} is removed"
        return
    if was is None:
        yield (
            (BREAKING, f"the parameter {name} is new, and required")
            if now.required
            else (ADDITION, f"the parameter {name} is new, and optional")
        )
        return
    if was.required != now.required:
        yield (
            (BREAKING, f"the parameter {name} is required, and was optional")
            if now.required
            else (ADDITION, f"the parameter {name} is optional, and was required")
        )
    if argument_name(was.name) != argument_name(now.name):
        yield BREAKING, f"the argument for {name} is called {argument_name(now.name)}"
    yield from _lengths(name, was.type, now.type)
    yield from _deprecation(f"the parameter {name}", was.deprecated, now.deprecated)
    yield from _said(f"the parameter {name}", was.confidence, now.confidence, was.about, now.about)


def _lengths(name: str, was: Type, now: Type) -> Found:
    unlimited = float("inf")
    shortest, longest = now.min_length - was.min_length, (now.max_length or unlimited) - (was.max_length or unlimited)
    if shortest > 0:
        yield BREAKING, f"the parameter {name} needs at least {now.min_length} characters, and needed {was.min_length}"
    elif shortest < 0:
        yield ADDITION, f"the parameter {name} needs at least {now.min_length} characters, and needed {was.min_length}"
    if longest < 0:
        yield (
            BREAKING,
            f"the parameter {name} may have {now.max_length} characters, and had {was.max_length or 'no limit'}",
        )
    elif longest > 0:
        yield (
            ADDITION,
            f"the parameter {name} may have {now.max_length or 'any number of'} characters, and had {was.max_length}",
        )


def _fields(old: tuple[Field, ...], new: tuple[Field, ...]) -> Found:
    for name, was, now in _pairs({f.name: f for f in old}, {f.name: f for f in new}):
        yield from _field(name, was, now)


def _field(name: str, was: Field | None, now: Field | None) -> Found:
    if now is None:
        yield BREAKING, f"the field {name} is removed"
        return
    if was is None:
        yield ADDITION, f"the field {name} is new"
        return
    if annotation(was.type) != annotation(now.type):
        yield BREAKING, f"the field {name} is a {annotation(now.type)}, and was a {annotation(was.type)}"
    elif (was.type.is_, was.type.unit, was.type.zone) != (now.type.is_, now.type.unit, now.type.zone):
        yield BREAKING, f"the field {name} is read in another notation, unit or zone"
    if was.required != now.required:
        yield (
            (ADDITION, f"the field {name} is always there, and was None at times")
            if now.required
            else (BREAKING, f"the field {name} is None at times, and was always there")
        )
    if attribute_name(was.name) != attribute_name(now.name):
        yield BREAKING, f"the attribute for {name} is called {attribute_name(now.name)}"
    yield from _deprecation(f"the field {name}", was.deprecated, now.deprecated)
    if was.renamed != now.renamed and now.renamed:
        yield (
            ADDITION,
            f"the attribute {now.renamed.old} is called {attribute_name(name)}, and is read until {now.renamed.until}",
        )
    yield from _said(
        f"the field {name}", was.confidence, now.confidence, (was.about, was.absent), (now.about, now.absent)
    )


def _status(code: str, was: Status | None, now: Status | None) -> Found:
    if now is None:
        yield WORDING, f"the status {code} is no longer listed"
    elif was is None:
        yield ADDITION, f"the status {code} is new, and raises {now.raises or 'APIError'}"
    else:
        if was.repeat != now.repeat:
            kind = BREAKING if was.repeat == "if-safe" else ADDITION
            yield kind, f"repeating after {code} may help: {now.repeat}, and was: {was.repeat}"
        yield from _said(f"the status {code}", was.confidence, now.confidence, was.about, now.about)


def _limit(was: Limit | None, now: Limit | None) -> Found:
    if was == now:
        return
    if now is None:
        yield ADDITION, "it has no limit any more"
        return
    words = f"the limit is {now.requests} requests in {now.seconds:g} s"
    if was is None:
        yield BREAKING, f"{words}, and there was none"
        return
    looser = now.requests >= was.requests and now.seconds <= was.seconds
    yield ADDITION if looser else BREAKING, f"{words}, and was {was.requests} in {was.seconds:g} s"


def _deprecation(what: str, was: Deprecated | None, now: Deprecated | None) -> Found:
    if now is None and was is not None:
        yield WORDING, f"{what} is no longer deprecated"
    elif now is not None and was != now:
        yield ADDITION, f"{what} is deprecated since {now.since}: {now.instead}"


def _said(what: str, was_sure: str, is_sure: str, said: object, says: object) -> Found:
    if was_sure != is_sure:
        yield WORDING, f"{what} is {is_sure}, and was {was_sure}"
    if said != says:
        yield WORDING, f"what is said of {what}"
