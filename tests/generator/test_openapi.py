"""The OpenAPI document says what the spec says, for every spec. `make openapi` reads it with the tools of others."""

from __future__ import annotations

import base64
import json
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path, PurePosixPath
from typing import Any

import jsonschema
import pytest
import yaml
from cases import LIBRARY

from generator import generate
from generator.parse.spec import parse
from generator.read import read
from generator.spec.endpoints import TEMPLATE, Endpoint, Example
from generator.spec.service import Spec
from generator.spec.types import FileType

ROOT = Path(__file__).parents[2]
SPECS = {"own": ROOT / "spec", **{path.name: path / "spec" for path in LIBRARY.parents[1].iterdir()}}

SafeLoader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The parser in C, which reads the same language eight times as fast."""

Operation = dict[str, Any]


@cache
def spec_of(name: str) -> Spec:
    return parse(read(SPECS[name]))


@cache
def document_of(name: str) -> dict[str, Any]:
    text = generate(SPECS[name])[PurePosixPath("openapi.yaml")]
    document: dict[str, Any] = yaml.load(text, SafeLoader)  # noqa: S506  it is a safe one
    return document


def endpoints(name: str) -> Iterator[tuple[Endpoint, Operation]]:
    """Yields each endpoint with its operation."""
    for resource in spec_of(name).resources:
        for endpoint in resource.endpoints:
            yield endpoint, document_of(name)["paths"][f"/{endpoint.path}"]["post"]


def body_of(operation: Operation) -> dict[str, Any]:
    """Returns the only content of a request."""
    ((_, body),) = operation["requestBody"]["content"].items()
    found: dict[str, Any] = body
    return found


def fits(name: str, value: object, schema: dict[str, Any]) -> bool:
    """Returns whether a value follows a schema of the document."""
    components = document_of(name)["components"]
    return bool(jsonschema.Draft202012Validator({**schema, "components": components}).is_valid(value))


def every_schema(node: Any) -> Iterator[dict[str, Any]]:
    """Yields every object in a document."""
    if isinstance(node, dict):
        yield node
    for child in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from every_schema(child)


def on_the_wire(endpoint: Endpoint, operation: Operation, request: dict[str, Any]) -> dict[str, str]:
    """Returns a request of the document as it is sent, by the rules of OpenAPI."""
    files = {param.name for param in endpoint.params if isinstance(param.type, FileType)}
    encoding = body_of(operation).get("encoding", {})
    sent: dict[str, str] = {}
    for name, value in request.items():
        if isinstance(value, list):
            assert encoding[name] == {"style": "form", "explode": False}
            sent[name] = ",".join(value)
        elif name in files and "contentType" in encoding.get(name, {}):
            sent[name] = base64.b64encode(value.encode()).decode()
        else:
            sent[name] = str(value).lower() if isinstance(value, bool) else str(value)
    return sent


def examples(name: str) -> Iterator[tuple[Endpoint, Operation, Example]]:
    for endpoint, operation in endpoints(name):
        for example in endpoint.examples:
            yield endpoint, operation, example


@pytest.mark.parametrize("name", SPECS)
def test_the_request_of_an_example_fits_its_schema_and_is_sent_as_the_spec_has_it(name: str) -> None:
    credentials = [credential.name for credential in spec_of(name).service.credentials]
    for endpoint, operation, example in examples(name):
        body = body_of(operation)
        request = body["examples"][example.name]["value"]
        assert fits(name, request, body["schema"]), (endpoint.path, example.name)
        own = {param: value for param, value in request.items() if param not in credentials}
        assert on_the_wire(endpoint, operation, own) == example.request
        assert [request[param] for param in credentials] == [f"YOUR_{param.upper()}" for param in credentials]


@pytest.mark.parametrize("name", SPECS)
def test_the_reply_of_an_example_fits_one_schema_of_the_two(name: str) -> None:
    service = spec_of(name).service
    for endpoint, operation, example in examples(name):
        content = operation["responses"]["200"]["content"]["application/json"]
        reply = json.loads(example.reply)
        assert content["examples"][example.name]["value"] == reply
        matches = [fits(name, reply, option) for option in content["schema"]["anyOf"]]
        is_success = reply[service.status_field] == service.success
        assert matches == [is_success, not is_success], (endpoint.path, example.name)


@pytest.mark.parametrize("name", SPECS)
def test_every_field_of_the_replies_is_a_property(name: str) -> None:
    """Under any of its names: clients drop the properties that the document does not have."""
    schemas = document_of(name)["components"]["schemas"]
    for resource in spec_of(name).resources:
        for owner, fields in [
            *((schema.name, schema.fields) for schema in resource.schemas),
            *((endpoint.returns, endpoint.fields) for endpoint in resource.endpoints if endpoint.returns),
        ]:
            names = {each for field in fields for each in (field.name, *field.aliases)}
            assert names == schemas[owner]["properties"].keys() - {spec_of(name).service.status_field}


@pytest.mark.parametrize("name", SPECS)
def test_a_schema_has_one_type_and_null_at_most(name: str) -> None:
    """openapi-generator reads a list of other types as none, and then a success as a refusal."""
    types = [schema["type"] for schema in every_schema(document_of(name)) if isinstance(schema.get("type"), list)]
    assert all(len(each) == 2 and each[1] == "null" and each[0] != "null" for each in types)


def test_the_bounds_of_integers_are_those_of_the_client() -> None:
    properties = body_of(document_of("library")["paths"]["/books/order"]["post"])["schema"]["properties"]
    assert {key: properties["copies"][key] for key in ("type", "minimum", "maximum")} == {
        "type": "integer",
        "minimum": 1,
        "maximum": 99,
    }
    properties = body_of(document_of("library")["paths"]["/loans/extend"]["post"])["schema"]["properties"]
    assert (properties["by"]["minimum"], properties["by"]["maximum"]) == (0, 999_999_999)


def test_a_file_is_binary_in_a_multipart_form_and_text_otherwise() -> None:
    file = body_of(document_of("own")["paths"]["/fax/send"]["post"])
    assert file["schema"]["properties"]["file"]["format"] == "binary"
    assert file["encoding"] == {"file": {"contentType": "application/pdf"}}
    properties = body_of(document_of("library")["paths"]["/books/picture"]["post"])["schema"]["properties"]
    assert properties["cover"]["contentEncoding"] == "base64"
    longest = base64.b64encode(bytes(500)).decode()
    assert fits("library", longest, properties["cover"])
    assert not fits("library", f"{longest}A", properties["cover"])


def test_what_is_sent_as_json_has_a_schema_of_its_own() -> None:
    body = body_of(document_of("library")["paths"]["/books/order"]["post"])
    schema = body["schema"]["properties"]["parcels"]["contentSchema"]
    assert fits("library", json.loads(body["examples"]["a_parcel"]["value"]["parcels"]), schema)
    assert not fits("library", [], schema)
    assert not fits("library", [{"isbn": "1853260002"}], schema)


def test_an_amount_may_be_negative_as_text_and_as_a_number() -> None:
    schemas = document_of("library")["components"]["schemas"].values()
    properties = [each for schema in schemas for each in schema.get("properties", {}).values()]
    amounts = [each for each in properties if {"type": "number"} in each.get("anyOf", ())]
    assert amounts
    assert all(fits("library", value, each) for each in amounts for value in (-0.03, 2, "-0.03", "2.50"))
    assert not any("minimum" in option for each in amounts for option in each["anyOf"])


@pytest.mark.parametrize("name", SPECS)
def test_each_operation_has_a_name_for_code_and_a_described_tag(name: str) -> None:
    document = document_of(name)
    operations = [item["post"] for item in document["paths"].values()]
    operations += [item["post"] for item in document["components"].get("pathItems", {}).values()]
    ids = [operation["operationId"] for operation in operations]
    assert len({*ids}) == len(ids)
    assert all(re.fullmatch(r"[a-z][a-z0-9_]*[a-z0-9]", each) for each in ids), ids
    described = {tag["name"]: tag["description"] for tag in document["tags"]}
    assert {tag for operation in operations for tag in operation["tags"]} == described.keys()
    assert all(described.values())


def test_an_operation_is_named_after_its_resource_and_its_method() -> None:
    operation = document_of("own")["paths"]["/voice/query_status"]["post"]
    assert operation["operationId"] == "voice_query_status"


@pytest.mark.parametrize("name", SPECS)
def test_the_statuses_that_an_endpoint_may_answer_are_listed(name: str) -> None:
    """At the root those of every endpoint, and at an operation its own."""
    spec, document = spec_of(name), document_of(name)
    for endpoint, operation in endpoints(name):
        own = operation.get("x-statuses", {})
        listed = document["x-statuses"].keys() | own.keys()
        assert listed == {status.code for status in endpoint.statuses} - {spec.service.success}
        assert all(own.values())
    assert "x-statuses" in document["info"]["description"]


@pytest.mark.parametrize("name", SPECS)
def test_a_refusal_may_have_a_status_that_is_not_listed(name: str) -> None:
    """The client accepts any, so that an enum would reject what the client reads."""
    service = spec_of(name).service
    refusal = {"$ref": "#/components/schemas/Refusal"}
    known = [status.code.replace(TEMPLATE, "dest") for status in spec_of(name).statuses]
    for status in {*known, known[-1] + "x"} - {service.success}:
        assert fits(name, {service.status_field: status}, refusal), status
    assert not fits(name, {service.status_field: service.success}, refusal)


@pytest.mark.parametrize("name", [name for name in SPECS if spec_of(name).signature])
def test_a_webhook_is_a_reference_and_its_examples_fit(name: str) -> None:
    """openapi-generator makes a syntax error of one that is written in its place."""
    document, signature = document_of(name), spec_of(name).signature
    assert signature
    assert document["webhooks"] == {
        event.name: {"$ref": f"#/components/pathItems/{event.name}"} for event in spec_of(name).events
    }
    for event in spec_of(name).events:
        operation = document["components"]["pathItems"][event.name]["post"]
        assert operation["tags"] == ["notifications"]
        assert [parameter["name"] for parameter in operation["parameters"]] == [signature.header]
        body = body_of(operation)
        for example in event.examples:
            assert fits(name, body["examples"][example.name]["value"], body["schema"]), (event.name, example.name)


def test_a_field_of_a_webhook_may_be_empty_unless_it_is_required() -> None:
    schema = {"$ref": "#/components/schemas/BookReturned"}
    fields = {"loan_ref": "L-1", "deposit": "1.50", "returned": "2020-02-29 23:59:59"}
    assert fits("library", fields, schema)
    assert fits("library", {**fields, "returned": ""}, schema)
    assert not fits("library", {**fields, "returned": "today"}, schema)
    assert not fits("library", {**fields, "deposit": ""}, schema)


def test_what_is_deprecated_is_marked() -> None:
    paths, schemas = document_of("library")["paths"], document_of("library")["components"]["schemas"]
    assert paths["/desk/close_now"]["post"]["deprecated"] is True
    assert body_of(paths["/loans/query"]["post"])["schema"]["properties"]["from"]["deprecated"] is True
    assert schemas["Loan"]["properties"]["left"]["deprecated"] is True
    assert "deprecated" not in schemas["Loan"]["properties"]["kept"]


def test_a_secret_is_a_password_and_the_document_has_no_security_scheme() -> None:
    """A scheme in the query or in a header would let a client send the token there."""
    document = document_of("own")
    properties = body_of(document["paths"]["/voice/call"]["post"])["schema"]["properties"]
    assert properties["access_token"]["format"] == "password"
    assert "format" not in properties["app_id"]
    assert document["security"] == []
    assert "securitySchemes" not in document["components"]


def test_it_names_the_license_and_the_page_of_the_service() -> None:
    info = document_of("own")["info"]
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert info["license"] == {"name": project["license"], "identifier": project["license"]}
    assert info["contact"] == {"name": "Hoiio", "url": spec_of("own").service.source}
    assert not {"license", "contact"} & document_of("clock")["info"].keys()
