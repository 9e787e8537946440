# Generated from spec/ by `python -m generator`. Edit the spec, not this file.
"""What memory cannot stand in for: real sockets, against the sandbox."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qsl

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clock import (
    APIError,
    Client,
    ClockError,
    ConnectionLost,
    DeadlineExceeded,
    InvalidResponse,
    RateLimitWait,
    RedirectRefused,
    ResponseTooLarge,
)
from clock.sandbox import Fault, Sandbox
from clock.sandbox._catalog import ENDPOINTS

import notations
from wire import CREDENTIALS, SECRETS, TARGET, client_to, client_without_limit

ATTEMPTS = 1
SAFE: dict[str, bool] = {
    "time/set": False,
    "time/zone/list": True,
}
LIMITS: dict[str, int] = {}
REFUSED: dict[str, str] = {}
each_endpoint = pytest.mark.parametrize("path", list(SAFE))


def call(client: Client, path: str, deadline: float | None = None) -> Any:
    match path:
        case "time/set":
            return client.time.set(deadline=deadline)
        case "time/zone/list":
            return client.time.zone_list(deadline=deadline)
        case _:
            raise AssertionError(path)


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox() as sandbox:
        yield sandbox


@given(
    params=st.dictionaries(
        notations.WORDS.filter(lambda name: name not in CREDENTIALS), st.text(notations.SENDABLE), max_size=5
    )
)
@settings(max_examples=50)
def test_any_text_reaches_the_service_unchanged(sandbox: Sandbox, params: dict[str, str]) -> None:
    with client_to(sandbox) as client, pytest.raises(ClockError):
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
def test_a_connection_is_used_again(sandbox: Sandbox, path: str) -> None:
    with client_without_limit(sandbox) as client:
        before = sandbox.connections_opened
        for _ in range(5):
            call(client, path)
        assert sandbox.connections_opened == before + 1


@each_endpoint
@pytest.mark.parametrize(
    ("fault", "error", "repeated"),
    [
        ("reset", ConnectionLost, True),
        ("close", ConnectionLost, True),
        ("truncate", ConnectionLost, True),
        ("html", InvalidResponse, False),
        ("not_json", InvalidResponse, False),
        ("wrong_type", InvalidResponse, False),
        ("oversize", ResponseTooLarge, False),
        ("endless", ResponseTooLarge, False),
        ("compressed", InvalidResponse, False),
        ("redirect", RedirectRefused, False),
    ],
)
def test_a_fault_is_its_error_and_sent_tells_the_truth(
    path: str, fault: Fault, error: type[ClockError], repeated: bool
) -> None:
    with Sandbox() as sandbox, client_to(sandbox) as client:
        sandbox.misbehave(fault, times=ATTEMPTS)
        with pytest.raises(error) as caught:
            call(client, path)
        attempts = ATTEMPTS if repeated and SAFE[path] else 1
        assert type(caught.value) is error
        assert isinstance(caught.value, ClockError)
        assert caught.value.attempts == len(sandbox.received) == attempts
        assert caught.value.sent == ("maybe" if repeated else "yes")
        assert caught.value.__context__ is None


@each_endpoint
@pytest.mark.parametrize("fault", ["reset", "close", "truncate"])
def test_a_safe_call_outlives_a_fault(path: str, fault: Fault) -> None:
    with Sandbox() as sandbox, client_to(sandbox) as client:
        sandbox.misbehave(fault)
        repeated = SAFE[path] and ATTEMPTS > 1
        if repeated:
            assert call(client, path).meta.attempts == 2
        else:
            with pytest.raises(ConnectionLost):
                call(client, path)
        assert len(sandbox.received) == 1 + repeated


@each_endpoint
@pytest.mark.parametrize("fault", ["hang", "drip_head", "drip_body"])
def test_a_deadline_ends_any_wait(path: str, fault: Fault) -> None:
    with Sandbox() as sandbox, client_to(sandbox) as client:
        sandbox.misbehave(fault)
        started = time.monotonic()
        with pytest.raises(DeadlineExceeded) as caught:
            call(client, path, 0.3)
        # That it ends close to the deadline is measured in the benchmark; that it ends at all, here.
        assert 0.3 <= time.monotonic() - started < 5
        assert caught.value.sent == "maybe"
        assert len(sandbox.received) == 1
        call(client, path)  # and the client is as good as before


@each_endpoint
def test_a_connection_that_was_closed_meanwhile_is_not_used(path: str) -> None:
    with Sandbox() as sandbox, client_to(sandbox) as client:
        call(client, path)
        sandbox.drop_connections()
        assert call(client, path).meta.attempts == 1


@each_endpoint
def test_the_sandbox_answers_every_status(path: str) -> None:
    codes = [status.code for status in ENDPOINTS[path].statuses if "{" not in status.code]
    with Sandbox() as sandbox, client_without_limit(sandbox) as client:
        for code in codes:
            sandbox.answer(code, times=ATTEMPTS)
            try:
                call(client, path)
            except APIError as error:
                assert error.code == code
            except InvalidResponse:
                assert code == "ok"  # a success without its fields
            sandbox.behave()


@each_endpoint
def test_the_sandbox_refuses_credentials_that_it_did_not_give(sandbox: Sandbox, path: str) -> None:
    good = sandbox.application()
    for name, code in REFUSED.items():
        with Client(**{**good, name: "wrong"}, base_url=sandbox.base_url) as client, pytest.raises(APIError) as caught:
            call(client, path)
        assert caught.value.code == code


@pytest.mark.parametrize(("path", "requests"), list(LIMITS.items()))
def test_the_limit_is_kept_before_the_service_must(path: str, requests: int) -> None:
    with Sandbox() as sandbox, Client(**(application := sandbox.application()), base_url=sandbox.base_url) as client:
        for _ in range(requests):
            call(client, path)
        with pytest.raises(RateLimitWait):
            call(client, path, 0.5)
        assert sandbox.worst_window(path) == len(sandbox.received) == requests
        with Client(**application, base_url=sandbox.base_url + "/") as other, pytest.raises(RateLimitWait):
            call(other, path, 0.5)  # all clients of an application share its slots
