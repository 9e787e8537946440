# Generated from spec/ by `python -m generator`. Edit the spec, not this file.
"""What holds for every endpoint: errors, secrets, repeating, the limit."""

from __future__ import annotations

import base64
import contextlib
import copy
import inspect
import json
import logging
import pickle
import random
import re
import tempfile
import traceback
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import quote, quote_plus

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from clock import (
    APIError,
    Client,
    ClockError,
    ConfigError,
    ConnectError,
    ConnectionLostError,
    DeadlineExceededError,
    FileLimiter,
    InvalidResponseError,
    ParameterError,
    RateLimitTimeoutError,
    RedirectError,
    TLSError,
)
from clock._core.base_error import BaseError
from clock._core.models import Limit, Response
from clock._core.service import USER_AGENT
from clock._http.pool import RequestFailure
from clock._limits.base import Limiter, LimitKey, Slot
from clock._limits.process import ProcessLimiter
from clock._limits.slots import SETTLE_PERIODS, SlotUnavailableError
from clock._wire.response import MAX_STATUS

import notations
from case import Case, each
from catalog import CASES
from wire import (
    BASE_URL,
    CREDENTIALS,
    SECRETS,
    STATUS,
    SUCCESS,
    Memory,
    Outcome,
    VirtualClock,
    answering,
    client_over,
    ok,
    refused,
    variables,
)

ATTEMPTS = 1
RETRY_HTTP: tuple[int, ...] = ()
RETRY_CODES: tuple[str, ...] = ()
LATER_CODES: tuple[str, ...] = ()
PAUSE = 1.0
MAX_PAUSE = 1.0

# Every status code of the spec but success, with the error that it raises.
STATUSES: dict[str, type[APIError]] = {}
# Every parameter of the spec.
PARAMS: tuple[str, ...] = ("key", "note")


each_endpoint = each(CASES)
FIRST = next(iter(CASES.values()))
SAFE = next((case for case in CASES.values() if case.safe), FIRST)
UNSAFE = next((case for case in CASES.values() if not case.safe), FIRST)


@each_endpoint
def test_the_address_is_the_documented_one(case: Case) -> None:
    assert Client(*CREDENTIALS.values())._transport.base_url == "https://clock.example"
    client, memory = answering(refused("error_x"))
    with pytest.raises(ClockError):
        case.call(client)
    assert memory.sent[-1][0] == f"/{case.path}"


# --- Errors


# What the spec says beyond that of a status code, such as the parameter that it is about.
FACTS: dict[str, dict[str, str]] = {}


@pytest.mark.parametrize("http", [200, 400, 500])
@each_endpoint
def test_every_status_raises_its_error(case: Case, http: int) -> None:
    for code in case.codes:
        raises_its_error(case, code, http)


def test_any_endpoint_may_answer_any_status() -> None:
    for code in STATUSES:
        raises_its_error(FIRST, code, 200)


def raises_its_error(case: Case, code: str, http: int) -> None:
    error = error_of(case, code, http)
    assert type(error) is STATUSES[code], code
    assert error.code == code
    assert error.endpoint == case.path
    assert error.sent == "yes"
    assert error.http_status == http
    assert vars(error).items() >= FACTS.get(code, {}).items(), code
    assert error.meaning, code
    assert not error.meaning.startswith("A status that this version of the package"), code
    assert code in str(error)
    assert str(error).endswith("Let some time pass before you repeat the call.") is (code in LATER_CODES)


def error_of(case: Case, code: str, http: int) -> APIError:
    client, _ = answering(refused(code, http))
    with pytest.raises(APIError) as caught:
        case.call(client)
    return caught.value


# The codes that hold the name of a parameter, each with the error that it raises.
TEMPLATES: dict[str, type[APIError]] = {}


