"""Mistakes of the older SDKs of this service, each as a test, so that this package does not repeat them."""

from __future__ import annotations

import base64
import logging
import os
import time
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any

import pytest

import hoiio
from hoiio._core.models import Response

from fakes import FakeNetwork, client_returning, error_status, success
from target import CREDENTIALS

ONE, TWO = "+6511111111", "+6522222222"
DONE: dict[str, Any] = {}


def sent_by(memory: FakeNetwork) -> dict[str, str]:
    return {name: value for name, value in memory.params().items() if name not in CREDENTIALS}


# --- hoiio-java


def test_hoiio_java_asked_for_call_status_dest_1_where_the_wire_has_call_status_dest1() -> None:
    fields = {"txn_ref": "AA-C-1", "dest1": ONE, "date": "2010-01-01 10:10:00", "currency": "SGD", "rate": "0.020"}
    client, _ = client_returning(success(fields | {"call_status_dest1": "answered"}))
    assert client.voice.query_status("AA-C-1").call_status_dest1 is hoiio.CallStatus.ANSWERED


def test_hoiio_java_failed_when_an_optional_value_was_left_out() -> None:
    client, memory = client_returning(success({"entries_count": "0", "entries": []}))
    assert list(client.voice.get_history()) == []
    assert sent_by(memory) == {}
    assert list(client.fax.get_history()) == []
    assert sent_by(memory) == {}
    client.ivr.transfer("S-1", ONE)
    assert sent_by(memory) == {"session": "S-1", "dest": ONE}
    client.number.update_forwarding(ONE)
    assert sent_by(memory) == {"number": ONE}


def test_hoiio_java_sent_forward_to_sms_for_forward_sms_to() -> None:
    client, memory = client_returning(success(DONE))
    client.number.update_forwarding(ONE, forward_sms_to="https://example.com/sms")
    assert sent_by(memory) == {"number": ONE, "forward_sms_to": "https://example.com/sms"}


def test_hoiio_java_failed_when_a_field_was_absent() -> None:
    client, _ = client_returning(
        success({"entries_count": "1", "entries": [{"txn_ref": "AA-C-1", "date": "2010-01-01 10:10:00"}]})
    )
    (call,) = client.voice.get_history().read(1).entries or ()
    assert (call.tag, call.dest2, call.debit) == (None, None, None)


