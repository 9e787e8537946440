"""What others find and `diff` does not say to be breaking, over all cases of diffs/: griffe, which reads the generated
package, and a comparison of the OpenAPI documents. Each finding has a reason here."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any, NamedTuple

import griffe
import pytest
import yaml
from callers import stubs
from cases import HERE, LIBRARY, prepare
from openapi_changes import breaking

from generator.codegen.package import build_package
from generator.diff.change import BREAKING
from generator.diff.compare import compare
from generator.parse.spec import parse
from generator.read import read
from generator.render import render
from generator.spec.service import Spec
from generator.write import Files

CASES = {path.stem: path.read_text("utf-8") for path in sorted((HERE / "diffs").glob("*.txt"))}
NOT_BREAKING = [name for name, case in CASES.items() if f"\n{BREAKING} " not in case]
"""The cases in which others may find more. Both must find something in some of the rest."""

REASONS = {
    ("pattern_wider", "openapi"): "it takes any other pattern for a narrower one, and this one is wider",
    ("boolean_words", "openapi"): "the caller gives True or False, and the package sends the words",
}
"""The findings of others that break no caller of the package: by the case and the peer."""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Version:
    """The library as it is, which the cases change."""
    folder = tmp_path_factory.mktemp("library")
    shutil.copytree(LIBRARY, folder / "spec")
    return build(folder)


class Version(NamedTuple):
    spec: Spec
    package: griffe.Module
    document: dict[str, Any]


def build(folder: Path) -> Version:
    """Builds the package of the spec in a folder."""
    spec = parse(read(folder / "spec"))
    files = render(build_package(spec))
    return Version(spec, package(files, folder), document(files))


def document(files: Files) -> dict[str, Any]:
    text = next(text for path, text in files.items() if path.name == "openapi.yaml")
    read: dict[str, Any] = yaml.load(text, yaml.CSafeLoader)
    return read


def package(files: Files, folder: Path) -> griffe.Module:
    for path, text in stubs(dict(files), "library", "base").items():
        file = (folder / "library" / path).with_suffix(".py")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    loaded = griffe.load("library", search_paths=[folder], allow_inspection=False)
    assert isinstance(loaded, griffe.Module)
    return loaded


def changed(name: str, folder: Path) -> Version:
    prepare(CASES[name], folder / "spec")
    return build(folder)


def found(old: Version, new: Version) -> dict[str, list[str]]:
    """Returns what each of the others says to be breaking."""
    breakages = griffe.find_breaking_changes(old.package, new.package)
    return {
        "griffe": [f"{each.kind.value}: {each.obj.path}" for each in breakages],
        "openapi": list(breaking(old.document, new.document)),
    }


@pytest.mark.parametrize("name", NOT_BREAKING)
def test_what_others_find_is_said_to_break(name: str, tmp_path: Path, library: Version) -> None:
    new = changed(name, tmp_path)
    assert not any(change.kind == BREAKING for change in compare(library.spec, new.spec))
    unexplained = {
        peer: sentences for peer, sentences in found(library, new).items() if sentences and (name, peer) not in REASONS
    }
    assert unexplained == {}


@pytest.mark.parametrize("name", ["endpoint_removed", "field_removed", "param_required"])
def test_others_find_what_breaks(name: str, tmp_path: Path, library: Version) -> None:
    assert all(found(library, changed(name, tmp_path)).values())
