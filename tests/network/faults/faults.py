"""The faults between a client and its service: one row for each.

A row has the behaviour of the service, and the outcome that the client must report. To add a fault, add a row to
`FAULTS`: every test of `test_faults.py` then runs it, and `make faults` measures it.
"""

from __future__ import annotations

import gzip
import json
import socket
import ssl
import tempfile
import threading
import warnings
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager, nullcontext
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

import trustme
from probe import HOST, NUMBERS, TOKEN, Target
from raw_server import Connection, GoneError, Peer, record, reply, silent_address

from hoiio import (
    APIError,
    ConnectError,
    ConnectionLostError,
    DeadlineExceededError,
    HoiioError,
    InternalServerError,
    InvalidAccessTokenError,
    InvalidResponseError,
    RedirectError,
    ResponseTooLargeError,
    TLSError,
)
from hoiio._core.service import MAX_REPLY_BYTES

Address = tuple[str, int]
MEGABYTE = 1_000_000
Act = Callable[[Connection], None]
"""The behaviour of the service on a connection with a pending request. GoneError closes the connection."""


class Fault(NamedTuple):
    """One row."""

    name: str
    error: type[HoiioError]
    """The outcome for the caller."""
    sent: str
    """The certainty of the error: whether the service may have acted on the request."""
    again: bool = False
    """True if a safe request is retried. An unsafe request is retried if `sent` is "no"."""
    does: Act | None = None
    """The behaviour of the service."""
    leads_to: Callable[[], AbstractContextManager[list[Address]]] | None = None
    """Or else, the address of the service."""
    shows: Callable[[trustme.CA], ssl.SSLContext] | None = None
    """Or else, the certificate of the service: these are faults of TLS."""
    used: bool = False
    """True if the connection has carried a request before."""
    memory: int = MAX_REPLY_BYTES + 2 * 2**20
    """The maximum bytes that the request may take."""


# --- The address


@contextmanager
def nobody_listens() -> Iterator[list[Address]]:
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))  # and no other process can listen there
        yield [sock.getsockname()]


@contextmanager
def nobody_accepts() -> Iterator[list[Address]]:
    with silent_address() as address:
        yield [address]


def no_route() -> AbstractContextManager[list[Address]]:
    return nullcontext([("255.255.255.255", 9)])  # a broadcast address, which TCP does not use


def no_address() -> AbstractContextManager[list[Address]]:
    return nullcontext([])


# --- The certificate