@pytest.mark.parametrize("code", ["error_rate_limit_exceeded", "error_tag_invalid_length", "error_of_tomorrow"])
def test_hoiio_java_lost_a_code_that_it_did_not_know(code: str) -> None:
    client, _ = client_returning(error_status(code))
    with pytest.raises(hoiio.APIError) as caught:
        client.voice.hangup("AA-C-1")
    assert caught.value.code == code


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="this system cannot change its zone")
@pytest.mark.parametrize("zone", ["UTC", "America/New_York", "Asia/Kolkata"])
def test_hoiio_java_read_dates_in_the_zone_of_the_machine(zone: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(os.environ, "TZ", zone)
    time.tzset()
    try:
        client, memory = client_returning(success({"entries": [{"date": "2010-01-01 10:10:00"}]}))
        (call,) = client.voice.get_history(from_=datetime(2010, 1, 1, 2, 10, tzinfo=UTC)).read(1).entries or ()
    finally:
        monkeypatch.undo()
        time.tzset()
    assert call.date == datetime(2010, 1, 1, 2, 10, tzinfo=UTC)
    assert call.date.utcoffset() == timedelta(hours=8)
    assert sent_by(memory)["from"] == "2010-01-01 10:10:00"


def test_hoiio_java_and_others_read_money_as_binary_fractions() -> None:
    client, _ = client_returning(
        success({"currency": "SGD", "balance": "54.650", "points": "50.000", "bonus": "4.650"})
    )
    balance = client.user.get_balance()
    assert (balance.balance, str(balance.bonus)) == (Decimal("54.650"), "4.650")
    client, _ = client_returning(success(b'{"status":"success_ok","currency":"SGD","rate":0.036,"talktime":2352}'))
    assert client.voice.get_rate(ONE, TWO).rate == Decimal("0.036")


@pytest.mark.parametrize("written", [["AA-C-1", "AA-C-2"], "AA-C-1,AA-C-2"])
def test_hoiio_java_read_several_references_as_one(written: object) -> None:
    client, _ = client_returning(success({"txn_refs": written, "room": "R123"}))
    assert client.voice.conference([ONE, TWO]).txn_refs == ("AA-C-1", "AA-C-2")
    assert client.conference.call([ONE, TWO]).txn_refs == ("AA-C-1", "AA-C-2")


@pytest.mark.parametrize("entry", [ONE, {"number": ONE}, {"number": ONE, "capability": ["VOICE"]}])
def test_hoiio_java_read_the_choices_of_numbers_as_strings_alone(entry: object) -> None:
    client, _ = client_returning(success({"entries_count": "1", "entries": [entry]}))
    (choice,) = client.number.get_choices("SG").read(1).entries or ()
    assert choice.number == ONE


@pytest.mark.parametrize("spelling", ["capability", "capabilities"])
def test_the_capabilities_of_a_number_have_two_names(spelling: str) -> None:
    client, _ = client_returning(
        success({"entries_count": "1", "entries": [{"number": ONE, spelling: ["VOICE", "FAX"]}]})
    )
    (number,) = client.number.get_active().entries or ()
    assert number.capabilities == ("VOICE", "FAX")


def test_hoiio_java_failed_on_a_country_without_states() -> None:
    client, _ = client_returning(
        success({"entries_count": "1", "entries": [{"code": "SG", "name": "Singapore", "prefix": "65"}]})
    )
    (country,) = client.number.get_countries().entries or ()
    assert country.states is None


# --- hoiio-php


def test_hoiio_php_called_the_range_of_a_history_something_else() -> None:
    client, memory = client_returning(success({"entries": []}))
    day = datetime(2010, 1, 1, tzinfo=timezone(timedelta(hours=8)))
    list(client.sms.get_history(from_=day, to=day + timedelta(days=1)))
    assert sent_by(memory) == {"from": "2010-01-01 00:00:00", "to": "2010-01-02 00:00:00"}


def test_hoiio_php_shifted_the_arguments_of_a_conference() -> None:
    client, memory = client_returning(success({"txn_refs": "AA-C-1", "room": "R1"}))
    more = {"caller_id": "private", "tag": "mine", "notify_url": "https://example.com/n"}
    client.voice.conference([ONE], room="R.1_a", **more)
    assert sent_by(memory) == {"dest": ONE, "room": "R.1_a", **more}


def test_hoiio_php_did_not_notice_that_there_was_no_answer() -> None:
    client, _ = client_returning(hoiio.ConnectError("cannot connect.", sent="no"))
    with pytest.raises(hoiio.ConnectError):
        client.sms.send(ONE, "hello")


# --- hoiio-ruby


def test_hoiio_ruby_failed_to_check_a_number_that_was_given_as_a_number() -> None:
    client, memory = client_returning(success(DONE))
    with pytest.raises(hoiio.ParameterError, match="session must be a str, not int"):
        client.ivr.play(4643, msg="hello")  # type: ignore[arg-type]
    assert memory.sent == []


def test_hoiio_ruby_required_dest_where_recipients_replace_it() -> None:
    client, memory = client_returning(success({"bulk_txn_ref": "AA-B-1"}))
    client.sms.bulk_send("Hello {{name}}", recipients=[{"dest": ONE, "name": "Ada"}])
    assert sent_by(memory) == {"msg": "Hello {{name}}", "recipients": f'[{{"dest":"{ONE}","name":"Ada"}}]'}


def test_hoiio_ruby_put_the_credentials_into_what_the_caller_gave() -> None:
    client, _ = client_returning(success({"bulk_txn_ref": "AA-B-1"}))
    numbers, recipients, params = [ONE], [{"dest": ONE}], {"txn_ref": "AA-C-1"}
    client.sms.bulk_send("hello", dest=numbers)
    client.sms.bulk_send("hello", recipients=recipients)
    client.request("voice/hangup", params)
    assert (numbers, recipients, params) == ([ONE], [{"dest": ONE}], {"txn_ref": "AA-C-1"})


# --- hoiiopie


def test_hoiiopie_completed_numbers_by_guessing() -> None:
    client, memory = client_returning(success({"txn_refs": "AA-C-1", "room": "R1", "txn_ref": "AA-C-1"}))
    client.voice.call(TWO, dest1=None)
    assert sent_by(memory) == {"dest2": TWO}
    client.voice.conference([ONE, TWO])
    assert sent_by(memory) == {"dest": f"{ONE},{TWO}"}
    for dest in ("room:R1234", "room:", ONE):
        client.ivr.transfer("S-1", dest)
        assert sent_by(memory)["dest"] == dest
    with pytest.raises(hoiio.ParameterError, match=r"E\.164"):
        client.voice.call("22222222")


@pytest.mark.parametrize("written", ["enabled", "disabled"])
def test_hoiiopie_inverted_whether_a_subscription_goes_on(written: str) -> None:
    entry = {"number": ONE, "auto_extend_status": written, "expiry": "2012-01-15"}
    client, _ = client_returning(success({"entries_count": "1", "entries": [entry]}))
    (number,) = client.number.get_active().entries or ()
    assert number.auto_extend_status == written
    assert number.expiry == date(2012, 1, 15)


def test_hoiiopie_lost_an_answer_of_an_unexpected_shape() -> None:
    body = b'{"status": "success_ok", "entries": {"txn_ref": "AA-C-1"}}'
    client, _ = client_returning(success(body))
    with pytest.raises(hoiio.InvalidResponseError) as caught:
        list(client.voice.get_history())
    assert (caught.value.field, caught.value.raw) == ("entries", body)
    page = client.voice.get_history().read(1)
    assert (page.entries, page.unread, page.extra) == (None, ("entries",), {"entries": {"txn_ref": "AA-C-1"}})


def test_hoiiopie_let_a_field_take_the_place_of_what_it_had_itself() -> None:
    fields = {"txn_ref": "AA-C-1", "meta": "x", "extra": "y", "json": "z", "_transport": "t"}
    client, _ = client_returning(success(fields))
    started = client.voice.call(TWO)
    assert started.meta.attempts == 1
    assert started.extra == {"meta": "x", "extra": "y", "json": "z", "_transport": "t"}


def test_hoiiopie_sent_a_fax_as_text_in_the_address() -> None:
    content = bytes(range(256)) * 8_000  # 2 MB of any content
    client, memory = client_returning(success({"txn_ref": "AA-F-1"}))
    client.fax.send(ONE, content)
    target, body = memory.sent[-1]
    assert target == "/open/fax/send"
    assert content in body
    assert base64.b64decode(sent_by(memory)["file"]) == content


# --- python-hoiio


def test_python_hoiio_dropped_values_that_are_false() -> None:
    client, memory = client_returning(success({"txn_ref": "AA-F-1"}))
    client.ivr.gather("S-1", "https://example.com/n", max_digits=0, timeout_=timedelta(0))
    assert sent_by(memory)["max_digits"] == "0"
    assert sent_by(memory)["timeout"] == "0"
    client.fax.send(ONE, b"%PDF-1.4", fax_header="")
    assert sent_by(memory)["fax_header"] == ""


def test_python_hoiio_showed_calls_that_cannot_work() -> None:
    client, memory = client_returning(success(DONE))
    with pytest.raises(hoiio.ParameterError, match="only one"):
        client.fax.get_rate(dest=ONE, incoming=TWO)
    with pytest.raises(hoiio.ParameterError, match="only one"):
        client.sms.get_rate()
    with pytest.raises(hoiio.ParameterError, match="caller_id"):
        client.voice.call(TWO, caller_id="Ada")
    with pytest.raises(hoiio.ParameterError, match="duration"):
        client.number.subscribe(ONE, "60")  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        client.voice.call(TWO, dest=ONE)  # type: ignore[call-arg]
    assert memory.sent == []


def test_python_hoiio_misspelled_a_path() -> None:
    client, memory = client_returning(success({"currency": "USD", "debit": "4.000", "expiry": "2012-01-15"}))
    client.number.subscribe(ONE, "1")
    assert memory.sent[-1][0] == "/open/number/subscribe"


# --- HoiioSDK.NET


def test_hoiio_sdk_net_sent_what_was_not_given_as_empty() -> None:
    client, memory = client_returning(success({"txn_ref": "AA-S-1"}))
    client.sms.send(ONE, "hello", tag=None, sender_name=None)
    assert sent_by(memory) == {"dest": ONE, "msg": "hello"}
    client.sms.send(ONE, "hello", tag="")
    assert sent_by(memory) == {"dest": ONE, "msg": "hello", "tag": ""}


def test_hoiio_sdk_net_took_an_answer_without_a_status_for_a_success() -> None:
    client, _ = client_returning(Response(200, False, b'{"txn_ref": "AA-S-1"}'))
    with pytest.raises(hoiio.InvalidResponseError) as caught:
        client.sms.send(ONE, "hello")
    assert caught.value.field == "status"


def test_hoiio_sdk_net_spoke_plain_http() -> None:
    with pytest.raises(hoiio.ConfigError, match="https"):
        hoiio.Client(*CREDENTIALS.values(), base_url="http://secure.hoiio.com/open")


# --- go-hoiio and hoiiogo


def test_go_hoiio_returned_errors_as_if_they_were_answers() -> None:
    for answer in (error_status("error_internal_server_error"), Response(502, False, b"<html>Bad Gateway</html>")):
        client, _ = client_returning(answer)
        with pytest.raises(hoiio.HoiioError):
            client.user.get_balance()


def test_hoiiogo_removed_the_header_of_every_fax() -> None:
    client, memory = client_returning(success({"txn_ref": "AA-F-1"}))
    client.fax.send(ONE, b"%PDF-1.4")
    assert sent_by(memory).keys() == {"dest", "file"}


def test_hoiiogo_dropped_the_session_of_a_call_and_the_reference_of_a_batch() -> None:
    client, _ = client_returning(success({"txn_ref": "AA-C-1", "session": "S4643"}))
    assert client.ivr.dial(ONE).session == "S4643"
    for spelling in ("bulk_txn_ref", "txn_ref"):
        client, _ = client_returning(success({spelling: "AA-B-147"}))
        assert client.sms.bulk_send("hello", dest=[ONE]).bulk_txn_ref == "AA-B-147"


def test_hoiiogo_could_not_force_a_hangup_with_a_message_refused() -> None:
    client, memory = client_returning(success(DONE))
    client.ivr.hangup("S-1", force="enabled")
    assert sent_by(memory) == {"session": "S-1", "force": "enabled"}
    with pytest.raises(hoiio.ParameterError, match="together"):
        client.ivr.hangup("S-1", force="enabled", msg="bye")


# --- hoiio-js and js-hoiio


def test_hoiio_js_sent_the_plus_of_a_number_as_a_space() -> None:
    client, memory = client_returning(success({"txn_ref": "AA-S-1"}))
    client.sms.send(ONE, "1 + 1 = 2 & more")
    body = memory.sent[-1][1]
    assert b"dest=%2B6511111111" in body
    assert b"msg=1+%2B+1+%3D+2+%26+more" in body
    assert memory.content_type == "application/x-www-form-urlencoded"


def test_hoiio_js_lacked_methods_that_it_named() -> None:
    client, memory = client_returning(success(DONE))
    client.ivr.monitor("S-1", "https://example.com/n")
    client.ivr.hold("S-1")
    client.ivr.unhold("S-1")
    assert [target for target, _ in memory.sent] == [
        "/open/ivr/middle/monitor",
        "/open/ivr/middle/hold",
        "/open/ivr/middle/unhold",
    ]


def test_js_hoiio_and_thuiyi_wrote_the_token_into_page_and_log(caplog: pytest.LogCaptureFixture) -> None:
    client, _ = client_returning(success({"txn_ref": "AA-S-1"}))
    with caplog.at_level(logging.NOTSET):
        client.sms.send(ONE, "hello")
    for secret in (CREDENTIALS["access_token"], ONE, "hello"):
        assert secret not in caplog.text


def test_us_numbers_are_chosen_by_state() -> None:
    client, memory = client_returning(success({"entries": []}))
    with pytest.raises(hoiio.ParameterError, match="state must be given when country is US"):
        client.number.get_choices("US")
    list(client.number.get_choices("US", state="CA"))
    assert sent_by(memory) == {"country": "US", "state": "CA"}
