# Generated from spec/ by `python -m generator`. Edit the spec, not this file.
"""The client: `with hoiio.Client() as client:`"""

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
    from .resources.conference import ConferenceResource
    from .resources.fax import FaxResource
    from .resources.ivr import IvrResource
    from .resources.number import NumberResource
    from .resources.sms import SmsResource
    from .resources.user import UserResource
    from .resources.voice import VoiceResource


class Client:
    """A client of one application.

    Its connections are kept open and shared by threads; a forked child makes its own. Close it, or use it with
    `with`. The limit of each endpoint is kept beforehand, together with all other clients of the same application
    in the process, or in all processes that share a limiter: a call waits for its turn, and raises
    RateLimitTimeoutError if that would take it past its deadline.

    Hoiio treats GET and POST as the same thing. The client uses POST, because with GET the access token would
    stand in the URL, and so in the logs of every server and proxy on the way.

    app_id: Application ID assigned to your application. If left out, HOIIO_APP_ID of the environment is read.
    access_token: Access Token assigned to your application. If left out, HOIIO_ACCESS_TOKEN of the environment is
        read. A callable is asked for it before each request.
    base_url: What stands before an endpoint's path. If left out, https://secure.hoiio.com/open
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
        app_id: str | None = None,
        access_token: SecretProvider | None = None,
        *,
        base_url: str | None = None,
        timeout: float = 30.0,
        limiter: Limiter | None = None,
        ssl_context: ssl.SSLContext | None = None,
        proxy: str | None = None,
    ) -> None:
        given = {
            "app_id": app_id,
            "access_token": access_token,
        }
        del app_id, access_token
        address = BASE_URL if base_url is None else base_url
        try:
            self._transport = transport(credentials(given), address, timeout, ssl_context, proxy, limiter=limiter)
            return
        except BaseException as error:
            problem = error.with_traceback(None)  # without the frames that hold the credentials
        del given, proxy
        raise problem

    @cached_property
    def conference(self) -> ConferenceResource:
        """Conference: rooms in which several callers talk."""
        from .resources.conference import ConferenceResource

        return ConferenceResource(self._transport)

    @cached_property
    def fax(self) -> FaxResource:
        """Fax: documents, sent and received."""
        from .resources.fax import FaxResource

        return FaxResource(self._transport)

    @cached_property
    def ivr(self) -> IvrResource:
        """IVR: calls that you steer block by block. One start block (ivr/start/dial, or an incoming call at a Hoiio
        number), any number of middle blocks, one end block. The reply to a block says only that it was accepted;
        its result comes in a notification, after which the next block may be sent."""
        from .resources.ivr import IvrResource

        return IvrResource(self._transport)

    @cached_property
    def number(self) -> NumberResource:
        """Hoiio numbers: those available, what they cost, and those that you have."""
        from .resources.number import NumberResource

        return NumberResource(self._transport)

    @cached_property
    def sms(self) -> SmsResource:
        """SMS: text messages, sent and received."""
        from .resources.sms import SmsResource

        return SmsResource(self._transport)

    @cached_property
    def user(self) -> UserResource:
        """The account: its balance, and what is known of its holder."""
        from .resources.user import UserResource

        return UserResource(self._transport)

    @cached_property
    def voice(self) -> VoiceResource:
        """Voice: calls between two numbers, and how they went."""
        from .resources.voice import VoiceResource

        return VoiceResource(self._transport)

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
        return f"<hoiio.Client of {transport.base_url}>" if transport else "<hoiio.Client>"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a Client holds credentials and connections, and cannot be pickled: make one where it is used")


# The module of each resource, by the first word of its endpoints' paths.
_RESOURCES = {
    "conference": "conference",
    "fax": "fax",
    "ivr": "ivr",
    "number": "number",
    "sms": "sms",
    "user": "user",
    "voice": "voice",
}


def _endpoint(path: str) -> Endpoint | None:
    """The endpoint of the spec with that path."""
    resource = path.partition("/")[0]
    if resource not in _RESOURCES:
        return None
    endpoints: dict[str, Endpoint] = import_module(f".resources.{_RESOURCES[resource]}", __package__).ENDPOINTS
    return endpoints.get(path)
