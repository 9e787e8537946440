# Generated from spec/time/*.yaml by `python -m generator`. Edit the spec, not this file.
"""TimeResource, from the wire side: what is written, and what is to be read."""

from __future__ import annotations

import arguments
import notations
from arguments import Param
from case import Case, Example
from notations import Field

CASES = (
    Case(
        path="time/set",
        method=lambda client: client.time.set,
        safe=False,
        params={
            "note": Param(arguments.words(), "note", required=False),
        },
        fields={
            "note": Field(notations.text(), "note", required=False),
        },
        examples={
            "set": Example({"note": "late"}, '{"said": "ok", "note": "late"}'),
        },
        main="set",
        sandbox="set",
        plays=False,
        codes=(),
        limit=None,
        personal=(),
        page="",
        life=(),
        variants={},
    ),
    Case(
        path="time/zone/list",
        method=lambda client: client.time.zone_list,
        safe=True,
        params={},
        fields={},
        examples={
            "asked": Example({}, '{"said": "ok"}'),
        },
        main="asked",
        sandbox="asked",
        plays=False,
        codes=(),
        limit=None,
        personal=(),
        page="",
        life=(),
        variants={},
    ),
)
