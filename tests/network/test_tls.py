"""Connections that are trusted, and connections that are not."""

from __future__ import annotations

import ssl
import warnings
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
import trustme
from raw_server import Connection, Peer, record, reply, showing, trusting

from hoiio import Client, ConfigError, ConnectError, TLSError
from hoiio._http.tls import ssl_context
from hoiio.sandbox import Sandbox

# --- Trusted


def test_a_certificate_of_an_authority_that_is_trusted_is_good(authority: trustme.CA) -> None:
    with (
        Sandbox(ssl_context=showing(authority.issue_cert("127.0.0.1"))) as sandbox,
        Client(**sandbox.credentials, base_url=sandbox.base_url, ssl_context=trusting(authority)) as client,
    ):
        for _ in range(5):
            assert client.voice.query_status("AA-S-141147").meta.attempts == 1
        assert sandbox.connections_opened == 1


def test_a_connection_that_the_service_closed_is_not_used_again(authority: trustme.CA) -> None:
    def talk(connection: Connection) -> None:
        connection.send(reply(record(connection.receive())))

    with (
        Peer(talk, ssl_context=showing(authority.issue_cert("127.0.0.1"))) as peer,
        Client("a", "t", base_url=peer.base_url, ssl_context=trusting(authority)) as client,
    ):
        for reference in ("A-1", "A-2", "A-3"):
            call = client.voice.query_status(reference)
            assert (call.txn_ref, call.meta.attempts) == (reference, 1)
            assert peer.ended.acquire(timeout=10)


# --- Not trusted

CERTIFICATES: dict[str, tuple[Callable[[trustme.CA], trustme.LeafCert], str]] = {
    "of an authority that nobody knows": (
        lambda _: trustme.CA().issue_cert("127.0.0.1"),
        "unable to get local issuer certificate",
    ),
    "of another host": (lambda authority: authority.issue_cert("hoiio.example"), "not valid for '127.0.0.1'"),
    "that is over": (
        lambda authority: authority.issue_cert("127.0.0.1", not_after=datetime(2020, 1, 1)),
        r" \(certificate has expired\); ",
    ),
    "that is still to come": (
        lambda authority: authority.issue_cert(
            "127.0.0.1", not_before=datetime(2090, 1, 1), not_after=datetime(2091, 1, 1)
        ),
        "not yet valid",
    ),
}


@pytest.mark.parametrize("kind", list(CERTIFICATES))
def test_nothing_is_sent_to_a_host_with_a_certificate(kind: str, authority: trustme.CA) -> None:
    make, reason = CERTIFICATES[kind]
    with (
        Sandbox(ssl_context=showing(make(authority))) as sandbox,
        Client(**sandbox.credentials, base_url=sandbox.base_url, ssl_context=trusting(authority)) as client,
    ):
        with pytest.raises(TLSError, match=reason) as caught:
            client.voice.query_status("AA-S-141147")
        assert (caught.value.sent, caught.value.attempts) == ("no", 1)
        assert sandbox.base_url.split("/")[2] in str(caught.value)
        assert caught.value.__context__ is None
        assert sandbox.received == []


def test_nothing_is_sent_to_a_host_that_signed_its_certificate_itself(authority: trustme.CA, tmp_path: Path) -> None:
    itself = trustme.CA()
    itself.cert_pem.write_to_path(tmp_path / "certificate.pem")
    itself.private_key_pem.write_to_path(tmp_path / "key.pem")
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(tmp_path / "certificate.pem", tmp_path / "key.pem")
    with (
        Sandbox(ssl_context=context) as sandbox,
        Client(**sandbox.credentials, base_url=sandbox.base_url, ssl_context=trusting(authority)) as client,
    ):
        with pytest.raises(TLSError, match=r"self.signed certificate") as caught:
            client.voice.query_status("AA-S-141147")
        assert (caught.value.sent, caught.value.attempts) == ("no", 1)
        assert sandbox.received == []


