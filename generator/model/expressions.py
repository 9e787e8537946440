"""Expressions of generated code: the text that templates print, and the names that this text needs.

`call` and `literal` make them from values; an expression can hold another one wherever it can hold a value.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A name, and the module that it is imported from."""

    text: str
    module: str = ""
    """A module of the package has a dot before it. Empty for a name that needs no import."""
    original: str = ""
    """The name in its own module, if it is imported as another."""

    @property
    def imports(self) -> frozenset[Name]:
        return frozenset((self,)) if self.module else NOTHING

    def __str__(self) -> str:
        return self.text


NOTHING: frozenset[Name] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Literal:
    """A value whose repr is its source text."""

    value: object

    @property
    def imports(self) -> frozenset[Name]:
        return NOTHING

    def __str__(self) -> str:
        return repr(self.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """A function or class with its arguments."""

    function: Name
    arguments: tuple[Expression, ...]
    keywords: Mapping[str, Expression]

    @property
    def imports(self) -> frozenset[Name]:
        return all_imports((self.function, *self.arguments, *self.keywords.values()))

    def __str__(self) -> str:
        keywords = (f"{name}={value}" for name, value in self.keywords.items())
        return f"{self.function}({', '.join([*map(str, self.arguments), *keywords])})"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tuple:
    """A tuple of expressions; one without its last comma would be printed on one line."""

    elements: tuple[Expression, ...]

    @property
    def imports(self) -> frozenset[Name]:
        return all_imports(self.elements)

    def __str__(self) -> str:
        return "(" + "".join(f"{element}, " for element in self.elements) + ")"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dict:
    """A dict with words for its keys."""

    items: Mapping[str, Expression]

    @property
    def imports(self) -> frozenset[Name]:
        return all_imports(self.items.values())

    def __str__(self) -> str:
        return "{" + ", ".join(f"{key!r}: {value}" for key, value in self.items.items()) + "}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscript:
    """A generic class and its parameters, in an annotation."""

    base: Name
    parameters: tuple[Expression, ...]

    @property
    def imports(self) -> frozenset[Name]:
        return all_imports((self.base, *self.parameters))

    def __str__(self) -> str:
        return f"{self.base}[{', '.join(map(str, self.parameters))}]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Union:
    """An annotation of several classes."""

    members: tuple[Expression, ...]

    @property
    def imports(self) -> frozenset[Name]:
        return all_imports(self.members)

    def __str__(self) -> str:
        return " | ".join(map(str, self.members))


Expression = Name | Literal | Call | Tuple | Dict | Subscript | Union

ELLIPSIS = Name(text="...")
NONE = Literal(value=None)


def all_imports(expressions: Iterable[Expression]) -> frozenset[Name]:
    """Returns the names that several expressions need together."""
    return frozenset(chain.from_iterable(expression.imports for expression in expressions))


def expression(value: object) -> Expression:
    """Returns an expression as it is, and the literal of any other value."""
    return value if isinstance(value, Expression) else Literal(value=value)


def call(function: Name, /, *arguments: object, **keywords: object) -> Call:
    """Returns a call whose arguments are expressions or values."""
    return Call(
        function=function,
        arguments=tuple(map(expression, arguments)),
        keywords={name: expression(value) for name, value in keywords.items()},
    )


def subscript(base: Name, /, *parameters: object) -> Subscript:
    """Returns a generic class whose parameters are expressions or values."""
    return Subscript(base=base, parameters=tuple(map(expression, parameters)))


def optional(annotation: Expression) -> Union:
    """Returns the annotation of a value that may be None."""
    return Union(members=(annotation, NONE))
