"""Programs that use every public name of a generated package, made from its model, and their check with mypy.

A package is checked against as stubs: its public modules without the bodies of functions. What is the same in every
package is imported from the package of the golden files.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Any, NamedTuple

from generator.codegen.package import build_package
from generator.model.methods import Argument, Method
from generator.model.package import Module, Package
from generator.model.records import ErrorClass, Record
from generator.render import render
from generator.spec.service import Spec

HEAD = """from collections.abc import Mapping, Sequence
from datetime import date as Date, datetime, timedelta
from decimal import Decimal
from typing import Literal
import {name} as lib
from {name} import {exports}

"""


def program(package: Package, name: str) -> str:
    """Returns a program that uses every public name of a package, which it imports under another name."""
    exports = [export.name for export in (*package.common_exports, *package.resource_exports)]
    return HEAD.format(name=name, exports=", ".join(exports)) + "\n".join(_functions(package)) + "\n"


def _functions(package: Package) -> Iterator[str]:
    names = {error.name for error in package.errors}
    for error in package.errors:
        yield from _error(error, names)
    for enum in package.enums:
        yield f"def use_{enum.name}(value: {enum.name}) -> None:"
        yield "    text: str = value"
        yield from (f"    value = {enum.name}.{member.name}" for member in enum.members)
    for personal in package.personals:
        yield f"def use_{personal.name}(value: {personal.name}) -> None:\n    text: lib.PersonalStr = value"
    for counter in package.counters:
        yield f'def use_{counter.name}() -> int:\n    return {counter.name}("x")'
    yield from _client(package)
    for module in package.modules:
        for record in module.schemas:
            yield from _record(record, "Entry", "")
        for method in module.methods:
            if method.record:
                yield from _record(method.record, "Record", package.status_attribute)
            yield from _method(module, method)
    if package.notifications:
        yield "def use_notifications() -> Notification | UnknownNotification:"
        yield f'    return lib.notifications.parse(b"", {{}}, {package.notifications.key}="x")'
        for event in package.notifications.events:
            yield from _record(event.record, "Notification", "")


def _error(error: ErrorClass, names: set[str]) -> Iterator[str]:
    yield f"def use_{error.name}(error: {error.name}) -> None:\n    pass"
    yield from (f"    as_{base}: {base} = error" for base in error.bases if base in {*names, "TimeoutError"})
    for row in error.attributes:
        annotation = row.annotation.partition(" = ")[0].partition("  #")[0]
        yield f"    {row.name}: {annotation} = error.{row.name}"


def _client(package: Package) -> Iterator[str]:
    credentials = [credential.name for credential in package.credentials]
    yield "def use_client() -> None:"
    yield f"    Client({'None, ' * len(credentials)}base_url=None, timeout=1.0)"
    yield f"    Client({', '.join(f'{name}=None' for name in credentials)})"
    yield from (f'    Client({name}=lambda: "x")' for name in package.secrets)


def _record(record: Record, base: str, status: str) -> Iterator[str]:
    yield f"def use_{record.name}(record: {record.name}) -> None:\n    as_base: {base} = record"
    if status:
        yield f"    use_{status}: str = record.{status}"
    deprecated = {alias.attribute for alias in record.aliases if alias.attribute.startswith("_")}
    for attribute in record.attributes:
        if attribute.name not in deprecated:
            yield f"    use_{attribute.name}: {attribute.annotation} = record.{attribute.name}"
    yield from (f"    use_{alias.name}: {alias.annotation} = record.{alias.name}" for alias in record.aliases)
    if record.entries:
        yield f"    for entry in record:\n        one: {record.entry} = entry"


def _method(module: Module, method: Method) -> Iterator[str]:
    def given(arguments: list[Argument], *, by_name: bool) -> str:
        return ", ".join(f"{each.name}=use_{each.name}" if by_name else f"use_{each.name}" for each in arguments)

    arguments = list(method.arguments)
    positional = [each for each in arguments if each.positional]
    required = [each for each in arguments if each.required]
    others = [each for each in arguments if not each.positional]
    function = f"client.{module.name}.{method.name}"
    declared = "".join(f", use_{each.name}: {each.annotation}" for each in arguments)
    yield f"def use_{module.name}_{method.name}(client: Client{declared}) -> None:"
    yield f"    resource: {module.cls} = client.{module.name}"
    first = ", ".join(filter(None, [given(positional, by_name=False), given(others, by_name=True), "timeout=1.0"]))
    yield f"    first: {method.python.returns} = {function}({first})"
    yield f"    second: {method.python.returns} = {function}({given(arguments, by_name=True)})"
    yield f"    third: {method.python.returns} = {function}({given(required, by_name=False)})"


# --- Stubs ------------------------------------------------------------------------------------------------------------


def stubs(files: dict[PurePosixPath, str], package: str, base: str) -> dict[str, str]:
    """Returns the public modules of a rendered package without the bodies of functions.

    Args:
        files: The files of the package.
        package: The name of the package.
        base: The package from which the modules are imported that are the same for every spec.
    """
    found: dict[str, str] = {}
    public = [path for path in files if path.parts[0] == package and path.suffix == ".py" and _is_public(path)]
    own = {path.with_suffix("").as_posix() for path in public}
    for path in public:
        tree = _Bodies(path, own, base).visit(ast.parse(files[path]))
        found[f"{PurePosixPath(*path.parts[1:]).with_suffix('.pyi')}"] = ast.unparse(tree)
    return found


def _is_public(path: PurePosixPath) -> bool:
    names = ("__init__", "_exports", "client", "errors", "types", "notifications")
    return (len(path.parts) == 2 and path.stem in names) or path.parts[1:-1] == ("resources",)


class _Bodies(ast.NodeTransformer):
    """Takes the bodies from functions, and imports what the package does not have itself from another."""

    def __init__(self, path: PurePosixPath, own: set[str], base: str) -> None:
        self._folder = path.parts[:-1]
        self._own = own
        self._base = base

    def visit_FunctionDef(self, function: ast.FunctionDef) -> Any:
        function.body = [ast.Expr(ast.Constant(...))]
        return function

    def visit_ClassDef(self, cls: ast.ClassDef) -> Any:
        cls.body = [each for each in cls.body if not _is_text(each)] or [ast.Pass()]
        return self.generic_visit(cls)

    def visit_Module(self, module: ast.Module) -> Any:
        module.body = [each for each in module.body if _is_public_statement(each)]
        return self.generic_visit(module)

    def visit_ImportFrom(self, statement: ast.ImportFrom) -> Any:
        if not statement.level:
            return statement
        folder = self._folder[: len(self._folder) - statement.level + 1]
        if statement.module is None:
            within = [alias for alias in statement.names if "/".join((*folder, alias.name)) in self._own]
            outside = [alias for alias in statement.names if alias not in within]
            found: list[ast.stmt] = [ast.ImportFrom(None, within, statement.level)] if within else []
            return found + ([ast.ImportFrom(self._base, outside, 0)] if outside else [])
        module = "/".join((*folder, *statement.module.split(".")))
        if module in self._own:
            return statement
        return ast.ImportFrom(".".join((self._base, *module.split("/")[1:])), statement.names, 0)


def _is_text(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)


def _is_public_statement(statement: ast.stmt) -> bool:
    """Returns False for text, and for the tables and functions that read replies."""
    if isinstance(statement, ast.FunctionDef):
        return not statement.name.startswith("_")
    if isinstance(statement, ast.AnnAssign):
        return False
    if isinstance(statement, ast.Assign):
        target = statement.targets[0]
        return isinstance(target, ast.Name) and not target.id.startswith("_")
    return not isinstance(statement, ast.Expr)


class Version(NamedTuple):
    """A spec with its package."""

    spec: Spec
    package: Package
    stubs: dict[str, str]


def build_version(spec: Spec, base: str) -> Version:
    package = build_package(spec)
    return Version(spec, package, stubs(dict(render(package)), package.name, base))


def write_pair(old: Version, new: Version, name: str, folder: Path) -> None:
    """Writes the stubs of the new package, and the program of the old one."""
    for path, text in new.stubs.items():
        file = folder / name / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    (folder / f"use_{name}.py").write_text(program(old.package, name), "utf-8")
