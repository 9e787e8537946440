"""The wheel: the client alone, and urllib3 alone besides it."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from email.parser import Parser
from pathlib import Path

import pytest

import hoiio

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    script = f"from hatchling.build import build_wheel; print(build_wheel({str(folder)!r}))"
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    return folder / done.stdout.splitlines()[-1]


def test_it_holds_the_package_alone(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    generated = ROOT / "generated" / "hoiio"
    files = [path for path in generated.rglob("*") if path.is_file() and "__pycache__" not in path.parts]
    own = {f"hoiio/{path.relative_to(generated).as_posix()}" for path in files}
    assert {name for name in names if ".dist-info/" not in name} == own
    assert "hoiio/py.typed" in own


def test_its_metadata_says_what_was_promised(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        (name,) = [name for name in archive.namelist() if name.endswith("METADATA")]
        metadata = Parser().parsestr(archive.read(name).decode())
        licence = [name for name in archive.namelist() if name.endswith("LICENSE")]
    assert metadata["Name"] == "hoiio-sdk"
    assert metadata["Version"] == hoiio.__version__
    assert metadata.get_all("Requires-Dist") == ["urllib3<3,>=2.7"]
    assert metadata["Requires-Python"] == ">=3.11"
    assert metadata["License-Expression"] == "MIT"
    assert licence


def test_it_works_with_urllib3_and_the_standard_library_alone(wheel: Path) -> None:
    """Every module is imported and a call is made while all other packages are out of reach."""
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
