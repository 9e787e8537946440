"""The changes of signatures: the name, the place, the need and the class of each argument."""

from __future__ import annotations

from collections.abc import Iterable

from ..codegen.arguments import build_arguments
from ..names import argument_name
from ..spec.endpoints import Endpoint, Param
from .change import ADDITION, BREAKING, Found, pairs, severity


def arguments(old: Endpoint, new: Endpoint) -> Found:
    """Yields the changes of the arguments of a method, except for the values that they accept."""
    before, after = (list(build_arguments(endpoint)) for endpoint in (old, new))
    places = [[argument.wire for argument in each if argument.positional] for each in (before, after)]
    for name, was, now in pairs({p.name: p for p in old.params}, {p.name: p for p in new.params}):
        yield from _argument(name, was, now, places[0], places[1], new)
    yield from order("the arguments", *([argument_name(name) for name in each] for each in places))


def _argument(
    name: str, was: Param | None, now: Param | None, before: list[str], after: list[str], endpoint: Endpoint
) -> Found:
    what = f"the parameter {name}"
    if now is None:
        yield BREAKING, f"{what} is removed"
    elif was is None:
        yield severity(now.required, f"{what} is new, and {'required' if now.required else 'optional'}")
    elif not was.required and now.required:
        yield BREAKING, f"{what} is required, and was optional"
    elif name in before and name not in after:
        optional = "optional and given by name alone, and was required" if was.required else "given by name alone"
        yield BREAKING, f"{what} is {optional}{_remedy(now, endpoint)}"
    elif was.required and not now.required:
        yield ADDITION, f"{what} is optional, and was required"
    elif name in after and name not in before:
        yield ADDITION, f"{what} may be given without its name"


def _remedy(param: Param, endpoint: Endpoint) -> str:
    """Returns how the argument keeps its place, or why it cannot."""
    behind = [each.name for each in endpoint.params[endpoint.params.index(param) + 1 :] if each.required]
    if behind:
        return f": it cannot keep its place, because {behind[0]} behind it is required"
    return ": add positional: true, and it keeps its place"


def order(what: str, old: Iterable[str], new: Iterable[str]) -> Found:
    """Yields a change of the places of arguments that may be given by position."""
    before, after = list(old), list(new)
    kept = [name for name in before if name in after]
    if after[: len(kept)] != kept:
        yield BREAKING, f"{what} are given in the order {', '.join(after)}, and were in the order {', '.join(before)}"
