"""Arguments of unusual types: subclasses of the types that a parameter accepts."""

from __future__ import annotations

from collections import UserList
from datetime import datetime, timedelta, timezone, tzinfo
from enum import Enum

import pytest

import hoiio

from fakes import FakeNetwork, client_returning, frame_locals, success
from target import CREDENTIALS

ONE, TWO = "+6511111111", "+6522222222"


class Action(str, Enum):  # noqa: UP042  as it was written before StrEnum
    """A list of words; str() of a member is its name."""

    MUTE = "mute"
    ONE = "+6511111111"


def sent_by(memory: FakeNetwork) -> dict[str, str]:
    return {name: value for name, value in memory.params().items() if name not in CREDENTIALS}


def test_a_member_of_an_enum_is_sent_as_its_value() -> None:
    client, memory = client_returning(success({"txn_refs": [], "room": "R1"}))
    client.conference.moderate("AA-C-1", Action.MUTE)  # type: ignore[arg-type]
    assert sent_by(memory)["action"] == "mute"
    client.conference.moderate("AA-C-1", hoiio.ConferenceAction.MUTE)
    assert sent_by(memory)["action"] == "mute"
    client.conference.call([Action.ONE, TWO])
    assert sent_by(memory)["dest"] == f"{ONE},{TWO}"
    client.conference.call([TWO], caller_id=Action.ONE)
    assert sent_by(memory)["caller_id"] == ONE


def test_a_value_that_the_package_does_not_know_is_read_and_not_sent() -> None:
    client, memory = client_returning(success({}))
    unknown = hoiio.NumberMode("telex")
    with pytest.raises(hoiio.ParameterError, match="one of voice, fax"):
        client.number.update_forwarding(ONE, mode=unknown)
    assert memory.sent == []


def test_a_number_that_was_received_can_be_sent() -> None:
    client, memory = client_returning(success({"txn_ref": "AA-C-1"}))
    client.voice.call(hoiio.PhoneNumber(TWO))
    assert sent_by(memory) == {"dest2": TWO}


@pytest.mark.parametrize("numbers", [(ONE, TWO), UserList([ONE, TWO])])
def test_any_sequence_is_a_list(numbers: list[str]) -> None:
    client, memory = client_returning(success({"txn_refs": [], "room": "R1"}))
    client.conference.call(numbers)
    assert sent_by(memory)["dest"] == f"{ONE},{TWO}"


@pytest.mark.parametrize("numbers", [{ONE, TWO}, {ONE: 1}, iter([ONE]), ONE, ONE.encode()])
def test_a_collection_without_order_is_not_a_list(numbers: object) -> None:
    client, memory = client_returning(success({}))
    with pytest.raises(hoiio.ParameterError, match="list of str"):
        client.conference.call(numbers)  # type: ignore[arg-type]
    assert memory.sent == []


class Undecided(tzinfo):
    """A time zone without an offset."""

    def utcoffset(self, when: datetime | None) -> timedelta | None:
        return None


def test_a_zone_without_an_offset_is_rejected() -> None:
    client, _ = client_returning(success({"entries": []}))
    with pytest.raises(hoiio.ParameterError, match="time zone"):
        client.sms.get_history(from_=datetime(2010, 1, 1, tzinfo=Undecided()))


@pytest.mark.parametrize("moment", [datetime.min, datetime.max])
@pytest.mark.parametrize("hours", [-23, 0, 23])
def test_the_ends_of_the_calendar_are_sent_or_refused(moment: datetime, hours: int) -> None:
    client, memory = client_returning(success({"entries": []}))
    try:
        list(client.sms.get_history(from_=moment.replace(tzinfo=timezone(timedelta(hours=hours)))))
    except hoiio.ParameterError as error:
        assert error.param == "from"
        assert memory.sent == []
    else:
        assert len(sent_by(memory)["from"]) == 19


@pytest.mark.parametrize("path", ["sms/send/", "sms/send", "SMS send"])
def test_a_request_that_is_refused_shows_nothing_of_what_it_was_to_send(path: str) -> None:
    client, memory = client_returning(success({}))
    for params in ({"dest": ONE, "access_token": "SECRETTOKEN"}, {"dest": ONE, "a b": "x"}):
        with pytest.raises(hoiio.ParameterError) as caught:
            client.request(path, params)
        for secret in (ONE, "SECRETTOKEN"):
            assert secret not in frame_locals(caught.value)
            assert secret not in str(caught.value)
    for odd in ([1, 2], "abc", 5):
        with pytest.raises(hoiio.ParameterError):
            client.request(path, odd)  # type: ignore[arg-type]
    assert memory.sent == []


