"""Requests to the sandbox, byte by byte, and those that it refuses."""

from __future__ import annotations

import json
import socket
import urllib.parse
from collections.abc import Callable
from typing import Any

import pytest

import hoiio
from hoiio.sandbox import Sandbox


def refused(do: Callable[[], Any]) -> str:
    """Returns the status with which the service refuses a request."""
    with pytest.raises(hoiio.APIError) as caught:
        do()
    return caught.value.code


def exchange(sandbox: Sandbox, request: bytes) -> list[tuple[int, bytes]]:
    """Returns the status and the body of each response to these bytes, sent in one connection."""
    address = urllib.parse.urlsplit(sandbox.base_url)
    with socket.create_connection((address.hostname or "", address.port or 0), timeout=5) as sock:
        sock.sendall(request)
        sock.shutdown(socket.SHUT_WR)
        rest = b"".join(iter(lambda: sock.recv(65536), b""))
    responses: list[tuple[int, bytes]] = []
    while rest:
        head, _, rest = rest.partition(b"\r\n\r\n")
        length = next(
            (int(line[15:]) for line in head.splitlines() if line.lower().startswith(b"content-length:")), len(rest)
        )
        responses.append((int(head.split()[1]), rest[:length]))
        rest = rest[length:]
    return responses


def post(path: str, form: bytes, *lines: str, target: str = "", method: str = "POST") -> bytes:
    head = [f"{method} {target or f'/open/{path}'} HTTP/1.1", "Host: x", *lines]
    return "\r\n".join([*head, "", ""]).encode("latin-1") + form


def form(sandbox: Sandbox, **params: str) -> bytes:
    return urllib.parse.urlencode({**sandbox.credentials, **params}).encode()


def status_of(
    sandbox: Sandbox, path: str, extra: str = "", body: bytes | None = None, content_type: str = "", **params: str
) -> str:
    """Returns the status of the reply to a form. `extra`: more of the form, as it is sent; `body`: another form."""
    body = form(sandbox, **params) + extra.encode() if body is None else body
    lines = [f"Content-Length: {len(body)}", *([f"Content-Type: {content_type}"] if content_type else [])]
    ((http, reply),) = exchange(sandbox, post(path, body, *lines))
    assert http == 200
    status: str = json.loads(reply)["status"]
    return status
