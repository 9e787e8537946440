# Generated from spec/sms/*.yaml by `python -m generator`. Edit the spec, not this file.
"""SMS: send text messages, and look up sent and received ones."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from decimal import Decimal

from .._core.models import Limit
from .._core.records import Entry, Meta, Record, make_record
from .._flows.pagination import Pages, Pagination
from .._flows.waiting import Finality, Updates, wait_until_final
from .._transport import Transport
from .._wire.constraints import ExactlyOneOf, TemplateFilled
from .._wire.fields import (
    Fields,
    allow_numbers,
    parse_date_time,
    parse_enum,
    parse_optional_boolean,
    parse_optional_date_time,
    parse_optional_decimal,
    parse_optional_enum,
    parse_optional_integer,
    parse_optional_objects,
    parse_optional_personal,
    parse_optional_text,
    parse_personal,
    parse_text,
    parse_unread,
    with_aliases,
)
from .._wire.params import DateTimeParam, IntegerParam, ListParam, ObjectListParam, StringParam
from .._wire.request import Endpoint
from ..types import SMS_PARTS, MessageText, PhoneNumber, SmsSender, SmsStatus


class SmsEntry(Entry):
    """An SMS in the history. (Inferred.) Source: https://hoiio.readthedocs.io"""

    txn_ref: str | None = None
    """The reference of the SMS. An opaque ID, such as AA-S-141147."""

    tag: str | None = None
    """Your own reference. It need not be unique, and does not prevent duplicates. None if no tag was submitted."""

    sms_status: SmsStatus | None = None
    """The status of an SMS. An unknown value is kept as received."""

    src: SmsSender | None = None
    """The sender of the SMS."""

    dest: PhoneNumber | None = None
    """The number that the SMS was sent to."""

    date: datetime | None = None
    """Date and time of the SMS. On the wire "YYYY-MM-DD HH:mm:SS" in GMT+8; in Python always timezone-aware."""

    split_count: int | None = None
    """The number of parts of the SMS. A whole number."""

    currency: str | None = None
    """A currency code, such as SGD."""

    rate: Decimal | None = None
    """Charge per part, in currency. An exact decimal number, with all digits that were sent."""

    debit: Decimal | None = None
    """Total amount billed, in currency. An exact decimal number, with all digits that were sent."""


class SmsBatch(Record):
    """The reply of `sms/bulk_send`."""

    status: str
    """The result of the request. Always "success_ok" here."""

    bulk_txn_ref: str
    """The reference of the batch. The notification of each SMS contains it. An opaque ID, such as AA-S-141147. Also
    written txn_ref.
    """


class SmsHistory(Record):
    """The reply of `sms/get_history`."""

    status: str
    """The result of the request. Always "success_ok" here."""

    total_entries_count: int | None = None
    """The number of entries on all pages. A whole number."""

    entries_count: int | None = None
    """The number of entries on this page. A whole number."""

    entries: tuple[SmsEntry, ...] | None = None
    """The entries on this page."""

    def __iter__(self) -> Iterator[SmsEntry]:
        return iter(self.entries or ())


class SmsRate(Record):
    """The reply of `sms/get_rate`."""

    status: str
    """The result of the request. Always "success_ok" here."""

    currency: str | None = None
    """The currency of the rate. A currency code, such as SGD. Known values: SGD, HKD, USD, AUD; the list is open."""

    rate: Decimal | None = None
    """The charge per part of a sent SMS, or per received SMS, in currency. An exact decimal number, with all digits
    that were sent.
    """

    split_count: int | None = None
    """The number of parts of msg. A whole number. None if no msg was given."""

    total_cost: Decimal | None = None
    """The total cost of msg, in currency. An exact decimal number, with all digits that were sent. None if no msg
    was given.
    """

    is_unicode: bool | None = None
    """Indicates whether msg has characters that are not ASCII. True or False. None if no msg was given."""


