# Generated from spec/api.yaml by `python -m generator`. Edit the spec, not this file.
"""The types that several records share."""

from __future__ import annotations

from ._core.records import OpenEnum as OpenEnum
from ._core.records import PersonalStr as PersonalStr
from ._wire.parts import MessageParts


class CallStatus(OpenEnum):
    """The status of the call to one number. An unknown value is kept as received."""

    ANSWERED = "answered"
    """The call was answered."""

    UNANSWERED = "unanswered"
    """The call rang and nobody answered."""

    FAILED = "failed"
    """The call failed."""

    BUSY = "busy"
    """The number was busy."""

    ONGOING = "ongoing"
    """The call is still in progress. (Inferred.) The list on the page does not contain it. But the page says that
    duration and debit are not given while the call is ongoing, and every old SDK has the value.
    """


class SmsStatus(OpenEnum):
    """The status of an SMS. An unknown value is kept as received."""

    QUEUED = "queued"
    """The SMS was passed on. With a carrier that does not report deliveries, it stays queued forever."""

    DELIVERED = "delivered"
    """The SMS reached the carrier of the recipient."""

    FAILED = "failed"
    """The SMS could not be sent."""

    ERROR = "error"
    """An error occurred within Hoiio."""

    RECEIVED = "received"
    """The SMS is one that you received. (Inferred.) Source: https://github.com/samwize/hoiiopie"""


class FaxStatus(OpenEnum):
    """The status of a fax. An unknown value is kept as received."""

    ANSWERED = "answered"
    """The fax was delivered."""

    FAILED = "failed"
    """The fax was not delivered."""

    UNANSWERED = "unanswered"
    """Nobody answered. (Inferred.) Source: https://github.com/samwize/hoiiopie"""

    BUSY = "busy"
    """The number was busy. (Inferred.) Source: https://github.com/samwize/hoiiopie"""

    ONGOING = "ongoing"
    """The fax is still in progress. (Inferred.) Source: https://github.com/samwize/hoiiopie"""


class CallState(OpenEnum):
    """The state of an IVR call. An unknown value is kept as received."""

    RINGING = "ringing"
    """The call is ringing. (Inferred.)"""

    ONGOING = "ongoing"
    """The call was answered. (Inferred.)"""

    ENDED = "ended"
    """The call has ended. (Inferred.)"""


class FaxDirection(OpenEnum):
    """The direction of a fax."""

    INCOMING = "incoming"
    """Faxes that you received. (Inferred.)"""

    OUTGOING = "outgoing"
    """Faxes that you sent. (Inferred.)"""

    ALL = "all"
    """Faxes that you received or sent. (Inferred.)"""


class ConferenceAction(OpenEnum):
    """The action on a participant of a conference."""

    KICK = "kick"
    """The participant leaves the room."""

    MUTE = "mute"
    """The room no longer hears the participant."""

    UNMUTE = "unmute"
    """The room hears the participant again."""


class OnFailure(OpenEnum):
    """The action after a transfer that failed."""

    HANGUP = "hangup"
    """The call ends. (Inferred.)"""

    CONTINUE = "continue"
    """The session continues and accepts further blocks. (Inferred.)"""


class ForceFlag(OpenEnum):
    """A flag that is either enabled or left out."""

    ENABLED = "enabled"
    """The block runs at once, even while another block is running."""


class NumberMode(OpenEnum):
    """The mode of a Hoiio number. An unknown value is kept as received."""

    VOICE = "voice"
    """The number accepts calls and SMS."""

    FAX = "fax"
    """The number accepts faxes and SMS."""


class Capability(OpenEnum):
    """A capability of a Hoiio number. An unknown value is kept as received."""

    VOICE = "VOICE"
    """The number can receive calls."""

    FAX = "FAX"
    """The number can receive faxes. It accepts either faxes or calls, depending on its mode."""

    SMS = "SMS"
    """The number can receive SMS."""


class SubscriptionDuration(OpenEnum):
    """The duration of a subscription."""

    ONE_MONTH = "1"
    """One month. (Inferred.)"""

    THREE_MONTHS = "3"
    """Three months. (Inferred.)"""

    TWELVE_MONTHS = "12"
    """Twelve months. (Inferred.)"""

    AUTO_EXTEND = "auto_extend"
    """The subscription is extended every month. A credit card must be on file. (Inferred.)"""


class EnabledStatus(OpenEnum):
    """Enabled or disabled. An unknown value is kept as received."""

    ENABLED = "enabled"
    """The feature is enabled."""

    DISABLED = "disabled"
    """The feature is disabled."""


class UserStatus(OpenEnum):
    """The kind of the account. An unknown value is kept as received."""

    TRIAL = "trial"
    """A trial account. It can reach only its registered number until it is topped up."""

    ACTIVE = "active"
    """A full account."""


class PhoneNumber(PersonalStr):
    """A phone number in E.164 notation, such as +6511111111. Masked in the repr of a record."""

    __slots__ = ()


class CallerId(PersonalStr):
    """The number that is displayed to the called party: your registered number, one of your Hoiio numbers, or
    private to hide the number. Masked in the repr of a record.
    """

    __slots__ = ()


class NumberOrRoom(PersonalStr):
    """The phone number or conference room to connect to. The value room: creates a new room. Masked in the repr of a
    record.
    """

    __slots__ = ()


class PrivateUrl(PersonalStr):
    """The URL of a document or recording. Anyone who has the URL can download the file, so keep it out of logs. It
    expires, so download the file soon. Masked in the repr of a record.
    """

    __slots__ = ()


class PersonName(PersonalStr):
    """The name of the account holder. Masked in the repr of a record."""

    __slots__ = ()


class Email(PersonalStr):
    """An e-mail address. Masked in the repr of a record."""

    __slots__ = ()


class UserId(PersonalStr):
    """The ID of a user, such as AA-1234. Masked in the repr of a record."""

    __slots__ = ()


class MessageText(PersonalStr):
    """The text of a message. Masked in the repr of a record."""

    __slots__ = ()


class SmsSender(PersonalStr):
    """A phone number or a sender name. Masked in the repr of a record."""

    __slots__ = ()


SMS_PARTS = MessageParts(
    alphabet="\n !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~£¥èéùìòÇØøÅåΔΦΓΛΩΠΨΣΘΞÆæßÉ¤¡ÄÖÑÜ§¿äöñüà€",
    double="\n[]\\^{}|€",
    plain=(160, 306, 459),
    other=(70, 134, 201),
)


def sms_parts(text: str) -> int:
    """Returns the number of parts in which an SMS is sent and charged, or 0 for an empty text. A plain SMS has up to
    160 characters in one part, or 153 in each of two or three parts. Any other SMS has up to 70 in one part, or
    67 in each. In a plain SMS a line feed, the euro sign and each of [ ] \\ ^ { } | count twice. Where a sender
    name cannot be displayed, it is put before the message, and counts too. Raises ParameterError if the text is
    too long to send. The page calls its two alphabets ASCII and Unicode. But it counts the euro sign as ASCII, as
    the GSM alphabet does, so this package treats the characters of GSM as plain. GSM counts a tilde twice and a
    line feed once; the page says the opposite, and this package follows the page. It is inferred that a character
    beyond the first 65,536 of Unicode counts twice. sms/get_rate returns the count of the service.
    """
    return SMS_PARTS.count_or_raise(text)
