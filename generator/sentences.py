"""The sentences of docstrings and reference, from what the spec says."""

from __future__ import annotations

from .model import Argument
from .names import variable_name
from .spec import Deprecated, Endpoint, Service, Type


def joined(*sentences: str) -> str:
    return " ".join(sentence for sentence in sentences if sentence)


def number(value: float) -> str:
    return f"{value:g}"


def length_doc(type_: Type) -> str:
    if type_.max_length is None:
        return f"At least {type_.min_length} characters." if type_.min_length else ""
    return f"{type_.min_length} to {type_.max_length} characters."


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
            note = "" if status.confidence == "documented" else f", {status.confidence}"
            codes.setdefault(status.raises or "APIError", []).append(status.code + note)
    plain = codes.pop("APIError", [])
    errors = [f"{error} ({', '.join(of)})" for error, of in codes.items()]
    return ", ".join([*errors, f"APIError ({', '.join([*plain, 'or any other'])})"])


def method_doc(service: Service, endpoint: Endpoint, arguments: tuple[Argument, ...], limit_words: str) -> str:
    lines = [endpoint.about, ""]
    if endpoint.details:
        lines += [endpoint.details, ""]
    if endpoint.confidence != "documented":
        lines += [confidence_note(endpoint.confidence), ""]
    lines += [f"{argument.name}: {argument.doc}" for argument in arguments]
    lines += [
        "deadline: Seconds for the whole call, all waiting and repeating included, instead of the client's own.",
        "",
        f"Raises {_raised(endpoint, service)}; ParameterError before anything is sent; TransportError, InvalidResponse "
        "or RateLimitWait.",
        f"{'Safe to repeat' if endpoint.safe else 'Not safe to repeat'}. Limit: {limit_words}. "
        f"Notifications: {endpoint.notifications}. Charges: {endpoint.charges}.",
        f"Address: {service.base_url}/{endpoint.path} ({', '.join(service.methods)})",
        f"Source: {endpoint.source}",
    ]
    return "\n".join(lines)


def confidence_note(confidence: str) -> str:
    return {"partial": "(Documented in part.)", "inferred": "(Inferred, not documented.)"}.get(confidence, "")


def notice(deprecated: Deprecated) -> str:
    return f"is deprecated since {deprecated.since}: {deprecated.instead}"


def deprecation_note(deprecated: Deprecated | None) -> str:
    """What documentation says of it."""
    return f"Deprecated since {deprecated.since}: {deprecated.instead}" if deprecated else ""
