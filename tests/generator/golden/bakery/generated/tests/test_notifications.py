# Generated from spec/notifications/*.yaml by `python -m generator`. Edit the spec, not this file.
"""Notifications, from the wire side: what the service signs and sends, and what is to be read."""

from __future__ import annotations

import copy
import hashlib
import hmac
import json
import pickle
import traceback
from email.message import Message
from typing import Any, NamedTuple, assert_never
from urllib.parse import parse_qsl, urlencode

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bakery import (
    Baked,
    BakeryError,
    Bell,
    ConfigError,
    InvalidNotificationError,
    InvalidSignatureError,
    Notification,
    ParameterError,
    UnknownNotification,
    notifications,
)

import notations
from notations import Field, Fields
from wire import CREDENTIALS, variables

HEADER = "X-Bakery-Seal"
VARIABLE = "BAKERY_KEY"
TOKEN: str = CREDENTIALS["key"]


class Condition(NamedTuple):
    """What an event is known by."""

    has: tuple[str, ...]
    lacks: tuple[str, ...]
    equals: dict[str, tuple[str, ...]]
    differs: dict[str, tuple[str, ...]]


# What each event becomes, and what it is known by: any of these.
RECORDS: dict[str, type[Notification]] = {
    "baked": Baked,
    "bell": Bell,
}
CONDITIONS: dict[str, list[Condition]] = {
    "baked": [
        Condition(("kind",), (), {}, {}),
    ],
    "bell": [
        Condition(("shelf",), ("kind",), {}, {}),
    ],
}
# How each field is written, by the spec.
FIELDS: dict[str, Fields] = {
    "baked": {
        "order": Field(notations.text(), "order", required=False),
        "oven": Field(notations.text(), "oven", required=False),
        "kind": Field(notations.text(), "kind", required=True),
    },
    "bell": {
        "shelf": Field(notations.text(), "shelf", required=True),
        "order": Field(notations.text(), "order", required=False),
    },
}
# The fields of which an empty value counts as absent.
NOT_TEXT: dict[str, tuple[str, ...]] = {
    "baked": (),
    "bell": (),
}
PERSONAL: dict[str, tuple[str, ...]] = {
    "baked": (),
    "bell": (),
}
# The worked examples of the spec: the event, the body, and what the body says.
EXAMPLES: list[tuple[str, str, dict[str, str]]] = [
    ("baked", "order=O-1&kind=rye", {"order": "O-1", "kind": "rye"}),
    ("bell", "shelf=left&order=O-1", {"shelf": "left", "order": "O-1"}),
]
EVENT, BODY = EXAMPLES[0][0], EXAMPLES[0][1].encode()
# Every field by which an event is known.
TELLING = {
    name
    for conditions in CONDITIONS.values()
    for when in conditions
    for names in (when.has, when.lacks, when.equals, when.differs)
    for name in names
}


def signature(body: bytes, token: str = TOKEN) -> str:
    return hmac.new(token.encode(), body, hashlib.sha256).hexdigest()


def received(body: bytes | dict[str, str], query: Any = None) -> Notification:
    """What a notification becomes that the service signed."""
    written = body if isinstance(body, bytes) else urlencode(body).encode()
    return notifications.parse(written, {HEADER: signature(written)}, query, TOKEN)


@st.composite
def sent(draw: st.DrawFn, event: str) -> dict[str, str]:
    """A notification of an event, by one of the conditions that it is known by."""
    when = draw(st.sampled_from(CONDITIONS[event]))
    fields = {
        name: str(draw(field.notation.good.filter(lambda value: not isinstance(value, list))))
        for name, field in FIELDS[event].items()
        if field.required or name in when.has or draw(st.booleans())
    }
    fields |= {name: draw(st.sampled_from(values)) for name, values in when.equals.items()}
    fields = {name: value for name, value in fields.items() if name not in when.lacks}
    for name, values in when.differs.items():
        if fields.get(name) in values:
            fields[name] += "_"
    return dict(draw(st.permutations(list(fields.items()))))


any_event = st.sampled_from(list(RECORDS)).flatmap(lambda event: st.tuples(st.just(event), sent(event)))
KNOWN = TELLING | {name for fields in FIELDS.values() for wire, field in fields.items() for name in (wire, *field.also)}
unknown_names = notations.WORDS.filter(lambda name: name not in KNOWN)


