"""Requests that no client sends: each gets an HTTP response, and a fault of the sandbox itself is shown."""

from __future__ import annotations

import json
import socket
import urllib.parse

import pytest
from sandbox_requests import exchange, form, post, status_of
from webhook_receiver import client_of, receiver

import hoiio
from hoiio.sandbox import Sandbox

ME, YOU, NUMBER = "+6511111111", "+6522222222", "+6566666666"


# --- Statuses ---------------------------------------------------------------------------------------------------------


def test_a_file_of_bytes_that_are_not_ascii_is_invalid(sandbox: Sandbox) -> None:
    assert status_of(sandbox, "fax/send", extra="&file=%C2%80", dest=YOU) == "error_file_invalid"


@pytest.mark.parametrize(
    ("recipients", "status"),
    [
        ("x", "error_malformed_params"),
        ('[{"dest": "+6511111111", "name": "\\ud800"}]', "error_malformed_params"),
        ('[{"dest": "+6511111111", "name": ' + "1" * 5000 + "}]", "error_malformed_params"),
        ('[{"dest": "22"}]', "error_dest_invalid"),
        ('[{"dest": ["+6511111111"]}]', "error_dest_invalid"),
        (json.dumps([{"dest": ME}] * 1001), "error_dest_too_many"),
    ],
    ids=lambda value: value[:50],
)
def test_recipients_that_cannot_be_used_have_a_documented_status(
    sandbox: Sandbox, recipients: str, status: str
) -> None:
    assert status_of(sandbox, "sms/bulk_send", msg="x", recipients=recipients) == status


@pytest.mark.parametrize("path", ["sms/send", "sms/bulk_send"])
def test_an_empty_message_is_not_a_missing_one(sandbox: Sandbox, path: str) -> None:
    assert status_of(sandbox, path, dest=YOU, msg="") == "error_msg_empty"
    assert status_of(sandbox, path, dest=YOU) == "error_msg_param_missing"


def test_an_empty_optional_param_counts_as_absent(sandbox: Sandbox) -> None:
    with client_of(sandbox) as client:
        client.fax.send(YOU, b"%PDF-1.4")
        assert status_of(sandbox, "voice/call", dest1="", dest2=YOU, tag="", notify_url="", max_duration="") == (
            "success_ok"
        )
        ((http, reply),) = exchange(
            sandbox,
            post("", b"", target=f"/open/fax/get_history?{form(sandbox, type='', page='').decode()}", method="GET"),
        )
        assert (http, json.loads(reply)["entries_count"]) == (200, "1")
        session = client.ivr.dial(YOU, notify_url="https://example.com/").session
        sandbox.run_until_idle()
        assert status_of(sandbox, "ivr/middle/play", session=session, notify_url="") == "success_ok"
        sandbox.run_until_idle()
        assert status_of(sandbox, "ivr/middle/play", session=session) == "error_session_ended"


@pytest.mark.parametrize(
    "since", ["2012-1-1 0:0:0", "\uff12\uff10\uff11\uff12-01-01 00:00:00", "2012-01-01 00:00:00.0"]
)
def test_a_date_time_has_all_its_digits(sandbox: Sandbox, since: str) -> None:
    assert status_of(sandbox, "sms/get_history", **{"from": since}) == "error_from_invalid"


@pytest.mark.parametrize("page", ["x", "-1", "٣", "1" * 5000, "1.0"])
def test_an_invalid_page_is_rejected(sandbox: Sandbox, page: str) -> None:
    assert status_of(sandbox, "number/get_choices", country="SG", page=page) == "error_page_invalid"


def test_undeclared_params_have_no_effect(sandbox: Sandbox) -> None:
    noise = {"now": "x", "today": "x", "account.currency": "EUR", "rate": "0", "debit": "0", "txn_ref": "AA-C-1"}
    assert status_of(sandbox, "number/subscribe", number=NUMBER, duration="1", **noise) == "success_ok"
    assert status_of(sandbox, "sms/send", dest=YOU, msg="x", **noise) == "success_ok"
    with client_of(sandbox) as client:
        (sms,) = client.sms.get_history()
        assert sms.txn_ref != "AA-C-1"
        assert (sms.currency, str(sms.debit), sms.date is not None) == ("SGD", "0.032", True)


