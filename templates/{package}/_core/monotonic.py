"""The clock that all deadlines and limits are measured with: it only goes forward, and no test tool can stop it.

Tools such as freezegun replace `time.monotonic` with a clock that stands still, or shows another year. A limit that was
counted on such a clock would never be right again.
"""

from __future__ import annotations

import time

if hasattr(time, "clock_gettime"):

    def monotonic() -> float:
        """Returns the seconds since a fixed moment. On Linux they stand still while the machine is suspended."""
        return time.clock_gettime(time.CLOCK_MONOTONIC)

    _UPTIME = getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC)

    def uptime() -> float:
        """Returns the seconds since a fixed moment. They also pass while the machine is suspended, where it tells."""
        return time.clock_gettime(_UPTIME)

else:  # Windows

    def monotonic() -> float:
        """Returns the seconds since a fixed moment."""
        return time.monotonic()

    uptime = monotonic