@pytest.mark.parametrize("event", list(RECORDS))
@given(data=st.data())
def test_each_field_is_read_as_it_was_written(event: str, data: st.DataObject) -> None:
    fields = data.draw(sent(event))
    record = received(fields)
    assert type(record) is RECORDS[event]
    assert notations.is_read(record, fields, FIELDS[event])
    assert record.extra == {}
    assert record.unsigned == {}


@given(drawn=any_event, more=st.dictionaries(unknown_names, notations.TEXTS, max_size=3), data=st.data())
def test_what_the_spec_does_not_know_is_kept_and_the_order_does_not_matter(
    drawn: tuple[str, dict[str, str]], more: dict[str, str], data: st.DataObject
) -> None:
    event, fields = drawn
    mixed = dict(data.draw(st.permutations(list((fields | more).items()))))
    record = received(mixed)
    assert type(record) is RECORDS[event]
    assert record.extra == more
    assert vars(received(fields)) == vars(record) | {"extra": {}}


@given(fields=st.dictionaries(unknown_names, notations.TEXTS, min_size=1, max_size=4))
def test_a_notification_that_nobody_knows_is_kept_whole(fields: dict[str, str]) -> None:
    record = received(fields)
    assert type(record) is UnknownNotification
    assert record.extra == fields


def assert_is_told_apart(fields: dict[str, str]) -> None:
    """It is the one event that the spec says, if any."""
    known = [
        event
        for event, conditions in CONDITIONS.items()
        if any(
            all(name in fields for name in when.has)
            and not any(name in fields for name in when.lacks)
            and all(fields.get(name) in values for name, values in when.equals.items())
            and not any(fields.get(name) in values for name, values in when.differs.items())
            for when in conditions
        )
    ]
    assert len(known) <= 1
    assert known == [
        event for event, found in notifications.EVENTS.items() if any(when.matches(fields) for when in found.when)
    ]
    try:
        record = received(fields)
    except InvalidNotificationError as error:
        assert str(error).startswith(f"{known[0]}: {error.field} is not ")
    else:
        assert type(record) is (RECORDS[known[0]] if known else UnknownNotification)


@given(fields=st.dictionaries(st.sampled_from(sorted(TELLING)) | unknown_names, notations.TEXTS, min_size=1))
def test_no_notification_is_two_events(fields: dict[str, str]) -> None:
    assert_is_told_apart(fields)


def test_each_field_and_each_value_by_which_an_event_is_known_counts() -> None:
    for when in (when for conditions in CONDITIONS.values() for when in conditions):
        fields = dict.fromkeys(when.has, "x") | {name: values[0] for name, values in when.equals.items()}
        assert_is_told_apart(fields)
        for name in TELLING:
            assert_is_told_apart(fields | {name: "x"})
            assert_is_told_apart({other: value for other, value in fields.items() if other != name} | {"own": "x"})
        for name, values in (*when.equals.items(), *when.differs.items()):
            for value in values:
                assert_is_told_apart(fields | {name: value})


@pytest.mark.parametrize(("event", "body", "fields"), EXAMPLES)
def test_each_example_in_both_directions(event: str, body: str, fields: dict[str, str]) -> None:
    record = received(body.encode())
    assert type(record) is RECORDS[event]
    assert record == received(fields) == received(json.dumps(fields).encode())
    assert notations.is_read(record, fields, FIELDS[event])
    assert record.extra == {}
    assert notifications.EVENTS[event].fields == tuple(FIELDS[event])
    assert notifications.EVENTS[event].empty_is_absent == {*NOT_TEXT[event]}
    assert dict(parse_qsl(body, keep_blank_values=True, strict_parsing=True)) == fields


def test_a_match_statement_can_deal_with_every_record() -> None:
    record = notifications.parse(BODY, {HEADER: signature(BODY)}, None, TOKEN)
    match record:
        case Baked():
            assert type(record) is RECORDS["baked"]
        case Bell():
            assert type(record) is RECORDS["bell"]
        case UnknownNotification():
            raise AssertionError
        case other:
            assert_never(other)


# --- Fields that are absent, empty or wrong

OF_KINDS = [(event, wire) for event, fields in FIELDS.items() for wire in fields]


def an_example_of(event: str) -> dict[str, str]:
    return next(fields for name, _, fields in EXAMPLES if name == event)


