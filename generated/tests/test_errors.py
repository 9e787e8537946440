"""Statuses, replies that are not a success, and what errors and records show: for every endpoint."""

from __future__ import annotations

import base64
import copy
import json
import pickle
import re
import traceback
from decimal import Decimal
from urllib.parse import quote, quote_plus

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from endpoint import Endpoint
from endpoints import ENDPOINTS, each_endpoint
from fakes import Outcome, client_returning, error_status, frame_locals, success
from properties import check_error
from strategies import fields
from target import (
    CREDENTIALS,
    IGNORED_WARNINGS,
    MAX_REPLY_OBJECTS,
    MAX_STATUS,
    PARAMS,
    SECRETS,
    STATUS,
    STATUS_PATTERN,
    STATUSES,
    SUCCESS,
    TEMPLATES,
    APIError,
    ConnectError,
    ConnectionLostError,
    DeadlineExceededError,
    InvalidResponseError,
    RedirectError,
    Response,
    RootError,
    TLSError,
)

pytestmark = pytest.mark.filterwarnings(*IGNORED_WARNINGS)
FIRST = next(iter(ENDPOINTS.values()))


# --- Statuses


@pytest.mark.parametrize(("code", "error"), STATUSES.items())
def test_any_status(code: str, error: type[APIError]) -> None:
    """Any endpoint may answer any status of the spec."""
    check_error(FIRST, code, error)


@pytest.mark.parametrize("param", PARAMS)
@pytest.mark.parametrize("template", list(TEMPLATES))
def test_param_in_code(template: str, param: str) -> None:
    """A code that holds a parameter raises an error that names it."""
    code = template.replace("{param}", param)
    client, _ = client_returning(error_status(code))
    with pytest.raises(TEMPLATES[template]) as caught:
        FIRST.call(client)
    assert vars(caught.value)["param"] == param
    assert caught.value.code == code


@pytest.mark.parametrize("param", ["", "a b", "-", "1", "a-", "a--b", "é"])
@pytest.mark.parametrize("template", list(TEMPLATES))
def test_no_param_in_code(template: str, param: str) -> None:
    """A code that holds something else in its place names no parameter."""
    client, _ = client_returning(error_status(template.replace("{param}", param)))
    with pytest.raises(RootError) as caught:
        FIRST.call(client)
    assert type(caught.value) in (APIError, InvalidResponseError)


@given(code=st.from_regex(STATUS_PATTERN, fullmatch=True))
def test_unknown_status(code: str) -> None:
    """A status that is not in the spec is kept as it is, without long numbers, which may be personal."""
    assume(code != SUCCESS and code not in STATUSES)
    assume(not any(re.sub(r"\W", "", value).lower() in code.lower() for value in FIRST.example.request.values()))
    client, _ = client_returning(error_status(code))
    with pytest.raises(APIError) as caught:
        FIRST.call(client)
    assert caught.value.code == re.sub("[0-9]{5,}", "*", code)
    assert caught.value.may_have_acted is not FIRST.safe or type(caught.value) is not APIError


def test_length_of_code() -> None:
    """A code is as long as the pattern of the spec allows."""
    is_code = re.compile(STATUS_PATTERN).fullmatch
    for more in range(1, MAX_STATUS):
        code = SUCCESS + more * "x"
        client, _ = client_returning(error_status(code))
        with pytest.raises(APIError if is_code(code) and len(code) <= MAX_STATUS else InvalidResponseError):
            FIRST.call(client)


# --- Replies that are not a success


