"""The encoding of the body of a request: a form, or a multipart form if it has files."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import quote_plus

from .._core.records import FrozenModel

FORM = "application/x-www-form-urlencoded"


class FilePart(FrozenModel):
    """A file of a multipart form."""

    media_type: str
    content: bytes

    def __repr__(self) -> str:
        return f"<FilePart of {len(self.content)} bytes>"


def urlencode(values: Mapping[str, str]) -> str:
    """Returns values as a form. Their names are words, which need no encoding."""
    return "&".join(f"{name}={quote_plus(value)}" for name, value in values.items())


def new_boundary() -> str:
    """Returns a boundary that no content can hold."""
    from urllib3.filepost import choose_boundary  # here, because only a request with a file needs it

    return choose_boundary()


def encode_multipart(values: Mapping[str, str], files: Mapping[str, FilePart], boundary: str) -> tuple[bytes, str]:
    """Returns a multipart form and its content type. Names and media types are words of the spec."""
    from urllib3.filepost import encode_multipart_formdata  # here, because only a request with a file needs it

    fields: dict[str, str | tuple[str, bytes, str]] = {**values}
    for name, file in files.items():
        fields[name] = (f"{name}.{file.media_type.rpartition('/')[2]}", file.content, file.media_type)
    return encode_multipart_formdata(fields, boundary)