@pytest.mark.parametrize(("event", "wire"), [(event, wire) for event, wire in OF_KINDS if wire not in TELLING])
def test_an_empty_field_that_is_not_text_counts_as_absent(event: str, wire: str) -> None:
    field = FIELDS[event][wire]
    fields = {**an_example_of(event), wire: ""}
    if wire not in NOT_TEXT[event]:
        assert notations.is_read(received(fields), fields, {wire: field})
        del fields[wire]
    if field.required:
        with pytest.raises(InvalidNotificationError) as caught:
            received(fields)
        assert caught.value.field == wire
        assert f"{event}: {wire} is not " in str(caught.value)
    else:
        assert getattr(received(fields), field.attribute) is None


@pytest.mark.parametrize(
    ("event", "wire", "notation"),
    [
        (event, wire, notation)
        for event, wire in OF_KINDS
        if wire not in TELLING
        for notation in FIELDS[event][wire].notation.undocumented
        if isinstance(notation, str) and notation
    ],
)
def test_an_undocumented_notation_is_refused_by_the_name_of_the_field(event: str, wire: str, notation: str) -> None:
    with pytest.raises(InvalidNotificationError) as caught:
        received({**an_example_of(event), wire: notation})
    assert caught.value.field == wire
    assert type(caught.value) is InvalidNotificationError


@given(drawn=any_event, data=st.data())
def test_a_field_twice_is_refused_unless_both_say_the_same(
    drawn: tuple[str, dict[str, str]], data: st.DataObject
) -> None:
    fields = drawn[1]
    wire = data.draw(st.sampled_from(list(fields)))
    again = [*fields.items(), (wire, fields[wire])]
    assert received(urlencode(again).encode()) == received(fields)
    written = urlencode([*again, (wire, fields[wire] + "x")]).encode()
    for body in (
        written,
        json.dumps(fields).encode()[:-1] + f", {json.dumps(wire)}: {json.dumps(fields[wire] + 'x')}}}".encode(),
    ):
        with pytest.raises(InvalidNotificationError, match=wire) as caught:
            received(body)
        assert caught.value.field == wire


# --- Signatures


@given(drawn=any_event, data=st.data())
def test_any_byte_that_changes_is_refused(drawn: tuple[str, dict[str, str]], data: st.DataObject) -> None:
    body = urlencode(drawn[1]).encode()
    at = data.draw(st.integers(0, len(body) - 1))
    byte = data.draw(st.integers(0, 255).filter(lambda byte: byte != body[at]))
    for other in (body[:at] + bytes([byte]) + body[at + 1 :], body[:at] + body[at + 1 :], body + bytes([byte])):
        with pytest.raises(InvalidSignatureError):
            notifications.parse(other, {HEADER: signature(body)}, None, TOKEN)


@given(at=st.integers(0, 63), letter=st.characters())
def test_any_letter_of_the_signature_that_changes_is_refused(at: int, letter: str) -> None:
    right = signature(BODY)
    other = right[:at] + letter + right[at + 1 :]
    if other.lower() == right:
        assert notifications.parse(BODY, {HEADER: other}, None, TOKEN)
        return
    with pytest.raises(InvalidSignatureError):
        notifications.parse(BODY, {HEADER: other}, None, TOKEN)


@given(body=st.binary(min_size=1, max_size=200), token=st.text(notations.SENDABLE, min_size=1))
def test_sign_is_the_documented_signature(body: bytes, token: str) -> None:
    assert notifications.sign(body, token) == signature(body, token)


def test_an_empty_body_is_refused_though_it_is_signed() -> None:
    with pytest.raises(InvalidSignatureError):
        notifications.parse(b"", {HEADER: signature(b"")}, an_example_of(EVENT), TOKEN)


