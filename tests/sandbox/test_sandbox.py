"""The command of the sandbox, and its replies to invalid requests."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import urllib.parse
import urllib.request

import pytest

import hoiio
from hoiio.sandbox import Sandbox

PATH = "voice/query_status"


def ask(sandbox: Sandbox, body: bytes | None, *, query: str = "", method: str | None = None) -> str:
    """Returns the status of the reply to any request, sent with the standard library."""
    request = urllib.request.Request(f"{sandbox.base_url}/{PATH}{query}", data=body, method=method)  # noqa: S310
    with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request, timeout=10) as reply:
        status: str = json.load(reply)["status"]
    return status


def form(sandbox: Sandbox, **params: str) -> bytes:
    return urllib.parse.urlencode({**sandbox.credentials, "txn_ref": "AA-S-141147", **params}).encode()


def test_the_command_prints_its_url_and_stops_on_interrupt() -> None:
    command = [sys.executable, "-m", "hoiio.sandbox"]
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # the shell may ignore SIGINT
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        base_url, *variables = [process.stdout.readline().strip() for _ in range(3)]
        given = dict(variable.split("=", 1) for variable in variables)
        credentials = {name.removeprefix("HOIIO_").lower(): value for name, value in given.items()}
        with hoiio.Client(**credentials, base_url=base_url) as client:  # type: ignore[arg-type]
            assert client.voice.query_status("AA-S-141147").currency == "SGD"
        process.send_signal(signal.SIGINT)
        try:
            assert process.wait(10) == 0
        finally:
            process.kill()
        assert process.stderr.read() == ""


def test_get_and_post_are_served() -> None:
    with Sandbox() as sandbox:
        assert ask(sandbox, form(sandbox)) == "success_ok"
        assert ask(sandbox, None, query=f"?{form(sandbox).decode()}") == "success_ok"
        assert ask(sandbox, form(sandbox), method="PUT") == "error_invalid_http_method"


@pytest.mark.parametrize("body", [b"\xff", b"app_id=%ff", b"app_id", b"app_id=a&app_id=%80"])
def test_bytes_that_are_not_a_form_are_rejected(body: bytes) -> None:
    with Sandbox() as sandbox:
        assert ask(sandbox, body) == "error_malformed_params"


@pytest.mark.parametrize("name", ["app_id", "access_token", "txn_ref"])
def test_missing_and_unknown_params_are_rejected(name: str) -> None:
    refused = {"app_id": "app_id", "access_token": "access_token", "txn_ref": "txn_ref"}[name]
    with Sandbox() as sandbox:
        params = dict(urllib.parse.parse_qsl(form(sandbox).decode()))
        del params[name]
        assert ask(sandbox, urllib.parse.urlencode(params).encode()) == f"error_{name}_param_missing"
        assert ask(sandbox, form(sandbox, **{name: ""})) == f"error_{name}_param_missing"
        assert ask(sandbox, form(sandbox, **{name: "nobody's"})) == f"error_invalid_{refused}"


def test_each_application_has_its_own_rate_limit() -> None:
    with Sandbox() as sandbox:
        for _ in range(60):
            assert ask(sandbox, form(sandbox)) == "success_ok"
        assert ask(sandbox, form(sandbox)) == "error_rate_limit_exceeded"
        assert ask(sandbox, form(sandbox, **sandbox.create_application())) == "success_ok"
        assert sandbox.peak_window(PATH) == 61


def test_invalid_arguments_raise_value_error() -> None:
    with Sandbox() as sandbox:
        for tell in (
            lambda: sandbox.replay("voice/nothing", txn_ref="x"),
            lambda: sandbox.stub_status("error_x", path="voice/nothing"),
            lambda: sandbox.inject_fault("reset", path="voice/nothing"),
        ):
            with pytest.raises(ValueError, match=r"no endpoint 'voice/nothing'; it has .*voice/query_status"):
                tell()
        with pytest.raises(ValueError, match="'explode'"):
            sandbox.inject_fault("explode")  # type: ignore[arg-type]
        with pytest.raises(ValueError, match="txn_ref"):
            sandbox.replay(PATH)


def test_received_requests_are_kept_but_their_params_not_shown() -> None:
    with Sandbox() as sandbox:
        ask(sandbox, form(sandbox))
        (received,) = sandbox.received
        assert received.params["txn_ref"] == "AA-S-141147"
        assert str(sandbox.credentials["access_token"]) not in repr(sandbox.received)
