# Generated from spec/voice/*.yaml by `python -m generator`. Edit the spec, not this file.
"""Voice: calls between two numbers, and how they went."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal

from ._fields import (
    MINUTES,
    Fields,
    date_time,
    decimal,
    decimal_or_none,
    duration_or_none,
    enum,
    enum_or_none,
    personal,
    personal_or_none,
    text,
    text_or_none,
)
from ._params import Endpoint, Limit, Text
from ._records import Meta, Record, record
from ._transport import Transport
from .types import CallStatus, PhoneNumber


class Call(Record):
    """What `voice/query_status` answers. Look up the current status of a call."""

    status: str
    """The result of the request. A record is only made of a reply that says success_ok. Always "success_ok" here."""

    txn_ref: str
    """The unique reference ID for this transaction. The reference that Hoiio gave a transaction, such as
    AA-S-141147. Opaque."""

    tag: str | None = None
    """Your own reference ID, as submitted in the initial request. As it was written. None if none was submitted."""

    dest1: PhoneNumber
    """The first number of the call.

    By the API that created the call:
    - voice/call: First number called.
    - voice/conference: A participant number called.
    - ivr/start/dial: Number dialed.
    - ivr/start/answer: Number that called into the Hoiio number."""

    dest2: PhoneNumber | None = None
    """The second number of the call. None if the call has no second number.

    By the API that created the call:
    - voice/call: Second number called.
    - voice/conference: not given
    - ivr/start/dial: Number transferred to, if ivr/end/transfer is used.
    - ivr/start/answer: Number transferred to, if ivr/end/transfer is used."""

    number: PhoneNumber | None = None
    """The Hoiio number that received the call. None if no Hoiio number received it.

    By the API that created the call:
    - voice/call: not given
    - voice/conference: not given
    - ivr/start/dial: not given
    - ivr/start/answer: Hoiio number that receives the call."""

    call_status_dest1: CallStatus
    """Dial status of the call to dest1."""

    call_status_dest2: CallStatus | None = None
    """Dial status of the call to dest2. None if the call has no second number."""

    date: datetime
    """Date and time of the call. A date and time, "YYYY-MM-DD HH:mm:SS" in GMT+8; always timezone-aware."""

    duration: timedelta | None = None
    """Duration of the call. Whole minutes. None if the call is still ongoing."""

    currency: str
    """Currency used for this transaction. A currency code, such as SGD. Known: SGD, HKD, USD, AUD; the list is open."""

    rate: Decimal
    """Per-minute charge for this call transaction, in currency per minute. Exact to the digits that were sent."""

    debit: Decimal | None = None
    """Total amount billed for this transaction, in currency. Exact to the digits that were sent. None if the call is
    still ongoing."""


class Voice:
    """Voice: calls between two numbers, and how they went."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def query_status(self, txn_ref: str, *, deadline: float | None = None) -> Call:
        """Look up the current status of a call.

        Works for transactions created by voice/call, voice/conference, ivr/start/dial and ivr/start/answer. What
        dest1, dest2 and number hold depends on which of them created the call.

        txn_ref: The unique reference ID of the call to look up. 1 to 128 characters.
        deadline: Seconds for the whole call, all waiting and repeating included, instead of the client's own.

        Raises ParamMissing (error_{param}_param_missing), InvalidAccessToken (error_invalid_access_token,
        inferred), InvalidAppId (error_invalid_app_id), RateLimitExceeded (error_rate_limit_exceeded),
        InternalServerError (error_internal_server_error), InvalidTxnRef (error_invalid_txn_ref), APIError
        (error_invalid_http_method, error_malformed_params, or any other); ParameterError before anything is sent;
        TransportError, InvalidResponse or RateLimitWait.
        Safe to repeat. Limit: 60 requests in 60 s for each application. Notifications: none. Charges: none.
        Address: https://secure.hoiio.com/open/voice/query_status (GET, POST)
        Source: https://openapi.hoiio.com/voice-api/query-call-status/index.html"""
        return self._transport.call(_QUERY_STATUS, {"txn_ref": txn_ref}, _call, deadline)


_QUERY_STATUS = Endpoint(
    path="voice/query_status",
    safe=True,
    params=(Text("txn_ref", min_length=1, max_length=128),),
    limit=Limit(60, 60.0),
)


def _call(fields: Fields, meta: Meta) -> Call:
    return record(
        Call,
        status=text(fields, "status"),
        txn_ref=text(fields, "txn_ref"),
        tag=text_or_none(fields, "tag"),
        dest1=personal(fields, "dest1", PhoneNumber),
        dest2=personal_or_none(fields, "dest2", PhoneNumber),
        number=personal_or_none(fields, "number", PhoneNumber),
        call_status_dest1=enum(fields, "call_status_dest1", CallStatus),
        call_status_dest2=enum_or_none(fields, "call_status_dest2", CallStatus),
        date=date_time(fields, "date", "+08:00"),
        duration=duration_or_none(fields, "duration", MINUTES),
        currency=text(fields, "currency"),
        rate=decimal(fields, "rate"),
        debit=decimal_or_none(fields, "debit"),
        extra=fields,
        meta=meta,
    )


ENDPOINTS: dict[str, Endpoint] = {
    "voice/query_status": _QUERY_STATUS,
}
