"""The module `types`: enums, personal data, and the functions that count the parts of a text."""

from __future__ import annotations

from ..model.records import DeprecatedMember, EnumClass, Member, NamedDoc, PartCounter, TypeDoc
from ..names import class_name, counter_name, member_name
from ..spec.service import Spec, types_with_parts
from ..spec.types import EnumType, TextType
from .arguments import parts_literal
from .docstrings import confidence_note, deprecation_message, deprecation_note, join_sentences, source_note, type_doc
from .records import python_type

MASKED = "Masked in the repr of a record."


def enum_classes(spec: Spec) -> tuple[EnumClass, ...]:
    return tuple(_enum(type_) for type_ in spec.types if isinstance(type_, EnumType))


def _enum(type_: EnumType) -> EnumClass:
    members = tuple(
        Member(
            name=member_name(value),
            value=value.name,
            doc=join_sentences(
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
        DeprecatedMember(
            name=member_name(value),
            message=f"{class_name(type_.name)}.{member_name(value)} {deprecation_message(value.deprecated)}",
        )
        for value in type_.values
        if value.deprecated
    )
    return EnumClass(name=class_name(type_.name), doc=type_.summary, members=members, deprecated=deprecated)


def personal_classes(spec: Spec) -> tuple[NamedDoc, ...]:
    """Returns the types that hold personal data, with a docstring each."""
    return tuple(
        NamedDoc(name=class_name(type_.name), doc=join_sentences(type_.summary, MASKED))
        for type_ in spec.types
        if isinstance(type_, TextType) and type_.personal
    )


def part_counters(spec: Spec) -> tuple[PartCounter, ...]:
    """Returns a function for each type whose text is sent in parts."""
    return tuple(
        PartCounter(
            name=counter_name(type_.name),
            constant=counter_name(type_.name).upper(),
            doc=join_sentences(parts.summary, type_.discrepancy),
            literal=parts_literal(parts),
        )
        for type_, parts in types_with_parts(spec)
    )


def type_rows(spec: Spec) -> tuple[TypeDoc, ...]:
    """Returns a row of the reference for each type."""
    return tuple(
        TypeDoc(
            name=type_.name, python=python_type(type_), doc=join_sentences(type_doc(type_), source_note(type_.source))
        )
        for type_ in spec.types
    )
