"""What a module of the package imports."""

from __future__ import annotations

from .model import Import

STANDARD = (
    ("collections.abc", "Mapping", "Mapping"),
    ("collections.abc", "Sequence", "Sequence"),
    ("datetime", "Date", "date as Date"),
    ("datetime", "datetime", "datetime"),
    ("datetime", "timedelta", "timedelta"),
    ("decimal", "Decimal", "Decimal"),
    ("typing", "Literal", "Literal"),
)
"""The names that annotations use, with the modules they come from, and how they are imported."""


def sorted_imports(modules: dict[str, set[str]]) -> tuple[Import, ...]:
    return tuple(
        Import(module, tuple(sorted(names, key=_import_order))) for module, names in sorted(modules.items()) if names
    )


BUILT_IN = {"str", "int", "bool", "bytes", "tuple", "None", *(name for _, name, _ in STANDARD)}


def _import_order(name: str) -> tuple[int, str]:
    return (0 if name.isupper() else 1 if name[0].isupper() else 2), name
