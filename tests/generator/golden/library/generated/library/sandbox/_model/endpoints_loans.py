# Generated from spec/loans/*.yaml by `python -m generator`. Edit the spec, not this file.
"""The endpoints of loans, for the sandbox."""

from .endpoint import EndpointSpec, EndpointStatus, ExampleResponse, ParamRule, ParamType

ENDPOINTS = (
    EndpointSpec(
        path="loans/extend",
        params=("loan_ref", "by", "until"),
        required=("loan_ref",),
        limit=(100, 60.0),
        statuses=(
            EndpointStatus("fine", "", ""),
            EndpointStatus("no-such-reader", "reader_id", "refused"),
            EndpointStatus("wrong-pin", "pin", "refused"),
            EndpointStatus("missing_{param}", "", "missing"),
            EndpointStatus("garbled", "", "unreadable"),
            EndpointStatus("post-only", "", "wrong-method"),
            EndpointStatus("slow-down", "", "over-limit"),
            EndpointStatus("asleep", "", ""),
            EndpointStatus("too-late", "", ""),
            EndpointStatus("nothing-to-do", "", ""),
            EndpointStatus("make-up-your-mind", "", ""),
        ),
        examples={
            "by_a_week": ExampleResponse({"loan_ref": "L-1", "by": "7"}, '{"outcome": "fine"}'),
        },
        lifecycle=(),
        types={
            "loan_ref": ParamType(kind="text", min_length=3, max_length=10),
            "by": ParamType(kind="duration"),
            "until": ParamType(kind="date-time"),
        },
        rules=(
            ParamRule(kind="exactlyOneOf", params=("by", "until"), fewer="nothing-to-do", more="make-up-your-mind"),
        ),
        fields=(),
    ),
    EndpointSpec(
        path="loans/query",
        params=("loan_ref", "from"),
        required=("loan_ref",),
        limit=(5, 20.0),
        statuses=(
            EndpointStatus("fine", "", ""),
            EndpointStatus("no-such-reader", "reader_id", "refused"),
            EndpointStatus("wrong-pin", "pin", "refused"),
            EndpointStatus("missing_{param}", "", "missing"),
            EndpointStatus("garbled", "", "unreadable"),
            EndpointStatus("post-only", "", "wrong-method"),
            EndpointStatus("slow-down", "", "over-limit"),
            EndpointStatus("asleep", "", ""),
            EndpointStatus("no-such-loan", "loan_ref", "refused"),
        ),
        examples={
            "lent": ExampleResponse(
                {"loan_ref": "L-1"},
                '{"outcome": "fine", "loan_ref": "L-1", "state": "lent", "reader": "Ada", "lent": "2020-02-29 23:59:59", "kept": "3", "deposit": "1.50"}',
            ),
            "lost": ExampleResponse(
                {"loan_ref": "L-1"},
                '{"outcome": "fine", "loan_ref": "L-1", "state": "lost", "last_state": "lent", "reader": "Ada", "lent": "2020-02-29 23:59:59", "due": "2020-03-29 23:59:59", "kept": "700", "deposit": "1.50", "owed": "12.00"}',
            ),
        },
        lifecycle=("lent", "lost"),
        types={
            "loan_ref": ParamType(kind="text", min_length=3, max_length=10),
            "from": ParamType(kind="text", max_length=30),
        },
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
        field_types={
            "deposit": ParamType(kind="decimal"),
            "kept": ParamType(kind="duration"),
            "left": ParamType(kind="duration"),
            "owed": ParamType(kind="decimal"),
            "state": ParamType(kind="enum", values=("shelved", "lent", "lost", "mislaid")),
        },
        comma_fields=("loan_ref", "state", "last_state", "reader", "lent", "due", "kept", "deposit", "owed"),
    ),
)
