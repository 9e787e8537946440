"""Connections that may be trusted, and those that may not."""

from __future__ import annotations

import ssl
import warnings
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
import trustme
from peers import Line, Peer, client_to, echo, record, reply

from hoiio import Client, ConnectFailed, TLSFailed
from hoiio._network import default_ssl_context
from hoiio.sandbox import Sandbox


def trusting(*authorities: trustme.CA) -> ssl.SSLContext:
    """What a client uses that is given no context, but that it trusts these authorities too."""
    context = default_ssl_context.__wrapped__()
    for authority in authorities:
        authority.configure_trust(context)
    return context


def showing(certificate: trustme.LeafCert) -> ssl.SSLContext:
    """What a server uses that shows this certificate."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    certificate.configure_cert(context)
    return context


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
    def talk(line: Line) -> None:
        line.send(reply(record(line.receive())))

    with (
        Peer(talk, ssl_context=showing(authority.issue_cert("127.0.0.1"))) as peer,
        Client("a", "t", base_url=peer.base_url, ssl_context=trusting(authority)) as client,
    ):
        for reference in ("A-1", "A-2", "A-3"):
            call = client.voice.query_status(reference)
            assert (call.txn_ref, call.meta.attempts) == (reference, 1)
            assert peer.ended.acquire(timeout=10)


def test_without_a_context_the_authorities_of_the_system_are_trusted_and_no_other(
    authority: trustme.CA, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Peer(echo, ssl_context=showing(authority.issue_cert("127.0.0.1"))) as peer:
        with client_to(peer) as client, pytest.raises(TLSFailed):
            client.voice.query_status("A-1")
        # OpenSSL takes this file for the system's own.
        authority.cert_pem.write_to_path(tmp_path / "authorities.pem")
        monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "authorities.pem"))
        monkeypatch.setattr("hoiio._network.default_ssl_context", default_ssl_context.__wrapped__)
        with client_to(peer) as client:
            assert client.voice.query_status("A-2").txn_ref == "A-2"


# --- Not trusted

CERTIFICATES: dict[str, tuple[Callable[[trustme.CA], trustme.LeafCert], str]] = {
    "of an authority that nobody knows": (
        lambda _: trustme.CA().issue_cert("127.0.0.1"),
        "unable to get local issuer certificate",
    ),
    "of another host": (lambda authority: authority.issue_cert("hoiio.example"), "not valid for '127.0.0.1'"),
    "that is over": (lambda authority: authority.issue_cert("127.0.0.1", not_after=datetime(2020, 1, 1)), "expired"),
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
        with pytest.raises(TLSFailed, match=reason) as caught:
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
        with pytest.raises(TLSFailed, match=r"self.signed certificate") as caught:
            client.voice.query_status("AA-S-141147")
        assert (caught.value.sent, caught.value.attempts) == ("no", 1)
        assert sandbox.received == []


def test_nothing_is_sent_to_a_host_that_speaks_plain_http(authority: trustme.CA) -> None:
    with Sandbox() as sandbox:
        base_url = sandbox.base_url.replace("http:", "https:")
        with Client(**sandbox.credentials, base_url=base_url, ssl_context=trusting(authority)) as client:
            with pytest.raises(TLSFailed, match="no trusted connection") as caught:
                client.voice.query_status("AA-S-141147")
            assert (caught.value.sent, caught.value.attempts) == ("no", 1)
            assert sandbox.received == []


def test_nothing_is_sent_to_a_host_that_hangs_up_during_the_handshake(authority: trustme.CA) -> None:
    def talk(line: Line) -> None:
        line.sock.recv(65_536)

    with Peer(talk) as peer:
        base_url = peer.base_url.replace("http:", "https:")
        with Client("a", "t", base_url=base_url, ssl_context=trusting(authority)) as client:
            with pytest.raises((TLSFailed, ConnectFailed)) as caught:
                client.voice.query_status("A-1")
            assert caught.value.sent == "no"


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
        with pytest.raises(TLSFailed, match=r"(?i)alert") as caught:
            client.voice.query_status("AA-S-141147")
        assert (caught.value.sent, caught.value.attempts) == ("no", 1)
        assert sandbox.received == []


def test_the_context_that_a_client_is_not_given_checks_everything() -> None:
    context = default_ssl_context()
    assert context.minimum_version >= ssl.TLSVersion.TLSv1_2
    assert context.verify_mode == ssl.CERT_REQUIRED
    assert context.check_hostname
