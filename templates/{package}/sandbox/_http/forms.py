"""Reads the parameters of a request: a form in the URL, in the body, or in parts."""

from __future__ import annotations

import base64
import re
from urllib.parse import parse_qsl

UNREADABLE = {"": ""}
"""Parameters that cannot be read are represented by one with the name ""."""


def read_form(encoded: bytes, content_type: str = "") -> dict[str, str]:
    """Returns the parameters of a form; a file is Base64."""
    boundary = re.match(r'multipart/form-data;.*\bboundary="?([^";]+)"?', content_type, re.IGNORECASE)
    try:
        if boundary:
            return _parts(encoded, boundary[1].encode("ascii"))
        pairs = parse_qsl(encoded.decode("ascii"), keep_blank_values=True, strict_parsing=True, errors="strict")
    except ValueError:
        return dict(UNREADABLE) if encoded else {}
    return dict(pairs)


def _parts(body: bytes, boundary: bytes) -> dict[str, str]:
    first, *parts = (b"\r\n" + body).split(b"\r\n--" + boundary)
    if first or not parts or not parts.pop().startswith(b"--"):
        raise ValueError("the parts have no end")
    params: dict[str, str] = {}
    for part in parts:
        head, _, content = part.removeprefix(b"\r\n").partition(b"\r\n\r\n")
        name = re.search(rb'; name="([^"]*)"', head)
        if name is None:
            raise ValueError("a part has no name")
        is_file = re.search(rb"; filename\*?=", head)
        params[name[1].decode()] = base64.b64encode(content).decode() if is_file else content.decode()
    return params