@each_endpoint
@given(
    body=st.binary(max_size=60)
    | st.recursive(
        st.none() | st.booleans() | st.floats() | st.integers() | fields.TEXTS,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(fields.TEXTS, inner, max_size=3),
        max_leaves=6,
    ).map(lambda value: json.dumps(value).encode())
    | st.dictionaries(st.sampled_from([STATUS, *PARAMS, "x"]), fields.TEXTS, max_size=4).map(
        lambda fields: json.dumps({STATUS: SUCCESS} | fields).encode()
    ),
    http=st.sampled_from([200, 201, 204, 301, 302, 304, 400, 401, 403, 404, 413, 429, 500, 502, 503, 504, 599]),
)
@example(body=b"[" * 100_000, http=200)
@example(body=b'{"a":' * 50_000, http=200)
@example(body=b"1" * 5_000, http=200)
@example(body=b'{"%s": NaN}' % STATUS.encode(), http=200)
@example(body=b'\xef\xbb\xbf{"x": 1}', http=200)
@example(body=b'{"%s": "\\ud800"}' % STATUS.encode(), http=200)
@example(body=b"", http=204)
def test_any_bytes(endpoint: Endpoint, body: bytes, http: int) -> None:
    """Any bytes with any HTTP status are a record or a documented error."""
    client, _ = client_returning(Response(http, False, body))
    try:
        record = endpoint.call(client)
    except (APIError, InvalidResponseError) as error:
        assert error.raw == body
        assert error.http_status == http
        assert error.__context__ is None
        assert error.__cause__ is None
        assert not 300 <= http < 400 or isinstance(error, RedirectError)
    else:
        assert 200 <= http < 300
        assert json.loads(body)[STATUS] == SUCCESS
        assert record.meta.raw == body


@each_endpoint
@pytest.mark.parametrize("http", [300, 302, 400, 404, 429, 500, 503])
def test_other_http_status(endpoint: Endpoint, http: int) -> None:
    """A reply that says success with another HTTP status is rejected."""
    client, _ = client_returning(success(endpoint.reply, http))
    with pytest.raises(InvalidResponseError):
        endpoint.call(client)


@each_endpoint
@pytest.mark.parametrize(
    "status", [SUCCESS + "_", SUCCESS + "x", *({SUCCESS.swapcase()} - {SUCCESS}), "", " " + SUCCESS, None, 1, [SUCCESS]]
)
def test_other_status(endpoint: Endpoint, status: object) -> None:
    """A status that only looks like success is not a success."""
    client, _ = client_returning(success({**endpoint.reply, STATUS: status}))
    with pytest.raises((APIError, InvalidResponseError)):
        endpoint.call(client)


@pytest.mark.parametrize(
    "text",
    [
        '{"\\ud83d": 1, "\\udc00": 2}',  # two keys that become one
        *["1e999999999999999999999", "-1e-99999999999999999999", "NaN", "-Infinity", "01", "'x'", "[" * 50_000],
    ],
    ids=lambda text: ascii(text)[:30],
)
def test_invalid_json(text: str) -> None:
    """JSON that cannot be used is rejected in any field, unknown ones included."""
    client, _ = client_returning(success(b'{"%s": "%s", "x": %s}' % (STATUS.encode(), SUCCESS.encode(), text.encode())))
    with pytest.raises(InvalidResponseError):
        client.request("some/new_thing")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ('"see you \\ud83d"', "see you \ufffd"),
        ('"\\uDE00\\uD83D"', "\ufffd\ufffd"),
        ('["a", {"b": "\\udfff", "c": 0.50}]', ["a", {"b": "\ufffd", "c": Decimal("0.50")}]),
        ('{"\\ud83d": "\\u00e9"}', {"\ufffd": "\u00e9"}),
    ],
)
def test_half_of_a_surrogate_pair(text: str, value: object) -> None:
    """A text that was cut in the middle of a character is read, with U+FFFD in the place of the half."""
    client, _ = client_returning(success(b'{"%s": "%s", "x": %s}' % (STATUS.encode(), SUCCESS.encode(), text.encode())))
    assert client.request("some/new_thing").extra == {"x": value}


def test_byte_order_mark() -> None:
    """A reply may begin with a byte order mark."""
    client, _ = client_returning(success(b'\xef\xbb\xbf{"%s": "%s"}' % (STATUS.encode(), SUCCESS.encode())))
    assert client.request("some/new_thing").extra == {}


def test_too_many_objects() -> None:
    """A reply of very many small objects is rejected: to make records of them could take seconds."""
    for count, is_read in ((MAX_REPLY_OBJECTS - 1, True), (MAX_REPLY_OBJECTS, False)):
        many = b'{"%s": "%s", "x": [%s]}' % (STATUS.encode(), SUCCESS.encode(), b",".join([b"{}"] * count))
        client, _ = client_returning(success(many))
        if is_read:
            assert client.request("some/new_thing").extra == {"x": [{}] * count}
        else:
            with pytest.raises(InvalidResponseError, match="objects"):
                client.request("some/new_thing")
    braces = b'{"%s": "%s", "x": "%s"}' % (STATUS.encode(), SUCCESS.encode(), b"{" * (MAX_REPLY_OBJECTS + 1))
    client, _ = client_returning(success(braces))
    assert client.request("some/new_thing").extra == {"x": "{" * (MAX_REPLY_OBJECTS + 1)}


