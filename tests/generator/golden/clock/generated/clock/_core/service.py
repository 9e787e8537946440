# Generated from spec/api.yaml by `python -m generator`. Edit the spec, not this file.
"""The facts of this service that the modules need which are the same for every service."""

BASE_URL = "https://clock.example"
DEFAULT_TIMEOUT = 30.0
BASE_URL_VARIABLE = "CLOCK_BASE_URL"
TIMEOUT_VARIABLE = "CLOCK_TIMEOUT"
USER_AGENT = "clock/1.0.0"
LOGGER = "clock"
DISTRIBUTION = "clock"

# The parameters that are sent with every request, and the environment variables that they are read from.
CREDENTIALS = {
    "key": "CLOCK_KEY",
}
# The credential that limits are counted for, and the credentials that must never be shown.
APPLICATION = "key"
SECRETS: tuple[str, ...] = ("key",)

# Every reply has a status.
STATUS_FIELD = "said"
STATUS_PATTERN = "[a-z]{1,20}"
SUCCESS = "ok"
# The status of the reply to one request too many; empty if there is none.
OVER_LIMIT = ""
MAX_REPLY_BYTES = 1024
MAX_REPLY_OBJECTS = 10000

# When a request to a safe endpoint is retried; pauses in seconds.
RETRY_ATTEMPTS = 1
RETRY_HTTP: frozenset[int] = frozenset(())
RETRY_PAUSE = 1.0
RETRY_MAX_PAUSE = 1.0

METHODS = ("POST",)
