"""Cases that are written as text: edits of the library's spec (golden/library), and the output after them.

base clock                the edits are of another golden spec; the first line, if at all
edit loans/query.yaml     then lines that begin with - for the text to find, and with + for its replacement
write loans/other.yaml    then lines that begin with | for its content
copy desk/close_now.yaml desk/other.yaml
remove api.yaml
expect                    then the whole output of the generator
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

TypeCheck = Callable[..., CompletedProcess[str]]
"""The function of the fixture type_check: type_check(folder, *arguments of mypy)."""
HERE = Path(__file__).parent
LIBRARY = HERE / "golden" / "library" / "spec"


def prepare(case: str, spec: Path) -> str:
    """Makes the spec of a case, and returns the expected output."""
    instructions, _, expected = case.partition("\nexpect\n")
    base = case.split(maxsplit=2)[1] if case.startswith("base ") else "library"
    shutil.copytree(HERE / "golden" / base / "spec", spec)
    verb, path, old, new, content = "", "", [""], [""], [""]

    def carry_out() -> None:
        file = spec / path
        if verb == "edit":
            text = file.read_text("utf-8")
            assert text.count("\n".join(old)) == 1, f"{old} stands {text.count(chr(10).join(old))} times in {path}"
            file.write_text(text.replace("\n".join(old), "\n".join(new)), "utf-8")
        elif verb == "write":
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text("".join(f"{line}\n" for line in content), "utf-8")
        elif verb == "copy":
            source, target = path.split()
            (spec / target).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(spec / source, spec / target)
        elif verb == "remove":
            file.unlink()

    for line in instructions.splitlines():
        if line.startswith("-"):
            old.append(line[1:])
        elif line.startswith("+"):
            new.append(line[1:])
        elif line.startswith("|"):
            content.append(line[1:])
        elif not line.startswith("#"):
            carry_out()
            verb, _, path = line.partition(" ")
            old, new, content = [], [], []
    carry_out()
    return expected


def update(file: Path, said: str) -> None:
    """Replaces the expected output by the current one."""
    file.write_text(file.read_text("utf-8").partition("\nexpect\n")[0] + "\nexpect\n" + said, "utf-8")
