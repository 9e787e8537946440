# Generated from spec/ by `python -m generator`. Edit the spec, not this file.
"""Calls, conferences, IVR, SMS, fax and numbers over the Hoiio Open API."""

from importlib import import_module

TYPE_CHECKING = False  # typing's own would cost more than all the rest of this import
if TYPE_CHECKING:
    from . import notifications as notifications
    from ._notifications import Notification as Notification
    from ._notifications import UnknownNotification as UnknownNotification
    from ._paging import Pages as Pages
    from ._records import Entry as Entry
    from ._records import Meta as Meta
    from ._records import OpenEnum as OpenEnum
    from ._records import Personal as Personal
    from ._records import Record as Record
    from ._records import Reply as Reply
    from .client import Client as Client
    from .conference import Conference as Conference
    from .conference import ConferenceCall as ConferenceCall
    from .errors import AccountError as AccountError
    from .errors import APIError as APIError
    from .errors import AuthenticationError as AuthenticationError
    from .errors import ConcurrentCallLimit as ConcurrentCallLimit
    from .errors import ConfigError as ConfigError
    from .errors import ConnectFailed as ConnectFailed
    from .errors import ConnectionLost as ConnectionLost
    from .errors import DeadlineExceeded as DeadlineExceeded
    from .errors import HoiioError as HoiioError
    from .errors import InsufficientCredit as InsufficientCredit
    from .errors import InternalServerError as InternalServerError
    from .errors import InvalidAccessToken as InvalidAccessToken
    from .errors import InvalidAppId as InvalidAppId
    from .errors import InvalidNotification as InvalidNotification
    from .errors import InvalidParameter as InvalidParameter
    from .errors import InvalidResponse as InvalidResponse
    from .errors import InvalidSession as InvalidSession
    from .errors import InvalidSignature as InvalidSignature
    from .errors import InvalidTxnRef as InvalidTxnRef
    from .errors import NotFound as NotFound
    from .errors import NotReady as NotReady
    from .errors import ParameterError as ParameterError
    from .errors import ParamMissing as ParamMissing
    from .errors import PermissionDenied as PermissionDenied
    from .errors import RateLimitExceeded as RateLimitExceeded
    from .errors import RateLimitWait as RateLimitWait
    from .errors import RedirectRefused as RedirectRefused
    from .errors import ResponseTooLarge as ResponseTooLarge
    from .errors import SessionEnded as SessionEnded
    from .errors import TLSFailed as TLSFailed
    from .errors import TransportError as TransportError
    from .errors import TrialRestriction as TrialRestriction
    from .errors import Unavailable as Unavailable
    from .fax import Fax as Fax
    from .fax import FaxEntry as FaxEntry
    from .fax import FaxHistory as FaxHistory
    from .fax import FaxMessage as FaxMessage
    from .fax import FaxRate as FaxRate
    from .fax import SentFax as SentFax
    from .ivr import Ivr as Ivr
    from .ivr import IvrSession as IvrSession
    from .ivr import Transfer as Transfer
    from .notifications import BlockFinished as BlockFinished
    from .notifications import BulkSmsCreated as BulkSmsCreated
    from .notifications import CallEnded as CallEnded
    from .notifications import FaxReceived as FaxReceived
    from .notifications import FaxSent as FaxSent
    from .notifications import IncomingCall as IncomingCall
    from .notifications import IvrEnded as IvrEnded
    from .notifications import SmsDelivery as SmsDelivery
    from .notifications import SmsReceived as SmsReceived
    from .number import ActiveNumber as ActiveNumber
    from .number import ActiveNumbers as ActiveNumbers
    from .number import Countries as Countries
    from .number import Country as Country
    from .number import Number as Number
    from .number import NumberChoice as NumberChoice
    from .number import NumberChoices as NumberChoices
    from .number import NumberRate as NumberRate
    from .number import NumberRates as NumberRates
    from .number import State as State
    from .number import Subscription as Subscription
    from .sms import SentSms as SentSms
    from .sms import Sms as Sms
    from .sms import SmsBatch as SmsBatch
    from .sms import SmsEntry as SmsEntry
    from .sms import SmsHistory as SmsHistory
    from .sms import SmsMessage as SmsMessage
    from .sms import SmsRate as SmsRate
    from .types import CallerId as CallerId
    from .types import CallState as CallState
    from .types import CallStatus as CallStatus
    from .types import Capability as Capability
    from .types import ConferenceAction as ConferenceAction
    from .types import Email as Email
    from .types import FaxDirection as FaxDirection
    from .types import FaxStatus as FaxStatus
    from .types import Force as Force
    from .types import MessageText as MessageText
    from .types import NumberMode as NumberMode
    from .types import NumberOrRoom as NumberOrRoom
    from .types import OnFailure as OnFailure
    from .types import PersonName as PersonName
    from .types import PhoneNumber as PhoneNumber
    from .types import PrivateUrl as PrivateUrl
    from .types import SmsSender as SmsSender
    from .types import SmsStatus as SmsStatus
    from .types import SubscriptionDuration as SubscriptionDuration
    from .types import Switch as Switch
    from .types import UserId as UserId
    from .types import UserStatus as UserStatus
    from .types import sms_parts as sms_parts
    from .user import AccountInfo as AccountInfo
    from .user import Balance as Balance
    from .user import User as User
    from .voice import Call as Call
    from .voice import CallEntry as CallEntry
    from .voice import CallHistory as CallHistory
    from .voice import CallRate as CallRate
    from .voice import CallStarted as CallStarted
    from .voice import ConferenceStarted as ConferenceStarted
    from .voice import Voice as Voice

