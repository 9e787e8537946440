# Generated from spec/voice/*.yaml by `python -m generator`. Edit the spec, not this file.
"""Voice: make calls between two numbers, and look up their status."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta
from decimal import Decimal

from .._core.models import Limit
from .._core.records import Entry, Meta, Record, StatusOnly, make_record
from .._flows.pagination import Pages, Pagination
from .._flows.waiting import Finality, Updates, wait_until_final
from .._transport import Transport
from .._wire.constraints import AllDifferent
from .._wire.fields import (
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
    parse_optional_objects,
    parse_optional_personal,
    parse_optional_text,
    parse_personal,
    parse_strings,
    parse_text,
    parse_unread,
)
from .._wire.params import DateTimeParam, DurationParam, IntegerParam, ListParam, StringParam
from .._wire.request import Endpoint
from .._wire.response import parse_reply
from ..types import CallStatus, PhoneNumber


class CallEntry(Entry):
    """A call in the history. (Inferred.) Source: https://hoiio.readthedocs.io"""

    txn_ref: str | None = None
    """The reference of the call. An opaque ID, such as AA-S-141147."""

    tag: str | None = None
    """Your own reference. It need not be unique, and does not prevent duplicates. None if no tag was submitted."""

    date: datetime | None = None
    """Date and time of the call. On the wire "YYYY-MM-DD HH:mm:SS" in GMT+8; in Python always timezone-aware."""

    dest1: PhoneNumber | None = None
    """The first number of the call."""

    dest2: PhoneNumber | None = None
    """The second number of the call. None if the call has no second number."""

    number: PhoneNumber | None = None
    """The Hoiio number that received the call. None if no Hoiio number received it."""

    call_status_dest1: CallStatus | None = None
    """Dial status of the call to dest1."""

    call_status_dest2: CallStatus | None = None
    """Dial status of the call to dest2."""

    duration: timedelta | None = None
    """Duration of the call. Whole minutes. None if the call is still ongoing."""

    currency: str | None = None
    """A currency code, such as SGD."""

    rate: Decimal | None = None
    """Per-minute charge, in currency. An exact decimal number, with all digits that were sent."""

    debit: Decimal | None = None
    """Total amount billed, in currency. An exact decimal number, with all digits that were sent. None if the call is
    still ongoing.
    """


class CallStarted(Record):
    """The reply of `voice/call`."""

    status: str
    """The result of the request. Always "success_ok" here."""

    txn_ref: str
    """The reference of the call. An opaque ID, such as AA-S-141147."""


class ConferenceStarted(Record):
    """The reply of `voice/conference`."""

    status: str
    """The result of the request. Always "success_ok" here."""

    txn_refs: tuple[str, ...]
    """The references of the calls to the participants, in the order of dest. Each reference is opaque."""

    room: str | None = None
    """The ID of a conference room. A room is private to its application."""


class CallHistory(Record):
    """The reply of `voice/get_history`."""

    status: str
    """The result of the request. Always "success_ok" here."""

    total_entries_count: int | None = None
    """The number of entries on all pages. A whole number."""

    entries_count: int | None = None
    """The number of entries on this page. A whole number."""

    entries: tuple[CallEntry, ...] | None = None
    """The entries on this page."""

    def __iter__(self) -> Iterator[CallEntry]:
        return iter(self.entries or ())


class CallRate(Record):
    """The reply of `voice/get_rate`."""

    status: str
    """The result of the request. Always "success_ok" here."""

    currency: str | None = None
    """The currency of the rate. A currency code, such as SGD. Known values: SGD, HKD, USD, AUD; the list is open."""

    rate: Decimal | None = None
    """The charge per minute, in currency. An exact decimal number, with all digits that were sent."""

    talktime: timedelta | None = None
    """The duration of the longest call that the current balance allows. Whole minutes."""


