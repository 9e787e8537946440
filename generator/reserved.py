"""The names that every generated package has, whatever the spec says. They are read from the templates.

A class of a spec is bound in some modules of the package. Other names that these import or define cannot be its name.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from .options import OPTIONS
from .runtime import IMPORTED, NOTIFICATIONS

TEMPLATES = Path(__file__).parent.parent / "templates"
_PACKAGE = TEMPLATES / "{package}"
_MODULES = ("__init__", "_exports", "client", "errors", "types", "resources/{resource}")
"""The modules that bind classes of a spec."""
_OTHER_PACKAGES = ("urllib3", "hypothesis", "pytest", "tests")

_jinja_statements = re.compile(r"{%.*?%}").sub
_jinja_expressions = re.compile(r"{{.*?}}").sub
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
def credential_names() -> frozenset[str]:
    """Returns the names that no credential can have: credentials are arguments of functions that use these names."""
    options = (option.name for option in OPTIONS)
    return frozenset((*options, *_used_in("client", "__init__"), *_used_in("notifications", "parse")))


@cache
def module_names() -> frozenset[str]:
    """Returns the names that no resource can have: public modules, modules of tests, methods of the client, and the
    types in the signatures of these methods, because a resource is an attribute of the client."""
    modules = {name for name in _stems(_PACKAGE) if not name.startswith("_")}
    tests = {name.removeprefix("test_") for name in _stems(TEMPLATES / "tests") if name.startswith("test_")}
    return frozenset({*modules, *tests, *_methods(_text("client")), *_types_in("client")})


@cache
def package_names() -> frozenset[str]:
    """Returns the names of other packages and modules in the folder of the package."""
    return frozenset({*_OTHER_PACKAGES, *_stems(TEMPLATES / "tests")})


def _used_in(module: str, function: str) -> Iterator[str]:
    """Yields the arguments of a function of a template, and every name in its body."""
    tree = _parsed(module)
    [found] = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef) and node.name == function]
    yield from (argument.arg for argument in (*found.args.posonlyargs, *found.args.args, *found.args.kwonlyargs))
    for node in (inner for statement in found.body for inner in ast.walk(statement)):
        if isinstance(node, ast.Name):
            yield node.id
        elif isinstance(node, ast.ExceptHandler) and node.name:
            yield node.name


def _types_in(module: str) -> Iterator[str]:
    """Yields the names in the annotations of the functions of a template, and of the options of the client."""
    functions = [node for node in ast.walk(_parsed(module)) if isinstance(node, ast.FunctionDef)]
    arguments = [argument for node in functions for argument in (*node.args.args, *node.args.kwonlyargs)]
    options = (ast.parse(option.annotation, mode="eval").body for option in OPTIONS)
    annotations = [*(node.returns for node in functions), *(argument.annotation for argument in arguments), *options]
    for node in (inner for annotation in annotations if annotation for inner in ast.walk(annotation)):
        if isinstance(node, ast.Name):
            yield node.id


def _parsed(module: str) -> ast.Module:
    """Returns a template as the Python that it is beside its expressions, each of which becomes an underscore."""
    return ast.parse(_jinja_expressions("_", _jinja_statements("", _text(module))))


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
