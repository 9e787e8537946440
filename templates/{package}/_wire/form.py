"""The body of a request: form fields, and files in a multipart form."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import quote_plus

from .._core.records import FrozenModel

FORM = "application/x-www-form-urlencoded"


class FilePart(FrozenModel):
    """A file, on its way."""

    media_type: str
    content: bytes

    def __repr__(self) -> str:
        return f"<FilePart of {len(self.content)} bytes>"


class FormData:
    """A part of a form body. What it holds is in no repr, and so in no log and no traceback that shows variables."""

    __slots__ = ("_boundary", "_files", "encoded", "values")

    def __init__(self, values: Mapping[str, str | FilePart]) -> None:
        self._files = {name: value for name, value in values.items() if isinstance(value, FilePart)}
        self.values = {name: value for name, value in values.items() if isinstance(value, str)}
        self._boundary = (
            _new_boundary() if self._files else ""
        )  # once, so that a request that is repeated stays the same
        self.encoded = "&".join(f"{name}={quote_plus(value)}" for name, value in self.values.items())

    def body(self, more: FormData) -> tuple[bytes, str]:
        """The whole body, of this part and another, and its content type."""
        if more._files:
            return _multipart(self.values | more.values, more._files, more._boundary)
        return (f"{self.encoded}&{more.encoded}" if more.encoded else self.encoded).encode(), FORM


def _new_boundary() -> str:
    """Returns a boundary that no content can hold."""
    from urllib3.filepost import choose_boundary  # here, for only a request with a file needs it

    return choose_boundary()


def _multipart(values: Mapping[str, str], files: Mapping[str, FilePart], boundary: str) -> tuple[bytes, str]:
    """Returns a multipart form, and its content type. Names and media types are words of the spec."""
    from urllib3.filepost import encode_multipart_formdata  # here, for only a request with a file needs it

    fields: dict[str, str | tuple[str, bytes, str]] = {**values}
    for name, file in files.items():
        fields[name] = (f"{name}.{file.media_type.rpartition('/')[2]}", file.content, file.media_type)
    return encode_multipart_formdata(fields, boundary)