class SmsMessage(Record):
    """The reply of `sms/query_status`."""

    status: str
    """The result of the request. Always "success_ok" here."""

    txn_ref: str
    """The reference of this SMS. An opaque ID, such as AA-S-141147."""

    tag: str | None = None
    """Your own reference. It need not be unique, and does not prevent duplicates. None if no tag was submitted."""

    sms_status: SmsStatus
    """The status of an SMS. An unknown value is kept as received."""

    src: SmsSender | None = None
    """The sender."""

    dest: PhoneNumber
    """The number that the SMS was sent to."""

    date: datetime
    """Date and time of the SMS. On the wire "YYYY-MM-DD HH:mm:SS" in GMT+8; in Python always timezone-aware."""

    split_count: int | None = None
    """The number of parts of the SMS. A whole number."""

    msg: MessageText | None = None
    """The text that was sent or received."""

    currency: str
    """Currency used for this transaction. A currency code, such as SGD. Known values: SGD, HKD, USD, AUD; the list
    is open.
    """

    rate: Decimal | None = None
    """Charge per part, in currency. An exact decimal number, with all digits that were sent."""

    debit: Decimal | None = None
    """Total amount billed for this SMS, in currency. An exact decimal number, with all digits that were sent."""


class SentSms(Record):
    """The reply of `sms/send`."""

    status: str
    """The result of the request. Always "success_ok" here."""

    txn_ref: str
    """The reference of the SMS. An opaque ID, such as AA-S-141147."""


