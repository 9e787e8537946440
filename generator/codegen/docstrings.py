"""The sentences of docstrings and reference, from what the spec says."""

from __future__ import annotations

from ..model.methods import Argument
from ..names import variable_name
from ..spec.endpoints import Endpoint
from ..spec.service import Service
from ..spec.types import (
    DateTimeType,
    Deprecated,
    DurationType,
    EnumType,
    FileType,
    IntegerType,
    ListType,
    ObjectsType,
    TextType,
    Type,
)
from ..wording import counted


def join_sentences(*sentences: str) -> str:
    return " ".join(sentence for sentence in sentences if sentence)


def number(value: float) -> str:
    return f"{value:g}"


def limits_doc(type_: Type) -> str:
    """Which values of a type can be sent."""
    match type_:
        case IntegerType():
            return f"{type_.minimum} or more." if type_.maximum is None else f"{type_.minimum} to {type_.maximum}."
        case DurationType():
            return f"IntegerParam {type_.unit}."
        case DateTimeType():
            return f"It must have a time zone; it is sent as whole seconds in {type_.zone}."
        case ListType() | ObjectsType():
            return _sentence(
                counted(type_.min_items, type_.max_items, "element" if isinstance(type_, ListType) else "object")
            )
        case FileType():
            return f"At most {type_.max_bytes} bytes."
        case EnumType():
            values = ", ".join(value.name for value in type_.values)
            return f"One of {values}." if len(type_.values) > 1 else f"It must be {values}."
        case TextType():
            described = f"It must be {type_.pattern_description}." if type_.pattern_description else ""
            return join_sentences(_sentence(counted(type_.min_length, type_.max_length, "character")), described)
        case _:
            return ""


def _sentence(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}." if words else ""


def source_note(source: str) -> str:
    return f"Source: {source}" if source else ""


def limit_words(endpoint: Endpoint) -> str:
    limit = endpoint.limit
    if limit is None:
        return "none"
    words = f"{limit.requests} requests in {number(limit.seconds)} s for each application"
    return words + (" (inferred)" if limit.confidence == "inferred" else "")


def limit_cell(endpoint: Endpoint) -> str:
    """The limit, in a word."""
    limit = endpoint.limit
    if limit is None:
        return "none"
    return f"{limit.requests} in {number(limit.seconds)} s" + (" (inferred)" if limit.confidence == "inferred" else "")


def type_doc(type_: Type) -> str:
    values = type_.known_values if isinstance(type_, TextType) else ()
    known = f"Known: {', '.join(values)}; the list is open." if values else ""
    return join_sentences(type_.summary, known)


def client_doc(service: Service) -> str:
    lines = [
        "A client of one application.",
        "",
        "Its connections are kept open and shared by threads; a forked child makes its own. Close it, or use it "
        "with `with`. The limit of each endpoint is kept beforehand, together with all other clients of the same "
        "application in the process, or in all processes that share a limiter: a call waits for its turn, and raises "
        "RateLimitTimeoutError if that would take it past its deadline.",
        "",
        service.why_method,
        "",
    ]
    for credential in service.credentials:
        variable = variable_name(service, credential.name)
        told = " A callable is asked for it before each request." if credential.secret else ""
        lines.append(
            f"{credential.name}: {credential.summary} If left out, {variable} of the environment is read.{told}"
        )
    lines += [
        f"base_url: What stands before an endpoint's path. If left out, {service.base_url}",
        "timeout: Seconds for a whole call, all waiting and repeating included.",
        "limiter: What keeps the limit together with other processes: a FileLimiter with those of this machine, a "
        "RedisLimiter with those of several. If left out, the process keeps it alone.",
        "ssl_context: How the service's certificate is checked. If left out, against the authorities of SSL_CERT_FILE "
        "and SSL_CERT_DIR; or else of REQUESTS_CA_BUNDLE; or else of the system. The host's name is always checked. A "
        "context that checks no certificate (CERT_NONE) is for loopback alone, for the credentials go along.",
        "proxy: The URL of an HTTP proxy, http://[user:password@]host:port. If left out, that of HTTPS_PROXY or else "
        "ALL_PROXY is used, unless NO_PROXY names the host; an empty string is for none at all. "
        "The proxy learns the host's name alone. Plain http, to loopback, goes through none.",
        "",
        "The environment is read when the client is made. Raises ConfigError, which says what is missing or wrong.",
    ]
    return "\n".join(lines)


def _raised(endpoint: Endpoint, service: Service) -> str:
    """The errors that a method raises, each with the status codes that it stands for."""
    codes: dict[str, list[str]] = {}
    for status in endpoint.statuses:
        if status.code != service.success:
            mark = "" if status.confidence == "documented" else "*"
            codes.setdefault(status.raises or "APIError", []).append(status.code + mark)
    plain = codes.pop("APIError", [])
    errors = [f"{error} ({', '.join(of)})" for error, of in codes.items()]
    return ", ".join([*errors, f"APIError ({', '.join([*plain, 'or any other'])})"])


def _mark(endpoint: Endpoint) -> str:
    marked = any(status.confidence != "documented" for status in endpoint.statuses)
    return " A code with a * is not documented for this endpoint." if marked else ""


def method_doc(service: Service, endpoint: Endpoint, arguments: tuple[Argument, ...], rules: tuple[str, ...]) -> str:
    lines = [endpoint.summary, ""]
    if endpoint.description:
        lines += [endpoint.description, ""]
    if endpoint.warning:
        lines += [f"Warning: {endpoint.warning}", ""]
    if endpoint.confidence != "documented":
        lines += [confidence_note(endpoint.confidence), ""]
    lines += [f"{argument.name}: {argument.doc}" for argument in arguments]
    lines += [TIMEOUT_DOC[endpoint.pagination is not None], ""]
    if rules:
        lines += [" ".join(rules), ""]
    lines += [
        f"Raises {_raised(endpoint, service)}; ParameterError before anything is sent; TransportError, "
        f"InvalidResponseError or RateLimitTimeoutError.{_mark(endpoint)}",
        facts(endpoint),
        f"Address: {service.base_url}/{endpoint.path} ({', '.join(service.methods)})",
        f"Source: {endpoint.source}",
    ]
    return "\n".join(lines)


TIMEOUT_DOC = {
    False: "timeout: Seconds for the whole call, all waiting and repeating included, instead of the client's own.",
    True: "timeout: Seconds for each page, all repeating included, instead of the client's own. The iteration "
    "waits for the limit besides.",
}


def facts(endpoint: Endpoint) -> str:
    safe = "Safe to repeat." if endpoint.safe else "Not safe to repeat."
    return (
        f"{safe} Limit: {limit_words(endpoint)}. "
        f"Notifications: {endpoint.notifications or NOT_DOCUMENTED}. "
        f"Charges: {(endpoint.charges or NOT_DOCUMENTED).removesuffix('.')}."
    )


NOT_DOCUMENTED = "not documented"


def confidence_note(confidence: str) -> str:
    return {"partial": "(Documented in part.)", "inferred": "(Inferred, not documented.)"}.get(confidence, "")


def confidence_beside(confidence: str, around: str) -> str:
    """What is said of the confidence in a part; nothing if it is that in the whole."""
    return "" if confidence == around else confidence_note(confidence) or "(Documented.)"


def deprecation_message(deprecated: Deprecated) -> str:
    return f"is deprecated since {deprecated.since}: {deprecated.instead}"


def deprecation_note(deprecated: Deprecated | None) -> str:
    """What documentation says of it."""
    return f"Deprecated since {deprecated.since}: {deprecated.instead}" if deprecated else ""
