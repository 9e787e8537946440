# Generated from spec/loans/*.yaml by `python -m generator`. Edit the spec, not this file.
"""The endpoints of loans, for the sandbox."""

from .endpoint import EndpointSpec, EndpointStatus, ExampleResponse, ParamRule, ParamType

ENDPOINTS = (
    EndpointSpec(
        path="loans/collect",
        params=("card-no", "dayOfVisit", "max-fee", "giftWrap", "insured", "usedISBNs", "desk-note"),
        required=(
            "card-no",
            "dayOfVisit",
        ),
        limit=(10, 10.0),
        statuses=(
            EndpointStatus("fine", "", ""),
            EndpointStatus("no-such-reader", "reader_id", "refused"),
            EndpointStatus("wrong-pin", "pin", "refused"),
            EndpointStatus("missing_{param}", "", "missing"),
            EndpointStatus("garbled", "", "unreadable"),
            EndpointStatus("post-only", "", "wrong-method"),
            EndpointStatus("slow-down", "", "over-limit"),
            EndpointStatus("asleep", "", ""),
        ),
        examples={
            "at_the_counter": ExampleResponse(
                {
                    "card-no": "4821003377",
                    "dayOfVisit": "2020-02-29",
                    "max-fee": "1.50",
                    "giftWrap": "please",
                    "insured": "true",
                },
                '{"outcome": "fine", "card-no": "4821003377", "holdID": 48210033771590, "counter": {"number": 7, "clerk": "Ada Lovelace", "locker": {"locker-no": "A-7"}}, "bookState": "lent", "free-until": "2020-03-07"}',
            ),
            "in_a_locker": ExampleResponse(
                {"card-no": "4821003377", "dayOfVisit": "2020-02-29", "giftWrap": "no", "desk-note": "In a hurry."},
                '{"outcome": "fine", "card-no": 4821003377, "hold-number": "48210033771591", "counter": {"number": "7", "clerk": "Ada Lovelace"}, "locker": "A-8"}',
            ),
        },
        lifecycle=(),
        types={
            "card-no": ParamType(kind="text", max_length=20),
            "dayOfVisit": ParamType(kind="date"),
            "max-fee": ParamType(kind="decimal"),
            "giftWrap": ParamType(kind="boolean", values=("please", "no")),
            "insured": ParamType(kind="boolean", values=("true", "false")),
            "usedISBNs": ParamType(
                kind="list", minimum=1, maximum=20, of=ParamType(kind="text", pattern="[0-9]{9}[0-9X]")
            ),
            "desk-note": ParamType(kind="text", max_length=30),
        },
        rules=(ParamRule(kind="mutuallyExclusive", params=("usedISBNs", "desk-note")),),
        fields=("card-no", "holdID", "counter", "locker", "bookState", "free-until"),
        comma_fields=("card-no", "locker", "bookState", "free-until"),
    ),
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