class SmsResource:
    """SMS: send text messages, and look up sent and received ones.

    Every method may also raise the errors that the docstring of Client lists.
    """

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def bulk_send(
        self,
        msg: str,
        *,
        dest: Sequence[str] | None = None,
        recipients: Sequence[Mapping[str, str]] | None = None,
        sender_name: str | None = None,
        tag: str | None = None,
        notify_url: str | None = None,
        timeout: float | None = None,
    ) -> SmsBatch:
        """Send up to 1000 SMS, with the same text or with a text for each recipient. (Documented in part.)

        The reply means only that the service accepted the batch, not that each SMS was sent. A notification for
        each SMS has its own reference. With recipients, msg is a Mustache template, such as Hello {{name}}, with
        values for each recipient. Landlines are not supported.

        Warning: This sends up to 1000 messages and costs money. If the reply is lost, check sms/get_history
        before sending again.

        Exactly one of dest and recipients must be given. Each tag of msg, such as {{name}}, must have a value in
        each object of recipients.

        Args:
            msg: The text, or the template for the values in recipients. At least 1 character.
            dest: The numbers to send the same text to. 1 to 1000 elements.
            recipients: One object for each SMS. It has the dest of the SMS, and the values of the tags in msg for
                this recipient. 1 to 1000 objects.
            sender_name: The name that is displayed as the sender. SMS rebranding must be enabled for the account.
                3 to 11 characters. If omitted, your registered number is displayed.
            tag: Your own reference. It need not be unique, and does not prevent duplicates. At most 256
                characters.
            notify_url: The URL to notify about each SMS. At most 4000 characters. Must be an absolute http or
                https URL, such as https://example.com/notify. If omitted, no notification is sent. Source:
                http://developer.hoiio.com/docs/sms_bulk_send.html
            timeout: Seconds for the whole method call, waiting and retries included. If omitted, the client's
                timeout.

        Returns:
            The reply as a `SmsBatch`.

        Raises:
            InvalidParameterError: The service rejected the value of a parameter. Status (inferred):
                error_dest_invalid, error_dest_too_many, error_msg_empty, error_msg_too_big,
                error_invalid_sender_name, error_tag_invalid_length, error_invalid_notify_url,
                error_unable_to_resolve_notify_url.
            UnavailableError: The destination, the service or the number is not available. Status (inferred):
                error_dest_not_supported, error_sms_service_not_available.
            AccountError: SMS rebranding is not enabled for the account, so it cannot use a sender name. Status
                (inferred): error_sms_rebrand_not_enabled.
            InsufficientCreditError: The balance is too low. Top up the account. Status (inferred):
                error_insufficient_credit.
            TrialRestrictionError: A trial account may not do this. It can reach only its registered number until
                it is topped up. Status (inferred): error_not_allowed_for_trial.

        Not safe to retry. Limit: none. Notifications: bulk_sms_created, sms_delivery. Charges: per part of each
        message; sms/get_rate returns the rate.
        Endpoint: https://secure.hoiio.com/open/sms/bulk_send (GET, POST)
        Source: https://openapi.hoiio.com/sms-api/send-bulk-sms/index.html
        """
        params: dict[str, object] = {
            "msg": msg,
            "dest": dest,
            "recipients": recipients,
            "sender_name": sender_name,
            "tag": tag,
            "notify_url": notify_url,
        }
        del msg, dest, recipients, sender_name, tag, notify_url  # so that no traceback shows them
        return self._transport.call(_BULK_SEND, params, _sms_batch, timeout)

    def get_history(
        self,
        *,
        from_: datetime | None = None,
        to: datetime | None = None,
        page: int | None = None,
        timeout: float | None = None,
    ) -> Pages[SmsEntry, SmsHistory]:
        """List the SMS that the application has sent and received. (Inferred.)

        A page has at most 100 entries. While SMS are being sent, entries may move from one page to the next.

        Args:
            from_: The start of the range. Must have a time zone; sent as whole seconds in +08:00. If omitted, the
                range starts with the earliest SMS.
            to: The end of the range. Must have a time zone; sent as whole seconds in +08:00. If omitted, the
                range ends now.
            page: A page number. 1 or more. If omitted, the first page is listed.
            timeout: Seconds for each page, retries included. If omitted, the client's timeout. Waiting for the
                rate limit is not counted.

        Returns:
            An iterator of `SmsEntry` over all pages; each page is a `SmsHistory`.

        Raises:
            InvalidParameterError: The service rejected the value of a parameter. Status (inferred):
                error_from_invalid, error_to_invalid, error_to_before_from, error_page_invalid.

        Safe to retry. Limit: 60 requests in 60 s for each application (inferred). Notifications: not documented.
        Charges: not documented.
        Endpoint: https://secure.hoiio.com/open/sms/get_history (GET, POST)
        Source: https://hoiio.readthedocs.io
        """
        params = {"from": from_, "to": to, "page": page}
        return Pages(self._transport, _GET_HISTORY, params, _sms_history, timeout, _GET_HISTORY_PAGINATION)

    def get_rate(
        self,
        dest: str | None = None,
        *,
        incoming: str | None = None,
        msg: str | None = None,
        timeout: float | None = None,
    ) -> SmsRate:
        """Look up the rate for sending an SMS to a number, or for receiving one. (Inferred.)

        Exactly one of dest and incoming must be given.

        Args:
            dest: The number to send an SMS to. Must be a phone number in E.164 notation, such as +6511111111.
            incoming: Your Hoiio number that receives an SMS. Must be a phone number in E.164 notation, such as
                +6511111111.
            msg: The text for dest. With it, the reply has the number of parts and their total cost. At least 1
                character.
            timeout: Seconds for the whole method call, waiting and retries included. If omitted, the client's
                timeout.

        Returns:
            The reply as a `SmsRate`.

        Raises:
            InvalidParameterError: The service rejected the value of a parameter. Status (inferred):
                error_dest_invalid, error_dest_incoming_both_missing, error_dest_incoming_both_present.
            UnavailableError: The number cannot receive SMS. Status (inferred): error_incoming_sms_not_supported.

        Safe to retry. Limit: 60 requests in 60 s for each application (inferred). Notifications: not documented.
        Charges: not documented.
        Endpoint: https://secure.hoiio.com/open/sms/get_rate (GET, POST)
        Source: https://hoiio.readthedocs.io
        """
        params: dict[str, object] = {"dest": dest, "incoming": incoming, "msg": msg}
        del dest, incoming, msg  # so that no traceback shows them
        return self._transport.call(_GET_RATE, params, _sms_rate, timeout)

    def query_status(self, txn_ref: str, *, timeout: float | None = None) -> SmsMessage:
        """Look up the current status of an SMS. (Documented in part.)

        Args:
            txn_ref: The reference of the SMS to look up. 1 to 128 characters.
            timeout: Seconds for the whole method call, waiting and retries included. If omitted, the client's
                timeout.

        Returns:
            The reply as a `SmsMessage`.

        Raises:
            InvalidTxnRefError: The txn_ref parameter is invalid, or you do not have the permission to access this
                transaction. Status (inferred): error_invalid_txn_ref.

        Safe to retry. Limit: 60 requests in 60 s for each application (inferred). Notifications: not documented.
        Charges: not documented.
        Endpoint: https://secure.hoiio.com/open/sms/query_status (GET, POST)
        Source: https://openapi.hoiio.com/sms-api/query-sms-status/index.html
        """
        params: dict[str, object] = {"txn_ref": txn_ref}
        del txn_ref  # so that no traceback shows them
        return self._transport.call(_QUERY_STATUS, params, _sms_message, timeout)

    def wait(
        self, txn_ref: str, *, timeout: float = 600.0, on_update: Callable[[SmsMessage], object] | None = None
    ) -> SmsMessage:
        """Waits until what `query_status` shows is final.

        It is final when sms_status is delivered, failed, error or received. With a carrier that does not report
        deliveries, an SMS stays queued, and the wait ends by its timeout.

        It asks again after about a second, and then after longer pauses, up to 15 seconds. All waits of a client
        use at most half of the limit together, or one request if it allows one. A lost reply or a full limit does
        not end the waiting.

        Args:
            txn_ref: The reference of the SMS to look up. 1 to 128 characters.
            timeout: Seconds until it gives up. It gives up at once if there is no time for another request.
            on_update: Called with each record that differs from the one before; the final one is the last.

        Returns:
            The final record as a `SmsMessage`.

        Raises:
            WaitTimeoutError: It was not final in time. `.last` is the last record.
            InvalidTxnRefError: The txn_ref parameter is invalid, or you do not have the permission to access this
                transaction. Status (inferred): error_invalid_txn_ref.

        Endpoint: https://secure.hoiio.com/open/sms/query_status (GET, POST)
        """
        params: dict[str, object] = {"txn_ref": txn_ref}
        del txn_ref  # so that no traceback shows them
        updates = Updates(self._transport, _QUERY_STATUS, params, _sms_message, _QUERY_STATUS_FINALITY, timeout)
        return wait_until_final(updates, on_update)

    def watch(self, txn_ref: str, *, timeout: float = 600.0) -> Updates[SmsMessage]:
        """Returns what `query_status` shows, each time that it has changed, until it is final.

        It is final when sms_status is delivered, failed, error or received. With a carrier that does not report
        deliveries, an SMS stays queued, and the wait ends by its timeout.

        It asks again after about a second, and then after longer pauses, up to 15 seconds. All waits of a client
        use at most half of the limit together, or one request if it allows one. A lost reply or a full limit does
        not end the waiting.

        Args:
            txn_ref: The reference of the SMS to look up. 1 to 128 characters.
            timeout: Seconds until it gives up. It gives up at once if there is no time for another request.

        Returns:
            An iterator of `SmsMessage`. The final one is the last.

        Raises:
            WaitTimeoutError: It was not final in time. `.last` is the last record.
            InvalidTxnRefError: The txn_ref parameter is invalid, or you do not have the permission to access this
                transaction. Status (inferred): error_invalid_txn_ref.

        Endpoint: https://secure.hoiio.com/open/sms/query_status (GET, POST)
        """
        params: dict[str, object] = {"txn_ref": txn_ref}
        del txn_ref  # so that no traceback shows them
        updates = Updates(self._transport, _QUERY_STATUS, params, _sms_message, _QUERY_STATUS_FINALITY, timeout)
        return updates

    def send(
        self,
        dest: str,
        msg: str,
        *,
        sender_name: str | None = None,
        tag: str | None = None,
        notify_url: str | None = None,
        timeout: float | None = None,
    ) -> SentSms:
        """Send one SMS. (Documented in part.)

        Short codes, toll-free, premium and emergency numbers are not supported. A sender_name is displayed as the
        sender. Some carriers do not allow it, for example in China, Djibouti, Indonesia, Malaysia, South Africa
        and Vietnam. In the USA it works only for a US Hoiio number of yours. Where it does not work,
        "Fr:<sender_name>" and a line feed are put before the message instead, and count towards its length.

        Warning: This sends a message and costs money. If the reply is lost, check sms/get_history before sending
        again.

        Args:
            dest: The mobile number to send the SMS to. Must be a phone number in E.164 notation, such as
                +6511111111.
            msg: The text of the SMS. At least 1 character.
            sender_name: The name that is displayed as the sender. SMS rebranding must be enabled for the account.
                3 to 11 characters. If omitted, your registered number is displayed.
            tag: Your own reference. It need not be unique, and does not prevent duplicates. At most 256
                characters.
            notify_url: The URL to notify about the delivery. (Inferred.) At most 4000 characters. Must be an
                absolute http or https URL, such as https://example.com/notify. If omitted, no notification is
                sent. Source: https://hoiio.readthedocs.io
            timeout: Seconds for the whole method call, waiting and retries included. If omitted, the client's
                timeout.

        Returns:
            The reply as a `SentSms`.

        Raises:
            InvalidParameterError: The service rejected the value of a parameter. Status (inferred):
                error_dest_invalid, error_msg_empty, error_msg_too_big, error_invalid_sender_name,
                error_tag_invalid_length, error_invalid_notify_url, error_unable_to_resolve_notify_url.
            UnavailableError: The destination, the service or the number is not available. Status (inferred):
                error_dest_not_supported, error_sms_service_not_available.
            AccountError: SMS rebranding is not enabled for the account, so it cannot use a sender name. Status
                (inferred): error_sms_rebrand_not_enabled.
            InsufficientCreditError: The balance is too low. Top up the account. Status (inferred):
                error_insufficient_credit.
            TrialRestrictionError: A trial account may not do this. It can reach only its registered number until
                it is topped up. Status (inferred): error_not_allowed_for_trial.

        Not safe to retry. Limit: none. Notifications: sms_delivery. Charges: per part of the message;
        sms/get_rate returns the rate.
        Endpoint: https://secure.hoiio.com/open/sms/send (GET, POST)
        Source: http://openapi.hoiio.com/sms-api/send-sms/index.html
        """
        params: dict[str, object] = {
            "dest": dest,
            "msg": msg,
            "sender_name": sender_name,
            "tag": tag,
            "notify_url": notify_url,
        }
        del dest, msg, sender_name, tag, notify_url  # so that no traceback shows them
        return self._transport.call(_SEND, params, _sent_sms, timeout)


