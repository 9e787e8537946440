"""An HTTP proxy: which one is used, for which hosts, and the tunnel through it.

A proxy learns only the name of the service: TLS runs through the tunnel.
"""

from __future__ import annotations

import os
import re
import socket
import ssl
from binascii import b2a_base64
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network
from urllib.parse import unquote_to_bytes, urlsplit

from .._core.models import Origin
from .._core.service import USER_AGENT
from .._core.text import find_control_character
from ..errors import ConfigError, ConnectError, ProxyError
from .addresses import connect_socket
from .connection import TLSConnection
from .url import is_host

MAX_HEAD = 65_536
"""Bytes; longer than any response to CONNECT."""

_find_end = re.compile(rb"\r?\n\r?\n").search
_find_status = re.compile(rb"HTTP/1\.[01] ([0-9]{3})[ \r\n]").match
_find_port = re.compile(r":([0-9]{1,5})$").search


class Proxy:
    """A proxy and the user for it. Its repr shows neither, so that no log and no traceback does."""

    __slots__ = ("_authorization", "host", "name", "port")

    def __init__(self, host: str, port: int, userinfo: bytes | None, source: str) -> None:
        self.host = host
        self.port = port
        self.name = f"the proxy {_format_authority(host, port)} ({source})"
        """The proxy, as messages name it."""
        self._authorization = b""
        if userinfo is not None:
            self._authorization = b"Proxy-Authorization: Basic %b\r\n" % b2a_base64(userinfo, newline=False)

    def connection(self, origin: Origin, ssl_context: ssl.SSLContext | None) -> TLSConnection:
        """Returns a connection to a service through this proxy."""
        connection = _TunnelConnection(origin.host, origin.port, ssl_context=ssl_context)
        connection.http_proxy = self
        return connection

    def headers(self) -> dict[str, str]:
        """Returns the headers that ask for a tunnel, as urllib3 takes them."""
        name, _, value = self._authorization.decode().strip().partition(": ")
        return {name: value} if name else {}

    def send_connect(self, sock: socket.socket, host: str, port: int) -> None:
        """Asks for a tunnel to a host."""
        peer = _format_authority(host, port)
        head = f"CONNECT {peer} HTTP/1.1\r\nHost: {peer}\r\nUser-Agent: {USER_AGENT}\r\n"
        sock.sendall(b"%b%b\r\n" % (head.encode(), self._authorization))


class _TunnelConnection(TLSConnection):
    """A connection to the service through a proxy. TLS runs from end to end.

    Not the tunnel of http.client: it differs between versions of Python, and its errors repeat what the proxy wrote.
    """

    http_proxy: Proxy
    _is_open = False

    @property
    def peer(self) -> str:
        return f"{super().peer} through {self.http_proxy.name}" if self._is_open else self.http_proxy.name

    def _new_conn(self) -> socket.socket:
        self._is_open = False
        sock = connect_socket(self.http_proxy.host, self.http_proxy.port, self.remaining)
        try:
            self.http_proxy.send_connect(sock, self.host, self.port or self.default_port)
            self._receive_response(sock)
            sock.settimeout(self.remaining())
        except BaseException:
            sock.close()
            raise
        self._is_open = True
        return sock

    def _receive_response(self, sock: socket.socket) -> None:
        """Reads the response to CONNECT, up to the first byte of the tunnel.

        Raises:
            ConnectError: The tunnel cannot be opened now; ProxyError: or not for this user or this service. Their
                messages show no user and no password.
        """
        head, end = self._receive_head(sock)
        found = _find_status(head)
        if end is None or found is None:
            raise ConnectError(f"{self.peer} does not speak HTTP; check its address.")
        status = int(found[1])
        if status == 407:
            reason = "asks for a user and a password, or rejects those that it got"
            raise ProxyError(f"{self.peer} {reason} (HTTP 407); check them in its URL.")
        if not 200 <= status < 300:
            error = ProxyError if 400 <= status < 500 else ConnectError
            raise error(f"{self.peer} opened no tunnel to {super().peer} (HTTP {status}).")
        if end != len(head):  # the service sends nothing before the client does
            raise ConnectError(f"{self.peer} wrote into the tunnel.")

    def _receive_head(self, sock: socket.socket) -> tuple[bytes, int | None]:
        """Returns what the proxy has sent, and where its head ends; None if it is not a head of HTTP."""
        head = b""
        while True:
            sock.settimeout(self.remaining())
            received = sock.recv(4096)
            if not received:
                raise ConnectError(f"{self.peer} closed the connection instead of opening a tunnel.")
            searched = max(len(head) - 3, 0)
            head += received
            if not head.startswith(b"HTTP/"[: len(head)]):
                return head, None
            if len(head) > MAX_HEAD:
                raise ConnectError(f"{self.peer} answered with more than {MAX_HEAD} bytes, and no tunnel.")
            end = _find_end(head, searched)
            if end is not None:
                return head, end.end()


