# Generated from spec/ by `python -m generator`. Edit the spec, not this file.
"""Calls, conferences, IVR, SMS, fax and numbers over the Hoiio Open API."""

from importlib import import_module

TYPE_CHECKING = False  # typing's own would cost more than all the rest of this import
if TYPE_CHECKING:
    from . import notifications as notifications
    from ._core.records import Entry as Entry
    from ._core.records import Meta as Meta
    from ._core.records import OpenEnum as OpenEnum
    from ._core.records import Personal as Personal
    from ._core.records import Record as Record
    from ._core.records import Reply as Reply
    from ._exports import *  # noqa: F403
    from ._limits.file import FileLimiter as FileLimiter
    from ._limits.redis import RedisLimiter as RedisLimiter
    from ._pagination import Pages as Pages
    from ._wire.webhooks import Notification as Notification
    from ._wire.webhooks import UnknownNotification as UnknownNotification
    from .client import Client as Client
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
    from .errors import LimiterFailed as LimiterFailed
    from .errors import NotFound as NotFound
    from .errors import NotReady as NotReady
    from .errors import ParameterError as ParameterError
    from .errors import ParamMissing as ParamMissing
    from .errors import PermissionDenied as PermissionDenied
    from .errors import ProxyRefused as ProxyRefused
    from .errors import RateLimitExceeded as RateLimitExceeded
    from .errors import RateLimitWait as RateLimitWait
    from .errors import RedirectRefused as RedirectRefused
    from .errors import ResponseTooLarge as ResponseTooLarge
    from .errors import SessionEnded as SessionEnded
    from .errors import TLSFailed as TLSFailed
    from .errors import TransportError as TransportError
    from .errors import TrialRestriction as TrialRestriction
    from .errors import Unavailable as Unavailable
    from .notifications import BlockFinished as BlockFinished
    from .notifications import BulkSmsCreated as BulkSmsCreated
    from .notifications import CallEnded as CallEnded
    from .notifications import FaxReceived as FaxReceived
    from .notifications import FaxSent as FaxSent
    from .notifications import IncomingCall as IncomingCall
    from .notifications import IvrEnded as IvrEnded
    from .notifications import SmsDelivery as SmsDelivery
    from .notifications import SmsReceived as SmsReceived
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

__version__ = "0.1.0"

# Where each public name stands; those that come from a resource stand in _exports, for this module is to cost the same
# whatever the number of endpoints. A module is imported when one of its names is used.
_MODULES = {
    "APIError": "errors",
    "AccountError": "errors",
    "AuthenticationError": "errors",
    "BlockFinished": "notifications",
    "BulkSmsCreated": "notifications",
    "CallEnded": "notifications",
    "CallState": "types",
    "CallStatus": "types",
    "CallerId": "types",
    "Capability": "types",
    "Client": "client",
    "ConcurrentCallLimit": "errors",
    "ConferenceAction": "types",
    "ConfigError": "errors",
    "ConnectFailed": "errors",
    "ConnectionLost": "errors",
    "DeadlineExceeded": "errors",
    "Email": "types",
    "Entry": "_core.records",
    "FaxDirection": "types",
    "FaxReceived": "notifications",
    "FaxSent": "notifications",
    "FaxStatus": "types",
    "FileLimiter": "_limits.file",
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
    "IvrEnded": "notifications",
    "LimiterFailed": "errors",
    "MessageText": "types",
    "Meta": "_core.records",
    "NotFound": "errors",
    "NotReady": "errors",
    "Notification": "_wire.webhooks",
    "NumberMode": "types",
    "NumberOrRoom": "types",
    "OnFailure": "types",
    "OpenEnum": "_core.records",
    "Pages": "_pagination",
    "ParamMissing": "errors",
    "ParameterError": "errors",
    "PermissionDenied": "errors",
    "PersonName": "types",
    "Personal": "_core.records",
    "PhoneNumber": "types",
    "PrivateUrl": "types",
    "ProxyRefused": "errors",
    "RateLimitExceeded": "errors",
    "RateLimitWait": "errors",
    "Record": "_core.records",
    "RedirectRefused": "errors",
    "RedisLimiter": "_limits.redis",
    "Reply": "_core.records",
    "ResponseTooLarge": "errors",
    "SessionEnded": "errors",
    "SmsDelivery": "notifications",
    "SmsReceived": "notifications",
    "SmsSender": "types",
    "SmsStatus": "types",
    "SubscriptionDuration": "types",
    "Switch": "types",
    "TLSFailed": "errors",
    "TransportError": "errors",
    "TrialRestriction": "errors",
    "Unavailable": "errors",
    "UnknownNotification": "_wire.webhooks",
    "UserId": "types",
    "UserStatus": "types",
    "sms_parts": "types",
}


def __getattr__(name: str) -> object:
    value: object
    private = name.startswith("_") and name != "__all__"  # the modules of this package ask for such names
    modules = _MODULES if private or name in _MODULES else _every_name()
    if name == "__all__":
        value = sorted(modules)
    elif name in modules:
        value = getattr(import_module(f".{modules[name]}", __name__), name)
    elif name in modules.values():
        value = import_module(f".{name}", __name__)
    else:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    globals()[name] = value
    return value


def _every_name() -> dict[str, str]:
    """Where each public name stands, those that come from a resource too."""
    from ._exports import _NAMES  # pyright: ignore[reportPrivateUsage]

    return {**_MODULES, **_NAMES}


def __dir__() -> list[str]:
    return sorted({*globals(), *_every_name()})
