"""Proxies: which one is used, for which hosts, what it receives, and the outcome of a request when it fails."""

from __future__ import annotations

import logging
import pickle
import socket
import ssl
import time
import traceback
from base64 import b64encode
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple
from urllib.parse import quote

import pytest
import trustme
from proxies import (
    ConnectProxy,
    address_of,
    dripping,
    endless,
    resetting,
    saying,
    saying_and_waiting,
)
from raw_server import DEADLINE, Connection, Peer, client_to, echo, showing, silent_address, trusting

from hoiio import (
    Client,
    ConfigError,
    ConnectError,
    DeadlineExceededError,
    HoiioError,
    ProxyError,
    TLSError,
    TransportError,
)
from hoiio._core.service import USER_AGENT
from hoiio._http.proxy import bypasses_proxy
from hoiio.sandbox import Sandbox

from fakes import frame_locals

HOST = "hoiio.example"
"""A name that only the proxy can resolve."""

USER = "canary-user"
PASSWORD = "canary:p@ss/w#rd?%é"
USERINFO = f"{USER}:{quote(PASSWORD, safe='')}"


class Service(NamedTuple):
    """A service that can only be reached through a proxy."""

    sandbox: Sandbox
    trust: ssl.SSLContext

    @property
    def address(self) -> tuple[str, int]:
        return address_of(self.sandbox.base_url)

    @property
    def base_url(self) -> str:
        return self.sandbox.base_url.replace("127.0.0.1", HOST)

    def client(self, proxy: str | None = None, timeout: float = DEADLINE) -> Client:
        return Client(
            **self.sandbox.create_application(),
            base_url=self.base_url,
            ssl_context=self.trust,
            proxy=proxy,
            timeout=timeout,
        )


@pytest.fixture
def service(authority: trustme.CA) -> Iterator[Service]:
    with Sandbox(ssl_context=showing(authority.issue_cert(HOST))) as sandbox:
        yield Service(sandbox, trusting(authority))


@pytest.fixture
def hidden(caplog: pytest.LogCaptureFixture) -> Iterator[Callable[..., None]]:
    """Asserts that the user and the password of the proxy are not shown anywhere."""
    with caplog.at_level(1):
        logging.getLogger("urllib3").setLevel(1)

        def check(error: BaseException, client: Client | None = None) -> None:
            assert shown_by(error, client, caplog.text) == []

        yield check
        logging.getLogger("urllib3").setLevel(logging.NOTSET)


def shown_by(error: BaseException, client: Client | None, log: str) -> list[str]:
    shown = [str(error), repr(error), repr(error.args), repr(vars(error)), str(pickle.dumps(error)), log]
    shown += [*traceback.format_exception(error), frame_locals(error)]
    assert error.__context__ is None
    assert error.__cause__ is None
    if client is not None:
        shown += reprs(client, set())
    text = " ".join(shown)
    password = quote(PASSWORD, safe="")
    coded = b64encode(f"{USER}:{PASSWORD}".encode()).decode()
    return [secret for secret in (USER, PASSWORD, password, repr(PASSWORD)[1:-1], coded[8:-4]) if secret in text]


def reprs(value: Any, seen: set[int]) -> Iterator[str]:
    """Returns the repr of a value, and everything that vars() finds below it."""
    if id(value) in seen:
        return
    seen.add(id(value))
    yield repr(value)
    for held in (vars(value) if hasattr(value, "__dict__") and not isinstance(value, type) else {}).values():
        yield from reprs(held, seen)


def test_the_search_for_secrets_finds_them() -> None:
    for text in (USERINFO, PASSWORD, b64encode(f"{USER}:{PASSWORD}".encode()).decode()):
        assert shown_by(ValueError(text), None, "")
        assert shown_by(ValueError(), None, text)
        holder = type("Holder", (), {})()
        holder.url = text
        assert shown_by(ValueError(), holder, "")


# --- A tunnel


