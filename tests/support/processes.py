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
    """Starts a child that does some work. Its exit status says whether the work succeeded."""
    with warnings.catch_warnings():
        # Python warns of a fork where there are threads, which is tested here.
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
    """Returns the exit status of a child. A child that does not end is killed."""
    until = time.monotonic() + DEADLINE
    while time.monotonic() < until:
        ended, status = os.waitpid(child, os.WNOHANG)
        if ended:
            return os.waitstatus_to_exitcode(status)
        time.sleep(0.005)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return HANGS
