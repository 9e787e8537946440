# Generated from spec/ivr/*.yaml by `python -m generator`. Edit the spec, not this file.
"""IVR: calls that you control block by block. A call has one start block (ivr/start/dial, or an incoming call to a
Hoiio number), any number of middle blocks, and one end block. Every request after the start block names its
session. The reply to a block means only that the service accepted it. Its result comes in a notification; then
the next block may be sent.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Literal

from .._core.models import Limit
from .._core.records import Meta, Record, StatusOnly, make_record
from .._transport import Transport
from .._wire.constraints import MutuallyExclusive
from .._wire.fields import Fields, parse_optional_text, parse_text, parse_unread
from .._wire.params import DurationParam, EnumParam, IntegerParam, StringParam
from .._wire.request import Endpoint
from .._wire.response import parse_reply
from ..types import ForceFlag, OnFailure


class Transfer(Record):
    """The reply of `ivr/end/transfer`."""

    status: str
    """The result of the request. Always "success_ok" here."""

    room: str | None = None
    """The ID of a conference room. A room is private to its application. (Inferred.) None if dest is a phone number.
    Source: https://github.com/Hoiio/hoiio-php
    """


class IvrSession(Record):
    """The reply of `ivr/start/dial`."""

    status: str
    """The result of the request. Always "success_ok" here."""

    txn_ref: str | None = None
    """The reference of the call, for voice/query_status. (Inferred.) An opaque ID, such as AA-S-141147. Source:
    https://hoiio.readthedocs.io
    """

    session: str
    """The opaque ID of an IVR session, such as S4643. It comes from the reply of ivr/start/dial, or from the
    notification of an incoming call. (Inferred.) Source: https://hoiio.readthedocs.io
    """


class IvrResource:
    """IVR: calls that you control block by block. A call has one start block (ivr/start/dial, or an incoming call to
    a Hoiio number), any number of middle blocks, and one end block. Every request after the start block names its
    session. The reply to a block means only that the service accepted it. Its result comes in a notification;
    then the next block may be sent.

    Every method may also raise the errors that the docstring of Client lists.
    """

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def hangup(
        self,
        session: str,
        *,
        force: ForceFlag | Literal["enabled"] | None = None,
        msg: str | None = None,
        tag: str | None = None,
        notify_url: str | None = None,
        timeout: float | None = None,
    ) -> StatusOnly:
        """End an IVR call. (Documented in part.)

        No block may follow.

        At most one of force and msg may be given.

        Args:
            session: The opaque ID of an IVR session, such as S4643. It comes from the reply of ivr/start/dial, or
                from the notification of an incoming call. 1 to 128 characters.
            force: Hangs up at once, even while another block is running. It cannot be combined with msg. Must be
                enabled. If omitted, msg is played first.
            msg: Plain text is spoken to the caller in English by a female voice. <speech language="zh-HK"
                gender="male">...</speech> selects another language or voice.
                <url>https://example.com/hello.mp3</url> plays your own recording: .mp3, .wav or .gsm, 8000 Hz,
                mono, at most 10 MB. Write a literal & as &amp; and < as &lt;. At most 1000 characters.
            tag: Your own reference. It need not be unique, and does not prevent duplicates. At most 256
                characters.
            notify_url: The URL to notify when the call ends. (Inferred.) At most 4000 characters. Must be an
                absolute http or https URL, such as https://example.com/notify. If omitted, no notification is
                sent. Source: https://hoiio.readthedocs.io
            timeout: Seconds for the whole method call, waiting and retries included. If omitted, the client's
                timeout.

        Returns:
            The status; the reply holds nothing else.

        Raises:
            InvalidSessionError: The session does not exist. Status (inferred): error_invalid_session.
            PermissionDeniedError: The session belongs to another application. Status (inferred):
                error_session_access_denied.
            SessionEndedError: The call has ended, or its session has expired. It accepts no further requests.
                Status (inferred): error_session_ended.
            NotReadyError: An earlier block is still running, or the call is on hold. Wait for the notification,
                or take the call off hold. Status (inferred): error_session_not_ready.
            InvalidParameterError: The service rejected the value of a parameter. Status (inferred):
                error_msg_invalid_length, error_msg_cannot_convert_text, error_msg_invalid_language,
                error_msg_invalid_gender, error_msg_invalid_xml, error_msg_invalid_url, error_msg_download_failed,
                error_msg_invalid_file_format, error_msg_invalid_file_size, error_tag_invalid_length,
                error_invalid_notify_url, error_unable_to_resolve_notify_url.

        Not safe to retry. Limit: 60 requests in 60 s for each application (inferred). Notifications: ivr_ended.
        Charges: not documented.
        Endpoint: https://secure.hoiio.com/open/ivr/end/hangup (GET, POST)
        Source: http://openapi.hoiio.com/ivr-api/hangup-1/index.html
        """
        params: dict[str, object] = {
            "session": session,
            "force": force,
            "msg": msg,
            "tag": tag,
            "notify_url": notify_url,
        }
        del session, force, msg, tag, notify_url  # so that no traceback shows them
        return self._transport.call(_HANGUP, params, parse_reply, timeout)

    def transfer(
        self,
        session: str,
        dest: str,
        *,
        msg: str | None = None,
        caller_id: str | None = None,
        on_failure: OnFailure | Literal["hangup", "continue"] | None = None,
        tag: str | None = None,
        notify_url: str | None = None,
        timeout: float | None = None,
    ) -> Transfer:
        """Connect an IVR call to a number or to a conference room. (Documented in part.)

        No middle block may follow, unless the transfer fails and on_failure is continue. After a successful
        transfer, the notification is sent when the transferred call ends.

        Warning: This may ring a phone, and costs money. If the reply is lost, check voice/query_status before
        sending it again.

        Args:
            session: The opaque ID of an IVR session, such as S4643. It comes from the reply of ivr/start/dial, or
                from the notification of an incoming call. 1 to 128 characters.
            dest: The phone number or conference room to connect to. The value room: creates a new room. Must be a
                phone number in E.164 notation, such as +6511111111, or a room, such as room:R123.
            msg: Plain text is spoken to the caller in English by a female voice. <speech language="zh-HK"
                gender="male">...</speech> selects another language or voice.
                <url>https://example.com/hello.mp3</url> plays your own recording: .mp3, .wav or .gsm, 8000 Hz,
                mono, at most 10 MB. Write a literal & as &amp; and < as &lt;. At most 1000 characters.
            caller_id: The number that is displayed to the called party: your registered number, one of your Hoiio
                numbers, or private to hide the number. Must be a phone number in E.164 notation, such as
                +6511111111, or the word private.
            on_failure: The action after a transfer that failed. (Inferred.) One of hangup, continue. If omitted,
                the call ends. Source: https://hoiio.readthedocs.io
            tag: Your own reference. It need not be unique, and does not prevent duplicates. (Inferred.) At most
                256 characters. Source: https://hoiio.readthedocs.io
            notify_url: The URL to notify about the result. At most 4000 characters. Must be an absolute http or
                https URL, such as https://example.com/notify. If omitted, no notification is sent.
            timeout: Seconds for the whole method call, waiting and retries included. If omitted, the client's
                timeout.

        Returns:
            The reply as a `Transfer`.

        Raises:
            InvalidSessionError: The session does not exist. Status (inferred): error_invalid_session.
            PermissionDeniedError: The session belongs to another application. Status (inferred):
                error_session_access_denied.
            SessionEndedError: The call has ended, or its session has expired. It accepts no further requests.
                Status (inferred): error_session_ended.
            NotReadyError: An earlier block is still running, or the call is on hold. Wait for the notification,
                or take the call off hold. Status (inferred): error_session_not_ready.
            InvalidParameterError: The service rejected the value of a parameter. Status (inferred):
                error_dest_invalid, error_caller_id_invalid, error_on_failure_invalid, error_msg_invalid_length,
                error_msg_cannot_convert_text, error_msg_invalid_language, error_msg_invalid_gender,
                error_msg_invalid_xml, error_msg_invalid_url, error_msg_download_failed,
                error_msg_invalid_file_format, error_msg_invalid_file_size, error_tag_invalid_length,
                error_invalid_notify_url, error_unable_to_resolve_notify_url.

        Not safe to retry. Limit: 60 requests in 60 s for each application (inferred). Notifications:
        block_finished, ivr_ended. Charges: not documented.
        Endpoint: https://secure.hoiio.com/open/ivr/end/transfer (GET, POST)
        Source: http://openapi.hoiio.com/ivr-api/transfer/index.html
        """
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
        return self._transport.call(_TRANSFER, params, _transfer, timeout)

    def gather(
        self,
        session: str,
        notify_url: str,
        *,
        msg: str | None = None,
        max_digits: int | None = None,
        timeout_: timedelta | None = None,
        attempts: int | None = None,
        tag: str | None = None,
        timeout: float | None = None,
    ) -> StatusOnly:
        """Collect digits that the caller types. (Documented in part.)

        The key # ends the input at any time. The notification has the digits.

        Args:
            session: The opaque ID of an IVR session, such as S4643. It comes from the reply of ivr/start/dial, or
                from the notification of an incoming call. 1 to 128 characters.
            notify_url: The URL to notify with the digits. (Inferred.) At most 4000 characters. Must be an
                absolute http or https URL, such as https://example.com/notify. Source:
                https://github.com/Hoiio/hoiio-php
            msg: Plain text is spoken to the caller in English by a female voice. <speech language="zh-HK"
                gender="male">...</speech> selects another language or voice.
                <url>https://example.com/hello.mp3</url> plays your own recording: .mp3, .wav or .gsm, 8000 Hz,
                mono, at most 10 MB. Write a literal & as &amp; and < as &lt;. At most 1000 characters.
            max_digits: The maximum number of digits; 0 for no maximum. 0 to 255. If omitted, there is no maximum,
                and # or the timeout ends the input.
            timeout_: The time for the input. The digits that were typed until then are the result. Whole seconds.
            attempts: The number of attempts for the input. (Inferred.) 0 or more. Source:
                https://github.com/Hoiio/hoiio-php
            tag: Your own reference. It need not be unique, and does not prevent duplicates. At most 256
                characters.
            timeout: Seconds for the whole method call, waiting and retries included. If omitted, the client's
                timeout.

        Returns:
            The status; the reply holds nothing else.

        Raises:
            InvalidSessionError: The session does not exist. Status (inferred): error_invalid_session.
            PermissionDeniedError: The session belongs to another application. Status (inferred):
                error_session_access_denied.
            SessionEndedError: The call has ended, or its session has expired. It accepts no further requests.
                Status (inferred): error_session_ended.
            NotReadyError: An earlier block is still running, or the call is on hold. Wait for the notification,
                or take the call off hold. Status (inferred): error_session_not_ready.
            InvalidParameterError: The service rejected the value of a parameter. Status (inferred):
                error_invalid_max_digits, error_invalid_timeout, error_invalid_attempts, error_msg_invalid_length,
                error_msg_cannot_convert_text, error_msg_invalid_language, error_msg_invalid_gender,
                error_msg_invalid_xml, error_msg_invalid_url, error_msg_download_failed,
                error_msg_invalid_file_format, error_msg_invalid_file_size, error_tag_invalid_length,
                error_invalid_notify_url, error_unable_to_resolve_notify_url.

        Not safe to retry. Limit: 60 requests in 60 s for each application (inferred). Notifications:
        block_finished, ivr_ended. Charges: not documented.
        Endpoint: https://secure.hoiio.com/open/ivr/middle/gather (GET, POST)
        Source: http://openapi.hoiio.com/ivr-api/gather/index.html
        """
        params: dict[str, object] = {
            "session": session,
            "notify_url": notify_url,
            "msg": msg,
            "max_digits": max_digits,
            "timeout": timeout_,
            "attempts": attempts,
            "tag": tag,
        }
        del session, notify_url, msg, max_digits, timeout_, attempts, tag  # so that no traceback shows them
        return self._transport.call(_GATHER, params, parse_reply, timeout)

    def hold(self, session: str, *, msg: str | None = None, timeout: float | None = None) -> StatusOnly:
        """Put an IVR call on hold. (Documented in part.)

        Only ivr/middle/unhold may follow. Any other block is rejected with error_session_not_ready.

        Args:
            session: The opaque ID of an IVR session, such as S4643. It comes from the reply of ivr/start/dial, or
                from the notification of an incoming call. 1 to 128 characters.
            msg: The message that is repeated while the call is on hold. At most 1000 characters. If omitted,
                music is played.
            timeout: Seconds for the whole method call, waiting and retries included. If omitted, the client's
                timeout.

        Returns:
            The status; the reply holds nothing else.

        Raises:
            NotReadyError: An earlier block is still running, or the call is on hold. Wait for the notification,
                or take the call off hold. Status: error_session_not_ready.
            InvalidSessionError: The session does not exist. Status (inferred): error_invalid_session.
            PermissionDeniedError: The session belongs to another application. Status (inferred):
                error_session_access_denied.
            SessionEndedError: The call has ended, or its session has expired. It accepts no further requests.
                Status (inferred): error_session_ended.
            InvalidParameterError: The service rejected the value of a parameter. Status (inferred):
                error_msg_invalid_length, error_msg_cannot_convert_text, error_msg_invalid_language,
                error_msg_invalid_gender, error_msg_invalid_xml, error_msg_invalid_url, error_msg_download_failed,
                error_msg_invalid_file_format, error_msg_invalid_file_size.

        Not safe to retry. Limit: 60 requests in 60 s for each application (inferred). Notifications: not
        documented. Charges: not documented.
        Endpoint: https://secure.hoiio.com/open/ivr/middle/hold (GET, POST)
        Source: http://openapi.hoiio.com/ivr-api/hold/index.html
        """
        params: dict[str, object] = {"session": session, "msg": msg}
        del session, msg  # so that no traceback shows them
        return self._transport.call(_HOLD, params, parse_reply, timeout)

    def monitor(
        self,
        session: str,
        notify_url: str,
        *,
        msg: str | None = None,
        tag: str | None = None,
        monitor_notify_url: str | None = None,
        timeout: float | None = None,
    ) -> StatusOnly:
        """Record the rest of an IVR call, including played messages. (Documented in part.)

        The recording is an MP3 file. It is ready after the call, and a notification has its URL.

        Args:
            session: The opaque ID of an IVR session, such as S4643. It comes from the reply of ivr/start/dial, or
                from the notification of an incoming call. 1 to 128 characters.
            notify_url: The URL to notify when the next block may be sent. (Inferred.) At most 4000 characters.
                Must be an absolute http or https URL, such as https://example.com/notify. Source:
                https://github.com/Hoiio/hoiio-java
            msg: Plain text is spoken to the caller in English by a female voice. <speech language="zh-HK"
                gender="male">...</speech> selects another language or voice.
                <url>https://example.com/hello.mp3</url> plays your own recording: .mp3, .wav or .gsm, 8000 Hz,
                mono, at most 10 MB. Write a literal & as &amp; and < as &lt;. At most 1000 characters.
            tag: Your own reference. It need not be unique, and does not prevent duplicates. At most 256
                characters.
            monitor_notify_url: The URL to notify with the URL of the recording. At most 4000 characters. Must be
                an absolute http or https URL, such as https://example.com/notify. If omitted, the notification is
                sent to notify_url.
            timeout: Seconds for the whole method call, waiting and retries included. If omitted, the client's
                timeout.

        Returns:
            The status; the reply holds nothing else.

        Raises:
            InvalidSessionError: The session does not exist. Status (inferred): error_invalid_session.
            PermissionDeniedError: The session belongs to another application. Status (inferred):
                error_session_access_denied.
            SessionEndedError: The call has ended, or its session has expired. It accepts no further requests.
                Status (inferred): error_session_ended.
            NotReadyError: An earlier block is still running, or the call is on hold. Wait for the notification,
                or take the call off hold. Status (inferred): error_session_not_ready.
            APIError: The call is already being monitored. Status (inferred): error_monitor_in_progress.
            InvalidParameterError: The service rejected the value of a parameter. Status (inferred):
                error_msg_invalid_length, error_msg_cannot_convert_text, error_msg_invalid_language,
                error_msg_invalid_gender, error_msg_invalid_xml, error_msg_invalid_url, error_msg_download_failed,
                error_msg_invalid_file_format, error_msg_invalid_file_size, error_tag_invalid_length,
                error_invalid_notify_url, error_unable_to_resolve_notify_url.

        Not safe to retry. Limit: 60 requests in 60 s for each application (inferred). Notifications:
        block_finished, ivr_ended. Charges: not documented.
        Endpoint: https://secure.hoiio.com/open/ivr/middle/monitor (GET, POST)
        Source: https://openapi.hoiio.com/ivr-api/monitor/index.html
        """
        params: dict[str, object] = {
            "session": session,
            "notify_url": notify_url,
            "msg": msg,
            "tag": tag,
            "monitor_notify_url": monitor_notify_url,
        }
        del session, notify_url, msg, tag, monitor_notify_url  # so that no traceback shows them
        return self._transport.call(_MONITOR, params, parse_reply, timeout)

    def play(
        self,
        session: str,
        *,
        msg: str | None = None,
        tag: str | None = None,
        notify_url: str | None = None,
        timeout: float | None = None,
    ) -> StatusOnly:
        """Play a message to the caller. (Inferred.)

        Args:
            session: The opaque ID of an IVR session, such as S4643. It comes from the reply of ivr/start/dial, or
                from the notification of an incoming call. 1 to 128 characters.
            msg: Plain text is spoken to the caller in English by a female voice. <speech language="zh-HK"
                gender="male">...</speech> selects another language or voice.
                <url>https://example.com/hello.mp3</url> plays your own recording: .mp3, .wav or .gsm, 8000 Hz,
                mono, at most 10 MB. Write a literal & as &amp; and < as &lt;. At most 1000 characters.
            tag: Your own reference. It need not be unique, and does not prevent duplicates. At most 256
                characters.
            notify_url: The URL to notify when the next block may be sent. At most 4000 characters. Must be an
                absolute http or https URL, such as https://example.com/notify. If omitted, the call hangs up
                after msg.
            timeout: Seconds for the whole method call, waiting and retries included. If omitted, the client's
                timeout.

        Returns:
            The status; the reply holds nothing else.

        Raises:
            InvalidSessionError: The session does not exist. Status (inferred): error_invalid_session.
            PermissionDeniedError: The session belongs to another application. Status (inferred):
                error_session_access_denied.
            SessionEndedError: The call has ended, or its session has expired. It accepts no further requests.
                Status (inferred): error_session_ended.
            NotReadyError: An earlier block is still running, or the call is on hold. Wait for the notification,
                or take the call off hold. Status (inferred): error_session_not_ready.
            InvalidParameterError: The service rejected the value of a parameter. Status (inferred):
                error_msg_invalid_length, error_msg_cannot_convert_text, error_msg_invalid_language,
                error_msg_invalid_gender, error_msg_invalid_xml, error_msg_invalid_url, error_msg_download_failed,
                error_msg_invalid_file_format, error_msg_invalid_file_size, error_tag_invalid_length,
                error_invalid_notify_url, error_unable_to_resolve_notify_url.

        Not safe to retry. Limit: 60 requests in 60 s for each application (inferred). Notifications:
        block_finished, ivr_ended. Charges: not documented.
        Endpoint: https://secure.hoiio.com/open/ivr/middle/play (GET, POST)
        Source: https://hoiio.readthedocs.io
        """
        params: dict[str, object] = {"session": session, "msg": msg, "tag": tag, "notify_url": notify_url}
        del session, msg, tag, notify_url  # so that no traceback shows them
        return self._transport.call(_PLAY, params, parse_reply, timeout)

    def record(
        self,
        session: str,
        notify_url: str,
        *,
        msg: str | None = None,
        max_duration: timedelta | None = None,
        tag: str | None = None,
        timeout: float | None = None,
    ) -> StatusOnly:
        """Record a voice message of the caller. (Documented in part.)

        The recording ends at the key # or at its maximum duration. If the caller hangs up, it is delivered too.
        The notification is sent when the recording is ready; only then may the next block be sent. Inform the
        caller before the recording starts.

        Args:
            session: The opaque ID of an IVR session, such as S4643. It comes from the reply of ivr/start/dial, or
                from the notification of an incoming call. 1 to 128 characters.
            notify_url: The URL to notify with the URL of the recording. (Inferred.) At most 4000 characters. Must
                be an absolute http or https URL, such as https://example.com/notify. Source:
                https://github.com/Hoiio/hoiio-php
            msg: Plain text is spoken to the caller in English by a female voice. <speech language="zh-HK"
                gender="male">...</speech> selects another language or voice.
                <url>https://example.com/hello.mp3</url> plays your own recording: .mp3, .wav or .gsm, 8000 Hz,
                mono, at most 10 MB. Write a literal & as &amp; and < as &lt;. At most 1000 characters.
            max_duration: The maximum duration of the recording. Whole seconds.
            tag: Your own reference. It need not be unique, and does not prevent duplicates. (Inferred.) At most
                256 characters. Source: https://github.com/Hoiio/hoiio-php
            timeout: Seconds for the whole method call, waiting and retries included. If omitted, the client's
                timeout.

        Returns:
            The status; the reply holds nothing else.

        Raises:
            InvalidSessionError: The session does not exist. Status (inferred): error_invalid_session.
            PermissionDeniedError: The session belongs to another application. Status (inferred):
                error_session_access_denied.
            SessionEndedError: The call has ended, or its session has expired. It accepts no further requests.
                Status (inferred): error_session_ended.
            NotReadyError: An earlier block is still running, or the call is on hold. Wait for the notification,
                or take the call off hold. Status (inferred): error_session_not_ready.
            InvalidParameterError: The service rejected the value of a parameter. Status (inferred):
                error_invalid_max_duration, error_msg_invalid_length, error_msg_cannot_convert_text,
                error_msg_invalid_language, error_msg_invalid_gender, error_msg_invalid_xml,
                error_msg_invalid_url, error_msg_download_failed, error_msg_invalid_file_format,
                error_msg_invalid_file_size, error_tag_invalid_length, error_invalid_notify_url,
                error_unable_to_resolve_notify_url.

        Not safe to retry. Limit: 60 requests in 60 s for each application (inferred). Notifications:
        block_finished, ivr_ended. Charges: not documented.
        Endpoint: https://secure.hoiio.com/open/ivr/middle/record (GET, POST)
        Source: http://openapi.hoiio.com/ivr-api/record/index.html
        """
        params: dict[str, object] = {
            "session": session,
            "notify_url": notify_url,
            "msg": msg,
            "max_duration": max_duration,
            "tag": tag,
        }
        del session, notify_url, msg, max_duration, tag  # so that no traceback shows them
        return self._transport.call(_RECORD, params, parse_reply, timeout)

    def unhold(
        self, session: str, *, tag: str | None = None, notify_url: str | None = None, timeout: float | None = None
    ) -> StatusOnly:
        """Take an IVR call off hold. (Documented in part.)

        Args:
            session: The opaque ID of an IVR session, such as S4643. It comes from the reply of ivr/start/dial, or
                from the notification of an incoming call. 1 to 128 characters.
            tag: Your own reference. It need not be unique, and does not prevent duplicates. At most 256
                characters.
            notify_url: The URL to notify when the next block may be sent. At most 4000 characters. Must be an
                absolute http or https URL, such as https://example.com/notify.
            timeout: Seconds for the whole method call, waiting and retries included. If omitted, the client's
                timeout.

        Returns:
            The status; the reply holds nothing else.

        Raises:
            InvalidSessionError: The session does not exist. Status: error_invalid_session.
            PermissionDeniedError: The session belongs to another application. Status:
                error_session_access_denied.
            SessionEndedError: The call has ended, or its session has expired. It accepts no further requests.
                Status: error_session_ended.
            APIError: The call is not on hold. Status: error_session_not_on_hold.

        Not safe to retry. Limit: 60 requests in 60 s for each application (inferred). Notifications:
        block_finished, ivr_ended. Charges: not documented.
        Endpoint: https://secure.hoiio.com/open/ivr/middle/unhold (GET, POST)
        Source: http://openapi.hoiio.com/ivr-api/unhold/index.html
        """
        params: dict[str, object] = {"session": session, "tag": tag, "notify_url": notify_url}
        del session, tag, notify_url  # so that no traceback shows them
        return self._transport.call(_UNHOLD, params, parse_reply, timeout)

    def dial(
        self,
        dest: str,
        *,
        msg: str | None = None,
        caller_id: str | None = None,
        max_duration: timedelta | None = None,
        tag: str | None = None,
        notify_url: str | None = None,
        timeout: float | None = None,
    ) -> IvrSession:
        """Call a number and start an IVR session. (Documented in part.)

        The reply comes before the call is answered; the notification has the result of the call. Then the session
        accepts the next block.

        Warning: This rings a phone and costs money. If the reply is lost, check voice/get_history before calling
        again.

        Args:
            dest: The number to call. Must be a phone number in E.164 notation, such as +6511111111.
            msg: Plain text is spoken to the caller in English by a female voice. <speech language="zh-HK"
                gender="male">...</speech> selects another language or voice.
                <url>https://example.com/hello.mp3</url> plays your own recording: .mp3, .wav or .gsm, 8000 Hz,
                mono, at most 10 MB. Write a literal & as &amp; and < as &lt;. At most 1000 characters. If
                omitted, nothing is played.
            caller_id: The number that is displayed to the called party: your registered number, one of your Hoiio
                numbers, or private to hide the number. Must be a phone number in E.164 notation, such as
                +6511111111, or the word private. If omitted, your registered number is displayed.
            max_duration: The maximum duration of the call. Whole seconds.
            tag: Your own reference. It need not be unique, and does not prevent duplicates. (Inferred.) At most
                256 characters. Source: https://hoiio.readthedocs.io
            notify_url: The URL to notify when the next block may be sent. (Inferred.) At most 4000 characters.
                Must be an absolute http or https URL, such as https://example.com/notify. If omitted, the call
                hangs up after msg. Source: https://hoiio.readthedocs.io
            timeout: Seconds for the whole method call, waiting and retries included. If omitted, the client's
                timeout.

        Returns:
            The reply as a `IvrSession`.

        Raises:
            InvalidParameterError: The service rejected the value of a parameter. Status (inferred):
                error_dest_invalid, error_caller_id_invalid, error_max_duration_invalid, error_msg_invalid_length,
                error_msg_cannot_convert_text, error_msg_invalid_language, error_msg_invalid_gender,
                error_msg_invalid_xml, error_msg_invalid_url, error_msg_download_failed,
                error_msg_invalid_file_format, error_msg_invalid_file_size, error_tag_invalid_length,
                error_invalid_notify_url, error_unable_to_resolve_notify_url.
            UnavailableError: The destination in dest is not supported. Status (inferred):
                error_dest_not_supported.
            InsufficientCreditError: The balance is too low. Top up the account. Status (inferred):
                error_insufficient_credit.
            ConcurrentCallLimitError: The application has reached its limit of 8 calls and faxes in progress. Wait
                until one of them ends. Status (inferred): error_concurrent_call_limit_reached.
            TrialRestrictionError: A trial account may not do this. It can reach only its registered number until
                it is topped up. Status (inferred): error_not_allowed_for_trial.

        Not safe to retry. Limit: 60 requests in 60 s for each application (inferred). Notifications:
        block_finished, ivr_ended. Charges: not documented.
        Endpoint: https://secure.hoiio.com/open/ivr/start/dial (GET, POST)
        Source: http://openapi.hoiio.com/ivr-api/dial/index.html
        """
        params: dict[str, object] = {
            "dest": dest,
            "msg": msg,
            "caller_id": caller_id,
            "max_duration": max_duration,
            "tag": tag,
            "notify_url": notify_url,
        }
        del dest, msg, caller_id, max_duration, tag, notify_url  # so that no traceback shows them
        return self._transport.call(_DIAL, params, _ivr_session, timeout)


_HANGUP = Endpoint(
    path="ivr/end/hangup",
    safe=False,
    params=(
        StringParam(name="session", min_length=1, max_length=128),
        EnumParam(name="force", required=False, values=("enabled",)),
        StringParam(name="msg", required=False, max_length=1000, multiline=True),
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
    constraints=(MutuallyExclusive(names=("force", "msg")),),
)


_TRANSFER = Endpoint(
    path="ivr/end/transfer",
    safe=False,
    params=(
        StringParam(name="session", min_length=1, max_length=128),
        StringParam(
            name="dest",
            pattern="\\+[1-9][0-9]{1,14}|room:[A-Za-z0-9._]{0,32}",
            pattern_description="a phone number in E.164 notation, such as +6511111111, or a room, such as room:R123",
        ),
        StringParam(name="msg", required=False, max_length=1000, multiline=True),
        StringParam(
            name="caller_id",
            required=False,
            pattern="\\+[1-9][0-9]{1,14}|private",
            pattern_description="a phone number in E.164 notation, such as +6511111111, or the word private",
        ),
        EnumParam(name="on_failure", required=False, values=("hangup", "continue")),
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


def _transfer(fields: Fields, meta: Meta) -> Transfer:
    return make_record(
        Transfer,
        status=parse_text(fields, "status"),
        room=parse_optional_text(fields, "room"),
        unread=parse_unread(fields),
        extra=fields,
        meta=meta,
    )


_GATHER = Endpoint(
    path="ivr/middle/gather",
    safe=False,
    params=(
        StringParam(name="session", min_length=1, max_length=128),
        StringParam(
            name="notify_url",
            max_length=4000,
            pattern="https?://\\S+",
            pattern_description="an absolute http or https URL, such as https://example.com/notify",
        ),
        StringParam(name="msg", required=False, max_length=1000, multiline=True),
        IntegerParam(name="max_digits", required=False, maximum=255),
        DurationParam(name="timeout", required=False, unit="seconds"),
        IntegerParam(name="attempts", required=False),
        StringParam(name="tag", required=False, max_length=256),
    ),
    limit=Limit(60, 60.0),
)


_HOLD = Endpoint(
    path="ivr/middle/hold",
    safe=False,
    params=(
        StringParam(name="session", min_length=1, max_length=128),
        StringParam(name="msg", required=False, max_length=1000, multiline=True),
    ),
    limit=Limit(60, 60.0),
)


_MONITOR = Endpoint(
    path="ivr/middle/monitor",
    safe=False,
    params=(
        StringParam(name="session", min_length=1, max_length=128),
        StringParam(
            name="notify_url",
            max_length=4000,
            pattern="https?://\\S+",
            pattern_description="an absolute http or https URL, such as https://example.com/notify",
        ),
        StringParam(name="msg", required=False, max_length=1000, multiline=True),
        StringParam(name="tag", required=False, max_length=256),
        StringParam(
            name="monitor_notify_url",
            required=False,
            max_length=4000,
            pattern="https?://\\S+",
            pattern_description="an absolute http or https URL, such as https://example.com/notify",
        ),
    ),
    limit=Limit(60, 60.0),
)


_PLAY = Endpoint(
    path="ivr/middle/play",
    safe=False,
    params=(
        StringParam(name="session", min_length=1, max_length=128),
        StringParam(name="msg", required=False, max_length=1000, multiline=True),
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


_RECORD = Endpoint(
    path="ivr/middle/record",
    safe=False,
    params=(
        StringParam(name="session", min_length=1, max_length=128),
        StringParam(
            name="notify_url",
            max_length=4000,
            pattern="https?://\\S+",
            pattern_description="an absolute http or https URL, such as https://example.com/notify",
        ),
        StringParam(name="msg", required=False, max_length=1000, multiline=True),
        DurationParam(name="max_duration", required=False, unit="seconds"),
        StringParam(name="tag", required=False, max_length=256),
    ),
    limit=Limit(60, 60.0),
)


_UNHOLD = Endpoint(
    path="ivr/middle/unhold",
    safe=False,
    params=(
        StringParam(name="session", min_length=1, max_length=128),
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


_DIAL = Endpoint(
    path="ivr/start/dial",
    safe=False,
    params=(
        StringParam(
            name="dest",
            pattern="\\+[1-9][0-9]{1,14}",
            pattern_description="a phone number in E.164 notation, such as +6511111111",
        ),
        StringParam(name="msg", required=False, max_length=1000, multiline=True),
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
)


def _ivr_session(fields: Fields, meta: Meta) -> IvrSession:
    return make_record(
        IvrSession,
        status=parse_text(fields, "status"),
        txn_ref=parse_optional_text(fields, "txn_ref"),
        session=parse_text(fields, "session"),
        unread=parse_unread(fields),
        extra=fields,
        meta=meta,
    )


ENDPOINTS: dict[str, Endpoint] = {
    "ivr/end/hangup": _HANGUP,
    "ivr/end/transfer": _TRANSFER,
    "ivr/middle/gather": _GATHER,
    "ivr/middle/hold": _HOLD,
    "ivr/middle/monitor": _MONITOR,
    "ivr/middle/play": _PLAY,
    "ivr/middle/record": _RECORD,
    "ivr/middle/unhold": _UNHOLD,
    "ivr/start/dial": _DIAL,
}