class Call(Record):
    """The reply of `voice/query_status`."""

    status: str
    """The result of the request. Always "success_ok" here."""

    txn_ref: str
    """The unique reference ID for this transaction. An opaque ID, such as AA-S-141147."""

    tag: str | None = None
    """Your own reference ID, as submitted in the initial request. Any text. None if no tag was submitted."""

    dest1: PhoneNumber
    """The first number of the call.

    By the API that created the call:
    - voice/call: First number called.
    - voice/conference: A participant number called.
    - ivr/start/dial: Number dialed.
    - ivr/start/answer: Number that called into the Hoiio number.
    """

    dest2: PhoneNumber | None = None
    """The second number of the call. None if the call has no second number.

    By the API that created the call:
    - voice/call: Second number called.
    - voice/conference: not given
    - ivr/start/dial: Number transferred to, if ivr/end/transfer is used.
    - ivr/start/answer: Number transferred to, if ivr/end/transfer is used.
    """

    number: PhoneNumber | None = None
    """The Hoiio number that received the call. None if no Hoiio number received it.

    By the API that created the call:
    - voice/call: not given
    - voice/conference: not given
    - ivr/start/dial: not given
    - ivr/start/answer: Hoiio number that receives the call.
    """

    call_status_dest1: CallStatus
    """Dial status of the call to dest1."""

    call_status_dest2: CallStatus | None = None
    """Dial status of the call to dest2. None if the call has no second number."""

    date: datetime
    """Date and time of the call. On the wire "YYYY-MM-DD HH:mm:SS" in GMT+8; in Python always timezone-aware."""

    duration: timedelta | None = None
    """Duration of the call. Whole minutes. None if the call is still ongoing."""

    currency: str
    """Currency used for this transaction. A currency code, such as SGD. Known values: SGD, HKD, USD, AUD; the list
    is open.
    """

    rate: Decimal
    """Per-minute charge for this call transaction, in currency per minute. An exact decimal number, with all digits
    that were sent.
    """

    debit: Decimal | None = None
    """Total amount billed for this transaction, in currency. An exact decimal number, with all digits that were
    sent. None if the call is still ongoing.
    """


