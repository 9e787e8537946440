"""From an answer to its record, or to the error that it is."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NoReturn, TypeVar

from .._core.models import Response
from .._core.records import Meta, StatusOnly, make_record
from .._core.service import SECRETS, STATUS_FIELD, STATUS_PATTERN, SUCCESS
from ..errors import APIError, InvalidResponseError, RedirectError
from .fields import DecodeError, FieldError, Fields, parse_json, parse_text
from .form import FormData
from .request import Endpoint

T = TypeVar("T")

_is_status = re.compile(STATUS_PATTERN).fullmatch
MAX_STATUS = 200
"""Characters; longer than any status code."""

UNKNOWN = "A status that this version of the package does not know."
"""The meaning of such a code."""


def parse_response(
    endpoint: Endpoint, reply: Response, credentials: FormData, read: Callable[[Fields, Meta], T], meta: Meta
) -> T:
    """The record that a reply holds, or else the error that it is."""
    if reply.status // 100 == 3:
        raise RedirectError(
            f"{endpoint.path}: the service answered with a redirect (HTTP {reply.status}), which is not followed, "
            "for the credentials would go along. Check base_url.",
            sent="yes",
            raw=reply.body,
            http_status=reply.status,
        )
    if reply.compressed:
        _invalid(endpoint, reply, None, "it is compressed, which was not asked for")
    try:
        fields = parse_json(reply.body)
    except DecodeError as error:
        problem = str(error)
    else:
        return _parse_object(endpoint, reply, credentials, fields, read, meta)
    _invalid(endpoint, reply, None, problem)


def _parse_object(
    endpoint: Endpoint,
    reply: Response,
    credentials: FormData,
    fields: Fields,
    read: Callable[[Fields, Meta], T],
    meta: Meta,
) -> T:
    """The record that a JSON object holds, or else the error that it is."""
    status = fields.get(STATUS_FIELD)
    if status != SUCCESS:
        if type(status) is not str or not _is_status_code(status, credentials):
            _invalid(endpoint, reply, STATUS_FIELD, "it is missing or not a status code")
        raise _api_error(status, endpoint, reply)
    if reply.status // 100 != 2:
        _invalid(endpoint, reply, None, f"it says {SUCCESS}, but its HTTP status says that it failed")
    try:
        return read(fields, meta)
    except FieldError as error:
        wrong = error
    _invalid(endpoint, reply, wrong.name, f"it is not {wrong.expected}")


def _invalid(endpoint: Endpoint, reply: Response, field: str | None, problem: str) -> NoReturn:
    place = "the reply" if field is None else f"the field {field} of the reply"
    raise InvalidResponseError(
        f"{endpoint.path}: {place} (HTTP {reply.status}) cannot be read: {problem}. The reply is kept in .raw.",
        sent="yes",
        raw=reply.body,
        http_status=reply.status,
        field=field,
    )


def parse_reply(fields: Fields, meta: Meta) -> StatusOnly:
    """The record of a reply that the spec knows nothing of but its status."""
    status = parse_text(fields, STATUS_FIELD)
    return make_record(StatusOnly, status=status, extra=fields, meta=meta)


def _is_status_code(status: str, credentials: FormData) -> bool:
    """Whether it is a status code, and one that an error may show: no service has reason to write a secret there."""
    from .statuses import STATUSES

    if status in STATUSES:
        return True
    shown = any(credentials.values[name] in status for name in SECRETS)
    return len(status) <= MAX_STATUS and _is_status(status) is not None and not shown


def _api_error(code: str, endpoint: Endpoint, reply: Response) -> APIError:
    """The error that the spec gives a status code; APIError itself for one that it does not know."""
    from .statuses import STATUSES, TEMPLATES

    unknown: tuple[type[APIError], str, dict[str, str]] = (APIError, "", {})
    kind, meaning, facts = STATUSES.get(code, unknown)
    for pattern, template_kind, template_meaning in TEMPLATES:
        match = re.fullmatch(pattern, code)
        if match and not meaning:
            kind, meaning, facts = template_kind, template_meaning, match.groupdict()
    meaning = meaning or UNKNOWN
    return kind(
        f"{endpoint.path}: {code}: {meaning}",
        sent="yes",
        raw=reply.body,
        http_status=reply.status,
        code=code,
        meaning=meaning,
        **facts,
    )
