"""The certificate authorities that a client trusts: those of the environment, or else those of the system."""

from __future__ import annotations

import os
import shutil
import ssl
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
import trustme
from raw_server import showing

from hoiio import Client, ConfigError, TLSError
from hoiio._http import tls as authorities
from hoiio.sandbox import Sandbox

SYSTEM = ssl.get_default_verify_paths()._replace(openssl_cafile="/nowhere/file", openssl_capath="/nowhere/directory")
"""A system that has no authorities."""

REVOCATION_LIST = """\
-----BEGIN X509 CRL-----
MIGTMDowCgYIKoZIzj0EAwIwDDEKMAgGA1UEAwwBeBcNMjYxMTIzMTEyODIwWhgP
MjEyNjEwMzAxMTI4MjBaMAoGCCqGSM49BAMCA0kAMEYCIQC24BGOKPwrfO2Ml8ai
2TCgiKIijSFfUvTIrgsnxdYkFgIhAPXuu0x666O/dYpaHXCbG66sMOzWELZcVx8w
3B5TqfNq
-----END X509 CRL-----
"""


@pytest.fixture(autouse=True)
def nothing_is_loaded() -> Iterator[None]:
    authorities._system_context.cache_clear()
    yield
    authorities._system_context.cache_clear()


@pytest.fixture
def sandbox(authority: trustme.CA) -> Iterator[Sandbox]:
    with Sandbox(ssl_context=showing(authority.issue_cert("127.0.0.1"))) as sandbox:
        yield sandbox


@pytest.fixture
def good(authority: trustme.CA, tmp_path: Path) -> Path:
    """A file with the authority that signed the service's certificate."""
    return written(authority, tmp_path / "good.pem")


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """A file with an authority that signed no certificate here."""
    return written(trustme.CA(), tmp_path / "other.pem")


def written(authority: trustme.CA, file: Path) -> Path:
    authority.cert_pem.write_to_path(file)
    return file


def directory_of(file: Path) -> Path:
    """A directory that holds a certificate under the name by which OpenSSL looks for it."""
    command = ["openssl", "x509", "-hash", "-noout", "-in", str(file)]
    name = subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()
    directory = file.parent / f"{file.stem}-directory"
    directory.mkdir()
    shutil.copy(file, directory / f"{name}.0")
    (directory / "README").write_text("One certificate, under the name of its hash.\n")
    return directory


def is_trusted(sandbox: Sandbox) -> bool:
    with Client(**sandbox.create_application(), base_url=sandbox.base_url) as client:
        try:
            client.voice.query_status("AA-S-141147")
        except TLSError:
            return False
        return True


# --- The order


def test_a_file_of_the_environment_is_trusted(sandbox: Sandbox, good: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("SSL_CERT_FILE", "REQUESTS_CA_BUNDLE"):
        monkeypatch.setenv(variable, str(good))
        assert is_trusted(sandbox)
        monkeypatch.delenv(variable)
        assert not is_trusted(sandbox)


def test_a_directory_of_the_environment_is_trusted(
    sandbox: Sandbox, good: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    directory = directory_of(good)
    for value in (str(directory), os.pathsep.join((str(tmp_path / "nowhere"), str(directory)))):
        monkeypatch.setenv("SSL_CERT_DIR", value)
        assert is_trusted(sandbox)
    monkeypatch.delenv("SSL_CERT_DIR")
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(directory))
    assert is_trusted(sandbox)


def test_ssl_cert_file_and_ssl_cert_dir_count_together(
    sandbox: Sandbox, good: Path, other: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(other))
    monkeypatch.setenv("SSL_CERT_DIR", str(directory_of(good)))
    assert is_trusted(sandbox)
    monkeypatch.setenv("SSL_CERT_FILE", str(good))
    monkeypatch.setenv("SSL_CERT_DIR", str(tmp_path / "nowhere"))  # as in a container without the system's own
    assert is_trusted(sandbox)


def test_the_first_that_is_named_counts_alone(
    sandbox: Sandbox, good: Path, other: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(other))
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(good))
    assert not is_trusted(sandbox)
    monkeypatch.setenv("SSL_CERT_FILE", "")  # names none
    assert is_trusted(sandbox)
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", "")
    assert not is_trusted(sandbox)


