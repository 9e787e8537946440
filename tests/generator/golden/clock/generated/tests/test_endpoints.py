# Generated from spec/ by `python -m generator`. Edit the spec, not this file.
"""What holds for each endpoint, from the wire side: what it sends, and how it reads what it receives."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clock import InvalidResponseError, ParameterError, StatusOnly
from clock.sandbox import Sandbox

import notations
from case import Case, each
from catalog import CASES
from wire import CREDENTIALS, STATUS, STATUS_ATTRIBUTE, SUCCESS, TARGET, answering, client_to, ok

each_endpoint = each(CASES)
each_with_fields = each({path: case for path, case in CASES.items() if case.fields})
each_with_params = each({path: case for path, case in CASES.items() if case.params})


def fields_of(what: str) -> pytest.MarkDecorator:
    """Every field of every endpoint with each of its notations of a kind."""
    return pytest.mark.parametrize(
        ("case", "wire", "notation"),
        [
            pytest.param(case, wire, notation, id=f"{path}-{wire}-{index}")
            for path, case in CASES.items()
            for wire, field in case.fields.items()
            for index, notation in enumerate(getattr(field.notation, what))
        ],
    )


def every(what: str, *, required: bool) -> pytest.MarkDecorator:
    """Every field or param of every endpoint that is required, or is not."""
    return pytest.mark.parametrize(
        ("case", "wire"),
        [
            pytest.param(case, wire, id=f"{path}-{wire}")
            for path, case in CASES.items()
            for wire, each in getattr(case, what).items()
            if each.required is required
        ],
    )


def read(case: Case, reply: dict[str, Any] | bytes) -> Any:
    """The record of a reply."""
    client, _ = answering(ok(reply))
    return case.call(client)


# --- Reading a reply


@each_endpoint
@given(data=st.data())
def test_each_field_is_read_as_it_was_written(case: Case, data: st.DataObject) -> None:
    reply = data.draw(notations.replies(case.fields))
    record = read(case, reply)
    assert getattr(record, "status" if isinstance(record, StatusOnly) else STATUS_ATTRIBUTE) == SUCCESS
    assert notations.is_read(record, reply, case.fields)
    assert record.extra == {}
    assert json.loads(record.meta.raw) == {STATUS: SUCCESS, **reply}


@fields_of("edges")
def test_every_edge_is_read_exactly(case: Case, wire: str, notation: Any) -> None:
    reply = {**case.reply, wire: notation}
    assert notations.is_read(read(case, reply), reply, case.fields)


@pytest.mark.parametrize(
    ("case", "wire", "other"),
    [
        pytest.param(case, wire, other, id=f"{path}-{other}")
        for path, case in CASES.items()
        for wire, field in case.fields.items()
        for other in field.also
    ],
)
def test_a_field_is_read_under_each_of_its_names(case: Case, wire: str, other: str) -> None:
    reply = {name: value for name, value in case.reply.items() if name not in (wire, *case.fields[wire].also)}
    value = next(value for name, value in case.reply.items() if name in (wire, *case.fields[wire].also))
    for name, rest in ((wire, {}), (other, {}), (wire, {other: None})):
        record = read(case, {**reply, name: value, **rest})
        assert notations.is_read(record, {**reply, wire: value}, case.fields)
        assert set(record.extra) == set(rest)
    with pytest.raises(InvalidResponseError) as caught:
        read(case, {**reply, other: case.fields[wire].notation.others[0]})
    assert caught.value.field is not None
    assert caught.value.field.partition("[")[0] == wire


@pytest.mark.parametrize(
    ("case", "name"),
    [pytest.param(case, name, id=f"{path}-{name}") for path, case in CASES.items() for name in case.variants],
)
def test_what_each_variant_gives_is_read(case: Case, name: str) -> None:
    given, missing = case.variants[name]
    texts = {wire: f"text of {wire}" for wire in given}
    reply = {wire: value for wire, value in case.reply.items() if wire not in missing} | texts
    record = read(case, reply)
    assert {wire: getattr(record, case.fields[wire].attribute) for wire in given} == texts
    assert [getattr(record, case.fields[wire].attribute) for wire in missing] == [None] * len(missing)


@each_with_fields
@given(data=st.data())
def test_one_field_changes_only_itself(case: Case, data: st.DataObject) -> None:
    reply = data.draw(notations.replies(case.fields))
    wire = data.draw(st.sampled_from(list(case.fields)))
    field = case.fields[wire]
    present = field.notation.good.filter(lambda notation: notation != reply.get(wire))
    changed = data.draw(present if field.required or wire not in reply else st.none() | present)
    other = {**reply, wire: changed} if changed is not None else {k: v for k, v in reply.items() if k != wire}
    one, two, again = read(case, reply), read(case, other), read(case, reply)
    names = [field.attribute for field in case.fields.values()]
    differing = {name for name in names if getattr(one, name) != getattr(two, name)}
    if field.notation.exact or changed is None or wire not in reply:
        assert differing == {field.attribute}
    else:  # "0.5" and "0.50" are written differently, and are one number
        assert differing <= {field.attribute}
    assert (one == two) is not bool(differing)
    assert one == again
    assert hash(one) == hash(again)
    assert not differing or hash(one) != hash(two)


@every("fields", required=True)
@pytest.mark.parametrize("gone", [True, False], ids=["missing", "null"])
def test_a_reply_without_a_field_is_refused_by_its_name(case: Case, wire: str, gone: bool) -> None:
    reply = {name: value for name, value in case.reply.items() if name not in (wire, *case.fields[wire].also)}
    with pytest.raises(InvalidResponseError) as caught:
        read(case, reply if gone else {**reply, wire: None})
    assert caught.value.field == wire
    assert json.loads(caught.value.raw).get(wire) is None


@every("fields", required=False)
def test_null_counts_as_absent(case: Case, wire: str) -> None:
    reply = {name: value for name, value in case.reply.items() if name not in case.fields[wire].also}
    record = read(case, {**reply, wire: None})
    assert getattr(record, case.fields[wire].attribute) is None
    assert wire not in record.extra


@fields_of("others")
def test_another_type_is_refused_by_the_name_of_the_field(case: Case, wire: str, notation: object) -> None:
    with pytest.raises(InvalidResponseError) as caught:
        read(case, {**case.reply, wire: notation})
    assert caught.value.field is not None
    assert caught.value.field.partition("[")[0] == wire
    assert json.loads(caught.value.raw)[wire] == notation


@fields_of("undocumented")
def test_a_notation_that_is_not_documented_is_refused(case: Case, wire: str, notation: Any) -> None:
    with pytest.raises(InvalidResponseError) as caught:
        read(case, {**case.reply, wire: notation})
    assert caught.value.field is not None
    assert caught.value.field.partition("[")[0] == wire
    assert not isinstance(notation, str) or len(notation) < 6 or notation not in str(caught.value)


@each_endpoint
@given(data=st.data())
def test_any_order_spacing_and_escaping_is_read(case: Case, data: st.DataObject) -> None:
    example = case.reply
    order = data.draw(st.permutations(list(example)))
    spaces = data.draw(st.sampled_from(["", " ", "\n\t ", "\r\n"]))
    values = st.none() | st.booleans() | st.integers() | notations.TEXTS
    unknown = data.draw(st.dictionaries(notations.TEXTS.map("x_".__add__), values, max_size=3))
    fields = {wire: example[wire] for wire in order} | unknown
    escape = data.draw(st.booleans())
    names = {name: "".join(f"\\u{ord(letter):04x}" for letter in name) if escape else name for name in order}
    pairs = [f'"{names[name]}"' if name in names else json.dumps(name) for name in fields]
    pairs = [f"{name}{spaces}:{spaces}{json.dumps(fields[key])}" for name, key in zip(pairs, fields, strict=True)]
    text = "{" + spaces + f"{spaces},{spaces}".join(pairs) + spaces + "}"
    record, expected = read(case, f"{spaces}{text}{spaces}".encode()), read(case, example)
    assert record.extra == unknown
    names_of_fields = [field.attribute for field in case.fields.values()]
    assert [getattr(record, name) for name in names_of_fields] == [getattr(expected, name) for name in names_of_fields]


@each_endpoint
def test_a_reply_that_says_a_field_twice_is_refused(case: Case) -> None:
    for wire in (STATUS, *case.fields):
        reply = json.dumps(case.reply)[:-1] + f", {json.dumps(wire)}: {json.dumps(case.reply.get(wire))}" + "}"
        if wire not in case.reply:
            reply = reply[:-1] + f', {json.dumps(wire)}: "again"' + "}"
        with pytest.raises(InvalidResponseError):
            read(case, reply.encode())


OPEN = [
    pytest.param(case, wire, id=f"{path}-{wire}")
    for path, case in CASES.items()
    for wire, field in case.fields.items()
    if field.notation.values
]


@pytest.mark.parametrize(("case", "wire"), OPEN)
@given(value=notations.WORDS)
def test_an_unknown_value_is_kept_as_itself(case: Case, wire: str, value: str) -> None:
    field = case.fields[wire]
    kept = getattr(read(case, {**case.reply, wire: value}), field.attribute)
    assert kept == value
    assert kept.value == value
    assert kept.is_known is (value in field.notation.values)
    assert kept.is_known or "UNKNOWN" in repr(kept)


@pytest.mark.parametrize(("case", "wire"), OPEN)
def test_each_value_of_the_spec_is_known(case: Case, wire: str) -> None:
    field = case.fields[wire]
    for value in field.notation.values:
        known = getattr(read(case, {**case.reply, wire: value}), field.attribute)
        assert known == value
        assert known.is_known
        assert known is type(known)(value)


# --- Sending a request


@each_with_params
@given(data=st.data())
def test_each_argument_is_sent_unchanged(case: Case, data: st.DataObject) -> None:
    wire = data.draw(st.sampled_from(list(case.params)))
    param = case.params[wire]
    beside = case.beside(wire)
    others = [beside[name] for name in param.unlike if name in beside]
    others += [needing for needing, name in param.needs.items() if name not in beside]
    value = data.draw(param.kind.good.filter(lambda value: param.kind.written(value) not in others))
    client, memory = answering(ok(case.reply))
    case.ask(client, {name: case.params[name].kind.read(text) for name, text in beside.items()} | {wire: value})
    assert memory.sent[0][0] == f"{TARGET}/{case.path}"
    sent = memory.params()
    assert sent.pop(wire) == param.kind.written(value)
    assert sent == CREDENTIALS | beside


@pytest.mark.parametrize(
    ("case", "wire", "index"),
    [
        pytest.param(case, wire, index, id=f"{path}-{wire}-{index}")
        for path, case in CASES.items()
        for wire, param in case.params.items()
        for index in range(len(param.kind.bad))
    ],
)
def test_an_argument_that_cannot_be_sent_is_refused(case: Case, wire: str, index: int) -> None:
    param = case.params[wire]
    client, memory = answering(ok(case.reply))
    request = {name: case.params[name].kind.read(text) for name, text in case.beside(wire).items()}
    with pytest.raises(ParameterError) as caught:
        case.ask(client, request | {wire: param.kind.bad[index]})
    assert caught.value.param == wire
    assert wire in str(caught.value)
    assert caught.value.sent == "no"
    assert caught.value.attempts == 0
    assert caught.value.endpoint == case.path
    assert memory.sent == []


@pytest.mark.parametrize(
    ("case", "wire"),
    [
        pytest.param(case, wire, id=f"{path}-{wire}")
        for path, case in CASES.items()
        for wire, param in case.params.items()
        if param.kind.limits
    ],
)
@given(data=st.data())
@settings(max_examples=10)
def test_a_text_ends_where_the_spec_says(case: Case, wire: str, data: st.DataObject) -> None:
    param = case.params[wire]
    limits = param.kind.limits
    assert limits
    beside = case.beside(wire)
    request: dict[str, Any] = {name: case.params[name].kind.read(text) for name, text in beside.items()}
    others = [beside[name] for name in param.unlike if name in beside]
    others += [needing for needing, name in param.needs.items() if name not in beside]
    text = data.draw(limits.good.filter(bool))
    tried = {text, *(text[:-less] for less in range(1, 20)), *(text + text[-1] * more for more in range(1, 40))}
    if limits.max_length:
        tried |= {text.ljust(limits.max_length + more, text[-1]) for more in (0, 1)}
    for value in tried - {*others}:
        client, memory = answering(ok(case.reply))
        try:
            case.ask(client, request | {wire: param.kind.holding(value)})
        except ParameterError as error:
            assert error.param == wire
            assert not limits.allow(value), value
        else:
            assert limits.allow(value), value
            assert memory.params()[wire] == param.kind.written(param.kind.holding(value))
    if param.kind.most:
        client, memory = answering(ok(case.reply))
        case.ask(client, request | {wire: [text] * param.kind.most})
        assert memory.params()[wire] == param.kind.written([text] * param.kind.most)


@every("params", required=True)
def test_a_required_argument_cannot_be_none(case: Case, wire: str) -> None:
    client, memory = answering(ok(case.reply))
    request: dict[str, Any] = {name: case.params[name].kind.read(text) for name, text in case.beside(wire).items()}
    with pytest.raises(ParameterError, match="is missing") as caught:
        case.ask(client, request | {wire: None})
    assert caught.value.param == wire
    assert memory.sent == []


@pytest.mark.parametrize(
    ("case", "wire"),
    [
        pytest.param(case, wire, id=f"{path}-{wire}")
        for path, case in CASES.items()
        for wire, param in case.params.items()
        # Of those that exclude each other one may have to be given, and so what another's value needs.
        if not param.required
        and not param.apart
        and not any(case.params[name].needs.get(text) == wire for name, text in case.example.request.items())
    ],
)
def test_an_optional_argument_may_be_left_out(case: Case, wire: str) -> None:
    beside = case.beside(wire)
    request: dict[str, Any] = {name: case.params[name].kind.read(text) for name, text in beside.items()}
    for values in (request, request | {wire: None}):
        client, memory = answering(ok(case.reply))
        case.ask(client, values)
        assert wire not in memory.params() or wire == case.page


@pytest.mark.parametrize(
    ("case", "wire", "other"),
    [
        pytest.param(case, wire, other, id=f"{path}-{wire}-{other}")
        for path, case in CASES.items()
        for wire, param in case.params.items()
        for other in param.apart
    ],
)
@given(data=st.data())
def test_arguments_that_exclude_each_other_are_refused(case: Case, wire: str, other: str, data: st.DataObject) -> None:
    client, memory = answering(ok(case.reply))
    values = {name: data.draw(case.params[name].kind.good) for name in (wire, other)}
    request = {name: case.params[name].kind.read(text) for name, text in case.beside(wire).items()}
    with pytest.raises(ParameterError):
        case.ask(client, request | values)
    assert memory.sent == []


@pytest.mark.parametrize(
    ("case", "wire", "other"),
    [
        pytest.param(case, wire, other, id=f"{path}-{wire}-{other}")
        for path, case in CASES.items()
        for wire, param in case.params.items()
        for other in param.unlike
    ],
)
@given(data=st.data())
def test_arguments_that_must_differ_are_refused_if_they_do_not(
    case: Case, wire: str, other: str, data: st.DataObject
) -> None:
    client, memory = answering(ok(case.reply))
    same = data.draw(case.params[wire].kind.good)
    request = {name: case.params[name].kind.read(text) for name, text in case.beside(wire).items()}
    with pytest.raises(ParameterError, match="differ"):
        case.ask(client, request | {wire: same, other: same})
    assert memory.sent == []


@pytest.mark.parametrize(
    ("case", "wire", "value", "other"),
    [
        pytest.param(case, wire, value, other, id=f"{path}-{wire}-{value}-{other}")
        for path, case in CASES.items()
        for wire, param in case.params.items()
        for value, other in param.needs.items()
    ],
)
def test_an_argument_that_another_makes_necessary_cannot_be_left_out(
    case: Case, wire: str, value: str, other: str
) -> None:
    client, memory = answering(ok(case.reply))
    beside = {name: text for name, text in case.beside(wire).items() if name != other}
    request = {name: case.params[name].kind.read(text) for name, text in beside.items()}
    with pytest.raises(ParameterError, match=f"must be given when {wire} is") as caught:
        case.ask(client, request | {wire: case.params[wire].kind.read(value)})
    assert caught.value.param == other
    assert memory.sent == []


# --- The worked examples

EXAMPLES = [pytest.param(case, name, id=f"{path}-{name}") for path, case in CASES.items() for name in case.examples]


@pytest.mark.parametrize(("case", "name"), EXAMPLES)
def test_each_example_holds_in_both_directions(case: Case, name: str) -> None:
    request, text = case.examples[name]
    client, memory = answering(ok(text.encode()))
    record = case.call(client, request)
    sent = memory.params()
    for wire in request.keys() & {wire for wire, param in case.params.items() if param.kind.written is not str}:
        read = case.params[wire].kind.read  # JSON may be spaced otherwise
        assert read(sent.pop(wire)) == read(request[wire])
    assert sent == CREDENTIALS | {wire: value for wire, value in request.items() if wire in sent}
    assert record.meta.raw == text.encode()
    assert notations.is_read(record, json.loads(text), case.fields)


@each_endpoint
def test_the_sandbox_answers_it(case: Case) -> None:
    request, text = case.examples[case.sandbox]
    expected = case.call(answering(ok(text.encode()))[0], request)
    with Sandbox() as sandbox, client_to(sandbox) as client:
        found = case.call(client, request)
        received = sandbox.received[-1]
    assert found == expected or case.plays
    assert (received.method, received.path) == ("POST", case.path)
    assert set(received.params) - set(CREDENTIALS) == set(request)


@pytest.mark.parametrize("seconds", [3600, 1e-9], ids=["the first stage", "the last stage"])
@each({path: case for path, case in CASES.items() if case.life})
def test_the_sandbox_plays_its_life(case: Case, seconds: float) -> None:
    request, text = case.examples[case.life[0 if seconds > 1 else -1]]
    expected = case.call(answering(ok(text.encode()))[0], request)
    with Sandbox() as sandbox, client_to(sandbox) as client:
        sandbox.replay(case.path, seconds=seconds, **request)
        assert case.call(client, request) == expected
