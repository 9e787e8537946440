# Generated from spec/loans/*.yaml by `python -m generator`. Edit the spec, not this file.
"""What the sandbox knows of loans."""

from ._endpoint import Endpoint, Example, Status, Type

ENDPOINTS = (
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
