"""The changes between two specs, in the words of callers, and the next version by semantic versioning.

A change is breaking if correct code can now fail or get another result; an addition if something is new; wording if
only a description changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..spec.endpoints import Status
from ..spec.service import Spec, version_of
from .change import ADDITION, BREAKING, KINDS, WORDING, Change, pairs
from .endpoints import aliases, endpoints, reordered, resources, schemas
from .notifications import notifications
from .types import classes


def compare(old: Spec, new: Spec) -> list[Change]:
    """Returns every change, endpoint by endpoint, breaking changes first."""
    changes = [*_service(old, new), *classes(old, new), *_errors(old, new), *schemas(old, new)]
    changes += [*resources(old, new), *endpoints(old, new)]
    changes += [*notifications(old, new), *aliases(old, new)]
    order = list(dict.fromkeys(change.where for change in changes))
    return sorted(changes, key=lambda change: (order.index(change.where), KINDS.index(change.kind)))


def next_version(version: str, changes: Iterable[Change]) -> str:
    """Returns the next version. Below 1.0.0 the second number counts breaking changes, and the third all others."""
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
    """Returns True if a version is at least the required one."""
    return version_of(version) >= version_of(wanted)


def _service(old: Spec, new: Spec) -> Iterator[Change]:
    was, now = old.service, new.service
    before = {credential.name: credential for credential in was.credentials}
    after = {credential.name: credential for credential in now.credentials}
    for name, gone, come in pairs(before, after):
        if come is None:
            yield Change(BREAKING, "client", f"the credential {name} is removed")
        elif gone is None:
            yield Change(BREAKING, "client", f"the credential {name} is new, and must be given")
        else:
            if gone.secret != come.secret:
                shown = "is not secret, and no longer taken from" if gone.secret else "is secret, and may be"
                yield Change(
                    BREAKING if gone.secret else ADDITION, "client", f"the credential {name} {shown} a callable"
                )
            if gone.summary != come.summary:
                yield Change(WORDING, "client", f"what is said of the credential {name}")
    for kind, sentence in reordered("the credentials", before, after):
        yield Change(kind, "client", sentence)
    if was.package != now.package:
        yield Change(BREAKING, "client", f"the package is called {now.package}, not {was.package}")
    if was.distribution != now.distribution:
        yield Change(BREAKING, "client", f"it is installed as {now.distribution}, and was as {was.distribution}")
    if was.name != now.name:
        yield Change(BREAKING, "client", f"the root of the errors is called {now.name}Error, not {was.name}Error")
    if was.base_url != now.base_url:
        yield Change(ADDITION, "client", f"the default of base_url is {now.base_url}, and was {was.base_url}")
    if (was.status_field, was.success) != (now.status_field, now.success):
        yield Change(BREAKING, "client", f"a reply says {now.status_field}: {now.success} when it is a success")
    if was.status_pattern != now.status_pattern:
        yield Change(BREAKING, "client", f"a status is {now.status_pattern}, and was {was.status_pattern}")
    if was.methods != now.methods:
        yield Change(WORDING, "client", f"requests are taken by {', '.join(now.methods)}")
    throttles = [
        next((status.code for status in spec.statuses if status.when == "over-limit"), "") for spec in (old, new)
    ]
    if throttles[0] != throttles[1]:
        kind = BREAKING if throttles[0] else ADDITION
        told = f"{throttles[1] or 'no status'} says that the limit is exceeded, and {throttles[0] or 'none'} did"
        yield Change(kind, "client", told)
    sizes = [("bytes", was.max_bytes, now.max_bytes), ("objects", was.max_objects, now.max_objects)]
    for unit, least, most in sizes:
        if least != most:
            kind = BREAKING if most < least else ADDITION
            yield Change(kind, "client", f"a reply may have {most} {unit}, and not {least}")
    if was.retry_attempts != now.retry_attempts:
        kind = BREAKING if now.retry_attempts < was.retry_attempts else ADDITION
        yield Change(
            kind, "client", f"at most {now.retry_attempts} requests are made for a call, and not {was.retry_attempts}"
        )
    if (was.retry_http, was.retry_pause, was.retry_max_pause) != (now.retry_http, now.retry_pause, now.retry_max_pause):
        yield Change(ADDITION, "client", "when a call is repeated, and the pauses between")
    if (was.summary, was.why_method, was.source, was.status_summary) != (
        now.summary,
        now.why_method,
        now.source,
        now.status_summary,
    ):
        yield Change(WORDING, "client", "what is said of the service")


def _errors(old: Spec, new: Spec) -> Iterator[Change]:
    before = {status.code: status for status in old.statuses}
    after = {status.code: status for status in new.statuses}
    for code, was, now in pairs(before, after):
        if was is not None and now is not None and was.param != now.param:
            kind = BREAKING if was.param else ADDITION
            yield Change(kind, "errors", f"{code} is about {now.param or 'no parameter'}, not {was.param or 'none'}")
        if was is not None and now is not None and was.raises != now.raises:
            raised, raises = was.raises or "APIError", now.raises or "APIError"
            # Code that catches APIError still catches the new class.
            kind = ADDITION if raised == "APIError" else BREAKING
            yield Change(kind, "errors", f"{code} raises {raises}, and no longer {raised}")
        elif was is not None and now is not None and was.parent != now.parent:
            kind = BREAKING if was.parent else ADDITION
            yield Change(
                kind, "errors", f"{now.raises} is under {now.parent or 'APIError'}, not {was.parent or 'APIError'}"
            )
    for code, first, second in pairs(_unlisted(old), _unlisted(new)):
        if first is None and second is not None and code not in before:
            yield Change(ADDITION, "errors", f"{code} is known, and raises {second.raises or 'APIError'}")
        elif second is None and code not in after:
            yield Change(WORDING, "errors", f"{code} is no longer known")
    for name, gone, come in pairs(_error_classes(old), _error_classes(new)):
        if come is None:
            yield Change(BREAKING, "errors", f"{name} is removed")
        elif gone is None:
            yield Change(ADDITION, "errors", f"{name} is new")
        elif name in old.errors and name in new.errors and old.errors[name] != new.errors[name]:
            yield Change(WORDING, "errors", f"what is said of {name}")


def _unlisted(spec: Spec) -> dict[str, Status]:
    """Returns the statuses that no endpoint lists. Those of an endpoint are reported with the endpoint."""
    declared = {status.code for resource in spec.resources for end in resource.endpoints for status in end.statuses}
    return {status.code: status for status in spec.statuses if status.code not in declared}


def _error_classes(spec: Spec) -> dict[str, str]:
    """Returns every error class that the spec asks for, with its origin."""
    return dict.fromkeys(spec.errors, "errors") | {
        status.raises: status.code for status in spec.statuses if status.raises
    }
