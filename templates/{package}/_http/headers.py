"""The headers of a response that say when a connection or a request may be used again."""

from __future__ import annotations

import re
import time
from email.utils import parsedate_to_datetime

MAX_RETRY_AFTER = 86_400.0
"""Seconds; no service is waited for longer than a day."""


def read_keep_alive(header: str) -> float | None:
    """Returns the seconds after which the service closes an idle connection; None if it does not say."""
    found = re.search(r"\btimeout=\s*([0-9]{1,9})", header, re.IGNORECASE | re.ASCII)
    return float(found[1]) if found else None


def read_retry_after(header: str) -> float:
    """Returns the seconds to wait before the next request, which the header has as such or as a date; 0 if none."""
    header = header.strip()
    if not header:
        return 0.0
    if re.fullmatch(r"[0-9]{1,18}", header, re.ASCII):
        return min(float(header), MAX_RETRY_AFTER)
    try:
        moment = parsedate_to_datetime(header).timestamp()
    except (TypeError, ValueError, OverflowError, IndexError):  # a date that no calendar has
        return 0.0
    return min(max(moment - time.time(), 0.0), MAX_RETRY_AFTER)
