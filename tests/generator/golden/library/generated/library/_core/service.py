# Generated from spec/api.yaml by `python -m generator`. Edit the spec, not this file.
"""The facts of this service that the modules need which are the same for every service."""

BASE_URL = "https://books.example:8443/v2/api"
DEFAULT_TIMEOUT = 30.0
BASE_URL_VARIABLE = "LIBRARY_BASE_URL"
TIMEOUT_VARIABLE = "LIBRARY_TIMEOUT"
USER_AGENT = "library-client/2.3.4"
LOGGER = "library"
DISTRIBUTION = "library-client"

# The parameters that are sent with every request, and the environment variables that they are read from.
CREDENTIALS = {
    "reader_id": "LIBRARY_READER_ID",
    "pin": "LIBRARY_PIN",
}
# The credential that limits are counted for, and the credentials that must never be shown.
APPLICATION = "reader_id"
SECRETS: tuple[str, ...] = ("pin",)

# Every reply has a status.
STATUS_FIELD = "outcome"
STATUS_PATTERN = "[a-z][a-zA-Z_-]{0,40}"
SUCCESS = "fine"
# The status of the reply to one request too many; empty if there is none.
OVER_LIMIT = "slow-down"
MAX_REPLY_BYTES = 4096
MAX_REPLY_OBJECTS = 500

# When a request to a safe endpoint is retried; pauses in seconds.
RETRY_ATTEMPTS = 2
RETRY_HTTP: frozenset[int] = frozenset((503,))
RETRY_PAUSE = 0.25
RETRY_MAX_PAUSE = 1.0

METHODS = ("POST",)
