"""The environment variables that are read, and the modules that an import loads."""

from __future__ import annotations

import inspect
import subprocess
import sys
from types import ModuleType

import pytest
from raw_server import DEADLINE

import hoiio
import hoiio.client
import hoiio.errors
import hoiio.resources.voice
import hoiio.types
from hoiio import Client, ConfigError
from hoiio.sandbox import Sandbox


def in_a_new_interpreter(script: str) -> str:
    """Returns the output of a script that prints nothing else."""
    command = [sys.executable, "-W", "error", "-c", script]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=DEADLINE, check=False)
    assert (ended.returncode, ended.stderr) == (0, "")
    return ended.stdout.strip()


# --- The environment


def test_nothing_of_the_environment_is_read_at_import() -> None:
    script = """
import os
read = set()
class Environment(dict):
    def get(self, name, default=None):
        read.add(name)
        return super().get(name, default)
    def __getitem__(self, name):
        read.add(name)
        return super().__getitem__(name)
    def __contains__(self, name):
        read.add(name)
        return super().__contains__(name)
os.environ = Environment(os.environ)
import hoiio, hoiio.sandbox
from hoiio import *
words = ("HOIIO", "PROXY", "SSL_", "REQUESTS_")
print(sorted(name for name in read if any(word in name.upper() for word in words)))
"""
    assert in_a_new_interpreter(script) == "[]"


def test_credentials_are_those_of_the_environment_when_the_client_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    with Sandbox() as sandbox:
        first, second = sandbox.create_application(), sandbox.create_application()
        monkeypatch.setenv("HOIIO_APP_ID", first["app_id"])
        monkeypatch.setenv("HOIIO_ACCESS_TOKEN", first["access_token"])
        with Client(base_url=sandbox.base_url) as client:
            monkeypatch.setenv("HOIIO_APP_ID", second["app_id"])
            monkeypatch.setenv("HOIIO_ACCESS_TOKEN", second["access_token"])
            client.voice.query_status("AA-S-141147")
        with Client(base_url=sandbox.base_url) as client:
            monkeypatch.delenv("HOIIO_APP_ID")
            monkeypatch.delenv("HOIIO_ACCESS_TOKEN")
            client.voice.query_status("AA-S-141147")
        with pytest.raises(ConfigError):
            Client(base_url=sandbox.base_url)
        applications = [request.params["app_id"] for request in sandbox.received]
        assert applications == [first["app_id"], second["app_id"]]


def test_what_is_given_counts_and_not_what_the_environment_holds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOIIO_APP_ID", "of-the-environment")
    monkeypatch.setenv("HOIIO_ACCESS_TOKEN", "of-the-environment")
    with Sandbox() as sandbox, Client(**sandbox.credentials, base_url=sandbox.base_url) as client:
        client.voice.query_status("AA-S-141147")
        [request] = sandbox.received
        assert "of-the-environment" not in request.params.values()


# --- The import


def test_importing_the_package_brings_nothing_along_that_takes_time() -> None:
    script = """
import sys
before = set(sys.modules)
import hoiio
costly = {"urllib3", "ssl", "http", "socket", "dataclasses", "typing", "re", "json", "logging", "datetime", "enum"}
print(sorted(costly & (set(sys.modules) - before)))
"""
    assert in_a_new_interpreter(script) == "[]"


def test_an_error_can_be_caught_without_importing_network_modules() -> None:
    script = """
import sys
from hoiio import HoiioError, RateLimitTimeoutError
print([name for name in ("urllib3", "ssl", "http.client") if name in sys.modules])
"""
    assert in_a_new_interpreter(script) == "[]"


def test_a_call_that_succeeds_imports_no_table_of_names_or_statuses() -> None:
    script = """
import sys
import hoiio
from hoiio.sandbox import Sandbox
with Sandbox() as sandbox, hoiio.Client(**sandbox.credentials, base_url=sandbox.base_url) as client:
    client.voice.query_status("AA-S-141147")
    tables = {"hoiio._wire.statuses", "hoiio._exports"}
    before = tables & set(sys.modules)
    sandbox.stub_status("error_invalid_txn_ref")
    try:
        client.voice.query_status("AA-S-141147")
    except hoiio.InvalidTxnRefError:
        print(sorted(before), sorted(tables & set(sys.modules)), hoiio.Call.__module__, "hoiio._exports" in sys.modules)
"""
    assert in_a_new_interpreter(script) == "[] ['hoiio._wire.statuses'] hoiio.resources.voice True"


def test_a_client_without_a_proxy_brings_nothing_along_for_one() -> None:
    script = """
import os
for name in list(os.environ):
    if name.lower().endswith("_proxy"):
        del os.environ[name]
import sys
import ssl
import hoiio
hoiio.Client("a", "t", ssl_context=ssl.create_default_context())
print(sorted({"hoiio._http.proxy", "hoiio._http.tls"} & set(sys.modules)))
"""
    assert in_a_new_interpreter(script) == "[]"


def test_a_star_brings_every_public_name_and_no_other() -> None:
    script = """
before = set(globals()) | {"before"}
from hoiio import *
brought = set(globals()) - before
import hoiio
print(brought == set(hoiio.__all__), len(brought))
"""
    assert in_a_new_interpreter(script) == f"True {len(hoiio.__all__)}"


def test_dir_shows_every_public_name_before_any_is_used() -> None:
    script = """
import hoiio
print(set(hoiio.__all__) <= set(dir(hoiio)), dir(hoiio) == sorted(dir(hoiio)))
"""
    assert in_a_new_interpreter(script) == "True True"


@pytest.mark.parametrize(
    "module", [hoiio.client, hoiio.errors, hoiio.types, hoiio.resources.voice], ids=lambda it: it.__name__
)
def test_every_public_class_can_be_imported_from_the_package_itself(module: ModuleType) -> None:
    names = [
        name
        for name, value in vars(module).items()
        if inspect.isclass(value) and value.__module__ == module.__name__ and not name.startswith("_")
    ]
    assert names
    for name in names:
        assert name in hoiio.__all__
        assert getattr(hoiio, name) is getattr(module, name)


def test_a_public_name_is_what_it_says() -> None:
    for name in hoiio.__all__:
        value = getattr(hoiio, name)
        assert value.__name__.removeprefix("hoiio.") == name
        assert value.__doc__, name


def test_an_unknown_name_is_an_attribute_error() -> None:
    name = "Clinet"
    with pytest.raises(AttributeError, match="'hoiio' has no attribute 'Clinet'"):
        getattr(hoiio, name)
