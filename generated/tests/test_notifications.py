# Generated from spec/notifications/*.yaml by `python -m generator`. Edit the spec, not this file.
"""Notifications: a class of tests for each event. The checks are in properties_of_notifications.py."""

from __future__ import annotations

from typing import assert_never

import pytest
from hypothesis import given

import hoiio

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

BLOCK_FINISHED = Event(
    "block_finished",
    hoiio.BlockFinished,
    conditions=(
        Condition(
            present=("ivr_block",),
            absent=("fax_status",),
            not_equals={"ivr_block": ("answer",), "call_state": ("ended",)},
        ),
        Condition(
            present=("session",),
            absent=("fax_status", "ivr_block"),
            not_equals={"call_state": ("ringing", "ended")},
        ),
    ),
    fields={
        "session": Field(fields.texts(), required=True),
        "txn_ref": Field(fields.texts(), required=True),
        "tag": Field(fields.texts()),
        "ivr_block": Field(fields.texts()),
        "call_state": Field(fields.enums(["ringing", "ongoing", "ended"])),
        "dial_status": Field(fields.enums(["answered", "unanswered", "failed", "busy", "ongoing"])),
        "dest": Field(fields.texts()),
        "digits": Field(fields.texts()),
        "record_url": Field(fields.texts()),
        "transfer_status": Field(fields.enums(["answered", "unanswered", "failed", "busy", "ongoing"])),
    },
    examples={
        "gathered": "ivr_block=gather&session=S-1234&txn_ref=AA-C-141149&call_state=ongoing&digits=1234",
        "recorded": "session=S-1234&txn_ref=AA-C-141149&tag=id_1&call_state=ongoing&record_url=https%3A%2F%2Ffiles.example%2Frecord-1.mp3",
        "dialled": "session=S-1234&txn_ref=AA-C-141149&call_state=ongoing&dial_status=answered&dest=%2B6511111111",
        "transferred": "session=S-1234&txn_ref=AA-C-141149&call_state=ongoing&transfer_status=busy",
    },
    empty_is_absent=("call_state", "dial_status", "transfer_status"),
    personal=("dest", "digits", "record_url"),
)


class TestBlockFinished:
    """block_finished, from spec/notifications/block_finished.yaml"""

    @given(body=BLOCK_FINISHED.bodies())
    def test_fields(self, body: dict[str, str]) -> None:
        check_event(BLOCK_FINISHED, body)

    @pytest.mark.parametrize("example", ["gathered", "recorded", "dialled", "transferred"])
    def test_example(self, example: str) -> None:
        check_event_example(BLOCK_FINISHED, example)

    @pytest.mark.parametrize("field", ["txn_ref", "tag", "dial_status", "digits", "record_url", "transfer_status"])
    def test_empty_field(self, field: str) -> None:
        check_empty_field(BLOCK_FINISHED, field)

    @each_defect
    def test_no_secret(self, defect: str, caplog: pytest.LogCaptureFixture) -> None:
        check_event_secrets(BLOCK_FINISHED, defect, caplog)


BULK_SMS_CREATED = Event(
    "bulk_sms_created",
    hoiio.BulkSmsCreated,
    conditions=(
        Condition(
            present=("bulk_txn_ref",),
            absent=("fax_status", "ivr_block", "call_state", "session", "sms_status", "call_status_dest1"),
        ),
        Condition(
            present=("status",),
            absent=("fax_status", "ivr_block", "call_state", "session", "sms_status", "call_status_dest1"),
        ),
    ),
    fields={
        "status": Field(fields.texts()),
        "txn_ref": Field(fields.texts()),
        "dest": Field(fields.texts()),
        "bulk_txn_ref": Field(fields.texts()),
    },
    examples={
        "accepted": "status=success_ok&txn_ref=AA-S-141147&dest=%2B6511111111&bulk_txn_ref=AA-B-147",
        "refused": "status=error_dest_invalid",
    },
    empty_is_absent=(),
    personal=("dest",),
)


