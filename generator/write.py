"""Writes {path: text} to disk: the whole tree or nothing.

The new tree is written beside the old one, and the two are exchanged in one step, so that at any moment `generated/` is
the old tree or the new one. The next run cleans up after a run that was killed.
"""

from __future__ import annotations

import ctypes
import difflib
import errno
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

from .model.files import Copied

Files = dict[PurePosixPath, str]

RUFF = ["--isolated", "--no-cache", "--quiet", "--target-version=py311", "--line-length=120"]


def format_python(files: Files) -> Files:
    """Returns every Python file in its final layout, which is that of ruff: its imports are sorted, too."""
    rendered = {path: text for path, text in files.items() if path.suffix == ".py" and not isinstance(text, Copied)}
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        _write_all(root, rendered)
        ruff = [sys.executable, "-m", "ruff"]
        subprocess.run([*ruff, "check", "--select=I", "--fix", *RUFF, *_sections(files), str(root)], check=True)
        subprocess.run([*ruff, "format", *RUFF, str(root)], check=True)
        return {
            path: (root / path).read_bytes().decode("utf-8") if path in rendered else text
            for path, text in files.items()
        }


def _sections(files: Files) -> list[str]:
    """Returns the options that tell ruff which modules are those of the package, and which those of its tests."""
    packages = sorted({path.parts[0] for path in files if path.suffix == ".py"} - {"tests"})
    tests = sorted({path.parts[1].partition(".")[0] for path in files if path.parts[0] == "tests"})
    return [
        f"--config=lint.isort.known-first-party={packages}",
        f"--config=lint.isort.known-local-folder={tests}",
    ]


def existing(target: Path) -> dict[PurePosixPath, bytes]:
    """Returns every file below a folder, except for files of Python and its tools."""
    found: dict[PurePosixPath, bytes] = {}
    for folder, folders, names in os.walk(target):
        folders[:] = [name for name in folders if name != "__pycache__" and not name.startswith(".")]
        for name in names:
            path = Path(folder) / name
            found[PurePosixPath(path.relative_to(target).as_posix())] = path.read_bytes()
    return found


def diff(files: Files, target: Path) -> str:
    """Returns the changes that a run would make, as a unified diff; empty if there are none. Writes nothing."""
    _refuse_other_than_folder(target)
    old = existing(target if target.exists() else _backup(target))
    pieces: list[str] = []
    for path in sorted({*old, *files}):
        before = old.get(path, b"")
        after = files.get(path, "").encode()
        if before == after and (path in old) == (path in files):
            continue
        name = f"{target.name}/{path}"
        lines = difflib.unified_diff(
            before.decode("utf-8", "replace").splitlines(keepends=True),
            after.decode().splitlines(keepends=True),
            name if path in old else "/dev/null",
            name if path in files else "/dev/null",
        )
        text = "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)
        if path in old and path in files:
            note = "the bytes differ"
        else:
            note = f"an empty file is {'removed' if path in old else 'added'}"
        pieces.append(text or f"--- {name}\n+++ {name}\n{note}\n")
    return "".join(pieces)


def write(files: Files, target: Path) -> list[PurePosixPath]:
    """Writes these files to the folder, and removes all others. Returns the paths that changed. Raises OSError."""
    _refuse_other_than_folder(target)
    with _lock(target.parent):
        return _write(files, target)


def _write(files: Files, target: Path) -> list[PurePosixPath]:
    _recover(target)
    old = existing(target)
    new = {path: text.encode() for path, text in files.items()}
    changed = sorted(path for path in {*old, *new} if old.get(path) != new.get(path))
    if not changed:
        return []
    staging, backup = _staging(target), _backup(target)
    _write_all(staging, files)
    for path in new.keys() - set(changed):  # an unchanged file keeps its time, so that no tool reads it again
        shutil.copystat(target / path, staging / path)
    if not target.exists():
        staging.rename(target)
    elif _exchange(staging, target):
        shutil.rmtree(staging)
    else:
        target.rename(backup)
        staging.rename(target)
        shutil.rmtree(backup)
    return changed


def _exchange(one: Path, other: Path) -> bool:
    """Exchanges two folders in one step. Returns False if the system has no function for that."""
    libc = ctypes.CDLL(None)
    names = os.fsencode(one), os.fsencode(other)
    if hasattr(libc, "renameat2"):  # Linux: AT_FDCWD and RENAME_EXCHANGE
        return bool(libc.renameat2(-100, names[0], -100, names[1], 2) == 0)
    if hasattr(libc, "renamex_np"):  # macOS: RENAME_SWAP
        return bool(libc.renamex_np(*names, 2) == 0)
    return False


def _staging(target: Path) -> Path:
    return target.with_name(f".{target.name}.new")


def _backup(target: Path) -> Path:
    return target.with_name(f".{target.name}.old")


def _refuse_other_than_folder(target: Path) -> None:
    if target.is_symlink() or (target.exists() and not target.is_dir()):
        raise NotADirectoryError(errno.ENOTDIR, "not a folder of its own; move it away", str(target))


@contextmanager
def _lock(folder: Path) -> Iterator[None]:
    """Waits until no other run writes here."""
    if fcntl is None:
        yield
        return
    lock = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
    finally:
        os.close(lock)


def _recover(target: Path) -> None:
    """Completes a run that was killed. The caller must hold the lock."""
    if _backup(target).exists():
        if target.exists():
            shutil.rmtree(_backup(target))
        else:
            _backup(target).rename(target)
    if _staging(target).exists():
        shutil.rmtree(_staging(target))


def _write_all(root: Path, files: Files) -> None:
    for path, text in files.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        try:
            file.write_bytes(text.encode())
        except OSError as error:
            error.filename = error.filename or str(file)  # write(2) knows no name
            raise
