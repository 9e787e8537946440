# Generated from spec/api.yaml by `python -m generator`. Edit the spec, not this file.
"""The facts of this service that the modules need which are the same for every service."""

BASE_URL = "https://secure.hoiio.com/open"
DEFAULT_TIMEOUT = 30.0
BASE_URL_VARIABLE = "HOIIO_BASE_URL"
TIMEOUT_VARIABLE = "HOIIO_TIMEOUT"
USER_AGENT = "hoiio-sdk/0.1.0"
LOGGER = "hoiio"
DISTRIBUTION = "hoiio-sdk"

# The parameters that are sent with every request, and the environment variables that they are read from.
CREDENTIALS = {
    "app_id": "HOIIO_APP_ID",
    "access_token": "HOIIO_ACCESS_TOKEN",
}
# The credential that limits are counted for, and the credentials that must never be shown.
APPLICATION = "app_id"
SECRETS: tuple[str, ...] = ("access_token",)

# Every reply has a status.
STATUS_FIELD = "status"
STATUS_PATTERN = "(success|error)_[A-Za-z0-9_]{1,80}"
SUCCESS = "success_ok"
# The status of the reply to one request too many; empty if there is none.
OVER_LIMIT = "error_rate_limit_exceeded"
MAX_REPLY_BYTES = 1048576
MAX_REPLY_OBJECTS = 10000

# When a request to a safe endpoint is retried; pauses in seconds.
RETRY_ATTEMPTS = 3
RETRY_HTTP: frozenset[int] = frozenset((502, 503, 504))
RETRY_PAUSE = 0.5
RETRY_MAX_PAUSE = 8.0

METHODS = ("GET", "POST")
