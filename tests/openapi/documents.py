"""The OpenAPI documents that are checked, with the examples in them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import yaml

ROOT = Path(__file__).parents[2]
OWN = ROOT / "generated" / "openapi.yaml"
INVENTED = ROOT / "tests" / "generator" / "golden"
"""The invented APIs. The library has every keyword of the spec; the others name neither a license nor a contact."""


class MissingToolError(Exception):
    """A tool is not installed."""


class Example(NamedTuple):
    """A request of the document, and its reply."""

    request: dict[str, Any]
    reply: dict[str, Any]
    record: str
    """The schema that the reply follows."""


class Operation(NamedTuple):
    """An operation of the document."""

    id: str
    tag: str
    media_type: str
    body: dict[str, Any]
    """The schema of the request."""
    statuses: list[str]
    """The errors that it may answer."""
    success: str
    status_field: str
    examples: list[Example]

    @property
    def json_params(self) -> set[str]:
        """The params that are sent as JSON text."""
        return {name for name, schema in self.body["properties"].items() if "contentSchema" in schema}


class Document(NamedTuple):
    """An OpenAPI document."""

    name: str
    path: Path
    content: dict[str, Any]

    def operations(self) -> Iterator[Operation]:
        for item in self.content["paths"].values():
            post = item["post"]
            ((media_type, request),) = post["requestBody"]["content"].items()
            reply = post["responses"]["200"]["content"]["application/json"]
            record, refusal = (option["$ref"].rpartition("/")[2] for option in reply["schema"]["anyOf"])
            (status_field,) = self.content["components"]["schemas"][refusal]["required"]
            success = self.content["components"]["schemas"][record]["properties"][status_field]["const"]
            yield Operation(
                id=post["operationId"],
                tag=post["tags"][0],
                media_type=media_type,
                body=request["schema"],
                statuses=[*self.content["x-statuses"], *post.get("x-statuses", {})],
                success=success,
                status_field=status_field,
                examples=[
                    Example(
                        request["examples"][name]["value"],
                        example["value"],
                        record if example["value"][status_field] == success else refusal,
                    )
                    for name, example in reply["examples"].items()
                ],
            )


def read(name: str) -> Document:
    """Returns the document of this project ("own") or of an invented API."""
    path = OWN if name == "own" else INVENTED / name / "generated" / "openapi.yaml"
    return Document(name, path, yaml.safe_load(path.read_text("utf-8")))


def shown(value: object) -> str:
    """Returns a value in one line."""
    return json.dumps(value, ensure_ascii=False, default=repr)
