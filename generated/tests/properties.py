"""Checks that hold for every endpoint. Each test of an endpoint calls one, with the data of the endpoint."""

from __future__ import annotations

import json
import pickle
import re
from datetime import UTC, datetime
from decimal import Decimal
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import strategies as st

from endpoint import Endpoint
from fakes import (
    DAY,
    FakeNetwork,
    Outcome,
    UnlimitedLimiter,
    VirtualClock,
    client_returning,
    client_to,
    client_with,
    error_status,
    success,
)
from strategies import fields
from target import (
    ACTED_CODES,
    ATTEMPTS,
    BASE_PATH,
    COMMON_CODES,
    CREDENTIALS,
    FACTS,
    LATER_CODES,
    MAX_PAUSE,
    OVER_LIMIT,
    RETRY_CODES,
    RETRY_HTTP,
    STATUS,
    STATUS_ATTRIBUTE,
    STATUSES,
    SUCCESS,
    APIError,
    BaseError,
    ConnectError,
    ConnectionLostError,
    DeadlineExceededError,
    InvalidResponseError,
    ParameterError,
    RateLimitTimeoutError,
    Response,
    RootError,
    Sandbox,
    StatusOnly,
    TLSError,
    WaitTimeoutError,
    fill_template,
)

# --- Requests


def check_request(endpoint: Endpoint, data: st.DataObject) -> None:
    """Each valid argument is sent unchanged, and nothing else is sent than what was given."""
    name = data.draw(st.sampled_from(list(endpoint.params)))
    param = endpoint.params[name]
    beside = endpoint.request_beside(name)
    avoided = _avoided(endpoint, name, beside)
    value = data.draw(param.values.valid.filter(lambda value: param.values.encode(value) not in avoided))
    client, network = client_returning(success(endpoint.reply))
    endpoint.call_with(client, endpoint.arguments(beside) | {endpoint.argument_of(name): value})
    assert network.sent[0][0] == f"{BASE_PATH}/{endpoint.path}"
    sent = network.params()
    assert sent.pop(name) == param.values.encode(value)
    assert sent == CREDENTIALS | beside


def _avoided(endpoint: Endpoint, name: str, beside: dict[str, str]) -> list[str]:
    """Returns the values of a parameter that are invalid beside the others of a request."""
    param = endpoint.params[name]
    equal = [beside[other] for other in param.differs_from if other in beside]
    return equal + [value for value, other in param.requires.items() if other not in beside]


def check_rejected(endpoint: Endpoint, /, **arguments: object) -> None:
    """An invalid argument is rejected before anything is sent. The error has the name of the parameter."""
    ((argument, _),) = arguments.items()
    (name,) = (name for name in endpoint.params if endpoint.argument_of(name) == argument)
    client, network = client_returning(success(endpoint.reply))
    with pytest.raises(ParameterError) as caught:
        endpoint.call_with(client, endpoint.arguments(endpoint.request_beside(name)) | arguments)
    assert caught.value.param == name
    assert name in str(caught.value)
    assert caught.value.sent == "no"
    assert caught.value.attempts == 0
    assert caught.value.endpoint == endpoint.path
    assert network.sent == []


def check_limits(endpoint: Endpoint, name: str, texts: list[str]) -> None:
    """A text is sent if it is within the limits of the spec, and rejected if it is not. The first is within them."""
    values, limits = endpoint.params[name].values, endpoint.params[name].values.limits
    assert limits
    beside = endpoint.request_beside(name)
    avoided = _avoided(endpoint, name, beside)
    arguments, argument = endpoint.arguments(beside), endpoint.argument_of(name)
    client, network = client_returning(success(endpoint.reply), UnlimitedLimiter())  # one client for all texts: faster
    for text in texts:
        if text in avoided:
            continue
        try:
            endpoint.call_with(client, arguments | {argument: values.wrap(text)})
        except ParameterError as error:
            assert error.param == name
            assert not limits.allow(text), text
        else:
            assert limits.allow(text), text
            assert network.params()[name] == values.encode(values.wrap(text))
    if values.max_items:
        longest = [texts[0]] * values.max_items
        endpoint.call_with(client, arguments | {argument: longest})
        assert network.params()[name] == values.encode(longest)


