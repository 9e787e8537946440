"""The error classes of a client: those of `error_tree`, and those that the statuses of a spec add."""

from __future__ import annotations

from ..error_tree import CONNECT_ERRORS, NOTIFICATION_ERRORS, RESPONSE_ERRORS, TRANSPORT_ERRORS, TREE
from ..model.records import ErrorClass, Row
from ..spec.endpoints import TEMPLATE
from ..spec.service import Spec


def error_classes(spec: Spec, root: str) -> tuple[ErrorClass, ...]:
    facts = {
        "ParameterError": (Row("param", "str", "The name of the argument."),),
        "InvalidResponse": (
            Row("field", "str | None = None", "The field that cannot be read; None if it is the reply as a whole."),
            Row("http_status", "int | None = None", "The HTTP status of the reply."),
        ),
        "RateLimitWait": (Row("retry_at", "datetime", "When the next request may go out, in UTC."),),
        "APIError": (
            Row("code", "str", "The status code that the service answered with."),
            Row("meaning", "str", "What the code means."),
            Row("http_status", "int | None = None", "The HTTP status of the reply."),
        ),
    }
    errors = [ErrorClass(root, "Failure", f"The root of all errors of this package. {spec.service.about}", ())]
    children = {
        root: TREE,
        "TransportError": TRANSPORT_ERRORS,
        "ConnectFailed": CONNECT_ERRORS,
        "InvalidResponse": RESPONSE_ERRORS,
    }

    def add_below(base: str) -> None:
        for name, doc in children.get(base, {}).items():
            errors.append(ErrorClass(name, base, doc, facts.get(name, ())))
            add_below(name)

    add_below(root)
    if spec.signature:
        field = Row("field", "str | None = None", "The field that cannot be read; None if it is the body as a whole.")
        parent, child = NOTIFICATION_ERRORS
        errors.append(ErrorClass(parent, root, NOTIFICATION_ERRORS[parent], (field,)))
        errors.append(ErrorClass(child, parent, NOTIFICATION_ERRORS[child], ()))
    errors += [ErrorClass(name, "APIError", doc, _param(name, spec)) for name, doc in spec.errors.items()]
    done = {error.name for error in errors}
    for status in spec.statuses:
        if status.raises and status.raises not in done:
            done.add(status.raises)
            base = status.under or "APIError"
            errors.append(ErrorClass(status.raises, base, status.about, _param(status.raises, spec)))
    return tuple(errors)


def _param(error: str, spec: Spec) -> tuple[Row, ...]:
    """The attribute that names a parameter, if every code that raises the error does."""
    codes = [status for status in spec.statuses if status.raises == error]
    if not codes or not all(status.param or TEMPLATE in status.code for status in codes):
        return ()
    return (Row("param", "str", "The name of the parameter."),)


def told(spec: Spec, code: str) -> dict[str, str]:
    """What an error learns from its code alone."""
    status = next(status for status in spec.statuses if status.code == code)
    return {"param": status.param} if status.raises and _param(status.raises, spec) and status.param else {}


def draw_tree(root: str, errors: tuple[ErrorClass, ...]) -> str:
    lines = [root]
    children_of: dict[str, list[ErrorClass]] = {}
    for error in errors:
        children_of.setdefault(error.base, []).append(error)

    def draw(base: str, indent: str) -> None:
        children = children_of.get(base, [])
        for child in children:
            last = child is children[-1]
            attributes = ", ".join(f".{row.name}" for row in child.attributes)
            lines.append(f"{indent}{'└── ' if last else '├── '}{child.name}{f' ({attributes})' if attributes else ''}")
            draw(child.name, indent + ("    " if last else "│   "))

    draw(root, "")
    return "\n".join(lines)
