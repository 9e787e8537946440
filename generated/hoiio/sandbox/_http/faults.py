"""How the sandbox misbehaves."""

from __future__ import annotations

import gzip
import json
import socket
import struct
import threading
from typing import Literal

from ..._core.service import MAX_REPLY_BYTES

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
"""The connection is reset, or closed, without an answer; no answer ever comes; the head, or the body, comes a byte at a
time; the body ends early; it is a page of HTML, or text, or has numbers where strings belong; it is larger than any
that is read, or never ends; it is compressed; it is a redirect to another host."""

PACE = 0.05
"""Seconds between two bytes that drip."""


def head(status: int, length: int | None, *lines: str) -> bytes:
    framing = ["Transfer-Encoding: chunked"] if length is None else [f"Content-Length: {length}"]
    return "\r\n".join([f"HTTP/1.1 {status} Sandbox", *lines, *framing, "", ""]).encode()


def misbehave(fault: Fault, sock: socket.socket, body: bytes, http: int | None, stopped: threading.Event) -> bool:
    """Answer wrongly, in the way that the fault says. Returns whether the connection stays open: it does after an answer
    that is whole, as HTTP. What closes it unannounced spoils the next call too, if that is quick."""
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
        fields = json.loads(body)
        good_ones = list(fields)[:1] if len(fields) > 1 else []
        numbers = json.dumps({name: value if name in good_ones else 1 for name, value in fields.items()})
        _send(sock, numbers.encode(), http or 200)
    elif fault == "oversize":
        _send(sock, b" " * (MAX_REPLY_BYTES + 1), http or 200)
    elif fault == "endless":
        sock.sendall(head(http or 200, None))
        chunk = b"10000\r\n" + b" " * 0x10000 + b"\r\n"
        while not stopped.is_set():
            sock.sendall(chunk)
    elif fault == "compressed":
        _send(sock, gzip.compress(body), http or 200, "Content-Encoding: gzip")
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
