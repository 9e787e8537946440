# Generated from spec/number/*.yaml by `python -m generator`. Edit the spec, not this file.
"""Hoiio numbers: list and subscribe available numbers, and configure your own."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date as Date
from decimal import Decimal
from typing import Literal

from .._core.models import Limit
from .._core.records import Entry, Meta, Record, StatusOnly, make_record
from .._flows.pagination import Pages, Pagination
from .._transport import Transport
from .._wire.constraints import RequiredIf
from .._wire.fields import (
    Fields,
    allow_numbers,
    parse_integer,
    parse_objects,
    parse_optional_date,
    parse_optional_decimal,
    parse_optional_enum,
    parse_optional_integer,
    parse_optional_objects,
    parse_optional_strings,
    parse_optional_text,
    parse_personal,
    parse_text,
    parse_unread,
    with_aliases,
)
from .._wire.params import EnumParam, IntegerParam, StringParam
from .._wire.request import Endpoint
from .._wire.response import parse_reply
from ..types import Capability, EnabledStatus, NumberMode, PhoneNumber, SubscriptionDuration


class State(Entry):
    """A state in which numbers are available. (Inferred.) Source: https://github.com/samwize/hoiiopie"""

    code: str | None = None
    """A state code of ISO 3166-2, without US-."""

    name: str | None = None
    """The name of the state. Any text."""

    capability: tuple[Capability, ...] | None = None
    """The capabilities of its numbers. Any of VOICE, FAX and SMS. Also written capabilities."""


class Country(Entry):
    """A country in which numbers are available. (Inferred.) Source: https://github.com/samwize/hoiiopie"""

    code: str | None = None
    """A country code of ISO 3166-1 alpha-2."""

    name: str | None = None
    """The name of the country. Any text."""

    prefix: str | None = None
    """The calling code of a country, such as 65."""

    states: tuple[State, ...] | None = None
    """The states in which numbers are available. None if the country has no states."""


class NumberChoice(Entry):
    """A number that is available. (Inferred.) Source: https://github.com/samwize/hoiiopie"""

    number: PhoneNumber
    """A phone number in E.164 notation, such as +6511111111."""

    capability: tuple[Capability, ...] | None = None
    """The capabilities of the number. Any of VOICE, FAX and SMS. Also written capabilities."""


class NumberRate(Entry):
    """The price of a number for a duration. (Inferred.) Source: https://hoiio.readthedocs.io"""

    duration: int | None = None
    """The duration of the subscription. Whole months."""

    rate: Decimal | None = None
    """The price for the whole duration, in currency. An exact decimal number, with all digits that were sent."""


class ActiveNumber(Entry):
    """One of your Hoiio numbers, with its settings. (Documented in part.) Source:
    http://openapi.hoiio.com/number-api/list-subscribed-numbers/index.html
    """

    number: PhoneNumber
    """A phone number in E.164 notation, such as +6511111111."""

    forward_to: str | None = None
    """The URL to notify about incoming calls or faxes. An absolute http or https URL, such as
    https://example.com/notify. Hoiio must be able to resolve its host. None if it is not set.
    """

    forward_sms_to: str | None = None
    """The URL to notify about incoming SMS. An absolute http or https URL, such as https://example.com/notify. Hoiio
    must be able to resolve its host. None if it is not set.
    """

    mode: NumberMode | None = None
    """The mode of a Hoiio number. An unknown value is kept as received."""

    expiry: Date | None = None
    """The date on which the subscription ends. On the wire YYYY-MM-DD."""

    auto_extend_status: EnabledStatus | None = None
    """Indicates whether the subscription is extended automatically."""

    country: str | None = None
    """A country code of ISO 3166-1 alpha-2."""

    state: str | None = None
    """A state code of ISO 3166-2, without US-. None if the country has no states."""

    capabilities: tuple[Capability, ...] | None = None
    """The capabilities of the number. Any of VOICE, FAX and SMS. Also written capability."""


class ActiveNumbers(Record):
    """The reply of `number/get_active`."""

    status: str
    """The result of the request. Always "success_ok" here."""

    total_entries_count: int | None = None
    """The number of your Hoiio numbers. A whole number."""

    entries_count: int
    """The number of listed numbers. A whole number."""

    entries: tuple[ActiveNumber, ...]
    """The numbers."""

    def __iter__(self) -> Iterator[ActiveNumber]:
        return iter(self.entries)


