"""The sentences of docstrings, reference and OpenAPI document, made from the texts of the spec."""

from __future__ import annotations

from collections.abc import Iterable

from ..model.methods import Argument
from ..names import is_python_class
from ..spec.endpoints import Endpoint, Param, Status
from ..spec.events import Condition
from ..spec.service import Spec
from ..spec.types import NESTED, DateTimeType, Deprecated, EnumType, Field, TextType, Type
from ..wording import CONFIDENCE_MARKS
from .kinds.registry import kind_of

NOT_DOCUMENTED = "not documented"
INFERRED = CONFIDENCE_MARKS["(Inferred.)"]
LEGEND = {
    "inferred, not documented": INFERRED,
    "documented in part": CONFIDENCE_MARKS["(Documented in part.)"],
    "documented, in a section that is not": CONFIDENCE_MARKS["(Documented.)"],
}
"""The marks of the reference, by the words that they stand for."""


def join_sentences(*sentences: str) -> str:
    return " ".join(sentence for sentence in sentences if sentence)


def join_words(words: Iterable[str], last: str) -> str:
    """Returns the words with commas, and with `last` before the last one."""
    *others, final = words
    return f"{', '.join(others)} {last} {final}" if others else final


def join_paragraphs(*paragraphs: str) -> str:
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph)


def section(title: str, lines: Iterable[str]) -> str:
    """Returns a section of a docstring, such as Args or Raises; empty if it has no lines."""
    indented = [f"    {line}" for line in lines]
    return "\n".join([f"{title}:", *indented]) if indented else ""


def number(value: float) -> str:
    return f"{value:g}"


def limits_doc(type_: Type, summary: str = "") -> str:
    """Returns the constraints on a value of a type.

    Args:
        type_: The type.
        summary: The text before them. The constraints that it already names are left out.
    """
    return kind_of(type_).limits_doc(summary)


def source_note(source: str) -> str:
    return f"Source: {source}" if source else ""


def limit_words(endpoint: Endpoint, *, inferred: str = " (inferred)") -> str:
    limit = endpoint.limit
    if limit is None:
        return "none"
    words = f"{limit.requests} requests in {number(limit.seconds)} s for each application"
    return words + (inferred if limit.confidence == "inferred" else "")


def limit_cell(endpoint: Endpoint) -> str:
    """Returns the limit as the table of methods prints it."""
    limit = endpoint.limit
    if limit is None:
        return "none"
    return f"{limit.requests} in {number(limit.seconds)} s" + (INFERRED if limit.confidence == "inferred" else "")


def type_doc(type_: Type) -> str:
    values = type_.known_values if isinstance(type_, TextType) else ()
    known = f"Known values: {', '.join(values)}; the list is open." if values else ""
    return join_sentences(type_.summary, known)


def param_doc(param: Param, around: str, *, with_type: bool) -> str:
    """Returns the description of a param.

    Args:
        param: The param.
        around: The confidence in its endpoint. The param's own is added if it differs.
        with_type: Add the summary of its type, for readers who see no annotation.
    """
    type_ = param.type
    repeats = param.summary == type_.summary or isinstance(type_, EnumType)  # a class has a docstring of its own
    summary = join_sentences(param.summary, type_.summary if with_type and not repeats else "")
    return join_sentences(
        param.summary,
        confidence_beside(param.confidence, around),
        summary.removeprefix(param.summary).lstrip(),
        "" if with_type and isinstance(type_, DateTimeType) else limits_doc(type_, summary),
        f"If omitted, {param.if_omitted.removesuffix('.')}." if param.if_omitted else "",
        source_note(param.source),
        deprecation_note(param.deprecated),
    )


def field_doc(field: Field, around: str) -> str:
    """Returns the description of a field.

    Args:
        field: The field.
        around: The confidence in its endpoint, event or schema. The field's own is added if it differs.
    """
    type_ = field.type
    repeats = is_python_class(type_) or isinstance(type_, NESTED) or field.summary == type_.summary
    return join_sentences(
        field.summary,
        confidence_beside(field.confidence, around),
        "" if repeats else type_doc(type_),
        f"Also written {' or '.join(field.aliases)}." if field.aliases else "",
        f"None if {field.absent_when.removesuffix('.')}." if field.absent_when else "",
        source_note(field.source),
        deprecation_note(field.deprecated),
    )


TIMEOUT_DOC = {
    False: "Seconds for the whole method call, waiting and retries included. If omitted, the client's timeout.",
    True: "Seconds for each page, retries included. If omitted, the client's timeout. Waiting for the rate limit is "
    "not counted.",
}


