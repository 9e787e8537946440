"""The methods that ask an endpoint until what it shows is final."""

from __future__ import annotations

from ..model.expressions import call
from ..model.methods import Argument, Waiting
from ..names import attribute_name, method_name
from ..spec.endpoints import Endpoint, Final
from ..spec.service import Spec
from .arguments import signature
from .docstrings import join_paragraphs, join_sentences, join_words, own_statuses, raised, section
from .imports import NAMES

SECONDS = 600.0
"""The timeout of a wait, unless it gets its own."""

_HOW = (
    "It asks again after about a second, and then after longer pauses, up to 15 seconds. All waits of a client use at "
    "most half of the limit together, or one request if it allows one. A lost reply or a full limit does not end the "
    "waiting."
)
_TIMEOUT = "Seconds until it gives up. It gives up at once if there is no time for another request."
_ON_UPDATE = "Called with each record that differs from the one before; the final one is the last."


def build_waiting(spec: Spec, endpoint: Endpoint, arguments: tuple[Argument, ...], shown: str) -> Waiting | None:
    """Returns the methods of an endpoint that has an end.

    Args:
        spec: The spec.
        endpoint: The endpoint.
        arguments: The arguments of its method.
        shown: The arguments as the reference shows them.
    """
    final = endpoint.final
    if final is None:
        return None
    condition = _condition(final)
    intro = join_sentences(condition, final.description)
    given = [f"{argument.name}: {argument.doc}" for argument in arguments] + [f"timeout: {_TIMEOUT}"]
    raises = [
        "WaitTimeoutError: It was not final in time. `.last` is the last record.",
        *raised(spec, own_statuses(spec, endpoint)),
    ]
    where = f"Endpoint: {spec.service.base_url}/{endpoint.path} ({', '.join(spec.service.methods)})"
    shows = f"what `{method_name(endpoint)}` shows"
    return Waiting(
        signature=signature(arguments, f"timeout: float = {SECONDS}"),
        call=shown.replace("timeout=None", f"timeout={SECONDS}"),
        finality=call(
            NAMES["Finality"],
            given=tuple((name, attribute_name(name)) for name in final.given),
            values=tuple((name, attribute_name(name), values) for name, values in final.values.items()),
        ),
        condition=condition,
        wait_doc=join_paragraphs(
            f"Waits until {shows} is final.",
            intro,
            _HOW,
            section("Args", [*given, f"on_update: {_ON_UPDATE}"]),
            section("Returns", [f"The final record as a `{endpoint.returns}`."]),
            section("Raises", raises),
            where,
        ),
        watch_doc=join_paragraphs(
            f"Returns {shows}, each time that it has changed, until it is final.",
            intro,
            _HOW,
            section("Args", given),
            section("Returns", [f"An iterator of `{endpoint.returns}`. The final one is the last."]),
            section("Raises", raises),
            where,
        ),
        given=final.given,
        values=final.values,
    )


def _condition(final: Final) -> str:
    conditions: list[str] = []
    if final.given:
        conditions.append(f"{join_words(map(attribute_name, final.given), 'or')} is given")
    same = {values: [name for name in final.values if final.values[name] == values] for values in final.values.values()}
    words = [f"{_subject(names)} is {join_words(values, 'or')}" for values, names in same.items()]
    if words:
        both = " (each as far as it is given)" if len(words) > 1 else ""
        conditions.append(f"{join_words(words, 'and')}{both}")
    return f"It is final when {', or when '.join(conditions)}."


def _subject(names: list[str]) -> str:
    attributes = [attribute_name(name) for name in names]
    return attributes[0] if len(attributes) == 1 else f"each of {join_words(attributes, 'and')} that is given"
