"""Every fact of the documentation's page of voice/query_status: in the spec, in the docstrings, in the reference."""

from __future__ import annotations

import ast
import json
import re
from pathlib import Path
from typing import NamedTuple

import pytest

from generator.read import read

ROOT = Path(__file__).parents[1]
NODES = read(ROOT / "spec")
API = NODES["api.yaml"].plain()
PAGE = NODES["voice/query_status.yaml"].plain()


def docstrings() -> str:
    trees = [ast.parse(path.read_text("utf-8")) for path in (ROOT / "generated" / "hoiio").glob("*.py")]
    values = [node.value for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Expr)]
    texts = [value.value for value in values if isinstance(value, ast.Constant)]
    return "\n".join(" ".join(text.split()) for text in texts if isinstance(text, str))


DOCSTRINGS = docstrings()
REFERENCE = re.sub(r"\\(.)", r"\1", (ROOT / "generated" / "reference.md").read_text("utf-8"))


class Fact(NamedTuple):
    name: str
    spec: object
    expected: object
    docstring: str
    reference: str


STATUSES = {**API["statuses"], **PAGE["statuses"]}
FIELDS = PAGE["fields"]
EXAMPLE = json.loads(PAGE["examples"]["answered"]["reply"])


def field(name: str, type_: str, *, required: bool, docstring: str) -> Fact:
    spec = (FIELDS[name]["type"], FIELDS[name].get("required", False))
    return Fact(f"field {name}", spec, (type_, required), docstring, f"| `{name}` | `")


def status(code: str, raises: str | None, about: str) -> Fact:
    entry = API["statuses"].get(code) or PAGE["statuses"][code]
    return Fact(
        f"status {code}",
        (entry.get("raises"), about in entry["about"]),
        (raises, True),
        "success_ok" if code == "success_ok" else code,
        f"| `{code}` | ",
    )


def variant(api: str, dest1: str, dest2: str | None, number: str | None) -> Fact:
    said = f"- {api}: {dest2 or 'not given'}"
    return Fact(f"variant {api}", PAGE["variants"][api], {"dest1": dest1, "dest2": dest2, "number": number}, said, api)


