"""Tests of signed notifications that do not depend on the event."""

from __future__ import annotations

import copy
import json
import pickle
from email.message import Message
from typing import Any
from urllib.parse import urlencode

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from properties_of_notifications import TOKEN, Event, receive, signature
from strategies.fields import SENDABLE, TEXTS, WORDS
from target import (
    IGNORED_WARNINGS,
    SIGNATURE_HEADER,
    SIGNATURE_KEY,
    VARIABLES,
    ConfigError,
    InvalidNotificationError,
    InvalidSignatureError,
    Notification,
    ParameterError,
    UnknownNotification,
    notifications,
)
from test_notifications import events

pytestmark = pytest.mark.filterwarnings(*IGNORED_WARNINGS)

FIRST = events[0]
BODY = next(iter(FIRST.examples.values())).encode()
KEYS = {name for event in events for condition in event.conditions for name in condition.names}
"""Every field by which an event is identified."""
KNOWN = KEYS | {each for event in events for name, field in event.fields.items() for each in (name, *field.aliases)}
any_event = st.sampled_from(events).flatmap(lambda event: st.tuples(st.just(event), event.bodies()))
unknown_names = WORDS.filter(lambda name: name not in KNOWN)
QUERIES = (
    st.text(max_size=40)
    | st.binary(max_size=40)
    | st.dictionaries(st.sampled_from(sorted({*KEYS, "tag"})) | TEXTS, TEXTS, max_size=4)
    | st.lists(st.tuples(TEXTS, TEXTS), max_size=4)
)


# --- Events


@given(drawn=any_event, more=st.dictionaries(unknown_names, TEXTS, max_size=3), data=st.data())
def test_unknown_fields(drawn: tuple[Event, dict[str, str]], more: dict[str, str], data: st.DataObject) -> None:
    """A field that is not in the spec is kept. The order of fields does not matter."""
    event, fields = drawn
    mixed = dict(data.draw(st.permutations(list((fields | more).items()))))
    record = receive(mixed)
    assert type(record) is event.record
    assert record.extra == more
    assert vars(receive(fields)) == vars(record) | {"extra": {}}


@given(fields=st.dictionaries(unknown_names, TEXTS, min_size=1, max_size=4))
def test_unknown_event(fields: dict[str, str]) -> None:
    """A notification that is not an event of the spec is kept whole."""
    record = receive(fields)
    assert type(record) is UnknownNotification
    assert record.extra == fields


def assert_identified(body: dict[str, str]) -> None:
    """Fails unless a body is the one event of which a condition holds, if any."""
    found = [event for event in events if any(condition.matches(body) for condition in event.conditions)]
    assert len(found) <= 1
    assert [event.name for event in found] == [
        name for name, event in notifications.EVENTS.items() if any(when.matches(body) for when in event.when)
    ]
    try:
        record = receive(body)
    except InvalidNotificationError as error:
        assert str(error).startswith(f"{found[0].name}: {error.field} is not ")
    else:
        assert type(record) is (found[0].record if found else UnknownNotification)


@given(fields=st.dictionaries(st.sampled_from(sorted(KEYS)) | unknown_names, TEXTS, min_size=1))
def test_one_event(fields: dict[str, str]) -> None:
    """No notification is two events."""
    assert_identified(fields)


@pytest.mark.parametrize("event", events, ids=repr)
def test_conditions(event: Event) -> None:
    """Each field and each value of a condition counts."""
    for condition in event.conditions:
        body = dict.fromkeys(condition.present, "x") | {name: values[0] for name, values in condition.equals.items()}
        assert_identified(body)
        for name in KEYS:
            assert_identified(body | {name: "x"})
            assert_identified({other: value for other, value in body.items() if other != name} | {"own": "x"})
        for name, values in (*condition.equals.items(), *condition.not_equals.items()):
            for value in values:
                assert_identified(body | {name: value})


@given(drawn=any_event, data=st.data())
def test_duplicates(drawn: tuple[Event, dict[str, str]], data: st.DataObject) -> None:
    """A field that is in a body twice is rejected, unless both values are equal."""
    fields = drawn[1]
    wire = data.draw(st.sampled_from(list(fields)))
    again = [*fields.items(), (wire, fields[wire])]
    assert receive(urlencode(again).encode()) == receive(fields)
    written = urlencode([*again, (wire, fields[wire] + "x")]).encode()
    for body in (
        written,
        json.dumps(fields).encode()[:-1] + f", {json.dumps(wire)}: {json.dumps(fields[wire] + 'x')}}}".encode(),
    ):
        with pytest.raises(InvalidNotificationError, match=wire) as caught:
            receive(body)
        assert caught.value.field == wire


