# Generated from spec/loans/*.yaml by `python -m generator`. Edit the spec, not this file.
"""LoansResource: a class of tests for each endpoint. The checks are in properties.py, with a docstring each."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from endpoint import Endpoint, Example, Param
from properties import (
    check_alias,
    check_any_value,
    check_damaged_entry,
    check_duplicates,
    check_edge_value,
    check_error,
    check_example,
    check_exclusive,
    check_invalid_value,
    check_json,
    check_known_value,
    check_limit,
    check_limits,
    check_missing,
    check_null,
    check_one_change,
    check_optional,
    check_rejected,
    check_request,
    check_required,
    check_response,
    check_retries,
    check_sandbox,
    check_sandbox_life,
    common_errors,
    fault_lists,
    timeouts,
)
from strategies import fields, params
from strategies.fields import Field, Fields
from target import APIError, errors

pytestmark = pytest.mark.filterwarnings("ignore:.* is deprecated since :DeprecationWarning")

LOCKER_FIELDS: Fields = {
    "locker-no": Field(fields.texts(), required=True, attribute="locker_no"),
    "openFrom": Field(fields.datetimes("-05:30"), attribute="open_from"),
    "doorState": Field(fields.enums(["shelved", "lent", "lost", "mislaid"]), attribute="door_state"),
}

COUNTER_FIELDS: Fields = {
    "number": Field(fields.texts(numbers=True), required=True),
    "clerk": Field(fields.texts(), required=True),
    "locker": Field(fields.nested_objects(LOCKER_FIELDS, bare="locker-no")),
    "closedAt": Field(fields.datetimes("-05:30"), attribute="closed_at"),
}

COLLECT = Endpoint(
    "loans/collect",
    lambda client: client.loans.collect,
    limit=(10, 10.0),
    params={
        "card-no": Param(params.texts(max_length=20), required=True, argument="card_no"),
        "dayOfVisit": Param(params.dates(), required=True, argument="day_of_visit"),
        "max-fee": Param(params.decimals(), argument="max_fee"),
        "giftWrap": Param(params.booleans("please", "no"), argument="gift_wrap"),
        "insured": Param(params.booleans("true", "false")),
        "usedISBNs": Param(
            params.lists(params.texts(pattern="[0-9]{9}[0-9X]"), max_items=20),
            argument="used_isbns",
            excludes=("desk-note",),
        ),
        "desk-note": Param(params.texts(max_length=30), argument="desk_note", excludes=("usedISBNs",)),
    },
    fields={
        "card-no": Field(fields.texts(numbers=True), required=True, attribute="card_no"),
        "holdID": Field(fields.texts(numbers=True), required=True, attribute="hold_id", aliases=("hold-number",)),
        "counter": Field(fields.nested_objects(COUNTER_FIELDS), required=True),
        "locker": Field(fields.nested_objects(LOCKER_FIELDS, bare="locker-no"), aliases=("locker-box",)),
        "bookState": Field(fields.enums(["shelved", "lent", "lost", "mislaid"]), attribute="book_state"),
        "free-until": Field(fields.dates(), attribute="free_until"),
    },
    examples={
        "at_the_counter": Example(
            {
                "card-no": "4821003377",
                "dayOfVisit": "2020-02-29",
                "max-fee": "1.50",
                "giftWrap": "please",
                "insured": "true",
            },
            '{"outcome": "fine", "card-no": "4821003377", "holdID": 48210033771590, "counter": {"number": 7, "clerk": "Ada Lovelace", "locker": {"locker-no": "A-7"}}, "bookState": "lent", "free-until": "2020-03-07"}',
        ),
        "in_a_locker": Example(
            {"card-no": "4821003377", "dayOfVisit": "2020-02-29", "giftWrap": "no", "desk-note": "In a hurry."},
            '{"outcome": "fine", "card-no": 4821003377, "hold-number": "48210033771591", "counter": {"number": "7", "clerk": "Ada Lovelace"}, "locker": "A-8"}',
        ),
    },
    personal=("4821003377", "48210033771590", "Ada Lovelace"),
)


class TestCollect:
    """loans/collect, from spec/loans/collect.yaml"""

    @given(data=st.data())
    def test_request(self, data: st.DataObject) -> None:
        check_request(COLLECT, data)

    @pytest.mark.parametrize("value", COLLECT.invalid("card-no"))
    def test_rejects_card_no(self, value: object) -> None:
        check_rejected(COLLECT, card_no=value)

    @given(texts=COLLECT.near_limits("card-no"))
    @settings(max_examples=10)
    def test_limits_of_card_no(self, texts: list[str]) -> None:
        check_limits(COLLECT, "card-no", texts)

    @pytest.mark.parametrize("value", COLLECT.invalid("dayOfVisit"))
    def test_rejects_day_of_visit(self, value: object) -> None:
        check_rejected(COLLECT, day_of_visit=value)

    @pytest.mark.parametrize("value", COLLECT.invalid("max-fee"))
    def test_rejects_max_fee(self, value: object) -> None:
        check_rejected(COLLECT, max_fee=value)

    @pytest.mark.parametrize("value", COLLECT.invalid("giftWrap"))
    def test_rejects_gift_wrap(self, value: object) -> None:
        check_rejected(COLLECT, gift_wrap=value)

    @pytest.mark.parametrize("value", COLLECT.invalid("insured"))
    def test_rejects_insured(self, value: object) -> None:
        check_rejected(COLLECT, insured=value)

    @pytest.mark.parametrize("value", COLLECT.invalid("usedISBNs"))
    def test_rejects_used_isbns(self, value: object) -> None:
        check_rejected(COLLECT, used_isbns=value)

    @given(texts=COLLECT.near_limits("usedISBNs"))
    @settings(max_examples=10)
    def test_limits_of_used_isbns(self, texts: list[str]) -> None:
        check_limits(COLLECT, "usedISBNs", texts)

    @pytest.mark.parametrize("value", COLLECT.invalid("desk-note"))
    def test_rejects_desk_note(self, value: object) -> None:
        check_rejected(COLLECT, desk_note=value)

    @given(texts=COLLECT.near_limits("desk-note"))
    @settings(max_examples=10)
    def test_limits_of_desk_note(self, texts: list[str]) -> None:
        check_limits(COLLECT, "desk-note", texts)

    @pytest.mark.parametrize("param", ["card-no", "dayOfVisit"])
    def test_required(self, param: str) -> None:
        check_required(COLLECT, param)

    @pytest.mark.parametrize("param", ["max-fee", "giftWrap", "insured"])
    def test_optional(self, param: str) -> None:
        check_optional(COLLECT, param)

    @pytest.mark.parametrize(("param", "other"), [("usedISBNs", "desk-note"), ("desk-note", "usedISBNs")])
    @given(data=st.data())
    def test_exclusive(self, param: str, other: str, data: st.DataObject) -> None:
        check_exclusive(COLLECT, param, other, data)

    @given(reply=fields.objects(COLLECT.fields))
    def test_response(self, reply: dict[str, object]) -> None:
        check_response(COLLECT, reply)

    @given(data=st.data())
    def test_json(self, data: st.DataObject) -> None:
        check_json(COLLECT, data)

    def test_duplicates(self) -> None:
        check_duplicates(COLLECT)

    @given(reply=fields.objects(COLLECT.fields), data=st.data())
    def test_one_change(self, reply: dict[str, object], data: st.DataObject) -> None:
        check_one_change(COLLECT, reply, data)

    @pytest.mark.parametrize(("field", "value"), fields.edges(COLLECT.fields))
    def test_edge_value(self, field: str, value: object) -> None:
        check_edge_value(COLLECT, field, value)

    @pytest.mark.parametrize(("field", "value"), fields.wrong_types(COLLECT.fields))
    def test_wrong_type(self, field: str, value: object, caplog: pytest.LogCaptureFixture) -> None:
        check_invalid_value(COLLECT, field, value, caplog)

    @pytest.mark.parametrize(("field", "value"), fields.invalid(COLLECT.fields))
    def test_invalid_value(self, field: str, value: object, caplog: pytest.LogCaptureFixture) -> None:
        check_invalid_value(COLLECT, field, value, caplog)

    @pytest.mark.parametrize(("field", "case"), fields.damaged(COLLECT.fields))
    def test_damaged_entry(self, field: str, case: fields.Damaged, caplog: pytest.LogCaptureFixture) -> None:
        check_damaged_entry(COLLECT, field, case, caplog)

    @pytest.mark.parametrize("field", ["card-no", "holdID", "counter"])
    @pytest.mark.parametrize("is_null", [False, True], ids=["missing", "null"])
    def test_missing_field(self, field: str, is_null: bool) -> None:
        check_missing(COLLECT, field, is_null)

    @pytest.mark.parametrize("field", ["locker", "bookState", "free-until"])
    def test_null(self, field: str) -> None:
        check_null(COLLECT, field)

    @pytest.mark.parametrize(("field", "alias"), [("holdID", "hold-number"), ("locker", "locker-box")])
    def test_alias(self, field: str, alias: str) -> None:
        check_alias(COLLECT, field, alias)

    @pytest.mark.parametrize("value", ["shelved", "lent", "lost", "mislaid"])
    def test_value_of_book_state(self, value: str) -> None:
        check_known_value(COLLECT, "bookState", value)

    @given(value=fields.WORDS)
    def test_any_value_of_book_state(self, value: str) -> None:
        check_any_value(COLLECT, "bookState", value, known=["shelved", "lent", "lost", "mislaid"])

    @pytest.mark.parametrize(
        ("code", "error"),
        [
            *common_errors,
        ],
    )
    def test_error(self, code: str, error: type[APIError]) -> None:
        check_error(COLLECT, code, error)

    @given(faults=fault_lists, timeout=timeouts)
    def test_retries(self, faults: list[str], timeout: float) -> None:
        check_retries(COLLECT, faults, timeout)

    def test_limit(self) -> None:
        check_limit(COLLECT)

    @pytest.mark.parametrize("example", ["at_the_counter", "in_a_locker"])
    def test_example(self, example: str) -> None:
        check_example(COLLECT, example)

    def test_sandbox(self) -> None:
        check_sandbox(COLLECT, "at_the_counter", own_answer=False)


EXTEND = Endpoint(
    "loans/extend",
    lambda client: client.loans.extend,
    limit=(100, 60.0),
    params={
        "loan_ref": Param(params.texts(min_length=3, max_length=10), required=True),
        "by": Param(params.durations("days"), excludes=("until",)),
        "until": Param(params.datetimes("-05:30"), excludes=("by",)),
    },
    examples={
        "by_a_week": Example({"loan_ref": "L-1", "by": "7"}, '{"outcome": "fine"}'),
    },
)


class TestExtend:
    """loans/extend, from spec/loans/extend.yaml"""

    @given(data=st.data())
    def test_request(self, data: st.DataObject) -> None:
        check_request(EXTEND, data)

    @pytest.mark.parametrize("value", EXTEND.invalid("loan_ref"))
    def test_rejects_loan_ref(self, value: object) -> None:
        check_rejected(EXTEND, loan_ref=value)

    @given(texts=EXTEND.near_limits("loan_ref"))
    @settings(max_examples=10)
    def test_limits_of_loan_ref(self, texts: list[str]) -> None:
        check_limits(EXTEND, "loan_ref", texts)

    @pytest.mark.parametrize("value", EXTEND.invalid("by"))
    def test_rejects_by(self, value: object) -> None:
        check_rejected(EXTEND, by=value)

    @pytest.mark.parametrize("value", EXTEND.invalid("until"))
    def test_rejects_until(self, value: object) -> None:
        check_rejected(EXTEND, until=value)

    @pytest.mark.parametrize("param", ["loan_ref"])
    def test_required(self, param: str) -> None:
        check_required(EXTEND, param)

    @pytest.mark.parametrize(("param", "other"), [("by", "until"), ("until", "by")])
    @given(data=st.data())
    def test_exclusive(self, param: str, other: str, data: st.DataObject) -> None:
        check_exclusive(EXTEND, param, other, data)

    @given(reply=fields.objects(EXTEND.fields))
    def test_response(self, reply: dict[str, object]) -> None:
        check_response(EXTEND, reply)

    @given(data=st.data())
    def test_json(self, data: st.DataObject) -> None:
        check_json(EXTEND, data)

    def test_duplicates(self) -> None:
        check_duplicates(EXTEND)

    @pytest.mark.parametrize(
        ("code", "error"),
        [
            *common_errors,
            ("too-late", errors.LoanEndedError),
            ("nothing-to-do", errors.APIError),
            ("make-up-your-mind", errors.APIError),
        ],
    )
    def test_error(self, code: str, error: type[APIError]) -> None:
        check_error(EXTEND, code, error)

    @given(faults=fault_lists, timeout=timeouts)
    def test_retries(self, faults: list[str], timeout: float) -> None:
        check_retries(EXTEND, faults, timeout)

    def test_limit(self) -> None:
        check_limit(EXTEND)

    @pytest.mark.parametrize("example", ["by_a_week"])
    def test_example(self, example: str) -> None:
        check_example(EXTEND, example)

    def test_sandbox(self) -> None:
        check_sandbox(EXTEND, "by_a_week", own_answer=False)


QUERY = Endpoint(
    "loans/query",
    lambda client: client.loans.query,
    safe=True,
    limit=(5, 20.0),
    params={
        "loan_ref": Param(params.texts(min_length=3, max_length=10), required=True),
        "from": Param(params.texts(max_length=30), argument="from_"),
    },
    fields={
        "loan_ref": Field(fields.texts(), required=True),
        "state": Field(fields.enums(["shelved", "lent", "lost", "mislaid"]), required=True),
        "last_state": Field(fields.enums(["shelved", "lent", "lost", "mislaid"])),
        "reader": Field(fields.texts(), required=True),
        "class": Field(fields.texts(), attribute="class_"),
        "extra": Field(fields.texts(), attribute="extra_"),
        "lent": Field(fields.datetimes("-05:30"), required=True),
        "due": Field(fields.datetimes("-05:30")),
        "kept": Field(fields.durations("hours"), required=True),
        "left": Field(fields.durations("hours"), attribute="_left"),
        "deposit": Field(fields.decimals(), required=True),
        "owed": Field(fields.decimals()),
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
)


class TestQuery:
    """loans/query, from spec/loans/query.yaml"""

    @given(data=st.data())
    def test_request(self, data: st.DataObject) -> None:
        check_request(QUERY, data)

    @pytest.mark.parametrize("value", QUERY.invalid("loan_ref"))
    def test_rejects_loan_ref(self, value: object) -> None:
        check_rejected(QUERY, loan_ref=value)

    @given(texts=QUERY.near_limits("loan_ref"))
    @settings(max_examples=10)
    def test_limits_of_loan_ref(self, texts: list[str]) -> None:
        check_limits(QUERY, "loan_ref", texts)

    @pytest.mark.parametrize("value", QUERY.invalid("from"))
    def test_rejects_from_(self, value: object) -> None:
        check_rejected(QUERY, from_=value)

    @given(texts=QUERY.near_limits("from"))
    @settings(max_examples=10)
    def test_limits_of_from_(self, texts: list[str]) -> None:
        check_limits(QUERY, "from", texts)

    @pytest.mark.parametrize("param", ["loan_ref"])
    def test_required(self, param: str) -> None:
        check_required(QUERY, param)

    @pytest.mark.parametrize("param", ["from"])
    def test_optional(self, param: str) -> None:
        check_optional(QUERY, param)

    @given(reply=fields.objects(QUERY.fields))
    def test_response(self, reply: dict[str, object]) -> None:
        check_response(QUERY, reply)

    @given(data=st.data())
    def test_json(self, data: st.DataObject) -> None:
        check_json(QUERY, data)

    def test_duplicates(self) -> None:
        check_duplicates(QUERY)

    @given(reply=fields.objects(QUERY.fields), data=st.data())
    def test_one_change(self, reply: dict[str, object], data: st.DataObject) -> None:
        check_one_change(QUERY, reply, data)

    @pytest.mark.parametrize(("field", "value"), fields.edges(QUERY.fields))
    def test_edge_value(self, field: str, value: object) -> None:
        check_edge_value(QUERY, field, value)

    @pytest.mark.parametrize(("field", "value"), fields.wrong_types(QUERY.fields))
    def test_wrong_type(self, field: str, value: object, caplog: pytest.LogCaptureFixture) -> None:
        check_invalid_value(QUERY, field, value, caplog)

    @pytest.mark.parametrize(("field", "value"), fields.invalid(QUERY.fields))
    def test_invalid_value(self, field: str, value: object, caplog: pytest.LogCaptureFixture) -> None:
        check_invalid_value(QUERY, field, value, caplog)

    @pytest.mark.parametrize("field", ["loan_ref", "state", "reader", "lent", "kept", "deposit"])
    @pytest.mark.parametrize("is_null", [False, True], ids=["missing", "null"])
    def test_missing_field(self, field: str, is_null: bool) -> None:
        check_missing(QUERY, field, is_null)

    @pytest.mark.parametrize("field", ["last_state", "class", "extra", "due", "left", "owed"])
    def test_null(self, field: str) -> None:
        check_null(QUERY, field)

    @pytest.mark.parametrize("value", ["shelved", "lent", "lost", "mislaid"])
    def test_value_of_state(self, value: str) -> None:
        check_known_value(QUERY, "state", value)

    @given(value=fields.WORDS)
    def test_any_value_of_state(self, value: str) -> None:
        check_any_value(QUERY, "state", value, known=["shelved", "lent", "lost", "mislaid"])

    @pytest.mark.parametrize("value", ["shelved", "lent", "lost", "mislaid"])
    def test_value_of_last_state(self, value: str) -> None:
        check_known_value(QUERY, "last_state", value)

    @given(value=fields.WORDS)
    def test_any_value_of_last_state(self, value: str) -> None:
        check_any_value(QUERY, "last_state", value, known=["shelved", "lent", "lost", "mislaid"])

    @pytest.mark.parametrize(
        ("code", "error"),
        [
            *common_errors,
            ("no-such-loan", errors.UnknownLoanError),
        ],
    )
    def test_error(self, code: str, error: type[APIError]) -> None:
        check_error(QUERY, code, error)

    @given(faults=fault_lists, timeout=timeouts)
    def test_retries(self, faults: list[str], timeout: float) -> None:
        check_retries(QUERY, faults, timeout)

    def test_limit(self) -> None:
        check_limit(QUERY)

    @pytest.mark.parametrize("example", ["lent", "lost"])
    def test_example(self, example: str) -> None:
        check_example(QUERY, example)

    def test_sandbox(self) -> None:
        check_sandbox(QUERY, "lost", own_answer=False)

    @pytest.mark.parametrize(("example", "seconds"), [("lent", 3600), ("lost", 1e-9)])
    def test_sandbox_life(self, example: str, seconds: float) -> None:
        check_sandbox_life(QUERY, example, seconds)