class NumberChoices(Record):
    """The reply of `number/get_choices`."""

    status: str
    """The result of the request. Always "success_ok" here."""

    total_entries_count: int | None = None
    """The number of entries on all pages. A whole number."""

    entries_count: int | None = None
    """The number of entries on this page. A whole number."""

    entries: tuple[NumberChoice, ...] | None = None
    """The entries on this page."""

    def __iter__(self) -> Iterator[NumberChoice]:
        return iter(self.entries or ())


class Countries(Record):
    """The reply of `number/get_countries`."""

    status: str
    """The result of the request. Always "success_ok" here."""

    entries_count: int | None = None
    """The number of countries. A whole number."""

    entries: tuple[Country, ...] | None = None
    """The countries."""

    def __iter__(self) -> Iterator[Country]:
        return iter(self.entries or ())


class NumberRates(Record):
    """The reply of `number/get_rates`."""

    status: str
    """The result of the request. Always "success_ok" here."""

    currency: str | None = None
    """The currency of the rates. A currency code, such as SGD. Known values: SGD, HKD, USD, AUD; the list is open."""

    entries_count: int | None = None
    """The number of rates. A whole number."""

    entries: tuple[NumberRate, ...] | None = None
    """The rates."""

    def __iter__(self) -> Iterator[NumberRate]:
        return iter(self.entries or ())


class Subscription(Record):
    """The reply of `number/subscribe`."""

    status: str
    """The result of the request. Always "success_ok" here."""

    currency: str | None = None
    """The currency of debit. A currency code, such as SGD. Known values: SGD, HKD, USD, AUD; the list is open."""

    debit: Decimal | None = None
    """The amount billed, in currency. An exact decimal number, with all digits that were sent."""

    expiry: Date | None = None
    """The date on which the subscription ends. On the wire YYYY-MM-DD."""


