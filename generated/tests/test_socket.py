"""Every endpoint over real sockets, against the sandbox."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import get_args
from urllib.parse import parse_qsl

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from endpoint import Endpoint
from endpoints import ENDPOINTS, each_endpoint, each_limited
from fakes import client_to, client_without_limit
from strategies import fields
from target import (
    ATTEMPTS,
    BASE_PATH,
    CREDENTIALS,
    IGNORED_WARNINGS,
    OVER_LIMIT,
    REFUSED,
    RETRY_HTTP,
    SANDBOX_ENDPOINTS,
    SECRETS,
    SUCCESS,
    APIError,
    Client,
    ConnectionLostError,
    DeadlineExceededError,
    Fault,
    InvalidResponseError,
    RateLimitTimeoutError,
    RedirectError,
    ResponseTooLargeError,
    RootError,
    Sandbox,
    retries,
)

pytestmark = pytest.mark.filterwarnings(*IGNORED_WARNINGS)
SLOW = ("hang", "drip_head", "drip_body")
"""The faults that only a deadline ends."""
SHORT = 0.3
"""Seconds of a deadline that is to pass."""
each_unsafe = pytest.mark.parametrize(
    "endpoint", [pytest.param(endpoint, id=path) for path, endpoint in ENDPOINTS.items() if not endpoint.safe]
)


@pytest.fixture(autouse=True)
def _short_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    """Makes the pauses between attempts short. Their length is tested with a fake network."""
    monkeypatch.setattr(retries, "RETRY_PAUSE", 0.01)


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(limit=None) as sandbox:
        yield sandbox


def statuses_of(endpoint: Endpoint) -> list[str]:
    """Returns the status codes of an endpoint, without success and those that hold the name of a parameter."""
    codes = [status.code for status in SANDBOX_ENDPOINTS[endpoint.path].statuses]
    return [code for code in codes if code != SUCCESS and "{" not in code]


def arrived(sandbox: Sandbox, requests: int) -> int:
    """Returns how many requests the sandbox received. It may be slower than a client that gave up."""
    until = time.monotonic() + 10
    while len(sandbox.received) < requests and time.monotonic() < until:
        time.sleep(0.001)
    return len(sandbox.received)


@given(
    params=st.dictionaries(
        fields.WORDS.filter(lambda name: name not in CREDENTIALS), st.text(fields.SENDABLE), max_size=5
    )
)
@settings(max_examples=50)
def test_any_text(sandbox: Sandbox, params: dict[str, str]) -> None:
    """Any text reaches the service unchanged."""
    with client_to(sandbox) as client, pytest.raises(RootError):
        client.request("some/new_thing", params)
    received = sandbox.received[-1]
    pairs = parse_qsl(received.body.decode("ascii"), keep_blank_values=True, strict_parsing=True, errors="strict")
    assert {name: value for name, value in pairs if name not in CREDENTIALS} == params
    assert sorted(name for name, _ in pairs) == sorted([*CREDENTIALS, *params])
    assert (received.method, received.target) == ("POST", f"{BASE_PATH}/some/new_thing")
    assert received.headers["Content-Type"] == "application/x-www-form-urlencoded"
    assert received.headers["Accept-Encoding"] == "identity"
    assert not any(received.params[name] in text for name in SECRETS for text in received.headers.values())


@each_endpoint
def test_reused_connection(sandbox: Sandbox, endpoint: Endpoint) -> None:
    """A connection is used for the next request."""
    with client_without_limit(sandbox) as client:
        before = sandbox.connections_opened
        for _ in range(5):
            endpoint.call(client)
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
        ("oversize", ResponseTooLargeError, False),
        ("endless", ResponseTooLargeError, False),
        ("compressed", InvalidResponseError, False),
        ("redirect", RedirectError, False),
    ],
)
def test_fault(endpoint: Endpoint, fault: Fault, error: type[RootError], repeated: bool) -> None:
    """A fault raises its error, and `sent` is true."""
    with Sandbox() as sandbox, client_to(sandbox) as client:
        sandbox.inject_fault(fault, times=ATTEMPTS)
        with pytest.raises(error) as caught:
            endpoint.call(client)
        may_help = repeated or (fault == "html" and 500 in RETRY_HTTP)
        attempts = ATTEMPTS if may_help and endpoint.safe else 1
        assert type(caught.value) is error
        assert isinstance(caught.value, RootError)
        assert caught.value.attempts == len(sandbox.received) == attempts
        assert caught.value.sent == ("maybe" if repeated else "yes")
        assert caught.value.__context__ is None


@each_endpoint
def test_wrong_type(endpoint: Endpoint) -> None:
    """Objects in the place of other values are an error in a required field. Others are None, and the record says so."""
    with Sandbox() as sandbox, client_to(sandbox) as client:
        sandbox.inject_fault("wrong_type")
        if any(field.required for field in endpoint.fields.values()) or not endpoint.fields:
            with pytest.raises(InvalidResponseError) as caught:
                endpoint.call(client)
            assert (caught.value.sent, len(sandbox.received)) == ("yes", 1)
        else:
            record = endpoint.call(client)
            assert record.unread
            assert {*record.unread} == {*record.extra}


@each_endpoint
@pytest.mark.parametrize("fault", ["reset", "close", "truncate"])
def test_retry_after_fault(endpoint: Endpoint, fault: Fault) -> None:
    """A request to a safe endpoint succeeds in spite of a fault."""
    with Sandbox() as sandbox, client_to(sandbox) as client:
        sandbox.inject_fault(fault)
        repeated = endpoint.safe and ATTEMPTS > 1
        if repeated:
            assert endpoint.call(client).meta.attempts == 2
        else:
            with pytest.raises(ConnectionLostError):
                endpoint.call(client)
        assert len(sandbox.received) == 1 + repeated


@each_unsafe
def test_unsafe_request(endpoint: Endpoint) -> None:
    """A request to an unsafe endpoint is received at most once, under every fault and status."""
    with Sandbox() as sandbox, client_without_limit(sandbox) as client:
        orders: list[tuple[Fault | None, str | None, int | None]] = [(None, None, None)]
        orders += [
            (fault, None, http)
            for fault in get_args(Fault)
            for http in (None, 500, 503)
            if http is None or fault not in SLOW
        ]
        orders += [(None, code, http) for code in statuses_of(endpoint) for http in (None, 503)]
        for fault, code, http in orders:
            if fault is not None:
                sandbox.inject_fault(fault, http=http, times=ATTEMPTS)
            if code is not None:
                sandbox.stub_status(code, http=http, times=ATTEMPTS)
            before = len(sandbox.received)
            try:
                endpoint.call(client, timeout=SHORT if fault in SLOW else 30.0)
            except RootError as error:
                assert error.attempts == 1
                assert error.sent != "no"
            assert arrived(sandbox, before + 1) == before + 1
            sandbox.reset()


@each_endpoint
@pytest.mark.parametrize("fault", SLOW)
def test_deadline(endpoint: Endpoint, fault: Fault) -> None:
    """A deadline ends any wait. The client is as good as before."""
    with Sandbox() as sandbox, client_to(sandbox) as client:
        sandbox.inject_fault(fault)
        started = time.monotonic()
        with pytest.raises(DeadlineExceededError) as caught:
            endpoint.call(client, timeout=SHORT)
        # That it ends close to the deadline is measured in the benchmark; that it ends at all, here.
        assert SHORT <= time.monotonic() - started < 5
        assert caught.value.sent == "maybe"
        assert arrived(sandbox, 1) == 1
        endpoint.call(client)  # and the client is as good as before


@each_endpoint
def test_closed_connection(endpoint: Endpoint) -> None:
    """A connection that the service closed is not used again."""
    with Sandbox() as sandbox, client_to(sandbox) as client:
        endpoint.call(client)
        sandbox.drop_connections()
        assert endpoint.call(client).meta.attempts == 1


@each_endpoint
def test_sandbox_status(endpoint: Endpoint) -> None:
    """The sandbox answers with every status that a test sets."""
    with Sandbox() as sandbox, client_without_limit(sandbox) as client:
        for code in (SUCCESS, *statuses_of(endpoint)):
            sandbox.stub_status(code, times=ATTEMPTS)
            try:
                endpoint.call(client)
            except APIError as error:
                assert error.code == code
            except InvalidResponseError:
                assert code == SUCCESS  # a success without its fields
            sandbox.reset()


@each_endpoint
def test_sandbox_credentials(sandbox: Sandbox, endpoint: Endpoint) -> None:
    """The sandbox rejects credentials that are not of one of its applications."""
    good = sandbox.create_application()
    for name, code in REFUSED.items():
        with Client(**{**good, name: "wrong"}, base_url=sandbox.base_url) as client, pytest.raises(APIError) as caught:
            endpoint.call(client)
        assert caught.value.code == code


@each_limited
def test_limit(endpoint: Endpoint) -> None:
    """The client keeps the limit before the service must. All clients of an application share it."""
    requests, _ = endpoint.limit or (0, 0.0)
    with (
        Sandbox(limit=None) as sandbox,
        Client(**(application := sandbox.create_application()), base_url=sandbox.base_url) as client,
    ):
        for _ in range(requests):
            endpoint.call(client)
        with pytest.raises(RateLimitTimeoutError):
            endpoint.call(client, timeout=0.5)
        assert sandbox.peak_window(endpoint.path) == len(sandbox.received) == requests
        with Client(**application, base_url=sandbox.base_url + "/") as other, pytest.raises(RateLimitTimeoutError):
            endpoint.call(other, timeout=0.5)  # all clients of an application share its slots


@pytest.mark.skipif(not OVER_LIMIT, reason="the service has no status for it")
@each_limited
def test_sandbox_limit(endpoint: Endpoint) -> None:
    """The sandbox rejects the first request beyond the limit."""
    requests, _ = endpoint.limit or (0, 0.0)
    with Sandbox() as sandbox, client_without_limit(sandbox) as client:
        codes: list[str] = []
        for _ in range(requests + 1):
            try:
                endpoint.call(client)
                codes.append(SUCCESS)
            except APIError as error:  # such as too many entities in progress
                codes.append(error.code)
        assert codes.index(OVER_LIMIT) == requests
        assert sandbox.peak_window(endpoint.path) == requests + 1
