"""Children of this process, made by a fork."""

from __future__ import annotations

import os
import signal
import time
import traceback
import warnings
from collections.abc import Callable

from raw_server import DEADLINE

WRONG = 1
HANGS = -1


def fork(work: Callable[[], bool]) -> int:
    """Start a child that does some work, and says by its status whether it went well."""
    with warnings.catch_warnings():
        # A fork where there are threads is what Python warns of, and what is tried here.
        warnings.simplefilter("ignore", DeprecationWarning)
        child = os.fork()
    if child:
        return child
    status = WRONG
    try:
        status = 0 if work() else WRONG
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(status)


def status_of(child: int) -> int:
    """How a child ended. One that does not end is ended."""
    until = time.monotonic() + DEADLINE
    while time.monotonic() < until:
        ended, status = os.waitpid(child, os.WNOHANG)
        if ended:
            return os.waitstatus_to_exitcode(status)
        time.sleep(0.005)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return HANGS