class NumberResource:
    """Hoiio numbers: list and subscribe available numbers, and configure your own.

    Every method may also raise the errors that the docstring of Client lists.
    """

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def get_active(self, *, timeout: float | None = None) -> ActiveNumbers:
        """List your Hoiio numbers and their settings. (Documented in part.)

        Args:
            timeout: Seconds for the whole method call, waiting and retries included. If omitted, the client's
                timeout.

        Returns:
            The reply as a `ActiveNumbers`.

        Safe to retry. Limit: 60 requests in 60 s for each application (inferred). Notifications: not documented.
        Charges: not documented.
        Endpoint: https://secure.hoiio.com/open/number/get_active (GET, POST)
        Source: http://openapi.hoiio.com/number-api/list-subscribed-numbers/index.html
        """
        return self._transport.call(_GET_ACTIVE, {}, _active_numbers, timeout)

    def get_choices(
        self, country: str, *, state: str | None = None, page: int | None = None, timeout: float | None = None
    ) -> Pages[NumberChoice, NumberChoices]:
        """List the Hoiio numbers that are available in a country. (Inferred.)

        A page has at most 20 entries. A page after the last one is empty.

        state must be given when country is US.

        Args:
            country: A country code of ISO 3166-1 alpha-2. Must be two capital letters, such as SG.
            state: A state code of ISO 3166-2, without US-. Must be two capital letters, such as CA.
            page: A page number. 1 or more. If omitted, the first page is listed.
            timeout: Seconds for each page, retries included. If omitted, the client's timeout. Waiting for the
                rate limit is not counted.

        Returns:
            An iterator of `NumberChoice` over all pages; each page is a `NumberChoices`.

        Raises:
            InvalidParameterError: The page parameter is invalid. Status (inferred): error_page_invalid.

        Safe to retry. Limit: 60 requests in 60 s for each application (inferred). Notifications: not documented.
        Charges: not documented.
        Endpoint: https://secure.hoiio.com/open/number/get_choices (GET, POST)
        Source: https://github.com/samwize/hoiiopie
        """
        params = {"country": country, "state": state, "page": page}
        return Pages(self._transport, _GET_CHOICES, params, _number_choices, timeout, _GET_CHOICES_PAGINATION)

    def get_countries(self, *, timeout: float | None = None) -> Countries:
        """List the countries in which Hoiio numbers are available. (Inferred.)

        Args:
            timeout: Seconds for the whole method call, waiting and retries included. If omitted, the client's
                timeout.

        Returns:
            The reply as a `Countries`.

        Safe to retry. Limit: 60 requests in 60 s for each application (inferred). Notifications: not documented.
        Charges: not documented.
        Endpoint: https://secure.hoiio.com/open/number/get_countries (GET, POST)
        Source: https://github.com/samwize/hoiiopie
        """
        return self._transport.call(_GET_COUNTRIES, {}, _countries, timeout)

    def get_rates(self, country: str, *, timeout: float | None = None) -> NumberRates:
        """Look up the prices of a Hoiio number in a country. (Inferred.)

        Args:
            country: A country code of ISO 3166-1 alpha-2. Must be two capital letters, such as SG.
            timeout: Seconds for the whole method call, waiting and retries included. If omitted, the client's
                timeout.

        Returns:
            The reply as a `NumberRates`.

        Safe to retry. Limit: 60 requests in 60 s for each application (inferred). Notifications: not documented.
        Charges: not documented.
        Endpoint: https://secure.hoiio.com/open/number/get_rates (GET, POST)
        Source: https://hoiio.readthedocs.io
        """
        params: dict[str, object] = {"country": country}
        del country  # so that no traceback shows them
        return self._transport.call(_GET_RATES, params, _number_rates, timeout)

    def subscribe(
        self,
        number: str,
        duration: SubscriptionDuration | Literal["1", "3", "12", "auto_extend"],
        *,
        timeout: float | None = None,
    ) -> Subscription:
        """Subscribe to a Hoiio number, or extend a subscription. (Inferred.)

        Warning: This costs money. If the reply is lost, check number/get_active before subscribing again. A
        second request extends the subscription.

        Args:
            number: A number from number/get_choices, or one of your Hoiio numbers. Must be a phone number in
                E.164 notation, such as +6511111111.
            duration: The duration of a subscription. One of 1, 3, 12, auto_extend.
            timeout: Seconds for the whole method call, waiting and retries included. If omitted, the client's
                timeout.

        Returns:
            The reply as a `Subscription`.

        Raises:
            InvalidParameterError: The service rejected the value of a parameter. Status (inferred):
                error_number_invalid, error_invalid_duration.
            UnavailableError: The destination, the service or the number is not available. Status (inferred):
                error_number_not_available, error_subscribe_number_not_available, error_pick_number_not_available,
                error_no_number_available.
            AccountError: The account may not do this in its present state. Status (inferred):
                error_auto_extend_not_available, error_exceed_max_subscriptions.
            InsufficientCreditError: The balance is too low. Top up the account. Status (inferred):
                error_insufficient_credit.
            TrialRestrictionError: A trial account may not do this. It can reach only its registered number until
                it is topped up. Status (inferred): error_not_allowed_for_trial.

        Not safe to retry. Limit: 60 requests in 60 s for each application (inferred). Notifications: not
        documented. Charges: the price of the duration; number/get_rates returns it.
        Endpoint: https://secure.hoiio.com/open/number/subscribe (GET, POST)
        Source: https://github.com/Hoiio/hoiio-java
        """
        params: dict[str, object] = {"number": number, "duration": duration}
        del number, duration  # so that no traceback shows them
        return self._transport.call(_SUBSCRIBE, params, _subscription, timeout)

    def update_forwarding(
        self,
        number: str,
        *,
        forward_to: str | None = None,
        forward_sms_to: str | None = None,
        mode: NumberMode | Literal["voice", "fax"] | None = None,
        timeout: float | None = None,
    ) -> StatusOnly:
        """Set the notification URLs of a Hoiio number, and whether it accepts calls or faxes. (Inferred.)

        Warning: According to an old SDK, settings that are left out may be deleted. Send all the settings of the
        number; number/get_active lists its current ones.

        Args:
            number: One of your Hoiio numbers. Must be a phone number in E.164 notation, such as +6511111111.
            forward_to: The URL to notify about incoming calls or faxes. At most 4000 characters. Must be an
                absolute http or https URL, such as https://example.com/notify.
            forward_sms_to: The URL to notify about incoming SMS. At most 4000 characters. Must be an absolute
                http or https URL, such as https://example.com/notify.
            mode: Selects whether the number accepts calls or faxes. One of voice, fax. If omitted, it accepts
                calls.
            timeout: Seconds for the whole method call, waiting and retries included. If omitted, the client's
                timeout.

        Returns:
            The status; the reply holds nothing else.

        Raises:
            NotFoundError: The number is not one of your Hoiio numbers. Status (inferred):
                error_number_not_assigned.
            InvalidParameterError: The service rejected the value of a parameter. Status (inferred):
                error_forward_to_invalid, error_unable_to_resolve_forward_to, error_mode_invalid.
            UnavailableError: The number cannot receive SMS. Status (inferred): error_incoming_sms_not_supported.
            APIError: The URL for notifications could not be set. Status (inferred):
                error_add_notification_failed.

        Not safe to retry. Limit: 60 requests in 60 s for each application (inferred). Notifications:
        incoming_call, fax_received, sms_received. Charges: not documented.
        Endpoint: https://secure.hoiio.com/open/number/update_forwarding (GET, POST)
        Source: https://github.com/samwize/hoiiopie
        """
        params: dict[str, object] = {
            "number": number,
            "forward_to": forward_to,
            "forward_sms_to": forward_sms_to,
            "mode": mode,
        }
        del number, forward_to, forward_sms_to, mode  # so that no traceback shows them
        return self._transport.call(_UPDATE_FORWARDING, params, parse_reply, timeout)


