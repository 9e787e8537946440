# Generated from spec/ by `python -m generator`. Edit the spec, not this file.
"""The smallest service that there is."""

from importlib import import_module

TYPE_CHECKING = False  # typing's own would cost more than all the rest of this import
if TYPE_CHECKING:
    from ._core.records import Entry as Entry
    from ._core.records import Meta as Meta
    from ._core.records import OpenEnum as OpenEnum
    from ._core.records import Personal as Personal
    from ._core.records import Record as Record
    from ._core.records import Reply as Reply
    from ._exports import *  # noqa: F403
    from ._limits.file import FileLimiter as FileLimiter
    from ._limits.redis import RedisLimiter as RedisLimiter
    from .client import Client as Client
    from .errors import APIError as APIError
    from .errors import ClockError as ClockError
    from .errors import ConfigError as ConfigError
    from .errors import ConnectFailed as ConnectFailed
    from .errors import ConnectionLost as ConnectionLost
    from .errors import DeadlineExceeded as DeadlineExceeded
    from .errors import InvalidResponse as InvalidResponse
    from .errors import LimiterFailed as LimiterFailed
    from .errors import ParameterError as ParameterError
    from .errors import ProxyRefused as ProxyRefused
    from .errors import RateLimitWait as RateLimitWait
    from .errors import RedirectRefused as RedirectRefused
    from .errors import ResponseTooLarge as ResponseTooLarge
    from .errors import TLSFailed as TLSFailed
    from .errors import TransportError as TransportError

__version__ = "1.0.0"

# Where each public name stands; those that come from a resource stand in _exports, for this module is to cost the same
# whatever the number of endpoints. A module is imported when one of its names is used.
_MODULES = {
    "APIError": "errors",
    "Client": "client",
    "ClockError": "errors",
    "ConfigError": "errors",
    "ConnectFailed": "errors",
    "ConnectionLost": "errors",
    "DeadlineExceeded": "errors",
    "Entry": "_core.records",
    "FileLimiter": "_limits.file",
    "InvalidResponse": "errors",
    "LimiterFailed": "errors",
    "Meta": "_core.records",
    "OpenEnum": "_core.records",
    "ParameterError": "errors",
    "Personal": "_core.records",
    "ProxyRefused": "errors",
    "RateLimitWait": "errors",
    "Record": "_core.records",
    "RedirectRefused": "errors",
    "RedisLimiter": "_limits.redis",
    "Reply": "_core.records",
    "ResponseTooLarge": "errors",
    "TLSFailed": "errors",
    "TransportError": "errors",
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
