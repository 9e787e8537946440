"""Starts a sandbox, prints its URL and credentials, and runs until it is interrupted."""

from __future__ import annotations

import argparse
import threading

from .._core.service import CREDENTIALS
from . import Sandbox


def main() -> None:
    parser = argparse.ArgumentParser(description="Run a simulation of the service on loopback.")
    parser.add_argument("--port", type=int, default=0, help="the port to listen on; a free one if left out")
    parser.add_argument(
        "--step-seconds", type=float, default=2, help="the time between two changes, in seconds; 2 if left out"
    )
    options = parser.parse_args()
    with Sandbox(port=options.port, step_seconds=options.step_seconds) as sandbox:
        try:
            print(sandbox.base_url, flush=True)
            for name, value in sandbox.credentials.items():
                print(f"{CREDENTIALS[name]}={value}", flush=True)
            threading.Event().wait()
        except KeyboardInterrupt:
            print()


if __name__ == "__main__":
    main()
