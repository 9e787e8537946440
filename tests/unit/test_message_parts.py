"""The length of an SMS, by the table of the documentation."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import hoiio
from hoiio._wire.parts import MessageParts

from fakes import client_returning, success

DOUBLE = "\n[]\\^{}|€"


@pytest.mark.parametrize(("length", "parts"), [(0, 0), (1, 1), (160, 1), (161, 2), (306, 2), (307, 3), (459, 3)])
def test_a_plain_text_has_160_characters_or_153_in_each_part(length: int, parts: int) -> None:
    assert hoiio.sms_parts("a" * length) == parts
    assert hoiio.sms_parts("é" * length) == parts  # a letter of GSM


@pytest.mark.parametrize(("length", "parts"), [(1, 1), (70, 1), (71, 2), (134, 2), (135, 3), (201, 3)])
def test_any_other_text_has_70_characters_or_67_in_each_part(length: int, parts: int) -> None:
    assert hoiio.sms_parts("中" * length) == parts
    assert hoiio.sms_parts("a" * (length - 1) + "中") == parts
    assert hoiio.sms_parts("[" * (length - 1) + "中") == parts  # counts twice in a plain text alone


@pytest.mark.parametrize("letter", DOUBLE)
def test_some_characters_count_twice(letter: str) -> None:
    assert hoiio.sms_parts(letter * 80) == 1
    assert hoiio.sms_parts(letter * 81) == 2
    assert hoiio.sms_parts("a" * 159 + letter) == 2


@pytest.mark.parametrize("letter", ["~", "@", "`", "$", "_", "ñ", "Ω", " "])
def test_all_others_count_once(letter: str) -> None:
    assert hoiio.sms_parts(letter * 160) == 1
    assert hoiio.sms_parts(letter * 161) == 2


def test_an_emoji_is_two_units_of_a_text_that_is_not_plain() -> None:
    assert hoiio.sms_parts("\U0001f4de" * 35) == 1
    assert hoiio.sms_parts("\U0001f4de" * 36) == 2
    assert hoiio.sms_parts("\U0001f4de" * 100) == 3
    assert hoiio.sms_parts("\ud83d" * 70) == 1  # half of a pair, which is rejected when it is sent
    assert hoiio.sms_parts("\ud83d" * 71) == 2


def test_a_text_may_have_all_the_parts_and_the_problem_of_a_longer_one_says_how_it_is_counted() -> None:
    parts = MessageParts(alphabet="ab", double="b", plain=(4, 6, 8, 10), other=(1, 2, 3, 4))
    assert parts.validate("a" * 10) is parts.validate("b" * 5) is parts.validate("é" * 4) is None
    assert parts.validate("a" * 9 + "b") == "has a length of 11 as the service counts it; at most 10 is allowed"
    not_plain = "has a length of 5 as the service counts it; at most 4 is allowed, since it has characters that are not"
    assert parts.validate("aaaaé") == f"{not_plain} plain"


@pytest.mark.parametrize(
    ("text", "units"), [("a" * 460, 460), ("a" * 458 + "€", 460), ("中" * 202, 202), ("a" * 201 + "中", 202)]
)
def test_a_text_that_is_too_long_is_refused_before_it_is_sent(text: str, units: int) -> None:
    with pytest.raises(hoiio.ParameterError, match=str(units)) as caught:
        hoiio.sms_parts(text)
    assert caught.value.param == "text"
    client, memory = client_returning(success({"txn_ref": "AA-S-1"}))
    with pytest.raises(hoiio.ParameterError, match=f"{units}.* at most (459|201)") as refused:
        client.sms.send("+6511111111", text)
    assert refused.value.param == "msg"
    assert memory.sent == []


@pytest.mark.parametrize("text", [None, 5, b"x", ["x"]])
def test_a_text_of_another_type_is_rejected(text: object) -> None:
    with pytest.raises(hoiio.ParameterError, match="str") as caught:
        hoiio.sms_parts(text)  # type: ignore[arg-type]
    assert caught.value.param == "text"


@given(text=st.text(max_size=500), more=st.text(max_size=3))
def test_a_longer_text_never_has_fewer_parts(text: str, more: str) -> None:
    def parts(of: str) -> int:
        try:
            return hoiio.sms_parts(of)
        except hoiio.ParameterError:
            return 4

    assert parts(text) <= parts(text + more)


def test_a_message_of_several_lines_arrives_as_it_was_written() -> None:
    client, memory = client_returning(success({"txn_ref": "AA-S-1"}))
    client.sms.send("+6511111111", "one\ntwo & three = 3 + 0")
    assert memory.params()["msg"] == "one\ntwo & three = 3 + 0"
