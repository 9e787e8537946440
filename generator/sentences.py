"""The sentences of docstrings and reference, from what the spec says."""

from __future__ import annotations

from .model import Argument
from .names import variable_name
from .spec import Deprecated, Endpoint, Service, Type


def joined(*sentences: str) -> str:
    return " ".join(sentence for sentence in sentences if sentence)


def number(value: float) -> str:
    return f"{value:g}"


def limits_doc(type_: Type) -> str:
    """Which values of a type can be sent."""
    match type_.is_:
        case "integer":
            return f"{type_.minimum} or more." if type_.maximum is None else f"{type_.minimum} to {type_.maximum}."
        case "duration":
            return f"In whole {type_.unit}."
        case "date-time":
            return f"Timezone-aware; sent as whole seconds in {type_.zone}."
        case "list" | "objects":
            most = f" to {type_.max_items}" if type_.max_items else " or more"
            return f"{type_.min_items}{most} {'elements' if type_.is_ == 'list' else 'objects'}."
        case "file":
            return f"At most {type_.max_bytes} bytes."
        case "enum":
            return f"One of {', '.join(value.name for value in type_.values)}."
        case _:
            return joined(_length_doc(type_), f"It must be {type_.looks}." if type_.looks else "")


def _length_doc(type_: Type) -> str:
    if type_.max_length is None:
        return (
            f"At least {type_.min_length} character{'s' if type_.min_length > 1 else ''}." if type_.min_length else ""
        )
    return f"{type_.min_length} to {type_.max_length} characters."


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
    known = f"Known: {', '.join(type_.known)}; the list is open." if type_.known else ""
    return joined(type_.about, known)


def client_doc(service: Service) -> str:
    lines = [
        "A client of one application.",
        "",
        "Its connections are kept open and shared by threads; a forked child makes its own. Close it, or use it "
        "with `with`. The limit of each endpoint is kept beforehand, together with all other clients of the same "
        "application in the process: a call waits for its turn, and raises RateLimitWait if that would take it past "
        "its deadline.",
        "",
        service.why_method,
        "",
    ]
    for credential in service.credentials:
        variable = variable_name(service, credential.name)
        lines.append(f"{credential.name}: {credential.about} If left out, {variable} of the environment is read.")
    lines += [
        f"base_url: What stands before an endpoint's path. If left out, {service.base_url}",
        "deadline: Seconds for a whole call, all waiting and repeating included.",
        "ssl_context: How the service's certificate is checked. If left out, against the system's authorities.",
        "",
        "Raises ConfigError, which names everything that is missing or wrong.",
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
    lines = [endpoint.about, ""]
    if endpoint.details:
        lines += [endpoint.details, ""]
    if endpoint.warning:
        lines += [f"Warning: {endpoint.warning}", ""]
    if endpoint.confidence != "documented":
        lines += [confidence_note(endpoint.confidence), ""]
    lines += [f"{argument.name}: {argument.doc}" for argument in arguments]
    lines += [DEADLINE_DOC[endpoint.paging is not None], ""]
    if rules:
        lines += [" ".join(rules), ""]
    lines += [
        f"Raises {_raised(endpoint, service)}; ParameterError before anything is sent; TransportError, InvalidResponse "
        f"or RateLimitWait.{_mark(endpoint)}",
        facts(endpoint),
        f"Address: {service.base_url}/{endpoint.path} ({', '.join(service.methods)})",
        f"Source: {endpoint.source}",
    ]
    return "\n".join(lines)


DEADLINE_DOC = {
    False: "deadline: Seconds for the whole call, all waiting and repeating included, instead of the client's own.",
    True: "deadline: Seconds for each page, all repeating included, instead of the client's own. The iteration "
    "waits for the limit besides.",
}


def facts(endpoint: Endpoint) -> str:
    safe = "Safe to repeat." if endpoint.safe else "Not safe to repeat."
    return (
        f"{safe} Limit: {limit_words(endpoint)}. "
        f"Notifications: {endpoint.notifications or NOT_DOCUMENTED}. Charges: {endpoint.charges or NOT_DOCUMENTED}."
    )


NOT_DOCUMENTED = "not documented"


def confidence_note(confidence: str) -> str:
    return {"partial": "(Documented in part.)", "inferred": "(Inferred, not documented.)"}.get(confidence, "")


def notice(deprecated: Deprecated) -> str:
    return f"is deprecated since {deprecated.since}: {deprecated.instead}"


def deprecation_note(deprecated: Deprecated | None) -> str:
    """What documentation says of it."""
    return f"Deprecated since {deprecated.since}: {deprecated.instead}" if deprecated else ""
