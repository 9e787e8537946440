"""What params become: the arguments of a method, how they are checked, and how they are tested."""

from __future__ import annotations

from ..model.methods import Argument
from ..names import argument_name, class_name, counter_name
from ..spec.endpoints import Endpoint, Param, Rule
from ..spec.types import NOTATIONS, Parts, Type
from .docstrings import (
    confidence_beside,
    deprecation_message,
    deprecation_note,
    join_sentences,
    limits_doc,
    source_note,
)
from .tests import has_limits


def build_arguments(endpoint: Endpoint) -> tuple[Argument, ...]:
    """Those that must be given first."""
    params = sorted(endpoint.params, key=lambda param: not param.required)
    return tuple(_argument(param, endpoint) for param in params)


def signature(arguments: tuple[Argument, ...]) -> str:
    required = [f"{argument.name}: {argument.annotation}" for argument in arguments if argument.required]
    optional = [f"{argument.name}: {argument.annotation} = None" for argument in arguments if not argument.required]
    return ", ".join(["self", *required, "*", *optional, "timeout: float | None = None"])


_RULES = {
    "exactlyOneOf": "ExactlyOneOf",
    "allDifferent": "AllDifferent",
    "mutuallyExclusive": "MutuallyExclusive",
    "requiredIf": "RequiredIf",
}
RULES = frozenset(_RULES.values())
"""The classes that check rules."""


def rule_check(rule: Rule) -> str:
    """The expression that checks a rule."""
    if rule.kind == "requiredIf":
        name, when = rule.params
        return f"RequiredIf(name={name!r}, when={when!r}, value={rule.value!r})"
    return f"{_RULES[rule.kind]}(names={rule.params!r})"


def _argument(param: Param, endpoint: Endpoint) -> Argument:
    type_ = param.type
    doc = _doc(param, endpoint, param.summary)
    told = param.summary == type_.summary or type_.kind == "enum"  # a class tells of itself
    reference = _doc(param, endpoint, param.summary if told else join_sentences(param.summary, type_.summary))
    return Argument(
        deprecated=f"the parameter {param.name} {deprecation_message(param.deprecated)}" if param.deprecated else "",
        name=argument_name(param.name),
        wire=param.name,
        annotation=argument_type(type_) + ("" if param.required else " | None"),
        required=param.required,
        doc=doc,
        check=_check(param.name, type_, required=param.required),
        strategy=_sent(type_),
        bounded=has_limits(type_),
        excludes=tuple(_others(param.name, endpoint, ("exactlyOneOf", "mutuallyExclusive"))),
        differs_from=tuple(_others(param.name, endpoint, ("allDifferent",))),
        requires={
            rule.value: rule.params[0]
            for rule in endpoint.rules
            if rule.kind == "requiredIf" and rule.params[-1] == param.name
        },
        schema=_schema(type_) | {"description": reference},
        reference=reference,
    )


def _doc(param: Param, endpoint: Endpoint, about: str) -> str:
    """What is said of a param. `about`: how it begins, which may say already what the limits are."""
    limits = limits_doc(param.type)
    return join_sentences(
        about,
        confidence_beside(param.confidence, endpoint.confidence),
        "" if limits in about else limits,
        f"If left out, {param.if_omitted.removesuffix('.')}." if param.if_omitted else "",
        source_note(param.source),
        deprecation_note(param.deprecated),
    )


def _others(name: str, endpoint: Endpoint, kinds: tuple[str, ...]) -> list[str]:
    """The params that share a rule of these kinds with one."""
    rules = [rule for rule in endpoint.rules if rule.kind in kinds and name in rule.params]
    return [other for rule in rules for other in rule.params if other != name]


def argument_type(type_: Type) -> str:
    match type_.kind:
        case "enum":
            words = ", ".join(repr(value.name) for value in type_.values)
            return f"{class_name(type_.name)} | Literal[{words}]"
        case "integer":
            return "int"
        case "duration":
            return "timedelta"
        case "date-time":
            return "datetime"
        case "list":
            return "Sequence[str]"
        case "objects":
            return "Sequence[Mapping[str, str]]"
        case "file":
            return "bytes"
        case _:
            return "str"


