# Generated from spec/notifications/*.yaml by `python -m generator`. Edit the spec, not this file.
"""Notifications: a class of tests for each event. The checks are in properties_of_notifications.py."""

from __future__ import annotations

from typing import assert_never

import pytest
from hypothesis import given

import library

from properties_of_notifications import (
    Condition,
    Event,
    check_empty_field,
    check_event,
    check_event_example,
    check_event_secrets,
    check_invalid_event,
    each_defect,
    receive,
)
from strategies import fields
from strategies.fields import Field

pytestmark = pytest.mark.filterwarnings(
    "ignore:.* is deprecated since :DeprecationWarning", "ignore:.* is called .* now; the old name:DeprecationWarning"
)

OVERDUE = Event(
    "overdue",
    library.BookOverdue,
    conditions=(
        Condition(
            absent=("returned",),
            equals={"state": ("lent",)},
        ),
    ),
    fields={
        "loan_ref": Field(fields.texts(), required=True),
        "state": Field(fields.enums(["shelved", "lent", "lost", "mislaid"]), required=True),
        "owed": Field(fields.decimals(), required=True),
    },
    examples={
        "overdue": "state=lent&loan_ref=L-1&owed=0.50",
    },
    empty_is_absent=("state", "owed"),
)


class TestBookOverdue:
    """overdue, from spec/notifications/overdue.yaml"""

    @given(body=OVERDUE.bodies())
    def test_fields(self, body: dict[str, str]) -> None:
        check_event(OVERDUE, body)

    @pytest.mark.parametrize("example", ["overdue"])
    def test_example(self, example: str) -> None:
        check_event_example(OVERDUE, example)

    @pytest.mark.parametrize("field", ["loan_ref", "owed"])
    def test_empty_field(self, field: str) -> None:
        check_empty_field(OVERDUE, field)

    @pytest.mark.parametrize(("field", "value"), OVERDUE.invalid(["owed"]))
    def test_invalid_value(self, field: str, value: str) -> None:
        check_invalid_event(OVERDUE, field, value)

    @each_defect
    def test_no_secret(self, defect: str, caplog: pytest.LogCaptureFixture) -> None:
        check_event_secrets(OVERDUE, defect, caplog)


RETURNED = Event(
    "returned",
    library.BookReturned,
    conditions=(
        Condition(
            present=("returned",),
        ),
        Condition(
            absent=("returned",),
            equals={"state": ("lost", "mislaid")},
            not_equals={"class": ("fine",)},
        ),
    ),
    fields={
        "loan_ref": Field(fields.texts(), required=True),
        "returned": Field(fields.datetimes("-05:30")),
        "state": Field(fields.enums(["shelved", "lent", "lost", "mislaid"])),
        "reader": Field(fields.texts()),
        "class": Field(fields.texts(), attribute="class_"),
        "extra": Field(fields.texts(), attribute="extra_"),
        "unsigned": Field(fields.texts(), attribute="unsigned_"),
        "kept": Field(fields.durations("hours")),
        "left": Field(fields.durations("hours"), attribute="_left"),
        "deposit": Field(fields.decimals(), required=True),
    },
    examples={
        "returned": "loan_ref=L-1&returned=2020-02-29+23%3A59%3A59&reader=Ada&deposit=1.50&kept=3",
        "found": "loan_ref=L-1&state=lost&deposit=0&class=a%2Bb+%C3%A9",
    },
    empty_is_absent=("returned", "state", "kept", "left", "deposit"),
    personal=("reader",),
)


class TestBookReturned:
    """returned, from spec/notifications/returned.yaml"""

    @given(body=RETURNED.bodies())
    def test_fields(self, body: dict[str, str]) -> None:
        check_event(RETURNED, body)

    @pytest.mark.parametrize("example", ["returned", "found"])
    def test_example(self, example: str) -> None:
        check_event_example(RETURNED, example)

    @pytest.mark.parametrize("field", ["loan_ref", "reader", "extra", "unsigned", "kept", "left", "deposit"])
    def test_empty_field(self, field: str) -> None:
        check_empty_field(RETURNED, field)

    @pytest.mark.parametrize(("field", "value"), RETURNED.invalid(["kept", "left", "deposit"]))
    def test_invalid_value(self, field: str, value: str) -> None:
        check_invalid_event(RETURNED, field, value)

    @each_defect
    def test_no_secret(self, defect: str, caplog: pytest.LogCaptureFixture) -> None:
        check_event_secrets(RETURNED, defect, caplog)


events = [
    OVERDUE,
    RETURNED,
]


def test_match() -> None:
    """A match statement can handle every record."""
    body = next(iter(OVERDUE.examples.values()))
    record = receive(body.encode())
    match record:
        case library.BookOverdue():
            assert type(record) is library.BookOverdue
        case library.BookReturned():
            assert type(record) is library.BookReturned
        case library.UnknownNotification():
            raise AssertionError
        case other:
            assert_never(other)
