"""Objects as people read them: one attribute in a line, or a table. Personal data is masked, as in a repr."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from decimal import Decimal
from enum import Enum
from html import escape
from typing import cast

from .records import FrozenModel, shown_names


def to_text(record: FrozenModel) -> str:
    """Returns the name of the class, and a line for each attribute that the repr shows."""
    shown = {name: _show(getattr(record, name)) for name in shown_names(type(record))}
    width = max(map(len, shown), default=0)
    return "\n".join([type(record).__name__, *(f"  {name:{width}}  {value}" for name, value in shown.items())])


def to_html(records: Iterable[FrozenModel]) -> str:
    """Returns a table with a row for each object, and a column for each attribute that is not None in all of them."""
    rows = [{name: getattr(record, name) for name in shown_names(type(record))} for record in records]
    names = [
        name
        for name in dict.fromkeys(name for row in rows for name in row)
        if any(row.get(name) is not None for row in rows)
    ]
    head = "".join(f"<th>{escape(name)}</th>" for name in names)
    body = "".join(f"<tr>{''.join(_cell(row.get(name)) for name in names)}</tr>" for row in rows)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _cell(value: object) -> str:
    return f"<td>{'' if value is None else escape(_show(value))}</td>"


def _show(value: object) -> str:
    """Returns a value in one line. Line breaks and other control characters are escaped."""
    if isinstance(value, Enum):
        return _show(value.value)
    if isinstance(value, str):
        return repr(value)[1:-1]
    if isinstance(value, tuple):
        elements = cast(tuple[object, ...], value)
        if elements and isinstance(elements[0], FrozenModel):
            return f"{len(elements)} of {type(elements[0]).__name__}"
        return ", ".join(map(_show, elements))
    return str(value) if isinstance(value, (Decimal, date, timedelta)) else repr(value)
