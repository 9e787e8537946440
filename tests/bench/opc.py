"""The client that openapi-python-client generates for the same endpoint."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import subprocesses

ENDPOINTS = [("query_status", "Call"), ("query_status_again", "CallAgain")]
"""Each with the name of its reply. The second is the one that is added, to measure what it adds."""

REQUIRED = ["status", "txn_ref", "dest1", "call_status_dest1", "date", "currency", "rate"]
FIELDS = {
    "status": "The result of the request.",
    "txn_ref": "The unique reference ID for this transaction.",
    "tag": "Your own reference ID, as submitted in the initial request.",
    "dest1": "The first number of the call.",
    "dest2": "The second number of the call.",
    "number": "The Hoiio number that received the call.",
    "call_status_dest1": "Dial status of the call to dest1.",
    "call_status_dest2": "Dial status of the call to dest2.",
    "date": "Date and time of the call.",
    "duration": "Duration of the call.",
    "currency": "Currency used for this transaction.",
    "rate": "Per-minute charge for this call transaction, in currency per minute.",
    "debit": "Total amount billed for this transaction, in currency.",
}
PARAMS = {
    "app_id": "Application ID assigned to your application.",
    "access_token": "Access Token assigned to your application.",
    "txn_ref": "The unique reference ID of the call to look up.",
}
CALL_STATUS = {"type": "string", "enum": ["answered", "unanswered", "failed", "busy", "ongoing"]}


def generate(folder: Path, endpoints: list[tuple[str, str]]) -> float:
    """Makes the package, and returns the seconds of CPU that it took, its layout not included."""
    with TemporaryDirectory() as name:
        document, config = Path(name) / "openapi.json", Path(name) / "config.json"
        document.write_text(json.dumps(_document(endpoints)))
        config.write_text(json.dumps({"post_hooks": []}))
        options = ["--path", str(document), "--config", str(config), "--meta", "none", "--output-path", str(folder)]
        cpu = subprocesses.run("-m", "openapi_python_client", "generate", *options).cpu
    # The same as its hooks do, in the layout of this project.
    for command in (["check", "--fix-only", "--extend-select=I"], ["format", "--line-length=120"]):
        subprocess.run([sys.executable, "-m", "ruff", *command, "--isolated", "--quiet", str(folder)], check=True)
    return cpu


def _document(endpoints: list[tuple[str, str]]) -> dict[str, Any]:
    return {
        "openapi": "3.0.3",
        "info": {"title": "Hoiio", "version": "1"},
        "paths": {f"/voice/{name}": {"post": _operation(name, reply)} for name, reply in endpoints},
        "components": {"schemas": {"CallStatus": CALL_STATUS, **{reply: _reply() for _, reply in endpoints}}},
    }


def _operation(name: str, reply: str) -> dict[str, Any]:
    form = {"type": "object", "required": list(PARAMS), "properties": {key: _text(PARAMS[key]) for key in PARAMS}}
    return {
        "operationId": name,
        "tags": ["voice"],
        "summary": "Look up the current status of a call.",
        "requestBody": {"required": True, "content": {"application/x-www-form-urlencoded": {"schema": form}}},
        "responses": {
            "200": {
                "description": "The call.",
                "content": {"application/json": {"schema": {"$ref": f"#/components/schemas/{reply}"}}},
            }
        },
    }


def _reply() -> dict[str, Any]:
    properties = {name: _text(about) for name, about in FIELDS.items()}
    for name in ("call_status_dest1", "call_status_dest2"):
        properties[name] = {"$ref": "#/components/schemas/CallStatus"}
    return {"type": "object", "required": REQUIRED, "properties": properties}


def _text(about: str) -> dict[str, Any]:
    return {"type": "string", "description": about}
