"""Sandbox behaviour, rule by rule: the order of blocks, credit, numbers, histories, webhooks."""

from __future__ import annotations

import socket
import threading
import urllib.parse
import urllib.request
from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest
from sandbox_requests import refused
from webhook_receiver import client_of, receiver

import hoiio
from hoiio import notifications
from hoiio.sandbox import Sandbox

ME, YOU, NUMBER = "+6511111111", "+6522222222", "+6566666666"
ELSEWHERE = "https://example.com/notify"


def raw(sandbox: Sandbox, path: str, body: bytes | None = None, *, kind: str = "", **params: str) -> bytes:
    """Returns the body of the reply to a request that the client would not send."""
    form = urllib.parse.urlencode({**sandbox.credentials, **params}).encode()
    request = urllib.request.Request(f"{sandbox.base_url}/{path}", data=body or form)  # noqa: S310
    if kind:
        request.add_header("Content-Type", kind)
    with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request, timeout=10) as reply:
        answer: bytes = reply.read()
    return answer


@pytest.fixture
def session(sandbox: Sandbox, client: hoiio.Client) -> str:
    """A session whose call was answered, ready for a block."""
    session = client.ivr.dial(YOU, notify_url=ELSEWHERE).session
    sandbox.run_until_idle()
    return session


def blocks(client: hoiio.Client, session: str) -> dict[str, Callable[[], Any]]:
    ivr = client.ivr
    return {
        "play": lambda: ivr.play(session, notify_url=ELSEWHERE),
        "gather": lambda: ivr.gather(session, ELSEWHERE),
        "record": lambda: ivr.record(session, ELSEWHERE),
        "monitor": lambda: ivr.monitor(session, ELSEWHERE),
        "hold": lambda: ivr.hold(session),
        "transfer": lambda: ivr.transfer(session, YOU),
        "hangup": lambda: ivr.hangup(session),
    }


BLOCKS = ["play", "gather", "record", "monitor", "hold", "transfer", "hangup"]


@pytest.mark.parametrize("block", BLOCKS)
def test_a_block_waits_for_the_one_before(client: hoiio.Client, sandbox: Sandbox, session: str, block: str) -> None:
    client.ivr.play(session, notify_url=ELSEWHERE)
    assert refused(blocks(client, session)[block]) == "error_session_not_ready"
    sandbox.run_until_idle()
    blocks(client, session)[block]()


@pytest.mark.parametrize("block", BLOCKS)
def test_nothing_but_unhold_follows_a_hold(client: hoiio.Client, sandbox: Sandbox, session: str, block: str) -> None:
    client.ivr.hold(session)
    sandbox.run_until_idle()
    assert refused(blocks(client, session)[block]) == "error_session_not_ready"
    client.ivr.unhold(session, notify_url=ELSEWHERE)
    sandbox.run_until_idle()
    blocks(client, session)[block]()


def test_unhold_needs_a_hold(client: hoiio.Client, session: str) -> None:
    assert refused(lambda: client.ivr.unhold(session)) == "error_session_not_on_hold"


@pytest.mark.parametrize("block", [*BLOCKS, "unhold"])
@pytest.mark.parametrize("end", ["transfer", "hangup"])
def test_nothing_follows_an_end(client: hoiio.Client, sandbox: Sandbox, session: str, block: str, end: str) -> None:
    blocks(client, session)[end]()
    sandbox.run_until_idle()
    every = {**blocks(client, session), "unhold": lambda: client.ivr.unhold(session)}
    assert refused(every[block]) == "error_session_ended"


@pytest.mark.parametrize("block", BLOCKS)
def test_a_session_belongs_to_one_application(sandbox: Sandbox, session: str, block: str) -> None:
    with client_of(sandbox, sandbox.create_application()) as other:
        assert refused(blocks(other, session)[block]) == "error_session_access_denied"
        assert refused(blocks(other, "S0")[block]) == "error_invalid_session"


