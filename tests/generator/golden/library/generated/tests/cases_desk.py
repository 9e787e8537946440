# Generated from spec/desk/*.yaml by `python -m generator`. Edit the spec, not this file.
"""DeskResource, from the wire side: what is written, and what is to be read."""

from __future__ import annotations

import notations
from case import Case, Example
from notations import Field

CASES = (
    Case(
        path="desk/close_now",
        method=lambda client: client.desk.close_now,
        safe=False,
        params={},
        fields={
            "at": Field(notations.date_time("-05:30"), "at", required=True),
        },
        examples={
            "closed": Example({}, '{"outcome": "fine", "at": "2021-01-01 00:00:00.5"}'),
        },
        main="closed",
        sandbox="closed",
        plays=False,
        codes=(
            "no-such-reader",
            "wrong-pin",
            "garbled",
            "post-only",
            "slow-down",
            "asleep",
        ),
        limit=None,
        personal=(),
        page="",
        life=(),
        variants={},
    ),
)
