"""The advice of errors, the pauses that the service asks for, and the lines of the log about both."""

from __future__ import annotations

import logging
import pickle
import time
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any

import pytest
from raw_server import Connection, Peer, client_to, record, reply

import hoiio
from hoiio._http.headers import MAX_RETRY_AFTER, read_retry_after

from fakes import FakeNetwork, Outcome, VirtualClock, client_returning, client_with, error_status, success
from target import Response

FINE = success({"currency": "SGD", "balance": "1.000", "points": "1.000", "bonus": "0.000"})
OVER_LIMIT = error_status("error_rate_limit_exceeded")


def playing(*outcomes: Outcome, timeout: float = 30.0) -> tuple[hoiio.Client, FakeNetwork]:
    waiting = list(outcomes)
    network = FakeNetwork(VirtualClock(), lambda: waiting.pop(0) if len(waiting) > 1 else waiting[0])
    return client_with(network, timeout), network


def overloaded(retry_after: float) -> Response:
    return Response(503, False, b"<html>", retry_after)


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("3", 3.0),
        (" 120 ", 120.0),
        ("0", 0.0),
        ("", 0.0),
        ("-3", 0.0),
        ("1.5", 0.0),
        ("soon", 0.0),
        ("\u0663", 0.0),
        ("9" * 18, MAX_RETRY_AFTER),
        ("9" * 19, 0.0),
        ("Fri, 31 Dec 1999 23:59:59 GMT", 0.0),
        ("Fri, 31 Dec 9999 23:59:59 GMT", MAX_RETRY_AFTER),
        ("Fri, 99 Dec 2026 99:99:99 GMT", 0.0),
        ("Fri, 31 Dec 99999 23:59:59 GMT", 0.0),
    ],
)
def test_the_pause_that_a_header_asks_for(header: str, seconds: float) -> None:
    assert read_retry_after(header) == seconds


def test_a_pause_until_a_date() -> None:
    header = format_datetime(datetime.now(UTC) + timedelta(seconds=90), usegmt=True)
    assert 88 <= read_retry_after(header) <= 90


def test_a_server_that_asks_for_a_pause_gets_it() -> None:
    """Over a real socket: the second request comes a second after the first response, and not after 0.25 s."""
    times: list[float] = []

    def talk(connection: Connection) -> None:
        for head in (b"HTTP/1.1 503 Service Unavailable\r\nRetry-After: 1\r\n", None):
            request = connection.receive()
            times.append(time.monotonic())
            connection.send(head + b"Content-Length: 0\r\n\r\n" if head else reply(record(request)))

    with Peer(talk) as peer, client_to(peer) as client:
        client.voice.query_status("AA-S-1", timeout=10)
    assert 0.99 <= times[1] - times[0] < 3


def test_a_pause_beyond_the_deadline_ends_the_request_at_once() -> None:
    client, network = playing(overloaded(60.0))
    began = network.clock.now()
    before = datetime.now(UTC)
    with pytest.raises(hoiio.InvalidResponseError, match="takes the next request at") as caught:
        client.user.get_balance()
    assert network.clock.now() - began < 1
    assert len(network.sent) == 1
    assert caught.value.retry_at is not None
    assert before + timedelta(seconds=60) <= caught.value.retry_at <= datetime.now(UTC) + timedelta(seconds=60)
    assert caught.value.retryable


def test_a_pause_is_told_to_the_caller_of_what_must_not_be_sent_twice() -> None:
    client, network = playing(overloaded(3.0))
    with pytest.raises(hoiio.InvalidResponseError) as caught:
        client.voice.call("+6522222222")
    assert len(network.sent) == 1
    assert caught.value.retry_at is not None
    assert (caught.value.may_have_acted, caught.value.retryable) == (True, False)


def test_a_request_that_was_one_too_many_is_sent_again_after_the_pause() -> None:
    client, network = playing(OVER_LIMIT, FINE)
    began = network.clock.now()
    found = client.user.get_balance(timeout=100)
    assert found.meta.attempts == 2
    assert 15 <= network.clock.now() - began < 20
    assert found.meta.waited >= 14


@pytest.mark.parametrize(("timeout", "attempts"), [(10, 1), (100, 3)])
def test_one_too_many_that_stays_so_says_when(timeout: float, attempts: int) -> None:
    client, _ = playing(OVER_LIMIT)
    before = datetime.now(UTC)
    with pytest.raises(hoiio.RateLimitExceededError) as caught:
        client.user.get_balance(timeout=timeout)
    assert caught.value.attempts == attempts
    assert caught.value.retry_at is not None
    assert caught.value.retry_at >= before + timedelta(seconds=14)
    assert caught.value.retryable
    assert isinstance(caught.value, hoiio.RateLimitError)


def test_one_too_many_is_not_repeated_where_that_could_do_harm() -> None:
    client, network = playing(OVER_LIMIT)
    with pytest.raises(hoiio.RateLimitExceededError) as caught:
        client.voice.call("+6522222222", timeout=100)
    assert len(network.sent) == 1
    assert caught.value.retry_at is not None
    assert (caught.value.may_have_acted, caught.value.retryable) == (False, True)


