"""The wheel: it holds the client alone, and needs urllib3 alone; and the packages that it is developed and built
with."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from email.parser import Parser
from pathlib import Path

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

import hoiio

ROOT = Path(__file__).parents[2]
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
LOCKED = ROOT / "tests" / "requirements"


def built(kind: str, project: Path, folder: Path) -> Path:
    """A wheel or an sdist of a project, by the backend that pyproject.toml names."""
    script = f"from hatchling.build import build_{kind}; print(build_{kind}({str(folder)!r}))"
    done = subprocess.run([sys.executable, "-c", script], cwd=project, capture_output=True, text=True, check=True)
    return folder / done.stdout.splitlines()[-1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built("wheel", ROOT, tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def sbom(wheel: Path) -> str:
    with zipfile.ZipFile(wheel) as archive:
        (name,) = [name for name in archive.namelist() if ".dist-info/sboms/" in name]
        assert name == f"hoiio_sdk-{hoiio.__version__}.dist-info/sboms/hoiio-sdk.cdx.json"
        return archive.read(name).decode()


def pins(file: str) -> dict[str, str]:
    """Returns the version of each package in a lock."""
    text = (LOCKED / file).read_text("utf-8")
    return dict(re.findall(r"^([a-z0-9-]+)==(\S+)", text, re.MULTILINE))


def test_it_holds_the_package_alone(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    generated = ROOT / "generated" / "hoiio"
    files = [path for path in generated.rglob("*") if path.is_file() and "__pycache__" not in path.parts]
    own = {f"hoiio/{path.relative_to(generated).as_posix()}" for path in files}
    assert {name for name in names if ".dist-info/" not in name} == own
    assert "hoiio/py.typed" in own


def test_its_metadata_is_complete(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        (name,) = [name for name in archive.namelist() if name.endswith("METADATA")]
        metadata = Parser().parsestr(archive.read(name).decode())
        licence = [name for name in archive.namelist() if name.endswith("LICENSE")]
    assert metadata["Name"] == "hoiio-sdk"
    assert metadata["Version"] == hoiio.__version__
    assert metadata.get_all("Requires-Dist") == ["urllib3<3,>=2.7", "redis<9,>=7; extra == 'redis'"]
    assert metadata.get_all("Provides-Extra") == ["redis"]
    assert metadata["Requires-Python"] == ">=3.11"
    assert metadata["License-Expression"] == "MIT"
    assert licence


def test_it_works_with_urllib3_and_the_standard_library_alone(wheel: Path) -> None:
    """Every module is imported and a request is sent while all other packages are unavailable."""
    script = """
import importlib, pkgutil, sys
import urllib3
wheel, others = sys.argv[1], [path for path in sys.path if "site-packages" in path]
sys.path[:] = [wheel, *(path for path in sys.path if path not in others)]
import hoiio
assert hoiio.__file__.startswith(wheel), hoiio.__file__
for module in pkgutil.walk_packages(hoiio.__path__, "hoiio."):
    if not module.name.endswith("__main__"):
        importlib.import_module(module.name)
for path in others:
    assert not [name for name, module in sys.modules.items()
                if (getattr(module, "__file__", None) or "").startswith(path) and not name.startswith("urllib3")
                and name.partition(".")[0] not in STARTED_WITH]
from hoiio.sandbox import Sandbox
with Sandbox() as sandbox, hoiio.Client(**sandbox.credentials, base_url=sandbox.base_url) as client:
    print(client.voice.query_status("AA-S-141147").debit)
