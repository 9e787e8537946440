# Generated from spec/conference/*.yaml by `python -m generator`. Edit the spec, not this file.
"""Conference: rooms in which several callers talk."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from .._core.models import Limit
from .._core.records import Meta, Record, StatusOnly, make_record
from .._transport import Transport
from .._wire.fields import Fields, parse_strings, parse_text
from .._wire.params import EnumParam, ListParam, StringParam
from .._wire.request import Endpoint
from .._wire.response import parse_reply
from ..types import ConferenceAction


class ConferenceCall(Record):
    """The reply of `conference/call`."""

    status: str
    """The result of the request. A record is only made of a reply that says success_ok. Always "success_ok" here."""

    txn_refs: tuple[str, ...]
    """The reference of each participant's call. Each is opaque."""

    room: str
    """The room. The ID of a conference room. Rooms are private to the application."""


class ConferenceResource:
    """Conference: rooms in which several callers talk.

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
        """Ring a list of numbers and put them in one conference room. (Documented in part.)

        The numbers are called one after another. A further request with the ID of a room in use adds people to
        it. Each participant's call is a transaction, which voice/query_status looks up and conference/moderate
        acts on.

        Warning: This rings people, and costs money. If the reply is lost, look at voice/get_history before
        calling again.

        Args:
            dest: The numbers to call. 1 to 8 elements.
            room: The ID of a conference room. Rooms are private to the application. Must be 1 to 32 letters,
                digits, dots and underscores. If omitted, a new room is made, and the reply says which.
            caller_id: The number that is shown to whoever is called: your registered number, a Hoiio number of
                yours, or private to show none. Must be a phone number in E.164 notation, such as +6511111111, or
                the word private. If omitted, your registered number is shown.
            tag: Your own reference for the transaction, to find it again. It need not be unique, and stops no
                duplicate. At most 256 characters.
            notify_url: Where a notification goes when the call to a participant ends. At most 4000 characters.
                Must be an absolute http or https address, such as https://example.com/notify. If omitted, there
                is no notification.
            timeout: Seconds for the whole method call, waiting and retries included. If omitted, the client's
                timeout.

        Returns:
            The reply as a `ConferenceCall`.

        Raises:
            InvalidParameterError: The service refuses the value of a parameter. Status (inferred):
                error_dest_invalid, error_dest_too_many, error_dest_invalid_number_id, error_invalid_room,
                error_caller_id_invalid, error_tag_invalid_length, error_invalid_notify_url,
                error_unable_to_resolve_notify_url.
            UnavailableError: The number in dest is not served. Status (inferred): error_dest_not_supported.
            InsufficientCreditError: The balance is too low. Top it up. Status (inferred):
                error_insufficient_credit.
            ConcurrentCallLimitError: The application has as many calls and faxes under way as it may have, which
                is 8. Wait until one ends. Status (inferred): error_concurrent_call_limit_reached.
            TrialRestrictionError: A trial account may not do this: it reaches its registered number alone. A
                top-up lifts that. Status (inferred): error_not_allowed_for_trial.

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
            txn_ref: The reference of the participant's call. 1 to 128 characters.
            action: What to do. One of kick, mute, unmute.
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
        return self._transport.call(_MODERATE, {"txn_ref": txn_ref, "action": action}, parse_reply, timeout)


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
            pattern_description="an absolute http or https address, such as https://example.com/notify",
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
