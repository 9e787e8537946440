"""The options of a client and the environment, checked before anything is sent and made into a Transport."""

from __future__ import annotations

import os
import re
import ssl
from collections.abc import Mapping
from ipaddress import ip_address
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from ._connection import is_host
from ._core.models import Origin
from ._core.service import CREDENTIALS, MAX_REPLY_BYTES, SECRETS
from ._credentials import Credentials, Secret
from ._kinds import Text, unsendable
from ._limiter import CLOCK, LIMITER, Clock, Limiter
from ._network import Network
from ._transport import Poster, Transport, deadline_problem
from .errors import ConfigError

if TYPE_CHECKING:
    from ._proxy import Proxy


_is_path = re.compile(r"[A-Za-z0-9._~/-]*").fullmatch


def transport(
    credentials: Mapping[str, Secret],
    base_url: str,
    deadline: float,
    ssl_context: ssl.SSLContext | None = None,
    proxy_url: str | None = None,
    *,
    network: Poster | None = None,
    clock: Clock = CLOCK,
    limiter: Limiter | None = None,
) -> Transport:
    """Makes the transport of a client. Raises ConfigError."""
    origin, path = address(base_url)
    problem = deadline_problem(deadline)
    if problem:
        raise ConfigError(problem)
    kept = Credentials(credentials)
    network = network or Network(origin, trust(ssl_context, origin), proxy(proxy_url, origin), MAX_REPLY_BYTES)
    if limiter is not None and (isinstance(limiter, type) or not callable(getattr(limiter, "take", None))):
        raise ConfigError("limiter must be a limiter, such as FileLimiter(path) or RedisLimiter(url)")
    return Transport(
        kept,
        base_url.rstrip("/"),
        f"{origin.host.lower()}:{origin.port}{path}",
        path,
        deadline,
        network=network,
        clock=clock,
        limiter=limiter or LIMITER,
    )


def credentials(given: Mapping[str, Secret | None]) -> dict[str, Secret]:
    """The credentials given, or else those of the environment as it is now. Raises ConfigError."""
    found: dict[str, Secret] = {}
    problems: list[str] = []
    for name, variable in CREDENTIALS.items():
        value = given[name]
        if value is None:
            value = os.environ.get(variable)
        if not value:
            problems.append(f"there is no {name}: give Client({name}=...), or set {variable}")
            continue
        problem = None if callable(value) and name in SECRETS else Text(name=name).problem(value)
        if problem:
            problems.append(f"{name} {problem}")
        found[name] = value
    if problems:
        raise ConfigError("; ".join(problems))
    return found


def address(base_url: str) -> tuple[Origin, str]:
    """Where a base URL leads, and the path that stands before each endpoint's. Raises ConfigError."""
    try:
        if unsendable(base_url) or base_url != base_url.strip():
            raise ValueError
        parts = urlsplit(base_url)
        host, port = parts.hostname or "", parts.port
    except (TypeError, ValueError):
        parts, host, port = urlsplit(""), "", None
    if not is_host(host):
        raise ConfigError("base_url must be an address such as https://host/path, with a host and a valid port")
    problems: list[str] = []
    if parts.scheme != "https" and not (parts.scheme == "http" and _is_loopback(host)):
        problems.append(
            "base_url must start with https://, for the credentials go along; http:// is for loopback alone"
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


def trust(ssl_context: object, origin: Origin) -> ssl.SSLContext | None:
    """How the service's certificate is checked; None over plain http. Raises ConfigError."""
    if ssl_context is None:
        if not origin.tls:
            return None
        from . import _authorities  # which a client that is given a context has no use for

        return _authorities.ssl_context()
    if not isinstance(ssl_context, ssl.SSLContext):
        raise ConfigError(f"ssl_context must be an ssl.SSLContext, not {type(ssl_context).__name__}")
    if ssl_context.verify_mode == ssl.CERT_NONE and not _is_loopback(origin.host):
        raise ConfigError(
            "ssl_context must check certificates, for the credentials go along: its verify_mode is CERT_NONE, which is "
            "for loopback alone. It can be made to trust one that signed itself, by load_verify_locations"
        )
    return ssl_context


def proxy(given: object, origin: Origin) -> Proxy | None:
    """The proxy given, or else that of the environment as it is now; None for none. Raises ConfigError."""
    if given == "" or (given is None and not (origin.tls and _names_a_proxy())):
        return None
    from . import _proxy  # which few clients need

    return _proxy.of_environment(origin) if given is None else _proxy.given(given, origin)


def _names_a_proxy() -> bool:
    return any(os.environ.get(name) for name in ("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"))


def _is_loopback(host: str) -> bool:
    if host.lower() == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
