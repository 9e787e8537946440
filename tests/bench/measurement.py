"""Runs a command, and prints its cost: seconds from start to end, seconds of CPU, and the maximum bytes of memory.

A process of its own, because the maximum of a child is never less than the memory of its parent.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time

MOST_SECONDS = 150.0
UNIT = 1 if sys.platform == "darwin" else 1024

if __name__ == "__main__":
    began = time.perf_counter()
    process = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL, start_new_session=True)
    # The whole group, because a small program may start a large one.
    timer = threading.Timer(MOST_SECONDS, os.killpg, (process.pid, signal.SIGKILL))
    timer.start()
    _, status, used = os.wait4(process.pid, 0)
    timer.cancel()
    process.returncode = os.waitstatus_to_exitcode(status)  # it is waited for
    seconds = time.perf_counter() - began
    if seconds > MOST_SECONDS:
        sys.exit(f"it took more than {MOST_SECONDS:.0f} s")
    print(seconds, used.ru_utime + used.ru_stime, used.ru_maxrss * UNIT)
    sys.exit(process.returncode)
