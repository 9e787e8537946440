"""What changed in types: as classes, as what a param takes, and as how a field is read."""

from __future__ import annotations

from collections.abc import Iterator

from ..codegen.arguments import argument_type
from ..codegen.records import annotation
from ..names import class_name, counter_name, is_python_class
from ..spec.service import Spec
from ..spec.types import Type
from .change import ADDITION, BREAKING, WORDING, Change, Found, deprecation, pairs, severity, wording

UNITS = ("seconds", "minutes", "hours", "days")
"""The units of durations, the finest first."""


def classes(old: Spec, new: Spec) -> Iterator[Change]:
    """Changes of classes and functions; what else changes in a type is told where it is used."""
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
    counters = [{type_.name: type_.parts for type_ in spec.types if type_.parts} for spec in (old, new)]
    for name, counted, counts in pairs(*counters):
        if counts is None:
            yield Change(BREAKING, "types", f"{counter_name(name)} is removed")
        elif counted is None:
            yield Change(ADDITION, "types", f"{counter_name(name)} is new")
        elif counted != counts:
            yield Change(BREAKING, "types", f"{counter_name(name)} counts otherwise")


def _class(old: Type, new: Type) -> Found:
    before, after = {value.name: value for value in old.values}, {value.name: value for value in new.values}
    for name, was, now in pairs(before, after):
        if now is None:
            yield BREAKING, f"the value {name} is removed"
        elif was is None:
            yield ADDITION, f"the value {name} is new"
        else:
            yield from deprecation(f"the value {name}", was.deprecated, now.deprecated)
            first, second = (was.summary, was.source, was.discrepancy), (now.summary, now.source, now.discrepancy)
            yield from wording(f"the value {name}", was.confidence, now.confidence, first, second)
    yield from wording(
        "it", "", "", (old.summary, old.source, old.discrepancy), (new.summary, new.source, new.discrepancy)
    )


def param_changes(what: str, was: Type, now: Type) -> Found:
    """What a param takes. `what`: how a sentence begins that tells of it."""
    if was.kind != now.kind:
        if {was.kind, now.kind} == {"text", "enum"}:
            yield severity(now.kind == "enum", f"{what} is {_kind(now)}, and was {_kind(was)}")
        else:
            yield BREAKING, f"{what} is {article(argument_type(now))}, and was {article(argument_type(was))}"
        return
    yield from _lengths(what, was, now)
    yield from _looks(what, was, now)
    yield from _words(what, was, now)
    yield from _numbers(what, was, now)
    yield from _times(what, was, now)
    yield from _parts(what, was, now)
    yield from _file(what, was, now)


def _kind(type_: Type) -> str:
    return "any text" if type_.kind == "text" else f"one of {', '.join(value.name for value in type_.values)}"


def article(name: str) -> str:
    """A name with its article."""
    return f"{'an' if name[0] in 'AEIOaeio' else 'a'} {name}"


def _bound(what: str, was: float, now: float, sentence: str, *, least: bool) -> Found:
    """A bound that moved. `sentence`: what it is now and was, with places for both."""
    if was != now:
        words = ["no limit" if bound == float("inf") else f"{bound:.0f}" for bound in (now, was)]
        yield severity((now > was) is least, f"{what} {sentence.format(*words)}")


def _most(bound: int | None) -> float:
    return float("inf") if bound is None else bound


def _lengths(what: str, was: Type, now: Type) -> Found:
    least = "needs at least {} characters, and needed {}"
    yield from _bound(what, was.min_length, now.min_length, least, least=True)
    most = "may have {} characters, and had {}" if now.max_length else "has {} of characters, and had {}"
    yield from _bound(what, _most(was.max_length), _most(now.max_length), most, least=False)


