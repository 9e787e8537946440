# Generated from spec/notifications/*.yaml by `python -m generator`. Edit the spec, not this file.
"""The webhooks (notifications that the service sends), as typed records.

Hoiio posts a notification to the notify_url of the request that causes it. For an incoming call, fax or SMS, it
posts to the URL that is set for the Hoiio number. Respond with HTTP status 200; the rest of the response is
ignored.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal
from typing import cast

from ._core.base_error import detach
from ._core.records import make_record
from ._wire.fields import (
    MINUTES,
    Fields,
    allow_numbers,
    parse_date_time,
    parse_decimal,
    parse_enum,
    parse_optional_date_time,
    parse_optional_decimal,
    parse_optional_duration,
    parse_optional_enum,
    parse_optional_integer,
    parse_optional_personal,
    parse_optional_text,
    parse_personal,
    parse_text,
    parse_unread,
)
from ._wire.webhooks import MAX_BYTES as MAX_BYTES
from ._wire.webhooks import Condition, Event, HeaderItems, Token, parse_notification, resolve_keys
from ._wire.webhooks import Notification as Notification
from ._wire.webhooks import UnknownNotification as UnknownNotification
from ._wire.webhooks import sign as sign
from .errors import ConfigError, InvalidNotificationError, ParameterError
from .types import CallState, CallStatus, FaxStatus, MessageText, PhoneNumber, PrivateUrl, SmsStatus


class BlockFinished(Notification):
    """A block of an IVR call has finished, and the next block may be sent. (Inferred.)

    If the caller hangs up during a Record or Gather, an IvrEnded notification may come as well, and may come
    first.

    Source: http://openapi.hoiio.com/2.rest-api-general/handling-notifications/index.html
    """

    session: str
    """The opaque ID of an IVR session, such as S4643. It comes from the reply of ivr/start/dial, or from the
    notification of an incoming call.
    """

    txn_ref: str
    """The unique reference ID of this transaction. An opaque ID, such as AA-S-141147."""

    tag: str | None = None
    """The tag of the request, which may be empty. Your own reference. It need not be unique, and does not prevent
    duplicates. None if no tag was submitted.
    """

    ivr_block: str | None = None
    """The block that has finished. Any text."""

    call_state: CallState | None = None
    """The state of an IVR call. An unknown value is kept as received."""

    dial_status: CallStatus | None = None
    """The status of the dialled call. None if the block is not a Dial."""

    dest: PhoneNumber | None = None
    """The number that was dialled. None if the block is not a Dial."""

    digits: MessageText | None = None
    """The digits that the caller typed. None if the block is not a Gather."""

    record_url: PrivateUrl | None = None
    """The URL of the recording. None if the block is not a Record or Monitor."""

    transfer_status: CallStatus | None = None
    """The status of the transfer. None if the block is not a Transfer."""


class BulkSmsCreated(Notification):
    """An SMS of a batch was accepted or rejected. (Inferred.)

    The service sends one notification for each recipient. Notifications of the deliveries follow later.

    Source: https://openapi.hoiio.com/sms-api/send-bulk-sms/index.html
    """

    status: str | None = None
    """The result for this recipient: success_ok, or a status such as those of sms/send. Any text."""

    txn_ref: str | None = None
    """The unique reference ID of this SMS. An opaque ID, such as AA-S-141147. None if the SMS was rejected."""

    dest: PhoneNumber | None = None
    """The number that the SMS is sent to. None if the SMS was rejected."""

    bulk_txn_ref: str | None = None
    """The reference of the batch. An opaque ID, such as AA-S-141147. None if the SMS was rejected."""


class CallEnded(Notification):
    """A call of voice/call or of a conference has ended. (Inferred.)

    Source: http://openapi.hoiio.com/2.rest-api-general/handling-notifications/index.html
    """

    txn_ref: str
    """The unique reference ID of this transaction. An opaque ID, such as AA-S-141147."""

    tag: str | None = None
    """The tag of the request, which may be empty. Your own reference. It need not be unique, and does not prevent
    duplicates. None if no tag was submitted.
    """

    dest1: PhoneNumber | None = None
    """The first number of the call.

    By the API that created the call:
    - voice/call: First number called.
    - conference/call: A participant number called.
    """

    dest2: PhoneNumber | None = None
    """The second number of the call. None if the call has no second number.

    By the API that created the call:
    - voice/call: Second number called.
    - conference/call: not given
    """

    call_status_dest1: CallStatus
    """Dial status of the call to dest1."""

    call_status_dest2: CallStatus | None = None
    """Dial status of the call to dest2. None if the call has no second number."""

    date: datetime | None = None
    """Date and time of the call. On the wire "YYYY-MM-DD HH:mm:SS" in GMT+8; in Python always timezone-aware."""

    duration: timedelta | None = None
    """Duration of the call. Whole minutes."""

    currency: str | None = None
    """Currency used for this transaction. A currency code, such as SGD. Known values: SGD, HKD, USD, AUD; the list
    is open.
    """

    rate: Decimal | None = None
    """The charge per minute, in currency. An exact decimal number, with all digits that were sent."""

    debit: Decimal | None = None
    """Total amount billed for this transaction, in currency. An exact decimal number, with all digits that were
    sent.
    """


class FaxReceived(Notification):
    """A fax was received by a Hoiio number.

    Source: https://openapi.hoiio.com/fax-api/receive-fax/index.html
    """

    txn_ref: str
    """The unique reference ID of this transaction. An opaque ID, such as AA-S-141147."""

    fax_status: FaxStatus
    """The status of the fax: answered or failed."""

    from_: PhoneNumber
    """The number that sent the fax."""

    to: PhoneNumber
    """The Hoiio number that received the fax."""

    fax_url: PrivateUrl | None = None
    """The signed URL of the PDF. It expires. None if the fax did not arrive."""

    date: datetime
    """Date and time of the fax. On the wire "YYYY-MM-DD HH:mm:SS" in GMT+8; in Python always timezone-aware."""

    duration: timedelta | None = None
    """Duration of the fax. Whole minutes."""

    currency: str
    """Currency used for this transaction. A currency code, such as SGD. Known values: SGD, HKD, USD, AUD; the list
    is open.
    """

    debit: Decimal
    """Total amount billed for this transaction, in currency. An exact decimal number, with all digits that were
    sent.
    """

    fax_error_code: str | None = None
    """The reason for the failure. For example, busy means that the number was busy, so the fax did not start.
    (Documented in part.) Any text. None if the fax did not fail.
    """


class FaxSent(Notification):
    """A fax that you sent was delivered or has failed. (Inferred.)

    Source: http://openapi.hoiio.com/2.rest-api-general/handling-notifications/index.html
    """

    txn_ref: str
    """The unique reference ID of this transaction. An opaque ID, such as AA-S-141147."""

    tag: str | None = None
    """The tag of the request, which may be empty. Your own reference. It need not be unique, and does not prevent
    duplicates. None if no tag was submitted.
    """

    fax_status: FaxStatus
    """The status of a fax. An unknown value is kept as received."""

    src: PhoneNumber | None = None
    """The number that sent the fax."""

    dest: PhoneNumber | None = None
    """The number that the fax was sent to."""

    date: datetime | None = None
    """Date and time of the fax. On the wire "YYYY-MM-DD HH:mm:SS" in GMT+8; in Python always timezone-aware."""

    duration: timedelta | None = None
    """Duration of the fax. Whole minutes."""

    currency: str | None = None
    """Currency used for this transaction. A currency code, such as SGD. Known values: SGD, HKD, USD, AUD; the list
    is open.
    """

    rate: Decimal | None = None
    """The charge per minute, in currency. An exact decimal number, with all digits that were sent."""

    debit: Decimal | None = None
    """Total amount billed for this transaction, in currency. An exact decimal number, with all digits that were
    sent.
    """

    fax_url: PrivateUrl | None = None
    """The URL of the PDF."""

    fax_error_code: str | None = None
    """The reason for the failure. Any text. None if the fax did not fail."""


class IncomingCall(Notification):
    """A call to a Hoiio number is ringing. (Documented in part.)

    The first IVR request that names the session answers the call.

    Source: https://openapi.hoiio.com/ivr-api/answer/index.html
    """

    session: str
    """The opaque ID of an IVR session, such as S4643. It comes from the reply of ivr/start/dial, or from the
    notification of an incoming call.
    """

    txn_ref: str
    """The unique reference ID of this transaction. An opaque ID, such as AA-S-141147."""

    from_: PhoneNumber | None = None
    """The number that calls. None if it is withheld."""

    to: PhoneNumber
    """The Hoiio number that is called."""

    ivr_block: str | None = None
    """The block of the notification: answer. Any text. None if the notification is of the older kind."""

    call_state: CallState | None = None
    """The state of an IVR call. An unknown value is kept as received. (Inferred.)"""

    tag: str | None = None
    """The tag of the request, which may be empty. (Inferred.) Your own reference. It need not be unique, and does
    not prevent duplicates. None if no tag was submitted.
    """


class IvrEnded(Notification):
    """An IVR call has ended. (Inferred.)

    A session that has ended accepts no further blocks. Like old applications, this package checks call_state
    before it checks any other field.

    Source: http://openapi.hoiio.com/2.rest-api-general/handling-notifications/index.html
    """

    txn_ref: str
    """The unique reference ID of this transaction. An opaque ID, such as AA-S-141147."""

    session: str | None = None
    """The opaque ID of an IVR session, such as S4643. It comes from the reply of ivr/start/dial, or from the
    notification of an incoming call.
    """

    tag: str | None = None
    """The tag of the request, which may be empty. Your own reference. It need not be unique, and does not prevent
    duplicates. None if no tag was submitted.
    """

    call_state: CallState
    """The state of an IVR call. An unknown value is kept as received."""

    ivr_block: str | None = None
    """The last block. Any text."""

    from_: PhoneNumber | None = None
    """The number that called."""

    to: PhoneNumber | None = None
    """The number that was called."""

    date: datetime | None = None
    """Date and time of the call. On the wire "YYYY-MM-DD HH:mm:SS" in GMT+8; in Python always timezone-aware."""

    duration: timedelta | None = None
    """Duration of the call. Whole minutes."""

    currency: str | None = None
    """Currency used for this transaction. A currency code, such as SGD. Known values: SGD, HKD, USD, AUD; the list
    is open.
    """

    rate: Decimal | None = None
    """The charge per minute, in currency. An exact decimal number, with all digits that were sent."""

    debit: Decimal | None = None
    """Total amount billed for this transaction, in currency. An exact decimal number, with all digits that were
    sent.
    """

    dial_status: CallStatus | None = None
    """The status of the dialled call. None if the last block is not a Dial."""

    dest: PhoneNumber | None = None
    """The number that was dialled. None if the last block is not a Dial."""

    digits: MessageText | None = None
    """The digits that the caller typed. None if the last block is not a Gather."""

    record_url: PrivateUrl | None = None
    """The URL of the recording. None if the caller did not hang up during a Record."""

    transfer_status: CallStatus | None = None
    """The status of the transfer. None if the last block is not a Transfer."""


class SmsDelivery(Notification):
    """The status of an SMS that you sent has changed. (Inferred.)

    The service may send several notifications for one SMS. The last one has the current status.

    Source: http://openapi.hoiio.com/2.rest-api-general/handling-notifications/index.html
    """

    txn_ref: str
    """The unique reference ID of this transaction. An opaque ID, such as AA-S-141147."""

    sms_status: SmsStatus
    """The status of an SMS. An unknown value is kept as received."""

    tag: str | None = None
    """The tag of the request, which may be empty. Your own reference. It need not be unique, and does not prevent
    duplicates. None if no tag was submitted.
    """

    dest: PhoneNumber | None = None
    """The number that the SMS was sent to."""

    date: datetime | None = None
    """Date and time of the SMS. On the wire "YYYY-MM-DD HH:mm:SS" in GMT+8; in Python always timezone-aware."""

    split_count: int | None = None
    """The number of parts of the SMS. A whole number."""

    currency: str | None = None
    """Currency used for this transaction. A currency code, such as SGD. Known values: SGD, HKD, USD, AUD; the list
    is open.
    """

    rate: Decimal | None = None
    """The charge per part, in currency. An exact decimal number, with all digits that were sent."""

    debit: Decimal | None = None
    """Total amount billed for this transaction, in currency. An exact decimal number, with all digits that were
    sent.
    """


class SmsReceived(Notification):
    """An SMS was received by a Hoiio number.

    For an SMS of more than 160 characters, the service sends several notifications.

    Source: https://openapi.hoiio.com/sms-api/receive-sms/index.html
    """

    txn_ref: str
    """The unique reference ID of this transaction. An opaque ID, such as AA-S-141147."""

    msg: MessageText
    """The text of the SMS, with at most 160 characters. Each piece of a longer SMS has at most 152."""

    from_: PhoneNumber
    """The number that sent the SMS."""

    to: PhoneNumber
    """The Hoiio number that received the SMS."""

    date: datetime
    """Date and time of the SMS. On the wire "YYYY-MM-DD HH:mm:SS" in GMT+8; in Python always timezone-aware."""

    currency: str
    """Currency used for this transaction. A currency code, such as SGD. Known values: SGD, HKD, USD, AUD; the list
    is open.
    """

    debit: Decimal
    """Total amount billed for this transaction, in currency. An exact decimal number, with all digits that were
    sent.
    """


AnyNotification = (
    BlockFinished
    | BulkSmsCreated
    | CallEnded
    | FaxReceived
    | FaxSent
    | IncomingCall
    | IvrEnded
    | SmsDelivery
    | SmsReceived
    | UnknownNotification
)
"""The records that `parse` returns: all cases of a match statement."""


def parse(
    body: bytes,
    headers: HeaderItems,
    query: str | bytes | HeaderItems | None = None,
    access_token: Token | None = None,
) -> AnyNotification:
    """Verify the signature of a notification, and parse it.

    The attributes of the record come from the signed body alone. The fields of the body decide which event it is.
    An event that this package does not know becomes an UnknownNotification.

    The signature covers no time and no unique number. A notification that somebody recorded and sends again
    therefore looks like the first. Store the reference and the status of each notification that was handled, and
    handle none twice. The service may send several notifications with one reference while a transaction
    continues; the last is valid.

    Args:
        body: The body of the request, as the bytes that were received.
        headers: Its headers; X-Hoiio-Signature must be among them exactly once.
        query: Its query, for `unsigned`: text, or names and values. The query is not signed, and changes nothing
            else.
        access_token: The key of the signature. Give several while a key is being replaced, because notifications
            that are already on their way are signed with the old one. If omitted, the environment variable
            HOIIO_ACCESS_TOKEN, read each time.

    Returns:
        The record of the event.

    Raises:
        InvalidSignatureError: The service did not sign this body.
        InvalidNotificationError: The service signed the body, but it cannot be parsed.
        ConfigError: There is no key.
        ParameterError: An argument has another type.

    No error shows the body, and nothing is logged.
    Source: http://openapi.hoiio.com/2.rest-api-general/verifying-notifications/index.html
    """
    try:
        keys = resolve_keys(access_token, "access_token")
        event = parse_notification(EVENTS, body, headers, query, header=SIGNATURE_HEADER, keys=keys)
        return cast(AnyNotification, event)
    except (ConfigError, InvalidNotificationError, ParameterError) as error:
        failure = detach(error)
    keys = ()
    del body, headers, query, access_token  # so that no traceback shows them
    raise failure


SIGNATURE_HEADER = "X-Hoiio-Signature"
"""The header with the signature."""


def _block_finished(fields: Fields, unsigned: dict[str, str]) -> BlockFinished:
    return make_record(
        BlockFinished,
        session=parse_text(fields, "session"),
        txn_ref=parse_text(fields, "txn_ref"),
        tag=parse_optional_text(fields, "tag"),
        ivr_block=parse_optional_text(fields, "ivr_block"),
        call_state=parse_optional_enum(fields, "call_state", CallState),
        dial_status=parse_optional_enum(fields, "dial_status", CallStatus),
        dest=parse_optional_personal(fields, "dest", PhoneNumber),
        digits=parse_optional_personal(fields, "digits", MessageText),
        record_url=parse_optional_personal(fields, "record_url", PrivateUrl),
        transfer_status=parse_optional_enum(fields, "transfer_status", CallStatus),
        unread=parse_unread(fields),
        extra=fields,
        unsigned=unsigned,
    )


def _bulk_sms_created(fields: Fields, unsigned: dict[str, str]) -> BulkSmsCreated:
    return make_record(
        BulkSmsCreated,
        status=parse_optional_text(fields, "status"),
        txn_ref=parse_optional_text(fields, "txn_ref"),
        dest=parse_optional_personal(fields, "dest", PhoneNumber),
        bulk_txn_ref=parse_optional_text(fields, "bulk_txn_ref"),
        unread=parse_unread(fields),
        extra=fields,
        unsigned=unsigned,
    )


def _call_ended(fields: Fields, unsigned: dict[str, str]) -> CallEnded:
    return make_record(
        CallEnded,
        txn_ref=parse_text(fields, "txn_ref"),
        tag=parse_optional_text(fields, "tag"),
        dest1=parse_optional_personal(fields, "dest1", PhoneNumber),
        dest2=parse_optional_personal(fields, "dest2", PhoneNumber),
        call_status_dest1=parse_enum(fields, "call_status_dest1", CallStatus),
        call_status_dest2=parse_optional_enum(fields, "call_status_dest2", CallStatus),
        date=parse_optional_date_time(fields, "date", "+08:00"),
        duration=parse_optional_duration(fields, "duration", MINUTES),
        currency=parse_optional_text(fields, "currency"),
        rate=parse_optional_decimal(fields, "rate"),
        debit=parse_optional_decimal(fields, "debit"),
        unread=parse_unread(fields),
        extra=fields,
        unsigned=unsigned,
    )


def _fax_received(fields: Fields, unsigned: dict[str, str]) -> FaxReceived:
    return make_record(
        FaxReceived,
        txn_ref=parse_text(fields, "txn_ref"),
        fax_status=parse_enum(fields, "fax_status", FaxStatus),
        from_=parse_personal(fields, "from", PhoneNumber),
        to=parse_personal(fields, "to", PhoneNumber),
        fax_url=parse_optional_personal(fields, "fax_url", PrivateUrl),
        date=parse_date_time(fields, "date", "+08:00"),
        duration=parse_optional_duration(fields, "duration", MINUTES),
        currency=parse_text(fields, "currency"),
        debit=parse_decimal(fields, "debit"),
        fax_error_code=parse_optional_text(fields, "fax_error_code"),
        unread=parse_unread(fields),
        extra=fields,
        unsigned=unsigned,
    )


def _fax_sent(fields: Fields, unsigned: dict[str, str]) -> FaxSent:
    return make_record(
        FaxSent,
        txn_ref=parse_text(fields, "txn_ref"),
        tag=parse_optional_text(fields, "tag"),
        fax_status=parse_enum(fields, "fax_status", FaxStatus),
        src=parse_optional_personal(fields, "src", PhoneNumber),
        dest=parse_optional_personal(fields, "dest", PhoneNumber),
        date=parse_optional_date_time(fields, "date", "+08:00"),
        duration=parse_optional_duration(fields, "duration", MINUTES),
        currency=parse_optional_text(fields, "currency"),
        rate=parse_optional_decimal(fields, "rate"),
        debit=parse_optional_decimal(fields, "debit"),
        fax_url=parse_optional_personal(fields, "fax_url", PrivateUrl),
        fax_error_code=parse_optional_text(fields, "fax_error_code"),
        unread=parse_unread(fields),
        extra=fields,
        unsigned=unsigned,
    )


def _incoming_call(fields: Fields, unsigned: dict[str, str]) -> IncomingCall:
    return make_record(
        IncomingCall,
        session=parse_text(fields, "session"),
        txn_ref=parse_text(fields, "txn_ref"),
        from_=parse_optional_personal(fields, "from", PhoneNumber),
        to=parse_personal(fields, "to", PhoneNumber),
        ivr_block=parse_optional_text(fields, "ivr_block"),
        call_state=parse_optional_enum(fields, "call_state", CallState),
        tag=parse_optional_text(fields, "tag"),
        unread=parse_unread(fields),
        extra=fields,
        unsigned=unsigned,
    )


def _ivr_ended(fields: Fields, unsigned: dict[str, str]) -> IvrEnded:
    return make_record(
        IvrEnded,
        txn_ref=parse_text(fields, "txn_ref"),
        session=parse_optional_text(fields, "session"),
        tag=parse_optional_text(fields, "tag"),
        call_state=parse_enum(fields, "call_state", CallState),
        ivr_block=parse_optional_text(fields, "ivr_block"),
        from_=parse_optional_personal(fields, "from", PhoneNumber),
        to=parse_optional_personal(fields, "to", PhoneNumber),
        date=parse_optional_date_time(fields, "date", "+08:00"),
        duration=parse_optional_duration(fields, "duration", MINUTES),
        currency=parse_optional_text(fields, "currency"),
        rate=parse_optional_decimal(fields, "rate"),
        debit=parse_optional_decimal(fields, "debit"),
        dial_status=parse_optional_enum(fields, "dial_status", CallStatus),
        dest=parse_optional_personal(fields, "dest", PhoneNumber),
        digits=parse_optional_personal(fields, "digits", MessageText),
        record_url=parse_optional_personal(fields, "record_url", PrivateUrl),
        transfer_status=parse_optional_enum(fields, "transfer_status", CallStatus),
        unread=parse_unread(fields),
        extra=fields,
        unsigned=unsigned,
    )


def _sms_delivery(fields: Fields, unsigned: dict[str, str]) -> SmsDelivery:
    return make_record(
        SmsDelivery,
        txn_ref=parse_text(fields, "txn_ref"),
        sms_status=parse_enum(fields, "sms_status", SmsStatus),
        tag=parse_optional_text(fields, "tag"),
        dest=parse_optional_personal(fields, "dest", PhoneNumber),
        date=parse_optional_date_time(fields, "date", "+08:00"),
        split_count=parse_optional_integer(allow_numbers(fields, "split_count"), "split_count"),
        currency=parse_optional_text(fields, "currency"),
        rate=parse_optional_decimal(fields, "rate"),
        debit=parse_optional_decimal(fields, "debit"),
        unread=parse_unread(fields),
        extra=fields,
        unsigned=unsigned,
    )


def _sms_received(fields: Fields, unsigned: dict[str, str]) -> SmsReceived:
    return make_record(
        SmsReceived,
        txn_ref=parse_text(fields, "txn_ref"),
        msg=parse_personal(fields, "msg", MessageText),
        from_=parse_personal(fields, "from", PhoneNumber),
        to=parse_personal(fields, "to", PhoneNumber),
        date=parse_date_time(fields, "date", "+08:00"),
        currency=parse_text(fields, "currency"),
        debit=parse_decimal(fields, "debit"),
        unread=parse_unread(fields),
        extra=fields,
        unsigned=unsigned,
    )


EVENTS: dict[str, Event] = {
    "block_finished": Event(
        when=(
            Condition(
                present=("ivr_block",),
                absent=("fax_status",),
                not_equals=(("ivr_block", ("answer",)), ("call_state", ("ended",))),
            ),
            Condition(
                present=("session",),
                absent=("fax_status", "ivr_block"),
                not_equals=(("call_state", ("ringing", "ended")),),
            ),
        ),
        fields=(
            "session",
            "txn_ref",
            "tag",
            "ivr_block",
            "call_state",
            "dial_status",
            "dest",
            "digits",
            "record_url",
            "transfer_status",
        ),
        empty_is_absent=frozenset(("call_state", "dial_status", "transfer_status")),
        read=_block_finished,
    ),
    "bulk_sms_created": Event(
        when=(
            Condition(
                present=("bulk_txn_ref",),
                absent=("fax_status", "ivr_block", "call_state", "session", "sms_status", "call_status_dest1"),
            ),
            Condition(
                present=("status",),
                absent=("fax_status", "ivr_block", "call_state", "session", "sms_status", "call_status_dest1"),
            ),
        ),
        fields=("status", "txn_ref", "dest", "bulk_txn_ref"),
        empty_is_absent=frozenset(()),
        read=_bulk_sms_created,
    ),
    "call_ended": Event(
        when=(
            Condition(
                present=("call_status_dest1",),
                absent=("fax_status", "ivr_block", "call_state", "session", "sms_status"),
            ),
        ),
        fields=(
            "txn_ref",
            "tag",
            "dest1",
            "dest2",
            "call_status_dest1",
            "call_status_dest2",
            "date",
            "duration",
            "currency",
            "rate",
            "debit",
        ),
        empty_is_absent=frozenset(("call_status_dest1", "call_status_dest2", "date", "duration", "rate", "debit")),
        read=_call_ended,
    ),
    "fax_received": Event(
        when=(Condition(present=("fax_status",), absent=("src", "dest")),),
        fields=(
            "txn_ref",
            "fax_status",
            "from",
            "to",
            "fax_url",
            "date",
            "duration",
            "currency",
            "debit",
            "fax_error_code",
        ),
        empty_is_absent=frozenset(("fax_status", "date", "duration", "debit")),
        read=_fax_received,
    ),
    "fax_sent": Event(
        when=(
            Condition(present=("fax_status", "dest")),
            Condition(present=("fax_status", "src")),
        ),
        fields=(
            "txn_ref",
            "tag",
            "fax_status",
            "src",
            "dest",
            "date",
            "duration",
            "currency",
            "rate",
            "debit",
            "fax_url",
            "fax_error_code",
        ),
        empty_is_absent=frozenset(("fax_status", "date", "duration", "rate", "debit")),
        read=_fax_sent,
    ),
    "incoming_call": Event(
        when=(
            Condition(
                absent=("fax_status",), equals=(("ivr_block", ("answer",)),), not_equals=(("call_state", ("ended",)),)
            ),
            Condition(absent=("fax_status", "ivr_block"), equals=(("call_state", ("ringing",)),)),
        ),
        fields=("session", "txn_ref", "from", "to", "ivr_block", "call_state", "tag"),
        empty_is_absent=frozenset(("call_state",)),
        read=_incoming_call,
    ),
    "ivr_ended": Event(
        when=(Condition(absent=("fax_status",), equals=(("call_state", ("ended",)),)),),
        fields=(
            "txn_ref",
            "session",
            "tag",
            "call_state",
            "ivr_block",
            "from",
            "to",
            "date",
            "duration",
            "currency",
            "rate",
            "debit",
            "dial_status",
            "dest",
            "digits",
            "record_url",
            "transfer_status",
        ),
        empty_is_absent=frozenset(
            ("call_state", "date", "duration", "rate", "debit", "dial_status", "transfer_status")
        ),
        read=_ivr_ended,
    ),
    "sms_delivery": Event(
        when=(Condition(present=("sms_status",), absent=("fax_status", "ivr_block", "call_state", "session")),),
        fields=("txn_ref", "sms_status", "tag", "dest", "date", "split_count", "currency", "rate", "debit"),
        empty_is_absent=frozenset(("sms_status", "date", "split_count", "rate", "debit")),
        read=_sms_delivery,
    ),
    "sms_received": Event(
        when=(
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
        fields=("txn_ref", "msg", "from", "to", "date", "currency", "debit"),
        empty_is_absent=frozenset(("date", "debit")),
        read=_sms_received,
    ),
}
"""The events of this package, by their names in the spec."""