_BULK_SEND = Endpoint(
    path="sms/bulk_send",
    safe=False,
    params=(
        StringParam(name="msg", min_length=1, multiline=True),
        ListParam(
            name="dest",
            required=False,
            of=StringParam(
                name="dest",
                pattern="\\+[1-9][0-9]{1,14}",
                pattern_description="a phone number in E.164 notation, such as +6511111111",
            ),
            max_items=1000,
        ),
        ObjectListParam(
            name="recipients",
            required=False,
            keys=(
                StringParam(
                    name="dest",
                    pattern="\\+[1-9][0-9]{1,14}",
                    pattern_description="a phone number in E.164 notation, such as +6511111111",
                ),
            ),
            max_items=1000,
        ),
        StringParam(name="sender_name", required=False, min_length=3, max_length=11),
        StringParam(name="tag", required=False, max_length=256),
        StringParam(
            name="notify_url",
            required=False,
            max_length=4000,
            pattern="https?://\\S+",
            pattern_description="an absolute http or https URL, such as https://example.com/notify",
        ),
    ),
    limit=None,
    constraints=(
        ExactlyOneOf(names=("dest", "recipients")),
        TemplateFilled(template="msg", objects="recipients"),
    ),
)


def _sms_batch(fields: Fields, meta: Meta) -> SmsBatch:
    return make_record(
        SmsBatch,
        status=parse_text(fields, "status"),
        bulk_txn_ref=parse_text(with_aliases(fields, "bulk_txn_ref", "txn_ref"), "bulk_txn_ref"),
        unread=parse_unread(fields),
        extra=fields,
        meta=meta,
    )