@pytest.mark.parametrize("number", ["1e9999999999999999999", "-1e9999999999999999999", "1e-9999999999999999999"])
def test_a_huge_number_raises_no_other_exception(number: str) -> None:
    client, _ = client_returning(success(b'{"status":"success_ok","txn_ref":"AA-S-1","cost":%s}' % number.encode()))
    with pytest.raises(hoiio.InvalidResponseError) as caught:
        client.sms.send(ONE, "hello")
    assert caught.value.sent == "yes"


def test_all_problems_are_reported_together() -> None:
    client, memory = client_returning(success({}))
    with pytest.raises(hoiio.ParameterError) as caught:
        client.voice.call("65", dest1="65", caller_id="me", max_duration=5, notify_url="ftp://x")  # type: ignore[arg-type]
    for name in ("dest2", "dest1", "caller_id", "max_duration", "notify_url", "differ"):
        assert name in str(caught.value)
    for value in ("65", "me", "ftp"):
        assert f" {value}" not in str(caught.value)
    assert memory.sent == []


def test_an_uploaded_file_is_a_part_of_a_multipart_form() -> None:
    client, memory = client_returning(success({"txn_ref": "AA-F-1"}))
    client.fax.send(TWO, b"%PDF-1.7")
    kind, _, boundary = memory.content_type.partition("; boundary=")
    assert kind == "multipart/form-data"
    assert len(boundary) == 32  # no content can contain it by chance
    *_, file, end = memory.sent[-1][1].split(f"--{boundary}".encode())
    assert file == (
        b'\r\nContent-Disposition: form-data; name="file"; filename="file.pdf"'
        b"\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.7\r\n"
    )
    assert end == b"--\r\n"


def test_a_rejected_ad_hoc_request_says_why() -> None:
    client, memory = client_returning(success({}))
    client.request("some/new_thing", {"text": "one\ntwo"})
    assert sent_by(memory) == {"text": "one\ntwo"}
    for path, params, param in [
        ("x y", {}, "path"),
        ("x", ["text"], "params"),
        ("x", {"a b": "c"}, "params"),
        ("x", {"app_id": "c"}, "app_id"),
        ("x", {"text": "\x00"}, "text"),
    ]:
        with pytest.raises(hoiio.ParameterError) as caught:
            client.request(path, params)  # type: ignore[arg-type]
        assert caught.value.param == param
    assert len(memory.sent) == 1


def test_a_template_with_a_tag_that_a_recipient_lacks_is_not_sent() -> None:
    client, network = client_returning(success({"bulk_txn_ref": "AA-B-1"}))
    nick, dave = {"dest": "+6511111111", "name": "Nick"}, {"dest": "+6522222222"}
    for text in ("Hello {{name}}", "Hello {{ name }}", "Hello {{{name}}}", "Hello {{&name}}, {{dest}}"):
        with pytest.raises(
            hoiio.ParameterError, match=r"recipients \[1\] has no value for the tag name of msg"
        ) as caught:
            client.sms.bulk_send(text, recipients=[nick, dave])
        assert caught.value.param == "recipients"
    assert network.sent == []
    with pytest.raises(hoiio.ParameterError, match="has no value for a tag of msg") as hidden:
        client.sms.bulk_send("Hello {{6591234567}}", recipients=[dave])
    assert "6591234567" not in str(hidden.value)
    for text in ("Hello {{dest}}", "Hello {name}", "{{ #name }}Hello {{name}}{{ /name }}", "{{! name }}"):
        client.sms.bulk_send(text, recipients=[nick, dave])
    client.sms.bulk_send("Hello {{name}}", recipients=[nick])
    assert len(network.sent) == 5


def test_the_first_of_several_numbers_needs_no_name() -> None:
    client, network = client_returning(success({"currency": "SGD", "rate": "0.032"}))
    client.sms.get_rate("+6511111111")
    assert network.params()["dest"] == "+6511111111"
