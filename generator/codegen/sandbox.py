"""What the sandbox is told of the spec: the source text of what it plays.

The words of the spec files become calls of the classes in sandbox/_thing.py and sandbox/_endpoint.py; a keyword that
is left out stays out.
"""

from __future__ import annotations

import json
from typing import Any

from ..model.sandbox import Scene, Stage
from ..parse.sandbox import ACCOUNT, events_of, things_of, verb_of
from ..source import Node
from ..spec.service import RESOURCE_FILE, SERVICE_FILE


def stage_of(nodes: dict[str, Node]) -> Stage:
    api = nodes[SERVICE_FILE].to_python()
    sandbox = api.get("sandbox", {})
    account = sandbox.get(ACCOUNT)
    things = {
        name: _thing(name, _with_lengths(node.to_python(), api["types"])) for name, node in things_of(nodes).items()
    }
    whole = " ".join([*things.values(), _account(account) if account else ""])
    return Stage(
        things=things,
        events=events_of(nodes),
        account=_account(account) if account else "None",
        zone=api["types"][sandbox["timezone"]]["zone"] if "timezone" in sandbox else "+00:00",
        header=api.get("notifications", {}).get("header", ""),
        key=api.get("notifications", {}).get("key", ""),
        names=tuple(sorted(name for name in ("Account", "Arrival", "Notice", "Step") if f"{name}(" in whole)),
    )


def _with_lengths(value: Any, types: dict[str, Any]) -> Any:
    """The same, but that each count of pieces says how long they are."""
    if isinstance(value, list):
        return [_with_lengths(element, types) for element in value]
    if not isinstance(value, dict):
        return value
    if "parts" in value and "as" in value:
        parts = types[value["as"]]["parts"]
        return {"parts": value["parts"]} | {name: parts[name] for name in ("alphabet", "double", "plain", "other")}
    return {key: _with_lengths(inner, types) for key, inner in value.items()}


def scenes_of(nodes: dict[str, Node]) -> dict[str, Scene]:
    """By the paths of the endpoints."""
    types = nodes[SERVICE_FILE].to_python()["types"]
    return {
        name.removesuffix(".yaml"): _scene(name, node, nodes, types)
        for name, node in nodes.items()
        if "params" in node.to_python()
    }


def _scene(name: str, node: Node, nodes: dict[str, Node], types: dict[str, Any]) -> Scene:
    data = node.to_python()
    fields = data.get("fields", {})
    paging = data.get("pagination", {})
    play = _with_lengths(data.get("operation", {}), types)
    entries = paging.get("entries") or play.get("in") or ""
    about = nodes.get(f"{name.split('/')[0]}/{RESOURCE_FILE}")
    shapes = about.to_python().get("schemas", {}) if about else {}
    shape = shapes.get(fields.get(entries, {}).get("items"), {})
    checks = {
        param: text for param, each in data["params"].items() if (text := _type(types[each["type"]], types)) != ""
    }
    rules = [_rule(rule) for rule in data.get("rules", ())]
    played = _play(verb_of(node.get_path("operation")), play, entries) if play else "None"
    whole = " ".join([*checks.values(), *rules, played])
    names = ("Dated", "Matching", "Notice", "Play", "Refusal", "Rule", "Step", "Type")
    return Scene(
        types="{" + ", ".join(f"{param!r}: {text}" for param, text in checks.items()) + "}",
        rules=_several(rules),
        fields=tuple(fields),
        entry_fields=tuple(shape.get("fields", ())),
        comma=tuple(field for field in fields if _is_comma(field, data)),
        page=paging.get("page", ""),
        entries=entries,
        total=paging.get("total", ""),
        play=played,
        plays=bool(play),
        names=tuple(each for each in names if f"{each}(" in whole),
    )


def _is_comma(field: str, data: dict[str, Any]) -> bool:
    """Whether the examples write a field as a text with commas."""
    replies = [json.loads(example["reply"]) for example in data["examples"].values()]
    return any(isinstance(reply.get(field), str) for reply in replies)


def _type(type_: dict[str, Any], types: dict[str, Any]) -> str:
    """The check of a param; empty if any text will do."""
    given: dict[str, Any] = {}
    for key, word in (
        ("pattern", "pattern"),
        ("minLength", "min_length"),
        ("maxLength", "max_length"),
        ("minimum", "minimum"),
        ("maximum", "maximum"),
        ("minItems", "minimum"),
        ("maxItems", "maximum"),
        ("maxBytes", "maximum"),
    ):
        if key in type_:
            given[word] = repr(type_[key])
    if "values" in type_:
        given["values"] = repr(tuple(type_["values"]))
    if "of" in type_:
        given["of"] = _type(types[type_["of"]], types) or "None"
    if "keys" in type_:
        keys = {key: _type(types[name], types) or _call("Type", name="'text'") for key, name in type_["keys"].items()}
        given["keys"] = "{" + ", ".join(f"{key!r}: {text}" for key, text in keys.items()) + "}"
    if type_["kind"] == "text" and not given:
        return ""
    return _call("Type", name=repr(type_["kind"]), **given)


