# Generated from spec/api.yaml by `python -m generator`. Edit the spec, not this file.
"""What the modules that are the same for every service need to know of this one."""

BASE_URL = "https://bakery.example/api"
USER_AGENT = "bakery-client/1.0.0"
LOGGER = "bakery"
DISTRIBUTION = "bakery-client"

# The parameters that go along with every request, and the variables of the environment that they are read from.
CREDENTIALS = {
    "shop": "BAKERY_SHOP",
    "key": "BAKERY_KEY",
}
# The one for which limits are counted, and those that must never be shown.
APPLICATION = "shop"
SECRETS: tuple[str, ...] = ("key",)

# Every reply has a status.
STATUS_FIELD = "status"
STATUS_PATTERN = "[a-z][a-z-]{1,40}"
SUCCESS = "yes"
# The status that says that there were too many requests; empty if there is none.
OVER_LIMIT = "slow-down"
MAX_REPLY_BYTES = 65536

# When a safe endpoint is asked again; pauses in seconds.
RETRY_ATTEMPTS = 2
RETRY_HTTP: frozenset[int] = frozenset((503,))
RETRY_PAUSE = 0.25
RETRY_MAX_PAUSE = 1.0

METHODS = ("POST",)
