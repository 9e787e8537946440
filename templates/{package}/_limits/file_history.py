"""The states that a file of slots continues: the files before it, and the time before the machine was restarted. No input or output.

A file that is deleted, replaced, truncated or restored while processes use it no longer knows of earlier requests. Each
process, and the lock file, remember the last state that they saw. If the file does not continue it, requests are lost.
"""

from __future__ import annotations

import secrets
from typing import Any, NamedTuple

MAX_REMEMBERED = 16
"""Earlier files, and earlier clocks, that are remembered."""


class Seen(NamedTuple):
    """A state of a file that a process, or the lock file, has seen."""

    lineage: str
    """The ID of the file, which it was given when it was created."""
    changes: int
    """The number of changes until then."""

    def __str__(self) -> str:
        return f"{self.lineage} {self.changes}"

    @classmethod
    def parse(cls, note: str) -> Seen | None:
        """Returns what `str` wrote. An unreadable note is a state that no file continues; an empty one is None."""
        lineage, _, changes = note.partition(" ")
        return cls(lineage, int(changes) if changes.isdecimal() else 0) if note else None


class OtherClockError(Exception):
    """The time is read from a clock that another one has replaced."""


class History:
    """The history of a file, which is stored in it."""

    def __init__(self) -> None:
        self.lineages = [secrets.token_hex(8)]
        """The IDs of this file, and of those that it continues."""
        self.changes = 0
        """The number of changes, of the files before it too."""
        self.clocks: list[str] = []
        """The clocks on which the time was read; the last is that of today."""
        self.ahead = 0.0
        """Seconds by which the time of the file is ahead of the clock."""
        self.now = 0.0
        """The time of the file at the last change. It never goes back."""
        self.lost_at: float | None = None
        """When it was last noticed that requests were lost."""

    @property
    def seen(self) -> Seen:
        """The state as it is now."""
        return Seen(self.lineages[0], self.changes)

    def continues(self, seen: Seen) -> bool:
        """Returns True if nothing that was stored until then is lost."""
        return seen.lineage in self.lineages and seen.changes <= self.changes

    def adopt(self, lost: list[Seen]) -> None:
        """Continues lost states: the requests in them are unknown from now on."""
        self.lost_at = self.now
        for seen in lost:
            if seen.lineage not in self.lineages:
                self.lineages = [*self.lineages[:MAX_REMEMBERED], seen.lineage]
            self.changes = max(self.changes, seen.changes)

    def advance(self, clock: str, reading: float) -> None:
        """Sets the time. It stands still while the clock changes, or is behind: how long that took is not known.

        Raises:
            OtherClockError: The clock was replaced by another. One of the same machine does not come back.
        """
        is_new = not self.clocks
        if clock not in self.clocks[-1:]:
            if clock in self.clocks:
                raise OtherClockError
            self.clocks = [*self.clocks[-MAX_REMEMBERED:], clock]
            if not is_new:
                self.ahead = self.now - reading
                self.lost_at = (
                    self.now - reading
                )  # when the clock started: the last changes may not have reached the disk
        if not is_new and reading + self.ahead < self.now:
            self.ahead = self.now - reading
        self.now = reading + self.ahead

    def to_dict(self) -> dict[str, Any]:
        """Returns the whole history, in types of JSON."""
        return dict(vars(self))

    @classmethod
    def from_dict(cls, state: dict[str, Any]) -> History:
        """Returns the history with a state of `to_dict`. Raises KeyError if it is not complete."""
        history = cls()
        vars(history).update({name: state[name] for name in vars(history)})
        return history
