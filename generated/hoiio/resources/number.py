# Generated from spec/number/*.yaml by `python -m generator`. Edit the spec, not this file.
"""Hoiio numbers: those available, what they cost, and those that you have."""

from __future__ import annotations

from datetime import date as Date
from decimal import Decimal
from typing import Literal

from .._core.models import Limit
from .._core.records import Entry, Meta, Record, StatusOnly, make_record
from .._pagination import Pages, Pagination
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
    with_aliases,
)
from .._wire.params import EnumParam, IntegerParam, StringParam
from .._wire.request import Endpoint
from .._wire.response import parse_reply
from ..types import Capability, EnabledStatus, NumberMode, PhoneNumber, SubscriptionDuration


class State(Entry):
    """A state in which numbers are available. (Inferred, not documented.) Source:
    https://github.com/samwize/hoiiopie"""

    code: str | None = None
    """The code of a state, as it stands behind US- in ISO 3166-2. None if it is not given."""

    name: str | None = None
    """The name of the state. As it was written. None if it is not given."""

    capability: tuple[Capability, ...] | None = None
    """What its numbers can do. Some of VOICE, FAX and SMS. Also written capabilities. None if it is not given."""


class Country(Entry):
    """A country in which numbers are available. (Inferred, not documented.) Source:
    https://github.com/samwize/hoiiopie"""

    code: str | None = None
    """The code of a country, ISO 3166-1 alpha-2. None if it is not given."""

    name: str | None = None
    """The name of the country. As it was written. None if it is not given."""

    prefix: str | None = None
    """The country's calling code, such as 65. None if it is not given."""

    states: tuple[State, ...] | None = None
    """The states of the country in which numbers are available. None if it has none."""


class NumberChoice(Entry):
    """A number that is available. (Inferred, not documented.) Source: https://github.com/samwize/hoiiopie"""

    number: PhoneNumber
    """A phone number in E.164 notation, with its plus sign."""

    capability: tuple[Capability, ...] | None = None
    """What the number can do. Some of VOICE, FAX and SMS. Also written capabilities. None if it is not given."""


class NumberRate(Entry):
    """What a number costs for some months. (Inferred, not documented.) Source: https://hoiio.readthedocs.io"""

    duration: int | None = None
    """For how many months. Whole months. None if it is not given."""

    rate: Decimal | None = None
    """What so many months cost, in currency. Exact to the digits that were sent. None if it is not given."""


class ActiveNumber(Entry):
    """A Hoiio number of yours, and its settings. (Documented in part.) Source:
    http://openapi.hoiio.com/number-api/list-subscribed-numbers/index.html"""

    number: PhoneNumber
    """A phone number in E.164 notation, with its plus sign."""

    forward_to: str | None = None
    """Where notifications of incoming calls, or faxes, go. An absolute http or https address, which Hoiio must be
    able to resolve. None if none is set."""

    forward_sms_to: str | None = None
    """Where notifications of incoming SMS go. An absolute http or https address, which Hoiio must be able to
    resolve. None if none is set."""

    mode: NumberMode | None = None
    """What a Hoiio number takes besides SMS. A value that this package does not know survives as itself. None if it
    is not given."""

    expiry: Date | None = None
    """When the subscription ends. A date, YYYY-MM-DD. None if it is not given."""

    auto_extend_status: EnabledStatus | None = None
    """Whether the subscription is extended automatically. None if it is not given."""

    country: str | None = None
    """The code of a country, ISO 3166-1 alpha-2. None if it is not given."""

    state: str | None = None
    """The code of a state, as it stands behind US- in ISO 3166-2. None if the country has none."""

    capabilities: tuple[Capability, ...] | None = None
    """What the number can do. Some of VOICE, FAX and SMS. Also written capability. None if it is not given."""


class ActiveNumbers(Record):
    """What `number/get_active` answers. List your Hoiio numbers and their settings."""

    status: str
    """The result of the request. A record is only made of a reply that says success_ok. Always "success_ok" here."""

    total_entries_count: int | None = None
    """How many numbers you have. A whole number. None if it is not given."""

    entries_count: int
    """How many numbers are listed. A whole number."""

    entries: tuple[ActiveNumber, ...]
    """The numbers."""


