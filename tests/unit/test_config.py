"""The options of a client: an address and a deadline, accepted or rejected, with all problems reported together."""

from __future__ import annotations

from typing import Any

import pytest
from raw_server import Peer, echo

from hoiio import Client, ConfigError
from hoiio import _config as config
from hoiio._core.models import Origin
from hoiio._http.url import parse_base_url

MUST_BE = "base_url must be an address such as https://host/path, with a host and a valid port"
NOT_HTTPS = (
    "base_url must start with https://, because the credentials are sent with each request; http:// is for "
    "loopback only"
)
USER = "base_url must not hold a user name or a password"
PATH = "base_url must end in a plain path, without a query, a fragment or a space"
PORT = "base_url must not name port 0"


@pytest.mark.parametrize(
    ("base_url", "origin", "path"),
    [
        ("https://example.com", Origin(True, "example.com", 443), "/"),
        ("https://example.com/", Origin(True, "example.com", 443), "/"),
        ("HTTPS://EXAMPLE.com/open", Origin(True, "example.com", 443), "/open/"),
        ("https://example.com:8443/open/", Origin(True, "example.com", 8443), "/open/"),
        ("https://example.com:1/open/X/", Origin(True, "example.com", 1), "/open/X/"),
        ("https://example.com:65535/a.b~c_d-e", Origin(True, "example.com", 65535), "/a.b~c_d-e/"),
        ("https://10.0.0.1/x", Origin(True, "10.0.0.1", 443), "/x/"),
        ("http://localhost", Origin(False, "localhost", 80), "/"),
        ("http://LocalHost:8080", Origin(False, "localhost", 8080), "/"),
        ("http://127.0.0.1/x", Origin(False, "127.0.0.1", 80), "/x/"),
        ("http://127.9.9.9", Origin(False, "127.9.9.9", 80), "/"),
        ("http://[::1]:8/", Origin(False, "::1", 8), "/"),
    ],
)
def test_an_address_is_taken_apart(base_url: str, origin: Origin, path: str) -> None:
    assert parse_base_url(base_url) == (origin, path)


@pytest.mark.parametrize(
    ("base_url", "problems"),
    [
        *[(odd, [MUST_BE]) for odd in (None, 7, b"https://example.com", ["https://example.com"], "", "X", "https://")],
        *[(odd, [MUST_BE]) for odd in (" https://example.com", "https://example.com ", "https://example.com/\t")],
        *[
            (odd, [MUST_BE])
            for odd in ("https://exa\nmple.com", "https://example.com/\x00", "https://example.com/é\ud800")
        ],
        *[(odd, [MUST_BE]) for odd in ("https:///open", "https://:443/open", "https://exa mple.com", "https://é.com")],
        *[(odd, [MUST_BE]) for odd in ("https://example.com:65536", "https://example.com:0x1", "https://[::1", "//")],
        ("http://example.com", [NOT_HTTPS]),
        ("http://10.0.0.1", [NOT_HTTPS]),
        ("http://localhost.example.com", [NOT_HTTPS]),
        ("ftp://localhost", [NOT_HTTPS]),
        ("//example.com/open", [NOT_HTTPS]),
        ("https://user@example.com", [USER]),
        ("https://user:password@example.com", [USER]),
        ("https://:password@example.com", [USER]),
        ("https://@example.com", [USER]),
        ("https://example.com/open?x=1", [PATH]),
        ("https://example.com?", [PATH]),
        ("https://example.com/open#top", [PATH]),
        ("https://example.com/open#", [PATH]),
        ("https://example.com/op en", [PATH]),
        ("https://example.com/a%20b", [PATH]),
        ("https://example.com/ä", [PATH]),
        ("https://example.com//open", [PATH]),
        ("https://example.com/open//", [PATH]),
        ("https://example.com:0", [PORT]),
        ("http://user@example.com:0/open//x?y", [NOT_HTTPS, USER, PATH, PORT]),
    ],
    ids=ascii,
)
def test_an_address_that_cannot_be_used_is_refused_with_all_that_is_wrong(base_url: Any, problems: list[str]) -> None:
    with pytest.raises(ConfigError) as caught:
        parse_base_url(base_url)
    assert str(caught.value) == "; ".join(problems)


@pytest.mark.parametrize("seconds", [1, 0.001, 5e-324, 30.0, 86_399, 86_400, 86_400.0], ids=repr)
def test_a_deadline_is_a_number_of_seconds_up_to_a_day(seconds: float) -> None:
    Client("a", "t", base_url="http://localhost", timeout=seconds)


@pytest.mark.parametrize("seconds", [0, 0.0, -1, -0.5, 86_400.001, 86_401, float("nan"), True, False, "1", []])
def test_any_other_deadline_is_refused(seconds: Any) -> None:
    with pytest.raises(ConfigError) as caught:
        Client("a", "t", base_url="http://localhost", timeout=seconds)
    assert str(caught.value) == "timeout must be a number of seconds, more than 0 and at most 86400"


@pytest.mark.parametrize("variable", ["https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"])
def test_each_variable_of_the_environment_that_may_name_a_proxy_is_looked_at(
    variable: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    origin = Origin(True, "example.com", 443)
    assert config.resolve_proxy(None, origin) is None
    monkeypatch.setenv(variable, "http://proxy.example.com:3128")
    proxy = config.resolve_proxy(None, origin)
    assert proxy is not None
    assert (proxy.host, proxy.port) == ("proxy.example.com", 3128)
    assert config.resolve_proxy("", origin) is None
    assert config.resolve_proxy(None, origin._replace(tls=False)) is None


def test_the_environment_names_the_address_and_the_timeout(monkeypatch: pytest.MonkeyPatch) -> None:
    with Peer(echo) as peer:
        monkeypatch.setenv("HOIIO_BASE_URL", peer.base_url)
        monkeypatch.setenv("HOIIO_TIMEOUT", "7.5")
        with Client("a", "t") as client:
            assert client.voice.query_status("A-1").txn_ref == "A-1"
            assert client._transport._timeout == 7.5
        with Client("a", "t", base_url="https://example.com/api", timeout=3) as client:
            assert client._transport.base_url == "https://example.com/api"
            assert client._transport._timeout == 3
    monkeypatch.setenv("HOIIO_BASE_URL", "")
    monkeypatch.setenv("HOIIO_TIMEOUT", "")
    with Client("a", "t") as client:
        assert client._transport._timeout == 30.0
        assert client._transport.base_url == "https://secure.hoiio.com/open"


@pytest.mark.parametrize("text", ["soon", "0", "-1", "nan", "inf", "1e9"])
def test_a_timeout_of_the_environment_that_is_none_names_the_variable(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOIIO_TIMEOUT", text)
    with pytest.raises(ConfigError, match="HOIIO_TIMEOUT of the environment"):
        Client("a", "t")


def test_one_host_under_several_names_has_one_limit() -> None:
    def service(base_url: str) -> str:
        with Client("a", "t", base_url=base_url) as client:
            return client._transport._service

    assert (
        service("https://Example.com/api") == service("https://example.com./api") == service("https://EXAMPLE.com/api/")
    )
    local = {service(f"http://{host}:8000") for host in ("localhost", "LOCALHOST.", "127.0.0.1", "[::1]", "127.0.0.2")}
    assert len(local) == 1
    assert service("https://example.com:444/api") != service("https://example.com/api")
