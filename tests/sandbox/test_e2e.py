"""End-to-end tests over real HTTP: requests create entities, which are charged, send webhooks, and are found later.

The steps of each sandbox are long; a test runs them with `run_until_idle`.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest
from webhook_receiver import Receiver, client_of, receiver

import hoiio
from hoiio import notifications
from hoiio.sandbox import Sandbox

ME, YOU, NUMBER = "+6511111111", "+6522222222", "+6566666666"


@pytest.fixture
def me(sandbox: Sandbox) -> Iterator[Receiver]:
    with receiver(sandbox.credentials) as me:
        yield me


def test_a_call_back_is_billed_and_found_in_the_history(sandbox: Sandbox, client: hoiio.Client, me: Receiver) -> None:
    before = client.user.get_balance().balance
    sandbox.set_outcome("voice/call", duration="7")
    begun = client.voice.call(YOU, tag="id_1", notify_url=f"{me.url}?order=17")

    ringing = client.voice.query_status(begun.txn_ref)
    assert (ringing.call_status_dest1, ringing.debit, ringing.duration) == (hoiio.CallStatus.ONGOING, None, None)
    assert (ringing.dest1, ringing.dest2, ringing.tag) == (ME, YOU, "id_1")
    assert client.user.get_balance().balance == before

    sandbox.run_until_idle()
    ended = client.voice.query_status(begun.txn_ref)
    assert ended.call_status_dest2 is hoiio.CallStatus.ANSWERED
    assert ended.debit == Decimal("0.140")
    account = client.user.get_balance()
    assert account.balance == before - Decimal("0.140") == account.points + account.bonus

    (notification,) = me.received
    assert isinstance(notification, notifications.CallEnded)
    assert (notification.txn_ref, notification.debit, notification.tag) == (begun.txn_ref, ended.debit, "id_1")
    assert me.queries == [{"order": "17"}]
    (entry,) = client.voice.get_history()
    assert (entry.txn_ref, entry.debit, entry.date) == (begun.txn_ref, ended.debit, ended.date)


def test_an_auto_attendant_is_driven_by_webhooks(sandbox: Sandbox, client: hoiio.Client, me: Receiver) -> None:
    client.number.subscribe(NUMBER, "1")
    client.number.update_forwarding(NUMBER, forward_to=me.url)
    menu: list[str] = []

    def attend(event: Any) -> None:
        """Answers, lets the caller choose, and transfers; if the transfer fails, plays a message and hangs up."""
        menu.append(event.ivr_block)
        if isinstance(event, notifications.IncomingCall):
            client.ivr.gather(event.session, me.url, msg="Press 1 or 2", max_digits=1)
        elif isinstance(event, notifications.IvrEnded):
            return
        elif event.digits == "2":
            client.ivr.transfer(event.session, YOU, on_failure="continue", notify_url=me.url)
        elif event.transfer_status == "busy":
            client.ivr.play(event.session, msg="Nobody is in", notify_url=me.url)
        else:
            client.ivr.hangup(event.session, msg="Goodbye", notify_url=me.url)

    me.then = attend
    sandbox.set_outcome("ivr/middle/gather", digits="2")
    sandbox.set_outcome("ivr/end/transfer", transfer_status="busy")
    call = sandbox.simulate_incoming("incoming_call", from_=YOU, to=NUMBER)
    sandbox.run_until_idle()
    assert menu == ["answer", "gather", "transfer", "play", None]
    ended = me.received[-1]
    assert isinstance(ended, notifications.IvrEnded)
    assert (ended.session, ended.from_, ended.to, ended.debit) == (call["session"], YOU, NUMBER, Decimal("0.020"))
    found = client.voice.query_status(call["txn_ref"])
    assert (found.dest1, found.dest2, found.number) == (YOU, YOU, NUMBER)
    assert found.call_status_dest2 is hoiio.CallStatus.BUSY
    with pytest.raises(hoiio.APIError, match="error_session_ended"):
        client.ivr.play(call["session"])


def test_a_bulk_sms_sends_two_webhooks_for_each_recipient(sandbox: Sandbox, client: hoiio.Client, me: Receiver) -> None:
    before = client.user.get_balance().balance
    recipients = [{"dest": ME, "name": "Nick"}, {"dest": YOU, "name": "Dave"}]
    bulk = client.sms.bulk_send("Hello {{name}}", recipients=recipients, notify_url=me.url)
    sandbox.run_until_idle()
    created, delivered = me.received[:2], me.received[2:]
    assert [type(event) for event in me.received] == [notifications.BulkSmsCreated] * 2 + [
        notifications.SmsDelivery
    ] * 2
    assert [event.bulk_txn_ref for event in created] == [bulk.bulk_txn_ref] * 2
    assert [event.txn_ref for event in created] == [event.txn_ref for event in delivered]
    assert {event.sms_status for event in delivered} == {hoiio.SmsStatus.DELIVERED}
    sms = client.sms.query_status(created[1].txn_ref)
    assert (sms.msg, sms.dest) == ("Hello Dave", YOU)
    assert [entry.txn_ref for entry in client.sms.get_history()] == [event.txn_ref for event in created]
    assert client.user.get_balance().balance == before - sum(event.debit for event in delivered)


def test_a_request_without_credit_creates_nothing(sandbox: Sandbox) -> None:
    poor = sandbox.create_application(balance="0.040")
    with client_of(sandbox, poor) as client, receiver(poor) as me:
        client.sms.send(YOU, "x")
        with pytest.raises(hoiio.APIError, match="error_insufficient_credit"):
            client.sms.send(YOU, "x")
        client.sms.bulk_send("x", dest=[ME, YOU], notify_url=me.url)
        sandbox.run_until_idle()
        assert [event.status for event in me.received] == ["error_insufficient_credit"] * 2
        assert client.user.get_balance().balance == Decimal("0.008")
        assert len(list(client.sms.get_history())) == 1
        for begin in (
            lambda: client.voice.call(YOU),
            lambda: client.fax.send(YOU, b"%PDF-1.4"),
            lambda: client.ivr.dial(YOU),
            lambda: client.number.subscribe(NUMBER, "12"),
        ):
            with pytest.raises(hoiio.APIError, match="error_insufficient_credit"):
                begin()