def check_required(endpoint: Endpoint, name: str) -> None:
    """A required argument cannot be None."""
    client, network = client_returning(success(endpoint.reply))
    arguments = endpoint.arguments(endpoint.request_beside(name))
    with pytest.raises(ParameterError, match="is missing") as caught:
        endpoint.call_with(client, arguments | {endpoint.argument_of(name): None})
    assert caught.value.param == name
    assert network.sent == []


def check_optional(endpoint: Endpoint, name: str) -> None:
    """An optional argument can be left out, or be None: then it is not sent."""
    arguments = endpoint.arguments(endpoint.request_beside(name))
    for given in (arguments, arguments | {endpoint.argument_of(name): None}):
        client, network = client_returning(success(endpoint.reply))
        endpoint.call_with(client, given)
        assert name not in network.params() or name == endpoint.page


def check_exclusive(endpoint: Endpoint, name: str, other: str, data: st.DataObject) -> None:
    """Two arguments that exclude each other are rejected."""
    client, network = client_returning(success(endpoint.reply))
    values = {endpoint.argument_of(each): data.draw(endpoint.params[each].values.valid) for each in (name, other)}
    with pytest.raises(ParameterError):
        endpoint.call_with(client, endpoint.arguments(endpoint.request_beside(name)) | values)
    assert network.sent == []


def check_different(endpoint: Endpoint, name: str, other: str, data: st.DataObject) -> None:
    """Two arguments that must differ are rejected if they are equal."""
    client, network = client_returning(success(endpoint.reply))
    values = dict.fromkeys(map(endpoint.argument_of, (name, other)), data.draw(endpoint.params[name].values.valid))
    with pytest.raises(ParameterError, match="differ"):
        endpoint.call_with(client, endpoint.arguments(endpoint.request_beside(name)) | values)
    assert network.sent == []


def check_required_if(endpoint: Endpoint, name: str, value: str, other: str) -> None:
    """An argument cannot be left out if the value of another makes it necessary."""
    client, network = client_returning(success(endpoint.reply))
    beside = {each: text for each, text in endpoint.request_beside(name).items() if each != other}
    with pytest.raises(ParameterError, match=f"must be given when {name} is") as caught:
        endpoint.call_with(client, endpoint.arguments(beside | {name: value}))
    assert caught.value.param == other
    assert network.sent == []


def check_filled(endpoint: Endpoint, template: str, objects: str, data: st.DataObject) -> None:
    """A tag of a text that has no value in one of the objects is rejected. The error says which of them."""
    elements = data.draw(endpoint.params[objects].values.valid)
    beside = endpoint.arguments(endpoint.request_beside(template, objects))
    tag = data.draw(
        st.from_regex("[a-z_]{1,20}", fullmatch=True).filter(lambda tag: all(tag in e for e in elements) < 1)
    )
    text, lacking = f"Dear {{{{ {tag} }}}}!", next(index for index, each in enumerate(elements) if tag not in each)
    arguments = beside | {endpoint.argument_of(template): text, endpoint.argument_of(objects): elements}
    client, network = client_returning(success(endpoint.reply))
    with pytest.raises(ParameterError) as caught:
        endpoint.call_with(client, arguments)
    assert caught.value.param == objects
    assert f"[{lacking}] has no value for the tag {tag} of {template}" in str(caught.value)
    assert network.sent == []
    filled = [{**element, tag: "x"} for element in elements]
    endpoint.call_with(client, arguments | {endpoint.argument_of(objects): filled})
    assert len(network.sent) == 1
    for element in filled:
        assert fill_template(text, element) == "Dear x!"
    with pytest.raises(ParameterError, match=f"no value for the tag {tag} of template"):
        fill_template(text, elements[lacking])


# --- Replies


def read(endpoint: Endpoint, reply: dict[str, Any] | bytes) -> Any:
    """Returns the record of a reply."""
    client, _ = client_returning(success(reply))
    return endpoint.call(client)


