"""The certificate authorities that the environment names, or else those of the system."""

from __future__ import annotations

import contextlib
import os
import re
import ssl
from functools import lru_cache

from urllib3.util.ssl_ import create_urllib3_context

from ..errors import ConfigError

STRICT_CODES = range(80, 95)
"""The errors of OpenSSL that only VERIFY_X509_STRICT finds."""

_is_hashed = re.compile(r"[0-9a-f]{8}\.[0-9]+").fullmatch  # the name of a certificate, as OpenSSL looks it up


def ssl_context() -> ssl.SSLContext:
    """Returns a context for TLS 1.2 or later that checks host names and trusts the authorities of the environment.

    The authorities are loaded once for as long as they stay the same, since that takes milliseconds.

    Raises:
        ConfigError: The authorities cannot be read, or there are none.
    """
    file, directory = os.environ.get("SSL_CERT_FILE"), os.environ.get("SSL_CERT_DIR")
    if file or directory:
        return _from_variable("SSL_CERT_FILE" if file else "SSL_CERT_DIR", file or None, directory or None)
    bundle = os.environ.get("REQUESTS_CA_BUNDLE")
    if bundle:
        is_directory = os.path.isdir(bundle)  # noqa: PTH112  pathlib takes longer to import
        return _from_variable("REQUESTS_CA_BUNDLE", None if is_directory else bundle, bundle if is_directory else None)
    return _system_context()


def _from_variable(variable: str, file: str | None, directory: str | None) -> ssl.SSLContext:
    """Returns a context that trusts only the authorities of a file and a directory; `variable` names the first."""
    problem = "holds no certificate"
    try:
        version = (0, 0)
        if file:
            status = os.stat(file)  # noqa: PTH116
            version = status.st_mtime_ns, status.st_size
        context = _load_context(file, version, directory)
        if _count_authorities(context) or (not file and _has_certificates(directory or "")):
            return context
        if not file:
            problem = "holds no certificate with the name that `openssl rehash` gives it"
    except ssl.SSLError:
        pass
    except OSError as error:
        problem = f"cannot be read: {error.strerror}"
    raise ConfigError(f"{variable} of the environment names {file or directory}, which {problem}")


def _new_context() -> ssl.SSLContext:
    """Returns a context that trusts no authority yet. Raises ConfigError if SSLKEYLOGFILE cannot be written."""
    try:
        return create_urllib3_context(ssl_minimum_version=ssl.TLSVersion.TLSv1_2)
    except OSError as error:
        problem = error.strerror
    raise ConfigError(f"SSLKEYLOGFILE of the environment names a file that cannot be written to: {problem}")


@lru_cache(maxsize=8)
def _load_context(file: str | None, version: tuple[int, int], directory: str | None) -> ssl.SSLContext:
    """Returns a context with the authorities of a file and a directory. `version` changes with the file."""
    context = _new_context()
    context.load_verify_locations(file, directory)
    return context


@lru_cache(maxsize=1)
def _system_context() -> ssl.SSLContext:
    """Returns a context with the authorities of the system. Raises ConfigError if there are none."""
    context = _new_context()
    context.load_default_certs()
    paths = ssl.get_default_verify_paths()
    if not _count_authorities(context):  # an empty SSL_CERT_FILE hides those of the system from OpenSSL
        with contextlib.suppress(OSError):
            context.load_verify_locations(paths.openssl_cafile, paths.openssl_capath)
    if _count_authorities(context) or _has_certificates(paths.openssl_capath):
        return context
    raise ConfigError(
        "this system has no certificate authorities to check the service with: install them (often a package called "
        "ca-certificates), name a file of them in SSL_CERT_FILE, or give ssl_context"
    )


def _count_authorities(context: ssl.SSLContext) -> int:
    """Returns the number of authorities that a context trusts. That of truststore asks the system, and has no list."""
    try:
        return context.cert_store_stats()["x509"]
    except NotImplementedError:
        return 1


def describe_failure(error: Exception) -> str:
    """Returns why a certificate is not trusted, and what to do."""
    reason = getattr(error, "verify_message", None) or getattr(error, "reason", None) or str(error)
    if getattr(error, "verify_code", 0) in STRICT_CODES:
        advice = (
            "the authority breaks a rule of RFC 5280 that Python checks since 3.13. Get a correct certificate for it, or "
            "give an ssl_context whose verify_flags lack ssl.VERIFY_X509_STRICT"
        )
    else:
        advice = "check base_url, and SSL_CERT_FILE or ssl_context"
    return f"({reason}); {advice}"


def _has_certificates(directories: str) -> bool:
    """Returns True if OpenSSL can find a certificate in a directory. It reads them only when it needs one."""
    for directory in directories.split(os.pathsep):
        try:
            with os.scandir(directory) as entries:
                if any(_is_hashed(entry.name) for entry in entries):
                    return True
        except OSError:
            continue
    return False