def method_doc(
    spec: Spec, endpoint: Endpoint, arguments: tuple[Argument, ...], rules: tuple[str, ...], entry: str
) -> str:
    """Returns the docstring of a method. `entry`: the class of the entries that it iterates over; empty if it does
    not."""
    service = spec.service
    returns = (
        f"An iterator of `{entry}` over all pages; each page is a `{endpoint.returns}`."
        if entry
        else f"The reply as a `{endpoint.returns}`."
        if endpoint.returns
        else "The status; the reply holds nothing else."
    )
    args = [f"{argument.name}: {argument.doc}" for argument in arguments]
    return join_paragraphs(
        join_sentences(endpoint.summary, confidence_note(endpoint.confidence)),
        endpoint.description,
        f"Warning: {endpoint.warning}" if endpoint.warning else "",
        " ".join(rules),
        section("Args", [*args, f"timeout: {TIMEOUT_DOC[bool(entry)]}"]),
        section("Returns", [returns]),
        section("Raises", raised(spec, own_statuses(spec, endpoint))),
        "\n".join(
            [
                facts(endpoint),
                f"Endpoint: {service.base_url}/{endpoint.path} ({', '.join(service.methods)})",
                f"Source: {endpoint.source}",
            ]
        ),
    )


def own_statuses(spec: Spec, endpoint: Endpoint) -> tuple[Status, ...]:
    """Returns the statuses that an endpoint does not share with all others, or describes itself."""
    return tuple(status for status in endpoint.statuses if status.own or status.code not in spec.common)


def raised(spec: Spec, statuses: Iterable[Status]) -> list[str]:
    """Returns a line for each error that the statuses raise, with their codes."""
    groups: dict[str, list[Status]] = {}
    for status in statuses:
        if status.code != spec.service.success:
            groups.setdefault(status.raises or "APIError", []).append(status)
    return [f"{error}: {_raised(error, group, spec)}" for error, group in groups.items()]


def _raised(error: str, group: list[Status], spec: Spec) -> str:
    documented = ", ".join(status.code for status in group if status.confidence == "documented")
    inferred = ", ".join(status.code for status in group if status.confidence != "documented")
    codes = f"Status: {documented}" if documented else ""
    if inferred:
        codes = f"{codes}; inferred: {inferred}" if documented else f"Status (inferred): {inferred}"
    general = "The service reports another status." if error == "APIError" else spec.errors.get(error, "")
    summary = group[0].summary if len(group) == 1 or not general else f"{general.partition('. ')[0].rstrip('.')}."
    return f"{summary} {codes}."


def facts(endpoint: Endpoint) -> str:
    safe = "Safe to retry." if endpoint.safe else "Not safe to retry."
    return (
        f"{safe} Limit: {limit_words(endpoint)}. "
        f"Notifications: {endpoint.notifications or NOT_DOCUMENTED}. "
        f"Charges: {(endpoint.charges or NOT_DOCUMENTED).removesuffix('.')}."
    )


def confidence_note(confidence: str) -> str:
    return {"partial": "(Documented in part.)", "inferred": "(Inferred.)"}.get(confidence, "")


def confidence_beside(confidence: str, around: str) -> str:
    """Returns the note on the confidence in a part; empty if the whole has the same."""
    return "" if confidence == around else confidence_note(confidence) or "(Documented.)"


def deprecation_message(deprecated: Deprecated) -> str:
    return f"is deprecated since {deprecated.since}: {deprecated.instead}"


def deprecation_note(deprecated: Deprecated | None) -> str:
    """Returns the note on a deprecation; empty if there is none."""
    return f"Deprecated since {deprecated.since}: {deprecated.instead}" if deprecated else ""


def conditions_in_words(conditions: tuple[Condition, ...]) -> str:
    """Returns the conditions of an event in Markdown, with the names of the wire."""
    return "; or ".join(map(_in_words, conditions))


def _in_words(when: Condition) -> str:
    parts = [f"`{name}` = {_either(values)}" for name, values in when.equals.items()]
    parts += [f"`{name}`" for name in when.present]
    parts += [f"`{name}` not {_either(values)}" for name, values in when.not_equals.items()]
    words = " and ".join(parts)
    return f"{words}, without {', '.join(f'`{name}`' for name in when.absent)}" if when.absent else words


def _either(values: tuple[str, ...]) -> str:
    return " or ".join(f"`{value}`" for value in values)
