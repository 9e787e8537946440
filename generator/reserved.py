"""The names that every generated package has, whatever the spec says. They are read from the templates.

A class of a spec is bound in some modules of the package. Other names that these import or define cannot be its name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from .runtime import IMPORTED, NOTIFICATIONS

TEMPLATES = Path(__file__).parent.parent / "templates"
_PACKAGE = TEMPLATES / "{package}"
_MODULES = ("__init__", "_exports", "client", "errors", "types", "resources/{resource}")
"""The modules that bind classes of a spec."""
_OTHER_PACKAGES = ("urllib3", "hypothesis", "pytest", "tests")

_imports = re.compile(r"^ *(?:from [\w.]+ )?import ([\w ,]+)$", re.M).findall
_definitions = re.compile(r"^class (\w+)|^([A-Z]\w*)(?:: [^=\n]+)? = ", re.M).findall
_methods = re.compile(r"^    def ([a-z]\w*)\(", re.M).findall


@cache
def class_names() -> frozenset[str]:
    """Returns the names that no class of a spec can have."""
    return frozenset((*_bound_in(_MODULES), *_capitals(IMPORTED.values())))


@cache
def notification_class_names() -> frozenset[str]:
    """Returns the further names that are reserved if the service sends notifications."""
    return frozenset((*_bound_in(("notifications",)), *_capitals(NOTIFICATIONS.values())))


@cache
def module_names() -> frozenset[str]:
    """Returns the names that no resource can have: public modules, modules of tests, and methods of the client."""
    modules = {name for name in _stems(_PACKAGE) if not name.startswith("_")}
    tests = {name.removeprefix("test_") for name in _stems(TEMPLATES / "tests") if name.startswith("test_")}
    return frozenset({*modules, *tests, *_methods(_text("client"))})


@cache
def package_names() -> frozenset[str]:
    """Returns the names of other packages and modules in the folder of the package."""
    return frozenset({*_OTHER_PACKAGES, *_stems(TEMPLATES / "tests")})


def _bound_in(modules: Iterable[str]) -> Iterator[str]:
    for module in modules:
        text = _text(module)
        yield from _capitals(map(_words, _imports(text)))
        yield from (name for names in _definitions(text) for name in names if name)


def _words(imports: str) -> list[str]:
    return imports.split(", ")


def _capitals(imports: Iterable[Iterable[str]]) -> Iterator[str]:
    """Yields the names under which classes and constants are imported."""
    for names in imports:
        yield from (bound for name in names if (bound := name.rpartition(" ")[2])[:1].isupper())


def _stems(folder: Path) -> set[str]:
    """Returns the names of the modules in a folder that are the same for every spec."""
    paths = (path for path in folder.iterdir() if path.suffix in ("", ".py", ".j2") and "{" not in path.name)
    return {path.name.partition(".")[0] for path in paths} - {""}


def _text(module: str) -> str:
    return (_PACKAGE / f"{module}.py.j2").read_text("utf-8")