class VoiceResource:
    """Voice: make calls between two numbers, and look up their status.

    Every method may also raise the errors that the docstring of Client lists.
    """

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def call(
        self,
        dest2: str,
        *,
        dest1: str | None = None,
        caller_id: str | None = None,
        max_duration: timedelta | None = None,
        tag: str | None = None,
        notify_url: str | None = None,
        timeout: float | None = None,
    ) -> CallStarted:
        """Call two numbers and connect them with each other. (Documented in part.)

        This is a call-back. Both legs are one transaction; voice/query_status and voice/hangup take its
        reference. The reply means only that the service accepted the call, not that the call was answered.

        Warning: This rings phones and costs money. If the reply is lost, check voice/get_history before calling
        again.

        dest1 and dest2 must differ.

        Args:
            dest2: The second number to call. Must be a phone number in E.164 notation, such as +6511111111.
            dest1: The first number to call. Must be a phone number in E.164 notation, such as +6511111111. If
                omitted, the registered number of the account is called.
            caller_id: The caller ID for the call to dest2. dest1 always sees the number of dest2. Must be a phone
                number in E.164 notation, such as +6511111111, or the word private. If omitted, your registered
                number is displayed.
            max_duration: The maximum duration of the call. It starts when dest2 answers. Whole seconds.
            tag: Your own reference. It need not be unique, and does not prevent duplicates. At most 256
                characters.
            notify_url: The URL to notify when the call ends. At most 4000 characters. Must be an absolute http or
                https URL, such as https://example.com/notify. If omitted, no notification is sent.
            timeout: Seconds for the whole method call, waiting and retries included. If omitted, the client's
                timeout.

        Returns:
            The reply as a `CallStarted`.

        Raises:
            InvalidParameterError: The service rejected the value of a parameter. Status (inferred):
                error_dest1_invalid, error_dest2_invalid, error_dest1_invalid_number_id,
                error_dest2_invalid_number_id, error_same_dest1_dest2, error_caller_id_invalid,
                error_max_duration_invalid, error_tag_invalid_length, error_invalid_notify_url,
                error_unable_to_resolve_notify_url.
            UnavailableError: The destination, the service or the number is not available. Status (inferred):
                error_dest1_not_supported, error_dest2_not_supported, error_call_service_not_available.
            InsufficientCreditError: The balance is too low. Top up the account. Status (inferred):
                error_insufficient_credit.
            ConcurrentCallLimitError: The application has reached its limit of 8 calls and faxes in progress. Wait
                until one of them ends. Status (inferred): error_concurrent_call_limit_reached.
            TrialRestrictionError: A trial account may not do this. It can reach only its registered number until
                it is topped up. Status (inferred): error_not_allowed_for_trial.

        Not safe to retry. Limit: 60 requests in 60 s for each application (inferred). Notifications: call_ended.
        Charges: not documented.
        Endpoint: https://secure.hoiio.com/open/voice/call (GET, POST)
        Source: https://openapi.hoiio.com/voice-api/make-call/index.html
        """
        params: dict[str, object] = {
            "dest2": dest2,
            "dest1": dest1,
            "caller_id": caller_id,
            "max_duration": max_duration,
            "tag": tag,
            "notify_url": notify_url,
        }
        del dest2, dest1, caller_id, max_duration, tag, notify_url  # so that no traceback shows them
        return self._transport.call(_CALL, params, _call_started, timeout)

    def conference(
        self,
        dest: Sequence[str],
        *,
        room: str | None = None,
        caller_id: str | None = None,
        tag: str | None = None,
        notify_url: str | None = None,
        timeout: float | None = None,
    ) -> ConferenceStarted:
        """Call a list of numbers and connect them in one conference room. (Inferred.)

        This is the older name of conference/call. Prefer conference/call, which is documented.

        Warning: This rings phones and costs money. If the reply is lost, check voice/get_history before calling
        again.

        Args:
            dest: The numbers to call. 1 to 8 elements.
            room: The ID of a conference room. A room is private to its application. Must be 1 to 32 letters,
                digits, dots and underscores. If omitted, a new room is created.
            caller_id: The number that is displayed to the called party: your registered number, one of your Hoiio
                numbers, or private to hide the number. Must be a phone number in E.164 notation, such as
                +6511111111, or the word private. If omitted, your registered number is displayed.
            tag: Your own reference. It need not be unique, and does not prevent duplicates. At most 256
                characters.
            notify_url: The URL to notify when the call to a participant ends. At most 4000 characters. Must be an
                absolute http or https URL, such as https://example.com/notify. If omitted, no notification is
                sent.
            timeout: Seconds for the whole method call, waiting and retries included. If omitted, the client's
                timeout.

        Returns:
            The reply as a `ConferenceStarted`.

        Raises:
            InvalidParameterError: The service rejected the value of a parameter. Status (inferred):
                error_dest_invalid, error_dest_too_many, error_dest_invalid_number_id, error_invalid_room,
                error_caller_id_invalid, error_tag_invalid_length, error_invalid_notify_url,
                error_unable_to_resolve_notify_url.
            UnavailableError: The destination in dest is not supported. Status (inferred):
                error_dest_not_supported.
            InsufficientCreditError: The balance is too low. Top up the account. Status (inferred):
                error_insufficient_credit.
            ConcurrentCallLimitError: The application has reached its limit of 8 calls and faxes in progress. Wait
                until one of them ends. Status (inferred): error_concurrent_call_limit_reached.
            TrialRestrictionError: A trial account may not do this. It can reach only its registered number until
                it is topped up. Status (inferred): error_not_allowed_for_trial.

        Not safe to retry. Limit: 60 requests in 60 s for each application (inferred). Notifications: call_ended.
        Charges: not documented.
        Endpoint: https://secure.hoiio.com/open/voice/conference (GET, POST)
        Source: https://hoiio.readthedocs.io
        """
        params: dict[str, object] = {
            "dest": dest,
            "room": room,
            "caller_id": caller_id,
            "tag": tag,
            "notify_url": notify_url,
        }
        del dest, room, caller_id, tag, notify_url  # so that no traceback shows them
        return self._transport.call(_CONFERENCE, params, _conference_started, timeout)

    def get_history(
        self,
        *,
        from_: datetime | None = None,
        to: datetime | None = None,
        page: int | None = None,
        timeout: float | None = None,
    ) -> Pages[CallEntry, CallHistory]:
        """List the calls of the application, including ongoing ones. (Inferred.)

        A page has at most 100 entries. While calls are being made, entries may move from one page to the next.

        Args:
            from_: The start of the range. Must have a time zone; sent as whole seconds in +08:00. If omitted, the
                range starts with the earliest call.
            to: The end of the range. Must have a time zone; sent as whole seconds in +08:00. If omitted, the
                range ends now.
            page: A page number. 1 or more. If omitted, the first page is listed.
            timeout: Seconds for each page, retries included. If omitted, the client's timeout. Waiting for the
                rate limit is not counted.

        Returns:
            An iterator of `CallEntry` over all pages; each page is a `CallHistory`.

        Raises:
            InvalidParameterError: The service rejected the value of a parameter. Status (inferred):
                error_from_invalid, error_to_invalid, error_to_before_from, error_page_invalid.

        Safe to retry. Limit: 60 requests in 60 s for each application (inferred). Notifications: not documented.
        Charges: not documented.
        Endpoint: https://secure.hoiio.com/open/voice/get_history (GET, POST)
        Source: https://hoiio.readthedocs.io
        """
        params = {"from": from_, "to": to, "page": page}
        return Pages(self._transport, _GET_HISTORY, params, _call_history, timeout, _GET_HISTORY_PAGINATION)

    def get_rate(self, dest1: str, dest2: str, *, timeout: float | None = None) -> CallRate:
        """Look up the rate of a call between two numbers, and the talk time that the balance allows. (Inferred.)

        dest1 and dest2 must differ.

        Args:
            dest1: The first number of the call. Must be a phone number in E.164 notation, such as +6511111111.
            dest2: The second number of the call. Must be a phone number in E.164 notation, such as +6511111111.
            timeout: Seconds for the whole method call, waiting and retries included. If omitted, the client's
                timeout.

        Returns:
            The reply as a `CallRate`.

        Raises:
            InvalidParameterError: The service rejected the value of a parameter. Status (inferred):
                error_dest1_invalid, error_dest2_invalid, error_same_dest1_dest2.
            UnavailableError: The destination, the service or the number is not available. Status (inferred):
                error_dest1_not_supported, error_dest2_not_supported.

        Safe to retry. Limit: 60 requests in 60 s for each application (inferred). Notifications: not documented.
        Charges: not documented.
        Endpoint: https://secure.hoiio.com/open/voice/get_rate (GET, POST)
        Source: https://hoiio.readthedocs.io
        """
        params: dict[str, object] = {"dest1": dest1, "dest2": dest2}
        del dest1, dest2  # so that no traceback shows them
        return self._transport.call(_GET_RATE, params, _call_rate, timeout)

    def hangup(self, txn_ref: str, *, timeout: float | None = None) -> StatusOnly:
        """End a call in progress.

        The call can be ended at any time. Both legs of a call-back are one transaction and end together. In a
        conference each participant has a separate transaction, and only that participant leaves.

        Args:
            txn_ref: The reference of the call to end. 1 to 128 characters.
            timeout: Seconds for the whole method call, waiting and retries included. If omitted, the client's
                timeout.

        Returns:
            The status; the reply holds nothing else.

        Raises:
            InvalidTxnRefError: The txn_ref parameter is invalid, or you do not have the permission to access this
                transaction. Status (inferred): error_invalid_txn_ref, error_txn_ref_invalid.
            PermissionDeniedError: The transaction belongs to another application. Status (inferred):
                error_txn_ref_access_denied.

        Not safe to retry. Limit: 60 requests in 60 s for each application. Notifications: none. Charges: none.
        Endpoint: https://secure.hoiio.com/open/voice/hangup (GET, POST)
        Source: https://openapi.hoiio.com/voice-api/hangup/index.html
        """
        params: dict[str, object] = {"txn_ref": txn_ref}
        del txn_ref  # so that no traceback shows them
        return self._transport.call(_HANGUP, params, parse_reply, timeout)

    def query_status(self, txn_ref: str, *, timeout: float | None = None) -> Call:
        """Look up the current status of a call.

        This works for the transactions of voice/call, voice/conference, ivr/start/dial and ivr/start/answer. The
        meaning of dest1, dest2 and number depends on the API that created the call.

        Args:
            txn_ref: The unique reference ID of the call to look up. 1 to 128 characters.
            timeout: Seconds for the whole method call, waiting and retries included. If omitted, the client's
                timeout.

        Returns:
            The reply as a `Call`.

        Raises:
            InvalidAccessTokenError: Your Access Token is invalid, has expired or has been revoked. Status
                (inferred): error_invalid_access_token.
            InvalidTxnRefError: The txn_ref parameter is invalid, or you do not have the permission to access this
                transaction. Status: error_invalid_txn_ref.

        Safe to retry. Limit: 60 requests in 60 s for each application. Notifications: none. Charges: none.
        Endpoint: https://secure.hoiio.com/open/voice/query_status (GET, POST)
        Source: https://openapi.hoiio.com/voice-api/query-call-status/index.html
        """
        params: dict[str, object] = {"txn_ref": txn_ref}
        del txn_ref  # so that no traceback shows them
        return self._transport.call(_QUERY_STATUS, params, _call, timeout)

    def wait(self, txn_ref: str, *, timeout: float = 600.0, on_update: Callable[[Call], object] | None = None) -> Call:
        """Waits until what `query_status` shows is final.

        It is final when debit is given, or when each of call_status_dest1 and call_status_dest2 that is given is
        unanswered, failed or busy.

        It asks again after about a second, and then after longer pauses, up to 15 seconds. All waits of a client
        use at most half of the limit together, or one request if it allows one. A lost reply or a full limit does
        not end the waiting.

        Args:
            txn_ref: The unique reference ID of the call to look up. 1 to 128 characters.
            timeout: Seconds until it gives up. It gives up at once if there is no time for another request.
            on_update: Called with each record that differs from the one before; the final one is the last.

        Returns:
            The final record as a `Call`.

        Raises:
            WaitTimeoutError: It was not final in time. `.last` is the last record.
            InvalidAccessTokenError: Your Access Token is invalid, has expired or has been revoked. Status
                (inferred): error_invalid_access_token.
            InvalidTxnRefError: The txn_ref parameter is invalid, or you do not have the permission to access this
                transaction. Status: error_invalid_txn_ref.

        Endpoint: https://secure.hoiio.com/open/voice/query_status (GET, POST)
        """
        params: dict[str, object] = {"txn_ref": txn_ref}
        del txn_ref  # so that no traceback shows them
        updates = Updates(self._transport, _QUERY_STATUS, params, _call, _QUERY_STATUS_FINALITY, timeout)
        return wait_until_final(updates, on_update)

    def watch(self, txn_ref: str, *, timeout: float = 600.0) -> Updates[Call]:
        """Returns what `query_status` shows, each time that it has changed, until it is final.

        It is final when debit is given, or when each of call_status_dest1 and call_status_dest2 that is given is
        unanswered, failed or busy.

        It asks again after about a second, and then after longer pauses, up to 15 seconds. All waits of a client
        use at most half of the limit together, or one request if it allows one. A lost reply or a full limit does
        not end the waiting.

        Args:
            txn_ref: The unique reference ID of the call to look up. 1 to 128 characters.
            timeout: Seconds until it gives up. It gives up at once if there is no time for another request.

        Returns:
            An iterator of `Call`. The final one is the last.

        Raises:
            WaitTimeoutError: It was not final in time. `.last` is the last record.
            InvalidAccessTokenError: Your Access Token is invalid, has expired or has been revoked. Status
                (inferred): error_invalid_access_token.
            InvalidTxnRefError: The txn_ref parameter is invalid, or you do not have the permission to access this
                transaction. Status: error_invalid_txn_ref.

        Endpoint: https://secure.hoiio.com/open/voice/query_status (GET, POST)
        """
        params: dict[str, object] = {"txn_ref": txn_ref}
        del txn_ref  # so that no traceback shows them
        updates = Updates(self._transport, _QUERY_STATUS, params, _call, _QUERY_STATUS_FINALITY, timeout)
        return updates


