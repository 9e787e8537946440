# Generated from spec/fax/*.yaml by `python -m generator`. Edit the spec, not this file.
"""Fax: send documents, and look up sent and received ones."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from decimal import Decimal
from typing import Literal

from .._core.models import Limit
from .._core.records import Entry, Meta, Record, make_record
from .._flows.pagination import Pages, Pagination
from .._flows.waiting import Finality, Updates, wait_until_final
from .._transport import Transport
from .._wire.constraints import ExactlyOneOf
from .._wire.fields import (
    Fields,
    allow_numbers,
    parse_decimal,
    parse_optional_date_time,
    parse_optional_decimal,
    parse_optional_enum,
    parse_optional_integer,
    parse_optional_objects,
    parse_optional_personal,
    parse_optional_text,
    parse_text,
    parse_unread,
)
from .._wire.params import DateTimeParam, EnumParam, FileParam, IntegerParam, StringParam
from .._wire.request import Endpoint
from ..types import FaxDirection, FaxStatus, PhoneNumber, PrivateUrl


class FaxEntry(Entry):
    """A fax in the history. (Inferred.) Source: https://hoiio.readthedocs.io"""

    txn_ref: str | None = None
    """The reference of the fax. An opaque ID, such as AA-S-141147."""

    tag: str | None = None
    """Your own reference. It need not be unique, and does not prevent duplicates. None if no tag was submitted."""

    src: PhoneNumber | None = None
    """The number that sent the fax. None if you sent the fax."""

    dest: PhoneNumber | None = None
    """The number that the fax was sent to."""

    fax_status: FaxStatus | None = None
    """The status of a fax. An unknown value is kept as received."""

    fax_pages: int | None = None
    """The number of pages of the fax. A whole number."""

    fax_url: PrivateUrl | None = None
    """The URL of the PDF."""

    fax_error_code: str | None = None
    """The reason for the failure. Any text. None if the fax did not fail."""

    date: datetime | None = None
    """Date and time of the fax. On the wire "YYYY-MM-DD HH:mm:SS" in GMT+8; in Python always timezone-aware."""

    currency: str | None = None
    """A currency code, such as SGD."""

    rate: Decimal | None = None
    """Per-minute charge, in currency. An exact decimal number, with all digits that were sent."""

    debit: Decimal | None = None
    """Total amount billed, in currency. An exact decimal number, with all digits that were sent."""


class FaxHistory(Record):
    """The reply of `fax/get_history`."""

    status: str
    """The result of the request. Always "success_ok" here."""

    total_entries_count: int | None = None
    """The number of entries on all pages. A whole number."""

    entries_count: int | None = None
    """The number of entries on this page. A whole number."""

    entries: tuple[FaxEntry, ...] | None = None
    """The entries on this page."""

    def __iter__(self) -> Iterator[FaxEntry]:
        return iter(self.entries or ())


class FaxRate(Record):
    """The reply of `fax/get_rate`."""

    status: str
    """The result of the request. Always "success_ok" here."""

    currency: str
    """The currency of the rate. A currency code, such as SGD. Known values: SGD, HKD, USD, AUD; the list is open."""

    rate: Decimal
    """The charge per minute, in currency. An exact decimal number, with all digits that were sent."""


class FaxMessage(Record):
    """The reply of `fax/query_status`."""

    status: str
    """The result of the request. Always "success_ok" here."""

    txn_ref: str | None = None
    """The reference of this fax. An opaque ID, such as AA-S-141147."""

    tag: str | None = None
    """Your own reference. It need not be unique, and does not prevent duplicates. None if no tag was submitted."""

    src: PhoneNumber | None = None
    """The number that sent the fax. None if you sent the fax."""

    dest: PhoneNumber | None = None
    """The number that the fax was sent to."""

    fax_status: FaxStatus | None = None
    """The status of a fax. An unknown value is kept as received."""

    fax_pages: int | None = None
    """The number of pages of the fax. A whole number."""

    fax_url: PrivateUrl | None = None
    """The URL of the PDF."""

    fax_error_code: str | None = None
    """The reason for the failure, such as busy. Other codes are not known. Any text. None if the fax did not fail.
    Source: https://openapi.hoiio.com/fax-api/receive-fax/index.html
    """

    date: datetime | None = None
    """Date and time of the fax. On the wire "YYYY-MM-DD HH:mm:SS" in GMT+8; in Python always timezone-aware."""

    currency: str | None = None
    """Currency used for this transaction. A currency code, such as SGD. Known values: SGD, HKD, USD, AUD; the list
    is open.
    """

    rate: Decimal | None = None
    """Per-minute charge, in currency. An exact decimal number, with all digits that were sent."""

    debit: Decimal | None = None
    """Total amount billed, in currency. An exact decimal number, with all digits that were sent."""


