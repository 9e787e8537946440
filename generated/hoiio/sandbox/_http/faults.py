"""Faults that the sandbox can inject."""

from __future__ import annotations

import json
import socket
import struct
import threading
import zlib
from typing import Literal

from ..._core.service import MAX_REPLY_BYTES, STATUS_FIELD

Fault = Literal[
    "reset",
    "close",
    "hang",
    "drip_head",
    "drip_body",
    "truncate",
    "html",
    "not_json",
    "wrong_type",
    "oversize",
    "endless",
    "compressed",
    "redirect",
]
"""A fault in the response to a request.

- `reset`, `close`: the connection is reset, or closed, without a response.
- `hang`: no response is sent.
- `drip_head`, `drip_body`: the head, or the body, is sent one byte at a time.
- `truncate`: the body ends early.
- `html`, `not_json`: the body is an HTML page, or plain text.
- `wrong_type`: the body has objects in place of all values but one, which is the first.
- `oversize`, `endless`: the body is larger than the client accepts, or has no end.
- `compressed`: the body is compressed with deflate.
- `redirect`: the response redirects to another host.
"""

PACE = 0.05
"""Seconds between two bytes of a response that drips."""


def head(status: int, length: int | None, *lines: str) -> bytes:
    framing = ["Transfer-Encoding: chunked"] if length is None else [f"Content-Length: {length}"]
    return "\r\n".join([f"HTTP/1.1 {status} Sandbox", *lines, *framing, "", ""]).encode()


def send_fault(fault: Fault, sock: socket.socket, body: bytes, http: int | None, stopped: threading.Event) -> bool:
    """Sends a response with a fault.

    Returns whether the connection stays open, as it does after a complete HTTP response. A fault that closes the
    connection may also break the next request, if that is sent before the client notices.
    """
    good = head(http or 200, len(body), "Content-Type: application/json")
    if fault == "reset":
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        sock.close()
    elif fault == "hang":
        stopped.wait()
    elif fault == "drip_head":
        _drip(sock, good + body, stopped)
    elif fault == "drip_body":
        sock.sendall(good)
        _drip(sock, body, stopped)
    elif fault == "truncate":
        sock.sendall(good + body[: len(body) // 2])
    elif fault == "html":
        _send(sock, b"<html><h1>Sorry</h1></html>", http or 500, "Content-Type: text/html")
    elif fault == "not_json":
        _send(sock, b"status=fine", http or 200, "Content-Type: text/plain")
    elif fault == "wrong_type":
        fields = json.loads(body) if body.lstrip().startswith(b"{") else {STATUS_FIELD: ""}
        unchanged = list(fields)[:1] if len(fields) > 1 else []
        objects = json.dumps({name: value if name in unchanged else {} for name, value in fields.items()})
        _send(sock, objects.encode(), http or 200)
    elif fault == "oversize":
        _send(sock, b" " * (MAX_REPLY_BYTES + 1), http or 200)
    elif fault == "endless":
        sock.sendall(head(http or 200, None))
        chunk = b"10000\r\n" + b" " * 0x10000 + b"\r\n"
        while not stopped.is_set():
            sock.sendall(chunk)
    elif fault == "compressed":
        _send(sock, zlib.compress(body), http or 200, "Content-Encoding: deflate")
    elif fault == "redirect":
        _send(sock, b"", http or 302, "Location: https://elsewhere.invalid/")
    return fault in ("html", "not_json", "wrong_type", "oversize", "compressed", "redirect")


def _send(sock: socket.socket, body: bytes, status: int, *lines: str) -> None:
    sock.sendall(head(status, len(body), *lines) + body)


def _drip(sock: socket.socket, data: bytes, stopped: threading.Event) -> None:
    for index in range(len(data)):
        sock.sendall(data[index : index + 1])
        if stopped.wait(PACE):
            return
