"""Tools that replace the connection classes of urllib3, such as vcrpy, which records requests in cassettes."""

from __future__ import annotations

import ssl
import subprocess
import sys
from pathlib import Path

import pytest
import trustme
import vcr
from raw_server import silent_address
from vcr.errors import CannotOverwriteExistingCassetteException

import hoiio
from hoiio.sandbox import Sandbox

CASSETTES = vcr.VCR(filter_post_data_parameters=["app_id", "access_token"], match_on=["method", "path", "body"])


@pytest.mark.parametrize("tls", [False, True])
def test_a_request_is_recorded_and_replayed(tmp_path: Path, authority: trustme.CA, tls: bool) -> None:
    server_context, client_context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER), ssl.create_default_context()
    authority.issue_cert("127.0.0.1").configure_cert(server_context)
    authority.configure_trust(client_context)
    cassette = tmp_path / "query_status.yaml"
    with (
        Sandbox(ssl_context=server_context if tls else None) as sandbox,
        hoiio.Client(
            **sandbox.credentials, base_url=sandbox.base_url, ssl_context=client_context if tls else None
        ) as client,
    ):
        started = client.voice.call("+6522222222")
        with CASSETTES.use_cassette(cassette) as recorded:
            first = client.voice.query_status(started.txn_ref)
        assert len(recorded) == 1
        requests = len(sandbox.received)
        with CASSETTES.use_cassette(cassette, record_mode=vcr.mode.NONE) as replayed:
            assert client.voice.query_status(started.txn_ref) == first
        assert replayed.play_count == 1
        assert len(sandbox.received) == requests
        assert sandbox.credentials["access_token"] not in cassette.read_text()
        # Outside of a cassette, the client's own connections are used again.
        client.voice.query_status(started.txn_ref)
        assert len(sandbox.received) == requests + 1
        assert len(recorded) == 1


def test_the_package_can_be_imported_while_a_cassette_is_open(tmp_path: Path) -> None:
    code = f"""
import vcr
with vcr.use_cassette({str(tmp_path / "cassette.yaml")!r}) as cassette:
    import hoiio
    from hoiio.sandbox import Sandbox
    sandbox = Sandbox()
    client = hoiio.Client(**sandbox.credentials, base_url=sandbox.base_url)
    client.user.get_balance()
    assert len(cassette) == 1
client.user.get_balance()
assert len(cassette) == 1
client.close()
sandbox.close()
"""
    subprocess.run([sys.executable, "-W", "error", "-c", code], check=True)


def test_the_error_of_a_request_that_is_not_recorded_is_that_of_the_tool(tmp_path: Path) -> None:
    with (
        hoiio.Client("app", "token", base_url="http://127.0.0.1:9") as client,
        CASSETTES.use_cassette(tmp_path / "empty.yaml", record_mode=vcr.mode.NONE),
        pytest.raises(CannotOverwriteExistingCassetteException),
    ):
        client.user.get_balance()


def test_a_request_that_cannot_be_recorded_has_the_error_of_any_other(tmp_path: Path) -> None:
    with silent_address() as address, CASSETTES.use_cassette(tmp_path / "silent.yaml"):
        with hoiio.Client("app", "token", base_url="http://127.0.0.1:9") as client, pytest.raises(hoiio.ConnectError):
            client.user.get_balance(timeout=5)
        with (
            hoiio.Client("app", "token", base_url=f"http://{address[0]}:{address[1]}") as client,
            pytest.raises(hoiio.DeadlineExceededError) as caught,
        ):
            client.sms.send("+6511111111", "text", timeout=0.2)
        assert caught.value.sent == "no"
