# Generated from spec/loans/*.yaml by `python -m generator`. Edit the spec, not this file.
"""The loans of the library."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal

from .._core.deprecation import deprecated, warn
from .._core.models import Limit
from .._core.records import Meta, Record, StatusOnly, make_record
from .._transport import Transport
from .._wire.constraints import ExactlyOneOf
from .._wire.fields import (
    HOURS,
    Fields,
    parse_date_time,
    parse_decimal,
    parse_duration,
    parse_enum,
    parse_optional_date_time,
    parse_optional_decimal,
    parse_optional_duration,
    parse_optional_enum,
    parse_optional_text,
    parse_personal,
    parse_text,
    parse_unread,
)
from .._wire.params import DateTimeParam, DurationParam, StringParam
from .._wire.request import Endpoint
from .._wire.response import parse_reply
from ..types import Name, State


class Loan(Record):
    """The reply of `loans/query`."""

    outcome: str
    """The result of the request. Always "fine" here."""

    loan_ref: str
    """The loan's reference. A reference, such as L-1."""

    state: State
    """The state of the book."""

    last_state: State | None = None
    """The previous state of the book. (Documented in part.)"""

    reader: Name
    """The reader who has the book."""

    class_: str | None = None
    """Its class. A note."""

    extra_: str | None = None
    """Something else. A note."""

    lent: datetime
    """The start of the loan. A moment at the library."""

    due: datetime | None = None
    """When it is due. A moment at the library. None if the book is on the shelf."""

    kept: timedelta
    """The time for which the book was kept. Whole hours."""

    _left: timedelta | None = None
    """The time for which the book may still be kept. Whole hours. Deprecated since 2.1.0: Compare due with the time."""

    deposit: Decimal
    """The deposit that was paid. An amount in the library's own currency."""

    owed: Decimal | None = None
    """What is owed. An amount in the library's own currency. None if nothing is owed."""

    @property
    @deprecated("Loan.held is called kept now; the old name is gone in 3.0.0")
    def held(self) -> timedelta:
        """The old name of kept, until 3.0.0."""
        return self.kept

    @property
    @deprecated("Loan.left is deprecated since 2.1.0: Compare due with the time.")
    def left(self) -> timedelta | None:
        """The time for which the book may still be kept. Deprecated since 2.1.0: Compare due with the time."""
        return self._left


class LoansResource:
    """The loans of the library.

    Every method may also raise the errors that the docstring of Client lists.
    """

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def extend(
        self, loan_ref: str, *, by: timedelta | None = None, until: datetime | None = None, timeout: float | None = None
    ) -> StatusOnly:
        """Extend a loan.

        Exactly one of by and until must be given.

        Args:
            loan_ref: The loan to extend. 3 to 10 characters.
            by: The additional time. Whole days.
            until: The new due date. Must have a time zone; sent as whole seconds in -05:30.
            timeout: Seconds for the whole method call, waiting and retries included. If omitted, the client's
                timeout.

        Returns:
            The status; the reply holds nothing else.

        Raises:
            LoanEndedError: The loan has ended. Status (inferred): too-late.
            APIError: The service reports another status. Status: make-up-your-mind; inferred: nothing-to-do.

        Not safe to retry. Limit: 100 requests in 60 s for each application (inferred). Notifications: none.
        Charges: not documented.
        Endpoint: https://books.example:8443/v2/api/loans/extend (POST)
        Source: https://books.example/docs/loans-extend
        """
        params: dict[str, object] = {"loan_ref": loan_ref, "by": by, "until": until}
        del loan_ref, by, until  # so that no traceback shows them
        return self._transport.call(_EXTEND, params, parse_reply, timeout)

    def query(self, loan_ref: str, *, from_: str | None = None, timeout: float | None = None) -> Loan:
        """Look up one loan.

        Args:
            loan_ref: The loan to look up. 3 to 10 characters.
            from_: A parameter whose name is a keyword of Python. At most 30 characters. Deprecated since 2.2.0:
                Leave it out.
            timeout: Seconds for the whole method call, waiting and retries included. If omitted, the client's
                timeout.

        Returns:
            The reply as a `Loan`.

        Raises:
            UnknownLoanError: There is no such loan. Status: no-such-loan.

        Safe to retry. Limit: 5 requests in 20 s for each application. Notifications: none. Charges: none.
        Endpoint: https://books.example:8443/v2/api/loans/query (POST)
        Source: https://books.example/docs/loans-query
        """
        if from_ is not None:
            warn("the parameter from is deprecated since 2.2.0: Leave it out.")
        params: dict[str, object] = {"loan_ref": loan_ref, "from": from_}
        del loan_ref, from_  # so that no traceback shows them
        return self._transport.call(_QUERY, params, _loan, timeout)


_EXTEND = Endpoint(
    path="loans/extend",
    safe=False,
    params=(
        StringParam(name="loan_ref", min_length=3, max_length=10),
        DurationParam(name="by", unit="days", required=False),
        DateTimeParam(name="until", zone="-05:30", required=False),
    ),
    limit=Limit(100, 60.0),
    constraints=(ExactlyOneOf(names=("by", "until")),),
)


_QUERY = Endpoint(
    path="loans/query",
    safe=True,
    params=(
        StringParam(name="loan_ref", min_length=3, max_length=10),
        StringParam(name="from", required=False, max_length=30),
    ),
    limit=Limit(5, 20.0),
)


def _loan(fields: Fields, meta: Meta) -> Loan:
    return make_record(
        Loan,
        outcome=parse_text(fields, "outcome"),
        loan_ref=parse_text(fields, "loan_ref"),
        state=parse_enum(fields, "state", State),
        last_state=parse_optional_enum(fields, "last_state", State),
        reader=parse_personal(fields, "reader", Name),
        class_=parse_optional_text(fields, "class"),
        extra_=parse_optional_text(fields, "extra"),
        lent=parse_date_time(fields, "lent", "-05:30"),
        due=parse_optional_date_time(fields, "due", "-05:30"),
        kept=parse_duration(fields, "kept", HOURS),
        _left=parse_optional_duration(fields, "left", HOURS),
        deposit=parse_decimal(fields, "deposit"),
        owed=parse_optional_decimal(fields, "owed"),
        unread=parse_unread(fields),
        extra=fields,
        meta=meta,
    )


ENDPOINTS: dict[str, Endpoint] = {
    "loans/extend": _EXTEND,
    "loans/query": _QUERY,
}
