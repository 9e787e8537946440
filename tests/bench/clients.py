"""The clients that are measured. Each sends the same request, in the way its own documentation shows.

Fresh interpreters import this module too, so a client is imported only when it is chosen.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import NamedTuple

TXN_REF = "AA-S-141147"
CREDENTIALS = {"app_id": "bench-app-id", "access_token": "bench-access-token"}
OPC_PACKAGE = "hoiio_opc"


class Server(NamedTuple):
    """The address of the server, and the credentials."""

    base_url: str
    ca_file: str | None = None
    """The certificates to trust; None over plain http."""
    credentials: dict[str, str] = CREDENTIALS

    @property
    def url(self) -> str:
        return f"{self.base_url}/voice/query_status"

    @property
    def params(self) -> dict[str, str]:
        return {**self.credentials, "txn_ref": TXN_REF}


Call = Callable[[], object]
"""Sends one request, and reads the reply."""


def _hoiio(server: Server, timeout: float) -> Call:
    from hoiio import Client

    context = _urllib3_context(server.ca_file)
    client = Client(**server.credentials, base_url=server.base_url, timeout=timeout, ssl_context=context)
    query_status = client.voice.query_status
    return lambda: query_status(TXN_REF)


def _urllib3(server: Server, timeout: float) -> Call:
    import json

    from urllib3 import PoolManager

    pool = PoolManager(timeout=timeout, ssl_context=_urllib3_context(server.ca_file))
    url, params = server.url, server.params
    return lambda: json.loads(pool.request("POST", url, fields=params, encode_multipart=False).data)


def _requests(server: Server, timeout: float) -> Call:
    from requests import Session

    session = Session()
    url, params, verify = server.url, server.params, server.ca_file or True
    return lambda: session.post(url, data=params, timeout=timeout, verify=verify).json()


def _httpx(server: Server, timeout: float) -> Call:
    from httpx import Client

    client = Client(timeout=timeout, verify=_default_context(server.ca_file))
    url, params = server.url, server.params
    return lambda: client.post(url, data=params).json()


def _opc(server: Server, timeout: float) -> Call:
    from hoiio_opc import Client
    from hoiio_opc.api.voice.query_status import sync
    from hoiio_opc.models import QueryStatusBody
    from httpx import Timeout

    client = Client(server.base_url, timeout=Timeout(timeout), verify_ssl=_default_context(server.ca_file))
    params = server.params
    return lambda: sync(client=client, body=QueryStatusBody(**params))


OURS = "hoiio"
BASELINE = "urllib3"
PEERS = ["requests", "httpx", "opc"]
CLIENTS: dict[str, Callable[[Server, float], Call]] = {
    OURS: _hoiio,
    BASELINE: _urllib3,
    "requests": _requests,
    "httpx": _httpx,
    "opc": _opc,
}
"""By name: the function that makes a client from a server and a timeout in seconds, and returns its request."""


def first_answer(name: str, base_url: str, ca_file: str) -> None:
    """Runs in a fresh interpreter: sends one request, and exits without the cleanup of the interpreter."""
    CLIENTS[name](Server(base_url, ca_file), 10.0)()
    os._exit(0)


def _urllib3_context(ca_file: str | None) -> object:
    if ca_file is None:
        return None
    from urllib3.util.ssl_ import create_urllib3_context

    context = create_urllib3_context()
    context.load_verify_locations(ca_file)
    return context


def _default_context(ca_file: str | None) -> object:
    """Returns the authorities of httpx. Without it, httpx reads a file of all public authorities, even for plain
    http."""
    import ssl

    return ssl.create_default_context(cafile=ca_file) if ca_file else False
