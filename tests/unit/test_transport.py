"""The attempts of a request: slots, pauses, times and messages. Time is virtual, and nothing is sent."""

from __future__ import annotations

import random
import re
import traceback
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from raw_server import record

from hoiio import (
    APIError,
    Client,
    ConfigError,
    ConnectError,
    ConnectionLostError,
    DeadlineExceededError,
    HoiioError,
    InvalidResponseError,
    LimiterError,
    ParameterError,
    ProxyError,
    RateLimitExceededError,
    RateLimitTimeoutError,
    RedirectError,
    ResponseTooLargeError,
    TLSError,
)
from hoiio._config import transport
from hoiio._core.models import Limit, Response
from hoiio._limits.base import LimitKey, Slot
from hoiio._limits.slots import SlotUnavailableError
from hoiio.resources.voice import _QUERY_STATUS as QUERY_STATUS

from fakes import FakeNetwork, Outcome, VirtualClock, error_status, frame_locals, success
from target import BASE_URL, CREDENTIALS

LATENCY = 0.125
NUMBER = "+6591234567"
FINE: Outcome = success(record("A-1"))
UNREACHABLE = ConnectError("cannot connect.", sent="no")
LOST = ConnectionLostError("lost.", sent="maybe")
HTML = b"<html>"


class FakeLimiter:
    """A limiter with a slot for every request, which records all reports."""

    def __init__(self, problem: Exception | None = None) -> None:
        self.problem = problem
        self.keys: list[LimitKey] = []
        self.reported: list[str] = []

    def acquire(self, key: LimitKey, limit: Limit, deadline_at: float, *args: Any) -> Slot:
        self.keys.append(key)
        if self.problem is not None:
            raise self.problem
        return Slot(key, limit, str(len(self.keys)), 1.5)

    def complete(self, slot: Slot, deadline_at: float) -> None:
        self.reported.append(f"{slot.request_id} complete")

    def abandon(self, slot: Slot, deadline_at: float) -> None:
        self.reported.append(f"{slot.request_id} abandon")

    def cancel(self, slot: Slot, deadline_at: float) -> None:
        self.reported.append(f"{slot.request_id} cancel")

    def throttled(self, slot: Slot, deadline_at: float, retry_after: float) -> float:
        self.reported.append(f"{slot.request_id} throttled")
        return 0.0


class Played:
    """Returns a client that gets these outcomes in turn, and then the last one each time."""

    def __init__(self, *outcomes: Outcome, problem: Exception | None = None, timeout: float = 30.0) -> None:
        waiting = list(outcomes)
        self.clock = VirtualClock()
        self.memory = FakeNetwork(self.clock, lambda: waiting.pop(0) if len(waiting) > 1 else waiting[0], LATENCY)
        self.limiter = FakeLimiter(problem)
        self.client = client_over(self.memory, self.limiter, timeout)


def client_over(memory: FakeNetwork, limiter: FakeLimiter, timeout: float = 30.0, base_url: str = BASE_URL) -> Client:
    client = Client(*CREDENTIALS.values())
    client._transport = transport(CREDENTIALS, base_url, timeout, network=memory, clock=memory.clock, limiter=limiter)
    return client


def look_up(client: Client) -> Any:
    return client.voice.query_status("A-1")


def ring(client: Client) -> Any:
    return client.voice.call(NUMBER, tag="new")


def ask_without_limit(client: Client) -> Any:
    return client.request("some/new_thing", safe=True)


# --- The slot


@pytest.mark.parametrize(
    ("outcome", "reported"),
    [
        (FINE, ["1 complete"]),
        (Response(200, False, HTML), ["1 complete"]),
        (error_status("error_invalid_txn_ref"), ["1 complete"]),
        (ResponseTooLargeError("too large.", sent="yes"), ["1 complete"]),
        (TLSError("no trusted connection.", sent="no"), ["1 cancel"]),
        (ProxyError("no tunnel.", sent="no"), ["1 cancel"]),
        (DeadlineExceededError("late.", sent="maybe"), ["1 abandon"]),
        (UNREACHABLE, ["1 cancel", "2 cancel", "3 cancel"]),
        (LOST, ["1 abandon", "2 abandon", "3 abandon"]),
        (Response(503, False, HTML), ["1 complete", "2 complete", "3 complete"]),
        (error_status("error_rate_limit_exceeded"), ["1 complete", "1 throttled"]),
        (error_status("error_rate_limit_exceeded", 429), ["1 complete", "1 throttled"]),
        (error_status("error_invalid_txn_ref", 429), ["1 complete"]),
        (Response(429, False, HTML), ["1 complete", "1 throttled"]),
    ],
    ids=str,
)
def test_every_slot_and_every_throttled_request_is_reported_once(outcome: Outcome, reported: list[str]) -> None:
    limited, free = Played(outcome), Played(outcome)
    for played, call in ((limited, look_up), (free, ask_without_limit)):
        try:
            call(played.client)
        except HoiioError as error:
            assert error.attempts == len(reported) - reported.count("1 throttled")
    assert limited.limiter.reported == reported
    assert free.limiter.reported == free.limiter.keys == []