@pytest.mark.parametrize("text", ["\\ud83d\\ude00", "\\uD83D\\uDE00", "\U0001f600"])
def test_surrogate_pair(text: str) -> None:
    """A whole surrogate pair is one character."""
    client, _ = client_returning(
        success(b'\r\n\t {"%s": "%s", "x": "%s"}\n' % (STATUS.encode(), SUCCESS.encode(), text.encode()))
    )
    assert client.request("some/new_thing").extra == {"x": "\U0001f600"}


# --- Secrets, pickle and copy

OUTCOMES: list[Outcome] = [
    ConnectError("cannot connect.", sent="no"),
    ConnectionLostError("lost.", sent="maybe"),
    DeadlineExceededError("late.", sent="maybe"),
    TLSError("no trusted connection.", sent="no"),
    Response(302, False, b""),
    Response(200, True, b"\x1f\x8b"),
    Response(500, False, b"<html>"),
    *map(error_status, STATUSES),
]


@each_endpoint
@pytest.mark.parametrize(
    "outcome", [*OUTCOMES, "success", "wrong field", "echo", "status"], ids=lambda value: str(value)[:50]
)
def test_no_secret(endpoint: Endpoint, outcome: Outcome | str, caplog: pytest.LogCaptureFixture) -> None:
    """No secret and no personal data is in an error, a record, a log line or a traceback."""
    everything = " ".join(CREDENTIALS.values())
    fields = endpoint.reply
    if outcome == "success":
        outcome = success(fields)
    elif outcome == "wrong field":
        outcome = success(fields | dict.fromkeys(list(fields)[-1:], 7))
    elif outcome == "echo":  # the service itself writes the credentials back
        outcome = success(dict.fromkeys(fields, everything) | dict.fromkeys(list(fields)[-1:], 7))
    elif outcome == "status":
        outcome = success({STATUS: f"error_{CREDENTIALS[SECRETS[0]]}"})
    assert not isinstance(outcome, str)
    client, network = client_returning(outcome)
    shown: list[object] = [client, vars(client), client._transport, vars(client._transport)]
    with caplog.at_level(1):
        try:
            record = endpoint.call(client)
        except RootError as error:
            shown += [error, str(error), vars(error), pickle.dumps(error), error.args]
            shown += [*traceback.format_exception(error), frame_locals(error)]
        else:
            shown += [record, record.meta]
    shown += [caplog.text, *network.sent[-1][0]]
    text = " ".join(part if isinstance(part, str) else repr(part) for part in shown)
    for number in endpoint.personal:
        assert number not in text
        assert quote_plus(number) not in text
    for name in SECRETS:
        secret = CREDENTIALS[name]
        for form in (secret, quote(secret), quote_plus(secret)):
            assert form not in text
        assert base64.b64encode(secret.encode()).decode()[:-4] not in text
    with pytest.raises(TypeError, match="credentials"):
        pickle.dumps(client)


@each_endpoint
@pytest.mark.parametrize("outcome", OUTCOMES, ids=lambda value: str(value)[:50])
def test_pickle_of_error(endpoint: Endpoint, outcome: Outcome) -> None:
    """An error survives pickle and copy, without the body of the reply."""
    client, _ = client_returning(outcome)
    with pytest.raises(RootError) as caught:
        endpoint.call(client)
    error = caught.value
    for again in (pickle.loads(pickle.dumps(error)), copy.copy(error)):
        assert type(again) is type(error)
        assert str(again) == str(error)
        assert vars(again).items() >= vars(error).items()
        assert again.raw == b""
        assert any("left out" in note for note in vars(again).get("__notes__", [])) is bool(error.raw)


@each_endpoint
def test_pickle_of_record(endpoint: Endpoint) -> None:
    """A record survives pickle and copy."""
    client, _ = client_returning(success(endpoint.reply))
    record = endpoint.call(client)
    for again in (pickle.loads(pickle.dumps(record)), copy.deepcopy(record)):
        assert again == record
        assert again.meta.raw == record.meta.raw
        assert vars(again).keys() == vars(record).keys()