_GET_ACTIVE = Endpoint(
    path="number/get_active",
    safe=True,
    params=(),
    limit=Limit(60, 60.0),
)


def _active_numbers(fields: Fields, meta: Meta) -> ActiveNumbers:
    return make_record(
        ActiveNumbers,
        status=parse_text(fields, "status"),
        total_entries_count=parse_optional_integer(allow_numbers(fields, "total_entries_count"), "total_entries_count"),
        entries_count=parse_integer(allow_numbers(fields, "entries_count"), "entries_count"),
        entries=parse_objects(fields, "entries", _active_number),
        unread=parse_unread(fields),
        extra=fields,
        meta=meta,
    )


_GET_CHOICES = Endpoint(
    path="number/get_choices",
    safe=True,
    params=(
        StringParam(name="country", pattern="[A-Z]{2}", pattern_description="two capital letters, such as SG"),
        StringParam(
            name="state", required=False, pattern="[A-Z]{2}", pattern_description="two capital letters, such as CA"
        ),
        IntegerParam(name="page", required=False, minimum=1),
    ),
    limit=Limit(60, 60.0),
    constraints=(RequiredIf(name="state", when="country", value="US"),),
)
_GET_CHOICES_PAGINATION = Pagination(
    page="page", field="entries", entries="entries", total="total_entries_count", key="number", after_last=""
)


def _number_choices(fields: Fields, meta: Meta) -> NumberChoices:
    return make_record(
        NumberChoices,
        status=parse_text(fields, "status"),
        total_entries_count=parse_optional_integer(allow_numbers(fields, "total_entries_count"), "total_entries_count"),
        entries_count=parse_optional_integer(allow_numbers(fields, "entries_count"), "entries_count"),
        entries=parse_optional_objects(fields, "entries", _number_choice, "number"),
        unread=parse_unread(fields),
        extra=fields,
        meta=meta,
    )


_GET_COUNTRIES = Endpoint(
    path="number/get_countries",
    safe=True,
    params=(),
    limit=Limit(60, 60.0),
)


def _countries(fields: Fields, meta: Meta) -> Countries:
    return make_record(
        Countries,
        status=parse_text(fields, "status"),
        entries_count=parse_optional_integer(allow_numbers(fields, "entries_count"), "entries_count"),
        entries=parse_optional_objects(fields, "entries", _country),
        unread=parse_unread(fields),
        extra=fields,
        meta=meta,
    )


_GET_RATES = Endpoint(
    path="number/get_rates",
    safe=True,
    params=(StringParam(name="country", pattern="[A-Z]{2}", pattern_description="two capital letters, such as SG"),),
    limit=Limit(60, 60.0),
)


def _number_rates(fields: Fields, meta: Meta) -> NumberRates:
    return make_record(
        NumberRates,
        status=parse_text(fields, "status"),
        currency=parse_optional_text(fields, "currency"),
        entries_count=parse_optional_integer(allow_numbers(fields, "entries_count"), "entries_count"),
        entries=parse_optional_objects(fields, "entries", _number_rate),
        unread=parse_unread(fields),
        extra=fields,
        meta=meta,
    )