class NumberChoices(Record):
    """What `number/get_choices` answers. List the Hoiio numbers that are available in a country."""

    status: str
    """The result of the request. A record is only made of a reply that says success_ok. Always "success_ok" here."""

    total_entries_count: int | None = None
    """How many entries all pages have. A whole number. None if it is not given."""

    entries_count: int | None = None
    """How many entries this page has. A whole number. None if it is not given."""

    entries: tuple[NumberChoice, ...] | None = None
    """The entries of this page. None if it is not given."""


class Countries(Record):
    """What `number/get_countries` answers. List the countries in which Hoiio numbers are available."""

    status: str
    """The result of the request. A record is only made of a reply that says success_ok. Always "success_ok" here."""

    entries_count: int | None = None
    """How many countries there are. A whole number. None if it is not given."""

    entries: tuple[Country, ...] | None = None
    """The countries. None if it is not given."""


class NumberRates(Record):
    """What `number/get_rates` answers. Look up what a Hoiio number costs in a country."""

    status: str
    """The result of the request. A record is only made of a reply that says success_ok. Always "success_ok" here."""

    currency: str | None = None
    """Currency of the rates. A currency code, such as SGD. Known: SGD, HKD, USD, AUD; the list is open. None if it
    is not given."""

    entries_count: int | None = None
    """How many rates there are. A whole number. None if it is not given."""

    entries: tuple[NumberRate, ...] | None = None
    """The rates. None if it is not given."""


class Subscription(Record):
    """What `number/subscribe` answers. Subscribe a Hoiio number, or extend one of yours."""

    status: str
    """The result of the request. A record is only made of a reply that says success_ok. Always "success_ok" here."""

    currency: str | None = None
    """Currency of debit. A currency code, such as SGD. Known: SGD, HKD, USD, AUD; the list is open. None if it is
    not given."""

    debit: Decimal | None = None
    """Amount billed, in currency. Exact to the digits that were sent. None if it is not given."""

    expiry: str | None = None
    """When the subscription ends. As it was written. None if it is not given."""


