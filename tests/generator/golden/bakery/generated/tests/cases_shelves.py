# Generated from spec/shelves/*.yaml by `python -m generator`. Edit the spec, not this file.
"""ShelvesResource, from the wire side: what is written, and what is to be read."""

from __future__ import annotations

import arguments
import notations
from arguments import Param
from case import Case, Example
from notations import Field

CASES = (
    Case(
        path="shelves/rent",
        method=lambda client: client.shelves.rent,
        safe=False,
        params={
            "shelf": Param(arguments.words(min_length=1, max_length=20), "shelf", required=True),
        },
        fields={
            "rent": Field(notations.decimal(), "rent", required=False),
        },
        examples={
            "month": Example({"shelf": "left"}, '{"status": "yes", "rent": "1.00"}'),
        },
        main="month",
        sandbox="month",
        plays=True,
        codes=(
            "who",
            "wrong-key",
            "garbled",
            "post-only",
            "slow-down",
            "no-money",
            "shelf-taken",
        ),
        limit=(100, 10.0),
        personal=(),
        page="",
        life=(),
        variants={},
    ),
    Case(
        path="shelves/set",
        method=lambda client: client.shelves.set,
        safe=False,
        params={
            "shelf": Param(arguments.words(min_length=1, max_length=20), "shelf", required=True),
            "address": Param(arguments.words(pattern="https?://.*"), "address", required=False),
        },
        fields={},
        examples={
            "done": Example({"shelf": "left"}, '{"status": "yes"}'),
        },
        main="done",
        sandbox="done",
        plays=True,
        codes=(
            "who",
            "wrong-key",
            "garbled",
            "post-only",
            "slow-down",
        ),
        limit=(100, 10.0),
        personal=(),
        page="",
        life=(),
        variants={},
    ),
)
