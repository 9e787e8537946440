# Generated from spec/loans/*.yaml by `python -m generator`. Edit the spec, not this file.
"""Loans, from the wire side: what is written, and what is to be read."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from library import InvalidResponse, ParameterError
from library.sandbox import Sandbox

import notations
from wire import CREDENTIALS, STATUS, SUCCESS, TARGET, answering, client_to, ok

pytestmark = pytest.mark.filterwarnings("ignore:.* is deprecated since :DeprecationWarning")

# --- loans/query -----------------------------------------------------------------------------------------------------

# Each field of the reply: its base type, whether it is always there, and the attribute that it becomes.
QUERY_FIELDS: dict[str, tuple[str, bool, str]] = {
    "loan_ref": ("text", True, "loan_ref"),
    "state": ("enum", True, "state"),
    "last_state": ("enum", False, "last_state"),
    "reader": ("text", True, "reader"),
    "class": ("text", False, "class_"),
    "extra": ("text", False, "extra_"),
    "lent": ("date-time", True, "lent"),
    "due": ("date-time", False, "due"),
    "kept": ("duration", True, "kept"),
    "left": ("duration", False, "_left"),
    "deposit": ("decimal", True, "deposit"),
    "owed": ("decimal", False, "owed"),
}
QUERY_ARGUMENTS: dict[str, Any] = {
    "loan_ref": "L-1",
}
QUERY_REPLIES: st.SearchStrategy[dict[str, str]] = st.fixed_dictionaries(
    {
        "loan_ref": notations.STRATEGIES["text"],
        "state": st.sampled_from(["shelved", "lent", "lost", "mislaid"]) | notations.STRATEGIES["enum"],
        "reader": notations.STRATEGIES["text"],
        "lent": notations.STRATEGIES["date-time"],
        "kept": notations.STRATEGIES["duration"],
        "deposit": notations.STRATEGIES["decimal"],
    },
    optional={
        "last_state": st.sampled_from(["shelved", "lent", "lost", "mislaid"]) | notations.STRATEGIES["enum"],
        "class": notations.STRATEGIES["text"],
        "extra": notations.STRATEGIES["text"],
        "due": notations.STRATEGIES["date-time"],
        "left": notations.STRATEGIES["duration"],
        "owed": notations.STRATEGIES["decimal"],
    },
)
# The worked examples of the spec: a request, and the reply to it, word for word.
QUERY_EXAMPLES: dict[str, tuple[dict[str, str], str]] = {
    "lent": (
        {"loan_ref": "L-1"},
        '{"outcome": "fine", "loan_ref": "L-1", "state": "lent", "reader": "Ada", "lent": "2020-02-29 23:59:59", "kept": "3", "deposit": "1.50"}',
    ),
    "lost": (
        {"loan_ref": "L-1"},
        '{"outcome": "fine", "loan_ref": "L-1", "state": "lost", "last_state": "lent", "reader": "Ada", "lent": "2020-02-29 23:59:59", "due": "2020-03-29 23:59:59", "kept": "700", "deposit": "1.50", "owed": "12.00"}',
    ),
}
QUERY_EXAMPLE: dict[str, Any] = json.loads(QUERY_EXAMPLES["lent"][1])


@given(reply=QUERY_REPLIES)
def test_query_reads_each_field_as_it_was_written(reply: dict[str, str]) -> None:
    client, _ = answering(ok(reply))
    record = client.loans.query(**QUERY_ARGUMENTS)
    assert record.outcome == SUCCESS
    assert record.loan_ref == reply.get("loan_ref")
    assert record.state == reply.get("state")
    assert record.last_state == reply.get("last_state")
    assert record.reader == reply.get("reader")
    assert record.class_ == reply.get("class")
    assert record.extra_ == reply.get("extra")
    assert notations.same_moment(record.lent, reply.get("lent"), "-05:30")
    assert notations.same_moment(record.due, reply.get("due"), "-05:30")
    assert notations.as_duration(record.kept, "hours") == reply.get("kept")
    assert notations.as_duration(record._left, "hours") == reply.get("left")
    assert notations.as_decimal(record.deposit) == reply.get("deposit")
    assert notations.as_decimal(record.owed) == reply.get("owed")
    assert record.extra == {}
    assert json.loads(record.meta.raw) == {STATUS: SUCCESS, **reply}


@pytest.mark.parametrize(
    ("wire", "notation"),
    [(wire, edge) for wire, (kind, _, _) in QUERY_FIELDS.items() for edge in notations.EDGES[kind]],
)
def test_query_reads_every_edge_exactly(wire: str, notation: str) -> None:
    reply = {**QUERY_EXAMPLE, wire: notation}
    client, _ = answering(ok(reply))
    record = client.loans.query(**QUERY_ARGUMENTS)
    assert record.loan_ref == reply.get("loan_ref")
    assert record.state == reply.get("state")
    assert record.last_state == reply.get("last_state")
    assert record.reader == reply.get("reader")
    assert record.class_ == reply.get("class")
    assert record.extra_ == reply.get("extra")
    assert notations.same_moment(record.lent, reply.get("lent"), "-05:30")
    assert notations.same_moment(record.due, reply.get("due"), "-05:30")
    assert notations.as_duration(record.kept, "hours") == reply.get("kept")
    assert notations.as_duration(record._left, "hours") == reply.get("left")
    assert notations.as_decimal(record.deposit) == reply.get("deposit")
    assert notations.as_decimal(record.owed) == reply.get("owed")


@given(reply=QUERY_REPLIES, data=st.data())
def test_query_lets_one_field_change_only_itself(reply: dict[str, str], data: st.DataObject) -> None:
    wire = data.draw(st.sampled_from(list(QUERY_FIELDS)))
    kind, required, attribute = QUERY_FIELDS[wire]
    present = notations.STRATEGIES[kind].filter(lambda notation: notation != reply.get(wire))
    changed = data.draw(present if required or wire not in reply else st.none() | present)
    other = {**reply, wire: changed} if changed is not None else {k: v for k, v in reply.items() if k != wire}
    client, _ = answering(ok(reply))
    client_of_other, _ = answering(ok(other))
    one = client.loans.query(**QUERY_ARGUMENTS)
    two = client_of_other.loans.query(**QUERY_ARGUMENTS)
    differing = {name for _, _, name in QUERY_FIELDS.values() if getattr(one, name) != getattr(two, name)}
    if kind in ("text", "enum") or changed is None or wire not in reply:
        assert differing == {attribute}
    else:  # "0.5" and "0.50" are written differently, and are one number
        assert differing <= {attribute}
    assert (one == two) is not bool(differing)
    again = client.loans.query(**QUERY_ARGUMENTS)
    assert one == again
    assert hash(one) == hash(again)
    assert not differing or hash(one) != hash(two)


@pytest.mark.parametrize("wire", [wire for wire, (_, required, _) in QUERY_FIELDS.items() if required])
@pytest.mark.parametrize("gone", [True, False], ids=["missing", "null"])
def test_query_refuses_a_reply_without_a_field_by_its_name(wire: str, gone: bool) -> None:
    reply = {name: value for name, value in QUERY_EXAMPLE.items() if name != wire}
    client, _ = answering(ok(reply if gone else {**reply, wire: None}))
    with pytest.raises(InvalidResponse) as caught:
        client.loans.query(**QUERY_ARGUMENTS)
    assert caught.value.field == wire
    assert json.loads(caught.value.raw).get(wire) is None


@pytest.mark.parametrize("wire", [wire for wire, (_, required, _) in QUERY_FIELDS.items() if not required])
def test_query_takes_null_for_absent(wire: str) -> None:
    client, _ = answering(ok({**QUERY_EXAMPLE, wire: None}))
    record = client.loans.query(**QUERY_ARGUMENTS)
    assert getattr(record, QUERY_FIELDS[wire][2]) is None
    assert wire not in record.extra


@pytest.mark.parametrize("wire", list(QUERY_FIELDS))
@pytest.mark.parametrize("value", notations.OTHER_TYPES, ids=repr)
def test_query_refuses_another_type_by_the_name_of_the_field(wire: str, value: object) -> None:
    client, _ = answering(ok({**QUERY_EXAMPLE, wire: value}))
    with pytest.raises(InvalidResponse) as caught:
        client.loans.query(**QUERY_ARGUMENTS)
    assert caught.value.field == wire
    assert json.loads(caught.value.raw)[wire] == value


@pytest.mark.parametrize(
    ("wire", "notation"),
    [(wire, notation) for wire, (kind, _, _) in QUERY_FIELDS.items() for notation in notations.UNDOCUMENTED[kind]],
)
def test_query_refuses_a_notation_that_is_not_documented(wire: str, notation: str) -> None:
    client, _ = answering(ok({**QUERY_EXAMPLE, wire: notation}))
    with pytest.raises(InvalidResponse) as caught:
        client.loans.query(**QUERY_ARGUMENTS)
    assert caught.value.field == wire
    assert len(notation) < 4 or notation not in str(caught.value)


@given(
    order=st.permutations(list(QUERY_EXAMPLE)),
    spaces=st.sampled_from(["", " ", "\n\t ", "\r\n"]),
    escape=st.booleans(),
    unknown=st.dictionaries(
        notations.TEXTS.map("x_".__add__), st.none() | st.booleans() | st.integers() | notations.TEXTS, max_size=3
    ),
)
def test_query_reads_any_order_spacing_and_escaping(
    order: list[str], spaces: str, escape: bool, unknown: dict[str, Any]
) -> None:
    fields = {wire: QUERY_EXAMPLE[wire] for wire in order} | unknown
    names = {name: "".join(f"\\u{ord(letter):04x}" for letter in name) if escape else name for name in order}
    pairs = [f'"{names[name]}"' if name in names else json.dumps(name) for name in fields]
    pairs = [f"{name}{spaces}:{spaces}{json.dumps(fields[key])}" for name, key in zip(pairs, fields, strict=True)]
    text = "{" + spaces + f"{spaces},{spaces}".join(pairs) + spaces + "}"
    client, _ = answering(ok(f"{spaces}{text}{spaces}".encode()))
    plain, _ = answering(ok(QUERY_EXAMPLE))
    record = client.loans.query(**QUERY_ARGUMENTS)
    assert record.extra == unknown
    expected = plain.loans.query(**QUERY_ARGUMENTS)
    assert [getattr(record, name) for _, _, name in QUERY_FIELDS.values()] == [
        getattr(expected, name) for _, _, name in QUERY_FIELDS.values()
    ]


@pytest.mark.parametrize("wire", [STATUS, *QUERY_FIELDS])
def test_query_refuses_a_reply_that_says_a_field_twice(wire: str) -> None:
    reply = json.dumps(QUERY_EXAMPLE)[:-1] + f", {json.dumps(wire)}: {json.dumps(QUERY_EXAMPLE.get(wire))}" + "}"
    if wire not in QUERY_EXAMPLE:
        reply = reply[:-1] + f', {json.dumps(wire)}: "again"' + "}"
    client, _ = answering(ok(reply.encode()))
    with pytest.raises(InvalidResponse):
        client.loans.query(**QUERY_ARGUMENTS)


@given(value=notations.WORDS.filter(lambda word: word not in ("shelved", "lent", "lost", "mislaid")))
def test_query_keeps_an_unknown_state_as_itself(value: str) -> None:
    client, _ = answering(ok({**QUERY_EXAMPLE, "state": value}))
    kept = client.loans.query(**QUERY_ARGUMENTS).state
    assert kept == value
    assert kept is not None
    assert kept.value == value
    assert not kept.is_known
    assert "UNKNOWN" in repr(kept)


@pytest.mark.parametrize("value", ["shelved", "lent", "lost", "mislaid"])
def test_query_knows_each_state_of_the_spec(value: str) -> None:
    client, _ = answering(ok({**QUERY_EXAMPLE, "state": value}))
    known = client.loans.query(**QUERY_ARGUMENTS).state
    assert known == value
    assert known is not None
    assert known.is_known
    assert known is type(known)(value)


@given(value=notations.WORDS.filter(lambda word: word not in ("shelved", "lent", "lost", "mislaid")))
def test_query_keeps_an_unknown_last_state_as_itself(value: str) -> None:
    client, _ = answering(ok({**QUERY_EXAMPLE, "last_state": value}))
    kept = client.loans.query(**QUERY_ARGUMENTS).last_state
    assert kept == value
    assert kept is not None
    assert kept.value == value
    assert not kept.is_known
    assert "UNKNOWN" in repr(kept)


@pytest.mark.parametrize("value", ["shelved", "lent", "lost", "mislaid"])
def test_query_knows_each_last_state_of_the_spec(value: str) -> None:
    client, _ = answering(ok({**QUERY_EXAMPLE, "last_state": value}))
    known = client.loans.query(**QUERY_ARGUMENTS).last_state
    assert known == value
    assert known is not None
    assert known.is_known
    assert known is type(known)(value)


@given(value=st.text(notations.SENDABLE, min_size=3, max_size=10))
def test_query_sends_loan_ref_unchanged(value: str) -> None:
    client, memory = answering(ok(QUERY_EXAMPLE))
    client.loans.query(**{**QUERY_ARGUMENTS, "loan_ref": value})
    assert memory.sent[0][0] == TARGET + "/loans/query"
    assert memory.params() == CREDENTIALS | {"loan_ref": "L-1"} | {"loan_ref": value}


@pytest.mark.parametrize(
    "value",
    [
        None,
        "xx",
        "x" * (10 + 1),
        "x" * 1_000_000,
        *["a\x00", "a\nb", "a\r\nHost: b", "\x1b", "\x7f", "\x85", "\ud800", "a\udfff"],
        *[1, 1.5, True, b"bytes", ["x"], object()],
    ],
    ids=lambda value: ascii(value)[:20],
)
def test_query_refuses_a_loan_ref_that_cannot_be_sent(value: Any) -> None:
    client, memory = answering(ok(QUERY_EXAMPLE))
    with pytest.raises(ParameterError) as caught:
        client.loans.query(**{**QUERY_ARGUMENTS, "loan_ref": value})
    assert caught.value.param == "loan_ref"
    assert "loan_ref" in str(caught.value)
    assert caught.value.sent == "no"
    assert memory.sent == []


@given(value=st.text(notations.SENDABLE, min_size=0, max_size=30))
def test_query_sends_from__unchanged(value: str) -> None:
    client, memory = answering(ok(QUERY_EXAMPLE))
    client.loans.query(**{**QUERY_ARGUMENTS, "from_": value})
    assert memory.sent[0][0] == TARGET + "/loans/query"
    assert memory.params() == CREDENTIALS | {"loan_ref": "L-1"} | {"from": value}


@pytest.mark.parametrize(
    "value",
    [
        "x" * (30 + 1),
        "x" * 1_000_000,
        *["a\x00", "a\nb", "a\r\nHost: b", "\x1b", "\x7f", "\x85", "\ud800", "a\udfff"],
        *[1, 1.5, True, b"bytes", ["x"], object()],
    ],
    ids=lambda value: ascii(value)[:20],
)
def test_query_refuses_a_from__that_cannot_be_sent(value: Any) -> None:
    client, memory = answering(ok(QUERY_EXAMPLE))
    with pytest.raises(ParameterError) as caught:
        client.loans.query(**{**QUERY_ARGUMENTS, "from_": value})
    assert caught.value.param == "from"
    assert "from" in str(caught.value)
    assert caught.value.sent == "no"
    assert memory.sent == []


@pytest.mark.parametrize("name", list(QUERY_EXAMPLES))
def test_query_answers_each_example_in_both_directions(name: str) -> None:
    request, text = QUERY_EXAMPLES[name]
    client, memory = answering(ok(text.encode()))
    record = client.loans.query(loan_ref=request["loan_ref"], from_=request.get("from"))
    assert memory.params() == CREDENTIALS | request
    assert record.meta.raw == text.encode()
    reply: dict[str, str] = json.loads(text)
    assert record.loan_ref == reply.get("loan_ref")
    assert record.state == reply.get("state")
    assert record.last_state == reply.get("last_state")
    assert record.reader == reply.get("reader")
    assert record.class_ == reply.get("class")
    assert record.extra_ == reply.get("extra")
    assert notations.same_moment(record.lent, reply.get("lent"), "-05:30")
    assert notations.same_moment(record.due, reply.get("due"), "-05:30")
    assert notations.as_duration(record.kept, "hours") == reply.get("kept")
    assert notations.as_duration(record._left, "hours") == reply.get("left")
    assert notations.as_decimal(record.deposit) == reply.get("deposit")
    assert notations.as_decimal(record.owed) == reply.get("owed")


def test_query_is_answered_by_the_sandbox() -> None:
    request, text = QUERY_EXAMPLES["lost"]
    memory_client, _ = answering(ok(text.encode()))
    with Sandbox() as sandbox, client_to(sandbox) as client:
        record = client.loans.query(loan_ref=request["loan_ref"], from_=request.get("from"))
        assert record == memory_client.loans.query(loan_ref=request["loan_ref"], from_=request.get("from"))
        received = sandbox.received[-1]
    assert (received.method, received.path) == ("POST", "loans/query")
    assert {name: value for name, value in received.params.items() if name not in CREDENTIALS} == request


@pytest.mark.parametrize(("stage", "seconds"), [("lent", 3600), ("lost", 1e-9)])
def test_query_goes_through_its_life_in_the_sandbox(stage: str, seconds: float) -> None:
    request, text = QUERY_EXAMPLES[stage]
    memory_client, _ = answering(ok(text.encode()))
    with Sandbox() as sandbox, client_to(sandbox) as client:
        sandbox.play("loans/query", seconds=seconds, **request)
        record = client.loans.query(loan_ref=request["loan_ref"], from_=request.get("from"))
    assert record == memory_client.loans.query(loan_ref=request["loan_ref"], from_=request.get("from"))
