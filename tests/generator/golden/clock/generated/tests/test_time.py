# Generated from spec/time/*.yaml by `python -m generator`. Edit the spec, not this file.
"""Time, from the wire side: what is written, and what is to be read."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clock import InvalidResponse, ParameterError
from clock.sandbox import Sandbox

import notations
from wire import CREDENTIALS, STATUS, SUCCESS, TARGET, answering, client_to, ok

# --- time/set --------------------------------------------------------------------------------------------------------

# Each field of the reply: its base type, whether it is always there, and the attribute that it becomes.
SET_FIELDS: dict[str, tuple[str, bool, str]] = {
    "note": ("text", False, "note"),
}
SET_ARGUMENTS: dict[str, Any] = {}
SET_REPLIES: st.SearchStrategy[dict[str, str]] = st.fixed_dictionaries(
    {},
    optional={
        "note": notations.STRATEGIES["text"],
    },
)
# The worked examples of the spec: a request, and the reply to it, word for word.
SET_EXAMPLES: dict[str, tuple[dict[str, str], str]] = {
    "set": ({"note": "late"}, '{"said": "ok", "note": "late"}'),
}
SET_EXAMPLE: dict[str, Any] = json.loads(SET_EXAMPLES["set"][1])


@given(reply=SET_REPLIES)
def test_set_reads_each_field_as_it_was_written(reply: dict[str, str]) -> None:
    client, _ = answering(ok(reply))
    record = client.time.set(**SET_ARGUMENTS)
    assert record.said == SUCCESS
    assert record.note == reply.get("note")
    assert record.extra == {}
    assert json.loads(record.meta.raw) == {STATUS: SUCCESS, **reply}


@pytest.mark.parametrize(
    ("wire", "notation"), [(wire, edge) for wire, (kind, _, _) in SET_FIELDS.items() for edge in notations.EDGES[kind]]
)
def test_set_reads_every_edge_exactly(wire: str, notation: str) -> None:
    reply = {**SET_EXAMPLE, wire: notation}
    client, _ = answering(ok(reply))
    record = client.time.set(**SET_ARGUMENTS)
    assert record.note == reply.get("note")


@given(reply=SET_REPLIES, data=st.data())
def test_set_lets_one_field_change_only_itself(reply: dict[str, str], data: st.DataObject) -> None:
    wire = data.draw(st.sampled_from(list(SET_FIELDS)))
    kind, required, attribute = SET_FIELDS[wire]
    present = notations.STRATEGIES[kind].filter(lambda notation: notation != reply.get(wire))
    changed = data.draw(present if required or wire not in reply else st.none() | present)
    other = {**reply, wire: changed} if changed is not None else {k: v for k, v in reply.items() if k != wire}
    client, _ = answering(ok(reply))
    client_of_other, _ = answering(ok(other))
    one = client.time.set(**SET_ARGUMENTS)
    two = client_of_other.time.set(**SET_ARGUMENTS)
    differing = {name for _, _, name in SET_FIELDS.values() if getattr(one, name) != getattr(two, name)}
    if kind in ("text", "enum") or changed is None or wire not in reply:
        assert differing == {attribute}
    else:  # "0.5" and "0.50" are written differently, and are one number
        assert differing <= {attribute}
    assert (one == two) is not bool(differing)
    again = client.time.set(**SET_ARGUMENTS)
    assert one == again
    assert hash(one) == hash(again)
    assert not differing or hash(one) != hash(two)


@pytest.mark.parametrize("wire", [wire for wire, (_, required, _) in SET_FIELDS.items() if not required])
def test_set_takes_null_for_absent(wire: str) -> None:
    client, _ = answering(ok({**SET_EXAMPLE, wire: None}))
    record = client.time.set(**SET_ARGUMENTS)
    assert getattr(record, SET_FIELDS[wire][2]) is None
    assert wire not in record.extra


@pytest.mark.parametrize("wire", list(SET_FIELDS))
@pytest.mark.parametrize("value", notations.OTHER_TYPES, ids=repr)
def test_set_refuses_another_type_by_the_name_of_the_field(wire: str, value: object) -> None:
    client, _ = answering(ok({**SET_EXAMPLE, wire: value}))
    with pytest.raises(InvalidResponse) as caught:
        client.time.set(**SET_ARGUMENTS)
    assert caught.value.field == wire
    assert json.loads(caught.value.raw)[wire] == value


@pytest.mark.parametrize(
    ("wire", "notation"),
    [(wire, notation) for wire, (kind, _, _) in SET_FIELDS.items() for notation in notations.UNDOCUMENTED[kind]],
)
def test_set_refuses_a_notation_that_is_not_documented(wire: str, notation: str) -> None:
    client, _ = answering(ok({**SET_EXAMPLE, wire: notation}))
    with pytest.raises(InvalidResponse) as caught:
        client.time.set(**SET_ARGUMENTS)
    assert caught.value.field == wire
    assert len(notation) < 4 or notation not in str(caught.value)


@given(
    order=st.permutations(list(SET_EXAMPLE)),
    spaces=st.sampled_from(["", " ", "\n\t ", "\r\n"]),
    escape=st.booleans(),
    unknown=st.dictionaries(
        notations.TEXTS.map("x_".__add__), st.none() | st.booleans() | st.integers() | notations.TEXTS, max_size=3
    ),
)
def test_set_reads_any_order_spacing_and_escaping(
    order: list[str], spaces: str, escape: bool, unknown: dict[str, Any]
) -> None:
    fields = {wire: SET_EXAMPLE[wire] for wire in order} | unknown
    names = {name: "".join(f"\\u{ord(letter):04x}" for letter in name) if escape else name for name in order}
    pairs = [f'"{names[name]}"' if name in names else json.dumps(name) for name in fields]
    pairs = [f"{name}{spaces}:{spaces}{json.dumps(fields[key])}" for name, key in zip(pairs, fields, strict=True)]
    text = "{" + spaces + f"{spaces},{spaces}".join(pairs) + spaces + "}"
    client, _ = answering(ok(f"{spaces}{text}{spaces}".encode()))
    plain, _ = answering(ok(SET_EXAMPLE))
    record = client.time.set(**SET_ARGUMENTS)
    assert record.extra == unknown
    expected = plain.time.set(**SET_ARGUMENTS)
    assert [getattr(record, name) for _, _, name in SET_FIELDS.values()] == [
        getattr(expected, name) for _, _, name in SET_FIELDS.values()
    ]


@pytest.mark.parametrize("wire", [STATUS, *SET_FIELDS])
def test_set_refuses_a_reply_that_says_a_field_twice(wire: str) -> None:
    reply = json.dumps(SET_EXAMPLE)[:-1] + f", {json.dumps(wire)}: {json.dumps(SET_EXAMPLE.get(wire))}" + "}"
    if wire not in SET_EXAMPLE:
        reply = reply[:-1] + f', {json.dumps(wire)}: "again"' + "}"
    client, _ = answering(ok(reply.encode()))
    with pytest.raises(InvalidResponse):
        client.time.set(**SET_ARGUMENTS)


@given(value=st.text(notations.SENDABLE, min_size=0, max_size=200))
def test_set_sends_note_unchanged(value: str) -> None:
    client, memory = answering(ok(SET_EXAMPLE))
    client.time.set(**{**SET_ARGUMENTS, "note": value})
    assert memory.sent[0][0] == TARGET + "/time/set"
    assert memory.params() == CREDENTIALS | {} | {"note": value}


@pytest.mark.parametrize(
    "value",
    [
        *["a\x00", "a\nb", "a\r\nHost: b", "\x1b", "\x7f", "\x85", "\ud800", "a\udfff"],
        *[1, 1.5, True, b"bytes", ["x"], object()],
    ],
    ids=lambda value: ascii(value)[:20],
)
def test_set_refuses_a_note_that_cannot_be_sent(value: Any) -> None:
    client, memory = answering(ok(SET_EXAMPLE))
    with pytest.raises(ParameterError) as caught:
        client.time.set(**{**SET_ARGUMENTS, "note": value})
    assert caught.value.param == "note"
    assert "note" in str(caught.value)
    assert caught.value.sent == "no"
    assert memory.sent == []


@pytest.mark.parametrize("name", list(SET_EXAMPLES))
def test_set_answers_each_example_in_both_directions(name: str) -> None:
    request, text = SET_EXAMPLES[name]
    client, memory = answering(ok(text.encode()))
    record = client.time.set(note=request.get("note"))
    assert memory.params() == CREDENTIALS | request
    assert record.meta.raw == text.encode()
    reply: dict[str, str] = json.loads(text)
    assert record.note == reply.get("note")


def test_set_is_answered_by_the_sandbox() -> None:
    request, text = SET_EXAMPLES["set"]
    memory_client, _ = answering(ok(text.encode()))
    with Sandbox() as sandbox, client_to(sandbox) as client:
        record = client.time.set(note=request.get("note"))
        assert record == memory_client.time.set(note=request.get("note"))
        received = sandbox.received[-1]
    assert (received.method, received.path) == ("POST", "time/set")
    assert {name: value for name, value in received.params.items() if name not in CREDENTIALS} == request


# --- time/zone/list --------------------------------------------------------------------------------------------------

# Each field of the reply: its base type, whether it is always there, and the attribute that it becomes.
ZONE_LIST_FIELDS: dict[str, tuple[str, bool, str]] = {}
ZONE_LIST_ARGUMENTS: dict[str, Any] = {}
ZONE_LIST_REPLIES: st.SearchStrategy[dict[str, str]] = st.fixed_dictionaries(
    {},
    optional={},
)
# The worked examples of the spec: a request, and the reply to it, word for word.
ZONE_LIST_EXAMPLES: dict[str, tuple[dict[str, str], str]] = {
    "asked": ({}, '{"said": "ok"}'),
}
ZONE_LIST_EXAMPLE: dict[str, Any] = json.loads(ZONE_LIST_EXAMPLES["asked"][1])


@given(reply=ZONE_LIST_REPLIES)
def test_zone_list_reads_each_field_as_it_was_written(reply: dict[str, str]) -> None:
    client, _ = answering(ok(reply))
    record = client.time.zone_list(**ZONE_LIST_ARGUMENTS)
    assert record.said == SUCCESS
    assert record.extra == {}
    assert json.loads(record.meta.raw) == {STATUS: SUCCESS, **reply}


@given(
    order=st.permutations(list(ZONE_LIST_EXAMPLE)),
    spaces=st.sampled_from(["", " ", "\n\t ", "\r\n"]),
    escape=st.booleans(),
    unknown=st.dictionaries(
        notations.TEXTS.map("x_".__add__), st.none() | st.booleans() | st.integers() | notations.TEXTS, max_size=3
    ),
)
def test_zone_list_reads_any_order_spacing_and_escaping(
    order: list[str], spaces: str, escape: bool, unknown: dict[str, Any]
) -> None:
    fields = {wire: ZONE_LIST_EXAMPLE[wire] for wire in order} | unknown
    names = {name: "".join(f"\\u{ord(letter):04x}" for letter in name) if escape else name for name in order}
    pairs = [f'"{names[name]}"' if name in names else json.dumps(name) for name in fields]
    pairs = [f"{name}{spaces}:{spaces}{json.dumps(fields[key])}" for name, key in zip(pairs, fields, strict=True)]
    text = "{" + spaces + f"{spaces},{spaces}".join(pairs) + spaces + "}"
    client, _ = answering(ok(f"{spaces}{text}{spaces}".encode()))
    plain, _ = answering(ok(ZONE_LIST_EXAMPLE))
    record = client.time.zone_list(**ZONE_LIST_ARGUMENTS)
    assert record.extra == unknown
    expected = plain.time.zone_list(**ZONE_LIST_ARGUMENTS)
    assert [getattr(record, name) for _, _, name in ZONE_LIST_FIELDS.values()] == [
        getattr(expected, name) for _, _, name in ZONE_LIST_FIELDS.values()
    ]


@pytest.mark.parametrize("wire", [STATUS, *ZONE_LIST_FIELDS])
def test_zone_list_refuses_a_reply_that_says_a_field_twice(wire: str) -> None:
    reply = (
        json.dumps(ZONE_LIST_EXAMPLE)[:-1] + f", {json.dumps(wire)}: {json.dumps(ZONE_LIST_EXAMPLE.get(wire))}" + "}"
    )
    if wire not in ZONE_LIST_EXAMPLE:
        reply = reply[:-1] + f', {json.dumps(wire)}: "again"' + "}"
    client, _ = answering(ok(reply.encode()))
    with pytest.raises(InvalidResponse):
        client.time.zone_list(**ZONE_LIST_ARGUMENTS)


@pytest.mark.parametrize("name", list(ZONE_LIST_EXAMPLES))
def test_zone_list_answers_each_example_in_both_directions(name: str) -> None:
    request, text = ZONE_LIST_EXAMPLES[name]
    client, memory = answering(ok(text.encode()))
    record = client.time.zone_list()
    assert memory.params() == CREDENTIALS | request
    assert record.meta.raw == text.encode()


def test_zone_list_is_answered_by_the_sandbox() -> None:
    request, text = ZONE_LIST_EXAMPLES["asked"]
    memory_client, _ = answering(ok(text.encode()))
    with Sandbox() as sandbox, client_to(sandbox) as client:
        record = client.time.zone_list()
        assert record == memory_client.time.zone_list()
        received = sandbox.received[-1]
    assert (received.method, received.path) == ("POST", "time/zone/list")
    assert {name: value for name, value in received.params.items() if name not in CREDENTIALS} == request