def test_a_context_that_is_given_counts_and_the_environment_does_not(
    sandbox: Sandbox, good: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", "/nowhere/at/all")
    context = ssl.create_default_context(cafile=str(good))
    with Client(**sandbox.credentials, base_url=sandbox.base_url, ssl_context=context) as client:
        client.voice.query_status("AA-S-141147")


def test_a_client_keeps_the_authorities_of_when_it_was_made(
    sandbox: Sandbox, good: Path, other: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(good))
    with Client(**sandbox.credentials, base_url=sandbox.base_url) as client:
        monkeypatch.setenv("SSL_CERT_FILE", str(other))
        client.voice.query_status("AA-S-141147")
    assert not is_trusted(sandbox)


# --- Their cost


def test_authorities_are_loaded_once_while_they_stay_the_same(
    good: Path, other: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert authorities.ssl_context() is authorities.ssl_context()
    monkeypatch.setenv("SSL_CERT_FILE", str(good))
    first = authorities.ssl_context()
    assert authorities.ssl_context() is first
    monkeypatch.setenv("SSL_CERT_FILE", str(other))
    assert authorities.ssl_context() is not first
    monkeypatch.setenv("SSL_CERT_FILE", str(good))
    assert authorities.ssl_context() is first
    good.write_bytes(good.read_bytes() + other.read_bytes())
    assert authorities.ssl_context() is not first


def test_plain_http_needs_no_authorities(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", "/nowhere/at/all")
    with Sandbox() as sandbox, Client(**sandbox.credentials, base_url=sandbox.base_url) as client:
        client.voice.query_status("AA-S-141147")


# --- Authorities that cannot be used


@pytest.mark.parametrize("variable", ["SSL_CERT_FILE", "REQUESTS_CA_BUNDLE"])
@pytest.mark.parametrize("kind", ["not there", "empty", "no certificate", "a key", "a revocation list"])
def test_a_file_without_a_certificate_is_refused_at_once(
    variable: str, kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "authorities.pem"
    problem = "holds no certificate"
    if kind == "not there":
        problem = "cannot be read: No such file or directory"
    elif kind == "a key":
        trustme.CA().private_key_pem.write_to_path(file)
    elif kind == "a revocation list":
        file.write_text(REVOCATION_LIST)
    else:
        file.write_text("" if kind == "empty" else "<html>not found</html>\n" * 100)
    monkeypatch.setenv(variable, str(file))
    with pytest.raises(ConfigError) as caught:
        Client("a", "t")
    assert str(caught.value) == f"{variable} of the environment names {file}, which {problem}"
    assert caught.value.__context__ is None


def test_a_directory_is_not_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path))
    with pytest.raises(ConfigError, match=f"SSL_CERT_FILE of the environment names {tmp_path}, which "):
        Client("a", "t")


@pytest.mark.parametrize("variable", ["SSL_CERT_DIR", "REQUESTS_CA_BUNDLE"])
def test_a_directory_where_openssl_finds_nothing_is_refused_at_once(
    variable: str, good: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(
        variable, str(good.parent)
    )  # it holds a certificate, under a name that OpenSSL does not look for
    with pytest.raises(ConfigError, match=f"{variable} of the environment names {good.parent}, which .*openssl rehash"):
        Client("a", "t")


def test_a_missing_directory_is_rejected_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_DIR", str(tmp_path / "nowhere"))
    with pytest.raises(ConfigError, match=f"SSL_CERT_DIR of the environment names {tmp_path}/nowhere, which"):
        Client("a", "t")


def test_a_system_without_authorities_is_reported_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ssl, "get_default_verify_paths", lambda: SYSTEM)
    monkeypatch.setattr(ssl.SSLContext, "load_default_certs", lambda *_: None)
    with pytest.raises(ConfigError, match=r"install them .*ca-certificates.*SSL_CERT_FILE, or give ssl_context"):
        Client("a", "t")
    with Client("a", "t", ssl_context=ssl.create_default_context()):
        pass


def test_a_system_whose_authorities_are_a_file_has_them_though_a_variable_is_empty(
    sandbox: Sandbox, good: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ssl, "get_default_verify_paths", lambda: SYSTEM._replace(openssl_cafile=str(good)))
    # OpenSSL takes an empty variable for a file without a name.
    monkeypatch.setattr(ssl.SSLContext, "load_default_certs", lambda context: None)
    monkeypatch.setenv("SSL_CERT_FILE", "")
    assert is_trusted(sandbox)


def test_a_key_log_that_cannot_be_written_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSLKEYLOGFILE", str(tmp_path / "nowhere" / "keys"))
    authorities._system_context.cache_clear()
    with pytest.raises(ConfigError, match="SSLKEYLOGFILE"):
        Client("a", "canary_token_9d", base_url="https://localhost")
