"""The options of a client, and requests by path."""

from __future__ import annotations

import logging
from typing import Any

import pytest

from endpoint import Endpoint
from endpoints import ENDPOINTS, each_endpoint
from fakes import DAY, client_returning, error_status, success
from target import (
    ATTEMPTS,
    BASE_PATH,
    BASE_URL,
    CREDENTIALS,
    EXPECTED_USER_AGENT,
    IGNORED_WARNINGS,
    PACKAGE,
    USER_AGENT,
    VARIABLES,
    Client,
    ConfigError,
    ConnectionLostError,
    FileLimiter,
    ParameterError,
    RateLimitTimeoutError,
    RootError,
)

pytestmark = pytest.mark.filterwarnings(*IGNORED_WARNINGS)
FIRST = next(iter(ENDPOINTS.values()))


@each_endpoint
def test_url(endpoint: Endpoint) -> None:
    """The URL of a request is the documented one."""
    assert Client(*CREDENTIALS.values())._transport.base_url == BASE_URL
    client, network = client_returning(error_status("error_x"))
    with pytest.raises(RootError):
        endpoint.call(client)
    assert network.sent[-1][0] == f"{BASE_PATH}/{endpoint.path}"


@pytest.mark.parametrize("timeout", [0, -1, float("nan"), float("inf"), 1e9, True, "1", b"1"], ids=repr)
def test_invalid_timeout(timeout: Any) -> None:
    """A timeout that is not a number of seconds is rejected."""
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
def test_unsafe_base_url(base_url: Any) -> None:
    """A base URL that is not safe is rejected. The error does not show its password."""
    with pytest.raises(ConfigError, match="base_url") as caught:
        Client(*CREDENTIALS.values(), base_url=base_url)
    assert "pw" not in str(caught.value)


@pytest.mark.parametrize("base_url", ["http://localhost:1", "http://127.0.0.1/x/", "http://[::1]:8", BASE_URL + "/"])
def test_http_on_loopback(base_url: str) -> None:
    """Plain HTTP is for loopback addresses alone."""
    Client(*CREDENTIALS.values(), base_url=base_url)


def test_missing_credentials(monkeypatch: pytest.MonkeyPatch) -> None:
    """An error names every missing credential and its variable, and the environment can supply them."""
    for variable in VARIABLES.values():
        monkeypatch.delenv(variable, raising=False)
    with pytest.raises(ConfigError) as caught:
        Client()
    for name, variable in VARIABLES.items():
        assert name in str(caught.value)
        assert variable in str(caught.value)
    for variable in VARIABLES.values():
        monkeypatch.setenv(variable, "from-the-environment")
    Client()


@pytest.mark.parametrize("name", list(CREDENTIALS))
@pytest.mark.parametrize("value", ["", "a\n", "\x00", "\ud800"], ids=ascii)
def test_invalid_credential(name: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A credential that cannot be sent is rejected. The error has its name and not its value."""
    for variable in VARIABLES.values():
        monkeypatch.delenv(variable, raising=False)
    with pytest.raises(ConfigError, match=name) as caught:
        Client(**{**CREDENTIALS, name: value})
    assert not value or value not in str(caught.value)


@pytest.mark.parametrize("limiter", [FileLimiter, b"x", "limits.db", "redis://localhost", 60], ids=repr)
def test_invalid_limiter(limiter: Any) -> None:
    """An object that is not a limiter is rejected."""
    with pytest.raises(ConfigError, match="limiter must be a limiter"):
        Client(*CREDENTIALS.values(), limiter=limiter)


def test_default_timeout() -> None:
    """The default timeout is half a minute."""
    with Client(*CREDENTIALS.values()) as client:
        assert client._transport._timeout == 30.0


def test_user_agent() -> None:
    """A request names the package and its version."""
    assert USER_AGENT == EXPECTED_USER_AGENT


def test_repr() -> None:
    """The repr of a client shows its base URL and nothing else."""
    assert repr(Client(*CREDENTIALS.values())) == f"<{PACKAGE}.Client of {BASE_URL}>"
    assert repr(object.__new__(Client)) == f"<{PACKAGE}.Client>"


def test_closed_client() -> None:
    """A closed client sends nothing."""
    client, network = client_returning(error_status("error_x"))
    with client:
        pass
    for endpoint in ENDPOINTS.values():
        with pytest.raises(ConfigError, match="closed"):
            endpoint.call(client)
    assert network.sent == []


def test_log(caplog: pytest.LogCaptureFixture) -> None:
    """The logger has the name of the package, and the log names the endpoint."""
    client, _ = client_returning(success(FIRST.reply))
    with caplog.at_level(logging.DEBUG, PACKAGE):
        FIRST.call(client)
    assert FIRST.path in caplog.text


# --- Requests by path


def test_request_by_path() -> None:
    """A request beyond the spec follows the same rules."""
    client, network = client_returning(success({"x": "1", "y": None}))
    reply = client.request("some/new_thing", {"a": "1 +&=é"})
    assert reply.extra == {"x": "1", "y": None}
    assert network.params() == CREDENTIALS | {"a": "1 +&=é"}
    for path in ("", "/x", "x/", "x//y", "../x", "x?y=1", "x y", "x\r\n", "https://example.com"):
        with pytest.raises(ParameterError, match="path"):
            client.request(path)
    for odd in (None, b"a/b", 5):
        with pytest.raises(ParameterError, match="path"):
            client.request(odd)  # type: ignore[arg-type]
    for name in (*CREDENTIALS, "a b", "a=b&c", ""):
        with pytest.raises(ParameterError):
            client.request("some/new_thing", {name: "x"})
    assert len(network.sent) == 1


@each_endpoint
def test_known_path(endpoint: Endpoint) -> None:
    """A request by the path of an endpoint keeps the limit and the retries of that endpoint."""
    client, network = client_returning(ConnectionLostError("lost.", sent="maybe"))
    with pytest.raises(ConnectionLostError):
        client.request(endpoint.path, timeout=DAY)
    assert len(network.sent) == (ATTEMPTS if endpoint.safe else 1)
    if endpoint.limit is None:
        return
    client, network = client_returning(success({}))
    most, seconds = endpoint.limit
    network.latency = seconds / most / 2
    for _ in range(most):
        client.request(endpoint.path, timeout=seconds / 4)
    with pytest.raises(RateLimitTimeoutError):
        client.request(endpoint.path, timeout=seconds / 4)
    assert len(network.sent) == most


def test_safe_request_by_path() -> None:
    """A request beyond the spec is retried if the caller says that it is safe."""
    client, network = client_returning(ConnectionLostError("lost.", sent="maybe"))
    with pytest.raises(ConnectionLostError):
        client.request("some/new_thing")
    assert len(network.sent) == 1
    with pytest.raises(ConnectionLostError):
        client.request("some/new_thing", safe=True, timeout=DAY)
    assert len(network.sent) == 1 + ATTEMPTS
