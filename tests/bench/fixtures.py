"""The fixtures of every figure: the server, its certificate, and the clients that work here."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlsplit

import opc
import subprocesses
import trustme
from clients import BASELINE, OPC_PACKAGE, OURS, PEERS

from hoiio._core.service import BASE_URL

HERE = Path(__file__).parent
ROOT = HERE.parent.parent

# Settings of a user that would distort the figures: uncompiled imports take many times as long, and a proxy is
# looked up for each request.
DISTURBING = ["PYTHONDONTWRITEBYTECODE", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"]


@dataclass
class Bench:
    plain_url: str
    tls_url: str
    ca_file: str
    peers: list[str] = field(default_factory=list)
    """The clients that are installed and got an answer from the server."""
    notes: list[str] = field(default_factory=list)
    """The figures that could not be measured, and the reasons."""

    @property
    def clients(self) -> list[str]:
        return [OURS, BASELINE, *self.peers]


@contextmanager
def set_up() -> Iterator[Bench]:
    with TemporaryDirectory() as name:
        folder = Path(name)
        _set_environment(folder)
        ca_file, certificate = _certificates(folder)
        with _server(certificate) as (plain_port, tls_port):
            path = urlsplit(BASE_URL).path
            bench = Bench(
                plain_url=f"http://127.0.0.1:{plain_port}{path}",
                tls_url=f"https://127.0.0.1:{tls_port}{path}",
                ca_file=str(ca_file),
            )
            _find_peers(bench, folder)
            yield bench


def _set_environment(folder: Path) -> None:
    """Removes these settings from this process and all its children."""
    for name in DISTURBING:
        os.environ.pop(name, None)
        os.environ.pop(name.lower(), None)
    found_here = [str(HERE), str(ROOT), str(folder)]  # these modules; the generator; the generated peer
    os.environ["PYTHONPATH"] = os.pathsep.join(found_here)
    sys.path[1:1] = found_here[1:]


def _certificates(folder: Path) -> tuple[Path, Path]:
    """The authority that the clients trust, and the server's key and certificate."""
    authority = trustme.CA()
    ca_file, certificate = folder / "ca.pem", folder / "server.pem"
    authority.cert_pem.write_to_path(str(ca_file))
    authority.issue_cert("127.0.0.1").private_key_and_cert_chain_pem.write_to_path(str(certificate))
    return ca_file, certificate


@contextmanager
def _server(certificate: Path) -> Iterator[tuple[int, int]]:
    command = [sys.executable, str(HERE / "server.py"), str(certificate)]
    # The end of the block closes its standard input, which ends it, and waits for that.
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        yield int(server.stdout.readline()), int(server.stdout.readline())


def _find_peers(bench: Bench, folder: Path) -> None:
    for name in PEERS:
        try:
            if name == "opc":
                opc.generate(folder / OPC_PACKAGE, opc.ENDPOINTS[:1])
            subprocesses.call("clients", "first_answer", name, bench.tls_url, bench.ca_file)
        except Exception as error:  # a peer that does not work here does not stop the others
            bench.notes.append(f"{name}: {subprocesses.reason(error)}")
        else:
            bench.peers.append(name)
