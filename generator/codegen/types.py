"""The module `types`: enums, personal data, and the functions that count the parts of a text."""

from __future__ import annotations

from ..model.records import EnumClass, NamedDoc, PartCounter
from ..names import class_name, counter_name, member_name
from ..spec.service import Spec
from ..spec.types import Type
from .arguments import parts_literal
from .docstrings import confidence_note, deprecation_message, deprecation_note, join_sentences, source_note, type_doc
from .records import python_type

MASKED = "Masked in the repr of a record."


def enum_classes(spec: Spec) -> tuple[EnumClass, ...]:
    return tuple(_enum(type_) for type_ in spec.types if type_.kind == "enum")


def _enum(type_: Type) -> EnumClass:
    members = tuple(
        NamedDoc(
            member_name(value),
            value.name,
            join_sentences(
                value.summary,
                confidence_note(value.confidence),
                value.discrepancy,
                source_note(value.source),
                deprecation_note(value.deprecated),
            ),
        )
        for value in type_.values
    )
    deprecated = tuple(
        NamedDoc(
            member_name(value),
            f"{class_name(type_.name)}.{member_name(value)} {deprecation_message(value.deprecated)}",
            "",
        )
        for value in type_.values
        if value.deprecated
    )
    return EnumClass(class_name(type_.name), type_.summary, members, deprecated)


def personal_classes(spec: Spec) -> tuple[NamedDoc, ...]:
    """Returns the types that hold personal data, with a sample and a docstring each."""
    return tuple(
        NamedDoc(class_name(type_.name), type_.example, join_sentences(type_.summary, MASKED))
        for type_ in spec.types
        if type_.personal
    )


def part_counters(spec: Spec) -> tuple[PartCounter, ...]:
    """Returns a function for each type whose text is sent in parts."""
    return tuple(
        PartCounter(
            counter_name(type_.name),
            counter_name(type_.name).upper(),
            join_sentences(type_.parts.summary, type_.discrepancy),
            parts_literal(type_.parts),
        )
        for type_ in spec.types
        if type_.parts
    )


def type_rows(spec: Spec) -> tuple[NamedDoc, ...]:
    """Returns a row of the reference for each type."""
    return tuple(
        NamedDoc(type_.name, python_type(type_), join_sentences(type_doc(type_), source_note(type_.source)))
        for type_ in spec.types
    )