class TestBulkSmsCreated:
    """bulk_sms_created, from spec/notifications/bulk_sms_created.yaml"""

    @given(body=BULK_SMS_CREATED.bodies())
    def test_fields(self, body: dict[str, str]) -> None:
        check_event(BULK_SMS_CREATED, body)

    @pytest.mark.parametrize("example", ["accepted", "refused"])
    def test_example(self, example: str) -> None:
        check_event_example(BULK_SMS_CREATED, example)

    @pytest.mark.parametrize("field", ["txn_ref"])
    def test_empty_field(self, field: str) -> None:
        check_empty_field(BULK_SMS_CREATED, field)

    @each_defect
    def test_no_secret(self, defect: str, caplog: pytest.LogCaptureFixture) -> None:
        check_event_secrets(BULK_SMS_CREATED, defect, caplog)


CALL_ENDED = Event(
    "call_ended",
    hoiio.CallEnded,
    conditions=(
        Condition(
            present=("call_status_dest1",),
            absent=("fax_status", "ivr_block", "call_state", "session", "sms_status"),
        ),
    ),
    fields={
        "txn_ref": Field(fields.texts(), required=True),
        "tag": Field(fields.texts()),
        "dest1": Field(fields.texts()),
        "dest2": Field(fields.texts()),
        "call_status_dest1": Field(
            fields.enums(["answered", "unanswered", "failed", "busy", "ongoing"]), required=True
        ),
        "call_status_dest2": Field(fields.enums(["answered", "unanswered", "failed", "busy", "ongoing"])),
        "date": Field(fields.datetimes("+08:00")),
        "duration": Field(fields.durations("minutes")),
        "currency": Field(fields.texts()),
        "rate": Field(fields.decimals()),
        "debit": Field(fields.decimals()),
    },
    examples={
        "answered": "txn_ref=AA-C-141147&tag=id_1&dest1=%2B6511111111&dest2=%2B6522222222&call_status_dest1=answered&call_status_dest2=answered&date=2010-01-01+10%3A10%3A00&duration=7&currency=SGD&rate=0.020&debit=0.140",
        "participant": "txn_ref=AA-C-141148&dest1=%2B6511111111&call_status_dest1=answered&date=2010-01-01+10%3A10%3A00&duration=7&currency=SGD&rate=0.020&debit=0.140",
    },
    empty_is_absent=("call_status_dest1", "call_status_dest2", "date", "duration", "rate", "debit"),
    personal=("dest1", "dest2"),
)


class TestCallEnded:
    """call_ended, from spec/notifications/call_ended.yaml"""

    @given(body=CALL_ENDED.bodies())
    def test_fields(self, body: dict[str, str]) -> None:
        check_event(CALL_ENDED, body)

    @pytest.mark.parametrize("example", ["answered", "participant"])
    def test_example(self, example: str) -> None:
        check_event_example(CALL_ENDED, example)

    @pytest.mark.parametrize(
        "field",
        ["txn_ref", "tag", "dest1", "dest2", "call_status_dest2", "date", "duration", "currency", "rate", "debit"],
    )
    def test_empty_field(self, field: str) -> None:
        check_empty_field(CALL_ENDED, field)

    @pytest.mark.parametrize(("field", "value"), CALL_ENDED.invalid(["date", "duration", "rate", "debit"]))
    def test_invalid_value(self, field: str, value: str) -> None:
        check_invalid_event(CALL_ENDED, field, value)

    @each_defect
    def test_no_secret(self, defect: str, caplog: pytest.LogCaptureFixture) -> None:
        check_event_secrets(CALL_ENDED, defect, caplog)


