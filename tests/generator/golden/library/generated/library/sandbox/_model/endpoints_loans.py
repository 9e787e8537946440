# Generated from spec/loans/*.yaml by `python -m generator`. Edit the spec, not this file.
"""What the sandbox knows of loans."""

from .endpoint import Endpoint, Example, Rule, Status, Type

ENDPOINTS = (
    Endpoint(
        path="loans/extend",
        required=("loan_ref",),
        limit=(100, 60.0),
        statuses=(
            Status("fine", "", ""),
            Status("no-such-reader", "reader_id", "refused"),
            Status("wrong-pin", "pin", "refused"),
            Status("missing_{param}", "", "missing"),
            Status("garbled", "", "unreadable"),
            Status("post-only", "", "wrong-method"),
            Status("slow-down", "", "over-limit"),
            Status("asleep", "", ""),
            Status("too-late", "", ""),
            Status("nothing-to-do", "", ""),
            Status("make-up-your-mind", "", ""),
        ),
        examples={
            "by_a_week": Example({"loan_ref": "L-1", "by": "7"}, '{"outcome": "fine"}'),
        },
        life=(),
        types={
            "loan_ref": Type(name="text", min_length=3, max_length=10),
            "by": Type(name="duration"),
            "until": Type(name="date-time"),
        },
        rules=(Rule(kind="exactlyOneOf", params=("by", "until"), fewer="nothing-to-do", more="make-up-your-mind"),),
        fields=(),
    ),
    Endpoint(
        path="loans/query",
        required=("loan_ref",),
        limit=(5, 20.0),
        statuses=(
            Status("fine", "", ""),
            Status("no-such-reader", "reader_id", "refused"),
            Status("wrong-pin", "pin", "refused"),
            Status("missing_{param}", "", "missing"),
            Status("garbled", "", "unreadable"),
            Status("post-only", "", "wrong-method"),
            Status("slow-down", "", "over-limit"),
            Status("asleep", "", ""),
            Status("no-such-loan", "loan_ref", "refused"),
        ),
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
        life=("lent", "lost"),
        types={"loan_ref": Type(name="text", min_length=3, max_length=10), "from": Type(name="text", max_length=30)},
        fields=(
            "loan_ref",
            "state",
            "last_state",
            "reader",
            "class",
            "extra",
            "lent",
            "due",
            "kept",
            "left",
            "deposit",
            "owed",
        ),
        comma=("loan_ref", "state", "last_state", "reader", "lent", "due", "kept", "deposit", "owed"),
    ),
)
