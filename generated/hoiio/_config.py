"""The options of a client and the environment, checked before anything is sent and made into a Transport."""

from __future__ import annotations

import os
import ssl
from collections.abc import Mapping
from typing import TYPE_CHECKING

from ._core.models import Origin
from ._core.service import MAX_REPLY_BYTES
from ._http.pool import ConnectionPool
from ._http.url import is_loopback, parse_base_url
from ._limits.base import Limiter
from ._limits.clock import CLOCK, Clock
from ._limits.process import LIMITER
from ._transport import Sender, Transport, validate_timeout
from ._wire.credentials import Credentials, SecretProvider
from .errors import ConfigError

if TYPE_CHECKING:
    from ._http.proxy import Proxy


def transport(
    credentials: Mapping[str, SecretProvider],
    base_url: str,
    timeout: float,
    ssl_context: ssl.SSLContext | None = None,
    proxy_url: str | None = None,
    *,
    network: Sender | None = None,
    clock: Clock = CLOCK,
    limiter: Limiter | None = None,
) -> Transport:
    """Makes the transport of a client. Raises ConfigError."""
    origin, path = parse_base_url(base_url)
    problem = validate_timeout(timeout)
    if problem:
        raise ConfigError(problem)
    kept = Credentials(credentials)
    network = network or ConnectionPool(
        origin, resolve_ssl_context(ssl_context, origin), proxy(proxy_url, origin), MAX_REPLY_BYTES
    )
    if limiter is not None and (isinstance(limiter, type) or not callable(getattr(limiter, "acquire", None))):
        raise ConfigError("limiter must be a limiter, such as FileLimiter(path) or RedisLimiter(url)")
    return Transport(
        kept,
        base_url.rstrip("/"),
        f"{origin.host.lower()}:{origin.port}{path}",
        path,
        timeout,
        network=network,
        clock=clock,
        limiter=limiter or LIMITER,
    )


def resolve_ssl_context(ssl_context: object, origin: Origin) -> ssl.SSLContext | None:
    """How the service's certificate is checked; None over plain http. Raises ConfigError."""
    if ssl_context is None:
        if not origin.tls:
            return None
        from ._http import tls  # which a client that is given a context has no use for

        return tls.ssl_context()
    if not isinstance(ssl_context, ssl.SSLContext):
        raise ConfigError(f"ssl_context must be an ssl.SSLContext, not {type(ssl_context).__name__}")
    if ssl_context.verify_mode == ssl.CERT_NONE and not is_loopback(origin.host):
        raise ConfigError(
            "ssl_context must check certificates, for the credentials go along: its verify_mode is CERT_NONE, which is "
            "for loopback alone. It can be made to trust one that signed itself, by load_verify_locations"
        )
    return ssl_context


def proxy(given: object, origin: Origin) -> Proxy | None:
    """The proxy given, or else that of the environment as it is now; None for none. Raises ConfigError."""
    if given == "" or (given is None and not (origin.tls and _names_a_proxy())):
        return None
    from ._http import proxy as proxies  # which few clients need

    return proxies.from_environment(origin) if given is None else proxies.from_option(given, origin)


def _names_a_proxy() -> bool:
    return any(os.environ.get(name) for name in ("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"))
