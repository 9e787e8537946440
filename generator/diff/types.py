"""The changes of types: as classes, as values of a param, and as values of a field."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ..codegen.arguments import argument_type
from ..codegen.docstrings import type_doc
from ..codegen.records import annotation
from ..model.expressions import Expression
from ..names import class_name, counter_name, is_python_class, member_name
from ..spec.service import Spec, types_with_parts
from ..spec.types import (
    NESTED,
    BooleanType,
    DateTimeType,
    DurationType,
    EnumType,
    FileType,
    IntegerType,
    ListType,
    ObjectsType,
    TextType,
    Type,
    Value,
    accepts_numbers,
)
from .change import ADDITION, BREAKING, WORDING, Change, Found, deprecation, pairs, severity, wording
from .patterns import accepts_all

UNITS = ("seconds", "minutes", "hours", "days")
"""The units of durations, the finest first."""


def classes(old: Spec, new: Spec) -> Iterator[Change]:
    """Yields changes of classes and functions. Other changes of a type are reported where it is used."""
    before = {type_.name: type_ for type_ in old.types if is_python_class(type_)}
    after = {type_.name: type_ for type_ in new.types if is_python_class(type_)}
    for name, was, now in pairs(before, after):
        cls = class_name(name)
        if now is None:
            yield Change(BREAKING, "types", f"{cls} is removed")
        elif was is None:
            yield Change(ADDITION, "types", f"{cls} is new")
        else:
            yield from (Change(kind, "types", f"{cls}: {sentence}") for kind, sentence in _class(was, now))
    counters = [{type_.name: parts for type_, parts in types_with_parts(spec)} for spec in (old, new)]
    for name, counted, counts in pairs(*counters):
        if counts is None:
            yield Change(BREAKING, "types", f"{counter_name(name)} is removed")
        elif counted is None:
            yield Change(ADDITION, "types", f"{counter_name(name)} is new")
        elif replace(counted, summary=counts.summary) != counts:
            yield Change(BREAKING, "types", f"{counter_name(name)} counts otherwise")
        elif counted != counts:
            yield Change(WORDING, "types", f"what is said of {counter_name(name)}")


def _class(old: Type, new: Type) -> Found:
    if old.kind != new.kind:
        yield BREAKING, f"it is {_base(new)}, and was {_base(old)}"
    before, after = _values(old), _values(new)
    for name, was, now in pairs(before, after):
        if now is None:
            yield BREAKING, f"the value {name} is removed"
        elif was is None:
            yield ADDITION, f"the value {name} is new"
        else:
            if member_name(was) != member_name(now):
                yield BREAKING, f"the member of {name} is called {member_name(now)}, and was called {member_name(was)}"
            yield from deprecation(f"the value {name}", was.deprecated, now.deprecated)
            first, second = (was.summary, was.source, was.discrepancy), (now.summary, now.source, now.discrepancy)
            yield from wording(f"the value {name}", was.confidence, now.confidence, first, second)
    yield from wording(
        "it", "", "", (old.summary, old.source, old.discrepancy), (new.summary, new.source, new.discrepancy)
    )


def _base(type_: Type) -> str:
    return "an OpenEnum" if isinstance(type_, EnumType) else "a PersonalStr"


def _values(type_: Type) -> dict[str, Value]:
    return {value.name: value for value in type_.values} if isinstance(type_, EnumType) else {}


def param_changes(what: str, was: Type, now: Type) -> Found:
    """Yields the changes of the values that a param accepts. `what`: the subject of the sentences."""
    match was, now:
        case TextType(), EnumType():
            yield BREAKING, f"{what} is {_kind(now)}, and was {_kind(was)}"
        case EnumType(), TextType():
            rejected = [value.name for value in was.values if not _fits(value.name, now)]
            takes = f"no longer takes {', '.join(rejected)}, and is" if rejected else "is"
            yield severity(bool(rejected), f"{what} {takes} {_kind(now)}, and was {_kind(was)}")
        case TextType(), TextType():
            yield from _text(what, was, now)
        case EnumType(), EnumType():
            if class_name(was.name) != class_name(now.name):
                yield BREAKING, f"{what} is {article(class_name(now.name))}, and was {article(class_name(was.name))}"
            yield from _enum(what, was, now)
        case IntegerType(), IntegerType():
            yield from _integer(what, was, now)
        case DurationType(), DurationType() if was.unit != now.unit:
            coarser = UNITS.index(now.unit) > UNITS.index(was.unit)
            yield severity(coarser, f"{what} is in whole {now.unit}, and was in whole {was.unit}")
        case DateTimeType(), DateTimeType() if was.zone != now.zone:
            yield BREAKING, f"{what} is sent in the zone {now.zone}, and was sent in the zone {was.zone}"
        case BooleanType(), BooleanType() if was.sent_as != now.sent_as:
            words = [" or ".join(type_.sent_as) for type_ in (now, was)]
            yield ADDITION, f"{what} is sent as {words[0]}, and was sent as {words[1]}"
        case ListType(), ListType():
            yield from _counts(what, was, now, "elements")
            yield from param_changes(f"each element of {what}", was.of, now.of)
        case ObjectsType(), ObjectsType():
            yield from _counts(what, was, now, "objects")
            yield from _keys(what, was, now)
        case FileType(), FileType():
            yield from _file(what, was, now)
        case _ if was.kind != now.kind:
            yield BREAKING, f"{what} is {article(argument_type(now))}, and was {article(argument_type(was))}"
        case _:
            pass


def _kind(type_: Type) -> str:
    if isinstance(type_, EnumType):
        return f"one of {', '.join(_values(type_))}"
    return type_.pattern_description if isinstance(type_, TextType) and type_.pattern else "any text"


def _fits(text: str, type_: TextType) -> bool:
    """Returns True if a text can be a value of the type."""
    in_length = type_.min_length <= len(text) <= _most(type_.max_length)
    return in_length and (not type_.pattern or re.fullmatch(type_.pattern, text) is not None)


def article(annotation: Expression | str) -> str:
    """Returns a name with its article."""
    name = str(annotation)
    return f"{'an' if name[0] in 'AEIOaeio' else 'a'} {name}"


def _bound(what: str, was: float, now: float, sentence: str, *, least: bool) -> Found:
    """Yields the change of a bound. `sentence`: has a place for the new bound, and one for the old."""
    if was != now:
        words = ["no limit" if bound == float("inf") else f"{bound:.0f}" for bound in (now, was)]
        yield severity((now > was) is least, f"{what} {sentence.format(*words)}")


def _most(bound: int | None) -> float:
    return float("inf") if bound is None else bound


def _text(what: str, was: TextType, now: TextType) -> Found:
    least = "needs at least {} characters, and needed {}"
    yield from _bound(what, was.min_length, now.min_length, least, least=True)
    most = "may have {} characters, and had {}" if now.max_length else "has {} of characters, and had {}"
    yield from _bound(what, _most(was.max_length), _most(now.max_length), most, least=False)
    if was.pattern != now.pattern:
        same = was.pattern_description == now.pattern_description
        before, after = (
            f"{t.pattern_description} ({t.pattern})" if same else t.pattern_description for t in (was, now)
        )
        looks = f"must be {after}" if now.pattern else "may be anything"
        looked = f"had to be {before}" if was.pattern else "could be anything"
        wider = not now.pattern or (bool(was.pattern) and accepts_all(now.pattern, was.pattern))
        yield severity(not wider, f"{what} {looks}, and {looked}")
    elif was.pattern_description != now.pattern_description:
        yield (
            WORDING,
            f'{what} is said to be "{now.pattern_description}", and was said to be "{was.pattern_description}"',
        )
    if was.multiline != now.multiline:
        words = "may have" if now.multiline else "may no longer have"
        yield severity(was.multiline, f"{what} {words} line feeds")
    if was.parts and now.parts:
        shorter = any(_longest(now.parts.plain, was.parts.plain, index) for index in range(len(was.parts.plain)))
        shorter = shorter or any(_longest(now.parts.other, was.parts.other, i) for i in range(len(was.parts.other)))
        if was.parts != now.parts:
            lengths = [f"{_lengths(parts.plain)}, or {_lengths(parts.other)}" for parts in (now.parts, was.parts)]
            yield severity(shorter, f"{what} is sent in parts of {lengths[0]} characters, and was in {lengths[1]}")
    elif was.parts or now.parts:
        sent = (
            f"in at most {len(now.parts.plain)} parts, and was sent whole" if now.parts else "whole, and was in parts"
        )
        yield severity(bool(now.parts), f"{what} is sent {sent}")


def _lengths(lengths: tuple[int, ...]) -> str:
    return " and ".join(map(str, lengths)) if len(lengths) < 3 else f"{lengths[0]} to {lengths[-1]}"


def _longest(now: tuple[int, ...], was: tuple[int, ...], index: int) -> bool:
    """Returns True if this number of parts holds less than before."""
    return index >= len(now) or now[index] < was[index]


def _enum(what: str, was: EnumType, now: EnumType) -> Found:
    before, after = _values(was), _values(now)
    for name, gone, come in pairs(before, after):
        if come is None:
            yield BREAKING, f"{what} no longer takes {name}"
        elif gone is None:
            yield ADDITION, f"{what} takes {name} too"


def _integer(what: str, was: IntegerType, now: IntegerType) -> Found:
    yield from _bound(what, was.minimum, now.minimum, "must be at least {}, and was at least {}", least=True)
    most = "may be up to {}, and had {}" if now.maximum is not None else "has {}, and was at most {}"
    most = most if was.maximum is None or now.maximum is None else "may be up to {}, and was up to {}"
    yield from _bound(what, _most(was.maximum), _most(now.maximum), most, least=False)


def _counts(what: str, was: ListType | ObjectsType, now: ListType | ObjectsType, noun: str) -> Found:
    yield from _bound(what, was.min_items, now.min_items, f"needs {{}} or more {noun}, and needed {{}}", least=True)
    most = f"may have {{}} {noun}, and had {{}}" if now.max_items else f"has {{}} of {noun}, and had {{}}"
    yield from _bound(what, _most(was.max_items), _most(now.max_items), most, least=False)


def _keys(what: str, was: ObjectsType, now: ObjectsType) -> Found:
    for key, gone, come in pairs(dict(was.keys), dict(now.keys)):
        if come is None:
            yield ADDITION, f"{what} may go without {key}"
        elif gone is None:
            yield BREAKING, f"{what} needs {key}"
        else:
            yield from param_changes(f"{key} of {what}", gone, come)


def _file(what: str, was: FileType, now: FileType) -> Found:
    yield from _bound(what, was.max_bytes, now.max_bytes, "may have {} bytes, and had {}", least=False)
    if was.media_type != now.media_type:
        yield BREAKING, f"{what} is sent as {now.media_type}, and was sent as {was.media_type}"
    if was.encoding != now.encoding:
        yield ADDITION, f"{what} is sent in {now.encoding}, and was sent in {was.encoding}"


def field_changes(what: str, was: Type, now: Type) -> Found:
    """Yields the changes in the reading of a field."""
    if annotation(was) != annotation(now):
        yield BREAKING, f"{what} is {article(annotation(now))}, and was {article(annotation(was))}"
        return
    reads = [_notation(type_) for type_ in (was, now)]
    if reads[0] != reads[1]:
        wider = isinstance(was, ListType) and isinstance(now, ListType) and _is_wider(was, now)
        yield severity(not wider, f"{what} is read {reads[1]}, and was read {reads[0]}")
    numbers, number = map(accepts_numbers, (was, now))
    if numbers != number:
        words = "is read from a JSON number too" if number else "is no longer read from a JSON number"
        yield severity(numbers, f"{what} {words}")


def _is_wider(was: ListType, now: ListType) -> bool:
    """Returns True if everything that was read as a list is still read in the same way."""
    return now.format == "either" and was.of.kind == now.of.kind


_LISTS = {
    "comma": "a string with commas",
    "array": "a JSON array",
    "either": "a string with commas or a JSON array",
}


def _notation(type_: Type) -> str:
    """Returns the facts by which a field is read, beside its class."""
    match type_:
        case DurationType():
            return f"in whole {type_.unit}"
        case DateTimeType():
            return f"in the zone {type_.zone}"
        case ListType():
            return f"from {_LISTS[type_.format]}, as {type_.of.kind}"
        case _:
            return f"as {type_.kind}"


def description_of(type_: Type) -> tuple[str, ...]:
    """Returns the texts about a type that are part of the texts of its uses; none if it is a class with a docstring."""
    own = is_python_class(type_) or isinstance(type_, NESTED)
    return () if own else (type_doc(type_), type_.source, type_.discrepancy)