@given(drawn=any_event, data=st.data())
def test_equality(drawn: tuple[Event, dict[str, str]], data: st.DataObject) -> None:
    """Notifications that differ in a signed field are not equal."""
    fields = drawn[1]
    wire = data.draw(st.sampled_from(list(fields)))
    one = receive(fields)
    assert receive({**fields, "own": "1"}) != one
    try:
        other = receive({**fields, wire: fields[wire] + "1"})
    except InvalidNotificationError:  # which it may be no longer
        return
    assert other != one


# --- Signatures


@given(drawn=any_event, data=st.data())
def test_changed_body(drawn: tuple[Event, dict[str, str]], data: st.DataObject) -> None:
    """A body of which any byte was changed is rejected."""
    body = urlencode(drawn[1]).encode()
    at = data.draw(st.integers(0, len(body) - 1))
    byte = data.draw(st.integers(0, 255).filter(lambda byte: byte != body[at]))
    for other in (body[:at] + bytes([byte]) + body[at + 1 :], body[:at] + body[at + 1 :], body + bytes([byte])):
        with pytest.raises(InvalidSignatureError):
            notifications.parse(other, {SIGNATURE_HEADER: signature(body)}, None, TOKEN)


@given(at=st.integers(0, 63), letter=st.characters())
def test_changed_signature(at: int, letter: str) -> None:
    """A signature of which any letter was changed is rejected; a capital letter is no change."""
    right = signature(BODY)
    other = right[:at] + letter + right[at + 1 :]
    if other.lower() == right:
        assert notifications.parse(BODY, {SIGNATURE_HEADER: other}, None, TOKEN)
        return
    with pytest.raises(InvalidSignatureError):
        notifications.parse(BODY, {SIGNATURE_HEADER: other}, None, TOKEN)


@given(body=st.binary(min_size=1, max_size=200), token=st.text(SENDABLE, min_size=1))
def test_sign(body: bytes, token: str) -> None:
    """`sign` makes the documented signature."""
    assert notifications.sign(body, token) == signature(body, token)


def test_empty_body() -> None:
    """An empty body is rejected, even if it is signed."""
    with pytest.raises(InvalidSignatureError):
        notifications.parse(b"", {SIGNATURE_HEADER: signature(b"")}, FIRST.example, TOKEN)


@pytest.mark.parametrize("name", [SIGNATURE_HEADER, SIGNATURE_HEADER.lower(), SIGNATURE_HEADER.upper()])
@pytest.mark.parametrize("written", [signature(BODY), signature(BODY).upper(), f" {signature(BODY)}\t"])
def test_case(name: str, written: str) -> None:
    """Neither the case of the header nor that of its digits matters, and headers come in any form."""
    message = Message()
    message[name] = written
    for headers in (
        {"Host": "x", name: written},
        [("Host", "x"), (name, written)],
        [(name.encode(), written.encode())],
        message,
    ):
        assert type(notifications.parse(BODY, headers, None, TOKEN)) is FIRST.record  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {SIGNATURE_HEADER: ""},
        {SIGNATURE_HEADER: "é" * 64},
        {SIGNATURE_HEADER: "\udcff" * 64},
        {SIGNATURE_HEADER: "\uff11" * 64},
        {SIGNATURE_HEADER: signature(BODY)[:-1]},
        {SIGNATURE_HEADER: signature(BODY) + "0"},
        {SIGNATURE_HEADER: "X" + signature(BODY)},
        {SIGNATURE_HEADER: signature(BODY) + "\n"},
        {SIGNATURE_HEADER: f"sha256={signature(BODY)}"},
        {SIGNATURE_HEADER: f"{signature(BODY)}, {'0' * 64}"},
        {SIGNATURE_HEADER: signature(BODY), SIGNATURE_HEADER.upper() + " ": "0" * 64},
        {SIGNATURE_HEADER: signature(BODY), " " + SIGNATURE_HEADER: ""},
        [(SIGNATURE_HEADER, signature(BODY)), (SIGNATURE_HEADER, signature(BODY, "another"))],
        [(SIGNATURE_HEADER, signature(BODY)), (SIGNATURE_HEADER.lower(), "0" * 64)],
        {SIGNATURE_HEADER: signature(BODY, "another")},
        {SIGNATURE_HEADER: signature(BODY, TOKEN + " ")},
    ],
    ids=lambda value: ascii(value)[:60],
)
def test_invalid_signature(headers: Any) -> None:
    """Anything but one right signature is rejected."""
    with pytest.raises(InvalidSignatureError) as caught:
        notifications.parse(BODY, headers, None, TOKEN)
    assert SIGNATURE_HEADER in str(caught.value)
    assert caught.value.field is None


