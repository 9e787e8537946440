"""A real redis-server on a port of its own, to be killed, paused and starved."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import redis
from raw_server import DEADLINE

PROGRAM = shutil.which("redis-server")


def need_redis_server() -> None:
    """Skips the test if there is no redis-server, except in a gate, where it fails."""
    if PROGRAM is None and not os.environ.get("CI"):
        pytest.skip("there is no redis-server: apt-get install redis-server")
    assert PROGRAM is not None, "the gate needs a redis-server: apt-get install redis-server"


class RedisProcess:
    """A redis-server, which stores nothing on disk by default."""

    def __init__(self, folder: Path, *options: str) -> None:
        need_redis_server()
        self.folder = folder
        self.options = options
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port: int = free.getsockname()[1]
        self.url = f"redis://127.0.0.1:{self.port}"
        self.start()

    def start(self) -> None:
        assert PROGRAM is not None
        self.process = subprocess.Popen(
            [
                *(PROGRAM, "--port", str(self.port), "--bind", "127.0.0.1", "--dir", self.folder),
                *("--unixsocket", f"{self.folder}/socket", "--save", "", *self.options),
            ],
            stdout=subprocess.DEVNULL,
        )
        until = time.monotonic() + DEADLINE
        while True:
            try:
                with socket.create_connection(("127.0.0.1", self.port)):
                    return
            except OSError:
                assert time.monotonic() < until, "redis-server does not start"
                time.sleep(0.01)

    def wait_until_it_may_be_used(self, seconds: float) -> None:
        """Waits until it has run so long that nothing can have been lost when it started. It counts whole seconds."""
        while self.info("server")["uptime_in_seconds"] < 1.5 * seconds + 1:
            time.sleep(0.05)

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()

    @contextmanager
    def paused(self) -> Iterator[None]:
        self.process.send_signal(signal.SIGSTOP)
        try:
            yield
        finally:
            self.process.send_signal(signal.SIGCONT)

    def client(self, **options: Any) -> redis.Redis:
        return redis.Redis(port=self.port, decode_responses=True, **options)

    def do(self, *command: str) -> Any:
        with self.client() as client:
            return client.execute_command(*command)

    def info(self, section: str) -> Any:
        with self.client() as client:
            return client.info(section)


Fresh = Callable[..., RedisProcess]