def without(endpoint: Endpoint, name: str) -> dict[str, Any]:
    """Returns the first example's reply without a field, under any of its names."""
    return {key: value for key, value in endpoint.reply.items() if key not in (name, *endpoint.fields[name].aliases)}


def check_response(endpoint: Endpoint, reply: dict[str, Any]) -> None:
    """Each field is read as it was written."""
    record = read(endpoint, reply)
    assert getattr(record, "status" if isinstance(record, StatusOnly) else STATUS_ATTRIBUTE) == SUCCESS
    fields.assert_read(record, reply, endpoint.fields)
    assert record.extra == {}
    assert record.unread == ()
    assert json.loads(record.meta.raw) == {STATUS: SUCCESS, **reply}
    check_exported(record)


def check_exported(record: Any) -> None:
    """A record that is exported is read back as an equal record."""
    assert type(record).from_dict(record.to_dict()) == record
    assert type(record).from_dict(json.loads(record.to_json(), parse_float=Decimal)) == record
    assert json.loads(record.to_json()).keys() == record.to_dict().keys()


def check_edge_value(endpoint: Endpoint, name: str, value: object) -> None:
    """A valid value that is easily misread is read exactly."""
    reply = {**endpoint.reply, name: value}
    record = read(endpoint, reply)
    fields.assert_read(record, reply, endpoint.fields)
    assert record.unread == ()


def check_invalid_value(endpoint: Endpoint, name: str, value: object, caplog: pytest.LogCaptureFixture) -> None:
    """A value that is not documented is rejected in a required field: the error has the name of the field, and not the
    value. An optional field is then None, the record says so, and the log too. An empty text is as good as none there.
    """
    if not endpoint.fields[name].required:
        record = read(endpoint, {**endpoint.reply, name: value})
        assert endpoint.fields[name].of(record, name) is None
        check_exported(record)
        expected = {} if value == "" else {name: value}
        assert str(record.extra) == str(json.loads(json.dumps(expected), parse_float=Decimal)) or record.extra == {
            name: str(value)  # a number, where digits in a text are documented
        }
        assert record.unread == tuple(expected)
        assert [line.getMessage() for line in caplog.records if line.levelname == "WARNING"] == [
            f"{endpoint.path}: cannot be read: {name}" for name in expected
        ]
        return
    with pytest.raises(InvalidResponseError) as caught:
        read(endpoint, {**endpoint.reply, name: value})
    assert caught.value.field is not None
    assert re.split(r"[\[.]", caught.value.field)[0] == name
    assert json.loads(caught.value.raw)[name] == value
    assert not isinstance(value, str) or len(value) < 6 or value not in str(caught.value)


def check_damaged_entry(endpoint: Endpoint, name: str, case: fields.Damaged, caplog: pytest.LogCaptureFixture) -> None:
    """An object that cannot be read does not affect the others of its list, and a field of it not the object. The
    record says so, and the log too."""
    record = read(endpoint, {**endpoint.reply, name: case.value})
    found = endpoint.fields[name].of(record, name)
    entries = [found] if case.index is None else list(found)
    path = case.path(name)
    if case.is_left_out:
        assert record.unread == (path,)
    else:
        assert record.unread == ()
        damaged = entries.pop(case.index or 0)
        assert damaged.unread == (case.field,)
        assert set(damaged.extra) == {case.field}
    if case.index is not None:
        whole = [value for index, value in enumerate(case.value) if index != case.index]
        assert endpoint.fields[name].values.equals(tuple(entries), whole)
    assert [line.getMessage() for line in caplog.records if line.levelname == "WARNING"] == [
        f"{endpoint.path}: cannot be read: {path}"
    ]


def check_alias(endpoint: Endpoint, name: str, alias: str) -> None:
    """A field is read under each of its names. An error has the name that the spec uses."""
    reply = without(endpoint, name)
    given = [value for key, value in endpoint.reply.items() if key not in reply]
    value = next(value for value in (*given, *endpoint.fields[name].values.edges) if value not in ("", None))
    for key, more in ((name, {}), (alias, {}), (name, {alias: None})):
        record = read(endpoint, {**reply, key: value, **more})
        fields.assert_read(record, {**reply, name: value}, endpoint.fields)
        assert set(record.extra) == set(more)
    wrong = {**reply, alias: endpoint.fields[name].values.wrong_types[0]}
    if endpoint.fields[name].required:
        with pytest.raises(InvalidResponseError) as caught:
            read(endpoint, wrong)
        assert caught.value.field == name
    else:
        record = read(endpoint, wrong)
        assert (record.unread, endpoint.fields[name].of(record, name)) == ((name,), None)


