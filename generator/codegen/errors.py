"""The error classes of a client: those of `error_tree`, and those that the statuses of a spec add."""

from __future__ import annotations

from ..error_tree import (
    BUILT_IN_BASES,
    CONNECT_ERRORS,
    LIMIT_ERRORS,
    NOTIFICATION_ERRORS,
    RESPONSE_ERRORS,
    TRANSPORT_ERRORS,
    TREE,
)
from ..model.records import ErrorClass, NamedDoc
from ..spec.endpoints import TEMPLATE
from ..spec.service import Spec


def error_classes(spec: Spec, root: str) -> tuple[ErrorClass, ...]:
    facts = {
        "ParameterError": (NamedDoc("param", "str", "The name of the argument."),),
        "InvalidResponseError": (
            NamedDoc(
                "field", "str | None = None", "The field that cannot be read; None if it is the reply as a whole."
            ),
            NamedDoc("http_status", "int | None = None", "The HTTP status of the reply."),
        ),
        "RateLimitError": (
            NamedDoc(
                "retry_at",
                "datetime | None = None",
                "When the next request may go out, in UTC; None if it is not known.",
            ),
        ),
        "RateLimitTimeoutError": (
            # Narrower than that of RateLimitError, which pyright takes for a mistake of what could be set.
            NamedDoc(
                "retry_at",
                "datetime  # pyright: ignore[reportIncompatibleVariableOverride]",
                "When the next request may go out, in UTC.",
            ),
        ),
        "APIError": (
            NamedDoc("code", "str", "The status code that the service answered with."),
            NamedDoc("meaning", "str", "What the code means."),
            NamedDoc("http_status", "int | None = None", "The HTTP status of the reply."),
        ),
    }
    errors = [ErrorClass(root, ("BaseError",), f"The root of all errors of this package. {spec.service.summary}", ())]
    children = {
        root: TREE,
        "TransportError": TRANSPORT_ERRORS,
        "ConnectError": CONNECT_ERRORS,
        "InvalidResponseError": RESPONSE_ERRORS,
        "RateLimitError": LIMIT_ERRORS,
    }

    def add_below(base: str) -> None:
        for name, doc in children.get(base, {}).items():
            also = (BUILT_IN_BASES[name],) if name in BUILT_IN_BASES else ()
            errors.append(ErrorClass(name, (base, *also), doc, facts.get(name, ())))
            add_below(name)

    add_below(root)
    if spec.signature:
        field = NamedDoc(
            "field", "str | None = None", "The field that cannot be read; None if it is the body as a whole."
        )
        parent, child = NOTIFICATION_ERRORS
        errors.append(ErrorClass(parent, (root,), NOTIFICATION_ERRORS[parent], (field,)))
        errors.append(ErrorClass(child, (parent,), NOTIFICATION_ERRORS[child], ()))
    errors += [ErrorClass(name, ("APIError",), doc, _param(name, spec)) for name, doc in spec.errors.items()]
    limits = {status.raises for status in spec.statuses if status.when == "over-limit"}
    done = {error.name for error in errors}
    for status in spec.statuses:
        if status.raises and status.raises not in done:
            done.add(status.raises)
            bases = (status.parent or "APIError", *(["RateLimitError"] if status.raises in limits else []))
            errors.append(ErrorClass(status.raises, bases, status.summary, _param(status.raises, spec)))
    return tuple(errors)


def _param(error: str, spec: Spec) -> tuple[NamedDoc, ...]:
    """The attribute that names a parameter, if every code that raises the error does."""
    codes = [status for status in spec.statuses if status.raises == error]
    if not codes or not all(status.param or TEMPLATE in status.code for status in codes):
        return ()
    return (NamedDoc("param", "str", "The name of the parameter."),)


def told(spec: Spec, code: str) -> dict[str, str]:
    """What an error learns from its code alone."""
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