FACTS = [
    Fact(
        "address",
        API["base_url"],
        "https://secure.hoiio.com/open",
        "https://secure.hoiio.com/open/voice/query_status",
        "https://secure.hoiio.com/open/voice/query_status",
    ),
    Fact("GET and POST", API["methods"]["allowed"], ["GET", "POST"], "(GET, POST)", "GET, POST"),
    Fact(
        "why POST",
        "access token would stand in the URL" in API["methods"]["why"],
        True,
        "access token would stand in the URL",
        "access token would stand in the URL",
    ),
    Fact(
        "app_id",
        API["credentials"]["app_id"]["about"],
        "Application ID assigned to your application.",
        "app_id: Application ID assigned to your application.",
        "| `app_id` | Required",
    ),
    Fact(
        "access_token",
        API["credentials"]["access_token"],
        {"about": "Access Token assigned to your application.", "secret": True},
        "access_token: Access Token assigned to your application.",
        "| `access_token` | Required",
    ),
    Fact(
        "txn_ref",
        PAGE["params"]["txn_ref"]["required"],
        True,
        "txn_ref: The unique reference ID of the call to look up.",
        "| `txn_ref` | yes | `str` | The unique reference ID of the call to look up.",
    ),
    Fact(
        "the page is wrong about txn_ref",
        "hangup" in PAGE["params"]["txn_ref"]["discrepancy"],
        True,
        "of the call to look up",
        'The page says "for the call you want to hangup"',
    ),
    Fact(
        "what it does", PAGE["about"], "Look up the current status of a call.", "Look up the current status", "Look up"
    ),
    Fact(
        "the four APIs",
        [api for api in PAGE["variants"] if api != "by"],
        ["voice/call", "voice/conference", "ivr/start/dial", "ivr/start/answer"],
        "voice/call, voice/conference, ivr/start/dial and ivr/start/answer",
        "voice/call, voice/conference, ivr/start/dial and ivr/start/answer",
    ),
    Fact("field status", API["reply"]["status"], "status", "The result of the request.", "| `status` | `str`"),
    field("txn_ref", "transaction_reference", required=True, docstring="The unique reference ID for this transaction."),
    field("tag", "text", required=False, docstring="as submitted in the initial request"),
    field("dest1", "phone_number", required=True, docstring="The first number of the call."),
    field("dest2", "phone_number", required=False, docstring="The second number of the call."),
    field("number", "phone_number", required=False, docstring="The Hoiio number that received the call."),
    field("call_status_dest1", "call_status", required=True, docstring="Dial status of the call to dest1."),
    field("call_status_dest2", "call_status", required=False, docstring="Dial status of the call to dest2."),
    field("date", "date_time", required=True, docstring="Date and time of the call."),
    field("duration", "minutes", required=False, docstring="Duration of the call. Whole minutes."),
    field("currency", "currency", required=True, docstring="Currency used for this transaction."),
    field("rate", "money", required=True, docstring="Per-minute charge for this call transaction"),
    field("debit", "money", required=False, docstring="Total amount billed for this transaction"),
    Fact(
        "zone and format of date",
        (API["types"]["date_time"]["zone"], API["types"]["date_time"]["is"]),
        ("+08:00", "date-time"),
        '"YYYY-MM-DD HH:mm:SS" in GMT+8',
        '"YYYY-MM-DD HH:mm:SS" in GMT+8',
    ),
    Fact("minutes of duration", API["types"]["minutes"]["unit"], "minutes", "Whole minutes.", "Whole minutes."),
    *(
        Fact(
            f"{name} is absent while the call goes on",
            FIELDS[name]["absent"],
            "the call is still ongoing",
            "None if the call is still ongoing.",
            "None if the call is still ongoing.",
        )
        for name in ("duration", "debit")
    ),
    Fact(
        "the call statuses",
        list(API["types"]["call_status"]["values"]),
        ["answered", "unanswered", "failed", "busy", "ongoing"],
        "The call rang and nobody answered.",
        "CallStatus.UNANSWERED",
    ),
    Fact(
        "ongoing is inferred",
        API["types"]["call_status"]["values"]["ongoing"]["confidence"],
        "inferred",
        "The call is still in progress. (Inferred, not documented.)",
        "The call is still in progress. (Inferred, not documented.)",
    ),
    Fact(
        "the currency list is open",
        (API["types"]["currency"]["is"], "SGD" in API["types"]["currency"]["known"]),
        ("text", True),
        "the list is open",
        "the list is open",
    ),
    status("success_ok", None, "processed successfully"),
    status("error_invalid_http_method", None, "Only GET or POST"),
    status("error_malformed_params", None, "cannot be read"),
    status("error_{param}_param_missing", "ParamMissing", "required parameter is missing"),
    status("error_invalid_txn_ref", "InvalidTxnRef", "do not have the permission"),
    status("error_invalid_app_id", "InvalidAppId", "invalid or has been revoked"),
    status("error_rate_limit_exceeded", "RateLimitExceeded", "exceeded your request limit"),
    status("error_internal_server_error", "InternalServerError", "contact Hoiio support"),
    status("error_invalid_access_token", "InvalidAccessToken", "invalid"),
    Fact(
        "the page forgets error_invalid_access_token",
        PAGE["statuses"]["error_invalid_access_token"]["confidence"],
        "inferred",
        "error_invalid_access_token*",
        "The page leaves it out of its list, though it requires access_token",
    ),
    variant("voice/call", "First number called.", "Second number called.", None),
    variant("voice/conference", "A participant number called.", None, None),
    variant("ivr/start/dial", "Number dialed.", "Number transferred to, if ivr/end/transfer is used.", None),
    variant(
        "ivr/start/answer",
        "Number that called into the Hoiio number.",
        "Number transferred to, if ivr/end/transfer is used.",
        "Hoiio number that receives the call.",
    ),
    Fact("notifications", PAGE["notifications"], "none", "Notifications: none.", "| Notifications | none |"),
    Fact(
        "limit",
        PAGE["limit"],
        {"requests": 60, "seconds": 60, "each": "application"},
        "Limit: 60 requests in 60 s for each application.",
        "60 requests in 60 s for each application",
    ),
    Fact("charges", PAGE["charges"], "none", "Charges: none.", "| Charges | none |"),
    Fact(
        "the example",
        EXAMPLE,
        {
            "status": "success_ok",
            "txn_ref": "AA-S-141147",
            "tag": "id_1",
            "dest1": "+6511111111",
            "dest2": "+6522222222",
            "call_status_dest1": "answered",
            "call_status_dest2": "answered",
            "date": "2010-01-01 10:10:00",
            "duration": "7",
            "currency": "SGD",
            "rate": "0.020",
            "debit": "0.140",
        },
        "AA-S-141147",
        "\n".join(f"    {line}" for line in PAGE["examples"]["answered"]["reply"].splitlines()),
    ),
]


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: fact.name)
def test_a_fact_is_in_the_spec_the_docstrings_and_the_reference(fact: Fact) -> None:
    assert fact.spec == fact.expected
    assert fact.docstring in DOCSTRINGS
    assert fact.reference in REFERENCE


def test_the_reply_has_the_thirteen_fields_of_the_page() -> None:
    from hoiio import Call

    attributes = [name for name in Call.__annotations__ if name not in ("extra", "meta")]
    assert len(attributes) == 13
    assert attributes == ["status", *FIELDS]


def test_the_examples_of_the_spec_stand_in_the_openapi_document() -> None:
    import yaml

    document = yaml.safe_load((ROOT / "generated" / "openapi.yaml").read_text("utf-8"))
    content = document["paths"]["/voice/query_status"]["post"]["responses"]["200"]["content"]["application/json"]
    assert content["examples"]["answered"]["value"] == EXAMPLE


def test_the_examples_fit_the_schema_of_the_openapi_document() -> None:
    import jsonschema
    import yaml

    document = yaml.safe_load((ROOT / "generated" / "openapi.yaml").read_text("utf-8"))
    schema = {**document["components"]["schemas"]["Call"], "components": document["components"]}
    for example in PAGE["examples"].values():
        jsonschema.validate(json.loads(example["reply"]), schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({**EXAMPLE, "rate": "1e3"}, schema)
