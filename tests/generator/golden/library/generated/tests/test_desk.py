# Generated from spec/desk/*.yaml by `python -m generator`. Edit the spec, not this file.
"""Desk, from the wire side: what is written, and what is to be read."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from library import InvalidResponse
from library.sandbox import Sandbox

import notations
from wire import CREDENTIALS, STATUS, SUCCESS, answering, client_to, ok

pytestmark = pytest.mark.filterwarnings("ignore:.* is deprecated since :DeprecationWarning")

# --- desk/close_now --------------------------------------------------------------------------------------------------

# Each field of the reply: its base type, whether it is always there, and the attribute that it becomes.
CLOSE_NOW_FIELDS: dict[str, tuple[str, bool, str]] = {
    "at": ("date-time", True, "at"),
}
CLOSE_NOW_ARGUMENTS: dict[str, Any] = {}
CLOSE_NOW_REPLIES: st.SearchStrategy[dict[str, str]] = st.fixed_dictionaries(
    {
        "at": notations.STRATEGIES["date-time"],
    },
    optional={},
)
# The worked examples of the spec: a request, and the reply to it, word for word.
CLOSE_NOW_EXAMPLES: dict[str, tuple[dict[str, str], str]] = {
    "closed": ({}, '{"outcome": "fine", "at": "2021-01-01 00:00:00.5"}'),
}
CLOSE_NOW_EXAMPLE: dict[str, Any] = json.loads(CLOSE_NOW_EXAMPLES["closed"][1])


@given(reply=CLOSE_NOW_REPLIES)
def test_close_now_reads_each_field_as_it_was_written(reply: dict[str, str]) -> None:
    client, _ = answering(ok(reply))
    record = client.desk.close_now(**CLOSE_NOW_ARGUMENTS)
    assert record.outcome == SUCCESS
    assert notations.same_moment(record.at, reply.get("at"), "-05:30")
    assert record.extra == {}
    assert json.loads(record.meta.raw) == {STATUS: SUCCESS, **reply}


@pytest.mark.parametrize(
    ("wire", "notation"),
    [(wire, edge) for wire, (kind, _, _) in CLOSE_NOW_FIELDS.items() for edge in notations.EDGES[kind]],
)
def test_close_now_reads_every_edge_exactly(wire: str, notation: str) -> None:
    reply = {**CLOSE_NOW_EXAMPLE, wire: notation}
    client, _ = answering(ok(reply))
    record = client.desk.close_now(**CLOSE_NOW_ARGUMENTS)
    assert notations.same_moment(record.at, reply.get("at"), "-05:30")


@given(reply=CLOSE_NOW_REPLIES, data=st.data())
def test_close_now_lets_one_field_change_only_itself(reply: dict[str, str], data: st.DataObject) -> None:
    wire = data.draw(st.sampled_from(list(CLOSE_NOW_FIELDS)))
    kind, required, attribute = CLOSE_NOW_FIELDS[wire]
    present = notations.STRATEGIES[kind].filter(lambda notation: notation != reply.get(wire))
    changed = data.draw(present if required or wire not in reply else st.none() | present)
    other = {**reply, wire: changed} if changed is not None else {k: v for k, v in reply.items() if k != wire}
    client, _ = answering(ok(reply))
    client_of_other, _ = answering(ok(other))
    one = client.desk.close_now(**CLOSE_NOW_ARGUMENTS)
    two = client_of_other.desk.close_now(**CLOSE_NOW_ARGUMENTS)
    differing = {name for _, _, name in CLOSE_NOW_FIELDS.values() if getattr(one, name) != getattr(two, name)}
    if kind in ("text", "enum") or changed is None or wire not in reply:
        assert differing == {attribute}
    else:  # "0.5" and "0.50" are written differently, and are one number
        assert differing <= {attribute}
    assert (one == two) is not bool(differing)
    again = client.desk.close_now(**CLOSE_NOW_ARGUMENTS)
    assert one == again
    assert hash(one) == hash(again)
    assert not differing or hash(one) != hash(two)


@pytest.mark.parametrize("wire", [wire for wire, (_, required, _) in CLOSE_NOW_FIELDS.items() if required])
@pytest.mark.parametrize("gone", [True, False], ids=["missing", "null"])
def test_close_now_refuses_a_reply_without_a_field_by_its_name(wire: str, gone: bool) -> None:
    reply = {name: value for name, value in CLOSE_NOW_EXAMPLE.items() if name != wire}
    client, _ = answering(ok(reply if gone else {**reply, wire: None}))
    with pytest.raises(InvalidResponse) as caught:
        client.desk.close_now(**CLOSE_NOW_ARGUMENTS)
    assert caught.value.field == wire
    assert json.loads(caught.value.raw).get(wire) is None


@pytest.mark.parametrize("wire", list(CLOSE_NOW_FIELDS))
@pytest.mark.parametrize("value", notations.OTHER_TYPES, ids=repr)
def test_close_now_refuses_another_type_by_the_name_of_the_field(wire: str, value: object) -> None:
    client, _ = answering(ok({**CLOSE_NOW_EXAMPLE, wire: value}))
    with pytest.raises(InvalidResponse) as caught:
        client.desk.close_now(**CLOSE_NOW_ARGUMENTS)
    assert caught.value.field == wire
    assert json.loads(caught.value.raw)[wire] == value


@pytest.mark.parametrize(
    ("wire", "notation"),
    [(wire, notation) for wire, (kind, _, _) in CLOSE_NOW_FIELDS.items() for notation in notations.UNDOCUMENTED[kind]],
)
def test_close_now_refuses_a_notation_that_is_not_documented(wire: str, notation: str) -> None:
    client, _ = answering(ok({**CLOSE_NOW_EXAMPLE, wire: notation}))
    with pytest.raises(InvalidResponse) as caught:
        client.desk.close_now(**CLOSE_NOW_ARGUMENTS)
    assert caught.value.field == wire
    assert len(notation) < 4 or notation not in str(caught.value)


@given(
    order=st.permutations(list(CLOSE_NOW_EXAMPLE)),
    spaces=st.sampled_from(["", " ", "\n\t ", "\r\n"]),
    escape=st.booleans(),
    unknown=st.dictionaries(
        notations.TEXTS.map("x_".__add__), st.none() | st.booleans() | st.integers() | notations.TEXTS, max_size=3
    ),
)
def test_close_now_reads_any_order_spacing_and_escaping(
    order: list[str], spaces: str, escape: bool, unknown: dict[str, Any]
) -> None:
    fields = {wire: CLOSE_NOW_EXAMPLE[wire] for wire in order} | unknown
    names = {name: "".join(f"\\u{ord(letter):04x}" for letter in name) if escape else name for name in order}
    pairs = [f'"{names[name]}"' if name in names else json.dumps(name) for name in fields]
    pairs = [f"{name}{spaces}:{spaces}{json.dumps(fields[key])}" for name, key in zip(pairs, fields, strict=True)]
    text = "{" + spaces + f"{spaces},{spaces}".join(pairs) + spaces + "}"
    client, _ = answering(ok(f"{spaces}{text}{spaces}".encode()))
    plain, _ = answering(ok(CLOSE_NOW_EXAMPLE))
    record = client.desk.close_now(**CLOSE_NOW_ARGUMENTS)
    assert record.extra == unknown
    expected = plain.desk.close_now(**CLOSE_NOW_ARGUMENTS)
    assert [getattr(record, name) for _, _, name in CLOSE_NOW_FIELDS.values()] == [
        getattr(expected, name) for _, _, name in CLOSE_NOW_FIELDS.values()
    ]


@pytest.mark.parametrize("wire", [STATUS, *CLOSE_NOW_FIELDS])
def test_close_now_refuses_a_reply_that_says_a_field_twice(wire: str) -> None:
    reply = (
        json.dumps(CLOSE_NOW_EXAMPLE)[:-1] + f", {json.dumps(wire)}: {json.dumps(CLOSE_NOW_EXAMPLE.get(wire))}" + "}"
    )
    if wire not in CLOSE_NOW_EXAMPLE:
        reply = reply[:-1] + f', {json.dumps(wire)}: "again"' + "}"
    client, _ = answering(ok(reply.encode()))
    with pytest.raises(InvalidResponse):
        client.desk.close_now(**CLOSE_NOW_ARGUMENTS)


@pytest.mark.parametrize("name", list(CLOSE_NOW_EXAMPLES))
def test_close_now_answers_each_example_in_both_directions(name: str) -> None:
    request, text = CLOSE_NOW_EXAMPLES[name]
    client, memory = answering(ok(text.encode()))
    record = client.desk.close_now()
    assert memory.params() == CREDENTIALS | request
    assert record.meta.raw == text.encode()
    reply: dict[str, str] = json.loads(text)
    assert notations.same_moment(record.at, reply.get("at"), "-05:30")


def test_close_now_is_answered_by_the_sandbox() -> None:
    request, text = CLOSE_NOW_EXAMPLES["closed"]
    memory_client, _ = answering(ok(text.encode()))
    with Sandbox() as sandbox, client_to(sandbox) as client:
        record = client.desk.close_now()
        assert record == memory_client.desk.close_now()
        received = sandbox.received[-1]
    assert (received.method, received.path) == ("POST", "desk/close_now")
    assert {name: value for name, value in received.params.items() if name not in CREDENTIALS} == request