__version__ = "0.1.0"

# Where each public name stands. A module is imported when one of its names is used.
_MODULES = {
    "APIError": "errors",
    "AccountError": "errors",
    "AccountInfo": "user",
    "ActiveNumber": "number",
    "ActiveNumbers": "number",
    "AuthenticationError": "errors",
    "Balance": "user",
    "BlockFinished": "notifications",
    "BulkSmsCreated": "notifications",
    "Call": "voice",
    "CallEnded": "notifications",
    "CallEntry": "voice",
    "CallHistory": "voice",
    "CallRate": "voice",
    "CallStarted": "voice",
    "CallState": "types",
    "CallStatus": "types",
    "CallerId": "types",
    "Capability": "types",
    "Client": "client",
    "ConcurrentCallLimit": "errors",
    "Conference": "conference",
    "ConferenceAction": "types",
    "ConferenceCall": "conference",
    "ConferenceStarted": "voice",
    "ConfigError": "errors",
    "ConnectFailed": "errors",
    "ConnectionLost": "errors",
    "Countries": "number",
    "Country": "number",
    "DeadlineExceeded": "errors",
    "Email": "types",
    "Entry": "_records",
    "Fax": "fax",
    "FaxDirection": "types",
    "FaxEntry": "fax",
    "FaxHistory": "fax",
    "FaxMessage": "fax",
    "FaxRate": "fax",
    "FaxReceived": "notifications",
    "FaxSent": "notifications",
    "FaxStatus": "types",
    "Force": "types",
    "HoiioError": "errors",
    "IncomingCall": "notifications",
    "InsufficientCredit": "errors",
    "InternalServerError": "errors",
    "InvalidAccessToken": "errors",
    "InvalidAppId": "errors",
    "InvalidNotification": "errors",
    "InvalidParameter": "errors",
    "InvalidResponse": "errors",
    "InvalidSession": "errors",
    "InvalidSignature": "errors",
    "InvalidTxnRef": "errors",
    "Ivr": "ivr",
    "IvrEnded": "notifications",
    "IvrSession": "ivr",
    "MessageText": "types",
    "Meta": "_records",
    "NotFound": "errors",
    "NotReady": "errors",
    "Notification": "_notifications",
    "Number": "number",
    "NumberChoice": "number",
    "NumberChoices": "number",
    "NumberMode": "types",
    "NumberOrRoom": "types",
    "NumberRate": "number",
    "NumberRates": "number",
    "OnFailure": "types",
    "OpenEnum": "_records",
    "Pages": "_paging",
    "ParamMissing": "errors",
    "ParameterError": "errors",
    "PermissionDenied": "errors",
    "PersonName": "types",
    "Personal": "_records",
    "PhoneNumber": "types",
    "PrivateUrl": "types",
    "RateLimitExceeded": "errors",
    "RateLimitWait": "errors",
    "Record": "_records",
    "RedirectRefused": "errors",
    "Reply": "_records",
    "ResponseTooLarge": "errors",
    "SentFax": "fax",
    "SentSms": "sms",
    "SessionEnded": "errors",
    "Sms": "sms",
    "SmsBatch": "sms",
    "SmsDelivery": "notifications",
    "SmsEntry": "sms",
    "SmsHistory": "sms",
    "SmsMessage": "sms",
    "SmsRate": "sms",
    "SmsReceived": "notifications",
    "SmsSender": "types",
    "SmsStatus": "types",
    "State": "number",
    "Subscription": "number",
    "SubscriptionDuration": "types",
    "Switch": "types",
    "TLSFailed": "errors",
    "Transfer": "ivr",
    "TransportError": "errors",
    "TrialRestriction": "errors",
    "Unavailable": "errors",
    "UnknownNotification": "_notifications",
    "User": "user",
    "UserId": "types",
    "UserStatus": "types",
    "Voice": "voice",
    "sms_parts": "types",
}