@pytest.mark.parametrize("name", [HEADER, HEADER.lower(), HEADER.upper()])
@pytest.mark.parametrize("written", [signature(BODY), signature(BODY).upper(), f" {signature(BODY)}\t"])
def test_neither_the_case_of_the_name_nor_of_the_digits_matters(name: str, written: str) -> None:
    message = Message()
    message[name] = written
    for headers in (
        {"Host": "x", name: written},
        [("Host", "x"), (name, written)],
        [(name.encode(), written.encode())],
        message,
    ):
        assert type(notifications.parse(BODY, headers, None, TOKEN)) is RECORDS[EVENT]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {HEADER: ""},
        {HEADER: "é" * 64},
        {HEADER: "\udcff" * 64},
        {HEADER: "\uff11" * 64},
        {HEADER: signature(BODY)[:-1]},
        {HEADER: signature(BODY) + "0"},
        {HEADER: "X" + signature(BODY)},
        {HEADER: signature(BODY) + "\n"},
        {HEADER: f"sha256={signature(BODY)}"},
        {HEADER: f"{signature(BODY)}, {signature(BODY)}"},
        {HEADER: signature(BODY), HEADER.upper() + " ": signature(BODY)},
        {HEADER: signature(BODY), " " + HEADER: signature(BODY)},
        [(HEADER, signature(BODY)), (HEADER, signature(BODY))],
        [(HEADER, signature(BODY)), (HEADER.lower(), "0" * 64)],
        {HEADER: signature(BODY, "another")},
        {HEADER: signature(BODY, TOKEN + " ")},
    ],
    ids=lambda value: ascii(value)[:60],
)
def test_a_signature_that_is_not_there_once_and_right_is_refused(headers: Any) -> None:
    with pytest.raises(InvalidSignatureError) as caught:
        notifications.parse(BODY, headers, None, TOKEN)
    assert HEADER in str(caught.value)
    assert caught.value.field is None


def test_whether_a_signature_is_missing_or_there_twice_is_said() -> None:
    with pytest.raises(InvalidSignatureError, match="is missing"):
        notifications.parse(BODY, {}, None, TOKEN)
    with pytest.raises(InvalidSignatureError, match="more than once"):
        notifications.parse(BODY, [(HEADER, signature(BODY))] * 2, None, TOKEN)


def test_while_a_token_is_replaced_the_old_and_the_new_are_taken() -> None:
    for token in ("old", TOKEN):
        headers = {HEADER: signature(BODY, token)}
        assert type(notifications.parse(BODY, headers, None, [TOKEN, "old"])) is RECORDS[EVENT]
        assert type(notifications.parse(BODY, headers, None, (each for each in ("old", TOKEN)))) is RECORDS[EVENT]
    with pytest.raises(InvalidSignatureError):
        notifications.parse(BODY, {HEADER: signature(BODY, "older")}, None, [TOKEN, "old"])


def test_the_environment_is_read_at_each_call(monkeypatch: pytest.MonkeyPatch) -> None:
    for token in ("one", "two"):
        monkeypatch.setenv(VARIABLE, token)
        assert notifications.parse(BODY, {HEADER: signature(BODY, token)})
    for value in (None, ""):
        monkeypatch.delenv(VARIABLE) if value is None else monkeypatch.setenv(VARIABLE, value)
        with pytest.raises(ConfigError, match=VARIABLE):
            notifications.parse(BODY, {HEADER: signature(BODY, "")})


@pytest.mark.parametrize(
    "token", ["", [], ["", TOKEN], [TOKEN, ""], "a\n", b"bytes", 1, [None], object()], ids=lambda value: str(value)[:20]
)
def test_a_token_that_cannot_be_one_is_a_mistake_of_the_caller(token: Any) -> None:
    with pytest.raises(ConfigError, match="key"):
        notifications.parse(BODY, {HEADER: signature(BODY)}, None, token)


# --- Whatever comes

QUERIES = (
    st.text(max_size=40)
    | st.binary(max_size=40)
    | st.dictionaries(st.sampled_from(sorted({*TELLING, "tag"})) | notations.TEXTS, notations.TEXTS, max_size=4)
    | st.lists(st.tuples(notations.TEXTS, notations.TEXTS), max_size=4)
)


@given(drawn=any_event, query=QUERIES)
def test_a_query_changes_no_attribute(drawn: tuple[str, dict[str, str]], query: Any) -> None:
    plain, queried = received(drawn[1]), received(drawn[1], query)
    assert queried == plain
    if not plain.extra:  # a dictionary, which has no hash
        assert hash(queried) == hash(plain)
    assert repr(queried) == repr(plain)
    assert vars(queried) == vars(plain) | {"unsigned": queried.unsigned}


@pytest.mark.parametrize(
    "query",
    [
        "a=1&b=%2B2&a=3&c",
        b"a=1&b=%2B2&c=",
        {"a": "1", "b": "+2", "c": ""},
        [("a", "1"), ("b", "+2"), ("c", ""), ("a", "3")],
    ],
)
def test_a_query_is_kept_apart_as_unsigned(query: Any) -> None:
    assert received(BODY, query).unsigned == {"a": "1", "b": "+2", "c": ""}


