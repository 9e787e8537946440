"""The changes of records: the replies of endpoints, and the objects in them."""

from __future__ import annotations

from collections.abc import Iterator

from ..names import attribute_name
from ..spec.service import Spec, version_of
from ..spec.types import Field, Schema, SchemaListType
from .change import ADDITION, BREAKING, Change, Found, deprecation, pairs, severity, wording
from .types import description_of, field_changes


def schemas(old: Spec, new: Spec) -> Iterator[Change]:
    before, after = ({s.name: s for resource in spec.resources for s in resource.schemas} for spec in (old, new))
    for name, was, now in pairs(before, after):
        if was is None and now is not None:
            yield Change(ADDITION, name, f"new: {now.summary}")
        elif now is None:
            yield Change(BREAKING, name, "removed")
        elif was is not None:
            yield from (Change(kind, name, sentence) for kind, sentence in _schema(was, now, new.service.version))


def aliases(old: Spec, new: Spec) -> Iterator[Change]:
    """Yields the old names of attributes that are no longer read: after an edit, or because the version is reached."""
    readable = {*_aliases(new), *((where, attribute_name(field.name)) for where, field in _all_fields(new))}
    owners = {where for where, _ in readable}
    for (where, name), attribute in _aliases(old).items():
        if where in owners and (where, name) not in readable:
            yield Change(BREAKING, where, f"the attribute {name}, which is the old name of {attribute}, is removed")


def _aliases(spec: Spec) -> dict[tuple[str, str], str]:
    """Returns the old names of attributes that are still read, by their owners, and the names that replace them."""
    return {
        (where, attribute_name(field.renamed.old)): attribute_name(field.name)
        for where, field in _all_fields(spec)
        if field.renamed and _is_readable(field, spec.service.version)
    }


def _is_readable(field: Field, version: str) -> bool:
    """Returns True if the field has an old name, and a package of this version still has an attribute for it."""
    return field.renamed is not None and version_of(version) < version_of(field.renamed.until)


def _all_fields(spec: Spec) -> Iterator[tuple[str, Field]]:
    for resource in spec.resources:
        for endpoint in resource.endpoints:
            yield from ((endpoint.path, field) for field in endpoint.fields)
        for schema in resource.schemas:
            yield from ((schema.name, field) for field in schema.fields)
    for event in spec.events:
        yield from ((f"notifications/{event.name}", field) for field in event.fields)


def fields(old: tuple[Field, ...], new: tuple[Field, ...], version: str) -> Found:
    """Yields the changes of the fields of a reply, notification or schema. `version`: that of the new spec."""
    before, after = {field.name: field for field in old}, {field.name: field for field in new}
    gone = {attribute_name(field.name): field for field in old if field.name not in after}
    renamed = {
        gone[attribute_name(field.renamed.old)].name: field
        for field in new
        if field.renamed and field.name not in before and attribute_name(field.renamed.old) in gone
    }
    for name, was, now in pairs(before, after):
        if was is not None and name in renamed:
            yield from _renamed(was, renamed[name], version)
        elif now is None or now not in renamed.values():
            yield from _field(name, was, now, version)
    yield from _entries(old, new)


def _entries(old: tuple[Field, ...], new: tuple[Field, ...]) -> Found:
    """Yields a change of the list over which a record is iterated: its only list of objects."""
    before, after = ([field.name for field in each if isinstance(field.type, SchemaListType)] for each in (old, new))
    if len(before) == 1 and after and after != before:
        objects = f"the objects of {after[0]}" if len(after) == 1 else "nothing"
        yield BREAKING, f"iteration over the record gives {objects}, and gave the objects of {before[0]}"


def _renamed(was: Field, now: Field, version: str) -> Found:
    """Yields the changes of a field that has another name on the wire, and so another attribute."""
    old, name = attribute_name(was.name), attribute_name(now.name)
    if _is_readable(now, version) and now.renamed:
        yield ADDITION, f"the attribute {old} is called {name}, and is read under both names until {now.renamed.until}"
    else:
        yield BREAKING, f"the attribute {old} is called {name}"
    if was.name not in now.aliases:
        yield BREAKING, f"the field {now.name} is not read under the name {was.name}: add it to aliases"
    yield from _changes(was, now, {was.name, *was.aliases})


def _field(name: str, was: Field | None, now: Field | None, version: str) -> Found:
    what = f"the field {name}"
    if now is None:
        yield BREAKING, f"{what} is removed"
    elif was is None:
        yield ADDITION, f"{what} is new"
    else:
        if was.renamed != now.renamed and now.renamed and _is_readable(now, version):
            former, until = now.renamed.old, now.renamed.until
            yield ADDITION, f"the attribute {former} is called {attribute_name(name)}, and is read until {until}"
        yield from _changes(was, now, {*was.aliases})


def _changes(was: Field, now: Field, before: set[str]) -> Found:
    """Yields the changes of a field that is the same. `before`: the further names under which it was read."""
    what = f"the field {now.name}"
    yield from field_changes(what, was.type, now.type)
    for other, gone, come in pairs(dict.fromkeys([*was.aliases], True), dict.fromkeys(now.aliases, True)):
        if gone and not come and other != now.name:
            yield BREAKING, f"{what} is no longer read under the name {other}"
        elif come and not gone and other not in before:
            yield ADDITION, f"{what} is read under the name {other} too"
    if was.required != now.required:
        words = "may be None, and was always there" if was.required else "is always there, and was None at times"
        yield severity(was.required, f"{what} {words}")
    yield from deprecation(what, was.deprecated, now.deprecated)
    first, second = ((f.summary, *description_of(f.type), f.absent_when, f.source, f.discrepancy) for f in (was, now))
    yield from wording(what, was.confidence, now.confidence, first, second)


def _schema(was: Schema, now: Schema, version: str) -> Found:
    yield from fields(was.fields, now.fields, version)
    if was.shorthand != now.shorthand:
        alone = (
            f"its {now.shorthand} alone is read too" if now.shorthand else "it is no longer read from a string alone"
        )
        yield severity(
            bool(was.shorthand),
            alone + (f", and no longer its {was.shorthand}" if was.shorthand and now.shorthand else ""),
        )
    first_said, now_said = ((each.summary, each.source, each.discrepancy) for each in (was, now))
    yield from wording("it", was.confidence, now.confidence, first_said, now_said)
