# Generated from spec/user/*.yaml by `python -m generator`. Edit the spec, not this file.
"""The account: its balance, and the data of its holder."""

from __future__ import annotations

from decimal import Decimal

from .._core.models import Limit
from .._core.records import Meta, Record, make_record
from .._transport import Transport
from .._wire.fields import (
    Fields,
    parse_decimal,
    parse_optional_enum,
    parse_optional_personal,
    parse_optional_text,
    parse_personal,
    parse_strings,
    parse_text,
    parse_unread,
)
from .._wire.request import Endpoint
from ..types import CallerId, Email, EnabledStatus, PersonName, PhoneNumber, UserId, UserStatus


class Balance(Record):
    """The reply of `user/get_balance`."""

    status: str
    """The result of the request. Always "success_ok" here."""

    currency: str
    """The currency of the account. A currency code, such as SGD. Known values: SGD, HKD, USD, AUD; the list is open."""

    balance: Decimal
    """The total balance: points plus bonus, in this currency. An exact decimal number, with all digits that were
    sent.
    """

    points: Decimal
    """Hoiio Points: top-ups. Spent last. Transferable. An exact decimal number, with all digits that were sent."""

    bonus: Decimal
    """Bonus Points: rewards and refunds. Spent first. Not transferable. An exact decimal number, with all digits
    that were sent.
    """


class AccountInfo(Record):
    """The reply of `user/get_info`."""

    status: str
    """The result of the request. Always "success_ok" here."""

    uid: UserId | None = None
    """The ID of a user, such as AA-1234."""

    name: PersonName
    """The name of the account holder."""

    mobile_number: PhoneNumber
    """The registered number."""

    caller_ids: tuple[CallerId, ...]
    """The caller IDs that you may use. Each caller ID is a phone number or the word private."""

    email: Email | None = None
    """An e-mail address. None if it was not verified."""

    country: str
    """A country code of ISO 3166-1 alpha-2."""

    prefix: str
    """The calling code of a country, such as 65."""

    currency: str
    """The currency of the account. A currency code, such as SGD. Known values: SGD, HKD, USD, AUD; the list is open."""

    time_zone: str | None = None
    """The time zone of the account. An offset from GMT, such as GMT+0800. It is kept as received."""

    user_status: UserStatus | None = None
    """The kind of the account. An unknown value is kept as received."""

    sms_rebrand_status: EnabledStatus | None = None
    """Indicates whether SMS may have a sender name."""

    call_rebrand_status: EnabledStatus | None = None
    """Indicates whether calls may show another caller ID."""


class UserResource:
    """The account: its balance, and the data of its holder.

    Every method may also raise the errors that the docstring of Client lists.
    """

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def get_balance(self, *, timeout: float | None = None) -> Balance:
        """Look up the balance of the account.

        Args:
            timeout: Seconds for the whole method call, waiting and retries included. If omitted, the client's
                timeout.

        Returns:
            The reply as a `Balance`.

        Safe to retry. Limit: 60 requests in 60 s for each application. Notifications: none. Charges: none.
        Endpoint: https://secure.hoiio.com/open/user/get_balance (GET, POST)
        Source: http://openapi.hoiio.com/account-api/credit-balance/index.html
        """
        return self._transport.call(_GET_BALANCE, {}, _balance, timeout)

    def get_info(self, *, timeout: float | None = None) -> AccountInfo:
        """Look up the data of the account and its holder. (Documented in part.)

        Args:
            timeout: Seconds for the whole method call, waiting and retries included. If omitted, the client's
                timeout.

        Returns:
            The reply as a `AccountInfo`.

        Safe to retry. Limit: 60 requests in 60 s for each application (inferred). Notifications: not documented.
        Charges: not documented.
        Endpoint: https://secure.hoiio.com/open/user/get_info (GET, POST)
        Source: http://openapi.hoiio.com/account-api/account-info/index.html
        """
        return self._transport.call(_GET_INFO, {}, _account_info, timeout)


_GET_BALANCE = Endpoint(
    path="user/get_balance",
    safe=True,
    params=(),
    limit=Limit(60, 60.0),
)


def _balance(fields: Fields, meta: Meta) -> Balance:
    return make_record(
        Balance,
        status=parse_text(fields, "status"),
        currency=parse_text(fields, "currency"),
        balance=parse_decimal(fields, "balance"),
        points=parse_decimal(fields, "points"),
        bonus=parse_decimal(fields, "bonus"),
        unread=parse_unread(fields),
        extra=fields,
        meta=meta,
    )


_GET_INFO = Endpoint(
    path="user/get_info",
    safe=True,
    params=(),
    limit=Limit(60, 60.0),
)


def _account_info(fields: Fields, meta: Meta) -> AccountInfo:
    return make_record(
        AccountInfo,
        status=parse_text(fields, "status"),
        uid=parse_optional_personal(fields, "uid", UserId),
        name=parse_personal(fields, "name", PersonName),
        mobile_number=parse_personal(fields, "mobile_number", PhoneNumber),
        caller_ids=parse_strings(fields, "caller_ids", CallerId, "array"),
        email=parse_optional_personal(fields, "email", Email),
        country=parse_text(fields, "country"),
        prefix=parse_text(fields, "prefix"),
        currency=parse_text(fields, "currency"),
        time_zone=parse_optional_text(fields, "time_zone"),
        user_status=parse_optional_enum(fields, "user_status", UserStatus),
        sms_rebrand_status=parse_optional_enum(fields, "sms_rebrand_status", EnabledStatus),
        call_rebrand_status=parse_optional_enum(fields, "call_rebrand_status", EnabledStatus),
        unread=parse_unread(fields),
        extra=fields,
        meta=meta,
    )


ENDPOINTS: dict[str, Endpoint] = {
    "user/get_balance": _GET_BALANCE,
    "user/get_info": _GET_INFO,
}
