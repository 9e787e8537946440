# Generated from spec/ivr/*.yaml by `python -m generator`. Edit the spec, not this file.
"""IVR: calls that you steer block by block. One start block (ivr/start/dial, or an incoming call at a Hoiio number),
any number of middle blocks, one end block. The reply to a block says only that it was accepted; its result comes
in a notification, after which the next block may be sent."""

from __future__ import annotations

from datetime import timedelta
from typing import Literal

from .._core.models import Limit
from .._core.records import Meta, Record, Reply, record
from .._transport import Transport
from .._wire.constraints import Exclude
from .._wire.fields import Fields, text, text_or_none
from .._wire.params import Choice, Span, Text, Whole
from .._wire.request import Endpoint
from .._wire.response import read_reply
from ..types import Force, OnFailure


class Transfer(Record):
    """What `ivr/end/transfer` answers. Connect the call to a number or to a conference room."""

    status: str
    """The result of the request. A record is only made of a reply that says success_ok. Always "success_ok" here."""

    room: str | None = None
    """The room. (Inferred, not documented.) The ID of a conference room. Rooms are private to the application. None
    if dest is a phone number. Source: https://github.com/Hoiio/hoiio-php"""


class IvrSession(Record):
    """What `ivr/start/dial` answers. Call a number and start an IVR session."""

    status: str
    """The result of the request. A record is only made of a reply that says success_ok. Always "success_ok" here."""

    txn_ref: str | None = None
    """The reference of the call, which voice/query_status takes. (Inferred, not documented.) The reference that
    Hoiio gave a transaction, such as AA-S-141147. Opaque. None if it is not given. Source:
    https://hoiio.readthedocs.io"""

    session: str
    """The session of an IVR call, such as S4643: from the reply of ivr/start/dial, or from the notification of an
    incoming call. Opaque. (Inferred, not documented.) Source: https://hoiio.readthedocs.io"""


