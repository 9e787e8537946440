"""The rate limit, applied when a request arrives."""

from __future__ import annotations

from collections import deque


class SlidingWindow:
    """Counts the requests of one application to one endpoint in a sliding window."""

    def __init__(self, requests: int, seconds: float) -> None:
        self._requests = requests
        self._seconds = seconds
        self._arrivals: deque[float] = deque()
        self.peak = 0
        """The highest number of requests in any window, including those over the limit."""

    def allow(self, now: float) -> bool:
        """Counts a request that arrives now. Returns whether it is within the limit."""
        while self._arrivals and self._arrivals[0] <= now - self._seconds:
            self._arrivals.popleft()
        self._arrivals.append(now)
        self.peak = max(self.peak, len(self._arrivals))
        return len(self._arrivals) <= self._requests
