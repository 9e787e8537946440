"""Mutants of specs: one change of a spec after another, of which only those are kept that the generator accepts."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

from generator.parse.spec import parse
from generator.source import InvalidSpecError, Location, Node
from generator.spec.service import Spec

UNTYPED = (
    *("summary", "description", "source", "discrepancy", "confidence", "warning", "charges", "ifOmitted", "absentWhen"),
    *("examples", "lifecycle", "entities", "operation", "sandbox", "variants", "instead"),
)
"""The keywords that change nothing that a type checker sees. Only the first mutants of them are of use."""

Files = dict[str, Any]
"""The plain data of each file of a spec, by its path."""

FLAGS = {
    "required": [True, False],
    "positional": [True, False],
    "safe": [True, False],
    "secret": [True, False],
    "personal": [True, False],
    "acceptNumbers": [True, False],
    "multiline": [True, False],
    "mayHaveActed": [True, False],
    "method": ["run", "look_up"],
    "raises": ["NewError", "OtherError"],
    "name": ["OTHER", "ANOTHER"],
    "version": ["1.0.0", "9.0.0", "99.0.0"],
}
"""Values that keywords may get, besides those that the specs have."""


def plain(nodes: dict[str, Node]) -> Files:
    return {path: node.to_python() for path, node in nodes.items()}


def build(files: Files) -> Spec | None:
    """Returns the spec; None if it has mistakes."""
    try:
        return parse({path: node(data, Location(f"spec/{path}")) for path, data in files.items()})
    except InvalidSpecError:
        return None


def node(value: Any, location: Location) -> Node:
    if isinstance(value, dict):
        value = {key: node(inner, location) for key, inner in value.items()}
    elif isinstance(value, list):
        value = [node(inner, location) for inner in value]
    return Node(value, location, location)


def places(value: Any, keyword: str = "") -> Iterator[tuple[str, Any]]:
    """Yields every map and list of a file, each with the keyword that holds it."""
    if isinstance(value, dict):
        yield keyword, value
        for key, inner in value.items():
            if key not in UNTYPED:
                yield from places(inner, key)
    elif isinstance(value, list):
        yield keyword, value
        for inner in value:
            yield from places(inner, keyword)


def values(files: Files) -> dict[str, list[Any]]:
    """Returns the values of each keyword in all files."""
    found: dict[str, list[Any]] = {}
    for data in files.values():
        for _, place in places(data):
            for key, value in place.items() if isinstance(place, dict) else ():
                found.setdefault(key, []).append(value)
    return found


def copied(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: copied(inner) for key, inner in value.items()}
    return [copied(inner) for inner in value] if isinstance(value, list) else value


def mutant(files: Files, pool: dict[str, list[Any]], choose: random.Random) -> Files:
    """Returns the files after a change, which may be a mistake."""
    files = dict(files)
    path = choose.choice(list(files))
    if choose.random() < 0.04:
        _whole_file(files, path, choose)
        return files
    files[path] = data = copied(files[path])
    every = [(keyword, place) for keyword, place in places(data) if place]
    keyword, place = choose.choice(every)
    if isinstance(place, dict):
        _map(place, pool, choose)
    else:
        _list(place, pool.get(keyword, []), choose)
    _mend_examples(data, choose)
    return files


def _whole_file(files: Files, path: str, choose: random.Random) -> None:
    if path == "api.yaml":
        files[path] = {**files[path], "version": choose.choice(FLAGS["version"])}
    elif choose.random() < 0.5:
        del files[path]
    else:
        files[path.replace(".yaml", "_2.yaml")] = files[path] if choose.random() < 0.5 else files.pop(path)


def _map(place: dict[str, Any], pool: dict[str, list[Any]], choose: random.Random) -> None:
    key = choose.choice([name for name in place if name not in UNTYPED] or list(place))
    items = list(place.items())
    match choose.randrange(10):
        case 0:
            del place[key]
        case 1:
            choose.shuffle(items)
            place.clear()
            place.update(items)
        case 3:  # another name, in the same place
            place.clear()
            place.update({f"{name}_2" if name == key else name: value for name, value in items})
        case 4:
            place[f"{key}_2"] = copied(place[key])
        case 5:
            other = choose.choice(list(pool))
            place[other] = copied(choose.choice([*pool[other], *FLAGS.get(other, [])]))
        case 6:
            other = choose.choice(list(FLAGS))
            place[other] = choose.choice(FLAGS[other])
        case _:
            place[key] = _other(place[key], [*pool.get(key, []), *FLAGS.get(key, [])], choose)


def _list(place: list[Any], pool: list[Any], choose: random.Random) -> None:
    at = choose.randrange(len(place))
    match choose.randrange(4):
        case 0:
            del place[at]
        case 1:
            choose.shuffle(place)
        case 2:
            place[at] = _other(place[at], [each for every in pool if isinstance(every, list) for each in every], choose)
        case _:
            place.append(copied(choose.choice([each for every in pool if isinstance(every, list) for each in every])))


def _other(value: Any, pool: list[Any], choose: random.Random) -> Any:
    if pool and choose.random() < 0.6:
        return copied(choose.choice(pool))
    if isinstance(value, bool):
        return not value
    if isinstance(value, (int, float)):
        return max(0, value + choose.choice([-1, 1, 10]))
    if isinstance(value, str):
        return value + choose.choice(["2", "x"])
    return value


def _mend_examples(data: dict[str, Any], choose: random.Random) -> None:
    """Leaves out of requests what is no param any more."""
    params = data.get("params")
    for example in data.get("examples", {}).values() if isinstance(data.get("examples"), dict) else ():
        if isinstance(params, dict) and isinstance(example, dict) and isinstance(example.get("request"), dict):
            example["request"] = {name: value for name, value in example["request"].items() if name in params}
