# Generated from spec/ by `python -m generator`. Edit the spec, not this file.
"""Calls, conferences, IVR, SMS, fax and numbers over the Hoiio Open API."""

from importlib import import_module

TYPE_CHECKING = False  # that of typing would take longer than all the rest of this import
if TYPE_CHECKING:
    from . import notifications as notifications
    from . import sandbox as sandbox
    from ._core.records import Entry as Entry
    from ._core.records import Meta as Meta
    from ._core.records import OpenEnum as OpenEnum
    from ._core.records import PersonalStr as PersonalStr
    from ._core.records import Record as Record
    from ._core.records import StatusOnly as StatusOnly
    from ._exports import *  # noqa: F403
    from ._flows.pagination import Pages as Pages
    from ._flows.waiting import Updates as Updates
    from ._limits.file import FileLimiter as FileLimiter
    from ._limits.redis import RedisLimiter as RedisLimiter
    from ._wire.constraints import fill_template as fill_template
    from ._wire.webhooks import Notification as Notification
    from ._wire.webhooks import UnknownNotification as UnknownNotification
    from .client import Client as Client
    from .errors import AccountError as AccountError
    from .errors import APIError as APIError
    from .errors import AuthenticationError as AuthenticationError
    from .errors import ConcurrentCallLimitError as ConcurrentCallLimitError
    from .errors import ConfigError as ConfigError
    from .errors import ConnectError as ConnectError
    from .errors import ConnectionLostError as ConnectionLostError
    from .errors import DeadlineExceededError as DeadlineExceededError
    from .errors import HoiioError as HoiioError
    from .errors import InsufficientCreditError as InsufficientCreditError
    from .errors import InternalServerError as InternalServerError
    from .errors import InvalidAccessTokenError as InvalidAccessTokenError
    from .errors import InvalidAppIdError as InvalidAppIdError
    from .errors import InvalidNotificationError as InvalidNotificationError
    from .errors import InvalidParameterError as InvalidParameterError
    from .errors import InvalidResponseError as InvalidResponseError
    from .errors import InvalidSessionError as InvalidSessionError
    from .errors import InvalidSignatureError as InvalidSignatureError
    from .errors import InvalidTxnRefError as InvalidTxnRefError
    from .errors import LimiterError as LimiterError
    from .errors import MissingParameterError as MissingParameterError
    from .errors import NotFoundError as NotFoundError
    from .errors import NotReadyError as NotReadyError
    from .errors import ParameterError as ParameterError
    from .errors import PermissionDeniedError as PermissionDeniedError
    from .errors import ProxyError as ProxyError
    from .errors import RateLimitError as RateLimitError
    from .errors import RateLimitExceededError as RateLimitExceededError
    from .errors import RateLimitTimeoutError as RateLimitTimeoutError
    from .errors import RedirectError as RedirectError
    from .errors import ResponseTooLargeError as ResponseTooLargeError
    from .errors import SessionEndedError as SessionEndedError
    from .errors import TLSError as TLSError
    from .errors import TransportError as TransportError
    from .errors import TrialRestrictionError as TrialRestrictionError
    from .errors import UnavailableError as UnavailableError
    from .errors import WaitTimeoutError as WaitTimeoutError
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
    from .types import EnabledStatus as EnabledStatus
    from .types import FaxDirection as FaxDirection
    from .types import FaxStatus as FaxStatus
    from .types import ForceFlag as ForceFlag
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
    from .types import UserId as UserId
    from .types import UserStatus as UserStatus
    from .types import sms_parts as sms_parts

__version__ = "0.1.0"

# The public modules, which are imported when they are used.
_SUBMODULES = (
    "notifications",
    "sandbox",
)

# The module of each public name, which is imported when the name is used. Those of the resources are in _exports, so
# that the import of this module takes the same time for any number of endpoints.
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
    "ConcurrentCallLimitError": "errors",
    "ConferenceAction": "types",
    "ConfigError": "errors",
    "ConnectError": "errors",
    "ConnectionLostError": "errors",
    "DeadlineExceededError": "errors",
    "Email": "types",
    "EnabledStatus": "types",
    "Entry": "_core.records",
    "FaxDirection": "types",
    "FaxReceived": "notifications",
    "FaxSent": "notifications",
    "FaxStatus": "types",
    "FileLimiter": "_limits.file",
    "ForceFlag": "types",
    "HoiioError": "errors",
    "IncomingCall": "notifications",
    "InsufficientCreditError": "errors",
    "InternalServerError": "errors",
    "InvalidAccessTokenError": "errors",
    "InvalidAppIdError": "errors",
    "InvalidNotificationError": "errors",
    "InvalidParameterError": "errors",
    "InvalidResponseError": "errors",
    "InvalidSessionError": "errors",
    "InvalidSignatureError": "errors",
    "InvalidTxnRefError": "errors",
    "IvrEnded": "notifications",
    "LimiterError": "errors",
    "MessageText": "types",
    "Meta": "_core.records",
    "MissingParameterError": "errors",
    "NotFoundError": "errors",
    "NotReadyError": "errors",
    "Notification": "_wire.webhooks",
    "NumberMode": "types",
    "NumberOrRoom": "types",
    "OnFailure": "types",
    "OpenEnum": "_core.records",
    "Pages": "_flows.pagination",
    "ParameterError": "errors",
    "PermissionDeniedError": "errors",
    "PersonName": "types",
    "PersonalStr": "_core.records",
    "PhoneNumber": "types",
    "PrivateUrl": "types",
    "ProxyError": "errors",
    "RateLimitError": "errors",
    "RateLimitExceededError": "errors",
    "RateLimitTimeoutError": "errors",
    "Record": "_core.records",
    "RedirectError": "errors",
    "RedisLimiter": "_limits.redis",
    "ResponseTooLargeError": "errors",
    "SessionEndedError": "errors",
    "SmsDelivery": "notifications",
    "SmsReceived": "notifications",
    "SmsSender": "types",
    "SmsStatus": "types",
    "StatusOnly": "_core.records",
    "SubscriptionDuration": "types",
    "TLSError": "errors",
    "TransportError": "errors",
    "TrialRestrictionError": "errors",
    "UnavailableError": "errors",
    "UnknownNotification": "_wire.webhooks",
    "Updates": "_flows.waiting",
    "UserId": "types",
    "UserStatus": "types",
    "WaitTimeoutError": "errors",
    "fill_template": "_wire.constraints",
    "sms_parts": "types",
}


def __getattr__(name: str) -> object:
    value: object
    private = name.startswith("_") and name != "__all__"  # `from . import _module` asks for such names
    modules = _MODULES if private or name in _MODULES or name in _SUBMODULES else _every_name()
    if name == "__all__":
        value = sorted({*modules, *_SUBMODULES})
    elif name in modules:
        value = getattr(import_module(f".{modules[name]}", __name__), name)
    elif name in _SUBMODULES or name in modules.values():
        value = import_module(f".{name}", __name__)
    else:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    globals()[name] = value
    return value


def _every_name() -> dict[str, str]:
    """Returns the module of each public name, with those of the resources."""
    from ._exports import _NAMES  # pyright: ignore[reportPrivateUsage]

    return {**_MODULES, **_NAMES}


def __dir__() -> list[str]:
    return sorted({*globals(), *_every_name(), *_SUBMODULES})