@pytest.mark.parametrize(
    ("status", "on_failure", "goes_on"),
    [("busy", "continue", True), ("busy", "hangup", False), ("busy", None, False), ("answered", "continue", False)],
)
def test_a_transfer_that_fails_may_go_on(
    client: hoiio.Client, sandbox: Sandbox, session: str, status: str, on_failure: Any, goes_on: bool
) -> None:
    sandbox.set_outcome("ivr/end/transfer", transfer_status=status)
    client.ivr.transfer(session, YOU, on_failure=on_failure)
    sandbox.run_until_idle()
    if goes_on:
        client.ivr.play(session)
    else:
        assert refused(lambda: client.ivr.play(session)) == "error_session_ended"


def test_a_transfer_to_a_room_returns_the_room(client: hoiio.Client, sandbox: Sandbox, session: str) -> None:
    assert client.ivr.transfer(session, "room:R1234").room == "R1234"
    other = client.ivr.dial(YOU, notify_url=ELSEWHERE).session
    sandbox.run_until_idle()
    assert client.ivr.transfer(other, "room:").room == f"R-{other}"


@pytest.mark.parametrize("before", ["busy", "held", "ready"])
def test_force_hangs_up_at_once(client: hoiio.Client, sandbox: Sandbox, session: str, before: str) -> None:
    if before == "busy":
        client.ivr.gather(session, ELSEWHERE)
    elif before == "held":
        client.ivr.hold(session)
    client.ivr.hangup(session, force="enabled")
    assert refused(lambda: client.ivr.play(session)) == "error_session_ended"
    count = len(sandbox.notifications)
    sandbox.run_until_idle()
    assert len(sandbox.notifications) == count  # the block sends no webhook


def test_without_an_address_the_call_ends_after_the_block(client: hoiio.Client, sandbox: Sandbox, session: str) -> None:
    client.ivr.play(session)
    sandbox.run_until_idle()
    assert refused(lambda: client.ivr.play(session)) == "error_session_ended"


def test_a_call_is_monitored_once_and_the_recording_is_sent_at_its_end(sandbox: Sandbox, client: hoiio.Client) -> None:
    with receiver(sandbox.credentials) as me:
        session = client.ivr.dial(YOU, notify_url=me.url).session
        sandbox.run_until_idle()
        client.ivr.monitor(session, me.url, monitor_notify_url=f"{me.url}?recording=1")
        sandbox.run_until_idle()
        assert refused(lambda: client.ivr.monitor(session, me.url)) == "error_monitor_in_progress"
        sandbox.finish(session)  # the caller hangs up
        sandbox.run_until_idle()
        assert [type(event) for event in me.received] == [notifications.BlockFinished] * 2 + [
            notifications.IvrEnded,
            notifications.BlockFinished,
        ]
        assert me.received[-1].record_url
        assert me.queries[-1] == {"recording": "1"}


@pytest.mark.parametrize("status", ["busy", "failed", "unanswered"])
def test_a_dial_that_is_not_answered_ends_and_costs_nothing(
    client: hoiio.Client, sandbox: Sandbox, status: str
) -> None:
    sandbox.set_outcome("ivr/start/dial", dial_status=status)
    begun = client.ivr.dial(YOU, notify_url=ELSEWHERE)
    sandbox.run_until_idle()
    assert refused(lambda: client.ivr.play(begun.session)) == "error_session_ended"
    assert begun.txn_ref is not None
    call = client.voice.query_status(begun.txn_ref)
    assert (call.call_status_dest1, call.debit) == (status, Decimal(0))


def test_hangup_ends_a_call_now(client: hoiio.Client) -> None:
    begun = client.voice.call(YOU)
    client.voice.hangup(begun.txn_ref)
    assert client.voice.query_status(begun.txn_ref).debit == Decimal("0.020")
    client.voice.hangup(begun.txn_ref)
    assert client.user.get_balance().balance == Decimal("999.980")


