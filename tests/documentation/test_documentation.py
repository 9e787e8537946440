"""Every fact of the documentation's page of voice/query_status: in the spec, in the docstrings, in the reference."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import NamedTuple

import pytest

import hoiio
from generator.read import read

from fakes import client_returning, error_status

ROOT = Path(__file__).parents[2]
NODES = read(ROOT / "spec")
API = NODES["api.yaml"].to_python()
PAGE = NODES["voice/query_status.yaml"].to_python()


def docstrings() -> str:
    trees = [ast.parse(path.read_text("utf-8")) for path in (ROOT / "generated" / "hoiio").rglob("*.py")]
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


def status(code: str, raises: str | None, summary: str) -> Fact:
    entry = API["statuses"].get(code) or PAGE["statuses"][code]
    return Fact(
        f"status {code}",
        (entry.get("raises"), summary in entry["summary"]),
        (raises, True),
        "success_ok" if code == "success_ok" else code,
        f"| `{code}` | ",
    )


def variant(api: str, dest1: str, dest2: str | None, number: str | None) -> Fact:
    said = f"- {api}: {dest2 or 'not given'}"
    return Fact(f"variant {api}", PAGE["variants"][api], {"dest1": dest1, "dest2": dest2, "number": number}, said, api)


def known(found: Iterable[str], expected: Collection[str]) -> list[str]:
    """Returns what the page names, in the order of the spec. The spec may have more by now."""
    return [name for name in found if name in expected]


CALL_STATUSES = ["answered", "unanswered", "failed", "busy", "ongoing"]
APIS = ["voice/call", "voice/conference", "ivr/start/dial", "ivr/start/answer"]
PAGE_FIELDS = ["txn_ref", "tag", "dest1", "dest2", "number", "call_status_dest1", "call_status_dest2", "date"]
PAGE_FIELDS += ["duration", "currency", "rate", "debit"]

# What the page says. A fact that is new since then needs no line here: it has its source in the spec.
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
        "access token would be part of the URL" in API["methods"]["why"],
        True,
        "access token would be part of the URL",
        "access token would be part of the URL",
    ),
    Fact(
        "app_id",
        API["credentials"]["app_id"]["summary"],
        "Application ID assigned to your application.",
        "app_id: Application ID assigned to your application.",
        "| `app_id` | `str | None` | `None` | Application ID assigned",
    ),
    Fact(
        "access_token",
        API["credentials"]["access_token"],
        {"summary": "Access Token assigned to your application.", "secret": True},
        "access_token: Access Token assigned to your application.",
        "| `access_token` | Required in every request; the client adds it. Access Token assigned",
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
        "what it does",
        PAGE["summary"],
        "Look up the current status of a call.",
        "Look up the current status",
        "Look up",
    ),
    Fact(
        "the four APIs",
        known(PAGE["variants"], APIS),
        APIS,
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
        (API["types"]["date_time"]["zone"], API["types"]["date_time"]["kind"]),
        ("+08:00", "date-time"),
        '"YYYY-MM-DD HH:mm:SS" in GMT+8',
        '"YYYY-MM-DD HH:mm:SS" in GMT+8',
    ),
    Fact("minutes of duration", API["types"]["minutes"]["unit"], "minutes", "Whole minutes.", "Whole minutes."),
    *(
        Fact(
            f"{name} is absent while the call is in progress",
            FIELDS[name]["absentWhen"],
            "the call is still ongoing",
            "None if the call is still ongoing.",
            "None if the call is still ongoing.",
        )
        for name in ("duration", "debit")
    ),
    Fact(
        "the call statuses",
        known(API["types"]["call_status"]["values"], CALL_STATUSES),
        CALL_STATUSES,
        "The call rang and nobody answered.",
        "CallStatus.UNANSWERED",
    ),
    Fact(
        "ongoing is inferred",
        API["types"]["call_status"]["values"]["ongoing"]["confidence"],
        "inferred",
        "The call is still in progress. (Inferred.)",
        "The call is still in progress.°",
    ),
    Fact(
        "the currency list is open",
        (API["types"]["currency"]["kind"], "SGD" in API["types"]["currency"]["knownValues"]),
        ("text", True),
        "the list is open",
        "the list is open",
    ),
    status("success_ok", None, "processed successfully"),
    status("error_invalid_http_method", None, "Only GET or POST"),
    status("error_malformed_params", None, "cannot be read"),
    status("error_{param}_param_missing", "MissingParameterError", "required parameter is missing"),
    status("error_invalid_txn_ref", "InvalidTxnRefError", "do not have the permission"),
    status("error_invalid_app_id", "InvalidAppIdError", "invalid or has been revoked"),
    status("error_rate_limit_exceeded", "RateLimitExceededError", "exceeded your request limit"),
    status("error_internal_server_error", "InternalServerError", "contact Hoiio support"),
    status("error_invalid_access_token", "InvalidAccessTokenError", "invalid"),
    Fact(
        "the page forgets error_invalid_access_token",
        PAGE["statuses"]["error_invalid_access_token"]["confidence"],
        "inferred",
        "error_invalid_access_token.",
        "The list on the page does not contain it, although access_token is required",
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


def test_the_reply_has_the_fields_of_the_page_in_their_order() -> None:
    from hoiio import Call

    attributes = list(Call.__annotations__)
    assert attributes[0] == "status"
    assert known(attributes, PAGE_FIELDS) == known(FIELDS, PAGE_FIELDS) == PAGE_FIELDS


def test_the_examples_of_the_spec_are_in_the_openapi_document() -> None:
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


# Every status code in any source about the service: its documentation, or an older SDK.
CODES = [
    *("error_add_notification_failed", "error_application_not_published"),
    *("error_auto_extend_not_available", "error_call_service_not_available"),
    *("error_caller_id_invalid", "error_code_expired"),
    *("error_concurrent_call_limit_reached", "error_connect_not_enabled"),
    *("error_dest1_invalid", "error_dest1_invalid_number_id"),
    *("error_dest1_not_supported", "error_dest2_invalid"),
    *("error_dest2_invalid_number_id", "error_dest2_not_supported"),
    *("error_dest_incoming_both_missing", "error_dest_incoming_both_present"),
    *("error_dest_invalid", "error_dest_invalid_number_id"),
    *("error_dest_not_supported", "error_dest_too_many"),
    *("error_destination_not_supported", "error_developer_suspended"),
    *("error_exceed_max_subscriptions", "error_file_invalid"),
    *("error_file_too_big", "error_forward_to_invalid"),
    *("error_from_invalid", "error_incoming_sms_not_supported"),
    *("error_insufficient_credit", "error_internal_server_error"),
    *("error_invalid_access_token", "error_invalid_app_id"),
    *("error_invalid_attempts", "error_invalid_code"),
    *("error_invalid_destination", "error_invalid_duration"),
    *("error_invalid_http_method", "error_invalid_max_digits"),
    *("error_invalid_max_duration", "error_invalid_notify_url"),
    *("error_invalid_room", "error_invalid_sender_name"),
    *("error_invalid_session", "error_invalid_timeout"),
    *("error_invalid_txn_ref", "error_invalid_type"),
    *("error_malformed_params", "error_max_duration_invalid"),
    *("error_mode_invalid", "error_monitor_in_progress"),
    *("error_msg_cannot_convert_text", "error_msg_download_failed"),
    *("error_msg_empty", "error_msg_invalid_file_format"),
    *("error_msg_invalid_file_size", "error_msg_invalid_gender"),
    *("error_msg_invalid_language", "error_msg_invalid_length"),
    *("error_msg_invalid_url", "error_msg_invalid_xml"),
    *("error_msg_too_big", "error_no_number_available"),
    *("error_not_allowed_for_trial", "error_number_invalid"),
    *("error_number_not_assigned", "error_number_not_available"),
    *("error_on_failure_invalid", "error_page_invalid"),
    *("error_page_size_invalid", "error_permission_denied"),
    *("error_pick_number_not_available", "error_rate_limit_exceeded"),
    *("error_same_dest1_dest2", "error_service_not_available"),
    *("error_session_access_denied", "error_session_ended"),
    *("error_session_not_on_hold", "error_session_not_ready"),
    *("error_sms_rebrand_not_enabled", "error_sms_service_not_available"),
    *("error_speech_to_text_failed", "error_subscribe_number_not_available"),
    *("error_tag_invalid_length", "error_to_before_from"),
    *("error_to_invalid", "error_txn_ref_access_denied"),
    *("error_txn_ref_invalid", "error_unable_to_resolve_forward_to"),
    *("error_unable_to_resolve_notify_url", "error_user_not_found"),
    *("error_user_not_live", "success_ok"),
]


@pytest.mark.parametrize("code", CODES)
def test_every_known_code_raises_an_error_that_a_caller_can_act_on(code: str) -> None:
    client, _ = client_returning(error_status(code))
    if code == "success_ok":
        assert client.voice.hangup("AA-C-1").status == code
        return
    with pytest.raises(hoiio.APIError) as caught:
        client.voice.hangup("AA-C-1")
    assert caught.value.code == code
    assert not caught.value.meaning.startswith("A status that this version")
    assert f"| `{code}` | {type(caught.value).__name__} |" in REFERENCE
    plain = {"error_invalid_http_method", "error_malformed_params", *WITHOUT_A_CLASS}
    assert (type(caught.value) is hoiio.APIError) is (code in plain)
    if isinstance(caught.value, hoiio.InvalidParameterError):
        assert caught.value.param


# Codes whose class does not help a caller: traces of undocumented features, and mistakes in the order of requests.
WITHOUT_A_CLASS = {
    *("error_session_not_on_hold", "error_monitor_in_progress", "error_add_notification_failed"),
    *("error_speech_to_text_failed", "error_invalid_code", "error_code_expired"),
}


def test_the_reference_lists_every_code_of_any_source() -> None:
    assert len(CODES) == len(set(CODES))
    listed = set(re.findall(r"^\| `((?:error|success)_[a-z0-9_]+)` \|", REFERENCE, re.MULTILINE))
    assert listed >= set(CODES)