class SentFax(Record):
    """The reply of `fax/send`."""

    status: str
    """The result of the request. Always "success_ok" here."""

    txn_ref: str
    """The reference of the fax. (Inferred.) An opaque ID, such as AA-S-141147."""


class FaxResource:
    """Fax: send documents, and look up sent and received ones.

    Every method may also raise the errors that the docstring of Client lists.
    """

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def get_history(
        self,
        *,
        from_: datetime | None = None,
        to: datetime | None = None,
        page: int | None = None,
        type: FaxDirection | Literal["incoming", "outgoing", "all"] | None = None,
        timeout: float | None = None,
    ) -> Pages[FaxEntry, FaxHistory]:
        """List the faxes of the application, including ongoing ones. (Inferred.)

        A page has at most 100 entries. While faxes are being sent, entries may move from one page to the next.

        Args:
            from_: The start of the range. Must have a time zone; sent as whole seconds in +08:00. If omitted, the
                range starts with the earliest fax.
            to: The end of the range. Must have a time zone; sent as whole seconds in +08:00. If omitted, the
                range ends now.
            page: A page number. 1 or more. If omitted, the first page is listed.
            type: The direction of the faxes to list. One of incoming, outgoing, all. If omitted, both directions
                are listed.
            timeout: Seconds for each page, retries included. If omitted, the client's timeout. Waiting for the
                rate limit is not counted.

        Returns:
            An iterator of `FaxEntry` over all pages; each page is a `FaxHistory`.

        Raises:
            InvalidParameterError: The service rejected the value of a parameter. Status (inferred):
                error_from_invalid, error_to_invalid, error_to_before_from, error_page_invalid,
                error_invalid_type.

        Safe to retry. Limit: 60 requests in 60 s for each application (inferred). Notifications: not documented.
        Charges: not documented.
        Endpoint: https://secure.hoiio.com/open/fax/get_history (GET, POST)
        Source: https://hoiio.readthedocs.io
        """
        params = {"from": from_, "to": to, "page": page, "type": type}
        return Pages(self._transport, _GET_HISTORY, params, _fax_history, timeout, _GET_HISTORY_PAGINATION)

    def get_rate(
        self, dest: str | None = None, *, incoming: str | None = None, timeout: float | None = None
    ) -> FaxRate:
        """Look up the rate per minute for sending a fax to a number, or for receiving one. (Documented in part.)

        Exactly one of dest and incoming must be given.

        Args:
            dest: The number to send a fax to. Must be a phone number in E.164 notation, such as +6511111111.
            incoming: Your Hoiio number that receives a fax. Must be a phone number in E.164 notation, such as
                +6511111111.
            timeout: Seconds for the whole method call, waiting and retries included. If omitted, the client's
                timeout.

        Returns:
            The reply as a `FaxRate`.

        Raises:
            InvalidParameterError: The service rejected the value of a parameter. Status: error_dest_invalid,
                error_dest_incoming_both_missing, error_dest_incoming_both_present.
            UnavailableError: The service is not available for this destination. Status:
                error_service_not_available.

        Safe to retry. Limit: 60 requests in 60 s for each application (inferred). Notifications: not documented.
        Charges: not documented.
        Endpoint: https://secure.hoiio.com/open/fax/get_rate (GET, POST)
        Source: http://openapi.hoiio.com/fax-api/fax-rate/index.html
        """
        params: dict[str, object] = {"dest": dest, "incoming": incoming}
        del dest, incoming  # so that no traceback shows them
        return self._transport.call(_GET_RATE, params, _fax_rate, timeout)

    def query_status(self, txn_ref: str, *, timeout: float | None = None) -> FaxMessage:
        """Look up the current status of a fax that was sent or received. (Inferred.)

        Args:
            txn_ref: The reference of the fax to look up. 1 to 128 characters.
            timeout: Seconds for the whole method call, waiting and retries included. If omitted, the client's
                timeout.

        Returns:
            The reply as a `FaxMessage`.

        Raises:
            InvalidTxnRefError: The txn_ref parameter is invalid, or you do not have the permission to access this
                transaction. Status (inferred): error_invalid_txn_ref.

        Safe to retry. Limit: 60 requests in 60 s for each application (inferred). Notifications: not documented.
        Charges: not documented.
        Endpoint: https://secure.hoiio.com/open/fax/query_status (GET, POST)
        Source: https://hoiio.readthedocs.io
        """
        params: dict[str, object] = {"txn_ref": txn_ref}
        del txn_ref  # so that no traceback shows them
        return self._transport.call(_QUERY_STATUS, params, _fax_message, timeout)

    def wait(
        self, txn_ref: str, *, timeout: float = 600.0, on_update: Callable[[FaxMessage], object] | None = None
    ) -> FaxMessage:
        """Waits until what `query_status` shows is final.

        It is final when fax_status is answered, failed, unanswered or busy.

        It asks again after about a second, and then after longer pauses, up to 15 seconds. All waits of a client
        use at most half of the limit together, or one request if it allows one. A lost reply or a full limit does
        not end the waiting.

        Args:
            txn_ref: The reference of the fax to look up. 1 to 128 characters.
            timeout: Seconds until it gives up. It gives up at once if there is no time for another request.
            on_update: Called with each record that differs from the one before; the final one is the last.

        Returns:
            The final record as a `FaxMessage`.

        Raises:
            WaitTimeoutError: It was not final in time. `.last` is the last record.
            InvalidTxnRefError: The txn_ref parameter is invalid, or you do not have the permission to access this
                transaction. Status (inferred): error_invalid_txn_ref.

        Endpoint: https://secure.hoiio.com/open/fax/query_status (GET, POST)
        """
        params: dict[str, object] = {"txn_ref": txn_ref}
        del txn_ref  # so that no traceback shows them
        updates = Updates(self._transport, _QUERY_STATUS, params, _fax_message, _QUERY_STATUS_FINALITY, timeout)
        return wait_until_final(updates, on_update)

    def watch(self, txn_ref: str, *, timeout: float = 600.0) -> Updates[FaxMessage]:
        """Returns what `query_status` shows, each time that it has changed, until it is final.

        It is final when fax_status is answered, failed, unanswered or busy.

        It asks again after about a second, and then after longer pauses, up to 15 seconds. All waits of a client
        use at most half of the limit together, or one request if it allows one. A lost reply or a full limit does
        not end the waiting.

        Args:
            txn_ref: The reference of the fax to look up. 1 to 128 characters.
            timeout: Seconds until it gives up. It gives up at once if there is no time for another request.

        Returns:
            An iterator of `FaxMessage`. The final one is the last.

        Raises:
            WaitTimeoutError: It was not final in time. `.last` is the last record.
            InvalidTxnRefError: The txn_ref parameter is invalid, or you do not have the permission to access this
                transaction. Status (inferred): error_invalid_txn_ref.

        Endpoint: https://secure.hoiio.com/open/fax/query_status (GET, POST)
        """
        params: dict[str, object] = {"txn_ref": txn_ref}
        del txn_ref  # so that no traceback shows them
        updates = Updates(self._transport, _QUERY_STATUS, params, _fax_message, _QUERY_STATUS_FINALITY, timeout)
        return updates

    def send(
        self,
        dest: str,
        file: bytes,
        *,
        filename: str | None = None,
        caller_id: str | None = None,
        fax_header: str | None = None,
        tag: str | None = None,
        notify_url: str | None = None,
        timeout: float | None = None,
    ) -> SentFax:
        """Send a PDF as a fax. (Documented in part.)

        Warning: This rings a fax machine and costs money. If the reply is lost, check fax/get_history before
        sending again.

        Args:
            dest: The number to send the fax to. Must be a phone number in E.164 notation, such as +6511111111.
            file: A PDF file with pages of A4 or Letter size. At most 2097152 bytes.
            filename: The name of the file at fax_url.
            caller_id: The number that is displayed to the called party: your registered number, one of your Hoiio
                numbers, or private to hide the number. Must be a phone number in E.164 notation, such as
                +6511111111, or the word private. If omitted, your registered number is displayed.
            fax_header: The line at the top of each page. An empty text removes it. At most 100 characters. Must
                be letters, digits and spaces. If omitted, the header is "Fax from <caller_id> at <dest> was
                received".
            tag: Your own reference. It need not be unique, and does not prevent duplicates. At most 256
                characters.
            notify_url: The URL to notify when the fax was sent or has failed. At most 4000 characters. Must be an
                absolute http or https URL, such as https://example.com/notify. If omitted, no notification is
                sent.
            timeout: Seconds for the whole method call, waiting and retries included. If omitted, the client's
                timeout.

        Returns:
            The reply as a `SentFax`.

        Raises:
            InvalidParameterError: The service rejected the value of a parameter. Status (inferred):
                error_dest_invalid, error_invalid_destination, error_file_invalid, error_file_too_big,
                error_page_size_invalid, error_caller_id_invalid, error_tag_invalid_length,
                error_invalid_notify_url, error_unable_to_resolve_notify_url.
            UnavailableError: The destination, the service or the number is not available. Status (inferred):
                error_destination_not_supported, error_service_not_available.
            InsufficientCreditError: The balance is too low. Top up the account. Status (inferred):
                error_insufficient_credit.
            ConcurrentCallLimitError: The application has reached its limit of 8 calls and faxes in progress. Wait
                until one of them ends. Status (inferred): error_concurrent_call_limit_reached.
            TrialRestrictionError: A trial account may not do this. It can reach only its registered number until
                it is topped up. Status (inferred): error_not_allowed_for_trial.

        Not safe to retry. Limit: 60 requests in 60 s for each application (inferred). Notifications: fax_sent.
        Charges: per minute, like a call; fax/get_rate returns the rate.
        Endpoint: https://secure.hoiio.com/open/fax/send (GET, POST)
        Source: http://openapi.hoiio.com/fax-api/send-fax/index.html
        """
        params: dict[str, object] = {
            "dest": dest,
            "file": file,
            "filename": filename,
            "caller_id": caller_id,
            "fax_header": fax_header,
            "tag": tag,
            "notify_url": notify_url,
        }
        del dest, file, filename, caller_id, fax_header, tag, notify_url  # so that no traceback shows them
        return self._transport.call(_SEND, params, _sent_fax, timeout)