def test_a_conference_has_a_call_for_each(sandbox: Sandbox, client: hoiio.Client) -> None:
    first = client.conference.call([ME, YOU])
    more = client.voice.conference([NUMBER], room=first.room)
    assert first.room == more.room
    client.conference.moderate(first.txn_refs[0], "mute")
    client.conference.moderate(first.txn_refs[1], "kick")
    statuses = [client.voice.query_status(ref).call_status_dest1 for ref in (*first.txn_refs, *more.txn_refs)]
    assert statuses == ["ongoing", "answered", "ongoing"]
    assert client.voice.query_status(first.txn_refs[0]).dest2 is None
    with client_of(sandbox, sandbox.create_application()) as other:
        assert refused(lambda: other.voice.hangup(first.txn_refs[0])) == "error_invalid_txn_ref"


def test_a_number_is_subscribed_set_wiped_and_extended(sandbox: Sandbox, client: hoiio.Client) -> None:
    month = client.number.subscribe(NUMBER, "1")
    client.number.update_forwarding(NUMBER, forward_to=ELSEWHERE, mode="fax")
    client.number.update_forwarding(NUMBER, forward_sms_to=ELSEWHERE)
    (number,) = client.number.get_active().entries
    assert (number.number, number.forward_to, number.forward_sms_to, number.mode) == (NUMBER, None, ELSEWHERE, "voice")
    year = client.number.subscribe(NUMBER, "12")
    assert month.expiry is not None
    assert year.expiry is not None
    assert year.expiry > month.expiry
    (number,) = client.number.get_active().entries
    assert number.forward_sms_to == ELSEWHERE
    assert client.user.get_balance().balance == Decimal("1000.000") - Decimal(4) - Decimal(48)
    with client_of(sandbox, sandbox.create_application()) as other:
        assert refused(lambda: other.number.subscribe(NUMBER, "1")) == "error_number_not_available"
        assert refused(lambda: other.number.update_forwarding(NUMBER)) == "error_number_not_assigned"
        assert other.number.get_active().entries == ()


def test_inbound_events_send_webhooks_and_are_listed(sandbox: Sandbox, client: hoiio.Client) -> None:
    with receiver(sandbox.credentials) as me:
        client.number.subscribe(NUMBER, "1")
        client.number.update_forwarding(NUMBER, forward_to=me.url, forward_sms_to=me.url)
        sandbox.simulate_incoming("sms_received", from_=YOU, to=NUMBER, msg="hello")
        sandbox.simulate_incoming("fax_received", from_=YOU, to=NUMBER)
        client.fax.send(YOU, b"%PDF-1.4", notify_url=me.url)
        sandbox.run_until_idle()
        assert [type(event) for event in me.received] == [
            notifications.SmsReceived,
            notifications.FaxReceived,
            notifications.FaxSent,
        ]
        assert me.received[0].msg == "hello"
    assert [sms.sms_status for sms in client.sms.get_history()] == ["received"]
    for direction, count in {"incoming": 1, "outgoing": 1, "all": 2, None: 2}.items():
        assert len(list(client.fax.get_history(type=direction))) == count  # type: ignore[arg-type]
    with pytest.raises(ValueError, match=r"no number '\+6577777777'"):
        sandbox.simulate_incoming("sms_received", from_=YOU, to="+6577777777", msg="hello")
    with pytest.raises(ValueError, match="no inbound event 'tea'"):
        sandbox.simulate_incoming("tea")


def test_histories_have_pages_and_dates(sandbox: Sandbox, client: hoiio.Client) -> None:
    for month in ("01", "02", "03"):
        sandbox.set_outcome("sms/send", date=f"2012-{month}-01 00:00:00")
        client.sms.send(YOU, month)
    for _ in range(100):
        client.sms.send(YOU, "x")
    pages = client.sms.get_history()
    assert pages.total == len(list(pages)) == 103
    begin, end = datetime(2012, 1, 31, 16, tzinfo=UTC), datetime(2012, 2, 29, 16, tzinfo=UTC)
    assert [entry.date for entry in client.sms.get_history(from_=begin, to=end)] == [begin]
    assert refused(lambda: list(client.sms.get_history(from_=end, to=begin))) == "error_to_before_from"
    assert b'"entries_count": "0"' in raw(sandbox, "sms/get_history", page="9")
    assert b'"entries_count": "0"' in raw(sandbox, "number/get_choices", country="SG", page="2")


