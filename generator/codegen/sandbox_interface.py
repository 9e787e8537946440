"""The interface of the sandbox for the reference, read from its class, which is the same for every spec."""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from ..model.records import NamedDoc
from ..model.sandbox import SandboxInterface
from ..reserved import TEMPLATES

_argument = re.compile(r"^    (\w+): (.+(?:\n {5,}.+)*)", re.MULTILINE)


@cache
def sandbox_interface() -> SandboxInterface:
    """Returns the options, the attributes and the methods of the class Sandbox."""
    source = (TEMPLATES / "{package}" / "sandbox" / "_sandbox.py").read_text("utf-8")
    cls = next(node for node in ast.parse(source).body if isinstance(node, ast.ClassDef) and node.name == "Sandbox")
    functions = {node.name: node for node in cls.body if isinstance(node, ast.FunctionDef)}
    doc = ast.get_docstring(cls) or ""
    options = doc.partition("Args:\n")[2].partition("\n\n")[0]
    return SandboxInterface(
        call=_call(functions["__init__"]),
        doc=_summary(doc),
        options=tuple(NamedDoc(name=name, doc=_plain(text)) for name, text in _argument.findall(options)),
        attributes=tuple(sorted(_attributes(functions), key=lambda attribute: attribute.name)),
        methods=tuple(
            NamedDoc(name=f"{name}({_call(function)})", doc=_summary(ast.get_docstring(function) or ""))
            for name, function in functions.items()
            if not name.startswith("_") and not function.decorator_list
        ),
    )


def _attributes(functions: dict[str, ast.FunctionDef]) -> Iterator[NamedDoc]:
    """Yields the properties, and the attributes that `__init__` sets and describes."""
    for name, function in functions.items():
        if function.decorator_list and not name.startswith("_"):
            yield NamedDoc(name=name, doc=_summary(ast.get_docstring(function) or ""))
    body = functions["__init__"].body
    for statement, after in pairwise(body):
        target = getattr(statement, "targets", [getattr(statement, "target", None)])[0]
        if isinstance(target, ast.Attribute) and isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant):
            yield NamedDoc(name=target.attr, doc=_summary(str(after.value.value)))


def _call(function: ast.FunctionDef) -> str:
    """Returns the arguments of a function, without annotations."""
    given = function.args
    arguments = [*given.args, *given.kwonlyargs, *(each for each in (given.vararg, given.kwarg) if each)]
    for argument in arguments:
        argument.annotation = None
    return re.sub(r"^self(?:, )?", "", ast.unparse(given))


def _summary(doc: str) -> str:
    """Returns the first paragraph of a docstring."""
    return _plain(inspect.cleandoc(doc).partition("\n\n")[0])


def _plain(text: str) -> str:
    """Returns a text in one line, without quotes of code."""
    return " ".join(text.replace("`", "").split())
