"""`python -m generator diff` and `python -m generator release`: the changes of spec/ for callers since a release, or
since a revision of git, and the file that keeps the release."""

from __future__ import annotations

import io
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

from ..parse.spec import parse
from ..read import read
from ..source import InvalidSpecError
from ..spec.service import Spec
from .change import ADDITION, BEHAVIOUR, BREAKING, WORDING, Change
from .compare import allows, compare, next_version
from .released import Released, UnreadableError, dump, load

RELEASED = "released.json"
"""The file with the released spec, beside CHANGELOG.md."""

HEADINGS = {BREAKING: "Breaking", ADDITION: "Added", BEHAVIOUR: "Sandbox", WORDING: "Said otherwise"}

NOTHING_RELEASED = f"""Nothing is released: there is no {RELEASED}, and so nothing to compare with.
Any version is right. `python -m generator release` keeps spec/ as the release.
"""


class RevisionError(Exception):
    """There is no spec to compare with: the revision does not exist, or what it has cannot be read."""


def diff(root: Path, revision: str | None, *, changelog: bool) -> tuple[str, bool]:
    """Compares spec/ with the release, or with a revision of git.

    Returns:
        The text to print, and True if the version allows the changes.

    Raises:
        InvalidSpecError: The spec has mistakes.
        RevisionError: There is no spec to compare with.
    """
    new = parse(read(root / "spec"))
    old = _spec_at(root, revision) if revision else _last_release(root)
    if old is None:
        return NOTHING_RELEASED, True
    changes = compare(old.spec, new)
    wanted = next_version(old.spec.service.version, changes)
    allowed = allows(new.service.version, wanted)
    if changelog:
        return _entry(new.service.version if allowed else wanted, changes), allowed
    text = _report(revision or f"the release of {old.spec.service.version}", old.spec, new, changes, wanted, allowed)
    return text + "".join(f"Not compared: {each}, which is no longer a keyword.\n" for each in old.unknown), allowed


def release(root: Path) -> tuple[str, bool]:
    """Keeps spec/ as the release, with which `diff` compares from then on.

    Returns:
        The text to print, and True if it is kept.

    Raises:
        InvalidSpecError: The spec has mistakes.
        RevisionError: The file of the release before cannot be read.
    """
    new = parse(read(root / "spec"))
    version = new.service.version
    old = _last_release(root)
    if old is not None:
        wanted = next_version(old.spec.service.version, compare(old.spec, new))
        if not allows(version, wanted):
            return f"The version is {version}: set version: {wanted} in spec/api.yaml. Nothing was written.\n", False
    changes = root / "CHANGELOG.md"
    if changes.exists() and f"## {version}" not in changes.read_text("utf-8").splitlines():
        return f"CHANGELOG.md has no entry for {version}: `python -m generator diff --changelog` prints it.\n", False
    (root / RELEASED).write_text(dump(new), "utf-8")
    return f"{RELEASED} is spec/ of {version}: commit it with the release.\n", True


def _last_release(root: Path) -> Released | None:
    """Returns the spec of the last release; None if nothing was released."""
    try:
        return load((root / RELEASED).read_text("utf-8"))
    except FileNotFoundError:
        return None
    except (UnreadableError, UnicodeDecodeError) as error:
        hint = f"take the file of the last release: git checkout -- {RELEASED}"
        raise RevisionError(f"{RELEASED}: {error}\n      = {hint}") from error


def _spec_at(root: Path, revision: str) -> Released:
    """Returns the spec of a revision, as the generator of that revision understands it."""
    there = _git(root, "ls-tree", "--name-only", f"{revision}:").stdout.decode().split("\n")
    folders = [folder for folder in ("generator", "templates") if folder in there]
    done = _git(root, "archive", "--format=tar", f"{revision}:", "spec", *folders)
    if done.returncode:
        raise RevisionError(f"there is no spec at '{revision}': {done.stderr.decode().strip()}")
    with tempfile.TemporaryDirectory() as folder, tarfile.open(fileobj=io.BytesIO(done.stdout)) as archive:
        archive.extractall(folder, filter="data")
        then = Path(folder)
        if (then / "generator" / "diff" / "released.py").exists():
            return _exported(then, revision)
        try:  # its generator has no command that says what it understands
            return Released(parse(read(then / "spec")), ())
        except InvalidSpecError as error:
            said = f"the spec at '{revision}' does not follow the grammar of today, and its generator cannot export it"
            raise RevisionError(f"{said}:\n{error}") from error


def _exported(then: Path, revision: str) -> Released:
    command = [sys.executable, "-m", "generator", "release"]
    done = subprocess.run(command, cwd=then, capture_output=True, text=True, check=False)
    released = _last_release(then) if done.returncode == 0 else None
    if released is None:
        raise RevisionError(f"the generator at '{revision}' cannot read its spec:\n{done.stderr.strip()}")
    return released


def _git(root: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(["/usr/bin/env", "git", *arguments], cwd=root, capture_output=True, check=False)


def _report(revision: str, old: Spec, new: Spec, changes: list[Change], wanted: str, allowed: bool) -> str:
    lines = [] if changes else [f"Nothing changed since {revision}."]
    where = ""
    for change in changes:
        if change.where != where:
            where = change.where
            lines.append(where)
        lines.append(f"  {change.kind:9} {change.sentence}")
    if changes:
        lines += ["", f"{_count(changes)} since {revision}: {old.service.version} becomes {wanted}."]
    if not allowed:
        lines.append(f"The version is {new.service.version}: set version: {wanted} in spec/api.yaml.")
    return "\n".join(lines) + "\n"


def _count(changes: list[Change]) -> str:
    counts = {kind: sum(change.kind == kind for change in changes) for kind in HEADINGS}
    nouns = {BREAKING: "breaking", ADDITION: "added", BEHAVIOUR: "of the sandbox", WORDING: "of wording"}
    return ", ".join(f"{count} {nouns[kind]}" for kind, count in counts.items() if count)


def _entry(version: str, changes: list[Change]) -> str:
    """Returns the entry for CHANGELOG.md."""
    lines = [f"## {version}"]
    for kind, heading in HEADINGS.items():
        found = [change for change in changes if change.kind == kind]
        if found:
            lines += ["", f"### {heading}", "", *(f"- `{change.where}`: {change.sentence}." for change in found)]
    return "\n".join(lines) + "\n"