def _rule(rule: dict[str, Any]) -> str:
    if "requiredIf" in rule:
        needed = rule["requiredIf"]
        return _call(
            "Rule", kind="'requiredIf'", params=repr((needed["param"], needed["when"])), value=repr(needed["equals"])
        )
    kind = next(kind for kind in ("exactlyOneOf", "allDifferent", "mutuallyExclusive") if kind in rule)
    more = rule.get("ifMultiple") or rule.get("ifEqual") or rule.get("ifBoth") or ""
    given = {"fewer": repr(rule["ifMissing"])} if "ifMissing" in rule else {}
    return _call("Rule", kind=repr(kind), params=repr(tuple(rule[kind])), **given, more=repr(more))


def _thing(name: str, thing: dict[str, Any]) -> str:
    given: dict[str, str] = {"name": repr(name), "key": repr(thing["id"])}
    if "extends" in thing:
        given["kind"] = repr(thing["extends"])
    if "copyParams" in thing:
        given["keeps"] = repr(tuple(thing["copyParams"]))
    words = {"urlField": "url", "requiresBalance": "needs", "charge": "takes"}
    for key in ("reference", "fields", *words):
        if key in thing:
            given[words.get(key, key)] = repr(thing[key])
    if "lifecycle" in thing:
        given["stages"] = _several([_step(step) for step in thing["lifecycle"]])
    if "states" in thing:
        given["states"] = _mapped({state: _step(step or {}) for state, step in thing["states"].items()})
    if "inbound" in thing:
        given["arrives"] = _mapped({event: _arrival(each) for event, each in thing["inbound"].items()})
    return _call("Thing", **given)


def _arrival(arrival: dict[str, Any]) -> str:
    return _renamed("Arrival", arrival, entity="at", idField="by", urlField="url", payload="notifies")


def _step(step: dict[str, Any]) -> str:
    given = {"when": repr(step["if"])} if "if" in step else {}
    for key, word in (("fields", "fields"), ("charge", "takes"), ("to", "to")):
        if key in step:
            given[word] = repr(step[key])
    if "notifies" in step:
        given["notifies"] = _several([_notice(each) for each in _listed(step["notifies"])])
    return _call("Step", **given)


def _notice(notice: str | dict[str, Any]) -> str:
    data = {"event": notice} if isinstance(notice, str) else notice
    return _renamed("Notice", data, urlField="url", payload="fields", **{"if": "when"})


def _account(account: dict[str, Any]) -> str:
    given = {"purses": repr(tuple(account["wallets"]))} if "wallets" in account else {}
    return _call("Account", fields=repr(account["fields"]), balance=repr(account["balance"]), **given)


def _play(verb: tuple[str, str], play: dict[str, Any], entries: str) -> str:
    given = {"verb": repr(verb[0]), "thing": repr("" if verb == ("get", ACCOUNT) else verb[1])}
    for key, word in (("if", "when"), ("forEach", "each"), ("parent", "under"), ("map", "gives"), ("fields", "fields")):
        if key in play:
            given[word] = repr(tuple(_listed(play[key])) if key == "forEach" else play[key])
    words = {"force": "regardless", "count": "counted"}
    for key in ("outcome", "force", "to", "count", "size"):
        if key in play:
            given[words.get(key, key)] = repr(play[key])
    if "from" in play:
        given["come_from"] = repr(tuple(_listed(play["from"])))
    if "notifies" in play:
        given["notifies"] = _several([_notice(each) for each in _listed(play["notifies"])])
    if "after" in play:
        given["then"] = _several([_step(each) for each in _listed(play["after"])])
    if "reject" in play:
        refusals = [_call("Refusal", when=repr(each["if"]), status=repr(each["with"])) for each in play["reject"]]
        given["refuses"] = _several(refusals)
    if verb[0] == "list":
        given["entries"] = repr(entries)
    if "dateFilter" in play:
        given["dated"] = _renamed("Dated", play["dateFilter"], by="field", to="until", **{"from": "since"})
    if "filter" in play:
        given["matching"] = _renamed("Matching", play["filter"])
    return _call("Play", **given)


def _call(name: str, /, **given: str) -> str:
    return f"{name}({', '.join(f'{key}={text}' for key, text in given.items())})"


def _renamed(name: str, data: dict[str, Any], /, **words: str) -> str:
    """A call whose arguments are what a map of the spec says, some of them by another word."""
    return _call(name, **{words.get(key, key): repr(value) for key, value in data.items()})


def _several(texts: list[str]) -> str:
    return "(" + "".join(f"{text}, " for text in texts) + ")"


def _mapped(texts: dict[str, str]) -> str:
    return "{" + ", ".join(f"{name!r}: {text}" for name, text in texts.items()) + "}"


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]