class Ivr:
    """IVR: calls that you steer block by block. One start block (ivr/start/dial, or an incoming call at a Hoiio
    number), any number of middle blocks, one end block. The reply to a block says only that it was accepted; its
    result comes in a notification, after which the next block may be sent."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def end_hangup(
        self,
        session: str,
        *,
        force: Force | Literal["enabled"] | None = None,
        msg: str | None = None,
        tag: str | None = None,
        notify_url: str | None = None,
        deadline: float | None = None,
    ) -> Reply:
        """End the call.

        No block may follow.

        (Documented in part.)

        session: The session of an IVR call, such as S4643: from the reply of ivr/start/dial, or from the
            notification of an incoming call. Opaque. 1 to 128 characters.
        force: Whether to hang up at once, even while another block runs. There can be no msg then. It must be
            enabled. If left out, msg is played first.
        msg: What the caller hears. Plain text is spoken, in English and by a female voice; <speech
            language="zh-HK" gender="male">...</speech> asks for another. <url>https://example.com/hello.mp3</url>
            plays a recording of yours: .mp3, .wav or .gsm, 8000 Hz, mono, at most 10 MB. A literal & or < is
            written &amp; or &lt;. At most 1000 characters.
        tag: Your own reference for the transaction, to find it again. It need not be unique, and stops no
            duplicate. At most 256 characters.
        notify_url: Where the notification of the end of the call goes. (Inferred, not documented.) At most 4000
            characters. It must be an absolute http or https address, such as https://example.com/notify. If left
            out, there is no notification. Source: https://hoiio.readthedocs.io
        deadline: Seconds for the whole call, all waiting and repeating included, instead of the client's own.

        At most one of force and msg may be given.

        Raises ParamMissing (error_{param}_param_missing), InvalidAccessToken (error_invalid_access_token),
        InvalidAppId (error_invalid_app_id), RateLimitExceeded (error_rate_limit_exceeded), InternalServerError
        (error_internal_server_error), InvalidSession (error_invalid_session*), PermissionDenied
        (error_session_access_denied*), SessionEnded (error_session_ended*), NotReady (error_session_not_ready*),
        InvalidParameter (error_msg_invalid_length*, error_msg_cannot_convert_text*, error_msg_invalid_language*,
        error_msg_invalid_gender*, error_msg_invalid_xml*, error_msg_invalid_url*, error_msg_download_failed*,
        error_msg_invalid_file_format*, error_msg_invalid_file_size*, error_tag_invalid_length*,
        error_invalid_notify_url*, error_unable_to_resolve_notify_url*), APIError (error_invalid_http_method,
        error_malformed_params, or any other); ParameterError before anything is sent; TransportError,
        InvalidResponse or RateLimitWait. A code with a * is not documented for this endpoint.
        Not safe to repeat. Limit: 60 requests in 60 s for each application (inferred). Notifications: ivr_ended.
        Charges: not documented.
        Address: https://secure.hoiio.com/open/ivr/end/hangup (GET, POST)
        Source: http://openapi.hoiio.com/ivr-api/hangup-1/index.html"""
        params: dict[str, object] = {
            "session": session,
            "force": force,
            "msg": msg,
            "tag": tag,
            "notify_url": notify_url,
        }
        del session, force, msg, tag, notify_url  # so that no traceback shows them
        return self._transport.call(_END_HANGUP, params, read_reply, deadline)

    def end_transfer(
        self,
        session: str,
        dest: str,
        *,
        msg: str | None = None,
        caller_id: str | None = None,
        on_failure: OnFailure | Literal["hangup", "continue"] | None = None,
        tag: str | None = None,
        notify_url: str | None = None,
        deadline: float | None = None,
    ) -> Transfer:
        """Connect the call to a number or to a conference room.

        No middle block may follow, unless the transfer fails and on_failure is continue. A transfer that succeeds
        is notified when the transferred call ends.

        Warning: This may ring somebody, and costs money. If the reply is lost, look at voice/query_status first.

        (Documented in part.)

        session: The session of an IVR call, such as S4643: from the reply of ivr/start/dial, or from the
            notification of an incoming call. Opaque. 1 to 128 characters.
        dest: The number, or the conference room, to connect to; room: alone is a new room. It must be a phone
            number in E.164 notation, such as +6511111111, or a room, such as room:R123.
        msg: What the caller hears. Plain text is spoken, in English and by a female voice; <speech
            language="zh-HK" gender="male">...</speech> asks for another. <url>https://example.com/hello.mp3</url>
            plays a recording of yours: .mp3, .wav or .gsm, 8000 Hz, mono, at most 10 MB. A literal & or < is
            written &amp; or &lt;. At most 1000 characters.
        caller_id: The number that is shown to whoever is called: your registered number, a Hoiio number of yours,
            or private to show none. It must be a phone number in E.164 notation, such as +6511111111, or the word
            private.
        on_failure: What follows a transfer that fails. (Inferred, not documented.) One of hangup, continue. If
            left out, the call ends. Source: https://hoiio.readthedocs.io
        tag: Your own reference for the transaction, to find it again. It need not be unique, and stops no
            duplicate. (Inferred, not documented.) At most 256 characters. Source: https://hoiio.readthedocs.io
        notify_url: Where the notification of the result goes. At most 4000 characters. It must be an absolute
            http or https address, such as https://example.com/notify. If left out, there is no notification.
        deadline: Seconds for the whole call, all waiting and repeating included, instead of the client's own.

        Raises ParamMissing (error_{param}_param_missing), InvalidAccessToken (error_invalid_access_token),
        InvalidAppId (error_invalid_app_id), RateLimitExceeded (error_rate_limit_exceeded), InternalServerError
        (error_internal_server_error), InvalidSession (error_invalid_session*), PermissionDenied
        (error_session_access_denied*), SessionEnded (error_session_ended*), NotReady (error_session_not_ready*),
        InvalidParameter (error_dest_invalid*, error_caller_id_invalid*, error_on_failure_invalid*,
        error_msg_invalid_length*, error_msg_cannot_convert_text*, error_msg_invalid_language*,
        error_msg_invalid_gender*, error_msg_invalid_xml*, error_msg_invalid_url*, error_msg_download_failed*,
        error_msg_invalid_file_format*, error_msg_invalid_file_size*, error_tag_invalid_length*,
        error_invalid_notify_url*, error_unable_to_resolve_notify_url*), APIError (error_invalid_http_method,
        error_malformed_params, or any other); ParameterError before anything is sent; TransportError,
        InvalidResponse or RateLimitWait. A code with a * is not documented for this endpoint.
        Not safe to repeat. Limit: 60 requests in 60 s for each application (inferred). Notifications:
        block_finished, ivr_ended. Charges: not documented.
        Address: https://secure.hoiio.com/open/ivr/end/transfer (GET, POST)
        Source: http://openapi.hoiio.com/ivr-api/transfer/index.html"""
        params: dict[str, object] = {
            "session": session,
            "dest": dest,
            "msg": msg,
            "caller_id": caller_id,
            "on_failure": on_failure,
            "tag": tag,
            "notify_url": notify_url,
        }
        del session, dest, msg, caller_id, on_failure, tag, notify_url  # so that no traceback shows them
        return self._transport.call(_END_TRANSFER, params, _transfer, deadline)

    def middle_gather(
        self,
        session: str,
        notify_url: str,
        *,
        msg: str | None = None,
        max_digits: int | None = None,
        timeout: timedelta | None = None,
        attempts: int | None = None,
        tag: str | None = None,
        deadline: float | None = None,
    ) -> Reply:
        """Collect digits that the caller types.

        # ends the input at any time. The digits come in the notification.

        (Documented in part.)

        session: The session of an IVR call, such as S4643: from the reply of ivr/start/dial, or from the
            notification of an incoming call. Opaque. 1 to 128 characters.
        notify_url: Where the notification with the digits goes. (Inferred, not documented.) At most 4000
            characters. It must be an absolute http or https address, such as https://example.com/notify. Source:
            https://github.com/Hoiio/hoiio-php
        msg: What the caller hears. Plain text is spoken, in English and by a female voice; <speech
            language="zh-HK" gender="male">...</speech> asks for another. <url>https://example.com/hello.mp3</url>
            plays a recording of yours: .mp3, .wav or .gsm, 8000 Hz, mono, at most 10 MB. A literal & or < is
            written &amp; or &lt;. At most 1000 characters.
        max_digits: The most digits that may be typed; 0 for no maximum. 0 to 255. If left out, there is no
            maximum, and # or the timeout ends the input.
        timeout: How long the caller may take. What was typed until then is the answer. Whole seconds.
        attempts: How often the caller may try. (Inferred, not documented.) 0 or more. Source:
            https://github.com/Hoiio/hoiio-php
        tag: Your own reference for the transaction, to find it again. It need not be unique, and stops no
            duplicate. At most 256 characters.
        deadline: Seconds for the whole call, all waiting and repeating included, instead of the client's own.

        Raises ParamMissing (error_{param}_param_missing), InvalidAccessToken (error_invalid_access_token),
        InvalidAppId (error_invalid_app_id), RateLimitExceeded (error_rate_limit_exceeded), InternalServerError
        (error_internal_server_error), InvalidSession (error_invalid_session*), PermissionDenied
        (error_session_access_denied*), SessionEnded (error_session_ended*), NotReady (error_session_not_ready*),
        InvalidParameter (error_invalid_max_digits*, error_invalid_timeout*, error_invalid_attempts*,
        error_msg_invalid_length*, error_msg_cannot_convert_text*, error_msg_invalid_language*,
        error_msg_invalid_gender*, error_msg_invalid_xml*, error_msg_invalid_url*, error_msg_download_failed*,
        error_msg_invalid_file_format*, error_msg_invalid_file_size*, error_tag_invalid_length*,
        error_invalid_notify_url*, error_unable_to_resolve_notify_url*), APIError (error_invalid_http_method,
        error_malformed_params, or any other); ParameterError before anything is sent; TransportError,
        InvalidResponse or RateLimitWait. A code with a * is not documented for this endpoint.
        Not safe to repeat. Limit: 60 requests in 60 s for each application (inferred). Notifications:
        block_finished, ivr_ended. Charges: not documented.
        Address: https://secure.hoiio.com/open/ivr/middle/gather (GET, POST)
        Source: http://openapi.hoiio.com/ivr-api/gather/index.html"""
        params: dict[str, object] = {
            "session": session,
            "notify_url": notify_url,
            "msg": msg,
            "max_digits": max_digits,
            "timeout": timeout,
            "attempts": attempts,
            "tag": tag,
        }
        del session, notify_url, msg, max_digits, timeout, attempts, tag  # so that no traceback shows them
        return self._transport.call(_MIDDLE_GATHER, params, read_reply, deadline)

    def middle_hold(self, session: str, *, msg: str | None = None, deadline: float | None = None) -> Reply:
        """Put the call on hold.

        Only ivr/middle/unhold may follow; any other block is answered with error_session_not_ready.

        (Documented in part.)

        session: The session of an IVR call, such as S4643: from the reply of ivr/start/dial, or from the
            notification of an incoming call. Opaque. 1 to 128 characters.
        msg: Played over and over while the call is on hold. At most 1000 characters. If left out, music is
            played.
        deadline: Seconds for the whole call, all waiting and repeating included, instead of the client's own.

        Raises ParamMissing (error_{param}_param_missing), InvalidAccessToken (error_invalid_access_token),
        InvalidAppId (error_invalid_app_id), RateLimitExceeded (error_rate_limit_exceeded), InternalServerError
        (error_internal_server_error), NotReady (error_session_not_ready), InvalidSession
        (error_invalid_session*), PermissionDenied (error_session_access_denied*), SessionEnded
        (error_session_ended*), InvalidParameter (error_msg_invalid_length*, error_msg_cannot_convert_text*,
        error_msg_invalid_language*, error_msg_invalid_gender*, error_msg_invalid_xml*, error_msg_invalid_url*,
        error_msg_download_failed*, error_msg_invalid_file_format*, error_msg_invalid_file_size*), APIError
        (error_invalid_http_method, error_malformed_params, or any other); ParameterError before anything is sent;
        TransportError, InvalidResponse or RateLimitWait. A code with a * is not documented for this endpoint.
        Not safe to repeat. Limit: 60 requests in 60 s for each application (inferred). Notifications: not
        documented. Charges: not documented.
        Address: https://secure.hoiio.com/open/ivr/middle/hold (GET, POST)
        Source: http://openapi.hoiio.com/ivr-api/hold/index.html"""
        params: dict[str, object] = {"session": session, "msg": msg}
        del session, msg  # so that no traceback shows them
        return self._transport.call(_MIDDLE_HOLD, params, read_reply, deadline)

    def middle_monitor(
        self,
        session: str,
        notify_url: str,
        *,
        msg: str | None = None,
        tag: str | None = None,
        monitor_notify_url: str | None = None,
        deadline: float | None = None,
    ) -> Reply:
        """Record the whole call from here on, messages included.

        The recording, an MP3, is ready after the call; its address comes in a notification.

        (Documented in part.)

        session: The session of an IVR call, such as S4643: from the reply of ivr/start/dial, or from the
            notification of an incoming call. Opaque. 1 to 128 characters.
        notify_url: Where the notification goes after which the next block may be sent. (Inferred, not
            documented.) At most 4000 characters. It must be an absolute http or https address, such as
            https://example.com/notify. Source: https://github.com/Hoiio/hoiio-java
        msg: What the caller hears. Plain text is spoken, in English and by a female voice; <speech
            language="zh-HK" gender="male">...</speech> asks for another. <url>https://example.com/hello.mp3</url>
            plays a recording of yours: .mp3, .wav or .gsm, 8000 Hz, mono, at most 10 MB. A literal & or < is
            written &amp; or &lt;. At most 1000 characters.
        tag: Your own reference for the transaction, to find it again. It need not be unique, and stops no
            duplicate. At most 256 characters.
        monitor_notify_url: Where the notification with the address of the recording goes. At most 4000
            characters. It must be an absolute http or https address, such as https://example.com/notify. If left
            out, it goes to notify_url.
        deadline: Seconds for the whole call, all waiting and repeating included, instead of the client's own.

        Raises ParamMissing (error_{param}_param_missing), InvalidAccessToken (error_invalid_access_token),
        InvalidAppId (error_invalid_app_id), RateLimitExceeded (error_rate_limit_exceeded), InternalServerError
        (error_internal_server_error), InvalidSession (error_invalid_session*), PermissionDenied
        (error_session_access_denied*), SessionEnded (error_session_ended*), NotReady (error_session_not_ready*),
        InvalidParameter (error_msg_invalid_length*, error_msg_cannot_convert_text*, error_msg_invalid_language*,
        error_msg_invalid_gender*, error_msg_invalid_xml*, error_msg_invalid_url*, error_msg_download_failed*,
        error_msg_invalid_file_format*, error_msg_invalid_file_size*, error_tag_invalid_length*,
        error_invalid_notify_url*, error_unable_to_resolve_notify_url*), APIError (error_invalid_http_method,
        error_malformed_params, error_monitor_in_progress*, or any other); ParameterError before anything is sent;
        TransportError, InvalidResponse or RateLimitWait. A code with a * is not documented for this endpoint.
        Not safe to repeat. Limit: 60 requests in 60 s for each application (inferred). Notifications:
        block_finished, ivr_ended. Charges: not documented.
        Address: https://secure.hoiio.com/open/ivr/middle/monitor (GET, POST)
        Source: https://openapi.hoiio.com/ivr-api/monitor/index.html"""
        params: dict[str, object] = {
            "session": session,
            "notify_url": notify_url,
            "msg": msg,
            "tag": tag,
            "monitor_notify_url": monitor_notify_url,
        }
        del session, notify_url, msg, tag, monitor_notify_url  # so that no traceback shows them
        return self._transport.call(_MIDDLE_MONITOR, params, read_reply, deadline)

    def middle_play(
        self,
        session: str,
        *,
        msg: str | None = None,
        tag: str | None = None,
        notify_url: str | None = None,
        deadline: float | None = None,
    ) -> Reply:
        """Play a message to the caller.

        (Inferred, not documented.)

        session: The session of an IVR call, such as S4643: from the reply of ivr/start/dial, or from the
            notification of an incoming call. Opaque. 1 to 128 characters.
        msg: What the caller hears. Plain text is spoken, in English and by a female voice; <speech
            language="zh-HK" gender="male">...</speech> asks for another. <url>https://example.com/hello.mp3</url>
            plays a recording of yours: .mp3, .wav or .gsm, 8000 Hz, mono, at most 10 MB. A literal & or < is
            written &amp; or &lt;. At most 1000 characters.
        tag: Your own reference for the transaction, to find it again. It need not be unique, and stops no
            duplicate. At most 256 characters.
        notify_url: Where the notification goes after which the next block may be sent. At most 4000 characters.
            It must be an absolute http or https address, such as https://example.com/notify. If left out, the
            call hangs up after msg.
        deadline: Seconds for the whole call, all waiting and repeating included, instead of the client's own.

        Raises ParamMissing (error_{param}_param_missing), InvalidAccessToken (error_invalid_access_token),
        InvalidAppId (error_invalid_app_id), RateLimitExceeded (error_rate_limit_exceeded), InternalServerError
        (error_internal_server_error), InvalidSession (error_invalid_session*), PermissionDenied
        (error_session_access_denied*), SessionEnded (error_session_ended*), NotReady (error_session_not_ready*),
        InvalidParameter (error_msg_invalid_length*, error_msg_cannot_convert_text*, error_msg_invalid_language*,
        error_msg_invalid_gender*, error_msg_invalid_xml*, error_msg_invalid_url*, error_msg_download_failed*,
        error_msg_invalid_file_format*, error_msg_invalid_file_size*, error_tag_invalid_length*,
        error_invalid_notify_url*, error_unable_to_resolve_notify_url*), APIError (error_invalid_http_method,
        error_malformed_params, or any other); ParameterError before anything is sent; TransportError,
        InvalidResponse or RateLimitWait. A code with a * is not documented for this endpoint.
        Not safe to repeat. Limit: 60 requests in 60 s for each application (inferred). Notifications:
        block_finished, ivr_ended. Charges: not documented.
        Address: https://secure.hoiio.com/open/ivr/middle/play (GET, POST)
        Source: https://hoiio.readthedocs.io"""
        params: dict[str, object] = {"session": session, "msg": msg, "tag": tag, "notify_url": notify_url}
        del session, msg, tag, notify_url  # so that no traceback shows them
        return self._transport.call(_MIDDLE_PLAY, params, read_reply, deadline)

    def middle_record(
        self,
        session: str,
        notify_url: str,
        *,
        msg: str | None = None,
        max_duration: timedelta | None = None,
        tag: str | None = None,
        deadline: float | None = None,
    ) -> Reply:
        """Record a message that the caller speaks.

        The recording ends at # or at its longest, and is delivered too if the caller hangs up. The notification
        comes when it is ready, and the next block may be sent only then. Tell the caller first that the call is
        recorded.

        (Documented in part.)

        session: The session of an IVR call, such as S4643: from the reply of ivr/start/dial, or from the
            notification of an incoming call. Opaque. 1 to 128 characters.
        notify_url: Where the notification with the address of the recording goes. (Inferred, not documented.) At
            most 4000 characters. It must be an absolute http or https address, such as
            https://example.com/notify. Source: https://github.com/Hoiio/hoiio-php
        msg: What the caller hears. Plain text is spoken, in English and by a female voice; <speech
            language="zh-HK" gender="male">...</speech> asks for another. <url>https://example.com/hello.mp3</url>
            plays a recording of yours: .mp3, .wav or .gsm, 8000 Hz, mono, at most 10 MB. A literal & or < is
            written &amp; or &lt;. At most 1000 characters.
        max_duration: How long the recording may last at most. Whole seconds.
        tag: Your own reference for the transaction, to find it again. It need not be unique, and stops no
            duplicate. (Inferred, not documented.) At most 256 characters. Source:
            https://github.com/Hoiio/hoiio-php
        deadline: Seconds for the whole call, all waiting and repeating included, instead of the client's own.

        Raises ParamMissing (error_{param}_param_missing), InvalidAccessToken (error_invalid_access_token),
        InvalidAppId (error_invalid_app_id), RateLimitExceeded (error_rate_limit_exceeded), InternalServerError
        (error_internal_server_error), InvalidSession (error_invalid_session*), PermissionDenied
        (error_session_access_denied*), SessionEnded (error_session_ended*), NotReady (error_session_not_ready*),
        InvalidParameter (error_invalid_max_duration*, error_msg_invalid_length*, error_msg_cannot_convert_text*,
        error_msg_invalid_language*, error_msg_invalid_gender*, error_msg_invalid_xml*, error_msg_invalid_url*,
        error_msg_download_failed*, error_msg_invalid_file_format*, error_msg_invalid_file_size*,
        error_tag_invalid_length*, error_invalid_notify_url*, error_unable_to_resolve_notify_url*), APIError
        (error_invalid_http_method, error_malformed_params, or any other); ParameterError before anything is sent;
        TransportError, InvalidResponse or RateLimitWait. A code with a * is not documented for this endpoint.
        Not safe to repeat. Limit: 60 requests in 60 s for each application (inferred). Notifications:
        block_finished, ivr_ended. Charges: not documented.
        Address: https://secure.hoiio.com/open/ivr/middle/record (GET, POST)
        Source: http://openapi.hoiio.com/ivr-api/record/index.html"""
        params: dict[str, object] = {
            "session": session,
            "notify_url": notify_url,
            "msg": msg,
            "max_duration": max_duration,
            "tag": tag,
        }
        del session, notify_url, msg, max_duration, tag  # so that no traceback shows them
        return self._transport.call(_MIDDLE_RECORD, params, read_reply, deadline)

    def middle_unhold(
        self, session: str, *, tag: str | None = None, notify_url: str | None = None, deadline: float | None = None
    ) -> Reply:
        """Take the call off hold.

        (Documented in part.)

        session: The session of an IVR call, such as S4643: from the reply of ivr/start/dial, or from the
            notification of an incoming call. Opaque. 1 to 128 characters.
        tag: Your own reference for the transaction, to find it again. It need not be unique, and stops no
            duplicate. At most 256 characters.
        notify_url: Where the notification goes after which the next block may be sent. At most 4000 characters.
            It must be an absolute http or https address, such as https://example.com/notify.
        deadline: Seconds for the whole call, all waiting and repeating included, instead of the client's own.

        Raises ParamMissing (error_{param}_param_missing), InvalidAccessToken (error_invalid_access_token),
        InvalidAppId (error_invalid_app_id), RateLimitExceeded (error_rate_limit_exceeded), InternalServerError
        (error_internal_server_error), InvalidSession (error_invalid_session), PermissionDenied
        (error_session_access_denied), SessionEnded (error_session_ended), APIError (error_invalid_http_method,
        error_malformed_params, error_session_not_on_hold, or any other); ParameterError before anything is sent;
        TransportError, InvalidResponse or RateLimitWait.
        Not safe to repeat. Limit: 60 requests in 60 s for each application (inferred). Notifications:
        block_finished, ivr_ended. Charges: not documented.
        Address: https://secure.hoiio.com/open/ivr/middle/unhold (GET, POST)
        Source: http://openapi.hoiio.com/ivr-api/unhold/index.html"""
        return self._transport.call(
            _MIDDLE_UNHOLD, {"session": session, "tag": tag, "notify_url": notify_url}, read_reply, deadline
        )

    def start_dial(
        self,
        dest: str,
        *,
        msg: str | None = None,
        caller_id: str | None = None,
        max_duration: timedelta | None = None,
        tag: str | None = None,
        notify_url: str | None = None,
        deadline: float | None = None,
    ) -> IvrSession:
        """Call a number and start an IVR session.

        The reply comes before anybody answers; the notification tells how the call went. Then the session takes
        the next block.

        Warning: This rings somebody, and costs money. If the reply is lost, look at voice/get_history before
        calling again.

        (Documented in part.)

        dest: The number to call. It must be a phone number in E.164 notation, such as +6511111111.
        msg: What the caller hears. Plain text is spoken, in English and by a female voice; <speech
            language="zh-HK" gender="male">...</speech> asks for another. <url>https://example.com/hello.mp3</url>
            plays a recording of yours: .mp3, .wav or .gsm, 8000 Hz, mono, at most 10 MB. A literal & or < is
            written &amp; or &lt;. At most 1000 characters. If left out, nothing is played.
        caller_id: The number that is shown to whoever is called: your registered number, a Hoiio number of yours,
            or private to show none. It must be a phone number in E.164 notation, such as +6511111111, or the word
            private. If left out, your registered number is shown.
        max_duration: How long the call may last at most. Whole seconds.
        tag: Your own reference for the transaction, to find it again. It need not be unique, and stops no
            duplicate. (Inferred, not documented.) At most 256 characters. Source: https://hoiio.readthedocs.io
        notify_url: Where the notification goes after which the next block may be sent. (Inferred, not
            documented.) At most 4000 characters. It must be an absolute http or https address, such as
            https://example.com/notify. If left out, the call hangs up after msg. Source:
            https://hoiio.readthedocs.io
        deadline: Seconds for the whole call, all waiting and repeating included, instead of the client's own.

        Raises ParamMissing (error_{param}_param_missing), InvalidAccessToken (error_invalid_access_token),
        InvalidAppId (error_invalid_app_id), RateLimitExceeded (error_rate_limit_exceeded), InternalServerError
        (error_internal_server_error), InvalidParameter (error_dest_invalid*, error_caller_id_invalid*,
        error_max_duration_invalid*, error_msg_invalid_length*, error_msg_cannot_convert_text*,
        error_msg_invalid_language*, error_msg_invalid_gender*, error_msg_invalid_xml*, error_msg_invalid_url*,
        error_msg_download_failed*, error_msg_invalid_file_format*, error_msg_invalid_file_size*,
        error_tag_invalid_length*, error_invalid_notify_url*, error_unable_to_resolve_notify_url*), Unavailable
        (error_dest_not_supported*), InsufficientCredit (error_insufficient_credit*), ConcurrentCallLimit
        (error_concurrent_call_limit_reached*), TrialRestriction (error_not_allowed_for_trial*), APIError
        (error_invalid_http_method, error_malformed_params, or any other); ParameterError before anything is sent;
        TransportError, InvalidResponse or RateLimitWait. A code with a * is not documented for this endpoint.
        Not safe to repeat. Limit: 60 requests in 60 s for each application (inferred). Notifications:
        block_finished, ivr_ended. Charges: not documented.
        Address: https://secure.hoiio.com/open/ivr/start/dial (GET, POST)
        Source: http://openapi.hoiio.com/ivr-api/dial/index.html"""
        params: dict[str, object] = {
            "dest": dest,
            "msg": msg,
            "caller_id": caller_id,
            "max_duration": max_duration,
            "tag": tag,
            "notify_url": notify_url,
        }
        del dest, msg, caller_id, max_duration, tag, notify_url  # so that no traceback shows them
        return self._transport.call(_START_DIAL, params, _ivr_session, deadline)


