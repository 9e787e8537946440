"""The base URL of the service: its parts, and which are accepted."""

from __future__ import annotations

import re
from ipaddress import ip_address
from urllib.parse import urlsplit

from .._core.models import Origin
from .._core.text import find_control_character
from ..errors import ConfigError

is_host = re.compile(r"[A-Za-z0-9._:-]+").fullmatch

_is_path = re.compile(r"[A-Za-z0-9._~/-]*").fullmatch


def parse_base_url(base_url: str) -> tuple[Origin, str]:
    """Returns the server that a base URL leads to, and the path before that of each endpoint.

    Raises:
        ConfigError: The URL cannot be used. The message names all reasons.
    """
    try:
        if find_control_character(base_url) or base_url != base_url.strip():
            raise ValueError
        parts = urlsplit(base_url)
        host, port = parts.hostname or "", parts.port
    except (TypeError, ValueError):
        parts, host, port = urlsplit(""), "", None
    if not is_host(host):
        raise ConfigError("base_url must be an address such as https://host/path, with a host and a valid port")
    problems: list[str] = []
    if parts.scheme != "https" and not (parts.scheme == "http" and is_loopback(host)):
        problems.append(
            "base_url must start with https://, because the credentials are sent with each request; http:// is for "
            "loopback only"
        )
    if parts.username is not None or parts.password is not None:
        problems.append("base_url must not hold a user name or a password")
    if "?" in base_url or "#" in base_url or not _is_path(parts.path) or "//" in parts.path:
        problems.append("base_url must end in a plain path, without a query, a fragment or a space")
    if port == 0:
        problems.append("base_url must not name port 0")
    if problems:
        raise ConfigError("; ".join(problems))
    tls = parts.scheme == "https"
    return Origin(tls, host, (443 if tls else 80) if port is None else port), parts.path.rstrip("/") + "/"


def canonical_host(host: str) -> str:
    """Returns one name for a host that has several spellings: capitals, a trailing dot, and the names of this machine."""
    return "localhost" if is_loopback(host) else host.lower().removesuffix(".")


def is_loopback(host: str) -> bool:
    """Returns True if a host is this machine."""
    if host.lower().removesuffix(".") == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
