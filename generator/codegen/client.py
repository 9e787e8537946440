"""The class Client: its options, and its docstring."""

from __future__ import annotations

from ..error_tree import LIMIT_ERRORS, TRANSPORT_ERRORS, TREE
from ..model.package import CredentialDoc, Option
from ..names import variable_name
from ..options import OPTIONS
from ..spec.service import Service, Spec
from .docstrings import join_paragraphs, join_sentences, raised, section

CLIENT_INTRO = (
    "A client of one application.",
    "Threads share its connections, which stay open; a forked child opens its own. Close the client, or use it in "
    "a with statement.",
    "Client-side rate limiting enforces the limit of each endpoint before a request is sent. It covers all clients "
    "of the application in the process, or in all processes that share a limiter. A method waits for a slot, and "
    "raises RateLimitTimeoutError if there is none within its timeout.",
    "The environment is read when the client is created.",
)
"""The introduction to the Client, in paragraphs."""


def build_credentials(service: Service) -> tuple[CredentialDoc, ...]:
    return tuple(
        CredentialDoc(
            name=each.name, variable=variable_name(service, each.name), summary=each.summary, secret=each.secret
        )
        for each in service.credentials
    )


def build_options(service: Service) -> tuple[Option, ...]:
    """Returns the arguments of the Client in their order: the credentials first."""
    credentials = tuple(
        Option(
            name=each.name,
            annotation="SecretProvider | None" if each.secret else "str | None",
            default="None",
            keyword_only=False,
            doc=join_sentences(
                each.summary,
                f"If omitted, the environment variable {each.variable}.",
                "A callable is called before each request." if each.secret else "",
            ),
        )
        for each in build_credentials(service)
    )
    defaults = {"base_url": service.base_url, "timeout": "30 seconds."}
    texts = {
        option.name: f"{option.doc} If omitted, the environment variable {variable_name(service, option.name)}, or "
        f"else {defaults[option.name]}"
        for option in OPTIONS
        if option.name in defaults
    }
    options = (
        Option(
            name=option.name,
            annotation=option.annotation,
            default=option.default,
            keyword_only=True,
            doc=texts.get(option.name, option.doc),
        )
        for option in OPTIONS
    )
    return (*credentials, *options)


_COMMON = (
    "ParameterError",
    "ConfigError",
    "RateLimitTimeoutError",
    "LimiterError",
    "TransportError",
    "DeadlineExceededError",
    "InvalidResponseError",
)
"""The errors of the client that every method may raise, in the order in which they can occur."""


def common_errors(spec: Spec) -> tuple[str, ...]:
    """Returns a line for each error that every method may raise."""
    docs = TREE | TRANSPORT_ERRORS | LIMIT_ERRORS
    common = [status for status in spec.statuses if status.code in spec.common]
    plain = [status.code for status in common if not status.raises and status.code != spec.service.success]
    return (
        *(f"{name}: {docs[name]}" for name in _COMMON),
        *raised(spec, [status for status in common if status.raises]),
        f"APIError: {TREE['APIError']} The base class of all errors of a status; raised itself for "
        f"{', '.join(plain)}{' and ' if plain else ''}every status without a class.",
    )


def client_call(options: tuple[Option, ...]) -> str:
    """Returns the arguments of the Client as its signature has them, without annotations."""
    positional = [f"{option.name}={option.default}" for option in options if not option.keyword_only]
    keyword_only = [f"{option.name}={option.default}" for option in options if option.keyword_only]
    return ", ".join([*positional, "*", *keyword_only])


def client_doc(spec: Spec) -> str:
    return join_paragraphs(
        *CLIENT_INTRO,
        spec.service.why_method,
        "\n".join(
            [
                "Every method may raise these errors; its docstring lists only its own:",
                *(f"- {line}" for line in common_errors(spec)),
            ]
        ),
    )


def client_init_doc(options: tuple[Option, ...]) -> str:
    return join_paragraphs(
        "Check the options. Nothing is sent.",
        section("Args", [f"{option.name}: {option.doc}" for option in options]),
        section("Raises", ["ConfigError: A credential is missing, or an option is invalid."]),
    )
