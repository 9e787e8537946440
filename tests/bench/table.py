"""The table that is printed."""

from __future__ import annotations

import platform
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version

from clients import BASELINE, OURS, PEERS

NOTHING = "\N{EN DASH}"
COLUMNS = [BASELINE, *PEERS, "oag"]
DISTRIBUTIONS = ["urllib3", "requests", "httpx", "openapi-python-client", "openapi-generator-cli", "ruff"]


def as_ratio(value: float) -> str:
    return f"{value:z.2f}"


def as_count(value: float) -> str:
    return f"{value:.0f}"


def as_seconds(value: float) -> str:
    return f"{value:.2f} s"


def as_megabytes(value: float) -> str:
    return f"{value / 1e6:.0f} MB"


@dataclass(frozen=True)
class Figure:
    """One row."""

    name: str
    values: Mapping[str, float]
    """By the client's name. A client that is not listed could not be measured."""
    target: float | None = None
    """The maximum for ours."""
    show: Callable[[float], str] = as_ratio

    def row(self) -> list[str]:
        ours = self._cell(OURS)
        if self.target is not None and self.values.get(OURS, 0.0) > self.target:
            ours += " (over)"
        target = NOTHING if self.target is None else f"≤ {self.show(self.target)}"
        return [self.name, ours, target, *(self._cell(name) for name in COLUMNS)]

    def _cell(self, name: str) -> str:
        return self.show(self.values[name]) if name in self.values else NOTHING


def text(figures: list[Figure], notes: list[str]) -> str:
    """Returns the table, and below it the missing figures and the versions of all that was measured."""
    rows = [["figure", "ours", "target", *COLUMNS], *(figure.row() for figure in figures)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = [_line(row, widths) for row in rows]
    lines.insert(1, "|".join(["", *("-" * (width + 2) for width in widths), ""]))
    versions = ", ".join(f"{name} {_version(name)}" for name in DISTRIBUTIONS)
    legend = [
        "Ratios are medians over rounds that take turns. A deadline is shown by the worst of several runs of ours, and",
        "by one run of each other client. opc is openapi-python-client and the client that it generates for the same",
        "endpoint: the CPU of generating it, without its formatter, and its lines as our formatter lays them out. oag",
        "is openapi-generator with -g python, and ruff format after it. Where a number of endpoints is generated, the",
        "formatter counts, and up to 100 endpoints the median of several runs is shown, above that one run.",
        f"Python {platform.python_version()}; {versions}.",
    ]
    return "\n".join([*lines, "", *legend, *(f"Not measured: {note}" for note in notes)])


def _line(cells: list[str], widths: list[int]) -> str:
    padded = " | ".join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True))
    return f"| {padded} |"


def _version(distribution: str) -> str:
    try:
        return version(distribution)
    except PackageNotFoundError:
        return "is not installed"
