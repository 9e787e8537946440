"""Every change of one place that is made to a module, and its location.

Strings for people, log messages, annotations and documentation are not changed, because no test should check them.
"""

from __future__ import annotations

import ast
import copy
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

OPPOSITE: dict[type[ast.AST], type[ast.AST]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.And: ast.Or,
    ast.Or: ast.And,
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.FloorDiv: ast.Mult,
    ast.Div: ast.Mult,
    ast.Mod: ast.Mult,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
    ast.Break: ast.Continue,
    ast.Continue: ast.Break,
}
OTHER_NAME = {
    "min": "max",
    "max": "min",
    "any": "all",
    "all": "any",
    "lower": "upper",
    "upper": "lower",
    "strip": "rstrip",
    "startswith": "endswith",
    "endswith": "startswith",
    "partition": "rpartition",
    "rpartition": "partition",
    "popleft": "pop",
    "appendleft": "append",
}
LOGS = {"_log", "log", "logger", "logging"}
TYPING = {"TypeVar", "ParamSpec", "NewType", "cast", "Generic", "dataclass_transform"}
# A keyword argument that is a message for people.
FOR_PEOPLE = "pattern_description"
# Functions whose arguments are messages for people.
MESSAGES = {
    "ParameterError",
    "ConfigError",
    "InvalidResponseError",
    "DecodeError",
    "FieldError",
    "_type_error",
    "TypeError",
    "warn",
}
_is_prose = re.compile(r"[A-Za-z,;:.'] [A-Za-z\"']|^ ?[a-z]+ $|^ [a-z]+ ?$|^[,;:.]? $").search


class Mutation:
    """A change of one place. `hot`: it is in the body of a function, and so can replace the code of an existing
    function."""

    def __init__(self, tree: ast.Module, place: Place, new: Any, lines: list[str]) -> None:
        self.tree = tree
        self._place = place
        self._new = new
        self._old = place.node
        self.function = ".".join(place.names)
        # A function that no longer calls super() has another closure, which an existing function cannot get.
        self.hot = place.hot and not (isinstance(new, ast.Pass) and "super()" in ast.unparse(place.node))
        at = getattr(place.node, "test", place.node)
        self.lines = range(at.lineno, (getattr(at, "end_lineno", None) or at.lineno) + 1)
        if isinstance(place.node, ast.ExceptHandler):
            self.lines = range(at.lineno, at.lineno + 1)
        self.statement = place.statement
        self.before, self.after = _before_and_after(place, new, lines)

    @property
    def defines(self) -> list[str]:
        """The names that the statement defines."""
        if isinstance(self.statement, ast.FunctionDef):
            return [self.statement.name]
        targets = [*getattr(self.statement, "targets", []), getattr(self.statement, "target", None)]
        return [target.id for target in targets if isinstance(target, ast.Name)]

    def __str__(self) -> str:
        return f"{self.function or 'module'}:{self.lines[0]}: {self.before}   ->   {self.after}"

    def apply(self) -> ast.Module:
        """Returns the tree of the module with the change, until `undo` is called."""
        self._put(self._new)
        return ast.fix_missing_locations(self.tree)

    def undo(self) -> None:
        self._put(self._old)

    def _put(self, node: Any) -> None:
        if self._place.index is None:
            setattr(self._place.parent, self._place.field, node)
        else:
            getattr(self._place.parent, self._place.field)[self._place.index] = node


class Place(NamedTuple):
    """A node, its parent, and its context."""

    node: Any
    parent: Any
    field: str
    index: int | None
    names: tuple[str, ...] = ()
    statement: Any = None
    hot: bool = False
    said: bool = False
    """True if its strings are for people."""
    whole: Any = None
    """The f-string that it is in. Python does not know the locations of its parts."""


def mutations(source: str) -> list[Mutation]:
    """Returns every change of a module."""
    tree = ast.parse(source)
    lines = source.splitlines()
    return [
        Mutation(tree, place, ast.copy_location(new, place.node), lines)
        for place in _below(Place(tree, None, "", None))
        for new in _others(place)
    ]


def _below(place: Place) -> Iterator[Place]:
    """Yields the nodes below a node that may be changed."""
    node = place.node
    for field, value in ast.iter_fields(node):
        if field in ("annotation", "returns", "type_params", "decorator_list", "type_comment", "ctx", "op", "ops"):
            continue
        children = list(enumerate(value)) if isinstance(value, list) else [(None, value)]
        for index, child in children:
            if isinstance(child, ast.AST) and not _is_left_alone(node, child):
                at = _entered(place, field, child, index)
                yield at
                yield from _below(at)


def _entered(place: Place, field: str, child: ast.AST, index: int | None) -> Place:
    node, names, hot, said = place.node, place.names, place.hot, place.said
    if isinstance(node, (ast.FunctionDef, ast.Lambda)) and field == "body":
        hot = True
    if isinstance(node, ast.ClassDef):
        hot = False
    if isinstance(child, (ast.FunctionDef, ast.ClassDef)):
        names = (*names, *(("<locals>",) if hot else ()), child.name)
        said = said or child.name in ("__repr__", "__str__", "_count_error")
        said = said or child.name.startswith("validate") or child.name.endswith("problem")
    if isinstance(child, ast.Raise) or (isinstance(child, ast.Call) and _called(child) in MESSAGES):
        said = True
    if isinstance(node, ast.keyword):
        said = False  # such as param="path", which is not a message
    statement = child if isinstance(child, (ast.stmt, ast.ExceptHandler)) else place.statement
    whole = place.whole or (node if isinstance(node, ast.JoinedStr) else None)
    return Place(child, node, field, index, names, statement, hot, said, whole)


