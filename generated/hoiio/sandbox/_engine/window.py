"""The limit, kept strictly on arrival."""

from __future__ import annotations

from collections import deque


class Window:
    """Counts the requests of one application to one endpoint, in a window that slides."""

    def __init__(self, requests: int, seconds: float) -> None:
        self._requests = requests
        self._seconds = seconds
        self._arrivals: deque[float] = deque()
        self.worst = 0
        """The most requests that any window held, those over the limit included."""

    def admits(self, now: float) -> bool:
        """Count a request that arrives now, and say whether it is within the limit."""
        while self._arrivals and self._arrivals[0] <= now - self._seconds:
            self._arrivals.popleft()
        self._arrivals.append(now)
        self.worst = max(self.worst, len(self._arrivals))
        return len(self._arrivals) <= self._requests
