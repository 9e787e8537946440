"""schemathesis: requests that follow the document, and requests that do not, against the sandbox."""

from __future__ import annotations

import base64
import copy
import json
import re
from collections.abc import Callable
from typing import Any

import schemathesis
from documents import Document, Operation, shown
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from schemathesis import GenerationMode
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from hoiio.sandbox import Sandbox

CASES = 3000
"""The least number of requests."""
CHECKS = [content_type_conformance, response_schema_conformance, status_code_conformance]
MISSING = "{param}"
"""Stands in a status for the name of a param."""


def fuzz(document: Document) -> list[str]:
    """Returns the replies of the sandbox that the document does not allow, and the operations that never succeed."""
    schema = schemathesis.openapi.from_dict(_generatable(document.content))
    operations = {operation.id: operation for operation in document.operations()}
    targets = [result.ok() for result in schema.get_all_operations()]
    share = -(-CASES // len(targets) // 2)
    problems: list[str] = []
    with Sandbox(step_seconds=3600, limit=None, balance="1000000") as sandbox:
        for target in targets:
            operation = operations[target.definition.raw["operationId"]]
            statuses: list[str] = []
            for mode in (GenerationMode.POSITIVE, GenerationMode.NEGATIVE):
                try:
                    _run(target, mode, share, _requester(operation, mode, sandbox, statuses))
                except Exception as error:  # a reply that is not allowed, or what the sandbox itself raised
                    problems.append(f"{operation.id}, {mode.value}: {error}")
            if operation.success not in statuses:
                problems.append(f"{operation.id}: no request succeeded")
        if len(sandbox.received) < CASES:
            problems.append(f"only {len(sandbox.received)} requests of {CASES} arrived")
    return problems


def _generatable(content: dict[str, Any]) -> dict[str, Any]:
    """Returns the document with the schemas of what is sent as JSON text, in place of those of a text."""
    content = copy.deepcopy(content)
    for item in content["paths"].values():
        for body in item["post"]["requestBody"]["content"].values():
            properties = body["schema"]["properties"]
            properties.update({name: of["contentSchema"] for name, of in properties.items() if "contentSchema" in of})
    return content


def _run(target: Any, mode: GenerationMode, number: int, send: Callable[..., None]) -> None:
    strategy = target.as_strategy(generation_mode=mode)
    options = settings(
        max_examples=number,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    options(given(case=strategy, known=st.booleans())(send))()


def _requester(
    operation: Operation, mode: GenerationMode, sandbox: Sandbox, statuses: list[str]
) -> Callable[..., None]:
    """Returns the function that sends a case with the credentials of a new application, and checks the reply.

    The statuses of the replies are added to `statuses`.
    """
    credentials = sandbox.create_application()

    def send(case: Any, known: bool) -> None:
        if isinstance(case.body, dict):
            case.body = _prepared(case.body, operation, mode, known) | {
                name: value for name, value in credentials.items() if name in case.body
            }
        response = case.call(base_url=sandbox.base_url)
        params = sandbox.received[-1].params
        case.validate_response(response, checks=CHECKS)
        statuses.append(response.json()[operation.status_field])
        problem = _problem(operation, params, statuses[-1])
        if problem:
            raise AssertionError(f"{problem}: {shown(params)}")

    return send


def _prepared(body: dict[str, Any], operation: Operation, mode: GenerationMode, known: bool) -> dict[str, Any]:
    """Returns the body of a case as it is sent. If `known`, its params have the values of the first example, so that
    the sandbox finds what they name."""
    properties = operation.body["properties"]
    sent = {name: json.dumps(value) if name in operation.json_params else value for name, value in body.items()}
    if mode is GenerationMode.NEGATIVE:
        return sent
    example: dict[str, Any] = dict(operation.examples[0].request) if known else {}
    for name in example.keys() & {name for name in properties if properties[name].get("format") == "binary"}:
        example[name] = base64.b64decode(example[name])
    # The service may reject a param that it does not know.
    return {name: example.get(name, value) for name, value in sent.items() if name in properties}


def _problem(operation: Operation, params: dict[str, str], status: str) -> str:
    """Returns what a status says that the document, or the request, contradicts."""
    missing = [name for name in operation.body["required"] if not params.get(name)]
    if status == operation.success:
        return f"{status}, without {', '.join(missing)}" if missing else ""
    if status in operation.statuses:
        return ""
    for template in (each for each in operation.statuses if MISSING in each):
        found = re.fullmatch(re.escape(template).replace(re.escape(MISSING), "(.+)"), status)
        if found:
            wrong = found[1] in operation.body["required"] and found[1] not in missing
            return f"{status}, though it is not empty" if wrong else ""
    return f"{status}, which is not among x-statuses"
