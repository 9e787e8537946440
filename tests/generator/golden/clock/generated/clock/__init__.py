# Generated from spec/ by `python -m generator`. Edit the spec, not this file.
"""A service with as few features as possible."""

from importlib import import_module

TYPE_CHECKING = False  # that of typing would take longer than all the rest of this import
if TYPE_CHECKING:
    from . import sandbox as sandbox
    from ._core.records import Entry as Entry
    from ._core.records import Meta as Meta
    from ._core.records import OpenEnum as OpenEnum
    from ._core.records import PersonalStr as PersonalStr
    from ._core.records import Record as Record
    from ._core.records import StatusOnly as StatusOnly
    from ._exports import *  # noqa: F403
    from ._limits.file import FileLimiter as FileLimiter
    from ._limits.redis import RedisLimiter as RedisLimiter
    from .client import Client as Client
    from .errors import APIError as APIError
    from .errors import ClockError as ClockError
    from .errors import ConfigError as ConfigError
    from .errors import ConnectError as ConnectError
    from .errors import ConnectionLostError as ConnectionLostError
    from .errors import DeadlineExceededError as DeadlineExceededError
    from .errors import InvalidResponseError as InvalidResponseError
    from .errors import LimiterError as LimiterError
    from .errors import ParameterError as ParameterError
    from .errors import ProxyError as ProxyError
    from .errors import RateLimitError as RateLimitError
    from .errors import RateLimitTimeoutError as RateLimitTimeoutError
    from .errors import RedirectError as RedirectError
    from .errors import ResponseTooLargeError as ResponseTooLargeError
    from .errors import TLSError as TLSError
    from .errors import TransportError as TransportError
    from .errors import WaitTimeoutError as WaitTimeoutError

__version__ = "1.0.0"

# The public modules, which are imported when they are used.
_SUBMODULES = ("sandbox",)

# The module of each public name, which is imported when the name is used. Those of the resources are in _exports, so
# that the import of this module takes the same time for any number of endpoints.
_MODULES = {
    "APIError": "errors",
    "Client": "client",
    "ClockError": "errors",
    "ConfigError": "errors",
    "ConnectError": "errors",
    "ConnectionLostError": "errors",
    "DeadlineExceededError": "errors",
    "Entry": "_core.records",
    "FileLimiter": "_limits.file",
    "InvalidResponseError": "errors",
    "LimiterError": "errors",
    "Meta": "_core.records",
    "OpenEnum": "_core.records",
    "ParameterError": "errors",
    "PersonalStr": "_core.records",
    "ProxyError": "errors",
    "RateLimitError": "errors",
    "RateLimitTimeoutError": "errors",
    "Record": "_core.records",
    "RedirectError": "errors",
    "RedisLimiter": "_limits.redis",
    "ResponseTooLargeError": "errors",
    "StatusOnly": "_core.records",
    "TLSError": "errors",
    "TransportError": "errors",
    "WaitTimeoutError": "errors",
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
