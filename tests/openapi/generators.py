"""openapi-python-client and openapi-generator: they read the document without a warning, and the clients that they
generate read every reply of its examples as it is."""

from __future__ import annotations

import importlib
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from types import SimpleNamespace
from typing import Any

import httpx
from documents import Document, Example, MissingToolError, Operation, shown

NOISE = (
    "OpenAPI 3.1 support is still in beta.",
    "Failed to get the schema name: null",
    "Could not compute datatypeWithEnum from str, null",
)
"""The warnings of openapi-generator 7.26 that no document avoids: about any document of OpenAPI 3.1, any schema of an
object, and any array in a form."""

PROGRAMS = Path(sys.executable).parent


def openapi_python_client(document: Document) -> list[str]:
    """Returns the warnings of openapi-python-client, and the examples that its client reads as something else."""
    package = f"opc_{document.name}"
    with TemporaryDirectory() as name:
        config = Path(name) / "config.json"
        config.write_text(json.dumps({"post_hooks": []}))
        options = ["--path", str(document.path), "--config", str(config), "--output-path", f"{name}/{package}"]
        command = [sys.executable, "-m", "openapi_python_client", "generate", *options, "--meta", "none"]
        done = subprocess.run([*command, "--fail-on-warning"], capture_output=True, text=True, check=False)
        if done.returncode or "warning" in done.stdout.casefold():
            return [done.stdout + done.stderr]
        _install(name)
        client = importlib.import_module(f"{package}.client").Client(base_url="http://127.0.0.1")

        def read(operation: Operation, example: Example) -> tuple[str, object]:
            module = importlib.import_module(f"{package}.api.{operation.tag}.{operation.id}")
            response = httpx.Response(200, content=json.dumps(example.reply).encode())
            reply = module._parse_response(client=client, response=response)
            return type(reply).__name__, reply.to_dict()

        return _misread(document, read)


def openapi_generator(document: Document) -> list[str]:
    """Returns the warnings of openapi-generator, the examples that its client reads as something else, and those that
    it sends as something else."""
    if not shutil.which("java"):
        raise MissingToolError("java is not installed")
    package = f"ogc_{document.name}"
    with TemporaryDirectory() as name:
        read_from = shutil.copy(document.path, name)  # it cannot read a file in a folder with a blank in its name
        options = ["-g", "python", "-i", read_from, "-o", name, "--package-name", package]
        command = [str(PROGRAMS / "openapi-generator-cli"), "generate", *options]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        said = re.findall(r"^.*(?:WARN|ERROR|Exception).*$", done.stdout + done.stderr, re.M)
        problems = [line for line in said if not any(noise in line for noise in NOISE)]
        if done.returncode or problems:
            return problems or [done.stderr]
        _install(name)
        client = importlib.import_module(package)

        def read(operation: Operation, example: Example) -> tuple[str, object]:
            sent: dict[str, str] = {}
            api = getattr(client, f"{operation.tag.title().replace('_', '')}Api")(client.ApiClient())
            api.api_client.rest_client = SimpleNamespace(request=_answered(example.reply, sent))
            method = getattr(api, operation.id)
            names = {_letters(name).removeprefix("var"): name for name in method.__annotations__}
            arguments = {names[_letters(name)]: value for name, value in example.request.items()}
            files = [name for name, schema in operation.body["properties"].items() if schema.get("format") == "binary"]
            arguments |= {name: (name, arguments[name].encode()) for name in files}
            reply = method(**arguments)
            wanted = {name: _form(value) for name, value in example.request.items()}
            if sent != wanted:
                raise ValueError(f"sent {shown(sent)}, not {shown(wanted)}")
            # It reads an absent field and null as the same, as the service means them.
            return type(reply.actual_instance).__name__, _without_null(reply.to_dict())

        return _misread(document, read, _without_null)


def _install(folder: str) -> None:
    """Lets the packages of a folder be imported. Raises SyntaxError if a module is no Python."""
    for path in Path(folder).rglob("*.py"):
        compile(path.read_bytes(), str(path), "exec")
    sys.path.insert(0, folder)
    importlib.invalidate_caches()


def _form(value: object) -> str:
    """Returns a value of a request as it is in a form."""
    return ",".join(value) if isinstance(value, list) else str(value).lower() if isinstance(value, bool) else str(value)


def _answered(reply: dict[str, Any], sent: dict[str, str]) -> Callable[..., Any]:
    """Returns what stands for the network of the client of openapi-generator. It stores the form that is sent."""

    def request(*_: object, post_params: list[tuple[str, Any]], **__: object) -> Any:
        for name, value in post_params:
            sent[name] = value[1].decode() if isinstance(value, tuple) else str(value)
        data = json.dumps(reply).encode()
        headers = {"content-type": "application/json"}
        access = {"read": lambda: data, "headers": headers, "getheader": headers.get, "getheaders": lambda: headers}
        return SimpleNamespace(status=200, reason="OK", data=data, **access)

    return request


def _without_null(value: Any) -> Any:
    """Returns a value without the fields that are null."""
    if isinstance(value, dict):
        return {name: _without_null(each) for name, each in value.items() if each is not None}
    return [_without_null(each) for each in value] if isinstance(value, list) else value


def _letters(name: str) -> str:
    """Returns what a name on the wire and its argument have in common: message-id, messageId and message_id are one."""
    return re.sub(r"[^a-z0-9]", "", name.lower())


def _misread(
    document: Document,
    read: Callable[[Operation, Example], tuple[str, object]],
    wanted: Callable[[Any], Any] = lambda reply: reply,
) -> list[str]:
    """Returns the examples that a client does not read as they are, or as `wanted` makes them."""
    problems: list[str] = []
    for operation in document.operations():
        for example in operation.examples:
            try:
                record, reply = read(operation, example)
            except Exception as error:  # whatever a generated client raises, the next example is tried
                problems.append(f"{operation.id}: {shown(example.reply)}: {type(error).__name__}: {error}")
                continue
            if record.casefold() != example.record.casefold():
                problems.append(f"{operation.id}: {shown(example.reply)} was read as {record}, not as {example.record}")
            elif reply != wanted(example.reply):
                problems.append(f"{operation.id}: {shown(example.reply)} was read as {shown(reply)}")
    return problems