@pytest.mark.parametrize("param", PARAMS)
@pytest.mark.parametrize("template", list(TEMPLATES))
def test_a_code_that_holds_a_parameter_names_it(template: str, param: str) -> None:
    code = template.replace("{param}", param)
    client, _ = answering(refused(code))
    with pytest.raises(TEMPLATES[template]) as caught:
        FIRST.call(client)
    assert vars(caught.value)["param"] == param
    assert caught.value.code == code


@pytest.mark.parametrize("param", ["", "a b", "-", "1", "a-b", "é"])
@pytest.mark.parametrize("template", list(TEMPLATES))
def test_a_code_that_holds_no_parameter_names_none(template: str, param: str) -> None:
    client, _ = answering(refused(template.replace("{param}", param)))
    with pytest.raises(ClockError) as caught:
        FIRST.call(client)
    assert type(caught.value) in (APIError, InvalidResponseError)


@given(code=st.from_regex("[a-z]{1,20}", fullmatch=True))
def test_an_unknown_status_survives_as_itself(code: str) -> None:
    assume(code != SUCCESS and code not in STATUSES)
    client, _ = answering(refused(code))
    with pytest.raises(APIError) as caught:
        FIRST.call(client)
    assert caught.value.code == code


def test_a_code_is_as_long_as_the_spec_says() -> None:
    is_code = re.compile("[a-z]{1,20}").fullmatch
    for more in range(1, MAX_STATUS):
        code = SUCCESS + more * "x"
        client, _ = answering(refused(code))
        with pytest.raises(APIError if is_code(code) and len(code) <= MAX_STATUS else InvalidResponseError):
            FIRST.call(client)


