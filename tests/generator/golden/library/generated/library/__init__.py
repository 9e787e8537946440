# Generated from spec/ by `python -m generator`. Edit the spec, not this file.
"""A library that lends books, with another word for everything."""

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
    from .errors import APIError as APIError
    from .errors import ConfigError as ConfigError
    from .errors import ConnectFailed as ConnectFailed
    from .errors import ConnectionLost as ConnectionLost
    from .errors import DeadlineExceeded as DeadlineExceeded
    from .errors import DeskAsleep as DeskAsleep
    from .errors import InvalidNotification as InvalidNotification
    from .errors import InvalidResponse as InvalidResponse
    from .errors import InvalidSignature as InvalidSignature
    from .errors import LibraryError as LibraryError
    from .errors import LimiterFailed as LimiterFailed
    from .errors import LoanEnded as LoanEnded
    from .errors import Missing as Missing
    from .errors import NotAdmitted as NotAdmitted
    from .errors import OutOfStock as OutOfStock
    from .errors import ParameterError as ParameterError
    from .errors import ProxyRefused as ProxyRefused
    from .errors import RateLimitWait as RateLimitWait
    from .errors import RedirectRefused as RedirectRefused
    from .errors import ResponseTooLarge as ResponseTooLarge
    from .errors import SelfThanked as SelfThanked
    from .errors import TLSFailed as TLSFailed
    from .errors import TooFast as TooFast
    from .errors import TransportError as TransportError
    from .errors import UnknownBook as UnknownBook
    from .errors import UnknownLoan as UnknownLoan
    from .errors import UnknownReader as UnknownReader
    from .errors import WrongPin as WrongPin
    from .notifications import BookOverdue as BookOverdue
    from .notifications import BookReturned as BookReturned
    from .types import Address as Address
    from .types import Genre as Genre
    from .types import Name as Name
    from .types import State as State
    from .types import Urgency as Urgency
    from .types import letter_parts as letter_parts

__version__ = "2.3.4"

# Where each public name stands; those that come from a resource stand in _exports, for this module is to cost the same
# whatever the number of endpoints. A module is imported when one of its names is used.
_MODULES = {
    "APIError": "errors",
    "Address": "types",
    "BookOverdue": "notifications",
    "BookReturned": "notifications",
    "Client": "client",
    "ConfigError": "errors",
    "ConnectFailed": "errors",
    "ConnectionLost": "errors",
    "DeadlineExceeded": "errors",
    "DeskAsleep": "errors",
    "Entry": "_core.records",
    "FileLimiter": "_limits.file",
    "Genre": "types",
    "InvalidNotification": "errors",
    "InvalidResponse": "errors",
    "InvalidSignature": "errors",
    "LibraryError": "errors",
    "LimiterFailed": "errors",
    "LoanEnded": "errors",
    "Meta": "_core.records",
    "Missing": "errors",
    "Name": "types",
    "NotAdmitted": "errors",
    "Notification": "_wire.webhooks",
    "OpenEnum": "_core.records",
    "OutOfStock": "errors",
    "Pages": "_pagination",
    "ParameterError": "errors",
    "Personal": "_core.records",
    "ProxyRefused": "errors",
    "RateLimitWait": "errors",
    "Record": "_core.records",
    "RedirectRefused": "errors",
    "RedisLimiter": "_limits.redis",
    "Reply": "_core.records",
    "ResponseTooLarge": "errors",
    "SelfThanked": "errors",
    "State": "types",
    "TLSFailed": "errors",
    "TooFast": "errors",
    "TransportError": "errors",
    "UnknownBook": "errors",
    "UnknownLoan": "errors",
    "UnknownNotification": "_wire.webhooks",
    "UnknownReader": "errors",
    "Urgency": "types",
    "WrongPin": "errors",
    "letter_parts": "types",
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
