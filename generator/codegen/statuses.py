"""The tables of status codes: for the package, its tests and the reference."""

from __future__ import annotations

import re

from ..model.methods import StatusRow
from ..model.package import ErrorStatus, StatusTables, TemplateRow
from ..spec.endpoints import TEMPLATE, Status
from ..spec.service import Spec
from .docstrings import confidence_note, join_sentences, source_note
from .errors import error_facts

REPEAT = {"never": "no", "if-safe": "if the endpoint is safe", "after-delay": "after a pause"}
"""The words of the reference for each value of `retry`."""


def _plain(spec: Spec) -> list[Status]:
    """Returns the statuses that are errors and hold no name of a param."""
    return [status for status in spec.statuses if TEMPLATE not in status.code and status.code != spec.service.success]


def plain_codes(spec: Spec, retry: str | None = None) -> tuple[str, ...]:
    """Returns the codes of errors that hold no name of a param.

    Args:
        spec: The spec.
        retry: If given, only codes with this value of `retry` are returned.
    """
    return tuple(status.code for status in _plain(spec) if retry in (None, status.retry))


def build_status_tables(spec: Spec) -> StatusTables:
    return StatusTables(
        errors=_error_statuses(spec),
        rows=_status_rows(spec),
        templates=_template_patterns(spec),
        template_codes=_template_rows(spec),
        retry_codes=plain_codes(spec, retry="if-safe"),
        later_codes=plain_codes(spec, retry="after-delay"),
        acted_codes=tuple(status.code for status in _plain(spec) if status.may_have_acted),
        common_codes=tuple(code for code in plain_codes(spec) if code in spec.common),
        refused=_refused_codes(spec),
        over_limit=next((status.code for status in spec.statuses if status.when == "over-limit"), ""),
    )


def _error_statuses(spec: Spec) -> tuple[ErrorStatus, ...]:
    return tuple(
        ErrorStatus(
            code=status.code,
            error=status.raises or "APIError",
            meaning=status.summary,
            facts=error_facts(spec, status.code),
        )
        for status in _plain(spec)
    )


def _status_rows(spec: Spec) -> tuple[StatusRow, ...]:
    """Returns a row of the reference for every status, success and templates included."""
    return tuple(_status_row(status, success=status.code == spec.service.success) for status in spec.statuses)


def _status_row(status: Status, *, success: bool) -> StatusRow:
    return StatusRow(
        code=status.code,
        error="none" if success else status.raises or "APIError",
        meaning=join_sentences(
            status.summary,
            "The service may have acted on the request." if status.may_have_acted else "",
            confidence_note(status.confidence),
            status.discrepancy,
            source_note(status.source),
        ),
        retry="" if success else REPEAT[status.retry],
    )


def _template_patterns(spec: Spec) -> tuple[StatusRow, ...]:
    """Returns the codes that hold the name of a param, as regular expressions."""
    return tuple(
        StatusRow(code=_template_pattern(status.code), error=status.raises, meaning=status.summary)
        for status in spec.statuses
        if TEMPLATE in status.code
    )


def _template_rows(spec: Spec) -> tuple[TemplateRow, ...]:
    """Returns the same codes as the spec has them."""
    return tuple(
        TemplateRow(code=status.code, error=status.raises) for status in spec.statuses if TEMPLATE in status.code
    )


def _template_pattern(code: str) -> str:
    before, _, after = code.partition(TEMPLATE)
    return f"{re.escape(before)}(?P<param>[a-zA-Z_][a-zA-Z0-9_]*(?:-[a-zA-Z0-9_]+)*){re.escape(after)}"


def _refused_codes(spec: Spec) -> dict[str, str]:
    """Returns the code with which the service refuses each credential."""
    return {
        credential.name: status.code
        for credential in spec.service.credentials
        for status in spec.statuses
        if status.when == "refused" and status.param == credential.name
    }
