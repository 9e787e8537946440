"""Behaviour that the documentation describes and a test relies on: billing, calls in progress, files, lists, values."""

from __future__ import annotations

import base64
from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from sandbox_requests import refused, status_of
from webhook_receiver import client_of, receiver

import hoiio
from hoiio.sandbox import Sandbox

ME, YOU, NUMBER = "+6511111111", "+6522222222", "+6566666666"
PDF = b"%PDF-1.4"


# --- Billing ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("outcome", "minutes"),
    [
        ({"call_status_dest1": "busy", "call_status_dest2": "busy"}, 0),
        ({"call_status_dest1": "failed", "call_status_dest2": "unanswered"}, 0),
        ({"call_status_dest1": "answered", "call_status_dest2": "busy"}, 1),
        ({"call_status_dest1": "busy"}, 1),  # the other leg is answered
        ({}, 1),
        ({"duration": "7"}, 7),
    ],
)
def test_a_call_that_nobody_answers_costs_nothing(
    sandbox: Sandbox, client: hoiio.Client, outcome: dict[str, str], minutes: int
) -> None:
    sandbox.set_outcome("voice/call", **outcome)
    reference = client.voice.call(YOU).txn_ref
    sandbox.run_until_idle()
    call = client.voice.query_status(reference)
    assert (call.duration, call.debit) == (timedelta(minutes=minutes), minutes * Decimal("0.020"))
    assert client.user.get_balance().balance == Decimal("1000.000") - minutes * Decimal("0.020")


@pytest.mark.parametrize("status", ["busy", "failed", "unanswered"])
def test_a_call_of_a_conference_that_is_not_answered_costs_nothing(
    sandbox: Sandbox, client: hoiio.Client, status: str
) -> None:
    sandbox.set_outcome("conference/call", call_status_dest1=status)
    client.conference.call([ME, YOU])
    sandbox.run_until_idle()
    assert client.user.get_balance().balance == Decimal("1000.000")


@pytest.mark.parametrize("status", ["busy", "failed", "unanswered"])
def test_a_fax_that_fails_costs_nothing_and_has_no_document(
    sandbox: Sandbox, client: hoiio.Client, status: str
) -> None:
    with receiver(sandbox.credentials) as me:
        client.number.subscribe(NUMBER, "1")
        before = client.user.get_balance().balance
        sandbox.set_outcome("fax/send", fax_status=status)
        sent = client.fax.send(YOU, PDF, notify_url=me.url).txn_ref
        sandbox.simulate_incoming("fax_received", from_=YOU, to=NUMBER, fax_status=status)
        sandbox.run_until_idle()
        assert [event.fax_status for event in me.received] == [status]
    for fax in (client.fax.query_status(sent), *client.fax.get_history()):
        assert (fax.fax_status, fax.debit, fax.fax_url, fax.fax_pages) == (status, Decimal(0), None, None)
    assert client.user.get_balance().balance == before


# --- Calls and faxes in progress --------------------------------------------------------------------------------------


BEGIN: dict[str, Callable[[hoiio.Client], Any]] = {
    "voice/call": lambda client: client.voice.call(YOU),
    "conference/call": lambda client: client.conference.call([YOU]),
    "voice/conference": lambda client: client.voice.conference([YOU]),
    "ivr/start/dial": lambda client: client.ivr.dial(YOU, notify_url="https://example.com/"),
    "fax/send": lambda client: client.fax.send(YOU, PDF),
}


@pytest.mark.parametrize("path", BEGIN)
def test_eight_calls_and_faxes_are_in_progress_at_most(sandbox: Sandbox, client: hoiio.Client, path: str) -> None:
    calls = [client.voice.call(YOU).txn_ref for _ in range(4)]
    client.fax.send(YOU, PDF)
    client.ivr.dial(YOU, notify_url="https://example.com/")
    client.conference.call([ME, YOU])
    assert refused(lambda: BEGIN[path](client)) == "error_concurrent_call_limit_reached"
    with client_of(sandbox, sandbox.create_application()) as other:
        BEGIN[path](other)  # the limit is one of the application
    client.voice.hangup(calls[0])
    BEGIN[path](client)
    assert refused(lambda: BEGIN[path](client)) == "error_concurrent_call_limit_reached"


