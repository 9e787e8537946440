"""An HTTP proxy: which one, for which hosts, and the tunnel through it.

All that a proxy learns is the name of the service: what goes through the tunnel is encrypted before.
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
from .connection import TLSConnection, TunnelError
from .url import is_host

MAX_HEAD = 65_536
"""Bytes; longer than any answer to CONNECT."""

_find_end = re.compile(rb"\r?\n\r?\n").search
_find_status = re.compile(rb"HTTP/1\.[01] ([0-9]{3})[ \r\n]").match
_find_port = re.compile(r":([0-9]{1,5})$").search


class Proxy:
    """Where a proxy listens, and who may use it. What it holds is in no repr, and so in no log and no traceback that
    shows variables."""

    __slots__ = ("_authorization", "host", "name", "port")

    def __init__(self, host: str, port: int, userinfo: bytes | None, source: str) -> None:
        self.host = host
        self.port = port
        self.name = f"the proxy {_format_authority(host, port)} ({source})"
        """What messages call it."""
        self._authorization = b""
        if userinfo is not None:
            self._authorization = b"Proxy-Authorization: Basic %b\r\n" % b2a_base64(userinfo, newline=False)

    def connection(self, origin: Origin, ssl_context: ssl.SSLContext | None) -> TLSConnection:
        """A connection to a service, through this proxy."""
        connection = _TunnelConnection(origin.host, origin.port, ssl_context=ssl_context)
        connection.via = self
        return connection

    def send_connect(self, sock: socket.socket, host: str, port: int) -> None:
        """Ask for a tunnel."""
        peer = _format_authority(host, port)
        head = f"CONNECT {peer} HTTP/1.1\r\nHost: {peer}\r\nUser-Agent: {USER_AGENT}\r\n"
        sock.sendall(b"%b%b\r\n" % (head.encode(), self._authorization))


class _TunnelConnection(TLSConnection):
    """A connection whose socket leads to the service by way of a proxy. TLS begins behind it.

    Not http.client's own tunnel: that differs from Python to Python, and repeats what the proxy wrote in its errors.
    """

    via: Proxy
    _through = False

    @property
    def peer(self) -> str:
        return f"{super().peer} through {self.via.name}" if self._through else self.via.name

    def _new_conn(self) -> socket.socket:
        self._through = False
        sock = self._connect_socket(self.via.host, self.via.port)
        try:
            self.via.send_connect(sock, self.host, self.port or self.default_port)
            self._receive_answer(sock)
            sock.settimeout(self.remaining())
        except BaseException:
            sock.close()
            raise
        self._through = True
        return sock

    def _receive_answer(self, sock: socket.socket) -> None:
        """Read the answer to CONNECT, up to the first byte of the tunnel. Raises NoTunnel."""
        head = b""
        end = None
        while end is None:
            sock.settimeout(self.remaining())
            received = sock.recv(4096)
            if not received:
                raise TunnelError(ConnectError, f"{self.peer} closed the connection instead of opening a tunnel")
            searched = max(len(head) - 3, 0)
            head += received
            if not head.startswith(b"HTTP/"[: len(head)]):
                break
            if len(head) > MAX_HEAD:
                raise TunnelError(ConnectError, f"{self.peer} answered with more than {MAX_HEAD} bytes, and no tunnel")
            end = _find_end(head, searched)
        found = _find_status(head)
        if end is None or found is None:
            raise TunnelError(ConnectError, f"{self.peer} does not speak HTTP; check its address")
        status = int(found[1])
        if status == 407:
            problem = "asks for a user and a password, or refuses those that it is given"
            raise TunnelError(ProxyError, f"{self.peer} {problem} (HTTP 407); check them in its URL")
        if not 200 <= status < 300:
            kind = ProxyError if 400 <= status < 500 else ConnectError
            raise TunnelError(kind, f"{self.peer} opened no tunnel to {super().peer} (HTTP {status})")
        if end.end() != len(head):  # the service speaks only when it is spoken to
            raise TunnelError(ConnectError, f"{self.peer} spoke into the tunnel itself")


def from_option(url: object, origin: Origin) -> Proxy:
    """The proxy that a caller names. Raises ConfigError."""
    if not origin.tls:
        raise ConfigError(
            'proxy cannot be used with a base_url of http://, which is for this machine alone; give proxy=""'
        )
    proxy = _parse_proxy(url, "proxy")
    if isinstance(proxy, str):
        raise ConfigError(f"proxy {proxy}")
    return proxy


def from_environment(origin: Origin) -> Proxy | None:
    """The proxy that the environment names for a service; None if it is to be reached directly. Raises ConfigError."""
    if bypasses_proxy(_variable("no_proxy")[1], origin.host, origin.port):
        return None
    for name in ("https_proxy", "all_proxy"):
        variable, url = _variable(name)
        if url:
            proxy = _parse_proxy(url, variable)
            if isinstance(proxy, str):
                raise ConfigError(f'{variable} of the environment {proxy}; mend it, or give proxy="" to use none')
            return proxy
    return None


def bypasses_proxy(no_proxy: str, host: str, port: int) -> bool:
    """Whether a NO_PROXY names a host: itself, a domain above it, its network, or `*`."""
    name = host.lower().rstrip(".")
    address = _address(name)
    for entry in re.split(r"[\s,]+", no_proxy.lower()):
        if entry == "*":
            return True
        entry, only = _parse_no_proxy_entry(entry)
        if only is not None and only != port:
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
    """The name and the value of a variable that may be written in small letters or in capitals; the small ones win."""
    found = name if name in os.environ else name.upper()
    return found, os.environ.get(found, "").strip()


def _parse_proxy(url: object, source: str) -> Proxy | str:
    """The proxy with that URL, or what is wrong with it. That does not repeat the URL, which may hold a password."""
    if not isinstance(url, str):
        return f"must be a str, not {type(url).__name__}"
    scheme, colon, _ = url.partition("://")
    if colon and scheme.lower() == "https":
        return "names a proxy that is spoken to by https://; only http:// is supported, and hides the requests as well"
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
    """A host, a domain or a network, and the only port that is meant, if one is named."""
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