def check_variant(endpoint: Endpoint, present: tuple[str, ...], absent: tuple[str, ...]) -> None:
    """A variant of the reply, which has some fields and lacks others, is read."""
    texts = {name: f"text of {name}" for name in present}
    record = read(endpoint, {name: value for name, value in endpoint.reply.items() if name not in absent} | texts)
    assert {name: endpoint.fields[name].of(record, name) for name in present} == texts
    assert [endpoint.fields[name].of(record, name) for name in absent] == [None] * len(absent)


def check_one_change(endpoint: Endpoint, reply: dict[str, Any], data: st.DataObject) -> None:
    """A field that changes, changes its own attribute alone, and whether two records are equal."""
    name = data.draw(st.sampled_from(list(endpoint.fields)))
    field = endpoint.fields[name]
    present = field.values.valid.filter(lambda value: value != reply.get(name))
    changed = data.draw(present if field.required or name not in reply else st.none() | present)
    other = {**reply, name: changed} if changed is not None else {k: v for k, v in reply.items() if k != name}
    one, two, again = read(endpoint, reply), read(endpoint, other), read(endpoint, reply)
    differing = {each for each, field in endpoint.fields.items() if field.of(one, each) != field.of(two, each)}
    if field.values.exact or changed is None or name not in reply:
        assert differing == {name}
    else:  # "0.5" and "0.50" are two notations of one number
        assert differing <= {name}
    assert (one == two) is not bool(differing)
    assert one == again
    assert hash(one) == hash(again)
    assert not differing or hash(one) != hash(two)


def check_missing(endpoint: Endpoint, name: str, is_null: bool) -> None:
    """A reply without a required field, or with null in its place, is rejected. The error has the name of the field."""
    with pytest.raises(InvalidResponseError) as caught:
        read(endpoint, {**without(endpoint, name), name: None} if is_null else without(endpoint, name))
    assert caught.value.field == name
    assert json.loads(caught.value.raw).get(name) is None


def check_null(endpoint: Endpoint, name: str) -> None:
    """Null in the place of an optional field is None, and no unknown field."""
    record = read(endpoint, {**without(endpoint, name), name: None})
    assert endpoint.fields[name].of(record, name) is None
    assert name not in record.extra


def check_known_value(endpoint: Endpoint, name: str, value: str) -> None:
    """A value of the spec is a member of its enum."""
    known = endpoint.fields[name].of(read(endpoint, {**endpoint.reply, name: value}), name)
    assert known == value
    assert known.is_known
    assert known is type(known)(value)


def check_any_value(endpoint: Endpoint, name: str, value: str, known: list[str]) -> None:
    """A value that is not in the spec is kept as it is, and marked as unknown."""
    kept = endpoint.fields[name].of(read(endpoint, {**endpoint.reply, name: value}), name)
    assert kept == value
    assert kept.value == value
    assert kept.is_known is (value in known)
    assert kept.is_known or repr(kept) == f"{type(kept).__name__}({value!r})"


def check_json(endpoint: Endpoint, data: st.DataObject) -> None:
    """A reply is read whatever its order, its white space and its escapes. Unknown fields are kept."""
    reply = endpoint.reply
    order = data.draw(st.permutations(list(reply)))
    spaces = data.draw(st.sampled_from(["", " ", "\n\t ", "\r\n"]))
    values = st.none() | st.booleans() | st.integers() | fields.TEXTS
    unknown = data.draw(st.dictionaries(fields.TEXTS.map("x_".__add__), values, max_size=3))
    mixed = {name: reply[name] for name in order} | unknown
    escape = data.draw(st.booleans())
    names = {name: "".join(f"\\u{ord(letter):04x}" for letter in name) if escape else name for name in order}
    pairs = [f'"{names[name]}"' if name in names else json.dumps(name) for name in mixed]
    pairs = [f"{name}{spaces}:{spaces}{json.dumps(mixed[key])}" for name, key in zip(pairs, mixed, strict=True)]
    text = "{" + spaces + f"{spaces},{spaces}".join(pairs) + spaces + "}"
    record, expected = read(endpoint, f"{spaces}{text}{spaces}".encode()), read(endpoint, reply)
    assert record.extra == unknown
    for name, field in endpoint.fields.items():
        assert field.of(record, name) == field.of(expected, name)


