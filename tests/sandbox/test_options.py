"""The options of the sandbox: the host, the limit, the balance; in Python and in a shell."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
from decimal import Decimal
from typing import Any

import pytest
from sandbox_requests import status_of
from webhook_receiver import client_of

from hoiio.sandbox import Sandbox

PATH = "user/get_info"
EVERYBODY = "0.0.0.0"  # noqa: S104


def statuses(sandbox: Sandbox, times: int) -> list[str]:
    return [status_of(sandbox, PATH) for _ in range(times)]


# --- The limit --------------------------------------------------------------------------------------------------------


def test_the_limit_can_be_switched_off() -> None:
    with Sandbox(limit=None) as sandbox:
        assert statuses(sandbox, 200) == ["success_ok"] * 200
        assert sandbox.peak_window(PATH) == 200


def test_the_limit_can_be_set() -> None:
    with Sandbox(limit=2) as sandbox:
        assert statuses(sandbox, 3) == ["success_ok", "success_ok", "error_rate_limit_exceeded"]
        assert [status_of(sandbox, "sms/send", dest="+6522222222", msg="x") for _ in range(3)] == ["success_ok"] * 3


@pytest.mark.parametrize("limit", [0, -1, 1.5, "off", True])
def test_an_invalid_limit_raises_value_error(limit: Any) -> None:
    with pytest.raises(ValueError, match="limit must be a number of requests"):
        Sandbox(limit=limit)


# --- The balance ------------------------------------------------------------------------------------------------------


def test_the_balance_can_be_set_for_all_applications() -> None:
    with Sandbox(balance="123456.7") as sandbox:
        for application, balance in (
            (sandbox.credentials, "123456.7"),
            (sandbox.create_application(), "123456.7"),
            (sandbox.create_application(balance="5"), "5"),
        ):
            with client_of(sandbox, application) as client:
                account = client.user.get_balance()
            assert account.balance == Decimal(balance) == account.points + account.bonus


@pytest.mark.parametrize("balance", ["", "nan", "Infinity", "-1", "1e3", "a lot", "1,000"])
def test_a_balance_that_is_not_an_amount_raises_value_error(balance: str) -> None:
    with pytest.raises(ValueError, match=f"balance must be an amount such as 1000.00; it is '{balance}'"):
        Sandbox(balance=balance)
    with Sandbox() as sandbox:
        for field in ("balance", "points", "bonus"):
            with pytest.raises(ValueError, match=f"{field} must be an amount"):
                sandbox.create_application(**{field: balance})


# --- The host ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("host", ["", EVERYBODY, "192.0.2.1"])
def test_other_machines_cannot_reach_it_unless_that_is_allowed(host: str) -> None:
    with pytest.raises(ValueError, match=r"not loopback: other machines .* allow_remote=True"):
        Sandbox(host=host)


@pytest.mark.parametrize("host", ["", EVERYBODY, "localhost", "127.0.0.1"])
def test_credentials_cannot_be_guessed_if_other_machines_may_use_them(host: str) -> None:
    with Sandbox(host=host, allow_remote=True) as sandbox:
        applications = [sandbox.credentials, sandbox.create_application()]
        secrets = {value for application in applications for value in application.values()}
        assert len(secrets) == 4
        assert all(len(secret) >= 64 for secret in secrets)
        with client_of(sandbox) as client:
            client.user.get_info()


@pytest.mark.parametrize("host", ["localhost", "127.0.0.2"])
def test_loopback_needs_no_permission(host: str) -> None:
    with Sandbox(host=host) as sandbox, client_of(sandbox) as client:
        client.user.get_info()


@pytest.mark.parametrize("seconds", [0, -1, float("nan")])
def test_invalid_steps_and_ports_raise_value_error(seconds: float) -> None:
    with pytest.raises(ValueError, match="step_seconds must be more than 0"):
        Sandbox(step_seconds=seconds)
    with pytest.raises(ValueError, match="port must be a number from 0 to 65535; it is 70000"):
        Sandbox(port=70_000)


# --- The command ------------------------------------------------------------------------------------------------------


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "hoiio.sandbox", *arguments]


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (["--step-seconds", "nan"], "step_seconds must be more than 0"),
        (["--port", "70000"], "port must be a number from 0 to 65535"),
        (["--limit", "many"], "limit must be a number of requests"),
        (["--balance", "much"], "balance must be an amount"),
        (["--host", EVERYBODY], "--allow-remote"),
        (["--host", ""], "--allow-remote"),
    ],
)
def test_the_command_explains_in_one_line_what_is_wrong(arguments: list[str], problem: str) -> None:
    done = subprocess.run(command(*arguments), capture_output=True, text=True, timeout=30, check=False)
    assert done.returncode == 2
    (line,) = done.stderr.splitlines()
    assert line.startswith("python -m hoiio.sandbox: ")
    assert problem in line


def test_the_command_explains_that_a_port_is_busy() -> None:
    with socket.create_server(("127.0.0.1", 0)) as busy:
        port = str(busy.getsockname()[1])
        done = subprocess.run(command("--port", port), capture_output=True, text=True, timeout=30, check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == f"python -m hoiio.sandbox: cannot listen on 127.0.0.1:{port}: Address already in use\n"


def test_the_command_passes_its_options_on() -> None:
    arguments = ["--limit", "off", "--balance", "7", "--host", EVERYBODY, "--allow-remote", "--step-seconds", "3600"]
    with subprocess.Popen(
        command(*arguments),
        stdout=subprocess.PIPE,
        text=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # the shell may ignore SIGINT
    ) as process:
        assert process.stdout is not None
        try:
            base_url, *variables = [process.stdout.readline().strip() for _ in range(3)]
            assert base_url.startswith("http://127.0.0.1:")
            given = dict(variable.split("=", 1) for variable in variables)
            stand_in: Any = type("Running", (), {"base_url": base_url})
            stand_in.credentials = {name.removeprefix("HOIIO_").lower(): value for name, value in given.items()}
            assert statuses(stand_in, 61)[-1] == "success_ok"
            with client_of(stand_in) as client:
                assert client.user.get_balance().balance == 7
            process.send_signal(signal.SIGINT)
            assert process.wait(10) == 0
        finally:
            process.kill()