def showing(certificate: trustme.LeafCert) -> ssl.SSLContext:
    """Returns the context of a server with this certificate."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    certificate.configure_cert(context)
    return context


def good(authority: trustme.CA) -> ssl.SSLContext:
    return showing(authority.issue_cert(HOST, "127.0.0.1"))


def expired(authority: trustme.CA) -> ssl.SSLContext:
    return showing(authority.issue_cert(HOST, not_after=datetime(2020, 1, 1)))


def of_tomorrow(authority: trustme.CA) -> ssl.SSLContext:
    return showing(authority.issue_cert(HOST, not_before=datetime(2090, 1, 1), not_after=datetime(2091, 1, 1)))


def of_another_host(authority: trustme.CA) -> ssl.SSLContext:
    return showing(authority.issue_cert("hoiio.example"))


def of_an_unknown_authority(_: trustme.CA) -> ssl.SSLContext:
    return showing(trustme.CA().issue_cert(HOST))


def self_signed(_: trustme.CA) -> ssl.SSLContext:
    itself = trustme.CA()
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "certificate.pem"
        path.write_bytes(itself.private_key_pem.bytes() + itself.cert_pem.bytes())
        context.load_cert_chain(path)
    return context


def too_old(authority: trustme.CA) -> ssl.SSLContext:
    context = good(authority)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # the version is too old
        context.minimum_version = ssl.TLSVersion.TLSv1
        context.maximum_version = ssl.TLSVersion.TLSv1_1
    context.set_ciphers("ALL:@SECLEVEL=0")
    return context


# --- The behaviour of the service

PACE = 0.02
"""Seconds between two bytes that drip."""
LONG = 20.0
"""Seconds after which an endless stream ends, so that a failure ends."""


def silence(connection: Connection) -> None:
    """Accepts, and does nothing more."""
    connection.stopped.wait(LONG)
    raise GoneError


def resets_before_it_reads(connection: Connection) -> None:
    connection.wait()  # or else the connection might count as never made
    connection.reset()


def resets_within_the_request(connection: Connection) -> None:
    connection.receive_some(20)
    connection.reset()


def resets_after_the_request(connection: Connection) -> None:
    connection.receive()
    connection.reset()


def closes_within_the_request(connection: Connection) -> None:
    connection.wait()
    raise GoneError


def answers(data: bytes) -> Act:
    """Answers with this, and keeps the connection open."""

    def act(connection: Connection) -> None:
        connection.receive()
        connection.send(data)

    return act


def answers_and_closes(data: bytes) -> Act:
    def act(connection: Connection) -> None:
        connection.receive()
        connection.send(data)
        raise GoneError

    return act


def drips(first: bytes, then: bytes) -> Act:
    """Answers slowly, so that the connection is never idle for long."""

    def act(connection: Connection) -> None:
        connection.receive()
        connection.send(first)
        for _ in range(int(LONG / PACE)):
            if connection.stopped.wait(PACE):
                break
            connection.send(then)
        raise GoneError

    return act


def pours(first: bytes, then: bytes, size: int) -> Act:
    """Answers with this number of bytes, as fast as they are read."""
    block = then * (65_536 // len(then))

    def act(connection: Connection) -> None:
        connection.receive()
        connection.send(first)
        for _ in range(size // len(block)):
            if connection.stopped.is_set():
                break
            connection.send(block)
        raise GoneError

    return act


# --- The content of the reply


def call_body(reference: str) -> bytes:
    """Returns the fields of a phone call; the numbers in it must not be shown."""
    return record(reference).replace(b"+6511111111", NUMBERS[0].encode())


HEAD = b"HTTP/1.1 200 OK\r\n"
CHUNKS = HEAD + b"Transfer-Encoding: chunked\r\n\r\n"
BODY = call_body("AA-S-141147")
SECRETS = f"app_id=a&access_token={TOKEN}&txn_ref={NUMBERS[0]}&dest1={NUMBERS[1]}"
HTML = f"<!DOCTYPE html>\n<html><h1>Sorry</h1><pre>{SECRETS}</pre></html>".encode()
"""A page that shows the request that it answers, as some servers do."""
BOMB = gzip.compress(bytes(20 * MEGABYTE))


def fields(**others: Any) -> bytes:
    """Returns a record with other values in some fields, and without those that are None."""
    changed = json.loads(BODY) | others
    return json.dumps({name: value for name, value in changed.items() if value is not None}).encode()


def with_field(value: bytes) -> bytes:
    """Returns a record with this value in an unknown field."""
    return BODY[:-1] + b', "more": ' + value + b"}"


def status(code: int, *lines: str) -> Act:
    return answers(reply(HTML, *lines, status=f"{code} X"))


def redirect(code: int) -> Act:
    return status(code, f"Location: https://elsewhere.invalid/open/voice/query_status?{SECRETS}")


NEVER_ENDING: list[tuple[str, bytes, bytes]] = [
    ("a status line", b"HTTP/1.1 200 ", b"x"),
    ("a header", HEAD + b"X: ", b"x"),
    ("headers", HEAD, b"X: 1\r\n"),
    ("100 Continue", b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
    ("103 Early Hints", b"", b"HTTP/1.1 103 Early Hints\r\n\r\n"),
    ("a body", HEAD + b"Content-Length: 9999\r\n\r\n", b" "),
    ("a body without a length", HEAD + b"\r\n", b" "),
    ("the length of a chunk", CHUNKS, b"0"),
    ("a chunk", CHUNKS + b"fff\r\n", b" "),
    ("chunks", CHUNKS, b"1\r\n \r\n"),
    ("a trailer", CHUNKS + b"2\r\n{}\r\n0\r\n", b"X: 1\r\n"),
]

FAULTS = [
    # No connection.
    Fault("refused", ConnectError, "no", again=True, leads_to=nobody_listens),
    Fault("unroutable", ConnectError, "no", again=True, leads_to=no_route),
    Fault("a name without an address", ConnectError, "no", again=True, leads_to=no_address),
    Fault("a full queue of those that wait", DeadlineExceededError, "no", leads_to=nobody_accepts),
    # No trust.
    Fault("certificate: expired", TLSError, "no", shows=expired),
    Fault("certificate: not yet valid", TLSError, "no", shows=of_tomorrow),
    Fault("certificate: of another host", TLSError, "no", shows=of_another_host),
    Fault("certificate: of an unknown authority", TLSError, "no", shows=of_an_unknown_authority),
    Fault("certificate: self-signed", TLSError, "no", shows=self_signed),
    Fault("TLS 1.1", TLSError, "no", shows=too_old),
    # No answer.
    Fault("silence", DeadlineExceededError, "maybe", does=silence),
    Fault("reset before the request is read", ConnectionLostError, "maybe", again=True, does=resets_before_it_reads),
    Fault("reset within the request", ConnectionLostError, "maybe", again=True, does=resets_within_the_request),
    Fault("reset after the request", ConnectionLostError, "maybe", again=True, does=resets_after_the_request),
    Fault("closed within the request", ConnectionLostError, "maybe", again=True, does=closes_within_the_request),
    Fault("closed without an answer", ConnectionLostError, "maybe", again=True, does=answers_and_closes(b"")),
    Fault(
        "closed as it is used again",
        ConnectionLostError,
        "maybe",
        again=True,
        does=closes_within_the_request,
        used=True,
    ),
    Fault(
        "reset as it is used again", ConnectionLostError, "maybe", again=True, does=resets_after_the_request, used=True
    ),
    # An answer that never ends.
    *(
        Fault(f"dripping: {part}", DeadlineExceededError, "maybe", does=drips(first, then))
        for part, first, then in NEVER_ENDING
    ),
    Fault("silence after the request", DeadlineExceededError, "maybe", does=drips(b"", b"")),
    Fault("silence within the body", DeadlineExceededError, "maybe", does=drips(reply(BODY)[:-1], b"")),
    # An answer that is cut short.
    *(
        Fault(f"cut short: {part}", ConnectionLostError, "maybe", again=True, does=answers_and_closes(data))
        for part, data in {
            "within the status line": b"HTTP/1.1 20",
            "within a header": HEAD + b"Content-Le",
            "after a header": HEAD + b"Content-Length: 9\r\n",
            "after the head": HEAD + b"Content-Length: 9\r\n\r\n",
            "within the body": reply(BODY)[:-1],
            "within a chunk": CHUNKS + b"fff\r\n" + BODY,
            "before the last chunk": CHUNKS + b"%x\r\n%b\r\n" % (len(BODY), BODY),
        }.items()
    ),
    # An answer that is not HTTP.
    *(
        Fault(kind, ConnectionLostError, "maybe", again=True, does=act)
        for kind, act in {
            "HTTP/0.9": answers_and_closes(HTML),
            "HTTP/2": answers(reply(BODY).replace(b"1.1", b"2", 1)),
            "another protocol": answers(b"SSH-2.0-OpenSSH_9.2\r\n"),
            "an alert of TLS": answers_and_closes(b"\x15\x03\x01\x00\x02\x02\x50"),
            "no HTTP status": answers(b"HTTP/1.1\r\n\r\n"),
            "an HTTP status that is no number": answers(b"HTTP/1.1 fine\r\n\r\n"),
            "101 headers": answers(reply(BODY, *(f"X-{number}: 1" for number in range(100)))),
        }.items()
    ),
    # A body of another length than its head says.
    Fault(
        "Content-Length: too short",
        InvalidResponseError,
        "yes",
        does=answers(HEAD + b"Content-Length: 7\r\n\r\n" + BODY),
    ),
    Fault(
        "Content-Length: too long",
        ConnectionLostError,
        "maybe",
        again=True,
        does=answers_and_closes(HEAD + b"Content-Length: 9999\r\n\r\n" + BODY),
    ),
    Fault("Content-Length: twice", InvalidResponseError, "yes", does=answers(reply(BODY, "Content-Length: 7"))),
    Fault(
        "Content-Length: huge",
        ResponseTooLargeError,
        "yes",
        does=answers(HEAD + b"Content-Length: 99999999999\r\n\r\n"),
    ),
    Fault("chunks: no size", ConnectionLostError, "maybe", again=True, does=answers(CHUNKS + b"\r\n" + BODY)),
    Fault("chunks: not a size", ConnectionLostError, "maybe", again=True, does=answers(CHUNKS + b"x\r\n" + BODY)),
    Fault(
        "chunks: a negative size",
        ConnectionLostError,
        "maybe",
        again=True,
        does=pours(CHUNKS + b"-1\r\n", b" ", 300 * MEGABYTE),
    ),
    Fault(
        "chunks: a size of 100 digits",
        ResponseTooLargeError,
        "yes",
        does=pours(CHUNKS + b"f" * 100 + b"\r\n", b" ", 300 * MEGABYTE),
    ),
    Fault("chunks: a size without end", ConnectionLostError, "maybe", again=True, does=pours(CHUNKS, b"f", MEGABYTE)),
    # An answer that is too large.
    Fault(
        "300 MB: body",
        ResponseTooLargeError,
        "yes",
        does=pours(HEAD + b"Content-Length: 300000000\r\n\r\n", b" ", 300 * MEGABYTE),
    ),
    Fault(
        "300 MB: body without a length", ResponseTooLargeError, "yes", does=pours(HEAD + b"\r\n", b" ", 300 * MEGABYTE)
    ),
    Fault(
        "300 MB: chunks",
        ResponseTooLargeError,
        "yes",
        does=pours(CHUNKS, b"1000\r\n%b\r\n" % (b" " * 0x1000), 300 * MEGABYTE),
    ),
    Fault("300 MB: chunks of a byte", ResponseTooLargeError, "yes", does=pours(CHUNKS, b"1\r\n \r\n", 300 * MEGABYTE)),
    Fault(
        "100 MB: a header", ConnectionLostError, "maybe", again=True, does=pours(HEAD + b"X: ", b"x", 100 * MEGABYTE)
    ),
    Fault("100 MB: headers", ConnectionLostError, "maybe", again=True, does=pours(HEAD, b"X: 1\r\n", 100 * MEGABYTE)),
    Fault(
        "100 MB: a status line",
        ConnectionLostError,
        "maybe",
        again=True,
        does=pours(b"HTTP/1.1 ", b"x", 100 * MEGABYTE),
    ),
    Fault("10 MB: a number", ResponseTooLargeError, "yes", does=answers(reply(with_field(b"7" * 10 * MEGABYTE)))),
    Fault("gzip bomb", ResponseTooLargeError, "yes", does=answers(reply(BOMB, "Content-Encoding: gzip"))),
    Fault(
        "gzip, cut short",
        InvalidResponseError,
        "yes",
        does=answers(reply(gzip.compress(BODY)[:-1], "Content-Encoding: gzip")),
    ),
    Fault("gzip, it says", InvalidResponseError, "yes", does=answers(reply(BODY, "Content-Encoding: gzip"))),
    Fault(
        "gzip, in its second word",
        InvalidResponseError,
        "yes",
        does=answers(reply(gzip.compress(BODY), "Content-Encoding: identity", "Content-Encoding: gzip")),
    ),
    Fault(
        "flood: 100 Continue", ResponseTooLargeError, "yes", does=pours(b"", b"HTTP/1.1 100 X\r\n\r\n", 300 * MEGABYTE)
    ),
    Fault(
        "flood: 103 Early Hints",
        ResponseTooLargeError,
        "yes",
        does=pours(b"", b"HTTP/1.1 103 X\r\n\r\n", 300 * MEGABYTE),
    ),
    # A status of HTTP.
    Fault(
        "101", InvalidResponseError, "yes", does=answers(b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: other\r\n\r\n")
    ),
    Fault("204", InvalidResponseError, "yes", does=answers(b"HTTP/1.1 204 No Content\r\n\r\n")),
    Fault("204 with a body", InvalidResponseError, "yes", does=answers(reply(BODY, status="204 No Content"))),
    *(
        Fault(f"{code} to another host", RedirectError, "yes", does=redirect(code))
        for code in (301, 302, 303, 307, 308)
    ),
    *(
        Fault(f"{code} with HTML", InvalidResponseError, "yes", again=code in (502, 503, 504), does=status(code))
        for code in (200, 400, 401, 403, 404, 405, 408, 413, 429, 500, 502, 503, 504)
    ),
    # A body that is not a record.
    Fault("500 with a success", InvalidResponseError, "yes", does=answers(reply(BODY, status="500 X"))),
    Fault("empty", InvalidResponseError, "yes", does=answers(reply(b""))),
    *(
        Fault(f"JSON: {kind}", InvalidResponseError, "yes", does=answers(reply(body)))
        for kind, body in {
            "a list": b"[" + BODY + b"]",
            "a string": json.dumps(SECRETS).encode(),
            "a number": b"7",
            "null": b"null",
            "two objects": BODY + BODY,
            "NaN": with_field(b"NaN"),
            "Infinity": with_field(b"-Infinity"),
            "a duplicate key": with_field(b'{"a": 1, "a": 2}'),
            "10,000 lists within one another": with_field(b"[" * 10_000 + b"]" * 10_000),
            "10,000 objects within one another": with_field(b'{"":' * 10_000 + b"0" + b"}" * 10_000),
            "a number of 100,000 digits": with_field(b"7" * 100_000),
            "a number with a huge exponent": with_field(b"1e" + b"9" * 30),
            "two keys that halves of a surrogate pair make one": with_field(b'{"\\ud800": 1, "\\udc00": 2}'),
            "invalid UTF-8": fields(txn_ref="@").replace(b"@", b"\xff"),
            "half a surrogate pair in UTF-8": fields(txn_ref="@").replace(b"@", b"\xed\xa0\x80"),
            "UTF-16": BODY.decode().encode("utf-16"),
            "a field missing": fields(txn_ref=None),
            "a field of another type": fields(txn_ref=7),
            "a field that is an object": fields(txn_ref={"canary": SECRETS}),
            "a status missing": fields(status=None),
            "a status of another type": fields(status=7),
            "a status that is no code": fields(status=HTML.decode()),
            "a status that is the token": fields(status=f"error_{TOKEN}"),
        }.items()
    ),
    # A body that is just short enough to be read. It needs more memory than bytes.
    *(
        Fault(f"1 MB: {kind}", InvalidResponseError, "yes", does=answers(reply(body)), memory=most * MEGABYTE)
        for kind, body, most in [
            ("a number", with_field(b"7" * MEGABYTE), 4),
            ("a number with a fraction", with_field(b"7." + b"7" * MEGABYTE) + b"}", 6),
            ("text", b'["' + b"x" * MEGABYTE, 3),
            ("text with an emoji", b'["' + b"x" * MEGABYTE + "\N{TELEPHONE RECEIVER}".encode(), 8),
            ("numbers", b"[" + b"0," * (MEGABYTE // 2), 8),
            ("objects", b"[" + b"{}," * (MEGABYTE // 3), 32),
            ("fields", b"{" + b",".join(b'"%d":0' % number for number in range(90_000)), 24),
        ]
    ),
    # An error of the service itself.
    Fault("status: unknown", APIError, "yes", does=answers(reply(fields(status="error_of_tomorrow")))),
    Fault(
        "status: token refused",
        InvalidAccessTokenError,
        "yes",
        does=answers(reply(fields(status="error_invalid_access_token"))),
    ),
    Fault(
        "status: internal error",
        InternalServerError,
        "yes",
        again=True,
        does=answers(reply(fields(status="error_internal_server_error"), status="500 X")),
    ),
]


# --- The service


class Service:
    """Misbehaves as the fault says, `fault_count` times or until it is set to behave, and answers well otherwise."""

    def __init__(self, fault: Fault, authority: trustme.CA, *, tls: bool) -> None:
        self.fault = fault
        self.fault_count = 0
        """The number of connections or requests that are still treated badly."""
        self.on_fault: Callable[[], object] = lambda: None
        """Called at each of them, before anything else."""
        self._lock = threading.Lock()
        self._tls = tls
        self._authority = authority
        self._peers = ExitStack()

    def __enter__(self) -> Service:
        context = good(self._authority) if self._tls else None
        self.peer = self._peers.enter_context(Peer(self._talk, ssl_context=context))
        self.bad_peer = self.peer
        self.bad_addresses = [self.peer.address]
        if self.fault.shows is not None:
            context = self.fault.shows(self._authority)
            self.bad_peer = self._peers.enter_context(Peer(self._talk, ssl_context=context))
            self.bad_addresses = [self.bad_peer.address]
        if self.fault.leads_to is not None:
            self.bad_addresses = self._peers.enter_context(self.fault.leads_to())
        return self

    def __exit__(self, *_: object) -> None:
        self._peers.close()

    @property
    def target(self) -> Target:
        """The addresses and the certificate of the service. The addresses change with `misbehave` and `behave`."""
        return Target(self._tls, [self.peer.address], self._authority.cert_pem.bytes().decode())

    @property
    def seen(self) -> list[bytes]:
        """The bytes that were read from each connection."""
        return [bytes(seen) for peer in {self.peer, self.bad_peer} for seen in peer.seen]

    def _talk(self, connection: Connection) -> None:
        while True:
            if self._fails_now():
                assert self.fault.does is not None
                self.on_fault()
                self.fault.does(connection)
            else:
                connection.send(reply(call_body(connection.receive())))
            connection.wait()

    def _fails_now(self) -> bool:
        with self._lock:
            if self.fault_count == 0 or self.fault.does is None:
                return False
            self.fault_count -= 1
            return True
