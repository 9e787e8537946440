# Generated from spec/ovens/*.yaml by `python -m generator`. Edit the spec, not this file.
"""OvensResource, from the wire side: what is written, and what is to be read."""

from __future__ import annotations

import arguments
import notations
from arguments import Param
from case import Case, Example
from notations import Field

CASES = (
    Case(
        path="ovens/bake",
        method=lambda client: client.ovens.bake,
        safe=False,
        params={
            "oven": Param(arguments.words(min_length=1, max_length=20), "oven", required=True),
            "kind": Param(arguments.words(min_length=1, max_length=20), "kind", required=False),
            "now": Param(arguments.words(min_length=1, max_length=20), "now", required=False),
        },
        fields={},
        examples={
            "done": Example({"oven": "V99"}, '{"status": "yes"}'),
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
            "no-such-oven",
            "not-your-oven",
            "oven-is-cold",
            "oven-is-full",
        ),
        limit=(100, 10.0),
        personal=(),
        page="",
        life=(),
        variants={},
    ),
    Case(
        path="ovens/light",
        method=lambda client: client.ovens.light,
        safe=False,
        params={
            "address": Param(arguments.words(pattern="https?://.*"), "address", required=False),
        },
        fields={
            "oven": Field(notations.text(), "oven", required=True),
        },
        examples={
            "lit": Example({}, '{"status": "yes", "oven": "V1"}'),
        },
        main="lit",
        sandbox="lit",
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