class NumberResource:
    """Hoiio numbers: those available, what they cost, and those that you have."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def get_active(self, *, timeout: float | None = None) -> ActiveNumbers:
        """List your Hoiio numbers and their settings.

        (Documented in part.)

        timeout: Seconds for the whole call, all waiting and repeating included, instead of the client's own.

        Raises MissingParameterError (error_{param}_param_missing), InvalidAccessTokenError
        (error_invalid_access_token), InvalidAppIdError (error_invalid_app_id), RateLimitExceededError
        (error_rate_limit_exceeded), InternalServerError (error_internal_server_error), APIError
        (error_invalid_http_method, error_malformed_params, or any other); ParameterError before anything is sent;
        TransportError, InvalidResponseError or RateLimitTimeoutError.
        Safe to repeat. Limit: 60 requests in 60 s for each application (inferred). Notifications: not documented.
        Charges: not documented.
        Address: https://secure.hoiio.com/open/number/get_active (GET, POST)
        Source: http://openapi.hoiio.com/number-api/list-subscribed-numbers/index.html"""
        return self._transport.call(_GET_ACTIVE, {}, _active_numbers, timeout)

    def get_choices(
        self, country: str, *, state: str | None = None, page: int | None = None, timeout: float | None = None
    ) -> Pages[NumberChoice, NumberChoices]:
        """List the Hoiio numbers that are available in a country.

        A page holds 20 entries at most; one behind the last has none.

        (Inferred, not documented.)

        country: The code of a country, ISO 3166-1 alpha-2. It must be two capital letters, such as SG.
        state: Required for US. It must be two capital letters, such as CA.
        page: The number of a page. 1 or more. If left out, the first page is listed.
        timeout: Seconds for each page, all repeating included, instead of the client's own. The iteration waits
            for the limit besides.

        state must be given when country is US.

        Raises MissingParameterError (error_{param}_param_missing), InvalidAccessTokenError
        (error_invalid_access_token), InvalidAppIdError (error_invalid_app_id), RateLimitExceededError
        (error_rate_limit_exceeded), InternalServerError (error_internal_server_error), InvalidParameterError
        (error_page_invalid*), APIError (error_invalid_http_method, error_malformed_params, or any other);
        ParameterError before anything is sent; TransportError, InvalidResponseError or RateLimitTimeoutError. A
        code with a * is not documented for this endpoint.
        Safe to repeat. Limit: 60 requests in 60 s for each application (inferred). Notifications: not documented.
        Charges: not documented.
        Address: https://secure.hoiio.com/open/number/get_choices (GET, POST)
        Source: https://github.com/samwize/hoiiopie"""
        params = {"country": country, "state": state, "page": page}
        return Pages(self._transport, _GET_CHOICES, params, _number_choices, timeout, _GET_CHOICES_PAGING)

    def get_countries(self, *, timeout: float | None = None) -> Countries:
        """List the countries in which Hoiio numbers are available.

        (Inferred, not documented.)

        timeout: Seconds for the whole call, all waiting and repeating included, instead of the client's own.

        Raises MissingParameterError (error_{param}_param_missing), InvalidAccessTokenError
        (error_invalid_access_token), InvalidAppIdError (error_invalid_app_id), RateLimitExceededError
        (error_rate_limit_exceeded), InternalServerError (error_internal_server_error), APIError
        (error_invalid_http_method, error_malformed_params, or any other); ParameterError before anything is sent;
        TransportError, InvalidResponseError or RateLimitTimeoutError.
        Safe to repeat. Limit: 60 requests in 60 s for each application (inferred). Notifications: not documented.
        Charges: not documented.
        Address: https://secure.hoiio.com/open/number/get_countries (GET, POST)
        Source: https://github.com/samwize/hoiiopie"""
        return self._transport.call(_GET_COUNTRIES, {}, _countries, timeout)

    def get_rates(self, country: str, *, timeout: float | None = None) -> NumberRates:
        """Look up what a Hoiio number costs in a country.

        (Inferred, not documented.)

        country: The code of a country, ISO 3166-1 alpha-2. It must be two capital letters, such as SG.
        timeout: Seconds for the whole call, all waiting and repeating included, instead of the client's own.

        Raises MissingParameterError (error_{param}_param_missing), InvalidAccessTokenError
        (error_invalid_access_token), InvalidAppIdError (error_invalid_app_id), RateLimitExceededError
        (error_rate_limit_exceeded), InternalServerError (error_internal_server_error), APIError
        (error_invalid_http_method, error_malformed_params, or any other); ParameterError before anything is sent;
        TransportError, InvalidResponseError or RateLimitTimeoutError.
        Safe to repeat. Limit: 60 requests in 60 s for each application (inferred). Notifications: not documented.
        Charges: not documented.
        Address: https://secure.hoiio.com/open/number/get_rates (GET, POST)
        Source: https://hoiio.readthedocs.io"""
        return self._transport.call(_GET_RATES, {"country": country}, _number_rates, timeout)

    def subscribe(
        self,
        number: str,
        duration: SubscriptionDuration | Literal["1", "3", "12", "auto_extend"],
        *,
        timeout: float | None = None,
    ) -> Subscription:
        """Subscribe a Hoiio number, or extend one of yours.

        Warning: This costs money. If the reply is lost, look at number/get_active before subscribing again: a
        second subscription extends the first.

        (Inferred, not documented.)

        number: The number to subscribe, from number/get_choices or your own. It must be a phone number in E.164
            notation, such as +6511111111.
        duration: For how long a number is subscribed. One of 1, 3, 12, auto_extend.
        timeout: Seconds for the whole call, all waiting and repeating included, instead of the client's own.

        Raises MissingParameterError (error_{param}_param_missing), InvalidAccessTokenError
        (error_invalid_access_token), InvalidAppIdError (error_invalid_app_id), RateLimitExceededError
        (error_rate_limit_exceeded), InternalServerError (error_internal_server_error), InvalidParameterError
        (error_number_invalid*, error_invalid_duration*), UnavailableError (error_number_not_available*,
        error_subscribe_number_not_available*, error_pick_number_not_available*, error_no_number_available*),
        AccountError (error_auto_extend_not_available*, error_exceed_max_subscriptions*), InsufficientCreditError
        (error_insufficient_credit*), TrialRestrictionError (error_not_allowed_for_trial*), APIError
        (error_invalid_http_method, error_malformed_params, or any other); ParameterError before anything is sent;
        TransportError, InvalidResponseError or RateLimitTimeoutError. A code with a * is not documented for this
        endpoint.
        Not safe to repeat. Limit: 60 requests in 60 s for each application (inferred). Notifications: not
        documented. Charges: the price of the duration, which number/get_rates knows.
        Address: https://secure.hoiio.com/open/number/subscribe (GET, POST)
        Source: https://github.com/Hoiio/hoiio-java"""
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
        """Set where notifications of what comes in at a Hoiio number go, and whether it takes calls or faxes.

        Warning: What is left out may be wiped, according to an old SDK. Give all the settings that the number is
        to have; number/get_active lists those that it has.

        (Inferred, not documented.)

        number: The Hoiio number of yours to set. It must be a phone number in E.164 notation, such as
            +6511111111.
        forward_to: Where notifications of incoming calls, or faxes, go. At most 4000 characters. It must be an
            absolute http or https address, such as https://example.com/notify.
        forward_sms_to: Where notifications of incoming SMS go. At most 4000 characters. It must be an absolute
            http or https address, such as https://example.com/notify.
        mode: Whether the number takes calls or faxes. One of voice, fax. If left out, it takes calls.
        timeout: Seconds for the whole call, all waiting and repeating included, instead of the client's own.

        Raises MissingParameterError (error_{param}_param_missing), InvalidAccessTokenError
        (error_invalid_access_token), InvalidAppIdError (error_invalid_app_id), RateLimitExceededError
        (error_rate_limit_exceeded), InternalServerError (error_internal_server_error), NotFoundError
        (error_number_not_assigned*), InvalidParameterError (error_forward_to_invalid*,
        error_unable_to_resolve_forward_to*, error_mode_invalid*), UnavailableError
        (error_incoming_sms_not_supported*), APIError (error_invalid_http_method, error_malformed_params,
        error_add_notification_failed*, or any other); ParameterError before anything is sent; TransportError,
        InvalidResponseError or RateLimitTimeoutError. A code with a * is not documented for this endpoint.
        Not safe to repeat. Limit: 60 requests in 60 s for each application (inferred). Notifications:
        incoming_call, fax_received, sms_received. Charges: not documented.
        Address: https://secure.hoiio.com/open/number/update_forwarding (GET, POST)
        Source: https://github.com/samwize/hoiiopie"""
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
    rules=(RequiredIf(name="state", when="country", value="US"),),
)
_GET_CHOICES_PAGING = Pagination(
    page="page", entries="entries", total="total_entries_count", key="number", after_last=""
)


