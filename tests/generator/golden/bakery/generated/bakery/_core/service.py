# Generated from spec/api.yaml by `python -m generator`. Edit the spec, not this file.
"""The facts of this service that the modules need which are the same for every service."""

BASE_URL = "https://bakery.example/api"
DEFAULT_TIMEOUT = 30.0
BASE_URL_VARIABLE = "BAKERY_BASE_URL"
TIMEOUT_VARIABLE = "BAKERY_TIMEOUT"
USER_AGENT = "bakery-client/1.0.0"
LOGGER = "bakery"
DISTRIBUTION = "bakery-client"

# The parameters that are sent with every request, and the environment variables that they are read from.
CREDENTIALS = {
    "shop": "BAKERY_SHOP",
    "key": "BAKERY_KEY",
}
# The credential that limits are counted for, and the credentials that must never be shown.
APPLICATION = "shop"
SECRETS: tuple[str, ...] = ("key",)

# Every reply has a status.
STATUS_FIELD = "status"
STATUS_PATTERN = "[a-z][a-z-]{1,40}"
SUCCESS = "yes"
# The status of the reply to one request too many; empty if there is none.
OVER_LIMIT = "slow-down"
MAX_REPLY_BYTES = 65536
MAX_REPLY_OBJECTS = 10000

# When a request to a safe endpoint is retried; pauses in seconds.
RETRY_ATTEMPTS = 2
RETRY_HTTP: frozenset[int] = frozenset((503,))
RETRY_PAUSE = 0.25
RETRY_MAX_PAUSE = 1.0

METHODS = ("POST",)
