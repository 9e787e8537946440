"""A spec with a given number of endpoints: one of the project's own, and invented ones of its schema beside it.

No two are alike: each has params, fields, statuses and an example of its own. A resource has twenty, and one in ten
lists entries page by page. Types, errors and the meanings of statuses are those of the project, for all of them.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from itertools import islice, product
from pathlib import Path
from typing import Any

import yaml
from fixtures import ROOT

OWN = ["api.yaml", "schema.json", "voice/_about.yaml", "voice/query_status.yaml"]

OF = ["account", "agent", "billing", "carrier", "contact", "device", "group", "office", "partner", "queue"]
THINGS = ["archive", "campaign", "directory", "forward", "greeting", "invoice", "meeting", "message", "record", "route"]
VERBS = ["add", "cancel", "check", "find", "hold", "list", "move", "rate", "send", "start"]
OBJECTS = ["entry", "rule"]
# With the type of each, and how it is written in an example.
FIELDS = {
    "txn_ref": ("transaction_reference", "AA-S-{number}"),
    "tag": ("tag", "tag {number}"),
    "caller": ("phone_number", "+65{number:08}"),
    "callee": ("phone_number", "+66{number:08}"),
    "outcome": ("call_status", "answered"),
    "began": ("date_time", "2010-01-01 10:10:00"),
    "ended": ("date_time", "2010-01-02 11:11:11"),
    "length": ("minutes", "7"),
    "currency": ("currency", "SGD"),
    "price": ("money", "0.020"),
    "total": ("money", "0.140"),
    "note": ("text", "note {number}"),
}


def write_spec(folder: Path, endpoints: int) -> None:
    """Writes a spec with this number of endpoints to the folder."""
    for name in OWN:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / "spec" / name, folder / name)
    codes = _write_service(folder / "api.yaml")
    _rewrite(folder / "voice" / "_about.yaml", lambda about: {"summary": about["summary"]})
    _rewrite(
        folder / "voice" / "query_status.yaml",
        lambda own: {name: own[name] for name in own if name not in ("operation", "variants")},
    )
    names = product((f"{of}_{thing}" for of, thing in product(OF, THINGS)), product(VERBS, OBJECTS))
    for number, (resource, (verb, of)) in enumerate(islice(names, endpoints - 1)):
        about = folder / resource / "_about.yaml"
        if not about.exists():
            about.parent.mkdir()
            _write(about, {"summary": f"What there is of {resource}.", "schemas": _schemas(resource)})
        _write(about.with_name(f"{verb}_{of}.yaml"), _endpoint(resource, verb, of, number, codes))
    _leave_out_what_nobody_uses(folder)


def _write_service(file: Path) -> list[str]:
    """Returns the project's own service without its sandbox and notifications, and the codes that any endpoint may
    list."""

    def plain(service: dict[str, Any]) -> dict[str, Any]:
        statuses = {  # some are cases of the sandbox, and some are listed by no endpoint
            code: {key: value for key, value in status.items() if key != "when"} | {"confidence": "inferred"}
            for code, status in service["endpointStatuses"].items()
        }
        kept = {name: value for name, value in service.items() if name not in ("sandbox", "notifications")}
        return kept | {"endpointStatuses": statuses}

    return [code for code, status in _rewrite(file, plain)["endpointStatuses"].items() if "param" not in status]


def _leave_out_what_nobody_uses(folder: Path) -> None:
    """Types and schemas that no file uses are a mistake."""
    texts = "".join(file.read_text("utf-8") for file in folder.rglob("*/*.yaml"))
    used = set(re.findall(r"type: (\w+)", texts))
    _rewrite(
        folder / "api.yaml",
        lambda api: api | {"types": {name: type_ for name, type_ in api["types"].items() if name in used}},
    )
    schemas = set(re.findall(r"items: (\w+)", texts))
    for about in folder.glob("*/_about.yaml"):
        _rewrite(
            about,
            lambda resource: (
                resource
                | {"schemas": {name: schema for name, schema in resource.get("schemas", {}).items() if name in schemas}}
            ),
        )


def _rewrite(file: Path, change: Callable[[dict[str, Any]], dict[str, Any]]) -> dict[str, Any]:
    content: dict[str, Any] = change(yaml.load(file.read_text("utf-8"), yaml.CSafeLoader))
    _write(file, content)
    return content


def _write(path: Path, content: dict[str, Any]) -> None:
    path.write_text(yaml.dump(content, Dumper=yaml.CSafeDumper, sort_keys=False, width=120), "utf-8")


def _schemas(resource: str) -> dict[str, Any]:
    return {
        _class(resource, of, "item"): {
            "summary": f"One {of} in a list of {resource}.",
            "fields": {
                name: {"type": type_, "summary": f"The {name} of the {of}."}
                for place, (name, (type_, _)) in enumerate(FIELDS.items())
                if place % 3 != 1
            },
        }
        for of in OBJECTS
    }


def _endpoint(resource: str, verb: str, of: str, number: int, codes: list[str]) -> dict[str, Any]:
    thing = f"{resource}_{of}"
    params: dict[str, Any] = {
        f"{of}_ref": {"type": "transaction_reference", "required": True, "summary": f"Which {thing} to {verb}."}
    }
    for name in ["tag", "caller", "callee"][: number % 4]:
        params[f"{verb}_{name}"] = {"type": FIELDS[name][0], "summary": f"The {name} of what to {verb}, if it has one."}
    fields, reply = _fields(thing, verb, of, number)
    paging: dict[str, Any] = {}
    if verb == "list":
        params["page"] = {"type": "page_number", "ifOmitted": "the first page is listed"}
        fields["total"] = {"type": "count", "summary": f"How many of {thing} all pages have."}
        fields["entries"] = {"items": _class(resource, of, "item"), "summary": f"Each {of} of this page."}
        reply |= {"total": "1", "entries": [{"txn_ref": f"AA-S-{number}", "price": "0.020"}]}
        paging = {"pagination": {"page": "page", "entries": "entries", "total": "total", "key": "txn_ref"}}
    return {
        "summary": f"{verb.capitalize()} one {of} of {resource}.",
        "description": f"What it does to the {thing} shows in the next reply of {resource}/find_{of}, a moment later.",
        "source": f"https://openapi.hoiio.com/{resource}/{verb}-{of}/index.html",
        "confidence": "documented",
        "safe": verb in ("check", "find", "list", "rate"),
        "params": params,
        "returns": _class(resource, verb, of, "result"),
        "fields": fields,
        **paging,
        "statuses": [codes[(number * 7 + place * 11) % len(codes)] for place in range(4 + number % 3)],
        "notifications": "none",
        "limit": {"requests": 30 + number % 60, "seconds": 60, "each": "application"},
        "charges": "none",
        "examples": {
            "done": {
                "summary": f"A {thing}, and what {verb} says of it.",
                "request": {f"{of}_ref": f"AA-S-{number}"},
                "reply": json.dumps(reply, indent=4) + "\n",
            }
        },
    }


def _fields(thing: str, verb: str, of: str, number: int) -> tuple[dict[str, Any], dict[str, Any]]:
    """Returns the fields of a reply, and an example of it."""
    fields: dict[str, Any] = {}
    reply: dict[str, Any] = {"status": "success_ok"}
    for place, (name, (type_, sample)) in enumerate(FIELDS.items()):
        if place and (place + number) % 5 == 0:
            continue
        wire = f"{of}_{name}"
        required = (place + number) % 2 == 0
        fields[wire] = {"type": type_, "summary": f"The {name} of the {thing}, as {verb} left it."}
        fields[wire] |= {"required": True} if required else {"absentWhen": f"the {thing} has no {name}"}
        reply[wire] = sample.format(number=number)
    return fields, reply


def _class(*words: str) -> str:
    return "".join(part.capitalize() for word in words for part in word.split("_"))
