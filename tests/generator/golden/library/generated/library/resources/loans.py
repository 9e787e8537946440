# Generated from spec/loans/*.yaml by `python -m generator`. Edit the spec, not this file.
"""The loans of the library."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date as Date
from datetime import datetime, timedelta
from decimal import Decimal

from .._core.deprecation import deprecated, warn
from .._core.models import Limit
from .._core.records import Entry, Meta, Record, StatusOnly, make_record
from .._transport import Transport
from .._wire.constraints import ExactlyOneOf, MutuallyExclusive
from .._wire.fields import (
    HOURS,
    Fields,
    allow_numbers,
    parse_date_time,
    parse_decimal,
    parse_duration,
    parse_enum,
    parse_object,
    parse_optional_date,
    parse_optional_date_time,
    parse_optional_decimal,
    parse_optional_duration,
    parse_optional_enum,
    parse_optional_object,
    parse_optional_text,
    parse_personal,
    parse_text,
    parse_unread,
    with_aliases,
)
from .._wire.params import BooleanParam, DateParam, DateTimeParam, DecimalParam, DurationParam, ListParam, StringParam
from .._wire.request import Endpoint
from .._wire.response import parse_reply
from ..types import Card, Name, State


class Locker(Entry):
    """A locker with books to collect."""

    locker_no: str
    """The number on its door. A reference, such as L-1."""

    open_from: datetime | None = None
    """When its door may be opened. A moment at the library."""

    door_state: State | None = None
    """Where the books are now."""


class Counter(Entry):
    """A counter at which books are handed out."""

    number: Card
    """The number of the counter."""

    clerk: Name
    """The name of a person."""

    locker: Locker | None = None
    """The locker behind the counter."""

    closed_at: datetime | None = None
    """When it was closed. A moment at the library."""


class Collection(Record):
    """The reply of `loans/collect`."""

    outcome: str
    """The result of the request. Always "fine" here."""

    card_no: Card
    """The number of a card."""

    hold_id: Card
    """The number of the collection. Also written hold-number."""

    counter: Counter
    """The counter to go to."""

    locker: Locker | None = None
    """The locker with the books. Also written locker-box. None if the books are at the counter."""

    book_state: State | None = None
    """Where the books are."""

    free_until: Date | None = None
    """The last day without a fee. A day at the library."""

    @property
    @deprecated("Collection.free_to is called free_until now; the old name is gone in 3.0.0")
    def free_to(self) -> Date | None:
        """The old name of free_until, until 3.0.0."""
        return self.free_until


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

    def collect(
        self,
        card_no: str,
        day_of_visit: Date,
        *,
        max_fee: Decimal | None = None,
        gift_wrap: bool | None = None,
        insured: bool | None = None,
        used_isbns: Sequence[str] | None = None,
        desk_note: str | None = None,
        timeout: float | None = None,
    ) -> Collection:
        """Have ordered books put aside, to collect them.

        At most one of used_isbns and desk_note may be given.

        Args:
            card_no: The number of a card. At most 20 characters.
            day_of_visit: The day of the visit.
            max_fee: The highest fee that the reader pays. If omitted, any fee is paid.
            gift_wrap: Whether to wrap the books. If omitted, they are not wrapped.
            insured: Whether the books are insured on the way. Deprecated since 2.3.4: Every book is.
            used_isbns: The books that may be used copies. 1 to 20 elements.
            desk_note: A note. At most 30 characters.
            timeout: Seconds for the whole method call, waiting and retries included. If omitted, the client's
                timeout.

        Returns:
            The reply as a `Collection`.

        Not safe to retry. Limit: 10 requests in 10 s for each application. Notifications: not documented.
        Charges: not documented.
        Endpoint: https://books.example:8443/v2/api/loans/collect (POST)
        Source: https://books.example/docs/collect
        """
        if insured is not None:
            warn("the parameter insured is deprecated since 2.3.4: Every book is.")
        params: dict[str, object] = {
            "card-no": card_no,
            "dayOfVisit": day_of_visit,
            "max-fee": max_fee,
            "giftWrap": gift_wrap,
            "insured": insured,
            "usedISBNs": used_isbns,
            "desk-note": desk_note,
        }
        del card_no, day_of_visit, max_fee, gift_wrap, insured, used_isbns, desk_note  # so that no traceback shows them
        return self._transport.call(_COLLECT, params, _collection, timeout)

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


_COLLECT = Endpoint(
    path="loans/collect",
    safe=False,
    params=(
        StringParam(name="card-no", max_length=20),
        DateParam(name="dayOfVisit"),
        DecimalParam(name="max-fee", required=False),
        BooleanParam(name="giftWrap", required=False, words=("please", "no")),
        BooleanParam(name="insured", required=False),
        ListParam(
            name="usedISBNs",
            required=False,
            of=StringParam(
                name="usedISBNs",
                pattern="[0-9]{9}[0-9X]",
                pattern_description="nine digits, and one more digit or an X, such as 1853260002",
            ),
            max_items=20,
        ),
        StringParam(name="desk-note", required=False, max_length=30),
    ),
    limit=Limit(10, 10.0),
    constraints=(MutuallyExclusive(names=("usedISBNs", "desk-note")),),
)


def _collection(fields: Fields, meta: Meta) -> Collection:
    return make_record(
        Collection,
        outcome=parse_text(fields, "outcome"),
        card_no=parse_personal(allow_numbers(fields, "card-no"), "card-no", Card),
        hold_id=parse_personal(allow_numbers(with_aliases(fields, "holdID", "hold-number"), "holdID"), "holdID", Card),
        counter=parse_object(fields, "counter", _counter),
        locker=parse_optional_object(with_aliases(fields, "locker", "locker-box"), "locker", _locker, "locker-no"),
        book_state=parse_optional_enum(fields, "bookState", State),
        free_until=parse_optional_date(fields, "free-until"),
        unread=parse_unread(fields),
        extra=fields,
        meta=meta,
    )


_EXTEND = Endpoint(
    path="loans/extend",
    safe=False,
    params=(
        StringParam(name="loan_ref", min_length=3, max_length=10),
        DurationParam(name="by", required=False, unit="days"),
        DateTimeParam(name="until", required=False, zone="-05:30"),
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


def _locker(fields: Fields) -> Locker:
    return make_record(
        Locker,
        locker_no=parse_text(fields, "locker-no"),
        open_from=parse_optional_date_time(fields, "openFrom", "-05:30"),
        door_state=parse_optional_enum(fields, "doorState", State),
        unread=parse_unread(fields),
        extra=fields,
    )


def _counter(fields: Fields) -> Counter:
    return make_record(
        Counter,
        number=parse_personal(allow_numbers(fields, "number"), "number", Card),
        clerk=parse_personal(fields, "clerk", Name),
        locker=parse_optional_object(fields, "locker", _locker, "locker-no"),
        closed_at=parse_optional_date_time(fields, "closedAt", "-05:30"),
        unread=parse_unread(fields),
        extra=fields,
    )


ENDPOINTS: dict[str, Endpoint] = {
    "loans/collect": _COLLECT,
    "loans/extend": _EXTEND,
    "loans/query": _QUERY,
}
