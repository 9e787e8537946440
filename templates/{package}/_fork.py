"""What a forked child must forget: connections and locks that belong to its parent."""

from __future__ import annotations

import os
from typing import Protocol
from weakref import WeakSet


class Forkable(Protocol):
    def after_fork(self) -> None: ...


_things: WeakSet[Forkable] = WeakSet()


def mend_after_fork(thing: Forkable) -> None:
    """Have `thing.after_fork()` called in every child that is forked while it lives."""
    _things.add(thing)


def _mend() -> None:
    for thing in list(_things):
        thing.after_fork()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_mend)
