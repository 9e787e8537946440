"""The requests that are sent again, the pauses before, and what an error tells the caller to do."""

from __future__ import annotations

import random

from .._core.base_error import BaseError, Sent
from .._core.service import OVER_LIMIT, RETRY_ATTEMPTS, RETRY_HTTP, RETRY_MAX_PAUSE, RETRY_PAUSE
from ..errors import (
    APIError,
    ConnectError,
    ConnectionLostError,
    DeadlineExceededError,
    InvalidResponseError,
    LimiterError,
    ProxyError,
    RateLimitTimeoutError,
)
from .request import Endpoint
from .response import UNKNOWN


def should_retry(endpoint: Endpoint, failure: BaseError, attempts: int, sent: Sent) -> bool:
    """Returns True if a request is sent again after this many attempts: that may help, and can do no harm."""
    if attempts >= RETRY_ATTEMPTS or (sent != "no" and not endpoint.safe):
        return False
    if isinstance(failure, (ConnectError, ConnectionLostError)):
        return not isinstance(failure, ProxyError)
    if is_over_limit(failure):
        return failure.retry_at is not None  # a request at once would be one too many again
    return _is_retryable_reply(failure)


def draw_pause(attempts: int) -> float:
    """Returns the seconds to wait after this many attempts: exponential backoff, with full jitter."""
    longest = min(RETRY_MAX_PAUSE, RETRY_PAUSE * 2 ** (attempts - 1))
    return random.uniform(0, longest)  # noqa: S311  no secret depends on it


def is_over_limit(failure: BaseError) -> bool:
    """Returns True if the service says that there were too many requests."""
    if isinstance(failure, APIError):
        return failure.code == OVER_LIMIT
    return isinstance(failure, InvalidResponseError) and failure.http_status == 429


def complete(failure: BaseError, endpoint: Endpoint, attempts: int, sent: Sent) -> BaseError:
    """Returns an error with all that is known when no attempt follows."""
    failure.endpoint, failure.attempts, failure.sent = endpoint.path, attempts, sent
    failure.may_have_acted = _may_have_acted(endpoint, failure)
    failure.retryable = not failure.may_have_acted and _is_temporary(failure)
    sentences = [f"{endpoint.path}: {failure}"]
    if failure.retry_at and not isinstance(failure, RateLimitTimeoutError):
        sentences.append(f"The service takes the next request at {failure.retry_at:%Y-%m-%d %H:%M:%S} UTC.")
    failure.args = (" ".join([*sentences, _advice(endpoint, failure)]),)
    return failure


def _may_have_acted(endpoint: Endpoint, failure: BaseError) -> bool:
    if endpoint.safe or failure.sent == "no" or is_over_limit(failure):
        return False
    if isinstance(failure, APIError):
        from .statuses import ACTED_CODES

        return failure.meaning == UNKNOWN or failure.code in ACTED_CODES
    return True


def _is_temporary(failure: BaseError) -> bool:
    """Returns True if the same request may succeed later."""
    if isinstance(failure, (ConnectError, ConnectionLostError, DeadlineExceededError)):
        return not isinstance(failure, ProxyError)
    if isinstance(failure, (LimiterError, RateLimitTimeoutError)) or is_over_limit(failure):
        return True
    if isinstance(failure, APIError):
        from .statuses import LATER_CODES

        if failure.code in LATER_CODES:
            return True
    return _is_retryable_reply(failure)


def _is_retryable_reply(failure: BaseError) -> bool:
    """Returns True if the same request may get another reply after a short pause."""
    if isinstance(failure, APIError):
        from .statuses import RETRY_CODES

        if failure.code in RETRY_CODES:
            return True
    return isinstance(failure, (APIError, InvalidResponseError)) and failure.http_status in RETRY_HTTP


def _advice(endpoint: Endpoint, failure: BaseError) -> str:
    """Returns the last sentence of a message: what the caller can do now."""
    if isinstance(failure, RateLimitTimeoutError):
        return "Nothing was sent: send the request again at retry_at, or give a longer timeout."
    if failure.sent == "no":
        return "Nothing was sent, so the request can be sent again."
    if failure.may_have_acted:
        return "The service may have acted on the request: check before you send it again."
    if isinstance(failure, APIError) and failure.meaning != UNKNOWN:
        from .statuses import LATER_CODES, RETRY_CODES

        if failure.code in LATER_CODES:
            return "Wait some time before you send the request again."
        if failure.code not in RETRY_CODES:
            return "Sending the same request again will not help."
    if endpoint.safe:
        return "The request can be sent again: it changes nothing."
    return "The service did not act on the request, so it can be sent again."
