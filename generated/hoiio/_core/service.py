# Generated from spec/api.yaml by `python -m generator`. Edit the spec, not this file.
"""What the modules that are the same for every service need to know of this one."""

BASE_URL = "https://secure.hoiio.com/open"
USER_AGENT = "hoiio-sdk/0.1.0"
LOGGER = "hoiio"
DISTRIBUTION = "hoiio-sdk"

# The parameters that go along with every request, and the variables of the environment that they are read from.
CREDENTIALS = {
    "app_id": "HOIIO_APP_ID",
    "access_token": "HOIIO_ACCESS_TOKEN",
}
# The one for which limits are counted, and those that must never be shown.
APPLICATION = "app_id"
SECRETS: tuple[str, ...] = ("access_token",)

# Every reply has a status.
STATUS_FIELD = "status"
STATUS_PATTERN = "(success|error)_[A-Za-z0-9_]{1,80}"
SUCCESS = "success_ok"
# The status that says that there were too many requests; empty if there is none.
OVER_LIMIT = "error_rate_limit_exceeded"
MAX_REPLY_BYTES = 1048576

# When a safe endpoint is asked again; pauses in seconds.
RETRY_ATTEMPTS = 3
RETRY_HTTP: frozenset[int] = frozenset((502, 503, 504))
RETRY_PAUSE = 0.5
RETRY_MAX_PAUSE = 8.0

METHODS = ("GET", "POST")
