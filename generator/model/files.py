"""The files of a package."""

from __future__ import annotations


class Copied(str):
    """Text of a file that is copied unchanged, and so has its final layout."""

    __slots__ = ()
