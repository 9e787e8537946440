"""The changes of an endpoint, and of the objects in its replies."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from ..codegen.docstrings import type_doc
from ..codegen.methods import return_type
from ..names import argument_name, attribute_name, is_python_class, method_name
from ..spec.endpoints import Endpoint, Limit, Pagination, Param, Rule, Status
from ..spec.service import Spec, version_of
from ..spec.types import Field, Schema, SchemaListType, Type
from ..wording import rule_doc
from .change import ADDITION, BREAKING, WORDING, Change, Found, deprecation, pairs, severity, wording
from .types import field_changes, param_changes


def endpoints(old: Spec, new: Spec) -> Iterator[Change]:
    before, after = ({e.path: e for resource in spec.resources for e in resource.endpoints} for spec in (old, new))
    found = {path: list(_endpoint(before[path], now)) for path, now in after.items() if path in before}
    everywhere = [change for change in next(iter(found.values()), []) if all(change in each for each in found.values())]
    if len(found) > 1:  # reported once, because it is one line of api.yaml
        yield from (Change(kind, "every endpoint", sentence) for kind, sentence in everywhere)
    for path, was, now in pairs(before, after):
        if was is None and now is not None:
            yield Change(ADDITION, path, f"new: {now.summary}")
        elif now is None:
            yield Change(BREAKING, path, "removed")
        else:
            yield from (
                Change(kind, path, sentence)
                for kind, sentence in found[path]
                if len(found) == 1 or (kind, sentence) not in everywhere
            )


def schemas(old: Spec, new: Spec) -> Iterator[Change]:
    before, after = ({s.name: s for resource in spec.resources for s in resource.schemas} for spec in (old, new))
    for name, was, now in pairs(before, after):
        if was is None and now is not None:
            yield Change(ADDITION, name, f"new: {now.summary}")
        elif now is None:
            yield Change(BREAKING, name, "removed")
        elif was is not None:
            yield from (Change(kind, name, sentence) for kind, sentence in _schema(was, now))


def resources(old: Spec, new: Spec) -> Iterator[Change]:
    before, after = ({resource.name: resource.summary for resource in spec.resources} for spec in (old, new))
    for name, was, now in pairs(before, after):
        if was is not None and now is not None and was != now:
            yield Change(WORDING, name, "what is said of it")


def aliases(old: Spec, new: Spec) -> Iterator[Change]:
    """Yields the old names of attributes that are no longer read: after an edit, or because the version is reached."""
    before, after = _aliases(old), _aliases(new)
    attributes = {(where, attribute_name(field.name)) for where, field in _all_fields(new)}
    for (where, name), attribute in before.items():
        if (where, name) not in {*after, *attributes} and (where, attribute) in attributes:
            yield Change(BREAKING, where, f"the attribute {name} is removed, and is called {attribute}")


def _aliases(spec: Spec) -> dict[tuple[str, str], str]:
    """Returns the old names of attributes that are still read, by their owners, and the names that replace them."""
    return {
        (where, attribute_name(field.renamed.old)): attribute_name(field.name)
        for where, field in _all_fields(spec)
        if field.renamed and version_of(spec.service.version) < version_of(field.renamed.until)
    }


def _all_fields(spec: Spec) -> Iterator[tuple[str, Field]]:
    for resource in spec.resources:
        for endpoint in resource.endpoints:
            yield from ((endpoint.path, field) for field in endpoint.fields)
        for schema in resource.schemas:
            yield from ((schema.name, field) for field in schema.fields)
    for event in spec.events:
        yield from ((f"notifications/{event.name}", field) for field in event.fields)


def reordered(what: str, old: Iterable[str], new: Iterable[str]) -> Found:
    """Yields a change of the order of arguments that may be given by position."""
    before, after = list(old), list(new)
    was, now = [name for name in before if name in after], [name for name in after if name in before]
    if was != now:
        yield BREAKING, f"{what} are given in the order {', '.join(now)}, and were in the order {', '.join(was)}"


def _endpoint(old: Endpoint, new: Endpoint) -> Found:
    for name, was, now in pairs({p.name: p for p in old.params}, {p.name: p for p in new.params}):
        yield from _param(name, was, now)
    yield from reordered(
        "the arguments", *(map(argument_name, [p.name for p in each.params if p.required]) for each in (old, new))
    )
    yield from _rules(old.rules, new.rules, {p.name for p in new.params} - {p.name for p in old.params})
    yield from fields(old.fields, new.fields)
    for code, gone, come in pairs({s.code: s for s in old.statuses}, {s.code: s for s in new.statuses}):
        yield from _status(code, gone, come)
    yield from _limit(old.limit, new.limit)
    if old.safe != new.safe:
        yield (
            (ADDITION, "safe to repeat: it is repeated where that may help")
            if new.safe
            else (BREAKING, "no longer safe to repeat: after a doubtful failure it is not repeated")
        )
    yield from _returned(old, new)
    if method_name(old) != method_name(new):
        yield BREAKING, f"the method is called {method_name(new)}, not {method_name(old)}"
    if (old.notifications, old.charges) != (new.notifications, new.charges):
        known = [value or "not documented" for value in (new.notifications, new.charges)]
        yield WORDING, f"notifications: {known[0]}; charges: {known[1]}"
    if old.examples != new.examples:
        yield WORDING, "its examples"
    if (old.variants_by, old.variants) != (new.variants_by, new.variants):
        yield WORDING, f"what its fields hold, by {new.variants_by or old.variants_by}"
    if old.warning != new.warning:
        yield WORDING, f"it warns: {new.warning}" if new.warning else "it no longer warns"
    yield from deprecation("it", old.deprecated, new.deprecated)
    first_said, now_said = ((each.summary, each.description, each.discrepancy) for each in (old, new))
    yield from wording("it", old.confidence, new.confidence, first_said, now_said)
    if old.source != new.source:
        yield WORDING, f"its source is {new.source}"


def _returned(old: Endpoint, new: Endpoint) -> Found:
    was, now = return_type(old), return_type(new)
    if was != now:
        renamed = old.returns and new.returns and not old.pagination and not new.pagination
        yield BREAKING, f"returns {now}, which was called {was}" if renamed else f"returns {now}, and was {was}"
    if old.pagination and new.pagination:
        yield from _paging(old.pagination, new.pagination)


def _paging(was: Pagination, now: Pagination) -> Found:
    if was.page != now.page:
        yield BREAKING, f"its pages are numbered by {now.page}, and were by {was.page}"
    if was.entries != now.entries:
        yield BREAKING, f"its entries are those of {now.entries}, and were those of {was.entries}"
    if was.total != now.total:
        known = f"the total of its entries is {now.total}" if now.total else "the total of its entries is not known"
        yield severity(bool(was.total), f"{known}, and was {was.total or 'not known'}")
    if was.key != now.key:
        words_of_key = f"its entries are told apart by {now.key}" if now.key else "its entries are not told apart"
        yield severity(bool(was.key), f"{words_of_key}, and were {'by ' + was.key if was.key else 'not'}")
    if was.after_last != now.after_last:
        ends = f"{now.after_last} ends its pages" if now.after_last else "no status ends its pages"
        yield severity(bool(was.after_last), f"{ends}, and {was.after_last or 'none'} did")


def _param(name: str, was: Param | None, now: Param | None) -> Found:
    what = f"the parameter {name}"
    if now is None:
        yield BREAKING, f"{what} is removed"
        return
    if was is None:
        yield severity(now.required, f"{what} is new, and {'required' if now.required else 'optional'}")
        return
    if was.required != now.required:
        words = "required, and was optional" if now.required else "optional, was required, and is given by name alone"
        yield BREAKING, f"{what} is {words}"
    if argument_name(was.name) != argument_name(now.name):
        yield BREAKING, f"the argument for {name} is called {argument_name(now.name)}"
    yield from param_changes(what, was.type, now.type)
    if was.if_omitted != now.if_omitted:
        yield WORDING, f"if {what} is left out, {now.if_omitted or 'what follows is not documented'}"
    yield from deprecation(what, was.deprecated, now.deprecated)
    first, second = ((p.summary, *_description_of(p.type), p.source, p.discrepancy) for p in (was, now))
    yield from wording(what, was.confidence, now.confidence, first, second)


def _rules(old: tuple[Rule, ...], new: tuple[Rule, ...], new_params: Collection[str]) -> Found:
    """Yields the changes of constraints. A constraint is the same as an old one if they share their kind and a
    param."""
    rest = [rule for rule in old if not any(_same(rule, other) for other in new)]
    for now in new:
        same = next((was for was in old if _same(was, now)), None)
        if same is not None:
            if same.statuses != now.statuses:
                yield WORDING, f"the statuses of a rule: {_rule_words(now)}"
            continue
        was = next((each for each in rest if each.kind == now.kind and {*each.params} & {*now.params}), None)
        if was is None:
            yield BREAKING, f"a new rule: {_rule_words(now)}"
            continue
        rest.remove(was)
        more, fewer = {*now.params} - {*was.params}, {*was.params} - {*now.params}
        looser = (now.kind in ("mutuallyExclusive", "allDifferent") and not more) or (
            now.kind == "exactlyOneOf" and not fewer and more <= {*new_params}
        )
        yield severity(not looser, f"another rule: {_rule_words(now)}; it was: {_rule_words(was)}")
    for was in rest:
        yield ADDITION, f"no longer a rule: {_rule_words(was)}"


def _rule_words(rule: Rule) -> str:
    return rule_doc(rule).removesuffix(".")


def _same(one: Rule, other: Rule) -> bool:
    in_order = one.kind in ("requiredIf", "filled")
    params = [rule.params if in_order else tuple(sorted(rule.params)) for rule in (one, other)]
    return (one.kind, one.value) == (other.kind, other.value) and params[0] == params[1]


def fields(old: tuple[Field, ...], new: tuple[Field, ...]) -> Found:
    for name, was, now in pairs({f.name: f for f in old}, {f.name: f for f in new}):
        yield from _field(name, was, now)


def _field(name: str, was: Field | None, now: Field | None) -> Found:
    what = f"the field {name}"
    if now is None:
        yield BREAKING, f"{what} is removed"
        return
    if was is None:
        yield ADDITION, f"{what} is new"
        return
    yield from field_changes(what, was.type, now.type)
    for other, gone, come in pairs(dict.fromkeys(was.aliases, "also"), dict.fromkeys(now.aliases, "also")):
        if gone != come:
            words = "is read under the name {} too" if come else "is no longer read under the name {}"
            yield severity(not come, f"{what} {words.format(other)}")
    if was.required != now.required:
        yield severity(
            was.required,
            f"{what} is None at times, and was always there"
            if was.required
            else f"{what} is always there, and was None at times",
        )
    if attribute_name(was.name) != attribute_name(now.name):
        yield BREAKING, f"the attribute for {name} is called {attribute_name(now.name)}"
    yield from deprecation(what, was.deprecated, now.deprecated)
    if was.renamed != now.renamed and now.renamed:
        yield (
            ADDITION,
            f"the attribute {now.renamed.old} is called {attribute_name(name)}, and is read until {now.renamed.until}",
        )
    first, second = ((f.summary, *_description_of(f.type), f.absent_when, f.source, f.discrepancy) for f in (was, now))
    yield from wording(what, was.confidence, now.confidence, first, second)


def _description_of(type_: Type) -> tuple[str, ...]:
    """Returns the texts about a type that are part of the texts of its uses; none if it is a class with a docstring."""
    own = is_python_class(type_) or isinstance(type_, SchemaListType)
    return () if own else (type_doc(type_), type_.source, type_.discrepancy)


def _schema(was: Schema, now: Schema) -> Found:
    yield from fields(was.fields, now.fields)
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


def _status(code: str, was: Status | None, now: Status | None) -> Found:
    if now is None:
        yield WORDING, f"the status {code} is no longer listed"
    elif was is None:
        yield ADDITION, f"the status {code} is new, and raises {now.raises or 'APIError'}"
    else:
        if was.retry != now.retry:
            sentence = f"repeating after {code} may help: {now.retry}, and was: {was.retry}"
            yield severity(was.retry == "if-safe", sentence)
        if was.may_have_acted != now.may_have_acted:
            told = "may have" if now.may_have_acted else "has not"
            yield severity(now.may_have_acted, f"before {code} the service {told} acted on the request")
        first, second = ((s.summary, s.source, s.discrepancy) for s in (was, now))
        yield from wording(f"the status {code}", was.confidence, now.confidence, first, second)


def _limit(was: Limit | None, now: Limit | None) -> Found:
    if was == now:
        return
    if now is None:
        yield ADDITION, "it has no limit any more"
        return
    words = f"the limit is {now.requests} requests in {now.seconds:g} s"
    if was is None:
        yield BREAKING, f"{words}, and there was none"
        return
    if (was.requests, was.seconds) != (now.requests, now.seconds):
        looser = now.requests >= was.requests and now.seconds <= was.seconds
        yield severity(not looser, f"{words}, and was {was.requests} in {was.seconds:g} s")
    if was.confidence != now.confidence:
        yield WORDING, f"the limit is {now.confidence}, and was {was.confidence}"