@given(
    body=st.binary(max_size=80)
    | st.text('ab%&=+{}"\\0,:[]é\ud800', max_size=40).map(lambda text: text.encode("utf-8", "surrogatepass"))
    | st.recursive(
        st.none() | st.booleans() | st.floats() | st.integers() | notations.TEXTS,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(notations.TEXTS, inner, max_size=3),
        max_leaves=6,
    ).map(lambda value: json.dumps(value).encode())
    | any_event.map(lambda drawn: urlencode({**drawn[1], "x": "\x00"}).encode()),
    query=QUERIES | st.none(),
)
@example(body=b"{" * 100_000, query=None)
@example(body=b'{"a":' * 50_000, query=None)
@example(body=b'{"a":' + b"1" * 5_000 + b"}", query=None)
@example(body=b'{"a": NaN}', query=None)
@example(body=b'{"a": "\\ud800"}', query=None)
@example(body=b"\xef\xbb\xbf{}", query=None)
@example(body=b"a=%", query="%")
@example(body=b"a=%ff", query=b"%ff")
@example(body=b"a=%ed%a0%80", query=None)
@example(body=b"&&&", query="&" * 100)
@example(body=b"=", query="=")
@example(body=b"a&" * 2_000, query=None)
@example(body=b"a=" + b"x" * 2_000_000, query=None)
@example(body=BODY, query="&" * 2_000)
def test_any_bytes_are_a_notification_or_a_documented_error(body: bytes, query: Any) -> None:
    try:
        record = received(body, query)
    except InvalidNotificationError as error:
        assert error.__context__ is None
        assert error.__cause__ is None
        assert error.raw == b""
        assert "raw" not in vars(error)
        assert str(pickle.loads(pickle.dumps(error))) == str(error)
    else:
        assert isinstance(record, Notification)
        assert body
        assert all(isinstance(value, str) for value in [*record.extra.values(), *record.unsigned.values()])
        assert pickle.loads(pickle.dumps(record)) == record == copy.deepcopy(record)


@given(
    headers=st.lists(
        st.tuples(st.sampled_from([HEADER, HEADER.lower()]) | st.text(), st.text() | st.just(signature(BODY)))
    )
    | st.lists(st.tuples(st.binary(), st.binary()))
)
def test_any_headers_are_a_notification_or_a_documented_error(headers: Any) -> None:
    own = [value for name, value in headers if name in (HEADER, HEADER.lower())]
    try:
        notifications.parse(BODY, headers, None, TOKEN)
    except InvalidSignatureError:
        assert own != [signature(BODY)]
    else:
        assert signature(BODY) in own


@pytest.mark.parametrize(
    ("body", "headers", "query", "param"),
    [
        ("text", {}, None, "body"),
        (None, {}, None, "body"),
        (BODY, None, None, "headers"),
        (BODY, 1, None, "headers"),
        (BODY, "text", None, "headers"),
        (BODY, {HEADER: None}, None, "headers"),
        (BODY, {HEADER: signature(BODY)}, 1, "query"),
        (BODY, {HEADER: signature(BODY)}, {"a": ["b"]}, "query"),
        (BODY, {HEADER: signature(BODY)}, ["ab", "c"], "query"),
    ],
)
def test_an_argument_of_another_type_is_a_mistake_of_the_caller(
    body: Any, headers: Any, query: Any, param: str
) -> None:
    with pytest.raises(ParameterError) as caught:
        notifications.parse(body, headers, query, TOKEN)
    assert caught.value.param == param


@pytest.mark.parametrize(
    ("body", "fields"),
    [
        (b"a=b=c&d", {"a": "b=c", "d": ""}),
        (b"a=1&&b=2&", {"a": "1", "b": "2"}),
        (b"X{=1", {"X{": "1"}),
        (b"a+b=%2B+c%C3%A9", {"a b": "+ cé"}),
    ],
)
def test_a_form_is_taken_apart_at_its_first_signs(body: bytes, fields: dict[str, str]) -> None:
    assert received(body).extra == fields


@pytest.mark.parametrize("body", [b"a=%", b"a=%4", b"a=%zz", b"a=%4g&b=1", b"%"])
def test_a_form_with_half_an_escape_is_refused(body: bytes) -> None:
    with pytest.raises(InvalidNotificationError, match="hexadecimal"):
        received(body)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("a", "a"),
        ("_", "_"),
        ("a" * 64, "a" * 64),
        ("a" * 65, "a field"),
        ("1a", "a field"),
        ("+6511111111", "a field"),
    ],
)
def test_a_name_of_a_field_is_shown_only_if_it_looks_like_one(name: str, shown: str) -> None:
    with pytest.raises(InvalidNotificationError) as caught:
        received(urlencode([(name, "1"), (name, "2")]).encode())
    assert caught.value.field == shown
    assert str(caught.value).startswith(f"{shown} is there twice")