def test_calls_go_through_one_tunnel_and_the_proxy_learns_the_name_of_the_service_alone(service: Service) -> None:
    with ConnectProxy(service.address) as proxy, service.client(proxy.url) as client:
        for _ in range(3):
            assert client.voice.query_status("AA-S-141147").meta.attempts == 1
        host_and_port = f"{HOST}:{service.address[1]}"
        [head] = proxy.heads
        assert head == [f"CONNECT {host_and_port} HTTP/1.1", f"Host: {host_and_port}", f"User-Agent: {USER_AGENT}"]
        assert (proxy.tunnels, len(service.sandbox.received)) == (1, 3)
        for request in service.sandbox.received:
            assert request.params["access_token"].encode() not in proxy.relayed
        assert b"query_status" not in proxy.relayed


def test_a_proxy_receives_only_the_connect_request(service: Service) -> None:
    questions: list[bytes] = []

    def keep(connection: Connection) -> None:
        question = b""
        while b"\r\n\r\n" not in question:
            question += connection.sock.recv(65_536)
        questions.append(question)

    with (
        Peer(keep) as peer,
        service.client(peer.base_url.removesuffix("/open").replace("//", f"//{USERINFO}@")) as client,
        pytest.raises(ConnectError),
    ):
        client.voice.query_status("AA-S-141147")
    goal = f"{HOST}:{service.address[1]}"
    authorization = b64encode(f"{USER}:{PASSWORD}".encode()).decode()
    lines = (
        *(f"CONNECT {goal} HTTP/1.1", f"Host: {goal}", f"User-Agent: {USER_AGENT}"),
        *(f"Proxy-Authorization: Basic {authorization}", "", ""),
    )
    assert set(questions) == {"\r\n".join(lines).encode()}


@pytest.mark.parametrize(
    ("status", "error"),
    [
        *[(status, None) for status in (200, 204, 299)],
        *[(status, ConnectError) for status in (100, 199, 300, 399, 500, 599)],
        *[(status, ProxyError) for status in (400, 407, 451, 499)],
    ],
)
def test_a_status_of_the_200s_opens_a_tunnel_and_one_of_the_400s_is_a_refusal(
    service: Service, status: int, error: type[TransportError] | None
) -> None:
    def answer(connection: Connection) -> None:
        connection.send(f"HTTP/1.1 {status} As you say\r\n\r\n".encode())
        if error is None:
            with socket.create_connection(service.address) as upstream:
                proxy.relay(connection.sock, upstream)

    with ConnectProxy(service.address, answer=answer) as proxy, service.client(proxy.url) as client:
        if error is None:
            assert client.voice.query_status("AA-S-141147").meta.attempts == 1
            return
        with pytest.raises(error, match=rf"\(HTTP {status}\)") as caught:
            client.voice.query_status("AA-S-141147")
        assert type(caught.value) is error


@pytest.mark.slow
def test_a_tunnel_that_opens_late_leaves_only_the_rest_of_the_time(service: Service) -> None:
    def answer(connection: Connection) -> None:
        time.sleep(0.8)
        connection.send(b"HTTP/1.1 200 OK\r\n\r\n")
        connection.receive_nothing_more()

    with ConnectProxy(service.address, answer=answer) as proxy, service.client(proxy.url, 1.0) as client:
        began = time.monotonic()
        with pytest.raises(DeadlineExceededError):
            client.voice.query_status("AA-S-141147")
        assert time.monotonic() - began < 1.6


def test_a_tunnel_that_was_closed_meanwhile_is_made_again(service: Service) -> None:
    with ConnectProxy(service.address) as proxy, service.client(proxy.url) as client:
        client.voice.query_status("AA-S-141147")
        idle = client._transport._network._idle  # type: ignore[attr-defined]
        kept = idle.acquire()
        kept.connection.sock.shutdown(socket.SHUT_RDWR)
        idle.release(kept.connection)
        assert proxy.ended.acquire(timeout=DEADLINE)
        assert client.voice.query_status("AA-S-141147").meta.attempts == 1
        assert proxy.tunnels == 2


