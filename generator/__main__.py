"""python -m generator [--check | diff [REV] [--changelog] | release]"""

from __future__ import annotations

import argparse
import gc
import sys
from pathlib import Path

from . import generate
from .source import InvalidSpecError
from .write import Files, diff, format_python, write

ROOT = Path(__file__).parent.parent


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser("python -m generator", description="Make generated/ what spec/ says.")
    parser.add_argument("--check", action="store_true", help="change nothing; show what would change, and exit with 1")
    commands = parser.add_subparsers(dest="command", metavar="{diff,release}")
    since = commands.add_parser("diff", help="tell what changed in spec/, and which version follows")
    since.add_argument("revision", metavar="REV", nargs="?", help="a revision of git; the last release if left out")
    since.add_argument("--changelog", action="store_true", help="print the entry for CHANGELOG.md")
    commands.add_parser("release", help="keep spec/ as the release, with which diff compares")
    options = parser.parse_args(arguments)
    try:
        if options.command:
            return _tell_changes(options)
        files = format_python(generate(ROOT / "spec"))
        return _check(files) if options.check else _write(files)
    except InvalidSpecError as problem:
        print(problem, file=sys.stderr)
    except OSError as error:
        print(f"{error.filename or 'a file'}: {error.strerror}", file=sys.stderr)
    return 1


def _tell_changes(options: argparse.Namespace) -> int:
    from .diff import history  # not needed to generate

    try:
        if options.command == "release":
            text, right = history.release(ROOT)
        else:
            text, right = history.diff(ROOT, options.revision, changelog=options.changelog)
    except history.RevisionError as problem:
        print(problem, file=sys.stderr)
        return 1
    print(text, end="")
    return 0 if right else 1


def _check(files: Files) -> int:
    difference = diff(files, ROOT / "generated")
    if difference:
        print(difference, end="")
        print("generated/ is not what spec/ says. Run: python -m generator", file=sys.stderr)
        return 1
    print("generated/ is what spec/ says.")
    return 0


def _write(files: Files) -> int:
    changed = write(files, ROOT / "generated")
    for path in changed:
        print(f"{'wrote' if path in files else 'removed'} generated/{path}")
    if changed:
        wrote = sum(path in files for path in changed)
        removed = f", {len(changed) - wrote} removed" if wrote < len(changed) else ""
        print(f"{wrote} of {len(files)} files written{removed}.")
    else:
        print("generated/ is what spec/ says: nothing differs.")
    return 0


if __name__ == "__main__":
    gc.disable()  # nearly all objects live until the end, and the search for the others is slow
    sys.exit(main())