@pytest.mark.parametrize("where", ["the token", "the request"])
def test_an_interrupt_reports_the_slot_and_shows_nothing(where: str) -> None:
    def interrupt() -> Any:
        raise KeyboardInterrupt

    memory, limiter = FakeNetwork(VirtualClock(), interrupt), FakeLimiter()
    token = interrupt if where == "the token" else CREDENTIALS["access_token"]
    client = Client(*CREDENTIALS.values())
    credentials = {**CREDENTIALS, "access_token": token}
    client._transport = transport(credentials, BASE_URL, 30.0, network=memory, clock=memory.clock, limiter=limiter)
    with pytest.raises(KeyboardInterrupt) as caught:
        ring(client)
    assert limiter.reported == ["1 cancel" if where == "the token" else "1 abandon"]
    shown = "".join(traceback.TracebackException.from_exception(caught.value, capture_locals=True).format())
    assert "in interrupt" in shown  # the lines are there, and nothing of what the frames held
    assert NUMBER not in shown
    frames = [frame for frame, _ in traceback.walk_tb(caught.value.__traceback__)]
    held = [frame.f_locals for frame in frames if "hoiio" in frame.f_globals["__name__"]]
    assert len(held) > 3
    assert CREDENTIALS["access_token"] not in str(held)


def test_processes_with_different_versions_of_the_package_share_a_limit_under_the_same_name() -> None:
    limiter = FakeLimiter()
    for base_url in ("https://Example.COM/open/", "https://example.com:443/open"):
        memory = FakeNetwork(VirtualClock(), lambda: FINE)
        look_up(client_over(memory, limiter, base_url=base_url))
    assert limiter.keys == [LimitKey("example.com:443/open/", CREDENTIALS["app_id"], "voice/query_status")] * 2


def test_an_error_of_a_limiter_after_the_request_names_the_endpoint_and_that_it_was_sent() -> None:
    class Broken(FakeLimiter):
        def complete(self, slot: Slot, deadline_at: float) -> None:
            raise LimiterError("it is broken.")

    with pytest.raises(LimiterError, match="voice/query_status: it is broken") as caught:
        look_up(client_over(FakeNetwork(VirtualClock(), lambda: FINE), Broken()))
    assert (caught.value.endpoint, caught.value.attempts, caught.value.sent) == ("voice/query_status", 1, "maybe")


def test_a_limit_without_a_slot_in_time_says_when_to_retry() -> None:
    played = Played(FINE, problem=SlotUnavailableError(0.25))
    before = datetime.now(UTC)
    with pytest.raises(RateLimitTimeoutError, match=r"in 0\.2 s, .* send the request again at retry_at") as caught:
        look_up(played.client)
    wait = timedelta(seconds=0.25)
    assert before + wait <= caught.value.retry_at <= datetime.now(UTC) + wait
    assert (caught.value.endpoint, caught.value.attempts, caught.value.sent) == ("voice/query_status", 0, "no")
    assert (len(played.limiter.keys), played.memory.sent) == (1, [])


@pytest.mark.parametrize("problem", [SlotUnavailableError(9.0), LimiterError("the store is unavailable")], ids=repr)
def test_without_a_slot_for_a_retry_the_error_is_that_of_the_attempt_before(
    problem: Exception,
) -> None:
    played = Played(LOST)
    memory, take = played.memory, played.limiter.acquire

    def take_once(key: LimitKey, limit: Limit, deadline_at: float, *args: Any) -> Slot:
        played.limiter.problem = problem if memory.sent else None
        return take(key, limit, deadline_at)

    played.limiter.acquire = take_once  # type: ignore[method-assign]
    with pytest.raises(ConnectionLostError) as caught:
        look_up(played.client)
    assert (caught.value.attempts, caught.value.sent) == (1, "maybe")
    assert len(played.limiter.keys) == 2


# --- The time


