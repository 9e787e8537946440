"""The constraints between the parameters of a request.

`validate` returns the parameter at fault and the reason, without a value; None if the constraint holds.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import cast

from .._core.records import FrozenModel


class ExactlyOneOf(FrozenModel):
    """Exactly one of these parameters must be given."""

    names: tuple[str, ...]

    def validate(self, values: Mapping[str, object]) -> tuple[str, str] | None:
        given = _given(self.names, values)
        if len(given) == 1:
            return None
        found = f"{' and '.join(given)} are given" if given else "none of them is given"
        return self.names[0], f"or {' or '.join(self.names[1:])} must be given, and only one of them; {found}"


class AllDifferent(FrozenModel):
    """No two of these parameters may be equal."""

    names: tuple[str, ...]

    def validate(self, values: Mapping[str, object]) -> tuple[str, str] | None:
        given = _given(self.names, values)
        compared = [_comparable(values[name]) for name in given]
        if not any(value in compared[:index] for index, value in enumerate(compared) if value is not None):
            return None
        return self.names[-1], f"must differ from {' and '.join(self.names[:-1])}"


class MutuallyExclusive(FrozenModel):
    """At most one of these parameters may be given."""

    names: tuple[str, ...]

    def validate(self, values: Mapping[str, object]) -> tuple[str, str] | None:
        given = _given(self.names, values)
        return (given[-1], f"cannot be given together with {' or '.join(given[:-1])}") if len(given) > 1 else None


class RequiredIf(FrozenModel):
    """A parameter must be given if another has a certain value."""

    name: str
    when: str
    value: str

    def validate(self, values: Mapping[str, object]) -> tuple[str, str] | None:
        if values.get(self.name) is not None or _comparable(values.get(self.when)) != self.value:
            return None
        return self.name, f"must be given when {self.when} is {self.value}"


_find_tags = re.compile(r"\{\{\{?\s*(?:&\s*)?([\w.-]{1,64})\s*\}?\}\}").findall
_has_section = re.compile(r"\{\{\s*[#^]").search
_is_name = re.compile(r"[A-Za-z_][A-Za-z_]{0,30}").fullmatch


class TemplateFilled(FrozenModel):
    """Each tag of a text must have a value in each object of a list. A text with sections of Mustache is not checked."""

    template: str
    objects: str

    def validate(self, values: Mapping[str, object]) -> tuple[str, str] | None:
        template, objects = values.get(self.template), values.get(self.objects)
        if not isinstance(template, str) or isinstance(objects, str) or not isinstance(objects, Sequence):
            return None
        text = str.__str__(template)
        tags: list[str] = [] if _has_section(text) else _find_tags(text)
        for index, element in enumerate(cast(Sequence[object], objects)):
            if isinstance(element, Mapping):
                missing = [tag for tag in tags if tag not in cast(Mapping[object, object], element)]
                if missing:
                    tag = f"the tag {missing[0]}" if _is_name(missing[0]) else "a tag"  # it may be a number
                    return self.objects, f"[{index}] has no value for {tag} of {self.template}"
        return None


Constraint = ExactlyOneOf | AllDifferent | MutuallyExclusive | RequiredIf | TemplateFilled


def _comparable(value: object) -> str | int | timedelta | None:
    """Returns a value as it can be compared without code of its own; None for one that no parameter accepts."""
    if isinstance(value, str):
        return str.__str__(value)
    return value if isinstance(value, (int, timedelta)) else None


def _given(names: tuple[str, ...], values: Mapping[str, object]) -> list[str]:
    return [name for name in names if values.get(name) is not None]
