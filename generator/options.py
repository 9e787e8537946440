"""The options that every client has besides its credentials."""

from __future__ import annotations

from typing import NamedTuple


class ClientOption(NamedTuple):
    name: str
    annotation: str
    default: str
    doc: str


def _option(parameter: str, doc: str) -> ClientOption:
    """Returns an option, from its text in a signature."""
    name, _, rest = parameter.partition(": ")
    annotation, _, default = rest.partition(" = ")
    return ClientOption(name, annotation, default, doc)


OPTIONS = (
    _option(
        "base_url: str | None = None",
        "The URL in front of the path of every endpoint.",
    ),
    _option(
        "timeout: float | None = None",
        "Seconds of wall-clock time for a whole method call, waiting and retries included.",
    ),
    _option(
        "limiter: Limiter | None = None",
        "Shares the rate limit with other processes: a FileLimiter with those of this machine, a RedisLimiter with "
        "those of several machines. If omitted, the limit is local to the process.",
    ),
    _option(
        "ssl_context: ssl.SSLContext | None = None",
        "Verifies the service's certificate. If omitted, the certificate authorities in SSL_CERT_FILE and SSL_CERT_DIR "
        "are used; or else those in REQUESTS_CA_BUNDLE; or else those of the system. The host name is always verified. "
        "A context that verifies no certificate (CERT_NONE) is allowed for loopback alone, because every request "
        "contains the credentials.",
    ),
    _option(
        "proxy: str | None = None",
        "The URL of an HTTP proxy, http://[user:password@]host:port. If omitted, HTTPS_PROXY or else ALL_PROXY is "
        "used, unless NO_PROXY names the host; an empty string means no proxy. The proxy sees the host name alone. "
        "Plain http, which is for loopback, uses no proxy.",
    ),
)
