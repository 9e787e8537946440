"""The messages of the generator about invalid specs: golden text, one file for each (see cases.py)."""

from __future__ import annotations

import errno
import shutil
from pathlib import Path

import pytest
from cases import HERE, LIBRARY, prepare, update

from generator import generate
from generator.source import InvalidSpecError

CASES = sorted(path.stem for path in (HERE / "invalid").glob("*.txt"))


@pytest.mark.parametrize("name", CASES)
def test_an_invalid_spec_is_refused_with_this_message(name: str, tmp_path: Path, update_golden: bool) -> None:
    file = HERE / "invalid" / f"{name}.txt"
    expected = prepare(file.read_text("utf-8"), tmp_path / "spec")
    with pytest.raises(InvalidSpecError) as caught:
        generate(tmp_path / "spec")
    said = f"{caught.value}\n"
    if update_golden:
        update(file, said)
        expected = said
    assert said == expected


def test_a_file_that_is_not_utf_8_is_refused(tmp_path: Path) -> None:
    shutil.copytree(LIBRARY, tmp_path / "spec")
    (tmp_path / "spec" / "loans" / "_about.yaml").write_bytes(b"about: one\nabout: \xff\n")
    with pytest.raises(InvalidSpecError, match=r"spec/loans/_about.yaml:2:1: not UTF-8"):
        generate(tmp_path / "spec")


def test_a_file_that_is_much_too_large_is_refused_unread(tmp_path: Path) -> None:
    shutil.copytree(LIBRARY, tmp_path / "spec")
    with (tmp_path / "spec" / "loans" / "_about.yaml").open("wb") as file:
        file.truncate(50_000_000)
    with pytest.raises(InvalidSpecError, match="larger than 1000000 bytes"):
        generate(tmp_path / "spec")


def test_a_link_is_refused(tmp_path: Path) -> None:
    shutil.copytree(LIBRARY, tmp_path / "spec")
    (tmp_path / "spec" / "loans" / "loop.yaml").symlink_to("loop.yaml")
    with pytest.raises(InvalidSpecError, match=r"spec/loans/loop.yaml:1:1: a link"):
        generate(tmp_path / "spec")


def test_a_link_to_a_folder_is_refused(tmp_path: Path) -> None:
    shutil.copytree(LIBRARY, tmp_path / "spec")
    (tmp_path / "spec" / "loans").rename(tmp_path / "loans")
    (tmp_path / "spec" / "loans").symlink_to(tmp_path / "loans")
    with pytest.raises(InvalidSpecError, match=r"spec/loans:1:1: a link"):
        generate(tmp_path / "spec")


def test_a_spec_that_is_missing_is_named_by_its_folder(tmp_path: Path) -> None:
    with pytest.raises(InvalidSpecError, match=r"^spec: there is no such folder\n"):
        generate(tmp_path / "spec")


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> bytes:
        raise PermissionError(errno.EACCES, "Permission denied", str(path))

    shutil.copytree(LIBRARY, tmp_path / "spec")
    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(InvalidSpecError, match=r"spec/loans/_about.yaml:1:1: cannot be read: Permission denied"):
        generate(tmp_path / "spec")


def test_a_folder_without_a_spec_is_refused(tmp_path: Path) -> None:
    (tmp_path / "spec").mkdir()
    with pytest.raises(InvalidSpecError, match="there is no such file"):
        generate(tmp_path / "spec")
