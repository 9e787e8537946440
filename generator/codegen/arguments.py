"""Params: the arguments of a method, their checks and their tests."""

from __future__ import annotations

from ..model.expressions import Call, Expression, call, optional
from ..model.methods import Argument
from ..names import argument_name
from ..spec.endpoints import Endpoint, Param, Rule
from ..spec.types import Parts, Type
from .docstrings import deprecation_message, param_doc
from .imports import NAMES
from .kinds.registry import param_kind
from .openapi import param_schema


def build_arguments(endpoint: Endpoint) -> tuple[Argument, ...]:
    """Sorts the positional arguments first: the required ones, and those that were required in an earlier version. If
    there is none, the first of those of which one must be given is positional."""
    choices = [rule.params[0] for rule in endpoint.rules if rule.kind == "exactlyOneOf"]
    positional = [param.name for param in endpoint.params if param.required or param.positional] or choices[:1]
    params = sorted(endpoint.params, key=lambda param: param.name not in positional)
    return tuple(_argument(param, endpoint, positional=param.name in positional) for param in params)


def signature(arguments: tuple[Argument, ...], timeout: str = "timeout: float | None = None") -> str:
    def declared(argument: Argument) -> str:
        return f"{argument.name}: {argument.annotation}" + ("" if argument.required else " = None")

    positional = [declared(argument) for argument in arguments if argument.positional]
    keyword_only = [declared(argument) for argument in arguments if not argument.positional]
    return ", ".join(["self", *positional, "*", *keyword_only, timeout])


_RULES = {
    "exactlyOneOf": NAMES["ExactlyOneOf"],
    "allDifferent": NAMES["AllDifferent"],
    "mutuallyExclusive": NAMES["MutuallyExclusive"],
}


def rule_check(rule: Rule) -> Call:
    """Returns the expression that checks a constraint."""
    if rule.kind == "requiredIf":
        name, when = rule.params
        return call(NAMES["RequiredIf"], name=name, when=when, value=rule.value)
    if rule.kind == "filled":
        template, objects = rule.params
        return call(NAMES["TemplateFilled"], template=template, objects=objects)
    return call(_RULES[rule.kind], names=rule.params)


def _argument(param: Param, endpoint: Endpoint, *, positional: bool) -> Argument:
    kind = param_kind(param.type)
    reference = param_doc(param, endpoint.confidence, with_type=True)
    return Argument(
        deprecated=f"the parameter {param.name} {deprecation_message(param.deprecated)}" if param.deprecated else "",
        name=argument_name(param.name),
        wire=param.name,
        annotation=kind.argument if param.required else optional(kind.argument),
        required=param.required,
        positional=positional,
        doc=param_doc(param, endpoint.confidence, with_type=False),
        check=kind.check(param.name, required=param.required),
        strategy=kind.param_strategy(),
        bounded=kind.has_limits,
        excludes=tuple(_others(param.name, endpoint, ("exactlyOneOf", "mutuallyExclusive"))),
        differs_from=tuple(_others(param.name, endpoint, ("allDifferent",))),
        fills=next(
            (rule.params[0] for rule in endpoint.rules if rule.kind == "filled" and rule.params[1] == param.name), ""
        ),
        requires={
            rule.value: rule.params[0]
            for rule in endpoint.rules
            if rule.kind == "requiredIf" and rule.params[-1] == param.name
        },
        schema=param_schema(param) | {"description": reference},
        reference=reference,
    )


def _others(name: str, endpoint: Endpoint, kinds: tuple[str, ...]) -> list[str]:
    """Returns the params that a constraint of these kinds connects with a param."""
    rules = [rule for rule in endpoint.rules if rule.kind in kinds and name in rule.params]
    return [other for rule in rules for other in rule.params if other != name]


def argument_type(type_: Type) -> Expression:
    return param_kind(type_).argument


def parts_literal(parts: Parts) -> Call:
    """Returns the lengths of the parts of a text, as an expression."""
    return call(
        NAMES["MessageParts"], alphabet=parts.alphabet, double=parts.double, plain=parts.plain, other=parts.other
    )