FAX_RECEIVED = Event(
    "fax_received",
    hoiio.FaxReceived,
    conditions=(
        Condition(
            present=("fax_status",),
            absent=("src", "dest"),
        ),
    ),
    fields={
        "txn_ref": Field(fields.texts(), required=True),
        "fax_status": Field(fields.enums(["answered", "failed", "unanswered", "busy", "ongoing"]), required=True),
        "from": Field(fields.texts(), required=True, attribute="from_"),
        "to": Field(fields.texts(), required=True),
        "fax_url": Field(fields.texts()),
        "date": Field(fields.datetimes("+08:00"), required=True),
        "duration": Field(fields.durations("minutes")),
        "currency": Field(fields.texts(), required=True),
        "debit": Field(fields.decimals(), required=True),
        "fax_error_code": Field(fields.texts()),
    },
    examples={
        "arrived": "txn_ref=AA-F-85&fax_status=answered&from=%2B6511111111&to=%2B6522222222&fax_url=https%3A%2F%2Ffiles.example%2Ffax-1.pdf%3FSignature%3Dx&date=2012-10-30+12%3A20%3A50&duration=2&currency=SGD&debit=0.064",
        "failed": "txn_ref=AA-F-86&fax_status=failed&from=%2B6511111111&to=%2B6522222222&date=2012-10-30+12%3A20%3A50&duration=0&currency=SGD&debit=0.000&fax_error_code=busy",
    },
    empty_is_absent=("fax_status", "date", "duration", "debit"),
    personal=("from", "to", "fax_url"),
)


class TestFaxReceived:
    """fax_received, from spec/notifications/fax_received.yaml"""

    @given(body=FAX_RECEIVED.bodies())
    def test_fields(self, body: dict[str, str]) -> None:
        check_event(FAX_RECEIVED, body)

    @pytest.mark.parametrize("example", ["arrived", "failed"])
    def test_example(self, example: str) -> None:
        check_event_example(FAX_RECEIVED, example)

    @pytest.mark.parametrize(
        "field", ["txn_ref", "from", "to", "fax_url", "date", "duration", "currency", "debit", "fax_error_code"]
    )
    def test_empty_field(self, field: str) -> None:
        check_empty_field(FAX_RECEIVED, field)

    @pytest.mark.parametrize(("field", "value"), FAX_RECEIVED.invalid(["date", "duration", "debit"]))
    def test_invalid_value(self, field: str, value: str) -> None:
        check_invalid_event(FAX_RECEIVED, field, value)

    @each_defect
    def test_no_secret(self, defect: str, caplog: pytest.LogCaptureFixture) -> None:
        check_event_secrets(FAX_RECEIVED, defect, caplog)


FAX_SENT = Event(
    "fax_sent",
    hoiio.FaxSent,
    conditions=(
        Condition(
            present=("fax_status", "dest"),
        ),
        Condition(
            present=("fax_status", "src"),
        ),
    ),
    fields={
        "txn_ref": Field(fields.texts(), required=True),
        "tag": Field(fields.texts()),
        "fax_status": Field(fields.enums(["answered", "failed", "unanswered", "busy", "ongoing"]), required=True),
        "src": Field(fields.texts()),
        "dest": Field(fields.texts()),
        "date": Field(fields.datetimes("+08:00")),
        "duration": Field(fields.durations("minutes")),
        "currency": Field(fields.texts()),
        "rate": Field(fields.decimals()),
        "debit": Field(fields.decimals()),
        "fax_url": Field(fields.texts()),
        "fax_error_code": Field(fields.texts()),
    },
    examples={
        "delivered": "txn_ref=AA-F-87&tag=id_1&fax_status=answered&dest=%2B6522222222&date=2012-10-30+12%3A20%3A50&duration=2&currency=SGD&rate=0.032&debit=0.064",
    },
    empty_is_absent=("fax_status", "date", "duration", "rate", "debit"),
    personal=("src", "dest", "fax_url"),
)