_END_HANGUP = Endpoint(
    path="ivr/end/hangup",
    safe=False,
    params=(
        Text(name="session", min_length=1, max_length=128),
        Choice(name="force", values=("enabled",), required=False),
        Text(name="msg", required=False, max_length=1000, multiline=True),
        Text(name="tag", required=False, max_length=256),
        Text(
            name="notify_url",
            required=False,
            max_length=4000,
            pattern="https?://\\S+",
            looks="an absolute http or https address, such as https://example.com/notify",
        ),
    ),
    limit=Limit(60, 60.0),
    rules=(Exclude(names=("force", "msg")),),
)


_END_TRANSFER = Endpoint(
    path="ivr/end/transfer",
    safe=False,
    params=(
        Text(name="session", min_length=1, max_length=128),
        Text(
            name="dest",
            pattern="\\+[1-9][0-9]{1,14}|room:[A-Za-z0-9._]{0,32}",
            looks="a phone number in E.164 notation, such as +6511111111, or a room, such as room:R123",
        ),
        Text(name="msg", required=False, max_length=1000, multiline=True),
        Text(
            name="caller_id",
            required=False,
            pattern="\\+[1-9][0-9]{1,14}|private",
            looks="a phone number in E.164 notation, such as +6511111111, or the word private",
        ),
        Choice(name="on_failure", values=("hangup", "continue"), required=False),
        Text(name="tag", required=False, max_length=256),
        Text(
            name="notify_url",
            required=False,
            max_length=4000,
            pattern="https?://\\S+",
            looks="an absolute http or https address, such as https://example.com/notify",
        ),
    ),
    limit=Limit(60, 60.0),
)