def test_an_element_sets_no_other_params(sandbox: Sandbox) -> None:
    with client_of(sandbox) as client, receiver(sandbox.credentials) as me:
        words = {
            "dest": ME,
            "notify_url": "http://127.0.0.1:1/",
            "msg": "other",
            "now": "noon",
            "rate": "9",
            "gone": None,
        }
        params = {"msg": "{{now}} {{rate}} {{msg}}{{gone}}{{never}}", "recipients": json.dumps([words])}
        assert status_of(sandbox, "sms/bulk_send", **params, notify_url=me.url) == "success_ok"
        sandbox.run_until_idle()
        (sms,) = client.sms.get_history()
        assert client.sms.query_status(str(sms.txn_ref)).msg == "noon 9 other"
        assert (str(sms.rate), len(me.received)) == ("0.032", 2)


# --- HTTP -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("target", ["http://[/open/user/get_info", "http://[::1]]/", "//[", "*", "?", "http://x@[y/"])
def test_an_odd_target_gets_an_error(sandbox: Sandbox, target: str) -> None:
    ((http, _),) = exchange(sandbox, post("", b"", target=target))
    assert http in (400, 404)


def test_an_absolute_target_is_served(sandbox: Sandbox) -> None:
    body = form(sandbox)
    target = f"{sandbox.base_url}/user/get_info"
    ((http, reply),) = exchange(sandbox, post("", body, f"Content-Length: {len(body)}", target=target))
    assert (http, json.loads(reply)["status"]) == (200, "success_ok")


def test_a_chunked_body_is_read_and_the_next_request_too(sandbox: Sandbox) -> None:
    body = form(sandbox)
    chunks = b"".join(b"%x;x=y\r\n%s\r\n" % (len(part), part) for part in (body[:10], body[10:])) + b"0\r\nX: y\r\n\r\n"
    request = post("user/get_info", chunks, "Transfer-Encoding: chunked")
    assert [json.loads(reply)["status"] for _, reply in exchange(sandbox, request * 2)] == ["success_ok"] * 2


@pytest.mark.parametrize(
    ("lines", "body", "http"),
    [
        (["Content-Length: 999999999999"], b"", 413),
        (["Content-Length: 1", "Content-Length: 2"], b"ab", 400),
        (["Content-Length: 1", "Transfer-Encoding: chunked"], b"0\r\n\r\n", 400),
        (["Transfer-Encoding: gzip, chunked"], b"0\r\n\r\n", 501),
        (["Transfer-Encoding: chunked"], b"x\r\n", 400),
        (["Transfer-Encoding: chunked"], b"-1\r\n", 400),
        (["Transfer-Encoding: chunked"], b"ffffffff\r\n", 413),
        (["Transfer-Encoding: chunked"], b"1\r\nab\r\n", 400),
        (["Transfer-Encoding: chunked"], b"0\r\n" + b"x: y\r\n" * 200, 400),
    ],
)
def test_a_body_that_cannot_be_read_is_refused(sandbox: Sandbox, lines: list[str], body: bytes, http: int) -> None:
    assert exchange(sandbox, post("user/get_info", body, *lines))[0][0] == http
    assert sandbox.received == []


@pytest.mark.parametrize("lines", [["Content-Length: 900"], ["Transfer-Encoding: chunked"]])
def test_a_request_that_ends_early_is_not_served(sandbox: Sandbox, lines: list[str]) -> None:
    body = b"1\r\na\r\n" if "chunked" in lines[0] else form(sandbox, dest2=YOU)
    assert exchange(sandbox, post("voice/call", body, *lines)) == []
    assert sandbox.received == []


def test_a_request_line_may_be_long_but_not_endless(sandbox: Sandbox) -> None:
    assert exchange(sandbox, post("", b"", target="/" + "x" * 70_000))[0][0] == 414


