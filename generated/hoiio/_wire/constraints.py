"""The constraints between the parameters of a request.

`validate` returns the parameter at fault and the reason, without a value; None if the constraint holds.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import cast

from .._core.records import FrozenModel
from ..errors import ParameterError


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


TAG = re.compile(r"\{\{\{?\s*(?:&\s*)?([\w.-]{1,64})\s*\}?\}\}")
"""A tag of a template, such as {{name}}."""
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
        tags: list[str] = [] if _has_section(text) else TAG.findall(text)
        for index, element in enumerate(cast(Sequence[object], objects)):
            if isinstance(element, Mapping):
                missing = [tag for tag in tags if tag not in cast(Mapping[object, object], element)]
                if missing:
                    return self.objects, f"[{index}] has no value for {_tag_words(missing[0])} of {self.template}"
        return None


def fill_template(template: str, values: Mapping[str, object]) -> str:
    """Fills the tags of a template, such as {{name}}, with the values of one recipient.

    The service fills the tags itself: this shows the text that a recipient gets, and its length.

    Args:
        template: The text, in Mustache. Texts with sections or partials of Mustache cannot be filled here.
        values: The value of each tag. Other values are ignored.

    Returns:
        The text. Each value stands in it as it is: it is not documented that the service escapes any character.

    Raises:
        ParameterError: A tag has no value, or the template cannot be filled here. The message contains no value.
    """
    if not isinstance(template, str):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise ParameterError(f"template must be a str, not {type(template).__name__}", param="template")
    if not isinstance(values, Mapping):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise ParameterError(f"values must be a mapping, not {type(values).__name__}", param="values")
    if "{{" in TAG.sub("", template):
        raise ParameterError(
            "template has a tag that is no name, such as a section, which only the service fills", param="template"
        )

    def fill(tag: re.Match[str]) -> str:
        if values.get(tag[1]) is None:
            raise ParameterError(f"values has no value for {_tag_words(tag[1])} of template", param="values")
        return str(values[tag[1]])

    return TAG.sub(fill, template)


def _tag_words(tag: str) -> str:
    return f"the tag {tag}" if _is_name(tag) else "a tag"  # it may be a number


Constraint = ExactlyOneOf | AllDifferent | MutuallyExclusive | RequiredIf | TemplateFilled


def _comparable(value: object) -> str | int | timedelta | None:
    """Returns a value as it can be compared without code of its own; None for one that no parameter accepts."""
    if isinstance(value, str):
        return str.__str__(value)
    return value if isinstance(value, (int, timedelta)) else None


def _given(names: tuple[str, ...], values: Mapping[str, object]) -> list[str]:
    return [name for name in names if values.get(name) is not None]