_GET_HISTORY = Endpoint(
    path="sms/get_history",
    safe=True,
    params=(
        DateTimeParam(name="from", required=False, zone="+08:00"),
        DateTimeParam(name="to", required=False, zone="+08:00"),
        IntegerParam(name="page", required=False, minimum=1),
    ),
    limit=Limit(60, 60.0),
)
_GET_HISTORY_PAGINATION = Pagination(
    page="page",
    field="entries",
    entries="entries",
    total="total_entries_count",
    key="txn_ref",
    after_last="error_page_invalid",
)


def _sms_history(fields: Fields, meta: Meta) -> SmsHistory:
    return make_record(
        SmsHistory,
        status=parse_text(fields, "status"),
        total_entries_count=parse_optional_integer(allow_numbers(fields, "total_entries_count"), "total_entries_count"),
        entries_count=parse_optional_integer(allow_numbers(fields, "entries_count"), "entries_count"),
        entries=parse_optional_objects(fields, "entries", _sms_entry),
        unread=parse_unread(fields),
        extra=fields,
        meta=meta,
    )


_GET_RATE = Endpoint(
    path="sms/get_rate",
    safe=True,
    params=(
        StringParam(
            name="dest",
            required=False,
            pattern="\\+[1-9][0-9]{1,14}",
            pattern_description="a phone number in E.164 notation, such as +6511111111",
        ),
        StringParam(
            name="incoming",
            required=False,
            pattern="\\+[1-9][0-9]{1,14}",
            pattern_description="a phone number in E.164 notation, such as +6511111111",
        ),
        StringParam(name="msg", required=False, min_length=1, multiline=True, parts=SMS_PARTS),
    ),
    limit=Limit(60, 60.0),
    constraints=(ExactlyOneOf(names=("dest", "incoming")),),
)