"""
    script = "import sys; STARTED_WITH = {name.partition('.')[0] for name in sys.modules}\n" + script
    done = subprocess.run(
        [sys.executable, "-c", script, str(wheel)], cwd=wheel.parent, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "0.140\n", "")


@pytest.mark.slow
def test_the_types_of_all_its_public_names_are_complete(wheel: Path, tmp_path: Path) -> None:
    """The wheel is unpacked, because pyright finds no py.typed in an editable install, and then reports no symbols."""
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path)
    done = subprocess.run(
        [sys.executable, "-m", "pyright", "--verifytypes", "hoiio", "--ignoreexternal", "--outputjson"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    report = json.loads(done.stdout)
    found = report["typeCompleteness"]
    incomplete = [symbol["name"] for symbol in found["symbols"] if not symbol["isTypeKnown"]]
    assert found["pyTypedPath"] == str(tmp_path / "hoiio" / "py.typed")
    assert (incomplete, found["completenessScore"]) == ([], 1)
    assert found["exportedSymbolCounts"]["withKnownType"] > 0


def test_its_bill_of_materials_is_valid(sbom: str) -> None:
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(sbom) is None
    spoilt = sbom.replace('"type": "library"', '"type": "bookshop"')
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(spoilt) is not None


def test_its_bill_of_materials_says_what_its_metadata_says(wheel: Path, sbom: str) -> None:
    with zipfile.ZipFile(wheel) as archive:
        (name,) = [name for name in archive.namelist() if name.endswith("METADATA")]
        metadata = Parser().parsestr(archive.read(name).decode())
    bill = json.loads(sbom)
    this = bill["metadata"]["component"]
    assert (this["name"], this["version"]) == (metadata["Name"], metadata["Version"])
    assert this["licenses"] == [{"expression": metadata["License-Expression"]}]
    assert this["purl"] == f"pkg:pypi/hoiio-sdk@{hoiio.__version__}"
    wanted = [Requirement(text) for text in metadata.get_all("Requires-Dist") or []]
    assert [
        (component["name"], component["properties"][0]["value"], component["scope"]) for component in bill["components"]
    ] == [(one.name, str(one.specifier), "optional" if one.marker else "required") for one in wanted]
    (depends,) = bill["dependencies"]
    assert depends == {"ref": this["bom-ref"], "dependsOn": ["pkg:pypi/urllib3", "pkg:pypi/redis"]}
    assert [component["purl"] for component in bill["components"]] == depends["dependsOn"]


@pytest.mark.parametrize("kind", ["wheel", "sdist"])
@pytest.mark.slow
def test_it_is_the_same_bytes_wherever_and_whenever_it_is_built(kind: str, tmp_path: Path) -> None:
    """From two checkouts, of other paths, times, permissions and orders of files."""
    listed = subprocess.run(
        ["/usr/bin/env", "git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    names = sorted(name for name in listed.stdout.split("\0") if name and (ROOT / name).exists())
    one, other = tmp_path / "one", tmp_path / "another" / "place"
    for root, order, mode, time in ((one, names, 0o600, 1_000_000_000), (other, names[::-1], 0o664, 1_700_000_000)):
        for name in order:
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, root / name)
            (root / name).chmod(mode | (0o111 if name == ".ci/run" else 0))
            os.utime(root / name, (time, time))
    first, second = (built(kind, root, tmp_path / root.name) for root in (one, other))
    assert first.name == second.name
    assert first.read_bytes() == second.read_bytes()


@pytest.mark.slow
def test_a_wheel_from_the_sdist_is_the_same_wheel(wheel: Path, tmp_path: Path) -> None:
    shutil.unpack_archive(built("sdist", ROOT, tmp_path), tmp_path, filter="data")
    again = built("wheel", tmp_path / f"hoiio_sdk-{hoiio.__version__}", tmp_path)
    assert again.read_bytes() == wheel.read_bytes()


@pytest.mark.parametrize("file", sorted(path.name for path in LOCKED.iterdir()))
def test_a_lock_names_a_hash_for_everything_and_no_address(file: str) -> None:
    text = (LOCKED / file).read_text("utf-8")
    entries = re.sub(r"^ *#.*\n", "", text, flags=re.MULTILINE).replace("\\\n", " ").splitlines()
    assert entries
    for entry in entries:
        assert re.fullmatch(r"[a-z0-9-]+==[\w.]+( ; [^;]+?)?( +--hash=sha256:[0-9a-f]{64})+ *", entry), entry
    assert "://" not in text


def test_the_locks_hold_what_pyproject_asks_for() -> None:
    wanted = {"dev.txt": [*PYPROJECT["build-system"]["requires"], *runtime(), *PYPROJECT["dependency-groups"]["dev"]]}
    for group in ("bench", "openapi", "supply"):
        wanted[f"{group}.txt"] = PYPROJECT["dependency-groups"][group]
    assert sorted(path.name for path in LOCKED.iterdir()) == sorted({*wanted, "floor.txt"})
    for file, requirements in wanted.items():
        for requirement in map(Requirement, requirements):
            assert requirement.specifier.contains(pins(file)[canonicalize_name(requirement.name)]), (file, requirement)


def test_the_locks_agree_where_they_meet() -> None:
    for file in ("bench.txt", "openapi.txt", "supply.txt"):
        assert {
            name: version for name, version in pins(file).items() if pins("dev.txt").get(name, version) != version
        } == {}


def test_the_lock_of_the_linters_names_a_hash_for_everything_and_no_address() -> None:
    """`make openapi` installs them with npm."""
    folder = ROOT / "tests" / "openapi"
    wanted = json.loads((folder / "package.json").read_text("utf-8"))["dependencies"]
    root, *packages = json.loads((folder / "package-lock.json").read_text("utf-8"))["packages"].items()
    assert root[1]["dependencies"] == wanted
    locked = {name.removeprefix("node_modules/"): package for name, package in packages}
    assert {name: locked[name]["version"] for name in wanted} == wanted
    assert all(package["integrity"].startswith("sha512-") and "resolved" not in package for package in locked.values())


def test_the_floor_is_the_oldest_of_what_the_client_allows() -> None:
    """`make test` also runs the tests of the client's network with it."""
    for requirement in map(Requirement, runtime()):
        (oldest,) = [part.version for part in requirement.specifier if part.operator == ">="]
        assert Version(pins("floor.txt")[requirement.name]) == Version(oldest)
        assert pins("floor.txt")[requirement.name] != pins("dev.txt")[requirement.name]


def runtime() -> list[str]:
    """Returns the requirements of the client, and those of its extras."""
    project = PYPROJECT["project"]
    extras = [text for texts in project["optional-dependencies"].values() for text in texts]
    return [*project["dependencies"], *extras]
