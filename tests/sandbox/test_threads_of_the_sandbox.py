"""The threads of the sandbox: where there are no daemons, and after it is closed."""

from __future__ import annotations

import importlib
import socket
import ssl
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import trustme
import urllib3
from webhook_receiver import client_of, receiver

from hoiio.sandbox import Sandbox

YOU = "+6522222222"


def own_threads() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name.startswith("sandbox")]


def wait_for(condition: Callable[[], bool]) -> None:
    until = time.monotonic() + 10
    while not condition():
        assert time.monotonic() < until
        time.sleep(0.001)


@pytest.fixture
def no_daemons(monkeypatch: pytest.MonkeyPatch) -> None:
    """Threads as in an isolated subinterpreter."""
    init = threading.Thread.__init__

    def refuse(self: threading.Thread, *args: Any, daemon: bool | None = None, **options: Any) -> None:
        if daemon:
            raise RuntimeError("daemon threads are disabled in this (sub)interpreter")
        init(self, *args, daemon=daemon, **options)

    monkeypatch.setattr(threading.Thread, "__init__", refuse)


@pytest.mark.usefixtures("no_daemons")
def test_it_works_without_daemon_threads_and_leaves_none_behind() -> None:
    with Sandbox(step_seconds=3600) as sandbox, receiver(sandbox.credentials) as me, client_of(sandbox) as client:
        client.voice.call(YOU, notify_url=me.url)
        sandbox.run_until_idle()
        assert len(me.received) == 1
        assert {thread.name for thread in own_threads()} == {
            "sandbox", "sandbox connection", "sandbox notifications",
        }  # fmt: skip
        assert not any(thread.daemon for thread in own_threads())
    assert own_threads() == []


@pytest.mark.parametrize("tls", [False, True])
@pytest.mark.parametrize("sent", [b"", b"POST /open/user/get_info HTTP/1.1\r\nContent-Length: 9\r\n\r\n"])
def test_close_ends_connections_that_say_nothing(authority: trustme.CA, tls: bool, sent: bytes) -> None:
    """With TLS, one that says nothing is in the middle of its handshake."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("localhost", "127.0.0.1").configure_cert(context)
    sandbox = Sandbox(ssl_context=context if tls else None)
    address = urlsplit(sandbox.base_url)
    with socket.create_connection((address.hostname or "", address.port or 0), timeout=5) as silent:
        silent.sendall(sent)
        wait_for(lambda: sandbox.connections_opened == 1)
        began = time.monotonic()
        sandbox.close()
        assert time.monotonic() - began < 5
    assert own_threads() == []
    assert sandbox.errors == []


@pytest.mark.parametrize("fault", ["hang", "drip_body", "endless"])
def test_close_ends_a_fault_in_progress(fault: Any) -> None:
    sandbox = Sandbox()
    sandbox.inject_fault(fault)
    address = urlsplit(sandbox.base_url)
    with socket.create_connection((address.hostname or "", address.port or 0), timeout=5) as sock:
        sock.sendall(b"POST /open/user/get_info HTTP/1.1\r\nHost: x\r\n\r\n")
        wait_for(lambda: len(sandbox.received) == 1)
        sandbox.close()
    assert own_threads() == []


def test_a_sandbox_that_cannot_start_a_thread_leaves_nothing_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*args: Any) -> None:
        raise OSError("no thread")

    monkeypatch.setattr("hoiio.sandbox._http.server.start_thread", refuse)
    with pytest.raises(OSError, match="no thread"):
        Sandbox()
    assert own_threads() == []


IN_A_SUBINTERPRETER = """
import sys
sys.path[:0] = {path}
import threading, urllib.request
from hoiio.sandbox import Sandbox
with Sandbox(step_seconds=0.01) as sandbox:
    form = "&".join(f"{{name}}={{value}}" for name, value in sandbox.credentials.items())
    body = (form + "&dest2=%2B6522222222&notify_url=http%3A%2F%2F127.0.0.1%3A1%2F").encode()
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({{}}))
    with opener.open(sandbox.base_url + "/voice/call", body, timeout=10) as reply:
        assert b"success_ok" in reply.read()
    sandbox.run_until_idle()
    assert len(sandbox.notifications) == 1
assert threading.enumerate() == [threading.current_thread()], threading.enumerate()
"""


@pytest.mark.skipif(sys.version_info < (3, 13), reason="the module of subinterpreters has another name")
def test_it_runs_in_an_isolated_subinterpreter() -> None:
    interpreters = importlib.import_module("_interpreters")
    path = [str(Path(module.__file__ or "").parents[1]) for module in (sys.modules["hoiio"], urllib3)]
    identity = interpreters.create("isolated")
    try:
        failed = interpreters.exec(identity, IN_A_SUBINTERPRETER.format(path=path))
        assert failed is None, failed.errdisplay
    finally:
        interpreters.destroy(identity)