def check_duplicates(endpoint: Endpoint) -> None:
    """A reply that has a field twice is rejected."""
    for name in (STATUS, *endpoint.fields):
        once = json.dumps({**endpoint.reply, name: endpoint.reply.get(name)})
        again = json.dumps(endpoint.reply.get(name, "again"))
        with pytest.raises(InvalidResponseError):
            read(endpoint, f"{once[:-1]}, {json.dumps(name)}: {again}}}".encode())


# --- Errors and retries


def check_error(endpoint: Endpoint, code: str, error: type[APIError]) -> None:
    """A status raises its error, whatever the HTTP status is."""
    assert STATUSES[code] is error
    for http in (200, 400, 500):
        client, _ = client_returning(error_status(code, http))
        with pytest.raises(APIError) as caught:
            endpoint.call(client)
        assert type(caught.value) is error
        assert caught.value.code == code
        assert caught.value.endpoint == endpoint.path
        assert caught.value.sent == "yes"
        assert caught.value.http_status == http
        assert vars(caught.value).items() >= FACTS.get(code, {}).items()
        assert caught.value.meaning
        assert not caught.value.meaning.startswith("A status that this version of the package")
        assert code in str(caught.value)
        may_have_acted = code in ACTED_CODES and not endpoint.safe
        assert caught.value.may_have_acted is may_have_acted
        is_temporary = code in (*RETRY_CODES, *LATER_CODES, OVER_LIMIT) or http in RETRY_HTTP
        assert caught.value.retryable is (is_temporary and not may_have_acted)
        last = str(caught.value).partition(". ")[2]
        assert last.endswith("Wait some time before you send the request again.") is (
            code in LATER_CODES and not may_have_acted
        )