_GET_HISTORY = Endpoint(
    path="fax/get_history",
    safe=True,
    params=(
        DateTimeParam(name="from", required=False, zone="+08:00"),
        DateTimeParam(name="to", required=False, zone="+08:00"),
        IntegerParam(name="page", required=False, minimum=1),
        EnumParam(name="type", required=False, values=("incoming", "outgoing", "all")),
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


def _fax_history(fields: Fields, meta: Meta) -> FaxHistory:
    return make_record(
        FaxHistory,
        status=parse_text(fields, "status"),
        total_entries_count=parse_optional_integer(allow_numbers(fields, "total_entries_count"), "total_entries_count"),
        entries_count=parse_optional_integer(allow_numbers(fields, "entries_count"), "entries_count"),
        entries=parse_optional_objects(fields, "entries", _fax_entry),
        unread=parse_unread(fields),
        extra=fields,
        meta=meta,
    )


_GET_RATE = Endpoint(
    path="fax/get_rate",
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
    ),
    limit=Limit(60, 60.0),
    constraints=(ExactlyOneOf(names=("dest", "incoming")),),
)


def _fax_rate(fields: Fields, meta: Meta) -> FaxRate:
    return make_record(
        FaxRate,
        status=parse_text(fields, "status"),
        currency=parse_text(fields, "currency"),
        rate=parse_decimal(fields, "rate"),
        unread=parse_unread(fields),
        extra=fields,
        meta=meta,
    )


_QUERY_STATUS = Endpoint(
    path="fax/query_status",
    safe=True,
    params=(StringParam(name="txn_ref", min_length=1, max_length=128),),
    limit=Limit(60, 60.0),
)
_QUERY_STATUS_FINALITY = Finality(
    given=(), values=(("fax_status", "fax_status", ("answered", "failed", "unanswered", "busy")),)
)


def _fax_message(fields: Fields, meta: Meta) -> FaxMessage:
    return make_record(
        FaxMessage,
        status=parse_text(fields, "status"),
        txn_ref=parse_optional_text(fields, "txn_ref"),
        tag=parse_optional_text(fields, "tag"),
        src=parse_optional_personal(fields, "src", PhoneNumber),
        dest=parse_optional_personal(fields, "dest", PhoneNumber),
        fax_status=parse_optional_enum(fields, "fax_status", FaxStatus),
        fax_pages=parse_optional_integer(allow_numbers(fields, "fax_pages"), "fax_pages"),
        fax_url=parse_optional_personal(fields, "fax_url", PrivateUrl),
        fax_error_code=parse_optional_text(fields, "fax_error_code"),
        date=parse_optional_date_time(fields, "date", "+08:00"),
        currency=parse_optional_text(fields, "currency"),
        rate=parse_optional_decimal(allow_numbers(fields, "rate"), "rate"),
        debit=parse_optional_decimal(allow_numbers(fields, "debit"), "debit"),
        unread=parse_unread(fields),
        extra=fields,
        meta=meta,
    )


_SEND = Endpoint(
    path="fax/send",
    safe=False,
    params=(
        StringParam(
            name="dest",
            pattern="\\+[1-9][0-9]{1,14}",
            pattern_description="a phone number in E.164 notation, such as +6511111111",
        ),
        FileParam(name="file", max_bytes=2097152, media_type="application/pdf", encoding="multipart"),
        StringParam(name="filename", required=False),
        StringParam(
            name="caller_id",
            required=False,
            pattern="\\+[1-9][0-9]{1,14}|private",
            pattern_description="a phone number in E.164 notation, such as +6511111111, or the word private",
        ),
        StringParam(
            name="fax_header",
            required=False,
            max_length=100,
            pattern="[A-Za-z0-9 ]*",
            pattern_description="letters, digits and spaces",
        ),
        StringParam(name="tag", required=False, max_length=256),
        StringParam(
            name="notify_url",
            required=False,
            max_length=4000,
            pattern="https?://\\S+",
            pattern_description="an absolute http or https URL, such as https://example.com/notify",
        ),
    ),
    limit=Limit(60, 60.0),
)


def _sent_fax(fields: Fields, meta: Meta) -> SentFax:
    return make_record(
        SentFax,
        status=parse_text(fields, "status"),
        txn_ref=parse_text(fields, "txn_ref"),
        unread=parse_unread(fields),
        extra=fields,
        meta=meta,
    )


def _fax_entry(fields: Fields) -> FaxEntry:
    return make_record(
        FaxEntry,
        txn_ref=parse_optional_text(fields, "txn_ref"),
        tag=parse_optional_text(fields, "tag"),
        src=parse_optional_personal(fields, "src", PhoneNumber),
        dest=parse_optional_personal(fields, "dest", PhoneNumber),
        fax_status=parse_optional_enum(fields, "fax_status", FaxStatus),
        fax_pages=parse_optional_integer(allow_numbers(fields, "fax_pages"), "fax_pages"),
        fax_url=parse_optional_personal(fields, "fax_url", PrivateUrl),
        fax_error_code=parse_optional_text(fields, "fax_error_code"),
        date=parse_optional_date_time(fields, "date", "+08:00"),
        currency=parse_optional_text(fields, "currency"),
        rate=parse_optional_decimal(allow_numbers(fields, "rate"), "rate"),
        debit=parse_optional_decimal(allow_numbers(fields, "debit"), "debit"),
        unread=parse_unread(fields),
        extra=fields,
    )


ENDPOINTS: dict[str, Endpoint] = {
    "fax/get_history": _GET_HISTORY,
    "fax/get_rate": _GET_RATE,
    "fax/query_status": _QUERY_STATUS,
    "fax/send": _SEND,
}