@pytest.mark.parametrize(
    ("path", "params", "code"),
    [
        ("voice/call", {"dest2": "22222222"}, "error_dest2_invalid"),
        ("voice/call", {"dest1": YOU, "dest2": YOU}, "error_same_dest1_dest2"),
        ("voice/call", {"dest2": YOU, "tag": "x" * 257}, "error_tag_invalid_length"),
        ("voice/call", {"dest2": YOU, "notify_url": "ftp://x"}, "error_invalid_notify_url"),
        ("voice/call", {"dest2": YOU, "max_duration": "soon"}, "error_max_duration_invalid"),
        ("conference/call", {"dest": ",".join([YOU] * 9)}, "error_dest_too_many"),
        ("conference/call", {"dest": f"{YOU},22"}, "error_dest_invalid"),
        ("fax/get_rate", {}, "error_dest_incoming_both_missing"),
        ("fax/get_rate", {"dest": YOU, "incoming": YOU}, "error_dest_incoming_both_present"),
        ("fax/send", {"dest": YOU, "file": "no Base64"}, "error_file_invalid"),
        ("fax/get_history", {"type": "sideways"}, "error_invalid_type"),
        ("number/get_choices", {"country": "US"}, "error_state_param_missing"),
        ("number/subscribe", {"number": YOU, "duration": "2"}, "error_invalid_duration"),
        ("sms/get_history", {"page": "0"}, "error_page_invalid"),
        ("sms/get_history", {"from": "2012-02-30 00:00:00"}, "error_from_invalid"),
        ("voice/call", {"dest2": YOU, "colour": "red"}, "success_ok"),
    ],
)
def test_params_are_checked(sandbox: Sandbox, path: str, params: dict[str, str], code: str) -> None:
    assert f'"{code}"'.encode() in raw(sandbox, path, **params)


def test_a_file_is_accepted_as_a_part_or_as_base64(sandbox: Sandbox, client: hoiio.Client) -> None:
    pdf = b"%PDF-1.4\r\n\xff\x00--x\r\n"
    client.fax.send(YOU, pdf)
    parts = "".join(
        f'--x\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'
        for name, value in {**sandbox.credentials, "dest": YOU}.items()
    ).encode()
    parts += b'--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n' + pdf + b"\r\n--x--\r\n"
    assert b"success_ok" in raw(sandbox, "fax/send", parts, kind="multipart/form-data; boundary=x")
    assert b"success_ok" in raw(sandbox, "fax/send", dest=YOU, file="JVBERi0xLjQ=")
    assert sandbox.received[0].params["file"] == sandbox.received[1].params["file"]
    assert b"malformed" in raw(sandbox, "fax/send", parts[:-6], kind="multipart/form-data; boundary=x")


def test_webhooks_are_sent_to_loopback_only(sandbox: Sandbox, client: hoiio.Client) -> None:
    for url in (ELSEWHERE, "http://example.com/x", "http://192.0.2.1/", "http://127.0.0.1.example.com/"):
        client.sms.send(YOU, "x", notify_url=url)
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        client.sms.send(YOU, "x", notify_url=f"http://127.0.0.1:{nobody.getsockname()[1]}/")
        sandbox.run_until_idle()
    outcomes = [notification.outcome for notification in sandbox.notifications]
    assert outcomes == ["not posted: not plain HTTP to loopback"] * 4 + ["not delivered: ConnectionRefusedError"]
    assert YOU not in repr(sandbox.notifications)


