"""The changes between two specs, in the words of callers, and the next version by semantic versioning.

A change is breaking if correct code can now fail or get another result; an addition if something is new; a change of
behaviour if only the sandbox answers otherwise; wording if only a description changed.
"""

from __future__ import annotations

from collections.abc import Iterable

from ..spec.service import Spec, version_of
from .change import ADDITION, BREAKING, KINDS, Change
from .endpoints import endpoints, resources
from .errors import errors
from .notifications import notifications
from .records import aliases, schemas
from .sandbox import sandbox
from .service import service
from .types import classes


def compare(old: Spec, new: Spec) -> list[Change]:
    """Returns every change, endpoint by endpoint, breaking changes first."""
    changes = [*service(old, new), *classes(old, new), *errors(old, new), *schemas(old, new)]
    changes += [*resources(old, new), *endpoints(old, new)]
    changes += [*notifications(old, new), *aliases(old, new), *sandbox(old, new)]
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