def _check(name: str, type_: Type, *, required: bool = True) -> str:
    """The expression that checks a value, and writes it."""
    named = f"name={name!r}"
    more = [] if required else ["required=False"]
    match type_.kind:
        case "enum":
            return _call("EnumParam", [named, f"values={tuple(value.name for value in type_.values)!r}", *more])
        case "integer":
            return _call("IntegerParam", [named, *more, *_bounds(type_)])
        case "duration":
            return _call("DurationParam", [named, f"unit={type_.unit!r}", *more])
        case "date-time":
            return _call("DateTimeParam", [named, f"zone={type_.zone!r}", *more])
        case "list" if type_.of is not None:
            return _call("ListParam", [named, f"of={_check(name, type_.of)}", *more, *_counts(type_)])
        case "objects":
            keys = "".join(f"{_check(key, of)}, " for key, of in type_.keys)
            return _call("ObjectListParam", [named, f"keys=({keys})", *more, *_counts(type_)])
        case "file":
            file = [f"max_bytes={type_.max_bytes}", f"media_type={type_.media_type!r}", f"encoding={type_.encoding!r}"]
            return _call("FileParam", [named, *file, *more])
        case _:
            parts = [f"parts={counter_name(type_.name).upper()}"] if type_.parts else []
            return _call("StringParam", [named, *more, *_text_limits(type_), *parts])


def _sent(type_: Type) -> str:
    """The values of the type in tests: an expression of `params`."""
    match type_.kind:
        case "enum":
            return f"params.enums({[value.name for value in type_.values]!r})"
        case "integer":
            return _call("params.integers", _bounds(type_))
        case "duration":
            return f"params.durations({type_.unit!r})"
        case "date-time":
            return f"params.datetimes({type_.zone!r})"
        case "list" if type_.of is not None:
            return _call("params.lists", [_sent(type_.of), *_counts(type_)])
        case "objects":
            keys = ", ".join(f"{key!r}: {_sent(of)}" for key, of in type_.keys)
            return _call("params.object_lists", [f"{{{keys}}}", *_counts(type_)])
        case "file":
            return f"params.files({type_.max_bytes})"
        case _:
            limits = [limit for limit in _text_limits(type_) if not limit.startswith("pattern_description=")]
            limits += [f"parts=target.PARTS[{counter_name(type_.name)!r}]"] if type_.parts else []
            return _call("params.texts", limits)


def _call(function: str, arguments: list[str]) -> str:
    return f"{function}({', '.join(arguments)})"


def _given(**values: object) -> list[str]:
    """Keyword arguments, but for those that are left at nothing."""
    return [f"{name}={value!r}" for name, value in values.items() if value not in (0, None, "", False)]


def _text_limits(type_: Type) -> list[str]:
    return _given(
        min_length=type_.min_length,
        max_length=type_.max_length,
        pattern=type_.pattern,
        pattern_description=type_.pattern_description,
        multiline=type_.multiline,
    )


def parts_literal(parts: Parts) -> str:
    """The lengths of the parts of a text, as an expression."""
    lengths = f"plain={parts.plain!r}, other={parts.other!r}"
    return f"MessageParts(alphabet={parts.alphabet!r}, double={parts.double!r}, {lengths})"


def _bounds(type_: Type) -> list[str]:
    least = _given(minimum=type_.minimum)
    return least if type_.maximum is None else [*least, f"maximum={type_.maximum}"]


def _counts(type_: Type) -> list[str]:
    return [
        *([f"min_items={type_.min_items}"] if type_.kind == "list" and type_.min_items != 1 else []),
        *_given(max_items=type_.max_items),
    ]


def _schema(type_: Type) -> dict[str, object]:
    """What OpenAPI says of a param of this type."""
    schema: dict[str, object] = {"type": "string"}
    match type_.kind:
        case "text":
            pattern = f"^(?:{type_.pattern})$" if type_.pattern else ""
            schema |= {"minLength": type_.min_length, "maxLength": type_.max_length, "pattern": pattern}
        case "enum":
            schema |= {"enum": [value.name for value in type_.values]}
        case "file" if type_.encoding == "multipart":
            schema |= {"contentMediaType": type_.media_type}
        case "file":
            schema |= {"contentEncoding": "base64", "contentMediaType": type_.media_type}
        case "objects":
            schema |= {"contentMediaType": "application/json"}
        case "list":
            pass
        case _:
            schema |= {"pattern": f"^(?:{NOTATIONS[type_.kind]})$"}
    return {key: value for key, value in schema.items() if value not in ("", None, 0)}
