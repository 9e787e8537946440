"""From the options of a client and the environment to a Transport, with all checks before anything is sent."""

from __future__ import annotations

import os
import ssl
from collections.abc import Mapping
from typing import TYPE_CHECKING, cast

from ._core.models import Origin
from ._core.service import BASE_URL, BASE_URL_VARIABLE, DEFAULT_TIMEOUT, MAX_REPLY_BYTES, TIMEOUT_VARIABLE
from ._http.pool import ConnectionPool
from ._http.url import canonical_host, is_loopback, parse_base_url
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
    base_url: str | None,
    timeout: float | None,
    ssl_context: ssl.SSLContext | None = None,
    proxy_url: str | None = None,
    *,
    network: Sender | None = None,
    clock: Clock = CLOCK,
    limiter: Limiter | None = None,
) -> Transport:
    """Returns the transport of a client. The environment may name the base URL and the timeout.

    Raises:
        ConfigError: An option, or the environment, cannot be used.
    """
    if base_url is None:
        base_url = os.environ.get(BASE_URL_VARIABLE) or BASE_URL
    origin, path = parse_base_url(base_url)
    if timeout is None:
        timeout = _timeout_of_environment()
    problem = validate_timeout(timeout)
    if problem:
        raise ConfigError(problem)
    if network is None:
        context, proxy = resolve_ssl_context(ssl_context, origin), resolve_proxy(proxy_url, origin)
        network = ConnectionPool(origin, context, proxy, MAX_REPLY_BYTES)
    if limiter is not None and (isinstance(limiter, type) or not callable(getattr(limiter, "acquire", None))):
        raise ConfigError("limiter must be a limiter, such as FileLimiter(path) or RedisLimiter(url)")
    return Transport(
        Credentials(credentials),
        base_url.rstrip("/"),
        f"{canonical_host(origin.host)}:{origin.port}{path}",
        path,
        timeout,
        network=network,
        clock=clock,
        limiter=limiter or LIMITER,
    )


def _timeout_of_environment() -> float:
    """Returns the timeout that the environment names, or else the default. Raises ConfigError."""
    text = os.environ.get(TIMEOUT_VARIABLE)
    if not text:
        return DEFAULT_TIMEOUT
    try:
        seconds = float(text)
    except ValueError:
        seconds = 0.0
    problem = validate_timeout(seconds)
    if problem:
        raise ConfigError(f"{TIMEOUT_VARIABLE} of the environment: {problem}")
    return seconds


def resolve_ssl_context(ssl_context: object, origin: Origin) -> ssl.SSLContext | None:
    """Returns how the certificate of the service is checked; None for http. Raises ConfigError."""
    if ssl_context is None:
        if not origin.tls:
            return None
        from ._http import tls  # here, because a client with a context of its own does not need it

        return tls.ssl_context()
    if not _is_ssl_context(ssl_context):
        raise ConfigError(f"ssl_context must be an ssl.SSLContext, not {type(ssl_context).__name__}")
    ssl_context = cast(ssl.SSLContext, ssl_context)
    if ssl_context.verify_mode == ssl.CERT_NONE and not is_loopback(origin.host):
        raise ConfigError(
            "ssl_context must check certificates, because the credentials are sent with each request: its verify_mode "
            "is CERT_NONE, which is for loopback only. To trust a self-signed certificate, use load_verify_locations"
        )
    return ssl_context


def _is_ssl_context(given: object) -> bool:
    """Returns True for a context of the standard library, also if truststore has put its own class in its place."""
    return isinstance(given, ssl.SSLContext) or (
        isinstance(getattr(given, "verify_mode", None), ssl.VerifyMode)
        and callable(getattr(given, "wrap_socket", None))
    )


def resolve_proxy(url: object, origin: Origin) -> Proxy | None:
    """Returns the proxy that is given, or else that of the environment; None for none. Raises ConfigError."""
    if url == "" or (url is None and not (origin.tls and _environment_names_proxy())):
        return None
    from ._http import proxy  # here, because few clients need it

    return proxy.from_environment(origin) if url is None else proxy.from_option(url, origin)


def _environment_names_proxy() -> bool:
    return any(os.environ.get(name) for name in ("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"))
