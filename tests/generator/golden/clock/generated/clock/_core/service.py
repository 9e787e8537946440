# Generated from spec/api.yaml by `python -m generator`. Edit the spec, not this file.
"""What the modules that are the same for every service need to know of this one."""

BASE_URL = "https://clock.example"
USER_AGENT = "clock/1.0.0"
LOGGER = "clock"
DISTRIBUTION = "clock"

# The parameters that go along with every request, and the variables of the environment that they are read from.
CREDENTIALS = {
    "key": "CLOCK_KEY",
}
# The one for which limits are counted, and those that must never be shown.
APPLICATION = "key"
SECRETS: tuple[str, ...] = ("key",)

# Every reply has a status.
STATUS_FIELD = "said"
STATUS_PATTERN = "[a-z]{1,20}"
SUCCESS = "ok"
# The status that says that there were too many requests; empty if there is none.
OVER_LIMIT = ""
MAX_REPLY_BYTES = 1024

# When a safe endpoint is asked again; pauses in seconds.
RETRY_ATTEMPTS = 1
RETRY_HTTP: frozenset[int] = frozenset(())
RETRY_PAUSE = 1.0
RETRY_MAX_PAUSE = 1.0

METHODS = ("POST",)