def _transfer(fields: Fields, meta: Meta) -> Transfer:
    return record(
        Transfer,
        status=text(fields, "status"),
        room=text_or_none(fields, "room"),
        extra=fields,
        meta=meta,
    )


_MIDDLE_GATHER = Endpoint(
    path="ivr/middle/gather",
    safe=False,
    params=(
        Text(name="session", min_length=1, max_length=128),
        Text(
            name="notify_url",
            max_length=4000,
            pattern="https?://\\S+",
            looks="an absolute http or https address, such as https://example.com/notify",
        ),
        Text(name="msg", required=False, max_length=1000, multiline=True),
        Whole(name="max_digits", required=False, maximum=255),
        Span(name="timeout", unit="seconds", required=False),
        Whole(name="attempts", required=False),
        Text(name="tag", required=False, max_length=256),
    ),
    limit=Limit(60, 60.0),
)


_MIDDLE_HOLD = Endpoint(
    path="ivr/middle/hold",
    safe=False,
    params=(
        Text(name="session", min_length=1, max_length=128),
        Text(name="msg", required=False, max_length=1000, multiline=True),
    ),
    limit=Limit(60, 60.0),
)


_MIDDLE_MONITOR = Endpoint(
    path="ivr/middle/monitor",
    safe=False,
    params=(
        Text(name="session", min_length=1, max_length=128),
        Text(
            name="notify_url",
            max_length=4000,
            pattern="https?://\\S+",
            looks="an absolute http or https address, such as https://example.com/notify",
        ),
        Text(name="msg", required=False, max_length=1000, multiline=True),
        Text(name="tag", required=False, max_length=256),
        Text(
            name="monitor_notify_url",
            required=False,
            max_length=4000,
            pattern="https?://\\S+",
            looks="an absolute http or https address, such as https://example.com/notify",
        ),
    ),
    limit=Limit(60, 60.0),
)