def _looks(what: str, was: Type, now: Type) -> Found:
    if was.pattern != now.pattern:
        looks = f"must be {now.pattern_description}" if now.pattern else "may be anything"
        looked = f"had to be {was.pattern_description}" if was.pattern else "could be anything"
        yield severity(bool(now.pattern), f"{what} {looks}, and {looked}")
    elif was.pattern_description != now.pattern_description:
        yield WORDING, f"{what} must be {now.pattern_description}, as it is put now"
    if was.multiline != now.multiline:
        words = "may have" if now.multiline else "may no longer have"
        yield severity(was.multiline, f"{what} {words} line feeds")
    if was.parts and now.parts:
        shorter = any(_longest(now.parts.plain, was.parts.plain, index) for index in range(len(was.parts.plain)))
        shorter = shorter or any(_longest(now.parts.other, was.parts.other, i) for i in range(len(was.parts.other)))
        if was.parts != now.parts:
            yield severity(shorter, f"{what} is sent in parts of other lengths")
    elif was.parts or now.parts:
        yield severity(bool(now.parts), f"{what} is {'' if now.parts else 'no longer '}sent in parts, so many at most")


def _longest(now: tuple[int, ...], was: tuple[int, ...], index: int) -> bool:
    """Whether less goes into so many parts."""
    return index >= len(now) or now[index] < was[index]


def _words(what: str, was: Type, now: Type) -> Found:
    before, after = ({value.name: value for value in type_.values} for type_ in (was, now))
    for name, gone, come in pairs(before, after):
        if come is None:
            yield BREAKING, f"{what} no longer takes {name}"
        elif gone is None:
            yield ADDITION, f"{what} takes {name} too"


def _numbers(what: str, was: Type, now: Type) -> Found:
    yield from _bound(what, was.minimum, now.minimum, "must be at least {}, and was at least {}", least=True)
    most = "may be up to {}, and had {}" if now.maximum is not None else "has {}, and was at most {}"
    most = most if was.maximum is None or now.maximum is None else "may be up to {}, and was up to {}"
    yield from _bound(what, _most(was.maximum), _most(now.maximum), most, least=False)


def _times(what: str, was: Type, now: Type) -> Found:
    if was.unit != now.unit:
        coarser = UNITS.index(now.unit) > UNITS.index(was.unit)
        yield severity(coarser, f"{what} is in whole {now.unit}, and was in whole {was.unit}")
    if was.zone != now.zone:
        yield BREAKING, f"{what} is sent in the zone {now.zone}, and was in {was.zone}"


def _parts(what: str, was: Type, now: Type) -> Found:
    """Lists and objects, and what they are made of."""
    noun = "objects" if now.kind == "objects" else "elements"
    yield from _bound(what, was.min_items, now.min_items, f"needs {{}} or more {noun}, and needed {{}}", least=True)
    most = f"may have {{}} {noun}, and had {{}}" if now.max_items else f"has {{}} of {noun}, and had {{}}"
    yield from _bound(what, _most(was.max_items), _most(now.max_items), most, least=False)
    if was.of and now.of:
        yield from param_changes(f"each element of {what}", was.of, now.of)
    for key, gone, come in pairs(dict(was.keys), dict(now.keys)):
        if come is None:
            yield ADDITION, f"{what} may go without {key}"
        elif gone is None:
            yield BREAKING, f"{what} needs {key}"
        else:
            yield from param_changes(f"{key} of {what}", gone, come)


def _file(what: str, was: Type, now: Type) -> Found:
    yield from _bound(what, was.max_bytes, now.max_bytes, "may have {} bytes, and had {}", least=False)
    if (was.media_type, was.encoding) != (now.media_type, now.encoding):
        yield (
            ADDITION,
            f"{what} is sent as {now.media_type} ({now.encoding}), and was as {was.media_type} ({was.encoding})",
        )


def field_changes(what: str, was: Type, now: Type) -> Found:
    """How a field is read."""
    if annotation(was) != annotation(now):
        yield BREAKING, f"{what} is {article(annotation(now))}, and was {article(annotation(was))}"
        return
    notations = [(type_.kind, type_.unit, type_.zone, type_.of and type_.of.kind) for type_ in (was, now)]
    if notations[0] != notations[1] or (was.format != now.format and now.format != "either"):
        yield BREAKING, f"{what} is read in another notation, unit or zone"
    elif was.format != now.format:
        yield ADDITION, f"{what} is read as a string with commas too, and as an array"
    if was.accept_numbers != now.accept_numbers:
        words = "is read from a JSON number too" if now.accept_numbers else "is no longer read from a JSON number"
        yield severity(was.accept_numbers, f"{what} {words}")
