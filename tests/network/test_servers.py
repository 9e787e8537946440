"""Web servers that fork their workers from a process with a client in use."""

from __future__ import annotations

import http.client
import os
import signal
import socket
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from multiprocess import LIMIT, windows_over
from raw_server import DEADLINE, Peer, echo

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")

WORKERS = 4
CALLS = 160

APPLICATION = """
import os
import hoiio, hoiio.resources.voice
from hoiio._core.models import Limit

hoiio.resources.voice._QUERY_STATUS = hoiio.resources.voice._QUERY_STATUS._replace(limit=Limit({requests}, {seconds}))
client = hoiio.Client("web", "token", base_url={base_url!r}, limiter=hoiio.FileLimiter({path!r}))
client.voice.query_status("before-the-fork")

def application(environ, start_response):
    call = client.voice.query_status(environ["QUERY_STRING"])
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [f"{{call.txn_ref}} {{os.getpid()}}".encode()]
"""


def ask(address: tuple[str, int], reference: str) -> tuple[str, str]:
    """Returns the answer of the web server to a request, and the worker that sent it."""
    connection = http.client.HTTPConnection(*address, timeout=DEADLINE)
    try:
        connection.request("GET", f"/?{reference}")
        found, worker = connection.getresponse().read().decode().split()
        return found, worker
    finally:
        connection.close()


@pytest.mark.slow
def test_the_workers_of_gunicorn_get_their_own_answers_and_keep_one_limit(tmp_path: Path) -> None:
    with Peer(echo) as peer, socket.create_server(("127.0.0.1", 0), backlog=CALLS) as listener:
        facts = {"base_url": peer.base_url, "path": str(tmp_path / "limits"), **LIMIT._asdict()}
        (tmp_path / "web.py").write_text(APPLICATION.format(**facts))
        options = ["--preload", "--workers", str(WORKERS), "--bind", f"fd://{listener.fileno()}"]
        with subprocess.Popen(
            [sys.executable, "-m", "gunicorn", *options, "--log-level", "warning", "web:application"],
            cwd=tmp_path,
            pass_fds=[listener.fileno()],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        ) as server:
            try:
                asked = [f"A-{number}" for number in range(CALLS)]
                with ThreadPoolExecutor(WORKERS) as threads:
                    answers = list(threads.map(lambda reference: ask(listener.getsockname(), reference), asked))
            finally:
                server.send_signal(signal.SIGTERM)
                said, _ = server.communicate(timeout=DEADLINE)
    assert [found for found, _ in answers] == asked
    assert len({worker for _, worker in answers}) > 1
    assert (server.returncode, said) == (0, "")
    assert len(peer.received) == 1 + CALLS
    assert windows_over(request.at for request in peer.received) == 0
