"""What a module of the package imports."""

from __future__ import annotations

from ..model.records import Import

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
    """What is imported under another name stands on a line of its own, before the rest of its module."""
    imports: list[Import] = []
    for module, names in sorted(modules.items()):
        renamed = sorted(name for name in names if " as " in name)
        rest = sorted(names.difference(renamed), key=_import_order)
        imports += [Import(module, (name,)) for name in renamed]
        imports += [Import(module, tuple(rest))] if rest else []
    return tuple(imports)


BUILT_IN = {"str", "int", "bool", "bytes", "tuple", "None", *(name for _, name, _ in STANDARD)}


def _import_order(name: str) -> tuple[int, str]:
    return (0 if name.isupper() else 1 if name[0].isupper() else 2), name
