"""The public names of the package, and the interface that mocks, help() and completion see."""

from __future__ import annotations

import inspect
import pydoc
import subprocess
import sys
import typing
from unittest.mock import create_autospec

import pytest

import hoiio

RESOURCES = {name: getattr(hoiio.Client, name) for name, value in vars(hoiio.Client).items() if hasattr(value, "func")}
METHODS = [
    (resource, method)
    for resource, cls in RESOURCES.items()
    for method, value in vars(cls).items()
    if inspect.isfunction(value) and not method.startswith("_")
]


def run(code: str) -> str:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout


@pytest.mark.parametrize("module", ["notifications", "sandbox"])
def test_a_public_module_is_an_attribute_of_the_package(module: str) -> None:
    assert module in dir(hoiio)
    assert module in hoiio.__all__
    assert run(f"import hoiio; print(hoiio.{module}.__name__)").strip() == f"hoiio.{module}"


def test_a_star_import_binds_every_public_name() -> None:
    assert run("from hoiio import *; import hoiio; print(set(hoiio.__all__) - set(globals()))").strip() == "set()"


def test_the_import_of_the_package_imports_no_module_of_it() -> None:
    code = "import sys, hoiio; print([name for name in sys.modules if name.startswith('hoiio.')])"
    assert run(code).strip() == "[]"


def test_help_describes_every_option_of_the_client() -> None:
    text = pydoc.plain(pydoc.render_doc(hoiio.Client.__init__))
    for option in inspect.signature(hoiio.Client).parameters:
        assert f"{option}: " in text.partition("Args:")[2]


def test_the_base_of_all_errors_says_what_it_is() -> None:
    assert inspect.getdoc(hoiio.HoiioError) == "The base class of all errors of this package."


@pytest.mark.parametrize("instance", [False, True])
@pytest.mark.parametrize(("resource", "method"), METHODS)
def test_a_mock_of_the_client_knows_every_method_and_its_arguments(resource: str, method: str, instance: bool) -> None:
    mock = getattr(getattr(create_autospec(hoiio.Client, instance=instance), resource), method)
    expected = inspect.signature(getattr(RESOURCES[resource], method))
    arguments = {
        name: "value"
        for name, parameter in expected.parameters.items()
        if name != "self" and parameter.default is inspect.Parameter.empty
    }
    mock(**arguments, timeout=1)
    mock.assert_called_once_with(**arguments, timeout=1)
    with pytest.raises(TypeError):
        mock(**arguments, no_such_argument=1)


def test_a_mock_of_the_client_has_no_method_that_the_client_lacks() -> None:
    with pytest.raises(AttributeError):
        _ = create_autospec(hoiio.Client).voice.cal


def test_the_resource_of_a_client_is_made_once() -> None:
    with hoiio.Client("app", "token") as client:
        assert isinstance(client.voice, hoiio.VoiceResource)
        assert client.voice is client.voice


def test_every_public_name_has_type_hints_that_can_be_evaluated() -> None:
    checked = 0
    for name in hoiio.__all__:
        public = getattr(hoiio, name)
        members = [public, *(vars(public).values() if isinstance(public, type) else ())]
        for member in members:
            if isinstance(member, type) or hasattr(member, "__annotations__"):
                typing.get_type_hints(member)
                checked += 1
    assert checked > 200