class TestFaxSent:
    """fax_sent, from spec/notifications/fax_sent.yaml"""

    @given(body=FAX_SENT.bodies())
    def test_fields(self, body: dict[str, str]) -> None:
        check_event(FAX_SENT, body)

    @pytest.mark.parametrize("example", ["delivered"])
    def test_example(self, example: str) -> None:
        check_event_example(FAX_SENT, example)

    @pytest.mark.parametrize(
        "field", ["txn_ref", "tag", "date", "duration", "currency", "rate", "debit", "fax_url", "fax_error_code"]
    )
    def test_empty_field(self, field: str) -> None:
        check_empty_field(FAX_SENT, field)

    @pytest.mark.parametrize(("field", "value"), FAX_SENT.invalid(["date", "duration", "rate", "debit"]))
    def test_invalid_value(self, field: str, value: str) -> None:
        check_invalid_event(FAX_SENT, field, value)

    @each_defect
    def test_no_secret(self, defect: str, caplog: pytest.LogCaptureFixture) -> None:
        check_event_secrets(FAX_SENT, defect, caplog)


INCOMING_CALL = Event(
    "incoming_call",
    hoiio.IncomingCall,
    conditions=(
        Condition(
            absent=("fax_status",),
            equals={"ivr_block": ("answer",)},
            not_equals={"call_state": ("ended",)},
        ),
        Condition(
            absent=("fax_status", "ivr_block"),
            equals={"call_state": ("ringing",)},
        ),
    ),
    fields={
        "session": Field(fields.texts(), required=True),
        "txn_ref": Field(fields.texts(), required=True),
        "from": Field(fields.texts(), attribute="from_"),
        "to": Field(fields.texts(), required=True),
        "ivr_block": Field(fields.texts()),
        "call_state": Field(fields.enums(["ringing", "ongoing", "ended"])),
        "tag": Field(fields.texts()),
    },
    examples={
        "ringing": "ivr_block=answer&session=S-1234&txn_ref=AA-C-141149&from=%2B6511111111&to=%2B6522222222",
        "older": "call_state=ringing&session=S-1234&txn_ref=AA-C-141149&from=%2B6511111111&to=%2B6522222222",
    },
    empty_is_absent=("call_state",),
    personal=("from", "to"),
)


class TestIncomingCall:
    """incoming_call, from spec/notifications/incoming_call.yaml"""

    @given(body=INCOMING_CALL.bodies())
    def test_fields(self, body: dict[str, str]) -> None:
        check_event(INCOMING_CALL, body)

    @pytest.mark.parametrize("example", ["ringing", "older"])
    def test_example(self, example: str) -> None:
        check_event_example(INCOMING_CALL, example)

    @pytest.mark.parametrize("field", ["txn_ref", "from", "to", "tag"])
    def test_empty_field(self, field: str) -> None:
        check_empty_field(INCOMING_CALL, field)

    @each_defect
    def test_no_secret(self, defect: str, caplog: pytest.LogCaptureFixture) -> None:
        check_event_secrets(INCOMING_CALL, defect, caplog)


IVR_ENDED = Event(
    "ivr_ended",
    hoiio.IvrEnded,
    conditions=(
        Condition(
            absent=("fax_status",),
            equals={"call_state": ("ended",)},
        ),
    ),
    fields={
        "txn_ref": Field(fields.texts(), required=True),
        "session": Field(fields.texts()),
        "tag": Field(fields.texts()),
        "call_state": Field(fields.enums(["ringing", "ongoing", "ended"]), required=True),
        "ivr_block": Field(fields.texts()),
        "from": Field(fields.texts(), attribute="from_"),
        "to": Field(fields.texts()),
        "date": Field(fields.datetimes("+08:00")),
        "duration": Field(fields.durations("minutes")),
        "currency": Field(fields.texts()),
        "rate": Field(fields.decimals()),
        "debit": Field(fields.decimals()),
        "dial_status": Field(fields.enums(["answered", "unanswered", "failed", "busy", "ongoing"])),
        "dest": Field(fields.texts()),
        "digits": Field(fields.texts()),
        "record_url": Field(fields.texts()),
        "transfer_status": Field(fields.enums(["answered", "unanswered", "failed", "busy", "ongoing"])),
    },
    examples={
        "ended": "session=S-1234&txn_ref=AA-C-141149&call_state=ended&from=%2B6511111111&to=%2B6522222222&date=2010-01-01+10%3A10%3A00&duration=7&currency=SGD&rate=0.020&debit=0.140",
    },
    empty_is_absent=("call_state", "date", "duration", "rate", "debit", "dial_status", "transfer_status"),
    personal=("from", "to", "dest", "digits", "record_url"),
)


