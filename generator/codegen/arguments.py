"""Params: the arguments of a method, their checks and their tests."""

from __future__ import annotations

from ..model.expressions import Call, Dict, Expression, Literal, Name, Tuple, Union, call, optional, subscript
from ..model.methods import Argument
from ..names import argument_name, class_name, counter_name
from ..spec.endpoints import Endpoint, Param, Rule
from ..spec.types import (
    DateTimeType,
    DurationType,
    EnumType,
    FileType,
    IntegerType,
    ListType,
    ObjectsType,
    Parts,
    TextType,
    Type,
)
from .docstrings import deprecation_message, param_doc
from .imports import NAMES
from .openapi import param_schema
from .tests import has_limits


def build_arguments(endpoint: Endpoint) -> tuple[Argument, ...]:
    """Sorts the positional arguments first: the required ones, and those that were required in an earlier version. If
    there is none, the first of those of which one must be given is positional."""
    choices = [rule.params[0] for rule in endpoint.rules if rule.kind == "exactlyOneOf"]
    positional = [param.name for param in endpoint.params if param.required or param.positional] or choices[:1]
    params = sorted(endpoint.params, key=lambda param: param.name not in positional)
    return tuple(_argument(param, endpoint, positional=param.name in positional) for param in params)


def signature(arguments: tuple[Argument, ...]) -> str:
    def declared(argument: Argument) -> str:
        return f"{argument.name}: {argument.annotation}" + ("" if argument.required else " = None")

    positional = [declared(argument) for argument in arguments if argument.positional]
    keyword_only = [declared(argument) for argument in arguments if not argument.positional]
    return ", ".join(["self", *positional, "*", *keyword_only, "timeout: float | None = None"])


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
    type_ = param.type
    reference = param_doc(param, endpoint.confidence, with_type=True)
    return Argument(
        deprecated=f"the parameter {param.name} {deprecation_message(param.deprecated)}" if param.deprecated else "",
        name=argument_name(param.name),
        wire=param.name,
        annotation=argument_type(type_) if param.required else optional(argument_type(type_)),
        required=param.required,
        positional=positional,
        doc=param_doc(param, endpoint.confidence, with_type=False),
        check=_check(param.name, type_, required=param.required),
        strategy=_strategy(type_),
        bounded=has_limits(type_),
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
    match type_:
        case EnumType():
            words = subscript(NAMES["Literal"], *(value.name for value in type_.values))
            return Union(members=(Name(text=class_name(type_.name), module=".types"), words))
        case IntegerType():
            return Name(text="int")
        case DurationType():
            return NAMES["timedelta"]
        case DateTimeType():
            return NAMES["datetime"]
        case ListType():
            return subscript(NAMES["Sequence"], Name(text="str"))
        case ObjectsType():
            return subscript(NAMES["Sequence"], subscript(NAMES["Mapping"], Name(text="str"), Name(text="str")))
        case FileType():
            return Name(text="bytes")
        case _:
            return Name(text="str")


def _check(name: str, type_: Type, *, required: bool = True) -> Call:
    """Returns the expression that checks a value, and encodes it."""
    more = {} if required else {"required": False}
    match type_:
        case EnumType():
            return call(NAMES["EnumParam"], name=name, values=tuple(value.name for value in type_.values), **more)
        case IntegerType():
            return call(NAMES["IntegerParam"], name=name, **more, **_bounds(type_))
        case DurationType():
            return call(NAMES["DurationParam"], name=name, unit=type_.unit, **more)
        case DateTimeType():
            return call(NAMES["DateTimeParam"], name=name, zone=type_.zone, **more)
        case ListType():
            return call(NAMES["ListParam"], name=name, of=_check(name, type_.of), **more, **_counts(type_))
        case ObjectsType():
            keys = Tuple(elements=tuple(_check(key, of) for key, of in type_.keys))
            return call(NAMES["ObjectListParam"], name=name, keys=keys, **more, **_counts(type_))
        case FileType():
            file = {"max_bytes": type_.max_bytes, "media_type": type_.media_type, "encoding": type_.encoding}
            return call(NAMES["FileParam"], name=name, **file, **more)
        case TextType(parts=Parts()):
            parts = Name(text=counter_name(type_.name).upper(), module=".types")
            return call(NAMES["StringParam"], name=name, **more, **_text_limits(type_), parts=parts)
        case TextType():
            return call(NAMES["StringParam"], name=name, **more, **_text_limits(type_))
        case _:
            return call(NAMES["StringParam"], name=name, **more)


def _strategy(type_: Type) -> Call:
    """Returns the expression of `params` that makes the values of a type in tests."""
    match type_:
        case EnumType():
            return call(_params("enums"), [value.name for value in type_.values])
        case IntegerType():
            return call(_params("integers"), **_bounds(type_))
        case DurationType():
            return call(_params("durations"), type_.unit)
        case DateTimeType():
            return call(_params("datetimes"), type_.zone)
        case ListType():
            return call(_params("lists"), _strategy(type_.of), **_counts(type_))
        case ObjectsType():
            keys = Dict(items={key: _strategy(of) for key, of in type_.keys})
            return call(_params("object_lists"), keys, **_counts(type_))
        case FileType():
            return call(_params("files"), type_.max_bytes)
        case TextType():
            limits = {name: limit for name, limit in _text_limits(type_).items() if name != "pattern_description"}
            if type_.parts:
                counter = Literal(value=counter_name(type_.name))
                limits["parts"] = subscript(Name(text="target.PARTS"), counter)
            return call(_params("texts"), **limits)
        case _:
            return call(_params("texts"))


def _params(name: str) -> Name:
    return Name(text=f"params.{name}")


def _given(**values: object) -> dict[str, object]:
    """Returns keyword arguments without those that are empty."""
    return {name: value for name, value in values.items() if value not in (0, None, "", False)}


def _text_limits(type_: TextType) -> dict[str, object]:
    return _given(
        min_length=type_.min_length,
        max_length=type_.max_length,
        pattern=type_.pattern,
        pattern_description=type_.pattern_description,
        multiline=type_.multiline,
    )


def parts_literal(parts: Parts) -> Call:
    """Returns the lengths of the parts of a text, as an expression."""
    return call(
        NAMES["MessageParts"], alphabet=parts.alphabet, double=parts.double, plain=parts.plain, other=parts.other
    )


def _bounds(type_: IntegerType) -> dict[str, object]:
    least = _given(minimum=type_.minimum)
    return least if type_.maximum is None else least | {"maximum": type_.maximum}


def _counts(type_: ListType | ObjectsType) -> dict[str, object]:
    least = {} if type_.min_items == 1 else {"min_items": type_.min_items}
    return least | _given(max_items=type_.max_items)
