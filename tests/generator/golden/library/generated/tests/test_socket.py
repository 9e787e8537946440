# Generated from spec/ by `python -m generator`. Edit the spec, not this file.
"""What memory cannot stand in for: real sockets, against the sandbox."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import get_args
from urllib.parse import parse_qsl

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from library import (
    APIError,
    Client,
    ConnectionLostError,
    DeadlineExceededError,
    InvalidResponseError,
    LibraryError,
    RateLimitTimeoutError,
    RedirectError,
    ResponseTooLargeError,
)
from library.sandbox import Fault, Sandbox
from library.sandbox._model.catalog import ENDPOINTS

import notations
from case import Case, each
from catalog import CASES
from wire import CREDENTIALS, SECRETS, TARGET, client_to, client_without_limit

pytestmark = pytest.mark.filterwarnings("ignore:.* is deprecated since :DeprecationWarning")

ATTEMPTS = 2
REFUSED: dict[str, str] = {"reader_id": "no-such-reader", "pin": "wrong-pin"}
SLOW = ("hang", "drip_head", "drip_body")
"""The faults that only a deadline ends."""
SHORT = 0.3
"""Seconds of a deadline that is to pass."""
each_endpoint = each(CASES)
each_limited = each({path: case for path, case in CASES.items() if case.limit})


@pytest.fixture(autouse=True)
def _short_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    """How long the pauses between attempts are, the properties in memory tell."""
    monkeypatch.setattr("library._transport.RETRY_PAUSE", 0.01)


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox() as sandbox:
        yield sandbox


def arrived(sandbox: Sandbox, requests: int) -> int:
    """How many requests the sandbox received. It may be slower than a client that gave up."""
    until = time.monotonic() + 10
    while len(sandbox.received) < requests and time.monotonic() < until:
        time.sleep(0.001)
    return len(sandbox.received)


@given(
    params=st.dictionaries(
        notations.WORDS.filter(lambda name: name not in CREDENTIALS), st.text(notations.SENDABLE), max_size=5
    )
)
@settings(max_examples=50)
def test_any_text_reaches_the_service_unchanged(sandbox: Sandbox, params: dict[str, str]) -> None:
    with client_to(sandbox) as client, pytest.raises(LibraryError):
        client.request("some/new_thing", params)
    received = sandbox.received[-1]
    pairs = parse_qsl(received.body.decode("ascii"), keep_blank_values=True, strict_parsing=True, errors="strict")
    assert {name: value for name, value in pairs if name not in CREDENTIALS} == params
    assert sorted(name for name, _ in pairs) == sorted([*CREDENTIALS, *params])
    assert (received.method, received.target) == ("POST", f"{TARGET}/some/new_thing")
    assert received.headers["Content-Type"] == "application/x-www-form-urlencoded"
    assert received.headers["Accept-Encoding"] == "identity"
    assert not any(received.params[name] in text for name in SECRETS for text in received.headers.values())


@each_endpoint
def test_a_connection_is_used_again(sandbox: Sandbox, case: Case) -> None:
    with client_without_limit(sandbox) as client:
        before = sandbox.connections_opened
        for _ in range(5):
            case.call(client)
        assert sandbox.connections_opened == before + 1


@each_endpoint
@pytest.mark.parametrize(
    ("fault", "error", "repeated"),
    [
        ("reset", ConnectionLostError, True),
        ("close", ConnectionLostError, True),
        ("truncate", ConnectionLostError, True),
        ("html", InvalidResponseError, False),
        ("not_json", InvalidResponseError, False),
        ("wrong_type", InvalidResponseError, False),
        ("oversize", ResponseTooLargeError, False),
        ("endless", ResponseTooLargeError, False),
        ("compressed", InvalidResponseError, False),
        ("redirect", RedirectError, False),
    ],
)
def test_a_fault_is_its_error_and_sent_tells_the_truth(
    case: Case, fault: Fault, error: type[LibraryError], repeated: bool
) -> None:
    with Sandbox() as sandbox, client_to(sandbox) as client:
        sandbox.inject_fault(fault, times=ATTEMPTS)
        with pytest.raises(error) as caught:
            case.call(client)
        attempts = ATTEMPTS if repeated and case.safe else 1
        assert type(caught.value) is error
        assert isinstance(caught.value, LibraryError)
        assert caught.value.attempts == len(sandbox.received) == attempts
        assert caught.value.sent == ("maybe" if repeated else "yes")
        assert caught.value.__context__ is None


@each_endpoint
@pytest.mark.parametrize("fault", ["reset", "close", "truncate"])
def test_a_safe_call_outlives_a_fault(case: Case, fault: Fault) -> None:
    with Sandbox() as sandbox, client_to(sandbox) as client:
        sandbox.inject_fault(fault)
        repeated = case.safe and ATTEMPTS > 1
        if repeated:
            assert case.call(client).meta.attempts == 2
        else:
            with pytest.raises(ConnectionLostError):
                case.call(client)
        assert len(sandbox.received) == 1 + repeated


@each({path: case for path, case in CASES.items() if not case.safe})
def test_an_unsafe_request_is_received_at_most_once_whatever_happens(case: Case) -> None:
    with Sandbox() as sandbox, client_without_limit(sandbox) as client:
        orders: list[tuple[Fault | None, str | None, int | None]] = [(None, None, None)]
        orders += [
            (fault, None, http)
            for fault in get_args(Fault)
            for http in (None, 500, 503)
            if http is None or fault not in SLOW
        ]
        orders += [(None, code, http) for code in case.codes for http in (None, 503)]
        for fault, code, http in orders:
            if fault is not None:
                sandbox.inject_fault(fault, http=http, times=ATTEMPTS)
            if code is not None:
                sandbox.stub_status(code, http=http, times=ATTEMPTS)
            before = len(sandbox.received)
            try:
                case.call(client, timeout=SHORT if fault in SLOW else 30.0)
            except LibraryError as error:
                assert error.attempts == 1
                assert error.sent != "no"
            assert arrived(sandbox, before + 1) == before + 1
            sandbox.reset()


@each_endpoint
@pytest.mark.parametrize("fault", SLOW)
def test_a_deadline_ends_any_wait(case: Case, fault: Fault) -> None:
    with Sandbox() as sandbox, client_to(sandbox) as client:
        sandbox.inject_fault(fault)
        started = time.monotonic()
        with pytest.raises(DeadlineExceededError) as caught:
            case.call(client, timeout=SHORT)
        # That it ends close to the deadline is measured in the benchmark; that it ends at all, here.
        assert SHORT <= time.monotonic() - started < 5
        assert caught.value.sent == "maybe"
        assert arrived(sandbox, 1) == 1
        case.call(client)  # and the client is as good as before


@each_endpoint
def test_a_connection_that_was_closed_meanwhile_is_not_used(case: Case) -> None:
    with Sandbox() as sandbox, client_to(sandbox) as client:
        case.call(client)
        sandbox.drop_connections()
        assert case.call(client).meta.attempts == 1


@each_endpoint
def test_the_sandbox_answers_every_status(case: Case) -> None:
    codes = [status.code for status in ENDPOINTS[case.path].statuses if "{" not in status.code]
    with Sandbox() as sandbox, client_without_limit(sandbox) as client:
        for code in codes:
            sandbox.stub_status(code, times=ATTEMPTS)
            try:
                case.call(client)
            except APIError as error:
                assert error.code == code
            except InvalidResponseError:
                assert code == "fine"  # a success without its fields
            sandbox.reset()


@each_endpoint
def test_the_sandbox_refuses_credentials_that_it_did_not_give(sandbox: Sandbox, case: Case) -> None:
    good = sandbox.create_application()
    for name, code in REFUSED.items():
        with Client(**{**good, name: "wrong"}, base_url=sandbox.base_url) as client, pytest.raises(APIError) as caught:
            case.call(client)
        assert caught.value.code == code


@each_limited
def test_the_limit_is_kept_before_the_service_must(case: Case) -> None:
    requests, _ = case.limit or (0, 0.0)
    with (
        Sandbox() as sandbox,
        Client(**(application := sandbox.create_application()), base_url=sandbox.base_url) as client,
    ):
        for _ in range(requests):
            case.call(client)
        with pytest.raises(RateLimitTimeoutError):
            case.call(client, timeout=0.5)
        assert sandbox.peak_window(case.path) == len(sandbox.received) == requests
        with Client(**application, base_url=sandbox.base_url + "/") as other, pytest.raises(RateLimitTimeoutError):
            case.call(other, timeout=0.5)  # all clients of an application share its slots


@each_limited
def test_the_sandbox_keeps_the_limit_strictly(case: Case) -> None:
    requests, _ = case.limit or (0, 0.0)
    with Sandbox() as sandbox, client_without_limit(sandbox) as client:
        for _ in range(requests):
            case.call(client)
        with pytest.raises(APIError) as caught:
            case.call(client)
        assert caught.value.code == "slow-down"
        assert sandbox.peak_window(case.path) == requests + 1
