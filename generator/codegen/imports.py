"""The imports of the modules of the package."""

from __future__ import annotations

from collections.abc import Iterable

from ..model.expressions import Name
from ..model.records import Import
from ..runtime import IMPORTED, NOTIFICATIONS


def _name(module: str, imported: str) -> Name:
    original, _, alias = imported.partition(" as ")
    return Name(text=alias or original, module=module, original=original if alias else "")


NAMES = {
    name.text: name
    for module, imported in (IMPORTED | NOTIFICATIONS).items()
    for name in (_name(module, each) for each in imported)
}
"""Every name that generated code imports from modules that are the same for all services."""


def imported(*names: str) -> list[Name]:
    return [NAMES[name] for name in names]


def build_imports(names: Iterable[Name], *, depth: int) -> tuple[tuple[Import, ...], tuple[Import, ...]]:
    """Returns the imports of a module: from the standard library, and from the package.

    Args:
        names: The names that the module uses.
        depth: How many folders of the package the module is in.
    """
    standard: dict[str, set[str]] = {}
    own: dict[str, set[str]] = {}
    for name in names:
        written = f"{name.original} as {name.text}" if name.original else name.text
        if name.module.startswith("."):
            own.setdefault("." * depth + name.module, set()).add(written)
        else:
            standard.setdefault(name.module, set()).add(written)
    return _sorted(standard), _sorted(own)


def _sorted(modules: dict[str, set[str]]) -> tuple[Import, ...]:
    """Returns the imports in an order that is always the same. `write` lets the formatter sort them."""
    return tuple(Import(module=module, names=tuple(sorted(names))) for module, names in sorted(modules.items()))
