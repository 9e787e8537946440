"""Requests through the classes that a test tool has put in the place of those of urllib3, such as a recorder of cassettes.

Such a class answers from a file, or sends the request and stores the response. It has the interface of urllib3 and no
more. So each request has a connection of its own, and the timeout of its socket starts again with each byte.
"""

from __future__ import annotations

import http.client
import ssl
from collections.abc import Mapping
from typing import TYPE_CHECKING

import urllib3.connection
from urllib3.exceptions import ConnectTimeoutError, HTTPError, NewConnectionError

from .._core.base_error import BaseError
from .._core.models import Origin
from .._core.monotonic import monotonic
from ..errors import ConnectError, ConnectionLostError, DeadlineExceededError, TLSError

if TYPE_CHECKING:
    from .proxy import Proxy


class PatchedConnection:
    """A connection for one request."""

    def __init__(
        self, origin: Origin, ssl_context: ssl.SSLContext | None, proxy: Proxy | None, deadline_at: float
    ) -> None:
        timeout = max(deadline_at - monotonic(), 0.001)
        self._deadline_at = deadline_at
        self._peer = f"{origin.host}:{origin.port}"
        host, port = (proxy.host, proxy.port) if proxy else (origin.host, origin.port)
        self._connection: urllib3.connection.HTTPConnection
        if origin.tls:
            self._connection = urllib3.connection.HTTPSConnection(host, port, timeout=timeout, ssl_context=ssl_context)
        else:
            self._connection = urllib3.connection.HTTPConnection(host, port, timeout=timeout)
        if proxy:
            self._connection.set_tunnel(origin.host, origin.port, proxy.headers())

    def exchange(
        self, target: str, body: bytes, headers: dict[str, str], max_bytes: int
    ) -> tuple[int, Mapping[str, str], bytes] | BaseError:
        """Sends a request. Returns the status, the headers and the body of the response, or the error.

        An exception of the tool itself, such as one about a request that is not in its file, is raised.
        """
        try:
            self._connection.request("POST", target, body, headers)
            response = self._connection.getresponse()
            return response.status, response.headers, response.read(max_bytes + 1)
        except NewConnectionError:
            return ConnectError(f"cannot connect to {self._peer}.")
        except ConnectTimeoutError:
            return DeadlineExceededError(f"the deadline passed while connecting to {self._peer}.")
        except ssl.SSLCertVerificationError as error:
            return TLSError(f"no trusted connection to {self._peer} ({error.verify_message}).")
        except (OSError, http.client.HTTPException, HTTPError):
            if monotonic() >= self._deadline_at:
                return DeadlineExceededError("the deadline passed before the reply was complete.", sent="maybe")
            return ConnectionLostError("the connection was lost before the reply was complete.", sent="maybe")
        finally:
            self._connection.close()
