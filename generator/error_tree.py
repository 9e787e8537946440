"""The errors that every client has: each class, its base and its description."""

from __future__ import annotations

TREE = {
    "ConfigError": "Credentials, an address, a proxy, a limiter or a client that cannot be used. Nothing was sent.",
    "ParameterError": "An argument outside of its limits. Before anything is sent.",
    "TransportError": "The network brought no answer.",
    "InvalidResponse": "An answer that cannot be read: not JSON, a field missing or of another type.",
    "RateLimitWait": "The limit has no slot left before the deadline. Nothing was sent.",
    "LimiterFailed": "What the limit is shared by, a file or Redis, cannot be used. Nothing was sent.",
    "APIError": "The service answered with a status other than success.",
}
TRANSPORT_ERRORS = {
    "ConnectFailed": "No connection could be made. Nothing was sent.",
    "ConnectionLost": "The connection ended before the answer was complete.",
    "DeadlineExceeded": "The deadline passed before the answer was complete.",
    "TLSFailed": "The service could not prove who it is, or speaks no TLS that is safe. Nothing was sent.",
}
CONNECT_ERRORS = {
    "ProxyRefused": "The proxy opens no tunnel to the service, or not for this user. Nothing was sent.",
}
RESPONSE_ERRORS = {
    "ResponseTooLarge": "An answer larger than any that the service documents.",
    "RedirectRefused": "The service pointed elsewhere. It was not followed: the credentials would have gone along.",
}
# Of a service that sends notifications alone.
NOTIFICATION_ERRORS = {
    "InvalidNotification": "A notification that cannot be read, or that the service did not sign.",
    "InvalidSignature": "A notification that the service did not sign, or signed by another key. Do not act on it.",
}
OWN_ERRORS = (*TREE, *TRANSPORT_ERRORS, *CONNECT_ERRORS, *RESPONSE_ERRORS)