def test_message() -> None:
    """The message says if the signature is missing or duplicated."""
    with pytest.raises(InvalidSignatureError, match="is missing"):
        notifications.parse(BODY, {}, None, TOKEN)
    with pytest.raises(InvalidSignatureError, match="more than once"):
        notifications.parse(BODY, [(SIGNATURE_HEADER, signature(BODY)), (SIGNATURE_HEADER, "")], None, TOKEN)
    with pytest.raises(InvalidSignatureError, match=r"the body is empty.*Flask.*Django.*FastAPI"):
        notifications.parse(b"", [(SIGNATURE_HEADER, signature(b""))], None, TOKEN)


@pytest.mark.parametrize(
    "headers",
    [
        {SIGNATURE_HEADER: f"{signature(BODY)}, {signature(BODY).upper()}"},
        [(SIGNATURE_HEADER, signature(BODY))] * 2,
        {f"HTTP_{SIGNATURE_HEADER.upper().replace('-', '_')}": signature(BODY)},
        {
            "wsgi.version": (1, 0),
            "wsgi.input": None,
            f"HTTP_{SIGNATURE_HEADER.upper().replace('-', '_')}": signature(BODY),
        },
    ],
    ids=["twice in a line", "two lines", "names of CGI", "an environ of WSGI"],
)
def test_forms_of_a_header(headers: Any) -> None:
    """A signature that a proxy repeats is one signature, and a server may use the names of CGI."""
    assert type(notifications.parse(BODY, headers, None, TOKEN)) is FIRST.record


def test_token_rotation() -> None:
    """While a token is replaced, the old and the new one are accepted."""
    for token in ("old", TOKEN):
        headers = {SIGNATURE_HEADER: signature(BODY, token)}
        assert type(notifications.parse(BODY, headers, None, [TOKEN, "old"])) is FIRST.record
        assert type(notifications.parse(BODY, headers, None, (each for each in ("old", TOKEN)))) is FIRST.record
    with pytest.raises(InvalidSignatureError):
        notifications.parse(BODY, {SIGNATURE_HEADER: signature(BODY, "older")}, None, [TOKEN, "old"])


def test_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """The environment variable is read each time."""
    for token in ("one", "two"):
        monkeypatch.setenv(VARIABLES[SIGNATURE_KEY], token)
        assert notifications.parse(BODY, {SIGNATURE_HEADER: signature(BODY, token)})
    for value in (None, ""):
        monkeypatch.delenv(VARIABLES[SIGNATURE_KEY]) if value is None else monkeypatch.setenv(
            VARIABLES[SIGNATURE_KEY], value
        )
        with pytest.raises(ConfigError, match=VARIABLES[SIGNATURE_KEY]):
            notifications.parse(BODY, {SIGNATURE_HEADER: signature(BODY, "")})


@pytest.mark.parametrize(
    "token", ["", [], ["", TOKEN], [TOKEN, ""], "a\n", b"bytes", 1, [None], object()], ids=lambda value: str(value)[:20]
)
def test_invalid_token(token: Any) -> None:
    """A token that cannot be one is a mistake of the caller."""
    with pytest.raises(ConfigError, match=SIGNATURE_KEY):
        notifications.parse(BODY, {SIGNATURE_HEADER: signature(BODY)}, None, token)


def test_short_token() -> None:
    """A token can be one letter."""
    assert type(notifications.parse(BODY, {SIGNATURE_HEADER: signature(BODY, "t")}, None, "t")) is FIRST.record


# --- Bodies and queries


@given(drawn=any_event, query=QUERIES)
def test_query(drawn: tuple[Event, dict[str, str]], query: Any) -> None:
    """A query changes no attribute but `unsigned`."""
    plain, queried = receive(drawn[1]), receive(drawn[1], query)
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
def test_unsigned(query: Any) -> None:
    """The fields of a query are in `unsigned`."""
    assert receive(BODY, query).unsigned == {"a": "1", "b": "+2", "c": ""}


