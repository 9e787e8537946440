"""Reads the body of a request: of a stated length, or in chunks."""

from __future__ import annotations

import re
from email.message import Message
from io import BufferedIOBase

from .._model.catalog import ENDPOINTS

_LARGEST_FILE = max(
    (
        type_.maximum or 0
        for endpoint in ENDPOINTS.values()
        for type_ in endpoint.types.values()
        if type_.kind == "file"
    ),
    default=0,
)
MAX_BODY_BYTES = 16 * 1024 * 1024 + 4 * _LARGEST_FILE
"""The largest body that is read. In a form, a file of Base64 may need four bytes for each of its own."""

MAX_LINE = 1024
MAX_TRAILERS = 100


class BadRequestError(Exception):
    """A request cannot be read. It has the HTTP status for the response."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


def read_body(headers: Message, stream: BufferedIOBase) -> bytes:
    """Returns the body of a request.

    Raises:
        BadRequestError: The body is too large, or its length cannot be determined. The rest of the connection is useless.
        ConnectionError: The body ends early.
    """
    codings, lengths = headers.get_all("Transfer-Encoding"), set(headers.get_all("Content-Length") or ())
    if codings is not None:
        if lengths:
            raise BadRequestError(400)
        if [coding.strip().lower() for coding in codings] != ["chunked"]:
            raise BadRequestError(501)
        return _read_chunks(stream)
    length = lengths.pop() if lengths else "0"
    if lengths or not re.fullmatch("[0-9]{1,12}", length):
        raise BadRequestError(400)
    if int(length) > MAX_BODY_BYTES:
        raise BadRequestError(413)
    return _read_exactly(stream, int(length))


def _read_chunks(stream: BufferedIOBase) -> bytes:
    body = bytearray()
    while True:
        size = re.fullmatch(rb"([0-9a-fA-F]{1,8})[ \t]*(?:;.*)?\r?\n", _read_line(stream))
        if size is None:
            raise BadRequestError(400)
        length = int(size[1], 16)
        if length == 0:
            break
        if len(body) + length > MAX_BODY_BYTES:
            raise BadRequestError(413)
        body += _read_exactly(stream, length)
        if _read_line(stream).rstrip(b"\r\n"):
            raise BadRequestError(400)
    for _ in range(MAX_TRAILERS):
        if not _read_line(stream).rstrip(b"\r\n"):
            return bytes(body)
    raise BadRequestError(400)


def _read_line(stream: BufferedIOBase) -> bytes:
    line = stream.readline(MAX_LINE)
    if not line:
        raise ConnectionResetError("the body ends early")
    return line


def _read_exactly(stream: BufferedIOBase, length: int) -> bytes:
    data = stream.read(length)
    if len(data) < length:
        raise ConnectionResetError("the body ends early")
    return data
