"""The address that the sandbox listens on. Only this machine can reach it, unless that is allowed."""

from __future__ import annotations

import socket

from ..._http.url import is_loopback

EVERY_ADDRESS = "0.0.0.0"


def resolve_host(host: str, allow_remote: bool) -> str:
    """Returns the address of a host.

    Raises:
        ValueError: Other machines could reach the address, which is not allowed.
        OSError: The host has no address.
    """
    address = socket.gethostbyname(host)  # every address, if the host is empty
    if not allow_remote and not is_loopback(address):
        raise ValueError(
            f"the host {host!r} is not loopback: other machines could reach the sandbox. "
            "If they may, set allow_remote=True, or --allow-remote in a shell"
        )
    return address


def reachable_host(host: str, address: str) -> str:
    """Returns the host for the base URL of clients on this machine."""
    return "127.0.0.1" if address == EVERY_ADDRESS else host


def check_port(port: int) -> None:
    """Raises ValueError if a port does not exist."""
    if not 0 <= port <= 65535:
        raise ValueError(f"port must be a number from 0 to 65535; it is {port}")
