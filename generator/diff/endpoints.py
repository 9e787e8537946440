"""The changes of an endpoint: its method, its request, its statuses and its limit."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from ..codegen.docstrings import NOT_DOCUMENTED
from ..codegen.methods import return_type
from ..names import method_name
from ..spec.endpoints import Endpoint, Final, Limit, Pagination, Param, Rule
from ..spec.service import Spec
from ..wording import rule_doc
from .change import ADDITION, BEHAVIOUR, BREAKING, WORDING, Change, Found, deprecation, pairs, severity, wording
from .errors import listed_status
from .records import fields
from .signatures import arguments
from .types import description_of, param_changes


def endpoints(old: Spec, new: Spec) -> Iterator[Change]:
    before, after = ({e.path: e for resource in spec.resources for e in resource.endpoints} for spec in (old, new))
    version = new.service.version
    found = {
        path: list(_endpoint(before[path], now, version)) if before[path] is not now else []
        for path, now in after.items()
        if path in before
    }
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


def resources(old: Spec, new: Spec) -> Iterator[Change]:
    before, after = ({resource.name: resource.summary for resource in spec.resources} for spec in (old, new))
    for name, was, now in pairs(before, after):
        if was is not None and now is not None and was != now:
            yield Change(WORDING, name, "what is said of it")


def _endpoint(old: Endpoint, new: Endpoint, version: str) -> Found:
    yield from arguments(old, new)
    for _, was, now in pairs({p.name: p for p in old.params}, {p.name: p for p in new.params}):
        if was is not None and now is not None:
            yield from _param(was, now)
    yield from _rules(old.rules, new.rules, {p.name for p in new.params} - {p.name for p in old.params})
    yield from fields(old.fields, new.fields, version)
    for code, gone, come in pairs({s.code: s for s in old.statuses}, {s.code: s for s in new.statuses}):
        yield from listed_status(code, gone, come)
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
    if old.notifications != new.notifications:
        causes = [each.notifications or NOT_DOCUMENTED for each in (new, old)]
        yield WORDING, f"notifications: {causes[0]}, and was: {causes[1]}"
    if old.charges != new.charges:
        charges = [each.charges or NOT_DOCUMENTED for each in (new, old)]
        yield WORDING, f"charges: {charges[0]}, and was: {charges[1]}"
    if old.lifecycle != new.lifecycle:
        played = [", ".join(each.lifecycle) or "nothing" for each in (new, old)]
        yield BEHAVIOUR, f"sandbox.replay answers {played[0]}, and answered {played[1]}"
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
    yield from _final(old.final, new.final)


def _final(was: Final | None, now: Final | None) -> Found:
    if was is None or now is None:
        if was is not now:
            yield (ADDITION, "the methods wait and watch are new") if now else (BREAKING, "wait and watch are removed")
        return
    if (was.given, was.values) != (now.given, now.values):
        yield BREAKING, "wait and watch end with another record"
    if was.description != now.description:
        yield WORDING, "what is said of its end"


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


def _param(was: Param, now: Param) -> Found:
    what = f"the parameter {now.name}"
    yield from param_changes(what, was.type, now.type)
    if was.if_omitted != now.if_omitted:
        yield WORDING, f"if {what} is left out, {now.if_omitted or 'what follows is not documented'}"
    yield from deprecation(what, was.deprecated, now.deprecated)
    first, second = ((p.summary, *description_of(p.type), p.source, p.discrepancy) for p in (was, now))
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
