"""The base of all errors of this package.

The tree of the errors is in `errors.py`.
"""

from __future__ import annotations

from datetime import datetime
from traceback import clear_frames
from typing import Any, Literal, TypeVar
from weakref import WeakKeyDictionary

E = TypeVar("E", bound=BaseException)

Sent = Literal["no", "maybe", "yes"]
"""The request was not received, was perhaps received, or was answered; the most certain is last."""


LEFT_OUT = "The reply, .raw, was left out when this error was pickled or copied."
LEFT_OUT_LAST = "The record, .last, was left out when this error was pickled or copied."


class BaseError(Exception):
    """A request that brought no result.

    The message says what happened and what to do. It holds no credential, no parameter and nothing of the reply but its
    status code.
    """

    endpoint: str | None = None
    """The path of the endpoint, which follows the base URL. None if the error is not about a request."""

    attempts: int = 0
    """The number of requests that were sent."""

    sent: Sent = "no"
    """Says if the request reached the service: "no", "maybe", or "yes" if the service answered it."""

    may_have_acted: bool = False
    """True if the service may have done what the request asks for, such as to make a call and bill it. False if nothing
    was sent, if the status says that the service refused the request, and for a request that only looks something up."""

    retryable: bool = False
    """True if the same request may succeed later, and sending it again can do no harm."""

    retry_at: datetime | None = None
    """The moment at which the service will take the next request, in UTC; None if it is not known."""

    def __init__(self, message: str, *, raw: bytes = b"", **facts: Any) -> None:
        super().__init__(message)
        self.__dict__.update(facts)
        if raw:
            _bodies[self] = raw

    @property
    def raw(self) -> bytes:
        """The reply as it was received. Empty if there was none; left out of pickles and copies, which have a note then."""
        return _bodies.get(self, b"")

    def __reduce__(self) -> tuple[Any, ...]:
        state = dict(vars(self))
        if self.raw:
            state["__notes__"] = [*state.get("__notes__", []), LEFT_OUT]
        if state.pop("last", None) is not None:
            state["__notes__"] = [*state.get("__notes__", []), LEFT_OUT_LAST]
        return type(self), self.args, state


# Not in the __dict__ of an error, so that neither vars() nor a pickle shows what the service wrote; and not in a slot,
# which the layout of OSError does not allow: some errors are a TimeoutError too.
_bodies: WeakKeyDictionary[BaseError, bytes] = WeakKeyDictionary()


def detach(error: E, outer: BaseException | None = None) -> E:
    """Returns the error without what must not travel with it.

    Its traceback leads through frames that hold arguments, bodies and credentials, and so does that of the error in
    whose handling it was raised. An error of this package leaves both behind. Any other, such as one of a callable that
    the caller wrote, keeps the lines of its traceback, its cause and its context, and loses the variables in them.

    Args:
        error: The error.
        outer: The exception that the caller is handling, which is left as it is.
    """
    if isinstance(error, BaseError):
        if error.__cause__ is not None and error.__cause__ is not outer:
            clear_frames(error.__cause__.__traceback__)
        error.__context__ = None
        return error.with_traceback(None)
    for each in _chain(error, outer):
        clear_frames(each.__traceback__)
    return error


def _chain(error: BaseException, outer: BaseException | None) -> list[BaseException]:
    """Returns an error and all that it was raised from, or in the handling of."""
    found: list[BaseException] = []
    waiting: list[BaseException | None] = [error]
    while waiting:
        each = waiting.pop()
        if each is not None and each is not outer and not any(each is known for known in found):
            found.append(each)
            waiting += [each.__cause__, each.__context__]
    return found