def _is_left_alone(parent: ast.AST, node: ast.AST) -> bool:
    match node:
        case ast.Expr(value=ast.Constant()) | ast.Import() | ast.ImportFrom():
            return True  # documentation
        case ast.Call():
            return _called(node) in TYPING or _is_log(node)
        case ast.If(test=ast.Name(id="TYPE_CHECKING")):
            return True
        case ast.Assign(value=ast.BinOp(op=ast.BitOr(), left=ast.Name() | ast.BinOp())):
            return isinstance(parent, ast.Module)  # a union of types
        case ast.Assign(value=ast.Subscript(value=ast.Name(id="Literal"))):
            return True  # a type, too
        case ast.Assign(targets=[ast.Name(id="__all__")]):
            return True
    return False


def _is_log(call: ast.Call) -> bool:
    match call.func:
        case ast.Attribute(value=ast.Name(id=name)):
            return name in LOGS
    return False


def _called(call: ast.Call) -> str:
    return getattr(call.func, "id", None) or getattr(call.func, "attr", "")


def _others(place: Place) -> Iterator[Any]:
    """Yields the replacements of a node."""
    node = place.node
    match node:
        case ast.Compare():
            for index, op in enumerate(node.ops):
                yield _changed(node, ops=[*node.ops[:index], OPPOSITE[type(op)](), *node.ops[index + 1 :]])
        case ast.BoolOp() | ast.BinOp() | ast.AugAssign() if type(node.op) in OPPOSITE:
            yield _changed(node, op=OPPOSITE[type(node.op)]())
        case ast.UnaryOp(op=ast.Not() | ast.USub()):
            yield node.operand
        case ast.Constant() if not (isinstance(node.value, (str, bytes)) and (place.said or _is_text(node.value))):
            for value in _other_values(node.value):
                yield ast.Constant(value)
        case ast.If() | ast.IfExp() | ast.While():
            if isinstance(node.test, (ast.Name, ast.Attribute, ast.Call, ast.NamedExpr, ast.Subscript)):
                yield _changed(node, test=ast.copy_location(ast.UnaryOp(ast.Not(), node.test), node.test))
        case ast.Expr(value=ast.Call()) if not _is_log(node.value):
            yield ast.Pass()
        case ast.Break() | ast.Continue():
            yield OPPOSITE[type(node)]()
        case ast.Call():
            for index, keyword in enumerate(node.keywords):
                if keyword.arg and keyword.arg != FOR_PEOPLE:
                    yield _changed(node, keywords=node.keywords[:index] + node.keywords[index + 1 :])
            if _called(node) in OTHER_NAME:
                other = OTHER_NAME[_called(node)]
                name = _changed(node.func, **{"id" if isinstance(node.func, ast.Name) else "attr": other})
                yield _changed(node, func=name)
        case ast.ExceptHandler(type=ast.Tuple(elts=caught)):
            for index in range(len(caught)):
                yield _changed(node, type=_changed(node.type, elts=caught[:index] + caught[index + 1 :]))
        case ast.ExceptHandler(type=ast.Name() | ast.Attribute()):
            yield _changed(node, type=ast.copy_location(ast.Tuple([], ast.Load()), node.type))


def _other_values(value: object) -> list[Any]:
    if isinstance(value, bool):
        return [not value]
    if isinstance(value, int):
        return [value + 1, value // 2] if value > 1 else [value + 1]
    if isinstance(value, float):
        return [value + 1, value / 2] if value else [value + 1]
    if isinstance(value, str):
        return [value + "X", *_longer(value)]
    if isinstance(value, bytes):
        return [value + b"X"]
    return []


def _longer(pattern: str) -> Iterator[str]:
    """Yields the same regular expression with one number increased by one."""
    for found in re.finditer(r"(?<=[{,])[0-9]+(?=[},])", pattern):
        yield pattern[: found.start()] + str(int(found[0]) + 1) + pattern[found.end() :]


def _is_text(value: str | bytes) -> bool:
    return isinstance(value, str) and bool(_is_prose(value))


def _changed(node: Any, **fields: Any) -> Any:
    new = copy.copy(node)
    for name, value in fields.items():
        setattr(new, name, value)
    return new


def _before_and_after(place: Place, new: Any, lines: list[str]) -> tuple[str, str]:
    """Returns the line before and after the change."""
    node = place.node
    line = lines[node.lineno - 1]
    if not place.whole and node.lineno == node.end_lineno and not isinstance(node, (ast.If, ast.While)):
        raw = line.encode()
        after = raw[: node.col_offset].decode() + ast.unparse(new) + raw[node.end_col_offset :].decode()
        return line.strip(), after.strip()
    first = [ast.unparse(one).splitlines()[0] for one in (node, new)]
    if isinstance(node, (ast.If, ast.While, ast.ExceptHandler)):
        return first[0], first[1]
    return " ".join(ast.unparse(node).split()), " ".join(ast.unparse(new).split())
