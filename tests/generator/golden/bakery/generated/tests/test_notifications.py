# Generated from spec/notifications/*.yaml by `python -m generator`. Edit the spec, not this file.
"""Notifications: a class of tests for each event. The checks are in properties_of_notifications.py."""

from __future__ import annotations

from typing import assert_never

import pytest
from hypothesis import given

import bakery

from properties_of_notifications import (
    Condition,
    Event,
    check_empty_field,
    check_event,
    check_event_example,
    check_event_secrets,
    each_defect,
    receive,
)
from strategies import fields
from strategies.fields import Field

BAKED = Event(
    "baked",
    bakery.Baked,
    conditions=(
        Condition(
            present=("kind",),
        ),
    ),
    fields={
        "order": Field(fields.texts()),
        "oven": Field(fields.texts()),
        "kind": Field(fields.texts(), required=True),
        "bread-note": Field(fields.texts(), attribute="bread_note"),
    },
    examples={
        "rye": "order=O-1&kind=rye&bread-note=no+salt",
    },
    empty_is_absent=(),
)


class TestBaked:
    """baked, from spec/notifications/baked.yaml"""

    @given(body=BAKED.bodies())
    def test_fields(self, body: dict[str, str]) -> None:
        check_event(BAKED, body)

    @pytest.mark.parametrize("example", ["rye"])
    def test_example(self, example: str) -> None:
        check_event_example(BAKED, example)

    @pytest.mark.parametrize("field", ["order", "oven"])
    def test_empty_field(self, field: str) -> None:
        check_empty_field(BAKED, field)

    @each_defect
    def test_no_secret(self, defect: str, caplog: pytest.LogCaptureFixture) -> None:
        check_event_secrets(BAKED, defect, caplog)


BELL = Event(
    "bell",
    bakery.Bell,
    conditions=(
        Condition(
            present=("shelf",),
            absent=("kind", "bread-note"),
        ),
    ),
    fields={
        "shelf": Field(fields.texts(), required=True),
        "order": Field(fields.texts()),
    },
    examples={
        "rung": "shelf=left&order=O-1",
    },
    empty_is_absent=(),
)


class TestBell:
    """bell, from spec/notifications/bell.yaml"""

    @given(body=BELL.bodies())
    def test_fields(self, body: dict[str, str]) -> None:
        check_event(BELL, body)

    @pytest.mark.parametrize("example", ["rung"])
    def test_example(self, example: str) -> None:
        check_event_example(BELL, example)

    @pytest.mark.parametrize("field", ["order"])
    def test_empty_field(self, field: str) -> None:
        check_empty_field(BELL, field)

    @each_defect
    def test_no_secret(self, defect: str, caplog: pytest.LogCaptureFixture) -> None:
        check_event_secrets(BELL, defect, caplog)


events = [
    BAKED,
    BELL,
]


def test_match() -> None:
    """A match statement can handle every record."""
    body = next(iter(BAKED.examples.values()))
    record = receive(body.encode())
    match record:
        case bakery.Baked():
            assert type(record) is bakery.Baked
        case bakery.Bell():
            assert type(record) is bakery.Bell
        case bakery.UnknownNotification():
            raise AssertionError
        case other:
            assert_never(other)
