"""python -m generator [--check]"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from . import generate
from .read import Problems
from .write import diff, format_python, write

ROOT = Path(__file__).parent.parent


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser("python -m generator", description="Make generated/ what spec/ says.")
    parser.add_argument("--check", action="store_true", help="change nothing; show what would change, and exit with 1")
    options = parser.parse_args(arguments)
    try:
        files = format_python(generate(ROOT / "spec"))
    except Problems as problems:
        print(problems, file=sys.stderr)
        return 1
    target = ROOT / "generated"
    if options.check:
        difference = diff(files, target)
        if difference:
            print(difference, end="")
            print("generated/ is not what spec/ says. Run: python -m generator", file=sys.stderr)
            return 1
        print("generated/ is what spec/ says.")
        return 0
    changed = write(files, target)
    for path in changed:
        print(f"{'wrote' if path in files else 'removed'} generated/{path}")
    if changed:
        print(f"{len(changed)} of {len(files)} files changed.")
    else:
        print("generated/ is what spec/ says: nothing differs.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
