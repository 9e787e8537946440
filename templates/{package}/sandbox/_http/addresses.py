"""The address that the sandbox listens on. Only this machine can reach it, unless that is allowed."""

from __future__ import annotations

import socket
from urllib.parse import urlsplit

from ..._core.service import BASE_URL
from ..._http.url import is_loopback

EVERY_ADDRESS = "0.0.0.0"


def resolve_host(host: str, port: int, allow_remote: bool) -> str:
    """Returns the address of a host, if the sandbox may listen on it.

    Raises:
        ValueError: Other machines could reach the address, which is not allowed, or there is no such port.
        OSError: The host has no address.
    """
    if not 0 <= port <= 65535:
        raise ValueError(f"port must be a number from 0 to 65535; it is {port}")
    address = socket.gethostbyname(host)  # every address, if the host is empty
    if not allow_remote and not is_loopback(address):
        raise ValueError(
            f"the host {host!r} is not loopback: other machines could reach the sandbox. "
            "If they may, set allow_remote=True, or --allow-remote in a shell"
        )
    return address


def local_url(host: str, address: object, port: object, *, tls: bool) -> str:
    """Returns the base URL for clients on this machine."""
    reachable = "127.0.0.1" if address == EVERY_ADDRESS else host
    return f"{'https' if tls else 'http'}://{reachable}:{port}{urlsplit(BASE_URL).path}"