__all__ = [
    "APIError",
    "AccountError",
    "AccountInfo",
    "ActiveNumber",
    "ActiveNumbers",
    "AuthenticationError",
    "Balance",
    "BlockFinished",
    "BulkSmsCreated",
    "Call",
    "CallEnded",
    "CallEntry",
    "CallHistory",
    "CallRate",
    "CallStarted",
    "CallState",
    "CallStatus",
    "CallerId",
    "Capability",
    "Client",
    "ConcurrentCallLimit",
    "Conference",
    "ConferenceAction",
    "ConferenceCall",
    "ConferenceStarted",
    "ConfigError",
    "ConnectFailed",
    "ConnectionLost",
    "Countries",
    "Country",
    "DeadlineExceeded",
    "Email",
    "Entry",
    "Fax",
    "FaxDirection",
    "FaxEntry",
    "FaxHistory",
    "FaxMessage",
    "FaxRate",
    "FaxReceived",
    "FaxSent",
    "FaxStatus",
    "Force",
    "HoiioError",
    "IncomingCall",
    "InsufficientCredit",
    "InternalServerError",
    "InvalidAccessToken",
    "InvalidAppId",
    "InvalidNotification",
    "InvalidParameter",
    "InvalidResponse",
    "InvalidSession",
    "InvalidSignature",
    "InvalidTxnRef",
    "Ivr",
    "IvrEnded",
    "IvrSession",
    "MessageText",
    "Meta",
    "NotFound",
    "NotReady",
    "Notification",
    "Number",
    "NumberChoice",
    "NumberChoices",
    "NumberMode",
    "NumberOrRoom",
    "NumberRate",
    "NumberRates",
    "OnFailure",
    "OpenEnum",
    "Pages",
    "ParamMissing",
    "ParameterError",
    "PermissionDenied",
    "PersonName",
    "Personal",
    "PhoneNumber",
    "PrivateUrl",
    "RateLimitExceeded",
    "RateLimitWait",
    "Record",
    "RedirectRefused",
    "Reply",
    "ResponseTooLarge",
    "SentFax",
    "SentSms",
    "SessionEnded",
    "Sms",
    "SmsBatch",
    "SmsDelivery",
    "SmsEntry",
    "SmsHistory",
    "SmsMessage",
    "SmsRate",
    "SmsReceived",
    "SmsSender",
    "SmsStatus",
    "State",
    "Subscription",
    "SubscriptionDuration",
    "Switch",
    "TLSFailed",
    "Transfer",
    "TransportError",
    "TrialRestriction",
    "Unavailable",
    "UnknownNotification",
    "User",
    "UserId",
    "UserStatus",
    "Voice",
    "sms_parts",
]


def __getattr__(name: str) -> object:
    if name in _MODULES:
        value: object = getattr(import_module(f".{_MODULES[name]}", __name__), name)
    elif name in _MODULES.values():
        value = import_module(f".{name}", __name__)
    else:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