class TestIvrEnded:
    """ivr_ended, from spec/notifications/ivr_ended.yaml"""

    @given(body=IVR_ENDED.bodies())
    def test_fields(self, body: dict[str, str]) -> None:
        check_event(IVR_ENDED, body)

    @pytest.mark.parametrize("example", ["ended"])
    def test_example(self, example: str) -> None:
        check_event_example(IVR_ENDED, example)

    @pytest.mark.parametrize(
        "field",
        [
            "txn_ref",
            "tag",
            "from",
            "to",
            "date",
            "duration",
            "currency",
            "rate",
            "debit",
            "dial_status",
            "digits",
            "record_url",
            "transfer_status",
        ],
    )
    def test_empty_field(self, field: str) -> None:
        check_empty_field(IVR_ENDED, field)

    @pytest.mark.parametrize(("field", "value"), IVR_ENDED.invalid(["date", "duration", "rate", "debit"]))
    def test_invalid_value(self, field: str, value: str) -> None:
        check_invalid_event(IVR_ENDED, field, value)

    @each_defect
    def test_no_secret(self, defect: str, caplog: pytest.LogCaptureFixture) -> None:
        check_event_secrets(IVR_ENDED, defect, caplog)


SMS_DELIVERY = Event(
    "sms_delivery",
    hoiio.SmsDelivery,
    conditions=(
        Condition(
            present=("sms_status",),
            absent=("fax_status", "ivr_block", "call_state", "session"),
        ),
    ),
    fields={
        "txn_ref": Field(fields.texts(), required=True),
        "sms_status": Field(fields.enums(["queued", "delivered", "failed", "error", "received"]), required=True),
        "tag": Field(fields.texts()),
        "dest": Field(fields.texts()),
        "date": Field(fields.datetimes("+08:00")),
        "split_count": Field(fields.integers(numbers=True)),
        "currency": Field(fields.texts()),
        "rate": Field(fields.decimals()),
        "debit": Field(fields.decimals()),
    },
    examples={
        "delivered": "txn_ref=AA-S-141147&sms_status=delivered&tag=id_1&dest=%2B6511111111&date=2010-01-01+10%3A10%3A00&split_count=2&currency=SGD&rate=0.038&debit=0.076",
        "queued": "txn_ref=AA-S-141147&sms_status=queued&tag=id_1&dest=%2B6511111111&date=2010-01-01+10%3A10%3A00&split_count=2&currency=SGD&rate=0.038&debit=0.076",
    },
    empty_is_absent=("sms_status", "date", "split_count", "rate", "debit"),
    personal=("dest",),
)


class TestSmsDelivery:
    """sms_delivery, from spec/notifications/sms_delivery.yaml"""

    @given(body=SMS_DELIVERY.bodies())
    def test_fields(self, body: dict[str, str]) -> None:
        check_event(SMS_DELIVERY, body)

    @pytest.mark.parametrize("example", ["delivered", "queued"])
    def test_example(self, example: str) -> None:
        check_event_example(SMS_DELIVERY, example)

    @pytest.mark.parametrize("field", ["txn_ref", "tag", "date", "split_count", "currency", "rate", "debit"])
    def test_empty_field(self, field: str) -> None:
        check_empty_field(SMS_DELIVERY, field)

    @pytest.mark.parametrize(("field", "value"), SMS_DELIVERY.invalid(["date", "split_count", "rate", "debit"]))
    def test_invalid_value(self, field: str, value: str) -> None:
        check_invalid_event(SMS_DELIVERY, field, value)

    @each_defect
    def test_no_secret(self, defect: str, caplog: pytest.LogCaptureFixture) -> None:
        check_event_secrets(SMS_DELIVERY, defect, caplog)


