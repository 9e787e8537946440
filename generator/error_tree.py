"""The errors that every client has: each class, its base and its description."""

from __future__ import annotations

TREE = {
    "ConfigError": "A credential, an option or the environment is invalid, or the client is closed. Nothing was sent.",
    "ParameterError": "An argument is invalid. Raised by this package; nothing was sent.",
    "TransportError": "The network returned no complete reply.",
    "InvalidResponseError": "The reply cannot be parsed: it is not JSON, or a field is missing or has another type.",
    "RateLimitError": "The limit of requests is reached.",
    "LimiterError": "The file or Redis that shares the rate limit is unavailable. Nothing was sent.",
    "WaitTimeoutError": "The timeout of a wait ended before the record was final. The service goes on: wait again.",
    "APIError": "The service answered with a status other than success.",
}
TRANSPORT_ERRORS = {
    "ConnectError": "No connection could be opened. Nothing was sent.",
    "ConnectionLostError": "The connection ended before the reply was complete.",
    "DeadlineExceededError": "The timeout ended before the reply was complete.",
    "TLSError": "The service's certificate is invalid, or the service supports no safe TLS version. Nothing was sent.",
}
CONNECT_ERRORS = {
    "ProxyError": "The proxy opened no tunnel to the service, or rejected the user. Nothing was sent.",
}
LIMIT_ERRORS = {
    "RateLimitTimeoutError": "The rate limit has no free slot within the timeout. Raised by this package; nothing was "
    "sent.",
}
RESPONSE_ERRORS = {
    "ResponseTooLargeError": "The reply is larger than any that the service documents.",
    "RedirectError": "The service redirected the request. The redirect was not followed, because the request contains "
    "the credentials.",
}
# Only in the client of a service that sends notifications.
NOTIFICATION_ERRORS = {
    "InvalidNotificationError": "The notification cannot be parsed, or the service did not sign it.",
    "InvalidSignatureError": "The service did not sign the notification, or signed it with another key. Ignore it.",
}
OWN_ERRORS = (*TREE, *TRANSPORT_ERRORS, *CONNECT_ERRORS, *LIMIT_ERRORS, *RESPONSE_ERRORS)

BUILT_IN_BASES = dict.fromkeys(("DeadlineExceededError", "RateLimitTimeoutError", "WaitTimeoutError"), "TimeoutError")
"""The built-in class that an error is also a subclass of."""
