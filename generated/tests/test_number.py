# Generated from spec/number/*.yaml by `python -m generator`. Edit the spec, not this file.
"""NumberResource: a class of tests for each endpoint. The checks are in properties.py, with a docstring each."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from endpoint import Endpoint, Example, Param
from properties import (
    check_damaged_entry,
    check_duplicates,
    check_edge_value,
    check_error,
    check_example,
    check_invalid_value,
    check_json,
    check_limit,
    check_limits,
    check_missing,
    check_null,
    check_one_change,
    check_optional,
    check_rejected,
    check_request,
    check_required,
    check_required_if,
    check_response,
    check_retries,
    check_sandbox,
    common_errors,
    fault_lists,
    timeouts,
)
from strategies import fields, params
from strategies.fields import Field, Fields
from target import APIError, errors

STATE_FIELDS: Fields = {
    "code": Field(fields.texts()),
    "name": Field(fields.texts()),
    "capability": Field(fields.lists(fields.enums(["VOICE", "FAX", "SMS"]), "array"), aliases=("capabilities",)),
}

COUNTRY_FIELDS: Fields = {
    "code": Field(fields.texts()),
    "name": Field(fields.texts()),
    "prefix": Field(fields.texts()),
    "states": Field(fields.object_lists(STATE_FIELDS)),
}

NUMBERCHOICE_FIELDS: Fields = {
    "number": Field(fields.texts(), required=True),
    "capability": Field(fields.lists(fields.enums(["VOICE", "FAX", "SMS"]), "array"), aliases=("capabilities",)),
}

NUMBERRATE_FIELDS: Fields = {
    "duration": Field(fields.integers(numbers=True)),
    "rate": Field(fields.decimals(numbers=True)),
}

ACTIVENUMBER_FIELDS: Fields = {
    "number": Field(fields.texts(), required=True),
    "forward_to": Field(fields.texts()),
    "forward_sms_to": Field(fields.texts()),
    "mode": Field(fields.enums(["voice", "fax"])),
    "expiry": Field(fields.dates()),
    "auto_extend_status": Field(fields.enums(["enabled", "disabled"])),
    "country": Field(fields.texts()),
    "state": Field(fields.texts()),
    "capabilities": Field(fields.lists(fields.enums(["VOICE", "FAX", "SMS"]), "array"), aliases=("capability",)),
}

GET_ACTIVE = Endpoint(
    "number/get_active",
    lambda client: client.number.get_active,
    safe=True,
    limit=(60, 60.0),
    fields={
        "total_entries_count": Field(fields.integers(numbers=True)),
        "entries_count": Field(fields.integers(numbers=True), required=True),
        "entries": Field(fields.object_lists(ACTIVENUMBER_FIELDS), required=True),
    },
    examples={
        "two": Example(
            {},
            (
                '{"status":"success_ok","entries_count":"2","entries":[\n'
                ' {"number":"+6511111111","forward_to":"http://www.example.com/notify/voice",\n'
                '  "forward_sms_to":"http://www.example.com/myApp1/notify/sms","mode":"voice","expiry":"2012-01-01",\n'
                '  "auto_extend_status":"disabled","country":"SG","capabilities":["VOICE","FAX"]},\n'
                ' {"number":"+16502222222","forward_to":"http://www.example.com/notify/voice",\n'
                '  "forward_sms_to":"http://www.example.com/notify/sms","mode":"voice","expiry":"2012-01-15",\n'
                '  "auto_extend_status":"disabled","country":"US","state":"CA","capabilities":["VOICE","FAX"]}]}\n'
            ),
        ),
    },
    personal=("+6511111111", "+16502222222"),
)


class TestGetActive:
    """number/get_active, from spec/number/get_active.yaml"""

    @given(reply=fields.objects(GET_ACTIVE.fields))
    def test_response(self, reply: dict[str, object]) -> None:
        check_response(GET_ACTIVE, reply)

    @given(data=st.data())
    def test_json(self, data: st.DataObject) -> None:
        check_json(GET_ACTIVE, data)

    def test_duplicates(self) -> None:
        check_duplicates(GET_ACTIVE)

    @given(reply=fields.objects(GET_ACTIVE.fields), data=st.data())
    def test_one_change(self, reply: dict[str, object], data: st.DataObject) -> None:
        check_one_change(GET_ACTIVE, reply, data)

    @pytest.mark.parametrize(("field", "value"), fields.edges(GET_ACTIVE.fields))
    def test_edge_value(self, field: str, value: object) -> None:
        check_edge_value(GET_ACTIVE, field, value)

    @pytest.mark.parametrize(("field", "value"), fields.wrong_types(GET_ACTIVE.fields))
    def test_wrong_type(self, field: str, value: object, caplog: pytest.LogCaptureFixture) -> None:
        check_invalid_value(GET_ACTIVE, field, value, caplog)

    @pytest.mark.parametrize(("field", "value"), fields.invalid(GET_ACTIVE.fields))
    def test_invalid_value(self, field: str, value: object, caplog: pytest.LogCaptureFixture) -> None:
        check_invalid_value(GET_ACTIVE, field, value, caplog)

    @pytest.mark.parametrize(("field", "case"), fields.damaged(GET_ACTIVE.fields))
    def test_damaged_entry(self, field: str, case: fields.Damaged, caplog: pytest.LogCaptureFixture) -> None:
        check_damaged_entry(GET_ACTIVE, field, case, caplog)

    @pytest.mark.parametrize("field", ["entries_count", "entries"])
    @pytest.mark.parametrize("is_null", [False, True], ids=["missing", "null"])
    def test_missing_field(self, field: str, is_null: bool) -> None:
        check_missing(GET_ACTIVE, field, is_null)

    @pytest.mark.parametrize("field", ["total_entries_count"])
    def test_null(self, field: str) -> None:
        check_null(GET_ACTIVE, field)

    @pytest.mark.parametrize(
        ("code", "error"),
        [
            *common_errors,
        ],
    )
    def test_error(self, code: str, error: type[APIError]) -> None:
        check_error(GET_ACTIVE, code, error)

    @given(faults=fault_lists, timeout=timeouts)
    def test_retries(self, faults: list[str], timeout: float) -> None:
        check_retries(GET_ACTIVE, faults, timeout)

    def test_limit(self) -> None:
        check_limit(GET_ACTIVE)

    @pytest.mark.parametrize("example", ["two"])
    def test_example(self, example: str) -> None:
        check_example(GET_ACTIVE, example)

    def test_sandbox(self) -> None:
        check_sandbox(GET_ACTIVE, "two", own_answer=True)


GET_CHOICES = Endpoint(
    "number/get_choices",
    lambda client: client.number.get_choices,
    safe=True,
    limit=(60, 60.0),
    page="page",
    params={
        "country": Param(params.texts(pattern="[A-Z]{2}"), required=True, requires={"US": "state"}),
        "state": Param(params.texts(pattern="[A-Z]{2}")),
        "page": Param(params.integers(minimum=1)),
    },
    fields={
        "total_entries_count": Field(fields.integers(numbers=True)),
        "entries_count": Field(fields.integers(numbers=True)),
        "entries": Field(fields.object_lists(NUMBERCHOICE_FIELDS, bare="number")),
    },
    examples={
        "objects": Example(
            {"country": "US", "state": "CA", "page": "1"},
            (
                '{"status":"success_ok","total_entries_count":"1","entries_count":"1","entries":[\n'
                ' {"number":"+16502222222","capability":["VOICE","SMS"]}]}\n'
            ),
        ),
        "bare": Example(
            {"country": "SG"},
            '{"status":"success_ok","total_entries_count":"1","entries_count":"1","entries":["+6511111111"]}',
        ),
    },
    personal=("+16502222222",),
)


class TestGetChoices:
    """number/get_choices, from spec/number/get_choices.yaml"""

    @given(data=st.data())
    def test_request(self, data: st.DataObject) -> None:
        check_request(GET_CHOICES, data)

    @pytest.mark.parametrize("value", GET_CHOICES.invalid("country"))
    def test_rejects_country(self, value: object) -> None:
        check_rejected(GET_CHOICES, country=value)

    @given(texts=GET_CHOICES.near_limits("country"))
    @settings(max_examples=10)
    def test_limits_of_country(self, texts: list[str]) -> None:
        check_limits(GET_CHOICES, "country", texts)

    @pytest.mark.parametrize("value", GET_CHOICES.invalid("state"))
    def test_rejects_state(self, value: object) -> None:
        check_rejected(GET_CHOICES, state=value)

    @given(texts=GET_CHOICES.near_limits("state"))
    @settings(max_examples=10)
    def test_limits_of_state(self, texts: list[str]) -> None:
        check_limits(GET_CHOICES, "state", texts)

    @pytest.mark.parametrize("value", GET_CHOICES.invalid("page"))
    def test_rejects_page(self, value: object) -> None:
        check_rejected(GET_CHOICES, page=value)

    @pytest.mark.parametrize("param", ["country"])
    def test_required(self, param: str) -> None:
        check_required(GET_CHOICES, param)

    @pytest.mark.parametrize("param", ["page"])
    def test_optional(self, param: str) -> None:
        check_optional(GET_CHOICES, param)

    @pytest.mark.parametrize(("param", "value", "other"), [("country", "US", "state")])
    def test_required_if(self, param: str, value: str, other: str) -> None:
        check_required_if(GET_CHOICES, param, value, other)

    @given(reply=fields.objects(GET_CHOICES.fields))
    def test_response(self, reply: dict[str, object]) -> None:
        check_response(GET_CHOICES, reply)

    @given(data=st.data())
    def test_json(self, data: st.DataObject) -> None:
        check_json(GET_CHOICES, data)

    def test_duplicates(self) -> None:
        check_duplicates(GET_CHOICES)

    @given(reply=fields.objects(GET_CHOICES.fields), data=st.data())
    def test_one_change(self, reply: dict[str, object], data: st.DataObject) -> None:
        check_one_change(GET_CHOICES, reply, data)

    @pytest.mark.parametrize(("field", "value"), fields.edges(GET_CHOICES.fields))
    def test_edge_value(self, field: str, value: object) -> None:
        check_edge_value(GET_CHOICES, field, value)

    @pytest.mark.parametrize(("field", "value"), fields.wrong_types(GET_CHOICES.fields))
    def test_wrong_type(self, field: str, value: object, caplog: pytest.LogCaptureFixture) -> None:
        check_invalid_value(GET_CHOICES, field, value, caplog)

    @pytest.mark.parametrize(("field", "value"), fields.invalid(GET_CHOICES.fields))
    def test_invalid_value(self, field: str, value: object, caplog: pytest.LogCaptureFixture) -> None:
        check_invalid_value(GET_CHOICES, field, value, caplog)

    @pytest.mark.parametrize(("field", "case"), fields.damaged(GET_CHOICES.fields))
    def test_damaged_entry(self, field: str, case: fields.Damaged, caplog: pytest.LogCaptureFixture) -> None:
        check_damaged_entry(GET_CHOICES, field, case, caplog)

    @pytest.mark.parametrize("field", ["total_entries_count", "entries_count", "entries"])
    def test_null(self, field: str) -> None:
        check_null(GET_CHOICES, field)

    @pytest.mark.parametrize(
        ("code", "error"),
        [
            *common_errors,
            ("error_page_invalid", errors.InvalidParameterError),
        ],
    )
    def test_error(self, code: str, error: type[APIError]) -> None:
        check_error(GET_CHOICES, code, error)

    @given(faults=fault_lists, timeout=timeouts)
    def test_retries(self, faults: list[str], timeout: float) -> None:
        check_retries(GET_CHOICES, faults, timeout)

    def test_limit(self) -> None:
        check_limit(GET_CHOICES)

    @pytest.mark.parametrize("example", ["objects", "bare"])
    def test_example(self, example: str) -> None:
        check_example(GET_CHOICES, example)

    def test_sandbox(self) -> None:
        check_sandbox(GET_CHOICES, "objects", own_answer=False)


GET_COUNTRIES = Endpoint(
    "number/get_countries",
    lambda client: client.number.get_countries,
    safe=True,
    limit=(60, 60.0),
    fields={
        "entries_count": Field(fields.integers(numbers=True)),
        "entries": Field(fields.object_lists(COUNTRY_FIELDS)),
    },
    examples={
        "two": Example(
            {},
            (
                '{"status":"success_ok","entries_count":"2","entries":[\n'
                ' {"code":"SG","name":"Singapore","prefix":"65"},\n'
                ' {"code":"US","name":"United States","prefix":"1","states":[\n'
                '  {"code":"CA","name":"California","capability":["VOICE","SMS"]}]}]}\n'
            ),
        ),
    },
)


class TestGetCountries:
    """number/get_countries, from spec/number/get_countries.yaml"""

    @given(reply=fields.objects(GET_COUNTRIES.fields))
    def test_response(self, reply: dict[str, object]) -> None:
        check_response(GET_COUNTRIES, reply)

    @given(data=st.data())
    def test_json(self, data: st.DataObject) -> None:
        check_json(GET_COUNTRIES, data)

    def test_duplicates(self) -> None:
        check_duplicates(GET_COUNTRIES)

    @given(reply=fields.objects(GET_COUNTRIES.fields), data=st.data())
    def test_one_change(self, reply: dict[str, object], data: st.DataObject) -> None:
        check_one_change(GET_COUNTRIES, reply, data)

    @pytest.mark.parametrize(("field", "value"), fields.edges(GET_COUNTRIES.fields))
    def test_edge_value(self, field: str, value: object) -> None:
        check_edge_value(GET_COUNTRIES, field, value)

    @pytest.mark.parametrize(("field", "value"), fields.wrong_types(GET_COUNTRIES.fields))
    def test_wrong_type(self, field: str, value: object, caplog: pytest.LogCaptureFixture) -> None:
        check_invalid_value(GET_COUNTRIES, field, value, caplog)

    @pytest.mark.parametrize(("field", "value"), fields.invalid(GET_COUNTRIES.fields))
    def test_invalid_value(self, field: str, value: object, caplog: pytest.LogCaptureFixture) -> None:
        check_invalid_value(GET_COUNTRIES, field, value, caplog)

    @pytest.mark.parametrize(("field", "case"), fields.damaged(GET_COUNTRIES.fields))
    def test_damaged_entry(self, field: str, case: fields.Damaged, caplog: pytest.LogCaptureFixture) -> None:
        check_damaged_entry(GET_COUNTRIES, field, case, caplog)

    @pytest.mark.parametrize("field", ["entries_count", "entries"])
    def test_null(self, field: str) -> None:
        check_null(GET_COUNTRIES, field)

    @pytest.mark.parametrize(
        ("code", "error"),
        [
            *common_errors,
        ],
    )
    def test_error(self, code: str, error: type[APIError]) -> None:
        check_error(GET_COUNTRIES, code, error)

    @given(faults=fault_lists, timeout=timeouts)
    def test_retries(self, faults: list[str], timeout: float) -> None:
        check_retries(GET_COUNTRIES, faults, timeout)

    def test_limit(self) -> None:
        check_limit(GET_COUNTRIES)

    @pytest.mark.parametrize("example", ["two"])
    def test_example(self, example: str) -> None:
        check_example(GET_COUNTRIES, example)

    def test_sandbox(self) -> None:
        check_sandbox(GET_COUNTRIES, "two", own_answer=False)


GET_RATES = Endpoint(
    "number/get_rates",
    lambda client: client.number.get_rates,
    safe=True,
    limit=(60, 60.0),
    params={
        "country": Param(params.texts(pattern="[A-Z]{2}"), required=True),
    },
    fields={
        "currency": Field(fields.texts()),
        "entries_count": Field(fields.integers(numbers=True)),
        "entries": Field(fields.object_lists(NUMBERRATE_FIELDS)),
    },
    examples={
        "one": Example(
            {"country": "US"},
            '{"status":"success_ok","currency":"USD","entries_count":"1","entries":[{"duration":"1","rate":"4"}]}',
        ),
    },
)


class TestGetRates:
    """number/get_rates, from spec/number/get_rates.yaml"""

    @given(data=st.data())
    def test_request(self, data: st.DataObject) -> None:
        check_request(GET_RATES, data)

    @pytest.mark.parametrize("value", GET_RATES.invalid("country"))
    def test_rejects_country(self, value: object) -> None:
        check_rejected(GET_RATES, country=value)

    @given(texts=GET_RATES.near_limits("country"))
    @settings(max_examples=10)
    def test_limits_of_country(self, texts: list[str]) -> None:
        check_limits(GET_RATES, "country", texts)

    @pytest.mark.parametrize("param", ["country"])
    def test_required(self, param: str) -> None:
        check_required(GET_RATES, param)

    @given(reply=fields.objects(GET_RATES.fields))
    def test_response(self, reply: dict[str, object]) -> None:
        check_response(GET_RATES, reply)

    @given(data=st.data())
    def test_json(self, data: st.DataObject) -> None:
        check_json(GET_RATES, data)

    def test_duplicates(self) -> None:
        check_duplicates(GET_RATES)

    @given(reply=fields.objects(GET_RATES.fields), data=st.data())
    def test_one_change(self, reply: dict[str, object], data: st.DataObject) -> None:
        check_one_change(GET_RATES, reply, data)

    @pytest.mark.parametrize(("field", "value"), fields.edges(GET_RATES.fields))
    def test_edge_value(self, field: str, value: object) -> None:
        check_edge_value(GET_RATES, field, value)

    @pytest.mark.parametrize(("field", "value"), fields.wrong_types(GET_RATES.fields))
    def test_wrong_type(self, field: str, value: object, caplog: pytest.LogCaptureFixture) -> None:
        check_invalid_value(GET_RATES, field, value, caplog)

    @pytest.mark.parametrize(("field", "value"), fields.invalid(GET_RATES.fields))
    def test_invalid_value(self, field: str, value: object, caplog: pytest.LogCaptureFixture) -> None:
        check_invalid_value(GET_RATES, field, value, caplog)

    @pytest.mark.parametrize(("field", "case"), fields.damaged(GET_RATES.fields))
    def test_damaged_entry(self, field: str, case: fields.Damaged, caplog: pytest.LogCaptureFixture) -> None:
        check_damaged_entry(GET_RATES, field, case, caplog)

    @pytest.mark.parametrize("field", ["currency", "entries_count", "entries"])
    def test_null(self, field: str) -> None:
        check_null(GET_RATES, field)

    @pytest.mark.parametrize(
        ("code", "error"),
        [
            *common_errors,
        ],
    )
    def test_error(self, code: str, error: type[APIError]) -> None:
        check_error(GET_RATES, code, error)

    @given(faults=fault_lists, timeout=timeouts)
    def test_retries(self, faults: list[str], timeout: float) -> None:
        check_retries(GET_RATES, faults, timeout)

    def test_limit(self) -> None:
        check_limit(GET_RATES)

    @pytest.mark.parametrize("example", ["one"])
    def test_example(self, example: str) -> None:
        check_example(GET_RATES, example)

    def test_sandbox(self) -> None:
        check_sandbox(GET_RATES, "one", own_answer=False)


SUBSCRIBE = Endpoint(
    "number/subscribe",
    lambda client: client.number.subscribe,
    limit=(60, 60.0),
    params={
        "number": Param(params.texts(pattern="\\+[1-9][0-9]{1,14}"), required=True),
        "duration": Param(params.enums(["1", "3", "12", "auto_extend"]), required=True),
    },
    fields={
        "currency": Field(fields.texts()),
        "debit": Field(fields.decimals(numbers=True)),
        "expiry": Field(fields.dates()),
    },
    examples={
        "month": Example(
            {"number": "+6511111111", "duration": "1"},
            '{"status":"success_ok","currency":"SGD","debit":"9.99","expiry":"2012-02-01"}',
        ),
    },
)


class TestSubscribe:
    """number/subscribe, from spec/number/subscribe.yaml"""

    @given(data=st.data())
    def test_request(self, data: st.DataObject) -> None:
        check_request(SUBSCRIBE, data)

    @pytest.mark.parametrize("value", SUBSCRIBE.invalid("number"))
    def test_rejects_number(self, value: object) -> None:
        check_rejected(SUBSCRIBE, number=value)

    @given(texts=SUBSCRIBE.near_limits("number"))
    @settings(max_examples=10)
    def test_limits_of_number(self, texts: list[str]) -> None:
        check_limits(SUBSCRIBE, "number", texts)

    @pytest.mark.parametrize("value", SUBSCRIBE.invalid("duration"))
    def test_rejects_duration(self, value: object) -> None:
        check_rejected(SUBSCRIBE, duration=value)

    @pytest.mark.parametrize("param", ["number", "duration"])
    def test_required(self, param: str) -> None:
        check_required(SUBSCRIBE, param)

    @given(reply=fields.objects(SUBSCRIBE.fields))
    def test_response(self, reply: dict[str, object]) -> None:
        check_response(SUBSCRIBE, reply)

    @given(data=st.data())
    def test_json(self, data: st.DataObject) -> None:
        check_json(SUBSCRIBE, data)

    def test_duplicates(self) -> None:
        check_duplicates(SUBSCRIBE)

    @given(reply=fields.objects(SUBSCRIBE.fields), data=st.data())
    def test_one_change(self, reply: dict[str, object], data: st.DataObject) -> None:
        check_one_change(SUBSCRIBE, reply, data)

    @pytest.mark.parametrize(("field", "value"), fields.edges(SUBSCRIBE.fields))
    def test_edge_value(self, field: str, value: object) -> None:
        check_edge_value(SUBSCRIBE, field, value)

    @pytest.mark.parametrize(("field", "value"), fields.wrong_types(SUBSCRIBE.fields))
    def test_wrong_type(self, field: str, value: object, caplog: pytest.LogCaptureFixture) -> None:
        check_invalid_value(SUBSCRIBE, field, value, caplog)

    @pytest.mark.parametrize(("field", "value"), fields.invalid(SUBSCRIBE.fields))
    def test_invalid_value(self, field: str, value: object, caplog: pytest.LogCaptureFixture) -> None:
        check_invalid_value(SUBSCRIBE, field, value, caplog)

    @pytest.mark.parametrize("field", ["currency", "debit", "expiry"])
    def test_null(self, field: str) -> None:
        check_null(SUBSCRIBE, field)

    @pytest.mark.parametrize(
        ("code", "error"),
        [
            *common_errors,
            ("error_number_invalid", errors.InvalidParameterError),
            ("error_invalid_duration", errors.InvalidParameterError),
            ("error_number_not_available", errors.UnavailableError),
            ("error_subscribe_number_not_available", errors.UnavailableError),
            ("error_pick_number_not_available", errors.UnavailableError),
            ("error_no_number_available", errors.UnavailableError),
            ("error_auto_extend_not_available", errors.AccountError),
            ("error_exceed_max_subscriptions", errors.AccountError),
            ("error_insufficient_credit", errors.InsufficientCreditError),
            ("error_not_allowed_for_trial", errors.TrialRestrictionError),
        ],
    )
    def test_error(self, code: str, error: type[APIError]) -> None:
        check_error(SUBSCRIBE, code, error)

    @given(faults=fault_lists, timeout=timeouts)
    def test_retries(self, faults: list[str], timeout: float) -> None:
        check_retries(SUBSCRIBE, faults, timeout)

    def test_limit(self) -> None:
        check_limit(SUBSCRIBE)

    @pytest.mark.parametrize("example", ["month"])
    def test_example(self, example: str) -> None:
        check_example(SUBSCRIBE, example)

    def test_sandbox(self) -> None:
        check_sandbox(SUBSCRIBE, "month", own_answer=True)


UPDATE_FORWARDING = Endpoint(
    "number/update_forwarding",
    lambda client: client.number.update_forwarding,
    limit=(60, 60.0),
    params={
        "number": Param(params.texts(pattern="\\+[1-9][0-9]{1,14}"), required=True),
        "forward_to": Param(params.texts(max_length=4000, pattern="https?://\\S+")),
        "forward_sms_to": Param(params.texts(max_length=4000, pattern="https?://\\S+")),
        "mode": Param(params.enums(["voice", "fax"])),
    },
    examples={
        "set": Example(
            {"number": "+6511111111", "forward_to": "http://www.example.com/notify/voice", "mode": "voice"},
            '{"status":"success_ok"}',
        ),
    },
)


class TestUpdateForwarding:
    """number/update_forwarding, from spec/number/update_forwarding.yaml"""

    @given(data=st.data())
    def test_request(self, data: st.DataObject) -> None:
        check_request(UPDATE_FORWARDING, data)

    @pytest.mark.parametrize("value", UPDATE_FORWARDING.invalid("number"))
    def test_rejects_number(self, value: object) -> None:
        check_rejected(UPDATE_FORWARDING, number=value)

    @given(texts=UPDATE_FORWARDING.near_limits("number"))
    @settings(max_examples=10)
    def test_limits_of_number(self, texts: list[str]) -> None:
        check_limits(UPDATE_FORWARDING, "number", texts)

    @pytest.mark.parametrize("value", UPDATE_FORWARDING.invalid("forward_to"))
    def test_rejects_forward_to(self, value: object) -> None:
        check_rejected(UPDATE_FORWARDING, forward_to=value)

    @given(texts=UPDATE_FORWARDING.near_limits("forward_to"))
    @settings(max_examples=10)
    def test_limits_of_forward_to(self, texts: list[str]) -> None:
        check_limits(UPDATE_FORWARDING, "forward_to", texts)

    @pytest.mark.parametrize("value", UPDATE_FORWARDING.invalid("forward_sms_to"))
    def test_rejects_forward_sms_to(self, value: object) -> None:
        check_rejected(UPDATE_FORWARDING, forward_sms_to=value)

    @given(texts=UPDATE_FORWARDING.near_limits("forward_sms_to"))
    @settings(max_examples=10)
    def test_limits_of_forward_sms_to(self, texts: list[str]) -> None:
        check_limits(UPDATE_FORWARDING, "forward_sms_to", texts)

    @pytest.mark.parametrize("value", UPDATE_FORWARDING.invalid("mode"))
    def test_rejects_mode(self, value: object) -> None:
        check_rejected(UPDATE_FORWARDING, mode=value)

    @pytest.mark.parametrize("param", ["number"])
    def test_required(self, param: str) -> None:
        check_required(UPDATE_FORWARDING, param)

    @pytest.mark.parametrize("param", ["forward_to", "forward_sms_to", "mode"])
    def test_optional(self, param: str) -> None:
        check_optional(UPDATE_FORWARDING, param)

    @given(reply=fields.objects(UPDATE_FORWARDING.fields))
    def test_response(self, reply: dict[str, object]) -> None:
        check_response(UPDATE_FORWARDING, reply)

    @given(data=st.data())
    def test_json(self, data: st.DataObject) -> None:
        check_json(UPDATE_FORWARDING, data)

    def test_duplicates(self) -> None:
        check_duplicates(UPDATE_FORWARDING)

    @pytest.mark.parametrize(
        ("code", "error"),
        [
            *common_errors,
            ("error_number_not_assigned", errors.NotFoundError),
            ("error_forward_to_invalid", errors.InvalidParameterError),
            ("error_unable_to_resolve_forward_to", errors.InvalidParameterError),
            ("error_mode_invalid", errors.InvalidParameterError),
            ("error_incoming_sms_not_supported", errors.UnavailableError),
            ("error_add_notification_failed", errors.APIError),
        ],
    )
    def test_error(self, code: str, error: type[APIError]) -> None:
        check_error(UPDATE_FORWARDING, code, error)

    @given(faults=fault_lists, timeout=timeouts)
    def test_retries(self, faults: list[str], timeout: float) -> None:
        check_retries(UPDATE_FORWARDING, faults, timeout)

    def test_limit(self) -> None:
        check_limit(UPDATE_FORWARDING)

    @pytest.mark.parametrize("example", ["set"])
    def test_example(self, example: str) -> None:
        check_example(UPDATE_FORWARDING, example)

    def test_sandbox(self) -> None:
        check_sandbox(UPDATE_FORWARDING, "set", own_answer=True)