_CALL = Endpoint(
    path="voice/call",
    safe=False,
    params=(
        StringParam(
            name="dest2",
            pattern="\\+[1-9][0-9]{1,14}",
            pattern_description="a phone number in E.164 notation, such as +6511111111",
        ),
        StringParam(
            name="dest1",
            required=False,
            pattern="\\+[1-9][0-9]{1,14}",
            pattern_description="a phone number in E.164 notation, such as +6511111111",
        ),
        StringParam(
            name="caller_id",
            required=False,
            pattern="\\+[1-9][0-9]{1,14}|private",
            pattern_description="a phone number in E.164 notation, such as +6511111111, or the word private",
        ),
        DurationParam(name="max_duration", required=False, unit="seconds"),
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
    constraints=(AllDifferent(names=("dest1", "dest2")),),
)


def _call_started(fields: Fields, meta: Meta) -> CallStarted:
    return make_record(
        CallStarted,
        status=parse_text(fields, "status"),
        txn_ref=parse_text(fields, "txn_ref"),
        unread=parse_unread(fields),
        extra=fields,
        meta=meta,
    )


_CONFERENCE = Endpoint(
    path="voice/conference",
    safe=False,
    params=(
        ListParam(
            name="dest",
            of=StringParam(
                name="dest",
                pattern="\\+[1-9][0-9]{1,14}",
                pattern_description="a phone number in E.164 notation, such as +6511111111",
            ),
            max_items=8,
        ),
        StringParam(
            name="room",
            required=False,
            pattern="[A-Za-z0-9._]{1,32}",
            pattern_description="1 to 32 letters, digits, dots and underscores",
        ),
        StringParam(
            name="caller_id",
            required=False,
            pattern="\\+[1-9][0-9]{1,14}|private",
            pattern_description="a phone number in E.164 notation, such as +6511111111, or the word private",
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


def _conference_started(fields: Fields, meta: Meta) -> ConferenceStarted:
    return make_record(
        ConferenceStarted,
        status=parse_text(fields, "status"),
        txn_refs=parse_strings(fields, "txn_refs", str, "either"),
        room=parse_optional_text(fields, "room"),
        unread=parse_unread(fields),
        extra=fields,
        meta=meta,
    )


_GET_HISTORY = Endpoint(
    path="voice/get_history",
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


def _call_history(fields: Fields, meta: Meta) -> CallHistory:
    return make_record(
        CallHistory,
        status=parse_text(fields, "status"),
        total_entries_count=parse_optional_integer(allow_numbers(fields, "total_entries_count"), "total_entries_count"),
        entries_count=parse_optional_integer(allow_numbers(fields, "entries_count"), "entries_count"),
        entries=parse_optional_objects(fields, "entries", _call_entry),
        unread=parse_unread(fields),
        extra=fields,
        meta=meta,
    )


_GET_RATE = Endpoint(
    path="voice/get_rate",
    safe=True,
    params=(
        StringParam(
            name="dest1",
            pattern="\\+[1-9][0-9]{1,14}",
            pattern_description="a phone number in E.164 notation, such as +6511111111",
        ),
        StringParam(
            name="dest2",
            pattern="\\+[1-9][0-9]{1,14}",
            pattern_description="a phone number in E.164 notation, such as +6511111111",
        ),
    ),
    limit=Limit(60, 60.0),
    constraints=(AllDifferent(names=("dest1", "dest2")),),
)


def _call_rate(fields: Fields, meta: Meta) -> CallRate:
    return make_record(
        CallRate,
        status=parse_text(fields, "status"),
        currency=parse_optional_text(fields, "currency"),
        rate=parse_optional_decimal(allow_numbers(fields, "rate"), "rate"),
        talktime=parse_optional_duration(allow_numbers(fields, "talktime"), "talktime", MINUTES),
        unread=parse_unread(fields),
        extra=fields,
        meta=meta,
    )


_HANGUP = Endpoint(
    path="voice/hangup",
    safe=False,
    params=(StringParam(name="txn_ref", min_length=1, max_length=128),),
    limit=Limit(60, 60.0),
)


_QUERY_STATUS = Endpoint(
    path="voice/query_status",
    safe=True,
    params=(StringParam(name="txn_ref", min_length=1, max_length=128),),
    limit=Limit(60, 60.0),
)
_QUERY_STATUS_FINALITY = Finality(
    given=(("debit", "debit"),),
    values=(
        ("call_status_dest1", "call_status_dest1", ("unanswered", "failed", "busy")),
        ("call_status_dest2", "call_status_dest2", ("unanswered", "failed", "busy")),
    ),
)


def _call(fields: Fields, meta: Meta) -> Call:
    return make_record(
        Call,
        status=parse_text(fields, "status"),
        txn_ref=parse_text(fields, "txn_ref"),
        tag=parse_optional_text(fields, "tag"),
        dest1=parse_personal(fields, "dest1", PhoneNumber),
        dest2=parse_optional_personal(fields, "dest2", PhoneNumber),
        number=parse_optional_personal(fields, "number", PhoneNumber),
        call_status_dest1=parse_enum(fields, "call_status_dest1", CallStatus),
        call_status_dest2=parse_optional_enum(fields, "call_status_dest2", CallStatus),
        date=parse_date_time(fields, "date", "+08:00"),
        duration=parse_optional_duration(fields, "duration", MINUTES),
        currency=parse_text(fields, "currency"),
        rate=parse_decimal(fields, "rate"),
        debit=parse_optional_decimal(fields, "debit"),
        unread=parse_unread(fields),
        extra=fields,
        meta=meta,
    )


def _call_entry(fields: Fields) -> CallEntry:
    return make_record(
        CallEntry,
        txn_ref=parse_optional_text(fields, "txn_ref"),
        tag=parse_optional_text(fields, "tag"),
        date=parse_optional_date_time(fields, "date", "+08:00"),
        dest1=parse_optional_personal(fields, "dest1", PhoneNumber),
        dest2=parse_optional_personal(fields, "dest2", PhoneNumber),
        number=parse_optional_personal(fields, "number", PhoneNumber),
        call_status_dest1=parse_optional_enum(fields, "call_status_dest1", CallStatus),
        call_status_dest2=parse_optional_enum(fields, "call_status_dest2", CallStatus),
        duration=parse_optional_duration(fields, "duration", MINUTES),
        currency=parse_optional_text(fields, "currency"),
        rate=parse_optional_decimal(fields, "rate"),
        debit=parse_optional_decimal(fields, "debit"),
        unread=parse_unread(fields),
        extra=fields,
    )


ENDPOINTS: dict[str, Endpoint] = {
    "voice/call": _CALL,
    "voice/conference": _CONFERENCE,
    "voice/get_history": _GET_HISTORY,
    "voice/get_rate": _GET_RATE,
    "voice/hangup": _HANGUP,
    "voice/query_status": _QUERY_STATUS,
}