_SUBSCRIBE = Endpoint(
    path="number/subscribe",
    safe=False,
    params=(
        StringParam(
            name="number",
            pattern="\\+[1-9][0-9]{1,14}",
            pattern_description="a phone number in E.164 notation, such as +6511111111",
        ),
        EnumParam(name="duration", values=("1", "3", "12", "auto_extend")),
    ),
    limit=Limit(60, 60.0),
)


def _subscription(fields: Fields, meta: Meta) -> Subscription:
    return make_record(
        Subscription,
        status=parse_text(fields, "status"),
        currency=parse_optional_text(fields, "currency"),
        debit=parse_optional_decimal(allow_numbers(fields, "debit"), "debit"),
        expiry=parse_optional_date(fields, "expiry"),
        unread=parse_unread(fields),
        extra=fields,
        meta=meta,
    )


_UPDATE_FORWARDING = Endpoint(
    path="number/update_forwarding",
    safe=False,
    params=(
        StringParam(
            name="number",
            pattern="\\+[1-9][0-9]{1,14}",
            pattern_description="a phone number in E.164 notation, such as +6511111111",
        ),
        StringParam(
            name="forward_to",
            required=False,
            max_length=4000,
            pattern="https?://\\S+",
            pattern_description="an absolute http or https URL, such as https://example.com/notify",
        ),
        StringParam(
            name="forward_sms_to",
            required=False,
            max_length=4000,
            pattern="https?://\\S+",
            pattern_description="an absolute http or https URL, such as https://example.com/notify",
        ),
        EnumParam(name="mode", required=False, values=("voice", "fax")),
    ),
    limit=Limit(60, 60.0),
)


def _state(fields: Fields) -> State:
    return make_record(
        State,
        code=parse_optional_text(fields, "code"),
        name=parse_optional_text(fields, "name"),
        capability=parse_optional_strings(
            with_aliases(fields, "capability", "capabilities"), "capability", Capability, "array"
        ),
        unread=parse_unread(fields),
        extra=fields,
    )


def _country(fields: Fields) -> Country:
    return make_record(
        Country,
        code=parse_optional_text(fields, "code"),
        name=parse_optional_text(fields, "name"),
        prefix=parse_optional_text(fields, "prefix"),
        states=parse_optional_objects(fields, "states", _state),
        unread=parse_unread(fields),
        extra=fields,
    )


def _number_choice(fields: Fields) -> NumberChoice:
    return make_record(
        NumberChoice,
        number=parse_personal(fields, "number", PhoneNumber),
        capability=parse_optional_strings(
            with_aliases(fields, "capability", "capabilities"), "capability", Capability, "array"
        ),
        unread=parse_unread(fields),
        extra=fields,
    )


def _number_rate(fields: Fields) -> NumberRate:
    return make_record(
        NumberRate,
        duration=parse_optional_integer(allow_numbers(fields, "duration"), "duration"),
        rate=parse_optional_decimal(allow_numbers(fields, "rate"), "rate"),
        unread=parse_unread(fields),
        extra=fields,
    )


def _active_number(fields: Fields) -> ActiveNumber:
    return make_record(
        ActiveNumber,
        number=parse_personal(fields, "number", PhoneNumber),
        forward_to=parse_optional_text(fields, "forward_to"),
        forward_sms_to=parse_optional_text(fields, "forward_sms_to"),
        mode=parse_optional_enum(fields, "mode", NumberMode),
        expiry=parse_optional_date(fields, "expiry"),
        auto_extend_status=parse_optional_enum(fields, "auto_extend_status", EnabledStatus),
        country=parse_optional_text(fields, "country"),
        state=parse_optional_text(fields, "state"),
        capabilities=parse_optional_strings(
            with_aliases(fields, "capabilities", "capability"), "capabilities", Capability, "array"
        ),
        unread=parse_unread(fields),
        extra=fields,
    )


ENDPOINTS: dict[str, Endpoint] = {
    "number/get_active": _GET_ACTIVE,
    "number/get_choices": _GET_CHOICES,
    "number/get_countries": _GET_COUNTRIES,
    "number/get_rates": _GET_RATES,
    "number/subscribe": _SUBSCRIBE,
    "number/update_forwarding": _UPDATE_FORWARDING,
}
