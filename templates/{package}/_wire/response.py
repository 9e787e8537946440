"""From a response to its record, or to its error."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeVar

from .._core.base_error import BaseError
from .._core.models import Response
from .._core.records import Meta, StatusOnly, make_record
from .._core.service import STATUS_FIELD, STATUS_PATTERN, SUCCESS
from ..errors import APIError, InvalidResponseError, RedirectError
from .credentials import ResolvedCredentials
from .fields import FieldError, parse_text
from .json_object import DecodeError, Fields, parse_json
from .request import Endpoint, FormData

T = TypeVar("T")

_is_status = re.compile(STATUS_PATTERN).fullmatch
MAX_STATUS = 200
"""Characters; longer than any status code."""

UNKNOWN = "A status that this version of the package does not know."
"""The meaning of such a code."""


def parse_response(
    response: Response,
    credentials: ResolvedCredentials,
    request: FormData,
    endpoint: Endpoint,
    read: Callable[[Fields, Meta], T],
    meta: Meta,
) -> T | BaseError:
    """Returns the record of a response, or its error."""
    if response.status // 100 == 3:
        return RedirectError(
            f"the service answered with a redirect (HTTP {response.status}), which is not followed, because the "
            "credentials would be sent there. Check base_url.",
            sent="yes",
            raw=response.body,
            http_status=response.status,
        )
    if response.compressed:
        return _invalid(response, None, "it is compressed, which was not asked for")
    try:
        fields = parse_json(response.body)
    except DecodeError as error:
        return _invalid(response, None, str(error))
    status = fields.get(STATUS_FIELD)
    if status != SUCCESS:
        if type(status) is not str or not _is_status_code(status, credentials):
            return _invalid(response, STATUS_FIELD, "it is missing or not a status code")
        return _api_error(status, response, request, {param.name for param in endpoint.params})
    if response.status // 100 != 2:
        return _invalid(response, None, f"it says {SUCCESS}, but its HTTP status says that the request failed")
    try:
        return read(fields, meta)
    except FieldError as error:
        return _invalid(response, error.name, f"it is not {error.expected}")


def _invalid(response: Response, field: str | None, problem: str) -> InvalidResponseError:
    place = "the reply" if field is None else f"the field {field} of the reply"
    return InvalidResponseError(
        f"{place} (HTTP {response.status}) cannot be read: {problem}. The reply is in .raw.",
        sent="yes",
        raw=response.body,
        http_status=response.status,
        field=field,
    )


def parse_reply(fields: Fields, meta: Meta) -> StatusOnly:
    """Returns the record of a reply of which the spec knows only the status."""
    status = parse_text(fields, STATUS_FIELD)
    return make_record(StatusOnly, status=status, unread=(), extra=fields, meta=meta)


def _is_status_code(status: str, credentials: ResolvedCredentials) -> bool:
    """Returns True for a status code that an error may show. No service has a reason to write a secret there."""
    from .statuses import STATUSES

    if status in STATUSES:
        return True
    return len(status) <= MAX_STATUS and _is_status(status) is not None and not credentials.is_shown_in(status)


def _mask(text: str, request: FormData) -> str:
    """Returns a text without what may be personal: long numbers, and values of the request."""
    return re.sub(r"[0-9]{5,}", "*", request.mask_values(text))


def _api_error(code: str, response: Response, request: FormData, params: set[str]) -> APIError:
    """Returns the error of a status code; APIError itself if the spec does not know the code.

    What the code has in the place of the name of a parameter, and a code that is unknown, may hold a value of the request.
    """
    from .statuses import STATUSES, TEMPLATES

    unknown: tuple[type[APIError], str, dict[str, str]] = (APIError, "", {})
    error, meaning, facts = STATUSES.get(code, unknown)
    for pattern, template_error, template_meaning in TEMPLATES:
        match = re.fullmatch(pattern, code)
        if match and not meaning:
            error, meaning, facts = template_error, template_meaning, match.groupdict()
            for name, value in facts.items():
                facts[name] = value if value in params else _mask(value, request)
                code = code.replace(value, facts[name])
    if not meaning:
        code, meaning = _mask(code, request), UNKNOWN
    return error(
        f"{code}: {meaning}",
        sent="yes",
        raw=response.body,
        http_status=response.status,
        code=code,
        meaning=meaning,
        **facts,
    )
