"""The tests of an endpoint: the properties that hold for it, and the params and fields that they are about."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ..model.methods import Argument, EndpointTests, StatusRow
from ..names import attribute_name, method_name, tests_name
from ..spec.endpoints import TEMPLATE, Endpoint, Example
from ..spec.events import Event
from ..spec.service import Spec
from ..spec.types import NESTED, EnumType, TextType, Type, inner_types
from .kinds.registry import field_kind


def build_tests(
    spec: Spec,
    endpoint: Endpoint,
    arguments: tuple[Argument, ...],
    example: Example,
    personal_samples: tuple[str, ...],
) -> EndpointTests:
    """Returns the tests of an endpoint. `example` has the request that most of them make."""
    needed = {
        other
        for argument in arguments
        for value, other in argument.requires.items()
        if example.request.get(argument.wire) == value
    }
    fields = endpoint.fields
    tests = EndpointTests(
        name=tests_name(method_name(endpoint)),
        required_params=tuple(argument.wire for argument in arguments if argument.required),
        # Of params that exclude each other, one may be required.
        optional_params=tuple(
            argument.wire
            for argument in arguments
            if not argument.required and not argument.excludes and argument.wire not in needed
        ),
        exclusive_params=tuple((argument.wire, other) for argument in arguments for other in argument.excludes),
        different_params=tuple((argument.wire, other) for argument in arguments for other in argument.differs_from),
        needed_params=tuple(
            (argument.wire, value, other) for argument in arguments for value, other in argument.requires.items()
        ),
        filled_params=tuple((argument.fills, argument.wire) for argument in arguments if argument.fills),
        counts_parts=any(counts_parts(param.type) for param in endpoint.params),
        required_fields=tuple(field.name for field in fields if field.required),
        optional_fields=tuple(field.name for field in fields if not field.required),
        aliases=tuple((field.name, alias) for field in fields for alias in field.aliases),
        known_values=tuple(
            (field.name, attribute_name(field.name), tuple(value.name for value in field.type.values))
            for field in fields
            if isinstance(field.type, EnumType)
        ),
        has_invalid_fields=any(not isinstance(field.type, (TextType, EnumType)) for field in fields),
        has_entries=any(isinstance(field.type, NESTED) for field in fields),
        own_errors=_own_errors(spec, endpoint),
        personal_samples=personal_samples,
        checks=(),
    )
    return replace(tests, checks=tuple(sorted(_checks(endpoint, arguments, tests))))


def _own_errors(spec: Spec, endpoint: Endpoint) -> tuple[StatusRow, ...]:
    """Returns the errors that not every endpoint has, except for those that hold the name of a param."""
    return tuple(
        StatusRow(code=status.code, error=status.raises or "APIError", meaning=status.summary)
        for status in endpoint.statuses
        if TEMPLATE not in status.code and status.code not in {*spec.common, spec.service.success}
    )


def counts_parts(type_: Type) -> bool:
    """Returns True if the length of a text, or of a text in a list, is counted in parts."""
    return any(isinstance(each, TextType) and each.parts for each in (type_, *inner_types(type_)))


def free_fields(event: Event, events: Iterable[Event]) -> tuple[str, ...]:
    """Returns the fields of an event that no condition of any event uses."""
    conditions = [when for each in events for when in each.when]
    keys = {name for when in conditions for name in (*when.present, *when.absent, *when.equals, *when.not_equals)}
    return tuple(field.name for field in event.fields if field.name not in keys)


def strict_fields(event: Event, names: tuple[str, ...]) -> tuple[str, ...]:
    """Returns the fields that can hold an invalid text."""
    return tuple(field.name for field in event.fields if field.name in names and field_kind(field.type).rejects_texts)


def _checks(endpoint: Endpoint, arguments: tuple[Argument, ...], tests: EndpointTests) -> set[str]:
    """Returns the functions of properties.py that check an endpoint."""
    wanted = {
        "check_request": arguments,
        "check_rejected": arguments,
        "check_limits": any(argument.bounded for argument in arguments),
        "check_required": tests.required_params,
        "check_optional": tests.optional_params,
        "check_exclusive": tests.exclusive_params,
        "check_different": tests.different_params,
        "check_required_if": tests.needed_params,
        "check_filled": tests.filled_params,
        "check_response": True,
        "check_json": True,
        "check_duplicates": True,
        "check_one_change": endpoint.fields,
        "check_edge_value": endpoint.fields,
        "check_invalid_value": endpoint.fields,
        "check_damaged_entry": tests.has_entries,
        "check_missing": tests.required_fields,
        "check_null": tests.optional_fields,
        "check_alias": tests.aliases,
        "check_variant": endpoint.variants,
        "check_known_value": tests.known_values,
        "check_any_value": tests.known_values,
        "check_error": True,
        "check_wait": endpoint.final,
        "check_wait_timeout": endpoint.final,
        "check_retries": True,
        "check_limit": endpoint.limit,
        "check_example": True,
        "check_sandbox": True,
        "check_sandbox_life": endpoint.lifecycle,
    }
    return {name for name, is_wanted in wanted.items() if is_wanted}
