"""`python -m generator diff`: the changes of spec/ since a revision, for callers."""

from __future__ import annotations

import io
import subprocess
import tarfile
import tempfile
from pathlib import Path

from ..parse.spec import parse
from ..read import read
from ..spec.service import Spec
from .change import ADDITION, BEHAVIOUR, BREAKING, WORDING, Change
from .compare import allows, compare, next_version

HEADINGS = {BREAKING: "Breaking", ADDITION: "Added", BEHAVIOUR: "Sandbox", WORDING: "Said otherwise"}


class RevisionError(Exception):
    """The revision does not exist, or it has no spec."""


def diff(root: Path, revision: str | None, *, changelog: bool) -> tuple[str, bool]:
    """Returns the text to print, and True if the version allows the changes.

    Raises:
        InvalidSpecError: A spec has mistakes.
        RevisionError: The revision does not exist, or has no spec.
    """
    revision = revision or _last_release(root)
    old, new = _spec_at(root, revision), parse(read(root / "spec"))
    changes = compare(old, new)
    wanted = next_version(old.service.version, changes)
    allowed = allows(new.service.version, wanted)
    if changelog:
        return _entry(new, changes), allowed
    return _report(revision, old, new, changes, wanted, allowed), allowed


def _last_release(root: Path) -> str:
    """Returns the last release tag; HEAD if there is none."""
    done = _git(root, "describe", "--tags", "--abbrev=0", "--match", "v[0-9]*")
    return done.stdout.decode().strip() if done.returncode == 0 else "HEAD"


def _spec_at(root: Path, revision: str) -> Spec:
    done = _git(root, "archive", "--format=tar", f"{revision}:", "spec")
    if done.returncode:
        raise RevisionError(f"there is no spec at '{revision}': {done.stderr.decode().strip()}")
    with tempfile.TemporaryDirectory() as folder, tarfile.open(fileobj=io.BytesIO(done.stdout)) as archive:
        archive.extractall(folder, filter="data")
        return parse(read(Path(folder) / "spec"))


def _git(root: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(["/usr/bin/env", "git", *arguments], cwd=root, capture_output=True, check=False)


def _report(revision: str, old: Spec, new: Spec, changes: list[Change], wanted: str, allowed: bool) -> str:
    if not changes:
        return f"Nothing changed since {revision}.\n"
    lines: list[str] = []
    where = ""
    for change in changes:
        if change.where != where:
            where = change.where
            lines.append(where)
        lines.append(f"  {change.kind:9} {change.sentence}")
    lines.append("")
    lines.append(f"{_count(changes)} since {revision}: {old.service.version} becomes {wanted}.")
    if not allowed:
        lines.append(f"The version is {new.service.version}: set version: {wanted} in spec/api.yaml.")
    return "\n".join(lines) + "\n"


def _count(changes: list[Change]) -> str:
    counts = {kind: sum(change.kind == kind for change in changes) for kind in HEADINGS}
    nouns = {BREAKING: "breaking", ADDITION: "added", BEHAVIOUR: "of the sandbox", WORDING: "of wording"}
    return ", ".join(f"{count} {nouns[kind]}" for kind, count in counts.items() if count)


def _entry(new: Spec, changes: list[Change]) -> str:
    """Returns the entry for CHANGELOG.md."""
    lines = [f"## {new.service.version}"]
    for kind, heading in HEADINGS.items():
        found = [change for change in changes if change.kind == kind]
        if found:
            lines += ["", f"### {heading}", "", *(f"- `{change.where}`: {change.sentence}." for change in found)]
    return "\n".join(lines) + "\n"