SMS_RECEIVED = Event(
    "sms_received",
    hoiio.SmsReceived,
    conditions=(
        Condition(
            present=("msg",),
            absent=(
                "fax_status",
                "ivr_block",
                "call_state",
                "session",
                "sms_status",
                "call_status_dest1",
                "bulk_txn_ref",
                "status",
            ),
        ),
    ),
    fields={
        "txn_ref": Field(fields.texts(), required=True),
        "msg": Field(fields.texts(), required=True),
        "from": Field(fields.texts(), required=True, attribute="from_"),
        "to": Field(fields.texts(), required=True),
        "date": Field(fields.datetimes("+08:00"), required=True),
        "currency": Field(fields.texts(), required=True),
        "debit": Field(fields.decimals(), required=True),
    },
    examples={
        "received": "to=%2B16501234567&debit=0.013&from=%2B16201234567&date=2012-10-30+12%3A20%3A50&msg=hoiio+world&txn_ref=AA-SI-85&currency=SGD",
    },
    empty_is_absent=("date", "debit"),
    personal=("msg", "from", "to"),
)


class TestSmsReceived:
    """sms_received, from spec/notifications/sms_received.yaml"""

    @given(body=SMS_RECEIVED.bodies())
    def test_fields(self, body: dict[str, str]) -> None:
        check_event(SMS_RECEIVED, body)

    @pytest.mark.parametrize("example", ["received"])
    def test_example(self, example: str) -> None:
        check_event_example(SMS_RECEIVED, example)

    @pytest.mark.parametrize("field", ["txn_ref", "from", "to", "date", "currency", "debit"])
    def test_empty_field(self, field: str) -> None:
        check_empty_field(SMS_RECEIVED, field)

    @pytest.mark.parametrize(("field", "value"), SMS_RECEIVED.invalid(["date", "debit"]))
    def test_invalid_value(self, field: str, value: str) -> None:
        check_invalid_event(SMS_RECEIVED, field, value)

    @each_defect
    def test_no_secret(self, defect: str, caplog: pytest.LogCaptureFixture) -> None:
        check_event_secrets(SMS_RECEIVED, defect, caplog)


events = [
    BLOCK_FINISHED,
    BULK_SMS_CREATED,
    CALL_ENDED,
    FAX_RECEIVED,
    FAX_SENT,
    INCOMING_CALL,
    IVR_ENDED,
    SMS_DELIVERY,
    SMS_RECEIVED,
]


def test_match() -> None:
    """A match statement can handle every record."""
    body = next(iter(BLOCK_FINISHED.examples.values()))
    record = receive(body.encode())
    match record:
        case hoiio.BlockFinished():
            assert type(record) is hoiio.BlockFinished
        case hoiio.BulkSmsCreated():
            assert type(record) is hoiio.BulkSmsCreated
        case hoiio.CallEnded():
            assert type(record) is hoiio.CallEnded
        case hoiio.FaxReceived():
            assert type(record) is hoiio.FaxReceived
        case hoiio.FaxSent():
            assert type(record) is hoiio.FaxSent
        case hoiio.IncomingCall():
            assert type(record) is hoiio.IncomingCall
        case hoiio.IvrEnded():
            assert type(record) is hoiio.IvrEnded
        case hoiio.SmsDelivery():
            assert type(record) is hoiio.SmsDelivery
        case hoiio.SmsReceived():
            assert type(record) is hoiio.SmsReceived
        case hoiio.UnknownNotification():
            raise AssertionError
        case other:
            assert_never(other)
