# Generated from spec/api.yaml by `python -m generator`. Edit the spec, not this file.
"""The types that several records share."""

from __future__ import annotations

from ._core.records import OpenEnum as OpenEnum
from ._core.records import PersonalStr as PersonalStr
from ._wire.parts import MessageParts


class CallStatus(OpenEnum):
    """How far the call to one number got. A value that this package does not know survives as itself."""

    ANSWERED = "answered"
    """The call was answered."""

    UNANSWERED = "unanswered"
    """The call rang and nobody answered."""

    FAILED = "failed"
    """The call could not be made."""

    BUSY = "busy"
    """The number was busy."""

    ONGOING = "ongoing"
    """The call is still in progress. (Inferred.) The page leaves it out of its list, but says that duration and
    debit are not given while the call is ongoing, and every old SDK knows the value.
    """


class SmsStatus(OpenEnum):
    """How far an SMS got. A value that this package does not know survives as itself."""

    QUEUED = "queued"
    """It was handed on. It stays queued for ever with a carrier that does not report deliveries."""

    DELIVERED = "delivered"
    """It reached the recipient's carrier."""

    FAILED = "failed"
    """It could not be sent."""

    ERROR = "error"
    """An error within Hoiio."""

    RECEIVED = "received"
    """It is an SMS that you received. (Inferred.) Source: https://github.com/samwize/hoiiopie"""


class FaxStatus(OpenEnum):
    """How far a fax got. A value that this package does not know survives as itself."""

    ANSWERED = "answered"
    """It went through."""

    FAILED = "failed"
    """It did not go through."""

    UNANSWERED = "unanswered"
    """Nobody answered. (Inferred.) Source: https://github.com/samwize/hoiiopie"""

    BUSY = "busy"
    """The number was busy. (Inferred.) Source: https://github.com/samwize/hoiiopie"""

    ONGOING = "ongoing"
    """It is still in progress. (Inferred.) Source: https://github.com/samwize/hoiiopie"""


class CallState(OpenEnum):
    """How far an IVR call is. A value that this package does not know survives as itself."""

    RINGING = "ringing"
    """It rings. (Inferred.)"""

    ONGOING = "ongoing"
    """It was answered. (Inferred.)"""

    ENDED = "ended"
    """It is over. (Inferred.)"""


class FaxDirection(OpenEnum):
    """Which faxes."""

    INCOMING = "incoming"
    """Those that you received. (Inferred.)"""

    OUTGOING = "outgoing"
    """Those that you sent. (Inferred.)"""

    ALL = "all"
    """Both. (Inferred.)"""


class ConferenceAction(OpenEnum):
    """What is done to a participant of a conference."""

    KICK = "kick"
    """The participant leaves the room."""

    MUTE = "mute"
    """The room no longer hears the participant."""

    UNMUTE = "unmute"
    """The room hears the participant again."""


class OnFailure(OpenEnum):
    """What follows a transfer that fails."""

    HANGUP = "hangup"
    """The call ends. (Inferred.)"""

    CONTINUE = "continue"
    """The session goes on, and takes further blocks. (Inferred.)"""


class ForceFlag(OpenEnum):
    """Enabled, or left out."""

    ENABLED = "enabled"
    """At once, even while another block runs."""


class NumberMode(OpenEnum):
    """What a Hoiio number takes besides SMS. A value that this package does not know survives as itself."""

    VOICE = "voice"
    """Calls."""

    FAX = "fax"
    """Faxes."""


class Capability(OpenEnum):
    """What a Hoiio number can do. A value that this package does not know survives as itself."""

    VOICE = "VOICE"
    """Calls."""

    FAX = "FAX"
    """Faxes; a number takes either faxes or calls, as its mode says."""

    SMS = "SMS"
    """Incoming SMS."""


class SubscriptionDuration(OpenEnum):
    """For how long a number is subscribed."""

    ONE_MONTH = "1"
    """One month. (Inferred.)"""

    THREE_MONTHS = "3"
    """Three months. (Inferred.)"""

    TWELVE_MONTHS = "12"
    """Twelve months. (Inferred.)"""

    AUTO_EXTEND = "auto_extend"
    """Month after month; a credit card must be on file. (Inferred.)"""


class EnabledStatus(OpenEnum):
    """Whether something is on. A value that this package does not know survives as itself."""

    ENABLED = "enabled"
    """It is on."""

    DISABLED = "disabled"
    """It is off."""


class UserStatus(OpenEnum):
    """What kind of account it is. A value that this package does not know survives as itself."""

    TRIAL = "trial"
    """A trial account, which reaches its registered number alone. A top-up lifts that."""

    ACTIVE = "active"
    """A full account."""


class PhoneNumber(PersonalStr):
    """A phone number in E.164 notation, with its plus sign. Masked in the repr of a record."""

    __slots__ = ()


class CallerId(PersonalStr):
    """The number that is shown to whoever is called: your registered number, a Hoiio number of yours, or private to
    show none. Masked in the repr of a record.
    """

    __slots__ = ()


class NumberOrRoom(PersonalStr):
    """The number, or the conference room, to connect to; room: alone is a new room. Masked in the repr of a record."""

    __slots__ = ()


class PrivateUrl(PersonalStr):
    """The address of a document or recording. Whoever has it can fetch what it leads to, and it expires: fetch it
    soon, and keep it out of logs. Masked in the repr of a record.
    """

    __slots__ = ()


class PersonName(PersonalStr):
    """The name of the account's holder. Masked in the repr of a record."""

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
    """A phone number, or a sender name. Masked in the repr of a record."""

    __slots__ = ()


SMS_PARTS = MessageParts(
    alphabet="\n !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~£¥èéùìòÇØøÅåΔΦΓΛΩΠΨΣΘΞÆæßÉ¤¡ÄÖÑÜ§¿äöñüà€",
    double="\n[]\\^{}|€",
    plain=(160, 306, 459),
    other=(70, 134, 201),
)


def sms_parts(text: str) -> int:
    """In how many parts an SMS is sent, and charged. A plain one has up to 160 characters, or 153 in each of two or
    three parts; any other has up to 70, or 67 in each. A line feed and each of [ ] \\ ^ { } | and the euro sign
    count twice in a plain one. The name that is put in front of a message where a sender's name cannot be shown
    counts too. 0 for an empty text; raises ParameterError for one that is too long to be sent. The page calls its
    two alphabets ASCII and Unicode, and yet counts the euro sign among the first, which is that of GSM; so the
    letters of GSM are taken for plain. GSM counts a tilde twice and a line feed once; the page, which is followed
    here, has it the other way round. That a character beyond the first 65,536 of Unicode counts twice is
    inferred. sms/get_rate has the service's own count.
    """
    return SMS_PARTS.count_or_raise(text)