_MIDDLE_PLAY = Endpoint(
    path="ivr/middle/play",
    safe=False,
    params=(
        Text(name="session", min_length=1, max_length=128),
        Text(name="msg", required=False, max_length=1000, multiline=True),
        Text(name="tag", required=False, max_length=256),
        Text(
            name="notify_url",
            required=False,
            max_length=4000,
            pattern="https?://\\S+",
            looks="an absolute http or https address, such as https://example.com/notify",
        ),
    ),
    limit=Limit(60, 60.0),
)


_MIDDLE_RECORD = Endpoint(
    path="ivr/middle/record",
    safe=False,
    params=(
        Text(name="session", min_length=1, max_length=128),
        Text(
            name="notify_url",
            max_length=4000,
            pattern="https?://\\S+",
            looks="an absolute http or https address, such as https://example.com/notify",
        ),
        Text(name="msg", required=False, max_length=1000, multiline=True),
        Span(name="max_duration", unit="seconds", required=False),
        Text(name="tag", required=False, max_length=256),
    ),
    limit=Limit(60, 60.0),
)


_MIDDLE_UNHOLD = Endpoint(
    path="ivr/middle/unhold",
    safe=False,
    params=(
        Text(name="session", min_length=1, max_length=128),
        Text(name="tag", required=False, max_length=256),
        Text(
            name="notify_url",
            required=False,
            max_length=4000,
            pattern="https?://\\S+",
            looks="an absolute http or https address, such as https://example.com/notify",
        ),
    ),
    limit=Limit(60, 60.0),
)


