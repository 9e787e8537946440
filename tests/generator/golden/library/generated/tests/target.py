# Generated from spec/ by `python -m generator`. Edit the spec, not this file.
"""The service as its spec describes it: its constants, and the names of the package that the tests use."""

from __future__ import annotations

from typing import Any

import library._config as config
import library._wire.retries as retries
import library.errors as errors
import library.notifications as notifications
import library.types as types
from library import (
    APIError,
    Client,
    ConfigError,
    ConnectError,
    ConnectionLostError,
    DeadlineExceededError,
    FileLimiter,
    InvalidNotificationError,
    InvalidResponseError,
    InvalidSignatureError,
    LibraryError,
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
from library._core.base_error import BaseError
from library._core.models import Limit, Response, Unsent
from library._core.service import USER_AGENT
from library._limits.base import Limiter, LimitKey, Slot
from library._limits.clock import NEVER_CLOSED, Clock, Closing, Wakeup
from library._limits.process import ProcessLimiter
from library._limits.slots import SETTLE_PERIODS, SlotUnavailableError
from library._wire.constraints import fill_template
from library._wire.response import MAX_STATUS
from library.sandbox import Fault, Sandbox
from library.sandbox._model.catalog import ENDPOINTS as SANDBOX_ENDPOINTS

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

PACKAGE = "library"
RootError = LibraryError
EXPECTED_USER_AGENT = "library-client/2.3.4"
BASE_URL = "https://books.example:8443/v2/api"
BASE_PATH = "/v2/api"

CREDENTIALS: dict[str, Any] = {
    "reader_id": "canary_reader_id_7f3a9c",
    "pin": "canary_pin_7f3a9c",
}
SECRETS: tuple[str, ...] = ("pin",)
VARIABLES = {
    "reader_id": "LIBRARY_READER_ID",
    "pin": "LIBRARY_PIN",
}
"""The environment variable of each credential."""
REFUSED: dict[str, str] = {"reader_id": "no-such-reader", "pin": "wrong-pin"}
"""The status with which the sandbox rejects each credential."""

STATUS = "outcome"
STATUS_ATTRIBUTE = "outcome"
STATUS_PATTERN = "[a-z][a-zA-Z_-]{0,40}"
SUCCESS = "fine"
MAX_REPLY_OBJECTS = 500
OVER_LIMIT = "slow-down"
"""The status of a request beyond the limit; empty if the spec has none."""

STATUSES: dict[str, type[APIError]] = {
    "no-such-reader": errors.UnknownReaderError,
    "wrong-pin": errors.WrongPinError,
    "garbled": errors.APIError,
    "post-only": errors.APIError,
    "slow-down": errors.TooFastError,
    "asleep": errors.DeskAsleepError,
    "thank-another": errors.SelfThankedError,
    "no-letters": errors.APIError,
    "not-in-stock": errors.OutOfStockError,
    "no-such-book": errors.UnknownBookError,
    "no-such-page": errors.APIError,
    "too-late": errors.LoanEndedError,
    "nothing-to-do": errors.APIError,
    "make-up-your-mind": errors.APIError,
    "no-such-loan": errors.UnknownLoanError,
}
"""Every status code but success, with the error that it raises."""
COMMON_CODES: tuple[str, ...] = ("no-such-reader", "wrong-pin", "garbled", "post-only", "slow-down", "asleep")
"""The status codes that every endpoint has."""
FACTS: dict[str, dict[str, str]] = {
    "no-such-reader": {"param": "reader_id"},
    "wrong-pin": {"param": "pin"},
    "thank-another": {"param": "thanked"},
    "no-such-book": {"param": "isbn"},
    "no-such-loan": {"param": "loan_ref"},
}
"""The attributes that the spec gives to the error of a status code."""
TEMPLATES: dict[str, type[APIError]] = {
    "missing_{param}": errors.MissingError,
}
"""The codes that hold the name of a parameter, each with the error that it raises."""
PARAMS: tuple[str, ...] = (
    "reader_id",
    "pin",
    "book",
    "giver",
    "thanked",
    "letter",
    "unknown",
    "isbns",
    "parcels",
    "copies",
    "urgency",
    "isbn",
    "cover",
    "genres",
    "word",
    "genre",
    "without",
    "since",
    "page",
    "card-no",
    "dayOfVisit",
    "max-fee",
    "giftWrap",
    "insured",
    "usedISBNs",
    "desk-note",
    "loan_ref",
    "by",
    "until",
    "from",
)
"""Every parameter of the spec."""

ATTEMPTS = 2
PAUSE = 0.25
MAX_PAUSE = 1.0
RETRY_HTTP: tuple[int, ...] = (503,)
RETRY_CODES: tuple[str, ...] = ("asleep",)
LATER_CODES: tuple[str, ...] = ("slow-down",)
ACTED_CODES: tuple[str, ...] = ("asleep",)

ENUMS: dict[str, dict[str, str]] = {
    "State": {
        "SHELVED": "shelved",
        "LENT": "lent",
        "LOST": "lost",
        "MISLAID": "mislaid",
    },
    "Urgency": {
        "TODAY": "today",
        "SOME_DAY": "some_day",
    },
    "Genre": {
        "FICTION": "fiction",
        "POETRY": "poetry",
        "N2ND_HAND": "2nd_hand",
    },
}
"""The members of each enum, with their values."""
PARTS: dict[str, params.MessageParts] = {
    "letter_parts": params.MessageParts(
        alphabet="abcdefghijklmnopqrstuvwxyzRT. \n", double="RT", plain=(40, 75), other=(20, 35)
    ),
}
"""The lengths of message parts, by the function that counts them."""

IGNORED_WARNINGS: tuple[str, ...] = (
    "ignore:.* is deprecated since :DeprecationWarning",
    "ignore:.* is called .* now; the old name:DeprecationWarning",
)
"""The warnings of what the spec deprecates."""

SIGNATURE_HEADER = "X-Library-Seal"
SIGNATURE_KEY = "pin"
"""The credential that signs notifications."""
