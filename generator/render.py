"""Package to {path: text}.

`templates/` mirrors `generated/`. A file that ends in .j2 is rendered, any other is copied. {package} in a path is the
package's name, and a path with {resource} in it stands for one file for each resource; one that is about
notifications is left out if the service sends none. An undefined name is an error, and templates call nothing: they
get finished strings, and print those of the spec through a filter alone.
"""

from __future__ import annotations

import json
import re
import textwrap
from functools import cache
from pathlib import PurePosixPath

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from .model.files import Copied
from .model.package import Package
from .reserved import TEMPLATES
from .wording import CONFIDENCE_MARKS

WIDTH = 120
OF_NOTIFICATIONS = ("notifications", "_wire/webhooks")


def render(package: Package) -> dict[PurePosixPath, str]:
    environment = _environment()
    files: dict[PurePosixPath, str] = {}
    for source in _sources():
        if package.notifications is None and any(word in source for word in OF_NOTIFICATIONS):
            continue
        target = source.removesuffix(".j2").replace("{package}", package.name)
        if not source.endswith(".j2"):
            files[PurePosixPath(target)] = _copied(source)
            continue
        template = environment.get_template(source)
        if "{resource}" not in target:
            files[PurePosixPath(target)] = template.render(package=package)
            continue
        for module in package.modules:
            path = PurePosixPath(target.replace("{resource}", module.name))
            files[path] = template.render(package=package, module=module)
    return files


@cache
def _sources() -> list[str]:
    """Yields every file below templates/, except for files of editors and of Python."""
    paths = (path for path in TEMPLATES.rglob("*") if path.suffix in (".j2", ".py", ".typed") and path.name[0] != ".")
    return sorted(path.relative_to(TEMPLATES).as_posix() for path in paths)


@cache
def _copied(source: str) -> Copied:
    return Copied((TEMPLATES / source).read_text("utf-8"))


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES, "utf-8"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        optimized=False,  # each template is rendered once: to fold its constants takes longer than to compute them
        autoescape=False,  # noqa: S701  what is rendered is no HTML; each filter quotes for its own language
    )
    environment.globals.clear()
    environment.filters.update(
        literal=repr,
        literal_lines=_literal_lines,
        docstring=_docstring,
        comment=_comment,
        json=_json,
        cell=_cell,
        prose=_prose,
    )
    return environment


def _literal_lines(text: str) -> str:
    """Returns a string literal that keeps the lines of a text apart."""
    lines = text.splitlines(keepends=True)
    return "\n".join(map(repr, lines)) if len(lines) == 1 else "(" + "\n".join(map(repr, lines or [""])) + ")"


_escape_quotes = re.compile(r'"(?="|\Z)').sub
_escape_markup = re.compile(r"([\\`*_\[\]<>|#{}!~])").sub
_escape_number = re.compile(r"^([0-9]+)([.)])").sub


def _docstring(text: str, indent: int = 0) -> str:
    """Returns a docstring that reads as the text does, whatever the text contains."""
    lines: list[str] = []
    for line in _printable(text).split("\n"):
        if len(line) <= WIDTH - indent - 6 and not line.endswith(" "):  # most lines, and wrapping them takes long
            lines.append(line)
            continue
        hanging = "  " if line.startswith("- ") else "        " if line.startswith("    ") else ""
        wrapped = textwrap.wrap(
            line,
            WIDTH - indent - 6,
            subsequent_indent=hanging,
            break_long_words=False,
            break_on_hyphens=False,
        )
        lines += wrapped or [""]
    escaped = _escape_quotes(r"\"", "\n".join(lines).replace("\\", "\\\\"))
    closing = "\n" + " " * indent if len(lines) > 1 else ""
    return f'"""{textwrap.indent(escaped, " " * indent).lstrip(" ")}{closing}"""'


def _printable(text: str) -> str:
    """Returns the text without invisible characters and characters that change the direction of text."""
    if text.replace(
        "\n", ""
    ).isprintable():  # nearly always; to check each character would take longer than all else here
        return text
    return "".join(c if c.isprintable() or c == "\n" else f"\\u{ord(c):04x}" for c in text)


def _comment(text: str) -> str:
    return "\n".join(f"# {line}".rstrip() for line in _printable(text).split("\n"))


def _json(value: object) -> str:
    """Returns JSON that is YAML too: unprintable characters are escaped, and there is no line break."""
    text = json.dumps(value, ensure_ascii=False)
    if text.isprintable():
        return text
    return "".join(
        letter if letter.isprintable() else f"\\U{ord(letter):08x}" if ord(letter) > 0xFFFF else f"\\u{ord(letter):04x}"
        for letter in text
    )


def _prose(text: str) -> str:
    """Returns the text in Markdown: one paragraph without markup, with marks for the notes on confidence."""
    line = _escape_markup(r"\\\1", _printable(" ".join(text.split())))
    for note, mark in CONFIDENCE_MARKS.items():
        line = line.replace(f" {note}", mark)
    if line[:1] in ("-", "+", "="):
        return f"\\{line}"
    return _escape_number(r"\1\\\2", line) if line[:1].isdigit() else line


def _cell(text: str) -> str:
    """Returns the text as a cell of a Markdown table."""
    return _prose(text)
