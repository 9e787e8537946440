"""The names that a spec cannot give to its classes are those that the package uses."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path, PurePosixPath

import pytest
from cases import LIBRARY

from generator.codegen.package import build_package
from generator.diff.types import UNITS
from generator.error_tree import NOTIFICATION_ERRORS, OWN_ERRORS
from generator.model.package import Package
from generator.names import OWN_ATTRIBUTES, member_name
from generator.parse.spec import parse
from generator.read import read
from generator.render import render
from generator.reserved import TEMPLATES, class_names, module_names, notification_class_names, package_names
from generator.runtime import IMPORTED, NOTIFICATIONS
from generator.source import Location
from generator.spec.types import Value

ROOT = Path(__file__).parents[2]
SPECS = {
    "own": ROOT / "spec",
    "library": LIBRARY,
    "clock": LIBRARY.parents[1] / "clock" / "spec",
    "bakery": LIBRARY.parents[1] / "bakery" / "spec",
}

OWN = frozenset((*OWN_ERRORS, *NOTIFICATION_ERRORS))
"""Returns the errors that a package has whatever the spec says."""


@cache
def package_of(spec: str) -> Package:
    return build_package(parse(read(SPECS[spec])))


def classes_of(package: Package) -> set[str]:
    """Returns every class that the spec adds."""
    names = {error.name for error in package.errors} - OWN
    names |= {enum.name for enum in package.enums} | {personal.name for personal in package.personals}
    for module in package.modules:
        names |= {module.cls, *(schema.name for schema in module.schemas)}
        names |= {method.record.name for method in module.methods if method.record}
    return names | {event.record.name for event in (package.notifications.events if package.notifications else ())}


def bound_names(tree: ast.Module) -> Iterator[str]:
    """Yields every name that a module imports or defines, except for those within functions."""
    for node in ast.walk(tree):
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            yield from (alias.asname or alias.name for alias in node.names)
    for statement in tree.body:
        if isinstance(statement, ast.ClassDef):
            yield statement.name
        elif isinstance(statement, (ast.Assign, ast.AnnAssign)):
            targets = statement.targets if isinstance(statement, ast.Assign) else [statement.target]
            yield from (target.id for target in targets if isinstance(target, ast.Name))


@cache
def names_beside_classes(spec: str) -> frozenset[str]:
    """Returns the classes and constants that share a module with a class of the spec, and do not come from it."""
    package = package_of(spec)
    classes = classes_of(package)
    constants = {counter.constant for counter in package.counters}
    found: set[str] = set()
    for path, text in render(package).items():
        is_copied = (TEMPLATES / "{package}" / PurePosixPath(*path.parts[1:])).exists()
        if path.suffix == ".py" and path.parts[0] == package.name and not is_copied:
            names = {*bound_names(ast.parse(text))}
            found |= names if names & classes else set()
    return frozenset(name for name in found - classes - constants if name[0].isupper())


@pytest.mark.parametrize("spec", SPECS)
def test_the_names_beside_a_class_of_a_spec_are_reserved(spec: str) -> None:
    reserved = class_names() | OWN
    if package_of(spec).notifications:
        reserved |= notification_class_names()
    assert names_beside_classes(spec) <= reserved


def test_no_name_is_reserved_in_vain() -> None:
    bound = frozenset[str]().union(*map(names_beside_classes, SPECS))
    units = {unit.upper() for unit in UNITS}  # of durations, of which a spec may use some
    assert class_names() | notification_class_names() <= bound | units


def test_the_names_that_generated_code_imports_exist() -> None:
    """Each name of the table that all expressions use exists."""
    files = {path: text for path, text in render(package_of("library")).items() if path.suffix == ".py"}
    for module, names in (IMPORTED | NOTIFICATIONS).items():
        if module.startswith("."):
            path = PurePosixPath("library", *module[1:].split(".")).with_suffix(".py")
            tree = ast.parse(files[path])
            functions = {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}
            assert {*names} <= functions | {*bound_names(tree)}, module


def test_the_names_of_modules_are_those_of_the_templates() -> None:
    assert {"client", "errors", "types", "notifications", "sandbox", "resources", "request", "close"} <= module_names()
    assert "service" in module_names()  # of tests/test_service.py
    assert {"pytest", "hypothesis", "conftest"} <= package_names()


SCHEMA = Path(__file__).parents[2] / "spec" / "schema.json"
ENUM_VALUE: str = json.loads(SCHEMA.read_text("utf-8"))["$defs"]["enumValue"]["pattern"]


def test_a_value_with_a_hyphen_a_dot_or_a_blank_has_a_member() -> None:
    names = {"no-answer": "NO_ANSWER", "v2.1 beta": "V2_1_BETA", "lent": "LENT", "3-way": "N3_WAY"}
    for name, member in names.items():
        value = Value(
            name=name,
            member="",
            summary="",
            confidence="",
            source="",
            discrepancy="",
            deprecated=None,
            location=Location("x"),
        )
        assert member_name(value) == member
        assert re.fullmatch(ENUM_VALUE, name)
    assert not any(re.fullmatch(ENUM_VALUE, name) for name in ("-x", "x-", "a--b", "a b ", "a,b", "a/b"))


def test_no_attribute_has_the_name_of_a_method_of_records() -> None:
    tree = ast.parse((TEMPLATES / "{package}" / "_core" / "records.py").read_text("utf-8"))
    (model,) = [each for each in tree.body if isinstance(each, ast.ClassDef) and each.name == "ExportModel"]
    methods = [each.name for each in model.body if isinstance(each, ast.FunctionDef) and not each.name.startswith("_")]
    assert {"to_dict", "to_json", "from_dict"} <= {*methods} <= {*OWN_ATTRIBUTES}