@each_endpoint
@given(
    body=st.binary(max_size=60)
    | st.recursive(
        st.none() | st.booleans() | st.floats() | st.integers() | notations.TEXTS,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(notations.TEXTS, inner, max_size=3),
        max_leaves=6,
    ).map(lambda value: json.dumps(value).encode())
    | st.dictionaries(st.sampled_from([STATUS, *PARAMS, "x"]), notations.TEXTS, max_size=4).map(
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
def test_any_bytes_with_any_http_status_are_a_record_or_a_documented_error(case: Case, body: bytes, http: int) -> None:
    client, _ = answering(Response(http, False, body))
    try:
        record = case.call(client)
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
def test_a_success_with_another_http_status_is_no_success(case: Case, http: int) -> None:
    client, _ = answering(ok(case.reply, http))
    with pytest.raises(InvalidResponseError):
        case.call(client)


@each_endpoint
@pytest.mark.parametrize(
    "status", [SUCCESS + "_", SUCCESS + "x", SUCCESS.upper(), "", " " + SUCCESS, None, 1, [SUCCESS]]
)
def test_only_success_is_success(case: Case, status: object) -> None:
    client, _ = answering(ok({**case.reply, STATUS: status}))
    with pytest.raises((APIError, InvalidResponseError)):
        case.call(client)


@pytest.mark.parametrize(
    "text",
    [
        *[
            '"\\ud800"',
            '"\\uD800"',
            '"\\udfff"',
            '"\\uDFFF"',
            '["a", {"b": "\\udc00\\ud800"}]',
            '{"\\ud83d": "\\u00e9"}',
        ],
        *["1e999999999999999999999", "-1e-99999999999999999999", "NaN", "-Infinity", "01", "'x'", "[" * 50_000],
    ],
    ids=lambda text: ascii(text)[:30],
)
def test_what_is_no_json_that_can_be_used_is_refused_in_any_field(text: str) -> None:
    client, _ = answering(ok(b'{"%s": "%s", "x": %s}' % (STATUS.encode(), SUCCESS.encode(), text.encode())))
    with pytest.raises(InvalidResponseError):
        client.request("some/new_thing")


@pytest.mark.parametrize("text", ["\\ud83d\\ude00", "\\uD83D\\uDE00", "\U0001f600"])
def test_a_whole_surrogate_pair_is_the_character_that_it_means(text: str) -> None:
    client, _ = answering(ok(b'\r\n\t {"%s": "%s", "x": "%s"}\n' % (STATUS.encode(), SUCCESS.encode(), text.encode())))
    assert client.request("some/new_thing").extra == {"x": "\U0001f600"}


# --- Secrets

OUTCOMES: list[Outcome] = [
    RequestFailure(ConnectError, "no", "cannot connect"),
    RequestFailure(ConnectionLostError, "maybe", "lost"),
    RequestFailure(DeadlineExceededError, "maybe", "late"),
    RequestFailure(TLSError, "no", "no trusted connection"),
    Response(302, False, b""),
    Response(200, True, b"\x1f\x8b"),
    Response(500, False, b"<html>"),
    *(refused(code) for code in STATUSES),
]


@each_endpoint
@pytest.mark.parametrize(
    "outcome", [*OUTCOMES, "success", "wrong field", "echo", "status"], ids=lambda value: str(value)[:50]
)
def test_no_secret_and_no_personal_data_is_ever_shown(
    case: Case, outcome: Outcome | str, caplog: pytest.LogCaptureFixture
) -> None:
    everything = " ".join(CREDENTIALS.values())
    fields = case.reply
    if outcome == "success":
        outcome = ok(fields)
    elif outcome == "wrong field":
        outcome = ok(fields | dict.fromkeys(list(fields)[-1:], 7))
    elif outcome == "echo":  # the service itself writes the credentials back
        outcome = ok(dict.fromkeys(fields, everything) | dict.fromkeys(list(fields)[-1:], 7))
    elif outcome == "status":
        outcome = ok({STATUS: f"error_{CREDENTIALS[SECRETS[0]]}"})
    assert not isinstance(outcome, str)
    client, memory = answering(outcome)
    shown: list[object] = [client, vars(client), client._transport, vars(client._transport)]
    with caplog.at_level(1):
        try:
            record = case.call(client)
        except ClockError as error:
            shown += [error, str(error), vars(error), pickle.dumps(error), error.args]
            shown += [*traceback.format_exception(error), variables(error)]
        else:
            shown += [record, record.meta]
    shown += [caplog.text, *memory.sent[-1][0]]
    text = " ".join(part if isinstance(part, str) else repr(part) for part in shown)
    for number in case.personal:
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
def test_every_error_survives_pickle_and_copy(case: Case, outcome: Outcome) -> None:
    client, _ = answering(outcome)
    with pytest.raises(ClockError) as caught:
        case.call(client)
    error = caught.value
    for again in (pickle.loads(pickle.dumps(error)), copy.copy(error)):
        assert type(again) is type(error)
        assert str(again) == str(error)
        assert vars(again) == vars(error)
        assert again.raw == b""


@each_endpoint
def test_every_record_survives_pickle_and_copy(case: Case) -> None:
    client, _ = answering(ok(case.reply))
    record = case.call(client)
    for again in (pickle.loads(pickle.dumps(record)), copy.deepcopy(record)):
        assert again == record
        assert again.meta.raw == record.meta.raw
        assert vars(again).keys() == vars(record).keys()


# --- Repeating

FAULTS: dict[str, tuple[Outcome, bool, bool]] = {
    # what comes back, whether a safe endpoint is asked again, and whether any endpoint is
    "connect failed": (RequestFailure(ConnectError, "no", "x"), True, True),
    "connection lost": (RequestFailure(ConnectionLostError, "maybe", "x"), True, False),
    "deadline exceeded": (RequestFailure(DeadlineExceededError, "maybe", "x"), False, False),
    "tls failed": (RequestFailure(TLSError, "no", "x"), False, False),
    "redirect": (Response(302, False, b""), False, False),
    "not json": (Response(200, False, b"<html>"), False, False),
    **{f"http {status}": (Response(status, False, b"<html>"), True, False) for status in RETRY_HTTP},
    "http 500": (Response(500, False, b"<html>"), 500 in RETRY_HTTP, False),
    **{code: (refused(code), code in RETRY_CODES, False) for code in STATUSES},
}
# Those that lead to a repeat are drawn more often: there are many statuses, and few of them do.
OFTEN = [name for name, (_, repeated, _) in FAULTS.items() if repeated] * (len(FAULTS) // 8 + 1)


@each_endpoint
@given(script=st.lists(st.sampled_from([*FAULTS, *OFTEN]), max_size=6), timeout=st.sampled_from([0.25, 1.0, 30.0]))
def test_a_call_is_repeated_only_where_that_may_help_and_can_do_no_harm(
    case: Case, script: list[str], timeout: float
) -> None:
    safe, fields = case.safe, case.reply
    answers = iter([FAULTS[name][0] for name in script])
    clock = VirtualClock()
    memory = Memory(clock, lambda: next(answers, ok(fields)))
    started = clock.now()
    try:
        record = case.call(client_over(memory, timeout))
    except ClockError as error:
        failure: ClockError | None = error
        assert error.attempts == len(memory.sent)
    else:
        failure = None
        assert record.meta.attempts == len(memory.sent)
    made = len(memory.sent)
    assert 1 <= made <= ATTEMPTS
    assert len(set(memory.sent)) == 1  # the same bytes each time
    for name in script[: made - 1]:
        assert FAULTS[name][2] or (safe and FAULTS[name][1])
    if failure is None:
        assert made == len(script) + 1
    else:
        assert isinstance(failure, BaseError)
        last = FAULTS[script[made - 1]]
        may_repeat = last[2] or (safe and last[1])
        # Giving up early has a reason: the last attempt, a final answer, or no time for a pause.
        assert made == ATTEMPTS or not may_repeat or clock.now() + MAX_PAUSE >= started + timeout
        doubtful = [answer.sent for answer, _, _ in map(FAULTS.__getitem__, script[:made])]
        assert failure.sent == max(doubtful, key=["no", "maybe", "yes"].index)
    for earlier, later in pairwise(memory.times):
        assert later - earlier <= MAX_PAUSE + memory.latency + 0.01
    assert memory.times[-1] < started + timeout


@pytest.mark.parametrize("share", [0.0, 0.25, 1.0])
def test_the_pauses_between_attempts_are_drawn_from_none_to_twice_as_much_as_before(
    share: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(random, "uniform", lambda low, high: low + share * (high - low))
    monkeypatch.setattr("clock._transport.RETRY_ATTEMPTS", 9)
    client, memory = answering(RequestFailure(ConnectError, "no", "cannot connect"))
    with pytest.raises(ConnectError) as caught:
        client.request("some/new_thing", safe=True, timeout=3_600)
    assert caught.value.attempts == len(memory.times) == 9
    pauses = [later - earlier - memory.latency for earlier, later in pairwise(memory.times)]
    longest = [min(MAX_PAUSE, PAUSE * 2**number) for number in range(8)]
    assert pauses == pytest.approx([share * pause for pause in longest], abs=2 / VirtualClock.TICKS)


# --- Bad input


@pytest.mark.parametrize("timeout", [0, -1, float("nan"), float("inf"), 1e9, True, "1", b"1"], ids=repr)
def test_a_deadline_that_is_no_number_of_seconds_is_refused(timeout: Any) -> None:
    with pytest.raises(ConfigError, match="timeout"):
        Client(*CREDENTIALS.values(), timeout=timeout)


@pytest.mark.parametrize(
    "base_url",
    [
        *["", "x", "http://example.com", "ftp://example.com", "https://", "https:///x", "https://user:pw@example.com"],
        *["https://example.com/?x=1", "https://example.com/#x", "https://exa mple.com", "https://example.com/a b"],
        *["http://127.0.0.1.example.com", "https://example.com:99999", "https://[::1", "//example.com"],
        *["https://example.com/\r\nHost: x", "https://é.example.com", "http://10.0.0.1", "https://example.com//x"],
        *[
            "https://exa\nmple.com",
            " https://example.com",
            "https://example.com\t",
            "https://example.com:0",
            b"https://x",
        ],
        *["https://example.com:0x1", "https://example.com:-1", "https://\x00.com", 7],
    ],
)
def test_a_base_url_that_is_not_safe_is_refused(base_url: Any) -> None:
    with pytest.raises(ConfigError, match="base_url") as caught:
        Client(*CREDENTIALS.values(), base_url=base_url)
    assert "pw" not in str(caught.value)


@pytest.mark.parametrize("base_url", ["http://localhost:1", "http://127.0.0.1/x/", "http://[::1]:8", BASE_URL + "/"])
def test_plain_http_is_for_loopback(base_url: str) -> None:
    Client(*CREDENTIALS.values(), base_url=base_url)


def test_missing_credentials_are_all_named(monkeypatch: pytest.MonkeyPatch) -> None:
    variables = [
        "CLOCK_KEY",
    ]
    for variable in variables:
        monkeypatch.delenv(variable, raising=False)
    with pytest.raises(ConfigError) as caught:
        Client()
    for name, variable in zip(CREDENTIALS, variables, strict=True):
        assert name in str(caught.value)
        assert variable in str(caught.value)
    for variable in variables:
        monkeypatch.setenv(variable, "from-the-environment")
    Client()


@pytest.mark.parametrize("name", list(CREDENTIALS))
@pytest.mark.parametrize("value", ["", "a\n", "\x00", "\ud800"], ids=ascii)
def test_a_credential_that_cannot_be_sent_is_refused_by_its_name(
    name: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable in [
        "CLOCK_KEY",
    ]:
        monkeypatch.delenv(variable, raising=False)
    with pytest.raises(ConfigError, match=name) as caught:
        Client(**{**CREDENTIALS, name: value})
    assert not value or value not in str(caught.value)


def test_a_request_beyond_the_spec_follows_the_same_rules() -> None:
    client, memory = answering(ok({"x": "1", "y": None}))
    reply = client.request("some/new_thing", {"a": "1 +&=é"})
    assert reply.extra == {"x": "1", "y": None}
    assert memory.params() == CREDENTIALS | {"a": "1 +&=é"}
    for path in ("", "/x", "x/", "x//y", "../x", "x?y=1", "x y", "x\r\n", "https://example.com"):
        with pytest.raises(ParameterError, match="path"):
            client.request(path)
    for odd in (None, b"a/b", 5):
        with pytest.raises(ParameterError, match="path"):
            client.request(odd)  # type: ignore[arg-type]
    for name in (*CREDENTIALS, "a b", "a=b&c", ""):
        with pytest.raises(ParameterError):
            client.request("some/new_thing", {name: "x"})
    assert len(memory.sent) == 1


@each_endpoint
def test_an_endpoint_that_is_called_by_its_path_keeps_its_limit_and_its_safety(case: Case) -> None:
    client, memory = answering(RequestFailure(ConnectionLostError, "maybe", "lost"))
    with pytest.raises(ConnectionLostError):
        client.request(case.path)
    assert len(memory.sent) == (ATTEMPTS if case.safe else 1)
    if case.limit is None:
        return
    client, memory = answering(ok({}))
    most, seconds = case.limit
    memory.latency = seconds / most / 2
    for _ in range(most):
        client.request(case.path, timeout=seconds / 4)
    with pytest.raises(RateLimitTimeoutError):
        client.request(case.path, timeout=seconds / 4)
    assert len(memory.sent) == most


def test_a_request_beyond_the_spec_is_repeated_if_it_is_said_to_be_safe() -> None:
    client, memory = answering(RequestFailure(ConnectionLostError, "maybe", "lost"))
    with pytest.raises(ConnectionLostError):
        client.request("some/new_thing")
    assert len(memory.sent) == 1
    with pytest.raises(ConnectionLostError):
        client.request("some/new_thing", safe=True)
    assert len(memory.sent) == 1 + ATTEMPTS


@pytest.mark.parametrize("limiter", [FileLimiter, b"x", "limits.db", "redis://localhost", 60], ids=repr)
def test_what_is_no_limiter_is_refused(limiter: Any) -> None:
    with pytest.raises(ConfigError, match="limiter must be a limiter"):
        Client(*CREDENTIALS.values(), limiter=limiter)


def test_a_call_may_take_half_a_minute_if_nothing_else_is_said() -> None:
    assert inspect.signature(Client).parameters["timeout"].default == 30.0


def test_a_request_names_the_package_and_its_version() -> None:
    assert USER_AGENT == "clock/1.0.0"


def test_a_client_shows_where_it_leads_and_nothing_else() -> None:
    assert repr(Client(*CREDENTIALS.values())) == "<clock.Client of https://clock.example>"
    assert repr(object.__new__(Client)) == "<clock.Client>"


def test_a_closed_client_says_so() -> None:
    client, memory = answering(refused("error_x"))
    with client:
        pass
    for case in CASES.values():
        with pytest.raises(ConfigError, match="closed"):
            case.call(client)
    assert memory.sent == []


def test_the_log_has_the_name_of_the_package(caplog: pytest.LogCaptureFixture) -> None:
    client, _ = answering(ok(FIRST.reply))
    with caplog.at_level(logging.DEBUG, "clock"):
        FIRST.call(client)
    assert FIRST.path in caplog.text


# --- The limit


@each({path: case for path, case in CASES.items() if case.limit})
def test_an_endpoint_keeps_the_limit_of_its_spec(case: Case) -> None:
    requests, seconds = case.limit or (0, 0.0)
    memory = Memory(VirtualClock(), lambda: ok(case.reply), latency=seconds / requests / 64)
    client = client_over(memory)
    waited = [case.call(client, timeout=3 * seconds).meta.waited for _ in range(2 * requests)]
    assert waited[:requests] == [0.0] * requests
    assert waited[requests] > 0
    for earlier, later in zip(memory.times, memory.times[requests:], strict=False):
        # A slot comes back so many seconds after its answer, and is used at once.
        assert seconds <= later - earlier - memory.latency <= seconds + 2 / memory.clock.TICKS
    before = datetime.now(UTC)
    with pytest.raises(RateLimitTimeoutError) as caught:
        case.call(client, timeout=seconds / 2)
    assert caught.value.sent == "no"
    assert caught.value.retry_at > before
    assert len(memory.sent) == 2 * requests


@each_endpoint
@given(
    script=st.lists(st.sampled_from(["connection lost", *RETRY_CODES, "fine", "fine"]), max_size=40),
    latency=st.sampled_from([0.0, 0.125, 1.0, 20.0]),
)
@settings(max_examples=30)
def test_every_attempt_counts_against_the_limit(case: Case, script: list[str], latency: float) -> None:
    requests, seconds = case.limit or (0, 0.0)
    answers = iter([ok(case.reply) if name == "fine" else FAULTS[name][0] for name in script])
    memory = Memory(VirtualClock(), lambda: next(answers, ok(case.reply)), latency)
    client = client_over(memory)
    for _ in range(2 * requests):
        with contextlib.suppress(ClockError):
            case.call(client, timeout=4 * seconds)
    for earlier, later in zip(memory.times, memory.times[requests:], strict=False):
        assert not requests or later - earlier >= seconds + latency


class LimitMachine(RuleBasedStateMachine):
    """Calls come, are answered late and lost, in any order, and the service counts them at any moment in between."""

    SECONDS = 60.0
    KEY = LimitKey("service", "application", "endpoint")

    @initialize(requests=st.integers(1, 4))
    def begin(self, requests: int) -> None:
        self.clock = VirtualClock()
        self.limit = Limit(requests, self.SECONDS)
        self.limiter = self.new_limiter()
        self.out: list[tuple[Slot, float, float]] = []  # what is not answered yet, when it began, and its deadline
        self.held: list[float] = []  # until when each slot is held whose call is over
        self.lost = 0
        self.counted: list[float] = []

    def new_limiter(self) -> Limiter:
        return ProcessLimiter(self.clock)

    @rule(ticks=st.integers(0, 90 * VirtualClock.TICKS))
    def time_passes(self, ticks: int) -> None:
        self.clock.ticks += ticks

    @rule(patience=st.sampled_from([0.5, 30.0, 60.0, 200.0]))
    def a_call_begins(self, patience: float) -> None:
        now = self.clock.now()
        try:
            slot = self.limiter.acquire(self.KEY, self.limit, now + patience)
        except SlotUnavailableError as full:
            # It gave up for a reason, and at once if that was certain.
            assert self.free_at(now + patience) <= 0
            assert self.clock.now() == now or (patience >= self.SECONDS and (self.out or self.lost))
            assert full.wait > 0
        else:
            assert slot.waited == self.clock.now() - now <= patience
            assert not slot.waited or self.free_at(self.clock.now() - 1 / self.clock.TICKS) <= 0  # no wait without need
            self.out.append((slot, self.clock.now(), now + patience))

    @precondition(lambda self: self.out)
    @rule(index=st.integers(0, 3), counted_after=st.sampled_from([0.0, 0.5, 1.0]))
    def a_call_is_answered(self, index: int, counted_after: float) -> None:
        now = self.clock.now()
        slot, began, ends = self.out.pop(index % len(self.out))
        if now <= ends:
            self.counted.append(began + counted_after * (now - began))
            self.held.append(now + self.SECONDS)
            self.limiter.complete(slot, ends)
        else:  # nobody waits for it any more
            self.lost += 1
            self.held.append(self.latest(began, ends) + self.SECONDS)

    @precondition(lambda self: self.out)
    @rule(index=st.integers(0, 3), counted_after=st.sampled_from([0.0, 0.5, 1.0]))
    def a_call_is_lost(self, index: int, counted_after: float) -> None:
        _, began, ends = self.out.pop(index % len(self.out))
        self.lost += 1
        latest = self.latest(began, ends)
        self.counted.append(began + counted_after * (latest - began))
        self.held.append(latest + self.SECONDS)

    @precondition(lambda self: self.out)
    @rule(index=st.integers(0, 3))
    def a_call_is_never_sent(self, index: int) -> None:
        slot, _, ends = self.out.pop(index % len(self.out))
        self.limiter.cancel(slot, ends)

    def latest(self, began: float, ends: float) -> float:
        """Until when the service may count a call that began then, if no answer comes."""
        return max(ends, began + SETTLE_PERIODS * self.SECONDS)

    def free_at(self, moment: float) -> int:
        """How many slots are free by then, if nothing more is answered."""
        held = [*self.held, *(self.latest(began, ends) + self.SECONDS for _, began, ends in self.out)]
        return self.limit.requests - sum(until > moment for until in held)

    @invariant()
    def no_window_holds_too_many(self) -> None:
        counted = sorted(self.counted)
        for earlier, later in zip(counted, counted[self.limit.requests :], strict=False):
            assert later - earlier >= self.SECONDS


class FileLimitMachine(LimitMachine):
    """The same, where every call is another process's."""

    def new_limiter(self) -> Limiter:
        self.folder = tempfile.TemporaryDirectory()
        return OneForEachCall(Path(self.folder.name) / "limits", self.clock)

    def teardown(self) -> None:
        if hasattr(self, "folder"):
            self.folder.cleanup()


class OneForEachCall(FileLimiter):
    """Behaves as if each call came from a process of its own, which knows of no other."""

    def __init__(self, path: Path, clock: VirtualClock) -> None:
        super().__init__(path)
        self._clock = clock
        self._own = ProcessLimiter(clock)

    def acquire(self, key: LimitKey, limit: Limit, ends: float) -> Slot:
        self._own = ProcessLimiter(self._clock)
        return super().acquire(key, limit, ends)


TestLimit = LimitMachine.TestCase
TestLimitInAFile = FileLimitMachine.TestCase
TestLimitInAFile.settings = settings(max_examples=20, stateful_step_count=30)
