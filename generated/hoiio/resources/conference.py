# Generated from spec/conference/*.yaml by `python -m generator`. Edit the spec, not this file.
"""Conference: rooms in which several parties talk."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from .._core.models import Limit
from .._core.records import Meta, Record, StatusOnly, make_record
from .._transport import Transport
from .._wire.fields import Fields, parse_strings, parse_text, parse_unread
from .._wire.params import EnumParam, ListParam, StringParam
from .._wire.request import Endpoint
from .._wire.response import parse_reply
from ..types import ConferenceAction


class ConferenceCall(Record):
    """The reply of `conference/call`."""

    status: str
    """The result of the request. Always "success_ok" here."""

    txn_refs: tuple[str, ...]
    """The references of the calls to the participants. Each reference is opaque."""

    room: str
    """The ID of a conference room. A room is private to its application."""


class ConferenceResource:
    """Conference: rooms in which several parties talk.

    Every method may also raise the errors that the docstring of Client lists.
    """

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def call(
        self,
        dest: Sequence[str],
        *,
        room: str | None = None,
        caller_id: str | None = None,
        tag: str | None = None,
        notify_url: str | None = None,
        timeout: float | None = None,
    ) -> ConferenceCall:
        """Call a list of numbers and connect them in one conference room. (Documented in part.)

        The numbers are called one after another. A further request with the ID of a room in use adds participants
        to it. The call to each participant is a transaction, for voice/query_status and conference/moderate.

        Warning: This rings phones and costs money. If the reply is lost, check voice/get_history before calling
        again.

        Args:
            dest: The numbers to call. 1 to 8 elements.
            room: The ID of a conference room. A room is private to its application. Must be 1 to 32 letters,
                digits, dots and underscores. If omitted, a new room is created, and the reply has its ID.
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
            The reply as a `ConferenceCall`.

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
        Endpoint: https://secure.hoiio.com/open/conference/call (GET, POST)
        Source: https://openapi.hoiio.com/conference-api/call-conference/index.html
        """
        params: dict[str, object] = {
            "dest": dest,
            "room": room,
            "caller_id": caller_id,
            "tag": tag,
            "notify_url": notify_url,
        }
        del dest, room, caller_id, tag, notify_url  # so that no traceback shows them
        return self._transport.call(_CALL, params, _conference_call, timeout)

    def moderate(
        self,
        txn_ref: str,
        action: ConferenceAction | Literal["kick", "mute", "unmute"],
        *,
        timeout: float | None = None,
    ) -> StatusOnly:
        """Mute, unmute or remove one participant of a conference in progress.

        Args:
            txn_ref: The reference of the call to the participant. 1 to 128 characters.
            action: The action on a participant of a conference. One of kick, mute, unmute.
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
        Endpoint: https://secure.hoiio.com/open/conference/moderate (GET, POST)
        Source: http://openapi.hoiio.com/conference-api/conference-moderate/index.html
        """
        params: dict[str, object] = {"txn_ref": txn_ref, "action": action}
        del txn_ref, action  # so that no traceback shows them
        return self._transport.call(_MODERATE, params, parse_reply, timeout)


_CALL = Endpoint(
    path="conference/call",
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


def _conference_call(fields: Fields, meta: Meta) -> ConferenceCall:
    return make_record(
        ConferenceCall,
        status=parse_text(fields, "status"),
        txn_refs=parse_strings(fields, "txn_refs", str, "either"),
        room=parse_text(fields, "room"),
        unread=parse_unread(fields),
        extra=fields,
        meta=meta,
    )


_MODERATE = Endpoint(
    path="conference/moderate",
    safe=False,
    params=(
        StringParam(name="txn_ref", min_length=1, max_length=128),
        EnumParam(name="action", values=("kick", "mute", "unmute")),
    ),
    limit=Limit(60, 60.0),
)


ENDPOINTS: dict[str, Endpoint] = {
    "conference/call": _CALL,
    "conference/moderate": _MODERATE,
}