def test_the_user_and_the_password_go_to_the_proxy_and_never_to_the_service(
    service: Service, caplog: pytest.LogCaptureFixture
) -> None:
    with (
        ConnectProxy(service.address, userinfo=f"{USER}:{PASSWORD}") as proxy,
        caplog.at_level(1),
        service.client(proxy.url_of(USERINFO)) as client,
    ):
        client.voice.query_status("AA-S-141147")
        [request] = service.sandbox.received
        assert (proxy.tunnels, len(proxy.heads)) == (1, 1)
        assert [name for name in request.headers if name.lower().startswith("proxy")] == []
        assert shown_by(ValueError(), client, caplog.text + repr(request)) == []


@pytest.mark.parametrize(
    ("written", "userinfo"),
    [("user", "user:"), ("user:", "user:"), (":word", ":word"), ("a%40b:c%3Ad", "a@b:c:d"), ("a@b:c", "a@b:c")],
)
def test_what_is_percent_encoded_in_the_url_is_not_so_to_the_proxy(
    service: Service, written: str, userinfo: str
) -> None:
    with ConnectProxy(service.address, userinfo=userinfo) as proxy, service.client(proxy.url_of(written)) as client:
        client.voice.query_status("AA-S-141147")
        assert proxy.tunnels == 1


def test_it_is_the_name_of_the_service_that_is_checked_and_not_of_the_proxy(
    authority: trustme.CA, hidden: Callable[..., None]
) -> None:
    with Sandbox(ssl_context=showing(authority.issue_cert("127.0.0.1"))) as sandbox:  # which is the proxy's
        service = Service(sandbox, trusting(authority))
        with ConnectProxy(service.address) as proxy, service.client(proxy.url_of(USERINFO)) as client:
            with pytest.raises(TLSError, match=f"{HOST}:[0-9]+ through the proxy {proxy.where}") as caught:
                client.voice.query_status("AA-S-141147")
            assert (caught.value.sent, caught.value.attempts) == ("no", 1)
            assert sandbox.received == []
            hidden(caught.value, client)


@pytest.mark.parametrize("answer", ["HTTP/1.0 200 OK\n\n", "HTTP/1.1 204 \r\nContent-Length: 0\r\n\r\n"], ids=repr)
def test_a_tunnel_may_be_opened_in_other_words(service: Service, answer: str) -> None:
    def open_tunnel(connection: Connection) -> None:
        with socket.create_connection(service.address) as upstream:
            for byte in answer.encode():
                connection.send(bytes([byte]))
                time.sleep(0.001)  # so that each arrives separately
            proxy.relay(connection.sock, upstream)

    with ConnectProxy(service.address, answer=open_tunnel) as proxy, service.client(proxy.url) as client:
        assert client.voice.query_status("AA-S-141147").meta.attempts == 1


# --- Which proxy


