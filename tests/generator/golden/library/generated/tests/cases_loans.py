# Generated from spec/loans/*.yaml by `python -m generator`. Edit the spec, not this file.
"""LoansResource, from the wire side: what is written, and what is to be read."""

from __future__ import annotations

import arguments
import notations
from arguments import Param
from case import Case, Example
from notations import Field

CASES = (
    Case(
        path="loans/extend",
        method=lambda client: client.loans.extend,
        safe=False,
        params={
            "loan_ref": Param(arguments.words(min_length=3, max_length=10), "loan_ref", required=True),
            "by": Param(arguments.span("days"), "by", required=False, apart=("until",)),
            "until": Param(arguments.moment("-05:30"), "until", required=False, apart=("by",)),
        },
        fields={},
        examples={
            "by_a_week": Example({"loan_ref": "L-1", "by": "7"}, '{"outcome": "fine"}'),
        },
        main="by_a_week",
        sandbox="by_a_week",
        plays=False,
        codes=(
            "no-such-reader",
            "wrong-pin",
            "garbled",
            "post-only",
            "slow-down",
            "asleep",
            "too-late",
            "nothing-to-do",
            "make-up-your-mind",
        ),
        limit=(100, 60.0),
        personal=(),
        page="",
        life=(),
        variants={},
    ),
    Case(
        path="loans/query",
        method=lambda client: client.loans.query,
        safe=True,
        params={
            "loan_ref": Param(arguments.words(min_length=3, max_length=10), "loan_ref", required=True),
            "from": Param(arguments.words(max_length=30), "from_", required=False),
        },
        fields={
            "loan_ref": Field(notations.text(), "loan_ref", required=True),
            "state": Field(notations.enum(["shelved", "lent", "lost", "mislaid"]), "state", required=True),
            "last_state": Field(notations.enum(["shelved", "lent", "lost", "mislaid"]), "last_state", required=False),
            "reader": Field(notations.personal(), "reader", required=True),
            "class": Field(notations.text(), "class_", required=False),
            "extra": Field(notations.text(), "extra_", required=False),
            "lent": Field(notations.date_time("-05:30"), "lent", required=True),
            "due": Field(notations.date_time("-05:30"), "due", required=False),
            "kept": Field(notations.duration("hours"), "kept", required=True),
            "left": Field(notations.duration("hours"), "_left", required=False),
            "deposit": Field(notations.decimal(), "deposit", required=True),
            "owed": Field(notations.decimal(), "owed", required=False),
        },
        examples={
            "lent": Example(
                {"loan_ref": "L-1"},
                '{"outcome": "fine", "loan_ref": "L-1", "state": "lent", "reader": "Ada", "lent": "2020-02-29 23:59:59", "kept": "3", "deposit": "1.50"}',
            ),
            "lost": Example(
                {"loan_ref": "L-1"},
                '{"outcome": "fine", "loan_ref": "L-1", "state": "lost", "last_state": "lent", "reader": "Ada", "lent": "2020-02-29 23:59:59", "due": "2020-03-29 23:59:59", "kept": "700", "deposit": "1.50", "owed": "12.00"}',
            ),
        },
        main="lent",
        sandbox="lost",
        plays=False,
        codes=(
            "no-such-reader",
            "wrong-pin",
            "garbled",
            "post-only",
            "slow-down",
            "asleep",
            "no-such-loan",
        ),
        limit=(5, 20.0),
        personal=(),
        page="",
        life=("lent", "lost"),
        variants={},
    ),
)