def test_a_conference_that_is_too_much_calls_nobody(sandbox: Sandbox, client: hoiio.Client) -> None:
    client.voice.call(YOU)
    numbers = [f"+652222222{digit}" for digit in range(8)]
    assert refused(lambda: client.conference.call(numbers)) == "error_concurrent_call_limit_reached"
    assert len(list(client.voice.get_history())) == 1
    client.conference.call(numbers[1:])


def test_sms_and_received_faxes_are_never_in_progress(sandbox: Sandbox, client: hoiio.Client) -> None:
    client.number.subscribe(NUMBER, "1")
    for _ in range(9):
        client.sms.send(YOU, "x")
        sandbox.simulate_incoming("fax_received", from_=YOU, to=NUMBER)
    client.voice.call(YOU)


def test_without_a_limit_any_number_of_calls_is_in_progress() -> None:
    with Sandbox(step_seconds=3600, limit=None) as sandbox:
        assert [status_of(sandbox, "voice/call", dest2=YOU) for _ in range(70)] == ["success_ok"] * 70


# --- Files and lists --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("file", "status"),
    [
        (b"nope", "error_file_invalid"),
        (b" %PDF-1.4", "error_file_invalid"),
        (b"%PDF", "error_file_invalid"),
        (b"x" * 2_097_153, "error_file_too_big"),
    ],
)
def test_a_file_that_is_not_a_pdf_is_rejected(client: hoiio.Client, sandbox: Sandbox, file: bytes, status: str) -> None:
    parts = b"".join(
        b'--x\r\nContent-Disposition: form-data; name="%s"\r\n\r\n%s\r\n' % (name.encode(), value.encode())
        for name, value in {**sandbox.credentials, "dest": YOU}.items()
    )
    parts += b'--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n' + file + b"\r\n--x--\r\n"
    assert status_of(sandbox, "fax/send", body=parts, content_type="multipart/form-data; boundary=x") == status


def test_a_pdf_that_is_too_large_has_a_status_of_its_own(sandbox: Sandbox) -> None:
    for size, status in ((2_097_152, "success_ok"), (2_097_153, "error_file_too_big")):
        file = base64.b64encode(PDF.ljust(size)).decode()
        assert status_of(sandbox, "fax/send", dest=YOU, file=file) == status


@pytest.mark.parametrize(
    ("country", "state", "numbers"),
    [("US", "CA", ["+16502222222"]), ("SG", None, ["+6511111111"]), ("FR", None, []), ("US", "TX", [])],
)
def test_a_country_lists_its_own_numbers(
    client: hoiio.Client, country: str, state: str | None, numbers: list[str]
) -> None:
    pages = client.number.get_choices(country, state=state)
    assert [choice.number for choice in pages] == numbers
    assert pages.total == len(numbers)


def test_the_example_with_the_params_of_the_request_is_returned(client: hoiio.Client) -> None:
    assert client.sms.get_rate(incoming=NUMBER).currency == "USD"
    assert client.sms.get_rate(dest=NUMBER, msg="x").currency == "SGD"


# --- Values that a test sets ------------------------------------------------------------------------------------------


def test_a_mistyped_value_raises_value_error(sandbox: Sandbox) -> None:
    with pytest.raises(ValueError, match=r"one of answered, .*; it is 'bussy'. Did you mean 'busy'\?"):
        sandbox.set_outcome("voice/call", call_status_dest1="bussy")
    with pytest.raises(ValueError, match="transfer_status must be one of"):
        sandbox.set_outcome("ivr/end/transfer", transfer_status="no")
    with pytest.raises(ValueError, match="duration must be a whole number; it is 'seven'"):
        sandbox.set_outcome("voice/call", duration="seven")
    with pytest.raises(ValueError, match=r"rate must be an amount such as 1000\.00; it is 'NaN'"):
        sandbox.set_outcome("voice/call", rate="NaN")
    with pytest.raises(ValueError, match=r"has no call_status_dest3; .* Did you mean 'call_status_dest[12]'\?"):
        sandbox.set_outcome("voice/call", call_status_dest3="busy")
    with pytest.raises(ValueError, match=r"user_status must be one of trial, active; .* Did you mean 'active'\?"):
        sandbox.create_application(user_status="activ")
    with pytest.raises(ValueError, match=r"an account has no balanse; .* Did you mean 'balance'\?"):
        sandbox.create_application(balanse="1")
    with client_of(sandbox) as client:
        client.number.subscribe(NUMBER, "1")
    with pytest.raises(ValueError, match="fax_status must be one of"):
        sandbox.simulate_incoming("fax_received", from_=YOU, to=NUMBER, fax_status="good")
    with pytest.raises(ValueError, match=r"the event sms_received has no text; it has .*msg"):
        sandbox.simulate_incoming("sms_received", from_=YOU, to=NUMBER, text="hello")


