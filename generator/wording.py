"""Phrases that error messages and docstrings share."""

from __future__ import annotations

from .names import argument_name
from .spec.endpoints import Rule

CONFIDENCE_MARKS = {"(Inferred.)": "°", "(Documented in part.)": "†", "(Documented.)": "‡"}
"""The notes on confidence, and the mark that the reference prints for each. Its head explains them."""


def counted(least: int, most: int | None, noun: str) -> str:
    """Returns the number of things that are allowed; empty if any number is."""
    if most is None:
        return f"at least {least} {noun}{'s' if least > 1 else ''}" if least else ""
    count = f"at most {most}" if not least else f"exactly {most}" if least == most else f"{least} to {most}"
    return f"{count} {noun}{'s' if most > 1 else ''}"


def rule_doc(rule: Rule) -> str:
    names = " and ".join(
        filter(None, [", ".join(map(argument_name, rule.params[:-1])), argument_name(rule.params[-1])])
    )
    match rule.kind:
        case "exactlyOneOf":
            return f"Exactly one of {names} must be given."
        case "allDifferent":
            return f"{names} must differ."
        case "mutuallyExclusive":
            return f"At most one of {names} may be given."
        case "filled":
            template, objects = map(argument_name, rule.params)
            return f"Each tag of {template}, such as {{{{name}}}}, must have a value in each object of {objects}."
        case _:
            name, when = map(argument_name, rule.params)
            return f"{name} must be given when {when} is {rule.value}."