@given(drawn=any_event, data=st.data())
def test_notifications_that_differ_in_what_is_signed_are_not_equal(
    drawn: tuple[str, dict[str, str]], data: st.DataObject
) -> None:
    fields = drawn[1]
    wire = data.draw(st.sampled_from(list(fields)))
    one = received(fields)
    assert received({**fields, "own": "1"}) != one
    try:
        other = received({**fields, wire: fields[wire] + "1"})
    except InvalidNotificationError:  # which it may be no longer
        return
    assert other != one


def test_a_token_of_one_letter_is_a_token() -> None:
    assert type(notifications.parse(BODY, {HEADER: signature(BODY, "t")}, None, "t")) is RECORDS[EVENT]


def test_how_much_a_notification_may_hold() -> None:
    assert notifications.MAX_BYTES == 1_048_576
    largest = b"a=" + b"x" * (notifications.MAX_BYTES - 2)
    assert len(received(largest).extra["a"]) == len(largest) - 2
    with pytest.raises(InvalidNotificationError, match="bytes"):
        received(largest + b"x")
    names = [f"n{number}" for number in range(1_001)]
    many, too_many = dict.fromkeys(names[:-1], "1"), dict.fromkeys(names, "1")
    for write in (urlencode, json.dumps):
        assert received(write(many).encode()).extra == many
        with pytest.raises(InvalidNotificationError, match="1000 fields"):
            received(write(too_many).encode())
    query = "&".join(names)
    assert len(received(BODY, query.rpartition("&")[0]).unsigned) == 1_000
    with pytest.raises(InvalidNotificationError, match="1000 fields"):
        received(BODY, query)


def test_a_body_in_json_says_the_same() -> None:
    body = b' {"a": 1.50, "b": 10, "c": true, "d": null, "e": "\\u00e9", "f": false}\n'
    assert received(body).extra == {"a": "1.50", "b": "10", "c": "true", "e": "é", "f": "false"}
    for wrong in (
        b'{"a": ["b"]}',
        b'{"a": {"b": "c"}}',
        b'{"a": NaN}',
        b'{"a": "\\ud800"}',
        b'{"a": 1} {}',
        b'{"a"}',
        b"{}",
    ):
        with pytest.raises(InvalidNotificationError):
            received(wrong)


# --- Secrets

CANARY = "canary 4711 of a person"


@pytest.mark.parametrize("event", list(RECORDS))
@pytest.mark.parametrize(
    "what", ["right", "signature", "field", "twice", "escape", "argument", "query", "empty", "token"]
)
def test_no_secret_and_no_personal_data_is_ever_shown(event: str, what: str, caplog: pytest.LogCaptureFixture) -> None:
    known = {**an_example_of(event), **dict.fromkeys(PERSONAL[event], CANARY)}
    fields = known | {"own": CANARY}
    if what == "field":
        fields |= {name: CANARY for name in known if FIELDS[event][name].notation.undocumented}
    body = urlencode(fields).encode()
    if what == "twice":
        body += b"&own=" + CANARY.encode().replace(b" ", b"+") + b"x"
    body += b"%" if what == "escape" else b""
    headers: Any = {HEADER: signature(b"x" if what == "signature" else body)}
    if what == "argument":
        headers = [CANARY]
    query: Any = {"own": CANARY, "other": None if what == "query" else CANARY}
    shown: list[object] = []
    with caplog.at_level(1):
        try:
            record = notifications.parse(
                b"" if what == "empty" else body,
                headers,
                query,
                [TOKEN, f"{CANARY}\n"] if what == "token" else TOKEN,
            )
        except BakeryError as error:
            shown += [error, str(error), vars(error), pickle.dumps(error), error.args, error.raw]
            shown += [*traceback.format_exception(error), variables(error)]
            assert error.__context__ is None
        else:
            shown.append(record)
    shown.append(caplog.text)
    text = " ".join(part if isinstance(part, str) else repr(part) for part in shown)
    for secret in (TOKEN, CANARY, CANARY.replace(" ", "+"), "canary", "4711"):
        assert secret not in text
