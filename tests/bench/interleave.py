"""Rounds in turns, and the medians of their ratios, so that a drift affects all of them alike."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from statistics import median
from typing import TypeVar

T = TypeVar("T")

Samples = dict[str, list[float]]
"""The results of each of several runs, round by round."""


def measure(runs: Mapping[str, Callable[[], T]], rounds: int) -> dict[str, list[T]]:
    """Runs all of them in each round, and begins each round with another one. A round before the first warms up."""
    names = list(runs)
    samples: dict[str, list[T]] = {name: [] for name in names}
    for name in names:
        runs[name]()
    for turn in range(rounds):
        first = turn % len(names)
        for name in names[first:] + names[:first]:
            samples[name].append(runs[name]())
    return samples


def ratios(samples: Samples, to: str) -> dict[str, float]:
    """Returns, for each run, the median of its ratios to one of them in the same round."""
    return {
        name: median(value / base for value, base in zip(values, samples[to], strict=True))
        for name, values in samples.items()
    }


def beyond(samples: Samples, floor: str) -> Samples:
    """Returns the cost of each run beyond the floor of the same round."""
    return {
        name: [value - least for value, least in zip(values, samples[floor], strict=True)]
        for name, values in samples.items()
        if name != floor
    }