def test_close_ends_all_threads_even_if_a_receiver_never_responds() -> None:
    before = set(threading.enumerate())
    with socket.create_server(("127.0.0.1", 0)) as deaf, Sandbox() as sandbox, client_of(sandbox) as client:
        client.sms.send(YOU, "x", notify_url=f"http://127.0.0.1:{deaf.getsockname()[1]}/")
        deaf.settimeout(10)
        connection, _ = deaf.accept()
        connection.recv(1)
    connection.close()
    assert [thread for thread in set(threading.enumerate()) - before if thread.name.startswith("sandbox")] == []


def test_a_lifecycle_ends_automatically() -> None:
    with Sandbox(step_seconds=0.01) as sandbox, client_of(sandbox) as client, receiver(sandbox.credentials) as me:
        ended = threading.Event()
        me.then = lambda notification: ended.set()
        begun = client.voice.call(YOU, notify_url=me.url)
        assert ended.wait(10)
        assert client.voice.query_status(begun.txn_ref).debit == Decimal("0.020")


def test_a_stubbed_status_has_no_effect_and_a_fault_has(sandbox: Sandbox, client: hoiio.Client) -> None:
    sandbox.stub_status("error_insufficient_credit", path="voice/call")
    assert refused(lambda: client.voice.call(YOU)) == "error_insufficient_credit"
    assert list(client.voice.get_history()) == []
    sandbox.inject_fault("close", path="voice/call")
    with pytest.raises(hoiio.ConnectionLostError):
        client.voice.call(YOU)
    assert len(list(client.voice.get_history())) == 1  # the request was served, though the reply was lost


def test_unknown_outcomes_fields_and_ids_raise_value_error(sandbox: Sandbox) -> None:
    with pytest.raises(ValueError, match=r"outcome of ivr/end/transfer has no digits; it has transfer_status"):
        sandbox.set_outcome("ivr/end/transfer", digits="1")
    with pytest.raises(ValueError, match="an account has no gold"):
        sandbox.create_application(gold="1")
    with pytest.raises(ValueError, match="no entity has the ID 'S0'"):
        sandbox.finish("S0")


@pytest.mark.parametrize("recipients", ["hello", "[not json", "[1]", "[" * 50_000, "[]", '{"recipients": []}'])
def test_recipients_that_cannot_be_read_are_malformed_params(sandbox: Sandbox, recipients: str) -> None:
    assert b"error_malformed_params" in raw(sandbox, "sms/bulk_send", msg="hello", recipients=recipients)
    assert b"1000.000" in raw(sandbox, "user/get_balance")


def test_a_template_word_does_not_set_the_id(sandbox: Sandbox, client: hoiio.Client) -> None:
    first = client.sms.send(YOU, "hello").txn_ref
    client.sms.bulk_send("Hello {{txn_ref}}", recipients=[{"dest": ME, "txn_ref": first}])
    sandbox.run_until_idle()
    assert client.sms.query_status(first).dest == YOU
    assert len(list(client.sms.get_history())) == 2


@pytest.mark.parametrize(
    "url", ["http://[::1%25lo]/cb", "http://[::1]/cb", "http://127.0.0.1:1/cb", "http://localhost/x"]
)
def test_an_unreachable_receiver_does_not_affect_the_others(sandbox: Sandbox, client: hoiio.Client, url: str) -> None:
    client.voice.call(YOU, notify_url=url)
    sandbox.run_until_idle()
    with receiver(sandbox.credentials) as me:
        client.voice.call(YOU, notify_url=me.url)
        sandbox.run_until_idle()
    assert [type(each) for each in me.received] == [notifications.CallEnded]


@pytest.mark.parametrize("length", ["-1", "x", "1e3", "+5"])
def test_an_invalid_content_length_is_a_bad_request(sandbox: Sandbox, length: str) -> None:
    address = urllib.parse.urlsplit(sandbox.base_url)
    with socket.create_connection((address.hostname or "", address.port or 0), timeout=5) as sock:
        head = f"POST {address.path}/user/get_info HTTP/1.1\r\nHost: x\r\nContent-Length: {length}\r\n\r\n"
        sock.sendall(head.encode())
        assert sock.recv(100).startswith(b"HTTP/1.1 400")