FAULTS: dict[str, tuple[Outcome, bool, bool]] = {
    # the answer, whether a safe endpoint retries it, and whether any endpoint does
    "connect failed": (ConnectError("x.", sent="no"), True, True),
    "connection lost": (ConnectionLostError("x.", sent="maybe"), True, False),
    "deadline exceeded": (DeadlineExceededError("x.", sent="maybe"), False, False),
    "tls failed": (TLSError("x.", sent="no"), False, False),
    "redirect": (Response(302, False, b""), False, False),
    "not json": (Response(200, False, b"<html>"), False, False),
    **{f"http {status}": (Response(status, False, b"<html>"), True, False) for status in RETRY_HTTP},
    "http 500": (Response(500, False, b"<html>"), 500 in RETRY_HTTP, False),
    **{code: (error_status(code), code in (*RETRY_CODES, OVER_LIMIT), False) for code in STATUSES},
}
# Those that are retried are drawn more often: there are many statuses, and few of them are.
_OFTEN = [name for name, (_, retried, _) in FAULTS.items() if retried] * (len(FAULTS) // 8 + 1)
fault_lists = st.lists(st.sampled_from([*FAULTS, *_OFTEN]), max_size=6)
timeouts = st.sampled_from([0.25, 1.0, 30.0])
common_errors = [(code, STATUSES[code]) for code in COMMON_CODES]
"""The statuses that every endpoint has, with their errors."""


def check_wait(
    endpoint: Endpoint, given: tuple[str, ...], values: dict[str, tuple[str, ...]], data: st.DataObject
) -> None:
    """A wait returns the first final record that the service shows, asks no more often than it promises, and does not ask
    after it."""
    beside = {name: value for name, value in endpoint.reply.items() if name not in given}
    shows: dict[str, list[Any]] = {name: [*final, "going on"] for name, final in values.items()}
    shows |= {name: [None, []] for name in given}
    optional: dict[str, list[Any]] = {name: [None, 7] for name in values if not endpoint.fields[name].required}
    replies = st.fixed_dictionaries({name: st.sampled_from(shows[name] + optional.get(name, [])) for name in shows})
    lost = st.sampled_from(["connection lost", *(f"http {status}" for status in RETRY_HTTP)])
    course: list[Any] = data.draw(st.lists(st.one_of(replies, lost), max_size=12))
    course.append({name: final[0] for name, final in values.items()} or {given[0]: []})

    def is_final(shown: dict[str, Any]) -> bool:
        there = {name: value for name, value in shown.items() if value is not None}
        return any(name in there for name in given) or (
            any(name in there for name in values)
            and all(there[name] in values[name] for name in values if name in there)
        )

    answers = iter([FAULTS[each][0] if isinstance(each, str) else success({**beside, **each}) for each in course])
    network = FakeNetwork(VirtualClock(), lambda: next(answers))
    seen: list[Any] = []
    wait = endpoint.method(client_with(network)).__self__.wait  # type: ignore[attr-defined]
    record = wait(**endpoint.arguments(endpoint.example.request), timeout=DAY, on_update=seen.append)
    ends = next(index for index, shown in enumerate(course) if isinstance(shown, dict) and is_final(shown))
    assert len(network.sent) == ends + 1
    assert json.loads(record.meta.raw) == {STATUS: SUCCESS, **beside, **course[ends]}
    assert seen[-1] is record
    assert all(before != after for before, after in pairwise(seen[:-1]))
    assert all(after - before >= 0.8 for before, after in pairwise(network.times))
    requests, seconds = endpoint.limit or (len(course), 0)
    half = max(1, requests // 2)
    assert all(after - before >= seconds for before, after in zip(network.times, network.times[half:], strict=False))


def check_wait_timeout(
    endpoint: Endpoint, given: tuple[str, ...], values: dict[str, tuple[str, ...]], timeout: float
) -> None:
    """A wait for what does not become final ends by its timeout, with the last record."""
    reply = {**endpoint.reply, **dict.fromkeys(values, "going on")}
    reply = {name: value for name, value in reply.items() if name not in given}
    network = FakeNetwork(VirtualClock(), lambda: success(reply))
    began = network.clock.now()
    wait = endpoint.method(client_with(network)).__self__.wait  # type: ignore[attr-defined]
    with pytest.raises(WaitTimeoutError) as caught:
        wait(**endpoint.arguments(endpoint.example.request), timeout=timeout)
    assert timeout - 2.5 <= network.clock.now() - began <= timeout + 1e-3
    assert caught.value.attempts == len(network.sent) >= 1
    assert all(after - before >= 0.8 for before, after in pairwise(network.times))
    assert caught.value.sent == "yes"
    assert caught.value.retryable
    assert caught.value.last is not None
    assert json.loads(caught.value.last.meta.raw) == {STATUS: SUCCESS, **reply}
    assert pickle.loads(pickle.dumps(caught.value)).last is None
    for personal in endpoint.personal:
        assert personal.encode() not in pickle.dumps(caught.value)


def check_retries(endpoint: Endpoint, faults: list[str], timeout: float) -> None:
    """A request is retried only where that may help, and where it can do no harm."""
    reply = endpoint.reply
    answers = iter([FAULTS[name][0] for name in faults])
    clock = VirtualClock()
    network = FakeNetwork(clock, lambda: next(answers, success(reply)))
    started = clock.now()
    try:
        record = endpoint.call(client_with(network, timeout))
    except RootError as error:
        failure: RootError | None = error
        assert error.attempts == len(network.sent)
    else:
        failure = None
        assert record.meta.attempts == len(network.sent)
    made = len(network.sent)
    assert 1 <= made <= ATTEMPTS
    assert len(set(network.sent)) == 1  # the same bytes each time
    for name in faults[: made - 1]:
        assert FAULTS[name][2] or (endpoint.safe and FAULTS[name][1])
    if failure is None:
        assert made == len(faults) + 1
    else:
        assert isinstance(failure, BaseError)
        last = FAULTS[faults[made - 1]]
        may_retry = last[2] or (endpoint.safe and last[1])
        # Giving up early has a reason: the last attempt, a final answer, or no time for a pause.
        is_throttled = faults[made - 1] == OVER_LIMIT  # then the pause is longer
        assert made == ATTEMPTS or not may_retry or is_throttled or clock.now() + MAX_PAUSE >= started + timeout
        doubtful = [answer.sent for answer, _, _ in map(FAULTS.__getitem__, faults[:made])]
        assert failure.sent == max(doubtful, key=["no", "maybe", "yes"].index)
        refused = faults[made - 1] in STATUSES and faults[made - 1] not in ACTED_CODES
        assert failure.may_have_acted is (failure.sent != "no" and not endpoint.safe and not refused)
        assert not (failure.retryable and failure.may_have_acted)
        assert failure.retryable or not may_retry or failure.may_have_acted
    for earlier, later in pairwise(network.times):
        assert later - earlier <= MAX_PAUSE + network.latency + 0.01 or OVER_LIMIT in faults
    assert network.times[-1] < started + timeout


def check_limit(endpoint: Endpoint) -> None:
    """The client itself keeps the limit: it waits for a slot, and gives up at once if none comes in time."""
    assert endpoint.limit
    requests, seconds = endpoint.limit
    network = FakeNetwork(VirtualClock(), lambda: success(endpoint.reply), latency=seconds / requests / 64)
    client = client_with(network)
    rounds = 2 if 3 * seconds <= DAY else 1  # no request can wait longer than a day
    waited = [endpoint.call(client, timeout=min(3 * seconds, DAY)).meta.waited for _ in range(rounds * requests)]
    assert waited[:requests] == [0.0] * requests
    assert all(waited[requests : requests + 1])
    for earlier, later in zip(network.times, network.times[requests:], strict=False):
        # A slot is free again a number of seconds after its answer, and is used at once.
        assert seconds <= later - earlier - network.latency <= seconds + 2 / network.clock.TICKS
    before = datetime.now(UTC)
    with pytest.raises(RateLimitTimeoutError) as caught:
        endpoint.call(client, timeout=seconds / 2)
    assert caught.value.sent == "no"
    assert caught.value.retry_at > before
    assert len(network.sent) == rounds * requests


# --- Examples


def check_example(endpoint: Endpoint, name: str) -> None:
    """An example of the spec holds in both directions: its request is sent, and its reply is read."""
    request, text = endpoint.examples[name]
    client, network = client_returning(success(text.encode()))
    record = endpoint.call(client, request)
    sent = network.params()
    for param in request.keys() & {name for name, param in endpoint.params.items() if param.values.encode is not str}:
        decode = endpoint.params[param].values.decode  # JSON may have other white space
        assert decode(sent.pop(param)) == decode(request[param])
    assert sent == CREDENTIALS | {param: value for param, value in request.items() if param in sent}
    assert record.meta.raw == text.encode()
    fields.assert_read(record, json.loads(text), endpoint.fields)


def check_sandbox(endpoint: Endpoint, name: str, own_answer: bool) -> None:
    """The sandbox takes the request of an example, and answers as the example does, unless it has an answer of its own."""
    request, text = endpoint.examples[name]
    expected = endpoint.call(client_returning(success(text.encode()))[0], request)
    with Sandbox() as sandbox, client_to(sandbox) as client:
        found = endpoint.call(client, request)
        received = sandbox.received[-1]
    assert own_answer or found == expected
    assert (received.method, received.path) == ("POST", endpoint.path)
    assert set(received.params) - set(CREDENTIALS) == set(request)


def check_sandbox_life(endpoint: Endpoint, name: str, seconds: float) -> None:
    """The sandbox replays the examples in order: the first if a step is long, the last if it is short."""
    request, text = endpoint.examples[name]
    expected = endpoint.call(client_returning(success(text.encode()))[0], request)
    with Sandbox() as sandbox, client_to(sandbox) as client:
        sandbox.replay(endpoint.path, seconds=seconds, **request)
        assert endpoint.call(client, request) == expected