def test_a_record_says_how_long_it_took_and_how_much_of_that_was_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(random, "uniform", lambda low, high: 0.5)
    meta = look_up(Played(LOST, FINE).client).meta
    assert (meta.attempts, meta.elapsed, meta.waited) == (2, LATENCY + 0.5 + LATENCY, 3.0)
    meta = ask_without_limit(Played(FINE).client).meta
    assert (meta.attempts, meta.elapsed, meta.waited, meta.http_status) == (1, LATENCY, 0.0, 200)


@pytest.mark.parametrize(("more", "attempts"), [(0.0, 1), (1 / VirtualClock.TICKS, 2)])
def test_no_pause_ends_at_the_deadline_or_later(more: float, attempts: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(random, "uniform", lambda low, high: 0.5)
    played = Played(UNREACHABLE, timeout=LATENCY + 0.5 + more)
    began = played.clock.now()
    with pytest.raises(ConnectError) as caught:
        look_up(played.client)
    assert caught.value.attempts == len(played.memory.sent) == attempts
    assert played.clock.now() - began == attempts * LATENCY + (attempts - 1) * 0.5


def test_a_pause_that_is_over_does_not_wait() -> None:
    played = Played(FINE)
    for seconds, passed in ((0.25, 0.25), (-1.0, 1 / VirtualClock.TICKS)):
        began = played.clock.now()
        played.client._transport.pause(QUERY_STATUS, seconds)
        assert played.clock.now() - began == passed
    transport = Client(*CREDENTIALS.values())._transport
    transport.pause(QUERY_STATUS, -1.0)  # a real clock would reject it


@pytest.mark.parametrize("timeout", [0, -1.0, "1"], ids=repr)
def test_a_timeout_that_is_not_a_number_of_seconds_is_rejected(timeout: Any) -> None:
    played = Played(FINE)
    with pytest.raises(ParameterError, match="timeout") as caught:
        played.client.voice.query_status("A-1", timeout=timeout)
    assert (caught.value.param, caught.value.endpoint) == ("timeout", "voice/query_status")
    assert played.memory.sent == []


def test_a_request_of_a_closed_client_names_its_endpoint() -> None:
    played = Played(FINE)
    played.client.close()
    with pytest.raises(ConfigError, match="closed") as caught:
        look_up(played.client)
    assert (caught.value.endpoint, caught.value.sent, played.limiter.keys) == ("voice/query_status", "no", [])


# --- The messages

NOTHING_SENT = "Nothing was sent, so the request can be sent again."
NO_HARM = "The request can be sent again: it changes nothing."
LOOK = "The service may have acted on the request: check before you send it again."
LATER = "Wait some time before you send the request again."
NO_HELP = "Sending the same request again will not help."


@pytest.mark.parametrize(
    ("outcome", "for_safe", "for_unsafe"),
    [
        (UNREACHABLE, NOTHING_SENT, NOTHING_SENT),
        (LOST, NO_HARM, LOOK),
        (Response(200, False, HTML), NO_HARM, LOOK),
        (error_status("error_internal_server_error"), NO_HARM, LOOK),
        (error_status("error_nobody_knew"), NO_HARM, LOOK),
        (error_status("error_rate_limit_exceeded"), LATER, LATER),
        (error_status("error_concurrent_call_limit_reached"), LATER, LATER),
        (error_status("error_invalid_txn_ref"), NO_HELP, NO_HELP),
        (error_status("error_txn_ref_param_missing"), NO_HELP, NO_HELP),
    ],
    ids=str,
)
def test_an_error_ends_with_what_can_be_done(outcome: Outcome, for_safe: str, for_unsafe: str) -> None:
    for call, advice in ((look_up, for_safe), (ring, for_unsafe)):
        with pytest.raises(HoiioError) as caught:
            call(Played(outcome).client)
        assert str(caught.value).endswith(f" {advice}")


@pytest.mark.parametrize(
    ("first", "then", "attempts"),
    [(UNREACHABLE, LOST, 2), (UNREACHABLE, error_status("error_internal_server_error"), 2), (LOST, UNREACHABLE, 1)],
    ids=str,
)
def test_a_request_that_may_have_called_a_phone_is_not_retried(first: Outcome, then: Outcome, attempts: int) -> None:
    with pytest.raises(HoiioError) as caught:
        ring(Played(first, then).client)
    assert (caught.value.attempts, caught.value.sent == "no") == (attempts, False)


def test_a_proxy_that_refuses_is_not_asked_again() -> None:
    for call in (look_up, ring):
        with pytest.raises(ProxyError) as caught:
            call(Played(ProxyError("no tunnel.", sent="no")).client)
        assert caught.value.attempts == 1


@pytest.mark.parametrize(
    ("status", "error"),
    [
        *[(199, InvalidResponseError), (200, None), (299, None), (300, RedirectError), (399, RedirectError)],
        *[(400, InvalidResponseError), (429, InvalidResponseError), (500, InvalidResponseError)],
    ],
)
def test_a_record_needs_an_http_status_of_success(status: int, error: type[InvalidResponseError] | None) -> None:
    played = Played(success({"txn_ref": "A-1"}, status))
    if error is None:
        assert ask_without_limit(played.client).extra == {"txn_ref": "A-1"}
        return
    with pytest.raises(InvalidResponseError) as caught:
        ask_without_limit(played.client)
    found = caught.value
    assert (type(found), found.http_status, found.raw, found.sent) == (
        error,
        status,
        played.memory.answer().body,
        "yes",
    )


@pytest.mark.parametrize(
    ("outcome", "field", "said"),
    [
        (Response(200, True, success({}).body), None, "the reply .HTTP 200. cannot be read: it is compressed"),
        (Response(418, False, HTML), None, "the reply .HTTP 418. cannot be read: it is no"),
        (success({"status": 7}), "status", "the field status of the reply .* it is missing or not a status code"),
        (success({"txn_ref": 7}), "txn_ref", "the field txn_ref of the reply .* it is not"),
    ],
    ids=str,
)
def test_a_reply_that_cannot_be_read_is_kept_and_what_is_wrong_is_named(
    outcome: Response, field: str | None, said: str
) -> None:
    with pytest.raises(InvalidResponseError, match=said) as caught:
        look_up(Played(outcome).client)
    error = caught.value
    assert (error.field, error.raw, error.http_status) == (field, outcome.body, outcome.status)
    assert (error.sent, error.attempts, error.endpoint) == ("yes", 1, "voice/query_status")


@pytest.mark.parametrize(
    ("code", "meaning"),
    [
        ("error_rate_limit_exceeded", RateLimitExceededError.__doc__),
        ("error_nobody_knew", "A status that this version of the package does not know."),
        ("error_" + "x" * 80, "A status that this version of the package does not know."),
    ],
)
def test_an_error_of_the_service_says_what_it_means_and_keeps_the_reply(code: str, meaning: str) -> None:
    outcome = error_status(code, 403)
    with pytest.raises(APIError) as caught:
        look_up(Played(outcome).client)
    error = caught.value
    assert str(error).startswith(f"voice/query_status: {code}: {meaning} ")
    assert (error.code, error.meaning, error.raw, error.http_status) == (code, meaning, outcome.body, 403)
    assert (error.sent, error.attempts) == ("yes", 1)


# --- Secrets


@pytest.mark.parametrize(("length", "is_code"), [(200, True), (201, False)])
def test_a_very_long_status_is_not_a_code_whatever_the_spec_allows(
    length: int, is_code: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hoiio._wire.response._is_status", re.compile("error_x*").fullmatch)
    code = f"{'error_':x<{length}}"
    with pytest.raises(APIError if is_code else InvalidResponseError) as caught:
        look_up(Played(error_status(code)).client)
    assert (code in str(caught.value)) == is_code


@pytest.mark.parametrize("name", list(CREDENTIALS))
def test_no_status_is_shown_that_holds_any_of_the_secrets(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hoiio._wire.credentials.SECRETS", tuple(CREDENTIALS))
    with pytest.raises(InvalidResponseError) as caught:
        look_up(Played(error_status(f"error_{CREDENTIALS[name]}")).client)
    assert CREDENTIALS[name] not in str(caught.value)


@pytest.mark.parametrize("call", [ring, lambda client: client.voice.call(NUMBER + "x")], ids=["lost", "refused"])
def test_no_frame_of_the_package_holds_what_was_asked_for(call: Callable[[Client], Any]) -> None:
    with pytest.raises(HoiioError) as caught:
        call(Played(LOST).client)
    shown = frame_locals(caught.value)
    assert "voice/call" in shown
    assert NUMBER not in shown


@pytest.mark.parametrize("base_url", ["https://example.com/X", "https://example.com/X/"])
def test_a_client_shows_where_it_leads(base_url: str) -> None:
    assert repr(Client(*CREDENTIALS.values(), base_url=base_url)) == "<hoiio.Client of https://example.com/X>"