_START_DIAL = Endpoint(
    path="ivr/start/dial",
    safe=False,
    params=(
        Text(name="dest", pattern="\\+[1-9][0-9]{1,14}", looks="a phone number in E.164 notation, such as +6511111111"),
        Text(name="msg", required=False, max_length=1000, multiline=True),
        Text(
            name="caller_id",
            required=False,
            pattern="\\+[1-9][0-9]{1,14}|private",
            looks="a phone number in E.164 notation, such as +6511111111, or the word private",
        ),
        Span(name="max_duration", unit="seconds", required=False),
        Text(name="tag", required=False, max_length=256),
        Text(
            name="notify_url",
            required=False,
            max_length=4000,
            pattern="https?://\\S+",
            looks="an absolute http or https address, such as https://example.com/notify",
        ),
    ),
    limit=Limit(60, 60.0),
)


def _ivr_session(fields: Fields, meta: Meta) -> IvrSession:
    return record(
        IvrSession,
        status=text(fields, "status"),
        txn_ref=text_or_none(fields, "txn_ref"),
        session=text(fields, "session"),
        extra=fields,
        meta=meta,
    )


ENDPOINTS: dict[str, Endpoint] = {
    "ivr/end/hangup": _END_HANGUP,
    "ivr/end/transfer": _END_TRANSFER,
    "ivr/middle/gather": _MIDDLE_GATHER,
    "ivr/middle/hold": _MIDDLE_HOLD,
    "ivr/middle/monitor": _MIDDLE_MONITOR,
    "ivr/middle/play": _MIDDLE_PLAY,
    "ivr/middle/record": _MIDDLE_RECORD,
    "ivr/middle/unhold": _MIDDLE_UNHOLD,
    "ivr/start/dial": _START_DIAL,
}