@pytest.mark.parametrize(
    ("outcome", "may_have_acted", "retryable"),
    [
        pytest.param(Response(200, False, b"<html>"), True, False, id="an unreadable reply"),
        pytest.param(Response(500, False, b"<html>"), True, False, id="an unreadable failure"),
        pytest.param(error_status("error_something_new"), True, False, id="an unknown status"),
        pytest.param(error_status("error_internal_server_error"), True, False, id="an unexpected fault"),
        pytest.param(error_status("error_insufficient_credit"), False, False, id="no credit"),
        pytest.param(error_status("error_concurrent_call_limit_reached"), False, True, id="too many calls"),
        pytest.param(Response(429, False, b"<html>"), False, True, id="too many requests, by a proxy"),
        pytest.param(hoiio.ConnectionLostError("lost.", sent="maybe"), True, False, id="lost"),
        pytest.param(hoiio.ConnectError("no.", sent="no"), False, True, id="not connected"),
        pytest.param(hoiio.TLSError("no.", sent="no"), False, False, id="not trusted"),
        pytest.param(hoiio.DeadlineExceededError("late.", sent="no"), False, True, id="too late to connect"),
    ],
)
def test_who_sends_an_sms_knows_whether_it_may_have_gone(
    outcome: Outcome, may_have_acted: bool, retryable: bool
) -> None:
    client, _ = playing(outcome)
    with pytest.raises(hoiio.HoiioError) as caught:
        client.sms.send("+6511111111", "hello")
    assert (caught.value.may_have_acted, caught.value.retryable) == (may_have_acted, retryable)
    assert ("may have acted" in str(caught.value)) is may_have_acted
    with pytest.raises(hoiio.HoiioError) as looked_up:
        client.user.get_balance()
    assert not looked_up.value.may_have_acted
    again = pickle.loads(pickle.dumps(caught.value))
    assert (again.may_have_acted, again.retryable, again.retry_at) == (
        caught.value.may_have_acted,
        caught.value.retryable,
        caught.value.retry_at,
    )


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ("error_dest_6598761234_invalid", "error_dest_*_invalid"),
        ("error_dest_98761234_invalid", "error_dest_*_invalid"),
        ("error_dest_6598761234_param_missing", "error_dest_*_param_missing"),
        ("error_mary_unknown", "error_*_unknown"),
        ("error_line_4_of_2026", "error_line_4_of_2026"),
        ("error_john_smith_unknown", "error_*_unknown"),
        ("error_JohnSmith", "error_*"),
        ("error_missing_param_missing", "error_missing_param_missing"),
        ("error_dest1_param_missing", "error_dest1_param_missing"),
    ],
)
def test_a_status_that_repeats_a_value_of_the_request_does_not_show_it(code: str, shown: str) -> None:
    client, _ = client_returning(error_status(code))
    with pytest.raises(hoiio.APIError) as caught:
        client.voice.call("+6598761234", dest1="+6511111111", tag="John Smith" if "ohn" in code else "Mary")
    assert caught.value.code == shown
    text = f"{caught.value!r} {caught.value} {pickle.dumps(caught.value)!r}"
    assert "98761234" not in text
    assert "mary" not in text.lower()


def test_a_value_that_is_a_word_of_a_status_does_not_hide_what_the_status_means() -> None:
    client, _ = client_returning(error_status("error_dest_param_missing"))
    for tag in ("error", "missing", "param", "dest"):
        with pytest.raises(hoiio.MissingParameterError) as caught:
            client.sms.send("+6511111111", "Error!", tag=tag)
        assert (caught.value.code, caught.value.may_have_acted) == ("error_dest_param_missing", False)


def test_a_pause_that_the_service_asks_for_holds_for_all_requests() -> None:
    client, network = playing(Response(429, False, b"<html>", 50.0), FINE)
    began = network.clock.now()
    with pytest.raises(hoiio.InvalidResponseError):
        client.user.get_balance(timeout=10)
    client.user.get_balance(timeout=100)
    assert 50 <= network.clock.now() - began < 52


def messages(caplog: pytest.LogCaptureFixture, level: int) -> list[str]:
    return [line.getMessage() for line in caplog.records if line.levelno == level]


def test_the_log_says_when_a_long_wait_begins(caplog: pytest.LogCaptureFixture) -> None:
    client, network = playing(FINE, timeout=200)
    with caplog.at_level(logging.DEBUG, "hoiio"):
        for _ in range(61):
            client.user.get_balance()
    [line] = messages(caplog, logging.INFO)
    assert line.startswith("user/get_balance: waits up to ")
    assert line.endswith(" s for the limit of the endpoint")
    attempts = messages(caplog, logging.DEBUG)
    assert len(attempts) == len(network.sent) == 61
    assert {line.rpartition(", ")[2] for line in attempts} == {f"{network.latency:.3f} s"}  # not those of the wait


def test_the_time_of_an_attempt_is_its_own(caplog: pytest.LogCaptureFixture) -> None:
    client, network = playing(overloaded(5.0), FINE)
    with caplog.at_level(logging.DEBUG, "hoiio"):
        assert client.user.get_balance().meta.elapsed > 5
    assert messages(caplog, logging.INFO) == ["user/get_balance: waits up to 5.0 s before it sends the request again"]
    assert messages(caplog, logging.DEBUG) == [
        f"user/get_balance: HTTP 503, attempt 1, {network.latency:.3f} s",
        f"user/get_balance: InvalidResponseError, attempt 1, {network.latency:.3f} s",
        f"user/get_balance: HTTP 200, attempt 2, {network.latency:.3f} s",
    ]


def test_pages_say_that_they_wait(caplog: pytest.LogCaptureFixture) -> None:
    pages: list[Any] = [success({"entries": [{"txn_ref": f"AA-{number}"}]}) for number in range(61)]
    client, _ = playing(*pages, success({"entries": []}), timeout=1)
    with caplog.at_level(logging.INFO, "hoiio"):
        assert len(list(client.voice.get_history())) == 61
    assert [line.partition(":")[0] for line in messages(caplog, logging.INFO)] == ["voice/get_history"]
