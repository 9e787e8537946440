"""The number of lines that one more endpoint of this size adds, documentation included."""

from __future__ import annotations

import re
import shutil
from difflib import SequenceMatcher
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

import opc
from clients import OURS
from fixtures import ROOT, Bench
from table import Figure, as_count

Files = dict[PurePosixPath, str]

PACKAGE = PurePosixPath("hoiio")
SANDBOX = PACKAGE / "sandbox"


def figures(bench: Bench) -> list[Figure]:
    ours = _our_added_lines()
    client = sum(added for path, added in ours.items() if PACKAGE in path.parents and SANDBOX not in path.parents)
    sandbox = sum(added for path, added in ours.items() if SANDBOX in path.parents)
    values: dict[str, float] = {OURS: client}
    if "opc" in bench.peers:
        values["opc"] = sum(_opc_added_lines().values())
    return [
        Figure("lines of client for one more endpoint", values, 120, as_count),
        Figure("... of its sandbox", {OURS: sandbox}, None, as_count),
        Figure("... of its tests and references", {OURS: sum(ours.values()) - client - sandbox}, None, as_count),
    ]


def _our_added_lines() -> dict[PurePosixPath, int]:
    # Importable only since the fixtures were set up.
    from generator import generate
    from generator.write import format_python

    with TemporaryDirectory() as folder:
        spec = Path(folder) / "spec"
        shutil.copytree(ROOT / "spec", spec)
        before = format_python(generate(spec))
        endpoint = (spec / "voice" / "query_status.yaml").read_text()
        again = re.sub(r"^returns: (\w+)$", r"returns: \1Again", endpoint, flags=re.MULTILINE)
        (spec / "voice" / "query_status_again.yaml").write_text(again)
        return _added_lines(before, format_python(generate(spec)))


def _opc_added_lines() -> dict[PurePosixPath, int]:
    with TemporaryDirectory() as folder:
        one, two = Path(folder) / "one", Path(folder) / "two"
        opc.generate(one, opc.ENDPOINTS[:1])
        opc.generate(two, opc.ENDPOINTS)
        return _added_lines(_python_files(one), _python_files(two))


def _python_files(folder: Path) -> Files:
    return {PurePosixPath(path.relative_to(folder)): path.read_text() for path in folder.rglob("*.py")}


def _added_lines(before: Files, after: Files) -> dict[PurePosixPath, int]:
    return {path: _added(before.get(path, ""), text) for path, text in after.items()}


def _added(before: str, after: str) -> int:
    changes = SequenceMatcher(None, before.splitlines(), after.splitlines(), autojunk=False).get_opcodes()
    return sum(end - start for kind, _, _, start, end in changes if kind in ("insert", "replace"))
