# Generated from spec/ by `python -m generator`. Edit the spec, not this file.
"""A library that lends books. Its API has other names than most."""

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
    from ._limits.file import FileLimiter as FileLimiter
    from ._limits.redis import RedisLimiter as RedisLimiter
    from ._wire.constraints import fill_template as fill_template
    from ._wire.webhooks import Notification as Notification
    from ._wire.webhooks import UnknownNotification as UnknownNotification
    from .client import Client as Client
    from .errors import APIError as APIError
    from .errors import ConfigError as ConfigError
    from .errors import ConnectError as ConnectError
    from .errors import ConnectionLostError as ConnectionLostError
    from .errors import DeadlineExceededError as DeadlineExceededError
    from .errors import DeskAsleepError as DeskAsleepError
    from .errors import InvalidNotificationError as InvalidNotificationError
    from .errors import InvalidResponseError as InvalidResponseError
    from .errors import InvalidSignatureError as InvalidSignatureError
    from .errors import LibraryError as LibraryError
    from .errors import LimiterError as LimiterError
    from .errors import LoanEndedError as LoanEndedError
    from .errors import MissingError as MissingError
    from .errors import NotAdmittedError as NotAdmittedError
    from .errors import OutOfStockError as OutOfStockError
    from .errors import ParameterError as ParameterError
    from .errors import ProxyError as ProxyError
    from .errors import RateLimitError as RateLimitError
    from .errors import RateLimitTimeoutError as RateLimitTimeoutError
    from .errors import RedirectError as RedirectError
    from .errors import ResponseTooLargeError as ResponseTooLargeError
    from .errors import SelfThankedError as SelfThankedError
    from .errors import TLSError as TLSError
    from .errors import TooFastError as TooFastError
    from .errors import TransportError as TransportError
    from .errors import UnknownBookError as UnknownBookError
    from .errors import UnknownLoanError as UnknownLoanError
    from .errors import UnknownReaderError as UnknownReaderError
    from .errors import WaitTimeoutError as WaitTimeoutError
    from .errors import WrongPinError as WrongPinError
    from .notifications import BookOverdue as BookOverdue
    from .notifications import BookReturned as BookReturned
    from .types import Address as Address
    from .types import Card as Card
    from .types import Genre as Genre
    from .types import Name as Name
    from .types import State as State
    from .types import Urgency as Urgency
    from .types import letter_parts as letter_parts

__version__ = "2.3.4"

# The public modules, which are imported when they are used.
_SUBMODULES = (
    "notifications",
    "sandbox",
)

# The module of each public name, which is imported when the name is used. Those of the resources are in _exports, so
# that the import of this module takes the same time for any number of endpoints.
_MODULES = {
    "APIError": "errors",
    "Address": "types",
    "BookOverdue": "notifications",
    "BookReturned": "notifications",
    "Card": "types",
    "Client": "client",
    "ConfigError": "errors",
    "ConnectError": "errors",
    "ConnectionLostError": "errors",
    "DeadlineExceededError": "errors",
    "DeskAsleepError": "errors",
    "Entry": "_core.records",
    "FileLimiter": "_limits.file",
    "Genre": "types",
    "InvalidNotificationError": "errors",
    "InvalidResponseError": "errors",
    "InvalidSignatureError": "errors",
    "LibraryError": "errors",
    "LimiterError": "errors",
    "LoanEndedError": "errors",
    "Meta": "_core.records",
    "MissingError": "errors",
    "Name": "types",
    "NotAdmittedError": "errors",
    "Notification": "_wire.webhooks",
    "OpenEnum": "_core.records",
    "OutOfStockError": "errors",
    "Pages": "_flows.pagination",
    "ParameterError": "errors",
    "PersonalStr": "_core.records",
    "ProxyError": "errors",
    "RateLimitError": "errors",
    "RateLimitTimeoutError": "errors",
    "Record": "_core.records",
    "RedirectError": "errors",
    "RedisLimiter": "_limits.redis",
    "ResponseTooLargeError": "errors",
    "SelfThankedError": "errors",
    "State": "types",
    "StatusOnly": "_core.records",
    "TLSError": "errors",
    "TooFastError": "errors",
    "TransportError": "errors",
    "UnknownBookError": "errors",
    "UnknownLoanError": "errors",
    "UnknownNotification": "_wire.webhooks",
    "UnknownReaderError": "errors",
    "Urgency": "types",
    "WaitTimeoutError": "errors",
    "WrongPinError": "errors",
    "fill_template": "_wire.constraints",
    "letter_parts": "types",
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