def _sms_rate(fields: Fields, meta: Meta) -> SmsRate:
    return make_record(
        SmsRate,
        status=parse_text(fields, "status"),
        currency=parse_optional_text(fields, "currency"),
        rate=parse_optional_decimal(allow_numbers(fields, "rate"), "rate"),
        split_count=parse_optional_integer(allow_numbers(fields, "split_count"), "split_count"),
        total_cost=parse_optional_decimal(allow_numbers(fields, "total_cost"), "total_cost"),
        is_unicode=parse_optional_boolean(fields, "is_unicode"),
        unread=parse_unread(fields),
        extra=fields,
        meta=meta,
    )


_QUERY_STATUS = Endpoint(
    path="sms/query_status",
    safe=True,
    params=(StringParam(name="txn_ref", min_length=1, max_length=128),),
    limit=Limit(60, 60.0),
)
_QUERY_STATUS_FINALITY = Finality(
    given=(), values=(("sms_status", "sms_status", ("delivered", "failed", "error", "received")),)
)


def _sms_message(fields: Fields, meta: Meta) -> SmsMessage:
    return make_record(
        SmsMessage,
        status=parse_text(fields, "status"),
        txn_ref=parse_text(fields, "txn_ref"),
        tag=parse_optional_text(fields, "tag"),
        sms_status=parse_enum(fields, "sms_status", SmsStatus),
        src=parse_optional_personal(fields, "src", SmsSender),
        dest=parse_personal(fields, "dest", PhoneNumber),
        date=parse_date_time(fields, "date", "+08:00"),
        split_count=parse_optional_integer(allow_numbers(fields, "split_count"), "split_count"),
        msg=parse_optional_personal(fields, "msg", MessageText),
        currency=parse_text(fields, "currency"),
        rate=parse_optional_decimal(fields, "rate"),
        debit=parse_optional_decimal(fields, "debit"),
        unread=parse_unread(fields),
        extra=fields,
        meta=meta,
    )


_SEND = Endpoint(
    path="sms/send",
    safe=False,
    params=(
        StringParam(
            name="dest",
            pattern="\\+[1-9][0-9]{1,14}",
            pattern_description="a phone number in E.164 notation, such as +6511111111",
        ),
        StringParam(name="msg", min_length=1, multiline=True, parts=SMS_PARTS),
        StringParam(name="sender_name", required=False, min_length=3, max_length=11),
        StringParam(name="tag", required=False, max_length=256),
        StringParam(
            name="notify_url",
            required=False,
            max_length=4000,
            pattern="https?://\\S+",
            pattern_description="an absolute http or https URL, such as https://example.com/notify",
        ),
    ),
    limit=None,
)


def _sent_sms(fields: Fields, meta: Meta) -> SentSms:
    return make_record(
        SentSms,
        status=parse_text(fields, "status"),
        txn_ref=parse_text(fields, "txn_ref"),
        unread=parse_unread(fields),
        extra=fields,
        meta=meta,
    )


def _sms_entry(fields: Fields) -> SmsEntry:
    return make_record(
        SmsEntry,
        txn_ref=parse_optional_text(fields, "txn_ref"),
        tag=parse_optional_text(fields, "tag"),
        sms_status=parse_optional_enum(fields, "sms_status", SmsStatus),
        src=parse_optional_personal(fields, "src", SmsSender),
        dest=parse_optional_personal(fields, "dest", PhoneNumber),
        date=parse_optional_date_time(fields, "date", "+08:00"),
        split_count=parse_optional_integer(allow_numbers(fields, "split_count"), "split_count"),
        currency=parse_optional_text(fields, "currency"),
        rate=parse_optional_decimal(allow_numbers(fields, "rate"), "rate"),
        debit=parse_optional_decimal(allow_numbers(fields, "debit"), "debit"),
        unread=parse_unread(fields),
        extra=fields,
    )


ENDPOINTS: dict[str, Endpoint] = {
    "sms/bulk_send": _BULK_SEND,
    "sms/get_history": _GET_HISTORY,
    "sms/get_rate": _GET_RATE,
    "sms/query_status": _QUERY_STATUS,
    "sms/send": _SEND,
}