def test_head_has_no_body(sandbox: Sandbox) -> None:
    head = post("user/get_info", b"", method="HEAD")
    address = urllib.parse.urlsplit(sandbox.base_url)
    with socket.create_connection((address.hostname or "", address.port or 0), timeout=5) as sock:
        sock.sendall(head + post("user/get_info", b"", "Connection: close"))
        rest = b"".join(iter(lambda: sock.recv(65536), b""))
    assert rest.count(b"\r\n\r\nHTTP/1.1 ") == 1  # the head of one response, and at once the next response


@pytest.mark.parametrize("target", ["/open/nothing", "/elsewhere"])
def test_a_wrong_type_is_injected_where_the_reply_is_html(sandbox: Sandbox, target: str) -> None:
    sandbox.inject_fault("wrong_type")
    ((http, reply),) = exchange(sandbox, post("", b"", target=target))
    assert (http, reply) == (200, b'{"status": {}}')


# --- Webhooks, and faults of the sandbox ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "url", ["http://[x", "http://[::1", "http://127.0.0.1:99999/", "http://127.0.0.1:0/", "http://[]"]
)
def test_an_invalid_url_does_not_end_the_webhooks(sandbox: Sandbox, url: str) -> None:
    with client_of(sandbox) as client, receiver(sandbox.credentials) as me:
        assert status_of(sandbox, "voice/call", dest2=YOU, notify_url=url) == "success_ok"
        client.voice.call(YOU, notify_url=me.url)
        sandbox.run_until_idle()
        assert len(me.received) == 1
    assert sandbox.notifications[0].outcome.startswith("not posted")


def test_close_raises_what_the_sandbox_has_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    sandbox = Sandbox()
    monkeypatch.setattr(sandbox._responder, "respond", lambda *args: 1 / 0)
    assert exchange(sandbox, post("user/get_info", b""))[0][0] == 500
    assert [type(error) for error in sandbox.errors] == [ZeroDivisionError]
    with pytest.raises(ExceptionGroup, match="the sandbox failed") as caught:
        sandbox.close()
    assert caught.group_contains(ZeroDivisionError)


def test_a_fault_while_posting_is_kept_and_the_next_webhook_is_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    sandbox = Sandbox(step_seconds=3600)
    deliver = "hoiio.sandbox._http.webhook_sender.deliver"
    with client_of(sandbox) as client, receiver(sandbox.credentials) as me:
        with monkeypatch.context() as broken:
            broken.setattr(deliver, lambda *args: 1 / 0)
            client.sms.send(YOU, "x", notify_url=me.url)
            sandbox.run_until_idle()
        client.sms.send(YOU, "x", notify_url=me.url)
        sandbox.run_until_idle()
        assert (len(me.received), len(sandbox.errors)) == (1, 1)
    sandbox.errors.clear()
    sandbox.close()


def test_a_peer_that_goes_away_is_no_fault_of_the_sandbox(sandbox: Sandbox) -> None:
    sandbox.inject_fault("endless")
    address = urllib.parse.urlsplit(sandbox.base_url)
    with socket.create_connection((address.hostname or "", address.port or 0), timeout=5) as sock:
        sock.sendall(post("user/get_info", b""))
        sock.recv(10)
    with client_of(sandbox) as client:
        client.user.get_info()
    assert sandbox.errors == []


@pytest.mark.parametrize("seconds", [5e-324, 1e300])
def test_a_replay_of_any_length_is_served(sandbox: Sandbox, seconds: float) -> None:
    sandbox.replay("sms/query_status", seconds=seconds, txn_ref="AA-S-1")
    with client_of(sandbox) as client:
        expected = hoiio.SmsStatus.QUEUED if seconds > 1 else hoiio.SmsStatus.DELIVERED
        assert client.sms.query_status("AA-S-1").sms_status is expected
    with pytest.raises(ValueError, match="more than 0"):
        sandbox.replay("sms/query_status", seconds=float("nan"), txn_ref="AA-S-1")


@pytest.mark.parametrize("seconds", [1e12, float("inf")])
def test_steps_may_be_as_long_as_one_likes(seconds: float) -> None:
    with Sandbox(step_seconds=seconds) as sandbox, client_of(sandbox) as client:
        client.sms.send(YOU, "x")
        sandbox.run_until_idle()
        assert [sms.sms_status for sms in client.sms.get_history()] == [hoiio.SmsStatus.DELIVERED]
