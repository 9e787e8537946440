"""`make bench`: the cost of this client compared with others, in one table.

Nearly every figure is a ratio to something that is measured in the same run, in rounds that take turns, because
absolute times drift from machine to machine and from minute to minute. Nothing is asserted: a person reads the table.
"""

from __future__ import annotations

import sys
from collections.abc import Callable

import check_cost
import cold_start
import deadline
import imports
import kept_alive
import loc
import reading
import scale
import subprocesses
import table
from fixtures import Bench, set_up

FIGURES: list[tuple[str, Callable[[Bench], list[table.Figure]]]] = [
    ("CPU of a kept-alive call", kept_alive.figures),
    ("CPU of the import", imports.figures),
    ("cold start to the first answer", cold_start.figures),
    ("reply bytes to a record", reading.figures),
    ("deadlines", deadline.figures),
    ("generator --check", check_cost.figures),
    ("lines for one more endpoint", loc.figures),
    ("1 to 2,000 endpoints", scale.figures),
]


def main() -> None:
    figures: list[table.Figure] = []
    with set_up() as bench:
        for name, measure in FIGURES:
            print(f"measuring {name} ...", file=sys.stderr, flush=True)
            try:
                figures += measure(bench)
            except Exception as error:  # one figure that is unavailable does not stop the others
                figures.append(table.Figure(name, {}))
                bench.notes.append(f"{name}: {subprocesses.reason(error)}")
    print(table.text(figures, bench.notes))


if __name__ == "__main__":
    main()
