"""What every error of this package knows, and how it is kept out of logs and pickles.

The tree of errors itself stands in `errors.py`.
"""

from __future__ import annotations

from typing import Any, Literal

Sent = Literal["no", "maybe", "yes"]
"""Whether the service may have acted on the request: not received, perhaps received, answered. The surest comes last."""


class _Hidden:
    """Keeps a reply out of `vars()`, for its repr shows nothing of it."""

    __slots__ = ("content",)

    def __init__(self, content: bytes) -> None:
        self.content = content

    def __repr__(self) -> str:
        return f"<{len(self.content)} bytes>"


class BaseError(Exception):
    """A call that brought no result.

    The message says what happened and what to do; it holds no credential, no parameter and nothing of the reply.
    """

    endpoint: str | None = None
    """The endpoint's path, such as the part of the address behind the base URL; None before there is a call."""

    attempts: int = 0
    """How many requests were made."""

    sent: Sent = "no"
    """Whether the service may have acted on the request: "no", "maybe" or "yes"."""

    # Not in a slot, which the layout of OSError does not allow: some errors are a TimeoutError too.
    _raw = _Hidden(b"")

    def __init__(self, message: str, *, raw: bytes = b"", **facts: Any) -> None:
        super().__init__(message)
        self.__dict__.update(facts, **({"_raw": _Hidden(raw)} if raw else {}))

    @property
    def raw(self) -> bytes:
        """The reply as it was received. Empty if there was none, and left out of pickles."""
        return self._raw.content

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), self.args, {name: value for name, value in vars(self).items() if name != "_raw"}
