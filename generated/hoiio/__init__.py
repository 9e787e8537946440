# Generated from spec/ by `python -m generator`. Edit the spec, not this file.
"""Calls, conferences, IVR, SMS, fax and numbers over the Hoiio Open API."""

from importlib import import_module

TYPE_CHECKING = False  # typing's own would cost more than all the rest of this import
if TYPE_CHECKING:
    from ._records import Entry as Entry
    from ._records import Meta as Meta
    from ._records import OpenEnum as OpenEnum
    from ._records import Personal as Personal
    from ._records import Record as Record
    from ._records import Reply as Reply
    from .client import Client as Client
    from .errors import APIError as APIError
    from .errors import AuthenticationError as AuthenticationError
    from .errors import ConfigError as ConfigError
    from .errors import ConnectFailed as ConnectFailed
    from .errors import ConnectionLost as ConnectionLost
    from .errors import DeadlineExceeded as DeadlineExceeded
    from .errors import HoiioError as HoiioError
    from .errors import InternalServerError as InternalServerError
    from .errors import InvalidAccessToken as InvalidAccessToken
    from .errors import InvalidAppId as InvalidAppId
    from .errors import InvalidResponse as InvalidResponse
    from .errors import InvalidTxnRef as InvalidTxnRef
    from .errors import ParameterError as ParameterError
    from .errors import ParamMissing as ParamMissing
    from .errors import RateLimitExceeded as RateLimitExceeded
    from .errors import RateLimitWait as RateLimitWait
    from .errors import RedirectRefused as RedirectRefused
    from .errors import ResponseTooLarge as ResponseTooLarge
    from .errors import TLSFailed as TLSFailed
    from .errors import TransportError as TransportError
    from .types import CallStatus as CallStatus
    from .types import PhoneNumber as PhoneNumber
    from .voice import Call as Call
    from .voice import Voice as Voice

__version__ = "0.1.0"

# Where each public name stands. A module is imported when one of its names is used.
_MODULES = {
    "APIError": "errors",
    "AuthenticationError": "errors",
    "Call": "voice",
    "CallStatus": "types",
    "Client": "client",
    "ConfigError": "errors",
    "ConnectFailed": "errors",
    "ConnectionLost": "errors",
    "DeadlineExceeded": "errors",
    "Entry": "_records",
    "HoiioError": "errors",
    "InternalServerError": "errors",
    "InvalidAccessToken": "errors",
    "InvalidAppId": "errors",
    "InvalidResponse": "errors",
    "InvalidTxnRef": "errors",
    "Meta": "_records",
    "OpenEnum": "_records",
    "ParamMissing": "errors",
    "ParameterError": "errors",
    "Personal": "_records",
    "PhoneNumber": "types",
    "RateLimitExceeded": "errors",
    "RateLimitWait": "errors",
    "Record": "_records",
    "RedirectRefused": "errors",
    "Reply": "_records",
    "ResponseTooLarge": "errors",
    "TLSFailed": "errors",
    "TransportError": "errors",
    "Voice": "voice",
}

__all__ = [
    "APIError",
    "AuthenticationError",
    "Call",
    "CallStatus",
    "Client",
    "ConfigError",
    "ConnectFailed",
    "ConnectionLost",
    "DeadlineExceeded",
    "Entry",
    "HoiioError",
    "InternalServerError",
    "InvalidAccessToken",
    "InvalidAppId",
    "InvalidResponse",
    "InvalidTxnRef",
    "Meta",
    "OpenEnum",
    "ParamMissing",
    "ParameterError",
    "Personal",
    "PhoneNumber",
    "RateLimitExceeded",
    "RateLimitWait",
    "Record",
    "RedirectRefused",
    "Reply",
    "ResponseTooLarge",
    "TLSFailed",
    "TransportError",
    "Voice",
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