def test_nothing_is_sent_to_a_host_that_speaks_plain_http(authority: trustme.CA) -> None:
    with Sandbox() as sandbox:
        base_url = sandbox.base_url.replace("http:", "https:")
        with Client(**sandbox.credentials, base_url=base_url, ssl_context=trusting(authority)) as client:
            message = r"no trusted connection to 127\.0\.0\.1:\d+ \([A-Z0-9_]+\); check base_url, and SSL_CERT_FILE or"
            with pytest.raises(TLSError, match=message) as caught:
                client.voice.query_status("AA-S-141147")
            assert (caught.value.sent, caught.value.attempts) == ("no", 1)
            assert sandbox.received == []


def test_nothing_is_sent_to_a_host_that_hangs_up_during_the_handshake(authority: trustme.CA) -> None:
    def talk(connection: Connection) -> None:
        connection.sock.recv(65_536)

    with Peer(talk) as peer:
        base_url = peer.base_url.replace("http:", "https:")
        with Client("a", "t", base_url=base_url, ssl_context=trusting(authority)) as client:
            with pytest.raises(ConnectError, match="closed the connection during the TLS handshake") as caught:
                client.voice.query_status("A-1")
            assert (caught.value.sent, caught.value.attempts) == ("no", 3)


def test_nothing_is_sent_to_a_host_that_resets_during_the_handshake(authority: trustme.CA) -> None:
    def talk(connection: Connection) -> None:
        connection.sock.recv(1)  # unread data makes the end a reset

    with Peer(talk) as peer:
        base_url = peer.base_url.replace("http:", "https:")
        with Client("a", "t", base_url=base_url, ssl_context=trusting(authority)) as client:
            with pytest.raises(ConnectError) as caught:
                client.voice.query_status("A-1")
            assert (caught.value.sent, caught.value.attempts) == ("no", 3)


def test_nothing_is_sent_by_a_version_of_tls_that_is_too_old(authority: trustme.CA) -> None:
    context = showing(authority.issue_cert("127.0.0.1"))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # that it is too old
        context.minimum_version = ssl.TLSVersion.TLSv1
        context.maximum_version = ssl.TLSVersion.TLSv1_1
    context.set_ciphers("ALL:@SECLEVEL=0")
    with (
        Sandbox(ssl_context=context) as sandbox,
        Client(**sandbox.credentials, base_url=sandbox.base_url, ssl_context=trusting(authority)) as client,
    ):
        with pytest.raises(TLSError, match=r"(?i)alert") as caught:
            client.voice.query_status("AA-S-141147")
        assert (caught.value.sent, caught.value.attempts) == ("no", 1)
        assert sandbox.received == []


def test_the_context_that_a_client_is_not_given_checks_everything() -> None:
    context = ssl_context()
    assert context.minimum_version >= ssl.TLSVersion.TLSv1_2
    assert context.verify_mode == ssl.CERT_REQUIRED
    assert context.check_hostname


# --- Contexts of the caller


@pytest.mark.parametrize("given", [True, False, "authorities.pem", ssl.SSLContext], ids=repr)
def test_an_ssl_context_of_another_type_is_rejected_at_once(given: Any) -> None:
    for base_url in ("https://hoiio.example", "http://127.0.0.1:1"):
        with pytest.raises(ConfigError, match=r"ssl_context must be an ssl\.SSLContext, not "):
            Client("a", "t", base_url=base_url, ssl_context=given)


def test_a_context_that_checks_no_certificate_is_for_loopback_alone(authority: trustme.CA) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    with pytest.raises(ConfigError, match="CERT_NONE"):
        Client("a", "t", ssl_context=context)
    with (
        Sandbox(ssl_context=showing(authority.issue_cert("hoiio.example"))) as sandbox,
        Client(**sandbox.credentials, base_url=sandbox.base_url, ssl_context=context) as client,
    ):
        assert client.voice.query_status("AA-S-141147").meta.attempts == 1


def test_the_name_is_checked_though_a_context_does_not_ask_for_it(authority: trustme.CA) -> None:
    context = trusting(authority)
    context.check_hostname = False
    with (
        Sandbox(ssl_context=showing(authority.issue_cert("hoiio.example"))) as sandbox,
        Client(**sandbox.credentials, base_url=sandbox.base_url, ssl_context=context) as client,
    ):
        with pytest.raises(TLSError, match=r"hoiio\.example") as caught:
            client.voice.query_status("AA-S-141147")
        assert caught.value.sent == "no"
        assert sandbox.received == []
