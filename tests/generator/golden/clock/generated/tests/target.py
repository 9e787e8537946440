# Generated from spec/ by `python -m generator`. Edit the spec, not this file.
"""The service as its spec describes it: its constants, and the names of the package that the tests use."""

from __future__ import annotations

from typing import Any

import clock._config as config
import clock._wire.retries as retries
import clock.errors as errors
import clock.types as types
from clock import (
    APIError,
    Client,
    ClockError,
    ConfigError,
    ConnectError,
    ConnectionLostError,
    DeadlineExceededError,
    FileLimiter,
    InvalidResponseError,
    ParameterError,
    RateLimitTimeoutError,
    RedirectError,
    ResponseTooLargeError,
    StatusOnly,
    TLSError,
    WaitTimeoutError,
)
from clock._core.base_error import BaseError
from clock._core.models import Limit, Response, Unsent
from clock._core.service import USER_AGENT
from clock._limits.base import Limiter, LimitKey, Slot
from clock._limits.clock import NEVER_CLOSED, Clock, Closing, Wakeup
from clock._limits.process import ProcessLimiter
from clock._limits.slots import SETTLE_PERIODS, SlotUnavailableError
from clock._wire.constraints import fill_template
from clock._wire.response import MAX_STATUS
from clock.sandbox import Fault, Sandbox
from clock.sandbox._model.catalog import ENDPOINTS as SANDBOX_ENDPOINTS

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
    "InvalidResponseError",
    "Limit",
    "LimitKey",
    "Limiter",
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
    "Unsent",
    "WaitTimeoutError",
    "Wakeup",
    "config",
    "errors",
    "fill_template",
    "retries",
    "types",
)

PACKAGE = "clock"
RootError = ClockError
EXPECTED_USER_AGENT = "clock/1.0.0"
BASE_URL = "https://clock.example"
BASE_PATH = ""

CREDENTIALS: dict[str, Any] = {
    "key": "canary_key_7f3a9c",
}
SECRETS: tuple[str, ...] = ("key",)
VARIABLES = {
    "key": "CLOCK_KEY",
}
"""The environment variable of each credential."""
REFUSED: dict[str, str] = {}
"""The status with which the sandbox rejects each credential."""

STATUS = "said"
STATUS_ATTRIBUTE = "said"
STATUS_PATTERN = "[a-z]{1,20}"
SUCCESS = "ok"
MAX_REPLY_OBJECTS = 10000
OVER_LIMIT = ""
"""The status of a request beyond the limit; empty if the spec has none."""

STATUSES: dict[str, type[APIError]] = {}
"""Every status code but success, with the error that it raises."""
COMMON_CODES: tuple[str, ...] = ()
"""The status codes that every endpoint has."""
FACTS: dict[str, dict[str, str]] = {}
"""The attributes that the spec gives to the error of a status code."""
TEMPLATES: dict[str, type[APIError]] = {}
"""The codes that hold the name of a parameter, each with the error that it raises."""
PARAMS: tuple[str, ...] = ("key", "note")
"""Every parameter of the spec."""

ATTEMPTS = 1
PAUSE = 1.0
MAX_PAUSE = 1.0
RETRY_HTTP: tuple[int, ...] = ()
RETRY_CODES: tuple[str, ...] = ()
LATER_CODES: tuple[str, ...] = ()
ACTED_CODES: tuple[str, ...] = ()

ENUMS: dict[str, dict[str, str]] = {}
"""The members of each enum, with their values."""
PARTS: dict[str, params.MessageParts] = {}
"""The lengths of message parts, by the function that counts them."""

IGNORED_WARNINGS: tuple[str, ...] = ()
"""The warnings of what the spec deprecates."""
