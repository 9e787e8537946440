"""Starts a sandbox, prints its URL and credentials, and runs until it is interrupted."""

from __future__ import annotations

import argparse
import threading
from typing import Any

from .._core.service import CREDENTIALS
from . import Sandbox


def main() -> None:
    parser = argparse.ArgumentParser(
        prog=f"python -m {__package__}", description="Run a simulation of the service on loopback."
    )
    parser.add_argument("--host", default="127.0.0.1", help="the address to listen on; 127.0.0.1 if left out")
    parser.add_argument("--port", type=int, default=0, help="the port to listen on; a free one if left out")
    parser.add_argument(
        "--step-seconds", type=float, default=2, help="the time between two changes, in seconds; 2 if left out"
    )
    parser.add_argument(
        "--limit",
        default="documented",
        metavar="{REQUESTS,off,documented}",
        help="the requests that each rate limit allows, or off for no limits; the documented limits if left out",
    )
    parser.add_argument("--balance", help="the balance of the account; large enough for a test if left out")
    parser.add_argument(
        "--allow-remote",
        action="store_true",
        help="allow a host that other machines can reach; the credentials are then random",
    )
    options = parser.parse_args()
    try:
        sandbox = Sandbox(
            host=options.host,
            port=options.port,
            step_seconds=options.step_seconds,
            limit=_limit(options.limit),
            balance=options.balance,
            allow_remote=options.allow_remote,
        )
    except OSError as error:
        parser.exit(2, f"{parser.prog}: cannot listen on {options.host}:{options.port}: {error.strerror}\n")
    except ValueError as error:
        parser.exit(2, f"{parser.prog}: {error}\n")
    with sandbox:
        try:
            print(sandbox.base_url, flush=True)
            for name, value in sandbox.credentials.items():
                print(f"{CREDENTIALS[name]}={value}", flush=True)
            threading.Event().wait()
        except KeyboardInterrupt:
            print()


def _limit(text: str) -> Any:
    """Returns the option `limit` of the sandbox, which rejects any other text."""
    if text == "off":
        return None
    return int(text) if text.isdecimal() else text


if __name__ == "__main__":
    main()
