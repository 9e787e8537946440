"""Reads YAML files as Nodes: every value has its file, line and column.

The language is a part of YAML: maps, lists, text, numbers, true, false and null. Anchors, aliases, tags and merge keys
are rejected, so that a line has one meaning wherever it is. A date, `yes` or `1:30` is text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Any

import yaml

from .source import InvalidSpecError, Location, Node, Problem, Scalar

MAX_BYTES = 1_000_000
"""The maximum number of bytes of one spec file; the largest has a few thousand."""

MAX_DEPTH = 50


def read(spec_dir: Path) -> dict[str, Node]:
    """Reads every spec file below a folder, and returns the nodes by their paths. Raises InvalidSpecError."""
    nodes: dict[str, Node] = {}
    problems: list[Problem] = []
    if not spec_dir.is_dir():
        raise InvalidSpecError(
            [Problem(Location(spec_dir.name, 0), "there is no such folder", "it has the spec files")]
        )
    for path in sorted(spec_dir.rglob("*"), key=lambda path: path.relative_to(spec_dir).parts):
        name = path.relative_to(spec_dir).as_posix()
        if _is_no_spec_file(path, name):
            continue
        file = (Path(spec_dir.name) / name).as_posix()
        found: list[Problem] = []
        node = _read_file(path, file, found)
        problems += found
        if node is not None:
            nodes[name] = node
    if problems:
        raise InvalidSpecError(problems)
    return nodes


def _is_no_spec_file(path: Path, name: str) -> bool:
    """Returns True for a folder, for a schema, and for a hidden file that is not YAML, such as one of an editor."""
    if path.is_symlink():
        return False
    hidden = any(part.startswith(".") for part in PurePosixPath(name).parts)
    is_yaml = path.suffix.lower() in (".yaml", ".yml")
    return path.is_dir() or (hidden and not is_yaml) or ("/" not in name and path.suffix == ".json")


def _read_file(path: Path, file: str, problems: list[Problem]) -> Node | None:
    start = Location(file)
    if path.is_symlink():
        problems.append(Problem(start, "a link", "a spec file or folder is there itself: copy it here"))
        return None
    if path.suffix != ".yaml":
        hint = "rename it to .yaml" if path.suffix.lower() in (".yaml", ".yml") else "a spec file ends in .yaml"
        problems.append(Problem(start, f"unknown ending '{path.suffix}'", hint))
        return None
    try:
        if not path.is_file():
            problems.append(Problem(start, "not a plain file", "remove it"))
            return None
        if path.stat().st_size > MAX_BYTES:
            problems.append(Problem(start, f"larger than {MAX_BYTES} bytes", "one endpoint is a few kilobytes"))
            return None
        text = path.read_bytes().decode("utf-8")
    except OSError as error:
        problems.append(Problem(start, f"cannot be read: {error.strerror}"))
        return None
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        problems.append(Problem(Location(file, line), "not UTF-8", "save the file as UTF-8"))
        return None
    return _Reader(file, text, problems).document()


class _SyntaxError(Exception):
    pass


class _Reader:
    """Converts the events of one file to a Node."""

    def __init__(self, file: str, text: str, problems: list[Problem]) -> None:
        self._file = file
        self._text = text
        self._lines = re.split("\r\n|[\n\r\x85\u2028\u2029]", text)
        self._problems = problems

    def document(self) -> Node | None:
        try:
            self._events: Iterator[Any] = iter(yaml.parse(self._text, Loader=yaml.CSafeLoader))
            next(self._events)  # the start of the stream
            if isinstance(next(self._events), yaml.StreamEndEvent):
                self._problem(Location(self._file), "an empty file", "remove it, or say something in it")
                return None
            node = self._node(next(self._events), None, 0)
            next(self._events)  # the end of the document
            more = next(self._events)
            if not isinstance(more, yaml.StreamEndEvent):
                self._problem(self._location(more), "a second document", "a file holds one")
                return None
            return node
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            location = self._at(mark.line, mark.column) if mark else Location(self._file)
            hint = "indent with spaces" if "\t" in location.text else ""
            if "mapping values are not allowed" in str(error.problem):
                hint = "put the text in quotes, or mend the indent"
            self._problem(location, f"not YAML: {error.problem or error.context}", hint)
        except yaml.reader.ReaderError as error:
            line = self._text.count("\n", 0, error.position) + 1
            self._problem(self._at(line - 1, 0), f"a character that YAML does not allow, U+{error.character:04X}")
        except _SyntaxError:
            pass
        return None

    def _node(self, event: Any, key: Location | None, depth: int) -> Node:
        location = self._location(event)
        if depth > MAX_DEPTH:
            self._problem(location, f"nested more than {MAX_DEPTH} deep")
            raise _SyntaxError
        if isinstance(event, yaml.AliasEvent) or event.anchor is not None:
            self._problem(location, "an anchor or alias", "write it out, or name it in api.yaml")
            raise _SyntaxError
        if event.tag is not None:
            self._problem(location, f"a tag, {event.tag}", "leave it out")
            raise _SyntaxError
        if isinstance(event, yaml.ScalarEvent):
            end: Any = event.end_mark
            rest = location.text[end.column :] if end.line + 1 == location.line else ""
            if event.implicit[0] and isinstance(_scalar(event.value), str) and rest.lstrip().startswith("#"):
                self._problem(
                    location, "a comment behind text", "put the text in quotes, or the comment on a line of its own"
                )
            if event.implicit[0] and _has_leading_zero(event.value):
                self._problem(
                    location, f"a number that begins with 0, {event.value}", "leave it out, or put it in quotes"
                )
            return Node(_scalar(event.value) if event.implicit[0] else event.value, location, key or location)
        if isinstance(event, yaml.SequenceStartEvent):
            elements: list[Node] = []
            while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
                elements.append(self._node(event, None, depth + 1))
            return Node(elements, location, key or location)
        fields: dict[str, Node] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            name = self._node(event, None, depth + 1)
            if not isinstance(name.value, str):
                if isinstance(name.value, (dict, list)):
                    self._problem(name.location, "a key that is not a word")
                    raise _SyntaxError
                name = Node(event.value, name.location, name.location)
            node = self._node(next(self._events), name.location, depth + 1)
            known = fields.get(str(name.value))
            if name.value == "<<":
                self._problem(name.location, "a merge key", "write it out, or name it in api.yaml")
            elif known is not None:
                self._problem(name.location, f"duplicate key '{name.value}'", f"line {known.key.line} has it already")
            else:
                fields[str(name.value)] = node
        return Node(fields, location, key or location)

    def _location(self, event: Any) -> Location:
        start, end = event.start_mark, event.end_mark
        width = end.column - start.column if end.line == start.line else 0
        return self._at(start.line, start.column, width)

    def _at(self, line: int, column: int, width: int = 1) -> Location:
        text = self._lines[line] if line < len(self._lines) else ""
        return Location(self._file, line + 1, column + 1, max(1, min(width, len(text) - column)), text)

    def _problem(self, location: Location, message: str, hint: str = "") -> None:
        self._problems.append(Problem(location, message, hint))


_is_integer = re.compile(r"[-+]?[0-9]{1,18}").fullmatch
_has_leading_zero = re.compile(r"[-+]?0[0-9]+(?:\.[0-9]*)?").fullmatch  # octal, says YAML 1.1; decimal, says YAML 1.2
_is_float = re.compile(r"[-+]?[0-9]{1,18}\.[0-9]{1,18}").fullmatch


def _scalar(text: str) -> Scalar:
    """Returns the value of a word without quotes, by the core schema of YAML 1.2."""
    if text in ("", "~", "null"):
        return None
    if text in ("true", "false"):
        return text == "true"
    if _is_integer(text):
        return int(text)
    if _is_float(text):
        return float(text)
    return text
