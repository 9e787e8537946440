# Generated from spec/ by `python -m generator`. Edit the spec, not this file.
"""The service as its spec describes it: its constants, and the names of the package that the tests use."""

from __future__ import annotations

from typing import Any

import bakery._config as config
import bakery._wire.retries as retries
import bakery.errors as errors
import bakery.notifications as notifications
import bakery.types as types
from bakery import (
    APIError,
    BakeryError,
    Client,
    ConfigError,
    ConnectError,
    ConnectionLostError,
    DeadlineExceededError,
    FileLimiter,
    InvalidNotificationError,
    InvalidResponseError,
    InvalidSignatureError,
    Notification,
    ParameterError,
    RateLimitTimeoutError,
    RedirectError,
    ResponseTooLargeError,
    StatusOnly,
    TLSError,
    UnknownNotification,
    WaitTimeoutError,
)
from bakery._core.base_error import BaseError
from bakery._core.models import Limit, Response, Unsent
from bakery._core.service import USER_AGENT
from bakery._limits.base import Limiter, LimitKey, Slot
from bakery._limits.clock import NEVER_CLOSED, Clock, Closing, Wakeup
from bakery._limits.process import ProcessLimiter
from bakery._limits.slots import SETTLE_PERIODS, SlotUnavailableError
from bakery._wire.constraints import fill_template
from bakery._wire.response import MAX_STATUS
from bakery.sandbox import Fault, Sandbox
from bakery.sandbox._model.catalog import ENDPOINTS as SANDBOX_ENDPOINTS

from strategies import params

__all__ = (
    "MAX_STATUS",
    "NEVER_CLOSED",
    "SANDBOX_ENDPOINTS",
    "SETTLE_PERIODS",
    "USER_AGENT",
    "APIError",
    "BaseError",
    "Client",
    "Clock",
    "Closing",
    "ConfigError",
    "ConnectError",
    "ConnectionLostError",
    "DeadlineExceededError",
    "Fault",
    "FileLimiter",
    "InvalidNotificationError",
    "InvalidResponseError",
    "InvalidSignatureError",
    "Limit",
    "LimitKey",
    "Limiter",
    "Notification",
    "ParameterError",
    "ProcessLimiter",
    "RateLimitTimeoutError",
    "RedirectError",
    "Response",
    "ResponseTooLargeError",
    "Sandbox",
    "Slot",
    "SlotUnavailableError",
    "StatusOnly",
    "TLSError",
    "UnknownNotification",
    "Unsent",
    "WaitTimeoutError",
    "Wakeup",
    "config",
    "errors",
    "fill_template",
    "notifications",
    "retries",
    "types",
)

PACKAGE = "bakery"
RootError = BakeryError
EXPECTED_USER_AGENT = "bakery-client/1.0.0"
BASE_URL = "https://bakery.example/api"
BASE_PATH = "/api"

CREDENTIALS: dict[str, Any] = {
    "shop": "canary_shop_7f3a9c",
    "key": "canary_key_7f3a9c",
}
SECRETS: tuple[str, ...] = ("key",)
VARIABLES = {
    "shop": "BAKERY_SHOP",
    "key": "BAKERY_KEY",
}
"""The environment variable of each credential."""
REFUSED: dict[str, str] = {"shop": "who", "key": "wrong-key"}
"""The status with which the sandbox rejects each credential."""

STATUS = "status"
STATUS_ATTRIBUTE = "status"
STATUS_PATTERN = "[a-z][a-z-]{1,40}"
SUCCESS = "yes"
MAX_REPLY_OBJECTS = 10000
OVER_LIMIT = "slow-down"
"""The status of a request beyond the limit; empty if the spec has none."""

STATUSES: dict[str, type[APIError]] = {
    "who": errors.UnknownShopError,
    "wrong-key": errors.WrongKeyError,
    "garbled": errors.APIError,
    "post-only": errors.APIError,
    "slow-down": errors.APIError,
    "no-such-order": errors.UnknownOrderError,
    "no-money": errors.APIError,
    "too-many": errors.APIError,
    "bad-kinds": errors.APIError,
    "oven-full": errors.APIError,
    "no-such-oven": errors.APIError,
    "not-your-oven": errors.APIError,
    "oven-is-cold": errors.APIError,
    "oven-is-full": errors.APIError,
    "shelf-taken": errors.APIError,
}
"""Every status code but success, with the error that it raises."""
COMMON_CODES: tuple[str, ...] = ("who", "wrong-key", "garbled", "post-only", "slow-down")
"""The status codes that every endpoint has."""
FACTS: dict[str, dict[str, str]] = {
    "who": {"param": "shop"},
    "wrong-key": {"param": "key"},
    "no-such-order": {"param": "order"},
}
"""The attributes that the spec gives to the error of a status code."""
TEMPLATES: dict[str, type[APIError]] = {
    "no-{param}": errors.MissingError,
}
"""The codes that hold the name of a parameter, each with the error that it raises."""
PARAMS: tuple[str, ...] = (
    "shop",
    "key",
    "order",
    "page",
    "kind",
    "kinds",
    "address",
    "bread-note",
    "oven",
    "now",
    "shelf",
)
"""Every parameter of the spec."""

ATTEMPTS = 2
PAUSE = 0.25
MAX_PAUSE = 1.0
RETRY_HTTP: tuple[int, ...] = (503,)
RETRY_CODES: tuple[str, ...] = ()
LATER_CODES: tuple[str, ...] = ("slow-down",)
ACTED_CODES: tuple[str, ...] = ()

ENUMS: dict[str, dict[str, str]] = {}
"""The members of each enum, with their values."""
PARTS: dict[str, params.MessageParts] = {}
"""The lengths of message parts, by the function that counts them."""

IGNORED_WARNINGS: tuple[str, ...] = ()
"""The warnings of what the spec deprecates."""

SIGNATURE_HEADER = "X-Bakery-Seal"
SIGNATURE_KEY = "key"
"""The credential that signs notifications."""
