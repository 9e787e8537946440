# Generated from spec/ by `python -m generator`. Edit the spec, not this file.
"""The client: `with library.Client() as client:`"""

from __future__ import annotations

import ssl
from collections.abc import Mapping
from functools import cached_property
from importlib import import_module
from types import TracebackType
from typing import TYPE_CHECKING, NoReturn, Self

from ._config import transport
from ._core.records import StatusOnly
from ._core.service import BASE_URL
from ._limits.base import Limiter
from ._wire.credentials import SecretProvider, credentials
from ._wire.request import Endpoint, ad_hoc_endpoint
from ._wire.response import parse_reply

if TYPE_CHECKING:
    from .resources.books import BooksResource
    from .resources.desk import DeskResource
    from .resources.loans import LoansResource


class Client:
    """A client of one application.

    Its connections are kept open and shared by threads; a forked child makes its own. Close it, or use it with
    `with`. The limit of each endpoint is kept beforehand, together with all other clients of the same application
    in the process, or in all processes that share a limiter: a call waits for its turn, and raises
    RateLimitTimeoutError if that would take it past its deadline.

    The pin stays out of the URL.

    reader_id: Your reader ID. If left out, LIBRARY_READER_ID of the environment is read.
    pin: Your PIN. If left out, LIBRARY_PIN of the environment is read. A callable is asked for it before each
        request.
    base_url: What stands before an endpoint's path. If left out, https://books.example:8443/v2/api
    timeout: Seconds for a whole call, all waiting and repeating included.
    limiter: What keeps the limit together with other processes: a FileLimiter with those of this machine, a
        RedisLimiter with those of several. If left out, the process keeps it alone.
    ssl_context: How the service's certificate is checked. If left out, against the authorities of SSL_CERT_FILE
        and SSL_CERT_DIR; or else of REQUESTS_CA_BUNDLE; or else of the system. The host's name is always checked.
        A context that checks no certificate (CERT_NONE) is for loopback alone, for the credentials go along.
    proxy: The URL of an HTTP proxy, http://[user:password@]host:port. If left out, that of HTTPS_PROXY or else
        ALL_PROXY is used, unless NO_PROXY names the host; an empty string is for none at all. The proxy learns
        the host's name alone. Plain http, to loopback, goes through none.

    The environment is read when the client is made. Raises ConfigError, which says what is missing or wrong."""

    def __init__(
        self,
        reader_id: str | None = None,
        pin: SecretProvider | None = None,
        *,
        base_url: str | None = None,
        timeout: float = 30.0,
        limiter: Limiter | None = None,
        ssl_context: ssl.SSLContext | None = None,
        proxy: str | None = None,
    ) -> None:
        given = {
            "reader_id": reader_id,
            "pin": pin,
        }
        del reader_id, pin
        address = BASE_URL if base_url is None else base_url
        try:
            self._transport = transport(credentials(given), address, timeout, ssl_context, proxy, limiter=limiter)
            return
        except BaseException as error:
            problem = error.with_traceback(None)  # without the frames that hold the credentials
        del given, proxy
        raise problem

    @cached_property
    def books(self) -> BooksResource:
        """The books, on shelves and in the catalogue."""
        from .resources.books import BooksResource

        return BooksResource(self._transport)

    @cached_property
    def desk(self) -> DeskResource:
        """The endpoints below desk/."""
        from .resources.desk import DeskResource

        return DeskResource(self._transport)

    @cached_property
    def loans(self) -> LoansResource:
        """What is lent, to whom, and until when."""
        from .resources.loans import LoansResource

        return LoansResource(self._transport)

    def request(
        self,
        path: str,
        params: Mapping[str, str] | None = None,
        *,
        safe: bool = False,
        timeout: float | None = None,
    ) -> StatusOnly:
        """Call an endpoint that this package has no method for, by the same rules as all others.

        path: The endpoint's path, which stands behind the base URL.
        params: Its parameters, without the credentials.
        safe: Whether the request may be repeated after a doubtful failure. An endpoint of the spec has its own word.
        timeout: Seconds for the whole call, all waiting and repeating included, instead of the client's own.

        Raises the same errors as the methods. An endpoint that the spec does not know has no limit kept for it.
        """
        endpoint, refused = ad_hoc_endpoint(path, params, safe)
        values: dict[str, object] = {} if endpoint is None else dict(params or {})
        del params
        if endpoint is None:
            raise refused
        known = _endpoint(path)
        if known is not None:
            endpoint = endpoint._replace(safe=known.safe, limit=known.limit)
        return self._transport.call(endpoint, values, parse_reply, timeout)

    def close(self) -> None:
        """Close the connections. A call after it raises ConfigError."""
        self._transport.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        transport = vars(self).get("_transport")  # not there yet, if a traceback shows what could not be made
        return f"<library.Client of {transport.base_url}>" if transport else "<library.Client>"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a Client holds credentials and connections, and cannot be pickled: make one where it is used")


# The module of each resource, by the first word of its endpoints' paths.
_RESOURCES = {
    "books": "books",
    "desk": "desk",
    "loans": "loans",
}


def _endpoint(path: str) -> Endpoint | None:
    """The endpoint of the spec with that path."""
    resource = path.partition("/")[0]
    if resource not in _RESOURCES:
        return None
    endpoints: dict[str, Endpoint] = import_module(f".resources.{_RESOURCES[resource]}", __package__).ENDPOINTS
    return endpoints.get(path)
