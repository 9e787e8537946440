# Generated from spec/ by `python -m generator`. Edit the spec, not this file.
"""The class Client, for `with bakery.Client() as client:`"""

from __future__ import annotations

import ssl
import sys
from collections.abc import Mapping
from importlib import import_module
from types import TracebackType
from typing import TYPE_CHECKING, Any, NoReturn, Self

from ._config import transport
from ._core.base_error import detach
from ._core.records import StatusOnly
from ._limits.base import Limiter
from ._wire.credentials import SecretProvider, credentials
from ._wire.request import Endpoint, ad_hoc_endpoint
from ._wire.response import parse_reply
from .errors import ParameterError

if TYPE_CHECKING:
    from functools import cached_property as _resource

    from .resources.orders import OrdersResource
    from .resources.ovens import OvensResource
    from .resources.shelves import ShelvesResource
else:
    from functools import cached_property

    class _resource(cached_property):  # noqa: N801  used as a decorator
        """Makes a resource when it is used first. On the class it is the class of the resource, for its methods are
        part of the interface of the client: unittest.mock.create_autospec(Client) finds them there."""

        def __get__(self, client: Client | None, owner: type[Client] | None = None) -> Any:
            if client is not None:
                return super().__get__(client, owner)
            module = import_module(f".resources.{self.attrname}", __package__)
            return getattr(module, self.func.__annotations__["return"])


class Client:
    """A client of one application.

    Threads share its connections, which stay open; a forked child opens its own. Close the client, or use it in a
    with statement.

    Client-side rate limiting enforces the limit of each endpoint before a request is sent. It covers all clients
    of the application in the process, or in all processes that share a limiter. A method waits for a slot, and
    raises RateLimitTimeoutError if there is none within its timeout.

    The environment is read when the client is created.

    The key stays out of the URL.

    Every method may raise these errors; its docstring lists only its own:
    - ParameterError: An argument is invalid. Raised by this package; nothing was sent.
    - ConfigError: A credential, an option or the environment is invalid, or the client is closed. Nothing was
      sent.
    - RateLimitTimeoutError: The rate limit has no free slot within the timeout. Raised by this package; nothing
      was sent.
    - LimiterError: The file or Redis that shares the rate limit is unavailable. Nothing was sent.
    - TransportError: The network returned no complete reply.
    - DeadlineExceededError: The timeout ended before the reply was complete.
    - InvalidResponseError: The reply cannot be parsed: it is not JSON, or a field is missing or has another type.
    - UnknownShopError: The shop does not exist. Status: who.
    - WrongKeyError: The key is wrong. Status: wrong-key.
    - MissingError: A parameter is missing. Status: no-{param}.
    - APIError: The service answered with a status other than success. The base class of all errors of a status;
      raised itself for garbled, post-only, slow-down and every status without a class.
    """

    def __init__(
        self,
        shop: str | None = None,
        key: SecretProvider | None = None,
        *,
        base_url: str | None = None,
        timeout: float | None = None,
        limiter: Limiter | None = None,
        ssl_context: ssl.SSLContext | None = None,
        proxy: str | None = None,
    ) -> None:
        """Check the options. Nothing is sent.

        Args:
            shop: Your shop. If omitted, the environment variable BAKERY_SHOP.
            key: Your key. If omitted, the environment variable BAKERY_KEY. A callable is called before each
                request.
            base_url: The URL in front of the path of every endpoint. If omitted, the environment variable
                BAKERY_BASE_URL, or else https://bakery.example/api
            timeout: Seconds of wall-clock time for a whole method call, waiting and retries included. If omitted,
                the environment variable BAKERY_TIMEOUT, or else 30 seconds.
            limiter: Shares the rate limit with other processes: a FileLimiter with those of this machine, a
                RedisLimiter with those of several machines. If omitted, the limit is local to the process.
            ssl_context: Verifies the service's certificate. If omitted, the certificate authorities in
                SSL_CERT_FILE and SSL_CERT_DIR are used; or else those in REQUESTS_CA_BUNDLE; or else those of the
                system. The host name is always verified. A context that verifies no certificate (CERT_NONE) is
                allowed for loopback alone, because every request contains the credentials.
            proxy: The URL of an HTTP proxy, http://[user:password@]host:port. If omitted, HTTPS_PROXY or else
                ALL_PROXY is used, unless NO_PROXY names the host; an empty string means no proxy. The proxy sees
                the host name alone. Plain http, which is for loopback, uses no proxy.

        Raises:
            ConfigError: A credential is missing, or an option is invalid.
        """
        given = {
            "shop": shop,
            "key": key,
        }
        del shop, key
        outer = sys.exception()
        try:
            self._transport = transport(credentials(given), base_url, timeout, ssl_context, proxy, limiter=limiter)
            return
        except BaseException as error:
            failure = detach(error, outer)
        del given, proxy  # so that no traceback shows them
        raise failure

    @_resource
    def orders(self) -> OrdersResource:
        """The orders of the bakery."""
        from .resources.orders import OrdersResource

        return OrdersResource(self._transport)

    @_resource
    def ovens(self) -> OvensResource:
        """The ovens of the bakery."""
        from .resources.ovens import OvensResource

        return OvensResource(self._transport)

    @_resource
    def shelves(self) -> ShelvesResource:
        """The shelves of the bakery."""
        from .resources.shelves import ShelvesResource

        return ShelvesResource(self._transport)

    def request(
        self,
        path: str,
        params: Mapping[str, str] | None = None,
        *,
        safe: bool = False,
        timeout: float | None = None,
    ) -> StatusOnly:
        """Send a request to an endpoint without a method.

        Args:
            path: The path of the endpoint, without the base URL.
            params: The parameters by their names on the wire, without the credentials.
            safe: True if the request may be retried when the service may have acted on it. An endpoint that has a
                method ignores it.
            timeout: Seconds for the whole method call, waiting and retries included. If omitted, the client's timeout.

        Returns:
            The status. All other fields of the reply are in `.extra`.

        The errors are those of every method. No rate limit is enforced for an endpoint that has no method.
        """
        endpoint = ad_hoc_endpoint(path, params, safe)
        values: dict[str, object] = {} if isinstance(endpoint, ParameterError) else dict(params or {})
        del params  # so that no traceback shows them
        if isinstance(endpoint, ParameterError):
            raise endpoint
        known = _endpoint(path)
        if known is not None:
            endpoint = endpoint._replace(safe=known.safe, limit=known.limit)
        return self._transport.call(endpoint, values, parse_reply, timeout)

    def close(self) -> None:
        """Close the connections, and wake all requests that wait for the limit or for a retry.

        These and all later requests raise ConfigError, and nothing more is sent. So does a request that is still
        connecting, or whose callable returns the token later. A request that is being sent goes on until its deadline
        at the latest.
        """
        self._transport.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        transport = vars(self).get("_transport")  # missing if a traceback shows a client that could not be made
        return f"<bakery.Client of {transport.base_url}>" if transport else "<bakery.Client>"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a Client holds credentials and connections, and cannot be pickled: make one where it is used")


# The module of each resource, by the first word of the paths of its endpoints.
_RESOURCES = {
    "orders": "orders",
    "ovens": "ovens",
    "shelves": "shelves",
}


def _endpoint(path: str) -> Endpoint | None:
    """Returns the endpoint with this path; None if it has no method."""
    resource = path.partition("/")[0]
    if resource not in _RESOURCES:
        return None
    endpoints: dict[str, Endpoint] = import_module(f".resources.{_RESOURCES[resource]}", __package__).ENDPOINTS
    return endpoints.get(path)
