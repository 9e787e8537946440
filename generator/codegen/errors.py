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
        "ParameterError": (NamedDoc(name="param", value="str", doc="The name of the argument."),),
        "InvalidResponseError": (
            NamedDoc(
                name="field",
                value="str | None = None",
                doc="The field that cannot be parsed; None if it is the whole reply.",
            ),
            NamedDoc(name="http_status", value="int | None = None", doc="The HTTP status of the reply."),
        ),
        "RateLimitError": (
            NamedDoc(
                name="retry_at",
                value="datetime | None = None",
                doc="The moment at which the next request may be sent, in UTC; None if it is not known.",
            ),
        ),
        "RateLimitTimeoutError": (
            # Narrower than that of RateLimitError, which pyright reports because the attribute could be set.
            NamedDoc(
                name="retry_at",
                value="datetime  # pyright: ignore[reportIncompatibleVariableOverride]",
                doc="The moment at which the next request may be sent, in UTC.",
            ),
        ),
        "APIError": (
            NamedDoc(name="code", value="str", doc="The status in the reply."),
            NamedDoc(name="meaning", value="str", doc="The meaning of the status."),
            NamedDoc(name="http_status", value="int | None = None", doc="The HTTP status of the reply."),
        ),
    }
    errors = [
        ErrorClass(
            name=root,
            bases=("BaseError",),
            doc="The base class of all errors of this package.",
            attributes=(),
        )
    ]
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
            errors.append(ErrorClass(name=name, bases=(base, *also), doc=doc, attributes=facts.get(name, ())))
            add_below(name)

    add_below(root)
    if spec.signature:
        field = NamedDoc(
            name="field",
            value="str | None = None",
            doc="The field that cannot be parsed; None if it is the whole body.",
        )
        parent, child = NOTIFICATION_ERRORS
        errors.append(ErrorClass(name=parent, bases=(root,), doc=NOTIFICATION_ERRORS[parent], attributes=(field,)))
        errors.append(ErrorClass(name=child, bases=(parent,), doc=NOTIFICATION_ERRORS[child], attributes=()))
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
            errors.append(
                ErrorClass(name=status.raises, bases=bases, doc=status.summary, attributes=_param(status.raises, spec))
            )
    return tuple(errors)


def _param(error: str, spec: Spec) -> tuple[NamedDoc, ...]:
    """Returns the attribute that names a parameter, if every code that raises the error has one."""
    codes = [status for status in spec.statuses if status.raises == error]
    if not codes or not all(status.param or TEMPLATE in status.code for status in codes):
        return ()
    return (NamedDoc(name="param", value="str", doc="The name of the parameter."),)


def told(spec: Spec, code: str) -> dict[str, str]:
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