# --- Histories --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", ["voice/get_history", "sms/get_history", "fax/get_history"])
def test_a_long_history_can_be_made(path: str) -> None:
    with Sandbox(step_seconds=3600) as sandbox, client_of(sandbox) as client:
        references = sandbox.seed(path, 250, tag="old", notify_url="http://127.0.0.1:1/")
        resource, method = path.split("/")
        pages = getattr(getattr(client, resource), method)()
        assert [entry.txn_ref for entry in pages] == references
        assert pages.total == 250
        assert {entry.tag for entry in pages} == {"old"}
        assert all(entry.debit is not None for entry in pages)
        assert client.user.get_balance().balance == Decimal("1000.000")  # it costs nothing
        sandbox.run_until_idle()
        assert sandbox.notifications == []
        client.voice.call(YOU)  # none of them is in progress
        sandbox.run_until_idle()
        assert client.user.get_balance().balance == Decimal("999.980")


def test_a_history_has_the_values_that_a_test_gives(sandbox: Sandbox) -> None:
    other = sandbox.create_application(balance="0.00")
    (reference,) = sandbox.seed(
        "voice/get_history", 1, credentials=other, date="2012-01-31 00:00:00", duration="7", dest2=NUMBER,
        call_status_dest1="unanswered",
    )  # fmt: skip
    with client_of(sandbox, other) as client:
        (call,) = client.voice.get_history()
        assert (call.txn_ref, call.duration, call.dest2, call.debit) == (
            reference, timedelta(minutes=7), NUMBER, Decimal("0.140")
        )  # fmt: skip
        assert call.call_status_dest1 is hoiio.CallStatus.UNANSWERED
        assert call.date is not None
        assert call.date.year == 2012
    with client_of(sandbox) as client:
        assert list(client.voice.get_history()) == []


def test_numbers_are_listed_one_by_one(sandbox: Sandbox, client: hoiio.Client) -> None:
    for number in (NUMBER, YOU):
        assert sandbox.seed("number/get_active", 1, number=number, duration="12") == [number]
    assert [number.number for number in client.number.get_active().entries] == [NUMBER, YOU]
    with pytest.raises(ValueError, match="each number has its own number: create one at a time, and set number"):
        sandbox.seed("number/get_active", 2)


def test_an_invalid_history_raises_value_error(sandbox: Sandbox) -> None:
    with pytest.raises(
        ValueError, match=r"voice/call lists nothing that can be created; these do: .*voice/get_history"
    ):
        sandbox.seed("voice/call", 1)
    with pytest.raises(ValueError, match="no endpoint"):
        sandbox.seed("voice/history", 1)
    with pytest.raises(ValueError, match=r"call has no dest3; .* Did you mean 'dest[12]'\?"):
        sandbox.seed("voice/get_history", 1, dest3=YOU)
    with pytest.raises(ValueError, match="call_status_dest1 must be one of"):
        sandbox.seed("voice/get_history", 1, call_status_dest1="bussy")
    with pytest.raises(ValueError, match="no application"):
        sandbox.seed("voice/get_history", 1, credentials={"app_id": "x", "access_token": "y"})
    with pytest.raises(ValueError, match="count must be 0 or more"):
        sandbox.seed("voice/get_history", -1)
    assert sandbox.seed("voice/get_history", 0) == []
