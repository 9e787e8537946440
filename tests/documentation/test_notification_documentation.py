"""The known facts about the service's notifications, event by event, compared with the package."""

from __future__ import annotations

from itertools import combinations
from urllib.parse import urlencode

import pytest

from hoiio import notifications

TOKEN = "canary_token_7f3a9c"

# The fields that the sources name, and no others.
FIELDS = {
    "call_ended": ("txn_ref tag dest1 dest2 call_status_dest1 call_status_dest2 date duration currency rate debit"),
    "sms_delivery": "txn_ref sms_status tag dest date split_count currency rate debit",
    "bulk_sms_created": "status txn_ref dest bulk_txn_ref",
    "sms_received": "txn_ref msg from to date currency debit",
    "fax_received": "txn_ref fax_status from to fax_url date duration currency debit fax_error_code",
    "fax_sent": "txn_ref tag fax_status src dest date duration currency rate debit fax_url fax_error_code",
    "incoming_call": "session txn_ref from to ivr_block call_state tag",
    "block_finished": "session txn_ref tag ivr_block call_state dial_status dest digits record_url transfer_status",
    "ivr_ended": (
        "txn_ref session tag call_state ivr_block from to date duration currency rate debit "
        "dial_status dest digits record_url transfer_status"
    ),
}

# The conditions by which a notification is identified, in the order in which the sources check them.
TELLING = [
    ({"fax_status": "answered"}, "fax_received"),
    ({"call_state": "ended"}, "ivr_ended"),
    ({"ivr_block": "answer"}, "incoming_call"),
    ({"ivr_block": "gather"}, "block_finished"),
    ({"call_state": "ringing"}, "incoming_call"),
    ({"session": "S-1"}, "block_finished"),
    ({"sms_status": "queued"}, "sms_delivery"),
    ({"call_status_dest1": "busy"}, "call_ended"),
    ({"bulk_txn_ref": "AA-B-1"}, "bulk_sms_created"),
    ({"status": "success_ok"}, "bulk_sms_created"),
    ({"msg": "hello"}, "sms_received"),
]
# Further conditions of some of them, which do not distinguish any.
REST = {"txn_ref": "AA-1", "to": "+6522222222", "date": "2012-10-30 12:20:50", "currency": "SGD", "debit": "0.013"}


def event_of(fields: dict[str, str]) -> str:
    body = urlencode(fields).encode()
    record = notifications.parse(body, {"X-Hoiio-Signature": notifications.sign(body, TOKEN)}, None, TOKEN)
    return next((name for name, event in notifications.EVENTS.items() if type(record).__name__ == _class(name)), "")


def _class(event: str) -> str:
    return "".join(word.capitalize() for word in event.split("_"))


@pytest.mark.parametrize("event", list(FIELDS))
def test_an_event_has_the_fields_that_the_sources_name(event: str) -> None:
    assert {*notifications.EVENTS[event].fields} == {*FIELDS[event].split()}


def test_there_is_no_other_event() -> None:
    assert {*notifications.EVENTS} == {*FIELDS}


@pytest.mark.parametrize(("one", "other"), list(combinations(range(len(TELLING)), 2)))
def test_where_two_would_do_the_one_that_is_looked_for_first_holds(one: int, other: int) -> None:
    fields = {**REST, "from": "+6511111111", "session": "S-1"} | TELLING[other][0] | TELLING[one][0]
    if {*TELLING[one][0], *TELLING[other][0]}.isdisjoint({"ivr_block", "call_state", "session", "fax_status"}):
        del fields["session"]
    assert event_of(fields) == TELLING[one][1]


@pytest.mark.parametrize(
    ("fields", "event"),
    [
        ({"fax_status": "failed", "dest": "+6511111111"}, "fax_sent"),
        ({"fax_status": "failed", "src": "+6511111111"}, "fax_sent"),
        ({"call_state": "ended", "ivr_block": "record", "record_url": "https://files.example/1"}, "ivr_ended"),
        ({"call_state": "ended", "ivr_block": "answer"}, "ivr_ended"),
        ({"session": "S-1", "call_state": "ongoing", "digits": "1"}, "block_finished"),
        ({"session": "S-1", "call_state": "of another word"}, "block_finished"),
        ({"sms_status": "of another word"}, "sms_delivery"),
        ({"status": "error_dest_invalid"}, "bulk_sms_created"),
        ({"tag": "x"}, ""),
    ],
)
def test_what_the_sources_say_of_single_events(fields: dict[str, str], event: str) -> None:
    assert event_of({"txn_ref": "AA-1", **fields}) == event