def test_the_proxy_of_the_environment_is_that_of_when_the_client_is_made(
    service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    with ConnectProxy(service.address) as first, ConnectProxy(service.address) as second:
        monkeypatch.setenv("HTTPS_PROXY", first.url)
        with service.client() as client:
            monkeypatch.setenv("HTTPS_PROXY", second.url)
            client.voice.query_status("AA-S-141147")
        with service.client() as client:
            monkeypatch.delenv("HTTPS_PROXY")
            client.voice.query_status("AA-S-141147")
        assert (first.tunnels, second.tunnels) == (1, 1)


VARIABLES: list[tuple[dict[str, str], str | None]] = [
    ({"HTTPS_PROXY": "http://one:1"}, "one:1 (HTTPS_PROXY)"),
    ({"https_proxy": "http://one:1"}, "one:1 (https_proxy)"),
    ({"https_proxy": "http://one:1", "HTTPS_PROXY": "http://two:2"}, "one:1 (https_proxy)"),
    ({"https_proxy": "", "HTTPS_PROXY": "http://two:2"}, None),
    ({"ALL_PROXY": "http://one:1"}, "one:1 (ALL_PROXY)"),
    ({"all_proxy": "http://one:1", "ALL_PROXY": "http://two:2"}, "one:1 (all_proxy)"),
    ({"HTTPS_PROXY": "http://one:1", "all_proxy": "http://two:2"}, "one:1 (HTTPS_PROXY)"),
    ({"HTTPS_PROXY": "", "all_proxy": "http://two:2"}, "two:2 (all_proxy)"),
    ({"HTTP_PROXY": "http://one:1", "http_proxy": "http://one:1"}, None),
    ({"HTTPS_PROXY": "one:1"}, "one:1 (HTTPS_PROXY)"),
    ({"HTTPS_PROXY": " HTTP://One/ "}, "one:80 (HTTPS_PROXY)"),
    ({"HTTPS_PROXY": "user:word@one:1"}, "one:1 (HTTPS_PROXY)"),
    ({"HTTPS_PROXY": "http://[::1]:1"}, "[::1]:1 (HTTPS_PROXY)"),
    ({"HTTPS_PROXY": "http://one:1", "NO_PROXY": "other.example"}, "one:1 (HTTPS_PROXY)"),
    ({"HTTPS_PROXY": "http://one:1", "NO_PROXY": "example"}, None),
    ({"HTTPS_PROXY": "http://one:1", "no_proxy": "example"}, None),
    ({"HTTPS_PROXY": "http://one:1", "no_proxy": "", "NO_PROXY": "example"}, "one:1 (HTTPS_PROXY)"),
    ({"HTTPS_PROXY": "socks5://one:1", "NO_PROXY": "*"}, None),
]


def proxy_of(client: Client) -> str | None:
    proxy = client._transport._network._proxy  # type: ignore[attr-defined]
    return None if proxy is None else proxy.name.removeprefix("the proxy ")


@pytest.mark.parametrize(("variables", "expected"), VARIABLES, ids=repr)
def test_the_environment_names_the_proxy_by_the_usual_rules(
    variables: dict[str, str], expected: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    with Client("a", "t", base_url=f"https://{HOST}", ssl_context=trusting()) as client:
        assert proxy_of(client) == expected


EXEMPT = [
    # NO_PROXY, host, whether the host is exempt
    ("", "api.example.com", False),
    ("*", "api.example.com", True),
    ("one.example, *", "api.example.com", True),
    ("api.example.com", "api.example.com", True),
    ("example.com", "api.example.com", True),
    (".example.com", "api.example.com", True),
    (".example.com", "example.com", True),
    ("*.example.com", "api.example.com", True),
    ("com", "api.example.com", True),
    ("example.com", "badexample.com", False),
    ("example.com", "example.com.evil.example", False),
    ("api.example.com", "example.com", False),
    ("EXAMPLE.com", "api.example.com", True),
    ("example.com", "API.Example.COM", True),
    ("example.com.", "api.example.com", True),
    ("example.com", "api.example.com.", True),
    ("  one.example ,\texample.com  ", "api.example.com", True),
    ("one.example example.com", "api.example.com", True),
    (",,", "api.example.com", False),
    (".", "api.example.com", False),
    ("*.", "api.example.com", False),
    ("exam*.com", "example.com", False),
    ("example.com:443", "api.example.com", True),
    ("example.com:8443", "api.example.com", False),
    ("example.com:8443,example.com", "api.example.com", True),
    ("example.com:", "api.example.com", False),
    ("example.com:https", "api.example.com", False),
    ("localhost", "localhost", True),
    ("localhost", "127.0.0.1", False),
    ("192.0.2.7", "192.0.2.7", True),
    ("192.0.2.7:443", "192.0.2.7", True),
    ("192.0.2.7:80", "192.0.2.7", False),
    ("0.2.7", "192.0.2.7", False),
    (".7", "192.0.2.7", False),
    ("192.0.2.0/24", "192.0.2.7", True),
    ("192.0.2.9/24", "192.0.2.7", True),
    ("192.0.2.0/30", "192.0.2.7", False),
    ("192.0.2.0/33", "192.0.2.7", False),
    ("0.0.0.0/0", "192.0.2.7", True),
    ("192.0.2.0/24", "api.example.com", False),
    ("::1", "::1", True),
    ("0:0:0:0:0:0:0:1", "::1", True),
    ("[::1]", "::1", True),
    ("[::1]:443", "::1", True),
    ("[::1]:80", "::1", False),
    ("2001:DB8::/32", "2001:db8::7", True),
    ("2001:db8::/32", "2001:db9::7", False),
    ("::1", "127.0.0.1", False),
    ("0.0.0.0/0", "::1", False),
]


@pytest.mark.parametrize(("no_proxy", "host", "expected"), EXEMPT)
def test_no_proxy_exempts_by_the_usual_rules(no_proxy: str, host: str, expected: bool) -> None:
    assert bypasses_proxy(no_proxy, host, 443) is expected


@pytest.mark.parametrize("port", [1, 80, 65_535])
def test_no_proxy_may_name_any_port(port: int) -> None:
    assert bypasses_proxy(f"example.com:{port}", "example.com", port)
    assert not bypasses_proxy(f"example.com:{port}", "example.com", port + 1)


def test_a_host_that_is_exempt_is_reached_directly(authority: trustme.CA, monkeypatch: pytest.MonkeyPatch) -> None:
    with (
        Sandbox(ssl_context=showing(authority.issue_cert("127.0.0.1"))) as sandbox,
        ConnectProxy(address_of(sandbox.base_url)) as proxy,
    ):
        monkeypatch.setenv("HTTPS_PROXY", proxy.url)
        for no_proxy, tunnels in (("127.0.0.0/8", 0), ("10.0.0.0/8", 1)):
            monkeypatch.setenv("NO_PROXY", no_proxy)
            given = sandbox.create_application()
            with Client(**given, base_url=sandbox.base_url, ssl_context=trusting(authority)) as client:
                client.voice.query_status("AA-S-141147")
            assert proxy.tunnels == tunnels


def test_what_is_given_counts_and_neither_proxy_nor_exemption_of_the_environment(
    service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    with ConnectProxy(service.address) as given, Peer(echo) as other:
        monkeypatch.setenv("HTTPS_PROXY", other.base_url)
        monkeypatch.setenv("NO_PROXY", "*")
        with service.client(given.url) as client:
            client.voice.query_status("AA-S-141147")
        assert (given.tunnels, other.connections) == (1, 0)


def test_an_empty_string_is_for_no_proxy_whatever_the_environment_says(
    authority: trustme.CA, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Sandbox(ssl_context=showing(authority.issue_cert("127.0.0.1"))) as sandbox, Peer(echo) as proxy:
        monkeypatch.setenv("HTTPS_PROXY", proxy.base_url)
        with Client(
            **sandbox.credentials, base_url=sandbox.base_url, ssl_context=trusting(authority), proxy=""
        ) as client:
            client.voice.query_status("AA-S-141147")
        assert proxy.connections == 0


def test_plain_http_goes_through_no_proxy_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    with Peer(echo) as proxy, Peer(echo) as peer:
        for name in ("http_proxy", "https_proxy", "all_proxy"):
            for variable in (name, name.upper()):
                monkeypatch.setenv(variable, proxy.base_url)
        with client_to(peer) as client:
            assert client.voice.query_status("A-1").txn_ref == "A-1"
        assert (proxy.connections, peer.connections) == (0, 1)


def test_plain_http_through_a_proxy_that_is_given_is_refused(hidden: Callable[..., None]) -> None:
    with pytest.raises(ConfigError, match="base_url of http://") as caught:
        Client("a", "t", base_url="http://127.0.0.1:1", proxy=f"http://{USERINFO}@proxy.example:3128")
    hidden(caught.value)


# --- A proxy that cannot be used

UNUSABLE = {
    "https": (f"https://{USERINFO}@proxy.example:3128", "only http:// is supported"),
    "https, with a password that is not encoded": ("https://a:b://c@proxy.example:3128", "only http:// is supported"),
    "socks": (f"socks5h://{USERINFO}@proxy.example:3128", "SOCKS"),
    "another scheme": (f"ftp://{USERINFO}@proxy.example:3128", "URL of an HTTP proxy"),
    "no host": (f"http://{USERINFO}@", "URL of an HTTP proxy"),
    "no valid port": (f"http://{USERINFO}@proxy.example:{USER}", "URL of an HTTP proxy"),
    "port 0": (f"http://{USERINFO}@proxy.example:0", "URL of an HTTP proxy"),
    "a port too large": (f"http://{USERINFO}@proxy.example:65536", "URL of an HTTP proxy"),
    "a path": (f"http://{USERINFO}@proxy.example:3128/path", "URL of an HTTP proxy"),
    "a query": (f"http://{USERINFO}@proxy.example:3128?a=b", "URL of an HTTP proxy"),
    "a slash in the password": (f"http://{USER}:12/{USER}@proxy.example:3128", "percent-encoded"),
    "a slash behind a word": (f"http://{USER}:word/{USER}@proxy.example:3128", "percent-encoded"),
    "a hash in the password": (f"http://{USER}:12#{USER}@proxy.example:3128", "percent-encoded"),
    "a question mark in the password": (f"http://{USER}:12?{USER}@proxy.example:3128", "percent-encoded"),
    "a bracket in the password": (f"http://{USER}:[{USER}@proxy.example:3128", "percent-encoded"),
    "a blank": (f"http://{USERINFO}@proxy .example:3128", "URL of an HTTP proxy"),
    "a line feed": (f"http://{USER}\n@proxy.example:3128", "URL of an HTTP proxy"),
    "not ASCII": (f"http://{USERINFO}@próxy.example:3128", "URL of an HTTP proxy"),
}


@pytest.mark.parametrize("case", list(UNUSABLE))
def test_a_proxy_that_cannot_be_used_is_refused_at_once(
    case: str, monkeypatch: pytest.MonkeyPatch, hidden: Callable[..., None]
) -> None:
    url, problem = UNUSABLE[case]
    with pytest.raises(ConfigError, match=problem) as caught:
        Client("a", "t", ssl_context=trusting(), proxy=url)
    assert str(caught.value).startswith("proxy ")
    hidden(caught.value)
    for variable in ("HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(variable, url)
        with pytest.raises(ConfigError, match=problem) as caught:
            Client("a", "t", ssl_context=trusting())
        assert variable in str(caught.value)
        hidden(caught.value)
        monkeypatch.delenv(variable)


@pytest.mark.parametrize("given", [7, b"http://proxy.example:3128", {"https": "http://proxy.example:3128"}, False])
def test_a_proxy_of_another_type_is_refused_at_once(given: Any) -> None:
    with pytest.raises(ConfigError, match="proxy must be a str, not"):
        Client("a", "t", ssl_context=trusting(), proxy=given)


# --- A proxy that fails


class Failing(NamedTuple):
    answer: Callable[[Connection], None]
    error: type[TransportError]
    says: str


SERVICE = f"{HOST}:[0-9]+"
FAILING = {
    "407": Failing(
        saying(f"HTTP/1.1 407 {PASSWORD}\r\nX: {USERINFO}\r\n\r\n".encode()), ProxyError, "407.*check them in its URL"
    ),
    "407 with a page": Failing(
        saying_and_waiting(b"HTTP/1.1 407 No\r\nContent-Length: 9\r\n\r\n<html>..."), ProxyError, "407"
    ),
    "403": Failing(saying(b"HTTP/1.1 403 No\r\n\r\n"), ProxyError, rf"no tunnel to {SERVICE} \(HTTP 403\)"),
    "405": Failing(saying(b"HTTP/1.0 405 No\r\n\r\n"), ProxyError, rf"no tunnel to {SERVICE} \(HTTP 405\)"),
    "502": Failing(saying(b"HTTP/1.1 502 No\r\n\r\n"), ConnectError, rf"no tunnel to {SERVICE} \(HTTP 502\)"),
    "a redirect": Failing(saying(b"HTTP/1.1 302 No\r\nLocation: https://x/\r\n\r\n"), ConnectError, "HTTP 302"),
    "another protocol": Failing(saying_and_waiting(b"SSH-2.0-OpenSSH_9.6\r\n"), ConnectError, "does not speak HTTP"),
    "TLS": Failing(saying_and_waiting(b"\x15\x03\x01\x00\x02\x02\x46"), ConnectError, "does not speak HTTP"),
    "a status that is no number": Failing(saying(b"HTTP/1.1 OK 200\r\n\r\n"), ConnectError, "does not speak HTTP"),
    "another HTTP": Failing(saying(b"HTTP/2 200\r\n\r\n"), ConnectError, "does not speak HTTP"),
    "an endless head": Failing(endless, ConnectError, "more than 65536 bytes"),
    "nothing": Failing(lambda connection: None, ConnectError, "closed the connection"),
    "half a head": Failing(saying(b"HTTP/1.1 200 OK\r\nVia: x\r\n"), ConnectError, "closed the connection"),
    "a reset": Failing(resetting, ConnectError, "cannot connect to the proxy .*reset"),
    "words of its own in the tunnel": Failing(
        saying_and_waiting(b"HTTP/1.1 200 OK\r\n\r\n<html>"), ConnectError, "wrote into the tunnel"
    ),
    "an end after the answer": Failing(
        saying(b"HTTP/1.1 200 OK\r\n\r\n"), ConnectError, f"({SERVICE} through )?the proxy"
    ),
    "silence": Failing(saying_and_waiting(b""), DeadlineExceededError, "while connecting to the proxy"),
    "a dripping status": Failing(
        dripping(b"HTTP/1.1 200 ", b"x"), DeadlineExceededError, "while connecting to the proxy"
    ),
    "dripping headers": Failing(
        dripping(b"HTTP/1.1 200 OK\r\n", b"X: y\r\n"), DeadlineExceededError, "while connecting to the proxy"
    ),
    "silence in the tunnel": Failing(
        saying_and_waiting(b"HTTP/1.1 200 OK\r\n\r\n"),
        DeadlineExceededError,
        f"while connecting to {SERVICE} through the proxy",
    ),
}


@pytest.mark.parametrize("case", list(FAILING))
@pytest.mark.slow
def test_a_proxy_that_fails_is_named_and_nothing_was_sent(
    case: str, service: Service, hidden: Callable[..., None]
) -> None:
    answer, kind, says = FAILING[case]
    timeout = 0.6 if kind is DeadlineExceededError else DEADLINE
    with (
        ConnectProxy(service.address, answer=answer) as proxy,
        service.client(proxy.url_of(USERINFO), timeout) as client,
    ):
        with pytest.raises(kind, match=says) as caught:
            client.voice.query_status("AA-S-141147")
        error = caught.value
        assert type(error) is kind
        assert f"the proxy {proxy.where} (proxy)" in str(error)
        assert (error.sent, error.attempts) == ("no", 3 if kind is ConnectError else 1)
        assert proxy.connections == error.attempts
        assert service.sandbox.received == []
        hidden(error, client)


@pytest.mark.slow
def test_a_tls_handshake_that_drips_through_a_tunnel_ends_by_the_deadline(
    service: Service, hidden: Callable[..., None]
) -> None:
    def answer(connection: Connection) -> None:
        connection.send(b"HTTP/1.1 200 OK\r\n\r\n")
        assert connection.sock.recv(65_536)
        dripping(b"\x16\x03\x03\x40\x00", b"\x02")(connection)

    with (
        ConnectProxy(service.address, answer=answer) as proxy,
        service.client(proxy.url_of(USERINFO), 0.6) as client,
    ):
        with pytest.raises(DeadlineExceededError, match=f"{SERVICE} through the proxy {proxy.where}") as caught:
            client.voice.query_status("AA-S-141147")
        assert (caught.value.sent, proxy.connections) == ("no", 1)
        hidden(caught.value, client)


def test_a_wrong_password_is_tried_once(service: Service, hidden: Callable[..., None]) -> None:
    with (
        ConnectProxy(service.address, userinfo="somebody:else") as proxy,
        service.client(proxy.url_of(USERINFO)) as client,
    ):
        with pytest.raises(ProxyError, match="407") as caught:
            client.user.get_balance()
        assert (caught.value.sent, caught.value.attempts, len(proxy.heads)) == ("no", 1, 1)
        hidden(caught.value, client)


def test_a_proxy_that_recovers_is_asked_again_even_for_what_is_not_safe_to_repeat(service: Service) -> None:
    def once(connection: Connection) -> None:
        proxy.answer = None
        connection.send(b"HTTP/1.1 503 Later\r\n\r\n")

    with ConnectProxy(service.address, answer=once) as proxy, service.client(proxy.url) as client:
        assert client.voice.call("+6522222222").meta.attempts == 2
        assert len(service.sandbox.received) == 1


def test_a_proxy_that_refuses_the_connection_is_named(service: Service, hidden: Callable[..., None]) -> None:
    with socket.socket() as deaf:
        deaf.bind(("127.0.0.1", 0))
        where = f"127.0.0.1:{deaf.getsockname()[1]}"
        with service.client(f"http://{USERINFO}@{where}") as client:
            with pytest.raises(ConnectError, match=f"cannot connect to the proxy {where} .*refused") as caught:
                client.voice.query_status("AA-S-141147")
            assert (caught.value.sent, caught.value.attempts) == ("no", 3)
            hidden(caught.value, client)


@pytest.mark.slow
def test_a_proxy_that_no_connection_reaches_takes_no_longer_than_the_deadline(
    service: Service, hidden: Callable[..., None]
) -> None:
    with silent_address() as (host, port), service.client(f"http://{USERINFO}@{host}:{port}", 0.4) as client:
        with pytest.raises(DeadlineExceededError, match=f"while connecting to the proxy {host}:{port}") as caught:
            client.voice.query_status("AA-S-141147")
        hidden(caught.value, client)


def test_a_proxy_whose_address_is_not_known_is_named(
    service: Service, monkeypatch: pytest.MonkeyPatch, hidden: Callable[..., None]
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", f"http://{USERINFO}@{'x' * 64}.invalid:3128")
    with service.client() as client:
        with pytest.raises(ConnectError, match=r"address of the proxy x+\.invalid:3128 \(HTTPS_PROXY\)") as caught:
            client.voice.query_status("AA-S-141147")
        hidden(caught.value, client)


def test_what_an_interruption_shows_holds_no_password(
    service: Service, monkeypatch: pytest.MonkeyPatch, hidden: Callable[..., None]
) -> None:
    def interrupt(*args: Any) -> Any:
        raise KeyboardInterrupt

    with service.client(f"http://{USERINFO}@127.0.0.1:1") as client:
        monkeypatch.setattr(socket.socket, "connect_ex", interrupt)
        with pytest.raises(KeyboardInterrupt) as caught:
            client.voice.query_status("AA-S-141147")
        hidden(caught.value, client)


def test_every_error_of_a_proxy_is_an_error_of_the_package() -> None:
    assert issubclass(ProxyError, ConnectError)
    assert issubclass(ProxyError, HoiioError)
