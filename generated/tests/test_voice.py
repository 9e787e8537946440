# Generated from spec/voice/*.yaml by `python -m generator`. Edit the spec, not this file.
"""Voice, from the wire side: what is written, and what is to be read."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoiio import InvalidResponse, ParameterError
from hoiio.sandbox import Sandbox

import notations
from wire import CREDENTIALS, STATUS, SUCCESS, TARGET, answering, client_to, ok

# --- voice/query_status ----------------------------------------------------------------------------------------------

# Each field of the reply: its base type, whether it is always there, and the attribute that it becomes.
QUERY_STATUS_FIELDS: dict[str, tuple[str, bool, str]] = {
    "txn_ref": ("text", True, "txn_ref"),
    "tag": ("text", False, "tag"),
    "dest1": ("text", True, "dest1"),
    "dest2": ("text", False, "dest2"),
    "number": ("text", False, "number"),
    "call_status_dest1": ("enum", True, "call_status_dest1"),
    "call_status_dest2": ("enum", False, "call_status_dest2"),
    "date": ("date-time", True, "date"),
    "duration": ("duration", False, "duration"),
    "currency": ("text", True, "currency"),
    "rate": ("decimal", True, "rate"),
    "debit": ("decimal", False, "debit"),
}
QUERY_STATUS_ARGUMENTS: dict[str, Any] = {
    "txn_ref": "AA-S-141147",
}
QUERY_STATUS_REPLIES: st.SearchStrategy[dict[str, str]] = st.fixed_dictionaries(
    {
        "txn_ref": notations.STRATEGIES["text"],
        "dest1": notations.STRATEGIES["text"],
        "call_status_dest1": st.sampled_from(["answered", "unanswered", "failed", "busy", "ongoing"])
        | notations.STRATEGIES["enum"],
        "date": notations.STRATEGIES["date-time"],
        "currency": notations.STRATEGIES["text"],
        "rate": notations.STRATEGIES["decimal"],
    },
    optional={
        "tag": notations.STRATEGIES["text"],
        "dest2": notations.STRATEGIES["text"],
        "number": notations.STRATEGIES["text"],
        "call_status_dest2": st.sampled_from(["answered", "unanswered", "failed", "busy", "ongoing"])
        | notations.STRATEGIES["enum"],
        "duration": notations.STRATEGIES["duration"],
        "debit": notations.STRATEGIES["decimal"],
    },
)
# The worked examples of the spec: a request, and the reply to it, word for word.
QUERY_STATUS_EXAMPLES: dict[str, tuple[dict[str, str], str]] = {
    "answered": (
        {"txn_ref": "AA-S-141147"},
        (
            "{\n"
            '    "status":"success_ok",\n'
            '    "txn_ref":"AA-S-141147",\n'
            '    "tag":"id_1",\n'
            '    "dest1":"+6511111111",\n'
            '    "dest2":"+6522222222",\n'
            '    "call_status_dest1":"answered",\n'
            '    "call_status_dest2":"answered",\n'
            '    "date":"2010-01-01 10:10:00",\n'
            '    "duration":"7",\n'
            '    "currency":"SGD",\n'
            '    "rate":"0.020",\n'
            '    "debit":"0.140"\n'
            "}\n"
        ),
    ),
    "ongoing": (
        {"txn_ref": "AA-S-141147"},
        (
            "{\n"
            '    "status":"success_ok",\n'
            '    "txn_ref":"AA-S-141147",\n'
            '    "tag":"id_1",\n'
            '    "dest1":"+6511111111",\n'
            '    "dest2":"+6522222222",\n'
            '    "call_status_dest1":"ongoing",\n'
            '    "call_status_dest2":"ongoing",\n'
            '    "date":"2010-01-01 10:10:00",\n'
            '    "currency":"SGD",\n'
            '    "rate":"0.020"\n'
            "}\n"
        ),
    ),
}
QUERY_STATUS_EXAMPLE: dict[str, Any] = json.loads(QUERY_STATUS_EXAMPLES["answered"][1])


@given(reply=QUERY_STATUS_REPLIES)
def test_query_status_reads_each_field_as_it_was_written(reply: dict[str, str]) -> None:
    client, _ = answering(ok(reply))
    record = client.voice.query_status(**QUERY_STATUS_ARGUMENTS)
    assert record.status == SUCCESS
    assert record.txn_ref == reply.get("txn_ref")
    assert record.tag == reply.get("tag")
    assert record.dest1 == reply.get("dest1")
    assert record.dest2 == reply.get("dest2")
    assert record.number == reply.get("number")
    assert record.call_status_dest1 == reply.get("call_status_dest1")
    assert record.call_status_dest2 == reply.get("call_status_dest2")
    assert notations.same_moment(record.date, reply.get("date"), "+08:00")
    assert notations.as_duration(record.duration, "minutes") == reply.get("duration")
    assert record.currency == reply.get("currency")
    assert notations.as_decimal(record.rate) == reply.get("rate")
    assert notations.as_decimal(record.debit) == reply.get("debit")
    assert record.extra == {}
    assert json.loads(record.meta.raw) == {STATUS: SUCCESS, **reply}


@pytest.mark.parametrize(
    ("wire", "notation"),
    [(wire, edge) for wire, (kind, _, _) in QUERY_STATUS_FIELDS.items() for edge in notations.EDGES[kind]],
)
def test_query_status_reads_every_edge_exactly(wire: str, notation: str) -> None:
    reply = {**QUERY_STATUS_EXAMPLE, wire: notation}
    client, _ = answering(ok(reply))
    record = client.voice.query_status(**QUERY_STATUS_ARGUMENTS)
    assert record.txn_ref == reply.get("txn_ref")
    assert record.tag == reply.get("tag")
    assert record.dest1 == reply.get("dest1")
    assert record.dest2 == reply.get("dest2")
    assert record.number == reply.get("number")
    assert record.call_status_dest1 == reply.get("call_status_dest1")
    assert record.call_status_dest2 == reply.get("call_status_dest2")
    assert notations.same_moment(record.date, reply.get("date"), "+08:00")
    assert notations.as_duration(record.duration, "minutes") == reply.get("duration")
    assert record.currency == reply.get("currency")
    assert notations.as_decimal(record.rate) == reply.get("rate")
    assert notations.as_decimal(record.debit) == reply.get("debit")


@pytest.mark.parametrize(
    ("given", "missing"),
    [
        pytest.param(("dest1", "dest2"), ("number",), id="voice/call"),
        pytest.param(("dest1",), ("dest2", "number"), id="voice/conference"),
        pytest.param(("dest1", "dest2"), ("number",), id="ivr/start/dial"),
        pytest.param(("dest1", "dest2", "number"), (), id="ivr/start/answer"),
    ],
)
def test_query_status_reads_what_each_variant_gives(given: tuple[str, ...], missing: tuple[str, ...]) -> None:
    texts = {wire: f"text of {wire}" for wire in given}
    reply = {wire: value for wire, value in QUERY_STATUS_EXAMPLE.items() if wire not in missing} | texts
    client, _ = answering(ok(reply))
    record = client.voice.query_status(**QUERY_STATUS_ARGUMENTS)
    assert {wire: getattr(record, QUERY_STATUS_FIELDS[wire][2]) for wire in given} == texts
    assert [getattr(record, QUERY_STATUS_FIELDS[wire][2]) for wire in missing] == [None] * len(missing)


@given(reply=QUERY_STATUS_REPLIES, data=st.data())
def test_query_status_lets_one_field_change_only_itself(reply: dict[str, str], data: st.DataObject) -> None:
    wire = data.draw(st.sampled_from(list(QUERY_STATUS_FIELDS)))
    kind, required, attribute = QUERY_STATUS_FIELDS[wire]
    present = notations.STRATEGIES[kind].filter(lambda notation: notation != reply.get(wire))
    changed = data.draw(present if required or wire not in reply else st.none() | present)
    other = {**reply, wire: changed} if changed is not None else {k: v for k, v in reply.items() if k != wire}
    client, _ = answering(ok(reply))
    client_of_other, _ = answering(ok(other))
    one = client.voice.query_status(**QUERY_STATUS_ARGUMENTS)
    two = client_of_other.voice.query_status(**QUERY_STATUS_ARGUMENTS)
    differing = {name for _, _, name in QUERY_STATUS_FIELDS.values() if getattr(one, name) != getattr(two, name)}
    if kind in ("text", "enum") or changed is None or wire not in reply:
        assert differing == {attribute}
    else:  # "0.5" and "0.50" are written differently, and are one number
        assert differing <= {attribute}
    assert (one == two) is not bool(differing)
    again = client.voice.query_status(**QUERY_STATUS_ARGUMENTS)
    assert one == again
    assert hash(one) == hash(again)
    assert not differing or hash(one) != hash(two)


@pytest.mark.parametrize("wire", [wire for wire, (_, required, _) in QUERY_STATUS_FIELDS.items() if required])
@pytest.mark.parametrize("gone", [True, False], ids=["missing", "null"])
def test_query_status_refuses_a_reply_without_a_field_by_its_name(wire: str, gone: bool) -> None:
    reply = {name: value for name, value in QUERY_STATUS_EXAMPLE.items() if name != wire}
    client, _ = answering(ok(reply if gone else {**reply, wire: None}))
    with pytest.raises(InvalidResponse) as caught:
        client.voice.query_status(**QUERY_STATUS_ARGUMENTS)
    assert caught.value.field == wire
    assert json.loads(caught.value.raw).get(wire) is None


@pytest.mark.parametrize("wire", [wire for wire, (_, required, _) in QUERY_STATUS_FIELDS.items() if not required])
def test_query_status_takes_null_for_absent(wire: str) -> None:
    client, _ = answering(ok({**QUERY_STATUS_EXAMPLE, wire: None}))
    record = client.voice.query_status(**QUERY_STATUS_ARGUMENTS)
    assert getattr(record, QUERY_STATUS_FIELDS[wire][2]) is None
    assert wire not in record.extra


@pytest.mark.parametrize("wire", list(QUERY_STATUS_FIELDS))
@pytest.mark.parametrize("value", notations.OTHER_TYPES, ids=repr)
def test_query_status_refuses_another_type_by_the_name_of_the_field(wire: str, value: object) -> None:
    client, _ = answering(ok({**QUERY_STATUS_EXAMPLE, wire: value}))
    with pytest.raises(InvalidResponse) as caught:
        client.voice.query_status(**QUERY_STATUS_ARGUMENTS)
    assert caught.value.field == wire
    assert json.loads(caught.value.raw)[wire] == value


@pytest.mark.parametrize(
    ("wire", "notation"),
    [
        (wire, notation)
        for wire, (kind, _, _) in QUERY_STATUS_FIELDS.items()
        for notation in notations.UNDOCUMENTED[kind]
    ],
)
def test_query_status_refuses_a_notation_that_is_not_documented(wire: str, notation: str) -> None:
    client, _ = answering(ok({**QUERY_STATUS_EXAMPLE, wire: notation}))
    with pytest.raises(InvalidResponse) as caught:
        client.voice.query_status(**QUERY_STATUS_ARGUMENTS)
    assert caught.value.field == wire
    assert len(notation) < 4 or notation not in str(caught.value)


@given(
    order=st.permutations(list(QUERY_STATUS_EXAMPLE)),
    spaces=st.sampled_from(["", " ", "\n\t ", "\r\n"]),
    escape=st.booleans(),
    unknown=st.dictionaries(
        notations.TEXTS.map("x_".__add__), st.none() | st.booleans() | st.integers() | notations.TEXTS, max_size=3
    ),
)
def test_query_status_reads_any_order_spacing_and_escaping(
    order: list[str], spaces: str, escape: bool, unknown: dict[str, Any]
) -> None:
    fields = {wire: QUERY_STATUS_EXAMPLE[wire] for wire in order} | unknown
    names = {name: "".join(f"\\u{ord(letter):04x}" for letter in name) if escape else name for name in order}
    pairs = [f'"{names[name]}"' if name in names else json.dumps(name) for name in fields]
    pairs = [f"{name}{spaces}:{spaces}{json.dumps(fields[key])}" for name, key in zip(pairs, fields, strict=True)]
    text = "{" + spaces + f"{spaces},{spaces}".join(pairs) + spaces + "}"
    client, _ = answering(ok(f"{spaces}{text}{spaces}".encode()))
    plain, _ = answering(ok(QUERY_STATUS_EXAMPLE))
    record = client.voice.query_status(**QUERY_STATUS_ARGUMENTS)
    assert record.extra == unknown
    expected = plain.voice.query_status(**QUERY_STATUS_ARGUMENTS)
    assert [getattr(record, name) for _, _, name in QUERY_STATUS_FIELDS.values()] == [
        getattr(expected, name) for _, _, name in QUERY_STATUS_FIELDS.values()
    ]


@pytest.mark.parametrize("wire", [STATUS, *QUERY_STATUS_FIELDS])
def test_query_status_refuses_a_reply_that_says_a_field_twice(wire: str) -> None:
    reply = (
        json.dumps(QUERY_STATUS_EXAMPLE)[:-1]
        + f", {json.dumps(wire)}: {json.dumps(QUERY_STATUS_EXAMPLE.get(wire))}"
        + "}"
    )
    if wire not in QUERY_STATUS_EXAMPLE:
        reply = reply[:-1] + f', {json.dumps(wire)}: "again"' + "}"
    client, _ = answering(ok(reply.encode()))
    with pytest.raises(InvalidResponse):
        client.voice.query_status(**QUERY_STATUS_ARGUMENTS)


@given(value=notations.WORDS.filter(lambda word: word not in ("answered", "unanswered", "failed", "busy", "ongoing")))
def test_query_status_keeps_an_unknown_call_status_dest1_as_itself(value: str) -> None:
    client, _ = answering(ok({**QUERY_STATUS_EXAMPLE, "call_status_dest1": value}))
    kept = client.voice.query_status(**QUERY_STATUS_ARGUMENTS).call_status_dest1
    assert kept == value
    assert kept is not None
    assert kept.value == value
    assert not kept.is_known
    assert "UNKNOWN" in repr(kept)


@pytest.mark.parametrize("value", ["answered", "unanswered", "failed", "busy", "ongoing"])
def test_query_status_knows_each_call_status_dest1_of_the_spec(value: str) -> None:
    client, _ = answering(ok({**QUERY_STATUS_EXAMPLE, "call_status_dest1": value}))
    known = client.voice.query_status(**QUERY_STATUS_ARGUMENTS).call_status_dest1
    assert known == value
    assert known is not None
    assert known.is_known
    assert known is type(known)(value)


@given(value=notations.WORDS.filter(lambda word: word not in ("answered", "unanswered", "failed", "busy", "ongoing")))
def test_query_status_keeps_an_unknown_call_status_dest2_as_itself(value: str) -> None:
    client, _ = answering(ok({**QUERY_STATUS_EXAMPLE, "call_status_dest2": value}))
    kept = client.voice.query_status(**QUERY_STATUS_ARGUMENTS).call_status_dest2
    assert kept == value
    assert kept is not None
    assert kept.value == value
    assert not kept.is_known
    assert "UNKNOWN" in repr(kept)


@pytest.mark.parametrize("value", ["answered", "unanswered", "failed", "busy", "ongoing"])
def test_query_status_knows_each_call_status_dest2_of_the_spec(value: str) -> None:
    client, _ = answering(ok({**QUERY_STATUS_EXAMPLE, "call_status_dest2": value}))
    known = client.voice.query_status(**QUERY_STATUS_ARGUMENTS).call_status_dest2
    assert known == value
    assert known is not None
    assert known.is_known
    assert known is type(known)(value)


@given(value=st.text(notations.SENDABLE, min_size=1, max_size=128))
def test_query_status_sends_txn_ref_unchanged(value: str) -> None:
    client, memory = answering(ok(QUERY_STATUS_EXAMPLE))
    client.voice.query_status(**{**QUERY_STATUS_ARGUMENTS, "txn_ref": value})
    assert memory.sent[0][0] == TARGET + "/voice/query_status"
    assert memory.params() == CREDENTIALS | {"txn_ref": "AA-S-141147"} | {"txn_ref": value}


@pytest.mark.parametrize(
    "value",
    [
        None,
        "",
        "x" * (128 + 1),
        "x" * 1_000_000,
        *["a\x00", "a\nb", "a\r\nHost: b", "\x1b", "\x7f", "\x85", "\ud800", "a\udfff"],
        *[1, 1.5, True, b"bytes", ["x"], object()],
    ],
    ids=lambda value: ascii(value)[:20],
)
def test_query_status_refuses_a_txn_ref_that_cannot_be_sent(value: Any) -> None:
    client, memory = answering(ok(QUERY_STATUS_EXAMPLE))
    with pytest.raises(ParameterError) as caught:
        client.voice.query_status(**{**QUERY_STATUS_ARGUMENTS, "txn_ref": value})
    assert caught.value.param == "txn_ref"
    assert "txn_ref" in str(caught.value)
    assert caught.value.sent == "no"
    assert memory.sent == []


@pytest.mark.parametrize("name", list(QUERY_STATUS_EXAMPLES))
def test_query_status_answers_each_example_in_both_directions(name: str) -> None:
    request, text = QUERY_STATUS_EXAMPLES[name]
    client, memory = answering(ok(text.encode()))
    record = client.voice.query_status(txn_ref=request["txn_ref"])
    assert memory.params() == CREDENTIALS | request
    assert record.meta.raw == text.encode()
    reply: dict[str, str] = json.loads(text)
    assert record.txn_ref == reply.get("txn_ref")
    assert record.tag == reply.get("tag")
    assert record.dest1 == reply.get("dest1")
    assert record.dest2 == reply.get("dest2")
    assert record.number == reply.get("number")
    assert record.call_status_dest1 == reply.get("call_status_dest1")
    assert record.call_status_dest2 == reply.get("call_status_dest2")
    assert notations.same_moment(record.date, reply.get("date"), "+08:00")
    assert notations.as_duration(record.duration, "minutes") == reply.get("duration")
    assert record.currency == reply.get("currency")
    assert notations.as_decimal(record.rate) == reply.get("rate")
    assert notations.as_decimal(record.debit) == reply.get("debit")


def test_query_status_is_answered_by_the_sandbox() -> None:
    request, text = QUERY_STATUS_EXAMPLES["answered"]
    memory_client, _ = answering(ok(text.encode()))
    with Sandbox() as sandbox, client_to(sandbox) as client:
        record = client.voice.query_status(txn_ref=request["txn_ref"])
        assert record == memory_client.voice.query_status(txn_ref=request["txn_ref"])
        received = sandbox.received[-1]
    assert (received.method, received.path) == ("POST", "voice/query_status")
    assert {name: value for name, value in received.params.items() if name not in CREDENTIALS} == request


@pytest.mark.parametrize(("stage", "seconds"), [("ongoing", 3600), ("answered", 1e-9)])
def test_query_status_goes_through_its_life_in_the_sandbox(stage: str, seconds: float) -> None:
    request, text = QUERY_STATUS_EXAMPLES[stage]
    memory_client, _ = answering(ok(text.encode()))
    with Sandbox() as sandbox, client_to(sandbox) as client:
        sandbox.play("voice/query_status", seconds=seconds, **request)
        record = client.voice.query_status(txn_ref=request["txn_ref"])
    assert record == memory_client.voice.query_status(txn_ref=request["txn_ref"])
