"""The errors that every client has: each class, its base and its description."""

from __future__ import annotations

TREE = {
    "ConfigError": "Credentials, an address, a proxy, a limiter or a client that cannot be used. Nothing was sent.",
    "ParameterError": "An argument outside of its limits. Before anything is sent.",
    "TransportError": "The network brought no answer.",
    "InvalidResponseError": "An answer that cannot be read: not JSON, a field missing or of another type.",
    "RateLimitError": "The limit of requests is reached.",
    "LimiterError": "What the limit is shared by, a file or Redis, cannot be used. Nothing was sent.",
    "APIError": "The service answered with a status other than success.",
}
TRANSPORT_ERRORS = {
    "ConnectError": "No connection could be made. Nothing was sent.",
    "ConnectionLostError": "The connection ended before the answer was complete.",
    "DeadlineExceededError": "The deadline passed before the answer was complete.",
    "TLSError": "The service could not prove who it is, or speaks no TLS that is safe. Nothing was sent.",
}
CONNECT_ERRORS = {
    "ProxyError": "The proxy opens no tunnel to the service, or not for this user. Nothing was sent.",
}
LIMIT_ERRORS = {
    "RateLimitTimeoutError": "The limit has no slot left before the deadline. Nothing was sent.",
}
RESPONSE_ERRORS = {
    "ResponseTooLargeError": "An answer larger than any that the service documents.",
    "RedirectError": "The service pointed elsewhere. It was not followed: the credentials would have gone along.",
}
# Of a service that sends notifications alone.
NOTIFICATION_ERRORS = {
    "InvalidNotificationError": "A notification that cannot be read, or that the service did not sign.",
    "InvalidSignatureError": "A notification that the service did not sign, or signed with another key. Ignore it.",
}
OWN_ERRORS = (*TREE, *TRANSPORT_ERRORS, *CONNECT_ERRORS, *LIMIT_ERRORS, *RESPONSE_ERRORS)

BUILT_IN_BASES = {"DeadlineExceededError": "TimeoutError", "RateLimitTimeoutError": "TimeoutError"}
"""The classes of Python that an error belongs to besides."""
