"""What the generator says of bad specs: the golden text of every message.

A case is a file of bad/: what is done to the library's spec (golden/library), and what is then said.

    edit loans/query.yaml     then lines that begin with - for the text to find, and with + for what takes its place
    write loans/other.yaml    then lines that begin with | for its content
    copy desk/close_now.yaml desk/other.yaml
    remove api.yaml
    expect                    then all that the generator prints
"""

from __future__ import annotations

import errno
import shutil
from pathlib import Path

import pytest

from generator import generate
from generator.read import Problems

HERE = Path(__file__).parent
CASES = sorted(path.stem for path in (HERE / "bad").glob("*.txt"))


def prepare(case: str, spec: Path) -> str:
    """Make the bad spec of a case, and return what is expected to be said of it."""
    instructions, _, expected = case.partition("\nexpect\n")
    shutil.copytree(HERE / "golden" / "library" / "spec", spec)
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


@pytest.mark.parametrize("name", CASES)
def test_a_bad_spec_is_refused_with_this_message(name: str, tmp_path: Path, update_golden: bool) -> None:
    file = HERE / "bad" / f"{name}.txt"
    case = file.read_text("utf-8")
    expected = prepare(case, tmp_path / "spec")
    with pytest.raises(Problems) as caught:
        generate(tmp_path / "spec")
    said = f"{caught.value}\n"
    if update_golden:
        file.write_text(case.partition("\nexpect\n")[0] + "\nexpect\n" + said, "utf-8")
        expected = said
    assert said == expected


def test_a_file_that_is_not_utf_8_is_refused(tmp_path: Path) -> None:
    shutil.copytree(HERE / "golden" / "library" / "spec", tmp_path / "spec")
    (tmp_path / "spec" / "loans" / "_about.yaml").write_bytes(b"about: one\nabout: \xff\n")
    with pytest.raises(Problems, match=r"spec/loans/_about.yaml:2:1: not UTF-8"):
        generate(tmp_path / "spec")


def test_a_file_that_is_much_too_large_is_refused_unread(tmp_path: Path) -> None:
    shutil.copytree(HERE / "golden" / "library" / "spec", tmp_path / "spec")
    with (tmp_path / "spec" / "loans" / "_about.yaml").open("wb") as file:
        file.truncate(50_000_000)
    with pytest.raises(Problems, match="larger than 1000000 bytes"):
        generate(tmp_path / "spec")


def test_a_link_is_refused(tmp_path: Path) -> None:
    shutil.copytree(HERE / "golden" / "library" / "spec", tmp_path / "spec")
    (tmp_path / "spec" / "loans" / "loop.yaml").symlink_to("loop.yaml")
    with pytest.raises(Problems, match=r"spec/loans/loop.yaml:1:1: a link"):
        generate(tmp_path / "spec")


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> bytes:
        raise PermissionError(errno.EACCES, "Permission denied", str(path))

    shutil.copytree(HERE / "golden" / "library" / "spec", tmp_path / "spec")
    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(Problems, match=r"spec/loans/_about.yaml:1:1: cannot be read: Permission denied"):
        generate(tmp_path / "spec")


def test_a_folder_without_a_spec_is_refused(tmp_path: Path) -> None:
    (tmp_path / "spec").mkdir()
    with pytest.raises(Problems, match="there is no such file"):
        generate(tmp_path / "spec")