@given(
    body=st.binary(max_size=80)
    | st.text('ab%&=+{}"\\0,:[]é\ud800', max_size=40).map(lambda text: text.encode("utf-8", "surrogatepass"))
    | st.recursive(
        st.none() | st.booleans() | st.floats() | st.integers() | TEXTS,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
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
def test_any_bytes(body: bytes, query: Any) -> None:
    """Any bytes are a notification or a documented error."""
    try:
        record = receive(body, query)
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
        st.tuples(
            st.sampled_from([SIGNATURE_HEADER, SIGNATURE_HEADER.lower()]) | st.text(),
            st.text() | st.just(signature(BODY)),
        )
    )
    | st.lists(st.tuples(st.binary(), st.binary()))
)
def test_any_headers(headers: Any) -> None:
    """Any headers are a notification or a documented error."""
    own = [value for name, value in headers if name in (SIGNATURE_HEADER, SIGNATURE_HEADER.lower())]
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
        (BODY, {SIGNATURE_HEADER: None}, None, "headers"),
        (BODY, {SIGNATURE_HEADER: signature(BODY)}, 1, "query"),
        (BODY, {SIGNATURE_HEADER: signature(BODY)}, {"a": ["b"]}, "query"),
        (BODY, {SIGNATURE_HEADER: signature(BODY)}, ["ab", "c"], "query"),
    ],
)
def test_wrong_type(body: Any, headers: Any, query: Any, param: str) -> None:
    """An argument of another type is a mistake of the caller."""
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
def test_form(body: bytes, fields: dict[str, str]) -> None:
    """A form is split at each ampersand, and a pair at its first equals sign."""
    assert receive(body).extra == fields


@pytest.mark.parametrize("body", [b"a=%", b"a=%4", b"a=%zz", b"a=%4g&b=1", b"%"])
def test_half_escape(body: bytes) -> None:
    """A form with half an escape is rejected."""
    with pytest.raises(InvalidNotificationError, match="hexadecimal"):
        receive(body)


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
def test_shown_name(name: str, shown: str) -> None:
    """An error shows the name of a field only if it looks like one."""
    with pytest.raises(InvalidNotificationError) as caught:
        receive(urlencode([(name, "1"), (name, "2")]).encode())
    assert caught.value.field == shown
    assert str(caught.value).startswith(f"{shown} is present twice")


def test_maximum() -> None:
    """A notification has a maximum of bytes and of fields."""
    assert notifications.MAX_BYTES == 1_048_576
    largest = b"a=" + b"x" * (notifications.MAX_BYTES - 2)
    assert len(receive(largest).extra["a"]) == len(largest) - 2
    with pytest.raises(InvalidNotificationError, match="bytes"):
        receive(largest + b"x")
    names = [f"n{number}" for number in range(1_001)]
    many, too_many = dict.fromkeys(names[:-1], "1"), dict.fromkeys(names, "1")
    for write in (urlencode, json.dumps):
        assert receive(write(many).encode()).extra == many
        with pytest.raises(InvalidNotificationError, match="1000 fields"):
            receive(write(too_many).encode())
    query = "&".join(names)
    assert len(receive(BODY, query.rpartition("&")[0]).unsigned) == 1_000
    with pytest.raises(InvalidNotificationError, match="1000 fields"):
        receive(BODY, query)


def test_json() -> None:
    """A body can be JSON: each value becomes the text of a form."""
    body = b' {"a": 1.50, "b": 10, "c": true, "d": null, "e": "\\u00e9", "f": false}\n'
    assert receive(body).extra == {"a": "1.50", "b": "10", "c": "true", "e": "é", "f": "false"}
    assert receive(b'\xef\xbb\xbf{"a": "see you \\ud83d"}').extra == {"a": "see you \ufffd"}
    for wrong in (
        b'{"a": ["b"]}',
        b'{"a": {"b": "c"}}',
        b'{"a": NaN}',
        b'{"\\ud800": "1", "\\udfff": "2"}',  # two names that become one
        b'{"a": 1} {}',
        b'{"a"}',
        b"{}",
    ):
        with pytest.raises(InvalidNotificationError):
            receive(wrong)