def from_option(url: object, origin: Origin) -> Proxy:
    """Returns the proxy of the option `proxy`. Raises ConfigError if it cannot be used."""
    if not origin.tls:
        raise ConfigError(
            'proxy cannot be used with a base_url of http://, which is for this machine only; give proxy=""'
        )
    proxy = _parse_proxy(url, "proxy")
    if isinstance(proxy, str):
        raise ConfigError(f"proxy {proxy}")
    return proxy


def from_environment(origin: Origin) -> Proxy | None:
    """Returns the proxy that the environment names for a service; None for a direct connection.

    Raises:
        ConfigError: The environment names a proxy that cannot be used.
    """
    if bypasses_proxy(_variable("no_proxy")[1], origin.host, origin.port):
        return None
    for name in ("https_proxy", "all_proxy"):
        variable, url = _variable(name)
        if url:
            proxy = _parse_proxy(url, variable)
            if isinstance(proxy, str):
                raise ConfigError(f'{variable} of the environment {proxy}; correct it, or give proxy="" to use none')
            return proxy
    return None


def bypasses_proxy(no_proxy: str, host: str, port: int) -> bool:
    """Returns True if a NO_PROXY names a host: the host itself, a domain above it, its network, or `*`."""
    name = host.lower().rstrip(".")
    address = _address(name)
    for entry in re.split(r"[\s,]+", no_proxy.lower()):
        if entry == "*":
            return True
        entry, entry_port = _parse_no_proxy_entry(entry)
        if entry_port is not None and entry_port != port:
            continue
        if address is not None:
            network = _network(entry)
            if network is not None and address in network:
                return True
        else:
            domain = entry.removeprefix("*").strip(".")
            if domain and f".{name}".endswith(f".{domain}"):
                return True
    return False


def _variable(name: str) -> tuple[str, str]:
    """Returns the name and the value of a variable in small letters, or else in capitals."""
    found = name if name in os.environ else name.upper()
    return found, os.environ.get(found, "").strip()


def _parse_proxy(url: object, source: str) -> Proxy | str:
    """Returns the proxy with a URL, or why it cannot be used, without the URL: it may hold a password."""
    if not isinstance(url, str):
        return f"must be a str, not {type(url).__name__}"
    scheme, colon, _ = url.partition("://")
    if colon and scheme.lower() == "https":
        return "names a proxy with https://; only http:// is supported, and the requests are encrypted all the same"
    if colon and scheme.lower().startswith("socks"):
        return "names a SOCKS proxy; only HTTP proxies are supported, http://[user:password@]host:port"
    try:
        if find_control_character(url) or " " in url:
            raise ValueError
        parts = urlsplit(url if colon else f"http://{url}")
        host, port = parts.hostname or "", parts.port
    except ValueError:
        parts, host, port = urlsplit(""), "", None
    rest = parts.path not in ("", "/") or parts.query or parts.fragment
    if parts.scheme != "http" or not is_host(host) or port == 0 or rest:
        return (
            "must be the URL of an HTTP proxy, http://[user:password@]host:port, in which user and password are "
            "percent-encoded"
        )
    userinfo = None
    if parts.username is not None:
        userinfo = b"%b:%b" % (unquote_to_bytes(parts.username), unquote_to_bytes(parts.password or ""))
    return Proxy(host, port or 80, userinfo, source)


def _format_authority(host: str, port: int) -> str:
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"


def _parse_no_proxy_entry(entry: str) -> tuple[str, int | None]:
    """Returns the host, domain or network of an entry, and its port, or None for all ports."""
    port = None if entry.count(":") > 1 and not entry.startswith("[") else _find_port(entry)  # not in ::1
    return (entry if port is None else entry[: port.start()]).strip("[]"), port and int(port[1])


def _address(host: str) -> IPv4Address | IPv6Address | None:
    try:
        return ip_address(host)
    except ValueError:
        return None


def _network(entry: str) -> IPv4Network | IPv6Network | None:
    try:
        return ip_network(entry, strict=False)
    except ValueError:
        return None