def _number_choices(fields: Fields, meta: Meta) -> NumberChoices:
    return make_record(
        NumberChoices,
        status=parse_text(fields, "status"),
        total_entries_count=parse_optional_integer(allow_numbers(fields, "total_entries_count"), "total_entries_count"),
        entries_count=parse_optional_integer(allow_numbers(fields, "entries_count"), "entries_count"),
        entries=parse_optional_objects(fields, "entries", _number_choice, "number"),
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
        expiry=parse_optional_text(fields, "expiry"),
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
            pattern_description="an absolute http or https address, such as https://example.com/notify",
        ),
        StringParam(
            name="forward_sms_to",
            required=False,
            max_length=4000,
            pattern="https?://\\S+",
            pattern_description="an absolute http or https address, such as https://example.com/notify",
        ),
        EnumParam(name="mode", values=("voice", "fax"), required=False),
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
        extra=fields,
    )


def _country(fields: Fields) -> Country:
    return make_record(
        Country,
        code=parse_optional_text(fields, "code"),
        name=parse_optional_text(fields, "name"),
        prefix=parse_optional_text(fields, "prefix"),
        states=parse_optional_objects(fields, "states", _state),
        extra=fields,
    )


def _number_choice(fields: Fields) -> NumberChoice:
    return make_record(
        NumberChoice,
        number=parse_personal(fields, "number", PhoneNumber),
        capability=parse_optional_strings(
            with_aliases(fields, "capability", "capabilities"), "capability", Capability, "array"
        ),
        extra=fields,
    )


def _number_rate(fields: Fields) -> NumberRate:
    return make_record(
        NumberRate,
        duration=parse_optional_integer(allow_numbers(fields, "duration"), "duration"),
        rate=parse_optional_decimal(allow_numbers(fields, "rate"), "rate"),
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
