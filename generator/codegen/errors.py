"""The error classes of a client: those of `error_tree`, and those that the statuses of a spec add."""

from __future__ import annotations

from collections.abc import Iterator

from ..error_tree import (
    BUILT_IN_BASES,
    CONNECT_ERRORS,
    LIMIT_ERRORS,
    NOTIFICATION_ERRORS,
    RESPONSE_ERRORS,
    TRANSPORT_ERRORS,
    TREE,
)
from ..model.records import ErrorAttribute, ErrorClass
from ..spec.endpoints import TEMPLATE
from ..spec.service import Spec

_ATTRIBUTES = {
    "ParameterError": (ErrorAttribute(name="param", annotation="str", doc="The name of the argument."),),
    "InvalidResponseError": (
        ErrorAttribute(
            name="field",
            annotation="str | None = None",
            doc="The field that cannot be parsed; None if it is the whole reply.",
        ),
        ErrorAttribute(name="http_status", annotation="int | None = None", doc="The HTTP status of the reply."),
    ),
    "RateLimitError": (
        ErrorAttribute(
            name="retry_at",
            annotation="datetime | None = None",
            doc="The moment at which the next request may be sent, in UTC; None if it is not known.",
        ),
    ),
    "RateLimitTimeoutError": (
        # Narrower than that of RateLimitError, which pyright reports because the attribute could be set.
        ErrorAttribute(
            name="retry_at",
            annotation="datetime  # pyright: ignore[reportIncompatibleVariableOverride]",
            doc="The moment at which the next request may be sent, in UTC.",
        ),
    ),
    "WaitTimeoutError": (
        ErrorAttribute(
            name="last",
            annotation="Record | None = None",
            doc="The last record that was received; None if there is none. Left out of pickles and copies.",
        ),
    ),
    "APIError": (
        ErrorAttribute(name="code", annotation="str", doc="The status in the reply."),
        ErrorAttribute(name="meaning", annotation="str", doc="The meaning of the status."),
        ErrorAttribute(name="http_status", annotation="int | None = None", doc="The HTTP status of the reply."),
    ),
}
"""The attributes of the errors that every client has."""


def error_classes(spec: Spec, root: str) -> tuple[ErrorClass, ...]:
    """Returns every error of a package, each after its base class."""
    errors = [*_own_errors(root), *(_notification_errors(root) if spec.signature else ())]
    errors += [
        ErrorClass(name=name, bases=("APIError",), doc=doc, attributes=_param(name, spec))
        for name, doc in spec.errors.items()
    ]
    limits = {status.raises for status in spec.statuses if status.when == "over-limit"}
    done = {error.name for error in errors}
    for status in spec.statuses:
        if status.raises and status.raises not in done:
            done.add(status.raises)
            bases = (status.parent or "APIError", *(["RateLimitError"] if status.raises in limits else []))
            attributes = _param(status.raises, spec)
            errors.append(ErrorClass(name=status.raises, bases=bases, doc=status.summary, attributes=attributes))
    return tuple(errors)


def _own_errors(root: str) -> Iterator[ErrorClass]:
    """Yields the errors that every client has."""
    children = {
        root: TREE,
        "TransportError": TRANSPORT_ERRORS,
        "ConnectError": CONNECT_ERRORS,
        "InvalidResponseError": RESPONSE_ERRORS,
        "RateLimitError": LIMIT_ERRORS,
    }

    def below(base: str) -> Iterator[ErrorClass]:
        for name, doc in children.get(base, {}).items():
            also = (BUILT_IN_BASES[name],) if name in BUILT_IN_BASES else ()
            yield ErrorClass(name=name, bases=(base, *also), doc=doc, attributes=_ATTRIBUTES.get(name, ()))
            yield from below(name)

    yield ErrorClass(
        name=root, bases=("BaseError",), doc="The base class of all errors of this package.", attributes=()
    )
    yield from below(root)


def _notification_errors(root: str) -> Iterator[ErrorClass]:
    field = ErrorAttribute(
        name="field",
        annotation="str | None = None",
        doc="The field that cannot be parsed; None if it is the whole body.",
    )
    parent, child = NOTIFICATION_ERRORS
    yield ErrorClass(name=parent, bases=(root,), doc=NOTIFICATION_ERRORS[parent], attributes=(field,))
    yield ErrorClass(name=child, bases=(parent,), doc=NOTIFICATION_ERRORS[child], attributes=())


def _param(error: str, spec: Spec) -> tuple[ErrorAttribute, ...]:
    """Returns the attribute that names a parameter, if every code that raises the error has one."""
    codes = [status for status in spec.statuses if status.raises == error]
    if not codes or not all(status.param or TEMPLATE in status.code for status in codes):
        return ()
    return (ErrorAttribute(name="param", annotation="str", doc="The name of the parameter."),)


def error_facts(spec: Spec, code: str) -> dict[str, str]:
    """Returns the attributes of an error that follow from its code alone."""
    status = next(status for status in spec.statuses if status.code == code)
    return {"param": status.param} if status.raises and _param(status.raises, spec) and status.param else {}


def render_tree(root: str, errors: tuple[ErrorClass, ...]) -> str:
    lines = [root]
    children_of: dict[str, list[ErrorClass]] = {}
    for error in errors:
        children_of.setdefault(error.bases[0], []).append(error)

    def draw(base: str, indent: str) -> None:
        children = children_of.get(base, [])
        for child in children:
            last = child is children[-1]
            notes = [*(f".{row.name}" for row in child.attributes), *(f"also a {base}" for base in child.bases[1:])]
            note = f" ({', '.join(notes)})" if notes else ""
            lines.append(f"{indent}{'└── ' if last else '├── '}{child.name}{note}")
            draw(child.name, indent + ("    " if last else "│   "))

    draw(root, "")
    return "\n".join(lines)
