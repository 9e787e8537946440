# Generated from spec/loans/*.yaml by `python -m generator`. Edit the spec, not this file.
"""LoansResource: a class of tests for each endpoint. The checks are in properties.py, with a docstring each."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from endpoint import Endpoint, Example, Param
from properties import (
    check_any_value,
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
from strategies.fields import Field
from target import APIError, errors

pytestmark = pytest.mark.filterwarnings("ignore:.* is deprecated since :DeprecationWarning")

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
