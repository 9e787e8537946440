"""The body of a request: form fields, and files in a multipart form."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import quote_plus

from .._core.records import Frozen

FORM = "application/x-www-form-urlencoded"


class File(Frozen):
    """A file, on its way."""

    media: str
    content: bytes

    def __repr__(self) -> str:
        return f"<File of {len(self.content)} bytes>"


class Form:
    """A part of a form body. What it holds is in no repr, and so in no log and no traceback that shows variables."""

    __slots__ = ("_boundary", "_files", "encoded", "values")

    def __init__(self, values: Mapping[str, str | File]) -> None:
        self._files = {name: value for name, value in values.items() if isinstance(value, File)}
        self.values = {name: value for name, value in values.items() if isinstance(value, str)}
        self._boundary = _drawn() if self._files else ""  # once, so that a request that is repeated stays the same
        self.encoded = "&".join(f"{name}={quote_plus(value)}" for name, value in self.values.items())

    def body(self, more: Form) -> tuple[bytes, str]:
        """The whole body, of this part and another, and its content type."""
        if more._files:
            return _multipart(self.values | more.values, more._files, more._boundary)
        return (f"{self.encoded}&{more.encoded}" if more.encoded else self.encoded).encode(), FORM


def _drawn() -> str:
    """Returns a boundary that no content can hold."""
    from urllib3.filepost import choose_boundary  # here, for only a request with a file needs it

    return choose_boundary()


def _multipart(values: Mapping[str, str], files: Mapping[str, File], boundary: str) -> tuple[bytes, str]:
    """Returns a multipart form, and its content type. Names and media types are words of the spec."""
    from urllib3.filepost import encode_multipart_formdata  # here, for only a request with a file needs it

    fields: dict[str, str | tuple[str, bytes, str]] = {**values}
    for name, file in files.items():
        fields[name] = (f"{name}.{file.media.rpartition('/')[2]}", file.content, file.media)
    return encode_multipart_formdata(fields, boundary)
