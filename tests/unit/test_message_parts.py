"""The length of an SMS, by the table of the documentation."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

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
    assert hoiio.sms_parts("\U0001f4de" * 99) == 3  # 33 in each part, with a unit left over
    with pytest.raises(hoiio.ParameterError, match="never split"):
        hoiio.sms_parts("\U0001f4de" * 100)


def test_a_text_may_have_all_the_parts_and_the_problem_of_a_longer_one_says_how_it_is_counted() -> None:
    parts = MessageParts(alphabet="ab", double="b", plain=(4, 6, 9, 12), other=(1, 2, 3, 4))
    assert parts.validate("a" * 12) is parts.validate("b" * 4) is parts.validate("é" * 4) is None
    assert parts.validate("a" * 11 + "b") == "has a length of 13 as the service counts it; at most 12 is allowed"
    assert parts.validate("b" * 5) == (
        "does not fit into 4 parts, because a character that counts twice is never split between two parts; at most 12 "
        "is allowed"
    )
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


# --- A character that counts twice is never split between two parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("a" * 152 + "€" + "a" * 152, 3),
        ("a" * 151 + "€" + "a" * 153, 2),
        ("中" * 66 + "\U0001f4de" + "中" * 66, 3),
        ("中" * 65 + "\U0001f4de" + "中" * 67, 2),
        ("a" * 158 + "€", 1),
        ("中" * 68 + "\U0001f4de", 1),
    ],
)
def test_parts_are_filled_without_splitting_a_character(text: str, parts: int) -> None:
    assert hoiio.sms_parts(text) == parts


def test_a_text_of_an_allowed_length_may_not_fit_all_the_same() -> None:
    text = "a" * 152 + "€" + "a" * 151 + "€" + "a" * 152
    with pytest.raises(hoiio.ParameterError, match="never split"):
        hoiio.sms_parts(text)
    client, memory = client_returning(success({"txn_ref": "AA-S-1"}))
    with pytest.raises(hoiio.ParameterError, match="never split"):
        client.sms.send("+6511111111", text)
    assert memory.sent == []


def fill(text: str, width: Callable[[str], int], one: int, several: int) -> int:
    """Returns the number of parts, by cutting the text into them."""
    if sum(map(width, text)) <= one:
        return 1 if text else 0
    parts: list[int] = [0]
    for character in text:
        if parts[-1] + width(character) > several:
            parts.append(0)
        parts[-1] += width(character)
    return len(parts)


@given(text=st.text(st.sampled_from("ab€[ñ"), max_size=480))
def test_a_plain_text_has_as_many_parts_as_it_is_cut_into(text: str) -> None:
    expected = fill(text, lambda character: 1 + (character in DOUBLE), 160, 153)
    assert count_of(text) == (expected if expected <= 3 else None)


@given(text=st.text(st.sampled_from("a中\U0001f4de"), max_size=220))
def test_any_other_text_has_as_many_parts_as_it_is_cut_into(text: str) -> None:
    text = f"中{text}"
    expected = fill(text, lambda character: len(character.encode("utf-16-le")) // 2, 70, 67)
    assert count_of(text) == (expected if expected <= 3 else None)


def count_of(text: str) -> int | None:
    try:
        return hoiio.sms_parts(text)
    except hoiio.ParameterError:
        return None


# --- What can be counted can be sent


@given(text=st.text(max_size=200) | st.text(st.sampled_from("a\r\n\t\x00\x7f\ud83d"), max_size=9))
def test_a_text_is_counted_if_and_only_if_it_can_be_sent(text: str) -> None:
    client, memory = client_returning(success({"txn_ref": "AA-S-1"}))
    parts = count_of(text)
    if parts:
        client.sms.send("+6511111111", text)
        assert hoiio.sms_parts(memory.params()["msg"]) == parts
    elif parts is None:
        with pytest.raises(hoiio.ParameterError):
            client.sms.send("+6511111111", text)


def test_the_lines_of_an_html_form_are_sent_with_line_feeds() -> None:
    client, memory = client_returning(success({"txn_ref": "AA-S-1", "bulk_txn_ref": "AA-B-1"}))
    client.sms.send("+6511111111", "one\r\ntwo")
    assert memory.params()["msg"] == "one\ntwo"
    assert hoiio.sms_parts("\r\n" * 80) == hoiio.sms_parts("\n" * 80) == 1


def test_a_tab_is_refused_with_what_to_write_instead() -> None:
    client, _ = client_returning(success({"txn_ref": "AA-S-1"}))
    for call in (hoiio.sms_parts, lambda text: client.sms.send("+6511111111", text)):
        with pytest.raises(hoiio.ParameterError, match=r"U\+0009, at position 1; write blanks instead of the tab"):
            call("a\tb")


NICK = {"dest": "+6511111111", "name": "Nick", "age": 22, "none": None}


@pytest.mark.parametrize("template", ["{{name}}", "{{ name }}", "{{{name}}}", "{{& name}}", "{{&name}}"])
def test_a_template_is_filled_with_the_values_of_a_recipient(template: str) -> None:
    assert hoiio.fill_template(f"Hello {template}, {{{{age}}}} {{name}}!", NICK) == "Hello Nick, 22 {name}!"


def test_a_value_that_looks_like_a_tag_is_not_filled_again() -> None:
    assert hoiio.fill_template("{{a}}{{b}}", {"a": "{{b}}", "b": "\\1"}) == "{{b}}\\1"


def test_the_parts_of_each_text_of_a_batch_can_be_asked() -> None:
    template = "Hello {{name}}, your order is ready." + " " * 120
    names = {"Nick": 1, "Nick Nick Nick": 2, "\u5c3c\u514b": 3}
    assert {name: hoiio.sms_parts(hoiio.fill_template(template, {"name": name})) for name in names} == names


@pytest.mark.parametrize(
    ("template", "values", "param", "message"),
    [
        ("{{title}} {{name}}", NICK, "values", "values has no value for the tag title of template"),
        ("{{none}}", NICK, "values", "values has no value for the tag none of template"),
        ("{{6511111111}}", NICK, "values", "values has no value for a tag of template"),
        ("{{#name}}Hello{{/name}}", NICK, "template", "template has a tag that is no name"),
        ("{{ ^ name}}Hello{{/name}}", NICK, "template", "template has a tag that is no name"),
        ("{{first name}}", NICK, "template", "template has a tag that is no name"),
        ("{{! name}}", NICK, "template", "template has a tag that is no name"),
        ("{{> name}}", NICK, "template", "template has a tag that is no name"),
        (None, NICK, "template", "template must be a str, not NoneType"),
        ("{{name}}", [NICK], "values", "values must be a mapping, not list"),
    ],
)
def test_a_template_that_cannot_be_filled_is_refused_without_a_value_in_the_message(
    template: Any, values: Any, param: str, message: str
) -> None:
    with pytest.raises(hoiio.ParameterError, match=f"^{message}") as caught:
        hoiio.fill_template(template, values)
    assert caught.value.param == param
    assert "Nick" not in str(caught.value)
    assert "6511111111" not in str(caught.value)
